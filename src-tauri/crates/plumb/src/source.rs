//! Reading what a command is given: a workbook or a round file, told apart by what they hold.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use questionnaire::round_file::{self, MOST_BYTES};
use questionnaire::{Questionnaire, Round};
use report::Logo;
use scoring::messages::Arguments;
use workbook::{Access, Workbook, WorkbookError};

use crate::choice::{self, Listed, RoundChoice};
use crate::failure::Failure;
use crate::{stream, terminal, words};

/// What every SQLite file begins with.
const DATABASE: &[u8] = b"SQLite format 3\0";
/// As much as is looked at to tell the kind of a file.
const BEGINNING: u64 = 512;
/// As much as is read of a round file: a byte more than the most, so that a longer one is noticed.
const MOST: u64 = MOST_BYTES as u64 + 1;

/// What a file is, from its first bytes. Its name is never asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A database; whether it is a workbook is told when it is opened.
    Workbook,
    /// The beginning of a JSON object; whether it is a round file is told when it is read.
    RoundFile,
    /// Anything else.
    Neither,
}

/// The round that a file and the options mean.
///
/// # Errors
/// When the file is neither kind, cannot be read or is not valid, and as [`choice::choose`].
pub(crate) fn round(
    set: &'static Questionnaire,
    path: &Path,
    choice: &RoundChoice,
) -> Result<Round, Failure> {
    match kind(path)? {
        Kind::Workbook => from_workbook(set, path, choice),
        Kind::RoundFile if choice.is_made() => {
            Err(Failure::bad_input("choice_in_round_file").at(path))
        }
        Kind::RoundFile => from_round_file(set, path),
        Kind::Neither => Err(Failure::bad_input("neither_kind").at(path)),
    }
}

/// Whether a file is a round file and not a workbook.
///
/// # Errors
/// When it is neither kind or cannot be read.
pub(crate) fn is_round_file(path: &Path) -> Result<bool, Failure> {
    match kind(path)? {
        Kind::Workbook => Ok(false),
        Kind::RoundFile => Ok(true),
        Kind::Neither => Err(Failure::bad_input("neither_kind").at(path)),
    }
}

/// The revealed round of a workbook that the options mean.
///
/// # Errors
/// When the workbook cannot be opened, and as [`choice::choose`].
pub(crate) fn from_workbook(
    set: &'static Questionnaire,
    path: &Path,
    choice: &RoundChoice,
) -> Result<Round, Failure> {
    let told = |error: WorkbookError| Failure::of_workbook(&error, path);
    let workbook = Workbook::open(path, Access::Read, set).map_err(told)?;
    let listed = list(&workbook).map_err(told)?;
    let id = choice::choose(&listed, choice).map_err(|failure| failure.at(path))?;
    let round = workbook.revealed(id).map_err(told)?.into_round();
    // Of a round that is altered itself everything that is made of it says so. What else does not
    // fit, such as a later round that is missing, is said here.
    if round.altered.is_empty() {
        tell_altered(&workbook).map_err(told)?;
    }
    Ok(round)
}

/// The round of a round file. Nothing of a file with a problem is used. It is told when something
/// that nobody can see was left out of its texts.
///
/// # Errors
/// When the file is not a round file, cannot be read or is not valid.
pub(crate) fn from_round_file(set: &Questionnaire, path: &Path) -> Result<Round, Failure> {
    let (round, cleaned) = cleaned_round_file(set, path)?;
    if cleaned > 0 {
        let facts = Arguments::new().number("n", cleaned);
        terminal::remark(&words::sentence("texts-cleaned", facts));
    }
    Ok(round)
}

/// The same without telling: the round, and of how many of its texts something was left out.
///
/// # Errors
/// As [`from_round_file`].
pub(crate) fn cleaned_round_file(
    set: &Questionnaire,
    path: &Path,
) -> Result<(Round, usize), Failure> {
    match kind(path)? {
        Kind::RoundFile => {}
        Kind::Workbook => return Err(Failure::bad_input("not_a_round_file").at(path)),
        Kind::Neither => return Err(Failure::bad_input("no_json").at(path)),
    }
    let bytes = read(path, MOST).map_err(|error| told(&error, path))?;
    let round = round_file::read(set, &bytes)
        .map_err(|problems| Failure::of_round_file(&problems, path))?;
    Ok((round, round_file::left_out(&bytes)))
}

/// The text of a file that a person filled in, without the mark that some editors put before it.
///
/// # Errors
/// When the file cannot be read, is too large or is not text.
pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    if !stream::is_input(path) {
        let about = fs::metadata(path).map_err(|error| told(&error, path))?;
        if about.is_dir() {
            return Err(Failure::bad_input("is_a_folder").at(path));
        }
        if !about.is_file() {
            return Err(Failure::bad_input("not_a_file").at(path));
        }
    }
    let bytes = read(path, MOST).map_err(|error| told(&error, path))?;
    if bytes.len() > MOST_BYTES {
        return Err(Failure::bad_input("form_too_large").at(path));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => Err(Failure::bad_input("empty_file").at(path)),
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(Failure::bad_input("form_no_text").at(path)),
    }
}

