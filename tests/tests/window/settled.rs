//! After the reveal: the findings are walked through, and what both sides settle is in the workbook.

use fantoccini::key::Key;
use questionnaire::{Plan, TalkOutcome, VerdictWord};

use crate::app::Window;
use crate::display::Surroundings;
use crate::page;
use crate::prepared::{Names, Prepared, Stand, open};

#[tokio::test]
async fn what_both_sides_settle_is_written_down_by_keys_alone_and_can_be_taken_back() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Revealed);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.await_element("h1.pair").await;
    window.reach_and_press("See the results").await;
    window.await_element(".findings").await;
    window.reach_and_press("Walk through the findings").await;
    window.await_element(".ask").await;
    let first = window.text("h1").await;
    window.press(Key::PageDown).await;
    window.await_told(".stage-top", "Finding 2 of").await;
    let second = window.text("h1").await;
    assert_ne!(second, first);
    window.press(Key::PageUp).await;
    window.await_told(".stage-top", "Finding 1 of").await;

    // Without an end nothing is written down, and that is told.
    window.reach_and_press("Write down what came of it").await;
    window.reach_and_press("Write it down").await;
    window
        .await_told("[role=alert]", "Choose how the talk ended.")
        .await;
    window
        .run("document.querySelectorAll('input[name=outcome]')[1].focus();")
        .await;
    window.press_keys("", " ").await;
    window.reach("What was decided").await;
    window.type_text("each keeps its own list").await;
    window.reach_and_press("Write it down").await;
    window
        .await_told(".done-notice", "It is written down.")
        .await;
    assert_eq!(window.text(".ended .chip").await, "Accept the difference");
    assert_eq!(window.text("h1").await, first, "the finding stays");
    page::is_sound(&window).await;

    assert_eq!(
        window.focused().await,
        "Write it down",
        "keys go on from there"
    );
    window.reach_and_press("Add a promise").await;
    window.reach("What is promised").await;
    window.type_text("compare both lists in May").await;
    window
        .reach("Who sees to it at Acme Ledger (optional)")
        .await;
    window.type_text("Ada").await;
    // The day is chosen from the month, a day after today.
    window.reach_and_press("Choose a day").await;
    window.await_element(".calendar").await;
    window.settled().await;
    page::is_sound(&window).await;
    window.picture("day-chosen-from-the-month").await;
    window.press(Key::Right).await;
    window.settled().await;
    window.press(Key::Enter).await;
    let both = window
        .run(
            "const day = new Date(); day.setDate(day.getDate() + 1);
             const month = day.toLocaleString('en-US', { month: 'short' });
             return [document.querySelector('input.day').value,
                     `${day.getDate()} ${month} ${day.getFullYear()}`];",
        )
        .await;
    assert_eq!(both[0], both[1], "tomorrow is chosen");
    assert_eq!(window.texts(".calendar").await.len(), 0, "it is closed");
    window.reach_and_press("Write it down").await;
    window
        .await_told(".done-notice", "It is written down.")
        .await;

    // What was there already is written down again without a step, and pages of the walk stay.
    window.press_keys("", "F1").await;
    window.await_heading("Help").await;
    window.click("Back").await;
    window.await_element(".ended").await;
    assert_eq!(window.text("h1").await, first, "the finding stays");

    // The promise goes and comes back; the decision stays throughout.
    window.press_keys("ctrl", "z").await;
    window.settled().await;
    window.press_keys("ctrl+shift", "z").await;
    window.settled().await;
    window.click("Back to the results").await;
    window.await_element(".findings").await;
    window.click("Plan").await;
    window.await_heading("What both sides settled").await;
    let plan = window.text("#content").await;
    for words in [
        first.as_str(),
        "each keeps its own list",
        "compare both lists in May",
    ] {
        assert!(plan.contains(words), "{words:?} is not in {plan}");
    }
    window.open_everything().await;
    window.click("Develop").await;
    window.click_first(".reading button[type=submit]").await;
    window
        .await_told(
            "[role=alert]",
            "A decision needs its reason and who took it.",
        )
        .await;
    window
        .type_into(".reading textarea", "It works where we talk.")
        .await;
    window
        .type_into(".reading input[type=text]", "Ada and Bo")
        .await;
    window.click_first(".reading button[type=submit]").await;
    window
        .await_told(".reading", "Decided by Ada and Bo.")
        .await;
    page::is_sound(&window).await;

    window.click("Partnership").await;
    window.await_heading("Acme Ledger").await;
    let home = window.text("#content").await;
    for words in ["Develop", "compare both lists in May"] {
        assert!(home.contains(words), "{words:?} is not in {home}");
    }
    window.click("Close workbook").await;
    window.await_element(".ways-in").await;
    window.close().await;

    let plan = written(&prepared);
    let verdict = plan.verdict.expect("it was decided");
    assert_eq!(verdict.word, Some(VerdictWord::Develop));
    let [decision] = plan.decisions.as_slice() else {
        panic!("{:?}", plan.decisions);
    };
    assert_eq!(decision.outcome, TalkOutcome::Accept);
    let [action] = plan.commitments.as_slice() else {
        panic!("{:?}", plan.commitments);
    };
    assert_eq!(
        action.finding, decision.finding,
        "it follows from the finding"
    );
    assert_eq!(
        action.vendor_owner.as_ref().map(|name| name.as_str()),
        Some("Ada")
    );
}

/// The plan in the file.
fn written(prepared: &Prepared) -> Plan {
    let workbook = open(&prepared.path);
    let partnership = workbook.partnerships().expect("readable")[0].id;
    let round = workbook.rounds(partnership).expect("readable")[0].id;
    let revealed = workbook.revealed(round).expect("it is revealed");
    revealed.into_round().plan
}
