//! What axe-core finds on a page: barriers for people who do not see it or use no mouse.

use std::fs;

use crate::app::{Window, target};

/// Every rule of axe-core that is on by itself, and the size of what can be pressed.
const RUN: &str = "axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
}).then(found => found.violations.flatMap(violation => violation.nodes.map(node =>
    `${violation.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`)))";

/// Every barrier that is on the page.
pub(crate) async fn barriers(window: &Window) -> Vec<String> {
    let there = window.run("return typeof window.axe;").await;
    if there == "undefined" {
        window.run(&script()).await;
    }
    let found = window.settle(RUN).await;
    assert_eq!(found[0], "done", "axe-core does not run: {found}");
    let found = found[1].as_array().expect("a list").iter();
    found.map(ToString::to_string).collect()
}

/// The script, which `cargo xtask window` has fetched.
fn script() -> String {
    let path = target().join("axe-core/axe.min.js");
    fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{}: {error}; `cargo xtask window` fetches it",
            path.display()
        )
    })
}
