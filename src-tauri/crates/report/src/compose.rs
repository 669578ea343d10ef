//! What stands on which page: an assessment to a laid out document.
//!
//! One file per part of the report. Sentences come from the message file, figures from the
//! assessment, drawings from the charts; here is only what goes where.

mod answer;
mod comments;
mod draw;
mod findings;
mod glance;
mod items;
mod lists;
mod method;
mod names;
mod scene;
mod words;

use chrono::{NaiveDate, NaiveTime};
use questionnaire::{Questionnaire, Round};
use scoring::{Assessment, Edition};

use crate::flow::{About, ContentsPage, Finished, Flow, Footer, Furniture, Level};
use crate::page::PaperSize;
use crate::text::FontFallback;
use crate::{look, pdf};

use scene::Scene;
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

/// Makes the report of one round as PDF bytes: the same input and date give the same bytes.
///
/// # Errors
/// When the PDF cannot be put together; see [`pdf::Error`].
pub fn report(
    set: &Questionnaire,
    round: &Round,
    assessment: &Assessment,
    options: &Options,
) -> Result<Report, pdf::Error> {
    let (finished, withheld) = compose(set, round, assessment, options);
    let date = options.date.and_time(NaiveTime::MIN).and_utc();
    let bytes = pdf::write(&finished.document, &pdf::Options { date })?;
    Ok(Report {
        bytes,
        pages: finished.document.pages.len(),
        withheld,
        replaced: finished.replaced.into_iter().collect(),
    })
}

/// Lays the report out. Returns it with the number of texts withheld.
fn compose(
    set: &Questionnaire,
    round: &Round,
    assessment: &Assessment,
    options: &Options,
) -> (Finished, usize) {
    let scene = Scene::new(set, round, assessment, options.edition);
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
    method::page(&scene, &mut flow);
    items::pages(&scene, &mut flow);
    lists::pages(&scene, &mut flow);
    comments::pages(&scene, &mut flow);
    let withheld = scene.withheld();
    let finished = flow.finish(&furniture(&scene));
    (finished, withheld)
}

fn furniture<'a>(scene: &Scene<'_>) -> Furniture<'a> {
    let standing = if scene.round.sample {
        text("standing-sample")
    } else {
        String::new()
    };
    let date = words::long_date(scene.round.date);
    let facts = Facts::new()
        .text("date", date)
        .text("set", scene.set.version.to_string())
        .text("method", scene.assessment.method_version.to_string());
    Furniture {
        header_left: scene.edition_name(),
        header_right: standing,
        footer: Footer {
            names: format!("{} · {}", scene.short.vendor, scene.short.partner),
            facts: scene.sentence("footer-facts", facts),
            file: scene.sentence(
                "footer-file",
                Facts::new().text("file", scene.fingerprint.as_str()),
            ),
        },
        page_of: &words::page_of,
    }
}
