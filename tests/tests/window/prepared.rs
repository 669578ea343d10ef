//! Workbooks in every state that the window can meet, made without it.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate};
use questionnaire::{
    Answer, Asked, CompanyName, Form, Function, Kind, Label, Name, Prose, Purpose, Questionnaire,
    Respondent, Response, Round, Share, Side, Tolerance, Value,
};
use tempfile::TempDir;
use workbook::{
    Access, Change, ImportInto, NewPartnership, NewWorkbook, PartnershipId, RoundId, RoundSetup,
    SeatId, SeatSetup, Workbook, WorkbookUid,
};

/// What everything is called, and what people write.
#[derive(Debug, Clone)]
pub(crate) struct Names {
    pub(crate) vendor: String,
    pub(crate) partner: String,
    pub(crate) round: String,
    /// The people of the vendor and of the partner, in the order of their seats.
    pub(crate) people: [[String; 2]; 2],
    /// Stands in every comment.
    pub(crate) comment: String,
}

impl Names {
    /// Names as most are.
    pub(crate) fn ordinary() -> Self {
        let two = |first: &str, second: &str| [first.to_owned(), second.to_owned()];
        Self {
            vendor: "Acme Ledger".to_owned(),
            partner: "Northwind Services".to_owned(),
            round: "First round".to_owned(),
            people: [two("Ada", "Alan"), two("Bo", "Berta")],
            comment: "They call only when it burns.".to_owned(),
        }
    }

    fn of(&self, side: Side) -> &[String; 2] {
        let [vendor, partner] = &self.people;
        match side {
            Side::Vendor => vendor,
            Side::Partner => partner,
        }
    }
}

/// How far a workbook has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stand {
    /// Two companies and no round.
    Named,
    /// A draft with two people on each side.
    Seated,
    /// The round collects answers and nobody has begun.
    Open,
    /// The first person of the vendor has answered everything and not handed in; nobody else has
    /// begun.
    Answering,
    /// Everybody has handed in.
    HandedIn,
    /// Both sides are revealed.
    Revealed,
}

/// A workbook in a folder of its own.
pub(crate) struct Prepared {
    folder: TempDir,
    pub(crate) path: PathBuf,
}

impl Prepared {
    /// A workbook that stands so, with a full round.
    pub(crate) fn new(names: &Names, stand: Stand) -> Self {
        let prepared = Self::empty();
        fill(&prepared.path, names, stand);
        prepared
    }

    /// A folder in which the workbook is not there yet.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("Partners.plumb");
        Self { folder, path }
    }

    /// A workbook in which the first person of the vendor has answered so many questions and
    /// goes on, and nobody else has begun.
    pub(crate) fn begun(names: &Names, answers: usize) -> Self {
        let prepared = Self::new(names, Stand::Open);
        let mut workbook = open(&prepared.path);
        let partnership = workbook.partnerships().expect("readable")[0].id;
        let round = workbook.rounds(partnership).expect("readable")[0].id;
        let seat = workbook.seats(round).expect("readable")[0].id;
        answer(&mut workbook, seat, &people(names)[0], answers, false);
        prepared
    }

    /// A workbook in which so many people have answered everything and handed in, half of them on
    /// each side.
    pub(crate) fn crowd(names: &Names, respondents: usize) -> Self {
        let prepared = Self::new(names, Stand::Named);
        let mut workbook = open(&prepared.path);
        let partnership = workbook.partnerships().expect("readable")[0].id;
        let added = workbook.apply(Change::AddRound {
            partnership,
            setup: setup(names),
        });
        let round = added.expect("added").round.expect("a round");
        let sample = sample();
        let mut seats = Vec::new();
        for number in 0..respondents {
            let side = Side::BOTH[number % 2];
            let of_side: Vec<&Respondent> = sample.respondents_of(side).collect();
            let person = of_side[number / 2 % of_side.len()];
            let setup = SeatSetup {
                side,
                label: label(&format!("seat {number}")),
                function: person.function,
            };
            let added = workbook.apply(Change::AddSeat { round, setup });
            seats.push((added.expect("added").seat.expect("a seat"), person));
        }
        workbook
            .apply(Change::StartCollecting(round))
            .expect("both sides have seats");
        for (seat, person) in seats {
            answer(&mut workbook, seat, person, usize::MAX, true);
        }
        prepared
    }

    /// A workbook with two partnerships, one of them the sample.
    pub(crate) fn several(names: &Names) -> Self {
        let prepared = Self::new(names, Stand::Named);
        let mut workbook = open(&prepared.path);
        import(&mut workbook, &sample());
        prepared
    }

    /// The file beside it whose name ends so.
    pub(crate) fn written(&self, end: &str) -> Vec<u8> {
        let mut files = fs::read_dir(self.folder.path()).expect("a folder");
        let found = files.find_map(|entry| {
            let path = entry.ok()?.path();
            path.to_str()?.ends_with(end).then_some(path)
        });
        fs::read(found.unwrap_or_else(|| panic!("no file {end}"))).expect("a file")
    }

    /// The folder it lies in.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// The sample as it ships.
pub(crate) fn sample() -> Round {
    questionnaire::sample_round(set()).expect("the sample is in order")
}

