//! What makes a finding: one rule per file.
//!
//! Every rule has the same form: it looks at the [`Scene`] and tells the findings it sees. The
//! order of the rules does not matter, [`findings`] sorts what they tell. A rule for a structured
//! question (traits, measures, leads, first deal, protocol, pressures, counterparts) takes its
//! answers from the round, makes a finding with [`Scene::finding`] and stands in [`RULES`].

mod dont_know;
mod scale_item;
mod strength;

use questionnaire::{Dimension, Questionnaire, Round, Side, Template};

use crate::assessment::DimensionFigures;
use crate::comparison::largest_first;
use crate::finding::{Edition, Finding, FindingKind, Level};
use crate::item::Item;
use crate::messages::{self, Arguments};

pub(crate) use strength::strengths;

/// All that a rule may look at.
pub(crate) struct Scene<'a> {
    pub(crate) set: &'a Questionnaire,
    pub(crate) round: &'a Round,
    pub(crate) dimensions: &'a [DimensionFigures],
    pub(crate) items: &'a [Item],
}

/// A rule: what it sees in a scene.
type Rule = fn(&Scene<'_>) -> Vec<Finding>;

/// Every rule of the method.
const RULES: &[Rule] = &[scale_item::findings, dont_know::findings];

/// What all rules see, most severe first, then in the order of the dimensions and questions.
pub(crate) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(scene)).collect();
    let place = |finding: &Finding| {
        finding
            .question
            .as_ref()
            .and_then(|id| scene.set.position(id))
            .unwrap_or(usize::MAX)
    };
    findings.sort_by(|a, b| {
        largest_first(a.severity, b.severity)
            .then_with(|| a.dimension.cmp(&b.dimension))
            .then_with(|| place(a).cmp(&place(b)))
            .then_with(|| a.id.cmp(&b.id))
    });
    findings
}

/// What a rule knows about its finding; the rest follows from the dimension.
pub(crate) struct Seen<'a> {
    pub(crate) id: String,
    pub(crate) kind: FindingKind,
    pub(crate) dimension: Dimension,
    pub(crate) severity: f64,
    pub(crate) title: String,
    pub(crate) question: Option<&'a Item>,
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
    pub(crate) fn sentence(&self, id: &str, more: Arguments<'_>) -> String {
        let names = Arguments::new()
            .text("vendor", self.company(Side::Vendor))
            .text("partner", self.company(Side::Partner));
        messages::english().text(id, &names.and(more))
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
        let prompt = talk.map(|talk| match seen.talk {
            Talk::Hidden => &talk.prompt_hidden,
            Talk::Known => &talk.prompt_known,
            Talk::Concern => &talk.prompt_concern,
            Talk::Strength => &talk.prompt_strength,
        });
        Finding {
            id: seen.id,
            kind: seen.kind,
            dimension: seen.dimension,
            severity: seen.severity,
            level: Level::of(seen.severity),
            edition: Edition::Joint,
            title: seen.title,
            question: seen.question.map(|item| item.id.clone()),
            unaware: seen.unaware,
            why: words(talk.map(|talk| &talk.so_what)),
            conversation: talk.map_or_else(String::new, |talk| talk.name.clone()),
            prompt: words(prompt),
            action: words(talk.map(|talk| &talk.action)),
        }
    }
}
