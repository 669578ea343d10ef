//! Findings one by one: what each said, what each expected, why it matters, what to talk about.

use charts::evidence::{self, Question};
use charts::{one_decimal, whole_severity};
use questionnaire::{Kind, Side};
use scoring::{Finding, Item};

use super::answer::confidence_word;
use super::draw::{self, Measure};
use super::scene::Scene;
use super::typed::Remark;
use super::words::{Facts, capitalized, text};
use crate::flow::{Cell, Column, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation, PaperSize, Pt, Role};

/// Findings that get half a page; the rest stand in a table.
const IN_FULL: usize = 5;
/// Quotations in one finding.
const QUOTES: usize = 2;
/// The width of an owner in the row of the suggested action.
const OWNER: Mm = Mm(25.0);

/// How much of a finding is printed: less where only that keeps two of them on one page. What is
/// left out stands in the appendices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    Whole,
    /// Fewer lines of what people wrote.
    Shorter,
    /// And no words for the values of the strip.
    Shortest,
}

impl Extent {
    const ALL: [Self; 3] = [Self::Whole, Self::Shorter, Self::Shortest];

    /// Lines of all quotations together.
    const fn quote_lines(self) -> usize {
        match self {
            Self::Whole => 3,
            Self::Shorter | Self::Shortest => 2,
        }
    }
}

pub(super) fn pages(scene: &Scene<'_>, flow: &mut Flow) {
    let findings = scene.findings();
    if findings.is_empty() {
        return;
    }
    flow.new_page(Orientation::Upright);
    // Small, so that two findings fit on the first page too.
    let title = scene.sentence("findings-title", Facts::new().number("n", findings.len()));
    let heading = Heading::new(Rank::One, title, look::HEADING).listed_as(text("findings"));
    flow.heading(&heading.below(Mm(0.0)).keep(Mm(80.0)));
    let (in_full, rest) = findings.split_at(findings.len().min(IN_FULL));
    let mut index = 0;
    while index < in_full.len() {
        let pair: Vec<&Finding> = in_full.iter().skip(index).take(2).copied().collect();
        let heights: Vec<[Mm; 3]> = pair
            .iter()
            .map(|finding| {
                let place = (index + 1, in_full.len());
                let height =
                    |extent| flow.height_of(|flow| block(scene, flow, finding, place, extent));
                Extent::ALL.map(height)
            })
            .collect();
        let room = flow.paper().content_height()
            - if index == 0 {
                look::HEADING.leading
            } else {
                Mm(0.0)
            };
        let extents = on_one_page(&heights, room);
        for (finding, extent) in pair.iter().zip(&extents) {
            let place = (index + 1, in_full.len());
            // Higher than a page never happens: a block is about half of one.
            flow.keep_together(|flow| block(scene, flow, finding, place, *extent));
            index += 1;
        }
    }
    if !rest.is_empty() {
        further(scene, flow, rest);
    }
}

/// How much of each of two findings goes on one page; of one only, if they do not fit at all.
fn on_one_page(heights: &[[Mm; 3]], room: Mm) -> Vec<Extent> {
    let [first, second] = heights else {
        return vec![Extent::Whole];
    };
    let choices = Extent::ALL.into_iter().zip(first).flat_map(|(one, above)| {
        let below = Extent::ALL.into_iter().zip(second);
        below.map(move |(two, below)| ((one, two), *above + *below))
    });
    let fitting = choices.filter(|(_, height)| *height <= room);
    // As little as possible is left out, of the second rather than of the first.
    let best = fitting.min_by_key(|((one, two), _)| (*one as u8 + *two as u8, *one as u8));
    match best {
        Some(((one, two), _)) => vec![one, two],
        None => vec![Extent::Whole],
    }
}

fn block(
    scene: &Scene<'_>,
    flow: &mut Flow,
    finding: &Finding,
    place: (usize, usize),
    extent: Extent,
) {
    let item = scene.item_of(finding);
    flow.skip(match flow.paper_size() {
        PaperSize::A4 => Mm(6.0),
        PaperSize::Letter => Mm(4.0),
    });
    flow.rule(look::HEAVY_RULE, look::INK);
    flow.skip(Mm(1.5));
    let title = scene.in_short(&finding.title);
    let heading = Heading::new(Rank::Two, scene.unbroken(&title), look::FINDING_TITLE)
        .listed_as(listed(scene, finding, place.0))
        .kicker(kicker(scene, finding, item, place))
        .above(Mm(0.0))
        .below_kicker(Mm(0.5))
        .below(Mm(1.0))
        .most_lines(3)
        .keep(Mm(0.0));
    flow.heading(&heading);
    if let Some(item) = item {
        evidence(scene, flow, item, extent);
    }
    let why = words().text(scene.in_short(&finding.why));
    flow.side_by_side(&[label("why-it-matters"), why]);
    quotes(scene, flow, finding, extent.quote_lines());
    flow.skip(Mm(1.2));
    flow.side_by_side(&[label("conversation"), conversation(scene, finding)]);
    flow.skip(Mm(2.0));
    decision(scene, flow, finding);
}

