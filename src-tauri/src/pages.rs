//! What a page shows, made of an open workbook. Set-up before the reveal; figures after it.

pub(crate) mod curtain;
pub(crate) mod figures;
pub(crate) mod item;
mod measure;
pub(crate) mod opened;
pub(crate) mod plan;
pub(crate) mod restore;
pub(crate) mod results;
pub(crate) mod round;
pub(crate) mod seat;

use protocol::RoundLine;
use questionnaire::{BySide, CompanyName};
use workbook::{Partnership, RoundInfo};

/// An identity of the workbook for the window, and back.
macro_rules! identities {
    ($($name:ident $there:ident $back:ident;)+) => {
        $(
            /// For the window.
            pub(crate) const fn $there(id: workbook::$name) -> protocol::$name {
                protocol::$name(id.number())
            }

            /// From the window.
            pub(crate) const fn $back(id: protocol::$name) -> workbook::$name {
                workbook::$name::from_number(id.0)
            }
        )+
    };
}

identities! {
    PartnershipId partnership_id partnership_of;
    RoundId round_id round_of;
    SeatId seat_id seat_of;
}

/// Both companies of a partnership.
pub(crate) fn companies(partnership: &Partnership) -> BySide<CompanyName> {
    BySide {
        vendor: partnership.vendor.clone(),
        partner: partnership.partner.clone(),
    }
}

/// Names, lent.
fn lent(names: &BySide<String>) -> BySide<&str> {
    BySide {
        vendor: &names.vendor,
        partner: &names.partner,
    }
}

/// A round without its seats.
pub(crate) fn round_line(round: &RoundInfo) -> RoundLine {
    RoundLine {
        id: round_id(round.id),
        setup: round.setup.clone(),
        state: round.state,
    }
}
