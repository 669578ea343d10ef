//! Appendix: how answers were given, every threshold with its standing, words and limits.

use questionnaire::{Side, Tolerance};
use scoring::SideCoverage;
use scoring::method::{Standing, THRESHOLDS, Threshold};

use super::altered;
use super::part::Part;
use super::scene::Scene;
use super::section::Section;
use super::words::{self, Facts, sentence, text};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation};

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    flow.new_page(Orientation::Upright);
    let people = scene.assessment.respondents;
    let facts = Facts::new().number("n", people.vendor + people.partner);
    let heading = Heading::new(
        Rank::One,
        scene.sentence("method-title", facts),
        look::TITLE,
    )
    .kicker(Paragraph::new(look::KICKER).text(text("method")))
    .listed_as(text("method"));
    flow.heading(&heading);
    altered::part(scene, flow);
    given(scene, flow);
    thresholds(scene, flow);
    definitions(
        scene,
        flow,
        "method-words",
        &["hidden", "known", "worry", "solid", "concern"],
    );
    definitions(scene, flow, "method-frames", &["shared", "directed", "own"]);
    let heading = Heading::new(Rank::Two, text("method-limits"), look::HEADING);
    flow.heading(&heading);
    let prose = |words: String| {
        Paragraph::new(look::BODY)
            .width(look::PROSE_WIDTH)
            .text(words)
    };
    let facts = Facts::new().number("n", people.vendor + people.partner);
    flow.paragraph(&prose(scene.sentence("method-limits-text", facts)));
    flow.skip(Mm(2.5));
    flow.paragraph(&Paragraph::new(look::NOTE).text(absent(scene)));
}

/// Which parts this report does not have, and why.
fn absent(scene: &Scene<'_>) -> String {
    let lists = if super::lists::questions(scene).is_empty() {
        "method-absent-lists"
    } else {
        "method-in-lists"
    };
    let mut sentences = Vec::new();
    if scene.sections.has(Section::Lists) {
        sentences.push(text(lists));
    }
    let missing: Vec<String> = Part::ALL
        .into_iter()
        .filter(|part| {
            part.section()
                .is_none_or(|section| scene.sections.has(section))
        })
        .filter(|part| !part.is_present(scene))
        .map(Part::name)
        .collect();
    if !missing.is_empty() {
        let facts = Facts::new().text("parts", words::list(&missing));
        sentences.push(scene.sentence("method-absent-parts", facts));
    }
    let unwanted: Vec<String> = Section::ALL
        .into_iter()
        .filter(|section| !scene.sections.has(*section))
        .filter(|section| *section != Section::Since || scene.compares)
        .map(|section| text(&format!("section-{}", section.name())))
        .collect();
    if !unwanted.is_empty() {
        let facts = Facts::new().text("parts", words::list(&unwanted));
        sentences.push(scene.sentence("method-unwanted-parts", facts));
    }
    sentences.extend(settled(scene));
    if scene.findings().is_empty() {
        sentences.push(text("method-absent-findings"));
    }
    if scene.typed.remarks.is_empty() && scene.sections.has(Section::Comments) {
        sentences.push(text("method-absent-comments"));
    }
    let withheld = scene.typed.withheld;
    if withheld > 0 {
        sentences.push(scene.sentence("withheld", Facts::new().number("n", withheld)));
    }
    sentences.extend(scene.missing.as_ref().map(words::letters_missing));
    let few = Side::BOTH
        .into_iter()
        .filter(|side| scene.single(*side).is_none());
    for side in few {
        let facts = Facts::new()
            .text("side", scene.short_name(side))
            .number("n", scene.answers.people(side));
        sentences.push(scene.sentence("method-few-people", facts));
    }
    sentences.join(" ")
}

/// What is to be known of what was settled, and of the spread of the answers.
fn settled(scene: &Scene<'_>) -> Vec<String> {
    let mut sentences = Vec::new();
    let unmatched = scoring::without_finding(scene.round.plan, scene.assessment).len();
    if unmatched > 0 {
        let facts = Facts::new().number("n", unmatched);
        sentences.push(scene.sentence("method-unmatched", facts));
    }
    let findings = scene.findings();
    let moved = findings.iter().filter(|one| scene.moved(one).is_some());
    let moved = moved.count();
    if moved > 0 {
        sentences.push(scene.sentence("method-moved", Facts::new().number("n", moved)));
    }
    if !super::spread::has_content(scene) && scene.sections.has(Section::Questions) {
        sentences.push(text("method-absent-spread"));
    }
    sentences
}

