//! What only a desktop has: the clock, chance, folders and dialogs. Everything else gets them as
//! arguments.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Local, NaiveDate, Utc};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons};
use workbook::{WorkbookUid, owner_only};

use crate::desk::Opener;
use crate::places::Folders;
use crate::refusal::Refusal;
use crate::{files, window};

/// What others are told when they find a workbook locked.
const PROGRAM: &str = "Plumbline";

/// This program, now.
pub(crate) fn opener() -> Opener {
    Opener {
        program: PROGRAM,
        at: Utc::now(),
    }
}

/// An identity for a new workbook file.
pub(crate) fn new_identity() -> Result<WorkbookUid, Refusal> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Refusal::NoRandomness)?;
    Ok(WorkbookUid::from_bytes(bytes))
}

/// A few bytes of chance, for the name of a file.
pub(crate) fn chance() -> Result<[u8; 4], Refusal> {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).map_err(|_| Refusal::NoRandomness)?;
    Ok(bytes)
}

/// The folders of this user.
pub(crate) fn folders(app: &AppHandle) -> Folders {
    let real = |folder: PathBuf| std::fs::canonicalize(&folder).unwrap_or(folder);
    let paths = app.path();
    Folders {
        // Some systems name a folder that was never made.
        documents: paths.document_dir().ok().filter(|f| f.is_dir()).map(real),
        program: paths.app_data_dir().ok().map(real),
    }
}

/// Closes the program's own folders to other accounts of the computer, before anything is put in
/// them. What the web view keeps lies in the same folders.
pub(crate) fn close_own_folders(app: &AppHandle) {
    let paths = app.path();
    for folder in [
        paths.app_data_dir(),
        paths.app_local_data_dir(),
        paths.app_config_dir(),
        paths.app_cache_dir(),
    ]
    .into_iter()
    .flatten()
    {
        // One that cannot be made is told by whatever needs it.
        let _ = owner_only::folder(&folder);
    }
}

/// Where the program remembers what it knows from one start to the next.
pub(crate) fn memory(app: &AppHandle) -> Option<PathBuf> {
    let folder = app.path().app_config_dir().ok()?;
    Some(folder.join("remembered.json"))
}

/// Where the web view keeps its own files when the folder of the program cannot be made or written:
/// a folder that goes with this start. `None` where nothing has to be put in its place.
pub(crate) fn instead_of_own_folder(app: &AppHandle) -> Option<PathBuf> {
    let own = app.path().app_local_data_dir().ok();
    if own.is_some_and(|own| can_be_written(&own)) {
        return None;
    }
    let folder = forgotten_at_end();
    // Without this folder either, the web view says what it misses.
    let _ = owner_only::folder(&folder);
    Some(folder)
}

/// Deletes what the web view kept for this start only.
pub(crate) fn forget_instead() {
    let folder = forgotten_at_end();
    if folder.is_dir() {
        let _ = std::fs::remove_dir_all(folder);
    }
}

fn forgotten_at_end() -> PathBuf {
    std::env::temp_dir().join(format!("plumbline-{}", std::process::id()))
}

/// Whether files can be made in a folder, which is made where it is not there.
fn can_be_written(folder: &Path) -> bool {
    owner_only::folder(folder).is_ok() && tempfile::tempfile_in(folder).is_ok()
}

/// The file that was named when the program was started.
pub(crate) fn named_at_start() -> Option<PathBuf> {
    let named = std::env::args_os()
        .nth(1)
        .filter(|named| !named.is_empty())?;
    Some(std::env::current_dir().ok()?.join(named))
}

/// Lets the person choose a workbook; `None` when none was chosen.
pub(crate) fn choose_workbook(app: &AppHandle) -> Option<PathBuf> {
    choose_to_open(app, "Open a workbook", WORKBOOK)
}

/// Lets the person show where a workbook lies that was moved; `None` when none was chosen.
pub(crate) fn locate_workbook(app: &AppHandle, name: &str) -> Option<PathBuf> {
    choose_to_open(app, &format!("Where is {name}?"), WORKBOOK)
}

/// Lets the person choose a round file; `None` when none was chosen.
pub(crate) fn choose_round_file(app: &AppHandle) -> Option<PathBuf> {
    choose_to_open(app, "Take in a round", ("Round file", "json"))
}

/// How workbooks are called in dialogs, and how their names end.
const WORKBOOK: (&str, &str) = ("Plumbline workbook", "plumb");

fn choose_to_open(app: &AppHandle, title: &str, kind: (&str, &str)) -> Option<PathBuf> {
    if let Some(path) = in_tests("PLUMBLINE_CHOOSES") {
        return Some(path);
    }
    let mut dialog = app
        .dialog()
        .file()
        .set_title(title)
        .add_filter(kind.0, &[kind.1]);
    if let Some(window) = window::find(app) {
        dialog = dialog.set_parent(&window);
    }
    dialog.blocking_pick_file()?.into_path().ok()
}

