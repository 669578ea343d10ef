//! What stands on which page: an assessment to a laid out document.
//!
//! One file per part of the report. Sentences come from the message file, figures from the
//! assessment, drawings from the charts; here is only what goes where.

mod answer;
mod comments;
mod decisions;
mod definitions;
mod draw;
mod findings;
mod glance;
mod items;
mod leak;
mod lists;
mod measures;
mod method;
mod names;
mod part;
mod people;
mod scene;
mod since;
mod talk;
mod traits;
mod typed;
mod understood;
mod words;
mod works;

use chrono::{NaiveDate, NaiveTime};
use questionnaire::{Questionnaire, Round};
use scoring::{Assessment, Edition, Occasion};

use crate::flow::{About, ContentsPage, Finished, Flow, Footer, Furniture, Level};
use crate::page::{Document, PaperSize};
use crate::picture::{self, Picture};
use crate::text::FontFallback;
use crate::{look, pdf};

use leak::Texts;
pub use method::{MethodRule, method_rules};
pub use names::short_names;
use part::Part;
use scene::Scene;
pub use since::Earlier;
use since::Since;
use typed::Typed;
use words::{Facts, text};

/// What a report depends on besides the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Which texts may stand in it.
    pub edition: Edition,
    /// The paper it is laid out for.
    pub paper: PaperSize,
    /// The date of making. The clock is never asked.
    pub date: NaiveDate,
    /// Where glyphs come from that the built-in fonts lack.
    pub fallback: FontFallback,
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
    options: &Options,
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
    options: &Options,
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
    options: &Options,
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

fn made(
    now: Occasion<'_>,
    earlier: Option<&Earlier<'_>>,
    options: &Options,
) -> Result<(Report, Document), Error> {
    let Occasion { set, round, .. } = now;
    let typed = Typed::of(set, round, options.edition);
    let withheld = typed.withheld;
    let finished = compose(now, earlier, options, typed);
    let mut texts = Texts::of(round, options.edition)?;
    if let Some(earlier) = earlier {
        texts.opened(&earlier.before.round.plan)?;
    }
    let words = || format!("{set:?} {}", words::SENTENCES);
    let bare = || compose(now, earlier, options, Typed::default()).document;
    if let Some(leak) = leak::first(&finished.document, &texts, words, bare) {
        return Err(Error::Withheld {
            page: leak.page + 1,
            question: leak.question.to_string(),
        });
    }
    let date = options.date.and_time(NaiveTime::MIN).and_utc();
    let bytes = pdf::write(&finished.document, &pdf::Options { date })?;
    let report = Report {
        bytes,
        pages: finished.document.pages.len(),
        withheld,
        replaced: finished.replaced.into_iter().collect(),
    };
    Ok((report, finished.document))
}

/// Lays the report out.
fn compose(
    now: Occasion<'_>,
    earlier: Option<&Earlier<'_>>,
    options: &Options,
    typed: Typed<'_>,
) -> Finished {
    let scene = Scene::new(now, options.edition, typed);
    let about = About {
        title: scene.sentence("document-title", Facts::new()),
        author: None,
        subject: scene.sentence("document-subject", Facts::new()),
        language: "en".to_owned(),
    };
    let mut flow = Flow::new(about, options.paper, options.fallback);
    answer::page(&scene, &mut flow);
    flow.contents(ContentsPage {
        title: text("contents"),
        title_style: look::TITLE,
        depth: Level::Two,
        describe: words::contents_line,
    });
    glance::page(&scene, &mut flow);
    findings::pages(&scene, &mut flow);
    works::page(&scene, &mut flow);
    for part in Part::ALL {
        part.page(&scene, &mut flow);
    }
    if let Some(earlier) = earlier {
        since::page(&scene, &Since::of(earlier, now), &mut flow);
    }
    method::page(&scene, &mut flow);
    items::pages(&scene, &mut flow);
    lists::pages(&scene, &mut flow);
    comments::pages(&scene, &mut flow);
    definitions::page(&scene, &mut flow);
    let furniture = furniture(&scene, &mut flow);
    flow.finish(&furniture)
}

fn furniture<'a>(scene: &Scene<'_>, flow: &mut Flow) -> Furniture<'a> {
    let standing = if scene.round.sample {
        text("standing-sample")
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
            edition: Edition::Joint,
            paper: PaperSize::A4,
            date: round.date,
            fallback: FontFallback::None,
        };
        let now = Occasion {
            set,
            round: &round,
            assessment: &assessment,
        };
        let look = |given: Edition| {
            let typed = Typed::of(set, &round, given);
            let document = compose(now, None, &options, typed).document;
            let texts = Texts::of(&round, Edition::Joint).expect("answers can be written");
            let words = || format!("{set:?} {}", words::SENTENCES);
            let bare = || compose(now, None, &options, Typed::default()).document;
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
