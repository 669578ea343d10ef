//! Everything a page may draw from.

use charts::{Weight, isolated};
use chrono::NaiveDate;
use questionnaire::{
    BySide, Decision, Dimension, FindingName, Form, Kind, MovedTo, NotTakingPart, Plan, Purpose,
    Question, Questionnaire, Round, Side, Template, Tolerance, round_file,
};
use scoring::{Assessment, Edition, Finding, Item, Level, Occasion, State};

use super::Options;
use super::altered::altered;
use super::answers::{Answers, SingleAnswers};
use super::draw::Measure;
use super::names::{in_short, short_names};
use super::people::ties::Ties;
use super::section::Sections;
use super::typed::Typed;
use super::words::{Facts, capitalized, sentence, text};
use crate::flow::{Column, Flow};
use crate::logo::Logo;
use crate::look;
use crate::page::Mm;
use crate::text::MissingLetters;

/// The answers, the figures and the names of one report.
pub(super) struct Scene<'a> {
    pub(super) set: &'a Questionnaire,
    /// What is known of the round beside its answers.
    pub(super) round: Occurred<'a>,
    /// The answers, without what people typed into them.
    pub(super) answers: Answers,
    pub(super) assessment: &'a Assessment,
    pub(super) edition: Edition,
    /// The parts that were asked for.
    pub(super) sections: Sections,
    pub(super) logos: BySide<Option<&'a Logo>>,
    /// Whether there is an earlier round to compare with.
    pub(super) compares: bool,
    /// Full names.
    pub(super) names: BySide<&'a str>,
    /// Short names, for everything after the first page.
    pub(super) short: BySide<String>,
    /// Eight hexadecimal digits that stand for these answers.
    pub(super) fingerprint: String,
    /// What people typed, as far as this edition may show it.
    pub(super) typed: Typed<'a>,
    /// Who has met whom, without names.
    pub(super) ties: Ties,
    /// Letters that no font draws, once that is known.
    pub(super) missing: Option<MissingLetters>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(now: Occasion<'a>, options: &Options<'a>, typed: Typed<'a>) -> Self {
        let edition = options.edition;
        let Occasion {
            set,
            round,
            assessment,
        } = now;
        let names = BySide {
            vendor: round.vendor.as_str(),
            partner: round.partner.as_str(),
        };
        Self {
            set,
            round: Occurred::of(round),
            answers: Answers::of(set, round, edition),
            assessment,
            edition,
            sections: options.sections,
            logos: options.logos,
            compares: false,
            names,
            short: short_names(&names),
            fingerprint: round_file::mark(set, round),
            typed,
            ties: Ties::of(set, round, |side| {
                edition.shows_single_answers(side, round.respondents_of(side).count())
            }),
            missing: None,
        }
    }

    /// A message with both companies' short names and whatever else it needs.
    pub(super) fn sentence(&self, id: &str, facts: Facts) -> String {
        let names = Facts::new()
            .text("vendor", self.short.vendor.as_str())
            .text("partner", self.short.partner.as_str())
            .text("vendor-name", self.names.vendor)
            .text("partner-name", self.names.partner)
            .text("round", self.round.name);
        sentence(id, &names.and(facts))
    }

    /// The short names as they are drawn.
    pub(super) fn short_names(&self) -> BySide<&str> {
        BySide {
            vendor: &self.short.vendor,
            partner: &self.short.partner,
        }
    }

    pub(super) fn short_name(&self, side: Side) -> &str {
        self.short.get(side)
    }

    /// A title in which the lines do not break inside a short name.
    pub(super) fn unbroken(&self, title: &str) -> String {
        let mut title = title.to_owned();
        for name in [&self.short.vendor, &self.short.partner] {
            title = title.replace(name.as_str(), &name.replace(' ', "\u{A0}"));
        }
        title
    }

    /// The short name of a side where it stands alone or is no fact of a sentence.
    pub(super) fn name(&self, side: Side) -> String {
        isolated(self.short_name(side))
    }

    /// The head of a column of numbers of a side; its name is shortened to one line.
    pub(super) fn side_column(&self, id: &str, side: Side, width: Mm, flow: &mut Flow) -> Column {
        self.side_words(id, side, width, flow).right()
    }

    /// The same for a column of words.
    pub(super) fn side_words(&self, id: &str, side: Side, width: Mm, flow: &mut Flow) -> Column {
        let (size, room) = (look::TABLE_HEAD.size.0, width - Column::GUTTER);
        let (name, regular) = (self.short_name(side), Weight::Regular);
        let name = charts::fit(&Measure::new(flow), name, size, regular, room.0);
        let head = self.sentence(id, Facts::new().text("side", name));
        Column::new(head, width)
    }

    /// The name of the edition.
    pub(super) fn edition_name(&self) -> String {
        match self.edition_side() {
            None => text("edition-joint"),
            Some(side) => {
                let side = Facts::new().text("side", self.short_name(side));
                self.sentence("edition-internal", side)
            }
        }
    }

    /// The same for a line with little room.
    pub(super) fn short_edition_name(&self, flow: &mut Flow) -> String {
        match self.edition_side() {
            None => text("edition-joint"),
            Some(side) => {
                let (name, size) = (self.short_name(side), look::FOOTER.size.0);
                charts::fit_in(&Measure::new(flow), name, size, 42.0, |name| {
                    self.sentence("edition-internal", Facts::new().text("side", name))
                })
            }
        }
    }

    /// The side whose own edition this is.
    const fn edition_side(&self) -> Option<Side> {
        match self.edition {
            Edition::Joint => None,
            Edition::Vendor => Some(Side::Vendor),
            Edition::Partner => Some(Side::Partner),
        }
    }

    pub(super) fn dimension(&self, dimension: Dimension) -> &str {
        self.set.dimension_name(dimension)
    }

    /// The name of a dimension inside a sentence.
    pub(super) fn dimension_in_sentence(&self, dimension: Dimension) -> String {
        charts::dumbbell::dimension_in_sentence(dimension)
    }

    /// The findings that this edition may show, most severe first, but for those that people moved.
    pub(super) fn findings(&self) -> Vec<&'a Finding> {
        let findings = self.assessment.findings.iter();
        let mut findings: Vec<&Finding> = findings
            .filter(|finding| self.edition.shows(finding.edition))
            .collect();
        // A stable sort: what was not moved stays in its order.
        findings.sort_by_key(|finding| match self.moved(finding) {
            Some((MovedTo::First, place)) => (0, place),
            None => (1, 0),
            Some((MovedTo::Last, place)) => (2, place),
        });
        findings
    }

    /// Where people moved a finding, and its place in their list.
    pub(super) fn moved(&self, finding: &Finding) -> Option<(MovedTo, usize)> {
        let mut moved = self.round.plan.moved.iter().enumerate();
        let found = moved.find(|(_, one)| one.finding.as_str() == finding.id);
        found.map(|(place, one)| (one.to, place))
    }

    /// What came out of talking about a finding.
    pub(super) fn decision(&self, finding: &Finding) -> Option<&'a Decision> {
        let mut decisions = self.round.plan.decisions.iter();
        decisions.find(|one| {
            let about = one.finding.as_ref();
            about.is_some_and(|name| name.as_str() == finding.id)
        })
    }

    /// The finding that a plan speaks of, if this edition may show it.
    pub(super) fn finding_named(&self, name: Option<&FindingName>) -> Option<&'a Finding> {
        self.finding(name?.as_str())
    }

    /// A finding that this edition may show, by its name.
    pub(super) fn finding(&self, id: &str) -> Option<&'a Finding> {
        let findings = self.assessment.findings.iter();
        findings
            .filter(|finding| self.edition.shows(finding.edition))
            .find(|finding| finding.id == id)
    }

    /// How much the finding of this name weighs, in a word; a dash where there is none.
    pub(super) fn level_of(&self, id: &str) -> String {
        let finding = self.finding(id);
        finding.map_or_else(|| text("dash"), |finding| self.level(finding.level))
    }

    /// The item a finding rests on, if it is one.
    pub(super) fn item_of(&self, finding: &Finding) -> Option<&'a Item> {
        self.assessment.item(finding.question.as_ref()?)
    }

    /// A sentence of the assessment with the short names in it.
    pub(super) fn in_short(&self, sentence: &str) -> String {
        in_short(sentence, &self.names, &self.short)
    }

    /// What a question is about, as at the start of a line.
    pub(super) fn topic(&self, question: &str) -> String {
        let question = self.set.question(question);
        question.map_or_else(String::new, |question| capitalized(&question.topic))
    }

    /// A text of the question set with the short names in it.
    pub(super) fn filled(&self, words: &Template) -> String {
        words.fill(&[
            ("vendor", self.short_name(Side::Vendor)),
            ("partner", self.short_name(Side::Partner)),
        ])
    }

    /// A question as both sides read it.
    pub(super) fn wording(&self, question: &Question) -> BySide<String> {
        Questionnaire::wording(question, &self.short_names())
    }

    /// The name of a level.
    pub(super) fn level(&self, level: Level) -> String {
        sentence(
            match level {
                Level::Critical => "level-critical",
                Level::Major => "level-major",
                Level::Minor => "level-minor",
                Level::Note => "level-note",
            },
            &Facts::new(),
        )
    }

    /// What a side knew about the gap in words, by the frame of the question.
    pub(super) fn side_state(&self, item: &Item, side: Side) -> &str {
        let state = item.sides.get(side).state;
        state.map_or("", |state| self.state_word(item, state))
    }

    fn state_word(&self, item: &Item, state: State) -> &str {
        let Some(words) = self.set.frame(item.frame) else {
            return "";
        };
        match state {
            State::TrueConsensus => &words.true_consensus,
            State::FalseConflict => &words.false_conflict,
            State::FalseConsensus => &words.false_consensus,
            State::Dissensus => &words.dissensus,
        }
    }

    /// The state of a question in words, by its frame; both states with I and P when they differ.
    pub(super) fn state(&self, item: &Item) -> String {
        let word = |state: State| self.state_word(item, state);
        match (item.sides.vendor.state, item.sides.partner.state) {
            (None, None) => String::new(),
            (Some(state), None) | (None, Some(state)) => word(state).to_owned(),
            (Some(a), Some(b)) if a == b => word(a).to_owned(),
            (Some(a), Some(b)) => self.sentence(
                "state-both",
                Facts::new().text("first", word(a)).text("second", word(b)),
            ),
        }
    }

    /// What each side knew about the gap, in a few words; empty when that is not known.
    pub(super) fn knowledge(&self, unaware: &[Side], item: Option<&Item>) -> String {
        let knows = |side: &Side| {
            item.is_some_and(|item| item.sides.get(*side).state == Some(State::Dissensus))
        };
        let knowing: Vec<Side> = Side::BOTH.into_iter().filter(knows).collect();
        let one = |id: &str, side: Side| {
            self.sentence(id, Facts::new().text("side", self.short_name(side)))
        };
        match (unaware, knowing.as_slice()) {
            ([_, _], _) => sentence("neither-knew", &Facts::new()),
            ([_], [side]) => one("only-one-knows", *side),
            ([side], _) => one("one-does-not-know", *side),
            ([], [_, _]) => sentence("both-know", &Facts::new()),
            ([], [side]) => one("only-one-knows", *side),
            _ => String::new(),
        }
    }

    /// What single people of a side picked, named or chose, if this edition may show it.
    pub(super) fn single(&self, side: Side) -> Option<SingleAnswers<'_>> {
        self.answers.single(side)
    }

    /// The steps of a scale in words, lowest first; empty for other questions.
    pub(super) fn labels(&self, kind: &Kind) -> Vec<String> {
        let names = [
            ("vendor", self.short_name(Side::Vendor)),
            ("partner", self.short_name(Side::Partner)),
        ];
        let steps = 1..=kind.steps().unwrap_or(0);
        steps
            .filter_map(|step| Some(kind.label(step)?.fill(&names)))
            .collect()
    }
}

/// What is known of a round beside its answers.
pub(super) struct Occurred<'a> {
    pub(super) name: &'a str,
    pub(super) sample: bool,
    pub(super) purpose: Purpose,
    pub(super) form: Form,
    pub(super) date: NaiveDate,
    pub(super) tolerance: Tolerance,
    pub(super) plan: &'a Plan,
    /// What was altered outside the program, a sentence each.
    pub(super) altered: Vec<String>,
    /// Who had a seat and did not take part.
    pub(super) not_taking_part: &'a [NotTakingPart],
}

impl<'a> Occurred<'a> {
    fn of(round: &'a Round) -> Self {
        Self {
            name: round.name.as_str(),
            sample: round.sample,
            purpose: round.purpose,
            form: round.form,
            date: round.date,
            tolerance: round.tolerance,
            plan: &round.plan,
            altered: altered(round),
            not_taking_part: &round.not_taking_part,
        }
    }
}
