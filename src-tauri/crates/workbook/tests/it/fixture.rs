//! Workbooks to try things on.

use std::borrow::BorrowMut;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use lock::{Words, WorkFactor};
use questionnaire::answer::{
    Counterparts, FirstDeal, FunctionGoal, Leads, MetricChoice, Person, Protocol, Stories,
};
use questionnaire::{
    Answer, Asked, CompanyName, Form, Function, Kind, Label, Name, Plan, Prose, Purpose, Question,
    QuestionId, Questionnaire, Response, Share, Side, Tolerance, Value,
};
use tempfile::TempDir;
use workbook::{
    Access, Change, Changed, NewPartnership, NewWorkbook, PartnershipId, RoundId, RoundSetup,
    SeatId, SeatSession, SeatSetup, Workbook, WorkbookError, WorkbookUid,
};

pub(crate) const PROGRAM: &str = "a test";

/// The question set of every round here.
pub(crate) fn set() -> &'static Questionnaire {
    Questionnaire::shipped()
}

/// Noon of a day in March 2026.
pub(crate) fn noon(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, day, 12, 0, 0).unwrap()
}

/// A folder of its own with a workbook in it.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
}

impl Place {
    /// A folder without a workbook.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap().join("w.plumb");
        Self { folder, path }
    }

    /// A new workbook with one partnership, open for writing.
    pub(crate) fn new() -> (Self, Workbook) {
        let place = Self::empty();
        let workbook = create(&place.path);
        (place, workbook)
    }

    /// A copy of a workbook that nobody has open, in a folder of its own.
    pub(crate) fn copy_of(path: &Path) -> Self {
        let place = Self::empty();
        std::fs::copy(path, &place.path).unwrap();
        place
    }

    /// Every file of the folder with its bytes.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(self.folder.path()).unwrap() {
            let entry = entry.unwrap();
            let bytes = std::fs::read(entry.path()).unwrap_or_default();
            files.insert(entry.file_name().into_string().unwrap(), bytes);
        }
        files
    }

    /// The names of the files of the folder.
    pub(crate) fn names(&self) -> Vec<String> {
        self.files().into_keys().collect()
    }

    /// A file beside the workbook.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.path.with_file_name(name)
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.beside("w.plumb-journal")
    }

    pub(crate) fn open(&self) -> Workbook {
        open(&self.path).unwrap()
    }
}

pub(crate) fn create(path: &Path) -> Workbook {
    Workbook::create(path, &new_workbook(), PROGRAM, noon(1), set()).unwrap()
}

pub(crate) fn new_workbook() -> NewWorkbook {
    NewWorkbook {
        uid: WorkbookUid::from_bytes([7; 16]),
        partnership: partnership("Nordlicht", "Bergwerk"),
    }
}

pub(crate) fn writing() -> Access {
    Access::Write {
        program: PROGRAM.to_owned(),
        since: noon(2),
    }
}

pub(crate) fn open(path: &Path) -> Result<Workbook, WorkbookError> {
    Workbook::open(path, writing(), set())
}

pub(crate) fn open_to_read(path: &Path) -> Result<Workbook, WorkbookError> {
    Workbook::open(path, Access::Read, set())
}

pub(crate) fn company(name: &str) -> CompanyName {
    CompanyName::new(name).unwrap()
}

pub(crate) fn partnership(vendor: &str, partner: &str) -> NewPartnership {
    NewPartnership {
        vendor: company(vendor),
        partner: company(partner),
        sample: false,
    }
}

pub(crate) fn setup(name: &str) -> RoundSetup {
    RoundSetup {
        name: Label::new(name).unwrap(),
        purpose: Purpose::Check,
        form: Form::Full,
        date: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
        tolerance: Tolerance::default(),
    }
}

pub(crate) fn person(side: Side, label: &str) -> SeatSetup {
    SeatSetup {
        side,
        label: Label::new(label).unwrap(),
        function: Function::Sales,
    }
}

/// The first partnership of a workbook.
pub(crate) fn first(workbook: &Workbook) -> PartnershipId {
    workbook.partnerships().unwrap()[0].id
}

pub(crate) fn apply(workbook: &mut Workbook, change: Change) -> Changed {
    workbook.apply(change).unwrap()
}

