//! Page 1: the answer, for a reader who has a minute.

mod next;
mod verdict;

use charts::dumbbell::{self, Size};
use charts::one_decimal;
use questionnaire::{Side, VerdictWord};
use scoring::{Confidence, Finding, Reading, SideCoverage};

use super::draw::{self, Measure};
use super::logos;
use super::scene::Scene;
use super::words::{self, Facts, text};
use crate::flow::{Align, Flow, Heading, Item, Level as Rank, Paragraph};
use crate::look;
use crate::page::{Marker, Mm, PaperSize, Pt};
use crate::text::TextStyle;

pub(super) use verdict::REASON_LETTERS;

/// Findings on the first page, and decisions.
const FINDINGS: usize = 3;

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    let mut fits = Tightness::ALL.into_iter().filter(|tightness| {
        let height = flow.height_of(|flow| content(scene, flow, *tightness));
        height <= flow.room()
    });
    let tightness = fits.next().unwrap_or(Tightness::Tightest);
    content(scene, flow, tightness);
}

/// How much room everything on the page takes. It must be one page, whatever the names and however
/// much was written; type shrinks before anything is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tightness {
    Wide,
    Smaller,
    /// And the title as on other pages, and small type in the table.
    Small,
    /// And only the first words of reasons and decisions; the whole of them stands further on.
    FirstWords,
    /// And no reasons of findings.
    Tightest,
}

impl Tightness {
    const ALL: [Self; 5] = [
        Self::Wide,
        Self::Smaller,
        Self::Small,
        Self::FirstWords,
        Self::Tightest,
    ];

    fn title(self, paper: PaperSize) -> TextStyle {
        match (self, paper) {
            (Self::Wide, PaperSize::A4) => look::FIRST_TITLE,
            (Self::Wide | Self::Smaller, _) => look::FIRST_TITLE_LETTER,
            _ => look::TITLE,
        }
    }

    /// The style of the reason of a finding, and how wide it gets.
    fn so_what(self) -> (TextStyle, Mm) {
        match self {
            Self::Wide => (look::BODY, look::PROSE_WIDTH),
            _ => (look::NOTE.size(Pt(8.5)), Mm(158.0)),
        }
    }

    fn below_finding(self) -> Mm {
        match self {
            Self::Wide => Mm(3.0),
            _ => Mm(1.5),
        }
    }
}

fn content(scene: &Scene<'_>, flow: &mut Flow, tightness: Tightness) {
    title(scene, flow, tightness);
    verdict::block(scene, flow, tightness);
    findings(scene, flow, tightness);
    chart(scene, flow, tightness);
    next::table(scene, flow, tightness);
    confidence(scene, flow);
}

fn title(scene: &Scene<'_>, flow: &mut Flow, tightness: Tightness) {
    let date = words::long_date(scene.round.date);
    let kicker = scene.sentence("answer-kicker", Facts::new().text("date", date));
    let beside_logos = flow.width() - logos::width(scene);
    let style = tightness.title(flow.paper_size());
    let heading = Heading::new(Rank::One, scene.unbroken(&headline(scene)), style)
        .kicker(
            Paragraph::new(look::KICKER)
                .width(beside_logos)
                .text(kicker),
        )
        .listed_as(text("answer"))
        .below(Mm(5.0));
    flow.heading(&heading);
    logos::draw(scene, flow);
}

/// One sentence with the counts that matter most.
fn headline(scene: &Scene<'_>) -> String {
    let assessment = scene.assessment;
    let counts = assessment.counts;
    let agreement = assessment.positive_agreement;
    let not_judged = not_judged(scene);
    let verdict = scene.round.plan.verdict.as_ref();
    let word = verdict.and_then(|verdict| verdict.word);
    let id = match assessment.reading {
        _ if word.is_some() => "headline-decided",
        Reading::NotEnoughAnswers if not_judged.len() == assessment.dimensions.len() => {
            "headline-nothing-judged"
        }
        Reading::NotEnoughAnswers => "headline-not-enough",
        _ if counts.hidden > 0 => "headline-hidden",
        _ if counts.known > 0 => "headline-known",
        _ if counts.shared_concern > 0 => "headline-concern",
        _ => "headline-solid",
    };
    let n = match id {
        "headline-hidden" | "headline-decided" => counts.hidden,
        "headline-known" => counts.known,
        "headline-concern" => counts.shared_concern,
        _ => agreement.count,
    };
    let facts = Facts::new()
        .number("n", n)
        .number("count", agreement.count)
        .number("of", agreement.of)
        .text("word", word.map_or("", VerdictWord::name))
        .text("dimensions", words::list(&not_judged));
    scene.sentence(id, facts)
}

/// The names of the dimensions that are not judged.
fn not_judged(scene: &Scene<'_>) -> Vec<String> {
    let dimensions = scene.assessment.dimensions.iter();
    dimensions
        .filter(|figures| figures.confidence == Confidence::NotJudged)
        .map(|figures| scene.dimension_in_sentence(figures.id))
        .collect()
}

