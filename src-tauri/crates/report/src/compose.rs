//! What stands on which page: an assessment to a laid out document.
//!
//! One file per part of the report. Sentences come from the message file, figures from the
//! assessment, drawings from the charts; here is only what goes where.

mod altered;
mod answer;
mod answers;
mod blank;
mod cards;
mod comments;
mod decisions;
mod definitions;
mod draw;
mod findings;
mod glance;
mod items;
mod items_table;
mod leak;
mod lists;
mod logos;
mod measures;
mod method;
mod names;
mod part;
mod people;
mod plan_calendar;
mod plan_entries;
mod plan_table;
mod scene;
mod section;
mod shared_words;
mod sign_off;
mod since;
mod spread;
mod spreadsheet;
mod table_mark;
mod talk;
mod traits;
mod typed;
mod understood;
mod words;
mod works;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use questionnaire::{BySide, FindingName, Questionnaire, Round};
use scoring::{Assessment, Edition, Occasion};

use crate::flow::{About, ContentsPage, Finished, Flow, Footer, Furniture, Level};
use crate::logo::Logo;
use crate::page::{Document, PaperSize};
use crate::picture::{self, Picture};
use crate::text::{FontFallback, MissingLetters, missing_letters};
use crate::{look, pdf};

pub use altered::altered;
pub use blank::{BlankForm, BlankPerson, PrintedForm, blank_form};
pub use cards::{CardFindings, CardWish, Cards, CardsASheet, cards};
pub use items_table::{ItemTable, items_table};
use leak::Texts;
pub use method::{MethodRule, method_rules};
pub(crate) use names::is_small;
pub use names::short_names;
use part::Part;
pub use plan_calendar::{PlanCalendar, plan_calendar};
pub use plan_table::{actions_table, plan_table};
use scene::Scene;
pub use section::{Section, Sections};
pub use shared_words::{SharedPlace, SharedWords, shared_words};
pub use since::Earlier;
use since::Since;
pub use spreadsheet::{Spreadsheet, spreadsheet, spreadsheet_of};
use typed::Typed;
use words::{Facts, text};

/// What a report depends on besides the answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options<'a> {
    /// Which texts may stand in it.
    pub edition: Edition,
    /// The paper it is laid out for.
    pub paper: PaperSize,
    /// The date of making. The clock is never asked.
    pub date: NaiveDate,
    /// Whether the last page is one to sign: that both have read it together.
    pub sign_off: bool,
    /// Where glyphs come from that the built-in fonts lack.
    pub fallback: FontFallback,
    /// The language of its sentences.
    pub language: Language,
    /// The parts it has.
    pub sections: Sections,
    /// What stands above the title of its first page.
    pub logos: BySide<Option<&'a Logo>>,
}

impl Options<'_> {
    /// A whole report on A4 without logos, with the fonts of this computer where the built-in ones
    /// lack a letter.
    #[must_use]
    pub const fn new(edition: Edition, date: NaiveDate) -> Self {
        Self {
            edition,
            paper: PaperSize::A4,
            date,
            sign_off: false,
            fallback: FontFallback::System,
            language: Language::ENGLISH,
            sections: Sections::ALL,
            logos: BySide {
                vendor: None,
                partner: None,
            },
        }
    }
}

/// A language that a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static str);

impl Language {
    /// English.
    pub const ENGLISH: Self = Self("en");
    /// All of them.
    pub const ALL: [Self; 1] = [Self::ENGLISH];

    /// Its tag (BCP 47), as it stands in the file.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.0
    }

    /// The language of this tag, whatever the case of its letters.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.0.eq_ignore_ascii_case(tag))
    }
}