/// Adds a draft to the first partnership.
pub(crate) fn add_round(workbook: &mut Workbook, name: &str) -> RoundId {
    let change = Change::AddRound {
        partnership: first(workbook),
        setup: setup(name),
    };
    apply(workbook, change).round.unwrap()
}

pub(crate) fn add_seat(workbook: &mut Workbook, round: RoundId, side: Side, label: &str) -> SeatId {
    let setup = person(side, label);
    apply(workbook, Change::AddSeat { round, setup })
        .seat
        .unwrap()
}

/// A round that collects answers, with a seat for each label.
pub(crate) fn collecting<const N: usize>(
    workbook: &mut Workbook,
    name: &str,
    seats: [(Side, &str); N],
) -> (RoundId, [SeatId; N]) {
    let round = add_round(workbook, name);
    let seats = seats.map(|(side, label)| add_seat(workbook, round, side, label));
    apply(workbook, Change::StartCollecting(round));
    (round, seats)
}

/// Answers a few questions in a seat and hands it in.
pub(crate) fn answer_and_submit(workbook: &mut Workbook, seat: SeatId, marker: &str) {
    let mut session = workbook.sit_down(seat).unwrap();
    let side = session.seat().setup.side;
    for id in ["CUL-01", "CUL-02", "W-CUL"] {
        session
            .save(&question(id), &answer(id, side, marker))
            .unwrap();
    }
    session.submit().unwrap();
}

/// Both companies agree that a person does not take part.
pub(crate) fn close_as_absent(workbook: &mut Workbook, seat: SeatId) {
    for side in Side::BOTH {
        apply(workbook, Change::AgreeOnAbsence { seat, side });
    }
}

/// The words of every person here.
pub(crate) fn words() -> Words {
    Words::new("correct horse battery").unwrap()
}

/// Locks the answers of whoever sits, with little work.
pub(crate) fn lock<W: BorrowMut<Workbook>>(session: &mut SeatSession<W>) {
    let little = WorkFactor::new(1).unwrap();
    session.lock_with(&words(), little).unwrap();
}

/// A revealed round with one person on each side.
pub(crate) fn revealed(workbook: &mut Workbook, name: &str) -> (RoundId, [SeatId; 2]) {
    let people = [(Side::Vendor, "Ada"), (Side::Partner, "Bo")];
    let (round, seats) = collecting(workbook, name, people);
    for seat in seats {
        answer_and_submit(workbook, seat, "seen by both");
    }
    let at = noon(3);
    apply(workbook, Change::Reveal { round, at });
    (round, seats)
}

pub(crate) fn question(id: &str) -> QuestionId {
    QuestionId::new(id)
}

/// The questions that a round of [`setup`] asks.
pub(crate) fn asked() -> Vec<&'static Question> {
    set().asked(Purpose::Check, Form::Full).collect()
}

/// An answer to a question with the marker in its comment and in all its texts.
pub(crate) fn answer(id: &str, side: Side, marker: &str) -> Answer {
    answer_at(id, side, 4, marker)
}

/// The same with the step of a rating or choice given.
pub(crate) fn answer_at(id: &str, side: Side, step: u8, marker: &str) -> Answer {
    let question = set().question(id).expect("a known question");
    let asked = Asked {
        questionnaire: set(),
        question,
        side,
    };
    let own = value(question, side, step, marker).map(Response::Given);
    let comment = Some(prose(marker));
    Answer::new(asked, own, None, comment, Share::Joint).expect("a valid answer")
}

/// An answer that is nothing but a comment.
pub(crate) fn comment(id: &str, side: Side, text: &str) -> Answer {
    let question = set().question(id).expect("a known question");
    let asked = Asked {
        questionnaire: set(),
        question,
        side,
    };
    Answer::new(asked, None, None, Some(prose(text)), Share::Internal).expect("a valid answer")
}

/// A roadmap of one block, one promise, a decision and a goal with a number that is not exact.
pub(crate) fn plan() -> Plan {
    let json = r#"{"verdict":{"by":"Ann","until":"2026-06-01"},
        "decisions":[{"finding":"item:CUL-03","outcome":"act","text":"Call first"}],
        "mutual_plan":[{"goal":"Win together","metric":"M11","target":0.1}],
        "roadmap":{"blocks":[{"block":"E15","date":"2026-06-01"}]},
        "commitments":[{"id":"C1","text":"Portal access for all","vendor_owner":"Ann"}]}"#;
    Plan::read(set(), json).expect("a valid plan")
}

