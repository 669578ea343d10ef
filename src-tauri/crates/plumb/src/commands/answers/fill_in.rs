//! Reading a form that was filled in, with every problem at its line.

use questionnaire::{Answer, Asked, Kind, Problem, Question, QuestionId, Questionnaire, Side};
use serde_json::{Map, Value, json};
use toml::Table;

use super::form::{ABOUT, VERSION};
use crate::words;
use scoring::messages::Arguments;

/// The most problems that are told.
const MOST_PROBLEMS: usize = 100;

/// For whom a form was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct About {
    pub(super) workbook: String,
    pub(super) round: i64,
    pub(super) person: i64,
    pub(super) questions: String,
}

/// A form as text, in its parts.
pub(super) struct Filled<'a> {
    text: &'a str,
    table: Table,
}

impl<'a> Filled<'a> {
    /// Takes the text apart.
    ///
    /// # Errors
    /// When it is not of the form, with the line where it ends to be.
    pub(super) fn new(text: &'a str) -> Result<Self, Problem> {
        match text.parse::<Table>() {
            Ok(table) => Ok(Self { text, table }),
            Err(error) => {
                let line = error.span().map_or(1, |span| line_at(text, span.start));
                let id = match error.message().contains("duplicate key") {
                    true => "form-problem-twice",
                    false => "form-problem-unreadable",
                };
                Err(at_line(
                    line,
                    Problem::new("", words::text(id)).hint(words::text("form-hint-quotes")),
                ))
            }
        }
    }

    /// For whom it was written; `None` when that is missing.
    pub(super) fn about(&self) -> Option<About> {
        let about = self.table.get(ABOUT)?.as_table()?;
        let number = |key: &str| about.get(key)?.as_integer();
        let text = |key: &str| about.get(key)?.as_str().map(str::to_owned);
        (number("form")? == VERSION).then_some(())?;
        Some(About {
            workbook: text("workbook")?,
            round: number("round")?,
            person: number("person")?,
            questions: text("questions")?,
        })
    }

    /// The answers that it holds. A question without one is left out.
    ///
    /// # Errors
    /// Everything in it that is no answer, each with its line.
    pub(super) fn answers(
        &self,
        set: &Questionnaire,
        side: Side,
        asks: impl Fn(&Question) -> bool,
    ) -> Result<Vec<(QuestionId, Answer)>, Vec<Problem>> {
        let (mut answers, mut problems) = (Vec::new(), Vec::new());
        for (id, entry) in &self.table {
            if id == ABOUT {
                continue;
            }
            let question = set.question(id).filter(|question| asks(question));
            let read = match (question, entry.as_table()) {
                (None, _) => Err(vec![problem("form-problem-question")]),
                (Some(_), None) => Err(vec![problem("form-problem-unreadable")]),
                (Some(question), Some(entry)) => {
                    let asked = Asked {
                        questionnaire: set,
                        question,
                        side,
                    };
                    one(asked, entry)
                }
            };
            match read {
                Ok(None) => {}
                Ok(Some(answer)) => answers.push((QuestionId::new(id), answer)),
                Err(found) => problems.extend(found.into_iter().map(|found| self.place(id, found))),
            }
        }
        if problems.is_empty() {
            return Ok(answers);
        }
        problems.sort_by_key(|(line, _)| *line);
        let problems = problems.into_iter().take(MOST_PROBLEMS);
        Err(problems
            .map(|(line, problem)| at_line(line, problem))
            .collect())
    }

    /// A problem with its question, and the line at which it is.
    fn place(&self, id: &str, problem: Problem) -> (usize, Problem) {
        let header = format!("[{id}]");
        let lines = self.text.lines();
        let start = lines.clone().position(|line| line.trim() == header);
        let start = start.unwrap_or(0);
        let section = lines.skip(start + 1);
        let section = section.take_while(|line| !line.trim_start().starts_with('['));
        // `answer[2].date` is in the line that begins with `answer`, `answer.vendor` in its own.
        let whole = problem.place.split('[').next().unwrap_or_default();
        let first = whole.split('.').next().unwrap_or_default();
        let named = |name: &str| {
            let mut lines = section.clone();
            let begins = |line: &str| {
                line.trim_start()
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with(['.', ' ', '=']))
            };
            lines.position(begins).filter(|_| !name.is_empty())
        };
        let inside = named(whole).or_else(|| named(first));
        let line = start + inside.map_or(1, |inside| inside + 2);
        (line, problem.inside(id))
    }
}

fn problem(id: &str) -> Problem {
    Problem::new("", words::text(id))
}

