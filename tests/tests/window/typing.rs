//! What people type: it is on the disk two seconds later, can be taken back, and what is not saved is
//! said until it is.

use std::fs;
use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde_json::json;

use crate::app::Window;
use crate::display::Surroundings;
use crate::page;
use crate::prepared::{Names, Prepared, Stand};

/// From the curtain to the comment of the first question.
async fn at_a_comment(window: &Window) {
    window.take_seat("Ada").await;
    window.await_element(".tasks").await;
    window.click_first(".private-in > .btn-primary").await;
    window.await_element("input[name=scale]").await;
    window.click_first("input[name=scale]").await;
    window.await_saved().await;
    window.focus("#comment").await;
}

async fn comment(window: &Window) -> String {
    let text = window
        .run("return document.querySelector('#comment').value;")
        .await;
    text.as_str().unwrap_or_default().to_owned()
}

/// Ten letters for each second, without a rest, as the page sees them; then the power is cut.
#[tokio::test]
async fn typing_without_a_rest_is_on_the_disk_and_the_restart_says_what_was_brought_back() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Open);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    at_a_comment(&window).await;
    window
        .run(
            "const box = document.activeElement;
             window.typist = setInterval(() => {
                 box.value += String(box.value.length % 10);
                 box.dispatchEvent(new InputEvent('input', { bubbles: true }));
             }, 100);",
        )
        .await;
    tokio::time::sleep(Duration::from_secs(6)).await;
    let typed = comment(&window).await;
    window.display().kill_app();
    assert!(typed.len() > 25, "only {} letters were typed", typed.len());
    let display = window.after_crash().await;

    let window = Window::start_in(display).await;
    window.await_element(".curtain").await;
    window
        .await_told(".at-start", "Plumbline did not end in the usual way")
        .await;
    page::is_sound(&window).await;
    window.picture("curtain-after-a-crash").await;
    window.click("I have read this").await;
    assert_eq!(window.texts(".at-start").await.len(), 0);
    window.take_seat("Ada").await;
    window.await_element(".tasks").await;
    window.click("Check my answers").await;
    let index = window.first_answered().await;
    window.click_nth(".checked button", index).await;
    window.await_element("#comment").await;
    let kept = comment(&window).await;
    // Ten letters a second, two seconds of them at most.
    assert!(
        typed.starts_with(&kept) && kept.len() + 20 >= typed.len(),
        "of {} letters {} were kept",
        typed.len(),
        kept.len()
    );
    window.close().await;
}

#[tokio::test]
async fn what_is_typed_can_be_taken_back_in_its_box_and_from_the_menu() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Open);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    at_a_comment(&window).await;
    window.type_text("They call only when it burns.").await;
    window.await_saved().await;
    // The slip that cost a comment: everything is selected, and a key is pressed.
    window.press_keys("ctrl", "a").await;
    window.run("document.activeElement.select();").await;
    window.press_keys("", "x").await;
    assert_eq!(comment(&window).await, "x");
    window.press_keys("ctrl", "z").await;
    assert_eq!(comment(&window).await, "They call only when it burns.");
    window.await_saved().await;
    let tell = |line: &str| {
        format!(
            "window.dispatchEvent(new CustomEvent('plumbline', {{ detail: {} }}));",
            json!({ "menu": line })
        )
    };
    window.run(&tell("redo")).await;
    assert_eq!(comment(&window).await, "x");
    window.run(&tell("undo")).await;
    assert_eq!(comment(&window).await, "They call only when it burns.");
    window.await_saved().await;
    // Ctrl+S confirms, also here.
    window.press_keys("ctrl", "s").await;
    window
        .await_told(".footer .saved", "Everything is saved")
        .await;
    // Names of companies are typed too.
    window.press_keys("ctrl+shift", "l").await;
    window.click("Waiting board").await;
    window.await_element(".seat-state").await;
    window.press_keys("ctrl", "n").await;
    window.await_element("#vendor-name").await;
    window.focus("#vendor-name").await;
    window.type_text("Alder").await;
    window.press_keys("ctrl", "z").await;
    let name = window
        .run("return document.querySelector('#vendor-name').value;")
        .await;
    assert_eq!(name, "");
    window.close().await;
}

/// A full disk is told until there is room, whatever else is pressed or goes wrong meanwhile.
#[tokio::test]
async fn that_something_is_not_saved_is_said_until_it_is() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Open);
    let other = Prepared::new(&Names::ordinary(), Stand::Named);
    let window = Window::open_file(Surroundings::with_a_small_disk(), &prepared.path).await;
    at_a_comment(&window).await;
    let size = fs::metadata(&prepared.path).expect("the workbook").len();
    window.display().fill_disk(Some(size));
    let long: String = "what happened then ".chars().cycle().take(3_900).collect();
    window.paste_into("#comment", &long).await;
    let full = "The disk is full; nothing was saved.";
    window.await_told(".not-saved", full).await;
    window.picture("not-saved").await;
    page::is_sound(&window).await;
    window.press_keys("ctrl", "s").await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert!(
        window.text(".not-saved").await.contains(full),
        "after Ctrl+S"
    );
    assert_eq!(window.text(".footer .saved").await, "Not saved");
    crate::x11::drop_files(&window.display().screen(), &[&other.path]);
    window
        .await_told(".failure:not(.not-saved)", "Somebody is answering")
        .await;
    let page = window.text("body").await;
    assert!(page.contains(full), "{page}");
    assert!(!page.contains("answers are saved"), "{page}");
    window.click("Try again").await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert!(window.text(".not-saved").await.contains(full));
    window.display().fill_disk(None);
    window.click("Try again").await;
    let end = Instant::now() + Duration::from_secs(10);
    while !window.texts(".not-saved").await.is_empty() {
        assert!(Instant::now() < end, "it is still said, and not true");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    window.close().await;
}

/// What is chosen has the focus, so that the arrow keys go on from there.
#[tokio::test]
async fn a_digit_takes_the_focus_with_it_and_the_page_goes_on_by_keys() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Open);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.take_seat("Ada").await;
    window.await_element(".tasks").await;
    window.click_first(".private-in > .btn-primary").await;
    window.focus("input[name=scale]").await;
    window.press_keys("", "4").await;
    window.await_focus("[data-step='4']").await;
    window.press(Key::Down).await;
    window.await_focus("[data-step='5']").await;
    let chosen = window
        .run("return document.querySelector('input[name=scale]:checked').dataset.step;")
        .await;
    assert_eq!(chosen, "5");
    let before = window.text("h1").await;
    window.press_keys("ctrl", "Enter").await;
    let end = Instant::now() + Duration::from_secs(10);
    while window.text("h1").await == before {
        assert!(Instant::now() < end, "Ctrl+Enter does not go on");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // A French keyboard prints a quote on the key of the 4.
    window.focus("input[name=scale]").await;
    window
        .run(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                 { key: \"'\", code: 'Digit4', bubbles: true, cancelable: true }));",
        )
        .await;
    window.await_focus("[data-step='4']").await;
    // Enter that ends a word of an input method is no Enter.
    let here = window.text("h1").await;
    window
        .run(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                 { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true }));",
        )
        .await;
    window.settled().await;
    assert_eq!(window.text("h1").await, here);
    window.close().await;
}
