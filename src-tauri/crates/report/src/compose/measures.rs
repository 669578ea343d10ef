//! Measures of success, who brings the first joint opportunities, and the first joint deal.

mod first_deal;
mod metrics;
mod mutual_plan;

use charts::{ledger, one_decimal};
use questionnaire::{Side, Value};

use super::draw::{self, Measure};
use super::part::{Part, both_ways, note};
use super::scene::Scene;
use super::words::{Facts, text};
use crate::flow::Flow;
use crate::page::Mm;

pub(super) use metrics::definitions;

const LEADS: &str = "GOL-04";

pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    let answered = shows_leads(scene) || metrics::has_content(scene);
    answered || first_deal::has_content(scene) || mutual_plan::has_content(scene)
}

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    Part::Measures.title(scene, flow, &title(scene));
    leads(scene, flow);
    metrics::table(scene, flow);
    mutual_plan::table(scene, flow);
    mutual_plan::deal(scene, flow);
    first_deal::table(scene, flow);
    let in_rows = ["metrics:orphan", "metrics:contested", "leads:"];
    Part::Measures.what_else(scene, flow, &in_rows);
}

/// Whether both sides allocated the first opportunities.
fn shows_leads(scene: &Scene<'_>) -> bool {
    scene.assessment.leads.offered.is_some()
}

/// What is said first: opportunities without an owner, then how many measures are shared.
fn title(scene: &Scene<'_>) -> String {
    let shows_leads = shows_leads(scene);
    let leads = scene.finding("leads:nobodys");
    let leads = leads.or_else(|| scene.finding("leads:twice"));
    if let Some(finding) = leads.filter(|_| shows_leads) {
        return scene.in_short(&finding.title);
    }
    if !shows_leads && !metrics::has_content(scene) {
        let goals = scene.round.plan.mutual_plan.len();
        return match goals {
            0 => text("first-deal"),
            n => scene.sentence("mutual-plan", Facts::new().number("n", n)),
        };
    }
    let metrics = &scene.assessment.metrics;
    let facts = Facts::new()
        .number("n", metrics.shared.len())
        .number("of", metrics::chosen(scene).len());
    let both = !metrics.chosen.vendor.is_empty() && !metrics.chosen.partner.is_empty();
    match (shows_leads, both) {
        (true, true) => scene.sentence("measures-title-owned", facts),
        (true, false) => text("measures-title-leads"),
        (false, true) => scene.sentence("measures-title-shared", facts),
        (false, false) => text("measures-title-one-side"),
    }
}

fn leads(scene: &Scene<'_>, flow: &mut Flow) {
    if !shows_leads(scene) {
        return;
    }
    let names = scene.short_names();
    let chart = ledger::ledger(&scene.assessment.leads, &names, &Measure::new(flow));
    let Some(chart) = chart else { return };
    draw::figure(flow, &chart);
    let expected: Vec<String> = Side::BOTH
        .into_iter()
        .filter_map(|side| {
            let value = expects_of_the_other(scene, side)?;
            let facts = both_ways(scene, side).text("n", one_decimal(value));
            Some(scene.sentence("leads-expected", facts))
        })
        .collect();
    note(flow, expected.join(" "));
    flow.skip(Mm(1.0));
}

/// How many of the first opportunities a side wants from the other: the mean of its people.
fn expects_of_the_other(scene: &Scene<'_>, side: Side) -> Option<f64> {
    scene
        .answers
        .mean(side, LEADS, |value| match (value, side) {
            (Value::Leads(leads), Side::Vendor) => Some(f64::from(leads.partner)),
            (Value::Leads(leads), Side::Partner) => Some(f64::from(leads.vendor)),
            _ => None,
        })
}
