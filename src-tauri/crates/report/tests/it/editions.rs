//! No edition shows a text that is not for its readers; every edition shows those that are.

use questionnaire::{BySide, Question, Share, Side};
use report::page::PaperSize;
use scoring::Edition;

use crate::pdf_file::PdfFile;
use crate::rounds::{EDITIONS, NAMES, Seat, THREE, made, round, spoken};

/// A word that stands for one typed text and nowhere else.
fn marker(question: &Question, side: Side, seat: usize, place: &str) -> String {
    let id: String = question.id.as_str().chars().filter(|c| *c != '-').collect();
    format!("Zq{}{seat}{id}{place}Q", side.name())
}

/// One person shares everything, one nothing, the third every other answer.
fn share(seat: Seat) -> Share {
    let place = seat.asked.questionnaire.position(&seat.asked.question.id);
    match (seat.number, place.unwrap_or(0) % 2) {
        (0, _) | (2, 0) => Share::Joint,
        _ => Share::Internal,
    }
}

fn marked(people: BySide<usize>) -> questionnaire::Round {
    round(NAMES, people, |seat| {
        let (question, side) = (seat.asked.question, seat.asked.side);
        spoken(seat, share(seat), |place| {
            marker(question, side, seat.number, place)
        })
    })
}

/// Where each kind of text is printed if it may be shown.
const PRINTED: [&str; 9] = [
    "comment",
    "text",
    "best",
    "worst",
    "goal",
    "sign",
    "contribution",
    "account",
    "measure",
];
/// What is typed but stands on no page of any edition.
const UNPRINTED: [&str; 8] = [
    "definition",
    "unit",
    "source",
    "vendorlead",
    "partnerlead",
    "escalation",
    "ann",
    "bo",
];

#[test]
fn withheld_texts_are_nowhere_in_the_file_and_shared_ones_are_there() {
    let round = marked(THREE);
    for edition in EDITIONS {
        let made = made(&round, edition, PaperSize::A4);
        let texts = PdfFile::read(&made.bytes).all_texts();
        let (mut shown, mut withheld) = (0, 0);
        for respondent in &round.respondents {
            let seat: usize = respondent.label.as_str()["seat ".len()..]
                .parse()
                .expect("a number");
            for (id, answer) in &respondent.answers {
                let json = serde_json::to_string(answer).expect("an answer is JSON");
                let readers = match (answer.share(), respondent.side) {
                    (Share::Joint, _) => true,
                    (Share::Internal, Side::Vendor) => edition == Edition::Vendor,
                    (Share::Internal, Side::Partner) => edition == Edition::Partner,
                };
                let question = questionnaire::Questionnaire::shipped().question(id.as_str());
                for place in PRINTED.into_iter().chain(UNPRINTED) {
                    let marker = marker(question.expect("known"), respondent.side, seat, place);
                    if !json.contains(&marker) {
                        continue;
                    }
                    let expected = readers && PRINTED.contains(&place);
                    assert_eq!(
                        texts.contains(&marker),
                        expected,
                        "{marker} in the edition {edition:?}"
                    );
                    shown += usize::from(expected);
                    withheld += usize::from(!readers && PRINTED.contains(&place));
                }
            }
        }
        assert!(
            shown > 0 && withheld > 0,
            "the round holds both kinds of texts"
        );
        assert_eq!(made.withheld, withheld, "the count that is told");
    }
}

#[test]
fn both_internal_editions_hold_what_the_joint_one_shows() {
    let round = marked(THREE);
    let withheld = |edition| made(&round, edition, PaperSize::A4).withheld;
    assert!(withheld(Edition::Vendor) < withheld(Edition::Joint));
    assert!(withheld(Edition::Partner) < withheld(Edition::Joint));
}

#[test]
fn single_picks_of_fewer_than_three_people_stay_inside_their_side() {
    let two = BySide {
        vendor: 2,
        partner: 3,
    };
    let round = marked(two);
    let trait_of = |seat: usize| {
        let set = questionnaire::Questionnaire::shipped();
        set.traits[seat].valued.replace(' ', "")
    };
    // The first trait is picked by the first person of each side; only the partner has three.
    let count = |edition| {
        let file = PdfFile::read(&made(&round, edition, PaperSize::A4).bytes);
        file.all_texts().matches(&trait_of(0)).count()
    };
    assert_eq!(count(Edition::Joint), 1, "the partner's only");
    assert_eq!(count(Edition::Vendor), 2, "its own side may read it");
    assert_eq!(count(Edition::Partner), 1, "the other side may not");
    // A name that two people shared is one of the single answers too.
    let file = PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes);
    let set = questionnaire::Questionnaire::shipped();
    let deal = set.question("GOL-06").expect("the first deal");
    assert!(
        !file
            .all_texts()
            .contains(&marker(deal, Side::Vendor, 0, "account"))
    );
    assert!(
        file.all_texts()
            .contains(&marker(deal, Side::Partner, 0, "account"))
    );
}

#[test]
fn every_page_says_which_edition_it_is() {
    let round = marked(THREE);
    for (edition, words) in [
        (Edition::Joint, "Jointedition"),
        (Edition::Vendor, "Internaledition:AcmeLedger"),
        (Edition::Partner, "Internaledition:Northwind"),
    ] {
        let file = PdfFile::read(&made(&round, edition, PaperSize::Letter).bytes);
        for page in 0..file.pages.len() {
            assert!(
                file.squeezed(page).contains(words),
                "page {} of {edition:?}",
                page + 1
            );
        }
    }
}
