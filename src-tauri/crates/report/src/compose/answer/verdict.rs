//! The word of the verdict and why; without one, who decides and how the answers read.

use questionnaire::{Verdict, VerdictWord};
use scoring::{Level, Reading};

use super::{Tightness, not_judged};
use crate::compose::scene::Scene;
use crate::compose::words::{self, Facts, first_words, text};
use crate::flow::{Flow, Paragraph};
use crate::look;
use crate::page::{Mm, Pt};

/// Letters of a reason on the first page; the whole of a longer one stands with the decisions.
pub(in crate::compose) const REASON_LETTERS: usize = 200;
/// The same where there is little room.
const FEWER_LETTERS: usize = 90;

pub(super) fn block(scene: &Scene<'_>, flow: &mut Flow, tightness: Tightness) {
    let verdict = scene.round.plan.verdict.as_ref();
    let (word, why) = match verdict.and_then(|verdict| Some((verdict, verdict.word?))) {
        Some((verdict, word)) => decided(scene, verdict, word, tightness),
        None => undecided(scene, verdict),
    };
    let why = why.colored(format!(" {}", reading(scene)), look::SECOND_INK);
    flow.rule(look::HEAVY_RULE, look::INK);
    flow.skip(Mm(3.2));
    flow.side_by_side(&[word, why]);
    flow.skip(Mm(3.2));
    flow.rule(look::HAIRLINE, look::RULE);
    flow.skip(Mm(match tightness {
        Tightness::Wide => 5.0,
        _ => 3.0,
    }));
}

const fn why() -> Paragraph {
    Paragraph::new(look::BODY).at(look::HANG)
}

fn decided(
    scene: &Scene<'_>,
    verdict: &Verdict,
    word: VerdictWord,
    tightness: Tightness,
) -> (Paragraph, Paragraph) {
    let by = verdict.by.as_ref().map_or("", |by| by.as_str());
    let facts = || Facts::new().text("word", word.name()).text("by", by);
    let mut reasoned = why().bold(scene.sentence("verdict-by", facts()));
    if let Some(reason) = &verdict.reason {
        let letters = match tightness {
            Tightness::Wide | Tightness::Smaller | Tightness::Small => REASON_LETTERS,
            Tightness::FirstWords | Tightness::Tightest => FEWER_LETTERS,
        };
        let reason = first_words(reason.as_str(), letters);
        let quote = scene.sentence("quote", Facts::new().verbatim("quote", reason));
        reasoned = reasoned.text(format!(" {quote}"));
    }
    let style = match word {
        VerdictWord::NotEnoughEvidence => look::VERDICT.size(Pt(14.0)),
        _ => look::VERDICT,
    };
    let word = scene.sentence("verdict", facts());
    (Paragraph::new(style).width(Mm(40.0)).text(word), reasoned)
}

fn undecided(scene: &Scene<'_>, verdict: Option<&Verdict>) -> (Paragraph, Paragraph) {
    let word = Paragraph::new(look::VERDICT.size(Pt(16.0)))
        .width(Mm(40.0))
        .text(text("undecided"));
    let by = verdict.and_then(|verdict| verdict.by.as_ref());
    let until = verdict.and_then(|verdict| verdict.until);
    let facts = Facts::new()
        .text("by", by.map_or("", |by| by.as_str()))
        .text("date", until.map_or_else(String::new, words::long_date));
    let who = match (by, until) {
        (Some(_), Some(_)) => scene.sentence("verdict-open-by-until", facts),
        (Some(_), None) => scene.sentence("verdict-open-by", facts),
        (None, Some(_)) => scene.sentence("verdict-open-until", facts),
        (None, None) => text("undecided-why"),
    };
    (word, why().bold(who))
}

/// How the answers read, which is no decision.
fn reading(scene: &Scene<'_>) -> String {
    let at = |level: Level| {
        let findings = scene.assessment.findings.iter();
        findings.filter(|finding| finding.level == level).count()
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
        .text("dimensions", words::list(&not_judged(scene)));
    scene.sentence(id, facts)
}
