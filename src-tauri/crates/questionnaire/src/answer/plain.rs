//! The answers that almost all are: steps, or the reason for none, written without a blank.
//!
//! This is a short cut to what [`super::read`] would come to, never another opinion: whatever is not
//! exactly of this form is left to it, the refusals too. A test holds the two against each other.

use super::{Answer, Asked, Missing, Prediction, Response, Share, Value};

/// The answer, if its text is of the plain form and it fits the question.
pub(super) fn answer(asked: Asked<'_>, json: &str) -> Option<Answer> {
    let most = asked.question.kind.steps()?;
    let inside = json.strip_prefix('{')?.strip_suffix('}')?;
    let (own, rest) = match inside.strip_prefix("\"own\":") {
        Some(rest) => response(rest, most).map(|(own, rest)| (Some(own), rest))?,
        None => (None, inside),
    };
    let predicted = match (&own, rest) {
        (Some(_), "") => None,
        (Some(_), rest) => Some(rest.strip_prefix(",\"predicted\":")?),
        (None, rest) => Some(rest.strip_prefix("\"predicted\":")?),
    };
    let predicted = match predicted {
        Some(text) => Some(prediction(asked, text, most)?),
        None => None,
    };
    Some(Answer {
        own: own.map(|own| own.map(Value::Step)),
        predicted,
        comment: None,
        share: Share::default(),
    })
}

fn prediction(asked: Asked<'_>, text: &str, most: u8) -> Option<Response<Prediction>> {
    let is_asked = asked.question.predicted && asked.question.kind.is_scale_item();
    match response(text, most)? {
        (predicted, "") if is_asked => Some(predicted.map(Prediction::Step)),
        _ => None,
    }
}

/// A step of one digit or a missing code, and what stands behind it.
fn response(text: &str, most: u8) -> Option<(Response<u8>, &str)> {
    if let Some(digit @ b'1'..=b'9') = text.bytes().next() {
        let step = digit - b'0';
        return (step <= most).then_some((Response::Given(step), &text[1..]));
    }
    let (code, rest) = text.strip_prefix('"')?.split_once('"')?;
    let missing = Missing::ALL
        .into_iter()
        .find(|missing| missing.name() == code)?;
    Some((Response::Missing(missing), rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

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
            r#"{"own":4,"predicted":3,"share":"joint"}"#,
        ] {
            assert_eq!(answer(question("CUL-01"), json), None, "{json}");
        }
    }

    #[test]
    fn nothing_stands_behind_an_answer() {
        for json in [r#"{"own":4}x"#, r#"{"own":4,"share":"joint"} {}"#] {
            let problems = Answer::read(question("CUL-01"), json).expect_err("a refusal");
            assert_eq!(problems.to_string(), "trailing characters");
        }
        assert!(Answer::read(question("CUL-01"), "{\"own\":4} \n").is_ok());
    }

    /// Texts in and around the plain form: its pieces in any order, with slips between them.
    fn text() -> impl Strategy<Value = String> {
        let value = select(vec![
            "1",
            "3",
            "5",
            "0",
            "6",
            "9",
            "07",
            "12",
            "4.0",
            "4e0",
            "-1",
            "256",
            "null",
            "[]",
            "\"4\"",
            "\"dont_know\"",
            "\"not_applicable\"",
            "\"prefer_not\"",
            "\"skipped\"",
        ]);
        let key = select(vec![
            "own",
            "own",
            "predicted",
            "predicted",
            "comment",
            "share",
        ]);
        let slip = || {
            select(vec![
                "", "", "", "", "", "", "", " ", ",", "}", "{", "\"", "\n", "x",
            ])
        };
        let entry = (key, slip(), value, slip())
            .prop_map(|(key, before, value, after)| format!("\"{key}\":{before}{value}{after}"));
        let entries = proptest::collection::vec(entry, 0..4);
        (slip(), entries, slip(), slip()).prop_map(|(before, entries, inside, after)| {
            format!("{before}{{{}{inside}}}{after}", entries.join(","))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn the_short_cut_comes_to_what_the_reader_comes_to(
            question in select(Questionnaire::shipped().questions.iter().collect::<Vec<_>>()),
            json in text(),
        ) {
            let whole = read::typed_answer(asked(question), &json);
            if let Some(short) = answer(asked(question), &json) {
                prop_assert_eq!(whole.clone(), Ok(short), "{} to {}", json, question.id);
            }
            prop_assert_eq!(Answer::read(asked(question), &json), whole);
        }

        #[test]
        fn every_plain_answer_takes_the_short_cut(
            question in select(Questionnaire::shipped().questions.iter().collect::<Vec<_>>()),
            own in 1..=9_u8,
            predicted in 1..=9_u8,
        ) {
            let json = format!("{{\"own\":{own},\"predicted\":{predicted}}}");
            let whole = read::typed_answer(asked(question), &json);
            prop_assert_eq!(answer(asked(question), &json), whole.ok());
        }
    }
}
