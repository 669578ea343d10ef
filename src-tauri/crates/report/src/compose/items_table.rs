//! Every question by side as a table for a spreadsheet: what the report says of it, in rows.

use std::collections::BTreeMap;

use questionnaire::{Kind, Missing, Question, Response, Round, Side, Value};
use scoring::{Assessment, Edition, Occasion};

use super::items::class_words;
use super::leak::{self, Said, Texts};
use super::lists::picked;
use super::scene::Scene;
use super::typed::Typed;
use super::words::{self, text};
use super::{Error, Options};
use crate::sheet::{Cell, Sheet};

/// The columns. Their names are for programs and stay; the words in the cells are for people.
const COLUMNS: [&str; 22] = [
    "question",
    "dimension",
    "topic",
    "kind",
    "side",
    "company",
    "wording",
    "people",
    "answered",
    "skipped",
    "dont_know",
    "not_applicable",
    "prefer_not",
    "mean",
    "expected_of_the_other",
    "answers",
    "comments",
    "class",
    "gap",
    "similarity",
    "severity",
    "state",
];

/// A table and what has to be told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemTable {
    /// The table as CSV in UTF-8.
    pub bytes: Vec<u8>,
    /// Its rows, two for each question that the round asks.
    pub rows: usize,
    /// Comments and free texts that this edition may not show.
    pub withheld: usize,
}

/// Every question of a round by side as CSV: means, what was picked, and each reason for not
/// answering by itself. It holds what the report of the same edition holds.
///
/// # Errors
/// When it would show a text that the edition withholds; nothing is given then.
pub fn items_csv(
    set: &questionnaire::Questionnaire,
    round: &Round,
    assessment: &Assessment,
    edition: Edition,
) -> Result<ItemTable, Error> {
    let now = Occasion {
        set,
        round,
        assessment,
    };
    let typed = Typed::of(set, round, edition);
    let withheld = typed.withheld;
    let (bytes, rows) = table(now, edition, typed)?;
    let said = |bytes: &[u8]| Said::new([(0, String::from_utf8_lossy(bytes))]);
    let texts = Texts::of(round, edition)?;
    let words = || format!("{set:?} {}", words::SENTENCES);
    let bare = || match table(now, edition, Typed::default()) {
        Ok((bytes, _)) => said(&bytes),
        Err(_) => said(&[]),
    };
    if let Some(leak) = leak::first_in(&said(&bytes), &texts, words, bare) {
        return Err(Error::Withheld {
            page: 1,
            question: leak.question.to_string(),
        });
    }
    Ok(ItemTable {
        bytes,
        rows,
        withheld,
    })
}

fn table(now: Occasion<'_>, edition: Edition, typed: Typed<'_>) -> Result<(Vec<u8>, usize), Error> {
    let options = Options::new(edition, now.round.date);
    let scene = Scene::new(now, &options, typed);
    let mut sheet = Sheet::new(&COLUMNS)?;
    let mut rows = 0;
    for question in now.set.asked(now.round.purpose, now.round.form) {
        for side in Side::BOTH {
            sheet.row(&row(&scene, now.round, question, side))?;
            rows += 1;
        }
    }
    Ok((sheet.bytes()?, rows))
}

fn row(scene: &Scene<'_>, round: &Round, question: &Question, side: Side) -> [Cell; COLUMNS.len()] {
    let item = scene.assessment.item(&question.id);
    let figures = item.map(|item| item.sides.get(side));
    let answers = Answers::of(round, question, side);
    let dimension = question
        .dimension
        .map(|dimension| scene.dimension(dimension));
    // Of one or two people a count would say who it was.
    let single = |count: usize| match scene.single(side) {
        None => Cell::text(text("too-few-people")),
        Some(_) => Cell::count(count),
    };
    let missing = |reason: Missing| single(answers.missing.get(&reason).copied().unwrap_or(0));
    [
        Cell::text(question.id.as_str()),
        Cell::text(dimension.unwrap_or_default()),
        Cell::text(scene.topic(question.id.as_str())),
        Cell::text(kind(question)),
        Cell::text(side.name()),
        Cell::text(*scene.names.get(side)),
        Cell::text(wording(scene, question, side)),
        Cell::count(answers.people),
        Cell::count(answers.given),
        single(answers.skipped),
        missing(Missing::DontKnow),
        missing(Missing::NotApplicable),
        missing(Missing::PreferNot),
        Cell::number(answers.mean),
        Cell::number(figures.and_then(|figures| figures.predicted)),
        Cell::text(picked(scene, question, side)),
        Cell::text(comments(scene, question, side)),
        Cell::text(item.map_or_else(String::new, |item| class_words(item.class))),
        Cell::number(item.and_then(|item| item.gap)),
        Cell::number(item.and_then(|item| item.similarity)),
        Cell::number(item.and_then(|item| item.severity)),
        Cell::text(item.map_or("", |item| scene.side_state(item, side))),
    ]
}

/// How the people of a side dealt with a question.
#[derive(Default)]
struct Answers {
    people: usize,
    given: usize,
    skipped: usize,
    missing: BTreeMap<Missing, usize>,
    mean: Option<f64>,
}

impl Answers {
    /// Only counts and steps: texts never come here.
    fn of(round: &Round, question: &Question, side: Side) -> Self {
        let mut answers = Self::default();
        let mut steps: Vec<f64> = Vec::new();
        let has_order = !matches!(question.kind, Kind::Choice { ordered: false, .. });
        for person in round.respondents_of(side) {
            answers.people += 1;
            let own = person
                .answers
                .get(&question.id)
                .and_then(|answer| answer.own());
            match own {
                None => answers.skipped += 1,
                Some(Response::Missing(reason)) => {
                    *answers.missing.entry(*reason).or_default() += 1;
                }
                Some(Response::Given(value)) => {
                    answers.given += 1;
                    if let Value::Step(step) = value
                        && has_order
                    {
                        steps.push(f64::from(*step));
                    }
                }
            }
        }
        answers.mean = (!steps.is_empty()).then(|| steps.iter().sum::<f64>() / steps.len() as f64);
        answers
    }
}

/// The question as this side reads it, with the full names.
fn wording(scene: &Scene<'_>, question: &Question, side: Side) -> String {
    let both = questionnaire::Questionnaire::wording(question, &scene.names);
    both.get(side).clone()
}

/// What people of a side wrote that this edition may show, without names.
fn comments(scene: &Scene<'_>, question: &Question, side: Side) -> String {
    let remarks = scene.typed.remarks.iter();
    let own = remarks.filter(|remark| remark.side == side && remark.question.id == question.id);
    own.map(|remark| remark.text)
        .collect::<Vec<_>>()
        .join(" | ")
}

/// The form of an answer, for programs.
const fn kind(question: &Question) -> &'static str {
    match question.kind {
        Kind::Rating(_) => "rating",
        Kind::Importance(_) => "importance",
        Kind::Choice { ordered: true, .. } => "ordered_choice",
        Kind::Choice { ordered: false, .. } => "choice",
        Kind::Metrics { .. } => "metrics",
        Kind::Leads { .. } => "leads",
        Kind::FirstDeal => "first_deal",
        Kind::RankedPicks { .. } => "ranked_picks",
        Kind::Protocol => "protocol",
        Kind::Traits => "traits",
        Kind::Counterparts => "counterparts",
        Kind::EnablementGoals => "enablement_goals",
        Kind::Text => "text",
        Kind::Stories => "stories",
        Kind::Commitments => "commitments",
    }
}
