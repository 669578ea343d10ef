//! The shell around the pages: the window, the commands behind it, and what only a desktop has.
//!
//! Deliberately not here: scores, rules of the workbook, words of the pages. There are no plugins
//! for files, programs or the network, so that a page cannot reach them whatever runs in it.

mod commands;
mod copies;
mod desk;
mod desktop;
mod files;
mod handlers;
mod intake;
mod left_alone;
mod menu;
mod names;
mod offline;
mod pages;
mod places;
mod refusal;
mod remembered;
mod restore_points;
mod shared_words;
#[cfg(target_os = "linux")]
mod text_menu;
mod tries;
mod whereabouts;
mod window;

use std::path::Path;

use tauri::{Manager, RunEvent};

use crate::commands::ChosenRound;
use crate::desk::Desk;
use crate::desktop::LastWritten;
use crate::intake::Intake;
use crate::left_alone::LeftAlone;
use crate::remembered::Remembered;
use crate::tries::Tries;
use crate::window::Closing;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the system cannot show a window.
pub fn run() -> tauri::Result<()> {
    let mut builder = tauri::Builder::default();
    if desktop::only_one_runs() {
        // First, so that a second start ends before it does anything else.
        builder = builder.plugin(tauri_plugin_single_instance::init(
            |app, arguments, folder| {
                window::bring_forward(app);
                let named = intake::named(&arguments, Path::new(&folder));
                intake::take(app, named.into_iter().collect());
            },
        ));
    }
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .menu(menu::of_window)
        .on_menu_event(|app, event| menu::chosen(app, event.id()))
        .manage(Desk::default())
        .manage(LastWritten::default())
        .manage(LeftAlone::default())
        .manage(Tries::default())
        .manage(ChosenRound::default())
        .manage(Closing::default())
        .invoke_handler(handlers::all())
        .setup(|app| {
            desktop::close_own_folders(app.handle());
            app.manage(Remembered::load(desktop::memory(app.handle())));
            app.manage(Intake::at_start(desktop::named_at_start()));
            restore_points::keep_making(app.handle());
            let instead = desktop::instead_of_own_folder(app.handle());
            Ok(window::open(app, instead)?)
        })
        .build(embedded())?;
    app.run(|app, event| match event {
        RunEvent::Exit => {
            // The process ends without dropping anything; the lock must not be left behind.
            remembered::seen(app);
            app.state::<Desk>().clear();
            remembered::ended(app);
            desktop::forget_instead();
        }
        // There a double click is no argument of the start.
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            let paths = urls.iter().filter_map(|url| url.to_file_path().ok());
            intake::take(app, paths.collect());
        }
        _ => {}
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
