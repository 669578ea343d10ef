//! Two rounds as a slope graph: one panel a side, coloured where a question moved.

use questionnaire::{BySide, Side};
use scoring::messages::Arguments;

use crate::figure::{Anchor, Figure, Mark, Point, Role, Said, Table, TextWidth, Weight};
use crate::placing::{beginning, fit};
use crate::words::{isolated, one_decimal, plain, words};

/// A question that both rounds asked on steps 1 to 5.
#[derive(Debug, Clone, PartialEq)]
pub struct Change<'a> {
    /// What it is about.
    pub topic: &'a str,
    /// The side's mean in the earlier round, 1 to 5.
    pub before: f64,
    /// The side's mean now, 1 to 5.
    pub now: f64,
}

/// The names of the two rounds, as they stand above the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounds<'a> {
    /// The earlier one.
    pub before: &'a str,
    /// The later one.
    pub now: &'a str,
}

/// The width in millimetres.
pub const WIDTH: f64 = 166.0;
/// The most coloured lines of both panels together.
pub const MOST_LINES: usize = 15;
/// A side moved from half a step on.
const MOVED: f64 = 0.5;
const TOP: f64 = 13.0;
const HIGH: f64 = 58.0;
const LEFT: BySide<f64> = BySide {
    vendor: 0.0,
    partner: 86.0,
};
/// From the left of a panel to its columns.
const COLUMNS: (f64, f64) = (8.0, 32.0);
/// From a column to the words of a label, and how wide those may be.
const LABEL: f64 = 10.8;
const ROOM: f64 = 80.0 - COLUMNS.1 - LABEL;
/// Between the baselines of two labels.
const APART: f64 = 4.0;

/// Draws both panels. `None` when nothing can be compared.
#[must_use]
pub fn slope(
    changes: &BySide<Vec<Change<'_>>>,
    rounds: Rounds<'_>,
    names: &BySide<&str>,
    measure: &dyn TextWidth,
) -> Option<Figure> {
    if changes.vendor.is_empty() && changes.partner.is_empty() {
        return None;
    }
    let moved = moved(changes);
    let mut figure = Figure {
        width: WIDTH,
        height: TOP + HIGH + 8.0,
        description: describe(changes, &moved, names),
        marks: Vec::new(),
        table: table(changes, rounds, names),
    };
    for side in Side::BOTH {
        head(&mut figure, side, rounds, names, measure);
        let (all, coloured) = (changes.get(side), moved.get(side));
        steady(&mut figure, side, all, coloured);
        lines(&mut figure, side, all, coloured, measure);
        let rest = all.len() - coloured.len();
        let at = Point::new(*LEFT.get(side), TOP + HIGH + 6.0);
        let note = words("slope-rest", &Arguments::new().number("n", rest));
        let (start, regular) = (Anchor::Start, Weight::Regular);
        figure.text(at, start, 8.0, regular, Role::SecondInk, note);
    }
    Some(figure)
}

fn distance(change: &Change<'_>) -> f64 {
    // Halves of thirds are not exact in binary.
    ((change.now - change.before).abs() * 1e9).round() / 1e9
}

/// The places of the questions that are drawn in colour: those that moved furthest.
fn moved(changes: &BySide<Vec<Change<'_>>>) -> BySide<Vec<usize>> {
    let mut all: Vec<(Side, usize, f64)> = Vec::new();
    for side in Side::BOTH {
        let far = changes.get(side).iter().map(distance).enumerate();
        all.extend(
            far.filter(|(_, far)| *far >= MOVED)
                .map(|(at, far)| (side, at, far)),
        );
    }
    // A stable sort: of equal movements the vendor's and the earlier question's come first.
    all.sort_by(|a, b| b.2.total_cmp(&a.2));
    all.truncate(MOST_LINES);
    BySide::from_fn(|side| {
        let mut places: Vec<usize> = all
            .iter()
            .filter(|(of, ..)| *of == side)
            .map(|(_, at, _)| *at)
            .collect();
        places.sort_unstable();
        places
    })
}

