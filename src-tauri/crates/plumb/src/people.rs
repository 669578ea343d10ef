//! The people of a round: how they are listed, and which of them is meant.

use questionnaire::{BySide, Questionnaire, SeatWord, same_name};
use scoring::messages::Arguments;
use workbook::{Partnership, RoundId, Seat, WaitingSeat, Workbook, WorkbookError};

use crate::failure::Failure;
use crate::words;

/// The two companies of a partnership.
pub(crate) fn companies(partnership: &Partnership) -> BySide<&str> {
    BySide {
        vendor: partnership.vendor.as_str(),
        partner: partnership.partner.as_str(),
    }
}

/// A line for each person: number, name, function, company and the one word that may be said of
/// the answers before the reveal.
pub(crate) fn list(
    set: &Questionnaire,
    companies: &BySide<&str>,
    board: &[WaitingSeat],
) -> Vec<String> {
    let one = |waiting: &WaitingSeat| {
        let (seat, state) = (&waiting.seat, state(waiting.word));
        let number = seat.id.to_string();
        let facts = Arguments::new()
            .text("number", &number)
            .text("person", seat.setup.label.as_str())
            .text("function", set.function_name(seat.setup.function))
            .text("company", companies.get(seat.setup.side))
            .text("state", &state);
        words::sentence("list-person", facts)
    };
    board.iter().map(one).collect()
}

/// The word for how far a person is.
pub(crate) fn state(word: SeatWord) -> String {
    words::text(match word {
        SeatWord::NotStarted => "person-not-started",
        SeatWord::Answering => "person-answering",
        SeatWord::Submitted => "person-submitted",
        SeatWord::Absent => "person-absent",
    })
}

/// The person that is meant by a name or a number of the list.
///
/// # Errors
/// When there is none, or several have the name; the failure then lists who there is.
pub(crate) fn find(
    set: &Questionnaire,
    workbook: &Workbook,
    (partnership, round): (&Partnership, RoundId),
    wanted: &str,
) -> Result<Seat, Failure> {
    let told = |error: WorkbookError| Failure::of_workbook(&error, workbook.path());
    let board = workbook.waiting_board(round).map_err(told)?;
    let refuse = |code: &'static str| {
        let facts = Arguments::new().text("person", wanted);
        let lines = list(set, &companies(partnership), &board);
        Err(Failure::bad_input_of(code, facts).details(lines))
    };
    if board.is_empty() {
        return refuse("no_people");
    }
    let name = same_name(wanted);
    let named = |waiting: &&WaitingSeat| same_name(waiting.seat.setup.label.as_str()) == name;
    let mut found = board.iter().filter(named);
    match (found.next(), found.next()) {
        (Some(one), None) => return Ok(one.seat.clone()),
        (Some(_), Some(_)) => return refuse("several_people"),
        (None, _) => {}
    }
    let numbered = board
        .iter()
        .find(|one| one.seat.id.to_string() == wanted.trim());
    match numbered {
        Some(one) => Ok(one.seat.clone()),
        None => refuse("no_such_person"),
    }
}
