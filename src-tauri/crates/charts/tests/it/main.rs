//! The charts from outside: nothing leaves its figure, nothing covers a name, and what is drawn is
//! also said.

#![expect(
    clippy::expect_used,
    reason = "what goes wrong in a helper of a test fails the test"
)]

mod many;
mod structured;

use std::collections::BTreeMap;

use charts::dumbbell::{self, Size};
use charts::evidence::{self, Question};
use charts::{Anchor, Figure, Mark, TextWidth, Weight};
use questionnaire::{BySide, Dimension, Questionnaire, Round, Side, sample_round};
use scoring::{Assessment, Item, SideFigures};

/// Two millimetres a letter at ten points, a little wider in bold: wider than any usual font.
struct Typewriter;

impl TextWidth for Typewriter {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let letter = match weight {
            Weight::Regular => 0.2,
            Weight::Bold => 0.21,
        };
        text.chars().count() as f64 * letter * size
    }
}

const NAMES: [BySide<&str>; 3] = [
    BySide {
        vendor: "Acme",
        partner: "Northwind",
    },
    BySide {
        vendor: "Kvarnsjö Software",
        partner: "Brückner & Löwe Beratung",
    },
    BySide {
        vendor: "Donaudampfschifffahrtsg…",
        partner: "Llanfairpwllgwyngyllgog…",
    },
];

fn sample() -> (Round, Assessment) {
    let set = Questionnaire::shipped();
    let round = sample_round(set).expect("the sample");
    let assessment = scoring::assess(set, &round);
    (round, assessment)
}

/// Where each text starts and ends, on its baseline.
fn texts(figure: &Figure) -> Vec<(f64, f64, f64, &str)> {
    let texts = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Text {
            at,
            anchor,
            size,
            weight,
            text,
            ..
        } => {
            let width = Typewriter.width(text, *size, *weight);
            let start = match anchor {
                Anchor::Start => at.x,
                Anchor::Middle => at.x - width / 2.0,
                Anchor::End => at.x - width,
            };
            Some((start, start + width, at.y, text.as_str()))
        }
        _ => None,
    });
    texts.collect()
}

/// Every text stands inside the figure, and no two on one line cover each other.
fn check(figure: &Figure, what: &str) {
    let mut lines: BTreeMap<i64, Vec<(f64, f64, &str)>> = BTreeMap::new();
    for (start, end, y, text) in texts(figure) {
        assert!(start > -0.1, "{what}: {text:?} starts at {start:.1}");
        assert!(
            end < figure.width + 0.1,
            "{what}: {text:?} ends at {end:.1}"
        );
        assert!(y <= figure.height, "{what}: {text:?} stands at {y:.1}");
        lines
            .entry((y * 10.0).round() as i64)
            .or_default()
            .push((start, end, text));
    }
    for line in lines.values_mut() {
        line.sort_by(|a, b| a.0.total_cmp(&b.0));
        for pair in line.windows(2) {
            assert!(
                pair[0].1 <= pair[1].0 + 0.1,
                "{what}: {:?} covers {:?}",
                pair[0].2,
                pair[1].2
            );
        }
    }
}

#[test]
fn dimensions_and_key_fit_whatever_the_names() {
    let (_, assessment) = sample();
    let set = Questionnaire::shipped();
    for names in NAMES {
        for size in [Size::Small, Size::Tight, Size::Overview] {
            let what = format!("{} in {size:?}", names.vendor);
            let chart = dumbbell::dimensions(set, &assessment, &names, size, &Typewriter);
            check(&chart, &what);
            check(&dumbbell::key(&names, size, &Typewriter), &what);
        }
    }
}

/// A judged item with these means, each side having guessed its own.
fn item(vendor: f64, partner: f64) -> Item {
    let (_, assessment) = sample();
    let mut item = assessment.items.into_iter().next().expect("an item");
    let side = |mean: f64| SideFigures {
        mean: Some(mean),
        predicted: Some(mean),
        n: 3,
        state: None,
        spread: None,
    };
    item.sides = BySide {
        vendor: side(vendor),
        partner: side(partner),
    };
    item
}

fn strip(item: &Item, names: &BySide<&str>) -> Figure {
    let question = Question {
        text: "How safe does it feel?",
        low: "Very risky",
        high: "Very safe",
        tolerance: 1.0,
    };
    evidence::strip(item, &question, names, &Typewriter).expect("a strip")
}

