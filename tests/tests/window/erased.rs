//! Erasing everywhere, and what an older copy says, in the real window.

use std::fs;
use std::path::{Path, PathBuf};

use questionnaire::Questionnaire;
use workbook::{Access, Workbook};

use crate::app::Window;
use crate::display::Surroundings;
use crate::page;
use crate::prepared::{Names, Prepared, Stand};

/// The rounds in a workbook, by name.
fn rounds(path: &Path) -> Vec<String> {
    let workbook = Workbook::open(path, Access::Read, Questionnaire::shipped()).expect("readable");
    let partnerships = workbook.partnerships().expect("readable").into_iter();
    partnerships
        .flat_map(|partnership| workbook.rounds(partnership.id).expect("readable"))
        .map(|round| round.setup.name.to_string())
        .collect()
}

#[tokio::test]
async fn a_round_is_erased_from_the_workbook_its_restore_points_and_the_copy_beside_it() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Revealed);
    let copy = prepared.folder().join("Copy.plumb");
    fs::copy(&prepared.path, &copy).expect("a copy");
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.await_element("h1.pair").await;
    window.press_keys("ctrl", "s").await;
    window
        .await_told(".topbar .saved", "with a restore point")
        .await;
    window.click("Erase… First round").await;
    window.await_heading("Erase everywhere?").await;
    let asked = window.text("main").await;
    for words in [
        "First round",
        "Acme Ledger",
        "its restore point",
        "It cannot be undone",
    ] {
        assert!(asked.contains(words), "{words:?} is not in {asked}");
    }
    page::is_sound(&window).await;
    window.picture("erase").await;
    // Whoever keeps it is back where they were, and nothing is changed.
    window.click("Keep it").await;
    window.await_element("h1.pair").await;
    assert_eq!(rounds(&prepared.path), ["First round"]);
    window.click("Erase… First round").await;
    window.await_heading("Erase everywhere?").await;
    window.click("Erase everywhere").await;
    window.await_heading("It is erased").await;
    let told = window.text("main").await;
    for words in ["1 restore point", "1 copy", "Copy.plumb"] {
        assert!(told.contains(words), "{words:?} is not in {told}");
    }
    page::is_sound(&window).await;
    window.picture("erased").await;
    window.click("Continue").await;
    window.await_element("h1").await;
    let display = window.close().await;
    assert_eq!(rounds(&prepared.path), Vec::<String>::new());
    assert_eq!(rounds(&copy), Vec::<String>::new());
    for point in restore_points(display.folders()) {
        assert_eq!(rounds(&point), Vec::<String>::new(), "{}", point.display());
    }
}

/// The restore points below a folder; there is at least one.
fn restore_points(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "plumb") {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "there is a restore point");
    found
}

/// The program remembers how far a workbook was, wherever its file lies.
#[tokio::test]
async fn an_older_copy_says_so() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Named);
    let copy = prepared.folder().join("Older.plumb");
    fs::copy(&prepared.path, &copy).expect("a copy");
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.await_element("h1.pair").await;
    assert_eq!(window.texts(".at-start").await.len(), 0, "nothing to say");
    window.press_keys("ctrl", "s").await;
    window.await_told(".topbar .saved", "Saved").await;
    let display = window.close().await;
    let window = Window::start_with(display, &[&copy]).await;
    window
        .await_told(".at-start", "This file is an older copy.")
        .await;
    page::is_sound(&window).await;
    window.picture("older-copy").await;
    window.click("I have read this").await;
    assert_eq!(window.texts(".at-start").await.len(), 0);
    window.close().await;
}
