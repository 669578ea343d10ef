//! A short mark by which people see whether two papers are about the same round.

use sha2::{Digest, Sha256};

use super::write;
use crate::{Questionnaire, Round};

/// Two groups of four hexadecimal digits over the whole round: the first four bytes of the SHA-256
/// of its round file. It changes with every answer, name, date and decision. Empty for a round that
/// cannot be written, which none is.
///
/// It stands in the footer of every report and in the JSON, so that at renewal two people can see
/// that last year's round is what it was. It finds accidents and edits; it proves nothing against
/// somebody who makes a round file to fit.
#[must_use]
pub fn mark(questionnaire: &Questionnaire, round: &Round) -> String {
    let Ok(text) = write(questionnaire, round) else {
        return String::new();
    };
    let hex: String = Sha256::digest(text.as_bytes())
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let (first, second) = hex.split_at(4);
    format!("{first}-{second}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample_round;

    #[test]
    fn it_changes_with_what_is_in_the_round_and_is_that_of_the_file() {
        let set = Questionnaire::shipped();
        let round = sample_round(set).expect("the sample");
        let marked = mark(set, &round);
        // As `sha256sum` prints it for the written file.
        let text = write(set, &round).expect("a round file");
        let digest = format!("{:X}", Sha256::digest(text.as_bytes()));
        assert_eq!(marked.replace('-', ""), digest[..8]);
        let mut other = round.clone();
        other.respondents[0].answers.pop_first();
        assert_ne!(mark(set, &other), marked);
        let other = Round {
            date: round.date.succ_opt().expect("a date"),
            ..round
        };
        assert_ne!(mark(set, &other), marked);
    }
}
