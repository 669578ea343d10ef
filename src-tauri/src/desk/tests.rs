use std::fs;

use protocol::{AnswerText, Failure, Folder, Instead, OpenedFor, OpenedWorkbook};
use questionnaire::{
    Answer, Asked, CompanyName, Form, Function, Label, Prose, Purpose, QuestionId, Response, Share,
    Side, Tolerance, Value,
};
use tempfile::TempDir;
use workbook::{Change, NewPartnership, RoundSetup, SeatSetup};

use super::*;

mod locked;

/// An invented user with an empty folder for documents.
struct User {
    home: TempDir,
    folders: Folders,
}

impl User {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let documents = fs::canonicalize(home.path()).expect("a folder");
        Self {
            home,
            folders: Folders {
                documents: Some(documents),
                program: None,
            },
        }
    }

    fn sample(&self) -> NewSample {
        NewSample {
            path: self.folders.sample().expect("a place"),
            uid: WorkbookUid::from_bytes([1; 16]),
            round: questionnaire::sample_round(Questionnaire::shipped()).expect("in order"),
        }
    }

    fn open_sample(&self, desk: &Desk) -> Result<OpenedWorkbook, Refusal> {
        desk.open_sample(&self.sample(), &opener(), &self.folders)
            .map(opened)
    }
}

fn opened(stage: Stage) -> OpenedWorkbook {
    match stage {
        Stage::Workbook(opened) => opened,
        other => panic!("no round of it collects answers: {other:?}"),
    }
}

fn opener() -> Opener {
    Opener {
        program: "Plumbline",
        at: DateTime::UNIX_EPOCH,
    }
}

fn open_elsewhere(path: &Path) -> Result<Workbook, WorkbookError> {
    let access = Access::Write {
        program: "another".to_owned(),
        since: DateTime::UNIX_EPOCH,
    };
    Workbook::open(path, access, Questionnaire::shipped())
}

#[test]
fn the_sample_is_made_once_with_the_documents_and_shows_its_figures() {
    let (user, desk) = (User::new(), Desk::default());
    let opened = user.open_sample(&desk).expect("it opens");
    assert_eq!(
        opened.file.folder,
        Folder::Documents(vec!["Plumbline".to_owned()])
    );
    assert_eq!(opened.opened_for, OpenedFor::Writing);
    let [partnership] = opened.partnerships.as_slice() else {
        panic!("one partnership");
    };
    assert!(
        partnership.sample,
        "every page must say that it is invented"
    );
    let id = pages::partnership_of(partnership.id);
    let home = desk
        .with(|workbook| Ok(pages::opened::partnership(workbook, id, &user.folders)?))
        .expect("it is open");
    let latest = home.latest.as_ref().expect("a revealed round");
    let assessment = scoring::assess(Questionnaire::shipped(), &user.sample().round);
    assert_eq!(latest.counts, assessment.counts);
    assert_eq!(latest.reading, assessment.reading);

    desk.clear();
    let path = user.sample().path;
    let made = fs::read(&path).expect("the file");
    user.open_sample(&desk).expect("it opens again");
    assert!(fs::read(&path).expect("the file") == made, "not replaced");
}

#[test]
fn the_lock_is_held_until_the_desk_is_cleared() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    let path = user.sample().path;
    assert!(matches!(
        open_elsewhere(&path),
        Err(WorkbookError::Locked { .. })
    ));
    user.open_sample(&desk)
        .expect("our own lock does not keep us out");
    desk.clear();
    open_elsewhere(&path).expect("it is free");
}

#[test]
fn a_sample_that_was_deleted_while_open_is_made_anew() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    let path = user.sample().path;
    fs::remove_file(&path).expect("somebody deletes it");
    user.open_sample(&desk).expect("it opens again");
    assert!(path.exists());
}

