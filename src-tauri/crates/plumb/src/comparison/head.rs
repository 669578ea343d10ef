//! Which rounds are compared, and whether the same people answered.

use questionnaire::Side;
use scoring::messages::Arguments;

use super::Scene;
use crate::layout::{paragraph, strong};
use crate::words;

pub(super) fn part(scene: &Scene<'_>) -> String {
    let (before, after) = (scene.before.0, scene.after.0);
    let names = Arguments::new()
        .text("vendor", after.vendor.as_str())
        .text("partner", after.partner.as_str());
    let title = words::sentence("summary-title", names);
    let mut text = strong(&paragraph(&title, 0, scene.width));
    let (old, new) = (words::long_date(before.date), words::long_date(after.date));
    let rounds = Arguments::new()
        .text("before", before.name.as_str())
        .text("before-date", &old)
        .text("after", after.name.as_str())
        .text("after-date", &new);
    let mut say = |sentence: String| text.push_str(&paragraph(&sentence, 0, scene.width));
    say(words::sentence("compare-rounds", rounds));
    if before.sample || after.sample {
        say(words::text("summary-sample"));
    }
    for round in [before, after] {
        if !round.altered.is_empty() {
            let name = Arguments::new().text("round", round.name.as_str());
            say(words::sentence("compare-altered", name));
        }
    }
    for side in Side::BOTH {
        let people = scene.compared.people.get(side);
        if people.changed() {
            let facts = Arguments::new()
                .text("side", after.company(side))
                .number("same", people.same)
                .number("now", people.now)
                .number("before", people.before);
            say(words::sentence("compare-people", facts));
        }
    }
    text
}
