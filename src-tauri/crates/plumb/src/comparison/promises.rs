//! What became of the promises of the earlier round; nothing when there were none.

use questionnaire::Mark;
use scoring::messages::Arguments;
use scoring::{CommitmentChange, Outcome};

use super::Scene;
use crate::layout::{columns, hanging, left, paragraph};
use crate::words;

pub(super) fn part(scene: &Scene<'_>) -> String {
    let promises = &scene.compared.commitments;
    let stray = &scene.compared.marks_without_commitment;
    if promises.is_empty() && stray.is_empty() {
        return String::new();
    }
    let mut text = words::heading("promises");
    let outcomes: Vec<String> = promises.iter().map(|one| word(one.outcome)).collect();
    let widest = outcomes.iter().map(|outcome| columns(outcome)).max();
    for (promise, outcome) in promises.iter().zip(&outcomes) {
        let label = format!("  {} ", left(outcome, widest.unwrap_or(0)));
        text.push_str(&hanging(&label, &sentence(scene, promise), scene.width));
    }
    if !stray.is_empty() {
        let ids: Vec<String> = stray.iter().map(ToString::to_string).collect();
        let ids = ids.join(", ");
        let told = words::sentence("promises-unknown", Arguments::new().text("ids", &ids));
        text.push_str(&paragraph(&told, 2, scene.width));
    }
    text
}

fn sentence(scene: &Scene<'_>, promise: &CommitmentChange) -> String {
    let id = promise.id.to_string();
    let facts = Arguments::new()
        .text("id", &id)
        .text("text", promise.text.as_str());
    let mark = |mark: Option<Mark>| words::text(mark_word(mark));
    let (vendor, partner) = (mark(promise.marks.vendor), mark(promise.marks.partner));
    if !matches!(promise.outcome, Outcome::Differing | Outcome::OneSided) {
        return words::sentence("promise", facts);
    }
    let round = scene.after.0;
    let facts = facts
        .text("vendor", round.vendor.as_str())
        .text("vendor-mark", &vendor)
        .text("partner", round.partner.as_str())
        .text("partner-mark", &partner);
    words::sentence("promise-marks", facts)
}

const fn mark_word(mark: Option<Mark>) -> &'static str {
    match mark {
        Some(Mark::Kept) => "promise-kept",
        Some(Mark::Slipped) => "promise-slipped",
        Some(Mark::Dropped) => "promise-dropped",
        None => "promise-unmarked",
    }
}

fn word(outcome: Outcome) -> String {
    words::text(match outcome {
        Outcome::Kept => "promise-kept",
        Outcome::Slipped => "promise-slipped",
        Outcome::Dropped => "promise-dropped",
        Outcome::Differing => "promise-differing",
        Outcome::OneSided => "promise-one-sided",
        Outcome::Unmarked => "promise-unmarked",
    })
}