#[test]
fn names_in_a_strip_never_cover_labels_or_each_other() {
    for names in NAMES {
        for vendor in 0..=8 {
            for partner in 0..=8 {
                let (vendor, partner) = (
                    f64::from(vendor) / 2.0 + 1.0,
                    f64::from(partner) / 2.0 + 1.0,
                );
                let what = format!("{} {vendor}, {partner}", names.vendor);
                check(&strip(&item(vendor, partner), &names), &what);
            }
        }
    }
}

#[test]
fn a_strip_says_what_it_shows() {
    let figure = strip(&item(4.25, 2.0), &NAMES[0]);
    assert_eq!(
        figure.description,
        "How safe does it feel? Acme said 4.3. Northwind said 2.0. Acme expected 4.3 of Northwind. \
         Northwind expected 2.0 of Acme. Scale from 1, Very risky, to 5, Very safe."
    );
    let mut silent = item(4.25, 2.0);
    silent.sides.vendor.predicted = None;
    let figure = strip(&silent, &NAMES[0]);
    assert!(
        !figure.description.contains("Acme expected"),
        "{}",
        figure.description
    );
    let mut unanswered = item(4.25, 2.0);
    unanswered.sides.partner.mean = None;
    let question = Question {
        text: "",
        low: "",
        high: "",
        tolerance: 1.0,
    };
    assert_eq!(
        evidence::strip(&unanswered, &question, &NAMES[0], &Typewriter),
        None
    );
}

#[test]
fn the_dimensions_stand_by_gap_and_are_told_in_that_order() {
    let (_, mut assessment) = sample();
    let levels = [(4.0, 4.0), (4.0, 2.0), (3.0, 3.5), (5.0, 2.0), (3.0, 3.5)];
    for (figures, (vendor, partner)) in assessment.dimensions.iter_mut().zip(levels) {
        figures.level = BySide {
            vendor: Some(vendor),
            partner: Some(partner),
        };
    }
    // Gaps 0, 2, 0.5, 3, 0.5 in the order of the method; equal ones keep that order.
    let rows: Vec<Dimension> = dumbbell::by_gap(&assessment)
        .iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(
        rows,
        [
            Dimension::Empathy,
            Dimension::Goals,
            Dimension::Communication,
            Dimension::Enablement,
            Dimension::Culture,
        ]
    );
    let set = Questionnaire::shipped();
    let figure = dumbbell::dimensions(set, &assessment, &NAMES[0], Size::Small, &Typewriter);
    assert!(
        figure
            .description
            .starts_with("Dumbbell chart, 1 to 5. Empathy: Acme 5.0, Northwind 2.0."),
        "{}",
        figure.description
    );
    assert!(
        figure
            .description
            .ends_with("Largest gap: Empathy. Smallest: Culture.")
    );
    assert_eq!(figure.table.rows.len(), 5);
    assert_eq!(figure.table.rows[0][..3], ["Empathy", "5.0", "2.0"]);
}

/// With a tolerance of one step: levels 4 and 2 are far apart. Who expected 4 of the other and is
/// at 4 expected closeness; who is at 2 and expected 4 expected the gap.
#[test]
fn the_message_names_the_widest_gap_and_who_expected_it() {
    let (_, mut assessment) = sample();
    for figures in &mut assessment.dimensions {
        figures.level = BySide::from_fn(|_| Some(3.0));
        figures.expected_level = BySide::from_fn(|_| Some(3.0));
    }
    let message = |assessment: &Assessment| dumbbell::message(assessment, &NAMES[0]);
    assert_eq!(
        message(&assessment),
        "On average both sides are close on all five; they differ most on culture"
    );
    let culture = assessment.dimensions.first_mut().expect("five dimensions");
    culture.level = BySide {
        vendor: Some(4.0),
        partner: Some(2.0),
    };
    culture.expected_level = BySide::from_fn(|_| Some(4.0));
    assert_eq!(
        message(&assessment),
        "Acme and Northwind are furthest apart on culture, and only Northwind expected it"
    );
    let culture = assessment.dimensions.first_mut().expect("five dimensions");
    culture.expected_level.partner = Some(2.0);
    assert_eq!(
        message(&assessment),
        "Acme and Northwind are furthest apart on culture, and neither expected it"
    );
}

