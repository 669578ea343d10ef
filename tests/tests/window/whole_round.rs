//! A whole round by keys alone: from the first page to the exported report, with both sides in
//! front of one window, and nothing of one side anywhere before the other.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::key::Key;

use crate::app::Window;
use crate::display::{Display, Surroundings};

/// Words that the vendor's person types; nobody may meet them before the reveal.
const MARKER: &str = "quagmire of the vendor";

#[tokio::test]
async fn both_sides_answer_by_keys_alone_and_a_report_comes_of_it() {
    let (window, saves) = started().await;
    set_up(&window).await;

    window.sit_down("I am Ada of Acme Ledger").await;
    answer(&window, "2", Some(MARKER)).await;
    window.picture("question-answered").await;
    hand_in(&window).await;
    window.await_heading("Bo of Northwind").await;
    window.picture("curtain").await;
    knows_nothing(&window).await;

    window.sit_down("I am Bo of Northwind").await;
    window.await_heading("Your answers").await;
    knows_nothing(&window).await;
    answer(&window, "5", None).await;
    knows_nothing(&window).await;
    hand_in(&window).await;
    window.await_heading("Everybody has handed in").await;
    knows_nothing(&window).await;

    window.reach_and_press("Waiting board").await;
    window.await_heading("Who has handed in").await;
    window.picture("board").await;
    knows_nothing(&window).await;
    window.reach_and_press("Reveal").await;
    window.await_element(".stage").await;
    window.picture("reveal-strengths").await;
    for name in ["Show the map", "Show the count", "Open the results"] {
        window.reach_and_press(name).await;
    }
    window.await_element("section.reading").await;
    window.picture("results").await;
    window.reach_and_press("Make the report").await;
    window.await_heading("The report as a PDF").await;
    window.await_element("svg.sheet, .sheet svg").await;
    window.picture("export").await;
    window.reach_and_press("Save the PDF").await;
    let report = report_in(saves.path()).await;
    let name = report.file_name().unwrap_or_default().to_string_lossy();
    assert!(
        name.starts_with("Acme-Northwind_") && name.ends_with("_joint.pdf"),
        "{name}"
    );
    let bytes = fs::read(&report).expect("the report is written");
    assert!(bytes.starts_with(b"%PDF-"), "it is a PDF");
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert!(!text.contains(MARKER), "a comment that was not shared");
    window.close().await;
}

/// Whoever starts the program again may be anybody.
#[tokio::test]
async fn after_a_restart_in_the_middle_of_answering_the_curtain_comes_first() {
    let (window, _saves) = started().await;
    set_up(&window).await;
    window.sit_down("I am Ada of Acme Ledger").await;
    answer(&window, "2", Some(MARKER)).await;
    let display = window.close().await;
    // The lock of the workbook ends with the program.
    tokio::time::sleep(Duration::from_secs(2)).await;

    let window = Window::start_in(display).await;
    window.await_heading("Please pass the laptop to").await;
    knows_nothing(&window).await;
    window.sit_down("I am Ada of Acme Ledger").await;
    window.await_heading("Your answers").await;
    let page = window.text("main").await;
    assert!(page.contains("5 of "), "what was answered is there: {page}");
    window.close().await;
}

/// The program on its first page, and the folder in which it saves without asking where.
async fn started() -> (Window, tempfile::TempDir) {
    let saves = tempfile::tempdir().expect("a folder");
    let display = Display::new(&Surroundings {
        variables: vec![("PLUMBLINE_SAVES_IN", saves.path().display().to_string())],
        ..Surroundings::default()
    });
    (Window::start_in(display).await, saves)
}

/// The PDF in a folder, once it is there; it is named after both companies and the edition.
async fn report_in(folder: &Path) -> PathBuf {
    for _ in 0..200 {
        let names = fs::read_dir(folder).expect("a folder");
        let mut names = names.map(|entry| entry.expect("an entry").path());
        let is_report = |path: &PathBuf| path.extension().is_some_and(|end| end == "pdf");
        if let Some(report) = names.find(is_report) {
            return report;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no report is written");
}

/// Two companies, a short round, a person on each side.
async fn set_up(window: &Window) {
    window.reach_and_press("Name the companies").await;
    window.await_heading("Who works together?").await;
    window.reach("The software vendor").await;
    window.type_text("Acme Ledger").await;
    window.reach("The service partner").await;
    window.type_text("Northwind").await;
    window.reach_and_press("Choose a place").await;
    window.await_element("h1.pair").await;
    window.picture("home-without-rounds").await;
    window.reach_and_press("Set up a round").await;
    window.await_heading("A new round").await;
    window.reach_and_press("Create the round").await;
    window.await_heading("First round").await;
    window.reach("Name or alias").await;
    window.type_text("Ada").await;
    window.reach_and_press("Add this person").await;
    window.await_element(".seats li").await;
    window.reach("Acme Ledger").await;
    window.press(Key::Down).await;
    window.reach("Name or alias").await;
    window.type_text("Bo").await;
    window.reach_and_press("Add this person").await;
    window.await_element(".seats section + section li").await;
    window.picture("round-set-up").await;
    window.reach_and_press("Let people answer").await;
    window.await_heading("Ada of Acme Ledger").await;
}

/// Answers the five questions of the first section, with a comment on the last one.
async fn answer(window: &Window, digit: &str, comment: Option<&str>) {
    window.reach_and_press("Begin").await;
    for number in 1..=5 {
        window.await_element("input[name=scale]").await;
        place(window, number).await;
        window.press(Key::Tab).await;
        window.type_text(digit).await;
        if let Some(comment) = comment.filter(|_| number == 5) {
            window.reach("Comment (optional)").await;
            window.type_text(comment).await;
            saved(window).await;
            return;
        }
        if number < 5 {
            window.reach_and_press("Continue").await;
        }
    }
    saved(window).await;
}

async fn place(window: &Window, number: usize) {
    for _ in 0..200 {
        let footer = window.text(".footer").await;
        if footer.contains(&format!("{number} of ")) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("question {number} does not come");
}

async fn saved(window: &Window) {
    for _ in 0..200 {
        if window.text(".footer .saved").await == "Saved" {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it is never saved");
}

async fn hand_in(window: &Window) {
    window.reach_and_press("All sections").await;
    window.await_heading("Your answers").await;
    window.reach_and_press("Check my answers").await;
    window.await_heading("Check your answers").await;
    window
        .reach_and_press("Leave the rest blank on purpose")
        .await;
    window.await_heading("Hand in your answers").await;
    window.reach_and_press("Hand in my answers").await;
}

/// The marker words are not on the page, in its title, its storage or what a screen reader meets.
async fn knows_nothing(window: &Window) {
    let everything = window
        .run(
            "return [document.documentElement.outerHTML, document.title,
                     JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}),
                     [...document.querySelectorAll('input, textarea, select')].map(e => e.value).join(' ')
                    ].join(' ');",
        )
        .await;
    let everything = everything.as_str().unwrap_or_default();
    assert!(!everything.contains(MARKER), "the other side's words");
}