fn height_of(value: f64) -> f64 {
    TOP + HIGH * (5.0 - value.clamp(1.0, 5.0)) / 4.0
}

fn columns(side: Side) -> (f64, f64) {
    let left = *LEFT.get(side);
    (left + COLUMNS.0, left + COLUMNS.1)
}

fn head(
    figure: &mut Figure,
    side: Side,
    rounds: Rounds<'_>,
    names: &BySide<&str>,
    measure: &dyn TextWidth,
) {
    let left = *LEFT.get(side);
    figure.side(Point::new(left + 2.1, 2.4), side, 1.6, Said::Itself);
    let name = fit(measure, names.get(side), 9.0, Weight::Bold, 72.0);
    let at = Point::new(left + 5.0, 3.6);
    let (bold, role) = (Weight::Bold, Role::SideText(side));
    figure.text(at, Anchor::Start, 9.0, bold, role, name);
    let (before, now) = columns(side);
    for (x, round) in [(before, rounds.before), (now, rounds.now)] {
        let round = fit(measure, round, 8.0, Weight::Regular, 22.0);
        let at = Point::new(x, TOP - 3.0);
        let (middle, regular) = (Anchor::Middle, Weight::Regular);
        figure.text(at, middle, 8.0, regular, Role::SecondInk, round);
        let ends = (Point::new(x, TOP - 1.0), Point::new(x, TOP + HIGH + 1.0));
        figure.line(ends.0, ends.1, 0.18, Role::Rule);
    }
}

