//! What became of the findings.

use scoring::messages::Arguments;
use scoring::{Finding, FindingChange};

use super::Scene;
use crate::layout::{columns, hanging, left, paragraph};
use crate::words;

/// The order in which they are shown: what needs a talk first.
const ORDER: [FindingChange; 5] = [
    FindingChange::Relapsed,
    FindingChange::New,
    FindingChange::Persisting,
    FindingChange::Unknown,
    FindingChange::Resolved,
];

pub(super) fn part(scene: &Scene<'_>) -> String {
    let histories = &scene.compared.findings;
    let mut text = words::heading("compare-findings");
    if histories.is_empty() {
        text.push_str(&paragraph(
            &words::text("compare-no-findings"),
            2,
            scene.width,
        ));
        return text;
    }
    let widest = ORDER.map(|change| columns(&word(change))).into_iter().max();
    for wanted in ORDER {
        for history in histories.iter().filter(|one| one.change == wanted) {
            let Some(finding) = find(scene, &history.id) else {
                continue;
            };
            let label = format!("  {} ", left(&word(wanted), widest.unwrap_or(0)));
            let severity = charts::whole_severity(finding.severity);
            let facts = Arguments::new()
                .text("title", &finding.title)
                .text("severity", &severity);
            let line = words::sentence("compare-finding", facts);
            text.push_str(&hanging(&label, &line, scene.width));
        }
    }
    text
}

/// The finding as the later round tells it, else as the earlier one did.
fn find<'a>(scene: &Scene<'a>, id: &str) -> Option<&'a Finding> {
    let findings = scene.after.1.findings.iter();
    let mut all = findings.chain(&scene.before.1.findings);
    all.find(|finding| finding.id == id)
}

fn word(change: FindingChange) -> String {
    words::text(match change {
        FindingChange::New => "finding-new",
        FindingChange::Persisting => "finding-persisting",
        FindingChange::Resolved => "finding-resolved",
        FindingChange::Relapsed => "finding-relapsed",
        FindingChange::Unknown => "finding-unknown",
    })
}
