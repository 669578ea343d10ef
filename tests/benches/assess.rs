//! Assessing a round and laying out its report, inside the process.
#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot be set up has to stop"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use questionnaire::{Questionnaire, Round};
use scoring::Edition;
use tests::figures::{Row, print};
use tests::invented::crowded_round;

const RESPONDENTS: usize = 20;
const ASSESSMENTS: usize = 500;
const REPORTS: usize = 50;

fn main() {
    let set = Questionnaire::shipped();
    let round = crowded_round(set, RESPONDENTS, "Bench");
    everything_is_answered(set, &round);
    let mut assess = times(ASSESSMENTS, || scoring::assess(black_box(set), &round));
    let assessment = scoring::assess(set, &round);
    let day = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day");
    let options = report::Options::new(Edition::Joint, day);
    let mut report = times(REPORTS, || {
        report::report(black_box(set), &round, &assessment, &options)
    });
    print(&[
        Row::times(
            "20 respondents assessed",
            &mut assess,
            Duration::from_millis(5),
        ),
        Row::times(
            "their report laid out and written",
            &mut report,
            Duration::from_millis(250),
        ),
    ]);
}

/// The figures count for a round in which no question, structured or not, was left out by all, but
/// for the optional ones, of which no figure is made.
fn everything_is_answered(set: &Questionnaire, round: &Round) {
    let asked = set.asked(round.purpose, round.form);
    for question in asked.filter(|question| !question.optional) {
        let answered = round
            .respondents
            .iter()
            .any(|person| person.answers.contains_key(&question.id));
        assert!(answered, "somebody answers {}", question.id);
    }
}

fn times<T>(runs: usize, mut work: impl FnMut() -> T) -> Vec<Duration> {
    let mut timed = || {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    // The first run pays for what is made once, such as the fonts.
    timed();
    (0..runs).map(|_| timed()).collect()
}