fn steady(figure: &mut Figure, side: Side, all: &[Change<'_>], coloured: &[usize]) {
    let (before, now) = columns(side);
    for (at, change) in all.iter().enumerate() {
        if !coloured.contains(&at) {
            let from = Point::new(before, height_of(change.before));
            let to = Point::new(now, height_of(change.now));
            figure.line(from, to, 0.3, Role::Previous);
        }
    }
}

fn lines(
    figure: &mut Figure,
    side: Side,
    all: &[Change<'_>],
    coloured: &[usize],
    measure: &dyn TextWidth,
) {
    let (before, now) = columns(side);
    let chosen: Vec<&Change<'_>> = coloured.iter().filter_map(|at| all.get(*at)).collect();
    for change in &chosen {
        let from = Point::new(before, height_of(change.before));
        let to = Point::new(now, height_of(change.now));
        figure.line(from, to, 0.7, Role::Side(side));
    }
    for change in &chosen {
        figure.marks.push(Mark::Dot {
            at: Point::new(before, height_of(change.before)),
            radius: 1.2,
            role: Role::Previous,
        });
        let to = Point::new(now, height_of(change.now));
        figure.side(to, side, 1.4, Said::Itself);
    }
    let mut values: Vec<f64> = chosen.iter().map(|change| change.before).collect();
    values.sort_by(f64::total_cmp);
    let mut lowest = f64::MAX;
    for value in values {
        // A value that would cover the one below it is left to the table.
        let y = height_of(value);
        if lowest - y >= 3.2 {
            let at = Point::new(before - 2.4, y + 1.1);
            let (end, regular) = (Anchor::End, Weight::Regular);
            figure.text(at, end, 8.0, regular, Role::SecondInk, one_decimal(value));
            lowest = y;
        }
    }
    labels(figure, &chosen, now, measure);
}

/// Value and name at the right, kept apart, with a leader where a label had to move.
fn labels(figure: &mut Figure, chosen: &[&Change<'_>], x: f64, measure: &dyn TextWidth) {
    let mut order: Vec<&&Change<'_>> = chosen.iter().collect();
    order.sort_by(|a, b| b.now.total_cmp(&a.now));
    let wanted: Vec<f64> = order.iter().map(|change| height_of(change.now)).collect();
    let places = kept_apart(&wanted);
    for ((change, wanted), y) in order.iter().zip(&wanted).zip(&places) {
        if (wanted - y).abs() > 0.5 {
            let (from, to) = (Point::new(x + 2.0, *wanted), Point::new(x + 4.2, *y));
            figure.line(from, to, 0.15, Role::SecondInk);
        }
        let at = Point::new(x + 4.8, y + 1.1);
        let value = one_decimal(change.now);
        figure.text(at, Anchor::Start, 8.5, Weight::Bold, Role::Ink, value);
        let topic = beginning(measure, change.topic, 8.0, ROOM);
        let at = Point::new(x + LABEL, y + 1.1);
        figure.text(at, Anchor::Start, 8.0, Weight::Regular, Role::Ink, topic);
    }
}

/// Moves places that are in order down, and then up from the bottom, until they are apart.
fn kept_apart(wanted: &[f64]) -> Vec<f64> {
    let mut places = wanted.to_vec();
    for at in 1..places.len() {
        places[at] = places[at].max(places[at - 1] + APART);
    }
    let bottom = TOP + HIGH;
    let mut limit = bottom;
    for place in places.iter_mut().rev() {
        *place = place.min(limit);
        limit = *place - APART;
    }
    places
}

fn describe(
    changes: &BySide<Vec<Change<'_>>>,
    moved: &BySide<Vec<usize>>,
    names: &BySide<&str>,
) -> String {
    let told = Side::BOTH.map(|side| {
        let (all, places) = (changes.get(side), moved.get(side));
        let name = isolated(names.get(side));
        let lines = places.iter().filter_map(|at| all.get(*at)).map(|change| {
            let (before, now) = (one_decimal(change.before), one_decimal(change.now));
            let facts = Arguments::new()
                .text("topic", change.topic)
                .text("before", &before)
                .text("now", &now);
            words("slope-line", &facts)
        });
        let lines = lines.collect::<Vec<_>>().join("; ");
        let facts = Arguments::new()
            .text("side", &name)
            .text("lines", &lines)
            .number("moved", places.len())
            .number("n", all.len() - places.len());
        words("slope-side", &facts)
    });
    words("slope", &Arguments::new().text("sides", &told.join(" ")))
}

fn table(changes: &BySide<Vec<Change<'_>>>, rounds: Rounds<'_>, names: &BySide<&str>) -> Table {
    let rows = Side::BOTH.into_iter().flat_map(|side| {
        changes.get(side).iter().map(move |change| {
            vec![
                (*names.get(side)).to_owned(),
                change.topic.to_owned(),
                one_decimal(change.before),
                one_decimal(change.now),
            ]
        })
    });
    Table {
        head: vec![
            plain("side"),
            plain("question"),
            rounds.before.to_owned(),
            rounds.now.to_owned(),
        ],
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stay_apart_and_on_the_panel() {
        // Three at 70 (bottom is 71): the last may stand at 71, those before at 67 and 63.
        assert_eq!(kept_apart(&[70.0, 70.0, 70.0]), [63.0, 67.0, 71.0]);
        // Two on one spot: the second moves down by 4; the third is free.
        assert_eq!(kept_apart(&[20.0, 20.0, 40.0]), [20.0, 24.0, 40.0]);
    }

    #[test]
    fn only_the_furthest_movements_are_coloured() {
        let change = |before: f64, now: f64| Change {
            topic: "x",
            before,
            now,
        };
        let many = vec![change(1.0, 2.0); 20];
        let changes = BySide {
            vendor: many,
            partner: vec![change(1.0, 3.0), change(3.0, 3.4), change(4.0, 3.5)],
        };
        let moved = moved(&changes);
        // Two steps before one step before half a step; 0.4 is no movement; 15 in all.
        assert_eq!(moved.partner, [0], "the half step does not get a line");
        assert_eq!(moved.vendor.len(), 14);
    }
}
