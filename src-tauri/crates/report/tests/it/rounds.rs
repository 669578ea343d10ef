//! Rounds of answers made for tests, and their reports.

use std::collections::BTreeMap;
use std::sync::Mutex;

use chrono::NaiveDate;
use questionnaire::answer::{
    Counterparts, FirstDeal, FunctionGoal, Leads, Meeting, MetricChoice, Person, Protocol, Stories,
    TopicWish, TraitAnswers,
};
use questionnaire::{
    Answer, Asked, BySide, CommitmentId, CompanyName, Form, Function, Kind, Label, Mark, MetricId,
    Missing, Name, PickOptions, Plan, Prediction, Prose, Purpose, Question, Questionnaire,
    Respondent, Response, Round, Share, Side, Tolerance, Value, sample_round,
};
use report::page::PaperSize;
use report::text::FontFallback;
use report::{Options, Report, report};
use scoring::Edition;

/// Every edition.
pub(crate) const EDITIONS: [Edition; 3] = [Edition::Joint, Edition::Vendor, Edition::Partner];

/// The sample round that ships with the product.
pub(crate) fn sample() -> Round {
    sample_round(Questionnaire::shipped()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The report of the sample round. It is made once, as many tests look at it.
pub(crate) fn sample_report(edition: Edition, paper: PaperSize) -> Report {
    static MADE: Mutex<Vec<((Edition, PaperSize), Report)>> = Mutex::new(Vec::new());
    let mut known = MADE.lock().expect("no test failed inside");
    let key = (edition, paper);
    if let Some((_, report)) = known.iter().find(|(known, _)| *known == key) {
        return report.clone();
    }
    let report = made(&sample(), edition, paper);
    known.push((key, report.clone()));
    report
}

/// The day on which reports of tests are made.
pub(crate) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date")
}

/// The report of a round, the same on every computer.
pub(crate) fn made(round: &Round, edition: Edition, paper: PaperSize) -> Report {
    let set = Questionnaire::shipped();
    let options = Options {
        paper,
        fallback: FontFallback::None,
        ..Options::new(edition, day())
    };
    report(set, round, &scoring::assess(set, round), &options).expect("a report")
}

/// A question as it is put to one person.
#[derive(Clone, Copy)]
pub(crate) struct Seat {
    pub(crate) asked: Asked<'static>,
    /// Its number on its side, from 0.
    pub(crate) number: usize,
}

/// A round in which each person answers by one rule.
pub(crate) fn round(
    names: BySide<&str>,
    people: BySide<usize>,
    answer: impl Fn(Seat) -> Option<Answer>,
) -> Round {
    let set = Questionnaire::shipped();
    let (purpose, form) = (Purpose::Check, Form::Full);
    let mut respondents = Vec::new();
    for side in Side::BOTH {
        for number in 0..*people.get(side) {
            let mut answers = BTreeMap::new();
            for question in set.asked(purpose, form) {
                let asked = Asked {
                    questionnaire: set,
                    question,
                    side,
                };
                if let Some(answer) = answer(Seat { asked, number }) {
                    answers.insert(question.id.clone(), answer);
                }
            }
            respondents.push(Respondent {
                side,
                label: Label::new(&format!("seat {number}")).expect("a label"),
                function: Function::ALL[number % Function::ALL.len()],
                answers,
            });
        }
    }
    Round {
        vendor: CompanyName::new(names.vendor).expect("a name"),
        partner: CompanyName::new(names.partner).expect("a name"),
        sample: false,
        name: Label::new("Spring check").expect("a label"),
        purpose,
        form,
        date: NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date"),
        tolerance: Tolerance::default(),
        respondents,
        not_taking_part: Vec::new(),
        plan: Plan::default(),
        altered: Vec::new(),
    }
}

/// Three people on each side.
pub(crate) const THREE: BySide<usize> = BySide {
    vendor: 3,
    partner: 3,
};

/// Plain names.
pub(crate) const NAMES: BySide<&str> = BySide {
    vendor: "Acme Ledger GmbH",
    partner: "Northwind Consulting & Söhne",
};

/// An answer to any kind of question; `words` says what is typed in which place.
pub(crate) fn spoken(seat: Seat, share: Share, words: impl Fn(&str) -> String) -> Option<Answer> {
    let own = value(seat, &words);
    let predicted = seat
        .asked
        .question
        .predicted
        .then(|| prediction(seat))
        .flatten();
    let comment = Prose::new(&words("comment")).ok();
    let answer = Answer::new(
        seat.asked,
        Some(Response::Given(own)),
        predicted.map(Response::Given),
        comment,
        share,
    );
    Some(answer.unwrap_or_else(|problems| panic!("{}: {problems}", seat.asked.question.id)))
}

/// Not knowing.
pub(crate) fn unknown(seat: Seat) -> Option<Answer> {
    let own = Some(Response::Missing(Missing::DontKnow));
    Answer::new(seat.asked, own, None, None, Share::Internal).ok()
}

/// Some step from 1 to `most` that differs between questions, sides and seats.
fn step(seat: Seat, turn: usize, most: usize) -> u8 {
    let place = seat.asked.questionnaire.position(&seat.asked.question.id);
    let side = usize::from(seat.asked.side == Side::Partner);
    let mixed = place.unwrap_or(0) * 7 + side * 3 + seat.number + turn * 5;
    u8::try_from(mixed % most + 1).expect("a step")
}

fn value(seat: Seat, words: &impl Fn(&str) -> String) -> Value {
    let set = seat.asked.questionnaire;
    let (prose, name) = (
        |place: &str| Prose::new(&words(place)).expect("prose"),
        |place: &str| Name::new(&words(place)).expect("a name"),
    );
    match &seat.asked.question.kind {
        Kind::Rating(_) | Kind::Importance(_) => Value::Step(step(seat, 0, 5)),
        Kind::Choice { options, .. } => Value::Step(step(seat, 0, options.len())),
        Kind::Metrics { .. } => Value::Metrics(vec![
            metric(set.metrics[seat.number].id.clone()),
            MetricChoice {
                definition: Some(prose("definition")),
                unit: Some(name("unit")),
                source: Some(name("source")),
                ..metric(MetricId::new(format!("own:{}", words("measure"))))
            },
        ]),
        Kind::Leads { total } => {
            let vendor = step(seat, 0, usize::from(*total));
            let partner = total - vendor;
            Value::Leads(Leads { vendor, partner })
        }
        Kind::FirstDeal => Value::FirstDeal(FirstDeal {
            account: Some(name("account")),
            vendor_lead: Some(name("vendorlead")),
            partner_lead: Some(name("partnerlead")),
            contribution: Some(prose("contribution")),
            date: None,
        }),
        Kind::RankedPicks {
            options: PickOptions::Blocks,
            ..
        } => Value::Blocks(vec![set.blocks[seat.number].id.clone()]),
        Kind::RankedPicks { .. } => Value::Places(vec![step(seat, 0, 5)]),
        Kind::Protocol => {
            let wish = TopicWish {
                channel: Some(set.channels[seat.number % 3].id.clone()),
                cadence: Some(set.cadences[seat.number % 3].id.clone()),
            };
            Value::Protocol(Protocol {
                topics: BTreeMap::from([(set.topics[0].id.clone(), wish)]),
                escalation: Some(name("escalation")),
                ..Protocol::default()
            })
        }
        Kind::Traits => Value::Traits(TraitAnswers {
            value_most: vec![set.traits[seat.number].id.clone()],
            least_stand: vec![set.traits[seat.number + 3].id.clone()],
            ..TraitAnswers::default()
        }),
        Kind::Counterparts => {
            // Nobody works for both companies.
            let on = |place: &str| Name::new(&format!("{} {place}", words(place))).expect("a name");
            let person = |side: Side, place: &str| Person {
                side,
                name: on(place),
                function: Function::ALL[0],
            };
            Value::Counterparts(Counterparts {
                people: vec![person(Side::Vendor, "ann"), person(Side::Partner, "bo")],
                met: vec![Meeting {
                    vendor: on("ann"),
                    partner: on("bo"),
                    last_met: None,
                }],
            })
        }
        Kind::EnablementGoals => Value::Goals(vec![FunctionGoal {
            function: Function::ALL[0],
            goal: prose("goal"),
            sign: Some(prose("sign")),
            date: None,
        }]),
        Kind::Text => Value::Text(prose("text")),
        Kind::Stories => Value::Stories(Stories {
            best: Some(prose("best")),
            worst: Some(prose("worst")),
        }),
        Kind::Commitments => {
            let first = CommitmentId::new(1).expect("a number");
            Value::Marks(BTreeMap::from([(first, Mark::Kept)]))
        }
    }
}

fn metric(metric: MetricId) -> MetricChoice {
    MetricChoice {
        metric,
        definition: None,
        unit: None,
        direction: None,
        baseline: None,
        target: None,
        date: None,
        source: None,
    }
}

fn prediction(seat: Seat) -> Option<Prediction> {
    let Question { kind, .. } = seat.asked.question;
    match kind {
        Kind::Rating(_) => Some(Prediction::Step(step(seat, 1, 5))),
        Kind::Choice { options, .. } => Some(Prediction::Step(step(seat, 1, options.len()))),
        _ => None,
    }
}
