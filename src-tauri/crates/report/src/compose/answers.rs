//! What people answered, behind two doors: what a side says as a whole, and what its single people
//! said. The second opens only where the edition may show it, so that no page can print it by
//! mistake: without a [`SingleAnswers`] there is no way to it.

use std::collections::BTreeSet;

use questionnaire::{Function, Questionnaire, Respondent, Response, Round, Side, TraitId, Value};
use scoring::{Edition, Empathy, Traits};

use super::typed::without_texts;

/// Everything that was answered, without what was typed.
pub(super) struct Answers {
    round: Round,
    edition: Edition,
}

impl Answers {
    pub(super) fn of(set: &Questionnaire, round: &Round, edition: Edition) -> Self {
        Self {
            round: without_texts(set, round),
            edition,
        }
    }

    /// How many people of a side answered.
    pub(super) fn people(&self, side: Side) -> usize {
        self.round.respondents_of(side).count()
    }

    /// What they do, each function once.
    pub(super) fn functions(&self, side: Side) -> BTreeSet<Function> {
        let people = self.round.respondents_of(side);
        people.map(|person| person.function).collect()
    }

    /// Whether anybody of a side said anything to a question, be it that it does not apply.
    pub(super) fn has_answered(&self, side: Side, question: &str) -> bool {
        let mut people = self.round.respondents_of(side);
        people.any(|person| own(person, question).is_some())
    }

    /// The mean over the people of a side of a number in their answers.
    pub(super) fn mean(
        &self,
        side: Side,
        question: &str,
        number: impl Fn(&Value) -> Option<f64>,
    ) -> Option<f64> {
        let numbers: Vec<f64> = given(&self.round, side, question)
            .filter_map(number)
            .collect();
        (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
    }

    /// What a side as a whole is ready to share, each kind once.
    pub(super) fn data_offered(&self, side: Side, question: &str) -> BTreeSet<&str> {
        let offered = given(&self.round, side, question).filter_map(|value| match value {
            Value::Protocol(protocol) => Some(protocol.data_offered.iter().map(String::as_str)),
            _ => None,
        });
        offered.flatten().collect()
    }

    /// The pressures that weigh most on a side, by all of its people together.
    pub(super) fn heaviest(&self, set: &Questionnaire, side: Side) -> Vec<u8> {
        Empathy::heaviest(set, &self.round, side)
    }

    /// The pressures that a side expects of the other, by all of its people together.
    pub(super) fn guessed(&self, set: &Questionnaire, side: Side) -> Vec<u8> {
        Empathy::guessed(set, &self.round, side)
    }

    /// The traits that a side as a whole can least stand.
    pub(super) fn least_stood(&self, set: &Questionnaire, side: Side) -> Vec<TraitId> {
        Traits::least_stood(set, &self.round, side)
    }

    /// The traits that a side as a whole values most.
    pub(super) fn valued_most(&self, set: &Questionnaire, side: Side) -> Vec<TraitId> {
        Traits::valued_most(set, &self.round, side)
    }

    /// What the single people of a side said; `None` where this edition must not show it.
    pub(super) fn single(&self, side: Side) -> Option<SingleAnswers<'_>> {
        let shown = self.edition.shows_single_answers(side, self.people(side));
        let round = &self.round;
        shown.then_some(SingleAnswers { round, side })
    }
}

/// What each person of a side said. Whoever holds one may print it.
#[derive(Clone, Copy)]
pub(super) struct SingleAnswers<'a> {
    round: &'a Round,
    side: Side,
}

impl<'a> SingleAnswers<'a> {
    /// What each person said to a question, values and the reasons for none.
    pub(super) fn own(self, question: &str) -> impl Iterator<Item = &'a Response<Value>> {
        let people = self.round.respondents_of(self.side);
        people.filter_map(move |person| own(person, question))
    }

    /// The values of a question.
    pub(super) fn given(self, question: &str) -> impl Iterator<Item = &'a Value> {
        given(self.round, self.side, question)
    }
}

fn own<'a>(person: &'a Respondent, question: &str) -> Option<&'a Response<Value>> {
    person.answers.get(question)?.own()
}

fn given<'a>(round: &'a Round, side: Side, question: &str) -> impl Iterator<Item = &'a Value> {
    let people = round.respondents_of(side);
    people.filter_map(move |person| own(person, question)?.given())
}
