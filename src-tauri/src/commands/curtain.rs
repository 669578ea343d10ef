//! The hand-over and the waiting board.

use protocol::{Curtain, Nothing, RoundId, SeatId, WaitingBoard};
use tauri::{AppHandle, Manager};
use workbook::Change;

use crate::desk::Desk;
use crate::pages;
use crate::refusal::Refusal;

pub(crate) fn curtain(app: &AppHandle, round: RoundId) -> Result<Curtain, Refusal> {
    app.state::<Desk>().curtain(pages::round_of(round))
}

pub(crate) fn lock(app: &AppHandle, _: Nothing) -> Result<Curtain, Refusal> {
    app.state::<Desk>().lock()
}

pub(crate) fn waiting_board(app: &AppHandle, round: RoundId) -> Result<WaitingBoard, Refusal> {
    app.state::<Desk>()
        .with(|workbook| Ok(pages::curtain::board(workbook, pages::round_of(round))?))
}

pub(crate) fn close_seat_as_absent(app: &AppHandle, seat: SeatId) -> Result<WaitingBoard, Refusal> {
    let seat = pages::seat_of(seat);
    app.state::<Desk>().with(|workbook| {
        let round = workbook.round_of(seat)?.id;
        workbook.apply(Change::CloseSeatAsAbsent(seat))?;
        Ok(pages::curtain::board(workbook, round)?)
    })
}
