//! The enablement roadmap held against what the sides need and whom they named.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use questionnaire::{BlockId, BySide, Function, Side, Value};
use serde::Serialize;

use super::counterparts::People;
use super::pooled::most_ranked;
use super::{Answers, question};
use crate::method;

/// The block of the first joint deal on a roadmap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FirstDealBlock {
    /// It has no date.
    Undated,
    /// Its date is more than 90 days after the start of the roadmap.
    Late,
    /// Its date is at most 90 days after the start.
    InTime,
}

/// Needs against plans. Everything is empty when the round has no roadmap.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoadmapFit {
    /// Kinds of support among the three that a side needs most and that no block of the roadmap
    /// covers, the most needed first. Several people: by how many named it, then by mean rank, then
    /// in the order of the catalogue.
    pub needs_unplanned: BySide<Vec<BlockId>>,
    /// Functions for which a counterpart map names somebody and that no block of the roadmap is
    /// for, in the order of the functions.
    pub functions_unplanned: Vec<Function>,
    /// How the first joint deal stands on the roadmap; `None` when it does not hold that block.
    pub first_deal: Option<FirstDealBlock>,
    /// Days from the start of the roadmap (or of the round, when it names none) to the date of the
    /// first joint deal, negative before it; `None` without block or date.
    pub first_deal_days: Option<i64>,
}

impl RoadmapFit {
    pub(crate) fn of(answers: &Answers<'_>, people: &People) -> Self {
        let Some(roadmap) = &answers.round.plan.roadmap else {
            return Self::default();
        };
        let planned: BTreeSet<&BlockId> = roadmap.blocks.iter().map(|block| &block.block).collect();
        let start = roadmap.start.unwrap_or(answers.round.date);
        let deal = roadmap
            .blocks
            .iter()
            .find(|block| block.block.as_str() == method::FIRST_DEAL_BLOCK);
        let days = deal
            .and_then(|block| block.date)
            .map(|date| days(start, date));
        Self {
            needs_unplanned: BySide::from_fn(|side| {
                let needs = needs(answers, side).into_iter();
                needs.filter(|need| !planned.contains(need)).collect()
            }),
            functions_unplanned: functions_unplanned(answers, people, &planned),
            first_deal: deal.map(|_| match days {
                None => FirstDealBlock::Undated,
                Some(days) if days > method::FIRST_DEAL_DAYS => FirstDealBlock::Late,
                Some(_) => FirstDealBlock::InTime,
            }),
            first_deal_days: days,
        }
    }
}

fn days(start: NaiveDate, date: NaiveDate) -> i64 {
    date.signed_duration_since(start).num_days()
}

/// The three kinds of support that a side needs most.
fn needs(answers: &Answers<'_>, side: Side) -> Vec<BlockId> {
    let values = answers.values(side, question::SUPPORT);
    let picks = values.filter_map(|value| match value {
        Value::Blocks(blocks) => Some(blocks.iter().cloned()),
        _ => None,
    });
    most_ranked(picks, method::SUPPORT)
}

fn functions_unplanned(
    answers: &Answers<'_>,
    people: &People,
    planned: &BTreeSet<&BlockId>,
) -> Vec<Function> {
    let named: BTreeSet<Function> = people.functions.values().flatten().copied().collect();
    let blocks = answers.set.blocks.iter();
    let covered: BTreeSet<Function> = blocks
        .filter(|block| planned.contains(&block.id))
        .flat_map(|block| block.functions.iter().copied())
        .collect();
    named.difference(&covered).copied().collect()
}
