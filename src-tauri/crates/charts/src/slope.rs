//! Two rounds as a slope graph: one panel a side, coloured where a question moved.

use questionnaire::{BySide, Side};
use scoring::messages::Arguments;

use crate::figure::{Anchor, Figure, Mark, Point, Role, Said, Table, TextWidth, Weight};
use crate::placing::{fit, wrapped};
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
/// How high the steps are together at least; more where the labels need it.
const HIGH: f64 = 58.0;
const LEFT: BySide<f64> = BySide {
    vendor: 0.0,
    partner: 86.0,
};
/// From the left of a panel to its columns.
const COLUMNS: (f64, f64) = (8.0, 28.0);
/// From a column to the words of a label, and how wide those may be.
const LABEL: f64 = 10.8;
const ROOM: f64 = 80.0 - COLUMNS.1 - LABEL;
/// A line of a label, and the air between two labels.
const LINE: f64 = 3.2;
const AIR: f64 = 0.8;

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
    let labels = BySide::from_fn(|side| labels(changes.get(side), moved.get(side), measure));
    let needed = labels.map(|labels| labels.iter().map(Label::height).sum::<f64>());
    let high = HIGH.max(needed.vendor).max(needed.partner);
    let mut figure = Figure {
        width: WIDTH,
        height: TOP + high + 8.0,
        description: describe(changes, &moved, names),
        marks: Vec::new(),
        table: table(changes, rounds, names),
    };
    for side in Side::BOTH {
        let panel = Panel { side, high };
        panel.head(&mut figure, rounds, names, measure);
        let (all, coloured) = (changes.get(side), moved.get(side));
        panel.steady(&mut figure, all, coloured);
        panel.lines(&mut figure, all, coloured);
        panel.labels(&mut figure, labels.get(side));
        let rest = all.len() - coloured.len();
        let at = Point::new(*LEFT.get(side), TOP + high + 6.0);
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

/// The words at the right end of a line.
struct Label {
    value: f64,
    lines: Vec<String>,
}

impl Label {
    fn height(&self) -> f64 {
        self.lines.len().max(1) as f64 * LINE + AIR
    }
}

/// The labels of the coloured lines, from the top down.
fn labels(all: &[Change<'_>], coloured: &[usize], measure: &dyn TextWidth) -> Vec<Label> {
    let chosen = coloured.iter().filter_map(|at| all.get(*at));
    let mut labels: Vec<Label> = chosen
        .map(|change| Label {
            value: change.now,
            lines: wrapped(measure, change.topic, 8.0, ROOM),
        })
        .collect();
    labels.sort_by(|a, b| b.value.total_cmp(&a.value));
    labels
}

/// One side's half of the graph.
struct Panel {
    side: Side,
    high: f64,
}

impl Panel {
    fn height_of(&self, value: f64) -> f64 {
        TOP + self.high * (5.0 - value.clamp(1.0, 5.0)) / 4.0
    }

    fn columns(&self) -> (f64, f64) {
        let left = *LEFT.get(self.side);
        (left + COLUMNS.0, left + COLUMNS.1)
    }

    fn head(
        &self,
        figure: &mut Figure,
        rounds: Rounds<'_>,
        names: &BySide<&str>,
        measure: &dyn TextWidth,
    ) {
        let (side, left) = (self.side, *LEFT.get(self.side));
        figure.side(Point::new(left + 2.1, 2.4), side, 1.6, Said::Itself);
        let name = fit(measure, names.get(side), 9.0, Weight::Bold, 72.0);
        let at = Point::new(left + 5.0, 3.6);
        let (bold, role) = (Weight::Bold, Role::SideText(side));
        figure.text(at, Anchor::Start, 9.0, bold, role, name);
        let (before, now) = self.columns();
        // Not centred on their columns: two dates have no room there side by side.
        let heads = [
            (before - COLUMNS.0, Anchor::Start, rounds.before),
            (now - 1.0, Anchor::Start, rounds.now),
        ];
        for (x, anchor, round) in heads {
            let round = fit(measure, round, 8.0, Weight::Regular, 25.0);
            let at = Point::new(x, TOP - 3.0);
            figure.text(at, anchor, 8.0, Weight::Regular, Role::SecondInk, round);
        }
        for x in [before, now] {
            let ends = (TOP - 1.0, TOP + self.high + 1.0);
            let ends = (Point::new(x, ends.0), Point::new(x, ends.1));
            figure.line(ends.0, ends.1, 0.18, Role::Rule);
        }
    }

    fn steady(&self, figure: &mut Figure, all: &[Change<'_>], coloured: &[usize]) {
        let (before, now) = self.columns();
        for (at, change) in all.iter().enumerate() {
            if !coloured.contains(&at) {
                let from = Point::new(before, self.height_of(change.before));
                let to = Point::new(now, self.height_of(change.now));
                figure.line(from, to, 0.3, Role::Previous);
            }
        }
    }

    fn lines(&self, figure: &mut Figure, all: &[Change<'_>], coloured: &[usize]) {
        let (before, now) = self.columns();
        let chosen: Vec<&Change<'_>> = coloured.iter().filter_map(|at| all.get(*at)).collect();
        for change in &chosen {
            let from = Point::new(before, self.height_of(change.before));
            let to = Point::new(now, self.height_of(change.now));
            figure.line(from, to, 0.7, Role::Side(self.side));
        }
        for change in &chosen {
            figure.marks.push(Mark::Dot {
                at: Point::new(before, self.height_of(change.before)),
                radius: 1.2,
                role: Role::Previous,
            });
            let to = Point::new(now, self.height_of(change.now));
            figure.side(to, self.side, 1.4, Said::Itself);
        }
        self.values(figure, &chosen);
    }

    /// The values at the left, each once, kept apart.
    fn values(&self, figure: &mut Figure, chosen: &[&Change<'_>]) {
        let mut values: Vec<f64> = chosen.iter().map(|change| change.before).collect();
        values.sort_by(|a, b| b.total_cmp(a));
        values.dedup_by_key(|value| one_decimal(*value));
        let wanted: Vec<f64> = values.iter().map(|value| self.height_of(*value)).collect();
        let places = kept_apart(&wanted, &vec![LINE; wanted.len()], TOP + self.high);
        let x = self.columns().0 - 2.4;
        for (value, y) in values.iter().zip(places) {
            let at = Point::new(x, y + 1.1);
            let (end, regular) = (Anchor::End, Weight::Regular);
            figure.text(at, end, 8.0, regular, Role::SecondInk, one_decimal(*value));
        }
    }

    /// Value and name at the right, kept apart, with a leader where a label had to move.
    fn labels(&self, figure: &mut Figure, labels: &[Label]) {
        let x = self.columns().1;
        let wanted: Vec<f64> = labels.iter().map(|one| self.height_of(one.value)).collect();
        let heights: Vec<f64> = labels.iter().map(Label::height).collect();
        let places = kept_apart(&wanted, &heights, TOP + self.high);
        for ((label, wanted), y) in labels.iter().zip(&wanted).zip(&places) {
            if (wanted - y).abs() > 0.5 {
                let (from, to) = (Point::new(x + 2.0, *wanted), Point::new(x + 4.2, *y));
                figure.line(from, to, 0.15, Role::SecondInk);
            }
            let above = LINE * (label.lines.len().max(1) as f64 - 1.0) / 2.0;
            let first = y + 1.1 - above;
            let at = Point::new(x + 4.8, first);
            let value = one_decimal(label.value);
            figure.text(at, Anchor::Start, 8.5, Weight::Bold, Role::Ink, value);
            for (index, line) in label.lines.iter().enumerate() {
                let at = Point::new(x + LABEL, first + LINE * index as f64);
                let (start, regular) = (Anchor::Start, Weight::Regular);
                figure.text(at, start, 8.0, regular, Role::Ink, line.clone());
            }
        }
    }
}

/// Moves things of these heights, whose middles are in order, down, and then up from the bottom,
/// until they are apart.
fn kept_apart(wanted: &[f64], heights: &[f64], bottom: f64) -> Vec<f64> {
    let mut places = wanted.to_vec();
    let between = |at: usize| (heights[at - 1] + heights[at]) / 2.0;
    for at in 1..places.len() {
        places[at] = places[at].max(places[at - 1] + between(at));
    }
    let mut limit = bottom;
    for at in (0..places.len()).rev() {
        places[at] = places[at].min(limit);
        if at > 0 {
            limit = places[at] - between(at);
        }
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
        let apart = |wanted: [f64; 3], heights: [f64; 3]| kept_apart(&wanted, &heights, 71.0);
        // Three at 70: the last may stand at 71, those before at 67 and 63.
        assert_eq!(apart([70.0, 70.0, 70.0], [4.0; 3]), [63.0, 67.0, 71.0]);
        // Two on one spot: the second moves down by 4; the third is free.
        assert_eq!(apart([20.0, 20.0, 40.0], [4.0; 3]), [20.0, 24.0, 40.0]);
        // The second is 8 high: (4 + 8) / 2 = 6 below the first, and the third 6 below that.
        assert_eq!(
            apart([20.0, 20.0, 20.0], [4.0, 8.0, 4.0]),
            [20.0, 26.0, 32.0]
        );
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
