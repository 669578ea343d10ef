//! Findings one by one: what each said, what each expected, why it matters, what to talk about.

mod decision;
mod evidence;
mod quotes;

use charts::{one_decimal, whole_severity};
use scoring::{Finding, Item};

use super::answer::confidence_word;
use super::part::{about, is_told_on_a_page, with_evidence};
use super::scene::Scene;
use super::words::{Facts, text};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation, PaperSize};

/// Findings that get half a page; the rest stand in a table.
pub(super) const IN_FULL: usize = 5;

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
    let (elsewhere, rest): (Vec<&Finding>, Vec<&Finding>) = rest
        .iter()
        .partition(|finding| is_told_on_a_page(scene, finding));
    if !rest.is_empty() {
        further(scene, flow, &rest);
    }
    if !elsewhere.is_empty() {
        let facts = Facts::new().number("n", elsewhere.len());
        let words = scene.sentence("findings-elsewhere", facts);
        flow.skip(Mm(2.5));
        flow.paragraph(&Paragraph::new(look::NOTE).width(Mm(150.0)).text(words));
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
    match item {
        Some(item) => evidence::asked_and_said(scene, flow, item, extent),
        None => evidence::told(scene, flow, finding),
    }
    let why = words().text(scene.in_short(&finding.why));
    flow.side_by_side(&[label("why-it-matters"), why]);
    quotes::about(scene, flow, finding, extent.quote_lines());
    flow.skip(Mm(1.2));
    flow.side_by_side(&[label("conversation"), conversation(scene, finding)]);
    flow.skip(Mm(2.0));
    decision::row(scene, flow, finding);
}

/// The name of a finding in contents and outline: what it is about.
fn listed(scene: &Scene<'_>, finding: &Finding, number: usize) -> String {
    // Several findings can rest on one page: its name would name them alike.
    let about = match scene.item_of(finding) {
        Some(_) => about(scene, finding),
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
    let moved = scene.moved(finding).map(|_| text("moved-by-hand"));
    let tail: Vec<String> = state.into_iter().chain(confidence).chain(moved).collect();
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

/// Further findings in a table, so that none is lost.
fn further(scene: &Scene<'_>, flow: &mut Flow, findings: &[&Finding]) {
    let title = scene.sentence("further-findings", Facts::new().number("n", findings.len()));
    let heading = Heading::new(Rank::Two, title, look::HEADING);
    flow.heading(&heading.listed_as(text("further-findings-short")));
    let mut table = Table::new([
        Column::new(text("column-finding"), Mm(98.0)),
        Column::new(text("column-dimension"), Mm(26.0)),
        Column::new(text("column-level"), Mm(16.0)),
        Column::new(text("column-gap"), Mm(12.0)).right(),
        Column::new(text("column-severity"), Mm(14.0)).right(),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(text("further-findings-continued"));
    for finding in findings {
        let gap = scene
            .item_of(finding)
            .and_then(|item| item.gap)
            .map_or_else(|| text("dash"), |gap| one_decimal(gap.abs()));
        table.push(Row::new([
            further_words(scene, finding),
            Cell::new(scene.dimension(finding.dimension)),
            Cell::new(scene.level(finding.level)),
            Cell::new(gap),
            Cell::new(whole_severity(finding.severity)),
        ]));
    }
    flow.table(&table);
}

/// What a finding says; what it rests on too, where no gap in the row tells that.
fn further_words(scene: &Scene<'_>, finding: &Finding) -> Cell {
    match scene.item_of(finding) {
        Some(_) => Cell::new(scene.in_short(&finding.title)),
        None => with_evidence(scene, finding),
    }
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
}