fn set() -> &'static Questionnaire {
    Questionnaire::shipped()
}

/// Opens a workbook as another program would.
pub(crate) fn open(path: &Path) -> Workbook {
    let access = Access::Write {
        program: "a test".to_owned(),
        since: DateTime::UNIX_EPOCH,
    };
    Workbook::open(path, access, set()).expect("a workbook")
}

fn company(name: &str) -> CompanyName {
    CompanyName::new(name).expect("a name")
}

fn label(name: &str) -> Label {
    Label::new(name).expect("a name")
}

fn fill(path: &Path, names: &Names, stand: Stand) {
    let new = NewWorkbook {
        uid: WorkbookUid::from_bytes([5; 16]),
        partnership: NewPartnership {
            vendor: company(&names.vendor),
            partner: company(&names.partner),
            sample: false,
        },
    };
    let at = DateTime::UNIX_EPOCH;
    let mut workbook = Workbook::create(path, &new, "a test", at, set()).expect("a workbook");
    if stand == Stand::Named {
        return;
    }
    let partnership = workbook.partnerships().expect("readable")[0].id;
    let (round, seats) = set_up(&mut workbook, partnership, names);
    if stand == Stand::Seated {
        return;
    }
    workbook
        .apply(Change::StartCollecting(round))
        .expect("both sides have seats");
    let people = people(names);
    match stand {
        Stand::Named | Stand::Seated | Stand::Open => {}
        Stand::Answering => {
            answer(&mut workbook, seats[0], &people[0], usize::MAX, false);
        }
        Stand::HandedIn | Stand::Revealed => {
            for (seat, person) in seats.iter().zip(&people) {
                answer(&mut workbook, *seat, person, usize::MAX, true);
            }
        }
    }
    if stand == Stand::Revealed {
        workbook
            .apply(Change::Reveal { round, at })
            .expect("everybody has handed in");
    }
}

/// A full round of a running partnership.
fn setup(names: &Names) -> RoundSetup {
    RoundSetup {
        name: label(&names.round),
        purpose: Purpose::Check,
        form: Form::Full,
        date: NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day"),
        tolerance: Tolerance::default(),
    }
}

fn set_up(
    workbook: &mut Workbook,
    partnership: PartnershipId,
    names: &Names,
) -> (RoundId, Vec<SeatId>) {
    let added = workbook.apply(Change::AddRound {
        partnership,
        setup: setup(names),
    });
    let round = added.expect("added").round.expect("a round");
    let functions = [Function::PartnershipManager, Function::Delivery];
    let mut seats = Vec::new();
    for side in Side::BOTH {
        for (name, function) in names.of(side).iter().zip(functions) {
            let setup = SeatSetup {
                side,
                label: label(name),
                function,
            };
            let added = workbook.apply(Change::AddSeat { round, setup });
            seats.push(added.expect("added").seat.expect("a seat"));
        }
    }
    (round, seats)
}

/// Two people of each side as they answer in the sample, with the comment of these names.
fn people(names: &Names) -> Vec<Respondent> {
    let sample = sample();
    let mut people = Vec::new();
    for side in Side::BOTH {
        let of_side = sample.respondents_of(side).take(2).cloned();
        people.extend(of_side.map(|mut person| {
            let answers = std::mem::take(&mut person.answers);
            person.answers = answers
                .into_iter()
                .map(|(id, answer)| {
                    let question = set().question(id.as_str()).expect("it is asked");
                    let asked = Asked {
                        questionnaire: set(),
                        question,
                        side,
                    };
                    let comment = Prose::new(&names.comment).ok();
                    let own = answer.own().cloned().map(|own| renamed(own, names));
                    let guess = answer.predicted().cloned();
                    let answer = Answer::new(asked, own, guess, comment, Share::Joint);
                    (id, answer.expect("it fits as before"))
                })
                .collect();
            person
        }));
    }
    people
}

/// People and accounts that are named inside of an answer get these names.
fn renamed(own: Response<Value>, names: &Names) -> Response<Value> {
    let Response::Given(Value::FirstDeal(mut deal)) = own else {
        return own;
    };
    deal.account = Name::new(&names.partner).ok();
    deal.vendor_lead = Name::new(&names.people[0][0]).ok();
    Response::Given(Value::FirstDeal(deal))
}

fn answer(workbook: &mut Workbook, seat: SeatId, person: &Respondent, most: usize, submit: bool) {
    let mut session = workbook.sit_down(seat).expect("the seat is open");
    let answers = person.answers.iter().filter(|(id, _)| {
        let question = set().question(id.as_str()).expect("it is asked");
        // A first round has no promises to mark.
        question.kind != Kind::Commitments
    });
    for (id, answer) in answers.take(most) {
        session.save(id, answer).expect("it is saved");
    }
    if submit {
        session.submit().expect("it is handed in");
    }
}

fn import(workbook: &mut Workbook, round: &Round) {
    let change = Change::ImportRound {
        round: Box::new(round.clone()),
        into: ImportInto::NewPartnership,
        at: DateTime::UNIX_EPOCH,
    };
    workbook.apply(change).expect("it is imported");
}
