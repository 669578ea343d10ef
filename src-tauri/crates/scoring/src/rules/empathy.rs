//! Empathy: a side that guesses none of the other's three pressures (major) or one (minor). Ours:
//! whoever guesses all that the other picked is not told of it, even if that is one.

use questionnaire::{Dimension, Side};

use super::{About, ByRule, Scene, Talk};
use crate::finding::{Finding, FindingKind, Level};
use crate::messages::Arguments;
use crate::structured::empathy::{guess, pressures};
use crate::structured::question;

const ABOUT: About = About {
    kind: FindingKind::Empathy,
    question: question::PRESSURES,
    dimension: Dimension::Empathy,
};

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    Side::BOTH
        .into_iter()
        .filter_map(|side| one(scene, side))
        .collect()
}

fn one(scene: &Scene<'_>, side: Side) -> Option<Finding> {
    let answers = scene.answers();
    let hits = scene.structured.empathy.hits(side)?;
    let picked = pressures(&answers, side.other());
    let level = match hits {
        0 => Level::Major,
        1 if picked.len() > 1 => Level::Minor,
        _ => return None,
    };
    let picked_list = list(scene, side.other(), &picked);
    let guessed_list = list(scene, side.other(), &guess(&answers, side));
    let facts = || {
        Arguments::new()
            .text("side", scene.company(side))
            .text("other", scene.company(side.other()))
            .number("hits", hits)
            .number("of", picked.len())
    };
    Some(scene.by_rule(
        ABOUT,
        ByRule {
            level,
            id: format!("empathy:hits:{}", side.name()),
            title: scene.sentence("empathy-hits", facts()),
            evidence: vec![
                scene.sentence("evidence-pressures", facts().text("list", &picked_list)),
                scene.sentence("evidence-guess", facts().text("list", &guessed_list)),
            ],
            unaware: vec![side],
            talk: Talk::Hidden,
        },
    ))
}

/// The words of pressures of a side, quoted.
fn list(scene: &Scene<'_>, side: Side, places: &[u8]) -> String {
    let names = [
        ("vendor", scene.company(Side::Vendor)),
        ("partner", scene.company(Side::Partner)),
    ];
    let options = scene
        .set
        .question(question::PRESSURES)
        .and_then(|question| question.pick_places(side, questionnaire::Perspective::Own))
        .unwrap_or_default();
    let words = places.iter().filter_map(|place| {
        let option = options.get(usize::from(*place).checked_sub(1)?)?;
        let option = option.fill(&names);
        Some(scene.sentence("quoted", Arguments::new().text("words", &option)))
    });
    scene.list(&words.collect::<Vec<_>>())
}
