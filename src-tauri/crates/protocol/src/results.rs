//! A revealed round: what both sides together may see of it.
//!
//! People of both companies sit before one screen, so everything here is of the joint edition.

use charts::Figure;
use chrono::NaiveDate;
use questionnaire::{BySide, CompanyName, Dimension, FindingName, Label, Prose, QuestionId, Side};
use scoring::{Confidence, Counts, Level, Reading, Share};
use serde::{Deserialize, Serialize};

use crate::{PartnershipId, RoundId, RoundLine};

/// Everything that the results show.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Results {
    /// The partnership that holds the round.
    pub partnership: PartnershipId,
    /// The round.
    pub round: RoundLine,
    /// The two companies.
    pub companies: BySide<CompanyName>,
    /// Whether companies and answers are invented.
    pub sample: bool,
    /// What was altered outside the program, a sentence each; every page then says so.
    pub altered: Vec<String>,
    /// People who answered, per side.
    pub respondents: BySide<usize>,
    /// What the answers say about going on.
    pub reading: Reading,
    /// The lowest confidence of the five dimensions.
    pub confidence: Confidence,
    /// Shared strengths out of the questions where they could be one.
    pub positive_agreement: Share,
    /// How many questions show what.
    pub counts: Counts,
    /// What works, a sentence each, in question order.
    pub strengths: Vec<String>,
    /// The five dimensions as a dumbbell, with what each side expected; with its table.
    pub map: Figure,
    /// What that chart says, in one sentence.
    pub map_message: String,
    /// The five dimensions in the order of the method.
    pub dimensions: Vec<NamedDimension>,
    /// What needs a talk, most severe first.
    pub findings: Vec<ShownFinding>,
    /// Findings and texts that stand only in one side's own edition, so that people know to look.
    pub withheld: Withheld,
}

/// What is not shown to both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withheld {
    /// Comments that were not marked to be shared, of both sides together.
    pub comments: usize,
    /// Findings that stand only in one side's own edition.
    pub findings: usize,
}

/// How much the figures of a dimension rest on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedDimension {
    /// What people call it.
    pub name: String,
    /// How far its figures can be relied on.
    pub confidence: Confidence,
    /// The share of its questions that each side answered, 0 to 1; `None` where none was asked.
    pub coverage: BySide<Option<f64>>,
    /// The share of don't knows among what each side answered, 0 to 1; `None` where that is nothing.
    pub dont_know: BySide<Option<f64>>,
}

/// A finding as the screen tells it; nothing of it that is not shown crosses to the window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownFinding {
    /// Its name in a plan.
    pub finding: FindingName,
    /// What it says.
    pub title: String,
    /// What it is about.
    pub dimension: Dimension,
    /// What people call its dimension.
    pub dimension_name: String,
    /// How much it weighs.
    pub level: Level,
    /// The severity as it is shown, 0 to 100: cut, never rounded up.
    pub severity: u8,
    /// The question it rests on, where it rests on one.
    pub question: Option<QuestionId>,
    /// The sides that did not expect it.
    pub unaware: Vec<Side>,
    /// What is behind it, a sentence each.
    pub evidence: Vec<String>,
    /// Why it matters.
    pub why: String,
    /// The conversation to have.
    pub conversation: String,
    /// The side that rates lower and so answers first; `None` where none does.
    pub first: Option<Side>,
    /// What to ask aloud.
    pub prompt: String,
    /// What to do.
    pub action: String,
    /// The state of each side in words of the question's frame; `None` where a side did not guess
    /// or the finding rests on no single rating.
    pub states: BySide<Option<String>>,
    /// The evidence strip, where the finding rests on one rating or choice.
    pub strip: Option<Figure>,
}

/// One question of a revealed round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfRound<T> {
    /// The round.
    pub round: RoundId,
    /// What of it.
    pub of: T,
}

/// What both sides said to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemPage {
    /// What it is about in a few words.
    pub topic: String,
    /// What people call its dimension.
    pub dimension_name: Option<String>,
    /// The question as each side read it.
    pub wording: BySide<String>,
    /// What a gap means on this question, in one sentence.
    pub meaning: String,
    /// The state of each side in words.
    pub states: BySide<Option<String>>,
    /// The strip of a rating or ordered choice; with its table.
    pub strip: Option<Figure>,
    /// How many people of a side said what; `None` for a side of fewer than three people, of whom
    /// single answers would be seen.
    pub said: BySide<Option<Vec<Said>>>,
    /// Comments that were marked to be shared, by side and then in the order of the seats.
    pub comments: Vec<Comment>,
    /// Findings that rest on it.
    pub findings: Vec<String>,
    /// The same rating or ordered choice in rounds before this one, the latest first. Rounds in
    /// which a side did not answer it are left out.
    pub earlier: Vec<EarlierItem>,
}

/// What both sides said on the average in an earlier round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierItem {
    /// What the round is called.
    pub round: Label,
    /// The day it was held.
    pub date: NaiveDate,
    /// The mean of each side, 1 to the number of steps.
    pub mean: BySide<f64>,
}

/// How many people chose an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// The words of the option.
    pub words: String,
    /// How many people.
    pub people: usize,
}

/// A comment that its writer shares. The writer is not named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// The company of the person who wrote it.
    pub side: Side,
    /// What it says. It is text, whatever stands in it.
    pub text: Prose,
}