pub(crate) fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

fn value(question: &Question, side: Side, step: u8, marker: &str) -> Option<Value> {
    let name = || Name::new(marker).unwrap();
    Some(match &question.kind {
        Kind::Rating(_) | Kind::Importance(_) => Value::Step(step),
        Kind::Choice { options, .. } => Value::Step(step.min(options.len() as u8)),
        Kind::Metrics { .. } => Value::Metrics(vec![MetricChoice {
            metric: set().metrics[0].id.clone(),
            definition: Some(prose(marker)),
            unit: Some(name()),
            direction: None,
            baseline: None,
            target: None,
            date: None,
            source: Some(name()),
        }]),
        Kind::Leads { total } => Value::Leads(Leads {
            vendor: step,
            partner: total - step,
        }),
        Kind::FirstDeal => Value::FirstDeal(FirstDeal {
            account: Some(name()),
            contribution: Some(prose(marker)),
            ..FirstDeal::default()
        }),
        Kind::Protocol => Value::Protocol(Protocol {
            escalation: Some(name()),
            ..Protocol::default()
        }),
        Kind::Counterparts => Value::Counterparts(Counterparts {
            people: vec![Person {
                side,
                name: name(),
                function: Function::Sales,
            }],
            met: Vec::new(),
        }),
        Kind::EnablementGoals => Value::Goals(vec![FunctionGoal {
            function: Function::Sales,
            goal: prose(marker),
            sign: Some(prose(marker)),
            date: None,
        }]),
        Kind::Text => Value::Text(prose(marker)),
        Kind::Stories => Value::Stories(Stories {
            best: Some(prose(marker)),
            worst: Some(prose(marker)),
        }),
        // Picks from lists; the marker stands in the comment.
        Kind::RankedPicks { .. } | Kind::Traits | Kind::Commitments => return None,
    })
}

/// A workbook with a round in every state and a seat in every state, in its first partnership.
pub(crate) struct Situations {
    pub(crate) place: Place,
    pub(crate) rounds: [RoundId; 4],
    pub(crate) draft: [SeatId; 2],
    /// Not started, answering, submitted, absent; then a submitted one of the other side.
    pub(crate) collecting: [SeatId; 5],
    /// Submitted on each side, then absent.
    pub(crate) revealed: [SeatId; 3],
    pub(crate) closed: [SeatId; 3],
}

impl Situations {
    pub(crate) fn new() -> Self {
        use Side::{Partner, Vendor};
        let (place, mut workbook) = Place::new();
        let w = &mut workbook;
        let first = add_round(w, "draft");
        let draft = [(Vendor, "d1"), (Partner, "d2")].map(|(side, l)| add_seat(w, first, side, l));
        let people = ["c1", "c2", "c3", "c4"].map(|label| (Vendor, label));
        let [a, b, c, d] = people;
        let (second, open) = collecting(w, "collecting", [a, b, c, d, (Partner, "c5")]);
        let id = question("CUL-01");
        let mut session = w.sit_down(open[1]).unwrap();
        session.save(&id, &answer("CUL-01", Vendor, "c2")).unwrap();
        drop(session);
        answer_and_submit(w, open[2], "c3");
        close_as_absent(w, open[3]);
        answer_and_submit(w, open[4], "c5");
        let mut shown = |name: &str| {
            let people = [(Vendor, "r1"), (Partner, "r2"), (Vendor, "r3")];
            let (round, seats) = collecting(w, name, people);
            answer_and_submit(w, seats[0], "r1");
            answer_and_submit(w, seats[1], "r2");
            close_as_absent(w, seats[2]);
            let at = noon(3);
            apply(w, Change::Reveal { round, at });
            (round, seats)
        };
        let (third, revealed) = shown("revealed");
        let (fourth, closed) = shown("closed");
        apply(w, Change::CloseRound(fourth));
        drop(workbook);
        Self {
            place,
            rounds: [first, second, third, fourth],
            draft,
            collecting: open,
            revealed,
            closed,
        }
    }
}