/// The answer to one question; nothing when it was skipped.
fn one(asked: Asked<'_>, entry: &Table) -> Result<Option<Answer>, Vec<Problem>> {
    let mut answer = Map::new();
    let mut problems = Vec::new();
    for (key, value) in entry {
        let value = match key.as_str() {
            "answer" => pruned(value).map(|value| ("own", response(asked, value))),
            "guess" => pruned(value).map(|value| ("predicted", response(asked, value))),
            "comment" => pruned(value).map(|value| ("comment", value)),
            "share" => match pruned(value).map(share) {
                None => None,
                Some(Some(share)) => Some(("share", share.into())),
                Some(None) => {
                    problems.push(Problem::new("share", words::text("form-problem-share")));
                    None
                }
            },
            other => {
                let facts = Arguments::new().text("name", other);
                let message = words::sentence("form-problem-key", facts);
                problems.push(Problem::new(other, message));
                None
            }
        };
        if let Some((name, value)) = value {
            answer.insert(name.to_owned(), value);
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if !["own", "predicted", "comment"]
        .iter()
        .any(|key| answer.contains_key(*key))
    {
        return Ok(None);
    }
    let json = Value::Object(answer).to_string();
    Answer::read(asked, &json)
        .map(Some)
        .map_err(|found| found.0.into_iter().map(as_in_the_form).collect())
}

/// A problem with the names that the form uses.
fn as_in_the_form(mut problem: Problem) -> Problem {
    for (file, form) in [("own", "answer"), ("predicted", "guess")] {
        if let Some(rest) = problem.place.strip_prefix(file)
            && (rest.is_empty() || rest.starts_with(['.', '[']))
        {
            problem.place = format!("{form}{rest}");
            break;
        }
    }
    problem
}

/// Who may read a comment.
fn share(value: Value) -> Option<&'static str> {
    match value.as_str()?.trim().to_lowercase().as_str() {
        "both" | "joint" => Some("joint"),
        "own company" | "internal" => Some("internal"),
        _ => None,
    }
}

/// A value without what was left empty; nothing when all of it was.
fn pruned(value: &toml::Value) -> Option<Value> {
    match value {
        toml::Value::String(text) if text.trim().is_empty() => None,
        toml::Value::String(text) => Some(json!(text)),
        toml::Value::Integer(number) => Some(json!(number)),
        toml::Value::Float(number) => Some(json!(number)),
        toml::Value::Boolean(known) => Some(json!(known)),
        toml::Value::Datetime(date) => Some(json!(date.to_string())),
        toml::Value::Array(list) => {
            let list: Vec<Value> = list.iter().filter_map(pruned).collect();
            (!list.is_empty()).then_some(Value::Array(list))
        }
        toml::Value::Table(table) => {
            let kept = table.iter();
            let kept = kept.filter_map(|(key, value)| Some((key.clone(), pruned(value)?)));
            let kept: Map<String, Value> = kept.collect();
            (!kept.is_empty()).then_some(Value::Object(kept))
        }
    }
}

/// An answer, or the code of the reason why there is none.
fn response(asked: Asked<'_>, value: Value) -> Value {
    match value.as_str().and_then(missing) {
        Some(code) => code.into(),
        None => numbers(asked, value),
    }
}

/// The code of a reason for not answering, as people write it.
fn missing(text: &str) -> Option<&'static str> {
    match text.trim().to_lowercase().replace('’', "'").as_str() {
        "don't know" | "dont know" | "dont_know" => Some("dont_know"),
        "not applicable" | "not_applicable" => Some("not_applicable"),
        "prefer not to say" | "prefer not" | "prefer_not" => Some("prefer_not"),
        _ => None,
    }
}

/// Numbers that were written between the quotation marks, where the question asks for numbers; and
/// the words of the form for what became of an action.
fn numbers(asked: Asked<'_>, value: Value) -> Value {
    match &asked.question.kind {
        Kind::Rating(_)
        | Kind::Importance(_)
        | Kind::Choice { .. }
        | Kind::RankedPicks { .. }
        | Kind::Leads { .. }
        | Kind::Traits => every(value, &|text: &str| {
            text.trim()
                .parse::<u32>()
                .map_or_else(|_| json!(text.trim()), |n| json!(n))
        }),
        Kind::Commitments => every(
            value,
            &|text: &str| match text.trim().to_lowercase().as_str() {
                "done" => json!("kept"),
                "late" => json!("slipped"),
                other => json!(other),
            },
        ),
        _ => value,
    }
}

/// The value with each text in it changed.
fn every(value: Value, change: &impl Fn(&str) -> Value) -> Value {
    match value {
        Value::String(text) => change(&text),
        Value::Array(list) => list.into_iter().map(|one| every(one, change)).collect(),
        Value::Object(table) => {
            let changed = table.into_iter();
            changed
                .map(|(key, one)| (key, every(one, change)))
                .collect()
        }
        other => other,
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    let before = text.get(..offset).unwrap_or(text);
    before.matches('\n').count() + 1
}

fn at_line(line: usize, mut problem: Problem) -> Problem {
    let number = line.to_string();
    let place = words::sentence("form-line", Arguments::new().text("line", &number));
    problem.place = match problem.place.is_empty() {
        true => place,
        false => format!("{place}, {}", problem.place),
    };
    problem
}
