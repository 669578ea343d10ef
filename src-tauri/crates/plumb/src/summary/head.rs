//! Who and when, and the answer in a few sentences.

use scoring::messages::Arguments;
use scoring::{Confidence, Level, Reading};

use super::Scene;
use crate::layout::{paragraph, strong};
use crate::words;

/// The companies, the round, and whether it is invented.
pub(super) fn names(scene: &Scene<'_>) -> String {
    let round = scene.round;
    let title = words::sentence(
        "summary-title",
        Arguments::new()
            .text("vendor", round.vendor.as_str())
            .text("partner", round.partner.as_str()),
    );
    let date = words::long_date(round.date);
    let (purpose, form) = (words::purpose(round.purpose), words::form(round.form));
    let facts = Arguments::new()
        .text("round", round.name.as_str())
        .text("date", &date)
        .text("purpose", &purpose)
        .text("form", &form);
    let about = words::sentence("summary-round", facts);
    let mut text = strong(&paragraph(&title, 0, scene.width));
    text.push_str(&paragraph(&about, 0, scene.width));
    if round.sample {
        text.push_str(&strong(&paragraph(
            &words::text("summary-sample"),
            0,
            scene.width,
        )));
    }
    if !round.altered.is_empty() {
        let mark = words::text("summary-altered");
        text.push_str(&strong(&paragraph(&mark, 0, scene.width)));
        for sentence in report::altered(round) {
            text.push_str(&paragraph(&sentence, 2, scene.width));
        }
    }
    text
}

/// The reading as a sentence, the positive agreement and how sure all this is.
pub(super) fn reading(scene: &Scene<'_>) -> String {
    let sentences = [
        format!(
            "{} {}",
            reading_sentence(scene),
            words::text("reading-decision")
        ),
        agreement(scene),
        confidence(scene),
    ];
    sentences
        .iter()
        .map(|sentence| paragraph(sentence, 0, scene.width))
        .collect()
}

fn reading_sentence(scene: &Scene<'_>) -> String {
    let assessment = scene.assessment;
    let at = |level: Level| {
        let findings = assessment.findings.iter();
        findings.filter(|finding| finding.level == level).count()
    };
    let (id, n) = match assessment.reading {
        Reading::NotEnoughAnswers => ("reading-not-enough", 0),
        Reading::RepairTrustFirst => ("reading-trust", 0),
        Reading::RepairFirst => ("reading-repair", at(Level::Critical)),
        Reading::ProceedWithConditions => ("reading-conditions", at(Level::Major)),
        Reading::Proceed => ("reading-proceed", 0),
    };
    let not_judged: Vec<&str> = assessment
        .dimensions
        .iter()
        .filter(|figures| figures.confidence == Confidence::NotJudged)
        .map(|figures| scene.set.dimension_name(figures.id))
        .collect();
    let dimensions = not_judged.join(", ");
    let facts = Arguments::new()
        .number("n", n)
        .text("dimensions", &dimensions);
    words::sentence(id, facts)
}

fn agreement(scene: &Scene<'_>) -> String {
    let share = scene.assessment.positive_agreement;
    let Some(percent) = share.percent else {
        return words::text("agreement-none");
    };
    let percent = words::percent(Some(percent / 100.0));
    let facts = Arguments::new()
        .number("count", share.count)
        .number("of", share.of)
        .text("percent", &percent);
    words::sentence("agreement", facts)
}

fn confidence(scene: &Scene<'_>) -> String {
    let grade = grade(scene.assessment.confidence);
    let people = scene.assessment.respondents;
    let facts = Arguments::new()
        .text("grade", &grade)
        .text("vendor", scene.round.vendor.as_str())
        .text("partner", scene.round.partner.as_str())
        .number("vendor-people", people.vendor)
        .number("partner-people", people.partner);
    let id = match scene.assessment.confidence {
        Confidence::NotJudged => "confidence-none",
        _ => "confidence",
    };
    words::sentence(id, facts)
}

/// The word for a confidence.
pub(super) fn grade(confidence: Confidence) -> String {
    words::text(match confidence {
        Confidence::NotJudged => "confidence-not-judged",
        Confidence::Low => "confidence-low",
        Confidence::Medium => "confidence-medium",
        Confidence::High => "confidence-high",
    })
}