/// A report and what has to be told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// Comments and free texts that this edition may not show.
    pub withheld: usize,
    /// Rows of the page on traits that this edition may not show.
    pub withheld_traits: usize,
    /// Names in what was settled that belong to no finding of the round, each once.
    pub unmatched: Vec<FindingName>,
    /// Characters no font could draw; a visible mark stands for each.
    pub replaced: Vec<char>,
}

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The last look before writing found a text that this edition must not show.
    #[error(
        "page {page} would show a text on {question} that was not marked to be shared; nothing was written"
    )]
    Withheld {
        /// The page it stands on, from 1.
        page: usize,
        /// The question it answers.
        question: String,
    },
    /// An answer could not be looked at for the last look; never true of one that was checked.
    #[error("an answer could not be read")]
    Unreadable(#[from] serde_json::Error),
    /// The table could not be put together.
    #[error(transparent)]
    Table(#[from] tables::Error),
    /// The file could not be put together.
    #[error(transparent)]
    Pdf(#[from] pdf::Error),
}

/// A report and what its first page looks like.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The report.
    pub report: Report,
    /// Its first page; `None` never happens, a report has one.
    pub first_page: Option<Picture>,
}

/// Makes the report of one round as PDF bytes: the same input and date give the same bytes.
///
/// # Errors
/// When the PDF cannot be put together, or would show a text that the edition withholds.
pub fn report(
    set: &Questionnaire,
    round: &Round,
    assessment: &Assessment,
    options: &Options<'_>,
) -> Result<Report, Error> {
    let now = Occasion {
        set,
        round,
        assessment,
    };
    made(now, None, options).map(|(report, _)| report)
}

/// The same with a page on what changed since an earlier round of the partnership. Nothing that
/// somebody answered there is shown: only its figures, its findings and what was promised.
///
/// # Errors
/// When the PDF cannot be put together, or would show a text that the edition withholds.
pub fn report_since(
    earlier: &Earlier<'_>,
    now: Occasion<'_>,
    options: &Options<'_>,
) -> Result<Report, Error> {
    made(now, Some(earlier), options).map(|(report, _)| report)
}

/// Makes the report of one round and a picture of its first page.
///
/// # Errors
/// As [`report`].
pub fn preview(
    set: &Questionnaire,
    round: &Round,
    assessment: &Assessment,
    options: &Options<'_>,
) -> Result<Preview, Error> {
    let now = Occasion {
        set,
        round,
        assessment,
    };
    let (report, document) = made(now, None, options)?;
    let first_page = picture::first_page(&document);
    Ok(Preview { report, first_page })
}

/// Lays the report of one round out without writing it, for another writer.
///
/// # Errors
/// As [`report`].
pub fn document(
    set: &Questionnaire,
    round: &Round,
    assessment: &Assessment,
    options: &Options<'_>,
) -> Result<Document, Error> {
    let now = Occasion {
        set,
        round,
        assessment,
    };
    laid_out(now, None, options).map(|composed| composed.finished.document)
}

fn made(
    now: Occasion<'_>,
    earlier: Option<&Earlier<'_>>,
    options: &Options<'_>,
) -> Result<(Report, Document), Error> {
    let Composed {
        finished,
        withheld,
        withheld_traits,
    } = laid_out(now, earlier, options)?;
    let date = moment_of(options.date);
    let bytes = pdf::write(&finished.document, &pdf::Options { date })?;
    let report = Report {
        bytes,
        pages: finished.document.pages.len(),
        withheld,
        withheld_traits,
        unmatched: scoring::without_finding(&now.round.plan, now.assessment)
            .into_iter()
            .cloned()
            .collect(),
        replaced: finished.replaced.into_iter().collect(),
    };
    Ok((report, finished.document))
}

/// The moment that a file says it was made at, of which only the day is known. Programs show it in
/// the time of their place: at ten in universal time it is that day from Hawaii to New Zealand.
fn moment_of(date: NaiveDate) -> DateTime<Utc> {
    date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(10)
}

/// Lays the report out and has a last look at it.
fn laid_out(
    now: Occasion<'_>,
    earlier: Option<&Earlier<'_>>,
    options: &Options<'_>,
) -> Result<Composed, Error> {
    let Occasion { set, round, .. } = now;
    let typed = || Typed::of(set, round, options.edition);
    let mut composed = compose(now, earlier, options, typed(), None);
    if !composed.finished.replaced.is_empty() {
        // What is missing is known when everything is set; then it is also said on the page.
        let missing = missing_letters(&composed.finished.replaced);
        composed = compose(now, earlier, options, typed(), Some(missing));
    }
    let mut texts = Texts::of(round, options.edition)?;
    if let Some(earlier) = earlier {
        texts.opened(&earlier.before.round.plan)?;
    }
    let words = || format!("{set:?} {}", words::SENTENCES);
    let bare = || {
        compose(now, earlier, options, Typed::default(), None)
            .finished
            .document
    };
    match leak::first(&composed.finished.document, &texts, words, bare) {
        None => Ok(composed),
        Some(leak) => Err(Error::Withheld {
            page: leak.page + 1,
            question: leak.question.to_string(),
        }),
    }
}

/// A report that is laid out.
struct Composed {
    finished: Finished,
    withheld: usize,
    withheld_traits: usize,
}

/// Lays the report out.
fn compose(
    now: Occasion<'_>,
    earlier: Option<&Earlier<'_>>,
    options: &Options<'_>,
    typed: Typed<'_>,
    missing: Option<MissingLetters>,
) -> Composed {
    let scene = Scene {
        compares: earlier.is_some(),
        missing,
        ..Scene::new(now, options, typed)
    };
    let has = |section: Section| options.sections.has(section);
    let about = About {
        title: scene.sentence("document-title", Facts::new()),
        author: None,
        subject: scene.sentence("document-subject", Facts::new()),
        language: options.language.tag().to_owned(),
    };
    let mut flow = Flow::new(about, options.paper, options.fallback);
    answer::page(&scene, &mut flow);
    flow.contents(ContentsPage {
        title: text("contents"),
        title_style: look::TITLE,
        depth: Level::Two,
        describe: words::contents_line,
    });
    let since = earlier.map(|earlier| Since::of(earlier, now));
    glance::page(&scene, since.as_ref(), &mut flow);
    if has(Section::Findings) {
        findings::pages(&scene, &mut flow);
    }
    works::page(&scene, &mut flow);
    for part in Part::ALL {
        if part.section().is_none_or(has) {
            part.page(&scene, &mut flow);
        }
    }
    if let Some(since) = since.as_ref().filter(|_| has(Section::Since)) {
        since::page(&scene, since, &mut flow);
    }
    method::page(&scene, &mut flow);
    if has(Section::Questions) {
        items::pages(&scene, &mut flow);
        spread::pages(&scene, &mut flow);
    }
    if has(Section::Lists) {
        lists::pages(&scene, &mut flow);
    }
    if has(Section::Comments) {
        comments::pages(&scene, &mut flow);
    }
    if has(Section::Definitions) {
        definitions::page(&scene, &mut flow);
    }
    if options.sign_off {
        sign_off::page(&scene, &mut flow);
    }
    let furniture = furniture(&scene, &mut flow);
    Composed {
        finished: flow.finish(&furniture),
        withheld: scene.typed.withheld,
        withheld_traits: traits::withheld(&scene),
    }
}

fn furniture<'a>(scene: &Scene<'_>, flow: &mut Flow) -> Furniture<'a> {
    let standing = if !scene.round.altered.is_empty() {
        text("standing-altered")
    } else if scene.round.sample {
        text("standing-sample")
    } else if scene.round.plan.is_empty() {
        text("standing-draft")
    } else {
        String::new()
    };
    let facts = Facts::new()
        .text("date", words::short_date(scene.round.date))
        .text("edition", scene.short_edition_name(flow))
        .text("set", scene.set.version.to_string())
        .text("method", scene.assessment.method_version.to_string());
    let file = Facts::new().text("file", scene.fingerprint.as_str());
    Furniture {
        header_left: scene.edition_name(),
        header_right: standing,
        footer: Footer {
            names: scene.sentence("footer-names", Facts::new()),
            facts: scene.sentence("footer-facts", facts),
            file: scene.sentence("footer-file", file),
        },
        page_of: &words::page_of,
    }
}

