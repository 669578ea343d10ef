//! What only a desktop has: the clock, chance, folders and dialogs. Everything else gets them as
//! arguments.

use std::path::PathBuf;

use chrono::Utc;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use workbook::WorkbookUid;

use crate::desk::Opener;
use crate::places::Folders;
use crate::refusal::Refusal;
use crate::window;

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

/// Lets the person choose a workbook; `None` when none was chosen.
pub(crate) fn choose_workbook(app: &AppHandle) -> Option<PathBuf> {
    if let Some(path) = in_tests("PLUMBLINE_CHOOSES") {
        return Some(path);
    }
    let mut dialog = app
        .dialog()
        .file()
        .set_title("Open a workbook")
        .add_filter("Plumbline workbook", &["plumb"]);
    if let Some(window) = window::find(app) {
        dialog = dialog.set_parent(&window);
    }
    dialog.blocking_pick_file()?.into_path().ok()
}

/// Whether a second start only brings the first window forward.
pub(crate) fn only_one_runs() -> bool {
    in_tests("PLUMBLINE_SEVERAL").is_none()
}

/// A way for tests around what only a person can do. What is shipped has none.
fn in_tests(variable: &str) -> Option<PathBuf> {
    if cfg!(debug_assertions) {
        std::env::var_os(variable).map(PathBuf::from)
    } else {
        None
    }
}
