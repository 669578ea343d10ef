//! What both sides settled: on the first page, with the findings, in the registers, and never more
//! of it than an edition may show.

use questionnaire::{BySide, FindingName, Plan, Questionnaire, Round, Share};
use report::page::PaperSize;
use report::text::FontFallback;
use report::{Options, Report, report};
use scoring::Edition;

use crate::pdf_file::{PdfFile, squeeze};
use crate::rounds::{NAMES, THREE, day, made, round, sample, sample_report, spoken};

fn plan(json: &str) -> Plan {
    Plan::read(Questionnaire::shipped(), json).unwrap_or_else(|problems| panic!("{problems}"))
}

fn with(json: &str) -> Round {
    let mut round = sample();
    round.plan = plan(json);
    round
}

fn joint(round: &Round) -> (Report, PdfFile) {
    let made = made(round, Edition::Joint, PaperSize::A4);
    let file = PdfFile::read(&made.bytes);
    (made, file)
}

fn page_of(file: &PdfFile, part: &str) -> usize {
    let line = file.outline().into_iter().find(|line| line.title == part);
    line.unwrap_or_else(|| panic!("{part} is not listed")).page
}

fn says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(&squeeze(words)), "{words} is not in {text}");
    }
}

#[test]
fn the_first_page_tells_the_verdict_and_three_decisions_in_the_order_of_the_findings() {
    let file = PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes);
    let first = file.squeezed(0);
    let order = [
        "Keep and repair: five hidden gaps stand between",
        "Per Hallström and Matthias Brückner decided to keep the partnership:",
        "Reading of the answers: repair trust first",
        "Three of 6 decisions",
        "Name an owner for each of the first ten opportunities",
        "Four more pairs meet",
        "No call to a customer",
    ];
    let places: Vec<usize> = order
        .iter()
        .map(|words| {
            first
                .find(&squeeze(words))
                .unwrap_or_else(|| panic!("{words} in {first}"))
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    says(
        &first,
        &["Jonas Lindqvist", "18 Dec 2026", "Confidence high"],
    );
}

#[test]
fn without_a_verdict_it_says_who_will_decide() {
    for (json, words) in [
        (
            "{}",
            "To keep, develop or release is for the people of both companies",
        ),
        (
            r#"{"verdict":{"by":"Both sponsors"}}"#,
            "Both sponsors will decide.",
        ),
        (
            r#"{"verdict":{"until":"2027-01-15"}}"#,
            "It will be decided by 15 January 2027.",
        ),
        (
            r#"{"verdict":{"by":"Both sponsors","until":"2027-01-15"}}"#,
            "Both sponsors will decide by 15 January 2027.",
        ),
    ] {
        let (_, file) = joint(&with(json));
        says(
            &file.squeezed(0),
            &["Not decided", words, "Suggested; nothing is decided yet"],
        );
    }
}

#[test]
fn a_report_on_which_nothing_is_settled_is_a_draft() {
    let draft = squeeze("DRAFT · not yet agreed by both sides");
    for (sample, json, is_draft) in [
        (false, "{}", true),
        (false, r#"{"next_round":"2027-05-19"}"#, false),
        (true, "{}", false),
    ] {
        let mut round = with(json);
        round.sample = sample;
        let (_, file) = joint(&round);
        for page in 0..file.pages.len() {
            assert_eq!(
                file.squeezed(page).contains(&draft),
                is_draft,
                "page {}",
                page + 1
            );
        }
    }
}

#[test]
fn every_word_of_a_verdict_has_its_sentence() {
    for (word, title, by) in [
        (
            "keep",
            "Keep and repair: five",
            "Ann decided to keep the partnership",
        ),
        (
            "develop",
            "Develop and repair: five",
            "Ann decided to develop the partnership",
        ),
        (
            "release",
            "Release: five",
            "Ann decided to release the partnership",
        ),
        (
            "not_enough_evidence",
            "Not enough evidence: five",
            "Ann decided that there is not enough evidence yet",
        ),
    ] {
        let json = format!(r#"{{"verdict":{{"word":"{word}","reason":"So.","by":"Ann"}}}}"#);
        let (_, file) = joint(&with(&json));
        says(&file.squeezed(0), &[title, by, "“So.”"]);
    }
}

#[test]
fn the_first_page_is_one_page_whatever_the_names_and_however_much_was_written() {
    let names = BySide {
        vendor: "Gesellschaft für internationale Abrechnungssoftware Süd mbH",
        partner: "Vereinigte Beratungsgesellschaften Brückner & Löwe und Partner",
    };
    assert!(names.vendor.chars().count() >= 59 && names.partner.chars().count() >= 60);
    let long = "every word of this is needed by somebody who reads it ".repeat(40);
    let decision = |finding: &str| {
        format!(
            r#"{{"finding":"{finding}","outcome":"act","text":"{long}","vendor_owner":"{owner}",
                "partner_owner":"{owner}","date":"2026-12-01","sign":"{long}"}}"#,
            owner = "Maximiliane von und zu Hohenfels-Weißenstein"
        )
    };
    let decisions = ["item:CUL-03", "item:CUL-04", "item:ENB-03"]
        .map(decision)
        .join(",");
    let json = format!(
        r#"{{"verdict":{{"word":"keep","reason":"{long}","by":"Both sponsors"}},
            "decisions":[{decisions}]}}"#
    );
    for paper in [PaperSize::A4, PaperSize::Letter] {
        for mut round in [with(&json), sample()] {
            round.vendor = questionnaire::CompanyName::new(names.vendor).expect("a name");
            round.partner = questionnaire::CompanyName::new(names.partner).expect("a name");
            let file = PdfFile::read(&made(&round, Edition::Joint, paper).bytes);
            assert_eq!(page_of(&file, "The five at a glance"), 2, "{paper:?}");
            let first = file.squeezed(0);
            says(&first, &["not a sample of two companies"]);
            assert!(first.matches("2026").count() > 3, "the day and three dates");
        }
    }
}

