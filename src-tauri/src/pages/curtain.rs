//! The curtain and the waiting board.

use protocol::{Curtain, Hindrance, OpenSeat, Seat, WaitingBoard, WaitingSeat};
use questionnaire::{SeatWord, Side};
use workbook::{RoundId, RoundInfo, RoundState, SeatId, Workbook, WorkbookError};

use super::{companies, partnership_id, round, round_line, seat_id};
use crate::refusal::Refusal;

/// The curtain of a round, or of the first one that collects answers. `last` is who sat here last:
/// the next in order should come.
pub(crate) fn page(
    workbook: &Workbook,
    round: Option<RoundId>,
    last: Option<SeatId>,
) -> Result<Curtain, Refusal> {
    let round = match round {
        Some(round) => workbook.round(round)?,
        None => first_collecting(workbook)?.ok_or(Refusal::NothingToHide)?,
    };
    if round.state != RoundState::Collecting {
        return Err(Refusal::NothingToHide);
    }
    let partnership = workbook.partnership(round.partnership)?;
    let board = workbook.waiting_board(round.id)?;
    let after = board.iter().position(|line| Some(line.seat.id) == last);
    // Round the table once, beginning after whoever sat here last.
    let next = board
        .iter()
        .cycle()
        .skip(after.map_or(0, |place| place + 1))
        .take(board.len())
        .find(|line| line.word.is_open())
        .map(|line| seat_id(line.seat.id));
    Ok(Curtain {
        partnership: partnership_id(partnership.id),
        round: round_line(&round),
        companies: companies(&partnership),
        sample: partnership.sample,
        open: board
            .iter()
            .filter(|line| line.word.is_open())
            .map(|line| OpenSeat {
                seat: round::seat(&line.seat),
                locked: line.locked,
            })
            .collect(),
        next,
    })
}

fn first_collecting(workbook: &Workbook) -> Result<Option<RoundInfo>, WorkbookError> {
    for partnership in workbook.partnerships()? {
        let mut rounds = workbook.rounds(partnership.id)?.into_iter();
        if let Some(round) = rounds.find(|round| round.state == RoundState::Collecting) {
            return Ok(Some(round));
        }
    }
    Ok(None)
}

/// Who has handed in.
pub(crate) fn board(workbook: &Workbook, id: RoundId) -> Result<WaitingBoard, WorkbookError> {
    let round = workbook.round(id)?;
    let partnership = workbook.partnership(round.partnership)?;
    let seats: Vec<WaitingSeat> = workbook
        .waiting_board(id)?
        .iter()
        .map(|line| WaitingSeat {
            seat: round::seat(&line.seat),
            word: line.word,
            sittings: line.sittings,
            absent: line.absent,
        })
        .collect();
    Ok(WaitingBoard {
        partnership: partnership_id(partnership.id),
        round: round_line(&round),
        companies: companies(&partnership),
        sample: partnership.sample,
        hindrance: hindrance(&seats),
        seats,
    })
}

/// The rule of the workbook, told before anybody runs into it.
fn hindrance(seats: &[WaitingSeat]) -> Option<Hindrance> {
    if seats.iter().any(|seat| seat.word.is_open()) {
        return Some(Hindrance::SeatsOpen);
    }
    let of = |seat: &Seat, side: Side| seat.setup.side == side;
    Side::BOTH
        .into_iter()
        .find(|side| {
            !seats
                .iter()
                .any(|line| of(&line.seat, *side) && line.word == SeatWord::Submitted)
        })
        .map(Hindrance::NobodyOn)
}
