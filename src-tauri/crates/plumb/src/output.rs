//! Writing a file whole or not at all.
//!
//! The bytes go to a new file beside the one that is meant, are made durable, and take its name
//! in one step. Until then the old file stays as it was; whatever fails, nothing is left behind.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use clap::Args;
use scoring::messages::Arguments;
use tempfile::{Builder, NamedTempFile};
use workbook::drafts;

use crate::failure::Failure;
use crate::{stream, terminal, words};

/// How the name of an unfinished file begins.
const DRAFT: &str = ".plumb-";

/// The option of every command that writes a file: one rule for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Args)]
pub(crate) struct Replacing {
    /// Replace what is there already, without asking
    #[arg(short, long)]
    force: bool,
}

impl Replacing {
    /// The rule that it stands for.
    pub(crate) const fn rule(self) -> Existing {
        match self.force {
            true => Existing::Replace,
            false => Existing::Ask,
        }
    }
}

/// What happens to a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    /// It is replaced: the person has said so.
    Replace,
    /// The person at the terminal is asked; where nobody can be asked it stays, and nothing is
    /// written.
    Ask,
    /// It stays: somebody was asked already.
    Keep,
}

impl Existing {
    /// Whether a file that is there may be replaced, after asking if need be.
    ///
    /// # Errors
    /// When it is to stay.
    pub(crate) fn allow(self, named: &Path, question: &str) -> Result<(), Failure> {
        let shown = named.to_string_lossy();
        let question = || words::sentence(question, Arguments::new().text("file", &shown));
        match self {
            Existing::Replace => Ok(()),
            Existing::Keep => Err(Failure::file_trouble("output_exists").at(named)),
            Existing::Ask => match terminal::ask(question) {
                Some(true) => Ok(()),
                Some(false) => Err(Failure::file_trouble("output_kept").at(named)),
                None => Err(Failure::file_trouble("output_exists").at(named)),
            },
        }
    }
}

/// A file that may be written, or a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    /// As the person named it.
    named: PathBuf,
    place: Place,
}

/// Where the bytes go.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    StandardOutput,
    Pipe,
    /// An ordinary file, with every link followed, and whether it may be there already.
    File(PathBuf, Existing),
}

impl Target {
    /// Looks at where the output would go, before any work is done for it. Asks before a file is
    /// replaced.
    ///
    /// # Errors
    /// When it is the file that is read, one that a workbook needs, any workbook, a folder or
    /// anything else that cannot be replaced by a file; when its folder is not there; and when
    /// it is there and is to stay.
    pub(crate) fn new(named: &Path, source: &Path, existing: Existing) -> Result<Self, Failure> {
        let at = |place| {
            Ok(Self {
                named: named.to_owned(),
                place,
            })
        };
        if stream::is_standard_output(named) {
            return at(Place::StandardOutput);
        }
        if stream::is_pipe(named) {
            return at(Place::Pipe);
        }
        let real = resolve(named)?;
        let refuse = |code: &'static str| Err(Failure::bad_input(code).at(named));
        if let Ok(source) = fs::canonicalize(source) {
            if source == real {
                return refuse("output_is_input");
            }
            if belongs_to(&real, &source) {
                return refuse("output_belongs_to_workbook");
            }
        }
        match fs::metadata(&real) {
            // What appears there in the meantime is nobody's to replace.
            Err(_) => return at(Place::File(real, Existing::Keep)),
            Ok(about) if about.is_dir() => return refuse("output_is_a_folder"),
            Ok(about) if !about.is_file() => return refuse("output_is_no_file"),
            Ok(_) if is_database(&real) => return refuse("output_is_a_workbook"),
            Ok(_) => existing.allow(named, "ask-replace")?,
        }
        at(Place::File(real, Existing::Replace))
    }

    /// The same for a PDF or another file that no terminal can show.
    ///
    /// # Errors
    /// As [`Target::new`], and when it would go to a terminal.
    pub(crate) fn binary(named: &Path, source: &Path, existing: Existing) -> Result<Self, Failure> {
        let target = Self::new(named, source, existing)?;
        if target.place == Place::StandardOutput && terminal::shows_output() {
            return Err(Failure::bad_input("binary_to_terminal"));
        }
        Ok(target)
    }

    /// The file for people: its name.
    pub(crate) fn shown(&self) -> String {
        self.named.to_string_lossy().into_owned()
    }

    /// Whether the bytes go to a stream, so that nothing else may be written to standard output.
    pub(crate) fn is_stream(&self) -> bool {
        !matches!(self.place, Place::File(..))
    }

    /// Whether a file has a name that ends otherwise than files of its kind do.
    pub(crate) fn ends_otherwise(&self, ending: &str) -> bool {
        let found = self.named.extension();
        !self.is_stream() && !found.is_some_and(|found| found.eq_ignore_ascii_case(ending))
    }

