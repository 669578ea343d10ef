//! The figures of a dimension, and coverage and confidence.

use questionnaire::{Dimension, Form, Purpose, Side};

use super::near;
use super::round::{assessed, content, round, set};
use crate::{Assessment, Confidence, Counts, DimensionFigures, assess};

fn culture(assessment: &Assessment) -> &DimensionFigures {
    assessment
        .dimension(Dimension::Culture)
        .expect("all five are there")
}

#[test]
fn two_items_by_hand() {
    // CUL-01: 4/4 and 4/4. CUL-03: 5 guessing 5, and 2 guessing 5.
    let found = assessed(&["CUL-01 4/4, CUL-03 5/5"], &["CUL-01 4/4, CUL-03 2/5"]);
    let figures = culture(&found);
    assert_eq!(
        (
            figures.positive_agreement.count,
            figures.positive_agreement.of
        ),
        (1, 2)
    );
    assert_eq!(figures.positive_agreement.percent, Some(50.0));
    // (4 + 5)/2 and (4 + 2)/2; the similarities are 1 and 1/4.
    assert_eq!(
        (figures.level.vendor, figures.level.partner),
        (Some(4.5), Some(3.0))
    );
    assert_eq!(
        (
            figures.expected_level.vendor,
            figures.expected_level.partner
        ),
        (Some(4.5), Some(4.5))
    );
    assert_eq!(figures.alignment, Some(62.5));
    // The vendor guessed 4 for 4 and 5 for 2: 1 and 1/4. The partner guessed both right.
    let (vendor, partner) = (figures.understanding.vendor, figures.understanding.partner);
    assert_eq!(
        (vendor.within_one, vendor.of, vendor.percent),
        (1, 2, Some(62.5))
    );
    assert_eq!(
        (partner.within_one, partner.of, partner.percent),
        (2, 2, Some(100.0))
    );
    assert_eq!(figures.weight, 1.0);
    let counts = Counts {
        hidden: 1,
        shared_strength: 1,
        // CUL-02, 04 to 07; the options of CUL-08 have no order and do not count.
        not_judged: 5,
        ..Counts::default()
    };
    assert_eq!(figures.counts, counts);
    // The whole round holds no more, but 24 more scale items that nobody answered: goals 4,
    // communication 7, empathy 6, enablement 6, and the 5 of culture make 28.
    assert_eq!(found.positive_agreement.of, 2);
    assert_eq!(
        found.counts,
        Counts {
            not_judged: 28,
            ..counts
        }
    );
    assert_eq!(found.respondents.vendor, 1);
}

#[test]
fn an_unanswered_dimension_has_no_figures() {
    let found = assessed(&["CUL-01 4/4"], &["CUL-01 4/4"]);
    let goals = found
        .dimension(Dimension::Goals)
        .expect("all five are there");
    assert_eq!(
        goals.positive_agreement.percent, None,
        "none of none is no share"
    );
    assert_eq!((goals.level.vendor, goals.alignment), (None, None));
    assert_eq!(goals.understanding.vendor.percent, None);
    assert_eq!(
        goals.coverage.vendor,
        Some(0.0),
        "asked, and nothing answered"
    );
    assert_eq!(goals.confidence, Confidence::NotJudged);
}

#[test]
fn neutral_questions_count_in_alignment_but_not_in_level() {
    // CUL-07: 1 and 3, similarity 1/2. CUL-01: 5 and 4, similarity 3/4. CUL-08 has no order.
    let line = |a, b| format!("CUL-01 {a}, CUL-07 {b}, CUL-08 1");
    let found = assessed(&[&line("5", "1/1")], &[&line("4", "3/1")]);
    let figures = culture(&found);
    assert_eq!(figures.level.vendor, Some(5.0));
    assert_eq!(figures.positive_agreement.of, 1);
    assert_eq!(figures.alignment, Some(62.5));
    // The vendor guessed 1 for 3: two steps off, 1/2. The partner guessed 1 for 1.
    assert_eq!(
        (
            figures.understanding.vendor.within_one,
            figures.understanding.vendor.of
        ),
        (0, 1)
    );
    assert_eq!(figures.understanding.vendor.percent, Some(50.0));
    assert_eq!(figures.understanding.partner.percent, Some(100.0));
}

#[test]
fn a_guess_of_one_step_off_is_near() {
    // Partner 3, 3, 4: 10/3. The vendor guessed 4, 4, 5: 13/3, one step off; 1 − 1/4.
    let found = assessed(
        &["CUL-01 4/4", "CUL-01 4/4", "CUL-01 4/5"],
        &["CUL-01 3", "CUL-01 3", "CUL-01 4"],
    );
    let understanding = culture(&found).understanding.vendor;
    assert_eq!((understanding.within_one, understanding.of), (1, 1));
    assert!(near(understanding.percent, 75.0));
    assert_eq!(
        culture(&found).understanding.partner.of,
        0,
        "the partner guessed nothing"
    );
}

