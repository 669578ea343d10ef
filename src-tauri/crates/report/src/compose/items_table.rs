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
use tables::{Cell, Column, Table};

/// The columns: what programs call them, the message that heads them for people, and their widths.
/// Programs know them by name, so the names stay.
const COLUMNS: [(&str, &str, u8); 22] = [
    ("question", "table-question", 10),
    ("dimension", "table-area", 16),
    ("topic", "table-topic", 30),
    ("kind", "table-kind", 12),
    ("side", "table-side", 10),
    ("company", "table-company", 24),
    ("wording", "table-wording", 50),
    ("people", "table-people", 8),
    ("answered", "table-answered", 10),
    ("skipped", "table-skipped", 9),
    ("dont_know", "table-dont-know", 9),
    ("not_applicable", "table-not-applicable", 11),
    ("prefer_not", "table-prefer-not", 11),
    ("mean", "table-mean", 9),
    ("expected_of_the_other", "table-expected", 14),
    ("answers", "table-answers", 40),
    ("comments", "table-comments", 60),
    ("class", "table-class", 18),
    ("gap", "table-gap", 8),
    ("similarity", "table-similarity", 11),
    ("severity", "table-severity", 9),
    ("state", "table-state", 24),
];

/// A table and what has to be told about it.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemTable {
    /// The table. It has two rows for each question that the round asks.
    pub table: Table,
    /// Comments and free texts that this edition may not show.
    pub withheld: usize,
}

/// Every question of a round by side as a table: averages, what was picked, and each reason for not
/// answering by itself. It holds what the report of the same edition holds.
///
/// # Errors
/// When it would show a text that the edition withholds; nothing is given then.
pub fn items_table(
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
    let table = filled(now, edition, typed);
    let said = |table: &Table| Said::new([(0, table.plain_text())]);
    let texts = Texts::of(round, edition)?;
    let words = || format!("{set:?} {}", words::SENTENCES);
    let bare = || said(&filled(now, edition, Typed::default()));
    if let Some(leak) = leak::first_in(&said(&table), &texts, words, bare) {
        return Err(Error::Withheld {
            page: 1,
            question: leak.question.to_string(),
        });
    }
    Ok(ItemTable { table, withheld })
}

fn filled(now: Occasion<'_>, edition: Edition, typed: Typed<'_>) -> Table {
    let options = Options::new(edition, now.round.date);
    let scene = Scene::new(now, &options, typed);
    let asked = now.set.asked(now.round.purpose, now.round.form);
    let rows = asked.flat_map(|question| {
        Side::BOTH.map(|side| Vec::from(row(&scene, now.round, question, side)))
    });
    Table {
        name: text("table-questions"),
        columns: COLUMNS
            .map(|(key, title, width)| Column {
                key,
                title: text(title),
                width,
            })
            .into(),
        rows: rows.collect(),
        mark: super::table_mark::mark(now.round),
    }
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
        Some(_) => Cell::Count(count),
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
        Cell::Count(answers.people),
        Cell::Count(answers.given),
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
