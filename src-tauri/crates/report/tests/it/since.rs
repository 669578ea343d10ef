//! The page on what changed since last time, and the actions of a round.

use chrono::NaiveDate;
use questionnaire::{
    Answer, Asked, BySide, Commitment, CommitmentId, Name, Plan, Prose, Questionnaire, Response,
    Roadmap, RoadmapBlock, Round, Share, Value,
};
use report::page::PaperSize;
use report::text::FontFallback;
use report::{Earlier, Options, Report, report_since};
use scoring::{Edition, Occasion};

use crate::pdf_file::PdfFile;
use crate::rounds::{NAMES, THREE, day, made, round, sample, spoken};

/// A report of the second of two rounds.
pub(crate) fn renewed(before: &Round, now: &Round, edition: Edition) -> Report {
    let set = Questionnaire::shipped();
    let (old, new) = (scoring::assess(set, before), scoring::assess(set, now));
    let earlier = Earlier {
        before: Occasion {
            set,
            round: before,
            assessment: &old,
        },
        older: &[],
    };
    let now = Occasion {
        set,
        round: now,
        assessment: &new,
    };
    let options = Options {
        fallback: FontFallback::None,
        ..Options::new(edition, day())
    };
    report_since(&earlier, now, &options).expect("a report")
}

/// The sample a year earlier, with every step of the partner's ratings one lower where it can be.
pub(crate) fn a_year_earlier() -> Round {
    let set = Questionnaire::shipped();
    let mut round = sample();
    round.date = NaiveDate::from_ymd_opt(2025, 11, 18).expect("a date");
    for person in &mut round.respondents {
        if person.side != questionnaire::Side::Partner {
            continue;
        }
        for (id, answer) in &mut person.answers {
            let Some(Response::Given(Value::Step(step))) = answer.own() else {
                continue;
            };
            let asked = Asked {
                questionnaire: set,
                question: set.question(id.as_str()).expect("known"),
                side: person.side,
            };
            let own = Some(Response::Given(Value::Step(step.saturating_sub(1).max(1))));
            let predicted = answer.predicted().cloned();
            *answer = Answer::new(asked, own, predicted, None, Share::Internal).expect("an answer");
        }
    }
    round
}

fn promise(number: u8, text: &str, date: Option<NaiveDate>) -> Commitment {
    Commitment {
        id: CommitmentId::new(number).expect("a number"),
        text: Prose::new(text).expect("prose"),
        vendor_owner: Some(Name::new("Ingrid Åkesson").expect("a name")),
        partner_owner: None,
        date,
        sign: None,
        finding: None,
        mark: None,
    }
}

#[test]
fn a_renewal_tells_who_moved_and_what_became_of_promises_and_findings() {
    let mut before = a_year_earlier();
    before.plan.commitments = vec![promise(1, "Meet every Monday", None)];
    let file = PdfFile::read(&renewed(&before, &sample(), Edition::Joint).bytes);
    let page = file
        .outline()
        .into_iter()
        .find(|line| line.title == "Since last time")
        .expect("a page of its own")
        .page;
    let text = file.squeezed(page);
    for words in [
        "Sincelasttime·Second-yearcheck,18November2025",
        "MeeteveryMonday",
        // The sample marks no promise.
        "notmarked",
        "questionsimprovedsincelasttime",
        "questionsingreymovedless",
        "Theonepromisewasnotkept",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(file.all_texts().contains("Slopegraph,1to5."));
}

#[test]
fn nothing_moves_between_a_round_and_itself() {
    let round = sample();
    let file = PdfFile::read(&renewed(&round, &round, Edition::Joint).bytes);
    let texts = file.all_texts();
    for words in [
        "Noquestionimprovedsincelasttime;nonedeclined",
        "noquestionmovedbyhalfasteporm",
        // The same people answered.
        "questionscanbecompared.",
    ] {
        assert!(texts.contains(words), "{words}");
    }
    assert!(!texts.contains("amovementcanalsocomefromotherpeople"));
}

#[test]
fn a_first_round_has_no_such_page() {
    let file = PdfFile::read(&made(&sample(), Edition::Joint, PaperSize::A4).bytes);
    assert!(
        file.outline()
            .iter()
            .all(|line| line.title != "Since last time")
    );
}

#[test]
fn no_answer_of_the_earlier_round_is_shown() {
    let marked = |word: &'static str| {
        round(NAMES, THREE, move |seat| {
            spoken(seat, Share::Joint, |place| format!("{word}{place}"))
        })
    };
    for edition in crate::rounds::EDITIONS {
        let made = renewed(&marked("Zqold"), &marked("Zqnew"), edition);
        let texts = PdfFile::read(&made.bytes).all_texts();
        assert!(texts.contains("Zqnew") && !texts.contains("Zqold"));
    }
}

#[test]
fn actions_stand_on_the_first_page_with_owners_and_dates_the_next_due_first() {
    let date = |month, day| NaiveDate::from_ymd_opt(2027, month, day);
    let mut round = sample();
    round.plan = Plan::default();
    round.plan.commitments = vec![
        promise(1, "Sign the plan", date(3, 4)),
        promise(2, "Name a stand-in", None),
        promise(3, "Call on bad news", date(1, 7)),
    ];
    let file = PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes);
    let first = file.squeezed(0);
    let place = |words: &str| {
        first
            .find(words)
            .unwrap_or_else(|| panic!("{words} in {first}"))
    };
    assert!(place("Callonbadnews") < place("Signtheplan"));
    assert!(place("Signtheplan") < place("Nameastand-in"));
    for words in ["IngridÅkesson", "noowner", "7Jan2027", "nodate"] {
        place(words);
    }
    assert!(!first.contains("nothingisdecidedyet"));
    assert!(
        file.all_texts()
            .contains("Threeactionswereagreed;thenextisdueon7January2027")
    );
    round.plan = Plan::default();
    let without = PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes);
    assert!(
        without
            .squeezed(0)
            .contains("Suggested;nothingisdecidedyet")
    );
}

#[test]
fn the_roadmap_stands_by_stage_with_the_page_on_people() {
    let set = Questionnaire::shipped();
    let mut round = sample();
    let block = |at: usize| RoadmapBlock {
        block: set.blocks[at].id.clone(),
        date: None,
        vendor_owner: None,
        partner_owner: None,
    };
    // The last block of the catalogue belongs to the last stage, the first to the first.
    let last = set.blocks.len() - 1;
    assert!(set.blocks[0].stage < set.blocks[last].stage);
    round.plan.roadmap = Some(Roadmap {
        start: None,
        blocks: vec![block(last), block(0)],
    });
    let file = PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes);
    let texts = file.all_texts();
    let name = |at: usize| crate::pdf_file::squeeze(&set.blocks[at].name);
    let roadmap = texts
        .find("Twoblocksareontheenablementroadmap")
        .expect("a heading");
    let rest = &texts[roadmap..];
    assert!(rest.find(&name(0)).expect("the first") < rest.find(&name(last)).expect("the last"));
}

/// What was promised belongs to both, also where a name in it stands in an answer that is withheld.
#[test]
fn an_owner_who_is_named_in_a_withheld_answer_too_is_no_leak() {
    let two = BySide {
        vendor: 2,
        partner: 2,
    };
    let mut round = round(NAMES, two, |seat| {
        spoken(seat, Share::Internal, |_| "Ingrid Åkesson".to_owned())
    });
    round.plan.commitments = vec![promise(1, "Sign the plan", None)];
    let file = PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes);
    assert!(file.all_texts().contains("IngridÅkesson"));
}
