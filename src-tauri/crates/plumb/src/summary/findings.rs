//! What needs a talk, most severe first.

use questionnaire::Side;
use scoring::messages::Arguments;
use scoring::{Finding, Level, State};

use super::Scene;
use crate::layout::{columns, hanging, left, paragraph};
use crate::words;

/// The levels in the order in which they appear.
const LEVELS: [Level; 4] = [Level::Critical, Level::Major, Level::Minor, Level::Note];

pub(super) fn part(scene: &Scene<'_>) -> String {
    let findings = &scene.assessment.findings;
    let mut text = words::heading("findings");
    if findings.is_empty() {
        text.push_str(&paragraph(&words::text("no-findings"), 2, scene.width));
        return text;
    }
    let widest = LEVELS.map(|level| columns(&word(level))).into_iter().max();
    for finding in findings {
        let level = left(&word(finding.level), widest.unwrap_or(0));
        let label = format!("  {level} ");
        text.push_str(&hanging(&label, &finding.title, scene.width));
        let place = place(scene, finding);
        text.push_str(&paragraph(&place, columns(&label) + 1, scene.width));
    }
    text
}

/// The dimension, the severity and who knows.
fn place(scene: &Scene<'_>, finding: &Finding) -> String {
    let severity = charts::whole_severity(finding.severity);
    let facts = Arguments::new()
        .text("dimension", scene.set.dimension_name(finding.dimension))
        .text("severity", &severity);
    match knowledge(scene, finding) {
        None => words::sentence("finding-place", facts),
        Some(knowledge) => {
            words::sentence("finding-place-known", facts.text("knowledge", &knowledge))
        }
    }
}

/// Who knows of the gap, if that can be said.
fn knowledge(scene: &Scene<'_>, finding: &Finding) -> Option<String> {
    let item = finding
        .question
        .as_ref()
        .and_then(|id| scene.assessment.item(id))?;
    let knowing: Vec<Side> = item.sides_in(State::Dissensus).collect();
    let one = |id: &str, side: Side| {
        words::sentence(id, Arguments::new().text("side", scene.round.company(side)))
    };
    match (finding.unaware.as_slice(), knowing.as_slice()) {
        ([_, _], _) => Some(words::text("neither-knows")),
        ([_], [side]) | ([], [side]) => Some(one("only-one-knows", *side)),
        ([side], _) => Some(one("one-does-not-know", *side)),
        ([], [_, _]) => Some(words::text("both-know")),
        _ => None,
    }
}

fn word(level: Level) -> String {
    words::text(match level {
        Level::Critical => "level-critical",
        Level::Major => "level-major",
        Level::Minor => "level-minor",
        Level::Note => "level-note",
    })
}
