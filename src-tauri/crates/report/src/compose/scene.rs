//! Everything a page may draw from.

use questionnaire::{BySide, Dimension, Kind, Question, Questionnaire, Round, Share, Side, Value};
use scoring::{Assessment, Edition, Item, Level, State};
use sha2::{Digest, Sha256};

use super::names;
use super::words::{Facts, sentence};

/// The answers, the figures and the names of one report.
pub(super) struct Scene<'a> {
    pub(super) set: &'a Questionnaire,
    pub(super) round: &'a Round,
    pub(super) assessment: &'a Assessment,
    pub(super) edition: Edition,
    /// Full names.
    pub(super) names: BySide<&'a str>,
    /// Short names, for everything after the first page.
    pub(super) short: BySide<String>,
    /// Eight hexadecimal digits that stand for these answers.
    pub(super) fingerprint: String,
}

/// A comment or free text of one respondent.
pub(super) struct Remark<'a> {
    pub(super) question: &'a Question,
    pub(super) side: Side,
    pub(super) text: &'a str,
    pub(super) share: Share,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        set: &'a Questionnaire,
        round: &'a Round,
        assessment: &'a Assessment,
        edition: Edition,
    ) -> Self {
        let names = BySide {
            vendor: round.vendor.as_str(),
            partner: round.partner.as_str(),
        };
        let mut short = names.map(|name| names::short(name));
        if short.vendor == short.partner {
            short = names.map(|name| (*name).to_owned());
        }
        let fingerprint = fingerprint(round);
        Self {
            set,
            round,
            assessment,
            edition,
            names,
            short,
            fingerprint,
        }
    }

    /// A message with both companies' short names and whatever else it needs.
    pub(super) fn sentence(&self, id: &str, facts: Facts) -> String {
        let names = Facts::new()
            .text("vendor", self.short.vendor.as_str())
            .text("partner", self.short.partner.as_str())
            .text("vendor-name", self.names.vendor)
            .text("partner-name", self.names.partner)
            .text("round", self.round.name.as_str());
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

    pub(super) fn edition_name(&self) -> String {
        match self.edition {
            Edition::Joint => sentence("edition-joint", &Facts::new()),
            Edition::Vendor => self.internal(Side::Vendor),
            Edition::Partner => self.internal(Side::Partner),
        }
    }

    fn internal(&self, side: Side) -> String {
        self.sentence(
            "edition-internal",
            Facts::new().text("side", self.short_name(side)),
        )
    }

    pub(super) fn dimension(&self, dimension: Dimension) -> &str {
        self.set.dimension_name(dimension)
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

    /// The state of a question in words, by its frame; both states when the sides differ.
    pub(super) fn state(&self, item: &Item) -> String {
        let word = |state: State| {
            let Some(words) = self.set.frame(item.frame) else {
                return "";
            };
            match state {
                State::TrueConsensus => &words.true_consensus,
                State::FalseConflict => &words.false_conflict,
                State::FalseConsensus => &words.false_consensus,
                State::Dissensus => &words.dissensus,
            }
        };
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

    /// Every comment and free text of the round, in question order, the vendor's first.
    pub(super) fn remarks(&self) -> Vec<Remark<'a>> {
        let mut remarks = Vec::new();
        for question in self.set.asked(self.round.purpose, self.round.form) {
            for side in Side::BOTH {
                let mut texts = Vec::new();
                for respondent in self.round.respondents_of(side) {
                    let Some(answer) = respondent.answers.get(&question.id) else {
                        continue;
                    };
                    let own = answer.own().and_then(|own| own.given());
                    let mut keep = |text: &'a str| texts.push((text, answer.share()));
                    match own {
                        Some(Value::Text(prose)) => keep(prose.as_str()),
                        Some(Value::Stories(stories)) => {
                            let both = [&stories.best, &stories.worst].into_iter().flatten();
                            both.for_each(|story| keep(story.as_str()));
                        }
                        Some(Value::Goals(goals)) => {
                            for goal in goals {
                                keep(goal.goal.as_str());
                                goal.sign.iter().for_each(|sign| keep(sign.as_str()));
                            }
                        }
                        Some(Value::FirstDeal(deal)) => {
                            deal.contribution
                                .iter()
                                .for_each(|text| keep(text.as_str()));
                        }
                        _ => {}
                    }
                    answer
                        .comment()
                        .into_iter()
                        .for_each(|comment| keep(comment.as_str()));
                }
                // Sorted, so that the order of a side's people cannot be read from the page.
                texts.sort_unstable();
                remarks.extend(texts.into_iter().map(|(text, share)| Remark {
                    question,
                    side,
                    text,
                    share,
                }));
            }
        }
        remarks
    }

    /// The remarks that this edition may show.
    pub(super) fn shown_remarks(&self) -> Vec<Remark<'a>> {
        let mut remarks = self.remarks();
        remarks.retain(|remark| self.edition.shows_text(remark.side, remark.share));
        remarks
    }

    /// How many remarks this edition may not show.
    pub(super) fn withheld(&self) -> usize {
        self.remarks().len() - self.shown_remarks().len()
    }

    /// The lowest and the highest answer of a scale item in words.
    pub(super) fn ends(&self, kind: &Kind) -> Option<(String, String)> {
        let names = [
            ("vendor", self.short_name(Side::Vendor)),
            ("partner", self.short_name(Side::Partner)),
        ];
        let fill = |step: u8| kind.label(step).map(|label| label.fill(&names));
        Some((fill(1)?, fill(kind.steps()?)?))
    }
}

/// Two groups of four hexadecimal digits over everything in the round.
fn fingerprint(round: &Round) -> String {
    // Debug text of plain data: every field is in it, in a fixed order.
    let digest = Sha256::digest(format!("{round:?}").as_bytes());
    let hex: String = digest
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02X}"))
        .collect();
    format!("{}-{}", &hex[..4], &hex[4..])
}
