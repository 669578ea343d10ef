//! Whatever people type, there is a file, and nothing is wrong with it.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use questionnaire::{BySide, Share};
use report::page::PaperSize;
use scoring::Edition;

use crate::checks;
use crate::pdf_file::PdfFile;
use crate::rounds::{made, round, spoken};

/// Texts of any letters, marks and signs that a field takes, and companies of any name.
fn texts() -> impl Strategy<Value = (String, String, String)> {
    let name = "\\PC{1,30}".prop_filter("a name", |name| {
        questionnaire::CompanyName::new(name).is_ok() && !name.trim().is_empty()
    });
    let text = "\\PC{1,60}".prop_filter("a text", |text| {
        questionnaire::Name::new(text).is_ok() && !text.trim().is_empty()
    });
    (name.clone(), name, text)
}

#[test]
fn any_text_in_any_field_gives_a_sound_file() {
    let mut runner = TestRunner::new_with_rng(
        Config {
            cases: 12,
            failure_persistence: None,
            ..Config::default()
        },
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let outcome = runner.run(&texts(), |(vendor, partner, text)| {
        // Two companies of one name are refused where they are typed.
        prop_assume!(questionnaire::same_name(&vendor) != questionnaire::same_name(&partner));
        let names = BySide {
            vendor: vendor.as_str(),
            partner: partner.as_str(),
        };
        let people = BySide {
            vendor: 3,
            partner: 1,
        };
        let round = round(names, people, |seat| {
            spoken(seat, Share::Joint, |_| text.clone())
        });
        let pdf = PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes);
        prop_assert_eq!(checks::of_figures(&pdf), Vec::<String>::new());
        prop_assert_eq!(checks::of_parents(&pdf), Vec::<String>::new());
        prop_assert_eq!(checks::of_widths(&pdf), Vec::<String>::new());
        for page in &pdf.pages {
            prop_assert!(page.unmarked.is_empty());
            prop_assert!(page.shown.iter().all(|shown| !shown.codes.contains(&0)));
        }
        Ok(())
    });
    outcome.expect("every text gives a file");
}
