//! What the pages of the structured questions have in common: which findings they tell, how they
//! begin, and the list of what else follows from the answers.

use charts::whole_severity;
use questionnaire::Side;
use scoring::{Finding, FindingKind};

use super::scene::Scene;
use super::section::Section;
use super::words::{Facts, capitalized, text};
use super::{decisions, measures, people, talk, traits, understood};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation};

/// A page of one or more structured questions, or of what was settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Traits,
    Measures,
    Talk,
    Understood,
    People,
    Decisions,
}

impl Part {
    /// Every part, in the order of the report.
    pub(super) const ALL: [Self; 6] = [
        Self::Traits,
        Self::Measures,
        Self::Talk,
        Self::Understood,
        Self::People,
        Self::Decisions,
    ];

    /// The findings that its page tells.
    const fn kinds(self) -> &'static [FindingKind] {
        match self {
            Self::Traits => &[FindingKind::Traits],
            Self::Measures => &[
                FindingKind::Metrics,
                FindingKind::Leads,
                FindingKind::FirstDeal,
            ],
            Self::Talk => &[FindingKind::Communication],
            Self::Understood => &[FindingKind::Empathy],
            Self::People => &[FindingKind::Enablement, FindingKind::Roadmap],
            Self::Decisions => &[FindingKind::Commitments],
        }
    }

    /// By which it can be left out; `None` for what is always there.
    pub(super) const fn section(self) -> Option<Section> {
        Some(match self {
            Self::Traits => Section::Traits,
            Self::Measures => Section::Measures,
            Self::Talk => Section::Talk,
            Self::Understood => Section::Understood,
            Self::People => Section::People,
            Self::Decisions => return None,
        })
    }

    /// Its name in the contents, and the line above its title.
    pub(super) fn name(self) -> String {
        text(match self {
            Self::Traits => "traits",
            Self::Measures => "measures",
            Self::Talk => "talk",
            Self::Understood => "understood",
            Self::People => "people",
            Self::Decisions => "decisions",
        })
    }

    /// Whether there is anything to say. An empty page is left out.
    pub(super) fn is_present(self, scene: &Scene<'_>) -> bool {
        match self {
            Self::Traits => traits::has_content(scene),
            Self::Measures => measures::has_content(scene),
            Self::Talk => talk::has_content(scene),
            Self::Understood => understood::has_content(scene),
            Self::People => people::has_content(scene),
            // What is to be done belongs into every report, be it only suggested.
            Self::Decisions => true,
        }
    }

    fn tells(self, finding: &Finding) -> bool {
        self.kinds().contains(&finding.kind)
    }

    /// Adds its page, if there is anything on it.
    pub(super) fn page(self, scene: &Scene<'_>, flow: &mut Flow) {
        if !self.is_present(scene) {
            return;
        }
        flow.new_page(Orientation::Upright);
        match self {
            Self::Traits => traits::page(scene, flow),
            Self::Measures => measures::page(scene, flow),
            Self::Talk => talk::page(scene, flow),
            Self::Understood => understood::page(scene, flow),
            Self::People => people::page(scene, flow),
            Self::Decisions => decisions::page(scene, flow),
        }
    }

    /// The line above the title, and the title: a sentence with the message.
    pub(super) fn title(self, scene: &Scene<'_>, flow: &mut Flow, title: &str) {
        let heading = Heading::new(Rank::One, scene.unbroken(title), look::TITLE)
            .kicker(Paragraph::new(look::KICKER).text(self.name()))
            .listed_as(self.name())
            .below(Mm(5.0));
        flow.heading(&heading);
    }

    /// The findings of its questions that no row of the page tells, with what they rest on.
    /// `in_rows` are the beginnings of the names of those that a row tells.
    pub(super) fn what_else(self, scene: &Scene<'_>, flow: &mut Flow, in_rows: &[&str]) {
        let findings = scene.findings();
        let rest: Vec<&Finding> = findings
            .into_iter()
            .filter(|finding| self.tells(finding))
            .filter(|finding| !in_rows.iter().any(|rule| finding.id.starts_with(rule)))
            .collect();
        if rest.is_empty() {
            return;
        }
        let facts = Facts::new().number("n", rest.len());
        let title = scene.sentence("what-else", facts);
        flow.heading(&Heading::new(Rank::Two, title, look::HEADING).unlisted());
        let mut table = Table::new([
            Column::new(text("column-finding"), Mm(136.0)),
            Column::new(text("column-level"), Mm(16.0)),
            Column::new(text("column-severity"), Mm(14.0)).right(),
        ])
        .style(look::ITEM_TABLE)
        .density(Density::Items)
        .continued(self.name())
        .row_continued(text("row-continued"));
        for finding in rest {
            table.push(Row::new([
                with_evidence(scene, finding),
                Cell::new(scene.level(finding.level)),
                Cell::new(whole_severity(finding.severity)),
            ]));
        }
        flow.table(&table);
    }
}

/// What a finding says, and in grey what it rests on.
pub(super) fn with_evidence(scene: &Scene<'_>, finding: &Finding) -> Cell {
    let title = Cell::new(scene.in_short(&finding.title));
    if finding.evidence.is_empty() {
        return title;
    }
    let evidence = scene.in_short(&finding.evidence.join(" "));
    title.styled(
        format!(". {evidence}"),
        look::ITEM_TABLE.color(look::SECOND_INK),
    )
}

/// What a finding is about, in a few words: its question, else the page that tells it.
pub(super) fn about(scene: &Scene<'_>, finding: &Finding) -> String {
    let id = finding.question.as_ref();
    let question = id.and_then(|id| scene.set.question(id.as_str()));
    // Several findings can rest on one question that is no scale: its topic would name them alike.
    match (question, scene.item_of(finding)) {
        (Some(question), Some(_)) => capitalized(&question.topic),
        _ => match Part::ALL.into_iter().find(|part| part.tells(finding)) {
            Some(part) => part.name(),
            None => scene.in_short(&finding.title),
        },
    }
}

/// Whether a page tells a finding.
pub(super) fn is_told_on_a_page(scene: &Scene<'_>, finding: &Finding) -> bool {
    Part::ALL
        .into_iter()
        .any(|part| part.tells(finding) && part.is_present(scene))
}

/// A heading that stays together with a figure of this height, and is not listed.
pub(super) fn heading_of(flow: &mut Flow, title: impl Into<String>, height: Mm) {
    let heading = Heading::new(Rank::Two, title, look::HEADING);
    flow.heading(&heading.unlisted().keep(height));
}

/// A heading within a page that is not listed.
pub(super) fn heading(flow: &mut Flow, title: impl Into<String>) {
    let heading = Heading::new(Rank::Two, title, look::HEADING);
    flow.heading(&heading.unlisted().keep(Mm(24.0)));
}

/// A line of small print below a table or a drawing.
pub(super) fn note(flow: &mut Flow, words: impl Into<String>) {
    flow.skip(Mm(1.5));
    flow.paragraph(&Paragraph::new(look::NOTE).width(Mm(150.0)).text(words));
}

/// The facts of a sentence in which one side looks at the other.
pub(super) fn both_ways(scene: &Scene<'_>, side: Side) -> Facts {
    Facts::new()
        .text("side", scene.short_name(side))
        .text("other", scene.short_name(side.other()))
}
