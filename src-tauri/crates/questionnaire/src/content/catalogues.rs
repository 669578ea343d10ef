//! The lists that questions pick from.

use super::check::{Check, is_snake_case};
use super::document::{Document, List};
use super::raw::{RawBlock, RawEscalation, RawFunction, RawMetric, RawTerm, RawTrait};
use crate::{
    Block, BlockId, BySide, EscalationLevel, Function, FunctionEntry, Metric, MetricId, Problem,
    Term, TraitId, TraitPair,
};

/// The last stage of the enablement roadmap: keep current.
const LAST_STAGE: u8 = 5;

pub(super) fn traits(document: &mut Document<'_>) -> Vec<TraitPair> {
    document.each(List::named("trait", "id"), |raw: RawTrait, check| {
        numbered(&raw.id, 'T', check);
        Some(TraitPair {
            id: TraitId::new(raw.id),
            disliked: check.text("disliked", raw.disliked),
            valued: check.text("valued", raw.valued),
            looks_like: check.text("looks_like", raw.looks_like),
            dimension: raw.dimension,
        })
    })
}

pub(super) fn metrics(document: &mut Document<'_>) -> Vec<Metric> {
    let list = List::named("metric", "id");
    let mut metrics = document.each(list, |raw: RawMetric, check| {
        numbered(&raw.id, 'M', check);
        Some(Metric {
            id: MetricId::new(raw.id),
            name: check.text("name", raw.name),
            definition: check.text("definition", raw.definition),
            unit: check.text("unit", raw.unit),
            tracked_by: raw.tracked_by.side(),
            direction: raw.direction,
            leading: raw.leading,
            feeds: raw.feeds.into_iter().map(MetricId::new).collect(),
        })
    });
    for metric in &metrics {
        feeds(metric, document);
    }
    // A wrong link costs the link, not the measure: others may lead to it and from it.
    let known: Vec<MetricId> = metrics.iter().map(|metric| metric.id.clone()).collect();
    for metric in &mut metrics {
        let own = metric.id.clone();
        metric
            .feeds
            .retain(|fed| *fed != own && known.contains(fed));
        let mut seen = Vec::new();
        metric.feeds.retain(|fed| {
            let is_new = !seen.contains(fed);
            seen.push(fed.clone());
            is_new
        });
    }
    metrics
}

/// Tells the links that lead nowhere, to the measure itself, or twice to the same one.
fn feeds(metric: &Metric, document: &mut Document<'_>) {
    for (index, fed) in metric.feeds.iter().enumerate() {
        let message = if *fed == metric.id {
            "a measure cannot feed itself".to_owned()
        } else if !document.names("metric", fed.as_str()) {
            format!("there is no measure {:?}", fed.as_str())
        } else if metric.feeds[..index].contains(fed) {
            format!("{fed} stands there twice")
        } else {
            continue;
        };
        let place = format!("{}.feeds[{index}]", metric.id);
        document.tell(Problem::new(place, message));
    }
}

pub(super) fn functions(document: &mut Document<'_>) -> Vec<FunctionEntry> {
    let list = List::named("function", "id");
    let functions = document.each(list, |raw: RawFunction, check| {
        Some(FunctionEntry {
            id: raw.id,
            name: check.text("name", raw.name),
            person: BySide {
                vendor: check.text("person.vendor", raw.person.vendor),
                partner: check.text("person.partner", raw.person.partner),
            },
            settles: check.text("settles", raw.settles),
        })
    });
    document.complete("function", Function::ALL.iter().map(|f| f.name()));
    functions
}

pub(super) fn terms(document: &mut Document<'_>, key: &'static str) -> Vec<Term> {
    document.each(List::grouped(key, "id"), |raw: RawTerm, check| {
        if !is_snake_case(&raw.id) {
            let problem = Problem::new("id", format!("{:?} is not in snake_case", raw.id));
            check.tell(problem.hint("small letters and digits, joined by underscores"));
        }
        Some(Term {
            words: check.text("words", raw.words),
            id: raw.id,
        })
    })
}

pub(super) fn escalation(document: &mut Document<'_>) -> Vec<EscalationLevel> {
    let list = List::grouped("escalation", "level");
    let mut last = 0;
    document.each(list, |raw: RawEscalation, check| {
        if raw.level <= last {
            check.tell(Problem::new("level", "levels go up from 1, step by step"));
        }
        last = raw.level;
        if raw.working_days == 0 {
            check.tell(Problem::new("working_days", "it must be at least 1"));
        }
        Some(EscalationLevel {
            level: raw.level,
            who: check.text("who", raw.who),
            working_days: raw.working_days,
        })
    })
}

pub(super) fn blocks(document: &mut Document<'_>) -> Vec<Block> {
    document.each(List::named("block", "id"), |raw: RawBlock, check| {
        numbered(&raw.id, 'E', check);
        if raw.stage > LAST_STAGE {
            let message = format!("there is no stage {}", raw.stage);
            check.tell(Problem::new("stage", message).hint("stages go from 0 to 5"));
        }
        if raw.functions.as_ref().is_some_and(Vec::is_empty) {
            let problem = Problem::new("functions", "it is for nobody");
            check.tell(problem.hint("leave the key out when it is for every function"));
        }
        Some(Block {
            id: BlockId::new(raw.id),
            stage: raw.stage,
            track: raw.track.name().to_owned(),
            name: check.text("name", raw.name),
            audience: check.text("audience", raw.audience),
            functions: raw.functions.unwrap_or_else(|| Function::ALL.to_vec()),
            done_when: check.text("done_when", raw.done_when),
        })
    })
}

/// Checks a name made of one letter and two digits.
fn numbered(id: &str, letter: char, check: &mut Check) {
    let digits = id.strip_prefix(letter).unwrap_or_default();
    if digits.len() != 2 || !digits.chars().all(|c| c.is_ascii_digit()) {
        let hint = format!("{letter} and two digits, such as {letter}07");
        check.tell(Problem::new("id", format!("{id:?} is not a name for this list")).hint(hint));
    }
}
