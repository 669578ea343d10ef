//! Why the shell refuses a command, in words and codes.

use std::io;
use std::path::Path;

use protocol::{Failure, Instead};
use questionnaire::ProblemList;
use workbook::{Holder, WorkbookError};

/// A reason; it becomes a [`Failure`] for the pages.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub(crate) enum Refusal {
    /// The workbook refuses.
    #[error("{error}")]
    Workbook {
        error: WorkbookError,
        instead: Option<Instead>,
    },
    /// The system names no folder for documents and none for programs.
    #[error("This computer names no folder in which the sample could be kept.")]
    NoFolder,
    /// The folder of the sample is not there and cannot be made, or nothing can be saved in it.
    #[error("The sample cannot be saved: nothing can be created in its folder.")]
    SampleFolder,
    /// The sample that ships does not fit the questions that ship.
    #[error("The sample of this version of Plumbline is not in order.")]
    SampleContent,
    /// The system gives no random bytes.
    #[error("This computer gives no random numbers, which a new workbook needs.")]
    NoRandomness,
    /// Nothing was refused that could be opened for reading.
    #[error("There is no workbook waiting to be opened for reading.")]
    NothingRefused,
    /// The restore point is gone.
    #[error("This restore point is no longer there.")]
    NoSuchRestorePoint,
    /// Something is asked of a workbook, and none is open.
    #[error("No workbook is open.")]
    NothingOpen,
    /// Something is asked of the workbook while a person has it to answer in.
    #[error("Somebody is answering in this workbook.")]
    SomebodyAnswers,
    /// An answer is asked for or saved, and nobody has taken a seat.
    #[error("Nobody has taken a seat.")]
    NobodySits,
    /// A curtain is asked for, and no round collects answers.
    #[error("No round of this workbook collects answers right now.")]
    NothingToHide,
    /// The round does not ask this question, or the set has none of this name.
    #[error("This round asks no such question.")]
    NoSuchQuestion,
    /// What was typed does not fit the question.
    #[error("This answer does not fit its question: {problem}.")]
    Answer {
        problem: String,
        hint: Option<String>,
    },
    /// What was settled does not hold together.
    #[error("This was not written down: {problem}.")]
    Plan {
        problem: String,
        hint: Option<String>,
    },
    /// A checked answer cannot be written down; never true.
    #[error("An answer of this seat could not be read.")]
    AnswerNotWritten,
    /// The line of the list of recent workbooks is gone.
    #[error("This workbook is no longer in the list.")]
    NotInTheList,
    /// Another workbook than the sample is to be deleted.
    #[error("Only the sample that Plumbline has made can be deleted here.")]
    NotTheSample,
    /// The sample is to be deleted while it is open.
    #[error("The sample is open, so its file was not deleted.")]
    SampleIsOpen,
    /// More than one thing was dropped on the window.
    #[error("Only one workbook can be opened at a time.")]
    SeveralDropped,
    /// The report would show what this edition withholds, or cannot be put together.
    #[error("The report was not made: {reason}.")]
    NoReport { reason: String },
    /// Both companies would read words that people kept inside their own company.
    #[error(
        "Both companies would read words that people kept inside their own company. \
         Nothing was written."
    )]
    SharedWords,
    /// A table or a calendar of actions is asked for, and there is none to put in it.
    #[error(
        "There is nothing to put in it: no action of this round is recorded with what it needs."
    )]
    NoActions,
    /// Questions on paper are asked for the people of a round that has none.
    #[error("Nobody is in this round yet, so there is no name to print.")]
    NobodyToPrintFor,
    /// A report is to be written in place of a workbook.
    #[error("There is a workbook of this name; it was not replaced.")]
    IsAWorkbook,
    /// The system refuses to write.
    #[error("The file was not written: {reason}.")]
    NotWritten { reason: String },
    /// The system refuses to read.
    #[error("The workbook could not be copied: {reason}.")]
    NotRead { reason: String },
    /// A round file cannot be read.
    #[error("The file {name} could not be read: {reason}.")]
    RoundFileNotRead { name: String, reason: String },
    /// A round file has problems. Nothing of it is used.
    #[error("The file {name} was not taken in. {problem}.")]
    RoundFile {
        name: String,
        problem: String,
        hint: String,
    },
    /// It is said where a round file goes, and none was chosen.
    #[error("No round file is waiting to be taken in.")]
    NoRoundChosen,
    /// No file was written yet, so there is no folder to show.
    #[error("No file was written yet.")]
    NothingWritten,
    /// The system shows no folders.
    #[error("This computer did not show the folder.")]
    FolderNotShown,
}

