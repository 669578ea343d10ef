//! The workbook: one SQLite file with partnerships, rounds, seats and answers.
//!
//! [`Workbook`] is the whole of it. Everything that is written goes through one door,
//! [`Workbook::apply`], and through [`SeatSession`] for the person who answers: one transaction,
//! one step to take back, and one [`Changed`] that tells screens what to show again.
//!
//! **Answers leave in two ways only.** A [`SeatSession`] gives a person the answers of the own
//! seat; a [`Revealed`] holds both sides' answers and can only be had for a round that is
//! revealed. No other function returns an answer, a count, a time or a comment.
//!
//! Deliberately not here: a clock, randomness (both come in as arguments), dialogs, scores and
//! logging. The file itself holds no times of answers.

mod altered;
mod answers;
mod change;
mod check;
pub mod copies;
mod create;
pub mod drafts;
mod error;
mod header;
mod id;
mod interrupted;
mod lock;
mod locked;
mod model;
mod open;
mod open_answers;
pub mod owner_only;
mod revealed;
mod rules;
mod seat_session;
mod set_aside;
mod side_file;
mod storage;
mod undo;
mod workbook;
pub mod written_path;

pub use self::lock::Holder;
pub use change::{Change, ChangeKind, Changed, Course, ImportInto, IncomingPartnership, MergeInto};
pub use check::CheckFinding;
pub use create::NewWorkbook;
pub use error::WorkbookError;
pub use id::{PartnershipId, RoundId, SeatId, WorkbookUid};
pub use model::{
    NewPartnership, Partnership, PinnedSet, RoundInfo, RoundSetup, RoundState, Seat, SeatSetup,
    SeatWord, WaitingSeat,
};
pub use open::Access;
pub use revealed::Revealed;
pub use seat_session::{NotSeated, SeatSession};
pub use workbook::Workbook;
