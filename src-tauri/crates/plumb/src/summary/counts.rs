//! How many questions show what, each count with what it means.

use scoring::messages::Arguments;

use super::Scene;
use crate::layout::{columns, hanging, left, right};
use crate::words;

pub(super) fn part(scene: &Scene<'_>) -> String {
    let counts = scene.assessment.counts;
    let rows: Vec<(String, String, String)> = [
        ("counts-hidden", counts.hidden),
        ("counts-known", counts.known),
        ("counts-worry", counts.worry),
        ("counts-concern", counts.shared_concern),
        ("counts-strength", counts.shared_strength),
        ("counts-not-judged", counts.not_judged),
    ]
    .into_iter()
    .map(|(id, n)| {
        let name = words::sentence(id, Arguments::new().number("n", n));
        (n.to_string(), name, words::text(&format!("{id}-means")))
    })
    .collect();
    let widest = |column: fn(&(String, String, String)) -> &String| {
        rows.iter()
            .map(|row| columns(column(row)))
            .max()
            .unwrap_or(0)
    };
    let (numbers, names) = (widest(|row| &row.0), widest(|row| &row.1));
    let mut text = words::heading("counts");
    for (number, name, means) in &rows {
        let label = format!("  {} {} ", right(number, numbers), left(name, names));
        text.push_str(&hanging(&label, means, scene.width));
    }
    text
}
