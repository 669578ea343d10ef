//! Whatever people type, there is a file, and nothing is wrong with it.

use ::calendar;
use ::tables::{self, CsvOptions};
use chrono::DateTime;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use questionnaire::{BySide, Form, Label, Plan, Questionnaire, Round, Share, Side};
use report::page::PaperSize;
use report::text::FontFallback;
use report::{BlankForm, BlankPerson, actions_table, blank_form, plan_calendar, spreadsheet_of};
use scoring::Edition;
use serde_json::json;

use crate::checks;
use crate::pdf_file::PdfFile;
use crate::rounds::{day, made, round, spoken};

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
        let mut round = round(names, people, |seat| {
            spoken(seat, Share::Joint, |_| text.clone())
        });
        // What was settled is typed too, and so is the name of the round.
        let commitment = json!({ "id": "C1", "text": text, "vendor_owner": text,
            "partner_owner": text, "date": "2027-03-04" });
        let plan = json!({ "commitments": [commitment] }).to_string();
        round.plan = Plan::read(Questionnaire::shipped(), &plan).expect("a plan");
        if let Ok(name) = Label::new(&text) {
            round.name = name;
        }
        sound(&made(&round, Edition::Joint, PaperSize::A4).bytes)?;
        others(&round, &names)
    });
    outcome.expect("every text gives a file");
}

/// Nothing is wrong with a PDF.
fn sound(bytes: &[u8]) -> Result<(), TestCaseError> {
    let pdf = PdfFile::read(bytes);
    prop_assert_eq!(checks::of_figures(&pdf), Vec::<String>::new());
    prop_assert_eq!(checks::of_parents(&pdf), Vec::<String>::new());
    prop_assert_eq!(checks::of_widths(&pdf), Vec::<String>::new());
    for page in &pdf.pages {
        prop_assert!(page.unmarked.is_empty());
        prop_assert!(page.shown.iter().all(|shown| !shown.codes.contains(&0)));
    }
    Ok(())
}

/// Nor with what else is made of a round.
fn others(round: &Round, names: &BySide<&str>) -> Result<(), TestCaseError> {
    let set = Questionnaire::shipped();
    let blank = BlankForm {
        names: *names,
        people: &[BlankPerson {
            label: Some(names.vendor.to_owned()),
            ..BlankPerson::anybody(Side::Vendor)
        }],
        sample: true,
        purpose: round.purpose,
        form: Form::Short,
        paper: PaperSize::Letter,
        date: day(),
        fallback: FontFallback::None,
    };
    sound(&blank_form(set, &blank).expect("a form").bytes)?;
    let table = actions_table(round);
    let csv = tables::to_csv(&table, CsvOptions::default()).expect("a table");
    let mut rows = csv::Reader::from_reader(csv.strip_prefix(b"\xEF\xBB\xBF").expect("UTF-8"));
    prop_assert_eq!(rows.records().filter_map(Result::ok).count(), 1);
    prop_assert!(spreadsheet_of(&[table], round, day()).is_ok());
    let calendar = plan_calendar(set, round).calendar;
    let calendar = calendar::to_ics(&calendar, DateTime::UNIX_EPOCH).expect("a calendar");
    let calendar = String::from_utf8(calendar).expect("a fold parts no letter");
    prop_assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
    prop_assert_eq!(calendar.matches("END:VEVENT").count(), 1);
    let name = report::file_name(round, Edition::Joint);
    prop_assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']));
    prop_assert!(!name.chars().any(char::is_control) && name.len() < 255);
    Ok(())
}
