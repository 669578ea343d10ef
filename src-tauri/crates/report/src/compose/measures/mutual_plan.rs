//! The mutual plan and the first deal that both sides agreed to work together.

use questionnaire::{AgreedDeal, MutualGoal, Name, Side};

use crate::compose::decisions::{due, owner};
use crate::compose::draw::Measure;
use crate::compose::part::{Part, heading};
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, long_date, text};
use crate::flow::{Cell, Column, Density, Flow, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Pt};

pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    let plan = scene.round.plan;
    !plan.mutual_plan.is_empty() || plan.first_deal.is_some()
}

pub(super) fn table(scene: &Scene<'_>, flow: &mut Flow) {
    let goals = &scene.round.plan.mutual_plan;
    if goals.is_empty() {
        return;
    }
    let facts = Facts::new().number("n", goals.len());
    heading(flow, scene.sentence("mutual-plan", facts));
    let vendor = scene.side_words("owner", Side::Vendor, Mm(23.0), flow);
    let partner = scene.side_words("owner", Side::Partner, Mm(23.0), flow);
    let mut table = Table::new([
        Column::new(text("column-goal"), Mm(48.0)),
        Column::new(text("column-baseline"), Mm(17.0)).right(),
        Column::new(text("column-target"), Mm(17.0)).right(),
        Column::new(text("due"), Mm(19.0)).right(),
        vendor,
        partner,
        Column::new(text("column-evidence"), Mm(19.0)),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(Part::Measures.name())
    .row_continued(text("row-continued"))
    .summary(text("mutual-plan-summary"));
    for goal in goals {
        let unit = unit(scene, goal);
        let share = unit == "%";
        let number = |value: Option<f64>| value.map_or_else(|| text("dash"), |v| figure(v, share));
        let mut words = Cell::new(goal_and_measure(scene, goal));
        if !unit.is_empty() && !share {
            let facts = Facts::new().text("unit", unit);
            let grey = look::ITEM_TABLE.color(look::SECOND_INK);
            words = words.styled(scene.sentence("in-unit", facts), grey);
        }
        let evidence = goal.evidence.as_ref();
        table.push(Row::new([
            words,
            Cell::new(number(goal.baseline)),
            Cell::new(number(goal.target)),
            Cell::new(due(goal.date)),
            Cell::new(owner(goal.vendor_owner.as_ref())),
            Cell::new(owner(goal.partner_owner.as_ref())),
            Cell::new(
                evidence.map_or_else(|| text("dash"), |name| charts::isolated(name.as_str())),
            ),
        ]));
    }
    flow.table(&table);
}

fn goal_and_measure(scene: &Scene<'_>, goal: &MutualGoal) -> String {
    let Some(id) = &goal.metric else {
        return goal.goal.as_str().to_owned();
    };
    let own = id.own_name().map(charts::isolated);
    let known = || scene.set.metric(id).map(|metric| metric.name.clone());
    let facts = Facts::new()
        .text("goal", goal.goal.as_str())
        .text("measure", own.or_else(known).unwrap_or_default());
    scene.sentence("goal-and-measure", facts)
}

/// The unit of a goal's numbers: its own, else that of the catalogue.
fn unit<'a>(scene: &'a Scene<'_>, goal: &'a MutualGoal) -> &'a str {
    let catalogue = || scene.set.metric(goal.metric.as_ref()?);
    match &goal.unit {
        Some(unit) => unit.as_str(),
        None => catalogue().map_or("", |metric| metric.unit.as_str()),
    }
}

/// A number as it was given, with a comma between thousands.
fn figure(value: f64, share: bool) -> String {
    let written = format!("{}", value.abs());
    let (whole, rest) = match written.split_once('.') {
        Some((whole, rest)) => (whole, format!(".{rest}")),
        None => (written.as_str(), String::new()),
    };
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 { "−" } else { "" };
    let number = format!("{sign}{grouped}{rest}");
    match share {
        true => crate::compose::words::sentence("percent", &Facts::new().text("value", number)),
        false => number,
    }
}

/// The card of the first joint deal.
pub(super) fn deal(scene: &Scene<'_>, flow: &mut Flow) {
    let Some(deal) = &scene.round.plan.first_deal else {
        return;
    };
    heading(flow, text("deal-agreed"));
    let mut head = |side: Side| {
        let (name, size) = (scene.short_name(side), look::NOTE.size.0);
        charts::fit_in(&Measure::new(flow), name, size, 44.0, |name| {
            scene.sentence("deal-leads-with", Facts::new().text("side", name))
        })
    };
    let heads = [
        (2.5, 38.0, text("deal-account")),
        (42.5, 46.0, head(Side::Vendor)),
        (91.0, 46.0, head(Side::Partner)),
        (139.5, 24.0, text("deal-close-by")),
    ];
    let values = [
        deal.account.as_str().to_owned(),
        lines(deal, Side::Vendor),
        lines(deal, Side::Partner),
        deal.date.map_or_else(|| text("no-date"), long_date),
    ];
    let value = look::FINDING.size(Pt(8.5));
    flow.on_band(look::BAND, Mm(1.6), |flow: &mut Flow| {
        let at = |x: f64, width: f64, style| Paragraph::new(style).at(Mm(x)).width(Mm(width));
        let names = heads
            .each_ref()
            .map(|(x, width, name)| at(*x, *width, look::NOTE).text(name.as_str()));
        flow.side_by_side(&names);
        let words = heads
            .iter()
            .zip(&values)
            .enumerate()
            .map(|(index, (head, words))| {
                let style = if index == 0 { value.bold() } else { value };
                at(head.0, head.1, style).text(words.as_str())
            });
        flow.side_by_side(&words.collect::<Vec<_>>());
    });
}

/// What a side leads with, and below it who does.
fn lines(deal: &AgreedDeal, side: Side) -> String {
    let (brings, lead) = match side {
        Side::Vendor => (&deal.vendor_brings, &deal.vendor_lead),
        Side::Partner => (&deal.partner_brings, &deal.partner_lead),
    };
    let brings = brings.as_ref().map(|brings| brings.as_str().to_owned());
    let lead = lead
        .as_ref()
        .map(|name: &Name| charts::isolated(name.as_str()));
    let lines: Vec<String> = brings.into_iter().chain(lead).collect();
    match lines.is_empty() {
        true => text("dash"),
        false => lines.join("\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn numbers_are_printed_as_they_were_given() {
        let cases = [
            (400_000.0, false, "400,000"),
            (1234567.5, false, "1,234,567.5"),
            (999.0, false, "999"),
            (7.4, false, "7.4"),
            (-2000.0, false, "−2,000"),
            (88.0, true, "88 %"),
        ];
        for (value, share, text) in cases {
            assert_eq!(figure(value, share), text);
        }
    }
}
