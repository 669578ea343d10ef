//! The counterpart map: the people of both sides by what they do, and who has met whom.

use questionnaire::{BySide, Side};
use scoring::messages::Arguments;

use crate::figure::{Anchor, Figure, Mark, Point, Role, Said, Table, TextWidth, Weight};
use crate::placing::fit;
use crate::words::{isolated, plain, words};

/// Somebody on the map. Names are not part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What this person does: "Sales, Presales".
    pub work: String,
}

/// Who stands on the map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Map {
    /// The people of each side, in the order in which they are drawn.
    pub people: BySide<Vec<Person>>,
    /// Pairs that have met, by their places: vendor, partner.
    pub ties: Vec<(usize, usize)>,
    /// Pairs that are to meet.
    pub planned: Vec<(usize, usize)>,
}

/// The width in millimetres.
pub const WIDTH: f64 = 166.0;
/// The most people of a side that can be drawn; with more, only the table is readable.
pub const MOST_PEOPLE: usize = 14;
const HEAD: f64 = 6.0;
const ROW: f64 = 7.0;
/// Where the people of each side stand.
const COLUMNS: BySide<f64> = BySide {
    vendor: 58.0,
    partner: 112.0,
};
/// From a mark to the words beside it.
const BESIDE: f64 = 4.5;

impl Map {
    /// In how many ties a person stands.
    fn ties_of(&self, side: Side, at: usize) -> usize {
        let place = |tie: &&(usize, usize)| match side {
            Side::Vendor => tie.0 == at,
            Side::Partner => tie.1 == at,
        };
        self.ties.iter().filter(place).count()
    }

    /// Who stands in more than half of at least three ties; of several the one in most, the
    /// vendor's first.
    #[must_use]
    pub fn busiest(&self) -> Option<(Side, usize)> {
        let everybody = Side::BOTH
            .into_iter()
            .flat_map(|side| (0..self.people.get(side).len()).map(move |at| (side, at)));
        let busy = everybody.filter(|(side, at)| {
            self.ties.len() >= 3 && 2 * self.ties_of(*side, *at) > self.ties.len()
        });
        // `rev` with `max_by_key`, which keeps the last of equals.
        let busy: Vec<_> = busy.collect();
        busy.into_iter()
            .rev()
            .max_by_key(|(side, at)| self.ties_of(*side, *at))
    }
}

/// Draws the map. `None` when nobody stands on it, or too many do.
#[must_use]
pub fn map(map: &Map, names: &BySide<&str>, measure: &dyn TextWidth) -> Option<Figure> {
    let most = map.people.vendor.len().max(map.people.partner.len());
    if most == 0 || most > MOST_PEOPLE {
        return None;
    }
    let busiest = map.busiest();
    let mut figure = Figure {
        width: WIDTH,
        height: HEAD + ROW * most as f64,
        description: describe(map, names, busiest),
        marks: Vec::new(),
        table: table(map, names),
    };
    for side in Side::BOTH {
        let (x, anchor) = match side {
            Side::Vendor => (COLUMNS.vendor + 2.0, Anchor::End),
            Side::Partner => (COLUMNS.partner - 2.0, Anchor::Start),
        };
        let name = fit(measure, names.get(side), 10.0, Weight::Bold, 55.0);
        let (bold, role) = (Weight::Bold, Role::SideText(side));
        figure.text(Point::new(x, 3.4), anchor, 10.0, bold, role, name);
    }
    // The shorter column is spread over the height of the longer one.
    let place = |side: Side, at: usize| {
        let rows = map.people.get(side).len().max(1) as f64;
        let height = ROW * most as f64;
        HEAD + height * (at as f64 + 0.5) / rows
    };
    for (vendor, partner) in &map.ties {
        let heavy = busiest.is_some_and(|(side, at)| match side {
            Side::Vendor => at == *vendor,
            Side::Partner => at == *partner,
        });
        figure.marks.push(Mark::Line {
            from: Point::new(COLUMNS.vendor, place(Side::Vendor, *vendor)),
            to: Point::new(COLUMNS.partner, place(Side::Partner, *partner)),
            width: if heavy { 0.75 } else { 0.4 },
            role: Role::Ink,
            dash: None,
        });
    }
    for (vendor, partner) in &map.planned {
        figure.marks.push(Mark::Line {
            from: Point::new(COLUMNS.vendor, place(Side::Vendor, *vendor)),
            to: Point::new(COLUMNS.partner, place(Side::Partner, *partner)),
            width: 0.4,
            role: Role::SecondInk,
            dash: Some(1.2),
        });
    }
    for side in Side::BOTH {
        for (at, person) in map.people.get(side).iter().enumerate() {
            let busy = busiest == Some((side, at));
            let y = place(side, at);
            draw_person(&mut figure, map, (side, at), person, y, busy, measure);
        }
    }
    Some(figure)
}

