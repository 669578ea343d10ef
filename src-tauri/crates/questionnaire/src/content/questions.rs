//! The questions.

use std::collections::BTreeMap;

use super::check::{Check, NAMES};
use super::document::{Document, List};
use super::kinds;
use super::raw::{RawQuestion, RawSides, RawWords};
use crate::{
    BySide, Direction, Kind, Phase, Problem, Question, QuestionId, Scale, Section, Side, Template,
};

/// The longest topic, in characters: it must fit into a table and into the title of a finding.
const LONGEST_TOPIC: usize = 45;

/// What several questions refer to by name.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) scales: BTreeMap<String, Scale>,
    pub(super) lists: BTreeMap<String, Vec<Template>>,
}

pub(super) fn questions(document: &mut Document<'_>) -> Vec<Question> {
    let shared = Shared {
        scales: document.table("scale", |labels, check| kinds::scale("", labels, check)),
        lists: document.table("list", |texts, check| {
            kinds::options("", texts, check).into()
        }),
    };
    document.each(List::named("question", "id"), |raw, check| {
        question(raw, &shared, check)
    })
}

fn question(mut raw: RawQuestion, shared: &Shared, check: &mut Check) -> Option<Question> {
    identity(&raw, check);
    let topic = check.text("topic", std::mem::take(&mut raw.topic));
    let length = topic.chars().count();
    if length > LONGEST_TOPIC {
        let message = format!("it has {length} characters, at most {LONGEST_TOPIC} are allowed");
        check.tell(Problem::new("topic", message));
    }
    let wording = wording(raw.wording.take(), check);
    let note = raw.note.take();
    let note = note.map(|note| check.template("note", note, NAMES));
    let kind = kinds::kind(&mut raw, shared, check)?;
    judgement(&raw, &kind, check);
    Some(Question {
        section: section(&raw, &kind, check)?,
        id: QuestionId::new(raw.id),
        revision: raw.revision,
        dimension: raw.dimension,
        frame: raw.frame,
        direction: raw.direction,
        kind,
        predicted: raw.predicted,
        phase: raw.phase.unwrap_or(Phase::Both),
        short: raw.short,
        gate: raw.gate,
        optional: raw.optional,
        topic,
        wording: wording?,
        note,
    })
}

fn identity(raw: &RawQuestion, check: &mut Check) {
    let (letters, number) = raw.id.split_once('-').unwrap_or((&raw.id, "0"));
    let is_word = |text: &str, most: usize| {
        (1..=most).contains(&text.len())
            && text
                .chars()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    if !is_word(letters, 6) || !is_word(number, 3) {
        check.tell(
            Problem::new("id", "this is not the name of a question")
                .hint("capital letters, and after a hyphen a number or capital letters: CUL-03"),
        );
    }
    if raw.revision == 0 {
        check.tell(Problem::new("revision", "revisions count from 1"));
    }
}

fn wording(raw: Option<RawWords>, check: &mut Check) -> Option<BySide<Template>> {
    let mut text = |place: &str, words: Option<RawWords>| match check.required(place, words)? {
        RawWords::One(text) => Some(check.template(place, text, NAMES)),
        _ => {
            check.tell(Problem::new(place, "expected one text"));
            None
        }
    };
    match raw {
        Some(RawWords::Sides(RawSides { vendor, partner })) => {
            let vendor = text("wording.vendor", vendor.map(|words| *words));
            let partner = text("wording.partner", partner.map(|words| *words));
            Some(BySide {
                vendor: vendor?,
                partner: partner?,
            })
        }
        words => {
            let same = text("wording", words)?;
            Some(BySide::from_fn(|_: Side| same.clone()))
        }
    }
}

/// Whether the marks of the question fit its kind.
fn judgement(raw: &RawQuestion, kind: &Kind, check: &mut Check) {
    let can_be_predicted = matches!(
        kind,
        Kind::Rating(_)
            | Kind::Choice { .. }
            | Kind::Metrics { .. }
            | Kind::Leads { .. }
            | Kind::RankedPicks { .. }
    );
    if raw.predicted && !can_be_predicted {
        check.tell(Problem::new(
            "predicted",
            "an answer of this kind cannot be predicted",
        ));
    }
    let is_positive_rating =
        matches!(kind, Kind::Rating(_)) && raw.direction == Direction::Positive;
    if raw.gate && !is_positive_rating {
        check.tell(Problem::new(
            "gate",
            "only a rating with a healthier end can decide by itself",
        ));
    }
    if raw.direction == Direction::Positive && !matches!(kind, Kind::Rating(_)) {
        check.tell(Problem::new(
            "direction",
            "only a rating has a healthier end",
        ));
    }
}

fn section(raw: &RawQuestion, kind: &Kind, check: &mut Check) -> Option<Section> {
    match (kind, raw.dimension) {
        (Kind::Commitments, Some(_)) => Some(Section::LastRound),
        (Kind::Importance(_), Some(_)) => Some(Section::Importance),
        (_, Some(dimension)) => Some(Section::Dimension(dimension)),
        (Kind::Rating(_), None) if raw.optional => Some(Section::Style),
        (_, None) => {
            check.tell(
                Problem::new("dimension", "it is missing")
                    .hint("only the optional style axes have none"),
            );
            None
        }
    }
}
