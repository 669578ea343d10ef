//! Lets the curtain down when the window is left alone while somebody answers.

use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::time::Duration;

use protocol::Told;
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::{desktop, window};

/// How long another window may be in front. What is typed is saved long before.
fn long() -> Duration {
    desktop::patience_in_tests().unwrap_or(Duration::from_secs(180))
}

/// Counts how often the window came to the front or went from it.
#[derive(Default)]
pub(crate) struct LeftAlone(AtomicU64);

/// The window came to the front.
pub(crate) fn came_forward(app: &AppHandle) {
    app.state::<LeftAlone>().0.fetch_add(1, SeqCst);
}

/// Another window came before it.
pub(crate) fn went_back(app: &AppHandle) {
    let count = app.state::<LeftAlone>().0.fetch_add(1, SeqCst) + 1;
    if !app.state::<Desk>().is_taken() {
        return;
    }
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(long());
        let still = app.state::<LeftAlone>().0.load(SeqCst) == count;
        let desk = app.state::<Desk>();
        if still
            && desk.is_taken()
            && let Ok(curtain) = desk.lock()
        {
            window::tell(&app, &Told::Locked(curtain));
        }
    });
}
