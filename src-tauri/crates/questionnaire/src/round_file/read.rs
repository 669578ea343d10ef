//! A round from JSON text.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{FORMAT, MOST_BYTES, MOST_RESPONDENTS, VERSION};
use crate::answer::read::{excerpt, plain, typed};
use crate::{
    Answer, Asked, CompanyName, Form, Function, Label, Problem, ProblemList, Purpose, QuestionId,
    Questionnaire, Respondent, Round, Side, Tolerance,
};

/// Only what tells whether the rest can be understood.
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    format: Option<&'a RawValue>,
    #[serde(borrow)]
    version: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile<'a> {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    #[serde(borrow)]
    vendor: &'a RawValue,
    #[serde(borrow)]
    partner: &'a RawValue,
    #[serde(default)]
    sample: bool,
    #[serde(borrow)]
    round: &'a RawValue,
    #[serde(borrow)]
    question_set: &'a RawValue,
    #[serde(borrow)]
    respondents: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRound {
    name: Label,
    purpose: Purpose,
    form: Form,
    date: NaiveDate,
    #[serde(default)]
    tolerance: Tolerance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawQuestionSet {
    id: String,
    version: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRespondent<'a> {
    side: Side,
    label: Label,
    function: Function,
    #[serde(borrow)]
    answers: RawAnswers<'a>,
}

/// The answers with their keys in the order of the file, so that repeats can be told.
struct RawAnswers<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for RawAnswers<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Vec<(String, &'de RawValue)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with a question in each key")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key()? {
                    entries.push((key, map.next_value()?));
                }
                Ok(entries)
            }
        }
        deserializer.deserialize_map(Entries).map(RawAnswers)
    }
}

/// Reads a round file.
///
/// # Errors
/// Every problem found, each with its place; nothing of a file with a problem is used.
pub fn read(questionnaire: &Questionnaire, bytes: &[u8]) -> Result<Round, ProblemList> {
    let text = decode(bytes).map_err(one)?;
    envelope(text).map_err(one)?;
    let file: RawFile<'_> = located(text, text, "").map_err(one)?;
    let mut problems = Vec::new();
    let vendor = keep(
        &mut problems,
        located::<CompanyName>(text, file.vendor.get(), "vendor"),
    );
    let partner = keep(
        &mut problems,
        located::<CompanyName>(text, file.partner.get(), "partner"),
    );
    let round = keep(
        &mut problems,
        located::<RawRound>(text, file.round.get(), "round"),
    );
    if let Some(set) = keep(
        &mut problems,
        located::<RawQuestionSet>(text, file.question_set.get(), "question_set"),
    ) {
        problems.extend(same_set(questionnaire, &set));
    }
    if let Some(round) = &round
        && !(1990..=2100).contains(&round.date.year())
    {
        problems.push(
            Problem::new(
                "round.date",
                format!("{} is not a plausible date", round.date),
            )
            .hint("years from 1990 to 2100 are accepted"),
        );
    }
    if file.respondents.len() > MOST_RESPONDENTS {
        problems.push(Problem::new(
            "respondents",
            format!(
                "{} respondents, at most {MOST_RESPONDENTS} are allowed",
                file.respondents.len()
            ),
        ));
    }
    let asks = round.as_ref().map(|round| (round.purpose, round.form));
    let reader = Reader {
        questionnaire,
        text,
        asks,
    };
    let mut respondents = Vec::with_capacity(file.respondents.len().min(MOST_RESPONDENTS));
    for (index, raw) in file.respondents.iter().take(MOST_RESPONDENTS).enumerate() {
        let place = format!("respondents[{index}]");
        if let Some(respondent) = keep(
            &mut problems,
            located::<RawRespondent<'_>>(text, raw.get(), &place),
        ) {
            respondents.push(reader.respondent(&place, respondent, &mut problems));
        }
    }
    match (vendor, partner, round) {
        (Some(vendor), Some(partner), Some(round)) if problems.is_empty() => Ok(Round {
            vendor,
            partner,
            sample: file.sample,
            name: round.name,
            purpose: round.purpose,
            form: round.form,
            date: round.date,
            tolerance: round.tolerance,
            respondents,
        }),
        _ => Err(ProblemList(problems)),
    }
}

struct Reader<'a> {
    questionnaire: &'a Questionnaire,
    text: &'a str,
    asks: Option<(Purpose, Form)>,
}

