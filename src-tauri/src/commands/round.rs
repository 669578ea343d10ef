//! Rounds and their seats, as set-up.

use protocol::{
    Curtain, EditedRound, EditedSeat, NewRound, NewSeat, Nothing, OrderedSeats, PartnershipHome,
    RoundChoice, RoundId, RoundPage, SeatId,
};
use tauri::{AppHandle, Manager};
use workbook::copies::Reason;
use workbook::{Change, Changed, WorkbookError};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, pages, remembered, restore_points};

pub(crate) fn round_choices(_: &AppHandle, _: Nothing) -> Result<Vec<RoundChoice>, Refusal> {
    Ok(pages::round::choices())
}

pub(crate) fn round(app: &AppHandle, round: RoundId) -> Result<RoundPage, Refusal> {
    app.state::<Desk>()
        .with(|workbook| Ok(pages::round::page(workbook, pages::round_of(round))?))
}

pub(crate) fn add_round(app: &AppHandle, new: NewRound) -> Result<RoundPage, Refusal> {
    changed(
        app,
        Change::AddRound {
            partnership: pages::partnership_of(new.partnership),
            setup: new.setup,
        },
    )
}

pub(crate) fn edit_round(app: &AppHandle, edited: EditedRound) -> Result<RoundPage, Refusal> {
    changed(
        app,
        Change::EditRound {
            round: pages::round_of(edited.round),
            setup: edited.setup,
        },
    )
}

pub(crate) fn delete_round(app: &AppHandle, round: RoundId) -> Result<PartnershipHome, Refusal> {
    restore_points::before(app, Reason::BeforeDeletion);
    home(app, pages::round_of(round), Change::DeleteRound)
}

pub(crate) fn close_round(app: &AppHandle, round: RoundId) -> Result<PartnershipHome, Refusal> {
    home(app, pages::round_of(round), Change::CloseRound)
}

pub(crate) fn add_seat(app: &AppHandle, new: NewSeat) -> Result<RoundPage, Refusal> {
    changed(
        app,
        Change::AddSeat {
            round: pages::round_of(new.round),
            setup: new.setup,
        },
    )
}

pub(crate) fn edit_seat(app: &AppHandle, edited: EditedSeat) -> Result<RoundPage, Refusal> {
    changed(
        app,
        Change::EditSeat {
            seat: pages::seat_of(edited.seat),
            setup: edited.setup,
        },
    )
}

pub(crate) fn order_seats(app: &AppHandle, ordered: OrderedSeats) -> Result<RoundPage, Refusal> {
    changed(
        app,
        Change::OrderSeats {
            round: pages::round_of(ordered.round),
            order: ordered.order.into_iter().map(pages::seat_of).collect(),
        },
    )
}

pub(crate) fn remove_seat(app: &AppHandle, seat: SeatId) -> Result<RoundPage, Refusal> {
    changed(app, Change::RemoveSeat(pages::seat_of(seat)))
}

pub(crate) fn start_collecting(app: &AppHandle, round: RoundId) -> Result<Curtain, Refusal> {
    let (round, desk) = (pages::round_of(round), app.state::<Desk>());
    desk.with(|workbook| Ok(workbook.apply(Change::StartCollecting(round))?))?;
    remembered::curtain_is_down(app);
    desk.curtain(round)
}

/// Makes a change to a round and goes back to its partnership.
fn home(
    app: &AppHandle,
    round: workbook::RoundId,
    change: fn(workbook::RoundId) -> Change,
) -> Result<PartnershipHome, Refusal> {
    let folders = desktop::folders(app);
    app.state::<Desk>().with(|workbook| {
        let partnership = workbook.round(round)?.partnership;
        workbook.apply(change(round))?;
        Ok(pages::opened::partnership(workbook, partnership, &folders)?)
    })
}

/// Makes a change and shows the round that it touched.
fn changed(app: &AppHandle, change: Change) -> Result<RoundPage, Refusal> {
    app.state::<Desk>().with(|workbook| {
        let Changed { round, .. } = workbook.apply(change)?;
        let round = round.ok_or(WorkbookError::NoSuchRound)?;
        Ok(pages::round::page(workbook, round)?)
    })
}
