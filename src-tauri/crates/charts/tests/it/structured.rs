//! The charts of the structured questions and of two rounds.

use charts::counterparts::{self, Map, Person};
use charts::ledger::ledger;
use charts::slope::{self, Change, Rounds};
use charts::step_line::{self, Stand};
use charts::{Figure, Mark, Said};
use questionnaire::{BySide, Side};
use scoring::LeadLedger;

use crate::{NAMES, Typewriter, check, texts};

/// What both sides bring of ten, worked out: 10 less the sum, and the sum less 10.
fn leads(vendor: f64, partner: f64, nobodys: f64, twice: f64) -> LeadLedger {
    LeadLedger {
        offered: Some(vendor + partner),
        nobodys: Some(nobodys),
        claimed_twice: Some(twice),
        offer: BySide {
            vendor: Some(vendor),
            partner: Some(partner),
        },
        of: Some(10),
    }
}

fn letters(figure: &Figure, letter: &str) -> usize {
    texts(figure)
        .iter()
        .filter(|(.., text)| *text == letter)
        .count()
}

fn dashes(figure: &Figure) -> usize {
    let dashed = |mark: &&Mark| matches!(mark, Mark::Line { dash: Some(_), .. });
    figure.marks.iter().filter(dashed).count()
}

#[test]
fn a_ledger_has_a_box_for_each_opportunity() {
    let figure = ledger(&leads(4.0, 3.0, 3.0, 0.0), &NAMES[0], &Typewriter).expect("a ledger");
    assert_eq!((letters(&figure, "I"), letters(&figure, "P")), (4, 3));
    assert_eq!(
        dashes(&figure),
        3 * 4,
        "four edges of each box that nobody brings"
    );
    assert_eq!(
        figure.description,
        "Of 10 joint opportunities Acme brings 4 and Northwind brings 3. 3 are nobody’s job."
    );
    let twice = ledger(&leads(8.0, 5.0, 0.0, 3.0), &NAMES[0], &Typewriter).expect("a ledger");
    assert_eq!((letters(&twice, "I"), letters(&twice, "P")), (8, 5));
    assert_eq!(dashes(&twice), 0);
    assert!(
        twice
            .description
            .ends_with("Both count on bringing the same 3.")
    );
    let one = ledger(&leads(4.0, 5.0, 1.0, 0.0), &NAMES[0], &Typewriter).expect("a ledger");
    assert!(one.description.ends_with("One is nobody’s job."));
    let none = ledger(&leads(4.0, 6.0, 0.0, 0.0), &NAMES[0], &Typewriter).expect("a ledger");
    assert!(none.description.ends_with("Every one has one owner."));
    assert_eq!(ledger(&LeadLedger::default(), &NAMES[0], &Typewriter), None);
}

#[test]
fn ledgers_fit_whatever_the_names_and_the_numbers() {
    for names in NAMES {
        for (vendor, partner) in [
            (0.0, 0.0),
            (2.7, 2.7),
            (10.0, 10.0),
            (0.0, 10.0),
            (9.9, 0.1),
        ] {
            let rest: f64 = 10.0 - vendor - partner;
            let leads = leads(vendor, partner, rest.max(0.0), (-rest).max(0.0));
            let figure = ledger(&leads, &names, &Typewriter).expect("a ledger");
            check(
                &figure,
                &format!("{vendor} and {partner}, {}", names.vendor),
            );
        }
    }
}

fn people(works: &[&str]) -> Vec<Person> {
    let person = |work: &&str| Person {
        work: (*work).to_owned(),
    };
    works.iter().map(person).collect()
}

#[test]
fn a_map_names_who_stands_in_most_ties() {
    let map = Map {
        people: BySide {
            vendor: people(&["Sales", "Product"]),
            partner: people(&["Sales", "Delivery"]),
        },
        ties: vec![(0, 0), (0, 1), (1, 0)],
        planned: Vec::new(),
    };
    // Both first people stand in two of three, more than half: the vendor's is named.
    assert_eq!(map.busiest(), Some((Side::Vendor, 0)));
    let figure = counterparts::map(&map, &NAMES[0], &Typewriter).expect("a map");
    assert_eq!(
        figure.description,
        "Map of 2 people at Acme and 2 at Northwind; 3 pairs have met. \
         2 of the 3 ties run through one person at Acme: Sales."
    );
    let heavy = figure
        .marks
        .iter()
        .filter(|mark| matches!(mark, Mark::Line { width, .. } if *width > 0.5));
    assert_eq!(heavy.count(), 2, "the ties of that person");
    let two = Map {
        ties: vec![(0, 0), (0, 1)],
        ..map
    };
    assert_eq!(two.busiest(), None, "two ties are too few to speak of");
}

