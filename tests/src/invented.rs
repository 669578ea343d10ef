//! Rounds with as many respondents as wanted, made of the sample.

use questionnaire::{Label, Questionnaire, Round, Side, sample_round};

/// A round in which the people of the sample answer again and again, under other labels; the sides
/// take turns.
///
/// # Panics
/// When the sample that ships cannot be read.
#[must_use]
pub fn crowded_round(set: &Questionnaire, respondents: usize, name: &str) -> Round {
    let sample = sample_round(set).expect("the sample that ships is valid");
    let respondents = Side::BOTH
        .iter()
        .cycle()
        .take(respondents)
        .enumerate()
        .map(|(number, side)| {
            let of_side: Vec<_> = sample.respondents_of(*side).collect();
            let mut person = of_side[number / 2 % of_side.len()].clone();
            person.label = Label::new(&format!("seat {}", number + 1)).expect("a label");
            person
        })
        .collect();
    Round {
        name: Label::new(name).expect("a label"),
        respondents,
        ..sample
    }
}
