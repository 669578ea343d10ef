//! Steps and progress, counted by hand from the tables of the question set.

use std::collections::BTreeMap;

use super::{Step, progress, steps};
use crate::{
    Answer, Asked, Dimension, Form, Perspective, Purpose, QuestionId, Questionnaire, Section, Side,
};

fn set() -> &'static Questionnaire {
    Questionnaire::shipped()
}

fn answers(given: &[(&str, &str)]) -> BTreeMap<QuestionId, Answer> {
    let read = |(id, json): &(&str, &str)| {
        let question = set().question(id).expect("the question ships");
        let asked = Asked {
            questionnaire: set(),
            question,
            side: Side::Vendor,
        };
        let answer = Answer::read(asked, json).expect("a valid answer");
        (QuestionId::new(*id), answer)
    };
    given.iter().map(read).collect()
}

fn step(id: &str, perspective: Perspective) -> Option<Step> {
    Some(Step {
        question: QuestionId::new(id),
        perspective,
    })
}

#[test]
fn so_much_is_asked_of_a_seat() {
    // Own answers: 45 items, TRAITS and 5 of importance = 51; predictions: 34. Together 85.
    // Before signing 11 items of phase A are not asked, 8 of them predicted (GOL-02 COM-04 COM-06
    // COM-08 EMP-03 EMP-06 ENB-04 ENB-06): 40 + 26 = 66.
    // Short form: 20 items, TRAITS and 5 of importance = 26; all 20 but COM-03 are predicted: 45.
    // Before signing 4 short items are not asked (GOL-02 COM-03 EMP-03 ENB-04), 3 of them
    // predicted: 22 + 16 = 38. The optional style axes count nowhere.
    for (purpose, form, asked) in [
        (Purpose::Check, Form::Full, 85),
        (Purpose::Renewal, Form::Full, 85),
        (Purpose::Pulse, Form::Full, 85),
        (Purpose::Fit, Form::Full, 66),
        (Purpose::Check, Form::Short, 45),
        (Purpose::Fit, Form::Short, 38),
    ] {
        let found = progress(set(), purpose, form, &BTreeMap::new());
        let round = format!("{} {}", purpose.name(), form.name());
        assert_eq!(found.asked, asked, "{round}");
        assert_eq!(found.answered, 0, "{round}");
        assert_eq!(found.next, step("W-CUL", Perspective::Own), "{round}");
        let parts: usize = found.sections.iter().map(|section| section.asked).sum();
        assert_eq!(parts, asked, "{round}: the sections are the whole");
    }
}

#[test]
fn each_section_asks_its_part() {
    let parts = |purpose, form| {
        let found = progress(set(), purpose, form, &BTreeMap::new());
        let sections = found.sections.into_iter();
        sections
            .map(|part| (part.section, part.asked))
            .collect::<Vec<_>>()
    };
    // Own + predicted. Full: culture 10 + 8, goals 9 + 6 (not GOL-06 08 09), communication 9 + 6
    // (not COM-03 05 09), empathy 9 + 7 (not EMP-08 09), enablement 9 + 7 (not ENB-05 09).
    assert_eq!(
        parts(Purpose::Check, Form::Full),
        [
            (Section::Importance, 5),
            (Section::Dimension(Dimension::Culture), 18),
            (Section::Dimension(Dimension::Goals), 15),
            (Section::Dimension(Dimension::Communication), 15),
            (Section::Dimension(Dimension::Empathy), 16),
            (Section::Dimension(Dimension::Enablement), 16),
        ]
    );
    // Short, before signing: culture 4 + 3, goals 3 + 3, communication 3 + 3, empathy 3 + 3,
    // enablement 4 + 4.
    assert_eq!(
        parts(Purpose::Fit, Form::Short),
        [
            (Section::Importance, 5),
            (Section::Dimension(Dimension::Culture), 7),
            (Section::Dimension(Dimension::Goals), 6),
            (Section::Dimension(Dimension::Communication), 6),
            (Section::Dimension(Dimension::Empathy), 6),
            (Section::Dimension(Dimension::Enablement), 8),
        ]
    );
}

#[test]
fn own_answers_come_before_predictions_in_each_section() {
    let order: Vec<String> = steps(set(), Purpose::Fit, Form::Short)
        .iter()
        .map(|step| {
            let mark = match step.perspective {
                Perspective::Own => "",
                Perspective::Predicted => "?",
            };
            format!("{}{mark}", step.question)
        })
        .collect();
    assert_eq!(
        order.join(" "),
        "W-CUL W-GOL W-COM W-EMP W-ENB \
         CUL-01 CUL-02 CUL-03 TRAITS CUL-01? CUL-02? CUL-03? \
         GOL-01 GOL-03 GOL-04 GOL-01? GOL-03? GOL-04? \
         COM-01 COM-02 COM-07 COM-01? COM-02? COM-07? \
         EMP-01 EMP-04 EMP-05 EMP-01? EMP-04? EMP-05? \
         ENB-01 ENB-03 ENB-07 ENB-08 ENB-01? ENB-03? ENB-07? ENB-08?"
    );
    // The style axes come last and only in the full form: 85 steps and 6 + 6.
    let full = steps(set(), Purpose::Check, Form::Full);
    assert_eq!(full.len(), 97);
    assert_eq!(full.last(), step("STY-6", Perspective::Predicted).as_ref());
}

#[test]
fn a_dont_know_is_an_answer_and_a_comment_alone_is_none() {
    let mut given = vec![
        ("W-CUL", r#"{ "own": 4 }"#),
        ("W-GOL", r#"{ "own": "prefer_not" }"#),
        ("W-EMP", r#"{ "own": "not_applicable" }"#),
        ("W-ENB", r#"{ "comment": "later" }"#),
        ("CUL-01", r#"{ "predicted": "dont_know" }"#),
        ("STY-1", r#"{ "own": 1, "predicted": 1 }"#),
    ];
    let found = progress(set(), Purpose::Check, Form::Full, &answers(&given));
    // Three of importance and one guess; the style axis counts nowhere, the comment is no answer.
    assert_eq!((found.answered, found.asked), (4, 85));
    assert_eq!(
        (found.sections[0].answered, found.sections[1].answered),
        (3, 1)
    );
    assert_eq!(
        found.next,
        step("W-COM", Perspective::Own),
        "the first that is open"
    );
    given.extend([("W-COM", r#"{ "own": 1 }"#), ("W-ENB", r#"{ "own": 1 }"#)]);
    let found = progress(set(), Purpose::Check, Form::Full, &answers(&given));
    assert_eq!(found.answered, 6);
    assert_eq!(found.next, step("CUL-01", Perspective::Own));
}

#[test]
fn answers_to_what_is_not_asked_do_not_count() {
    let given = answers(&[("GOL-02", r#"{ "own": 4, "predicted": 4 }"#)]);
    assert_eq!(
        progress(set(), Purpose::Check, Form::Full, &given).answered,
        2
    );
    assert_eq!(
        progress(set(), Purpose::Fit, Form::Full, &given).answered,
        0
    );
}

#[test]
fn a_seat_that_answered_all_has_nothing_next() {
    let round = crate::sample_round(set()).expect("the sample");
    let mut all = BTreeMap::new();
    // The first seat of the sample skipped nothing.
    all.extend(round.respondents[0].answers.clone());
    let found = progress(set(), round.purpose, round.form, &all);
    assert_eq!((found.answered, found.asked), (85, 85));
    assert_eq!(found.next, None);
}
