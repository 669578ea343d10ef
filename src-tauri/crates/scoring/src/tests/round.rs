//! Rounds for the tests, written short.
//!
//! A seat is a line such as `CUL-03 5/4, CUL-04 dk, CUL-05 -/3`: question, own answer, and after the
//! stroke the guess. `-` is skipped, `dk` a don't know, `na` not applicable, `pn` prefer not to say.

use questionnaire::{
    Answer, Asked, CompanyName, Form, Function, Label, Plan, Purpose, QuestionId, Questionnaire,
    Respondent, Round, Side, Tolerance,
};

use crate::{Assessment, Item, assess};

pub(super) fn set() -> &'static Questionnaire {
    Questionnaire::shipped()
}

/// A check in the full form with these seats, tolerance 1.
pub(super) fn round(vendor: &[&str], partner: &[&str]) -> Round {
    let vendors = vendor.iter().map(|line| seat(Side::Vendor, line));
    let partners = partner.iter().map(|line| seat(Side::Partner, line));
    Round {
        vendor: CompanyName::new("Acme").expect("a name"),
        partner: CompanyName::new("Bo & Söhne").expect("a name"),
        sample: false,
        name: Label::new("Test").expect("a label"),
        purpose: Purpose::Check,
        form: Form::Full,
        date: chrono::NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date"),
        tolerance: Tolerance::default(),
        respondents: vendors.chain(partners).collect(),
        not_taking_part: Vec::new(),
        plan: Plan::default(),
        altered: Vec::new(),
    }
}

pub(super) fn assessed(vendor: &[&str], partner: &[&str]) -> Assessment {
    assess(set(), &round(vendor, partner))
}

/// The item that every seat answers: each entry is what one seat says.
pub(super) fn item(id: &str, vendor: &[&str], partner: &[&str]) -> Item {
    let lines = |said: &[&str]| {
        said.iter()
            .map(|said| format!("{id} {said}"))
            .collect::<Vec<_>>()
    };
    let (vendor, partner) = (lines(vendor), lines(partner));
    let vendor: Vec<&str> = vendor.iter().map(String::as_str).collect();
    let partner: Vec<&str> = partner.iter().map(String::as_str).collect();
    let assessment = assessed(&vendor, &partner);
    assessment
        .item(&QuestionId::new(id))
        .expect("the item is asked")
        .clone()
}

pub(super) fn seat(side: Side, line: &str) -> Respondent {
    let entries = line.split(',').filter(|entry| !entry.trim().is_empty());
    Respondent {
        side,
        label: Label::new("seat").expect("a label"),
        function: Function::Sales,
        answers: entries.map(|entry| answer(side, entry.trim())).collect(),
    }
}

fn answer(side: Side, entry: &str) -> (QuestionId, Answer) {
    let (id, said) = entry.split_once(' ').expect("a question and an answer");
    let (own, guess) = said.split_once('/').unwrap_or((said, "-"));
    let part = |key: &str, said: &str| match said {
        "-" => None,
        "dk" => Some(format!(r#""{key}":"dont_know""#)),
        "na" => Some(format!(r#""{key}":"not_applicable""#)),
        "pn" => Some(format!(r#""{key}":"prefer_not""#)),
        step => Some(format!(r#""{key}":{step}"#)),
    };
    let parts = [part("own", own), part("predicted", guess)];
    let json = format!(
        "{{{}}}",
        parts.into_iter().flatten().collect::<Vec<_>>().join(",")
    );
    let question = set()
        .question(id)
        .unwrap_or_else(|| panic!("there is no {id}"));
    let asked = Asked {
        questionnaire: set(),
        question,
        side,
    };
    let answer = Answer::read(asked, &json).unwrap_or_else(|why| panic!("{entry}: {why}"));
    (QuestionId::new(id), answer)
}

/// A seat that answers every rating and choice with step 4 (where there are so many) and guesses
/// the same of the other side, but for these questions.
pub(super) fn content(but: &str) -> String {
    let other: Vec<&str> = but.split(',').map(str::trim).collect();
    let is_other = |id: &str| {
        other
            .iter()
            .any(|entry| entry.split(' ').next() == Some(id))
    };
    let questions = set().questions.iter().filter(|question| {
        question.dimension.is_some()
            && question.kind.is_scale_item()
            && !is_other(question.id.as_str())
    });
    let mut line: Vec<String> = questions
        .map(|question| {
            let guess = if question.predicted { "/4" } else { "" };
            format!("{} 4{guess}", question.id)
        })
        .collect();
    line.extend(
        other
            .iter()
            .filter(|entry| !entry.is_empty())
            .map(|entry| (*entry).to_owned()),
    );
    line.join(",")
}
