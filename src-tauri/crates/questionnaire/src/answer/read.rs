//! Answers from JSON, straight into their types: never through a generic value, so that a key that
//! stands there twice, an unknown key or a number in quotation marks is an error and not a guess.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{Answer, Asked, Missing, Prediction, Response, Share, Value};
use crate::question::PickOptions;
use crate::strict::{self, Braces, present};
use crate::{CommitmentId, Kind, Mark, Problem, ProblemList, Prose};

/// An answer whose parts are still text: which type they have depends on the question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAnswer<'a> {
    #[serde(borrow, default, deserialize_with = "present")]
    own: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    predicted: Option<&'a RawValue>,
    #[serde(borrow, default)]
    comment: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "present")]
    share: Option<&'a RawValue>,
}

pub(super) fn typed_answer(asked: Asked<'_>, json: &str) -> Result<Answer, ProblemList> {
    let Braces(raw): Braces<RawAnswer<'_>> =
        typed("", json).map_err(|problem| ProblemList(vec![problem]))?;
    let mut problems = Vec::new();
    let mut keep = |result: Result<(), Problem>| {
        if let Err(problem) = result {
            problems.push(problem);
        }
    };
    let (mut own, mut predicted, mut comment, mut share) = (None, None, None, Share::default());
    if let Some(raw) = raw.own {
        keep(response("own", raw.get(), |json| value(asked, json)).map(|read| own = Some(read)));
    }
    if let Some(raw) = raw.predicted {
        let read = response("predicted", raw.get(), |json| prediction(asked, json));
        keep(read.map(|read| predicted = Some(read)));
    }
    if let Some(raw) = raw.comment {
        // An empty comment box is no comment.
        if !matches!(raw.get(), "\"\"" | "null") {
            keep(typed::<Prose>("comment", raw.get()).map(|read| comment = Some(read)));
        }
    }
    if let Some(raw) = raw.share {
        keep(typed("share", raw.get()).map(|read| share = read));
    }
    if problems.is_empty() {
        Answer::new(asked, own, predicted, comment, share)
    } else {
        Err(ProblemList(problems))
    }
}

/// A value or a missing code.
fn response<T>(
    place: &str,
    json: &str,
    value: impl FnOnce(&str) -> Result<T, Problem>,
) -> Result<Response<T>, Problem> {
    match json {
        "\"dont_know\"" => Ok(Response::Missing(Missing::DontKnow)),
        "\"not_applicable\"" => Ok(Response::Missing(Missing::NotApplicable)),
        "\"prefer_not\"" => Ok(Response::Missing(Missing::PreferNot)),
        "null" => Err(Problem::new(place, "null is not an answer")
            .hint("leave the key out, or say dont_know, not_applicable or prefer_not")),
        json => value(json)
            .map(Response::Given)
            .map_err(|problem| problem.inside(place)),
    }
}

/// Where a part of an answer is read from.
pub(super) trait Source: Sized {
    /// One typed value.
    fn typed<T: DeserializeOwned>(self) -> Result<T, Problem>;

    /// A step of a scale item.
    fn step(self, kind: &Kind) -> Result<u8, Problem>;

    /// A struct, from an object only.
    fn object<T: DeserializeOwned>(self) -> Result<T, Problem> {
        self.typed().map(|Braces(value)| value)
    }

    /// A list of structs.
    fn objects<T: DeserializeOwned>(self) -> Result<Vec<T>, Problem> {
        let values: Vec<Braces<T>> = self.typed()?;
        Ok(values.into_iter().map(|Braces(value)| value).collect())
    }
}

/// The problem of a short cut, which nobody is told: what it does not take is read in full.
pub(super) fn not_taken() -> Problem {
    Problem::new("", "")
}

/// A text that holds nothing else, and is read to its end.
impl Source for &str {
    fn typed<T: DeserializeOwned>(self) -> Result<T, Problem> {
        typed("", self)
    }

