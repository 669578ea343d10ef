//! Numbers as people type them, in the fields of a measure.

use serde_json::json;

use crate::app::Window;
use crate::display::Surroundings;
use crate::prepared::{Names, Prepared, Stand};
use crate::walk::questions;

/// Where the first measure stands now.
const FIELD: &str = "input[inputmode=decimal]";

#[tokio::test]
async fn a_number_is_read_as_it_is_shown_and_what_is_refused_leaves_what_was_there() {
    let names = Names::ordinary();
    let prepared = Prepared::new(&names, Stand::Answering);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.await_element(".curtain").await;
    window.take_seat(&names.people[0][0]).await;
    window.await_element(".tasks").await;
    window.click_first(".tasks + .row .btn-second").await;
    open_measures(&window).await;
    window.type_into(FIELD, "120,000.50").await;
    window
        .await_told(".field [role=status] .small", "Saved as 120,000.5")
        .await;
    leave_field(&window).await;
    window.type_into(FIELD, "120,00,5").await;
    window
        .await_told(".error-text", "What was there before stays.")
        .await;
    window.picture("number-refused").await;
    assert_eq!(after_coming_back(&window).await, json!("120,000.5"));
    window.type_into(FIELD, "1.500").await;
    window
        .await_told(".error-text", "Which number do you mean?")
        .await;
    window.picture("number-asked").await;
    // The second of the two: fifteen hundred.
    window.click("1,500").await;
    assert_eq!(after_coming_back(&window).await, json!("1,500"));
    window.close().await;
}

async fn open_measures(window: &Window) {
    window.await_element(".checked").await;
    let measures = questions()
        .into_iter()
        .find(|(_, screen)| *screen == "measures");
    let (index, _) = measures.expect("the measures are asked");
    window.click_nth(".checked button", index).await;
    window.await_element(".footer .btn-plain").await;
    window.open_everything().await;
    window.await_element(FIELD).await;
}

/// As when the focus goes elsewhere.
async fn leave_field(window: &Window) {
    let script = format!(
        "document.querySelector({}).dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(FIELD)
    );
    window.run(&script).await;
}

/// What stands in the field when the question is left and opened again.
async fn after_coming_back(window: &Window) -> serde_json::Value {
    window.await_saved().await;
    window.click_first(".footer .btn-primary").await;
    open_measures(window).await;
    window
        .run(&format!(
            "return document.querySelector({}).value;",
            json!(FIELD)
        ))
        .await
}