#[cfg(unix)]
#[test]
fn a_workbook_that_was_deleted_while_open_can_still_be_copied() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    let path = user.sample().path;
    let before = fs::read(&path).expect("the sample");
    fs::remove_file(&path).expect("somebody deletes it");
    let (from, bytes) = desk.bytes().expect("it is still there to be read");
    assert_eq!(from, path);
    assert!(bytes == before, "everything that was saved");
    let failure = Failure::from(Refusal::from(WorkbookError::Moved));
    assert_eq!(
        failure.instead,
        Some(Instead::SaveCopy),
        "and it is offered"
    );
}

#[test]
fn a_locked_workbook_is_refused_and_can_be_read() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    desk.clear();
    let path = user.sample().path;
    let _held = open_elsewhere(&path).expect("it is free");

    let failure = Failure::from(user.open_sample(&desk).expect_err("somebody has it"));
    assert_eq!(failure.code, "locked");
    assert_eq!(failure.instead, Some(Instead::OpenForReading));

    let read = desk.open_for_reading(&user.folders).expect("it is read");
    assert_eq!(opened(read).opened_for, OpenedFor::Reading);
    assert_eq!(
        desk.open_for_reading(&user.folders),
        Err(Refusal::NothingRefused),
        "only once"
    );
}

#[test]
fn a_refused_workbook_leaves_the_open_one_open() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    let text = user.home.path().join("notes.txt");
    fs::write(&text, "not a workbook").expect("a file");
    let refusal = desk
        .open(&text, &opener(), &user.folders)
        .expect_err("it is text");
    assert_eq!(refusal, Refusal::to_open(WorkbookError::NotAWorkbook));
    assert_eq!(
        desk.open_for_reading(&user.folders),
        Err(Refusal::NothingRefused),
        "text cannot be read as a workbook either"
    );
    assert!(matches!(
        open_elsewhere(&user.sample().path),
        Err(WorkbookError::Locked { .. })
    ));
}

#[test]
fn a_folder_that_cannot_be_made_is_told_without_a_path() {
    let (user, desk) = (User::new(), Desk::default());
    fs::write(user.home.path().join("Plumbline"), "in the way").expect("a file");
    let refusal = user.open_sample(&desk).expect_err("no folder");
    assert_eq!(refusal, Refusal::SampleFolder);
    let failure = Failure::from(refusal);
    let home = user.home.path().to_string_lossy().into_owned();
    let told = format!("{} {}", failure.sentence, failure.hint.unwrap_or_default());
    assert!(!told.contains(&home), "{told}");
}

#[test]
fn what_is_no_workbook_is_told_in_one_sentence_and_the_open_one_stays() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    let home = user.home.path();
    let picture = home.join("picture.jpg");
    fs::write(
        &picture,
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, b'J', b'F', b'I', b'F'],
    )
    .expect("a file");
    let folder = home.join("folder.plumb");
    fs::create_dir(&folder).expect("a folder");
    let broken = home.join("broken.plumb");
    let mut bytes = fs::read(user.sample().path).expect("the sample");
    bytes.truncate(bytes.len() / 2);
    fs::write(&broken, bytes).expect("a file");
    for (path, code) in [
        (picture, "not_a_workbook"),
        (folder, "is_a_folder"),
        (broken, "damaged"),
        (home.join("gone.plumb"), "missing_file"),
    ] {
        let refusal = desk
            .open(&path, &opener(), &user.folders)
            .expect_err("it is no workbook");
        let failure = Failure::from(refusal);
        assert_eq!(failure.code, code);
        assert_eq!(
            failure.sentence.matches('.').count(),
            1,
            "{}",
            failure.sentence
        );
    }
    desk.with(|workbook| Ok(workbook.partnerships()?))
        .expect("the sample is still open");
}

/// A round that collects answers, with one seat on each side.
struct Collecting {
    user: User,
    desk: Desk,
    path: PathBuf,
    round: RoundId,
    seats: [SeatId; 2],
}

