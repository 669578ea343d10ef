//! Answers that are locked with words: neither the page nor the file holds them, and only the
//! words bring them back.

use std::fs;

use super::files::holds;
use super::{MARKER, knows_nothing, leave_a_trace, nobody_has_answered};
use crate::app::Window;
use crate::display::Surroundings;
use crate::page;
use crate::prepared::Prepared;

const WORDS: &str = "gooseberry lantern";

/// Ada answers, locks it with words and pauses.
async fn ada_locks(prepared: &Prepared) -> Window {
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.take_seat("Ada").await;
    leave_a_trace(&window).await;
    window.click("All sections").await;
    window.click("Pause and pass the laptop on").await;
    page::is_sound(&window).await;
    window.type_into("#words", WORDS).await;
    window.click("Lock my answers and pause").await;
    window.await_element(".curtain").await;
    window
}

/// The page knows neither the answers nor the words.
async fn knows_no_words(window: &Window, place: &str) {
    knows_nothing(window, place).await;
    let page = window
        .run(
            "return document.documentElement.outerHTML
                 + [...document.querySelectorAll('input')].map(e => e.value).join();",
        )
        .await;
    let page = page.as_str().expect("a text");
    assert!(!page.contains("gooseberry"), "{place}: {page}");
}

#[tokio::test]
async fn what_is_locked_opens_with_its_words_only() {
    let prepared = nobody_has_answered();
    let window = ada_locks(&prepared).await;
    knows_no_words(&window, "behind the curtain").await;
    let in_file = |word: &str| holds(&fs::read(&prepared.path).expect("the workbook"), word);
    assert!(
        !in_file(MARKER) && !in_file("gooseberry"),
        "in the workbook"
    );

    window.take_seat("Ada").await;
    window.await_element("#words").await;
    page::is_sound(&window).await;
    window.type_into("#words", "gooseberry lanterns").await;
    window.click("Open my answers").await;
    window.await_notice("These are not the words.").await;
    knows_no_words(&window, "after wrong words").await;

    window.type_into("#words", WORDS).await;
    window.click("Open my answers").await;
    window.await_element(".tasks").await;
    knows_no_words(&window, "the sections").await;
    window.click("Check my answers").await;
    let index = window.first_answered().await;
    window.click_nth(".checked button", index).await;
    window.await_element("#comment").await;
    let comment = window
        .run("return document.querySelector('#comment').value;")
        .await;
    assert!(comment.as_str().is_some_and(|text| text.contains(MARKER)));
    // What is typed now is locked as well, whatever way the curtain comes down.
    window.focus_end("#comment").await;
    window.type_text(" and more quagmire").await;
    window.await_saved().await;
    window.press_keys("ctrl+shift", "l").await;
    window.await_element(".curtain").await;
    assert!(!in_file(MARKER), "in the workbook");

    window.click("Waiting board").await;
    window.await_element(".seat-state").await;
    let states = window.texts(".seat-state").await;
    assert!(
        states[0].contains("answering") && states[0].contains("opened 2 times"),
        "{states:?}"
    );
    let display = window.close().await;
    for entry in super::files::files(display.folders()) {
        let bytes = fs::read(&entry).unwrap_or_default();
        for word in [MARKER, "gooseberry"] {
            assert!(!holds(&bytes, word), "{} holds {word}", entry.display());
        }
    }
}

#[tokio::test]
async fn forgotten_words_lead_to_a_new_beginning_and_say_so_before() {
    let prepared = nobody_has_answered();
    let window = ada_locks(&prepared).await;
    window.take_seat("Ada").await;
    window.await_element("#words").await;
    window.click("I have forgotten my words").await;
    let told = window.text("main").await;
    assert!(
        told.contains("Delete what Ada has answered so far?")
            && told.contains("Without the words nobody can read these answers"),
        "{told}"
    );
    window.click("Delete and begin anew").await;
    window.await_element(".tasks").await;
    let told = window.text("main").await;
    assert!(told.contains("0 of "), "nothing is answered: {told}");
    window.close().await;
}
