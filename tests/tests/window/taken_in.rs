//! Taking in a round file, in the real window.

use std::fs;

use questionnaire::{CompanyName, Questionnaire, Round, round_file};

use crate::app::Window;
use crate::display::Surroundings;
use crate::page;
use crate::prepared::{Names, Prepared, Stand, sample};

/// A revealed round of these two companies.
fn round(vendor: &str, partner: &str) -> Round {
    let name = |name: &str| CompanyName::new(name).expect("a name");
    Round {
        vendor: name(vendor),
        partner: name(partner),
        sample: false,
        ..sample()
    }
}

fn text(round: &Round) -> String {
    round_file::write(Questionnaire::shipped(), round).expect("a round file")
}

/// A window with a workbook of Acme Ledger and Northwind Services, in which this file is chosen.
async fn choosing(prepared: &Prepared, content: &str) -> Window {
    let file = prepared.folder().join("round.json");
    fs::write(&file, content).expect("a round file");
    let file = file.display().to_string();
    let window = Window::open_file(
        Surroundings::with("PLUMBLINE_CHOOSES", file),
        &prepared.path,
    )
    .await;
    window.await_element("h1.pair").await;
    window
}

#[tokio::test]
async fn a_round_of_the_same_companies_is_taken_in_at_once() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Named);
    let round = round("Acme Ledger", "Northwind Services");
    let window = choosing(&prepared, &text(&round)).await;
    window.click("Take in a round file").await;
    window.await_element(".rounds li").await;
    let page = window.text("main").await;
    assert!(page.contains(round.name.as_str()), "{page}");
    page::is_sound(&window).await;
    window.picture("round-taken-in").await;
    // A second time it is there already.
    window.click("Take in a round file").await;
    window.await_element(".failure").await;
    window.close().await;
}

#[tokio::test]
async fn a_round_of_other_companies_asks_where_it_goes() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Named);
    let round = round("Birch", "Cedar");
    let window = choosing(&prepared, &text(&round)).await;
    window.click("Take in a round file").await;
    window
        .await_told("main [role=status]", "Where does it belong?")
        .await;
    page::is_sound(&window).await;
    window.picture("round-of-other-companies").await;
    window.click("To a new partnership").await;
    window.await_heading("Birch").await;
    window.await_element(".rounds li").await;
    window.close().await;
}

#[tokio::test]
async fn a_file_with_problems_is_not_taken_in_and_says_where_they_are() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Named);
    let round = round("Acme Ledger", "Northwind Services");
    let broken = text(&round).replacen("\"date\":", "\"dates\":", 1);
    let window = choosing(&prepared, &broken).await;
    window.click("Take in a round file").await;
    for words in ["round.json was not taken in", "date", "Nothing was changed"] {
        window.await_notice(words).await;
    }
    page::is_sound(&window).await;
    window.picture("round-file-with-problems").await;
    window.close().await;
}
