//! Traits: what each side can least stand and values most, and how the other describes itself.

mod field;

use charts::step_line::{self, Stand};
use charts::{Figure, Said, one_decimal};
use questionnaire::{Side, TraitId, TraitPair, Value};
use scoring::{Edition, Finding, TraitView};

use super::draw;
use super::part::{Part, both_ways, heading, note};
use super::scene::Scene;
use super::words::{Facts, capitalized, text};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::Mm;

const QUESTION: &str = "TRAITS";

/// What a pair says about two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    Clash,
    Watch,
    BlindSpot,
    Unseen,
    NoClash,
    Fit,
    Unmet,
}

/// A pair between the two sides, as one of them looks at it.
struct Met<'a> {
    looker: Side,
    pair: &'a TraitPair,
    reading: Reading,
}

pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    Side::BOTH
        .into_iter()
        .any(|side| !least_stood(scene, side).is_empty() || !wished(scene, side).is_empty())
}

/// The pairs that the page shows, for the appendix that explains them.
pub(super) fn shown<'a>(scene: &Scene<'a>) -> Vec<&'a TraitPair> {
    let met = Side::BOTH
        .into_iter()
        .flat_map(|side| [least_stood(scene, side), wished(scene, side)])
        .flatten()
        .map(|met| &met.pair.id)
        .collect::<Vec<_>>();
    let pairs = scene.set.traits.iter();
    pairs.filter(|pair| met.contains(&&pair.id)).collect()
}

/// How many rows this edition does not show: what would hurt stays inside the side that picked it.
pub(super) fn withheld(scene: &Scene<'_>) -> usize {
    let hidden = |looker: &Side| !scene.edition.shows(Edition::inside(*looker));
    let of = |looker: Side| {
        let view = scene.assessment.traits.looking(looker);
        view.blind_spot.len() + view.mirror.len()
    };
    Side::BOTH.into_iter().filter(hidden).map(of).sum()
}

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    let clash = scene
        .findings()
        .into_iter()
        .find(|finding| finding.id.starts_with("traits:clash:"));
    let title = match clash {
        Some(finding) => scene.in_short(&finding.title),
        None => text("traits-title-none"),
    };
    Part::Traits.title(scene, flow, &title);
    let prose = Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
    flow.paragraph(&prose.text(text("traits-intro")));
    for side in [Side::Partner, Side::Vendor] {
        table_of_least_stood(scene, flow, side);
    }
    table_of_wishes(scene, flow);
    mirrors(scene, flow);
    for side in [Side::Partner, Side::Vendor] {
        field::draw(scene, flow, side);
    }
    Part::Traits.what_else(scene, flow, &["traits:"]);
    let to_finish = Side::BOTH
        .into_iter()
        .any(|side| !least_stood(scene, side).is_empty());
    if to_finish {
        let title = Heading::new(Rank::Two, text("traits-sentence"), look::HEADING);
        flow.heading(&title.unlisted().keep(look::BODY.leading));
        flow.paragraph(&Paragraph::new(look::BODY).text(text("traits-sentence-text")));
    }
}

fn met<'a>(scene: &Scene<'a>, looker: Side, id: &TraitId, reading: Reading) -> Option<Met<'a>> {
    let pair = scene.set.traits.iter().find(|pair| pair.id == *id)?;
    Some(Met {
        looker,
        pair,
        reading,
    })
}

/// What a side can least stand, as far as it tells something: clashes first.
fn least_stood<'a>(scene: &Scene<'a>, looker: Side) -> Vec<Met<'a>> {
    let view = scene.assessment.traits.looking(looker);
    let inside = scene.edition.shows(Edition::inside(looker));
    let blind: &[TraitId] = if inside { &view.blind_spot } else { &[] };
    let groups = [
        (view.clash.as_slice(), Reading::Clash),
        (view.watch.as_slice(), Reading::Watch),
        (blind, Reading::BlindSpot),
    ];
    let mut rows: Vec<Met<'a>> = Vec::new();
    for (ids, reading) in groups {
        rows.extend(ids.iter().filter_map(|id| met(scene, looker, id, reading)));
    }
    let picked = scene.answers.least_stood(scene.set, looker);
    let unseen = view.unseen.iter().map(|id| (id, Reading::Unseen));
    let rest = picked.iter().map(|id| (id, Reading::NoClash));
    for (id, reading) in unseen.chain(rest) {
        if !rows.iter().any(|row| row.pair.id == *id) {
            rows.extend(met(scene, looker, id, reading));
        }
    }
    rows
}

