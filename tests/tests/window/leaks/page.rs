//! What is on the pages, in the title of the window, and what a screen reader says.

use super::{MARKER, after_ada, bo_sits_down, first_rating, knows_nothing, nobody_has_answered};
use crate::app::Window;
use crate::display::Surroundings;
use crate::prepared::{Names, Prepared, Stand};
use crate::spoken::spoken;
use crate::x11;

#[tokio::test]
async fn no_page_of_the_other_side_holds_it() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    knows_nothing(&window, "the curtain").await;
    bo_sits_down(&window).await;
    knows_nothing(&window, "the sections").await;
    first_rating(&window).await;
    knows_nothing(&window, "a question").await;
    let chosen = "return document.querySelectorAll('input[name=scale]:checked').length;";
    assert_eq!(window.run(chosen).await, 0, "nothing is chosen already");
    window.click("All sections").await;
    window.click("Check my answers").await;
    window.await_element(".checked").await;
    knows_nothing(&window, "the check").await;
    window.press_keys("ctrl+shift", "l").await;
    window.await_element(".curtain").await;
    window.click("Waiting board").await;
    window.await_element(".seat-state").await;
    knows_nothing(&window, "the board").await;
    window.click("Partnership").await;
    window.await_element("h1.pair").await;
    knows_nothing(&window, "the partnership").await;
    window.close().await;
}

#[tokio::test]
async fn a_screen_reader_says_nothing_of_it() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    let silent = async |place: &str| {
        let said = spoken(&window).await.to_lowercase();
        assert!(said.contains("button"), "{place} was read: {said}");
        assert!(!said.contains(MARKER), "{place}: {said}");
    };
    silent("the curtain").await;
    bo_sits_down(&window).await;
    silent("the sections").await;
    first_rating(&window).await;
    silent("a question").await;
    // To Ada it is read out, so the search can find it.
    window.press_keys("ctrl+shift", "l").await;
    window.take_seat("Ada").await;
    window.click("Check my answers").await;
    let index = window.first_answered().await;
    window.click_nth(".checked button", index).await;
    window.await_element("#comment").await;
    let said = spoken(&window).await.to_lowercase();
    assert!(said.contains(MARKER), "{said}");
    window.close().await;
}

/// Regions that speak up by themselves are empty, or say of saving only that it happens.
#[tokio::test]
async fn no_region_that_speaks_up_tells_it() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    bo_sits_down(&window).await;
    first_rating(&window).await;
    let spoken = window
        .run(
            "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
                 .map(e => e.innerText.trim()).filter(text => text);",
        )
        .await;
    assert_eq!(spoken, serde_json::json!(["Every change is saved at once"]));
    window.close().await;
}

/// The title is in lists of windows, in the bar of the desktop and in its app switcher.
#[tokio::test]
async fn no_title_of_a_window_names_a_company_a_person_or_an_answer() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    bo_sits_down(&window).await;
    assert_eq!(window.run("return document.title;").await, "Plumbline");
    let titles = x11::titles(&window.display().screen());
    assert!(
        titles.iter().any(|title| title == "Plumbline"),
        "{titles:?}"
    );
    let known = ["plumbline", "webkitwebprocess", "webkitnetworkprocess"];
    for title in &titles {
        assert!(
            known.contains(&title.to_lowercase().as_str()),
            "{title:?} is in a list of windows, among {titles:?}"
        );
    }
    window.close().await;
}

/// A board is the same whether a person has answered one question or all but one.
#[tokio::test]
async fn the_board_tells_no_counts_and_no_times() {
    let mut boards = Vec::new();
    for most in [1, 40] {
        let prepared = Prepared::begun(&Names::ordinary(), most);
        let window = Window::open_file(Surroundings::default(), &prepared.path).await;
        window.click("Waiting board").await;
        window.await_element(".seat-state").await;
        boards.push(window.run("return document.body.innerHTML;").await);
        window.close().await;
    }
    let text = boards[0].as_str().expect("a page");
    assert!(text.contains("answering"), "somebody answers: {text}");
    assert_eq!(boards[0], boards[1]);
}

/// How large a file is tells how much was written in it.
#[tokio::test]
async fn no_page_before_the_reveal_tells_a_size() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Answering);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    let sizes = "return document.body.innerText.match(/[0-9.,]+ *(kB|KB|MB|KiB|bytes)/g) ?? [];";
    let none = serde_json::json!([]);
    window.await_element(".curtain").await;
    assert_eq!(window.run(sizes).await, none, "the curtain");
    window.click("Waiting board").await;
    window.await_element(".seat-state").await;
    assert_eq!(window.run(sizes).await, none, "the board");
    window.click("Partnership").await;
    window.await_element("h1.pair").await;
    assert_eq!(window.run(sizes).await, none, "the partnership");
    window.press_keys("ctrl", "s").await;
    window.await_words(".topbar .saved").await;
    assert_eq!(window.run(sizes).await, none, "after saving");
    window.press_keys("ctrl", "w").await;
    window.await_element(".recents").await;
    assert_eq!(window.run(sizes).await, none, "the first page");
    window.close().await;
}