    /// Says something about what was written: on standard output, or beside it when that is where
    /// the bytes went.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub(crate) fn say(&self, sentence: &str) -> Result<(), Failure> {
        match self.is_stream() {
            true => terminal::remark(sentence),
            false => return terminal::say(sentence),
        }
        Ok(())
    }

    /// Writes the file.
    ///
    /// # Errors
    /// When it cannot be written; then what was there before is untouched.
    pub(crate) fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        let written = match &self.place {
            Place::StandardOutput => return terminal::print_bytes(bytes),
            Place::Pipe => write_into_pipe(&self.named, bytes),
            Place::File(real, existing) => write_whole(real, *existing, bytes),
        };
        written.map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::reader_gone(),
            _ => told(&error).at(&self.named),
        })
    }
}

fn write_into_pipe(named: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut pipe = OpenOptions::new().write(true).open(named)?;
    pipe.write_all(bytes)?;
    pipe.flush()
}

fn write_whole(real: &Path, existing: Existing, bytes: &[u8]) -> io::Result<()> {
    let folder = real.parent().unwrap_or(Path::new("."));
    let mut draft = draft(folder)?;
    draft.write_all(bytes)?;
    if let Ok(about) = fs::metadata(real) {
        draft.as_file().set_permissions(about.permissions())?;
    }
    draft.as_file().sync_all()?;
    match existing {
        Existing::Replace => draft.persist(real),
        Existing::Ask | Existing::Keep => draft.persist_noclobber(real),
    }
    .map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// Makes a folder for files, unless it is there.
///
/// # Errors
/// When it cannot be made, or something else has its name.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Failure> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir(folder).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::bad_input("into_no_folder").at(folder),
        _ => told(&error).at(folder),
    })
}

/// A new file with the permissions that new files usually get.
fn draft(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    drafts::remove_left_over(folder, DRAFT, SystemTime::now());
    builder.prefix(DRAFT).suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Makes the names in a folder durable. Where the file system cannot do that, the file is there all
/// the same, and that is said.
pub(crate) fn sync_folder(folder: &Path) {
    // Windows keeps names durable by itself and opens no folder as a file.
    if cfg!(unix)
        && File::open(folder)
            .and_then(|folder| folder.sync_all())
            .is_err()
    {
        terminal::remark(&words::text("written-unconfirmed"));
    }
}

/// Follows every link. The file itself need not be there, its folder must.
pub(crate) fn resolve(named: &Path) -> Result<PathBuf, Failure> {
    if let Ok(real) = fs::canonicalize(named) {
        return Ok(real);
    }
    if fs::symlink_metadata(named).is_ok() {
        return Err(Failure::file_trouble("link_leads_nowhere").at(named));
    }
    let Some(name) = named.file_name() else {
        return Err(Failure::bad_input("output_is_a_folder").at(named));
    };
    // "x/" names a folder, also when there is none.
    if named.to_string_lossy().ends_with(std::path::is_separator) {
        return Err(Failure::bad_input("output_is_a_folder").at(named));
    }
    let folder = match named.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let folder = fs::canonicalize(folder).map_err(|error| told(&error).at(named))?;
    Ok(folder.join(name))
}

/// Whether a file is one of those that are kept beside a workbook: its journals, its lock and
/// its drafts.
fn belongs_to(path: &Path, workbook: &Path) -> bool {
    let (Some(name), Some(workbook_name)) = (path.file_name(), workbook.file_name()) else {
        return false;
    };
    if path.parent() != workbook.parent() {
        return false;
    }
    let (name, workbook) = (name.to_string_lossy(), workbook_name.to_string_lossy());
    let journal = name.strip_prefix(&*workbook);
    matches!(journal, Some("-journal" | "-wal" | "-shm"))
        || name
            .strip_prefix('.')
            .and_then(|rest| rest.strip_prefix(&*workbook))
            .is_some_and(|rest| rest.starts_with('.'))
}

/// Whether a file holds a database, which only a slip of the finger would replace by a report.
pub(crate) fn is_database(path: &Path) -> bool {
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|file| file.take(16).read_to_end(&mut beginning));
    read.is_ok() && beginning == b"SQLite format 3\0"
}

/// What an error of the system means for a file that is written.
pub(crate) fn told(error: &io::Error) -> Failure {
    use io::ErrorKind as K;
    match error.kind() {
        K::NotFound | K::NotADirectory => Failure::file_trouble("missing_folder"),
        K::PermissionDenied | K::ReadOnlyFilesystem => Failure::file_trouble("read_only_folder"),
        K::StorageFull | K::QuotaExceeded | K::FileTooLarge => Failure::file_trouble("disk_full"),
        K::AlreadyExists => Failure::file_trouble("output_exists"),
        kind => {
            let kind = words::fault(kind);
            Failure::file_trouble_of("not_written", Arguments::new().text("kind", &kind))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn side_files_of_a_workbook_are_known_by_their_names() {
        let workbook = Path::new("/a/s.plumb");
        for side in [
            "/a/s.plumb-journal",
            "/a/s.plumb-wal",
            "/a/.s.plumb.lock",
            "/a/.s.plumb.new-1-0",
        ] {
            assert!(belongs_to(Path::new(side), workbook), "{side}");
        }
        for other in [
            "/b/s.plumb-journal",
            "/a/s.plumb.pdf",
            "/a/s.pdf",
            "/a/.s.pdf",
        ] {
            assert!(!belongs_to(Path::new(other), workbook), "{other}");
        }
    }
}
