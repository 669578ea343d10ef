//! What makes a finding: one rule per file.
//!
//! Every rule has the same form: it looks at the [`Scene`] and tells the findings it sees. The
//! order of the rules does not matter, [`findings`] sorts what they tell. A rule for a structured
//! question (traits, measures, leads, first deal, protocol, pressures, counterparts) reads the
//! figures of its question, makes a finding with [`Scene::by_rule`] and stands in [`RULES`].
//!
//! A finding of one of them is made of pooled figures and of the words of the question set: what a
//! person typed, be it a name, a customer or a measure of one's own, is in the figures and never in
//! a sentence. So its sentences may stand in the edition it names, however few people answered.

mod commitments;
mod communication;
mod dont_know;
mod empathy;
mod enablement;
mod first_deal;
mod leads;
mod metrics;
mod roadmap;
mod scale_item;
mod strength;
mod traits;

use questionnaire::{Dimension, QuestionId, Questionnaire, Round, Side, Template};

use crate::assessment::DimensionFigures;
use crate::comparison::largest_first;
use crate::finding::{Edition, Finding, FindingKind, Level};
use crate::item::Item;
use crate::messages::{self, Arguments};
use crate::method;
use crate::structured::{Answers, Structured};

pub(crate) use strength::strengths;

/// All that a rule may look at.
pub(crate) struct Scene<'a> {
    pub(crate) set: &'a Questionnaire,
    pub(crate) round: &'a Round,
    pub(crate) structured: &'a Structured,
    pub(crate) dimensions: &'a [DimensionFigures],
    pub(crate) items: &'a [Item],
}

/// A rule: what it sees in a scene.
type Rule = fn(&Scene<'_>) -> Vec<Finding>;

/// Every rule of the method.
const RULES: &[Rule] = &[
    scale_item::findings,
    dont_know::findings,
    traits::findings,
    metrics::findings,
    leads::findings,
    first_deal::findings,
    communication::findings,
    empathy::findings,
    enablement::findings,
    roadmap::findings,
    commitments::findings,
];

/// What all rules see, most severe first, then in the order of the dimensions and questions.
pub(crate) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let place = |finding: &Finding| {
        finding
            .question
            .as_ref()
            .and_then(|id| scene.set.position(id))
            .unwrap_or(usize::MAX)
    };
    let mut findings: Vec<(usize, Finding)> = RULES
        .iter()
        .flat_map(|rule| rule(scene))
        .map(|finding| (place(&finding), finding))
        .collect();
    findings.sort_by(|(place_a, a), (place_b, b)| {
        largest_first(a.severity, b.severity)
            .then_with(|| a.dimension.cmp(&b.dimension))
            .then_with(|| place_a.cmp(place_b))
            .then_with(|| a.id.cmp(&b.id))
    });
    findings.into_iter().map(|(_, finding)| finding).collect()
}

/// What a rule knows about its finding; the rest follows from the dimension.
pub(crate) struct Seen<'a> {
    pub(crate) id: String,
    pub(crate) kind: FindingKind,
    pub(crate) dimension: Dimension,
    pub(crate) severity: f64,
    pub(crate) title: String,
    pub(crate) question: Option<&'a QuestionId>,
    pub(crate) unaware: Vec<Side>,
    pub(crate) evidence: Vec<String>,
    pub(crate) talk: Talk,
}

/// What all findings of one structured question have in common.
#[derive(Clone, Copy)]
pub(crate) struct About {
    pub(crate) kind: FindingKind,
    pub(crate) question: &'static str,
    pub(crate) dimension: Dimension,
}

/// One finding of a structured question.
pub(crate) struct ByRule {
    /// The level at weight 1.
    pub(crate) level: Level,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) evidence: Vec<String>,
    pub(crate) unaware: Vec<Side>,
    pub(crate) talk: Talk,
}

/// Which of the prepared questions fits a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Talk {
    /// A side did not know.
    Hidden,
    /// Both know that they differ.
    Known,
    /// Neither is satisfied, or not yet.
    Concern,
    /// It works on both sides, whatever a side feared.
    Strength,
    /// None of these: a question of its own, by the name of its message.
    Card(&'static str),
}

