//! Taking in a whole round.

use questionnaire::{BlockId, Function, Label, Respondent, Round, Side, Tolerance, sample_round};
use workbook::{Change, ImportInto, RoundState, Workbook, WorkbookError};

use crate::fixture::{self, Place, apply, company, noon, partnership, set};
use crate::stranger;

/// The sample's answers, said to be real, between the companies of every workbook here.
fn round() -> Round {
    let mut round = sample_round(set()).unwrap();
    round.sample = false;
    round.vendor = company("Nordlicht");
    round.partner = company("Bergwerk");
    round
}

fn import(workbook: &mut Workbook, round: &Round, into: ImportInto) -> Result<(), WorkbookError> {
    let change = Change::ImportRound {
        round: Box::new(round.clone()),
        into,
        at: noon(5),
    };
    workbook.apply(change).map(|_| ())
}

/// The import is refused and the file stays byte for byte.
fn refused(
    place: &Place,
    workbook: &mut Workbook,
    round: &Round,
    into: ImportInto,
) -> WorkbookError {
    let before = std::fs::read(&place.path).unwrap();
    let error = import(workbook, round, into).expect_err("to be refused");
    assert!(before == std::fs::read(&place.path).unwrap(), "{error}");
    error
}

#[test]
fn it_comes_out_as_it_went_in() {
    let (_place, mut workbook) = Place::new();
    let mut round = round();
    round.tolerance = Tolerance::new(0.5).unwrap();
    round.plan = fixture::plan();
    let change = Change::ImportRound {
        round: Box::new(round.clone()),
        into: ImportInto::Matching,
        at: noon(5),
    };
    let id = apply(&mut workbook, change).round.unwrap();
    let revealed = workbook.revealed(id).unwrap();
    assert_eq!(revealed.info().state, RoundState::Revealed);
    assert_eq!(revealed.info().revealed_at, Some(noon(5)));
    assert_eq!(
        revealed.info().question_set.content_hash,
        set().content_hash
    );
    assert_eq!(revealed.into_round(), round);
    assert_eq!(workbook.check().unwrap(), []);
    assert_eq!(
        workbook.undo().unwrap(),
        None,
        "it can be deleted, not taken back"
    );
}

#[test]
fn it_goes_to_the_one_partnership_of_these_names() {
    let (place, mut workbook) = Place::new();
    let mut other = round();
    other.partner = company("Somebody else");
    let error = refused(&place, &mut workbook, &other, ImportInto::Matching);
    assert_eq!(
        error.to_string(),
        "The workbook holds no partnership of Nordlicht and Somebody else."
    );
    // Names are those of the sides: the other way round is another partnership.
    let mut turned = round();
    (turned.vendor, turned.partner) = (turned.partner, turned.vendor);
    let error = refused(&place, &mut workbook, &turned, ImportInto::Matching);
    assert_eq!(error.code(), "no_matching_partnership");

    apply(
        &mut workbook,
        Change::AddPartnership(partnership("Nordlicht", "Bergwerk")),
    );
    let error = refused(&place, &mut workbook, &round(), ImportInto::Matching);
    assert_eq!(error, WorkbookError::SeveralMatchingPartnerships);

    let second = workbook.partnerships().unwrap()[1].id;
    import(&mut workbook, &other, ImportInto::Partnership(second)).unwrap();
    let taken = workbook.revealed_rounds(second).unwrap().remove(0);
    assert_eq!(
        taken.round().partner.as_str(),
        "Bergwerk",
        "the workbook's names stay"
    );

    import(&mut workbook, &other, ImportInto::NewPartnership).unwrap();
    let third = workbook.partnerships().unwrap().pop().unwrap();
    assert_eq!(third.partner.as_str(), "Somebody else");
    assert!(!third.sample);
}

