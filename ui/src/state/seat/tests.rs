use super::*;
use protocol::chrono::NaiveDate;
use protocol::questionnaire::{
    BySide, CompanyName, Form, Function, Label, Missing, Purpose, Tolerance,
};
use protocol::{RoundId, RoundLine, RoundSetup, RoundState, Seat, SeatId, SeatSetup};

fn seated() -> Seated {
    let set = Questionnaire::shipped();
    let company = |name| CompanyName::new(name).expect("a name");
    let round = RoundLine {
        id: RoundId(1),
        setup: RoundSetup {
            name: Label::new("First").expect("a label"),
            purpose: Purpose::Check,
            form: Form::Short,
            date: NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day"),
            tolerance: Tolerance::default(),
        },
        state: RoundState::Collecting,
    };
    let page = SeatPage {
        seat: Seat {
            id: SeatId(1),
            setup: SeatSetup {
                side: Side::Vendor,
                label: Label::new("Seat 1").expect("a label"),
                function: Function::Sales,
            },
        },
        round,
        companies: BySide {
            vendor: company("Alder"),
            partner: company("Northwind"),
        },
        sample: false,
        sittings: 1,
        locked: false,
        minutes: 20,
        own: OwnAnswers {
            answers: Vec::new(),
            progress: progress::progress(set, Purpose::Check, Form::Short, &BTreeMap::new()),
            steps: Steps::default(),
        },
    };
    Seated::new(set, page)
}

fn id(name: &str) -> QuestionId {
    QuestionId::new(name)
}

fn step(step: u8) -> Option<Response<Value>> {
    Some(Response::Given(Value::Step(step)))
}

#[test]
fn own_answers_and_guesses_count_apart_until_nothing_is_open() {
    let mut seated = seated();
    assert_eq!(
        seated.open().first(),
        Some(&0),
        "the first question is the first open one"
    );
    let ids: Vec<QuestionId> = seated.steps().iter().map(|s| s.question.clone()).collect();
    for id in &ids {
        seated.change(id, |draft| {
            draft.own = Some(Response::Missing(Missing::DontKnow))
        });
    }
    let left = seated.open();
    let guess = |index: &usize| {
        let (step, _) = seated.step(*index).expect("a step");
        step.perspective == Perspective::Predicted
    };
    assert!(!left.is_empty() && left.iter().all(guess));
    for id in &ids {
        seated.change(id, |draft| {
            draft.predicted = Some(Response::Missing(Missing::DontKnow))
        });
    }
    let open = seated.open();
    let guessed = |index: &usize| {
        seated
            .step(*index)
            .is_some_and(|(_, question)| question.predicted)
    };
    assert!(
        !open.iter().any(guessed),
        "a reason for no guess is an answer"
    );
}

#[test]
fn what_is_too_long_is_not_saved_and_says_why() {
    let mut seated = seated();
    let first = id("CUL-01");
    seated.change(&first, |draft| draft.own = step(4));
    assert!(seated.next_save().is_some_and(|save| save.answer.is_some()));
    seated.change(&first, |draft| draft.comment = "a".repeat(Prose::LIMIT + 1));
    assert_eq!(seated.next_save(), None);
    assert!(seated.problem(&first).is_some());
    // What the shell says is answered does not take it away.
    let own = seated.page.own.clone();
    seated.read(&own);
    assert_eq!(seated.draft(&first).comment.len(), Prose::LIMIT + 1);
    assert!(seated.problem(&first).is_some());
    seated.change(&first, |draft| draft.comment = "short".to_owned());
    assert_eq!(seated.problem(&first), None);
}

#[test]
fn an_emptied_answer_is_taken_away() {
    let mut seated = seated();
    let first = id("CUL-01");
    seated.change(&first, |draft| draft.comment = " \n".to_owned());
    let save = seated.next_save().expect("a change");
    assert_eq!(save.answer, None, "white space is no comment");
}

#[test]
fn a_failed_save_waits_again_unless_it_was_changed() {
    let mut seated = seated();
    let (first, second) = (id("CUL-01"), id("CUL-02"));
    seated.change(&first, |draft| draft.own = step(1));
    let refused = seated.next_save().expect("a change");
    seated.change(&second, |draft| draft.own = step(2));
    seated.not_saved(refused.clone());
    let waiting: Vec<SaveAnswer> = std::iter::from_fn(|| seated.next_save()).collect();
    assert_eq!(waiting.len(), 2, "each once");
    assert!(waiting.contains(&refused));
    seated.change(&first, |draft| draft.own = step(3));
    seated.not_saved(refused.clone());
    let waiting: Vec<SaveAnswer> = std::iter::from_fn(|| seated.next_save()).collect();
    assert_eq!(waiting.len(), 1, "the newer one counts");
    assert_ne!(waiting.first(), Some(&refused));
}

#[test]
fn answers_come_back_as_they_were_entered() {
    let mut seated = seated();
    let first = id("CUL-01");
    seated.change(&first, |draft| {
        draft.own = step(2);
        draft.comment = "They called twice.".to_owned();
        draft.share = Share::Joint;
    });
    let entered = seated.draft(&first);
    let save = seated.next_save().expect("a change");
    let own = OwnAnswers {
        answers: vec![AnswerOf {
            question: first.clone(),
            answer: save.answer.expect("an answer"),
        }],
        ..seated.page.own.clone()
    };
    seated.read(&own);
    assert_eq!(seated.draft(&first), entered);
}

#[test]
fn what_could_not_be_saved_waits_for_the_same_person_and_for_nobody_else() {
    use super::super::unsaved::Unsaved;

    let mut first = seated();
    let question = first.step(0).expect("a question").1.id.clone();
    let long = "a".repeat(Prose::LIMIT + 1);
    first.change(&question, |draft| draft.comment.clone_from(&long));
    assert!(first.problem(&question).is_some(), "it is too long");

    let mut unsaved = Unsaved::default();
    unsaved.keep(&first.page, first.typed());
    let mut neighbour = seated();
    neighbour.page.seat.setup.label = Label::new("Seat 2").expect("a label");
    assert_eq!(unsaved.take(&neighbour.page), None);

    let mut again = seated();
    let typed = unsaved.take(&again.page).expect("it waits");
    again.type_again(typed);
    assert_eq!(again.draft(&question).comment, long);
    assert!(again.problem(&question).is_some(), "it still is too long");
    assert_eq!(unsaved.take(&again.page), None, "it is given once");

    unsaved.keep(&first.page, first.typed());
    unsaved.forget();
    assert_eq!(unsaved.take(&first.page), None);
}

#[test]
fn what_the_shell_refuses_is_told_at_its_question_until_it_is_changed() {
    let mut seated = seated();
    let question = seated.step(0).expect("a question").1.id.clone();
    seated.change(&question, |draft| draft.own = step(9));
    let save = seated.next_save().expect("it waits");
    seated.refused(&save, "9 is no step".to_owned());
    assert_eq!(seated.problem(&question), Some("9 is no step"));
    assert_eq!(seated.next_save(), None, "it is not tried again as it is");

    // Changed while the shell looked at it: the refusal speaks of something else.
    seated.change(&question, |draft| draft.own = step(4));
    seated.refused(&save, "9 is no step".to_owned());
    assert_eq!(seated.problem(&question), None);
    assert!(seated.next_save().is_some());
}
