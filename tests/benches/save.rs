//! One answer saved and durable, in a workbook that holds a hundred thousand others.
#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot be set up has to stop"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use questionnaire::{
    Answer, Asked, CompanyName, Form, Function, Label, Purpose, Questionnaire, Response, Share,
    Side, Tolerance, Value,
};
use tests::figures::{Row, print};
use tests::invented::crowded_round;
use workbook::copies::{Made, NewPoint, Reason, RestorePoints};
use workbook::{
    Access, Change, ImportInto, PartnershipId, RoundSetup, SeatSetup, Workbook, WorkbookUid,
};

const ANSWERS: usize = 100_000;
const SAVES: usize = 600;
const OPENINGS: usize = 40;
const POINTS: u32 = 20;

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the workbook");
    let set = Questionnaire::shipped();
    let at = Utc
        .with_ymd_and_hms(2026, 1, 5, 9, 0, 0)
        .single()
        .expect("a time");
    let first = crowded_round(set, 50, "Round 1");
    let per_round: usize = first
        .respondents
        .iter()
        .map(|person| person.answers.len())
        .sum();
    let path = folder.path().join("big.plumb");
    let mut workbook = Workbook::create_with_round(
        &path,
        WorkbookUid::from_bytes([1; 16]),
        "bench",
        at,
        set,
        &first,
    )
    .expect("a workbook");
    let partnership = workbook.partnerships().expect("readable")[0].id;
    let rounds = ANSWERS.div_ceil(per_round);
    for number in 2..=rounds {
        let round = Box::new(crowded_round(set, 50, &format!("Round {number}")));
        let into = ImportInto::Partnership(partnership);
        workbook
            .apply(Change::ImportRound { round, into, at })
            .expect("imported");
    }
    eprintln!("{} answers in {rounds} rounds", rounds * per_round);

    // Before a round collects answers: then none is made.
    let mut copied = restore_points(
        &mut workbook,
        partnership,
        &folder.path().join("points"),
        at,
    );
    let mut times = save_answers(&mut workbook, partnership, set);
    drop(workbook);
    let mut opened: Vec<Duration> = (0..OPENINGS)
        .map(|_| {
            let start = Instant::now();
            let workbook = Workbook::open(&path, Access::Read, set).expect("a workbook");
            let time = start.elapsed();
            assert_eq!(workbook.altered(), Ok(Vec::new()));
            time
        })
        .collect();
    print(&[
        Row::times(
            "one answer saved and durable",
            &mut times,
            Duration::from_millis(100),
        ),
        Row::times(
            "opened with all proofs",
            &mut opened,
            Duration::from_millis(50),
        ),
        Row::times(
            "restore point made and read back",
            &mut copied,
            Duration::from_millis(300),
        ),
    ]);
}

/// Makes restore points, each after a change: one with nothing new is not made.
fn restore_points(
    workbook: &mut Workbook,
    partnership: PartnershipId,
    folder: &Path,
    at: DateTime<Utc>,
) -> Vec<Duration> {
    let points = RestorePoints::in_folder(folder);
    let path = workbook.path().to_owned();
    let name = |name: String| CompanyName::new(&name).expect("a name");
    (0..POINTS)
        .map(|number| {
            workbook
                .apply(Change::RenamePartnership {
                    partnership,
                    vendor: name(format!("Vendor {number}")),
                    partner: name(format!("Partner {number}")),
                })
                .expect("renamed");
            let new = NewPoint {
                workbook: &path,
                at,
                chance: number.to_be_bytes(),
                reason: Reason::Asked,
            };
            let start = Instant::now();
            let made = points.make(&new).expect("a restore point");
            let time = start.elapsed();
            assert!(matches!(made, Made::Made(_)), "it holds something new");
            time
        })
        .collect()
}

fn save_answers(
    workbook: &mut Workbook,
    partnership: PartnershipId,
    set: &'static Questionnaire,
) -> Vec<Duration> {
    let setup = RoundSetup {
        name: Label::new("Now").expect("a label"),
        purpose: Purpose::Check,
        form: Form::Full,
        date: NaiveDate::from_ymd_opt(2026, 6, 1).expect("a day"),
        tolerance: Tolerance::default(),
    };
    let change = Change::AddRound { partnership, setup };
    let round = workbook
        .apply(change)
        .expect("a round")
        .round
        .expect("its name");
    let mut seats = Vec::new();
    for side in Side::BOTH {
        let setup = SeatSetup {
            side,
            label: Label::new("seat 1").expect("a label"),
            function: Function::Sales,
        };
        let change = Change::AddSeat { round, setup };
        seats.push(
            workbook
                .apply(change)
                .expect("a seat")
                .seat
                .expect("its name"),
        );
    }
    workbook
        .apply(Change::StartCollecting(round))
        .expect("started");
    let rated: Vec<_> = set
        .asked(Purpose::Check, Form::Full)
        .filter(|question| matches!(question.kind, questionnaire::Kind::Rating(_)))
        .collect();
    let mut session = workbook.sit_down(seats[0]).expect("the seat is open");
    let mut times = Vec::new();
    for (number, question) in rated.iter().cycle().take(SAVES).enumerate() {
        let asked = Asked {
            questionnaire: set,
            question,
            side: Side::Vendor,
        };
        let step = Value::Step(1 + (number % 5) as u8);
        let own = Some(Response::Given(step));
        let answer = Answer::new(asked, own, None, None, Share::Internal).expect("an answer");
        let start = Instant::now();
        session.save(&question.id, &answer).expect("saved");
        times.push(start.elapsed());
    }
    times
}
