//! The menu. What a line does is done by the page, which knows where the person is.

use protocol::{MenuLine, Told};
use tauri::menu::{AboutMetadata, Menu, MenuId, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Runtime};

use crate::window;

/// What the shell does itself, whatever page is shown.
const FULL_SCREEN: &str = "full_screen";
const QUIT: &str = "quit";

/// What the web view does to the text that has the focus: the name of a line and its command.
/// Their keys are the web view's own.
#[cfg(target_os = "linux")]
const EDITING: [(&str, &str, &str); 4] = [
    ("cut", "Cut", "Cut"),
    ("copy", "Copy", "Copy"),
    ("paste", "Paste", "Paste"),
    ("select_all", "Select All", "SelectAll"),
];

/// The menu of the window.
pub(crate) fn of_window<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let line = |line: MenuLine| {
        let (words, keys) = words(line);
        MenuItem::with_id(app, id(line), words, true, Some(keys))
    };
    let separator = || PredefinedMenuItem::separator(app);
    let file = Submenu::with_items(
        app,
        "File",
        true,
        &[
            &line(MenuLine::New)?,
            &line(MenuLine::Open)?,
            &line(MenuLine::Recent)?,
            &separator()?,
            &line(MenuLine::SaveNow)?,
            &line(MenuLine::SaveCopy)?,
            &line(MenuLine::Export)?,
            &line(MenuLine::Cards)?,
            &separator()?,
            &line(MenuLine::Close)?,
            &MenuItem::with_id(app, QUIT, "Quit", true, Some("CmdOrCtrl+Q"))?,
        ],
    )?;
    let edit = Submenu::with_items(
        app,
        "Edit",
        true,
        &[
            &line(MenuLine::Undo)?,
            &line(MenuLine::Redo)?,
            &separator()?,
        ],
    )?;
    editing(app, &edit)?;
    edit.append_items(&[&separator()?, &line(MenuLine::Find)?])?;
    let full_screen = if cfg!(target_os = "macos") {
        "Ctrl+Cmd+F"
    } else {
        "F11"
    };
    let view = Submenu::with_items(
        app,
        "View",
        true,
        &[
            &line(MenuLine::Commands)?,
            &line(MenuLine::Lock)?,
            &separator()?,
            &line(MenuLine::TextLarger)?,
            &line(MenuLine::TextSmaller)?,
            &line(MenuLine::TextUsual)?,
            &MenuItem::with_id(app, FULL_SCREEN, "Full Screen", true, Some(full_screen))?,
            &separator()?,
            &line(MenuLine::Settings)?,
        ],
    )?;
    let help = Submenu::with_items(
        app,
        "Help",
        true,
        &[
            &line(MenuLine::Help)?,
            &line(MenuLine::Keys)?,
            &separator()?,
            &PredefinedMenuItem::about(app, Some("About Plumbline"), Some(about()))?,
        ],
    )?;
    Menu::with_items(app, &[&file, &edit, &view, &help])
}

/// Cut, copy, paste and select all. Without those of the system their keys do nothing on macOS.
#[cfg(not(target_os = "linux"))]
fn editing<R: Runtime>(app: &AppHandle<R>, edit: &Submenu<R>) -> tauri::Result<()> {
    edit.append_items(&[
        &PredefinedMenuItem::cut(app, None)?,
        &PredefinedMenuItem::copy(app, None)?,
        &PredefinedMenuItem::paste(app, None)?,
        &PredefinedMenuItem::select_all(app, None)?,
    ])
}

/// Cut, copy, paste and select all. Those of the system do nothing on Linux.
#[cfg(target_os = "linux")]
fn editing<R: Runtime>(app: &AppHandle<R>, edit: &Submenu<R>) -> tauri::Result<()> {
    for (id, words, _) in EDITING {
        edit.append(&MenuItem::with_id(app, id, words, true, None::<&str>)?)?;
    }
    Ok(())
}

