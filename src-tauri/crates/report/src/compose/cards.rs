//! Cards for the room: one finding to a page, large enough to be read across a table, with what to
//! ask. Nothing that somebody typed stands on them.

use chrono::NaiveTime;
use questionnaire::{Questionnaire, Round, Side};
use scoring::{Assessment, Finding, Occasion};

use super::Error;
use super::blank::named_rows;
use super::leak::{self, Texts};
use super::scene::Scene;
use super::typed::Typed;
use super::words::{self, Facts, capitalized, text};
use super::{Options, furniture};
use crate::flow::{About, Finished, Flow, Heading, Level as Rank, Paragraph};
use crate::look;
use crate::page::{Mm, Orientation};
use crate::pdf;
use crate::text::{Face, TextStyle};

/// What a card says: its message, its words, and the question asked aloud.
const MESSAGE: TextStyle = TextStyle::new(Face::Bold, 26.0, 11.25, look::INK);
const WORDS: TextStyle = TextStyle::new(Face::Regular, 14.0, 6.25, look::INK);
const PROMPT: TextStyle = TextStyle::new(Face::Bold, 18.0, 7.5, look::INK);

/// Cards and what has to be told about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cards {
    /// The PDF, a card to a page.
    pub bytes: Vec<u8>,
    /// How many there are.
    pub cards: usize,
    /// Findings that this edition may not show.
    pub withheld: usize,
    /// Characters no font could draw; a visible mark stands for each.
    pub replaced: Vec<char>,
}

/// A card for each finding that the edition may show, most severe first, on lying pages. A round
/// without findings gives one card that says so.
///
/// # Errors
/// When the PDF cannot be put together, or would show a text that the edition withholds.
pub fn cards(
    set: &Questionnaire,
    round: &Round,
    assessment: &Assessment,
    options: &Options<'_>,
) -> Result<Cards, Error> {
    let now = Occasion {
        set,
        round,
        assessment,
    };
    let (finished, cards) = compose(now, options);
    let texts = Texts::of(round, options.edition)?;
    let words = || format!("{set:?} {}", words::SENTENCES);
    let bare = || finished.document.clone();
    if let Some(leak) = leak::first(&finished.document, &texts, words, bare) {
        return Err(Error::Withheld {
            page: leak.page + 1,
            question: leak.question.to_string(),
        });
    }
    let date = options.date.and_time(NaiveTime::MIN).and_utc();
    Ok(Cards {
        bytes: pdf::write(&finished.document, &pdf::Options { date })?,
        cards,
        withheld: assessment.findings.len() - cards,
        replaced: finished.replaced.into_iter().collect(),
    })
}

fn compose(now: Occasion<'_>, options: &Options<'_>) -> (Finished, usize) {
    // Without any typed text: a card lies open on a table.
    let scene = Scene::new(now, options, Typed::default());
    let about = About {
        title: scene.sentence("cards-document", Facts::new()),
        author: None,
        subject: String::new(),
        language: options.language.tag().to_owned(),
    };
    let mut flow = Flow::new(about, options.paper, options.fallback);
    let findings = scene.findings();
    if findings.is_empty() {
        flow.new_page(Orientation::Lying);
        flow.heading(&Heading::new(Rank::One, text("no-findings"), MESSAGE));
    }
    for (index, finding) in findings.iter().enumerate() {
        flow.new_page(Orientation::Lying);
        card(&scene, &mut flow, finding, (index + 1, findings.len()));
    }
    let furniture = furniture(&scene, &mut flow);
    (flow.finish(&furniture), findings.len())
}

fn card(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding, place: (usize, usize)) {
    let item = scene.item_of(finding);
    let facts = Facts::new()
        .text("n", place.0.to_string())
        .text("of", place.1.to_string())
        .text("dimension", scene.dimension(finding.dimension))
        .text("level", scene.level(finding.level));
    let knowledge = scene.knowledge(&finding.unaware, item);
    let kicker = match knowledge.is_empty() {
        true => scene.sentence("card-kicker", facts),
        false => scene.sentence("card-kicker-known", facts.text("knowledge", knowledge)),
    };
    let title = scene.unbroken(&scene.in_short(&finding.title));
    let heading = Heading::new(Rank::One, capitalized(&title), MESSAGE)
        .kicker(Paragraph::new(WORDS.color(look::SECOND_INK)).text(kicker))
        .below_kicker(Mm(4.0))
        .below(Mm(6.0));
    flow.heading(&heading);
    let prose = |words: String| Paragraph::new(WORDS).text(words);
    for line in finding.evidence.iter().take(3) {
        flow.paragraph(&prose(scene.in_short(line)));
    }
    flow.skip(Mm(5.0));
    flow.rule(look::HEAVY_RULE, look::INK);
    flow.skip(Mm(5.0));
    let ask = Heading::new(Rank::Two, text("card-ask"), WORDS.bold());
    flow.heading(&ask.unlisted().above(Mm(0.0)));
    flow.paragraph(&Paragraph::new(PROMPT).text(scene.in_short(&finding.prompt)));
    flow.skip(Mm(5.0));
    let facts = Facts::new().text("conversation", scene.in_short(&finding.conversation));
    let talk = scene.sentence("card-conversation", facts);
    flow.paragraph(&prose(talk));
    // A card is one page: without room there is nothing to write on.
    if flow.height_of(|flow| decided(scene, flow)) <= flow.room() {
        decided(scene, flow);
    }
}

/// Room for what is decided, with an owner on each side.
fn decided(scene: &Scene<'_>, flow: &mut Flow) {
    let title = Heading::new(Rank::Two, text("card-decided"), WORDS.bold());
    flow.heading(&title.unlisted().above(Mm(10.0)).keep(Mm(0.0)));
    let owner = |side| {
        let facts = Facts::new().text("side", scene.short_name(side));
        scene.sentence("card-owner", facts)
    };
    let [vendor, partner] = Side::BOTH.map(owner);
    named_rows(
        flow,
        vec![text("card-action"), vendor, partner, text("card-due")],
    );
}
