//! What a person can do about an error.

use super::WorkbookError;

impl WorkbookError {
    /// What to do next, if that is not plain from the sentence.
    #[must_use]
    pub const fn hint(&self) -> Option<&'static str> {
        use WorkbookError as E;
        Some(match self {
            E::Missing => "It may have been moved, renamed or deleted. Look for it elsewhere.",
            E::NoFolder => "Make the folder first, or choose another place.",
            E::Empty => {
                "A full disk or an interrupted copy can leave an empty file. Open a backup or \
                 another copy."
            }
            E::Folder | E::NotAFile => "Choose the workbook file itself.",
            E::NotAWorkbook | E::ForeignDatabase => {
                "Workbooks usually end in .plumb. A round file is taken in with import."
            }
            E::Damaged { .. } => "Keep this file as it is and open a backup or another copy of it.",
            E::Newer => "Install the current version of Plumbline. The file was not touched.",
            E::Altered { .. } => {
                "Nothing in it was run or read. Open a backup or ask for a fresh copy."
            }
            E::ReadOnlyFile => {
                "Open it for reading, make a copy elsewhere, or take the write protection off."
            }
            E::ReadOnlyFolder => {
                "Open it for reading, or copy it to a folder in which you may create files."
            }
            E::InterruptedSave => {
                "Copy the workbook together with the file of the same name that ends in -journal \
                 to a folder in which you may write, and open it there. Delete neither."
            }
            E::ForeignJournal => {
                "Both files were left as they were. Move the file that ends in -journal elsewhere \
                 only if you know that it belongs to another workbook."
            }
            E::PermissionDenied => "Ask the owner of the file for permission to read it.",
            E::Locked { .. } => "Close it there first, or open it here for reading.",
            E::JournalMode => {
                "Set journal_mode=DELETE in that program and close it. Delete no file that lies \
                 beside the workbook: it can hold answers."
            }
            E::AlreadyExists => "Choose another name; nothing is ever replaced.",
            E::DiskFull => "Free some space and save again. What was saved before is safe.",
            E::Moved => "Open it in its new place. Everything saved before is there.",
            E::ChangedOutside => "Close the workbook and open it again to see what is in it now.",
            E::Busy => "Wait a moment and save again.",
            E::NotSaved | E::SaveInDoubt => {
                "Check that the disk or the network share is there, and save again. What you \
                 typed is still here."
            }
            E::ContentAltered | E::StateNotProven => {
                "Open a restore point from before, or delete this part."
            }
            E::CopyDiffers => "Try again. If it happens again, check the disk.",
            E::OpenForReading => "Open the workbook for writing.",
            E::SettingRefused { .. } => "Copy the workbook to a folder on this computer.",
            E::Io { .. } => "Check that the disk or the network share is there, and try again.",
            E::Database { .. } => "Check the workbook. If it happens again, open a backup.",
            E::NoSuchPartnership | E::NoSuchRound | E::NoSuchSeat => {
                "It may have been deleted. Look at the list again."
            }
            E::SeatNotOpen { .. } => "A late answer needs a seat of its own.",
            E::NoSeat { .. } => "Add a seat for each side.",
            E::SeatUsed => {
                "If this person does not take part, both companies say so where you see who has \
                 submitted."
            }
            E::WordsNeeded => "Type the words that were chosen before the pause.",
            E::WrongWords => {
                "Capital letters count. Nobody can bring forgotten words back, but the answers can \
                 be begun anew."
            }
            E::WordsTooShort => "Choose at least eight characters.",
            E::WordsTooLong => "Choose at most 1,000 characters.",
            E::LockedAnswersDamaged => "Begin anew, or open a copy of the workbook from before.",
            E::LockingFailed => "Close other programs and try again.",
            E::NothingToSubmit => {
                "Answer at least one question. Somebody who does not take part is marked so by \
                 both companies."
            }
            E::SeatsStillOpen => {
                "Wait for them, or let both companies agree that somebody does not take part."
            }
            E::NobodySubmitted { .. } => "A comparison needs at least one person on each side.",
            E::NotRevealed => "Reveal the round first.",
            E::UnknownQuestionSet { .. } | E::UnknownMethod { .. } => {
                "Install the version of Plumbline that holds it."
            }
            E::QuestionSetChanged => {
                "Finish the round with the version of Plumbline that started it."
            }
            E::NoMatchingPartnership { .. } => {
                "Name the partnership that the round belongs to, or add it as a new one."
            }
            E::SeveralMatchingPartnerships => "Name the partnership that the round belongs to.",
            E::SampleMismatch => "Take the round in as a partnership of its own.",
            E::SameNames { .. } => {
                "Add what tells them apart to one of the names, for instance the city."
            }
            E::WrongState { .. }
            | E::TooManySeats { .. }
            | E::WrongOrder
            | E::NotLocked
            | E::NotAsked { .. }
            | E::AnswerDoesNotFit { .. }
            | E::PlanDoesNotFit
            | E::ImplausibleDate
            | E::AlreadyImported => return None,
        })
    }
}