#[test]
fn counts_of_gaps_by_hand() {
    let found = assessed(
        // hidden by one side; known by both; far apart and guessed by nobody; needless worry;
        // a concern with a gap, known; strength
        &[
            "CUL-01 5/5, CUL-02 5/2, CUL-03 5, CUL-04 4/2, CUL-05 2.., CUL-06 4/4"
                .replace("2..", "2/1")
                .as_str(),
        ],
        &["CUL-01 2/5, CUL-02 2/5, CUL-03 2, CUL-04 4/4, CUL-05 1/2, CUL-06 4/4"],
    );
    let counts = culture(&found).counts;
    assert_eq!(counts.hidden, 1, "CUL-01");
    assert_eq!(counts.known, 2, "CUL-02, and CUL-03 that nobody guessed");
    assert_eq!(counts.worry, 1, "CUL-04");
    assert_eq!(counts.shared_concern, 1, "CUL-05");
    assert_eq!(counts.shared_strength, 2, "CUL-04 and CUL-06");
    assert_eq!(counts.not_judged, 1, "CUL-07");
}

#[test]
fn a_concern_that_hides_a_gap_counts_as_both() {
    // 8/3 and 1: both below 3, 5/3 apart. The vendor guessed 3, the partner guessed 3.
    let found = assessed(&["CUL-02 3/3", "CUL-02 3/3", "CUL-02 2/3"], &["CUL-02 1/3"]);
    let counts = culture(&found).counts;
    assert_eq!(
        (counts.shared_concern, counts.hidden, counts.known),
        (1, 1, 0)
    );
}

#[test]
fn the_weight_of_a_dimension() {
    // 0.5 + (max − 1)/4. Several people: the mean of each side. Nobody: 1.
    for (vendor, partner, expected) in [
        (&["1"][..], &["1"][..], 0.5),
        (&["3"], &["2"], 1.0),
        (&["2"], &["5"], 1.5),
        (&["4", "5"], &["1"], 1.375),
        (&["4"], &["dk"], 1.25),
        (&["pn"], &["na"], 1.0),
        (&[], &[], 1.0),
    ] {
        let lines = |said: &[&str]| {
            said.iter()
                .map(|said| format!("W-CUL {said}"))
                .collect::<Vec<_>>()
        };
        let (vendor, partner) = (lines(vendor), lines(partner));
        let vendor: Vec<&str> = vendor.iter().map(String::as_str).collect();
        let partner: Vec<&str> = partner.iter().map(String::as_str).collect();
        for found in [assessed(&vendor, &partner), assessed(&partner, &vendor)] {
            let weight = culture(&found).weight;
            assert!(near(weight, expected), "{vendor:?} {partner:?}: {weight}");
            assert_eq!(found.dimensions[1].weight, 1.0, "the goals were not rated");
        }
    }
}

#[test]
fn coverage_counts_ratings_and_choices_of_all_seats_together() {
    // Culture asks 8 ratings and choices, CUL-01 to 08, of each seat; the traits, the stories and
    // the importance do not count. First seat: 6 values, a don't know, a not applicable. Second:
    // 7 values, one skipped. 13 of 16 − 1, don't knows 1 of 15.
    let found = assessed(
        &[
            "W-CUL 4, CUL-01 4, CUL-02 4, CUL-03 4, CUL-04 4, CUL-05 4, CUL-06 dk, CUL-07 na, CUL-08 1",
            "CUL-01 4, CUL-02 4, CUL-03 4, CUL-04 4, CUL-05 4, CUL-06 4, CUL-07 4, CUL-08 -/1",
        ],
        &["CUL-01 pn, CUL-02 -/4"],
    );
    let figures = culture(&found);
    let vendor = figures.answers.vendor;
    assert_eq!(
        (
            vendor.asked,
            vendor.answered,
            vendor.dont_know,
            vendor.not_applicable
        ),
        (16, 13, 1, 1)
    );
    assert!(near(figures.coverage.vendor, 13.0 / 15.0));
    assert!(near(figures.dont_know.vendor, 1.0 / 15.0));
    // Prefer not to say and a guess alone are no values.
    assert_eq!(
        (figures.coverage.partner, figures.dont_know.partner),
        (Some(0.0), Some(0.0))
    );
    assert_eq!(figures.answers.partner.prefer_not, 1);
}

