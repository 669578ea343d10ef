//! The web view reaches no network, also should something run in it that did not ship.
//!
//! The policy of the pages forbids it first (`tauri.conf.json`). What that policy does not govern,
//! such as connections made ahead of a link, is switched off here where there is a switch; for the
//! rest there is a proxy that nobody listens at, so that whatever asks for an address gets nowhere.

use tauri::{Url, WebviewWindow};

/// Where nobody listens: the port of *discard*, of this computer only.
const NOWHERE: &str = "http://127.0.0.1:9";

/// The proxy of the web view. On macOS its web view cannot be given one.
pub(crate) fn proxy() -> Option<Url> {
    if cfg!(target_os = "macos") {
        return None;
    }
    NOWHERE.parse().ok()
}

/// Switches off what a page does by itself, and the menus of a browser.
#[cfg(target_os = "linux")]
pub(crate) fn close(window: &WebviewWindow) {
    use webkit2gtk::{SettingsExt, WebViewExt};

    // It fails where there is no window any more.
    let _ = window.with_webview(|view| {
        let view = view.inner();
        if let Some(settings) = WebViewExt::settings(&view) {
            settings.set_enable_dns_prefetching(false);
            settings.set_enable_hyperlink_auditing(false);
            settings.set_enable_media(false);
            settings.set_enable_media_stream(false);
            settings.set_enable_mediasource(false);
            settings.set_enable_encrypted_media(false);
            settings.set_enable_webaudio(false);
            settings.set_enable_webrtc(false);
            settings.set_enable_webgl(false);
        }
        crate::text_menu::replace(&view);
    });
}

/// Switches off what a page does by itself; other web views have no such switches.
#[cfg(not(target_os = "linux"))]
pub(crate) fn close(_: &WebviewWindow) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_proxy_is_of_this_computer() {
        let nowhere = proxy().expect("there is one on this system");
        assert_eq!(nowhere.host_str(), Some("127.0.0.1"));
        assert_eq!(nowhere.port(), Some(9));
    }
}
