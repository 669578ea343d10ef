//! The sample round: two invented companies in their second year, with every kind of question
//! answered.

use crate::{ProblemList, Questionnaire, Round, round_file};

const SAMPLE: &str = include_str!("../content/sample.json");

/// The sample round that ships with the product. It says of itself that it is a sample.
///
/// # Errors
/// When the question set is not the one that the sample answers.
pub fn sample_round(questionnaire: &Questionnaire) -> Result<Round, ProblemList> {
    round_file::read(questionnaire, SAMPLE.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Question, Share, Side};

    #[test]
    fn the_sample_is_read_without_a_problem() {
        let round = sample_round(Questionnaire::shipped()).unwrap_or_else(|p| panic!("{p}"));
        assert!(round.sample, "every page must say that it is invented");
        for side in Side::BOTH {
            assert_eq!(round.respondents_of(side).count(), 3);
        }
    }

    #[test]
    fn the_sample_shows_everything_the_product_asks() {
        let set = Questionnaire::shipped();
        let round = sample_round(set).unwrap_or_else(|p| panic!("{p}"));
        let on = |question: &Question, side: Side| {
            let answers = round
                .respondents_of(side)
                .filter_map(|r| r.answers.get(&question.id));
            answers.collect::<Vec<_>>()
        };
        for question in set.questions.iter().filter(|question| !question.optional) {
            for side in Side::BOTH {
                let answers = on(question, side);
                assert!(
                    answers
                        .iter()
                        .any(|a| a.own().is_some_and(|own| own.given().is_some())),
                    "{} has a value of the {}",
                    question.id,
                    side.name()
                );
                let guessed = answers
                    .iter()
                    .any(|a| a.predicted().is_some_and(|guess| guess.given().is_some()));
                assert_eq!(guessed, question.predicted, "the guess of {}", question.id);
            }
        }
        let comments: Vec<Share> = (round.respondents.iter())
            .flat_map(|respondent| respondent.answers.values())
            .filter(|answer| answer.comment().is_some())
            .map(crate::Answer::share)
            .collect();
        assert!(comments.len() >= 20, "{} comments", comments.len());
        assert!(comments.contains(&Share::Joint) && comments.contains(&Share::Internal));
    }
}
