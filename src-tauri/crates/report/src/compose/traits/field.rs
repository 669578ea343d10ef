//! The traits of one side against the other as a field: what it can least stand and what it values
//! most, by how the other describes itself.

use charts::matrix::{self, Field, Matrix};
use questionnaire::Side;

use super::describes_itself;
use crate::compose::draw::{self, Measure};
use crate::compose::part::{both_ways, heading_of};
use crate::compose::scene::Scene;
use crate::compose::words::text;
use crate::flow::Flow;
use crate::page::Mm;

/// What stands in each row and column: at most 2, between, at least 4.
type Rows = [[Vec<String>; 3]; 2];

pub(super) fn draw(scene: &Scene<'_>, flow: &mut Flow, looker: Side) {
    let rows = rows(scene, looker);
    if rows.iter().flatten().all(Vec::is_empty) {
        return;
    }
    let columns = ["field-low", "field-between", "field-high"].map(text);
    let names = ["field-least-stands", "field-values"]
        .map(|id| scene.sentence(id, both_ways(scene, looker)));
    let meanings = [
        ["field-clash", "field-watch", "field-no-clash"],
        ["field-unmet", "field-partly", "field-fits"],
    ]
    .map(|row| row.map(text));
    let row = |at: usize| {
        let fields = rows[at].iter().zip(&meanings[at]).enumerate();
        let fields = fields.map(|(column, (entries, meaning))| Field {
            meaning,
            entries: entries.iter().map(String::as_str).collect(),
            marked: column == 0,
        });
        (names[at].as_str(), fields.collect())
    };
    let matrix = Matrix {
        columns: columns.iter().map(String::as_str).collect(),
        rows: vec![row(0), row(1)],
    };
    let figure = matrix::matrix(&matrix, &Measure::new(flow));
    let title = scene.sentence("field-title", both_ways(scene, looker));
    heading_of(flow, title, Mm(figure.height));
    draw::figure(flow, &figure);
}

fn rows(scene: &Scene<'_>, looker: Side) -> Rows {
    let mut rows = Rows::default();
    let least_stood = scene.answers.least_stood(scene.set, looker);
    let valued = scene.answers.valued_most(scene.set, looker);
    for pair in &scene.set.traits {
        let picked = [
            (least_stood.contains(&pair.id), &pair.disliked),
            (valued.contains(&pair.id), &pair.valued),
        ];
        let Some(value) = describes_itself(scene, looker.other(), &pair.id) else {
            continue;
        };
        // Thirds are not exact in binary.
        let column = match value {
            value if value <= 2.0 + 1e-9 => 0,
            value if value >= 4.0 - 1e-9 => 2,
            _ => 1,
        };
        for (row, (_, words)) in picked.iter().enumerate().filter(|(_, (is, _))| *is) {
            rows[row][column].push((*words).clone());
        }
    }
    rows
}
