//! Somebody goes away from the laptop while answering: after a while the curtain falls by itself.

use super::{MARKER, knows_nothing, leave_a_trace, nobody_has_answered};
use crate::app::Window;
use crate::display::Surroundings;
use crate::x11::{OtherWindow, bring_forward};

#[tokio::test]
async fn the_curtain_falls_when_another_window_is_in_front_for_long() {
    let prepared = nobody_has_answered();
    // Three minutes, but for a test.
    let surroundings = Surroundings::with("PLUMBLINE_LEFT_ALONE_SECONDS", "1");
    let window = Window::open_file(surroundings, &prepared.path).await;
    let screen = window.display().screen();
    window.take_seat("Ada").await;
    leave_a_trace(&window).await;
    let other = OtherWindow::on(&screen);
    bring_forward(&screen);
    window.settled().await;
    // Whoever comes back in time goes on.
    other.bring_forward();
    bring_forward(&screen);
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    let page = window
        .run("return document.querySelector('#comment')?.value;")
        .await;
    assert!(
        page.as_str().is_some_and(|text| text.contains(MARKER)),
        "{page}"
    );

    other.bring_forward();
    window.await_element(".curtain").await;
    knows_nothing(&window, "behind the curtain that fell by itself").await;
    window.take_seat("Ada").await;
    window.await_element(".tasks").await;
    window.close().await;
}