/// Who answered how much, by side; functions, never names.
fn given(scene: &Scene<'_>, flow: &mut Flow) {
    flow.heading(&Heading::new(
        Rank::Two,
        text("method-given"),
        look::HEADING,
    ));
    let facts = Facts::new()
        .text("set", scene.set.id.as_str())
        .text("version", scene.set.version.to_string())
        .text(
            "purpose",
            text(&format!("purpose-{}", scene.round.purpose.name())),
        )
        .text("form", text(&format!("form-{}", scene.round.form.name())));
    let prose = Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
    flow.paragraph(&prose.text(scene.sentence("method-given-text", facts)));
    flow.skip(Mm(2.5));
    let mut table = Table::new([
        Column::new(text("column-side"), Mm(34.0)),
        Column::new(text("column-people"), Mm(14.0)).right(),
        Column::new(text("column-functions"), Mm(49.0)),
        Column::new(text("column-answered"), Mm(22.0)).right(),
        Column::new(text("column-dont-know"), Mm(14.0)).right(),
        Column::new(text("column-not-applicable"), Mm(19.0)).right(),
        Column::new(text("column-prefer-not"), Mm(14.0)).right(),
    ])
    .summary(text("method-given-summary"));
    for side in Side::BOTH {
        let counts = counts(scene, side);
        let functions = scene.answers.functions(side);
        let functions: Vec<&str> = functions
            .iter()
            .map(|f| scene.set.function_name(*f))
            .collect();
        let of = Facts::new()
            .text("count", counts.answered.to_string())
            .text("of", counts.applicable().to_string());
        table.push(Row::new([
            Cell::new(scene.name(side)),
            Cell::new(scene.assessment.respondents.get(side).to_string()),
            Cell::new(functions.join(", ")),
            Cell::new(scene.sentence("count-of", of)),
            Cell::new(counts.dont_know.to_string()),
            Cell::new(counts.not_applicable.to_string()),
            Cell::new(counts.prefer_not.to_string()),
        ]));
    }
    flow.table(&table);
    for side in Side::BOTH {
        let absent = scene.round.not_taking_part.iter();
        let functions: Vec<String> = absent
            .filter(|person| person.side == side)
            .map(|person| scene.set.function_name(person.function).to_owned())
            .collect();
        if functions.is_empty() {
            continue;
        }
        let facts = Facts::new()
            .text("side", scene.short_name(side))
            .text("functions", words::list(&functions))
            .number("n", functions.len());
        flow.skip(Mm(2.5));
        let prose = Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
        flow.paragraph(&prose.text(scene.sentence("method-not-taking-part", facts)));
    }
}

/// What a side answered over all dimensions.
pub(super) fn counts(scene: &Scene<'_>, side: Side) -> SideCoverage {
    let mut all = SideCoverage::default();
    for figures in &scene.assessment.dimensions {
        let one = figures.answers.get(side);
        all.asked += one.asked;
        all.answered += one.answered;
        all.dont_know += one.dont_know;
        all.not_applicable += one.not_applicable;
        all.prefer_not += one.prefer_not;
    }
    all
}

fn thresholds(scene: &Scene<'_>, flow: &mut Flow) {
    let heading = Heading::new(Rank::Two, text("method-thresholds"), look::HEADING);
    flow.heading(&heading.keep(Mm(40.0)));
    let mut table = Table::new([
        Column::new(text("column-rule"), Mm(44.0)),
        Column::new(text("column-value"), Mm(74.0)),
        Column::new(text("column-standing"), Mm(48.0)),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(text("method-thresholds-continued"))
    .summary(text("method-thresholds-summary"));
    for rule in method_rules(scene.round.tolerance) {
        table.push(Row::new([
            Cell::new(rule.rule),
            Cell::new(rule.value),
            Cell::new(rule.standing),
        ]));
    }
    flow.table(&table);
}

/// A rule of the method in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MethodRule {
    /// What it decides.
    pub rule: String,
    /// From which value, or how.
    pub value: String,
    /// What it rests on.
    pub standing: String,
}

/// Every threshold of the method in the words of the report, with this tolerance.
#[must_use]
pub fn method_rules(tolerance: Tolerance) -> Vec<MethodRule> {
    let steps = tolerance.steps();
    let tolerance = if steps == 1.0 {
        text("one-step")
    } else {
        let steps = if steps.fract() == 0.0 {
            format!("{steps:.0}")
        } else {
            charts::one_decimal(steps)
        };
        sentence("several-steps", &Facts::new().text("n", steps))
    };
    let rule = |threshold: &Threshold| {
        let part = |part: &str| {
            let facts = Facts::new().text("tolerance", tolerance.as_str());
            sentence(&format!("threshold-{}-{part}", threshold.id), &facts)
        };
        MethodRule {
            rule: part("rule"),
            value: part("value"),
            standing: match threshold.standing {
                Standing::Published(source) => {
                    sentence("standing-published", &Facts::new().text("source", source))
                }
                Standing::Convention => text("standing-convention"),
                Standing::Ours => text("standing-ours"),
            },
        }
    };
    THRESHOLDS.iter().map(rule).collect()
}

/// Words and what they mean, beside each other.
fn definitions(scene: &Scene<'_>, flow: &mut Flow, group: &str, words: &[&str]) {
    flow.heading(&Heading::new(Rank::Two, text(group), look::HEADING));
    for word in words {
        flow.side_by_side(&[
            Paragraph::new(look::TABLE.bold())
                .width(Mm(40.0))
                .text(text(&format!("{group}-{word}"))),
            Paragraph::new(look::TABLE)
                .at(look::HANG)
                .width(Mm(124.0))
                .text(scene.sentence(&format!("{group}-{word}-text"), Facts::new())),
        ]);
    }
}