impl Collecting {
    fn begin() -> Self {
        let (user, desk) = (User::new(), Desk::default());
        let path = user.home.path().join("w.plumb");
        let name = |name: &str| CompanyName::new(name).expect("a name");
        let new = NewWorkbook {
            uid: WorkbookUid::from_bytes([2; 16]),
            partnership: NewPartnership {
                vendor: name("Acme"),
                partner: name("Northwind"),
                sample: false,
            },
        };
        desk.create(&path, &new, &opener(), &user.folders)
            .expect("it is made");
        let (round, seats) = desk
            .with(|workbook| {
                let partnership = workbook.partnerships()?[0].id;
                let setup = RoundSetup {
                    name: Label::new("First").expect("a name"),
                    purpose: Purpose::Check,
                    form: Form::Short,
                    date: chrono::NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day"),
                    tolerance: Tolerance::default(),
                };
                let added = workbook.apply(Change::AddRound { partnership, setup })?;
                let round = added.round.expect("a round was added");
                let mut seat = |side: Side| {
                    let setup = SeatSetup {
                        side,
                        label: Label::new(side.name()).expect("a name"),
                        function: Function::Sales,
                    };
                    workbook.apply(Change::AddSeat { round, setup })
                };
                let seats = [seat(Side::Vendor)?, seat(Side::Partner)?];
                workbook.apply(Change::StartCollecting(round))?;
                Ok((
                    round,
                    seats.map(|added| added.seat.expect("a seat was added")),
                ))
            })
            .expect("it is set up");
        let path = fs::canonicalize(path).expect("it is there");
        Self {
            user,
            desk,
            path,
            round,
            seats,
        }
    }

    /// Answers the first question of whoever sits.
    fn answer(&self, step: u8, comment: &str) {
        let questionnaire = Questionnaire::shipped();
        let id = QuestionId::new("CUL-01");
        self.desk
            .seated(|session| {
                let asked = Asked {
                    questionnaire,
                    question: questionnaire.question(id.as_str()).expect("a question"),
                    side: session.seat().setup.side,
                };
                let own = Some(Response::Given(Value::Step(step)));
                let comment = Prose::new(comment).ok();
                let answer = Answer::new(asked, own, None, comment, Share::Internal);
                session.save(&id, &answer.expect("it fits"))?;
                Ok(())
            })
            .expect("it is saved");
    }
}

#[test]
fn while_a_person_answers_nobody_reaches_anything_else() {
    let there = Collecting::begin();
    let (desk, [vendor, partner]) = (&there.desk, there.seats);
    let page = desk.sit_down(vendor).expect("the seat is open");
    assert_eq!(page.own.progress.answered, 0);
    there.answer(2, "marker of the vendor");

    let refused = Err(Refusal::SomebodyAnswers);
    assert_eq!(desk.with(|_| Ok(())), refused);
    assert_eq!(desk.curtain(there.round).map(|_| ()), refused);
    assert_eq!(desk.sit_down(partner).map(|_| ()), refused);
    let elsewhere = there.user.sample().path;
    assert_eq!(
        desk.open(&elsewhere, &opener(), &there.user.folders)
            .map(|_| ()),
        refused
    );
    assert_eq!(
        desk.open_for_reading(&there.user.folders).map(|_| ()),
        refused
    );

    let curtain = desk.lock().expect("the curtain comes down");
    assert_eq!(
        curtain.next,
        Some(pages::seat_id(partner)),
        "the next in order"
    );
    assert!(!format!("{curtain:?}").contains("marker"));
    assert_eq!(desk.seated(|_| Ok(())), Err(Refusal::NobodySits));

    let page = desk.sit_down(partner).expect("the seat is open");
    assert!(page.own.answers.is_empty(), "nobody else's answers");
    assert!(!page.own.steps.undo, "nobody else's steps");
}