/// The most severe findings in a line each, with what was said and why it matters.
fn findings(scene: &Scene<'_>, flow: &mut Flow, tightness: Tightness) {
    let findings = scene.findings();
    if findings.is_empty() {
        let id = match scene.assessment.reading {
            Reading::NotEnoughAnswers => "no-findings-yet",
            _ => "no-findings",
        };
        flow.paragraph(&Paragraph::new(look::BODY).text(text(id)));
        flow.skip(Mm(3.0));
        return;
    }
    let mut told: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for (index, finding) in findings.into_iter().take(FINDINGS).enumerate() {
        let item = scene.item_of(finding);
        // Findings of one dimension share their reason; once is enough for a reader in a hurry.
        let why = (!told.contains(&finding.why.as_str())).then(|| scene.in_short(&finding.why));
        told.push(&finding.why);
        // Whatever else there is to say stands with the finding.
        let said = || said(scene, item).or_else(|| Some(scene.in_short(finding.evidence.first()?)));
        let so_what = why
            .or_else(said)
            .filter(|_| tightness < Tightness::Tightest);
        let message = Paragraph::new(look::BODY.bold())
            .at(Mm(8.0))
            .width(Mm(112.0))
            .text(scene.unbroken(&scene.in_short(&finding.title)));
        let so_what = so_what.map(|words| {
            let (style, width) = tightness.so_what();
            Paragraph::new(style)
                .at(Mm(8.0))
                .width(width)
                .colored(words, look::SECOND_INK)
        });
        let label = Paragraph::new(look::HEADING)
            .width(Mm(7.0))
            .text((index + 1).to_string());
        items.push(Item {
            label,
            aside: Some(aside(scene, finding, item)),
            body: std::iter::once(message).chain(so_what).collect(),
            below: tightness.below_finding(),
        });
    }
    flow.list(Marker::Number, &items);
}

/// How severe a finding is and who knows it, at the right of its line.
fn aside(scene: &Scene<'_>, finding: &Finding, item: Option<&scoring::Item>) -> Paragraph {
    let level = scene.level(finding.level);
    let knowledge = scene.knowledge(&finding.unaware, item);
    let lines: Vec<String> = [level, knowledge]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    Paragraph::new(look::KEY)
        .at(Mm(122.0))
        .width(Mm(44.0))
        .align(Align::Right)
        .text(lines.join("\n"))
}

/// What both sides said, as a sentence; nothing for answers without an order.
fn said(scene: &Scene<'_>, item: Option<&scoring::Item>) -> Option<String> {
    let sides = item?.sides;
    let facts = Facts::new()
        .text("v", one_decimal(sides.vendor.mean?))
        .text("p", one_decimal(sides.partner.mean?))
        .text("k", item?.steps.to_string());
    Some(scene.sentence("both-said", facts))
}

fn chart(scene: &Scene<'_>, flow: &mut Flow, tightness: Tightness) {
    let names = scene.short_names();
    let title = scene.unbroken(&chart_title(scene));
    let heading = Heading::new(Rank::Two, title, look::HEADING).unlisted();
    flow.heading(&heading.keep(Mm(0.0)));
    let size = match tightness {
        Tightness::Wide | Tightness::Smaller => Size::Small,
        _ => Size::Tight,
    };
    let (key, chart) = {
        let measure = Measure::new(flow);
        (
            dumbbell::key(&names, size, &measure),
            dumbbell::dimensions(scene.set, scene.assessment, &names, size, &measure),
        )
    };
    draw::key(flow, &key);
    draw::figure(flow, &chart);
    flow.skip(Mm(if size == Size::Small { 5.0 } else { 3.0 }));
}

/// Which dimension is furthest apart and who expected it, as the window says it too.
pub(super) fn chart_title(scene: &Scene<'_>) -> String {
    dumbbell::message(scene.assessment, &scene.short_names())
}

/// How sure all this is, with the counts it rests on.
fn confidence(scene: &Scene<'_>, flow: &mut Flow) {
    let assessment = scene.assessment;
    let (counts, agreement) = (assessment.counts, assessment.positive_agreement);
    let people = assessment.respondents;
    let facts = Facts::new()
        .number("count", agreement.count)
        .number("of", agreement.of)
        .number("hidden", counts.hidden)
        .number("known", counts.known)
        .number("concern", counts.shared_concern);
    let answered = words::percent(coverage(scene));
    let grade = Facts::new()
        .text("grade", confidence_word(assessment.confidence))
        .number("vendor-people", people.vendor)
        .number("partner-people", people.partner)
        .number("people", people.vendor + people.partner)
        .text("answered", answered);
    let line = Paragraph::new(look::NOTE)
        .bold(scene.sentence("confidence-counts", facts))
        .text(format!(" {}", scene.sentence("confidence-grade", grade)));
    flow.paragraph(&line);
}

/// The share of applicable questions that both sides together answered, 0 when none applies.
fn coverage(scene: &Scene<'_>) -> f64 {
    let sides = Side::BOTH.map(|side| super::method::counts(scene, side));
    let answered: usize = sides.iter().map(|side| side.answered).sum();
    let applicable: usize = sides.iter().map(SideCoverage::applicable).sum();
    if applicable == 0 {
        0.0
    } else {
        answered as f64 / applicable as f64
    }
}

pub(super) fn confidence_word(confidence: Confidence) -> String {
    text(match confidence {
        Confidence::NotJudged => "confidence-not-judged",
        Confidence::Low => "confidence-low",
        Confidence::Medium => "confidence-medium",
        Confidence::High => "confidence-high",
    })
}