    /// A whole number from 1 to K, written as one: `4`, not `4.0`, `"4"` or `1e0`.
    fn step(self, kind: &Kind) -> Result<u8, Problem> {
        let most = kind.steps().unwrap_or(0);
        self.parse::<u8>()
            .ok()
            .filter(|step| (1..=most).contains(step))
            .ok_or_else(|| {
                Problem::new(
                    "",
                    format!("{} is not a whole number from 1 to {most}", excerpt(self)),
                )
                .hint("dont_know, not_applicable and prefer_not may stand in its place")
            })
    }
}

pub(super) fn value(asked: Asked<'_>, source: impl Source) -> Result<Value, Problem> {
    match &asked.question.kind {
        kind @ (Kind::Rating(_) | Kind::Importance(_) | Kind::Choice { .. }) => {
            source.step(kind).map(Value::Step)
        }
        Kind::Metrics { .. } => source.objects().map(Value::Metrics),
        Kind::Leads { total } => leads(*total, source).map(Value::Leads),
        Kind::FirstDeal => source.object().map(Value::FirstDeal),
        Kind::RankedPicks {
            options: PickOptions::Places(_),
            ..
        } => source.typed().map(Value::Places),
        Kind::RankedPicks {
            options: PickOptions::Blocks,
            ..
        } => source.typed().map(Value::Blocks),
        Kind::Protocol => source.object().map(Value::Protocol),
        Kind::Traits => source.object().map(Value::Traits),
        Kind::Counterparts => source.object().map(Value::Counterparts),
        Kind::EnablementGoals => source.objects().map(Value::Goals),
        Kind::Text => source.typed().map(Value::Text),
        Kind::Stories => source.object().map(Value::Stories),
        Kind::Commitments => marks(source).map(Value::Marks),
    }
}

pub(super) fn prediction(asked: Asked<'_>, source: impl Source) -> Result<Prediction, Problem> {
    match &asked.question.kind {
        _ if !asked.question.predicted => {
            Err(Problem::new("", "this question has no prediction").hint("take it out"))
        }
        kind @ (Kind::Rating(_) | Kind::Choice { .. }) => source.step(kind).map(Prediction::Step),
        Kind::Metrics { .. } => source.typed().map(Prediction::Metrics),
        Kind::Leads { total } => leads(*total, source).map(Prediction::Leads),
        Kind::RankedPicks {
            options: PickOptions::Places(_),
            ..
        } => source.typed().map(Prediction::Places),
        Kind::RankedPicks {
            options: PickOptions::Blocks,
            ..
        } => source.typed().map(Prediction::Blocks),
        _ => Err(Problem::new("", "this question has no prediction").hint("take it out")),
    }
}

/// Two numbers, read wide so that 300 + 5 is told as a wrong sum and not as an overflow.
fn leads(total: u8, source: impl Source) -> Result<super::Leads, Problem> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Wide {
        vendor: u64,
        partner: u64,
    }
    let wide: Wide = source.object()?;
    let sum = u128::from(wide.vendor) + u128::from(wide.partner);
    match (u8::try_from(wide.vendor), u8::try_from(wide.partner)) {
        (Ok(vendor), Ok(partner)) => Ok(super::Leads { vendor, partner }),
        _ => Err(Problem::new(
            "",
            format!(
                "{} + {} is {sum}, the two numbers must add up to {total}",
                wide.vendor, wide.partner
            ),
        )),
    }
}

fn marks(source: impl Source) -> Result<BTreeMap<CommitmentId, Mark>, Problem> {
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Marks(#[serde(deserialize_with = "strict::map")] BTreeMap<CommitmentId, Mark>);
    source.typed().map(|Marks(marks)| marks)
}

/// Reads one typed value to the end of its text; a problem tells the path inside it.
pub(crate) fn typed<'a, T: Deserialize<'a>>(place: &str, json: &'a str) -> Result<T, Problem> {
    // Keeping track of the path costs as much again, so it is done once there is a problem to tell.
    if let Ok(value) = serde_json::from_str(json) {
        return Ok(value);
    }
    let mut reader = serde_json::Deserializer::from_str(json);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let path = if path == "." { String::new() } else { path };
        Problem::new(path, plain(error.inner())).inside(place)
    })?;
    let end = reader.end();
    end.map_err(|error| Problem::new(place, plain(&error)))?;
    Ok(value)
}