/// The name of a finding in contents and outline: what it is about.
fn listed(scene: &Scene<'_>, finding: &Finding, number: usize) -> String {
    let id = finding.question.as_ref();
    let question = id.and_then(|id| scene.set.question(id.as_str()));
    let about = match question {
        Some(question) => capitalized(&question.topic),
        None => scene.in_short(&finding.title),
    };
    let facts = Facts::new()
        .text("number", number.to_string())
        .text("about", about);
    scene.sentence("finding-listed", facts)
}

/// A label before the text of a finding.
fn label(id: &str) -> Paragraph {
    named(text(id))
}

fn named(name: String) -> Paragraph {
    Paragraph::new(look::FINDING_LABEL)
        .width(Mm(40.0))
        .text(name)
}

/// Text of a finding, beside its label.
const fn words() -> Paragraph {
    Paragraph::new(look::FINDING).at(look::HANG)
}

/// What to talk about, how long and what to ask.
fn conversation(scene: &Scene<'_>, finding: &Finding) -> Paragraph {
    let prompt = scene.in_short(&finding.prompt);
    let facts = Facts::new()
        .text("talk", finding.conversation.as_str())
        .text("prompt", prompt);
    let sentence = match scene.set.conversation(finding.dimension) {
        Some(talk) => scene.sentence(
            "conversation-line",
            facts.text("minutes", talk.minutes.to_string()),
        ),
        None => scene.sentence("conversation-only", facts),
    };
    words().text(sentence)
}

fn kicker(
    scene: &Scene<'_>,
    finding: &Finding,
    item: Option<&Item>,
    (number, of): (usize, usize),
) -> Paragraph {
    let place = Facts::new()
        .text("number", number.to_string())
        .text("of", of.to_string());
    let confidence = scene
        .assessment
        .dimension(finding.dimension)
        .map(|d| d.confidence);
    let confidence = confidence.map(|confidence| {
        let grade = Facts::new().text("grade", confidence_word(confidence));
        scene.sentence("confidence-of-finding", grade)
    });
    let state = item
        .map(|item| state(scene, finding, item))
        .filter(|state| !state.is_empty());
    let severity = format!(
        "{} {}",
        scene.level(finding.level),
        whole_severity(finding.severity)
    );
    let tail: Vec<String> = state.into_iter().chain(confidence).collect();
    Paragraph::new(look::KICKER)
        .text(format!(
            "{} · {} · ",
            scene.sentence("finding-number", place),
            scene.dimension(finding.dimension)
        ))
        .styled(severity, look::KICKER.bold().color(look::INK))
        .text(
            tail.iter()
                .map(|part| format!(" · {part}"))
                .collect::<String>(),
        )
}

/// The state both sides are in, or else who knows it.
fn state(scene: &Scene<'_>, finding: &Finding, item: &Item) -> String {
    if item.sides.vendor.state == item.sides.partner.state {
        return scene.state(item);
    }
    let knowledge = scene.knowledge(&finding.unaware, Some(item));
    if knowledge.is_empty() {
        scene.state(item)
    } else {
        knowledge
    }
}

