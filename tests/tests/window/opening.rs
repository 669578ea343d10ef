//! Opening the sample and other workbooks.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate};
use fantoccini::key::Key;
use questionnaire::{CompanyName, Questionnaire, Round, Side};
use workbook::{Access, NewPartnership, NewWorkbook, Workbook, WorkbookError, WorkbookUid};

use crate::app::Window;
use crate::display::{Display, Surroundings};
use crate::page;

fn sample_round() -> Round {
    questionnaire::sample_round(Questionnaire::shipped()).expect("the sample is in order")
}

fn writing() -> Access {
    Access::Write {
        program: "a test".to_owned(),
        since: DateTime::UNIX_EPOCH,
    }
}

/// The sample as another program would make it, open for writing.
fn sample_held_by_a_test(path: &Path) -> Workbook {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    Workbook::create_with_round(
        path,
        WorkbookUid::from_bytes([7; 16]),
        "a test",
        DateTime::UNIX_EPOCH,
        Questionnaire::shipped(),
        &sample_round(),
    )
    .expect("a workbook")
}

#[tokio::test]
async fn the_sample_opens_by_keys_alone_and_shows_what_scoring_computes() {
    let window = Window::open().await;
    window.press_control("Open the sample").await;
    window.await_element("h1.pair").await;

    let round = sample_round();
    let (vendor, partner) = (round.company(Side::Vendor), round.company(Side::Partner));
    let names = window.texts("h1 bdi").await;
    assert_eq!(names, [vendor, partner]);
    assert!(window.focused().await.contains(vendor), "the focus follows");
    assert_eq!(window.text(".chip-sample").await, "SAMPLE");
    assert_eq!(
        window.run("return document.title;").await,
        "Plumbline",
        "names of companies are never in a title"
    );

    let assessment = scoring::assess(Questionnaire::shipped(), &round);
    let agreement = assessment.positive_agreement;
    assert_eq!(
        window.text(".agreement h2").await,
        format!(
            "{vendor} and {partner} both rate {} of {} questions well",
            agreement.count, agreement.of
        )
    );
    let counts = assessment.counts;
    let shown = window.texts(".states dt").await;
    let shown: Vec<usize> = shown.iter().map(|text| leading_number(text)).collect();
    assert_eq!(
        shown,
        [
            counts.hidden,
            counts.shared_concern,
            counts.known,
            counts.worry
        ]
    );
    let facts = window.text(".facts").await;
    for fact in [
        round.name.as_str(),
        &long_date(round.date),
        &format!("3 people at {vendor}, 3 at {partner}"),
    ] {
        assert!(facts.contains(fact), "{fact:?} is not in {facts:?}");
    }
    assert_eq!(
        window.text(".file-place dd").await,
        "Sample partnership.plumb, in the folder Plumbline of your documents"
    );
    page::is_sound(&window).await;
    window.picture("sample").await;
    window.close().await;
}

fn leading_number(text: &str) -> usize {
    let number = text.split(' ').next().unwrap_or_default();
    number.parse().unwrap_or_else(|_| panic!("{text:?}"))
}

