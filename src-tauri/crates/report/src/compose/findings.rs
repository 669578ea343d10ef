//! Findings one by one: what each said, what each expected, why it matters, what to talk about.

use charts::evidence::{self, Question};
use charts::one_decimal;
use questionnaire::{Kind, Side};
use scoring::{Finding, Item};

use super::answer::confidence_word;
use super::draw::{self, Measure};
use super::scene::Scene;
use super::words::{Facts, text};
use crate::flow::{Cell, Column, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation, Pt, Role};

/// Findings that get half a page; the rest stand in a table.
const IN_FULL: usize = 5;
/// Quotations in one finding.
const QUOTES: usize = 2;

pub(super) fn pages(scene: &Scene<'_>, flow: &mut Flow) {
    let findings: Vec<&Finding> = scene
        .assessment
        .findings
        .iter()
        .filter(|f| scene.edition.shows(f.edition))
        .collect();
    if findings.is_empty() {
        return;
    }
    flow.new_page(Orientation::Upright);
    let title = scene.sentence("findings-title", Facts::new().number("n", findings.len()));
    let heading = Heading::new(Rank::One, title, look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(text("findings")))
        .listed_as(text("findings"));
    flow.heading(&heading.keep(Mm(80.0)));
    let full = findings.len().min(IN_FULL);
    for (index, finding) in findings.iter().take(IN_FULL).enumerate() {
        // Higher than a page never happens: a block is about half of one.
        flow.keep_together(|flow| block(scene, flow, finding, index + 1, full));
    }
    if findings.len() > IN_FULL {
        rest(scene, flow, &findings[IN_FULL..]);
    }
}

fn block(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding, number: usize, of: usize) {
    let item = finding
        .question
        .as_ref()
        .and_then(|id| scene.assessment.item(id));
    flow.skip(Mm(6.0));
    flow.rule(look::HEAVY_RULE, look::INK);
    flow.skip(Mm(1.5));
    let heading = Heading::new(Rank::Two, finding.title.as_str(), look::FINDING_TITLE)
        .kicker(kicker(scene, finding, item, number, of))
        .above(Mm(0.0))
        .below_kicker(Mm(0.5))
        .below(Mm(1.0))
        .most_lines(3)
        .keep(Mm(0.0));
    flow.heading(&heading);
    if let Some(item) = item {
        evidence(scene, flow, item);
    }
    let label = |id: &str| {
        Paragraph::new(look::FINDING_LABEL)
            .width(Mm(40.0))
            .text(text(id))
    };
    let words = || Paragraph::new(look::FINDING).at(look::HANG);
    flow.side_by_side(&[label("why-it-matters"), words().text(&finding.why)]);
    quotes(scene, flow, finding);
    flow.skip(Mm(1.2));
    let talk = Facts::new()
        .text("talk", finding.conversation.as_str())
        .text("prompt", finding.prompt.as_str());
    let talk = words().text(scene.sentence("conversation-line", talk));
    flow.side_by_side(&[label("conversation"), talk]);
    flow.skip(Mm(2.0));
    decision(scene, flow, finding);
}

fn kicker(
    scene: &Scene<'_>,
    finding: &Finding,
    item: Option<&Item>,
    number: usize,
    of: usize,
) -> Paragraph {
    let place = Facts::new()
        .text("number", number.to_string())
        .text("of", of.to_string());
    let confidence = scene
        .assessment
        .dimension(finding.dimension)
        .map(|d| d.confidence);
    let confidence = confidence.map(|confidence| {
        let grade = Facts::new().text("grade", confidence_word(confidence));
        scene.sentence("confidence-of-finding", grade)
    });
    let state = item
        .map(|item| scene.state(item))
        .filter(|state| !state.is_empty());
    let severity = format!("{} {:.0}", scene.level(finding.level), finding.severity);
    let tail: Vec<String> = state.into_iter().chain(confidence).collect();
    Paragraph::new(look::KICKER)
        .text(format!(
            "{} · {} · ",
            scene.sentence("finding-number", place),
            scene.dimension(finding.dimension)
        ))
        .styled(severity, look::KICKER.bold().color(look::INK))
        .text(
            tail.iter()
                .map(|part| format!(" · {part}"))
                .collect::<String>(),
        )
}