/// The question as asked, then the strip; options without an order as counts.
fn evidence(scene: &Scene<'_>, flow: &mut Flow, item: &Item, extent: Extent) {
    let Some(question) = scene.set.question(item.id.as_str()) else {
        return;
    };
    let asked = asked(scene, question);
    let style = look::FINDING
        .face(crate::text::Face::Italic)
        .color(look::SECOND_INK);
    flow.paragraph(&Paragraph::new(style).text(&asked));
    flow.skip(Mm(1.5));
    if let Kind::Choice { ordered: false, .. } = question.kind {
        for side in Side::BOTH {
            let said = super::lists::choices_in_words(scene, question, side);
            let side = Facts::new().text("side", scene.short_name(side));
            flow.side_by_side(&[named(scene.sentence("side-said", side)), words().text(said)]);
        }
        flow.skip(Mm(1.5));
        return;
    }
    let labels = scene.labels(&question.kind);
    let (Some(low), Some(high)) = (labels.first(), labels.last()) else {
        return;
    };
    let details = Question {
        text: &asked,
        low,
        high,
        tolerance: scene.round.tolerance.steps(),
    };
    let strip = evidence::strip(item, &details, &scene.short_names(), &Measure::new(flow));
    if let Some(strip) = strip {
        draw::figure(flow, &strip);
        flow.skip(Mm(2.0));
    }
    let said = in_words(scene, item, &labels).filter(|_| extent != Extent::Shortest);
    let Some(said) = said else { return };
    flow.side_by_side(&[label("what-each-said"), words().text(said)]);
    flow.skip(Mm(1.2));
}

/// The question as both sides read it; as one of them does where they differ by the names only.
fn asked(scene: &Scene<'_>, question: &questionnaire::Question) -> String {
    let wording = scene.wording(question);
    if wording.vendor == wording.partner {
        return wording.vendor;
    }
    let turned = question.wording.partner.fill(&[
        ("vendor", scene.short_name(Side::Partner)),
        ("partner", scene.short_name(Side::Vendor)),
    ]);
    if turned == wording.vendor {
        return wording.vendor;
    }
    let facts = Facts::new()
        .text("vendor-question", wording.vendor)
        .text("partner-question", wording.partner);
    scene.sentence("both-wordings", facts)
}

/// Both answers in the words of the scale.
fn in_words(scene: &Scene<'_>, item: &Item, labels: &[String]) -> Option<String> {
    let sentence = |side: Side| {
        let mean = item.sides.get(side).mean?;
        let label = |step: f64| {
            labels
                .get((step as usize).checked_sub(1)?)
                .map(String::as_str)
        };
        let facts = Facts::new().text("side", scene.short_name(side));
        // A quarter of a step is no difference that a word could tell.
        if (mean - mean.round()).abs() < 0.25 + 1e-9 {
            let facts = facts.text("label", label(mean.round())?);
            return Some(scene.sentence("said-label", facts));
        }
        let facts = facts
            .text("low", label(mean.floor())?)
            .text("high", label(mean.ceil())?);
        Some(scene.sentence("said-between", facts))
    };
    let sentences = [sentence(Side::Vendor)?, sentence(Side::Partner)?];
    Some(sentences.join(" "))
}

/// What people wrote about this question, if this edition may show it.
fn quotes(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding, lines: usize) {
    let remarks = scene.typed.remarks.iter();
    let mut about: Vec<&Remark<'_>> = remarks
        .filter(|remark| Some(&remark.question.id) == finding.question.as_ref())
        .collect();
    // Both sides are heard before one of them is heard twice.
    if let Some(other) = about
        .iter()
        .position(|remark| Some(remark.side) != about.first().map(|first| first.side))
    {
        about.swap(1, other);
    }
    about.truncate(QUOTES);
    let mut left = lines;
    for (index, remark) in about.iter().enumerate() {
        flow.skip(Mm(if index == 0 { 1.2 } else { 0.0 }));
        let first = match index {
            0 => label("what-was-said"),
            _ => named(String::new()),
        };
        let others = about.get(index + 1..).unwrap_or_default();
        let kept = left.saturating_sub(others.len()).max(1);
        let quote = fitting_quote(scene, flow, remark, kept);
        left = left.saturating_sub(flow.line_count(&quote));
        flow.side_by_side(&[first, quote]);
    }
}

/// As much of a remark as fits some lines together with who wrote it.
fn fitting_quote(
    scene: &Scene<'_>,
    flow: &mut Flow,
    remark: &Remark<'_>,
    lines: usize,
) -> Paragraph {
    let side = scene.unbroken(&scene.name(remark.side));
    let paragraph = |quote: &str| {
        let quote = scene.sentence("quote", Facts::new().verbatim("quote", quote));
        words()
            .role(Role::BlockQuote)
            .text(quote)
            .colored(format!(" {side}"), look::SECOND_INK)
    };
    let spoken: Vec<&str> = remark.text.split_whitespace().collect();
    let spoken = spoken.join(" ");
    let letters = spoken.chars().count();
    // More letters than this never fit, so that a long text is not set again and again.
    let most = 100 * lines;
    let whole = paragraph(&spoken);
    if letters <= most && flow.line_count(&whole) <= lines {
        return whole;
    }
    let (mut fits, mut over) = (0, most.min(letters));
    while over - fits > 1 {
        let middle = usize::midpoint(fits, over);
        if flow.line_count(&paragraph(&cut(&spoken, middle))) <= lines {
            fits = middle;
        } else {
            over = middle;
        }
    }
    paragraph(&cut(&spoken, fits))
}

