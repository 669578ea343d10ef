//! One question: its identity, wording and how it is judged.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::short_text::ShortText;
use crate::{
    BySide, Dimension, Direction, Form, Frame, Perspective, Phase, Purpose, Side, Template,
};

/// The name of a question, such as `CUL-03`. It never changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct QuestionId(#[cfg_attr(feature = "schema", schemars(with = "String"))] ShortText);

impl QuestionId {
    /// Keeps a name; whether such a question exists is known to the [`crate::Questionnaire`].
    pub fn new(id: impl AsRef<str>) -> Self {
        Self(ShortText::new(id.as_ref()))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::borrow::Borrow<str> for QuestionId {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

/// The part of the questionnaire in which a question is asked, in the order of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// What became of what the last round promised.
    LastRound,
    /// How much each dimension matters.
    Importance,
    /// The questions of one misalignment.
    Dimension(Dimension),
    /// The optional style axes, which are never scored.
    Style,
}

/// The five labelled points of a rating, from 1 to 5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scale(pub [Template; 5]);

impl Scale {
    /// The label of a step from 1 to 5.
    #[must_use]
    pub fn label(&self, step: u8) -> Option<&Template> {
        self.0.get(usize::from(step).checked_sub(1)?)
    }
}

/// What can be picked in a ranked pick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PickOptions {
    /// Places in a list, one list per side (often the same list twice).
    Places(BySide<Vec<Template>>),
    /// Blocks of the enablement catalogue.
    Blocks,
}

/// What form an answer takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of five labelled steps.
    Rating(Scale),
    /// How much a dimension matters, one of five steps; never predicted.
    Importance(Scale),
    /// One of K labelled options, ordered or not.
    Choice {
        /// The options, the first being place 1.
        options: Vec<Template>,
        /// Whether the order means something, so that a distance can be formed.
        ordered: bool,
    },
    /// Success measures from the catalogue or one's own, the most telling first.
    Metrics {
        /// The most that may be chosen.
        most: u8,
    },
    /// How many of so many joint opportunities each company should bring.
    Leads {
        /// What the two numbers add up to.
        total: u8,
    },
    /// The first joint deal: account, leads, contribution and date.
    FirstDeal,
    /// Up to so many picks in order.
    RankedPicks {
        /// The most that may be picked.
        most: u8,
        /// What can be picked.
        options: PickOptions,
    },
    /// Channel and cadence per topic, data wanted and offered, a name for escalations.
    Protocol,
    /// The trait catalogue: self-description and picks.
    Traits,
    /// The people of both sides and who has met whom.
    Counterparts,
    /// Enablement goals per function.
    EnablementGoals,
    /// Free text.
    Text,
    /// Two stories: the best and the worst partner.
    Stories,
    /// A mark for each commitment of the round before.
    Commitments,
}

impl Kind {
    /// The number of steps K of a scale item (rating, importance or choice), else `None`.
    #[must_use]
    pub fn steps(&self) -> Option<u8> {
        match self {
            Kind::Rating(_) | Kind::Importance(_) => Some(5),
            Kind::Choice { options, .. } => u8::try_from(options.len()).ok(),
            _ => None,
        }
    }

    /// The words of a step (1 to K) of a scale item.
    #[must_use]
    pub fn label(&self, step: u8) -> Option<&Template> {
        match self {
            Kind::Rating(scale) | Kind::Importance(scale) => scale.label(step),
            Kind::Choice { options, .. } => options.get(usize::from(step).checked_sub(1)?),
            _ => None,
        }
    }

    /// Whether the rating or choice counts in coverage: importance and structured kinds do not.
    #[must_use]
    pub const fn is_scale_item(&self) -> bool {
        matches!(self, Kind::Rating(_) | Kind::Choice { .. })
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name; never changes.
    pub id: QuestionId,
    /// Raised when the wording changes; only equal revisions can be compared.
    pub revision: u32,
    /// Where it is asked.
    pub section: Section,
    /// The misalignment it belongs to; the style axes belong to none.
    pub dimension: Option<Dimension>,
    /// What a gap means.
    pub frame: Frame,
    /// Whether an end is healthier.
    pub direction: Direction,
    /// The form of an answer.
    pub kind: Kind,
    /// Whether the other side's answer is predicted too.
    pub predicted: bool,
    /// When it is asked.
    pub phase: Phase,
    /// Whether the short form asks it.
    pub short: bool,
    /// Whether it decides by itself, as trust does.
    pub gate: bool,
    /// Whether it may be left out without counting as unanswered.
    pub optional: bool,
    /// What it is about in a few words, for titles and tables: `trust in a costly promise`.
    pub topic: String,
    /// The question as each side reads it; gaps `{vendor}` and `{partner}`.
    pub wording: BySide<Template>,
    /// One line under the question, if it needs one.
    pub note: Option<Template>,
}

impl Question {
    /// Whether a round of this purpose and form asks it.
    #[must_use]
    pub fn is_asked(&self, purpose: Purpose, form: Form) -> bool {
        purpose.asks(self.phase) && (form == Form::Full || self.short)
    }

    /// The options a respondent of `side` picks from: in a prediction it is the other side's list.
    #[must_use]
    pub fn pick_places(&self, side: Side, perspective: Perspective) -> Option<&[Template]> {
        let Kind::RankedPicks {
            options: PickOptions::Places(lists),
            ..
        } = &self.kind
        else {
            return None;
        };
        Some(lists.get(match perspective {
            Perspective::Own => side,
            Perspective::Predicted => side.other(),
        }))
    }
}
