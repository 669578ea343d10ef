//! A round in a terminal: the answer first, the figures after it, then what to talk about.
//!
//! Everything here is a pure function of the assessment and the width of the screen. Headings
//! carry styles, which the terminal takes out where nobody wants them.

mod counts;
mod dimensions;
mod findings;
mod head;
mod lists;
mod names;

use questionnaire::{Questionnaire, Round};
use scoring::Assessment;

/// All that a part of the summary may look at.
struct Scene<'a> {
    set: &'a Questionnaire,
    round: &'a Round,
    assessment: &'a Assessment,
    /// Columns of the screen.
    width: usize,
}

/// The summary of a round, at most `width` columns wide.
pub(crate) fn of(
    set: &Questionnaire,
    round: &Round,
    assessment: &Assessment,
    width: usize,
) -> String {
    let scene = Scene {
        set,
        round,
        assessment,
        width,
    };
    let parts = [
        head::names(&scene),
        head::reading(&scene),
        counts::part(&scene),
        dimensions::part(&scene),
        findings::part(&scene),
        lists::strengths(&scene),
        lists::not_judged(&scene),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

#[cfg(test)]
mod tests {
    use anstream::adapter::strip_str;
    use questionnaire::{CompanyName, sample_round};

    use super::*;
    use crate::layout::columns;

    /// The sample between these two companies, as it is shown on a screen.
    fn shown(vendor: &str, partner: &str, width: usize) -> Vec<String> {
        let set = Questionnaire::shipped();
        let mut round = sample_round(set).expect("the sample");
        round.vendor = CompanyName::new(vendor).expect("a name");
        round.partner = CompanyName::new(partner).expect("a name");
        let assessment = scoring::assess(set, &round);
        let text = of(set, &round, &assessment, width);
        strip_str(&text)
            .to_string()
            .lines()
            .map(str::to_owned)
            .collect()
    }

    const NAMES: &[(&str, &str)] = &[
        ("Acme Ledger GmbH", "Northwind Consulting & Söhne"),
        ("株式会社山田製作所", "So\u{308}hne"),
        ("Internationalisierungsgesellschaft", "X"),
        ("Acme Software", "Acme Services"),
    ];

    #[test]
    fn every_line_fits_whatever_the_names_are() {
        for (vendor, partner) in NAMES {
            for width in [40, 55, 79, 80, 95, 120] {
                for line in shown(vendor, partner, width) {
                    assert!(columns(&line) <= width, "{width} columns: {line:?}");
                    assert_eq!(line.trim_end(), line, "no space at the end");
                }
            }
        }
    }

    #[test]
    fn the_columns_of_the_table_stand_under_each_other() {
        for (vendor, partner) in NAMES {
            for width in [80, 120] {
                let lines = shown(vendor, partner, width);
                let from = lines.iter().position(|line| line.ends_with("Confidence"));
                let table = &lines[from.expect("the head of the table")..][..6];
                // All five are of high confidence in the sample; before that word every line
                // takes the same room.
                let before: Vec<usize> = table
                    .iter()
                    .map(|line| {
                        let end = line.rfind("  ").expect("columns");
                        columns(&line[..end])
                    })
                    .collect();
                assert!(before.windows(2).all(|two| two[0] == two[1]), "{table:#?}");
            }
        }
    }

    #[test]
    fn the_sample_is_badged_and_its_parts_stand_in_order() {
        let lines = shown("Acme", "Northwind", 80);
        let place = |start: &str| {
            let found = lines.iter().position(|line| line.starts_with(start));
            found.unwrap_or_else(|| panic!("{start} is missing"))
        };
        let places = [
            place("Acme and Northwind"),
            place("SAMPLE"),
            place("Reading of the answers"),
            place("Positive agreement"),
            place("Questions by state"),
            place("The five dimensions"),
            place("Findings, most severe first"),
            place("What works on both sides"),
        ];
        assert!(places.is_sorted(), "{places:?}");
    }
}