#[test]
fn coverage_follows_what_the_round_asks() {
    let asked = |purpose, form| {
        let mut round = round(&["CUL-01 4"], &["CUL-01 4"]);
        (round.purpose, round.form) = (purpose, form);
        let found = assess(set(), &round);
        let asked = found
            .dimensions
            .iter()
            .map(|figures| figures.answers.vendor.asked);
        asked.collect::<Vec<_>>()
    };
    // Ratings and choices. Short: CUL-01 02 03, GOL-01 02, COM-01 02 03 07, EMP-01 03 05,
    // ENB-01 03 04 08. Before signing the items of phase A are not asked: GOL-02, COM-03 04 06 08,
    // EMP-03 06, ENB-04 06.
    assert_eq!(asked(Purpose::Check, Form::Full), [8, 4, 7, 6, 6]);
    assert_eq!(asked(Purpose::Check, Form::Short), [3, 2, 4, 3, 4]);
    assert_eq!(asked(Purpose::Fit, Form::Full), [8, 3, 3, 4, 4]);
    assert_eq!(asked(Purpose::Fit, Form::Short), [3, 1, 3, 2, 3]);
}

/// The confidence in the goals: each side has so many seats with so many of 4 answers each.
fn confidence(vendor: (usize, usize), partner: (usize, usize)) -> Confidence {
    let ids = ["GOL-01 4", "GOL-02 4", "GOL-05 4", "GOL-07 4"];
    let lines = |(seats, answers): (usize, usize)| {
        // The first seats answer all, then one answers the rest.
        let line = |seat: usize| ids[..answers.saturating_sub(4 * seat).min(4)].join(",");
        (0..seats).map(line).collect::<Vec<_>>()
    };
    let (vendor, partner) = (lines(vendor), lines(partner));
    let vendor: Vec<&str> = vendor.iter().map(String::as_str).collect();
    let partner: Vec<&str> = partner.iter().map(String::as_str).collect();
    let found = assessed(&vendor, &partner);
    let goals = found
        .dimension(Dimension::Goals)
        .expect("all five are there");
    let turned = assessed(&partner, &vendor);
    assert_eq!(
        turned.dimensions[1].confidence, goals.confidence,
        "the same both ways round"
    );
    goals.confidence
}

#[test]
fn the_grades_of_confidence() {
    // Seats and answers on each side; the weaker side decides.
    use Confidence::{High, Low, Medium, NotJudged};
    assert_eq!(confidence((3, 12), (3, 12)), High);
    assert_eq!(confidence((5, 18), (5, 20)), High, "18 of 20 is 90 %");
    assert_eq!(confidence((5, 17), (5, 20)), Medium);
    assert_eq!(confidence((2, 8), (3, 12)), Medium, "two people on a side");
    assert_eq!(confidence((3, 9), (3, 12)), Medium, "9 of 12 is 75 %");
    assert_eq!(confidence((3, 8), (3, 12)), Low);
    assert_eq!(confidence((1, 4), (3, 12)), Low, "one person on a side");
    assert_eq!(confidence((5, 12), (5, 20)), Low, "12 of 20 is 60 %");
    assert_eq!(confidence((5, 11), (5, 20)), NotJudged);
    assert_eq!(confidence((0, 0), (3, 12)), NotJudged, "a side is missing");
    assert_eq!(confidence((0, 0), (0, 0)), NotJudged);
}

#[test]
fn what_does_not_apply_is_not_missed() {
    // 3 of 4 do not apply, the one that does is answered.
    let line = "GOL-01 4, GOL-02 na, GOL-05 na, GOL-07 na";
    let found = assessed(&[line], &[line]);
    let goals = found
        .dimension(Dimension::Goals)
        .expect("all five are there");
    assert_eq!(goals.coverage.vendor, Some(1.0));
    assert_eq!(goals.confidence, Confidence::Low);
    // Nothing applies: no coverage can be formed.
    let line = "GOL-01 na, GOL-02 na, GOL-05 na, GOL-07 na";
    let found = assessed(&[line], &[line]);
    let goals = found
        .dimension(Dimension::Goals)
        .expect("all five are there");
    assert_eq!(
        (goals.coverage.vendor, goals.confidence),
        (None, Confidence::NotJudged)
    );
}

#[test]
fn the_round_is_as_sure_as_its_weakest_dimension() {
    let whole = content("");
    assert_eq!(assessed(&[&whole], &[&whole]).confidence, Confidence::Low);
    let seats = [whole.as_str(); 3];
    assert_eq!(assessed(&seats, &seats).confidence, Confidence::High);
    // 5 of 6 enablement answers on one side: 15 of 18 is 83 %.
    let less = content("ENB-01 -/4");
    let found = assessed(&[&less, &less, &less], &seats);
    assert_eq!(found.confidence, Confidence::Medium);
    assert_eq!(culture(&found).confidence, Confidence::High);
    assert!(near(
        found.dimensions[4]
            .coverage
            .get(Side::Vendor)
            .expect("asked"),
        15.0 / 18.0
    ));
}
