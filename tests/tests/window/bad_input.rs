//! What goes wrong outside of the window: it is told in a sentence with what to do, what was typed
//! stays, and the window stays open.
//!
//! Files are dropped as a file manager drops them, by the protocol of the screen. A full disk is a
//! limit that the system puts on the app, of the same error.

use std::fs::{self, OpenOptions, Permissions};
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::app::Window;
use crate::display::{Display, Surroundings};
use crate::page;
use crate::prepared::{Names, Prepared, Stand, open};
use crate::x11;

/// A file that cannot be opened, and what the window says of it.
struct Unfit {
    path: PathBuf,
    sentence: &'static str,
    hint: &'static str,
}

/// One of each kind, in a folder.
fn unfit(folder: &Path, sound: &Path) -> Vec<Unfit> {
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).expect("a file");
        path
    };
    let bytes = fs::read(sound).expect("a workbook");
    let newer = put("newer.plumb", &bytes);
    let mut file = OpenOptions::new().write(true).open(&newer).expect("a file");
    // Where the file format of SQLite keeps the version of what is inside.
    file.seek(SeekFrom::Start(60)).expect("a place");
    file.write_all(&9_999_u32.to_be_bytes()).expect("written");
    let directory = folder.join("folder.plumb");
    fs::create_dir(&directory).expect("a folder");
    let unfit = |path, sentence, hint| Unfit {
        path,
        sentence,
        hint,
    };
    vec![
        unfit(
            put("photo.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"),
            "This file is not a workbook.",
            "Workbooks usually end in .plumb.",
        ),
        unfit(
            directory,
            "This is a folder, not a workbook.",
            "Choose the workbook file itself.",
        ),
        unfit(
            put("broken.plumb", &bytes[..bytes.len() / 2]),
            "This workbook is damaged",
            "Keep this file as it is and open a backup or another copy of it.",
        ),
        unfit(
            newer,
            "This workbook was made by a newer version of Plumbline.",
            "Install the current version of Plumbline. The file was not touched.",
        ),
        unfit(
            put("empty.plumb", b""),
            "This file is empty.",
            "Open a backup or another copy.",
        ),
        unfit(
            folder.join("gone.plumb"),
            "There is no file of this name.",
            "It may have been moved, renamed or deleted.",
        ),
    ]
}

#[tokio::test]
async fn what_is_dropped_and_cannot_be_opened_is_told_and_the_page_stays() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Seated);
    let unfit = unfit(prepared.folder(), &prepared.path);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.await_element("h1.pair").await;
    let screen = window.display().screen();
    for file in &unfit {
        let before = fs::read(&file.path).ok();
        x11::drop_files(&screen, &[&file.path]);
        window.await_notice(file.sentence).await;
        let notice = window.text(".failure").await;
        assert!(notice.contains(file.hint), "{notice:?}");
        assert_eq!(window.texts("h1.pair").await.len(), 1, "{}", file.sentence);
        assert_eq!(fs::read(&file.path).ok(), before, "it was not touched");
    }
    let both = [unfit[0].path.as_path(), unfit[1].path.as_path()];
    x11::drop_files(&screen, &both);
    window
        .await_notice("Only one workbook can be opened at a time.")
        .await;
    page::is_sound(&window).await;
    window.close().await;
}

#[tokio::test]
async fn a_workbook_that_is_dropped_opens() {
    let there = Prepared::new(&Names::ordinary(), Stand::Seated);
    let other = Names {
        vendor: "Third Company".to_owned(),
        ..Names::ordinary()
    };
    let other = Prepared::new(&other, Stand::Named);
    let window = Window::open_file(Surroundings::default(), &there.path).await;
    window.await_element("h1.pair").await;
    x11::drop_files(&window.display().screen(), &[&other.path]);
    window.await_heading("Third Company").await;
    window.close().await;
}

/// Nothing is opened under the hands of a person who answers.
#[tokio::test]
async fn what_is_dropped_on_a_seat_is_refused_and_the_seat_stays() {
    let there = Prepared::new(&Names::ordinary(), Stand::Open);
    let other = Prepared::new(&Names::ordinary(), Stand::Named);
    let window = Window::open_file(Surroundings::default(), &there.path).await;
    window.take_seat("Ada").await;
    window.await_element(".tasks").await;
    x11::drop_files(&window.display().screen(), &[&other.path]);
    window
        .await_notice("Somebody is answering in this workbook.")
        .await;
    assert_eq!(window.texts(".tasks").await.len(), 1, "the seat stays");
    window.close().await;
}

