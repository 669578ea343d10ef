//! The hand-over and the waiting board.

use protocol::{Absence, Curtain, Nothing, RoundId, WaitingBoard};
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

pub(crate) fn agree_on_absence(
    app: &AppHandle,
    Absence { seat, side }: Absence,
) -> Result<WaitingBoard, Refusal> {
    let seat = pages::seat_of(seat);
    changed(app, seat, Change::AgreeOnAbsence { seat, side })
}

pub(crate) fn withdraw_absence(
    app: &AppHandle,
    Absence { seat, side }: Absence,
) -> Result<WaitingBoard, Refusal> {
    let seat = pages::seat_of(seat);
    changed(app, seat, Change::WithdrawAbsence { seat, side })
}

/// Makes a change to a seat and shows the board of its round.
fn changed(
    app: &AppHandle,
    seat: workbook::SeatId,
    change: Change,
) -> Result<WaitingBoard, Refusal> {
    app.state::<Desk>().with(|workbook| {
        let round = workbook.round_of(seat)?.id;
        workbook.apply(change)?;
        Ok(pages::curtain::board(workbook, round)?)
    })
}
