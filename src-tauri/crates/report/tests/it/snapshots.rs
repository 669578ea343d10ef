//! Every page of the sample's reports as it was last looked at by a person: its words and its
//! picture in grey. A page that differs is drawn beside what was expected.
//!
//! After a change that is meant, `cargo xtask accept` writes them anew: look at what it changed
//! before it is kept.

mod kept;
mod picture;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use questionnaire::{
    Answer, Asked, CommitmentId, Mark, Purpose, Questionnaire, Response, Round, Share, Side, Value,
};
use report::page::PaperSize;
use scoring::Edition;

use crate::pdf_file::PdfFile;
use crate::rounds::{sample, sample_report};
use crate::since::{a_year_earlier, renewed};
use kept::Kept;
use picture::Depth;

/// The report that the pages of others are held against: what stands there too is kept once.
const FIRST: &str = "joint-a4";

#[test]
fn the_joint_report_looks_as_it_did() {
    let made = sample_report(Edition::Joint, PaperSize::A4);
    check(FIRST, &made.bytes, Depth::Grey);
}

#[test]
fn the_joint_report_on_letter_looks_as_it_did() {
    let made = sample_report(Edition::Joint, PaperSize::Letter);
    check("joint-letter", &made.bytes, Depth::BlackAndWhite);
}

#[test]
fn the_report_for_the_vendor_looks_as_it_did() {
    let made = sample_report(Edition::Vendor, PaperSize::A4);
    check("vendor-a4", &made.bytes, Depth::Grey);
}

#[test]
fn the_report_of_a_renewal_looks_as_it_did() {
    let made = renewed(&a_year_earlier(), &renewal(), Edition::Joint);
    check("renewal-a4", &made.bytes, Depth::Grey);
}

/// The sample as a renewal, in which both sides mark what was promised the year before.
fn renewal() -> Round {
    let set = Questionnaire::shipped();
    let mut round = sample();
    round.purpose = Purpose::Renewal;
    let question = set.question("MARKS").expect("a renewal asks for marks");
    for person in &mut round.respondents {
        // The fourth is seen differently, the sixth by one side only.
        let fourth = match person.side {
            Side::Vendor => Mark::Kept,
            Side::Partner => Mark::Slipped,
        };
        let marks = [Mark::Kept, Mark::Kept, Mark::Slipped, fourth, Mark::Dropped];
        let sixth = (person.side == Side::Partner).then_some(Mark::Kept);
        let marks = (1..).zip(marks.into_iter().chain(sixth));
        let marks: BTreeMap<CommitmentId, Mark> = marks
            .map(|(number, mark)| (CommitmentId::new(number).expect("a number"), mark))
            .collect();
        let asked = Asked {
            questionnaire: set,
            question,
            side: person.side,
        };
        let own = Some(Response::Given(Value::Marks(marks)));
        let answer = Answer::new(asked, own, None, None, Share::Joint).expect("marks");
        person.answers.insert(question.id.clone(), answer);
    }
    round
}

/// Holds a report against what is kept of it, or keeps it anew.
fn check(name: &str, bytes: &[u8], depth: Depth) {
    let pictures = picture::pages(name, bytes, depth);
    let file = PdfFile::read(bytes);
    let words: Vec<String> = (0..file.pages.len())
        .map(|page| words(&file, page))
        .collect();
    assert_eq!(words.len(), pictures.len());
    let mut kept = Kept::read(name, depth);
    if std::env::var_os("PLUMBLINE_ACCEPT").is_some() {
        return kept.accept(&words, &pictures);
    }
    let wrong = kept.differences(&words, &pictures);
    let to = differences_folder();
    assert!(
        wrong.is_empty(),
        "{name}: {}\nPictures of what differs lie in {}: red was there, blue is new.\n\
         If the change is meant, run `cargo xtask accept` and look at what it changes.",
        wrong.join("\n"),
        to.display(),
    );
}

/// The words and pictures of the report that others are held against. They are made once, as the
/// tests run at the same time.
fn first_pages() -> &'static [(String, picture::Picture)] {
    static MADE: OnceLock<Vec<(String, picture::Picture)>> = OnceLock::new();
    MADE.get_or_init(|| {
        let made = sample_report(Edition::Joint, PaperSize::A4);
        let pictures = picture::pages("first", &made.bytes, Depth::Grey);
        let file = PdfFile::read(&made.bytes);
        let words = (0..file.pages.len()).map(|page| words(&file, page));
        words.zip(pictures).collect()
    })
}

/// What a page says but for its header and footer, which hold a mark of the file.
fn words(file: &PdfFile, page: usize) -> String {
    let sequences = file.pages[page].sequences.iter();
    let content = sequences.filter(|sequence| sequence.mcid.is_some());
    let lines: Vec<&str> = content.map(|sequence| sequence.text.trim()).collect();
    lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn differences_folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("snapshots");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}
