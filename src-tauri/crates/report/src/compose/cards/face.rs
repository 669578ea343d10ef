//! One card: what it says, and room for what is decided.

use questionnaire::Side;
use scoring::Finding;

use crate::compose::scene::Scene;
use crate::compose::words::{Facts, capitalized, text};
use crate::flow::{Flow, Heading, Level as Rank, Paragraph};
use crate::look;
use crate::page::{Mm, Path, Point, Stroke};
use crate::text::{Face, TextStyle};

/// The sizes of the words on a card.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    /// Its message.
    message: TextStyle,
    /// What it rests on.
    words: TextStyle,
    /// What is asked aloud.
    prompt: TextStyle,
    /// What a field is called.
    label: TextStyle,
    /// Between the parts.
    air: Mm,
    /// From one line to write on to the next.
    line: Mm,
}

impl Type {
    /// For half a sheet.
    pub(super) const LARGE: Self = Self {
        message: TextStyle::new(Face::Bold, 18.0, 7.5, look::INK),
        words: TextStyle::new(Face::Regular, 11.0, 5.0, look::INK),
        prompt: TextStyle::new(Face::Bold, 14.0, 6.25, look::INK),
        label: TextStyle::new(Face::Regular, 9.0, 4.0, look::SECOND_INK),
        air: Mm(2.5),
        line: Mm(9.0),
    };
    /// For a quarter of a sheet.
    pub(super) const SMALL: Self = Self {
        message: TextStyle::new(Face::Bold, 12.5, 5.4, look::INK),
        words: TextStyle::new(Face::Regular, 8.5, 3.9, look::INK),
        prompt: TextStyle::new(Face::Bold, 10.5, 4.7, look::INK),
        label: TextStyle::new(Face::Regular, 7.5, 3.4, look::SECOND_INK),
        air: Mm(1.6),
        line: Mm(6.5),
    };

    /// The same smaller, for a card with much to say.
    fn smaller(self) -> Self {
        let smaller = |style: TextStyle| TextStyle {
            leading: style.leading * 0.85,
            ..style.size(style.size * 0.85)
        };
        Self {
            message: smaller(self.message),
            words: smaller(self.words),
            prompt: smaller(self.prompt),
            ..self
        }
    }
}

/// How much of a finding a card says.
#[derive(Debug, Clone, Copy)]
struct Extent {
    evidence: usize,
    conversation: bool,
    smaller: bool,
    /// The most lines of the message and of each other part.
    most_lines: usize,
}

/// What is tried in turn, until it fits on the card.
const EXTENTS: [Extent; 6] = [
    extent(3, true, false, 99),
    extent(3, false, false, 99),
    extent(2, false, false, 99),
    extent(2, false, true, 99),
    extent(1, false, true, 4),
    extent(0, false, true, 3),
];

const fn extent(evidence: usize, conversation: bool, smaller: bool, most_lines: usize) -> Extent {
    Extent {
        evidence,
        conversation,
        smaller,
        most_lines,
    }
}

/// Draws a card for the finding with this number of so many, on a ground of this height.
pub(super) fn card(
    scene: &Scene<'_>,
    flow: &mut Flow,
    kind: &Type,
    finding: &Finding,
    place: (usize, usize),
    height: Mm,
) {
    let below = flow.height_of(|flow| decided(scene, flow, kind));
    let room = height - below - kind.air;
    let fits = EXTENTS.into_iter().find(|extent| {
        let said = flow.height_of(|flow| said(scene, flow, kind, finding, place, *extent));
        said <= room
    });
    let smallest = extent(0, false, true, 2);
    let top = flow.y();
    said(scene, flow, kind, finding, place, fits.unwrap_or(smallest));
    // At the foot of the card, wherever its words end.
    flow.skip(top + height - below - flow.y());
    decided(scene, flow, kind);
}