/// A company's logo.
///
/// # Errors
/// When the file cannot be read or cannot be a logo.
pub(crate) fn logo(path: &Path) -> Result<Logo, Failure> {
    let about = fs::metadata(path).map_err(|error| told(&error, path))?;
    if !about.is_file() {
        return Err(Failure::bad_input("logo_no_picture").at(path));
    }
    let bytes = read(path, report::logo::MOST_BYTES as u64 + 1);
    let bytes = bytes.map_err(|error| told(&error, path))?;
    Logo::read(&bytes).map_err(|error| Failure::bad_input(error.code()).at(path))
}

/// The sentence on a workbook that opening has brought up to date; nothing when it was.
pub(crate) fn upgraded(workbook: &Workbook) -> Option<String> {
    let kept = workbook.kept_copy()?.to_string_lossy();
    let facts = Arguments::new().text("file", &kept);
    Some(words::sentence("workbook-upgraded", facts))
}

/// Names what something else has altered in a workbook, beside the output. Nothing is told of any
/// answer.
pub(crate) fn tell_altered(workbook: &Workbook) -> Result<(), WorkbookError> {
    let file = workbook.path().to_string_lossy();
    for found in workbook.altered()? {
        let facts = Arguments::new()
            .text("file", &file)
            .text("place", &found.place)
            .text("what", &found.sentence);
        terminal::remark(&words::sentence("altered-in", facts));
    }
    Ok(())
}

/// What a workbook holds, without answers.
pub(crate) fn list(workbook: &Workbook) -> Result<Vec<Listed>, WorkbookError> {
    let partnerships = workbook.partnerships()?.into_iter();
    partnerships
        .map(|partnership| {
            Ok(Listed {
                rounds: workbook.rounds(partnership.id)?,
                partnership,
            })
        })
        .collect()
}

/// The kind of a file.
fn kind(path: &Path) -> Result<Kind, Failure> {
    if stream::is_input(path) {
        return kind_of_stream(path);
    }
    let about = fs::metadata(path).map_err(|error| told(&error, path))?;
    if about.is_dir() {
        return Err(Failure::bad_input("is_a_folder").at(path));
    }
    if !about.is_file() {
        // Opening a pipe would wait for somebody to write into it.
        return Err(Failure::bad_input("not_a_file").at(path));
    }
    let beginning = read(path, BEGINNING).map_err(|error| told(&error, path))?;
    if beginning.is_empty() {
        return Err(Failure::bad_input("empty_file").at(path));
    }
    Ok(kind_of(&beginning))
}

/// The kind of what comes from a stream: no workbook, which is a file that is read in many places.
fn kind_of_stream(path: &Path) -> Result<Kind, Failure> {
    let bytes = read(path, MOST).map_err(|error| told(&error, path))?;
    if bytes.is_empty() {
        return Err(Failure::bad_input("empty_input").at(path));
    }
    match kind_of(&bytes) {
        Kind::Workbook => Err(Failure::bad_input("workbook_from_stream").at(path)),
        kind => Ok(kind),
    }
}

/// The kind of a file from its first bytes, at least one.
fn kind_of(beginning: &[u8]) -> Kind {
    if beginning.starts_with(DATABASE) {
        return Kind::Workbook;
    }
    // Some editors write a byte order mark before the text. It says nothing of the kind.
    let text = beginning
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(beginning)
        .trim_ascii_start();
    match text.first() {
        Some(b'{') | None => Kind::RoundFile,
        Some(_) => Kind::Neither,
    }
}

fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    if stream::is_input(path) {
        return stream::read(path, MOST).map(|bytes| bytes.to_vec());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What an error of the system means for a file that is read.
pub(crate) fn told(error: &io::Error, path: &Path) -> Failure {
    let failure = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            Failure::file_trouble("missing_file")
        }
        io::ErrorKind::PermissionDenied => Failure::file_trouble("permission_denied"),
        kind => {
            let kind = words::fault(kind);
            Failure::file_trouble_of("io", Arguments::new().text("kind", &kind))
        }
    };
    failure.at(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_the_first_bytes() {
        let cases: [(&[u8], Kind); 9] = [
            (b"SQLite format 3\0\x10\0", Kind::Workbook),
            (b"SQLite format 3", Kind::Neither),
            (b"{", Kind::RoundFile),
            (b" \r\n\t{\"format\"", Kind::RoundFile),
            (b"\xEF\xBB\xBF{", Kind::RoundFile),
            (b"  ", Kind::RoundFile),
            (b"PK\x03\x04", Kind::Neither),
            (b"\xFF\xFE{\0", Kind::Neither),
            (b"[{}]", Kind::Neither),
        ];
        for (bytes, expected) in cases {
            assert_eq!(kind_of(bytes), expected, "{}", bytes.escape_ascii());
        }
    }
}
