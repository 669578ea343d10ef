//! The charts of many people and many figures, at places worked out by hand.

use charts::heat::{self, Heat};
use charts::matrix::{self, Field, Matrix};
use charts::spread::{self, Row};
use charts::{Figure, Mark, Role, Shade};
use questionnaire::{BySide, Side};

use crate::{NAMES, Typewriter, check, texts};

fn near(found: &[f64], expected: &[f64]) {
    let close = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-9;
    assert!(
        found.len() == expected.len() && found.iter().zip(expected).all(close),
        "{found:?} is not {expected:?}"
    );
}

/// The middles of the dots of a side.
fn dots(figure: &Figure, of: Side) -> Vec<(f64, f64)> {
    let dots = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Side {
            at, side, radius, ..
        } if *side == of && *radius < 1.5 => Some((at.x, at.y)),
        _ => None,
    });
    dots.collect()
}

/// Left edge and width of each rectangle in a shade.
fn shaded(figure: &Figure) -> Vec<(f64, f64, Shade)> {
    let shaded = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Rect {
            at,
            width,
            role: Role::Shade(shade),
            ..
        } => Some((at.x, *width, *shade)),
        _ => None,
    });
    shaded.collect()
}

#[test]
fn few_people_are_a_dot_each() {
    let rows = [Row {
        topic: "Trust",
        people: BySide {
            vendor: Some([0, 1, 0, 2, 0]),
            partner: None,
        },
    }];
    let figure = spread::spread(&rows, &NAMES[0], &Typewriter);
    let dots = dots(&figure, Side::Vendor);
    // Steps are (142 − 70) / 4 = 18 apart: 2 at 88, 4 at 124; two dots 1.3 to each side of it.
    near(
        &dots.iter().map(|dot| dot.0).collect::<Vec<_>>(),
        &[88.0, 122.7, 125.3],
    );
    // A row of 2 × 3.8 + 1.2 = 8.8 from 5 on; the vendor's lane 1.9 above its middle, 9.4.
    assert!(
        dots.iter().all(|dot| (dot.1 - 7.5).abs() < 1e-9),
        "{dots:?}"
    );
    assert_eq!(
        figure.description,
        "How the people of each side spread over steps 1 to 5. Trust: Acme 0 on 1, 1 on 2, 0 on 3, \
         2 on 4, 0 on 5; Northwind not shown."
    );
    assert_eq!(figure.table.rows[0][2..], ["0", "1", "0", "2", "0"]);
    assert!(texts(&figure).iter().any(|text| text.3 == "not shown"));
    assert!(!texts(&figure).iter().any(|text| text.3 == "middle"));
}

#[test]
fn many_people_are_a_bar_that_parts_at_the_middle() {
    let rows = |people| {
        [Row {
            topic: "Trust",
            people: BySide {
                vendor: Some(people),
                partner: Some([3, 4, 0, 0, 0]),
            },
        }]
    };
    let figure = spread::spread(&rows([1, 2, 4, 2, 1]), &NAMES[0], &Typewriter);
    // Ten people are 36 to each side of 106: two are 7.2, one is 3.6. The middle stands apart from
    // 146 on, where ten are 20: four are 8.
    let expected = [
        (98.8, 7.2, Shade::Second),
        (95.2, 3.6, Shade::Fifth),
        (106.0, 7.2, Shade::Second),
        (113.2, 3.6, Shade::Fifth),
        (146.0, 8.0, Shade::First),
    ];
    let found = shaded(&figure);
    near(
        &found.iter().map(|one| one.0).collect::<Vec<_>>(),
        &expected.map(|one| one.0),
    );
    near(
        &found.iter().map(|one| one.1).collect::<Vec<_>>(),
        &expected.map(|one| one.1),
    );
    assert!(found.iter().map(|one| one.2).eq(expected.map(|one| one.2)));
    assert!(texts(&figure).iter().any(|text| text.3 == "middle"));
    // Seven people are dots, eight are a bar.
    assert_eq!(dots(&figure, Side::Partner).len(), 7);
    let seven = spread::spread(&rows([1, 1, 3, 1, 1]), &NAMES[0], &Typewriter);
    assert_eq!(shaded(&seven), []);
    let eight = spread::spread(&rows([1, 1, 3, 2, 1]), &NAMES[0], &Typewriter);
    assert_eq!(dots(&eight, Side::Vendor), []);
}

