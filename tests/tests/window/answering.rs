//! What a person in a seat waits for and looks for.

use std::time::{Duration, Instant};

use crate::app::Window;

impl Window {
    /// Waits until the screen says that everything of a seat is saved.
    pub(crate) async fn await_saved(&self) {
        let end = Instant::now() + Duration::from_secs(30);
        while self.text(".footer .saved").await != "Saved" {
            assert!(Instant::now() < end, "it is never saved");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The line of the check that was answered first, counted from 0.
    pub(crate) async fn first_answered(&self) -> usize {
        self.await_element(".checked").await;
        let index = self
            .run(
                "return [...document.querySelectorAll('.checked')]
                     .findIndex(e => e.children[1].innerText.trim() !== 'Not provided');",
            )
            .await;
        let index = index.as_u64().expect("something is answered");
        usize::try_from(index).expect("a line of the page")
    }
}
