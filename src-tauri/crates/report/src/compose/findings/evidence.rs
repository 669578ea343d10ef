//! What was asked and what each side said and expected.

use charts::evidence::{self, Question};
use charts::ledger;
use questionnaire::{Kind, Side};
use scoring::{Finding, FindingKind, Item};

use super::{Extent, label, named, words};
use crate::compose::draw::{self, Measure};
use crate::compose::lists::choices_in_words;
use crate::compose::scene::Scene;
use crate::compose::words::Facts;
use crate::compose::{people, traits};
use crate::flow::{Flow, Paragraph};
use crate::look;
use crate::page::Mm;
use crate::text::Face;

/// The question as asked, then the strip; options without an order as counts.
pub(super) fn asked_and_said(scene: &Scene<'_>, flow: &mut Flow, item: &Item, extent: Extent) {
    let Some(question) = scene.set.question(item.id.as_str()) else {
        return;
    };
    let asked = asked(scene, question);
    let style = look::FINDING.face(Face::Italic).color(look::SECOND_INK);
    flow.paragraph(&Paragraph::new(style).text(&asked));
    flow.skip(Mm(1.5));
    if let Kind::Choice { ordered: false, .. } = question.kind {
        for side in Side::BOTH {
            let said = choices_in_words(scene, question, side);
            let side = Facts::new().text("side", scene.short_name(side));
            flow.side_by_side(&[named(scene.sentence("side-said", side)), words().text(said)]);
        }
        flow.skip(Mm(1.5));
        return;
    }
    let labels = scene.labels(&question.kind);
    let (Some(low), Some(high)) = (labels.first(), labels.last()) else {
        return;
    };
    let details = Question {
        text: &asked,
        low,
        high,
        tolerance: scene.round.tolerance.steps(),
    };
    let strip = evidence::strip(item, &details, &scene.short_names(), &Measure::new(flow));
    if let Some(strip) = strip {
        draw::figure(flow, &strip);
        flow.skip(Mm(2.0));
    }
    let said = in_words(scene, item, &labels).filter(|_| extent != Extent::Shortest);
    let Some(said) = said else { return };
    flow.side_by_side(&[label("what-each-said"), words().text(said)]);
    flow.skip(Mm(1.2));
}

/// What a finding rests on that is not one question with a scale; opportunities as boxes.
pub(super) fn told(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding) {
    if finding.evidence.is_empty() {
        return;
    }
    let evidence = scene.in_short(&finding.evidence.join(" "));
    if finding.kind == FindingKind::Leads {
        let (leads, names) = (&scene.assessment.leads, scene.short_names());
        let chart = ledger::ledger(leads, &names, &Measure::new(flow));
        if let Some(chart) = chart {
            flow.skip(Mm(1.5));
            draw::figure(flow, &chart);
        }
    }
    if finding.kind == FindingKind::Enablement && scene.ties.is_small() {
        flow.skip(Mm(1.5));
        people::draw_map(scene, flow);
    }
    if let Some(line) = traits::line_of(scene, finding) {
        flow.skip(Mm(1.5));
        draw::figure(flow, &line);
    }
    flow.skip(Mm(1.0));
    flow.side_by_side(&[label("what-it-rests-on"), words().text(evidence)]);
    flow.skip(Mm(1.2));
}

/// The question as both sides read it; as one of them does where they differ by the names only.
fn asked(scene: &Scene<'_>, question: &questionnaire::Question) -> String {
    let wording = scene.wording(question);
    if wording.vendor == wording.partner {
        return wording.vendor;
    }
    let turned = question.wording.partner.fill(&[
        ("vendor", scene.short_name(Side::Partner)),
        ("partner", scene.short_name(Side::Vendor)),
    ]);
    if turned == wording.vendor {
        return wording.vendor;
    }
    let facts = Facts::new()
        .text("vendor-question", wording.vendor)
        .text("partner-question", wording.partner);
    scene.sentence("both-wordings", facts)
}

/// Both answers in the words of the scale.
fn in_words(scene: &Scene<'_>, item: &Item, labels: &[String]) -> Option<String> {
    let sentence = |side: Side| {
        let mean = item.sides.get(side).mean?;
        let label = |step: f64| {
            labels
                .get((step as usize).checked_sub(1)?)
                .map(String::as_str)
        };
        let facts = Facts::new().text("side", scene.short_name(side));
        // A quarter of a step is no difference that a word could tell.
        if (mean - mean.round()).abs() < 0.25 + 1e-9 {
            let facts = facts.text("label", label(mean.round())?);
            return Some(scene.sentence("said-label", facts));
        }
        let facts = facts
            .text("low", label(mean.floor())?)
            .text("high", label(mean.ceil())?);
        Some(scene.sentence("said-between", facts))
    };
    let sentences = [sentence(Side::Vendor)?, sentence(Side::Partner)?];
    Some(sentences.join(" "))
}
