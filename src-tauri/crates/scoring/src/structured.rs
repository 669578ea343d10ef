//! The figures of the structured questions, one file per question.
//!
//! Everything here is formed from what a round *asks*: an answer to a question that its purpose or
//! form leaves out counts for nothing. Picks and rankings of several people of one side are pooled
//! first ([`pooled`]), then the two sides are compared, both ways round through the same code.
//!
//! The plan of a round is no answer: the roadmap is what both sides settled, and it is held against
//! what each of them said.

pub(crate) mod commitments;
pub(crate) mod communication;
pub(crate) mod counterparts;
pub(crate) mod empathy;
pub(crate) mod enablement;
pub(crate) mod feeds;
pub(crate) mod first_deal;
pub(crate) mod leads;
pub(crate) mod measure;
pub(crate) mod metrics;
pub(crate) mod pooled;
pub(crate) mod rank_overlap;
pub(crate) mod roadmap;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod traits;

use questionnaire::{Answer, Prediction, Question, Questionnaire, Response, Round, Side, Value};

use crate::pool::Pool;
use counterparts::People;

/// The names of the questions that the rules look at.
pub(crate) mod question {
    pub(crate) const TRAITS: &str = "TRAITS";
    pub(crate) const METRICS: &str = "GOL-03";
    pub(crate) const LEADS: &str = "GOL-04";
    pub(crate) const FIRST_DEAL_WHEN: &str = "GOL-05";
    pub(crate) const FIRST_DEAL: &str = "GOL-06";
    pub(crate) const REPLY_NEEDED: &str = "COM-02";
    pub(crate) const REPLY_USUAL: &str = "COM-03";
    pub(crate) const PROTOCOL: &str = "COM-05";
    pub(crate) const PRESSURES: &str = "EMP-04";
    pub(crate) const COUNTERPARTS: &str = "ENB-05";
    pub(crate) const SUPPORT: &str = "ENB-07";
    pub(crate) const MARKS: &str = "MARKS";
}

/// The figures of every structured question.
pub(crate) struct Structured {
    pub(crate) traits: traits::Traits,
    pub(crate) metrics: metrics::Metrics,
    pub(crate) leads: leads::LeadLedger,
    pub(crate) first_deal: first_deal::FirstDealWishes,
    pub(crate) communication: communication::Communication,
    pub(crate) empathy: empathy::Empathy,
    pub(crate) enablement: enablement::Enablement,
    pub(crate) roadmap: roadmap::RoadmapFit,
    pub(crate) commitments: Vec<commitments::MarkedCommitment>,
}

impl Structured {
    /// Forms them from a round.
    pub(crate) fn of(set: &Questionnaire, round: &Round) -> Self {
        let answers = Answers { set, round };
        let people = People::of(&answers);
        Self {
            traits: traits::Traits::of(&answers),
            metrics: metrics::Metrics::of(&answers),
            leads: leads::LeadLedger::of(&answers),
            first_deal: first_deal::FirstDealWishes::of(&answers),
            communication: communication::Communication::of(&answers),
            empathy: empathy::Empathy::of(&answers),
            enablement: enablement::Enablement::of(&people, round.date),
            roadmap: roadmap::RoadmapFit::of(&answers, &people),
            commitments: commitments::marked(&answers),
        }
    }
}

/// What was answered to what a round asks.
pub(crate) struct Answers<'a> {
    pub(crate) set: &'a Questionnaire,
    pub(crate) round: &'a Round,
}

impl<'a> Answers<'a> {
    /// A question, if the round asks it.
    pub(crate) fn asked(&self, id: &str) -> Option<&'a Question> {
        self.set
            .question(id)
            .filter(|question| question.is_asked(self.round.purpose, self.round.form))
    }

    /// The values a side gave, one per person who gave one; none when the round does not ask.
    pub(crate) fn values(&self, side: Side, id: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
        self.of_each(side, id)
            .filter_map(|answer| answer.own()?.given())
    }

    /// What a side expected of the other, one per person who said so.
    pub(crate) fn guesses(
        &self,
        side: Side,
        id: &str,
    ) -> impl Iterator<Item = &'a Prediction> + use<'a> {
        self.of_each(side, id)
            .filter_map(|answer| answer.predicted().and_then(Response::given))
    }

    /// What each person of a side answered, one per person who did; none when the round does not
    /// ask.
    fn of_each(&self, side: Side, id: &str) -> impl Iterator<Item = &'a Answer> + use<'a> {
        let round = self.round;
        self.asked(id).into_iter().flat_map(move |question| {
            let people = round.respondents_of(side);
            people.filter_map(|person| person.answers.get(&question.id))
        })
    }

    /// The own steps a side gave to a choice.
    pub(crate) fn steps(&self, side: Side, id: &str) -> Vec<u8> {
        self.asked(id).map_or_else(Vec::new, |question| {
            Pool::of(self.round, side, question).own
        })
    }

    /// Whether anybody of a side takes part.
    pub(crate) fn takes_part(&self, side: Side) -> bool {
        self.round.respondents_of(side).next().is_some()
    }
}
