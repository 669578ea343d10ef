//! Why a workbook refuses, with a code for programs and words for people.
//!
//! No sentence holds an answer or a path.

mod code;
mod hint;

use std::io;

use questionnaire::{CompanyName, QuestionId, Side};

use crate::lock::Holder;
use crate::model::{RoundState, SeatWord};

/// Every reason why a workbook cannot be opened, read or changed.
///
/// Whenever one is returned, the file is as it was before the call.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum WorkbookError {
    /// There is no such file.
    #[error("There is no file of this name.")]
    Missing,
    /// There is no such folder.
    #[error("There is no folder for this file.")]
    NoFolder,
    /// A file of no bytes.
    #[error("This file is empty.")]
    Empty,
    /// The path leads to a folder.
    #[error("This is a folder, not a workbook.")]
    Folder,
    /// The path leads to a device, a pipe or a socket.
    #[error("This is not an ordinary file.")]
    NotAFile,
    /// Text, an archive, a picture: anything but a database.
    #[error("This file is not a workbook.")]
    NotAWorkbook,
    /// A database of another program.
    #[error("This is a database of another program, not a workbook.")]
    ForeignDatabase,
    /// A workbook that was cut short or overwritten.
    #[error("This workbook is damaged: {place}.")]
    Damaged {
        /// What could not be read.
        place: String,
    },
    /// A workbook of a version that this program does not know.
    #[error("This workbook was made by a newer version of Plumbline.")]
    Newer,
    /// The structure inside differs from that of every workbook.
    #[error("The structure of this workbook was changed by another program: {object}.")]
    Altered {
        /// What is there and should not be, or is missing.
        object: String,
    },
    /// A row that would be written over is not as this program wrote it.
    #[error("This part of the workbook was altered outside Plumbline, so it cannot be changed.")]
    ContentAltered,
    /// A round says that it is revealed, and nothing in the file proves it.
    #[error(
        "Something else than Plumbline marked this round as revealed. Its answers stay closed."
    )]
    StateNotProven,
    /// The file may only be read.
    #[error("This workbook is write-protected.")]
    ReadOnlyFile,
    /// Nothing can be created beside the file, which saving needs.
    #[error("Nothing can be saved in the folder of this workbook.")]
    ReadOnlyFolder,
    /// A save was cut off and cannot be taken back without write permission.
    #[error("The last save was interrupted, and finishing it needs permission to write.")]
    InterruptedSave,
    /// The journal of an interrupted save does not belong to this file.
    #[error("The last save was interrupted, and what is left of it does not fit this workbook.")]
    ForeignJournal,
    /// The system does not let this user read the file or its folder.
    #[error("You do not have permission to read this file.")]
    PermissionDenied,
    /// Another program has the workbook open for writing.
    #[error("This workbook is open in {holder}.")]
    Locked {
        /// Who holds it, as far as is known.
        holder: Holder,
    },
    /// Another program has put the workbook into a mode that keeps side files.
    #[error("Another program has switched this workbook to a journal of another kind.")]
    JournalMode,
    /// A file of this name is already there.
    #[error("There is already a file of this name.")]
    AlreadyExists,
    /// No space is left, or the file may not grow.
    #[error("The disk is full; nothing was saved.")]
    DiskFull,
    /// The file was moved, renamed, replaced or deleted after it had been opened.
    #[error("The workbook was moved or deleted while it was open; nothing was saved.")]
    Moved,
    /// Somebody else wrote to the file after it had been opened.
    #[error("The workbook was changed by another program; nothing was saved.")]
    ChangedOutside,
    /// Another program was reading or writing for too long.
    #[error("Another program is using the workbook right now; nothing was saved.")]
    Busy,
    /// The disk, the share or the folder did not take what was saved; it was read back that the
    /// file holds what it held before.
    #[error("The computer could not write to the workbook. It is as it was before this change.")]
    NotSaved,
    /// The disk, the share or the folder did not take what was saved, and the file cannot be read.
    #[error(
        "The computer could not write to the workbook and cannot read it right now. It is not \
         certain whether this change was saved."
    )]
    SaveInDoubt,
    /// A copy was read back and does not hold what the workbook holds.
    #[error("The copy does not hold what the workbook holds, so it was not kept.")]
    CopyDiffers,
    /// The workbook was opened for reading only.
    #[error("The workbook is open for reading only.")]
    OpenForReading,
    /// The database did not take a setting that makes saving safe.
    #[error("The workbook cannot be used safely here: {setting} is refused.")]
    SettingRefused {
        /// The setting.
        setting: &'static str,
    },
    /// The system reports an error.
    #[error("The file cannot be used: {}.", .kind)]
    Io {
        /// Of which kind.
        kind: io::ErrorKind,
    },
    /// The database reports an error that has no name of its own here.
    #[error("The workbook cannot be used (database code {extended_code}).")]
    Database {
        /// SQLite's extended result code.
        extended_code: i32,
    },

    /// There is no such partnership.
    #[error("There is no such partnership in this workbook.")]
    NoSuchPartnership,
    /// There is no such round.
    #[error("There is no such round in this workbook.")]
    NoSuchRound,
    /// There is no such seat.
    #[error("There is no such seat in this workbook.")]
    NoSuchSeat,
    /// The round has not come far enough, or too far.
    #[error("The round is {}; this needs a round that is {needed}.", .found.name())]
    WrongState {
        /// The state of the round.
        found: RoundState,
        /// The state, or states, in which it works.
        needed: &'static str,
    },
    /// The seat is handed in or closed.
    #[error("This seat is {}.", match .found { SeatWord::Absent => "closed as absent", _ => "handed in" })]
    SeatNotOpen {
        /// What the seat is.
        found: SeatWord,
    },
    /// A side has no seat.
    #[error("The {} side has no seat.", .side.name())]
    NoSeat {
        /// The side.
        side: Side,
    },
    /// More seats than a round can have.
    #[error("A round has at most {most} seats.")]
    TooManySeats {
        /// The most.
        most: usize,
    },
    /// Somebody has sat down in the seat. Whether anything is answered is told to nobody.
    #[error("Somebody has sat down in this seat already.")]
    SeatUsed,
    /// The answers of the seat are locked, and no words were given.
    #[error("These answers are locked with words.")]
    WordsNeeded,
    /// The answers of the seat are locked with other words.
    #[error("These are not the words.")]
    WrongWords,
    /// Words that would be too easy to guess.
    #[error("These words are too short.")]
    WordsTooShort,
    /// Words that nobody would type.
    #[error("These words are too long.")]
    WordsTooLong,
    /// What is locked cannot be opened with the right words.
    #[error("What is locked here was altered or damaged, and cannot be opened.")]
    LockedAnswersDamaged,
    /// Words are given, or are to be forgotten, and nothing is locked.
    #[error("Nothing is locked with words here.")]
    NotLocked,
    /// There is no memory or no random number to lock with.
    #[error("The answers could not be locked; nothing was saved.")]
    LockingFailed,
    /// Nothing is answered in the seat that is to be submitted.
    #[error("Nothing is answered yet, so there is nothing to submit.")]
    NothingToSubmit,
    /// The order does not name every seat of the round once.
    #[error("The order does not name every seat of the round exactly once.")]
    WrongOrder,
    /// A seat is neither handed in nor closed as absent.
    #[error("Not every seat is handed in or closed as absent.")]
    SeatsStillOpen,
    /// Nobody on this side has handed in.
    #[error("Nobody on the {} side has handed in.", .side.name())]
    NobodySubmitted {
        /// The side.
        side: Side,
    },
    /// Answers are asked for that are not open yet.
    #[error("The answers of this round are not revealed.")]
    NotRevealed,
    /// The round does not ask this question.
    #[error("This round does not ask {question}.")]
    NotAsked {
        /// The question.
        question: QuestionId,
    },
    /// The answer was made for another question or the other side.
    #[error("The answer does not fit {question}.")]
    AnswerDoesNotFit {
        /// The question.
        question: QuestionId,
    },
    /// A plan names a block that is not known, or something twice.
    #[error("The plan does not fit the question set.")]
    PlanDoesNotFit,
    /// The round asks a question set that this program does not hold.
    #[error("The round asks question set {id} {version}, which this program does not hold.")]
    UnknownQuestionSet {
        /// The set.
        id: String,
        /// Its version.
        version: u32,
    },
    /// The round is scored by a method that this program does not hold.
    #[error("The round is scored by method version {version}, which this program does not hold.")]
    UnknownMethod {
        /// Its version.
        version: u32,
    },
    /// The question set has this name and version, but other words than when the round started.
    #[error("The questions have changed since the round started.")]
    QuestionSetChanged,
    /// A date far from the present.
    #[error("The date is not plausible; years from 1990 to 2100 are accepted.")]
    ImplausibleDate,
    /// The same round is there already.
    #[error("This round is already in the workbook.")]
    AlreadyImported,
    /// No partnership has the names of the file.
    #[error("The workbook holds no partnership of {vendor} and {partner}.")]
    NoMatchingPartnership {
        /// The vendor named in the file.
        vendor: CompanyName,
        /// The partner named in the file.
        partner: CompanyName,
    },
    /// More than one partnership has the names of the file.
    #[error("The workbook holds more than one partnership with these names.")]
    SeveralMatchingPartnerships,
    /// Invented answers must not mix with real ones.
    #[error("Sample rounds and real rounds cannot be mixed in one partnership.")]
    SampleMismatch,
    /// Nobody could tell which of the two companies a sentence is about.
    #[error("Both companies are called {name}.")]
    SameNames {
        /// The name.
        name: CompanyName,
    },
}