impl Scene<'_> {
    /// The name of a side.
    pub(crate) fn company(&self, side: Side) -> &str {
        self.round.company(side)
    }

    /// The figures of a dimension.
    pub(crate) fn weight(&self, dimension: Dimension) -> f64 {
        self.dimensions
            .iter()
            .find(|d| d.id == dimension)
            .map_or(1.0, |d| d.weight)
    }

    /// A sentence with both companies' names, and whatever else it needs.
    pub(crate) fn sentence<'b>(&'b self, id: &str, more: Arguments<'b>) -> String {
        let facts = more
            .or("vendor", self.company(Side::Vendor))
            .or("partner", self.company(Side::Partner));
        messages::english().text(id, &facts)
    }

    /// What was answered to the structured questions.
    pub(crate) fn answers(&self) -> Answers<'_> {
        Answers {
            set: self.set,
            round: self.round,
        }
    }

    /// A list of words as people say it: `a`, `a and b`, `a, b and c`.
    pub(crate) fn list(&self, words: &[String]) -> String {
        let Some((last, first)) = words.split_last() else {
            return String::new();
        };
        let Some((nearest, before)) = first.split_last() else {
            return last.clone();
        };
        let facts = Arguments::new().text("first", nearest).text("last", last);
        let mut list = self.sentence("list-two", facts);
        for word in before.iter().rev() {
            let facts = Arguments::new().text("first", word).text("rest", &list);
            list = self.sentence("list-more", facts);
        }
        list
    }

    /// A finding of a structured question, its severity from the level and the dimension's weight:
    /// critical 70, major 50, minor 30, a note 10, times the weight, at most 100.
    pub(crate) fn by_rule(&self, about: About, rule: ByRule) -> Finding {
        let severity = match rule.level {
            Level::Critical => method::CRITICAL_BY_RULE,
            Level::Major => method::MAJOR_BY_RULE,
            Level::Minor => method::MINOR_BY_RULE,
            Level::Note => method::NOTE_BY_RULE,
        };
        self.finding(Seen {
            id: rule.id,
            kind: about.kind,
            dimension: about.dimension,
            severity: (severity * self.weight(about.dimension)).clamp(0.0, 100.0),
            title: rule.title,
            question: self.set.question(about.question).map(|q| &q.id),
            unaware: rule.unaware,
            evidence: rule.evidence,
            talk: rule.talk,
        })
    }

    /// Completes a finding with its level and with what the content says about its dimension.
    pub(crate) fn finding(&self, seen: Seen<'_>) -> Finding {
        let unaware = seen.unaware.first().copied().unwrap_or(Side::Vendor);
        let names = [
            ("vendor", self.company(Side::Vendor)),
            ("partner", self.company(Side::Partner)),
            ("unaware", self.company(unaware)),
            ("other", self.company(unaware.other())),
        ];
        let talk = self.set.conversation(seen.dimension);
        let words = |template: Option<&Template>| {
            template.map_or_else(String::new, |template| template.fill(&names))
        };
        let prompt = match seen.talk {
            Talk::Hidden => words(talk.map(|talk| &talk.prompt_hidden)),
            Talk::Known => words(talk.map(|talk| &talk.prompt_known)),
            Talk::Concern => words(talk.map(|talk| &talk.prompt_concern)),
            Talk::Strength => words(talk.map(|talk| &talk.prompt_strength)),
            Talk::Card(message) => self.sentence(message, Arguments::new()),
        };
        Finding {
            id: seen.id,
            kind: seen.kind,
            dimension: seen.dimension,
            severity: seen.severity,
            level: Level::of(seen.severity),
            edition: Edition::Joint,
            title: seen.title,
            question: seen.question.cloned(),
            unaware: seen.unaware,
            evidence: seen.evidence,
            why: words(talk.map(|talk| &talk.so_what)),
            conversation: talk.map_or_else(String::new, |talk| talk.name.clone()),
            prompt,
            action: words(talk.map(|talk| &talk.action)),
        }
    }
}