#[test]
fn maps_fit_and_give_way_to_the_table_when_there_are_too_many_people() {
    let long = "Enablement and people, Finance and operations, Legal and security, Support";
    for names in NAMES {
        for (vendor, partner) in [(1, 14), (14, 1), (14, 14), (0, 3)] {
            let map = Map {
                people: BySide {
                    vendor: people(&vec![long; vendor]),
                    partner: people(&vec![long; partner]),
                },
                ties: (0..vendor.min(partner)).map(|at| (at, 0)).collect(),
                planned: Vec::new(),
            };
            let figure = counterparts::map(&map, &names, &Typewriter).expect("a map");
            check(&figure, &format!("{vendor} and {partner}"));
            assert_eq!(figure.table.head.len(), 3);
        }
    }
    let crowd = Map {
        people: BySide {
            vendor: people(&["Sales"; 15]),
            partner: people(&["Sales"]),
        },
        ties: vec![(14, 0)],
        planned: Vec::new(),
    };
    assert_eq!(counterparts::map(&crowd, &NAMES[0], &Typewriter), None);
    assert_eq!(
        counterparts::map(&Map::default(), &NAMES[0], &Typewriter),
        None
    );
}

#[test]
fn the_middle_step_stands_in_the_middle_of_its_line() {
    let stand = |value| Stand {
        side: Side::Partner,
        name: "Northwind",
        value,
        said: Said::Expected,
    };
    let figure = step_line::line(&[stand(3.0)], 5);
    let at = figure.marks.iter().find_map(|mark| match mark {
        Mark::Side { at, .. } => Some(at.x),
        _ => None,
    });
    assert_eq!(at, Some(20.0));
    assert_eq!(figure.description, "Northwind expected 3.0 of 5.");
    for value in [1.0, 5.0] {
        for mark in &step_line::line(&[stand(value)], 5).marks {
            if let Mark::Side { at, radius, .. } = mark {
                let reach = radius * 1.28;
                assert!(at.x - reach > 0.0 && at.x + reach < step_line::WIDTH);
            }
        }
    }
}

#[test]
fn who_is_to_meet_is_a_dashed_line() {
    let map = Map {
        people: BySide {
            vendor: people(&["Sales"]),
            partner: people(&["Sales", "Product"]),
        },
        ties: vec![(0, 0)],
        planned: vec![(0, 1)],
    };
    let figure = counterparts::map(&map, &NAMES[0], &Typewriter).expect("a map");
    assert_eq!(dashes(&figure), 1);
    assert_eq!(
        figure.description,
        "Map of 1 person at Acme and 2 at Northwind; 1 pair has met. 1 pair is to meet."
    );
    assert_eq!(figure.table.rows[1], ["Sales", "Product", "planned"]);
}

#[test]
fn a_slope_tells_who_moved_and_counts_the_rest() {
    let change = |topic, before, now| Change { topic, before, now };
    let changes = BySide {
        vendor: vec![change("goal", 3.0, 4.0), change("trust", 4.0, 4.3)],
        partner: vec![change("goal", 3.0, 3.0)],
    };
    let rounds = Rounds {
        before: "Round 1",
        now: "Round 2",
    };
    let figure = slope::slope(&changes, rounds, &NAMES[0], &Typewriter).expect("a slope");
    assert_eq!(
        figure.description,
        "Slope graph, 1 to 5. Acme: goal from 3.0 to 4.0; 1 other moved less. \
         Northwind: no question moved by half a step or more; 1 other moved less."
    );
    assert_eq!(figure.table.rows.len(), 3);
    let many = BySide {
        vendor: (0..20)
            .map(|_| change("a very long name of a question", 1.0, 4.0))
            .collect(),
        partner: Vec::new(),
    };
    for names in NAMES {
        check(&figure, names.vendor);
        let full = slope::slope(&many, rounds, &names, &Typewriter).expect("a slope");
        check(&full, names.vendor);
    }
    let none = BySide {
        vendor: Vec::new(),
        partner: Vec::new(),
    };
    assert_eq!(slope::slope(&none, rounds, &NAMES[0], &Typewriter), None);
}