impl Refusal {
    /// A workbook that is there cannot be opened for writing.
    pub(crate) fn to_open(error: WorkbookError) -> Self {
        let readable = matches!(
            error,
            WorkbookError::Locked { .. }
                | WorkbookError::ReadOnlyFile
                | WorkbookError::ReadOnlyFolder
        );
        // Nobody at a window knows programs by their numbers.
        let error = match error {
            WorkbookError::Locked { holder } => WorkbookError::Locked {
                holder: Holder {
                    process: None,
                    ..holder
                },
            },
            other => other,
        };
        let earlier = matches!(
            error,
            WorkbookError::Missing
                | WorkbookError::Empty
                | WorkbookError::NotAWorkbook
                | WorkbookError::Damaged { .. }
                | WorkbookError::Altered { .. }
                | WorkbookError::ForeignJournal
        );
        let instead = match (readable, earlier) {
            (true, _) => Some(Instead::OpenForReading),
            (false, true) => Some(Instead::Restore),
            (false, false) => None,
        };
        Self::Workbook { error, instead }
    }

    /// Whether the same workbook can be opened for reading.
    pub(crate) fn leaves_reading(&self) -> bool {
        matches!(
            self,
            Self::Workbook {
                instead: Some(Instead::OpenForReading),
                ..
            }
        )
    }

    /// Whether a journal was found beside the workbook that is not its own for certain.
    pub(crate) fn is_about_a_journal(&self) -> bool {
        matches!(
            self,
            Self::Workbook {
                error: WorkbookError::ForeignJournal,
                ..
            }
        )
    }

    /// The same where there is no earlier state to open.
    pub(crate) fn without_restore(self) -> Self {
        match self {
            Self::Workbook {
                error,
                instead: Some(Instead::Restore),
            } => Self::Workbook {
                error,
                instead: None,
            },
            other => other,
        }
    }

    /// An answer does not fit: the first of its problems, by place and hint.
    pub(crate) fn answer(problems: &ProblemList) -> Self {
        let first = problems.0.first();
        Self::Answer {
            problem: first
                .map(|problem| problem.message.clone())
                .unwrap_or_default(),
            hint: first.and_then(|problem| problem.hint.clone()),
        }
    }

    /// A plan does not hold together: the first of its problems. Its place is the form in which it
    /// was just typed.
    pub(crate) fn plan(problems: &ProblemList) -> Self {
        let first = problems.0.first();
        Self::Plan {
            problem: first
                .map(|problem| problem.message.clone())
                .unwrap_or_default(),
            hint: first.and_then(|problem| problem.hint.clone()),
        }
    }

    /// A round file cannot be read.
    pub(crate) fn round_file_not_read(path: &Path, error: &io::Error) -> Self {
        Self::RoundFileNotRead {
            name: name_of(path),
            reason: error.kind().to_string(),
        }
    }

    /// A round file has problems: the first of them with its place, and how many more there are.
    pub(crate) fn round_file(path: &Path, problems: &ProblemList) -> Self {
        let (first, more) = match problems.0.split_first() {
            Some((first, more)) => (Some(first), more.len()),
            None => (None, 0),
        };
        let problem = first.map_or_else(String::new, |first| match first.place.is_empty() {
            true => format!("It says: {}", first.message),
            false => format!("At {}: {}", first.place, first.message),
        });
        let hint = first.and_then(|first| first.hint.clone());
        let rest = match more {
            0 => "Nothing was changed.".to_owned(),
            1 => "There is one more problem. Nothing was changed.".to_owned(),
            more => format!("There are {more} more problems. Nothing was changed."),
        };
        let hint = match hint {
            Some(hint) => format!("{}. {rest}", hint.trim_end_matches('.')),
            None => rest,
        };
        Self::RoundFile {
            name: name_of(path),
            problem: problem.trim_end_matches('.').to_owned(),
            hint,
        }
    }

    /// A file cannot be written.
    pub(crate) fn not_written(error: &io::Error) -> Self {
        let reason = error.kind().to_string();
        Self::NotWritten { reason }
    }