fn about() -> AboutMetadata<'static> {
    AboutMetadata {
        name: Some("Plumbline".to_owned()),
        version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        comments: Some(
            "See where two partners stand, before it costs them the partnership.".to_owned(),
        ),
        license: Some(env!("CARGO_PKG_LICENSE").to_owned()),
        ..AboutMetadata::default()
    }
}

/// Does what a line says, or tells the page which one was chosen.
pub(crate) fn chosen(app: &AppHandle, chosen: &MenuId) {
    match chosen.as_ref() {
        FULL_SCREEN => window::turn_full_screen(app),
        QUIT => window::ask_to_close(app),
        other => {
            #[cfg(target_os = "linux")]
            if let Some((_, _, command)) = EDITING.into_iter().find(|(id, ..)| *id == other) {
                return window::edit(app, command);
            }
            let mut lines = MenuLine::ALL.into_iter();
            if let Some(line) = lines.find(|line| other == id(*line)) {
                window::tell(app, &Told::Menu(line));
            }
        }
    }
}

const fn id(line: MenuLine) -> &'static str {
    match line {
        MenuLine::New => "new",
        MenuLine::Open => "open",
        MenuLine::SaveNow => "save_now",
        MenuLine::SaveCopy => "save_copy",
        MenuLine::Export => "export",
        MenuLine::Cards => "cards",
        MenuLine::Close => "close",
        MenuLine::Find => "find",
        MenuLine::Commands => "commands",
        MenuLine::Lock => "lock",
        MenuLine::Settings => "settings",
        MenuLine::Help => "help",
        MenuLine::Keys => "keys",
        MenuLine::Undo => "undo",
        MenuLine::Redo => "redo",
        MenuLine::TextLarger => "text_larger",
        MenuLine::TextSmaller => "text_smaller",
        MenuLine::TextUsual => "text_usual",
        MenuLine::Recent => "recent",
    }
}

/// What a line says, and its keys.
const fn words(line: MenuLine) -> (&'static str, &'static str) {
    match line {
        MenuLine::New => ("New Workbook…", "CmdOrCtrl+N"),
        MenuLine::Open => ("Open…", "CmdOrCtrl+O"),
        MenuLine::SaveNow => ("Save Now", "CmdOrCtrl+S"),
        MenuLine::SaveCopy => ("Save a Copy…", "CmdOrCtrl+Shift+S"),
        MenuLine::Export => ("Export the Findings…", "CmdOrCtrl+E"),
        MenuLine::Cards => ("Finding Cards for Printing…", "CmdOrCtrl+P"),
        MenuLine::Close => ("Close Workbook", "CmdOrCtrl+W"),
        MenuLine::Find => ("Find on This Page…", "CmdOrCtrl+F"),
        MenuLine::Commands => ("Commands…", "CmdOrCtrl+K"),
        MenuLine::Lock => ("Lock", "CmdOrCtrl+Shift+L"),
        MenuLine::Settings => ("Settings", "CmdOrCtrl+,"),
        MenuLine::Help => ("Help", "F1"),
        MenuLine::Keys => ("Keys", "CmdOrCtrl+/"),
        MenuLine::Undo => ("Undo", "CmdOrCtrl+Z"),
        MenuLine::Redo => ("Redo", "CmdOrCtrl+Shift+Z"),
        MenuLine::TextLarger => ("Larger Text", "CmdOrCtrl+="),
        MenuLine::TextSmaller => ("Smaller Text", "CmdOrCtrl+-"),
        MenuLine::TextUsual => ("Usual Text", "CmdOrCtrl+0"),
        MenuLine::Recent => ("Opened Before…", "CmdOrCtrl+Shift+O"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_lines_share_a_name_or_keys() {
        let ids: BTreeSet<&str> = MenuLine::ALL.into_iter().map(id).collect();
        let keys: BTreeSet<&str> = MenuLine::ALL
            .into_iter()
            .map(|line| words(line).1)
            .collect();
        assert_eq!((ids.len(), keys.len()), (19, 19));
    }
}