fn long_date(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

#[tokio::test]
async fn an_open_workbook_is_locked_for_others_until_it_is_closed() {
    let window = Window::open().await;
    window.press_control("Open the sample").await;
    window.await_element("h1.pair").await;
    let open = || Workbook::open(&window.sample(), writing(), Questionnaire::shipped());
    match open() {
        Err(WorkbookError::Locked { holder }) => {
            assert_eq!(holder.program.as_deref(), Some("Plumbline"));
        }
        other => panic!("it is open in the window: {other:?}"),
    }

    window.press_control("Close workbook").await;
    window.await_element(".ways-in").await;
    assert_eq!(window.focused().await, "Plumbline", "the focus follows");
    drop(open().expect("it is free again"));

    window.press_control("Open the sample").await;
    window.await_element("h1.pair").await;
    window.close().await;
}

#[tokio::test]
async fn a_sample_that_is_there_is_opened_and_not_replaced() {
    let display = Display::new(&Surroundings::default());
    let path = display.documents().join(IN_DOCUMENTS);
    drop(sample_held_by_a_test(&path));
    let before = fs::read(&path).expect("the sample");
    let window = Window::start_in(display).await;
    window.press_control("Open the sample").await;
    window.await_element("h1.pair").await;
    let after = fs::read(window.sample()).expect("the sample");
    assert!(before == after, "opening changes nothing");
    let _display = window.close().await;
    let end = Instant::now() + Duration::from_secs(20);
    while let Err(error) = Workbook::open(&path, writing(), Questionnaire::shipped()) {
        assert!(Instant::now() < end, "no lock outlives the app: {error}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

const IN_DOCUMENTS: &str = "Plumbline/Sample partnership.plumb";

#[tokio::test]
async fn a_sample_that_another_program_holds_is_told_with_who_and_what_to_do() {
    let display = Display::new(&Surroundings::default());
    let held = sample_held_by_a_test(&display.documents().join(IN_DOCUMENTS));
    let window = Window::start_in(display).await;
    window.press_control("Open the sample").await;
    window.await_element(".failure").await;
    let notice = window.text(".failure").await;
    for words in [
        "The sample is not open",
        "This workbook is open in a test since 1970-01-01 00:00 UTC.",
        "Close it there first, or open it here for reading.",
    ] {
        assert!(notice.contains(words), "{words:?} is not in {notice:?}");
    }
    assert_eq!(window.focused().await, notice, "it is read out");
    page::is_sound(&window).await;
    window.picture("sample-held").await;

    window.press_control("Open for reading").await;
    window.await_element("h1.pair").await;
    assert_eq!(
        window.text(".topbar .saved").await,
        "Open for reading: nothing is saved"
    );
    window.picture("sample-for-reading").await;

    window.press_control("Close workbook").await;
    window.await_element(".ways-in").await;
    drop(held);
    window.press_control("Open the sample").await;
    window.await_element("h1.pair").await;
    assert_eq!(window.text(".topbar .saved").await, "");
    window.close().await;
}

#[tokio::test]
async fn a_sample_that_was_damaged_by_hand_is_told_and_left_as_it_is() {
    let display = Display::new(&Surroundings::default());
    let path = display.documents().join(IN_DOCUMENTS);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, "not a workbook any more").expect("a file");
    let window = Window::start_in(display).await;
    window.press_control("Open the sample").await;
    window.await_element(".failure").await;
    let notice = window.text(".failure").await;
    assert!(
        notice.contains("This file is not a workbook."),
        "{notice:?}"
    );
    assert_eq!(window.texts(".failure button").await, ["Try again"]);
    let now = fs::read(&path).expect("the file is still there");
    assert_eq!(now, b"not a workbook any more");

    fs::remove_file(&path).expect("a person takes it away");
    window.press_control("Try again").await;
    window.await_element("h1.pair").await;
    window.close().await;
}

#[tokio::test]
async fn a_chosen_workbook_without_a_revealed_round_shows_no_figures() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("Grün.plumb");
    let name = |name: &str| CompanyName::new(name).expect("a name");
    let long = "Vereinigte Donaudampfschifffahrtselektrizitätswerke Nord GmbH";
    let new = NewWorkbook {
        uid: WorkbookUid::from_bytes([3; 16]),
        partnership: NewPartnership {
            vendor: name(long),
            partner: name("שותפים בע\"מ <b>&amp;</b>"),
            sample: false,
        },
    };
    Workbook::create(
        &path,
        &new,
        "a test",
        DateTime::UNIX_EPOCH,
        Questionnaire::shipped(),
    )
    .expect("a workbook");
    let window = Window::open_in(Surroundings {
        variables: vec![("PLUMBLINE_CHOOSES", path.display().to_string())],
        ..Surroundings::default()
    })
    .await;
    window.press_control("Choose a file").await;
    window.await_element("h1.pair").await;
    assert_eq!(
        window.texts("h1 bdi").await,
        [long, "שותפים בע\"מ <b>&amp;</b>"],
        "names are text and nothing else"
    );
    let page = window.text("main").await;
    assert!(page.contains("No round of this partnership is revealed yet"));
    assert!(!page.contains("SAMPLE"), "nothing here is invented");
    assert!(window.texts(".states, .reading").await.is_empty());
    window.resize(480, 400).await;
    page::is_sound(&window).await;
    window.picture("chosen-long-names-narrow").await;
    window.press(Key::Tab).await;
    window.close().await;
}
