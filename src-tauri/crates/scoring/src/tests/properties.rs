//! What holds for every round.

use std::collections::BTreeMap;

use proptest::prelude::*;
use questionnaire::{QuestionId, Questionnaire, Round, Side, generated};

use super::round::{assessed, set};
use crate::structured::tests::swapped;
use crate::{Assessment, Edition, Finding, assess};

fn any_round() -> impl Strategy<Value = Round> {
    generated::round(Questionnaire::shipped(), 5)
}

fn json(assessment: &Assessment) -> String {
    serde_json::to_string(assessment).expect("an assessment is plain data")
}

/// A name with the sides changed over in it: `a:vendor:b` becomes `a:partner:b`.
fn id_changed_over(id: &str) -> String {
    let parts = id.split(':').map(|part| match part {
        "vendor" => "partner",
        "partner" => "vendor",
        other => other,
    });
    parts.collect::<Vec<_>>().join(":")
}

/// The round as if these answers had been skipped.
fn without(
    round: &Round,
    skipped: impl Fn(Side, &QuestionId, &questionnaire::Answer) -> bool,
) -> Round {
    let mut round = round.clone();
    for respondent in &mut round.respondents {
        let side = respondent.side;
        respondent
            .answers
            .retain(|id, answer| !skipped(side, id, answer));
    }
    round
}

fn by_id(findings: &[Finding]) -> BTreeMap<&str, &Finding> {
    findings
        .iter()
        .map(|finding| (finding.id.as_str(), finding))
        .collect()
}

fn check_changed_over(there: &Assessment, back: &Assessment) -> Result<(), TestCaseError> {
    prop_assert_eq!(there.reading, back.reading);
    prop_assert_eq!(there.confidence, back.confidence);
    prop_assert_eq!(there.positive_agreement, back.positive_agreement);
    prop_assert_eq!(there.counts, back.counts);
    prop_assert_eq!(there.respondents.vendor, back.respondents.partner);
    for (a, b) in there.dimensions.iter().zip(&back.dimensions) {
        prop_assert_eq!(
            (
                a.weight,
                a.confidence,
                a.alignment,
                a.positive_agreement,
                a.counts
            ),
            (
                b.weight,
                b.confidence,
                b.alignment,
                b.positive_agreement,
                b.counts
            )
        );
        for side in Side::BOTH {
            let other = side.other();
            prop_assert_eq!(a.level.get(side), b.level.get(other));
            prop_assert_eq!(a.expected_level.get(side), b.expected_level.get(other));
            prop_assert_eq!(a.understanding.get(side), b.understanding.get(other));
            prop_assert_eq!(a.importance.get(side), b.importance.get(other));
            prop_assert_eq!(a.answers.get(side), b.answers.get(other));
        }
    }
    for (a, b) in there.items.iter().zip(&back.items) {
        prop_assert_eq!(
            (&a.id, a.class, a.similarity, a.severity),
            (&b.id, b.class, b.similarity, b.severity)
        );
        let turned = b.gap.map(|gap| if b.is_scale_item() { -gap } else { gap });
        prop_assert_eq!(a.gap, turned);
        for side in Side::BOTH {
            prop_assert_eq!(a.sides.get(side), b.sides.get(side.other()));
        }
    }
    let found = by_id(&back.findings);
    prop_assert_eq!(there.findings.len(), back.findings.len());
    for finding in &there.findings {
        let id = id_changed_over(&finding.id);
        let turned = found.get(id.as_str());
        let turned = turned.ok_or_else(|| TestCaseError::fail(format!("{id} is missing")))?;
        prop_assert_eq!(
            (finding.severity, finding.level),
            (turned.severity, turned.level)
        );
        let edition = match turned.edition {
            Edition::Joint => Edition::Joint,
            Edition::Vendor => Edition::Partner,
            Edition::Partner => Edition::Vendor,
        };
        prop_assert_eq!(
            (finding.edition, finding.kind, finding.dimension),
            (edition, turned.kind, turned.dimension)
        );
        let mut unaware: Vec<Side> = turned.unaware.iter().map(|side| side.other()).collect();
        unaware.sort();
        prop_assert_eq!(&finding.unaware, &unaware);
    }
    let ids = |of: &Assessment, id: fn(&str) -> String| {
        let mut ids: Vec<String> = of.strengths.iter().map(|s| id(&s.id)).collect();
        ids.sort_unstable();
        ids
    };
    prop_assert_eq!(ids(there, str::to_owned), ids(back, id_changed_over));
    Ok(())
}

fn within(value: Option<f64>, least: f64, most: f64) -> bool {
    value.is_none_or(|value| (least..=most).contains(&value))
}

