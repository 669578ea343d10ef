//! The page itself, where components do not reach: what is focused, and what is remembered of the
//! look.

use leptos::prelude::{document, window};
use leptos::web_sys::HtmlElement;

/// Moves the focus, so that keys and screen readers go on from there.
pub(crate) fn focus(element: &HtmlElement) {
    // An element that cannot be focused leaves the focus where it was.
    let _ = element.focus();
}

/// What is chosen of a part of the look, if it differs from the usual.
pub(crate) fn look(part: &str) -> Option<String> {
    document().document_element()?.get_attribute(&data(part))
}

/// Changes a part of the look, for the next start as well.
pub(crate) fn set_look(part: &str, choice: Option<&str>) {
    let storage = window().local_storage().ok().flatten();
    let root = document().document_element();
    // Without storage the choice lasts until the window is closed.
    let _ = match choice {
        Some(choice) => storage.map(|storage| storage.set_item(part, choice)),
        None => storage.map(|storage| storage.remove_item(part)),
    };
    let _ = match choice {
        Some(choice) => root.map(|root| root.set_attribute(&data(part), choice)),
        None => root.map(|root| root.remove_attribute(&data(part))),
    };
}

fn data(part: &str) -> String {
    format!("data-{part}")
}