#[test]
fn what_was_answered_is_there_again_for_the_same_person_only() {
    let there = Collecting::begin();
    there
        .desk
        .sit_down(there.seats[0])
        .expect("the seat is open");
    there.answer(2, "marker");
    there.desk.lock().expect("the curtain comes down");
    let page = there.desk.sit_down(there.seats[0]).expect("still open");
    let questionnaire = Questionnaire::shipped();
    let asked = Asked {
        questionnaire,
        question: questionnaire.question("CUL-01").expect("a question"),
        side: Side::Vendor,
    };
    let text: &AnswerText = &page.own.answers.first().expect("an answer").answer;
    let answer = text.read(asked).expect("it fits");
    assert_eq!(answer.own_step(), Some(2));
    assert!(!page.own.steps.undo, "steps end when the seat is left");

    there.desk.hand_in().expect("it is handed in");
    let refusal = there.desk.sit_down(there.seats[0]).expect_err("handed in");
    assert_eq!(Failure::from(refusal).code, "seat_not_open");
}

#[test]
fn a_workbook_in_which_a_round_collects_answers_begins_behind_the_curtain() {
    let there = Collecting::begin();
    there
        .desk
        .sit_down(there.seats[0])
        .expect("the seat is open");
    let stage = there.desk.stage(&there.user.folders).expect("a page loads");
    let Some(Stage::Curtain(curtain)) = stage else {
        panic!("a page that is loaded anew leaves the seat: {stage:?}");
    };
    assert_eq!(curtain.open.len(), 2);
    there.desk.clear();
    let stage = there
        .desk
        .open(&there.path, &opener(), &there.user.folders)
        .expect("it opens again");
    assert!(matches!(stage, Stage::Curtain(_)), "{stage:?}");
}

/// Two rounds that differ only in what the vendor answered show the same to everybody else.
#[test]
fn the_board_and_the_curtain_tell_nothing_of_answers() {
    let shown = |step: u8, comment: &str| {
        let there = Collecting::begin();
        there
            .desk
            .sit_down(there.seats[0])
            .expect("the seat is open");
        there.answer(step, comment);
        let curtain = there.desk.lock().expect("the curtain comes down");
        let board = there
            .desk
            .with(|workbook| Ok(pages::curtain::board(workbook, there.round)?))
            .expect("the board");
        let round = there
            .desk
            .with(|workbook| Ok(pages::round::page(workbook, there.round)?))
            .expect("the round");
        let page = there
            .desk
            .sit_down(there.seats[1])
            .expect("the seat is open");
        serde_json::to_string(&(curtain, board, round, page)).expect("plain data")
    };
    assert_eq!(
        shown(1, "it is hopeless"),
        shown(5, "a very long and happy comment")
    );
}

#[test]
fn nothing_of_a_round_is_shown_before_the_reveal() {
    let there = Collecting::begin();
    for seat in there.seats {
        there.desk.sit_down(seat).expect("the seat is open");
        there.answer(3, "marker");
        there.desk.hand_in().expect("it is handed in");
    }
    let id = QuestionId::new("CUL-01");
    let refused = |refusal: Refusal| Failure::from(refusal).code;
    let code = there
        .desk
        .with(|workbook| Ok(pages::results::page(workbook, there.round)?));
    assert_eq!(
        code.map_err(refused).map(|_| ()),
        Err("not_revealed".to_owned())
    );
    let code = there
        .desk
        .with(|workbook| pages::item::page(workbook, there.round, &id));
    assert_eq!(
        code.map_err(refused).map(|_| ()),
        Err("not_revealed".to_owned())
    );

    let results = there
        .desk
        .with(|workbook| {
            let at = DateTime::UNIX_EPOCH;
            let round = there.round;
            workbook.apply(Change::Reveal { round, at })?;
            Ok(pages::results::page(workbook, round)?)
        })
        .expect("both sides have handed in");
    assert_eq!(results.withheld.comments, 2, "not marked to be shared");
    let json = serde_json::to_string(&results).expect("plain data");
    assert!(!json.contains("marker"), "a comment that was not shared");
    let item = there
        .desk
        .with(|workbook| pages::item::page(workbook, there.round, &id))
        .expect("it is revealed");
    assert!(item.comments.is_empty());
    assert_eq!(item.said.vendor, None, "one person alone would be seen");
    assert!(item.strip.is_some());
}