/// The question as asked, then the strip; options without an order as counts.
fn evidence(scene: &Scene<'_>, flow: &mut Flow, item: &Item) {
    let Some(question) = scene.set.question(item.id.as_str()) else {
        return;
    };
    let wording = scene.wording(question);
    let asked = if wording.vendor == wording.partner {
        wording.vendor
    } else {
        let facts = Facts::new()
            .text("vendor-question", wording.vendor)
            .text("partner-question", wording.partner);
        scene.sentence("both-wordings", facts)
    };
    let style = look::FINDING
        .face(crate::text::Face::Italic)
        .color(look::SECOND_INK);
    flow.paragraph(&Paragraph::new(style).text(&asked));
    flow.skip(Mm(1.5));
    if let Kind::Choice { ordered: false, .. } = question.kind {
        for side in Side::BOTH {
            let said = super::lists::choices_in_words(scene, question, side);
            let label = Facts::new().text("side", scene.short_name(side));
            flow.side_by_side(&[
                Paragraph::new(look::FINDING_LABEL)
                    .width(Mm(40.0))
                    .text(scene.sentence("side-said", label)),
                Paragraph::new(look::FINDING).at(look::HANG).text(said),
            ]);
        }
        flow.skip(Mm(1.5));
        return;
    }
    let Some((low, high)) = scene.ends(&question.kind) else {
        return;
    };
    let details = Question {
        text: &asked,
        low: &low,
        high: &high,
        tolerance: scene.round.tolerance.steps(),
    };
    let strip = evidence::strip(item, &details, &scene.short_names(), &Measure::new(flow));
    if let Some(strip) = strip {
        draw::figure(flow, &strip);
        flow.skip(Mm(2.0));
    }
}

/// What people wrote about this question, if this edition may show it.
fn quotes(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding) {
    let remarks = scene.shown_remarks();
    let about = remarks
        .iter()
        .filter(|r| Some(&r.question.id) == finding.question.as_ref());
    for (index, remark) in about.take(QUOTES).enumerate() {
        flow.skip(Mm(1.2));
        let label = if index == 0 {
            text("what-was-said")
        } else {
            String::new()
        };
        let quote = Facts::new().text("quote", remark.text);
        flow.side_by_side(&[
            Paragraph::new(look::FINDING_LABEL)
                .width(Mm(40.0))
                .text(label),
            Paragraph::new(look::FINDING)
                .at(look::HANG)
                .role(Role::BlockQuote)
                .most_lines(3)
                .text(scene.sentence("quote", quote))
                .colored(
                    format!(" {}", scene.short_name(remark.side)),
                    look::SECOND_INK,
                ),
        ]);
    }
}

/// The suggested action on a pale ground, with the fields that people have yet to fill.
fn decision(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding) {
    let head = look::NOTE;
    let value = look::TABLE.size(Pt(9.0));
    let owner =
        |side: Side| scene.sentence("owner", Facts::new().text("side", scene.short_name(side)));
    let columns = [
        (0.0, 64.0, text("suggested"), finding.action.clone()),
        (66.0, 30.0, owner(Side::Vendor), text("nobody-yet")),
        (98.0, 32.0, owner(Side::Partner), text("nobody-yet")),
        (132.0, 29.0, text("due"), text("no-date-yet")),
    ];
    flow.on_band(look::BAND, Mm(1.6), |flow: &mut Flow| {
        let heads = columns.each_ref().map(|(x, width, label, _)| {
            Paragraph::new(head)
                .at(Mm(*x))
                .width(Mm(*width))
                .text(label)
        });
        flow.side_by_side(&heads);
        let values = columns.each_ref().map(|(x, width, _, words)| {
            let style = if *x < 10.0 { value.bold() } else { value };
            Paragraph::new(style)
                .at(Mm(*x))
                .width(Mm(*width))
                .text(words)
        });
        flow.side_by_side(&values);
    });
}

/// Further findings in a table, so that none is lost.
fn rest(scene: &Scene<'_>, flow: &mut Flow, findings: &[&Finding]) {
    let title = scene.sentence("further-findings", Facts::new().number("n", findings.len()));
    let heading = Heading::new(Rank::Two, title, look::HEADING);
    flow.heading(&heading.listed_as(text("further-findings-short")));
    let mut table = Table::new([
        Column::new(text("column-finding"), Mm(92.0)),
        Column::new(text("column-dimension"), Mm(28.0)),
        Column::new(text("column-level"), Mm(18.0)),
        Column::new(text("column-gap"), Mm(12.0)).right(),
        Column::new(text("column-severity"), Mm(16.0)).right(),
    ])
    .continued(text("further-findings-continued"));
    for finding in findings {
        let item = finding
            .question
            .as_ref()
            .and_then(|id| scene.assessment.item(id));
        let gap = item
            .and_then(|item| item.gap)
            .map_or_else(|| "–".to_owned(), |gap| one_decimal(gap.abs()));
        table.push(Row::new([
            Cell::new(finding.title.as_str()),
            Cell::new(scene.dimension(finding.dimension)),
            Cell::new(scene.level(finding.level)),
            Cell::new(gap),
            Cell::new(format!("{:.0}", finding.severity)),
        ]));
    }
    flow.table(&table);
}
