//! The menu. What a line does is done by the page, which knows where the person is.

use protocol::{MenuLine, Told};
use tauri::menu::{Menu, MenuId, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Runtime};

use crate::window;

/// The menu of the window. It has the edit menu of the system: without it the keys for cut, copy
/// and paste do nothing on macOS. Undo is not in it: the page does it where the cursor is.
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
            &separator()?,
            &line(MenuLine::SaveNow)?,
            &line(MenuLine::SaveCopy)?,
            &line(MenuLine::Export)?,
            &line(MenuLine::Cards)?,
            &separator()?,
            &line(MenuLine::Close)?,
            &PredefinedMenuItem::quit(app, None)?,
        ],
    )?;
    let edit = Submenu::with_items(
        app,
        "Edit",
        true,
        &[
            #[cfg(target_os = "macos")]
            &PredefinedMenuItem::undo(app, None)?,
            #[cfg(target_os = "macos")]
            &PredefinedMenuItem::redo(app, None)?,
            #[cfg(target_os = "macos")]
            &separator()?,
            &PredefinedMenuItem::cut(app, None)?,
            &PredefinedMenuItem::copy(app, None)?,
            &PredefinedMenuItem::paste(app, None)?,
            &PredefinedMenuItem::select_all(app, None)?,
            &separator()?,
            &line(MenuLine::Find)?,
        ],
    )?;
    let view = Submenu::with_items(
        app,
        "View",
        true,
        &[
            &line(MenuLine::Commands)?,
            &line(MenuLine::Lock)?,
            &line(MenuLine::Settings)?,
        ],
    )?;
    let help = Submenu::with_items(
        app,
        "Help",
        true,
        &[&line(MenuLine::Help)?, &line(MenuLine::Keys)?],
    )?;
    Menu::with_items(app, &[&file, &edit, &view, &help])
}

/// Tells the page which line was chosen.
pub(crate) fn chosen(app: &AppHandle, chosen: &MenuId) {
    let line = MenuLine::ALL
        .into_iter()
        .find(|line| chosen.as_ref() == id(*line));
    if let Some(line) = line {
        window::tell(app, &Told::Menu(line));
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
        assert_eq!((ids.len(), keys.len()), (13, 13));
    }
}
