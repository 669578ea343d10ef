//! The shell around the pages: the window, the commands behind it, and what only a desktop has.
//!
//! Deliberately not here: scores, rules of the workbook, words of the pages. There are no plugins
//! for files, programs or the network, so that a page cannot reach them whatever runs in it.

mod commands;
mod desk;
mod desktop;
mod handlers;
mod overview;
mod places;
mod refusal;
mod window;

use tauri::{Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

use crate::desk::Desk;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the system cannot show a window.
pub fn run() -> tauri::Result<()> {
    let mut builder = tauri::Builder::default();
    if desktop::only_one_runs() {
        // First, so that a second start ends before it does anything else.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::bring_forward(app);
        }));
    }
    let place = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::default()
                .with_state_flags(place)
                .build(),
        )
        // It has Edit: without it the keys for cut, copy and paste do nothing on macOS.
        .enable_macos_default_menu(true)
        .manage(Desk::default())
        .invoke_handler(handlers::all())
        .setup(|app| Ok(window::open(app)?))
        .build(embedded())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            // The process ends without dropping anything; the lock must not be left behind.
            app.state::<Desk>().clear();
        }
    });
    Ok(())
}

/// The configuration and the pages, as they were when this was compiled.
#[expect(
    clippy::disallowed_types,
    reason = "written by the macro; the pages are found by name, in no order"
)]
fn embedded() -> tauri::Context {
    tauri::generate_context!()
}
