//! The report as a file, and other files that are made of a workbook.

use chrono::{DateTime, Utc};
use questionnaire::{Form, Side};
use scoring::Edition;
use serde::{Deserialize, Serialize};

use crate::{FilePlace, RoundId, SeatId};

/// The report that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportWish {
    /// The round; it is revealed.
    pub round: RoundId,
    /// For whom it is.
    pub edition: Edition,
    /// The paper it is laid out for.
    pub paper: Paper,
}

/// A file that is made of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileWish {
    /// What it is.
    pub kind: FileKind,
    /// Of which round, for whom and on which paper, where its kind knows of these.
    pub of: ReportWish,
    /// How it is made, where its kind knows of that.
    pub made: FileMaking,
    /// Whether both companies may read words that people kept inside their own company.
    pub allow_shared_words: bool,
}

/// How a file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileMaking {
    /// The cards on a sheet.
    pub cards_a_sheet: CardsASheet,
    /// Whether each finding gets a card and not only the first ten.
    pub all_cards: bool,
    /// How the numbers and the cells of a CSV file are written.
    pub csv: CsvForm,
    /// How much the questions on paper ask; as much as the round if it is not said.
    pub form: Option<Form>,
    /// Whom the questions on paper are for.
    pub people: PaperPeople,
}

/// The cards on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardsASheet {
    /// Half a sheet each.
    Two,
    /// A quarter of a sheet each.
    #[default]
    Four,
}

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CsvForm {
    /// Cells parted by commas, numbers with a point.
    #[default]
    Comma,
    /// Cells parted by semicolons, numbers with a comma.
    Semicolon,
}

/// Whom the questions on paper are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperPeople {
    /// Anybody of each company.
    #[default]
    Companies,
    /// Anybody of one company.
    Company(Side),
    /// Each person of the round, by name.
    Everybody,
    /// One person of the round, by name.
    Person(SeatId),
}

/// Words that somebody kept inside the own company and that stand in a text which both companies
/// would read. Which words they are is told to nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedWords {
    /// Where both companies would read them.
    pub place: SharedPlace,
    /// The company inside which they were kept.
    pub side: Side,
    /// The question in whose answer they were kept; only told to that company.
    pub question: Option<String>,
}

/// A text that both companies read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SharedPlace {
    /// Why the partnership goes on or not.
    Verdict,
    /// What came out of a finding: its place in the list, from 1.
    Decision(usize),
    /// What was promised: its number.
    Action(u8),
    /// What was put off: its place in the list, from 1.
    Parked(usize),
    /// A goal of the plan: its place in the list, from 1.
    Goal(usize),
    /// The first joint deal.
    FirstDeal,
    /// What was agreed about talking.
    Protocol,
    /// What the round is called.
    RoundName,
    /// A comment or free text that is marked to be shared, on this question.
    Comment(String),
}

/// What can be made of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// The report, a PDF.
    Report,
    /// Cards of the findings, to be laid on a table: a PDF.
    Cards,
    /// Every question by company and everything that was settled: a spreadsheet.
    Tables,
    /// Every question by company, as CSV.
    Items,
    /// The actions, as CSV.
    Actions,
    /// The days of what was settled: a calendar.
    Calendar,
    /// The questions of the round on paper, to be filled in by hand: a PDF. No answer is in it, so
    /// the round need not be revealed.
    Blank,
}

/// The paper of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// What the report would be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportPreview {
    /// The name that is suggested for the file.
    pub file_name: String,
    /// Its pages.
    pub pages: usize,
    /// Its size in thousands of bytes, rounded up.
    pub kilobytes: usize,
    /// Comments and free texts that this edition may not show.
    pub withheld: usize,
    /// How many letters and signs no font could draw.
    pub missing: usize,
    /// The scripts of these letters, by name.
    pub missing_scripts: Vec<String>,
    /// Words that people kept inside their company and that stand in what both companies read; for
    /// a report that one company reads only its own.
    pub shared_words: Vec<SharedWords>,
    /// Its first page.
    pub first_page: Option<PagePicture>,
}

/// A page of the report as it will be printed, as outlines: letters are outlines too, and their
/// words are not in here. Lengths are millimetres from the top left corner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PagePicture {
    /// The width of the sheet.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What is on it, from back to front.
    pub inks: Vec<Ink>,
}

/// Outlines of one colour: one `path` element of SVG.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ink {
    /// Its path data, to be filled by the nonzero rule.
    pub path: String,
    /// The colour inside, as `#RRGGBB`.
    pub fill: Option<String>,
    /// The colour along the outline and its width.
    pub line: Option<(String, f64)>,
}

/// What came of writing a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Written {
    /// It lies there.
    There(FilePlace),
    /// A copy of the workbook lies there.
    Copy(FilePlace, CopyHolds),
    /// No place was chosen; nothing was written.
    Cancelled,
}

/// What a copy of the workbook holds of answers that are not submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyHolds {
    /// No round collects answers, so everything is in it.
    Everything,
    /// Those that are not locked with words are left out.
    NoOpenAnswers,
    /// They are in it, because the workbook itself cannot be saved any more.
    OpenAnswers,
}

/// Everything is on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedNow {
    /// When.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// The file.
    pub file: FilePlace,
    /// Whether there is a copy to go back to.
    pub restore_point: RestorePoint,
}

/// A copy of the workbook to go back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RestorePoint {
    /// It was made, or nothing has changed since the last one.
    Made,
    /// It could not be made; the workbook itself is saved.
    NotMade,
    /// Not while a round collects answers: it would keep what people have changed since.
    NotWhileCollecting,
}