#[tokio::test]
async fn a_start_with_a_file_that_cannot_be_opened_shows_why_on_the_first_page() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Named);
    for file in unfit(prepared.folder(), &prepared.path).iter().take(3) {
        let window = Window::open_file(Surroundings::default(), &file.path).await;
        window.await_notice(file.sentence).await;
        assert_eq!(window.texts(".ways-in").await.len(), 1, "{}", file.sentence);
        window.close().await;
    }
}

#[tokio::test]
async fn a_workbook_that_is_open_elsewhere_names_its_holder_and_can_be_read() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Seated);
    let _held = open(&prepared.path);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window
        .await_notice("This workbook is open in a test since ")
        .await;
    window.click("Open for reading").await;
    window.await_element("h1.pair").await;
    let page = window.text("body").await;
    assert!(
        page.contains("Open for reading: nothing is saved"),
        "{page}"
    );
    window.close().await;
}

#[tokio::test]
async fn a_write_protected_workbook_can_be_read() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Seated);
    fs::set_permissions(&prepared.path, Permissions::from_mode(0o444)).expect("protected");
    let before = fs::read(&prepared.path).expect("the workbook");
    let window = Window::open_file(Surroundings::without_privileges(), &prepared.path).await;
    window
        .await_notice("This workbook is write-protected.")
        .await;
    let notice = window.text(".failure").await;
    assert!(notice.contains("take the write protection off"), "{notice}");
    window.click("Open for reading").await;
    window.await_element("h1.pair").await;
    window.close().await;
    let after = fs::read(&prepared.path).expect("the workbook");
    assert!(before == after, "it was not touched");
}

/// From the curtain to the comment of the first question.
async fn at_a_comment(window: &Window) {
    window.take_seat("Ada").await;
    window.await_element(".tasks").await;
    window.click_first(".private-in > .btn-primary").await;
    window.await_element("input[name=scale]").await;
    window.click_first("input[name=scale]").await;
    window.await_saved().await;
}

async fn comment(window: &Window) -> String {
    let text = window
        .run("return document.querySelector('#comment').value;")
        .await;
    text.as_str().unwrap_or_default().to_owned()
}

/// As long as a text can be: it does not fit into the pages that the file has already.
fn long_text() -> String {
    "a long story of what happened. "
        .chars()
        .cycle()
        .take(3_900)
        .collect()
}

#[tokio::test]
async fn on_a_full_disk_what_is_typed_stays_and_is_saved_when_there_is_room() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Open);
    let mut surroundings = Surroundings::with_a_small_disk();
    let elsewhere = tempfile::tempdir().expect("a folder");
    let folder = elsewhere.path().display().to_string();
    surroundings.variables.push(("PLUMBLINE_SAVES_IN", folder));
    let window = Window::open_file(surroundings, &prepared.path).await;
    at_a_comment(&window).await;
    let display = window.display();
    let size = fs::metadata(&prepared.path).expect("the workbook").len();
    display.fill_disk(Some(size));
    window.paste_into("#comment", &long_text()).await;
    window
        .await_notice("The disk is full; nothing was saved.")
        .await;
    let notice = window.text(".failure").await;
    assert!(
        notice.contains("Free some space and save again. What was saved before is safe."),
        "{notice}"
    );
    assert_eq!(window.text(".footer .saved").await, "Not saved");
    assert_eq!(
        comment(&window).await,
        long_text(),
        "it is still in its box"
    );
    page::is_sound(&window).await;

    // A copy on another disk is offered.
    display.fill_disk(None);
    window.click("Save a copy").await;
    let copy = elsewhere.path().join("Partners copy.plumb");
    for _ in 0..200 {
        if copy.exists() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    drop(open(&copy));

    // There is room again: the next change takes with it what could not be saved.
    window.focus_end("#comment").await;
    window.type_text("!").await;
    window.await_saved().await;
    window.press_keys("ctrl+shift", "l").await;
    window.take_seat("Ada").await;
    window.click("Check my answers").await;
    let index = window.first_answered().await;
    window.click_nth(".checked button", index).await;
    window.await_element("#comment").await;
    assert_eq!(comment(&window).await, format!("{}!", long_text()).trim());
    window.close().await;
}