fn draw_person(
    figure: &mut Figure,
    map: &Map,
    (side, at): (Side, usize),
    person: &Person,
    y: f64,
    busy: bool,
    measure: &dyn TextWidth,
) {
    let x = *COLUMNS.get(side);
    let radius = if busy { 2.6 } else { 1.4 };
    figure.side(Point::new(x, y), side, radius, Said::Itself);
    let (text_x, anchor) = match side {
        Side::Vendor => (x - BESIDE, Anchor::End),
        Side::Partner => (x + BESIDE, Anchor::Start),
    };
    let ties = map.ties_of(side, at);
    let weight = if busy { Weight::Bold } else { Weight::Regular };
    let role = if ties == 0 {
        Role::SecondInk
    } else {
        Role::Ink
    };
    let work = fit(measure, &person.work, 9.0, weight, 52.0);
    let drop = if busy { -0.4 } else { 1.1 };
    figure.text(
        Point::new(text_x, y + drop),
        anchor,
        9.0,
        weight,
        role,
        work,
    );
    if busy {
        let facts = Arguments::new()
            .number("n", ties)
            .number("of", map.ties.len());
        let at = Point::new(text_x, y + 3.0);
        let count = words("ties-of", &facts);
        figure.text(at, anchor, 8.0, Weight::Bold, Role::Ink, count);
    }
}

fn describe(map: &Map, names: &BySide<&str>, busiest: Option<(Side, usize)>) -> String {
    let (vendor, partner) = (isolated(names.vendor), isolated(names.partner));
    let facts = Arguments::new()
        .text("vendor", &vendor)
        .text("partner", &partner)
        .number("v", map.people.vendor.len())
        .number("p", map.people.partner.len())
        .number("ties", map.ties.len());
    let mut whole = words("map", &facts);
    if !map.planned.is_empty() {
        let facts = Arguments::new().number("n", map.planned.len());
        whole = format!("{whole} {}", words("map-planned", &facts));
    }
    let Some((side, at)) = busiest else {
        return whole;
    };
    let work = map.people.get(side).get(at).map_or("", |p| p.work.as_str());
    let name = isolated(names.get(side));
    let facts = Arguments::new()
        .number("n", map.ties_of(side, at))
        .number("of", map.ties.len())
        .text("side", &name)
        .text("work", work);
    format!("{whole} {}", words("map-busiest", &facts))
}

fn table(map: &Map, names: &BySide<&str>) -> Table {
    let work = |side: Side, at: usize| {
        let person = map.people.get(side).get(at);
        person.map_or_else(String::new, |person| person.work.clone())
    };
    let met = map.ties.iter().map(|(vendor, partner)| {
        vec![
            work(Side::Vendor, *vendor),
            work(Side::Partner, *partner),
            plain("met"),
        ]
    });
    let planned = map.planned.iter().map(|(vendor, partner)| {
        vec![
            work(Side::Vendor, *vendor),
            work(Side::Partner, *partner),
            plain("planned"),
        ]
    });
    let alone = Side::BOTH.into_iter().flat_map(|side| {
        let people = 0..map.people.get(side).len();
        let alone = people.filter(move |at| map.ties_of(side, *at) == 0);
        alone.map(move |at| match side {
            Side::Vendor => vec![work(side, at), String::new(), plain("not-met")],
            Side::Partner => vec![String::new(), work(side, at), plain("not-met")],
        })
    });
    Table {
        head: vec![
            names.vendor.to_owned(),
            names.partner.to_owned(),
            plain("state"),
        ],
        rows: met.chain(planned).chain(alone).collect(),
    }
}
