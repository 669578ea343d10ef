//! A round that was altered outside the program says so on every page, and where.

use questionnaire::{Alteration, AlteredPart, Label, QuestionId, Side};
use report::page::PaperSize;
use scoring::Edition;

use crate::pdf_file::{PdfFile, squeeze};
use crate::rounds::{made, sample};

#[test]
fn every_page_of_an_altered_round_says_so_and_one_tells_where() {
    let mark = squeeze("ALTERED outside Plumbline");
    let plain = made(&sample(), Edition::Joint, PaperSize::A4);
    let plain = PdfFile::read(&plain.bytes);
    assert!(!squeeze(&plain.all_texts()).contains(&mark));

    let mut round = sample();
    round.altered = vec![
        Alteration::of(AlteredPart::Plan),
        Alteration {
            part: AlteredPart::Answer,
            side: Some(Side::Vendor),
            person: Some(Label::new("Channel lead").expect("a label")),
            question: Some(QuestionId::new("CUL-01")),
        },
    ];
    for edition in [Edition::Joint, Edition::Vendor] {
        let made = made(&round, edition, PaperSize::A4);
        let file = PdfFile::read(&made.bytes);
        let pages: Vec<String> = (0..made.pages).map(|page| file.squeezed(page)).collect();
        for (number, page) in pages.iter().enumerate() {
            assert!(page.contains(&mark), "page {} says nothing", number + 1);
        }
        let sentence = "The answer of Channel lead at Kvarnsjö Software AB to question CUL-01 is \
                        not as it was written.";
        let telling = pages
            .iter()
            .filter(|page| page.contains(&squeeze(sentence)));
        assert_eq!(telling.count(), 1);
    }
}