#[cfg(test)]
mod tests {
    use questionnaire::sample_round;

    use super::*;

    /// Pages that are given the texts of another edition are refused, whatever gave them.
    #[test]
    fn a_page_with_the_texts_of_another_edition_is_found() {
        let set = Questionnaire::shipped();
        let round = sample_round(set).unwrap_or_else(|problems| panic!("{problems}"));
        let assessment = scoring::assess(set, &round);
        let options = Options {
            fallback: FontFallback::None,
            ..Options::new(Edition::Joint, round.date)
        };
        let now = Occasion {
            set,
            round: &round,
            assessment: &assessment,
        };
        let look = |given: Edition| {
            let typed = Typed::of(set, &round, given);
            let document = compose(now, None, &options, typed, None).finished.document;
            let texts = Texts::of(&round, Edition::Joint).expect("answers can be written");
            let words = || format!("{set:?} {}", words::SENTENCES);
            let bare = || {
                compose(now, None, &options, Typed::default(), None)
                    .finished
                    .document
            };
            leak::first(&document, &texts, words, bare).map(|leak| leak.question.clone())
        };
        assert_eq!(look(Edition::Joint), None);
        for other in [Edition::Vendor, Edition::Partner] {
            assert!(
                look(other).is_some(),
                "the texts of {other:?} in the joint edition"
            );
        }
    }
}
