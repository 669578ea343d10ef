//! What stands in every row of a table that is made of a round.

use questionnaire::Round;
use tables::{Column, Mark};

use super::words::text;

/// What every row of an invented round says first, and every row of one that something other than the
/// program has altered.
pub(super) fn mark(round: &Round) -> Option<Mark> {
    const SAMPLE: (&str, &str, &str) = ("sample", "table-sample", "standing-sample");
    const ALTERED: (&str, &str, &str) = ("altered", "table-altered", "calendar-altered");
    let ((key, title, sentence), word) = match (round.sample, round.altered.is_empty()) {
        (true, true) => (SAMPLE, "table-sample-word"),
        (true, false) => (SAMPLE, "table-sample-altered-word"),
        (false, false) => (ALTERED, "table-altered-word"),
        (false, true) => return None,
    };
    Some(Mark {
        column: Column {
            key,
            title: text(title),
            width: 10,
        },
        word: text(word),
        sentence: text(sentence),
    })
}
