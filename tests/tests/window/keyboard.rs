//! The window by keys alone: where they go, and what is reached with them.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::app::{PATIENCE, Window};

impl Window {
    /// Presses a key while others are held down: `ctrl`, `shift` and `alt`, with plus signs.
    pub(crate) async fn press_keys(&self, held: &str, key: &str) {
        let held: Vec<char> = held
            .split('+')
            .filter_map(|name| match name {
                "ctrl" => Some(char::from(Key::Control)),
                "shift" => Some(char::from(Key::Shift)),
                "alt" => Some(char::from(Key::Alt)),
                _ => None,
            })
            .collect();
        let value = match key {
            "F1" => char::from(Key::F1),
            "F5" => char::from(Key::F5),
            "Left" => char::from(Key::Left),
            "Right" => char::from(Key::Right),
            "Enter" => char::from(Key::Enter),
            "Escape" => char::from(Key::Escape),
            other => other.chars().next().expect("a key"),
        };
        let mut keys = KeyActions::new("keyboard".to_owned());
        for value in held.iter().copied() {
            keys = keys.then(KeyAction::Down { value });
        }
        keys = keys
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        for value in held.iter().rev().copied() {
            keys = keys.then(KeyAction::Up { value });
        }
        self.client()
            .perform_actions(keys)
            .await
            .expect("keys can be pressed");
    }

    /// The text of the element that has the focus.
    pub(crate) async fn focused(&self) -> String {
        let focused = self.client().active_element().await;
        let text = focused.expect("something has the focus").text().await;
        text.expect("the text of an element")
    }

    /// Presses a key and lets it go.
    pub(crate) async fn press(&self, key: Key) {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client()
            .perform_actions(keys)
            .await
            .expect("a key can be pressed");
    }

    /// Moves the focus forward until it is on a control with this text, and presses it: by keys
    /// alone. Every control can be reached, or the test fails.
    pub(crate) async fn press_control(&self, text: &str) {
        let mut met = Vec::new();
        for _ in 0..40 {
            self.press(Key::Tab).await;
            let focused = self.focused().await;
            if focused == text {
                self.press(Key::Enter).await;
                return;
            }
            met.push(focused);
        }
        panic!("keys do not reach {text:?}, only {met:?}");
    }

    /// What the control with the focus is called, as a screen reader would say it.
    pub(crate) async fn focused_name(&self) -> String {
        let name = self
            .run(
                "const e = document.activeElement;
                 const labels = e.labels ? [...e.labels].map(l => l.innerText) : [];
                 return (e.getAttribute('aria-label') || labels.join(' ') || e.innerText || '').trim();",
            )
            .await;
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Moves the focus forward until it is on the control of this name: by keys alone.
    pub(crate) async fn reach(&self, name: &str) {
        let mut met = Vec::new();
        for _ in 0..120 {
            self.press(Key::Tab).await;
            let focused = self.focused_name().await;
            if focused == name {
                return;
            }
            met.push(focused);
        }
        panic!("keys do not reach {name:?}, only {met:?}");
    }

    /// Reaches a control and presses it.
    pub(crate) async fn reach_and_press(&self, name: &str) {
        self.reach(name).await;
        self.press(Key::Enter).await;
    }

    /// Sits down behind the curtain: a short press is asked once more in words.
    pub(crate) async fn sit_down(&self, name: &str) {
        self.reach_and_press(name).await;
        self.await_focus(".hold-sure button").await;
        self.press(Key::Enter).await;
    }

    /// Types into the control with the focus.
    pub(crate) async fn type_text(&self, text: &str) {
        let focused = self.client().active_element().await;
        let element = focused.expect("something has the focus");
        element.send_keys(text).await.expect("it can be typed into");
    }

    /// Gives the focus to a box, with the cursor behind what is in it.
    pub(crate) async fn focus_end(&self, css: &str) {
        self.focus(css).await;
        self.run(
            "const box = document.activeElement;
             box.setSelectionRange(box.value.length, box.value.length);",
        )
        .await;
    }

    /// Waits until such an element is the one that keys go to, whether or not the window itself
    /// is in front.
    pub(crate) async fn await_focus(&self, css: &str) {
        let script = format!(
            "return Boolean(document.activeElement?.matches({}));",
            json!(css)
        );
        let end = Instant::now() + PATIENCE;
        while self.run(&script).await != true {
            assert!(Instant::now() < end, "the focus is not on {css}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
