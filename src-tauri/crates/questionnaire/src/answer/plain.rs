//! Answers as they are stored: written without a blank, their parts in order.
//!
//! This is a short cut to what [`super::read`] would come to, never another opinion: it reads every
//! part where it stands instead of looking for its end first, and whatever is not exactly of this
//! form is left to the reader, the refusals too. A test holds the two against each other.

use serde::de::DeserializeOwned;

use super::read::{self, Source, not_taken};
use super::{Answer, Asked, Missing, Response, Share};
use crate::{Kind, Problem, Prose};

/// The answer, if its text is of the stored form and it fits the question.
pub(super) fn answer(asked: Asked<'_>, json: &str) -> Option<Answer> {
    let mut front = Front {
        rest: json.strip_prefix('{')?,
        begun: false,
    };
    let own = match front.enter("\"own\":") {
        true => Some(front.response(|front| read::value(asked, front))?),
        false => None,
    };
    let predicted = match front.enter("\"predicted\":") {
        true => Some(front.response(|front| read::prediction(asked, front))?),
        false => None,
    };
    let comment: Option<Prose> = match front.enter("\"comment\":") {
        // What stands for no comment at all is for the reader.
        true if front.rest.starts_with("\"\"") => return None,
        true => Some(front.typed().ok()?),
        false => None,
    };
    let share = match front.enter("\"share\":") {
        true => front.typed().ok()?,
        false => Share::default(),
    };
    if front.rest != "}" {
        return None;
    }
    Answer::new(asked, own, predicted, comment, share).ok()
}

/// A text that is read from its front.
struct Front<'j> {
    rest: &'j str,
    /// Whether a part has been read: a comma stands before the next.
    begun: bool,
}

impl Front<'_> {
    /// Steps behind a key, if it is the next.
    fn enter(&mut self, key: &str) -> bool {
        let next = match self.begun {
            true => self.rest.strip_prefix(','),
            false => Some(self.rest),
        };
        let Some(rest) = next.and_then(|next| next.strip_prefix(key)) else {
            return false;
        };
        self.rest = rest;
        self.begun = true;
        true
    }

    /// A missing code, or else a value.
    fn response<T>(
        &mut self,
        value: impl FnOnce(&mut Self) -> Result<T, Problem>,
    ) -> Option<Response<T>> {
        // Behind a blank a missing code would be taken for a text.
        if self.rest.starts_with([' ', '\t', '\n', '\r']) {
            return None;
        }
        if let Some(text) = self.rest.strip_prefix('"') {
            for missing in Missing::ALL {
                let behind = text.strip_prefix(missing.name());
                if let Some(rest) = behind.and_then(|behind| behind.strip_prefix('"')) {
                    self.rest = rest;
                    return Some(Response::Missing(missing));
                }
            }
        }
        value(self).ok().map(Response::Given)
    }
}

