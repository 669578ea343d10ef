//! One laptop, two companies: what one side leaves behind, nobody of the other meets. Each way in
//! which it could come out has a test of its own.
//!
//! Not here, because this version has none of it: a projector window, sound, crash reports, a
//! clipboard that the program fills. The thumbnail of an app switcher is drawn by the
//! system from the window, of which the tests below hold.

mod commands;
mod fields;
mod files;
mod keys;
mod left_alone;
mod locked;
mod page;
mod restarts;

use crate::app::Window;
use crate::display::Surroundings;
use crate::prepared::{Names, Prepared, Stand};

/// A word that the vendor's person types; nobody may meet it before the reveal.
const MARKER: &str = "quagmire";

/// A window in which Ada of the vendor has answered, and the curtain is down.
async fn after_ada(prepared: &Prepared) -> Window {
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.take_seat("Ada").await;
    leave_a_trace(&window).await;
    window.press_keys("ctrl+shift", "l").await;
    window.await_element(".curtain").await;
    window
}

/// A workbook in which nobody has answered yet.
fn nobody_has_answered() -> Prepared {
    Prepared::new(&Names::ordinary(), Stand::Open)
}

/// Rates the first question lowest and says why, as a person types it.
async fn leave_a_trace(window: &Window) {
    first_rating(window).await;
    window.click_first("input[name=scale]").await;
    window.focus("#comment").await;
    window.type_text(&format!("a {MARKER} of promises")).await;
    window.await_saved().await;
}

/// From the list of sections to the first question with a scale.
async fn first_rating(window: &Window) {
    window.await_element(".tasks").await;
    window.click_first(".private-in > .btn-primary").await;
    window.await_element("#comment").await;
    window.await_element("input[name=scale]").await;
}

/// Bo of the partner sits down.
async fn bo_sits_down(window: &Window) {
    window.take_seat("Bo").await;
    window.await_element(".tasks").await;
}

/// Panics when the marker is anywhere that a page keeps something: text, attributes, fields, its
/// title, its storage and its history.
async fn knows_nothing(window: &Window, place: &str) {
    let everything = window
        .run(
            "const fields = [...document.querySelectorAll('input, textarea, select')];
             return [document.documentElement.outerHTML, document.title, location.href,
                     JSON.stringify(history.state), String(history.length),
                     JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}),
                     document.cookie, ...fields.map(e => e.value),
                     String(getSelection())].join('\\n');",
        )
        .await;
    let everything = everything.as_str().expect("a text").to_lowercase();
    assert!(everything.contains("plumbline"), "the page was read");
    assert!(!everything.contains(MARKER), "{place}: {everything}");
}

/// Panics when a private page has given way to something else.
async fn stays_private(window: &Window, place: &str) {
    let private = window
        .run(
            "return Boolean(document.querySelector('.private, .curtain'))
                  && !document.querySelector('.find-bar, .rail, .commands');",
        )
        .await;
    if private != true {
        let page = window.text("body").await;
        panic!("{place} leads away from the private page:\n{page}");
    }
}
