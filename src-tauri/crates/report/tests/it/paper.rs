//! What else is printed: the questions to be filled in by hand, and the cards for the room.

use questionnaire::{BySide, Form, Kind, Purpose, Questionnaire, Share, Side};
use report::page::PaperSize;
use report::text::FontFallback;
use report::{BlankForm, Options, PrintedForm, blank_form, cards};
use scoring::Edition;

use crate::checks;
use crate::pdf_file::{PdfFile, squeeze};
use crate::rounds::{NAMES, THREE, day, round, sample, spoken};

fn form(side: Option<Side>, purpose: Purpose, form: Form) -> PrintedForm {
    let wish = BlankForm {
        names: NAMES,
        side,
        purpose,
        form,
        paper: PaperSize::A4,
        date: day(),
        fallback: FontFallback::None,
    };
    blank_form(Questionnaire::shipped(), &wish).expect("a form")
}

fn sound(file: &PdfFile) {
    assert_eq!(checks::of_parents(file), Vec::<String>::new());
    assert_eq!(checks::of_widths(file), Vec::<String>::new());
    assert!(file.pages.iter().all(|page| page.unmarked.is_empty()));
}

#[test]
fn every_question_stands_on_paper_as_its_side_reads_it_with_all_its_steps() {
    let set = Questionnaire::shipped();
    for (purpose, length) in [
        (Purpose::Check, Form::Full),
        (Purpose::Renewal, Form::Short),
    ] {
        for side in Side::BOTH {
            let printed = form(Some(side), purpose, length);
            let file = PdfFile::read(&printed.bytes);
            sound(&file);
            let text: String = (0..file.pages.len())
                .map(|page| file.squeezed(page))
                .collect();
            let names = [("vendor", "Acme Ledger"), ("partner", "Northwind")];
            let mut asked = 0;
            for question in set.asked(purpose, length) {
                asked += 1;
                let wording = squeeze(&question.wording.get(side).fill(&names));
                assert!(text.contains(&wording), "{} for {side:?}", question.id);
                let steps = 1..=question.kind.steps().unwrap_or(0);
                for label in steps.filter_map(|step| question.kind.label(step)) {
                    let label = squeeze(&label.fill(&names));
                    assert!(text.contains(&label), "{}: {label}", question.id);
                }
            }
            assert_eq!(printed.questions, asked);
        }
    }
}

#[test]
fn both_sides_come_one_after_the_other_and_stories_have_a_sheet_of_their_own() {
    let both = PdfFile::read(&form(None, Purpose::Check, Form::Full).bytes);
    let vendor = PdfFile::read(&form(Some(Side::Vendor), Purpose::Check, Form::Full).bytes);
    let partner = PdfFile::read(&form(Some(Side::Partner), Purpose::Check, Form::Full).bytes);
    assert_eq!(both.pages.len(), vendor.pages.len() + partner.pages.len());
    let last = vendor.squeezed(vendor.pages.len() - 1);
    assert!(
        last.contains("Storysheet") && last.contains("Theworstpartner"),
        "{last}"
    );
    let others =
        (0..vendor.pages.len() - 1).any(|page| vendor.squeezed(page).contains("Storysheet"));
    assert!(!others);
}

#[test]
fn the_same_wish_gives_the_same_form() {
    let make = || form(None, Purpose::Fit, Form::Full);
    assert!(make() == make());
}

/// No heading of a section is left alone at the foot of a page.
#[test]
fn a_section_begins_together_with_its_first_question() {
    let file = PdfFile::read(&form(Some(Side::Vendor), Purpose::Check, Form::Full).bytes);
    let structure = file.structure();
    let mut headings = structure
        .iter()
        .filter(|e| e.role == "H2" || e.role == "H3")
        .peekable();
    let mut sections = 0;
    while let Some(heading) = headings.next() {
        if heading.role == "H2" {
            let next = headings.peek().expect("a question after a section");
            assert_eq!(heading.marks[0].0, next.marks[0].0);
            sections += 1;
        }
    }
    assert!(sections >= 6, "importance and five dimensions at least");
}

#[test]
fn a_card_holds_one_finding_with_what_to_ask_and_nothing_that_was_typed() {
    let set = Questionnaire::shipped();
    let round = sample();
    let assessment = scoring::assess(set, &round);
    let make = |edition| {
        let options = Options {
            fallback: FontFallback::None,
            ..Options::new(edition, day())
        };
        cards(set, &round, &assessment, &options).expect("cards")
    };
    let joint = make(Edition::Joint);
    let shown: Vec<_> = assessment
        .findings
        .iter()
        .filter(|finding| finding.edition == Edition::Joint)
        .collect();
    let file = PdfFile::read(&joint.bytes);
    sound(&file);
    assert_eq!((file.pages.len(), joint.cards), (shown.len(), shown.len()));
    assert_eq!(joint.withheld, assessment.findings.len() - shown.len());
    assert!(
        joint.withheld > 0,
        "the sample has a finding for one side only"
    );
    for page in 0..file.pages.len() {
        let text = file.squeezed(page);
        for words in ["Toaskaloud", "Whatwedecide", "Jointedition", "SAMPLE"] {
            assert!(text.contains(words), "{words} on card {}", page + 1);
        }
    }
    let own = make(Edition::Vendor).cards + make(Edition::Partner).cards;
    assert_eq!(own, 2 * joint.cards + joint.withheld);

    let typed = self::round(NAMES, THREE, |seat| {
        spoken(seat, Share::Joint, |place| format!("Zq{place}"))
    });
    let options = Options {
        fallback: FontFallback::None,
        ..Options::new(Edition::Vendor, day())
    };
    let assessment = scoring::assess(set, &typed);
    let made = cards(set, &typed, &assessment, &options).expect("cards");
    assert!(!PdfFile::read(&made.bytes).all_texts().contains("Zq"));
}

#[test]
fn a_round_without_findings_has_a_card_that_says_so() {
    let set = Questionnaire::shipped();
    let nobody = BySide {
        vendor: 0,
        partner: 0,
    };
    let empty = round(NAMES, nobody, |seat| {
        spoken(seat, Share::Joint, |_| "x".to_owned())
    });
    let options = Options::new(Edition::Joint, day());
    let made = cards(set, &empty, &scoring::assess(set, &empty), &options).expect("cards");
    assert_eq!(made.cards, 0);
    let file = PdfFile::read(&made.bytes);
    assert_eq!(file.pages.len(), 1);
    assert!(
        set.questions
            .iter()
            .any(|question| question.kind == Kind::Traits)
    );
}
