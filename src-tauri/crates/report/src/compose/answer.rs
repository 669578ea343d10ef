//! Page 1: the answer, for a reader who has a minute.

use charts::dumbbell::{self, Size};
use questionnaire::{BySide, Side};
use scoring::{Confidence, Finding, Level, Reading};

use super::draw::{self, Measure};
use super::scene::Scene;
use super::words::{self, Facts, text};
use crate::flow::{Align, Flow, Heading, Level as Rank, Paragraph};
use crate::look;
use crate::page::{Mm, PaperSize};

/// Findings on the first page.
const FINDINGS: usize = 3;

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    title(scene, flow);
    verdict(scene, flow);
    findings(scene, flow);
    chart(scene, flow);
    confidence(scene, flow);
}

fn title(scene: &Scene<'_>, flow: &mut Flow) {
    let date = words::long_date(scene.round.date);
    let kicker = scene.sentence("answer-kicker", Facts::new().text("date", date));
    let style = match flow.paper_size() {
        PaperSize::A4 => look::FIRST_TITLE,
        PaperSize::Letter => look::FIRST_TITLE_LETTER,
    };
    let heading = Heading::new(Rank::One, headline(scene), style)
        .kicker(Paragraph::new(look::KICKER).text(kicker))
        .listed_as(text("answer"))
        .below(Mm(5.0));
    flow.heading(&heading);
}

/// One sentence with the counts that matter most.
fn headline(scene: &Scene<'_>) -> String {
    let assessment = scene.assessment;
    let counts = assessment.counts;
    let agreement = assessment.positive_agreement;
    let id = match assessment.reading {
        Reading::NotEnoughAnswers => "headline-not-enough",
        _ if counts.hidden > 0 => "headline-hidden",
        _ if counts.known > 0 => "headline-known",
        _ if counts.shared_concern > 0 => "headline-concern",
        _ => "headline-solid",
    };
    let n = match id {
        "headline-hidden" => counts.hidden,
        "headline-known" => counts.known,
        "headline-concern" => counts.shared_concern,
        _ => agreement.count,
    };
    let facts = Facts::new()
        .number("n", n)
        .number("of", agreement.of)
        .text("dimensions", not_judged(scene));
    scene.sentence(id, facts)
}

/// The names of the dimensions that are not judged.
fn not_judged(scene: &Scene<'_>) -> String {
    let dimensions = scene.assessment.dimensions.iter();
    let names: Vec<&str> = dimensions
        .filter(|figures| figures.confidence == Confidence::NotJudged)
        .map(|figures| scene.dimension(figures.id))
        .collect();
    names.join(", ")
}

/// The word of the decision and why; without one, who decides and how the answers read.
fn verdict(scene: &Scene<'_>, flow: &mut Flow) {
    flow.rule(look::HEAVY_RULE, look::INK);
    flow.skip(Mm(3.2));
    let at = |level: Level| {
        scene
            .assessment
            .findings
            .iter()
            .filter(|finding| finding.level == level)
            .count()
    };
    let (id, n) = match scene.assessment.reading {
        Reading::NotEnoughAnswers => ("reading-not-enough", 0),
        Reading::RepairTrustFirst => ("reading-trust", 0),
        Reading::RepairFirst => ("reading-repair", at(Level::Critical)),
        Reading::ProceedWithConditions => ("reading-conditions", at(Level::Major)),
        Reading::Proceed => ("reading-proceed", 0),
    };
    let facts = Facts::new()
        .number("n", n)
        .text("dimensions", not_judged(scene));
    let why = Paragraph::new(look::BODY)
        .at(look::HANG)
        .bold(text("undecided-why"))
        .colored(format!(" {}", scene.sentence(id, facts)), look::SECOND_INK);
    let word = Paragraph::new(look::VERDICT.size(crate::page::Pt(16.0)))
        .width(Mm(40.0))
        .text(text("undecided"));
    flow.side_by_side(&[word, why]);
    flow.skip(Mm(3.2));
    flow.rule(look::HAIRLINE, look::RULE);
    flow.skip(Mm(5.0));
}

