//! Why a command did not do what was asked, for people and for programs.

use std::path::Path;
use std::process::ExitCode;

use questionnaire::ProblemList;
use scoring::messages::Arguments;
use workbook::WorkbookError;

use crate::{layout, stream, words};

/// How the program ends. The numbers are part of the documented interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// 0: nothing went wrong that anybody needs to hear of.
    Done,
    /// 2: arguments, or what a file holds.
    BadInput,
    /// 3: a file that cannot be read or written.
    FileTrouble,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::BadInput => 2,
            Exit::FileTrouble => 3,
        })
    }
}

/// A failure: a code for programs, a sentence, the place and a hint for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    exit: Exit,
    code: &'static str,
    sentence: String,
    place: Option<String>,
    details: Vec<String>,
    hint: Option<String>,
}

impl Failure {
    /// Bad input. The sentence is the message `failure-CODE`, the hint `hint-CODE`.
    pub(crate) fn bad_input(code: &'static str) -> Self {
        Self::with(Exit::BadInput, code, Arguments::new())
    }

    /// Bad input, with facts that the sentence needs.
    pub(crate) fn bad_input_of(code: &'static str, facts: Arguments<'_>) -> Self {
        Self::with(Exit::BadInput, code, facts)
    }

    /// A file that cannot be read or written.
    pub(crate) fn file_trouble(code: &'static str) -> Self {
        Self::with(Exit::FileTrouble, code, Arguments::new())
    }

    /// A file that cannot be read or written, with facts that the sentence needs.
    pub(crate) fn file_trouble_of(code: &'static str, facts: Arguments<'_>) -> Self {
        Self::with(Exit::FileTrouble, code, facts)
    }

    /// The one who reads our output has gone, as `head` does. Nobody is left to be told.
    pub(crate) fn reader_gone() -> Self {
        Self {
            exit: Exit::Done,
            code: "",
            sentence: String::new(),
            place: None,
            details: Vec::new(),
            hint: None,
        }
    }

    fn with(exit: Exit, code: &'static str, facts: Arguments<'_>) -> Self {
        let name = code.replace('_', "-");
        Self {
            exit,
            code,
            sentence: words::sentence(&format!("failure-{name}"), facts),
            place: None,
            details: Vec::new(),
            hint: words::optional(&format!("hint-{name}")),
        }
    }

    /// What the workbook says, at its file.
    pub(crate) fn of_workbook(error: &WorkbookError, path: &Path) -> Self {
        let own_hint = match error {
            WorkbookError::NoMatchingPartnership { .. } => Some("hint-no-matching"),
            WorkbookError::SeveralMatchingPartnerships => Some("hint-several-matching"),
            WorkbookError::SampleMismatch => Some("hint-sample-mismatch"),
            _ => None,
        };
        Self {
            exit: exit_of(error),
            code: error.code(),
            sentence: error.to_string(),
            place: None,
            details: Vec::new(),
            hint: own_hint
                .map(words::text)
                .or_else(|| error.hint().map(str::to_owned)),
        }
        .at(path)
    }

    /// Every problem of a round file, each in a line of its own.
    pub(crate) fn of_round_file(problems: &ProblemList, path: &Path) -> Self {
        let facts = Arguments::new().number("n", problems.0.len());
        Self::bad_input_of("invalid_round_file", facts)
            .at(path)
            .details(problems.0.iter().map(ToString::to_string))
    }

    /// The same failure at a file.
    pub(crate) fn at(mut self, path: &Path) -> Self {
        self.place = Some(match stream::is_standard_input(path) {
            true => words::text("standard-input"),
            false => path.to_string_lossy().into_owned(),
        });
        self
    }

    /// The same failure with lines that say more.
    pub(crate) fn details(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        self.details.extend(lines);
        self
    }

    /// How the program ends.
    pub(crate) const fn exit(&self) -> Exit {
        self.exit
    }

    /// The text for standard error, `width` columns wide, without colours; empty when there is
    /// nothing to tell. Details are not wrapped: one problem stays one line.
    pub(crate) fn render(&self, width: usize) -> String {
        if self.exit == Exit::Done {
            return String::new();
        }
        let mut text = layout::hanging(&words::text("label-error"), &self.sentence, width);
        let mut add = |label: &str, line: &str| {
            text.push_str("  ");
            text.push_str(&words::text(label));
            text.push(' ');
            text.push_str(&layout::visible(line));
            text.push('\n');
        };
        if let Some(place) = &self.place {
            add("label-file", place);
        }
        for line in &self.details {
            text.push_str("  ");
            text.push_str(&layout::visible(line));
            text.push('\n');
        }
        if let Some(hint) = &self.hint {
            let label = format!("  {}", words::text("label-hint"));
            text.push_str(&layout::hanging(&label, hint, width));
        }
        text.push_str("  ");
        text.push_str(&words::text("label-code"));
        text.push(' ');
        text.push_str(self.code);
        text.push('\n');
        text
    }
}

/// Whether the content is at fault or the file cannot be used.
fn exit_of(error: &WorkbookError) -> Exit {
    use WorkbookError as E;
    match error {
        E::Missing
        | E::NoFolder
        | E::ReadOnlyFile
        | E::ReadOnlyFolder
        | E::InterruptedSave
        | E::ForeignJournal
        | E::PermissionDenied
        | E::Locked { .. }
        | E::AlreadyExists
        | E::DiskFull
        | E::Moved
        | E::ChangedOutside
        | E::Busy
        | E::OpenForReading
        | E::SettingRefused { .. }
        | E::Io { .. }
        | E::Database { .. } => Exit::FileTrouble,
        _ => Exit::BadInput,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_tells_sentence_place_problems_hint_and_code_in_this_order() {
        let failure = Failure {
            exit: Exit::BadInput,
            code: "a_code",
            sentence: "One two three four five.".to_owned(),
            place: Some("a\u{1b}[2Jb.json".to_owned()),
            details: vec!["x[0]: a problem that is longer than the screen".to_owned()],
            hint: Some("Six seven eight nine ten.".to_owned()),
        };
        assert_eq!(
            failure.render(24),
            "error: One two three\n       four five.\n  \
             file: a\u{FFFD}[2Jb.json\n  \
             x[0]: a problem that is longer than the screen\n  \
             hint: Six seven eight\n        nine ten.\n  \
             code: a_code\n",
            "what would clear the screen is made visible, a problem stays one line"
        );
    }

    #[test]
    fn content_and_files_end_differently() {
        let exit = |error: WorkbookError| Failure::of_workbook(&error, Path::new("w")).exit();
        assert_eq!(exit(WorkbookError::Newer), Exit::BadInput);
        assert_eq!(exit(WorkbookError::NotRevealed), Exit::BadInput);
        assert_eq!(exit(WorkbookError::Missing), Exit::FileTrouble);
        assert_eq!(exit(WorkbookError::DiskFull), Exit::FileTrouble);
    }

    #[test]
    fn a_reader_that_has_gone_is_told_nothing() {
        assert_eq!(Failure::reader_gone().render(80), "");
    }
}