fn check_ranges(found: &Assessment) -> Result<(), TestCaseError> {
    for item in &found.items {
        let range = f64::from(item.steps) - 1.0;
        prop_assert!(within(item.gap, -range, range), "{:?}", item);
        prop_assert!(within(item.similarity, 0.0, 1.0), "{:?}", item);
        prop_assert!(within(item.severity, 0.0, 100.0), "{:?}", item);
        let formed = [
            item.gap.is_some(),
            item.similarity.is_some(),
            item.severity.is_some(),
        ];
        prop_assert_eq!(formed, [item.is_judged(); 3]);
        for side in Side::BOTH {
            let figures = item.sides.get(side);
            let most = f64::from(item.steps);
            prop_assert!(within(figures.mean, 1.0, most) && within(figures.predicted, 1.0, most));
            prop_assert_eq!(
                figures.mean.is_some(),
                figures.n > 0 && item.is_scale_item()
            );
            if let Some(spread) = figures.spread {
                prop_assert!(within(Some(spread.average_deviation), 0.0, range / 2.0));
                prop_assert!(spread.rwg.is_none_or(|rwg| rwg.is_finite() && rwg <= 1.0));
            }
        }
    }
    for figures in &found.dimensions {
        prop_assert!(within(Some(figures.weight), 0.5, 1.5));
        prop_assert!(within(figures.alignment, 0.0, 100.0));
        prop_assert!(within(figures.positive_agreement.percent, 0.0, 100.0));
        for side in Side::BOTH {
            prop_assert!(within(*figures.level.get(side), 1.0, 5.0));
            prop_assert!(within(*figures.expected_level.get(side), 1.0, 5.0));
            prop_assert!(within(figures.understanding.get(side).percent, 0.0, 100.0));
            prop_assert!(within(*figures.coverage.get(side), 0.0, 1.0));
            prop_assert!(within(*figures.dont_know.get(side), 0.0, 1.0));
        }
    }
    let severities: Vec<f64> = found
        .findings
        .iter()
        .map(|finding| finding.severity)
        .collect();
    prop_assert!(
        severities
            .iter()
            .all(|severity| within(Some(*severity), 0.0, 100.0))
    );
    prop_assert!(
        severities.windows(2).all(|pair| pair[0] >= pair[1] - 1e-9),
        "most severe first"
    );
    // A figure that is no number would be written as null without a word.
    let shown = format!("{found:?}");
    for no_number in ["(NaN)", ": NaN,", "(inf)", "(-inf)", ": inf,", ": -inf,"] {
        let at = shown.find(no_number);
        let around = at.map(|at| shown.get(at.saturating_sub(60)..).unwrap_or_default());
        prop_assert!(
            at.is_none(),
            "{no_number}: {:.120}",
            around.unwrap_or_default()
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn changing_the_sides_over_changes_the_sides_and_nothing_else(round in any_round()) {
        check_changed_over(&assess(set(), &round), &assess(set(), &swapped(&round)))?;
    }

    #[test]
    fn the_order_of_the_people_changes_nothing(
        (round, shuffled) in any_round().prop_flat_map(|round| {
            let order = Just(round.respondents.clone()).prop_shuffle();
            (Just(round), order)
        })
    ) {
        let other = Round { respondents: shuffled, ..round.clone() };
        prop_assert_eq!(json(&assess(set(), &round)), json(&assess(set(), &other)));
    }

    #[test]
    fn the_same_answers_give_the_same_bytes(round in any_round()) {
        prop_assert_eq!(json(&assess(set(), &round)), json(&assess(set(), &round.clone())));
    }

    #[test]
    fn every_figure_is_in_its_range_or_absent(round in any_round()) {
        check_ranges(&assess(set(), &round))?;
    }

    /// A reason why there is no value moves no figure: it is as if the question had been skipped,
    /// but for coverage and the share of don't-knows.
    #[test]
    fn missing_answers_never_act_as_numbers(round in any_round()) {
        let skipped = without(&round, |_, _, answer| {
            answer.own().is_none_or(|own| own.given().is_none())
                && answer.predicted().is_none_or(|guess| guess.given().is_none())
        });
        let (found, plain) = (assess(set(), &round), assess(set(), &skipped));
        prop_assert_eq!(&found.items, &plain.items);
        prop_assert_eq!(found.positive_agreement, plain.positive_agreement);
        prop_assert_eq!(found.counts, plain.counts);
        for (a, b) in found.dimensions.iter().zip(&plain.dimensions) {
            prop_assert_eq!(
                (a.level, a.expected_level, a.alignment, a.understanding, a.weight, a.importance),
                (b.level, b.expected_level, b.alignment, b.understanding, b.weight, b.importance)
            );
        }
    }

    /// What only one side answered stands on the item and in coverage, and nowhere else.
    #[test]
    fn what_one_side_alone_answered_changes_coverage_only(
        round in any_round(),
        index in any::<prop::sample::Index>(),
        vendor in any::<bool>(),
    ) {
        let items: Vec<QuestionId> = set()
            .asked(round.purpose, round.form)
            .filter(|question| question.dimension.is_some() && question.kind.is_scale_item())
            .map(|question| question.id.clone())
            // These are also held against answers to other questions.
            .filter(|id| !["COM-02", "COM-03", "GOL-05"].contains(&id.as_str()))
            .collect();
        let chosen = index.get(&items);
        let alone = if vendor { Side::Vendor } else { Side::Partner };
        let nobody = without(&round, |_, id, _| id == chosen);
        let one = without(&round, |side, id, answer| {
            id == chosen && (side != alone || answer.own_step().is_none())
        });
        let (before, after) = (assess(set(), &nobody), assess(set(), &one));
        prop_assert_eq!(before.positive_agreement, after.positive_agreement);
        prop_assert_eq!(before.counts, after.counts);
        for (a, b) in before.dimensions.iter().zip(&after.dimensions) {
            prop_assert_eq!(
                (a.level, a.expected_level, a.alignment, a.understanding, a.weight, a.counts),
                (b.level, b.expected_level, b.alignment, b.understanding, b.weight, b.counts)
            );
            prop_assert_eq!(a.dont_know, b.dont_know);
        }
        prop_assert_eq!(&before.findings, &after.findings);
        prop_assert_eq!(&before.strengths, &after.strengths);
        for (a, b) in before.items.iter().zip(&after.items).filter(|(a, _)| a.id != *chosen) {
            prop_assert_eq!(a, b);
        }
    }

    /// Own steps and guesses of one seat a side on a rating with a healthier end or on a neutral
    /// one: moving the sides one step further apart never lowers the severity.
    #[test]
    fn a_wider_gap_is_never_less_severe(
        id in prop::sample::select(vec!["CUL-01", "CUL-07"]),
        low in 1..=4_u8,
        high in 1..=5_u8,
        guesses in prop::collection::vec(1..=5_u8, 2),
        lower_the_low in any::<bool>(),
    ) {
        prop_assume!(low <= high);
        let severity = |low: u8, high: u8| {
            let one = format!("{id} {low}/{}", guesses[0]);
            let other = format!("{id} {high}/{}", guesses[1]);
            let found = assessed(&[&one], &[&other]);
            let item = found.item(&QuestionId::new(id)).and_then(|item| item.severity);
            item.expect("both answered")
        };
        let (wider_low, wider_high) = if lower_the_low { (low - 1, high) } else { (low, high + 1) };
        prop_assume!(wider_low >= 1 && wider_high <= 5);
        let (before, after) = (severity(low, high), severity(wider_low, wider_high));
        prop_assert!(after >= before - 1e-9, "{} became {}", before, after);
    }

    /// Both sides one step less satisfied, at the same distance and as right in their guesses.
    #[test]
    fn a_lower_level_is_never_less_severe(
        own in prop::collection::vec(2..=5_u8, 2),
        guesses in prop::collection::vec(2..=5_u8, 2),
        importance in 1..=5_u8,
    ) {
        let severity = |less: u8| {
            let seat = |side: usize| {
                let (own, guess) = (own[side] - less, guesses[side] - less);
                format!("W-CUL {importance}, CUL-01 {own}/{guess}")
            };
            let found = assessed(&[&seat(0)], &[&seat(1)]);
            let item = found.item(&QuestionId::new("CUL-01")).and_then(|item| item.severity);
            item.expect("both answered")
        };
        let (before, after) = (severity(0), severity(1));
        prop_assert!(after >= before - 1e-9, "{} became {}", before, after);
    }

    /// Each of the three parts, and the weight, can only add.
    #[test]
    fn severity_grows_with_each_of_its_parts(
        parts in prop::collection::vec(0.0..=1.0_f64, 3),
        more in prop::collection::vec(0.0..=1.0_f64, 3),
        weight in 0.5..=1.5_f64,
    ) {
        use crate::item::severity;
        let base = severity(parts[0], parts[1], parts[2], weight);
        prop_assert!((0.0..=100.0).contains(&base));
        for part in 0..3 {
            let mut higher = parts.clone();
            higher[part] = higher[part].max(more[part]);
            prop_assert!(severity(higher[0], higher[1], higher[2], weight) >= base - 1e-9);
        }
        prop_assert!(severity(parts[0], parts[1], parts[2], 1.5) >= base - 1e-9);
        // None can exceed the whole: at most 1 − 0.4 × 0.4 × 0.7 = 0.888.
        prop_assert!(severity(1.0, 1.0, 1.0, 1.0) >= severity(parts[0], parts[1], parts[2], 1.0) - 1e-9);
    }
}
