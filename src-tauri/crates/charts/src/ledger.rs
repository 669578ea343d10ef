//! The lead ledger: a box for each of the first joint opportunities, and who brings it.

use questionnaire::{BySide, Side};
use scoring::LeadLedger;
use scoring::messages::Arguments;

use crate::figure::{Anchor, Figure, Mark, Point, Role, Table, TextWidth, Weight};
use crate::placing::fit_in;
use crate::words::{isolated, one_decimal, plain, words};

/// The width in millimetres.
pub const WIDTH: f64 = 166.0;
/// Where the first box stands, and where the last one ends at the latest.
const FROM: f64 = 42.0;
/// The top of the boxes.
const TOP: f64 = 6.0;
const BOX: (f64, f64) = (11.2, 10.0);
/// From one box to the next, when there are ten.
const PITCH: f64 = 12.4;

/// What each side brings, as stretches of the row of boxes.
struct Row {
    pitch: f64,
    width: f64,
    /// From, to, in boxes from the left.
    brings: BySide<(f64, f64)>,
}

/// Draws the ledger. `None` unless both sides said what they bring.
#[must_use]
pub fn ledger(leads: &LeadLedger, names: &BySide<&str>, measure: &dyn TextWidth) -> Option<Figure> {
    let of = leads.of.filter(|of| *of > 0)?;
    let (vendor, partner) = (leads.offer.vendor?, leads.offer.partner?);
    let (nobodys, twice) = (leads.nobodys?, leads.claimed_twice?);
    let total = f64::from(of);
    let scale = 10.0 / total;
    // The vendor's come from the left; the partner's follow, or end at the last box where both
    // together bring more than there are.
    let from = (total - partner).min(vendor).max(0.0);
    let row = Row {
        pitch: PITCH * scale,
        width: BOX.0 * scale,
        brings: BySide {
            vendor: (0.0, vendor.min(total)),
            partner: (from, (from + partner).min(total)),
        },
    };
    let mut figure = Figure {
        width: WIDTH,
        height: TOP + BOX.1 + 6.0,
        description: describe(leads, names, (nobodys, twice)),
        marks: Vec::new(),
        table: table(leads, names, (nobodys, twice)),
    };
    let label = words(
        "ledger-label",
        &Arguments::new().number("of", usize::from(of)),
    );
    let at = Point::new(0.0, TOP + BOX.1 / 2.0 + 1.2);
    figure.text(at, Anchor::Start, 9.0, Weight::Bold, Role::Ink, label);
    for index in 0..of {
        draw_box(&mut figure, &row, f64::from(index));
    }
    sums(&mut figure, &row, leads, names, measure);
    rest(&mut figure, nobodys, twice);
    Some(figure)
}

/// One box: a part for each side that brings it, a dashed edge around what nobody brings.
fn draw_box(figure: &mut Figure, row: &Row, index: f64) {
    let left = FROM + row.pitch * index;
    let part = |side: Side| {
        let (from, to) = *row.brings.get(side);
        let (from, to) = ((from - index).clamp(0.0, 1.0), (to - index).clamp(0.0, 1.0));
        (to - from > 1e-9).then_some((from, to))
    };
    let parts = BySide::from_fn(part);
    let both = match (parts.vendor, parts.partner) {
        (Some(v), Some(p)) => v.1 > p.0 + 1e-9 && p.1 > v.0 + 1e-9,
        _ => false,
    };
    let filled: f64 = Side::BOTH
        .iter()
        .filter_map(|side| parts.get(*side).map(|(from, to)| to - from))
        .sum();
    if filled < 1.0 - 1e-9 {
        dashed_edge(figure, left, row.width);
    }
    for side in Side::BOTH {
        let Some((from, to)) = *parts.get(side) else {
            continue;
        };
        // Where both claim one box, the vendor's half is above and the partner's below.
        let (top, height) = match (both, side) {
            (false, _) => (TOP, BOX.1),
            (true, Side::Vendor) => (TOP, BOX.1 / 2.0),
            (true, Side::Partner) => (TOP + BOX.1 / 2.0, BOX.1 / 2.0),
        };
        let at = Point::new(left + row.width * from, top);
        let width = row.width * (to - from);
        figure.marks.push(Mark::Rect {
            at,
            width,
            height,
            role: Role::Side(side),
        });
        if width > 4.0 {
            let (letter, role) = match side {
                Side::Vendor => ("I", Role::Paper),
                Side::Partner => ("P", Role::Black),
            };
            let at = Point::new(at.x + width / 2.0, top + height / 2.0 + 1.1);
            figure.text(at, Anchor::Middle, 9.0, Weight::Bold, role, letter);
        }
    }
}