/// What kind of file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A workbook; it never takes the place of another file.
    Workbook,
    /// A report or another PDF; like everything that is made of a workbook it takes the place of
    /// a file of the same name when the person agrees.
    Pdf,
    /// A table as CSV.
    Table,
    /// Tables for spreadsheet programs.
    Spreadsheet,
    /// A calendar.
    Calendar,
}

impl Kind {
    const fn title(self) -> &'static str {
        match self {
            Self::Workbook => "Save the workbook",
            Self::Pdf => "Save the PDF",
            Self::Table | Self::Spreadsheet => "Save the table",
            Self::Calendar => "Save the calendar",
        }
    }

    const fn filter(self) -> (&'static str, &'static str) {
        match self {
            Self::Workbook => WORKBOOK,
            Self::Pdf => ("PDF", "pdf"),
            Self::Table => ("Table", "csv"),
            Self::Spreadsheet => ("Spreadsheet", "xlsx"),
            Self::Calendar => ("Calendar", "ics"),
        }
    }
}

/// Lets the person choose where a file is written; `None` when no place was chosen. The path has
/// the extension of its kind, whatever the dialog gave.
pub(crate) fn choose_place(app: &AppHandle, kind: Kind, suggested: &str) -> Option<PathBuf> {
    let (filter, extension) = kind.filter();
    if let Some(folder) = in_tests("PLUMBLINE_SAVES_IN") {
        return Some(files::with_extension(&folder.join(suggested), extension));
    }
    let mut dialog = app
        .dialog()
        .file()
        .set_title(kind.title())
        .set_file_name(suggested)
        .add_filter(filter, &[extension]);
    if let Some(documents) = folders(app).documents {
        dialog = dialog.set_directory(documents);
    }
    if let Some(window) = window::find(app) {
        dialog = dialog.set_parent(&window);
    }
    let chosen = dialog.blocking_save_file()?.into_path().ok()?;
    let path = files::with_extension(&chosen, extension);
    // The dialog has asked about the name it knew, not about the one with our extension.
    if kind != Kind::Workbook && path != chosen && path.exists() && !replaces(app, kind, &path) {
        return None;
    }
    Some(path)
}

fn replaces(app: &AppHandle, kind: Kind, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let buttons = MessageDialogButtons::OkCancelCustom("Replace".to_owned(), "Cancel".to_owned());
    app.dialog()
        .message(format!("There is already a file named {name}. Replace it?"))
        .title(kind.title())
        .buttons(buttons)
        .blocking_show()
}

/// The file that was written last, for showing its folder.
#[derive(Default)]
pub(crate) struct LastWritten(Mutex<Option<PathBuf>>);

/// Remembers a file that was written.
pub(crate) fn written(app: &AppHandle, path: &Path) {
    let last = app.state::<LastWritten>();
    *last.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.to_owned());
}

/// Shows the folder of the file that was written last.
pub(crate) fn show_folder(app: &AppHandle) -> Result<(), Refusal> {
    let last = app.state::<LastWritten>();
    let path = last
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    let path = path.ok_or(Refusal::NothingWritten)?;
    let folder = path.parent().ok_or(Refusal::FolderNotShown)?;
    tauri_plugin_opener::reveal_item_in_dir(&path)
        .or_else(|_| tauri_plugin_opener::open_path(folder, None::<&str>))
        .map_err(|_| Refusal::FolderNotShown)
}

/// Shows a folder.
pub(crate) fn open_folder(folder: &Path) -> Result<(), Refusal> {
    tauri_plugin_opener::open_path(folder, None::<&str>).map_err(|_| Refusal::FolderNotShown)
}

/// The moment.
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The day where the person is.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// Whether a second start only brings the first window forward.
pub(crate) fn only_one_runs() -> bool {
    in_tests("PLUMBLINE_SEVERAL").is_none()
}

/// How long a test is patient with a window that is left alone.
pub(crate) fn patience_in_tests() -> Option<Duration> {
    let seconds = in_tests("PLUMBLINE_LEFT_ALONE_SECONDS")?;
    let seconds = seconds.to_str()?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// How long a test waits for a restore point.
pub(crate) fn restore_time_in_tests() -> Option<Duration> {
    let seconds = in_tests("PLUMBLINE_RESTORE_SECONDS")?;
    let seconds = seconds.to_str()?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// A way for tests around what only a person can do. What is shipped has none.
fn in_tests(variable: &str) -> Option<PathBuf> {
    if cfg!(debug_assertions) {
        std::env::var_os(variable).map(PathBuf::from)
    } else {
        None
    }
}