#[test]
fn a_finding_tells_what_came_out_of_it() {
    let file = PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes);
    let findings = page_of(&file, "Findings");
    let pages: String = (findings..findings + 3)
        .map(|page| file.squeezed(page))
        .collect();
    says(
        &pages,
        &[
            "What the room said",
            "“We thought they would bring the water boards.” Kvarnsjö Software",
            "Decision: act",
            "Visible sign",
            "ten names on one shared list",
            "Decision: talk to the sponsors",
        ],
    );
    assert!(!pages.contains("movedbythefacilitator"));
}

#[test]
fn the_registers_hold_everything_with_its_finding_and_the_next_round() {
    let file = PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes);
    let page = file.squeezed(page_of(&file, "Decisions and actions"));
    says(
        &page,
        &[
            "Seven actions follow from eight findings; the next is due on 30 November 2026",
            "3 · Trust to keep a costly promise",
            "Accept the difference",
            "C7",
            "(finding 1)",
            "(Measures and first deal)",
            "Elif Şahin, Kvarnsjö Software",
            "dropped",
            "Next round: 19 May 2027.",
        ],
    );
}

#[test]
fn the_other_pages_tell_what_was_agreed() {
    let file = PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes);
    let of = |part: &str| {
        let page = page_of(&file, part);
        format!("{}{}", file.squeezed(page), file.squeezed(page + 1))
    };
    says(
        &of("Measures and first deal"),
        &[
            "The mutual plan has four goals",
            "Win together: Joint deals closed, in deals per year",
            "75 %",
            "48,000",
            "First joint deal of this round",
            "Wasserverband Obere Aue",
        ],
    );
    says(
        &of("How we will talk"),
        &[
            "Eight topics have one owner on each side; one topic is still open",
            "If it is not settled, it climbs three steps",
            "10 working days",
            "Data that will be shared",
            "What each side had wished for: alike on 3 of 9 topics",
        ],
    );
    says(
        &of("People and enablement"),
        &["Four introductions are planned", "planned", "9 Dec 2026"],
    );
}

