//! The spread for those who do not see it: in sentences, and as a table.

use questionnaire::{BySide, Side};
use scoring::messages::Arguments;

use super::Row;
use crate::figure::Table;
use crate::words::{isolated, plain, words};

pub(super) fn describe(rows: &[Row<'_>], names: &BySide<&str>) -> String {
    let told: Vec<String> = rows
        .iter()
        .map(|row| {
            let sides = Side::BOTH.map(|side| side_in_words(row, side, names));
            let sides = sides.join("; ");
            let facts = Arguments::new()
                .text("topic", row.topic)
                .text("sides", &sides);
            words("spread-row", &facts)
        })
        .collect();
    words("spread", &Arguments::new().text("rows", &told.join(" ")))
}

fn side_in_words(row: &Row<'_>, side: Side, names: &BySide<&str>) -> String {
    let name = isolated(names.get(side));
    let facts = Arguments::new().text("side", &name);
    let Some(steps) = row.people.get(side) else {
        return words("spread-side-not-shown", &facts);
    };
    let counts = steps.map(|count| count.to_string());
    let facts = facts
        .text("one", &counts[0])
        .text("two", &counts[1])
        .text("three", &counts[2])
        .text("four", &counts[3])
        .text("five", &counts[4]);
    words("spread-side", &facts)
}

pub(super) fn table(rows: &[Row<'_>], names: &BySide<&str>) -> Table {
    let cells = |row: &Row<'_>, side: Side| {
        let mut cells = vec![row.topic.to_owned(), (*names.get(side)).to_owned()];
        cells.extend((0..5).map(|step| match row.people.get(side) {
            Some(steps) => steps[step].to_string(),
            None => plain("spread-not-shown"),
        }));
        cells
    };
    let steps = (1..=5).map(|step| step.to_string());
    Table {
        head: [plain("question"), plain("side")]
            .into_iter()
            .chain(steps)
            .collect(),
        rows: rows
            .iter()
            .flat_map(|row| Side::BOTH.map(|side| cells(row, side)))
            .collect(),
    }
}
