//! What else is printed: the questions to be filled in by hand, and the cards for the room.

use questionnaire::{BySide, Form, Function, Kind, Purpose, Questionnaire, Share, Side};
use report::page::PaperSize;
use report::text::FontFallback;
use report::{
    BlankForm, BlankPerson, CardFindings, CardWish, CardsASheet, Options, PrintedForm, blank_form,
    cards,
};
use scoring::Edition;

use crate::checks;
use crate::pdf_file::{PdfFile, squeeze};
use crate::rounds::{NAMES, THREE, day, round, sample, spoken};

fn form(side: Option<Side>, purpose: Purpose, form: Form) -> PrintedForm {
    let sides = Side::BOTH.into_iter();
    let sides = sides.filter(|own| side.is_none_or(|side| side == *own));
    let people: Vec<BlankPerson> = sides.map(BlankPerson::anybody).collect();
    form_for(&people, purpose, form)
}

fn form_for(people: &[BlankPerson], purpose: Purpose, form: Form) -> PrintedForm {
    let wish = BlankForm {
        names: NAMES,
        people,
        sample: true,
        purpose,
        form,
        paper: PaperSize::A4,
        date: day(),
        fallback: FontFallback::None,
    };
    blank_form(Questionnaire::shipped(), &wish).expect("a form")
}

fn all_of_them() -> CardWish {
    CardWish {
        findings: CardFindings::All,
        ..CardWish::default()
    }
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
fn each_person_has_pages_of_their_own_with_the_name_on_them() {
    let person = |side, label: &str| BlankPerson {
        label: Some(label.to_owned()),
        function: Some(Function::Sales),
        ..BlankPerson::anybody(side)
    };
    let people = [
        person(Side::Vendor, "Ann Example"),
        person(Side::Partner, "Bo Berg"),
        BlankPerson::anybody(Side::Partner),
    ];
    let printed = form_for(&people, Purpose::Check, Form::Short);
    let file = PdfFile::read(&printed.bytes);
    sound(&file);
    let alone = form_for(&people[2..], Purpose::Check, Form::Short).pages;
    let pages: Vec<String> = (0..file.pages.len())
        .map(|page| file.squeezed(page))
        .collect();
    for page in &pages {
        assert!(
            page.contains("SAMPLE"),
            "every page says that it is invented"
        );
    }
    let own = |whose: &str| -> Vec<usize> {
        let found = pages.iter().enumerate();
        let found = found.filter(|(_, page)| page.contains(whose));
        found.map(|(index, _)| index).collect()
    };
    let ann = own("AcmeLedger,AnnExample·page");
    let bo = own("Northwind,BoBerg·page");
    assert_eq!(ann, (0..ann.len()).collect::<Vec<_>>());
    assert_eq!(bo, (ann.len()..ann.len() + bo.len()).collect::<Vec<_>>());
    assert_eq!(pages.len(), ann.len() + bo.len() + alone);
    // Each counts from one, to the number of its own pages.
    let last = format!("AnnExample·page{0}of{0}", ann.len());
    assert!(pages[ann.len() - 1].contains(&last), "{last}");
    assert!(pages[ann.len()].contains(&format!("BoBerg·page1of{}", bo.len())));
    assert!(pages[ann.len() + bo.len()].contains(&format!("Northwind·page1of{alone}")));
    assert!(pages[0].contains("Yournameoranalias") && pages[0].contains("Sales"));
}

#[test]
fn a_card_holds_one_finding_with_what_to_ask_and_nothing_that_was_typed() {
    let set = Questionnaire::shipped();
    let round = sample();
    let assessment = scoring::assess(set, &round);
    let make = |edition, a_sheet, findings| {
        let options = Options {
            fallback: FontFallback::None,
            ..Options::new(edition, day())
        };
        let wish = CardWish { a_sheet, findings };
        cards(set, &round, &assessment, &options, &wish).expect("cards")
    };
    let shown = assessment
        .findings
        .iter()
        .filter(|finding| finding.edition == Edition::Joint)
        .count();
    for (a_sheet, count) in [(CardsASheet::Two, 2), (CardsASheet::Four, 4)] {
        let joint = make(Edition::Joint, a_sheet, CardFindings::All);
        let file = PdfFile::read(&joint.bytes);
        sound(&file);
        assert_eq!((joint.cards, joint.findings), (shown, shown));
        assert_eq!(file.pages.len(), shown.div_ceil(count));
        assert_eq!(joint.sheets, file.pages.len());
        assert_eq!(joint.withheld, assessment.findings.len() - shown);
        assert!(
            joint.withheld > 0,
            "the sample has a finding for one side only"
        );
        let mut cards = 0;
        for page in 0..file.pages.len() {
            let text = file.squeezed(page);
            let own = text.matches("Toaskaloud").count();
            assert!(own == count || page + 1 == file.pages.len(), "{own} cards");
            // Each card says that it is invented, and so does the sheet.
            assert_eq!(text.matches("SAMPLE").count(), own + 1);
            assert_eq!(text.matches("Whatwedecide").count(), own);
            assert!(text.contains("Jointedition"));
            cards += own;
        }
        assert_eq!(cards, shown);
    }
    let all = |edition| make(edition, CardsASheet::Four, CardFindings::All);
    let own = all(Edition::Vendor).cards + all(Edition::Partner).cards;
    assert_eq!(own, 2 * shown + all(Edition::Joint).withheld);

    let usual = make(Edition::Joint, CardsASheet::Four, CardFindings::default());
    assert_eq!(
        (usual.cards, usual.sheets),
        (10.min(shown), 10_usize.min(shown).div_ceil(4))
    );
    let some = CardFindings::Numbers(vec![3, 1, 999]);
    let some = make(Edition::Joint, CardsASheet::Four, some);
    let text = PdfFile::read(&some.bytes).squeezed(0);
    assert_eq!(some.cards, 2, "there is no finding 999");
    assert!(text.contains(&format!("Finding1of{shown}")));
    assert!(text.contains(&format!("Finding3of{shown}")));
    assert!(!text.contains(&format!("Finding2of{shown}")));

    let typed = self::round(NAMES, THREE, |seat| {
        spoken(seat, Share::Joint, |place| format!("Zq{place}"))
    });
    let options = Options {
        fallback: FontFallback::None,
        ..Options::new(Edition::Vendor, day())
    };
    let assessment = scoring::assess(set, &typed);
    let made = cards(set, &typed, &assessment, &options, &all_of_them()).expect("cards");
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
    let assessment = scoring::assess(set, &empty);
    let made = cards(set, &empty, &assessment, &options, &all_of_them()).expect("cards");
    assert_eq!(made.cards, 0);
    let file = PdfFile::read(&made.bytes);
    assert_eq!(file.pages.len(), 1);
    assert!(
        set.questions
            .iter()
            .any(|question| question.kind == Kind::Traits)
    );
}
