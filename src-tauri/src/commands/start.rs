//! The beginning of a page, and what never changes while the program runs.

use protocol::{About, Begun, Failure, MethodRule, Nothing, Stage};
use questionnaire::{Questionnaire, Tolerance};
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::intake::Intake;
use crate::refusal::Refusal;
use crate::{desktop, remembered};

pub(crate) fn begin(app: &AppHandle, _: Nothing) -> Result<Begun, Refusal> {
    let stage = app.state::<Desk>().stage(&desktop::folders(app))?;
    let (stage, refused) = match stage {
        Some(stage) => (stage, None),
        None => first_stage(app),
    };
    let set = Questionnaire::shipped();
    let notices = remembered::notices(app, &stage);
    Ok(Begun {
        stage,
        notices,
        refused: refused.map(Failure::from),
        about: About {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            question_set: set.id.clone(),
            question_set_version: set.version,
            method_version: scoring::method::METHOD_VERSION,
        },
    })
}

/// What is opened when nothing is: the file named at the start, else the workbook in which
/// somebody was answering when the program ended.
fn first_stage(app: &AppHandle) -> (Stage, Option<Refusal>) {
    let home = || Stage::Home(remembered::home(app));
    match app.state::<Intake>().first(app) {
        None => (home(), None),
        Some(Ok(stage)) => (stage, None),
        Some(Err(refusal)) => (home(), Some(refusal)),
    }
}

pub(crate) fn question_set(_: &AppHandle, _: Nothing) -> Result<Questionnaire, Refusal> {
    Ok(Questionnaire::shipped().clone())
}

pub(crate) fn method(_: &AppHandle, _: Nothing) -> Result<Vec<MethodRule>, Refusal> {
    let rules = report::method_rules(Tolerance::default());
    Ok(rules
        .into_iter()
        .map(|rule| MethodRule {
            rule: rule.rule,
            value: rule.value,
            standing: rule.standing,
        })
        .collect())
}

/// Written by `cargo xtask licences` from what cargo knows; a check holds it against that.
const LICENCES: &str = include_str!("../../packaging/THIRD_PARTY.txt");

pub(crate) fn licences(_: &AppHandle, _: Nothing) -> Result<String, Refusal> {
    Ok(LICENCES.to_owned())
}