impl Source for &mut Front<'_> {
    fn typed<T: DeserializeOwned>(self) -> Result<T, Problem> {
        let mut values = serde_json::Deserializer::from_str(self.rest).into_iter();
        match values.next() {
            Some(Ok(value)) => {
                self.rest = self.rest.get(values.byte_offset()..).unwrap_or_default();
                Ok(value)
            }
            _ => Err(not_taken()),
        }
    }

    /// One digit; whether the question has so many steps is checked with the answer.
    fn step(self, _kind: &Kind) -> Result<u8, Problem> {
        let digit = self.rest.bytes().next().filter(u8::is_ascii_digit);
        let step = digit.ok_or_else(not_taken)? - b'0';
        self.rest = self.rest.get(1..).unwrap_or_default();
        Ok(step)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;
    use proptest::test_runner::TestCaseError;

    use super::super::read;
    use super::*;
    use crate::{Question, Questionnaire, Side};

    fn asked(question: &'static Question) -> Asked<'static> {
        Asked {
            questionnaire: Questionnaire::shipped(),
            question,
            side: Side::Vendor,
        }
    }

    fn question(id: &str) -> Asked<'static> {
        asked(Questionnaire::shipped().question(id).expect("a question"))
    }

    #[test]
    fn the_usual_answers_are_taken() {
        // CUL-01 is a rating of five steps that is predicted too.
        let rating = question("CUL-01");
        let step = |json: &str| {
            let answer = answer(rating, json).expect("a plain answer");
            assert_eq!((answer.comment(), answer.share()), (None, Share::Internal));
            (answer.own_step(), answer.predicted_step())
        };
        assert_eq!(step(r#"{"own":4,"predicted":3}"#), (Some(4), Some(3)));
        assert_eq!(step(r#"{"own":5}"#), (Some(5), None));
        assert_eq!(step(r#"{"predicted":1}"#), (None, Some(1)));
        let missing = answer(rating, r#"{"own":"dont_know","predicted":"prefer_not"}"#);
        let missing = missing.expect("a plain answer");
        assert_eq!(missing.own(), Some(&Response::Missing(Missing::DontKnow)));
        let guess = Some(&Response::Missing(Missing::PreferNot));
        assert_eq!(missing.predicted(), guess);
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_reader() {
        for json in [
            "{}",
            r#"{"own":0}"#,
            r#"{"own":6}"#,
            r#"{"own":44}"#,
            r#"{"own":4.0}"#,
            r#"{"own": 4}"#,
            r#"{"own":4,}"#,
            r#"{"own":4}}"#,
            r#"{"own":4,"own":4}"#,
            r#"{"own":4"predicted":3}"#,
            r#"{,"predicted":3}"#,
            r#"{"own":"dont_know""predicted":3}"#,
            r#"{"own":"perhaps"}"#,
            r#"{"predicted":3,"own":4}"#,
            r#"{"own":4,"share":"joint","comment":"Well"}"#,
            r#"{"own":4,"comment":""}"#,
            r#"{"own":4,"comment":null}"#,
            r#"{"own":4,"share":"all"}"#,
        ] {
            assert_eq!(answer(question("CUL-01"), json), None, "{json}");
        }
    }

    #[test]
    fn a_missing_code_behind_a_blank_is_no_text() {
        let text = question("EMP-09");
        for blank in [" ", "\t", "\n", "\r\n"] {
            let json = format!("{{\"own\":{blank}\"dont_know\"}}");
            assert_eq!(answer(text, &json), None, "{json:?}");
            let read = Answer::read(text, &json).expect("a missing code");
            assert_eq!(read.own(), Some(&Response::Missing(Missing::DontKnow)));
        }
    }

    #[test]
    fn nothing_stands_behind_an_answer() {
        for json in [r#"{"own":4}x"#, r#"{"own":4,"share":"joint"} {}"#] {
            let problems = Answer::read(question("CUL-01"), json).expect_err("a refusal");
            assert_eq!(problems.to_string(), "more text follows after the end");
        }
        assert!(Answer::read(question("CUL-01"), "{\"own\":4} \n").is_ok());
    }

    /// What stands for a step: mostly one, up to both ends of every scale and beyond them.
    fn step() -> impl Strategy<Value = String> {
        let codes = ["dont_know", "not_applicable", "prefer_not", "skipped"];
        let odd = [
            "07", "12", "4.0", "4e0", "-1", "256", "null", "[]", "\"4\"", "",
        ];
        prop_oneof![
            8 => (0..=9_u8).prop_map(|step| step.to_string()),
            2 => select(codes.to_vec()).prop_map(|code| format!("\"{code}\"")),
            1 => select(odd.to_vec()).prop_map(str::to_owned),
        ]
    }

    /// Mostly nothing, at times a slip of the pen.
    fn slip() -> impl Strategy<Value = &'static str> {
        prop_oneof![
            40 => Just(""),
            1 => select(vec![" ", ",", "}", "{", "\"", "\n", "x", "1"]),
        ]
    }

    /// Mostly exactly an answer with one step or two; at times with parts that are in the wrong
    /// order, stand there twice or not at all, or with slips.
    fn text() -> impl Strategy<Value = String> {
        let parts = prop_oneof![
            6 => Just(vec!["own", "predicted"]),
            3 => Just(vec!["own"]),
            2 => Just(vec!["predicted"]),
            3 => proptest::collection::vec(
                select(vec!["own", "predicted", "comment", "share", "other"]), 0..4),
        ];
        let of = |part: &str, step: String| match part {
            "comment" => format!("\"comment\":\"{}\"", step.replace('"', "")),
            "share" => "\"share\":\"joint\"".to_owned(),
            part => format!("\"{part}\":{step}"),
        };
        let steps = proptest::collection::vec((step(), slip()), 4);
        (slip(), parts, steps, slip(), slip()).prop_map(
            move |(before, parts, steps, inside, after)| {
                let parts = parts.into_iter().zip(steps);
                let parts = parts.map(|(part, (step, slip))| of(part, step) + slip);
                let parts: Vec<String> = parts.collect();
                format!("{before}{{{}{inside}}}{after}", parts.join(","))
            },
        )
    }

    fn any_question() -> impl Strategy<Value = &'static Question> {
        select(
            Questionnaire::shipped()
                .questions
                .iter()
                .collect::<Vec<_>>(),
        )
    }

    /// Both ways come to the same, and the short one is taken where it must be.
    fn agree(asked: Asked<'_>, json: &str) -> Result<bool, TestCaseError> {
        let whole = read::typed_answer(asked, json);
        let short = answer(asked, json);
        let is_short = short.is_some();
        if let Some(short) = short {
            prop_assert_eq!(&whole, &Ok(short), "{} to {}", json, asked.question.id);
        }
        prop_assert_eq!(Answer::read(asked, json), whole);
        Ok(is_short)
    }

    #[test]
    fn every_answer_of_the_sample_is_taken() {
        let set = Questionnaire::shipped();
        let sample = crate::sample_round(set).expect("the sample is valid");
        for person in &sample.respondents {
            for (id, given) in &person.answers {
                let question = set.question(id.as_str()).expect("a question");
                let side = person.side;
                let asked = Asked {
                    side,
                    ..asked(question)
                };
                let json = serde_json::to_string(given).expect("JSON");
                assert_eq!(answer(asked, &json).as_ref(), Some(given), "{json} to {id}");
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(6_000))]

        #[test]
        fn steps_come_to_what_the_reader_comes_to(question in any_question(), json in text()) {
            agree(asked(question), &json)?;
        }

        #[test]
        fn every_plain_answer_takes_the_short_cut(
            question in any_question(),
            own in 0..=9_u8,
            predicted in 0..=9_u8,
        ) {
            let json = format!("{{\"own\":{own},\"predicted\":{predicted}}}");
            let whole = read::typed_answer(asked(question), &json);
            prop_assert_eq!(answer(asked(question), &json), whole.ok());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn answers_of_every_kind_come_to_what_the_reader_comes_to(
            round in crate::generated::round(Questionnaire::shipped(), 1),
            place in 0.0..1.0_f64,
            slip in slip(),
        ) {
            for person in &round.respondents {
                for (id, given) in &person.answers {
                    let question = Questionnaire::shipped().question(id.as_str());
                    let asked = Asked { side: person.side, ..asked(question.expect("a question")) };
                    let mut json = serde_json::to_string(given).expect("JSON");
                    prop_assert!(agree(asked, &json)?, "{} to {}", json, id);
                    // And with a slip somewhere in it.
                    let at = (place * json.len() as f64) as usize;
                    if json.is_char_boundary(at) {
                        json.insert_str(at, slip);
                        agree(asked, &json)?;
                    }
                }
            }
        }
    }
}
