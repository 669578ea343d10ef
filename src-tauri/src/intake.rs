//! Workbooks that come from outside the page: named at the start, by a second start, or dropped
//! on the window. One way in for all of them.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use protocol::{Stage, Told};
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::places::real_place;
use crate::refusal::Refusal;
use crate::{desktop, remembered, restore_points, window};

/// What waits until the page is there.
pub(crate) struct Intake {
    waiting: Mutex<Option<Waiting>>,
}

enum Waiting {
    /// Named on the command line.
    Named(PathBuf),
    /// Whatever was behind the curtain when the program ended.
    Curtain,
}

impl Intake {
    /// What the program was started with.
    pub(crate) fn at_start(named: Option<PathBuf>) -> Self {
        let waiting = named.map_or(Waiting::Curtain, Waiting::Named);
        Self {
            waiting: Mutex::new(Some(waiting)),
        }
    }

    /// Opens what waited; `None` when nothing did. Only the first page asks in earnest.
    pub(crate) fn first(&self, app: &AppHandle) -> Option<Result<Stage, Refusal>> {
        let waiting = self
            .waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()?;
        let path = match waiting {
            Waiting::Named(path) => path,
            Waiting::Curtain => remembered::behind_the_curtain(app)?,
        };
        Some(open(app, &path))
    }
}

/// Opens a workbook and remembers it.
pub(crate) fn open(app: &AppHandle, path: &Path) -> Result<Stage, Refusal> {
    let folders = desktop::folders(app);
    let stage = app
        .state::<Desk>()
        .open(path, &desktop::opener(), &folders)
        .map_err(|refusal| offer_earlier(app, path, refusal))?;
    remembered::opened(app, &stage);
    Ok(stage)
}

/// Offers an earlier state of a workbook that cannot be opened only where there is one.
pub(crate) fn offer_earlier(app: &AppHandle, path: &Path, refusal: Refusal) -> Refusal {
    let place = real_place(path).unwrap_or_else(|| path.to_owned());
    match restore_points::of(app, &place) {
        Ok(points) if !points.is_empty() => refusal,
        // Both states of a file beside which the rest of another save was found.
        _ if refusal.is_about_a_journal() => refusal,
        _ => refusal.without_restore(),
    }
}

/// Opens what came while the page is there, and tells the page what became of it. Away from the
/// thread of the window, which stays alive meanwhile.
pub(crate) fn take(app: &AppHandle, paths: Vec<PathBuf>) {
    let app = app.clone();
    std::thread::spawn(move || {
        let came = match paths.as_slice() {
            [] => return,
            [path] => open(&app, path),
            _ => Err(Refusal::SeveralDropped),
        };
        let told = match came {
            Ok(stage) => Told::Opened(stage),
            Err(refusal) => Told::Refused(refusal.into()),
        };
        window::tell(&app, &told);
    });
}

/// The file that a start names, seen from the folder it was started in.
pub(crate) fn named(arguments: &[String], folder: &Path) -> Option<PathBuf> {
    let named = arguments.get(1).filter(|named| !named.is_empty())?;
    Some(folder.join(named))
}
