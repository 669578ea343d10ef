//! Why the shell refuses a command, in words and codes.

use protocol::{Failure, Instead};
use workbook::WorkbookError;

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
}

impl Refusal {
    /// A workbook refuses, and there is no other way.
    pub(crate) fn workbook(error: WorkbookError) -> Self {
        Self::Workbook {
            error,
            instead: None,
        }
    }

    /// A workbook that is there cannot be opened for writing.
    pub(crate) fn to_open(error: WorkbookError) -> Self {
        let readable = matches!(
            error,
            WorkbookError::Locked { .. }
                | WorkbookError::ReadOnlyFile
                | WorkbookError::ReadOnlyFolder
        );
        Self::Workbook {
            error,
            instead: readable.then_some(Instead::OpenForReading),
        }
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

    fn code(&self) -> &'static str {
        match self {
            Self::Workbook { error, .. } => error.code(),
            Self::NoFolder => "no_folder",
            Self::SampleFolder => "sample_folder",
            Self::SampleContent => "sample_content",
            Self::NoRandomness => "no_randomness",
            Self::NothingRefused => "nothing_refused",
        }
    }

    fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Workbook { error, .. } => error.hint(),
            Self::SampleFolder => Some(
                "It is kept in the folder Plumbline of your documents. Allow yourself to create \
                 files there, or move what is in the way.",
            ),
            Self::SampleContent => Some("Install Plumbline again."),
            Self::NothingRefused => Some("Choose the workbook again."),
            Self::NoFolder | Self::NoRandomness => None,
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
