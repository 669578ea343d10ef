//! The one window. Its title never holds a name of a company: it is seen in lists of windows.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

use protocol::{Theme, Told};
use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, DragDropEvent, LogicalSize, Manager, PhysicalPosition, Url, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};

use crate::desk::Desk;
use crate::whereabouts::{self, Screen};
use crate::{intake, left_alone, offline, remembered};

const MAIN: &str = "main";

/// Whether the page was asked to save before the window closes. It is asked once: a page that does
/// not answer must not hold the window open.
#[derive(Default)]
pub(crate) struct Closing(AtomicBool);

/// Opens the window as the configuration describes it, where it was left. What the web view keeps
/// goes to `instead` where the folder of the program cannot be written.
pub(crate) fn open(app: &App, instead: Option<PathBuf>) -> tauri::Result<()> {
    let windows = &app.config().app.windows;
    let Some(config) = windows.iter().find(|window| window.label == MAIN) else {
        return Err(tauri::Error::WindowNotFound);
    };
    let mut builder = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .visible(false);
    if let Some(folder) = instead {
        builder = builder.data_directory(folder);
    }
    if let Some(nowhere) = offline::proxy() {
        builder = builder.proxy_url(nowhere);
    }
    let window = builder.build()?;
    offline::close(&window);
    put_back(&window);
    window.show()?;
    let app = app.handle().clone();
    window.on_window_event(move |event| match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            intake::take(&app, paths.clone());
        }
        WindowEvent::CloseRequested { api, .. } => {
            remember_place(&app);
            if is_asked_first(&app) {
                api.prevent_close();
            }
        }
        WindowEvent::Focused(true) => left_alone::came_forward(&app),
        WindowEvent::Focused(false) => left_alone::went_back(&app),
        _ => {}
    });
    Ok(())
}

/// Puts the window where it was left, as far as the screens of today have room for it.
fn put_back(window: &WebviewWindow) {
    let Some(left) = remembered::place(window.app_handle()) else {
        return;
    };
    let screens: Vec<Screen> = window
        .available_monitors()
        .unwrap_or_default()
        .iter()
        .map(|monitor| {
            let area = monitor.work_area();
            Screen {
                x: area.position.x,
                y: area.position.y,
                width: area.size.width,
                height: area.size.height,
                scale: monitor.scale_factor(),
            }
        })
        .collect();
    let Some(fits) = whereabouts::fitting(&left, &screens) else {
        return;
    };
    // Whatever the system refuses of this, the window is still there.
    let _ = window.set_size(LogicalSize::new(fits.width, fits.height));
    let _ = window.set_position(PhysicalPosition::new(fits.x, fits.y));
    if left.maximized {
        let _ = window.maximize();
    }
}

/// Remembers where the window is, for the next start.
pub(crate) fn remember_place(app: &AppHandle) {
    let Some(window) = find(app) else { return };
    let (Ok(size), Ok(at), Ok(scale)) = (
        window.inner_size(),
        window.outer_position(),
        window.scale_factor(),
    ) else {
        return;
    };
    let whole = window.is_fullscreen().unwrap_or(false) || window.is_minimized().unwrap_or(false);
    let maximized = window.is_maximized().unwrap_or(false);
    remembered::left_at(app, |before| match before {
        // The size that it had before it filled the screen is the one to come back to.
        Some(before) if maximized || whole => Some(whereabouts::Place {
            maximized,
            ..before.clone()
        }),
        None if whole => None,
        _ => {
            let size = size.to_logical::<f64>(scale);
            Some(whereabouts::Place {
                x: at.x,
                y: at.y,
                width: size.width,
                height: size.height,
                maximized,
            })
        }
    });
}

/// Whether the page has to save what somebody types before the window closes.
fn is_asked_first(app: &AppHandle) -> bool {
    let asked = app.state::<Closing>();
    if !app.state::<Desk>().is_taken() || asked.0.swap(true, SeqCst) {
        return false;
    }
    tell(app, &Told::Closing);
    true
}

/// Closes the window as a person does.
pub(crate) fn ask_to_close(app: &AppHandle) {
    match find(app) {
        // Nothing else holds it open.
        Some(window) => {
            let _ = window.close();
        }
        None => app.exit(0),
    }
}

/// Closes the window; what was typed is saved.
pub(crate) fn close(app: &AppHandle) {
    remember_place(app);
    app.state::<Closing>().0.store(true, SeqCst);
    ask_to_close(app);
}

/// Fills the screen with the window, or gives the screen back.
pub(crate) fn turn_full_screen(app: &AppHandle) {
    if let Some(window) = find(app) {
        let now = window.is_fullscreen().unwrap_or(false);
        let _ = window.set_fullscreen(!now);
    }
}

/// Draws the menu and the frame in a theme.
pub(crate) fn dress(app: &AppHandle, theme: Theme) {
    let theme = match theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    };
    if let Some(window) = find(app) {
        let _ = window.set_theme(theme);
    }
}

/// Lets the web view do something to the text that has the focus.
#[cfg(target_os = "linux")]
pub(crate) fn edit(app: &AppHandle, command: &'static str) {
    if let Some(window) = find(app) {
        let _ = window.with_webview(move |view| {
            use webkit2gtk::WebViewExt;
            view.inner().execute_editing_command(command);
        });
    }
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
