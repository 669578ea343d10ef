//! A round from JSON text.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::{FORMAT, MOST_BYTES, MOST_PROBLEMS, MOST_RESPONDENTS, VERSION};
use crate::answer::read::{excerpt, plain, typed};
use crate::strict::{self, Braces, present};
use crate::{
    Answer, Asked, CompanyName, Form, NotTakingPart, Plan, Problem, ProblemList, Purpose,
    QuestionId, Questionnaire, Respondent, Round, Side, same_company,
};

/// Only what tells whether the rest can be understood.
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow, default, deserialize_with = "present")]
    format: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    version: Option<&'a RawValue>,
}

// Every part stays text at first, so that what is wrong in one does not hide the next.

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile<'a> {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    #[serde(borrow, default, deserialize_with = "present")]
    vendor: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    partner: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    sample: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    round: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    question_set: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    respondents: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    not_taking_part: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    plan: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    altered: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRound<'a> {
    #[serde(borrow, default, deserialize_with = "present")]
    name: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    purpose: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    form: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    date: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    tolerance: Option<&'a RawValue>,
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
    #[serde(borrow, default, deserialize_with = "present")]
    side: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    label: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    function: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    answers: Option<&'a RawValue>,
}

/// The answers with their keys in the order of the file, so that repeats can be told.
#[derive(Deserialize)]
#[serde(transparent)]
struct RawAnswers<'a>(
    #[serde(borrow, deserialize_with = "strict::entries")] Vec<(String, &'a RawValue)>,
);

/// Reads a round file.
///
/// # Errors
/// Every problem found, each with its place, but no more than [`MOST_PROBLEMS`] and a last one
/// that says so; nothing of a file with a problem is used.
pub fn read(questionnaire: &Questionnaire, bytes: &[u8]) -> Result<Round, ProblemList> {
    let text = decode(bytes).map_err(one)?;
    envelope(text).map_err(one)?;
    let Braces(file): Braces<RawFile<'_>> = whole(text).map_err(one)?;
    let mut reader = Reader {
        questionnaire,
        text,
        asks: None,
        problems: Vec::new(),
    };
    let round = reader.round(file);
    let mut problems = reader.problems;
    if problems.len() > MOST_PROBLEMS {
        problems.truncate(MOST_PROBLEMS);
        problems.push(Problem::new("", "there is more that is wrong").hint("mend these first"));
    }
    match round {
        Some(round) if problems.is_empty() => Ok(round),
        _ => Err(ProblemList(problems)),
    }
}

