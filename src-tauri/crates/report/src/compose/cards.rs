//! Cards for the room: a finding to a card with what to ask, two or four to a sheet that is cut
//! apart. Nothing that somebody typed stands on them.

mod face;

use questionnaire::{Questionnaire, Round};
use scoring::{Assessment, Finding, Occasion};

use super::leak::{self, Texts};
use super::scene::Scene;
use super::typed::Typed;
use super::words::{self, Facts, text};
use super::{Error, Options, furniture, moment_of};
use crate::flow::{About, Finished, Flow, Heading, Level as Rank};
use crate::look;
use crate::page::{Mm, Orientation, Path, Point, Rect, Stroke};
use crate::pdf;
use face::Type;

/// How many cards there are without a wish: more lie on no table.
const USUAL: usize = 10;
/// From the middle of the sheet, where it is cut, to the words of a card.
const GUTTER: Mm = Mm(5.0);

/// Which findings get a card, and how large the cards are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardWish {
    /// The cards on a sheet.
    pub a_sheet: CardsASheet,
    /// Which findings.
    pub findings: CardFindings,
}

/// The cards on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardsASheet {
    /// Two, each half a sheet.
    Two,
    /// Four, each a quarter of a sheet.
    #[default]
    Four,
}

/// The findings that get a card, in the order of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardFindings {
    /// The first so many.
    First(usize),
    /// Those with these numbers, counted from 1.
    Numbers(Vec<usize>),
    /// Each.
    All,
}

impl Default for CardFindings {
    fn default() -> Self {
        Self::First(USUAL)
    }
}

/// Cards and what has to be told about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cards {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many cards there are.
    pub cards: usize,
    /// The sheets they are printed on.
    pub sheets: usize,
    /// Findings that this edition shows; those beyond [`Self::cards`] were not wished for.
    pub findings: usize,
    /// Findings that this edition may not show.
    pub withheld: usize,
    /// Characters no font could draw; a visible mark stands for each.
    pub replaced: Vec<char>,
}

/// A card for each finding that is wished for and that the edition may show, most severe first. A
/// round without findings gives a sheet that says so.
///
/// # Errors
/// When the PDF cannot be put together, or would show a text that the edition withholds.
pub fn cards(
    set: &Questionnaire,
    round: &Round,
    assessment: &Assessment,
    options: &Options<'_>,
    wish: &CardWish,
) -> Result<Cards, Error> {
    let now = Occasion {
        set,
        round,
        assessment,
    };
    // Without any typed text: a card lies open on a table.
    let scene = Scene::new(now, options, Typed::default());
    let findings = scene.findings();
    let wished: Vec<(usize, &Finding)> = (1..)
        .zip(findings.iter().copied())
        .filter(|(number, _)| match &wish.findings {
            CardFindings::First(count) => number <= count,
            CardFindings::Numbers(numbers) => numbers.contains(number),
            CardFindings::All => true,
        })
        .collect();
    let finished = compose(&scene, options, wish.a_sheet, &wished);
    let texts = Texts::of(round, options.edition)?;
    let words = || format!("{set:?} {}", words::SENTENCES);
    let bare = || finished.document.clone();
    if let Some(leak) = leak::first(&finished.document, &texts, words, bare) {
        return Err(Error::Withheld {
            page: leak.page + 1,
            question: leak.question.to_string(),
        });
    }
    let date = moment_of(options.date);
    Ok(Cards {
        bytes: pdf::write(&finished.document, &pdf::Options { date })?,
        cards: wished.len(),
        sheets: finished.document.pages.len(),
        findings: findings.len(),
        withheld: assessment.findings.len() - findings.len(),
        replaced: finished.replaced.into_iter().collect(),
    })
}

fn compose(
    scene: &Scene<'_>,
    options: &Options<'_>,
    a_sheet: CardsASheet,
    wished: &[(usize, &Finding)],
) -> Finished {
    let about = About {
        title: scene.sentence("cards-document", Facts::new()),
        author: None,
        subject: String::new(),
        language: options.language.tag().to_owned(),
    };
    let mut flow = Flow::new(about, options.paper, options.fallback);
    let (orientation, columns, kind) = match a_sheet {
        CardsASheet::Two => (Orientation::Upright, 1, Type::LARGE),
        CardsASheet::Four => (Orientation::Lying, 2, Type::SMALL),
    };
    if wished.is_empty() {
        flow.new_page(orientation);
        let words = match scene.findings().is_empty() {
            true => "no-findings",
            false => "cards-none",
        };
        flow.heading(&Heading::new(Rank::One, text(words), look::TITLE));
    }
    let of = scene.findings().len();
    for sheet in wished.chunks(2 * columns) {
        flow.new_page(orientation);
        let places = places(&flow, columns);
        for ((number, finding), place) in sheet.iter().zip(places) {
            flow.in_box(place, |flow| {
                face::card(scene, flow, &kind, finding, (*number, of), place.height);
            });
        }
        cuts(&mut flow, columns);
    }
    let furniture = furniture(scene, &mut flow);
    flow.finish(&furniture)
}

/// Where the cards of a sheet stand, from the corner of its content: two rows of so many columns.
fn places(flow: &Flow, columns: usize) -> Vec<Rect> {
    let paper = flow.paper();
    // The sheet is cut in its middle, whatever its margins are.
    let middle = Point {
        x: paper.width / 2.0 - paper.left,
        y: paper.height / 2.0 - paper.top,
    };
    let spans = |middle: Mm, length: Mm| {
        let second = middle + GUTTER;
        [(Mm(0.0), middle - GUTTER), (second, length - second)]
    };
    let wide = match columns {
        1 => vec![(Mm(0.0), paper.content_width)],
        _ => spans(middle.x, paper.content_width).to_vec(),
    };
    let high = spans(middle.y, paper.content_height());
    high.into_iter()
        .flat_map(|(y, height)| {
            wide.iter().map(move |&(x, width)| Rect {
                x,
                y,
                width,
                height,
            })
        })
        .collect()
}

/// Lines along which the sheet is cut.
fn cuts(flow: &mut Flow, columns: usize) {
    let paper = *flow.paper();
    let across = paper.height / 2.0 - paper.top;
    let whole = Rect {
        x: Mm(0.0),
        y: Mm(0.0),
        width: paper.content_width,
        height: paper.content_height(),
    };
    let line = |from: (Mm, Mm), to: (Mm, Mm)| {
        let point = |(x, y)| Point { x, y };
        Path::line(point(from), point(to))
    };
    flow.in_box(whole, |flow| {
        flow.decoration(whole.height, |canvas| {
            let dashes = Stroke::dashed(look::HAIRLINE, look::SECOND_INK, Mm(2.0), Mm(2.0));
            canvas.stroke(line((Mm(0.0), across), (whole.width, across)), dashes);
            if columns > 1 {
                let middle = paper.width / 2.0 - paper.left;
                canvas.stroke(line((middle, Mm(0.0)), (middle, whole.height)), dashes);
            }
        });
    });
}