fn said(
    scene: &Scene<'_>,
    flow: &mut Flow,
    kind: &Type,
    finding: &Finding,
    place: (usize, usize),
    extent: Extent,
) {
    let kind = match extent.smaller {
        true => kind.smaller(),
        false => *kind,
    };
    let title = scene.unbroken(&scene.in_short(&finding.title));
    let heading = Heading::new(Rank::One, capitalized(&title), kind.message)
        .kicker(Paragraph::new(kind.label).text(kicker(scene, finding, place)))
        .above(Mm(0.0))
        .below_kicker(Mm(1.0))
        .below(kind.air)
        .keep(Mm(0.0))
        .most_lines(extent.most_lines);
    flow.heading(&heading);
    let prose = |words: String, style| {
        let prose = Paragraph::new(style).text(words);
        prose.most_lines(extent.most_lines)
    };
    for line in finding.evidence.iter().take(extent.evidence) {
        flow.paragraph(&prose(scene.in_short(line), kind.words));
    }
    flow.skip(kind.air);
    flow.rule(look::HEAD_RULE, look::INK);
    flow.skip(kind.air);
    flow.paragraph(&Paragraph::new(kind.label).text(text("card-ask")));
    flow.paragraph(&prose(scene.in_short(&finding.prompt), kind.prompt));
    if extent.conversation {
        let talk = scene.in_short(&finding.conversation);
        let facts = Facts::new().text("conversation", talk);
        flow.skip(kind.air);
        flow.paragraph(&prose(
            scene.sentence("card-conversation", facts),
            kind.words,
        ));
    }
}

/// The number of the finding, its area, how serious it is, who expected it, and whether all of it
/// is invented.
fn kicker(scene: &Scene<'_>, finding: &Finding, (number, of): (usize, usize)) -> String {
    let knowledge = scene.knowledge(&finding.unaware, scene.item_of(finding));
    let facts = Facts::new()
        .text("n", number.to_string())
        .text("of", of.to_string())
        .text("dimension", scene.dimension(finding.dimension))
        .text("level", scene.level(finding.level));
    let kicker = match knowledge.is_empty() {
        true => scene.sentence("card-kicker", facts),
        false => scene.sentence("card-kicker-known", facts.text("knowledge", knowledge)),
    };
    match scene.round.sample {
        true => scene.sentence("card-kicker-sample", Facts::new().text("kicker", kicker)),
        false => kicker,
    }
}

/// Room for what is decided, with an owner at each company and a date.
fn decided(scene: &Scene<'_>, flow: &mut Flow, kind: &Type) {
    let owner = |side| {
        let facts = Facts::new().text("side", scene.short_name(side));
        scene.sentence("card-owner", facts)
    };
    let [vendor, partner] = Side::BOTH.map(owner);
    fields(flow, kind, vec![(text("card-decided"), 1.0)]);
    fields(
        flow,
        kind,
        vec![(vendor, 0.38), (partner, 0.38), (text("card-due"), 0.24)],
    );
}

/// Lines to write on beside each other, each with its name below it; a field takes this share of
/// the width.
fn fields(flow: &mut Flow, kind: &Type, fields: Vec<(String, f64)>) {
    let width = flow.width();
    let between = Mm(3.0);
    let mut left = Mm(0.0);
    let mut placed = Vec::new();
    for (name, share) in fields {
        placed.push((name, left, width * share - between));
        left += width * share;
    }
    let lines: Vec<(Mm, Mm)> = placed.iter().map(|&(_, x, width)| (x, width)).collect();
    flow.decoration(kind.line, |canvas| {
        let y = kind.line - Mm(0.5);
        for (x, width) in lines {
            let end = Point { x: x + width, y };
            let line = Path::line(Point { x, y }, end);
            canvas.stroke(line, Stroke::solid(look::HAIRLINE, look::INK));
        }
    });
    let names: Vec<Paragraph> = placed
        .into_iter()
        .map(|(name, x, width)| {
            let name = Paragraph::new(kind.label).text(name);
            name.at(x).width(width).most_lines(1)
        })
        .collect();
    flow.side_by_side(&names);
}