/// The beginning of a text up to so many letters, without half a word at its end.
fn cut(text: &str, letters: usize) -> String {
    let kept: String = text.chars().take(letters).collect();
    let whole = match kept.rsplit_once(' ') {
        Some((whole, _)) => whole,
        None => kept.as_str(),
    };
    format!("{}…", whole.trim_end_matches([',', '.', ';', ':']))
}

/// The suggested action on a pale ground, with the fields that people have yet to fill.
fn decision(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding) {
    let head = look::NOTE;
    let value = look::FINDING.size(Pt(8.5));
    let owner = |side: Side, flow: &mut Flow| {
        let (name, size) = (scene.short_name(side), head.size.0);
        charts::fit_in(&Measure::new(flow), name, size, OWNER.0, |name| {
            scene.sentence("owner", Facts::new().text("side", name))
        })
    };
    let action = scene.in_short(&finding.action);
    let columns = [
        (2.5, 76.0, text("suggested"), action),
        (81.5, OWNER.0, owner(Side::Vendor, flow), text("nobody-yet")),
        (
            112.0,
            OWNER.0,
            owner(Side::Partner, flow),
            text("nobody-yet"),
        ),
        (142.5, 21.0, text("due"), text("no-date-yet")),
    ];
    flow.on_band(look::BAND, Mm(1.6), |flow: &mut Flow| {
        let heads = columns.each_ref().map(|(x, width, label, _)| {
            Paragraph::new(head)
                .at(Mm(*x))
                .width(Mm(*width))
                .text(label)
        });
        flow.side_by_side(&heads);
        let values = columns.each_ref().map(|(x, width, _, words)| {
            let style = if *x < 10.0 { value.bold() } else { value };
            Paragraph::new(style)
                .at(Mm(*x))
                .width(Mm(*width))
                .text(words)
        });
        flow.side_by_side(&values);
    });
}

/// Further findings in a table, so that none is lost.
fn further(scene: &Scene<'_>, flow: &mut Flow, findings: &[&Finding]) {
    let title = scene.sentence("further-findings", Facts::new().number("n", findings.len()));
    let heading = Heading::new(Rank::Two, title, look::HEADING);
    flow.heading(&heading.listed_as(text("further-findings-short")));
    let mut table = Table::new([
        Column::new(text("column-finding"), Mm(92.0)),
        Column::new(text("column-dimension"), Mm(28.0)),
        Column::new(text("column-level"), Mm(18.0)),
        Column::new(text("column-gap"), Mm(12.0)).right(),
        Column::new(text("column-severity"), Mm(16.0)).right(),
    ])
    .continued(text("further-findings-continued"));
    for finding in findings {
        let gap = scene
            .item_of(finding)
            .and_then(|item| item.gap)
            .map_or_else(|| text("dash"), |gap| one_decimal(gap.abs()));
        table.push(Row::new([
            Cell::new(scene.in_short(&finding.title)),
            Cell::new(scene.dimension(finding.dimension)),
            Cell::new(scene.level(finding.level)),
            Cell::new(gap),
            Cell::new(whole_severity(finding.severity)),
        ]));
    }
    flow.table(&table);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_findings_as_little_as_possible_is_left_out() {
        let heights = |whole: f64| [Mm(whole), Mm(whole - 4.0), Mm(whole - 14.0)];
        let on = |first, second, room| on_one_page(&[heights(first), heights(second)], Mm(room));
        assert_eq!(on(120.0, 120.0, 240.0), [Extent::Whole, Extent::Whole]);
        assert_eq!(on(120.0, 120.0, 236.0), [Extent::Whole, Extent::Shorter]);
        assert_eq!(on(120.0, 120.0, 226.0), [Extent::Whole, Extent::Shortest]);
        assert_eq!(
            on(120.0, 120.0, 211.0),
            [Extent::Whole],
            "the second goes to the next page"
        );
    }

    #[test]
    fn a_cut_text_ends_with_a_whole_word() {
        assert_eq!(cut("In April, the discount", 11), "In April…");
        assert_eq!(cut("Donaudampfschiff", 5), "Donau…");
    }
}
