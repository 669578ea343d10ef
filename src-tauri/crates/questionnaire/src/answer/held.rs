//! What an answer holds: a step or a missing code, which almost all answers are, is pointed to,
//! anything else lies in a place of its own. So an answer is small, however large a value can be.

use std::ops::Deref;

use serde::{Serialize, Serializer};

use super::{Missing, Prediction, Response, Value};

/// One of the values that all answers share, or a value of its own.
#[derive(Debug, Clone)]
pub(super) enum Held<T: 'static> {
    Shared(&'static T),
    Own(Box<T>),
}

impl<T> Deref for Held<T> {
    type Target = T;
    fn deref(&self) -> &T {
        match self {
            Held::Shared(value) => value,
            Held::Own(value) => value,
        }
    }
}

impl<T: PartialEq> PartialEq for Held<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Serialize> Serialize for Held<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

/// The steps of one digit, from 1, then the missing codes.
macro_rules! shared {
    ($step:path) => {
        [
            Response::Given($step(1)),
            Response::Given($step(2)),
            Response::Given($step(3)),
            Response::Given($step(4)),
            Response::Given($step(5)),
            Response::Given($step(6)),
            Response::Given($step(7)),
            Response::Given($step(8)),
            Response::Given($step(9)),
            Response::Missing(Missing::DontKnow),
            Response::Missing(Missing::NotApplicable),
            Response::Missing(Missing::PreferNot),
        ]
    };
}

static VALUES: [Response<Value>; 12] = shared!(Value::Step);
static PREDICTIONS: [Response<Prediction>; 12] = shared!(Prediction::Step);

impl Held<Response<Value>> {
    pub(super) fn value(response: Response<Value>) -> Self {
        match response {
            Response::Given(Value::Step(step)) => Self::step(&VALUES, &Response::Given(step)),
            Response::Missing(missing) => Self::step(&VALUES, &Response::Missing(missing)),
            Response::Given(_) => None,
        }
        .unwrap_or_else(|| Held::Own(Box::new(response)))
    }
}

impl Held<Response<Prediction>> {
    pub(super) fn prediction(response: Response<Prediction>) -> Self {
        match response {
            Response::Given(Prediction::Step(step)) => {
                Self::step(&PREDICTIONS, &Response::Given(step))
            }
            Response::Missing(missing) => Self::step(&PREDICTIONS, &Response::Missing(missing)),
            Response::Given(_) => None,
        }
        .unwrap_or_else(|| Held::Own(Box::new(response)))
    }
}

impl<T> Held<T> {
    /// The one among the shared ones, if it is among them.
    fn step(shared: &'static [T; 12], step: &Response<u8>) -> Option<Self> {
        let place = match step {
            Response::Given(step @ 1..=9) => usize::from(*step) - 1,
            Response::Given(_) => return None,
            Response::Missing(Missing::DontKnow) => 9,
            Response::Missing(Missing::NotApplicable) => 10,
            Response::Missing(Missing::PreferNot) => 11,
        };
        shared.get(place).map(Held::Shared)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_is_what_was_given() {
        for step in 0..=u8::MAX {
            let value = Response::Given(Value::Step(step));
            assert_eq!(*Held::value(value.clone()), value);
            let prediction = Response::Given(Prediction::Step(step));
            assert_eq!(*Held::prediction(prediction.clone()), prediction);
        }
        for missing in Missing::ALL {
            assert_eq!(
                *Held::value(Response::Missing(missing)),
                Response::Missing(missing)
            );
            assert_eq!(
                *Held::prediction(Response::Missing(missing)),
                Response::Missing(missing)
            );
        }
        let places = Response::Given(Value::Places(vec![3, 1]));
        assert_eq!(*Held::value(places.clone()), places);
    }

    #[test]
    fn an_answer_is_small() {
        assert!(size_of::<super::super::Answer>() <= 48);
    }
}
