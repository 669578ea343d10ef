//! Page 1: the answer, for a reader who has a minute.

use charts::dumbbell::{self, Size};
use charts::one_decimal;
use questionnaire::Side;
use scoring::{Confidence, Finding, Level, Reading, SideCoverage};

use super::decisions;
use super::draw::{self, Measure};
use super::logos;
use super::scene::Scene;
use super::words::{self, Facts, text};
use crate::flow::{Align, Cell, Density, Flow, Heading, Item, Level as Rank, Paragraph, Row};
use crate::look;
use crate::page::{Marker, Mm, PaperSize};
use crate::text::TextStyle;

/// Findings on the first page, and actions.
const FINDINGS: usize = 3;
/// Letters of an action on the first page, and those that fit on one line of small type.
const ACTION_LETTERS: usize = 120;
const LINE_LETTERS: usize = 54;

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    title(scene, flow);
    verdict(scene, flow);
    findings(scene, flow);
    chart(scene, flow);
    actions(scene, flow);
    confidence(scene, flow);
}

fn title(scene: &Scene<'_>, flow: &mut Flow) {
    let date = words::long_date(scene.round.date);
    let kicker = scene.sentence("answer-kicker", Facts::new().text("date", date));
    let beside_logos = flow.width() - logos::width(scene);
    let style = match flow.paper_size() {
        PaperSize::A4 => look::FIRST_TITLE,
        PaperSize::Letter => look::FIRST_TITLE_LETTER,
    };
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
    let id = match assessment.reading {
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
        "headline-hidden" => counts.hidden,
        "headline-known" => counts.known,
        "headline-concern" => counts.shared_concern,
        _ => agreement.count,
    };
    let facts = Facts::new()
        .number("n", n)
        .number("count", agreement.count)
        .number("of", agreement.of)
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

/// The word of the decision and why; without one, who decides and how the answers read.
fn verdict(scene: &Scene<'_>, flow: &mut Flow) {
    flow.rule(look::HEAVY_RULE, look::INK);
    flow.skip(Mm(3.2));
    let at = |level: Level| {
        scene
            .assessment
            .findings
            .iter()
            .filter(|finding| finding.level == level)
            .count()
    };
    let (id, n) = match scene.assessment.reading {
        Reading::NotEnoughAnswers => ("reading-not-enough", 0),
        Reading::RepairTrustFirst => ("reading-trust", 0),
        Reading::RepairFirst => ("reading-repair", at(Level::Critical)),
        Reading::ProceedWithConditions => ("reading-conditions", at(Level::Major)),
        Reading::Proceed => ("reading-proceed", 0),
    };
    let facts = Facts::new()
        .number("n", n)
        .text("dimensions", words::list(&not_judged(scene)));
    let why = Paragraph::new(look::BODY)
        .at(look::HANG)
        .bold(text("undecided-why"))
        .colored(format!(" {}", scene.sentence(id, facts)), look::SECOND_INK);
    let word = Paragraph::new(look::VERDICT.size(crate::page::Pt(16.0)))
        .width(Mm(40.0))
        .text(text("undecided"));
    flow.side_by_side(&[word, why]);
    flow.skip(Mm(3.2));
    flow.rule(look::HAIRLINE, look::RULE);
    flow.skip(Mm(5.0));
}

/// The most severe findings in a line each, with what was said and why it matters.
fn findings(scene: &Scene<'_>, flow: &mut Flow) {
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
        // What is no question with two means has its figure in the message already.
        let said = said(scene, item).or_else(|| match why {
            Some(_) => None,
            None => Some(scene.in_short(finding.evidence.first()?)),
        });
        let so_what: Vec<String> = said.into_iter().chain(why).collect();
        let message = Paragraph::new(look::BODY.bold())
            .at(Mm(8.0))
            .width(Mm(106.0))
            .balanced()
            .text(scene.unbroken(&scene.in_short(&finding.title)));
        let so_what = (!so_what.is_empty()).then(|| {
            Paragraph::new(look::BODY)
                .at(Mm(8.0))
                .width(look::PROSE_WIDTH)
                .colored(so_what.join(" "), look::SECOND_INK)
        });
        let label = Paragraph::new(look::HEADING)
            .width(Mm(7.0))
            .text((index + 1).to_string());
        items.push(Item {
            label,
            aside: Some(aside(scene, finding, item)),
            body: std::iter::once(message).chain(so_what).collect(),
            below: Mm(3.0),
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
        .at(Mm(116.0))
        .width(Mm(50.0))
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

fn chart(scene: &Scene<'_>, flow: &mut Flow) {
    let names = scene.short_names();
    let title = scene.unbroken(&chart_title(scene));
    let heading = Heading::new(Rank::Two, title, look::HEADING).unlisted();
    flow.heading(&heading.keep(Mm(54.0)));
    let (key, chart) = {
        let measure = Measure::new(flow);
        (
            dumbbell::key(&names, Size::Small, &measure),
            dumbbell::dimensions(scene.set, scene.assessment, &names, Size::Small, &measure),
        )
    };
    draw::key(flow, &key);
    draw::figure(flow, &chart);
    flow.skip(Mm(5.0));
}

/// Which dimension is furthest apart and who expected it, as a sentence.
pub(super) fn chart_title(scene: &Scene<'_>) -> String {
    let tolerance = scene.round.tolerance.steps();
    let rows = dumbbell::by_gap(scene.assessment);
    let widest = rows.first().and_then(|row| {
        let (vendor, partner) = (row.level.vendor?, row.level.partner?);
        Some((*row, (vendor - partner).abs()))
    });
    let Some((row, gap)) = widest else {
        return text("chart-empty");
    };
    let facts = Facts::new().text("dimension", scene.dimension_in_sentence(row.id));
    if gap <= tolerance + 1e-9 {
        let all = rows.iter().all(|row| row.level.vendor.is_some());
        let id = if all {
            "chart-close-all"
        } else {
            "chart-close"
        };
        return scene.sentence(id, facts);
    }
    let expected = |side: Side| {
        let (own, other) = (*row.level.get(side), *row.expected_level.get(side));
        Some((own? - other?).abs() > tolerance + 1e-9)
    };
    let side = |side: Side| facts.clone().text("side", scene.short_name(side));
    match (expected(Side::Vendor), expected(Side::Partner)) {
        (Some(true), Some(true)) => scene.sentence("chart-apart-both", facts),
        (Some(true), Some(false)) => scene.sentence("chart-apart-one", side(Side::Vendor)),
        (Some(false), Some(true)) => scene.sentence("chart-apart-one", side(Side::Partner)),
        (Some(false), Some(false)) => scene.sentence("chart-apart-neither", facts),
        _ => scene.sentence("chart-apart", facts),
    }
}

/// The next actions with their owners and dates; before anything is decided, what is suggested.
/// Left out where the page has no room: everything stands with the findings and the decisions too.
fn actions(scene: &Scene<'_>, flow: &mut Flow) {
    let room = flow.room() - flow.height_of(|flow| confidence(scene, flow));
    let nothing = decisions::by_date(scene).is_empty() && suggested(scene).is_empty();
    if nothing {
        return;
    }
    // As they are, else in small type, else with their first words only, else fewer of them.
    let forms = [
        (look::TABLE, ACTION_LETTERS, FINDINGS),
        (look::ITEM_TABLE, ACTION_LETTERS, FINDINGS),
        (look::ITEM_TABLE, LINE_LETTERS, FINDINGS),
        (look::ITEM_TABLE, LINE_LETTERS, 2),
        (look::ITEM_TABLE, LINE_LETTERS, 1),
    ];
    for (style, letters, most) in forms {
        let form = Form {
            style,
            letters,
            most,
        };
        if flow.height_of(|flow| actions_in(scene, flow, form)) <= room {
            return actions_in(scene, flow, form);
        }
    }
}

/// How the actions are printed.
#[derive(Debug, Clone, Copy)]
struct Form {
    style: TextStyle,
    /// The most letters of an action.
    letters: usize,
    /// The most actions.
    most: usize,
}

fn actions_in(scene: &Scene<'_>, flow: &mut Flow, form: Form) {
    let all = decisions::by_date(scene);
    let shown: Vec<_> = all.iter().take(form.most).copied().collect();
    let (title, table) = if shown.is_empty() {
        let mut table = decisions::columns(scene, flow).density(Density::Tight);
        for action in suggested(scene).into_iter().take(form.most) {
            table.push(Row::new([
                Cell::new(first_words(&action, form.letters)),
                Cell::new(text("nobody-yet")),
                Cell::new(text("nobody-yet")),
                Cell::new(text("no-date-yet")),
            ]));
        }
        (text("answer-suggested"), table)
    } else {
        let shorten = |words: &str| first_words(words, form.letters);
        let table = decisions::table(scene, flow, Density::Tight, &shown, shorten);
        let facts = Facts::new()
            .number("n", shown.len())
            .number("of", all.len());
        (scene.sentence("answer-decisions", facts), table)
    };
    let heading = Heading::new(Rank::Two, title, look::HEADING).unlisted();
    flow.heading(&heading.above(Mm(0.0)).below(Mm(1.5)).keep(Mm(0.0)));
    flow.table(&table.style(form.style));
    flow.skip(Mm(2.0));
}

/// What the most severe findings ask for, each once.
fn suggested(scene: &Scene<'_>) -> Vec<String> {
    let mut actions: Vec<String> = Vec::new();
    for finding in scene.findings().into_iter().take(FINDINGS) {
        let action = scene.in_short(&finding.action);
        if !actions.contains(&action) {
            actions.push(action);
        }
    }
    actions
}

/// The beginning of an action, for a page that is read in a minute.
fn first_words(words: &str, letters: usize) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    if words.chars().count() <= letters {
        return words;
    }
    let kept: String = words.chars().take(letters).collect();
    let whole = kept
        .rsplit_once(' ')
        .map_or(kept.as_str(), |(whole, _)| whole);
    format!("{whole}…")
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
