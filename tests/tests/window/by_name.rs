//! What can be done by its name or by a key of its own, and what is told of it.

use fantoccini::key::Key;

use crate::app::Window;
use crate::display::Surroundings;
use crate::page;
use crate::prepared::{Names, Prepared, Stand};

#[tokio::test]
async fn a_command_is_found_by_its_name_and_done_by_keys_alone() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Seated);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.await_element("h1.pair").await;
    window.press_keys("ctrl", "k").await;
    window.await_focus("#command").await;
    let offered = window.texts(".command").await.join("\n");
    assert!(offered.contains("Save a copy"), "{offered}");
    assert!(
        !offered.contains("finding cards"),
        "nothing is revealed: {offered}"
    );
    page::is_sound(&window).await;
    // Down and up again, and away without doing anything.
    window.press(Key::Down).await;
    window.await_focus(".command").await;
    window.press(Key::Up).await;
    window.await_focus("#command").await;
    window.press(Key::Escape).await;
    gone(&window).await;

    window.press_keys("ctrl", "k").await;
    window.await_focus("#command").await;
    window.type_text("settings").await;
    window.press(Key::Enter).await;
    window.await_heading("Settings").await;
    gone(&window).await;
    // Beside the work the same is there, but for what needs the page.
    window.press_keys("ctrl", "k").await;
    window.await_focus("#command").await;
    window.type_text("no such thing").await;
    let told = window.await_words("dialog.commands [role=status]").await;
    assert_eq!(told, "Nothing of this name can be done here");
    window.close().await;
}

async fn gone(window: &Window) {
    window.settled().await;
    assert_eq!(window.texts("dialog.commands").await.len(), 0);
}

#[tokio::test]
async fn finding_cards_and_tables_are_written_and_told_where() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Revealed);
    let folder = prepared.folder().display().to_string();
    let surroundings = Surroundings::with("PLUMBLINE_SAVES_IN", folder);
    let window = Window::open_file(surroundings, &prepared.path).await;
    window.await_element("h1.pair").await;
    window.click("See the results").await;
    window.await_element(".findings").await;
    window.press_keys("ctrl", "p").await;
    let told = window.await_words(".done-notice").await;
    assert!(told.starts_with("Saved: "), "{told}");
    assert!(told.contains("_cards.pdf"), "{told}");
    page::is_sound(&window).await;

    window.press_keys("ctrl", "e").await;
    window.await_element(".other-files").await;
    for (button, end, begins) in [
        ("Tables of questions and plan", "_tables.xlsx", "PK"),
        ("Questions as CSV", "_questions.csv", "\u{FEFF}"),
        ("Questions on paper", "_blank.pdf", "%PDF"),
    ] {
        window.click(button).await;
        window.await_told(".done-notice", end).await;
        let written = prepared.written(end);
        assert!(written.starts_with(begins.as_bytes()), "{end}");
    }
    // Nothing was promised in this round: that is told, and no empty file is left.
    window.click("Actions as CSV").await;
    window.await_notice("There is nothing to put in it").await;
    window.close().await;
}

#[tokio::test]
async fn the_filters_are_one_key_away() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Revealed);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.await_element("h1.pair").await;
    window.click("See the results").await;
    window.await_element(".filters").await;
    window.press_keys("alt", "f").await;
    window.await_focus(".filters select").await;
    window.close().await;
}
