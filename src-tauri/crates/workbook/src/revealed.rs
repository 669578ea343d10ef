//! Both sides' answers, for those who may see them.

mod all;
mod unread;

use questionnaire::{Questionnaire, Round};

use crate::id::{PartnershipId, RoundId};
use crate::model::{Partnership, RoundInfo};
use crate::storage::{Read, Scope};
use crate::{Workbook, WorkbookError};
use unread::Unread;

/// A round with both sides' answers. Whoever holds one may see both: it can only be had from
/// [`Workbook::revealed`] and its sisters, which look at the state of the round in the very
/// transaction that reads the answers.
///
/// It cannot be made in any other way:
///
/// ```compile_fail,E0451
/// fn make(info: workbook::RoundInfo, round: questionnaire::Round) -> workbook::Revealed {
///     workbook::Revealed { info, round }
/// }
/// ```
///
/// nor read from anywhere:
///
/// ```compile_fail,E0277
/// fn read(json: &str) -> workbook::Revealed {
///     serde_json::from_str(json).unwrap()
/// }
/// ```
///
/// Reading what is in it is fine:
///
/// ```
/// fn name(revealed: &workbook::Revealed) -> &str {
///     revealed.round().name.as_str()
/// }
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Revealed {
    info: RoundInfo,
    round: Round,
}

impl Revealed {
    /// The round as it is scored, printed and written to a round file.
    #[must_use]
    pub const fn round(&self) -> &Round {
        &self.round
    }

    /// What the workbook knows of the round: its identity, state, question set and method.
    #[must_use]
    pub const fn info(&self) -> &RoundInfo {
        &self.info
    }

    /// The round itself, for those who keep it.
    #[must_use]
    pub fn into_round(self) -> Round {
        self.round
    }
}

impl Workbook {
    /// A revealed round with all answers of the seats that handed in. What does not fit in it is
    /// listed in [`Round::altered`]; an answer that cannot be read is left out.
    ///
    /// # Errors
    /// [`WorkbookError::NotRevealed`] before the reveal; otherwise when there is no such round,
    /// its question set is not known here or the file cannot be read.
    pub fn revealed(&self, round: RoundId) -> Result<Revealed, WorkbookError> {
        self.store.read(|read| {
            let info = read.round(round)?;
            let partnership = read.partnership(info.partnership)?;
            load(read, self.questionnaire, &partnership, info)
        })
    }

    /// Every revealed round of a partnership by date, as of one moment.
    ///
    /// # Errors
    /// When there is no such partnership, or one of the rounds cannot be read.
    pub fn revealed_rounds(
        &self,
        partnership: PartnershipId,
    ) -> Result<Vec<Revealed>, WorkbookError> {
        self.store.read(|read| {
            let partnership = read.partnership(partnership)?;
            let rounds = read.readable_rounds(partnership.id)?.into_iter();
            rounds
                .filter(|info| info.state.is_revealed())
                .map(|info| load(read, self.questionnaire, &partnership, info))
                .collect()
        })
    }
}

/// Reads a revealed round out of the file, and proves it.
pub(crate) fn load(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    partnership: &Partnership,
    info: RoundInfo,
) -> Result<Revealed, WorkbookError> {
    let misfits = read.misfits(Scope::Round(info.id.number()))?;
    Unread::of(read, questionnaire, partnership, info, &misfits)?.read(questionnaire)
}