#[test]
fn a_repeat_is_refused() {
    let (place, mut workbook) = Place::new();
    let first = fixture::first(&workbook);
    let round = round();
    import(&mut workbook, &round, ImportInto::Matching).unwrap();
    let into = [ImportInto::Matching, ImportInto::Partnership(first)];
    for into in into {
        let error = refused(&place, &mut workbook, &round, into);
        assert_eq!(error, WorkbookError::AlreadyImported);
    }
    let mut shuffled = round.clone();
    shuffled.respondents.reverse();
    let error = refused(&place, &mut workbook, &shuffled, into[0]);
    assert_eq!(
        error,
        WorkbookError::AlreadyImported,
        "the order means nothing"
    );
    let closed = workbook.rounds(first).unwrap()[0].id;
    apply(&mut workbook, Change::CloseRound(closed));
    let error = refused(&place, &mut workbook, &round, into[0]);
    assert_eq!(error, WorkbookError::AlreadyImported, "put away or not");

    let mut one_answer_less = round.clone();
    one_answer_less.respondents[0].answers.pop_first();
    let mut renamed = round.clone();
    renamed.name = Label::new("The same again").unwrap();
    let mut stricter = round.clone();
    stricter.tolerance = Tolerance::new(0.0).unwrap();
    for other in [one_answer_less, renamed, stricter] {
        import(&mut workbook, &other, ImportInto::Matching).unwrap();
    }
    assert_eq!(workbook.rounds(first).unwrap().len(), 4);
}

#[test]
fn invented_and_real_rounds_do_not_mix() {
    let (place, mut workbook) = Place::new();
    let first = fixture::first(&workbook);
    let mut sample = round();
    sample.sample = true;
    for into in [ImportInto::Matching, ImportInto::Partnership(first)] {
        let error = refused(&place, &mut workbook, &sample, into);
        assert_eq!(error, WorkbookError::SampleMismatch);
    }
    import(&mut workbook, &sample, ImportInto::NewPartnership).unwrap();
    let second = workbook.partnerships().unwrap().pop().unwrap();
    assert!(second.sample);
    let error = refused(
        &place,
        &mut workbook,
        &round(),
        ImportInto::Partnership(second.id),
    );
    assert_eq!(error, WorkbookError::SampleMismatch);
}

#[test]
fn all_of_it_or_nothing() {
    let (place, mut workbook) = Place::new();
    let before = stranger::dump_all(&place.path);
    // The last answer of the last respondent is one to another question.
    let mut wrong = round();
    let last = wrong.respondents.last_mut().unwrap();
    let answer = fixture::answer_at("CUL-01", last.side, 5, "x");
    last.answers
        .insert(fixture::question("W-CUL"), answer.clone());
    last.answers.insert(fixture::question("Z-99"), answer);
    let error = refused(&place, &mut workbook, &wrong, ImportInto::NewPartnership);
    assert_eq!(error.to_string(), "This round does not ask Z-99.");

    // An answer of the other side's list.
    let mut wrong = round();
    let places = |respondent: &Respondent| {
        let answer = respondent.answers.get("CUL-01").unwrap();
        answer.clone()
    };
    let answer = places(&wrong.respondents[0]);
    let text = set()
        .questions
        .iter()
        .find(|question| question.kind == questionnaire::Kind::Text);
    let text = text.unwrap().id.clone();
    wrong.respondents[0].answers.insert(text.clone(), answer);
    let error = refused(&place, &mut workbook, &wrong, ImportInto::NewPartnership);
    assert_eq!(error, WorkbookError::AnswerDoesNotFit { question: text });

    let mut crowd = round();
    let person = |number: usize| Respondent {
        side: Side::Vendor,
        label: Label::new(&number.to_string()).unwrap(),
        function: Function::Sales,
        answers: std::collections::BTreeMap::new(),
    };
    crowd.respondents.extend((0..50).map(person));
    let error = refused(&place, &mut workbook, &crowd, ImportInto::Matching);
    assert_eq!(error, WorkbookError::TooManySeats { most: 50 });

    let mut early = round();
    early.date = chrono::NaiveDate::from_ymd_opt(1989, 12, 31).unwrap();
    let error = refused(&place, &mut workbook, &early, ImportInto::NewPartnership);
    assert_eq!(error, WorkbookError::ImplausibleDate);

    let mut unknown = round();
    unknown.plan = fixture::plan();
    if let Some(roadmap) = &mut unknown.plan.roadmap {
        roadmap.blocks[0].block = BlockId::new("E99");
    }
    let error = refused(&place, &mut workbook, &unknown, ImportInto::NewPartnership);
    assert_eq!(error, WorkbookError::PlanDoesNotFit);
    assert_eq!(stranger::dump_all(&place.path), before);
    assert_eq!(
        workbook.partnerships().unwrap().len(),
        1,
        "nor is a partnership left"
    );
}