struct Reader<'a> {
    questionnaire: &'a Questionnaire,
    text: &'a str,
    /// What the round asks, once that is read.
    asks: Option<(Purpose, Form)>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn round(&mut self, file: RawFile<'a>) -> Option<Round> {
        let vendor = self.part("vendor", file.vendor);
        let partner = self.part("partner", file.partner);
        let sample = file.sample.map(|raw| self.part("sample", Some(raw)));
        let raw: Option<Braces<RawRound<'_>>> = self.part("round", file.round);
        let raw = raw.as_ref().map(|Braces(raw)| raw);
        let name = raw.and_then(|raw| self.part("round.name", raw.name));
        let purpose = raw.and_then(|raw| self.part("round.purpose", raw.purpose));
        let form = raw.and_then(|raw| self.part("round.form", raw.form));
        let date = raw.and_then(|raw| self.part("round.date", raw.date));
        let tolerance = raw.and_then(|raw| raw.tolerance);
        let tolerance = tolerance.map(|raw| self.part("round.tolerance", Some(raw)));
        self.problems.extend(date.and_then(implausible));
        let companies = vendor.as_ref().zip(partner.as_ref());
        self.problems
            .extend(companies.and_then(|(v, p)| of_one_name(v, p)));
        self.asks = purpose.zip(form);
        if let Some(Braces(set)) = self.part("question_set", file.question_set) {
            self.problems.extend(same_set(self.questionnaire, &set));
        }
        let respondents = self.respondents(file.respondents);
        let not_taking_part = self.not_taking_part(file.not_taking_part, respondents.len());
        let plan = file.plan.map(|raw| self.plan(raw));
        let altered = file.altered.map(|raw| self.part("altered", Some(raw)));
        Some(Round {
            vendor: vendor?,
            partner: partner?,
            sample: sample.unwrap_or(Some(false))?,
            name: name?,
            purpose: purpose?,
            form: form?,
            date: date?,
            tolerance: tolerance.unwrap_or_else(|| Some(Default::default()))?,
            respondents,
            not_taking_part,
            plan: plan.unwrap_or_else(|| Some(Plan::default()))?,
            altered: altered.unwrap_or_else(|| Some(Vec::new()))?,
        })
    }

    fn plan(&mut self, raw: &'a RawValue) -> Option<Plan> {
        let read = Plan::read(self.questionnaire, raw.get());
        let at = position(self.text, raw.get());
        read.map_err(|found| {
            let found = found.0.into_iter().take(MOST_PROBLEMS + 1);
            self.problems
                .extend(found.map(|problem| located(problem, at).inside("plan")));
        })
        .ok()
    }

    fn respondents(&mut self, raw: Option<&'a RawValue>) -> Vec<Respondent> {
        let raw: Vec<&RawValue> = self.part("respondents", raw).unwrap_or_default();
        let found = raw.len();
        if found > MOST_RESPONDENTS {
            let message = format!("{found} respondents, at most {MOST_RESPONDENTS} are allowed");
            self.problems.push(Problem::new("respondents", message));
        }
        let read = raw.into_iter().take(MOST_RESPONDENTS).enumerate();
        read.filter_map(|(index, raw)| self.respondent(&format!("respondents[{index}]"), raw))
            .collect()
    }

    fn not_taking_part(&mut self, raw: Option<&'a RawValue>, present: usize) -> Vec<NotTakingPart> {
        let place = "not_taking_part";
        let Some(raw) = raw else {
            return Vec::new();
        };
        let absent: Vec<NotTakingPart> = self.part(place, Some(raw)).unwrap_or_default();
        if absent.len() + present > MOST_RESPONDENTS {
            let message = format!("a round has at most {MOST_RESPONDENTS} people");
            self.problems.push(Problem::new(place, message));
        }
        absent
    }

    fn respondent(&mut self, place: &str, raw: &'a RawValue) -> Option<Respondent> {
        let Braces(raw): Braces<RawRespondent<'_>> = self.part(place, Some(raw))?;
        let side = self.part(&format!("{place}.side"), raw.side);
        let label = self.part(&format!("{place}.label"), raw.label);
        let function = self.part(&format!("{place}.function"), raw.function);
        let place = format!("{place}.answers");
        let raw: Option<RawAnswers<'_>> = self.part(&place, raw.answers);
        // What fits depends on the side, so that without one no answer can be judged.
        let answers = self.answers(&place, side?, raw?);
        Some(Respondent {
            side: side?,
            label: label?,
            function: function?,
            answers,
        })
    }

    fn answers(
        &mut self,
        place: &str,
        side: Side,
        raw: RawAnswers<'a>,
    ) -> BTreeMap<QuestionId, Answer> {
        let mut answers = BTreeMap::new();
        for (key, json) in raw.0 {
            // A hostile file can hold a wrong answer in every ten bytes.
            if self.problems.len() > MOST_PROBLEMS {
                break;
            }
            let place = format!("{place}.{}", excerpt(&key));
            match self.answer(side, &key, json) {
                Ok(answer) => {
                    if answers.insert(QuestionId::new(key), answer).is_some() {
                        let problem = Problem::new(place, "the question is answered twice");
                        self.problems.push(problem);
                    }
                }
                Err(found) => {
                    let found = found.0.into_iter().take(MOST_PROBLEMS + 1);
                    self.problems.extend(found.map(|p| p.inside(&place)));
                }
            }
        }
        answers
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
        let asked = Asked {
            questionnaire,
            question,
            side,
        };
        Answer::read(asked, json.get()).map_err(|found| {
            let at = position(self.text, json.get());
            let found = found.0.into_iter().take(MOST_PROBLEMS + 1);
            ProblemList(found.map(|problem| located(problem, at)).collect())
        })
    }

    /// Reads a part that must be there; notes what is wrong with it.
    fn part<T: Deserialize<'a>>(&mut self, place: &str, raw: Option<&'a RawValue>) -> Option<T> {
        let Some(raw) = raw else {
            self.problems.push(Problem::new(place, "it is missing"));
            return None;
        };
        typed(place, raw.get())
            .map_err(|problem| {
                let at = position(self.text, raw.get());
                self.problems.push(located(problem, at));
            })
            .ok()
    }
}

fn one(problem: Problem) -> ProblemList {
    ProblemList(vec![problem])
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

fn implausible(date: NaiveDate) -> Option<Problem> {
    (!(1990..=2100).contains(&date.year())).then(|| {
        Problem::new("round.date", format!("{date} is not a plausible date"))
            .hint("years from 1990 to 2100 are accepted")
    })
}

fn of_one_name(vendor: &CompanyName, partner: &CompanyName) -> Option<Problem> {
    same_company(vendor, partner).then(|| {
        Problem::new("partner", format!("both companies are called {partner}"))
            .hint("add what tells them apart to one of the names, for instance the city")
    })
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
    // Some editors write a byte order mark before the text.
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Problem::new("", "the file is empty"));
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
    let Braces(envelope): Braces<Envelope<'_>> = whole(text)?;
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
        _ => {
            let found = envelope.version.map(RawValue::get);
            let found = found.map_or("nothing".to_owned(), excerpt);
            Err(Problem::new(
                "version",
                format!("expected {VERSION}, found {found}"),
            ))
        }
    }
}

/// Reads the whole file: also what stands after its end is an error.
fn whole<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        Problem::new(place, plain(&error))
    })
}

fn located(mut problem: Problem, (line, column): (usize, usize)) -> Problem {
    problem.message = format!("{} [line {line}, column {column}]", problem.message);
    problem
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