impl Reader<'_> {
    fn respondent(
        &self,
        place: &str,
        raw: RawRespondent<'_>,
        problems: &mut Vec<Problem>,
    ) -> Respondent {
        let mut answers = BTreeMap::new();
        for (key, json) in raw.answers.0 {
            let place = format!("{place}.answers.{}", excerpt(&key));
            match self.answer(raw.side, &key, json) {
                Ok(answer) => {
                    if answers.insert(QuestionId::new(key), answer).is_some() {
                        problems.push(Problem::new(place, "the question is answered twice"));
                    }
                }
                Err(found) => problems.extend(found.0.into_iter().map(|p| p.inside(&place))),
            }
        }
        Respondent {
            side: raw.side,
            label: raw.label,
            function: raw.function,
            answers,
        }
    }

    fn answer(&self, side: Side, key: &str, json: &RawValue) -> Result<Answer, ProblemList> {
        let questionnaire = self.questionnaire;
        let Some(question) = questionnaire.question(key) else {
            let hint = format!(
                "question set {} {}",
                questionnaire.id, questionnaire.version
            );
            return Err(one(Problem::new("", "there is no such question").hint(hint)));
        };
        if let Some((purpose, form)) = self.asks
            && !question.is_asked(purpose, form)
        {
            return Err(one(not_asked(purpose, form)));
        }
        Answer::read(
            Asked {
                questionnaire,
                question,
                side,
            },
            json.get(),
        )
        .map_err(|found| {
            let (line, column) = position(self.text, json.get());
            let locate = |mut problem: Problem| {
                problem.message = format!("{} [line {line}, column {column}]", problem.message);
                problem
            };
            ProblemList(found.0.into_iter().map(locate).collect())
        })
    }
}

fn one(problem: Problem) -> ProblemList {
    ProblemList(vec![problem])
}

fn keep<T>(problems: &mut Vec<Problem>, result: Result<T, Problem>) -> Option<T> {
    result.map_err(|problem| problems.push(problem)).ok()
}

fn not_asked(purpose: Purpose, form: Form) -> Problem {
    Problem::new(
        "",
        format!(
            "this question is not asked in a {} round, {} form",
            purpose.name(),
            form.name()
        ),
    )
    .hint("take the answer out, or change the purpose or form of the round")
}

fn same_set(questionnaire: &Questionnaire, set: &RawQuestionSet) -> Option<Problem> {
    let ours = (questionnaire.id.as_str(), questionnaire.version);
    (ours != (set.id.as_str(), set.version)).then(|| {
        Problem::new(
            "question_set",
            format!("{} {} is not known here", excerpt(&set.id), set.version),
        )
        .hint(format!("this program holds {} {}", ours.0, ours.1))
    })
}

fn decode(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.len() > MOST_BYTES {
        return Err(Problem::new(
            "",
            format!("the file is larger than {} MB", MOST_BYTES / 1_000_000),
        ));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Problem::new("", "the file is empty"));
    }
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        return Err(
            Problem::new("line 1, column 1", "the file starts with a byte order mark")
                .hint("save it as UTF-8 without one"),
        );
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
        Problem::new(format!("line {line}"), "the text is not UTF-8").hint("save it as UTF-8")
    })
}

/// Whether this is a round file of a version that can be read, before anything else is judged.
fn envelope(text: &str) -> Result<(), Problem> {
    let envelope: Envelope<'_> = located(text, text, "")?;
    match envelope.format.map(RawValue::get) {
        Some(format) if format == format!("\"{FORMAT}\"") => {}
        found => {
            let found = found.map_or("nothing".to_owned(), excerpt);
            return Err(
                Problem::new("format", format!("expected \"{FORMAT}\", found {found}"))
                    .hint("this is not a round file"),
            );
        }
    }
    match envelope.version.map(|raw| raw.get().parse::<u32>()) {
        Some(Ok(VERSION)) => Ok(()),
        Some(Ok(version)) if version > VERSION => Err(Problem::new(
            "version",
            format!("version {version} is newer than this program"),
        )
        .hint(format!("this program reads version {VERSION}"))),
        _ => Err(Problem::new("version", format!("expected {VERSION}"))),
    }
}

/// Reads a part of the file and tells problems by their line and column in the whole file.
fn located<'a, T: Deserialize<'a>>(whole: &str, part: &'a str, place: &str) -> Result<T, Problem> {
    if place.is_empty() {
        // The whole file: also what stands after its end is an error.
        return serde_json::from_str(part).map_err(|error| {
            let place = format!("line {}, column {}", error.line(), error.column());
            Problem::new(place, plain(&error))
        });
    }
    typed(place, part).map_err(|mut problem| {
        let (line, column) = position(whole, part);
        problem.message = format!("{} [line {line}, column {column}]", problem.message);
        problem
    })
}

/// Line and column, from 1, at which a part begins in the text it was cut from.
fn position(whole: &str, part: &str) -> (usize, usize) {
    let offset = (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    let before = whole.get(..offset).unwrap_or(whole);
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .map_or(0, |last| last.chars().count())
        + 1;
    (line, column)
}
