//! Before the reveal no command tells anything of what was answered, not even whether.

use chrono::NaiveDate;
use questionnaire::{
    Answer, Asked, Form, Function, Label, Prose, Purpose, QuestionId, Questionnaire, Response,
    Share, Side, Tolerance, Value,
};
use workbook::{Change, RoundSetup, SeatSetup};

use crate::desk::{Desk, Run};

/// Stands in the one comment of the round, and nowhere else.
const MARKER: &str = "marker-4711-kept-to-ourselves";

/// A workbook with a round that collects answers. In the second one the vendor has answered and
/// handed in.
pub(crate) fn collecting(name: &str, answered: bool) -> Desk {
    let desk = Desk::new();
    let mut workbook = desk.workbook(name);
    let partnership = workbook.partnerships().expect("partnerships")[0].id;
    let setup = RoundSetup {
        name: Label::new("Quiet round").expect("a label"),
        purpose: Purpose::Check,
        form: Form::Full,
        date: NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date"),
        tolerance: Tolerance::default(),
    };
    let added = workbook
        .apply(Change::AddRound { partnership, setup })
        .expect("a round");
    let round = added.round.expect("its identity");
    let mut seats = Vec::new();
    for side in Side::BOTH {
        let setup = SeatSetup {
            side,
            label: Label::new("seat").expect("a label"),
            function: Function::Sales,
        };
        let added = workbook
            .apply(Change::AddSeat { round, setup })
            .expect("a seat");
        seats.push(added.seat.expect("its identity"));
    }
    workbook
        .apply(Change::StartCollecting(round))
        .expect("it starts");
    if answered {
        let (set, id) = (Questionnaire::shipped(), QuestionId::new("CUL-03"));
        let asked = Asked {
            questionnaire: set,
            question: set.question("CUL-03").expect("a question"),
            side: Side::Vendor,
        };
        let own = Some(Response::Given(Value::Step(1)));
        let comment = Some(Prose::new(MARKER).expect("a comment"));
        let answer = Answer::new(asked, own, None, comment, Share::Joint).expect("an answer");
        let mut seat = workbook.sit_down(seats[0]).expect("an open seat");
        seat.save(&id, &answer).expect("saved");
        seat.submit().expect("handed in");
    }
    desk
}

/// Every command that reads a workbook.
fn runs(desk: &Desk) -> Vec<Run> {
    [
        &["list", "w.plumb"][..],
        &["list", "w.plumb", "--json"],
        &["plan", "list", "w.plumb"],
        &["plan", "add", "w.plumb", "Something"],
        &["plan", "mark", "w.plumb", "C1", "done"],
        &["assess", "w.plumb"],
        &["assess", "w.plumb", "--json"],
        &["assess", "w.plumb", "--round", "1"],
        &["assess", "w.plumb", "--partnership", "1"],
        &["report", "w.plumb"],
        &["report", "w.plumb", "-o", "w.pdf"],
        &["report", "w.plumb", "--round", "1", "--edition", "vendor"],
        &["export", "w.plumb"],
        &["export", "w.plumb", "--round", "1", "-o", "w.json"],
        &["export", "w.plumb", "--csv"],
        &[
            "export",
            "w.plumb",
            "--csv",
            "--edition",
            "vendor",
            "-o",
            "w.csv",
        ],
        &["export", "w.plumb", "--actions"],
        &["export", "w.plumb", "--ics", "--round", "1"],
        &["export", "w.plumb", "--cards"],
        &["report", "w.plumb", "--before", "1"],
        &["check", "w.plumb"],
    ]
    .into_iter()
    .map(|arguments| desk.plumb(arguments))
    .collect()
}

#[test]
fn what_is_said_does_not_depend_on_what_was_answered() {
    let (empty, answered) = (collecting("w.plumb", false), collecting("w.plumb", true));
    let bytes = answered.get("w.plumb");
    let marker = MARKER.as_bytes();
    assert!(
        bytes.windows(marker.len()).any(|window| window == marker),
        "the answer is in the file, so that there is something to be told"
    );
    let before = answered.all();
    let said = runs(&answered);
    assert_eq!(runs(&empty), said);
    assert_eq!(answered.all(), before, "nothing is written");
    for run in &said {
        assert!(
            !run.out.contains(MARKER) && !run.err.contains(MARKER),
            "{run:?}"
        );
    }
}

#[test]
fn why_nothing_is_shown_is_told_in_words() {
    let desk = collecting("w.plumb", true);
    for more in ["--csv", "--actions", "--ics", "--cards"] {
        desk.plumb(["export", "w.plumb", more])
            .fails(2, "nothing_revealed");
    }
    for command in ["assess", "report", "export"] {
        desk.plumb([command, "w.plumb"])
            .fails(2, "nothing_revealed")
            .tells(&[
                "No round is revealed here yet",
                "--round 1  Quiet round, 24 November 2026, collecting answers",
            ]);
        desk.plumb([command, "w.plumb", "--round", "1"])
            .fails(2, "not_revealed")
            .tells(&["“Quiet round” of 24 November 2026 is not revealed"]);
    }
    desk.plumb(["check", "w.plumb"]).fine();
}