fn findings(scene: &Scene<'_>, flow: &mut Flow) {
    let findings: Vec<&Finding> = scene
        .assessment
        .findings
        .iter()
        .filter(|f| scene.edition.shows(f.edition))
        .collect();
    if findings.is_empty() {
        flow.paragraph(&Paragraph::new(look::BODY).text(text("no-findings")));
        flow.skip(Mm(3.0));
    }
    for (index, finding) in findings.iter().take(FINDINGS).enumerate() {
        let item = finding
            .question
            .as_ref()
            .and_then(|id| scene.assessment.item(id));
        let knowledge = scene.knowledge(&finding.unaware, item);
        let level = scene.level(finding.level);
        let aside = match knowledge.is_empty() {
            true => level,
            false => format!("{level} · {knowledge}"),
        };
        flow.side_by_side(&[
            Paragraph::new(look::HEADING)
                .width(Mm(7.0))
                .text((index + 1).to_string()),
            Paragraph::new(look::BODY.bold())
                .at(Mm(8.0))
                .width(Mm(108.0))
                .text(&finding.title),
            Paragraph::new(look::NOTE.size(crate::page::Pt(8.5)))
                .at(Mm(118.0))
                .width(Mm(48.0))
                .align(Align::Right)
                .text(aside),
        ]);
        let why = Paragraph::new(look::BODY.color(look::SECOND_INK))
            .at(Mm(8.0))
            .width(Mm(128.0));
        flow.paragraph(&why.text(&finding.why));
        flow.skip(Mm(3.0));
    }
}

fn chart(scene: &Scene<'_>, flow: &mut Flow) {
    let names = scene.short_names();
    let heading = Heading::new(Rank::Two, chart_title(scene), look::HEADING).unlisted();
    flow.heading(&heading.keep(Mm(54.0)));
    let (key, chart) = {
        let measure = Measure::new(flow);
        (
            dumbbell::key(&names, Size::Small, &measure),
            dumbbell::dimensions(scene.set, scene.assessment, &names, Size::Small, &measure),
        )
    };
    draw::key(flow, &key);
    draw::figure(flow, &chart);
    flow.skip(Mm(5.0));
}

/// Which dimension is furthest apart, as a sentence.
pub(super) fn chart_title(scene: &Scene<'_>) -> String {
    let rows = dumbbell::by_gap(scene.assessment);
    let gap = |levels: &BySide<Option<f64>>| Some((levels.vendor? - levels.partner?).abs());
    match rows
        .first()
        .and_then(|row| Some((row.id, gap(&row.level)?)))
    {
        None => text("chart-empty"),
        Some((dimension, gap)) => {
            let id = if gap > scene.round.tolerance.steps() {
                "chart-apart"
            } else {
                "chart-close"
            };
            scene.sentence(
                id,
                Facts::new().text("dimension", scene.dimension(dimension)),
            )
        }
    }
}

/// How sure all this is, with the counts it rests on.
fn confidence(scene: &Scene<'_>, flow: &mut Flow) {
    let assessment = scene.assessment;
    let (counts, agreement) = (assessment.counts, assessment.positive_agreement);
    let people = assessment.respondents;
    let facts = Facts::new()
        .number("count", agreement.count)
        .number("of", agreement.of)
        .number("hidden", counts.hidden)
        .number("known", counts.known)
        .number("concern", counts.shared_concern);
    let answered = words::percent(coverage(scene));
    let grade = Facts::new()
        .text("grade", confidence_word(assessment.confidence))
        .number("vendor-people", people.vendor)
        .number("partner-people", people.partner)
        .number("people", people.vendor + people.partner)
        .text("answered", answered);
    let line = Paragraph::new(look::NOTE)
        .bold(scene.sentence("confidence-counts", facts))
        .text(format!(" {}", scene.sentence("confidence-grade", grade)));
    flow.paragraph(&line);
}

/// The share of applicable questions that both sides together answered, 0 when none applies.
fn coverage(scene: &Scene<'_>) -> f64 {
    let (mut answered, mut applicable) = (0, 0);
    for figures in &scene.assessment.dimensions {
        for side in Side::BOTH {
            answered += figures.answers.get(side).answered;
            applicable += figures.answers.get(side).applicable();
        }
    }
    if applicable == 0 {
        0.0
    } else {
        answered as f64 / applicable as f64
    }
}

pub(super) fn confidence_word(confidence: Confidence) -> String {
    text(match confidence {
        Confidence::NotJudged => "confidence-not-judged",
        Confidence::Low => "confidence-low",
        Confidence::Medium => "confidence-medium",
        Confidence::High => "confidence-high",
    })
}