#[test]
fn what_belongs_to_no_finding_is_told_and_not_lost() {
    // The sample has no finding on leads that both bring.
    let (made, file) = joint(&with(
        r#"{"decisions":[{"finding":"leads:twice","outcome":"act","text":"Share the list"}]}"#,
    ));
    let name = FindingName::new("leads:twice").expect("a name");
    assert_eq!(made.unmatched, [name]);
    let page = file.squeezed(page_of(&file, "Decisions and actions"));
    says(&page, &["Share the list", "no finding of this round"]);
    let texts = file.all_texts();
    says(
        &texts,
        &["One entry of what was settled speaks of something that the answers"],
    );
    assert_eq!(sample_report(Edition::Joint, PaperSize::A4).unmatched, []);
}

#[test]
fn a_finding_that_people_moved_says_so() {
    let (_, file) = joint(&with(
        r#"{"moved":[{"finding":"item:GOL-07","to":"first"}]}"#,
    ));
    let page = file.squeezed(page_of(&file, "Findings"));
    let first = page
        .find(&squeeze("Finding 1 of 5 · Goals"))
        .expect("the first finding");
    let moved = page.find("movedbythefacilitator").expect("it is said");
    assert!(first < moved);
    says(&page, &["dependence on this partnership"]);
    says(
        &file.all_texts(),
        &["One finding was moved by the facilitator"],
    );
}

#[test]
fn a_decision_does_not_tell_what_only_one_side_may_read() {
    // In the sample the partner has met overpromising; only the partner's edition says so.
    let round = with(
        r#"{"decisions":[{"finding":"traits:blind_spot:partner:T01","outcome":"act",
            "text":"Promise less"}]}"#,
    );
    let (made, file) = joint(&round);
    assert_eq!(made.unmatched, [], "it is a finding, but not for everybody");
    let texts = file.all_texts();
    says(&texts, &["Promise less"]);
    assert!(
        !texts.contains(&squeeze("sees itself as")),
        "the finding stays inside"
    );
}

#[test]
fn the_name_of_a_finding_opens_no_withheld_text() {
    let mut round = round(NAMES, THREE, |seat| {
        spoken(seat, Share::Internal, |place| format!("Zq{place}"))
    });
    let finding = "metrics:orphan:vendor:own:Zqmeasure";
    round.plan = plan(&format!(
        r#"{{"decisions":[{{"finding":"{finding}","outcome":"act","text":"Count alike"}}]}}"#
    ));
    let (_, file) = joint(&round);
    assert!(!file.all_texts().contains("Zqmeasure"));
}

#[test]
fn there_is_a_page_to_sign_when_it_is_asked_for() {
    let set = Questionnaire::shipped();
    let round = sample();
    let listed = |sign_off| {
        let options = Options {
            sign_off,
            fallback: FontFallback::None,
            ..Options::new(Edition::Joint, day())
        };
        let made = report(set, &round, &scoring::assess(set, &round), &options);
        let file = PdfFile::read(&made.expect("a report").bytes);
        let last = file.squeezed(file.pages.len() - 1);
        last.contains(&squeeze("We have read this together"))
    };
    assert!(listed(true) && !listed(false));
}

#[test]
fn the_spread_of_a_side_needs_three_people() {
    let people = |vendor, partner| BySide { vendor, partner };
    let answered = |people| {
        round(NAMES, people, |seat| {
            spoken(seat, Share::Joint, |_| "x".to_owned())
        })
    };
    let texts = |people, edition| {
        let made = made(&answered(people), edition, PaperSize::A4);
        PdfFile::read(&made.bytes).all_texts()
    };
    let spread = squeeze("How the answers spread");
    assert!(!texts(people(2, 2), Edition::Joint).contains(&spread));
    let mixed = texts(people(2, 3), Edition::Joint);
    says(&mixed, &["How the answers spread", "Acme Ledger not shown"]);
    assert!(!mixed.contains(&squeeze("Northwind not shown")));
    // Its own two people a side may see.
    let own = texts(people(2, 2), Edition::Vendor);
    says(&own, &["How the answers spread", "Northwind not shown"]);
    assert!(!own.contains(&squeeze("Acme Ledger not shown")));
}
