//! The first joint deal: which customer each side names, and who wants it soon.

use std::collections::BTreeMap;

use questionnaire::{BySide, Side, Value, same_name};
use serde::Serialize;

use super::{Answers, question};
use crate::method;

/// The customers that each side names for the first joint deal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FirstDealWishes {
    /// The customers, each once: names are the same without case and Unicode form. In the order of
    /// the names, under the smallest spelling either side used.
    pub accounts: BySide<Vec<String>>,
    /// Whether at least half of the side's people who said when the deal should close want it
    /// within 90 days; `None` where nobody said. A deal that is closed already is not wanted.
    pub soon: BySide<Option<bool>>,
}

impl FirstDealWishes {
    pub(crate) fn of(answers: &Answers<'_>) -> Self {
        let mut spellings: BTreeMap<String, &str> = BTreeMap::new();
        for name in Side::BOTH.into_iter().flat_map(|side| named(answers, side)) {
            let spelling = spellings.entry(same_name(name)).or_insert(name);
            *spelling = (*spelling).min(name);
        }
        Self {
            accounts: BySide::from_fn(|side| {
                let names: BTreeMap<String, &str> = named(answers, side)
                    .filter_map(|name| spellings.get_key_value(&same_name(name)))
                    .map(|(key, name)| (key.clone(), *name))
                    .collect();
                names.into_values().map(str::to_owned).collect()
            }),
            soon: BySide::from_fn(|side| {
                let steps = answers.steps(side, question::FIRST_DEAL_WHEN);
                let soon = |step: &&u8| method::SOON_STEPS.contains(*step);
                (!steps.is_empty()).then(|| 2 * steps.iter().filter(soon).count() >= steps.len())
            }),
        }
    }
}

fn named<'a>(answers: &Answers<'a>, side: Side) -> impl Iterator<Item = &'a str> {
    let values = answers.values(side, question::FIRST_DEAL);
    values.filter_map(|value| match value {
        Value::FirstDeal(deal) => deal.account.as_ref().map(questionnaire::Name::as_str),
        _ => None,
    })
}
