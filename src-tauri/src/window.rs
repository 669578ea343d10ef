//! The one window. Its title never holds a name of a company: it is seen in lists of windows.

use protocol::Told;
use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, DragDropEvent, Manager, Url, WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

use crate::{intake, left_alone};

const MAIN: &str = "main";

/// Opens the window as the configuration describes it.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let windows = &app.config().app.windows;
    let Some(config) = windows.iter().find(|window| window.label == MAIN) else {
        return Err(tauri::Error::WindowNotFound);
    };
    let window = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let app = app.handle().clone();
    window.on_window_event(move |event| match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            intake::take(&app, paths.clone());
        }
        WindowEvent::Focused(true) => left_alone::came_forward(&app),
        WindowEvent::Focused(false) => left_alone::went_back(&app),
        _ => {}
    });
    Ok(())
}

/// The window, while it is there.
pub(crate) fn find(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window(MAIN)
}

/// Shows the window in front of others.
pub(crate) fn bring_forward(app: &AppHandle) {
    if let Some(window) = find(app) {
        // Whatever the system refuses of this, the window is still there.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Tells the page something that it did not ask for, as an event on its window. The page listens
/// by itself: it may listen to nothing of the system.
pub(crate) fn tell(app: &AppHandle, told: &Told) {
    let (Some(window), Ok(detail)) = (find(app), serde_json::to_string(told)) else {
        return;
    };
    // JSON is an expression of the script language, whatever names are in it.
    let event = Told::EVENT;
    let script =
        format!("window.dispatchEvent(new CustomEvent('{event}', {{ detail: {detail} }}))");
    // Without a page there is nobody to tell.
    let _ = window.eval(script);
}

/// Whether an address is one of the pages that ship with the program.
fn is_ours(address: &Url) -> bool {
    match (address.scheme(), address.host_str(), address.port()) {
        ("tauri", Some("localhost"), None) => true,
        // Windows knows no schemes of programs.
        ("http", Some("tauri.localhost"), None) => cfg!(windows),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_with_its_own_pages() {
        let ours = |address: &str| is_ours(&address.parse().expect("an address"));
        assert!(ours("tauri://localhost"));
        assert!(ours("tauri://localhost/index.html#partnership"));
        for foreign in [
            "https://example.org",
            "http://tauri.evil.example",
            "tauri://localhost.evil.example",
            "tauri://localhost:8080",
            "https://localhost",
            "file:///etc/passwd",
            "data:text/html,hello",
            "javascript:alert(1)",
            "about:blank",
        ] {
            assert!(!ours(foreign), "{foreign}");
        }
    }
}
