//! Assessing a round and laying out its report, inside the process.
#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot be set up has to stop"
)]

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use questionnaire::Questionnaire;
use report::page::PaperSize;
use report::text::FontFallback;
use scoring::Edition;
use tests::invented::crowded_round;

fn main() {
    divan::main();
}

/// At most 5 ms for 20 respondents.
#[divan::bench(args = [2, 6, 20, 50])]
fn assess(bencher: Bencher<'_, '_>, respondents: usize) {
    let set = Questionnaire::shipped();
    let round = crowded_round(set, respondents, "Bench");
    bencher.bench(|| scoring::assess(black_box(set), black_box(&round)));
}

#[divan::bench(args = [6, 20])]
fn report(bencher: Bencher<'_, '_>, respondents: usize) {
    let set = Questionnaire::shipped();
    let round = crowded_round(set, respondents, "Bench");
    let assessment = scoring::assess(set, &round);
    let options = report::Options {
        edition: Edition::Joint,
        paper: PaperSize::A4,
        date: NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day"),
        fallback: FontFallback::System,
    };
    bencher.bench(|| report::report(set, &round, black_box(&assessment), &options));
}