/// The sentence of a JSON error without its line and column, which are those of an excerpt, and
/// without the names that only a programmer knows.
pub(crate) fn plain(error: &serde_json::Error) -> String {
    match error.classify() {
        Category::Eof => return "the text ends before it is complete".to_owned(),
        Category::Syntax => return wrong_sign(&error.to_string()).to_owned(),
        Category::Data | Category::Io => {}
    }
    let text = error.to_string();
    let text = text
        .rfind(" at line ")
        .map_or(text.as_str(), |end| &text[..end]);
    let wrong = text
        .strip_prefix("invalid type: ")
        .or_else(|| text.strip_prefix("invalid value: "));
    if let Some((found, expected)) = wrong.and_then(|wrong| wrong.rsplit_once(", expected ")) {
        let expected = match expected {
            "u8" | "u32" | "u64" => "a whole number",
            "f64" => "a number",
            "a sequence" => "a list",
            "a boolean" => "true or false",
            "a string" => "a text",
            other => other,
        };
        let found = match found {
            "sequence" => "a list",
            "map" => "an object",
            other => other,
        };
        return format!("expected {expected}, found {found}");
    }
    let field = |start: &str| {
        Some(
            text.strip_prefix(start)?
                .strip_prefix(" field ")?
                .to_owned(),
        )
    };
    if let Some(name) = field("missing") {
        format!("{name} is missing")
    } else if let Some(name) = field("duplicate") {
        format!("{name} stands there twice")
    } else if let Some(rest) = text.strip_prefix("unknown field ") {
        format!("there is no field {rest}")
    } else if let Some(rest) = text.strip_prefix("unknown variant ") {
        format!("there is no {rest}")
    } else if text == NO_SUCH_DAY {
        "there is no such day".to_owned()
    } else if DATES.contains(&text) {
        "expected a date such as 2026-11-24".to_owned()
    } else {
        text.to_owned()
    }
}

/// What the library for dates says of the 30th of February.
const NO_SUCH_DAY: &str = "input is out of range";
/// What the library for dates says of a text that is none.
const DATES: [&str; 6] = [
    "no possible date and time matching input",
    "input is not enough for unique date and time",
    "input contains invalid characters",
    "premature end of input",
    "trailing input",
    "bad or unsupported format string",
];

/// What is wrong with a text that is no JSON, by what the library says of it.
fn wrong_sign(text: &str) -> &'static str {
    let known = [
        (
            "trailing comma",
            "a comma stands before the closing bracket",
        ),
        ("trailing characters", "more text follows after the end"),
        (
            "key must be a string",
            "a name in double quotation marks is missing",
        ),
        ("expected `:`", "a colon after the name is missing"),
        ("expected `,`", "a comma or a closing bracket is missing"),
        (
            "invalid escape",
            "a backslash is followed by a sign that may not follow it",
        ),
        (
            "control character",
            "a text holds a line end or another control character",
        ),
        (
            "lone leading surrogate",
            "a character written with \\u is only half there",
        ),
        (
            "unexpected end of hex",
            "a character written with \\u is only half there",
        ),
        (
            "invalid unicode",
            "a character written with \\u does not exist",
        ),
        (
            "invalid number",
            "a number is not written as JSON writes it",
        ),
        ("number out of range", "a number is too large"),
        ("recursion limit", "brackets are nested too deeply"),
        ("EOF", "the text ends before it is complete"),
    ];
    let found = known.iter().find(|(start, _)| text.starts_with(start));
    found.map_or("a value is expected here", |(_, words)| words)
}

/// The first characters of a text, to show in a message.
pub(crate) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
