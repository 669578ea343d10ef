//! The form of an answer: scales, options and limits.

use super::check::Check;
use super::questions::Shared;
use super::raw::{RawKind, RawQuestion, RawSides, RawWords};
use crate::{BySide, Kind, PickOptions, Problem, Scale, Side, Template};

/// Reads the kind and takes the fields that belong to it; one that is left belongs to another.
pub(super) fn kind(raw: &mut RawQuestion, shared: &Shared, check: &mut Check) -> Option<Kind> {
    let kind = match raw.kind {
        RawKind::Rating => named_scale(raw.scale.take(), shared, check).map(Kind::Rating),
        RawKind::Importance => named_scale(raw.scale.take(), shared, check).map(Kind::Importance),
        RawKind::Choice => choice(raw, shared, check),
        RawKind::Metrics => {
            number("most", raw.most.take(), check).map(|most| Kind::Metrics { most })
        }
        RawKind::Leads => {
            number("total", raw.total.take(), check).map(|total| Kind::Leads { total })
        }
        RawKind::RankedPicks => {
            let most = number("most", raw.most.take(), check);
            let lists = lists(raw.options.take(), shared, check);
            most.zip(lists).map(|(most, lists)| Kind::RankedPicks {
                most,
                options: PickOptions::Places(lists),
            })
        }
        RawKind::RankedBlocks => {
            number("most", raw.most.take(), check).map(|most| Kind::RankedPicks {
                most,
                options: PickOptions::Blocks,
            })
        }
        RawKind::FirstDeal => Some(Kind::FirstDeal),
        RawKind::Protocol => Some(Kind::Protocol),
        RawKind::Traits => Some(Kind::Traits),
        RawKind::Counterparts => Some(Kind::Counterparts),
        RawKind::EnablementGoals => Some(Kind::EnablementGoals),
        RawKind::Text => Some(Kind::Text),
        RawKind::Stories => Some(Kind::Stories),
        RawKind::Commitments => Some(Kind::Commitments),
    };
    for (field, is_left) in [
        ("scale", raw.scale.is_some()),
        ("options", raw.options.is_some()),
        ("ordered", raw.ordered.is_some()),
        ("most", raw.most.is_some()),
        ("total", raw.total.is_some()),
    ] {
        if is_left {
            check.tell(Problem::new(field, "a question of this kind has none"));
        }
    }
    kind
}

/// The five labels of a scale.
pub(super) fn scale(place: &str, labels: Vec<String>, check: &mut Check) -> Option<Scale> {
    let found = labels.len();
    let labels = check.templates(place, labels);
    let Ok(labels) = <[Template; 5]>::try_from(labels) else {
        let message = format!("{found} labels, a scale has exactly 5");
        check.tell(Problem::new(place, message));
        return None;
    };
    Some(Scale(labels))
}

/// The options of a list, two at least.
pub(super) fn options(place: &str, texts: Vec<String>, check: &mut Check) -> Vec<Template> {
    match texts.len() {
        0 | 1 => check.tell(
            Problem::new(place, "there is nothing to choose from").hint("give at least 2 options"),
        ),
        found if found > usize::from(u8::MAX) => {
            check.tell(Problem::new(place, format!("{found} options are too many")));
        }
        _ => {}
    }
    check.templates(place, texts)
}

fn named_scale(words: Option<RawWords>, shared: &Shared, check: &mut Check) -> Option<Scale> {
    match check.required("scale", words)? {
        RawWords::Many(labels) => scale("scale", labels, check),
        RawWords::One(name) => {
            let known = shared.scales.get(&name).cloned();
            if known.is_none() {
                let names: Vec<&str> = shared.scales.keys().map(String::as_str).collect();
                check.tell(unknown("scale", "scale", &name, &names));
            }
            known
        }
        RawWords::Sides(_) => {
            check.tell(Problem::new("scale", "both sides answer on the same scale"));
            None
        }
    }
}

fn choice(raw: &mut RawQuestion, shared: &Shared, check: &mut Check) -> Option<Kind> {
    let options = check.required("options", raw.options.take());
    let ordered = check.required("ordered", raw.ordered.take());
    let options = match options? {
        RawWords::Sides(_) => {
            check.tell(Problem::new(
                "options",
                "both sides choose from the same list",
            ));
            None
        }
        words => one_list("options", words, shared, check),
    };
    Some(Kind::Choice {
        options: options?,
        ordered: ordered?,
    })
}

/// One list for both sides, or one for each.
fn lists(
    words: Option<RawWords>,
    shared: &Shared,
    check: &mut Check,
) -> Option<BySide<Vec<Template>>> {
    match check.required("options", words)? {
        RawWords::Sides(RawSides { vendor, partner }) => {
            let mut side = |place: &str, words: Option<Box<RawWords>>| {
                let words = check.required(place, words)?;
                one_list(place, *words, shared, check)
            };
            let vendor = side("options.vendor", vendor);
            let partner = side("options.partner", partner);
            Some(BySide {
                vendor: vendor?,
                partner: partner?,
            })
        }
        words => {
            let same = one_list("options", words, shared, check)?;
            Some(BySide::from_fn(|_: Side| same.clone()))
        }
    }
}

fn one_list(
    place: &str,
    words: RawWords,
    shared: &Shared,
    check: &mut Check,
) -> Option<Vec<Template>> {
    match words {
        RawWords::Many(texts) => Some(options(place, texts, check)),
        RawWords::One(name) => {
            let known = shared.lists.get(&name).cloned();
            if known.is_none() {
                let names: Vec<&str> = shared.lists.keys().map(String::as_str).collect();
                check.tell(unknown(place, "list", &name, &names));
            }
            known
        }
        RawWords::Sides(_) => {
            check.tell(Problem::new(place, "expected a list"));
            None
        }
    }
}

fn number(field: &str, value: Option<u8>, check: &mut Check) -> Option<u8> {
    let value = check.required(field, value)?;
    if value == 0 {
        check.tell(Problem::new(field, "it must be at least 1"));
    }
    Some(value)
}

fn unknown(place: &str, what: &str, name: &str, known: &[&str]) -> Problem {
    Problem::new(place, format!("there is no {what} {name:?}"))
        .hint(format!("known: {}", known.join(", ")))
}
