//! What somebody typed that is not on the disk when the curtain falls: it was too long, or the disk
//! was full. It waits for the same person and is given to nobody else.

use protocol::questionnaire::{BySide, CompanyName};
use protocol::{RoundId, Seat, SeatPage};

use super::seat::Typed;

/// What waits, by whose it is; in the memory of the window only.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Unsaved(Vec<(Owner, Typed)>);

/// Whose it is. Another workbook may number its seats alike, so all of it has to be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Owner {
    companies: BySide<CompanyName>,
    round: RoundId,
    seat: Seat,
}

impl Owner {
    fn of(page: &SeatPage) -> Self {
        Self {
            companies: page.companies.clone(),
            round: page.round.id,
            seat: page.seat.clone(),
        }
    }
}

impl Unsaved {
    /// Keeps what a person typed until that person sits down again.
    pub(crate) fn keep(&mut self, page: &SeatPage, typed: Typed) {
        self.take(page);
        if !typed.is_empty() {
            self.0.push((Owner::of(page), typed));
        }
    }

    /// Gives it back to its owner, once.
    pub(crate) fn take(&mut self, page: &SeatPage) -> Option<Typed> {
        let owner = Owner::of(page);
        let place = self.0.iter().position(|(whose, _)| *whose == owner)?;
        Some(self.0.remove(place).1)
    }

    /// Another workbook, or none: nobody of this one comes back.
    pub(crate) fn forget(&mut self) {
        self.0.clear();
    }
}
