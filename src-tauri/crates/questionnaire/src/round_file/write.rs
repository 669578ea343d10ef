//! A round as JSON text.

use chrono::NaiveDate;
use serde::Serialize;

use super::{FORMAT, VERSION};
use crate::{
    Alteration, CompanyName, Form, Label, NotTakingPart, Plan, Purpose, Questionnaire, Respondent,
    Round, Tolerance,
};

#[derive(Serialize)]
struct File<'a> {
    format: &'a str,
    version: u32,
    vendor: &'a CompanyName,
    partner: &'a CompanyName,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    sample: bool,
    round: RoundPart<'a>,
    question_set: QuestionSetPart<'a>,
    respondents: &'a [Respondent],
    #[serde(skip_serializing_if = "<[NotTakingPart]>::is_empty")]
    not_taking_part: &'a [NotTakingPart],
    #[serde(skip_serializing_if = "Plan::is_empty")]
    plan: &'a Plan,
    #[serde(skip_serializing_if = "<[Alteration]>::is_empty")]
    altered: &'a [Alteration],
}

#[derive(Serialize)]
struct RoundPart<'a> {
    name: &'a Label,
    purpose: Purpose,
    form: Form,
    date: NaiveDate,
    #[serde(skip_serializing_if = "is_usual")]
    tolerance: Tolerance,
}

#[derive(Serialize)]
struct QuestionSetPart<'a> {
    id: &'a str,
    version: u32,
}

fn is_usual(tolerance: &Tolerance) -> bool {
    *tolerance == Tolerance::default()
}

/// Writes a round file, indented, with a line end at its end.
///
/// # Errors
/// Never for a [`Round`] that [`super::read`] made; the writer passes on what the JSON library says.
pub fn write(questionnaire: &Questionnaire, round: &Round) -> Result<String, serde_json::Error> {
    let file = File {
        format: FORMAT,
        version: VERSION,
        vendor: &round.vendor,
        partner: &round.partner,
        sample: round.sample,
        round: RoundPart {
            name: &round.name,
            purpose: round.purpose,
            form: round.form,
            date: round.date,
            tolerance: round.tolerance,
        },
        question_set: QuestionSetPart {
            id: &questionnaire.id,
            version: questionnaire.version,
        },
        respondents: &round.respondents,
        not_taking_part: &round.not_taking_part,
        plan: &round.plan,
        altered: &round.altered,
    };
    let mut text = serde_json::to_string_pretty(&file)?;
    text.push('\n');
    Ok(text)
}
