//! Answers that are neither submitted nor revealed, seen from outside: whether there may be any,
//! and a copy without them.

use crate::model::RoundState;
use crate::storage::SeatState;
use crate::{Workbook, WorkbookError};

impl Workbook {
    /// Whether a round collects answers, so that some may not be submitted yet. It does not tell
    /// whether there are any.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn collects(&self) -> Result<bool, WorkbookError> {
        for partnership in self.partnerships()? {
            let rounds = self.rounds(partnership.id)?;
            if rounds
                .iter()
                .any(|round| round.state == RoundState::Collecting)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Deletes every answer that is neither submitted nor locked with words, for good. For a copy
    /// that goes elsewhere: nobody there may read them, and nothing of them stays in its bytes.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing is changed.
    pub fn leave_out_open_answers(&mut self) -> Result<(), WorkbookError> {
        self.undo.clear();
        self.store.write(|write| {
            for partnership in write.partnerships()? {
                for round in write.rounds(partnership.id)? {
                    if round.state != RoundState::Collecting {
                        continue;
                    }
                    for row in write.seats(round.id)? {
                        if row.state != SeatState::Submitted {
                            write.delete_answers(row.seat.id)?;
                        }
                    }
                }
            }
            Ok(())
        })?;
        Ok(())
    }
}
