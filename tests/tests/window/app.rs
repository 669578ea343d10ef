//! The app in its window.

use std::path::PathBuf;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::display::{Display, Surroundings};

/// Long enough for a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_secs(30);

/// A window, from its start to the end of the test.
pub(crate) struct Window {
    client: Client,
    display: Display,
}

impl Window {
    /// Starts the app as it is.
    pub(crate) async fn open() -> Self {
        Self::open_in(Surroundings::default()).await
    }

    /// Starts the app in other surroundings.
    pub(crate) async fn open_in(surroundings: Surroundings) -> Self {
        Self::start_in(Display::new(&surroundings)).await
    }

    /// Starts the app on a display that was prepared.
    pub(crate) async fn start_in(display: Display) -> Self {
        let mut capabilities = Map::new();
        capabilities.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({ "binary": app(), "args": [] }),
        );
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&display.driver_address)
            .await
            .expect("the window opens");
        let window = Self { client, display };
        window.await_element("h1").await;
        window
    }

    /// The documents of the invented user.
    pub(crate) fn documents(&self) -> PathBuf {
        self.display.documents()
    }

    /// Where the sample belongs.
    pub(crate) fn sample(&self) -> PathBuf {
        self.documents().join("Plumbline/Sample partnership.plumb")
    }

    /// Waits until there is such an element.
    pub(crate) async fn await_element(&self, css: &str) {
        let wait = self.client.wait().at_most(PATIENCE);
        if wait.for_element(Locator::Css(css)).await.is_err() {
            let page = self.text("body").await;
            panic!("no {css} on this page:\n{page}");
        }
    }

    /// The text of the first such element, as it is seen.
    pub(crate) async fn text(&self, css: &str) -> String {
        let found = self.client.find(Locator::Css(css)).await;
        let element = found.unwrap_or_else(|error| panic!("{css}: {error}"));
        element.text().await.expect("the text of an element")
    }

    /// The texts of every such element.
    pub(crate) async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        let found = self.client.find_all(Locator::Css(css)).await;
        for element in found.expect("elements can be looked for") {
            texts.push(element.text().await.expect("the text of an element"));
        }
        texts
    }

    /// The text of the element that has the focus.
    pub(crate) async fn focused(&self) -> String {
        let focused = self.client.active_element().await;
        let text = focused.expect("something has the focus").text().await;
        text.expect("the text of an element")
    }

    /// Presses a key and lets it go.
    pub(crate) async fn press(&self, key: Key) {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client
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
        self.await_element(".hold-sure button:focus").await;
        self.press(Key::Enter).await;
    }

    /// Waits until the heading says this.
    pub(crate) async fn await_heading(&self, words: &str) {
        let end = std::time::Instant::now() + PATIENCE;
        loop {
            let heading = self
                .run("return document.querySelector('h1')?.innerText ?? '';")
                .await;
            if heading.as_str().is_some_and(|text| text.contains(words)) {
                return;
            }
            if std::time::Instant::now() > end {
                let page = self.text("body").await;
                panic!("no heading {words:?} on this page:\n{page}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Types into the control with the focus.
    pub(crate) async fn type_text(&self, text: &str) {
        let focused = self.client.active_element().await;
        let element = focused.expect("something has the focus");
        element.send_keys(text).await.expect("it can be typed into");
    }

    /// What a script on the page gives back.
    pub(crate) async fn run(&self, script: &str) -> Value {
        let result: Result<Value, CmdError> = self.client.execute(script, Vec::new()).await;
        result.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// What a promise on the page comes to: `["done", value]` or `["refused", text]`.
    pub(crate) async fn settle(&self, promise: &str) -> Value {
        let script = format!(
            "const done = arguments[0];
             ({promise}).then(
                 value => done(['done', value]),
                 reason => done(['refused', typeof reason === 'string' ? reason : String(reason)]));"
        );
        let result = self.client.execute_async(&script, Vec::new()).await;
        result.unwrap_or_else(|error| panic!("{promise}: {error}"))
    }

    /// Loads the page anew, as at a start.
    pub(crate) async fn load_again(&self) {
        // Comes back when the old page is gone.
        self.client.refresh().await.expect("the page loads again");
        self.await_element("h1").await;
    }

    /// Makes the window this large, in pixels of the page.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        self.client
            .set_window_size(width, height)
            .await
            .expect("the window can be resized");
        self.drawn().await;
    }

    /// Leaves a picture of the page in `target/window`.
    pub(crate) async fn picture(&self, name: &str) {
        self.drawn().await;
        let picture = self.client.screenshot().await.expect("a picture");
        let folder = target().join("window");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        std::fs::write(folder.join(format!("{name}.png")), picture).expect("a picture is kept");
    }

    /// Waits until everything is on the screen: pictures can be one frame behind.
    async fn drawn(&self) {
        let frames = "const done = arguments[0];
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));";
        let result = self.client.execute_async(frames, Vec::new()).await;
        result.expect("the page is drawn");
    }

    /// Closes the window as a person does; what it stood in is left.
    pub(crate) async fn close(self) -> Display {
        self.client.close().await.expect("the window closes");
        self.display
    }
}

/// The folder that cargo builds into.
fn target() -> PathBuf {
    // This test lies in target/debug/deps.
    let test = std::env::current_exe().expect("a test has a path");
    let target = test.ancestors().nth(3);
    target.expect("a test lies in the target folder").to_owned()
}

/// The app.
fn app() -> PathBuf {
    let app = std::env::var_os("PLUMBLINE_BIN")
        .map_or_else(|| target().join("debug/plumbline"), PathBuf::from);
    assert!(
        app.is_file(),
        "{} is not built; run `cargo xtask ui` and `cargo build --package plumbline`",
        app.display()
    );
    app
}
