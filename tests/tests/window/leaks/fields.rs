//! What a text box itself would remember.

use serde_json::json;

use super::{MARKER, after_ada, bo_sits_down, first_rating, nobody_has_answered};
use crate::app::Window;
use crate::display::Surroundings;
use crate::walk::questions;

/// No box offers what was typed before, and none sends words to a spelling checker.
#[tokio::test]
async fn no_box_remembers_or_checks_what_is_typed() {
    let prepared = nobody_has_answered();
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.take_seat("Ada").await;
    window.click("Check my answers").await;
    let mut boxes = 0;
    for (index, screen) in questions() {
        window.click_nth(".checked button", index).await;
        window.await_element(".footer .btn-plain").await;
        window.open_everything().await;
        let found = window
            .run(
                "const typed = [...document.querySelectorAll('textarea, input')]
                     .filter(e => !['radio', 'checkbox'].includes(e.type));
                 return [typed.length, typed.filter(e => e.autocomplete !== 'off'
                     || e.spellcheck || e.name || e.form).map(e => e.outerHTML)];",
            )
            .await;
        assert_eq!(found[1], json!([]), "{screen}");
        boxes += found[0].as_u64().unwrap_or_default();
        window.click_first(".footer .btn-primary").await;
        window.await_element(".checked").await;
    }
    assert!(boxes > 30, "boxes of every kind were met: {boxes}");
    window.close().await;
}

/// Undo in a box takes back what was typed in it, and nothing of anybody else.
#[tokio::test]
async fn undo_brings_nothing_of_the_other_side() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    for keys in ["ctrl", "ctrl+shift"] {
        window.press_keys(keys, "z").await;
        super::knows_nothing(&window, "undo at the curtain").await;
        super::stays_private(&window, "undo at the curtain").await;
    }
    bo_sits_down(&window).await;
    for keys in ["ctrl", "ctrl+shift"] {
        window.press_keys(keys, "z").await;
        super::knows_nothing(&window, "undo among the sections").await;
    }
    first_rating(&window).await;
    for keys in ["ctrl", "ctrl+shift"] {
        window.press_keys(keys, "z").await;
        super::knows_nothing(&window, "undo at a question").await;
    }
    window.focus("#comment").await;
    for _ in 0..5 {
        window.press_keys("ctrl", "z").await;
    }
    let typed = window
        .run("return document.querySelector('#comment').value;")
        .await;
    assert_eq!(typed, "", "the box was never filled by Bo");
    // What Ada did is still there for Ada.
    window.press_keys("ctrl+shift", "l").await;
    window.take_seat("Ada").await;
    window.click("Check my answers").await;
    let comment = first_comment(&window).await;
    assert!(comment.contains(MARKER), "{comment:?}");
    window.close().await;
}

/// What the facilitator has looked for on a page is gone when somebody sits down, and there is
/// nothing to look with on a private page.
#[tokio::test]
async fn what_was_looked_for_is_forgotten() {
    let prepared = nobody_has_answered();
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.click("Waiting board").await;
    window.await_element(".seat-state").await;
    window.press_keys("ctrl", "f").await;
    window.await_element("#find").await;
    window.type_into("#find", MARKER).await;
    window.click("Pass the laptop on").await;
    window.await_element(".curtain").await;
    for place in ["the curtain", "the sections"] {
        window.press_keys("ctrl", "f").await;
        window.settled().await;
        super::knows_nothing(&window, place).await;
        assert!(window.texts("#find").await.is_empty(), "{place}");
        if place == "the curtain" {
            bo_sits_down(&window).await;
        }
    }
    window.press_keys("ctrl+shift", "l").await;
    window.click("Waiting board").await;
    window.await_element(".seat-state").await;
    window.press_keys("ctrl", "f").await;
    window.await_element("#find").await;
    let sought = window
        .run("return document.querySelector('#find').value;")
        .await;
    assert_eq!(sought, "", "it is forgotten");
    window.close().await;
}

/// The comment of the question that Ada has answered.
async fn first_comment(window: &Window) -> String {
    let index = window.first_answered().await;
    window.click_nth(".checked button", index).await;
    window.await_element("#comment").await;
    let comment = window
        .run("return document.querySelector('#comment').value;")
        .await;
    comment.as_str().unwrap_or_default().to_owned()
}
