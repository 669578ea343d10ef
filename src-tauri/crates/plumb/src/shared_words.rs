//! Words that people kept inside their own company and that stand in a text which both companies
//! see: asked about before a joint file is written.

use questionnaire::{Questionnaire, Round, Side};
use report::{SharedPlace, SharedWords, shared_words};
use scoring::messages::Arguments;

use crate::failure::Failure;
use crate::words;

/// Refuses a file for both companies when what it holds repeats words that were kept. It says where
/// both companies would read them, and not where they were kept: that is for one company.
///
/// # Errors
/// When there are such words in one of the places that the file shows.
pub(crate) fn refuse(
    set: &Questionnaire,
    round: &Round,
    shows: impl Fn(&SharedPlace) -> bool,
) -> Result<(), Failure> {
    let mut lines: Vec<String> = shared_words(set, round)
        .iter()
        .filter(|words| shows(&words.place))
        .map(|found| line("shared-words-line", round, found))
        .collect();
    lines.dedup();
    match lines.is_empty() {
        true => Ok(()),
        false => Err(Failure::bad_input("shared_words").details(lines)),
    }
}

/// What a company is told of its own words: where both companies read them, and where they were
/// kept.
pub(crate) fn of_company(set: &Questionnaire, round: &Round, side: Side) -> Vec<String> {
    shared_words(set, round)
        .iter()
        .filter(|found| found.side == side)
        .map(|found| line("kept-words-line", round, found))
        .collect()
}

fn line(id: &str, round: &Round, found: &SharedWords) -> String {
    let place = place(&found.place);
    let facts = Arguments::new()
        .text("place", &place)
        .text("company", round.company(found.side))
        .text("question", found.question.as_str());
    words::sentence(id, facts)
}

fn place(place: &SharedPlace) -> String {
    let numbered = |id, n: usize| words::sentence(id, Arguments::new().number("n", n));
    match place {
        SharedPlace::Verdict => words::text("shared-place-verdict"),
        SharedPlace::Decision(n) => numbered("shared-place-decision", *n),
        SharedPlace::Action(n) => numbered("shared-place-action", usize::from(*n)),
        SharedPlace::Parked(n) => numbered("shared-place-parked", *n),
        SharedPlace::Goal(n) => numbered("shared-place-goal", *n),
        SharedPlace::FirstDeal => words::text("shared-place-first-deal"),
        SharedPlace::Protocol => words::text("shared-place-protocol"),
        SharedPlace::RoundName => words::text("shared-place-round"),
        SharedPlace::Comment(question) => {
            let facts = Arguments::new().text("question", question.as_str());
            words::sentence("shared-place-comment", facts)
        }
    }
}