/// The axis of a tile goes from 5 to 39 mm, so a step is 8.5 mm: 4 stands at 30.5 and 2 at 13.5,
/// and the strip of one step begins half a step left of their middle, at 22 − 4.25.
#[test]
fn a_tile_shows_both_sides_and_the_strip_between_them() {
    let (_, mut assessment) = sample();
    let set = Questionnaire::shipped();
    let figures = assessment.dimensions.first_mut().expect("five dimensions");
    figures.level = BySide {
        vendor: Some(4.0),
        partner: Some(2.0),
    };
    let tolerance = questionnaire::Tolerance::new(1.0).expect("one step");
    let tile = dumbbell::tile(set, figures, tolerance, &NAMES[0]);
    check(&tile, "a tile");
    let sides: Vec<(Side, f64)> = tile
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Side { at, side, .. } => Some((*side, at.x)),
            _ => None,
        })
        .collect();
    assert_eq!(sides, [(Side::Vendor, 30.5), (Side::Partner, 13.5)]);
    assert!(tile.marks.iter().any(
        |mark| matches!(mark, Mark::Rect { at, width, .. } if (at.x, *width) == (17.75, 8.5))
    ));
    figures.level.partner = None;
    let tile = dumbbell::tile(set, figures, tolerance, &NAMES[0]);
    let drawn = |mark: &Mark| matches!(mark, Mark::Side { .. } | Mark::Rect { .. });
    assert!(!tile.marks.iter().any(drawn), "nothing is guessed");
}

/// The lines of this width, from where to where.
fn thick(figure: &Figure, thick: f64) -> Vec<((f64, f64), (f64, f64))> {
    let lines = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Line {
            from, to, width, ..
        } if *width == thick => Some(((from.x, from.y), (to.x, to.y))),
        _ => None,
    });
    lines.collect()
}

#[test]
fn an_arrow_tells_where_a_side_went() {
    use dumbbell::Trend;
    for (steps, trend) in [
        (0.5, Trend::Up),
        (0.49, Trend::Steady),
        (-0.49, Trend::Steady),
        (-0.5, Trend::Down),
        // Exactly a half, but not in binary.
        (10.0 / 3.0 - 17.0 / 6.0, Trend::Up),
    ] {
        assert_eq!(Trend::of(steps), trend, "{steps}");
    }
    let (_, assessment) = sample();
    let set = Questionnaire::shipped();
    let first = dumbbell::by_gap(&assessment)[0].id;
    let went = BySide {
        vendor: Some(Trend::Up),
        partner: Some(Trend::Steady),
    };
    let trends = [(first, went)];
    let size = (Size::Overview, &trends[..]);
    let figure = dumbbell::dimensions_since(set, &assessment, &NAMES[0], size, &Typewriter);
    let lines = thick(&figure, 0.45);
    // The first row stands at 6 + 4.8 = 10.8; the vendor's arrow at 139 + 2.6 is 3 high and points
    // up with two wings of 1; the partner's bar at 156 + 2.6 is 2 long.
    let expected = [
        ((141.6, 12.3), (141.6, 9.3)),
        ((141.6, 9.3), (140.6, 10.3)),
        ((141.6, 9.3), (142.6, 10.3)),
        ((157.6, 10.8), (159.6, 10.8)),
    ];
    let near = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs() + (a.1 - b.1).abs() < 1e-9;
    assert_eq!(lines.len(), 4, "{lines:?}");
    for (found, expected) in lines.iter().zip(expected) {
        assert!(
            near(found.0, expected.0) && near(found.1, expected.1),
            "{found:?} is not {expected:?}"
        );
    }
    let said = "Acme went up by half a step or more since last time. \
                Northwind moved less than half a step since last time.";
    assert!(figure.description.contains(said), "{}", figure.description);
}

#[test]
fn equal_answers_are_both_seen() {
    let figure = strip(&item(3.0, 3.0), &NAMES[0]);
    let answers: Vec<(Side, f64)> = figure
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Side {
                at, side, radius, ..
            } if *radius > 2.5 => Some((*side, at.x)),
            _ => None,
        })
        .collect();
    // Step 3 of 5 stands at 42 + 2 × 20 = 82; 1.9 × 2.6 = 4.94 between centres.
    let [(Side::Vendor, vendor), (Side::Partner, partner)] = answers[..] else {
        panic!("two answers");
    };
    assert!((vendor - 79.53).abs() < 1e-9 && (partner - 84.47).abs() < 1e-9);
}
