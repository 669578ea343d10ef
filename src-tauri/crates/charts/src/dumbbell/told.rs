//! The chart of the dimensions for those who do not see it: in sentences, and as a table.

use questionnaire::{BySide, Questionnaire, Side};
use scoring::DimensionFigures;
use scoring::messages::Arguments;

use super::{Trend, Trends, level_gap};
use crate::figure::Table;
use crate::words::{expected_of, isolated, one_decimal, plain, words};

pub(super) fn describe(
    set: &Questionnaire,
    rows: &[&DimensionFigures],
    names: &BySide<&str>,
    trends: &Trends,
) -> String {
    let judged: Vec<_> = rows.iter().filter(|row| level_gap(row) >= 0.0).collect();
    let (Some(widest), Some(narrowest)) = (judged.first(), judged.last()) else {
        return plain("dimensions-chart-empty");
    };
    let sentences: Vec<String> = rows
        .iter()
        .flat_map(|row| {
            let trend = trends.iter().find(|(of, _)| *of == row.id);
            let moved = trend.map_or_else(Vec::new, |(_, trend)| moved(names, trend));
            sentences(set, row, names).into_iter().chain(moved)
        })
        .collect();
    let rows = sentences.join(" ");
    let facts = Arguments::new()
        .text("rows", &rows)
        .text("widest", set.dimension_name(widest.id))
        .text("narrowest", set.dimension_name(narrowest.id));
    words("dimensions-chart", &facts)
}

/// What a row says: both levels, then what each side expected, as far as it did.
pub(super) fn sentences(
    set: &Questionnaire,
    row: &DimensionFigures,
    names: &BySide<&str>,
) -> Vec<String> {
    let dimension = Arguments::new().text("dimension", set.dimension_name(row.id));
    let (Some(v), Some(p)) = (row.level.vendor, row.level.partner) else {
        return vec![words("dimensions-row-not-judged", &dimension)];
    };
    let (v, p) = (one_decimal(v), one_decimal(p));
    let (vendor, partner) = (isolated(names.vendor), isolated(names.partner));
    let facts = dimension
        .text("vendor", &vendor)
        .text("partner", &partner)
        .text("v", &v)
        .text("p", &p);
    let expected = Side::BOTH
        .into_iter()
        .filter_map(|side| Some(expected_of(names, side, (*row.expected_level.get(side))?)));
    std::iter::once(words("dimensions-row", &facts))
        .chain(expected)
        .collect()
}

/// Where each side went, as sentences.
fn moved(names: &BySide<&str>, trend: &BySide<Option<Trend>>) -> Vec<String> {
    let sides = Side::BOTH.into_iter();
    sides
        .filter_map(|side| {
            let id = match (*trend.get(side))? {
                Trend::Up => "went-up",
                Trend::Steady => "stayed",
                Trend::Down => "went-down",
            };
            let name = isolated(names.get(side));
            Some(words(id, &Arguments::new().text("side", &name)))
        })
        .collect()
}

pub(super) fn table(
    set: &Questionnaire,
    rows: &[&DimensionFigures],
    names: &BySide<&str>,
) -> Table {
    let number = |value: &Option<f64>| value.map_or_else(|| plain("not-judged"), one_decimal);
    let guess = |value: &Option<f64>| value.map_or_else(|| plain("nothing"), one_decimal);
    let expected = |side: Side| {
        let side = isolated(names.get(side));
        words("expected", &Arguments::new().text("side", &side))
    };
    let cells = |row: &&DimensionFigures| {
        vec![
            set.dimension_name(row.id).to_owned(),
            number(&row.level.vendor),
            number(&row.level.partner),
            guess(&row.expected_level.vendor),
            guess(&row.expected_level.partner),
        ]
    };
    Table {
        head: vec![
            plain("dimension"),
            names.vendor.to_owned(),
            names.partner.to_owned(),
            expected(Side::Vendor),
            expected(Side::Partner),
        ],
        rows: rows.iter().map(cells).collect(),
    }
}