fn dashed_edge(figure: &mut Figure, left: f64, width: f64) {
    let (right, bottom) = (left + width, TOP + BOX.1);
    let corners = [
        Point::new(left, TOP),
        Point::new(right, TOP),
        Point::new(right, bottom),
        Point::new(left, bottom),
    ];
    for (index, from) in corners.iter().enumerate() {
        let to = corners[(index + 1) % corners.len()];
        figure.marks.push(Mark::Line {
            from: *from,
            to,
            width: 0.25,
            role: Role::Ink,
            dash: Some(1.0),
        });
    }
}

/// What each side brings, above the boxes: the vendor's at the left, the partner's where its boxes
/// begin or right behind.
fn sums(
    figure: &mut Figure,
    row: &Row,
    leads: &LeadLedger,
    names: &BySide<&str>,
    measure: &dyn TextWidth,
) {
    let brings = |side: Side, width: f64| {
        let value = leads.offer.get(side).map(count).unwrap_or_default();
        fit_in(measure, names.get(side), 9.0, width, |name| {
            let facts = Arguments::new().text("side", name).text("n", &value);
            words("ledger-brings", &facts)
        })
    };
    let room = (WIDTH - FROM) / 2.0 - 4.0;
    let vendor = brings(Side::Vendor, room / 1.1);
    let partner = brings(Side::Partner, room / 1.1);
    let after = FROM + measure.width(&vendor, 9.0, Weight::Bold) + 4.0;
    let wanted = FROM + row.pitch * row.brings.partner.0;
    let width = measure.width(&partner, 9.0, Weight::Bold);
    let at = wanted.max(after).min(WIDTH - width);
    for (x, side, text) in [(FROM, Side::Vendor, vendor), (at, Side::Partner, partner)] {
        figure.text(
            Point::new(x, TOP - 2.0),
            Anchor::Start,
            9.0,
            Weight::Bold,
            Role::SideText(side),
            text,
        );
    }
}

/// What nobody brings or both do, below the boxes.
fn rest(figure: &mut Figure, nobodys: f64, twice: f64) {
    let at = Point::new(FROM, TOP + BOX.1 + 4.4);
    let text = left_over(nobodys, twice);
    figure.text(at, Anchor::Start, 9.0, Weight::Bold, Role::Ink, text);
}

fn left_over(nobodys: f64, twice: f64) -> String {
    let (id, value) = if nobodys > 1e-9 {
        ("ledger-nobodys", count(nobodys))
    } else if twice > 1e-9 {
        ("ledger-twice", count(twice))
    } else {
        ("ledger-all", String::new())
    };
    let one = if value == "1" { "one" } else { "other" };
    let facts = Arguments::new().text("n", &value).text("many", one);
    words(id, &facts)
}

/// A whole number where it is one, otherwise one decimal: means of several people need not be.
fn count(value: f64) -> String {
    let text = one_decimal(value);
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn describe(leads: &LeadLedger, names: &BySide<&str>, (nobodys, twice): (f64, f64)) -> String {
    let value = |side: Side| leads.offer.get(side).map(count).unwrap_or_default();
    let (vendor, partner) = (isolated(names.vendor), isolated(names.partner));
    let (v, p) = (value(Side::Vendor), value(Side::Partner));
    let rest = left_over(nobodys, twice);
    let facts = Arguments::new()
        .number("of", usize::from(leads.of.unwrap_or_default()))
        .text("vendor", &vendor)
        .text("partner", &partner)
        .text("v", &v)
        .text("p", &p)
        .text("rest", &rest);
    words("ledger", &facts)
}

fn table(leads: &LeadLedger, names: &BySide<&str>, (nobodys, twice): (f64, f64)) -> Table {
    let value = |side: Side| leads.offer.get(side).map(count).unwrap_or_default();
    Table {
        head: vec![plain("side"), plain("ledger-column")],
        rows: vec![
            vec![names.vendor.to_owned(), value(Side::Vendor)],
            vec![names.partner.to_owned(), value(Side::Partner)],
            vec![plain("ledger-nobody"), count(nobodys)],
            vec![plain("ledger-both"), count(twice)],
        ],
    }
}