    /// The open workbook cannot be read.
    pub(crate) fn not_read(error: &io::Error) -> Self {
        let reason = error.kind().to_string();
        Self::NotRead { reason }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Workbook { error, .. } => error.code(),
            Self::NoFolder => "no_folder",
            Self::SampleFolder => "sample_folder",
            Self::SampleContent => "sample_content",
            Self::NoRandomness => "no_randomness",
            Self::NothingRefused => "nothing_refused",
            Self::NoSuchRestorePoint => "no_such_restore_point",
            Self::NothingOpen => "nothing_open",
            Self::SomebodyAnswers => "somebody_answers",
            Self::NobodySits => "nobody_sits",
            Self::NothingToHide => "nothing_to_hide",
            Self::NoSuchQuestion => "no_such_question",
            Self::Answer { .. } => "answer",
            Self::Plan { .. } => "plan",
            Self::AnswerNotWritten => "answer_not_written",
            Self::NotInTheList => "not_in_the_list",
            Self::NotTheSample => "not_the_sample",
            Self::SampleIsOpen => "sample_is_open",
            Self::SeveralDropped => "several_dropped",
            Self::NoReport { .. } => "no_report",
            Self::SharedWords => "shared_words",
            Self::NoActions => "no_actions",
            Self::NobodyToPrintFor => "nobody_to_print_for",
            Self::IsAWorkbook => "is_a_workbook",
            Self::NotWritten { .. } => "not_written",
            Self::NotRead { .. } => "not_read",
            Self::RoundFileNotRead { .. } => "round_file_not_read",
            Self::RoundFile { .. } => "round_file",
            Self::NoRoundChosen => "no_round_chosen",
            Self::NothingWritten => "nothing_written",
            Self::FolderNotShown => "folder_not_shown",
        }
    }

    fn hint(&self) -> Option<&str> {
        match self {
            Self::Workbook { error, .. } => error.hint(),
            Self::SampleFolder => Some(
                "It is kept in the folder Plumbline of your documents. Allow yourself to create \
                 files there, or move what is in the way.",
            ),
            Self::SampleContent => Some("Install Plumbline again."),
            Self::NothingRefused => Some("Choose the workbook again."),
            Self::NothingOpen => Some("Open a workbook first."),
            Self::SomebodyAnswers => Some("Pass the laptop on first, with Ctrl+Shift+L."),
            Self::NobodySits => Some("Take a seat first."),
            Self::NothingToHide | Self::NotInTheList | Self::NoSuchRestorePoint => {
                Some("Go back and look again.")
            }
            Self::Answer { hint, .. } | Self::Plan { hint, .. } => hint.as_deref(),
            Self::SharedWords => {
                Some("The page Export says where they are. There you can also allow it.")
            }
            Self::NoActions => {
                Some("A table of actions needs an action; a calendar needs something with a date.")
            }
            Self::NobodyToPrintFor => {
                Some("Add a person to the round, or print for anybody of each company.")
            }
            Self::SeveralDropped => Some("Drop one file on the window."),
            Self::NotTheSample => Some("Delete the file in its folder."),
            Self::SampleIsOpen => Some("Close it with Ctrl+W, and delete it then."),
            Self::IsAWorkbook => Some("Choose another name or another folder."),
            Self::NotWritten { .. } => {
                Some("Choose another folder, or free some space, and try again.")
            }
            Self::RoundFile { hint, .. } => Some(hint),
            Self::NoRoundChosen => Some("Choose the file again."),
            Self::RoundFileNotRead { .. } => {
                Some("Check that the file is there and that you may read it, and try again.")
            }
            Self::NotRead { .. } => {
                Some("Check that the disk or the network share is there, and try again.")
            }
            Self::FolderNotShown => Some("Look for it by its name in the folder named above."),
            Self::NoFolder
            | Self::NoRandomness
            | Self::NoSuchQuestion
            | Self::AnswerNotWritten
            | Self::NoReport { .. }
            | Self::NothingWritten => None,
        }
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

impl From<WorkbookError> for Refusal {
    /// Where saving failed and the file is still ours to read, a copy can be saved elsewhere.
    fn from(error: WorkbookError) -> Self {
        let copies = matches!(
            error,
            WorkbookError::DiskFull
                | WorkbookError::ReadOnlyFile
                | WorkbookError::ReadOnlyFolder
                | WorkbookError::ChangedOutside
                | WorkbookError::Moved
                | WorkbookError::Busy
                | WorkbookError::Io { .. }
                | WorkbookError::Database { .. }
        );
        Self::Workbook {
            error,
            instead: copies.then_some(Instead::SaveCopy),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let instead = match &refusal {
            Refusal::Workbook { instead, .. } => *instead,
            _ => None,
        };
        Self {
            code: refusal.code().to_owned(),
            sentence: refusal.to_string(),
            hint: refusal.hint().map(str::to_owned),
            instead,
        }
    }
}
