//! Every key and every line of the menu, pressed by the other side.

use serde_json::json;

use super::{
    after_ada, bo_sits_down, first_rating, knows_nothing, nobody_has_answered, stays_private,
};
use crate::app::Window;

/// Keys of the program, of the web view and of browsers.
const KEYS: [(&str, &str); 26] = [
    ("ctrl", "z"),
    ("ctrl+shift", "z"),
    ("ctrl", "y"),
    ("alt", "Left"),
    ("alt", "Right"),
    ("", "F5"),
    ("ctrl", "r"),
    ("ctrl", "s"),
    ("ctrl", "o"),
    ("ctrl", "n"),
    ("ctrl", "w"),
    ("ctrl", "e"),
    ("ctrl", "p"),
    ("ctrl", "f"),
    ("ctrl", "k"),
    ("ctrl", "h"),
    ("ctrl", "u"),
    ("ctrl", ","),
    ("ctrl", "/"),
    ("ctrl", "k"),
    ("ctrl", "p"),
    ("alt", "f"),
    ("", "F1"),
    ("", "F6"),
    ("", "Escape"),
    ("ctrl+shift", "i"),
];

/// Lines of the menu, as the shell tells the page which was chosen; the curtain may come down.
const LINES: [&str; 12] = [
    "new",
    "open",
    "save_now",
    "save_copy",
    "export",
    "cards",
    "commands",
    "close",
    "find",
    "settings",
    "help",
    "keys",
];

async fn presses_everything(window: &Window, place: &str) {
    for (held, key) in KEYS {
        window.press_keys(held, key).await;
        window.settled().await;
        let told = format!("{held} {key}, {place}");
        knows_nothing(window, &told).await;
        stays_private(window, &told).await;
    }
    for line in LINES {
        let chosen = json!({ "menu": line });
        window
            .run(&format!(
                "window.dispatchEvent(new CustomEvent('plumbline', {{ detail: {chosen} }}));"
            ))
            .await;
        window.settled().await;
        let told = format!("{line} of the menu, {place}");
        knows_nothing(window, &told).await;
        stays_private(window, &told).await;
    }
    for way in ["history.back()", "history.forward()", "history.go(-2)"] {
        window.run(&format!("{way};")).await;
        window.settled().await;
        knows_nothing(window, way).await;
        stays_private(window, way).await;
    }
}

#[tokio::test]
async fn no_key_leads_past_the_curtain() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    presses_everything(&window, "at the curtain").await;
    window.close().await;
}

#[tokio::test]
async fn no_key_leads_out_of_a_seat_into_another() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    bo_sits_down(&window).await;
    presses_everything(&window, "among the sections").await;
    window.close().await;
    let window = after_ada(&prepared).await;
    bo_sits_down(&window).await;
    first_rating(&window).await;
    presses_everything(&window, "at a question").await;
    window.close().await;
}

/// A page that is loaded anew has lost the seat: whoever sits there may be anybody.
#[tokio::test]
async fn a_page_that_is_loaded_anew_begins_at_the_curtain() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    bo_sits_down(&window).await;
    window.load_again().await;
    window.await_element(".curtain").await;
    knows_nothing(&window, "loaded anew").await;
    window.close().await;
}
