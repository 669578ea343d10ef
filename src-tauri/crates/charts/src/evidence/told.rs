//! The strip for those who do not see it: in sentences, and as a table.

use questionnaire::{BySide, Side};
use scoring::Item;
use scoring::messages::Arguments;

use super::Question;
use crate::figure::Table;
use crate::words::{expected_of, isolated, one_decimal, plain, words};

/// What was asked and said, what each side expected, as far as it did, and the scale.
pub(super) fn describe(
    item: &Item,
    question: &Question<'_>,
    names: &BySide<&str>,
    means: &BySide<f64>,
) -> String {
    let (vendor, partner) = (isolated(names.vendor), isolated(names.partner));
    let said = means.map(|mean| one_decimal(*mean));
    let steps = item.steps.to_string();
    let answers = Arguments::new()
        .text("question", question.text)
        .text("vendor", &vendor)
        .text("partner", &partner)
        .text("v", &said.vendor)
        .text("p", &said.partner);
    let scale = Arguments::new()
        .text("low", question.low)
        .text("high", question.high)
        .text("k", &steps);
    let guess = |side: Side| item.sides.get(side).predicted;
    let expected = Side::BOTH
        .into_iter()
        .filter_map(|side| Some(expected_of(names, side, guess(side)?)));
    let sentences: Vec<String> = std::iter::once(words("evidence", &answers))
        .chain(expected)
        .chain([words("evidence-scale", &scale)])
        .collect();
    sentences.join(" ")
}

pub(super) fn table(item: &Item, question: &Question<'_>, names: &BySide<&str>) -> Table {
    let number = |value: Option<f64>| value.map_or_else(|| plain("nothing"), one_decimal);
    let column = |id: &str, side: Side| {
        let side = isolated(names.get(side));
        words(id, &Arguments::new().text("side", &side))
    };
    let (vendor, partner) = (Side::Vendor, Side::Partner);
    Table {
        head: vec![
            plain("question"),
            column("said", vendor),
            column("said", partner),
            column("expected", vendor),
            column("expected", partner),
        ],
        rows: vec![vec![
            question.text.to_owned(),
            number(item.sides.vendor.mean),
            number(item.sides.partner.mean),
            number(item.sides.vendor.predicted),
            number(item.sides.partner.predicted),
        ]],
    }
}