/// What a side values most, as far as the other claims or does not claim it.
fn wished<'a>(scene: &Scene<'a>, looker: Side) -> Vec<Met<'a>> {
    let view = scene.assessment.traits.looking(looker);
    let fits = view.fit.iter().map(|id| (id, Reading::Fit));
    let unmet = view.unmet_wish.iter().map(|id| (id, Reading::Unmet));
    let all = fits.chain(unmet);
    all.filter_map(|(id, reading)| met(scene, looker, id, reading))
        .collect()
}

/// How a side describes itself: the mean of its people, 1 to 5.
fn describes_itself(scene: &Scene<'_>, side: Side, id: &TraitId) -> Option<f64> {
    scene.answers.mean(side, QUESTION, |value| match value {
        Value::Traits(given) => given.describes_self.get(id).map(|step| f64::from(*step)),
        _ => None,
    })
}

/// The line of the pair that a finding is about, with where the other side puts itself on it.
pub(super) fn line_of(scene: &Scene<'_>, finding: &Finding) -> Option<Figure> {
    let (rule, pair) = finding.id.rsplit_once(':')?;
    let (rule, looker) = rule.rsplit_once(':')?;
    let told = ["traits:clash", "traits:watch", "traits:unmet_wish"];
    let looker = Side::BOTH.into_iter().find(|side| side.name() == looker)?;
    let mut pairs = scene.set.traits.iter();
    let pair = pairs.find(|one| told.contains(&rule) && one.id.as_str() == pair)?;
    let side = looker.other();
    let value = describes_itself(scene, side, &pair.id)?;
    let stand = Stand {
        side,
        name: scene.short_name(side),
        value,
        said: Said::Itself,
    };
    Some(step_line::between(&pair.disliked, stand, 5, &pair.valued))
}

/// The line with the mark of the side that describes itself, and the number behind it.
fn described(scene: &Scene<'_>, flow: &mut Flow, side: Side, id: &TraitId) -> [Cell; 2] {
    let Some(value) = describes_itself(scene, side, id) else {
        return [Cell::empty(), Cell::new(text("no-answer"))];
    };
    let stand = Stand {
        side,
        name: scene.short_name(side),
        value,
        said: Said::Itself,
    };
    let line = draw::in_cell(flow, &step_line::line(&[stand], 5));
    [Cell::drawn(line), Cell::new(one_decimal(value))]
}

fn table_of_least_stood(scene: &Scene<'_>, flow: &mut Flow, looker: Side) {
    let rows = least_stood(scene, looker);
    if rows.is_empty() {
        return;
    }
    let looked = looker.other();
    heading(
        flow,
        scene.sentence("traits-least", both_ways(scene, looker)),
    );
    let value = scene.side_column("column-side-said", looked, Mm(16.0), flow);
    let mut table = Table::new([
        Column::new(text("column-least-stands"), Mm(42.0)),
        Column::new(text("column-scale"), Mm(44.0)),
        Column::new(text("column-values"), Mm(34.0)),
        value,
        Column::new(text("column-reading"), Mm(30.0)),
    ])
    .density(Density::Tight)
    .continued(Part::Traits.name())
    .summary(text("traits-summary"));
    for row in &rows {
        let [line, value] = described(scene, flow, looked, &row.pair.id);
        table.push(Row::new([
            Cell::bold(&row.pair.disliked),
            line,
            Cell::new(&row.pair.valued),
            value,
            reading(scene, row),
        ]));
    }
    flow.table(&table);
    let view = scene.assessment.traits.looking(looker);
    if let Some(words) = guessed(scene, view, looker) {
        note(flow, words);
    }
}