#[test]
fn a_cell_is_the_darker_the_higher_and_says_its_number() {
    let rows = vec![
        ("Trust", vec![Some(1.0), Some(1.8), Some(3.0), Some(5.0)]),
        ("Goal", vec![None, Some(2.6), Some(4.2), Some(4.19)]),
    ];
    let table = Heat {
        about: "Question",
        groups: vec![
            ("Acme", vec!["before", "now"]),
            ("Northwind", vec!["before", "now"]),
        ],
        rows,
        range: (1.0, 5.0),
    };
    let figure = heat::heat(&table, &Typewriter);
    let found = shaded(&figure);
    // Four cells of (166 − 78 − 3) / 4 = 21.25, the second group 3 further on; each 0.2 inside.
    near(
        &found[..4].iter().map(|one| one.0).collect::<Vec<_>>(),
        &[78.2, 99.45, 123.7, 144.95],
    );
    // Fifths of 1 to 5 begin at 1.8, 2.6, 3.4 and 4.2.
    use Shade::{Fifth, First, Fourth, Second, Third};
    let shades: Vec<Shade> = found.iter().map(|one| one.2).collect();
    assert_eq!(shades, [First, Second, Third, Fifth, Third, Fifth, Fourth]);
    let said: Vec<&str> = texts(&figure).iter().map(|text| text.3).collect();
    for number in ["1.0", "1.8", "3.0", "5.0", "–", "2.6", "4.2"] {
        assert!(said.contains(&number), "{number}");
    }
    assert_eq!(
        figure.description,
        "Table of figures from 1.0 to 5.0, the darker the higher. Trust: Acme, before 1.0, Acme, \
         now 1.8, Northwind, before 3.0, Northwind, now 5.0. Goal: Acme, before nothing, Acme, now \
         2.6, Northwind, before 4.2, Northwind, now 4.2."
    );
    assert_eq!(figure.table.rows[1], ["Goal", "–", "2.6", "4.2", "4.2"]);
}

#[test]
fn a_field_grows_with_what_stands_in_it() {
    let field = |entries: Vec<&'static str>, marked| Field {
        meaning: "clash",
        entries,
        marked,
    };
    let fields = Matrix {
        columns: vec!["1 to 2", "between", "4 to 5"],
        rows: vec![
            (
                "Can least stand",
                vec![
                    field(vec!["Bureaucratic", "Hides bad news"], true),
                    field(vec![], true),
                    field(vec!["Late"], false),
                ],
            ),
            ("Values most", vec![field(vec![], false); 3]),
        ],
    };
    let figure = matrix::matrix(&fields, &Typewriter);
    // Three fields of (166 − 42) / 3; the upper row holds its meaning and two entries: 3 lines of
    // 3.8 and 3.2 of air are 14.6. The lower one holds its meaning and a dash: 10.8.
    let bands: Vec<(f64, f64, f64)> = figure
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Rect {
                at, width, height, ..
            } => Some((at.x, *width, *height)),
            _ => None,
        })
        .collect();
    assert_eq!(bands.len(), 1, "an empty field needs no talk");
    near(
        &[bands[0].0, bands[0].1, bands[0].2],
        &[42.0, 124.0 / 3.0, 14.6],
    );
    near(&[figure.height], &[5.0 + 14.6 + 10.8]);
    assert_eq!(
        figure.description,
        "Fields of rows and columns. Can least stand, 1 to 2, clash: Bureaucratic, Hides bad news. \
         Can least stand, 4 to 5, clash: Late."
    );
    assert_eq!(figure.table.rows[0][1], "Bureaucratic, Hides bad news");
}

#[test]
fn many_things_fit_whatever_the_names() {
    let topic = "how early each side tells the other about what will not be ready on the day";
    for names in NAMES {
        let people = BySide {
            vendor: Some([7, 0, 0, 0, 0]),
            partner: Some([9, 9, 9, 9, 9]),
        };
        let rows = [Row { topic, people }, Row { topic, people }];
        check(&spread::spread(&rows, &names, &Typewriter), names.vendor);
        let groups = vec![
            (names.vendor, vec!["18 Nov 2025", "18 Nov 2026"]),
            (names.partner, vec!["18 Nov 2025", "18 Nov 2026"]),
        ];
        let table = Heat {
            about: "Question",
            groups,
            rows: vec![(topic, vec![Some(3.0); 4])],
            range: (1.0, 5.0),
        };
        check(&heat::heat(&table, &Typewriter), names.vendor);
        let field = Field {
            meaning: "clash",
            entries: vec![topic, names.partner],
            marked: true,
        };
        let fields = Matrix {
            columns: vec!["1 to 2", "between", "4 to 5"],
            rows: vec![(names.vendor, vec![field; 3])],
        };
        check(&matrix::matrix(&fields, &Typewriter), names.vendor);
    }
}
