//! The bridge between page and program: whatever ran in the page could ask it.

use serde_json::json;

use super::{MARKER, after_ada, bo_sits_down, first_rating, nobody_has_answered};
use crate::app::Window;

/// Asks for everything that a page can ask for by a number, with every number there can be.
async fn asks_everything(window: &Window, place: &str) -> usize {
    let (mut asked, mut answered) = (0, 0);
    for command in [
        "partnership",
        "round",
        "waiting_board",
        "results",
        "item",
        "plan",
        "settle",
        "preview_report",
        "save_file",
        "curtain",
        "workbook",
        "undo",
        "redo",
        "home",
    ] {
        for number in 1..=4 {
            let request = match command {
                "item" => json!({ "round": number, "of": "CUL-01" }),
                "preview_report" => {
                    json!({ "round": number, "edition": "vendor", "paper": "a4" })
                }
                "settle" => json!({
                    "round": number,
                    "of": {
                        "verdict": null, "decisions": [], "commitments": [], "parked": [],
                        "next_round": "2027-01-01",
                    },
                }),
                "save_file" => json!({
                    "kind": "items",
                    "of": { "round": number, "edition": "vendor", "paper": "a4" },
                    "made": {
                        "cards_a_sheet": "four", "all_cards": true, "csv": "comma",
                        "form": null, "people": "companies",
                    },
                    "allow_shared_words": true,
                }),
                "workbook" | "undo" | "redo" | "home" => json!({}),
                _ => json!(number),
            };
            let arguments = json!({ "request": request });
            let reply = window
                .settle(&format!(
                    "window.__TAURI_INTERNALS__.invoke('{command}', {arguments})
                         .then(value => JSON.stringify(value))
                         .catch(value => Promise.reject(JSON.stringify(value)))"
                ))
                .await;
            let told = reply.to_string().to_lowercase();
            assert!(
                !told.contains(MARKER),
                "{command} {number}, {place}: {told}"
            );
            asked += 1;
            answered += usize::from(reply[0] == "done");
        }
    }
    assert_eq!(asked, 56);
    answered
}

#[tokio::test]
async fn no_command_gives_it_away() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    let at_the_curtain = asks_everything(&window, "at the curtain").await;
    assert!(at_the_curtain > 0, "the names of the commands are right");
    bo_sits_down(&window).await;
    first_rating(&window).await;
    assert_eq!(
        asks_everything(&window, "while Bo answers").await,
        0,
        "somebody who answers reaches nothing but the own seat"
    );
    window.close().await;
}
