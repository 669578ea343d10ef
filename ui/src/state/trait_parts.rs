//! The question about traits is answered in parts, one after the other.

use std::collections::BTreeMap;

use protocol::questionnaire::TraitId;
use protocol::questionnaire::answer::TraitAnswers;

/// The most picks of each kind.
pub(crate) const MOST: usize = 5;

/// A part of the question. One is shown at a time: all of them would be some hundred controls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// How the own company is.
    OwnCompany,
    /// What is valued most.
    ValueMost,
    /// What can least be stood.
    LeastStand,
    /// What the other side is expected to stand least.
    Expects,
    /// How the other company is.
    OtherCompany,
}

impl Part {
    pub(crate) const ALL: [Part; 5] = [
        Part::OwnCompany,
        Part::ValueMost,
        Part::LeastStand,
        Part::Expects,
        Part::OtherCompany,
    ];

    /// Its place among them.
    pub(crate) fn place(self) -> usize {
        Part::ALL
            .into_iter()
            .position(|part| part == self)
            .unwrap_or_default()
    }

    /// The part at a place.
    pub(crate) fn at(place: usize) -> Self {
        Part::ALL.get(place).copied().unwrap_or(Part::OwnCompany)
    }

    /// Its message.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Part::OwnCompany => "traits-self",
            Part::ValueMost => "traits-value-most",
            Part::LeastStand => "traits-least-stand",
            Part::Expects => "traits-expects",
            Part::OtherCompany => "traits-other",
        }
    }

    /// How much of it is answered, of how much.
    pub(crate) fn done(self, traits: &TraitAnswers, pairs: usize) -> (usize, usize) {
        match self {
            Part::OwnCompany => (traits.describes_self.len(), pairs),
            Part::ValueMost => (traits.value_most.len(), MOST),
            Part::LeastStand => (traits.least_stand.len(), MOST),
            Part::Expects => (traits.expects_least_stand.len(), MOST),
            Part::OtherCompany => (traits.describes_other.len(), pairs),
        }
    }

    /// Whether nothing is missing of it: every pair has a step, and at least one trait is picked. What
    /// is asked of people as optional is never missing.
    pub(crate) fn is_answered(self, traits: &TraitAnswers, pairs: usize) -> bool {
        let (done, of) = self.done(traits, pairs);
        match self {
            Part::OwnCompany => done >= of,
            Part::ValueMost | Part::LeastStand | Part::Expects => done > 0,
            Part::OtherCompany => true,
        }
    }

    /// The steps it holds, where it is about how a company is.
    pub(crate) fn steps(self, traits: &mut TraitAnswers) -> Option<&mut BTreeMap<TraitId, u8>> {
        match self {
            Part::OwnCompany => Some(&mut traits.describes_self),
            Part::OtherCompany => Some(&mut traits.describes_other),
            Part::ValueMost | Part::LeastStand | Part::Expects => None,
        }
    }

    /// The picks it holds, where it is about what is picked.
    pub(crate) fn picks(self, traits: &mut TraitAnswers) -> Option<&mut Vec<TraitId>> {
        match self {
            Part::ValueMost => Some(&mut traits.value_most),
            Part::LeastStand => Some(&mut traits.least_stand),
            Part::Expects => Some(&mut traits.expects_least_stand),
            Part::OwnCompany | Part::OtherCompany => None,
        }
    }
}

/// How many parts are answered, of how many; the optional one is left out.
pub(crate) fn answered(traits: &TraitAnswers, pairs: usize) -> (usize, usize) {
    let asked = Part::ALL
        .into_iter()
        .filter(|part| *part != Part::OtherCompany);
    let done = asked
        .clone()
        .filter(|part| part.is_answered(traits, pairs))
        .count();
    (done, asked.count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_the_parts_is_not_all_of_them() {
        let mut traits = TraitAnswers::default();
        assert_eq!(answered(&traits, 2), (0, 4));
        traits.describes_self.insert(TraitId::new("T01"), 3);
        assert_eq!(answered(&traits, 2), (0, 4), "one of two pairs");
        traits.describes_self.insert(TraitId::new("T02"), 3);
        assert_eq!(answered(&traits, 2), (1, 4));
        traits.value_most.push(TraitId::new("T01"));
        traits.least_stand.push(TraitId::new("T02"));
        traits.expects_least_stand.push(TraitId::new("T02"));
        assert_eq!(answered(&traits, 2), (4, 4), "the last part is optional");
    }
}
