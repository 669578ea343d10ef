//! What moved, question by question, and what cannot be compared.

use questionnaire::Side;
use scoring::messages::Arguments;
use scoring::{Class, GapChange, ItemChange, NotComparable, Progress};

use super::Scene;
use crate::layout::{columns, hanging, left, paragraph};
use crate::words;

/// The questions that changed, the declined ones first, after a sentence on all of them.
pub(super) fn part(scene: &Scene<'_>) -> String {
    let compared = &scene.compared.compared;
    let mut text = words::heading("compare-items");
    let count = |progress: Progress| {
        let same = compared.iter().filter(|item| item.progress == progress);
        same.count()
    };
    let facts = Arguments::new()
        .number("n", compared.len())
        .number("of", scene.compared.of)
        .number("improved", count(Progress::Improved))
        .number("declined", count(Progress::Declined));
    let told = words::sentence("compare-counts", facts);
    text.push_str(&paragraph(&told, 2, scene.width));
    let widest = [Progress::Declined, Progress::Improved, Progress::Steady]
        .map(|progress| columns(&progress_word(progress)))
        .into_iter()
        .max();
    for wanted in [Progress::Declined, Progress::Improved, Progress::Steady] {
        for item in compared.iter().filter(|item| item.progress == wanted) {
            let Some(sentence) = sentence(scene, item) else {
                continue;
            };
            let word = progress_word(item.progress);
            let label = format!("  {} ", left(&word, widest.unwrap_or(0)));
            text.push_str(&hanging(&label, &sentence, scene.width));
        }
    }
    text
}

/// What happened to one question; nothing when nothing did.
fn sentence<'a>(scene: &Scene<'a>, item: &'a ItemChange) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for side in Side::BOTH {
        let Some(delta) = item.delta.get(side).filter(|_| item.has_moved(side)) else {
            continue;
        };
        let steps = charts::one_decimal(delta.abs());
        let facts = Arguments::new()
            .text("side", scene.after.0.company(side))
            .text("steps", &steps);
        let id = if delta > 0.0 {
            "moved-up"
        } else {
            "moved-down"
        };
        parts.push(words::sentence(id, facts));
    }
    if item.gap != GapChange::Unchanged {
        parts.push(words::text(gap_word(item.gap)));
    }
    if item.before != item.now {
        let (before, now) = (
            words::text(class_word(item.before)),
            words::text(class_word(item.now)),
        );
        let facts = Arguments::new().text("before", &before).text("now", &now);
        parts.push(words::sentence("class-changed", facts));
    }
    let happened = parts.join("; ");
    let facts = Arguments::new()
        .text("topic", scene.topic(&item.id))
        .text("happened", &happened);
    (!parts.is_empty()).then(|| words::sentence("item-changed", facts))
}

/// The questions that cannot be compared, by reason; nothing when all can.
pub(super) fn left_out(scene: &Scene<'_>) -> String {
    let left_out = &scene.compared.left_out;
    if left_out.is_empty() {
        return String::new();
    }
    let mut text = words::heading("compare-left-out");
    for reason in [
        NotComparable::Reworded,
        NotComparable::OnlyBefore,
        NotComparable::OnlyNow,
        NotComparable::NotJudgedBefore,
        NotComparable::NotJudgedNow,
    ] {
        let of_reason = left_out.iter().filter(|one| one.reason == reason);
        let topics: Vec<&str> = of_reason.map(|one| scene.topic(&one.id)).collect();
        if !topics.is_empty() {
            let topics = topics.join(", ");
            let facts = Arguments::new().text("topics", &topics);
            let told = words::sentence(reason_word(reason), facts);
            text.push_str(&paragraph(&told, 2, scene.width));
        }
    }
    text
}

fn progress_word(progress: Progress) -> String {
    words::text(match progress {
        Progress::Improved => "progress-improved",
        Progress::Declined => "progress-declined",
        Progress::Steady => "progress-steady",
    })
}

const fn gap_word(gap: GapChange) -> &'static str {
    match gap {
        GapChange::Closed => "gap-closed",
        GapChange::Opened => "gap-opened",
        GapChange::Narrowed => "gap-narrowed",
        GapChange::Widened => "gap-widened",
        GapChange::Unchanged => "gap-unchanged",
    }
}

const fn class_word(class: Class) -> &'static str {
    match class {
        Class::SharedConcern => "class-shared-concern",
        Class::Misalignment => "class-misalignment",
        Class::SharedStrength => "class-shared-strength",
        Class::Compatible => "class-compatible",
        Class::Undecided => "class-undecided",
    }
}

const fn reason_word(reason: NotComparable) -> &'static str {
    match reason {
        NotComparable::Reworded => "left-out-reworded",
        NotComparable::OnlyBefore => "left-out-only-before",
        NotComparable::OnlyNow => "left-out-only-now",
        NotComparable::NotJudgedBefore => "left-out-not-judged-before",
        NotComparable::NotJudgedNow => "left-out-not-judged-now",
    }
}
