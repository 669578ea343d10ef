//! After the answers are handed in, after a restart, and after a crash.

use super::{MARKER, after_ada, first_rating, knows_nothing, leave_a_trace, nobody_has_answered};
use crate::app::Window;
use crate::display::Surroundings;

#[tokio::test]
async fn what_was_handed_in_is_closed_for_its_author_too() {
    let prepared = nobody_has_answered();
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.take_seat("Ada").await;
    leave_a_trace(&window).await;
    window.click("All sections").await;
    window.click("Check my answers").await;
    window.click("Leave the rest blank on purpose").await;
    window.click("Hand in my answers").await;
    window.await_element(".curtain").await;
    knows_nothing(&window, "the curtain").await;
    let offered = window.texts(".curtain button").await.join(", ");
    assert!(!offered.contains("Ada"), "{offered}");
    window.click("Waiting board").await;
    window.await_element(".seat-state").await;
    knows_nothing(&window, "the board").await;
    window.close().await;
}

#[tokio::test]
async fn after_a_restart_the_curtain_comes_first() {
    let prepared = nobody_has_answered();
    let display = after_ada(&prepared).await.close().await;
    let window = Window::start_in(display).await;
    window.await_element(".curtain").await;
    knows_nothing(&window, "after a restart").await;
    window.close().await;
}

/// The program ends while Ada types. Whoever starts it again may be anybody.
#[tokio::test]
async fn after_a_crash_the_curtain_comes_first_and_what_was_saved_is_there() {
    let prepared = nobody_has_answered();
    let mut window = Window::open_file(Surroundings::default(), &prepared.path).await;
    let mut kept = String::new();
    for crash in 1..=3 {
        window.take_seat("Ada").await;
        first_rating_of_ada(&window, crash).await;
        let there = typed(&window).await;
        assert!(
            there.starts_with(&kept),
            "the screen called {kept:?} saved; after crash {crash} there is {there:?}"
        );
        window.focus_end("#comment").await;
        kept = type_and_crash(&window, crash).await;
        let display = window.after_crash().await;
        window = Window::start_in(display).await;
        window.await_element(".curtain").await;
        knows_nothing(&window, "after a crash").await;
    }
    window.take_seat("Ada").await;
    first_rating_of_ada(&window, 4).await;
    let there = typed(&window).await;
    assert!(
        there.starts_with(&kept),
        "{kept:?} was saved, {there:?} is there"
    );
    window.close().await;
}

/// At first the first open question; afterwards the one that was answered, which the check names.
async fn first_rating_of_ada(window: &Window, crash: u32) {
    if crash == 1 {
        first_rating(window).await;
        window.click_first("input[name=scale]").await;
        return;
    }
    window.await_element(".tasks").await;
    window.click("Check my answers").await;
    let index = window.first_answered().await;
    window.click_nth(".checked button", index).await;
    window.await_element("#comment").await;
}

/// Types on and kills the program in the middle of it. Returns the longest text of which the
/// screen said that it was saved; at most the keys that were in flight are not in it.
async fn type_and_crash(window: &Window, crash: u32) -> String {
    let mut saved = String::new();
    let sample = "return [document.querySelector('.footer .saved').innerText,
                          document.querySelector('#comment').value];";
    for number in 0..(10 + 3 * crash) {
        window.type_text(&format!("{MARKER}{number} ")).await;
        if number % 4 == 0 {
            window.await_saved().await;
        }
        let seen = window.run(sample).await;
        if seen[0] == "Saved" {
            seen[1]
                .as_str()
                .unwrap_or_default()
                .trim_end()
                .clone_into(&mut saved);
        }
    }
    window.display().kill_app();
    assert!(!saved.is_empty(), "something was saved while it was typed");
    saved
}

async fn typed(window: &Window) -> String {
    let text = window
        .run("return document.querySelector('#comment').value;")
        .await;
    text.as_str().unwrap_or_default().to_owned()
}