#[tokio::test]
async fn a_workbook_that_is_deleted_while_a_person_types_is_told_and_can_be_copied() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Open);
    let elsewhere = tempfile::tempdir().expect("a folder");
    let folder = elsewhere.path().display().to_string();
    let surroundings = Surroundings::with("PLUMBLINE_SAVES_IN", folder);
    let window = Window::open_file(surroundings, &prepared.path).await;
    at_a_comment(&window).await;
    fs::remove_file(&prepared.path).expect("somebody deletes it");
    window.focus("#comment").await;
    window.type_text("x").await;
    window
        .await_notice("The workbook was moved or deleted while it was open; nothing was saved.")
        .await;
    assert_eq!(comment(&window).await, "x", "it is still in its box");
    assert_eq!(window.text(".footer .saved").await, "Not saved");
    window.click("Save a copy").await;
    let copy = elsewhere.path().join("Partners copy.plumb");
    for _ in 0..200 {
        if copy.exists() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let copied = open(&copy);
    assert_eq!(copied.check().expect("readable"), [], "the copy is whole");
    window.close().await;
}

#[tokio::test]
async fn two_hundred_thousand_characters_are_told_to_be_too_many_and_none_is_cut() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Open);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    at_a_comment(&window).await;
    window.focus("#comment").await;
    window.type_text("what was there before").await;
    window.await_saved().await;
    window.paste_into("#comment", &"x".repeat(200_000)).await;
    let told = window.await_words("[role=alert].error-text").await;
    assert_eq!(
        told,
        "This has 200000 characters; at most 4000 can be saved. Shorten it here: nothing is cut \
         off for you."
    );
    assert_eq!(comment(&window).await.len(), 200_000);
    assert_eq!(window.text(".footer .saved").await, "Not saved");
    page::is_sound(&window).await;
    // The curtain hides it at once, and it waits for the same person and for nobody else.
    window.press_keys("ctrl+shift", "l").await;
    window.take_seat("Bo").await;
    window.await_element(".tasks").await;
    window.click_first(".private-in > .btn-primary").await;
    window.await_element("#comment").await;
    assert_eq!(comment(&window).await, "", "that is another person");
    window.press_keys("ctrl+shift", "l").await;
    window.take_seat("Ada").await;
    window.await_element(".tasks").await;
    window.click("Check my answers").await;
    window.click_first(".error-summary button").await;
    window.await_element("#comment").await;
    assert_eq!(comment(&window).await.len(), 200_000, "it waited");
    // Nobody hands it in without having been told.
    window.click("All sections").await;
    window.click("Check my answers").await;
    window.await_element(".checked").await;
    let check = window.text(".error-summary").await;
    assert!(
        check.contains("One text cannot be saved as it is"),
        "{check}"
    );
    window.click_first(".error-summary button").await;
    window.await_element("#comment").await;
    assert_eq!(comment(&window).await.len(), 200_000, "it is still there");
    window.paste_into("#comment", "short enough").await;
    window.await_saved().await;
    window.click_first(".footer .btn-primary").await;
    window.await_element(".checked").await;
    let summaries = window.texts(".error-summary h2").await.join(" ");
    assert!(!summaries.contains("cannot be saved"), "{summaries}");
    window.close().await;
}

/// Fields of a form say it too, each below itself.
#[tokio::test]
async fn a_name_that_is_too_long_is_told_at_its_field() {
    let window = Window::open().await;
    window.click("Name the companies").await;
    window.await_element("#vendor-name").await;
    window.type_into("#vendor-name", &"x".repeat(201)).await;
    window.type_into("#partner-name", "  ").await;
    window.click("Choose a place").await;
    window.await_element(".error-summary").await;
    assert_eq!(
        window.texts(".field .error-text").await,
        [
            "This has 201 characters; at most 200 can be saved. Shorten it here: nothing is cut \
             off for you.",
            "Nothing is typed here."
        ]
    );
    let typed = window
        .run("return document.querySelector('#vendor-name').value.length;")
        .await;
    assert_eq!(typed, json!(201), "what was typed stays");
    window.close().await;
}

/// A second start hands its file to the first window and ends.
#[tokio::test]
async fn a_second_start_with_a_file_goes_to_the_first_window() {
    let first = Prepared::new(&Names::ordinary(), Stand::Open);
    let other = Names {
        vendor: "Third Company".to_owned(),
        ..Names::ordinary()
    };
    let second = Prepared::new(&other, Stand::Named);
    let display = Display::new(&Surroundings {
        bus: true,
        ..Surroundings::default()
    });
    let window = Window::start_with(display, &[&first.path]).await;
    window.take_seat("Ada").await;
    window.await_element(".tasks").await;
    window.start_again(&second.path).await;
    window
        .await_notice("Somebody is answering in this workbook.")
        .await;
    window.press_keys("ctrl+shift", "l").await;
    window.await_element(".curtain").await;
    window.start_again(&second.path).await;
    window.await_heading("Third Company").await;
    window.close().await;
}