/// What a pair comes to, with the level of its finding.
fn reading(scene: &Scene<'_>, met: &Met<'_>) -> Cell {
    let level = |rule: &str| {
        let id = format!(
            "traits:{rule}:{}:{}",
            met.looker.name(),
            met.pair.id.as_str()
        );
        Facts::new().text("level", scene.level_of(&id))
    };
    match met.reading {
        Reading::Clash => Cell::bold(scene.sentence("trait-clash", level("clash"))),
        Reading::Watch => Cell::new(scene.sentence("trait-watch", level("watch"))),
        Reading::BlindSpot => Cell::new(scene.sentence("trait-blind-spot", level("blind_spot"))),
        Reading::Unseen => Cell::new(text("trait-unseen")),
        Reading::NoClash => Cell::new(text("trait-no-clash")),
        Reading::Fit => Cell::new(text("trait-fit")),
        Reading::Unmet => Cell::bold(scene.sentence("trait-unmet", level("unmet_wish"))),
    }
}

/// How many of them the other side expected, and which it did not.
fn guessed(scene: &Scene<'_>, view: &TraitView, looker: Side) -> Option<String> {
    if view.guessed.of == 0 {
        return None;
    }
    let names: Vec<String> = scene
        .set
        .traits
        .iter()
        .filter(|pair| view.unseen.contains(&pair.id))
        .map(|pair| scene.sentence("quote", Facts::new().verbatim("quote", &pair.disliked)))
        .collect();
    let facts = both_ways(scene, looker)
        .number("hits", view.guessed.hits)
        .number("of", view.guessed.of)
        .text("list", super::words::list(&names));
    Some(if names.is_empty() {
        scene.sentence("traits-guessed-all", facts)
    } else {
        scene.sentence("traits-guessed", facts)
    })
}

fn table_of_wishes(scene: &Scene<'_>, flow: &mut Flow) {
    let rows: Vec<Met<'_>> = [Side::Partner, Side::Vendor]
        .into_iter()
        .flat_map(|side| wished(scene, side))
        .collect();
    if rows.is_empty() {
        return;
    }
    let count = |reading| rows.iter().filter(|row| row.reading == reading).count();
    let facts = Facts::new()
        .number("n", count(Reading::Fit))
        .number("open", count(Reading::Unmet));
    heading(flow, scene.sentence("traits-wishes", facts));
    let mut table = Table::new([
        Column::new(text("column-wish"), Mm(42.0)),
        Column::new(text("column-described"), Mm(44.0)),
        Column::new(text("column-wished-by"), Mm(34.0)),
        Column::new(text("column-step"), Mm(16.0)).right(),
        Column::new(text("column-reading"), Mm(30.0)),
    ])
    .density(Density::Tight)
    .continued(Part::Traits.name())
    .summary(text("traits-wishes-summary"));
    for row in &rows {
        let [line, value] = described(scene, flow, row.looker.other(), &row.pair.id);
        table.push(Row::new([
            Cell::bold(&row.pair.valued),
            line,
            Cell::new(scene.name(row.looker)),
            value,
            reading(scene, row),
        ]));
    }
    flow.table(&table);
}

/// What a side can least stand and says of itself: for its own eyes.
fn mirrors(scene: &Scene<'_>, flow: &mut Flow) {
    for side in Side::BOTH {
        let view = scene.assessment.traits.looking(side);
        if view.mirror.is_empty() || !scene.edition.shows(Edition::inside(side)) {
            continue;
        }
        let pairs = scene.set.traits.iter();
        let names: Vec<String> = pairs
            .filter(|pair| view.mirror.contains(&pair.id))
            .map(|pair| scene.sentence("quote", Facts::new().verbatim("quote", &pair.disliked)))
            .collect();
        heading(flow, text("traits-mirror"));
        let facts = both_ways(scene, side).text("list", super::words::list(&names));
        let words = capitalized(&scene.sentence("traits-mirror-text", facts));
        let prose = Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
        flow.paragraph(&prose.text(words));
    }
}
