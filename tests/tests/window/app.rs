//! The app in its window.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::display::{Display, Surroundings};

/// Long enough for a machine that is busy with other tests.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

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
        Self::start_with(display, &[]).await
    }

    /// Starts the app with a workbook, as by a double click on it.
    pub(crate) async fn open_file(surroundings: Surroundings, file: &Path) -> Self {
        Self::start_with(Display::new(&surroundings), &[file]).await
    }

    /// Starts the app with these arguments on a display that was prepared.
    pub(crate) async fn start_with(display: Display, arguments: &[&Path]) -> Self {
        let mut capabilities = Map::new();
        capabilities.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({ "binary": app(), "args": arguments }),
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

    /// The display it is on.
    pub(crate) const fn display(&self) -> &Display {
        &self.display
    }

    /// Presses the first control of this name, as with a mouse.
    pub(crate) async fn click(&self, name: &str) {
        let script = format!(
            "const wanted = {};
             const name = e => (e.getAttribute('aria-label')
                 || [...(e.labels ?? [])].map(l => l.innerText).join(' ') || e.innerText).trim();
             const seen = [...document.querySelectorAll('button, a, summary, input')]
                 .filter(e => e.getClientRects().length);
             const found = seen.find(e => name(e) === wanted);
             found?.click();
             return found ? null : seen.map(name);",
            json!(name)
        );
        let end = Instant::now() + PATIENCE;
        loop {
            let others = self.run(&script).await;
            if others.is_null() {
                return;
            }
            assert!(Instant::now() < end, "no control {name:?} among {others}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The driver's own connection, for what has no name here.
    pub(crate) const fn client(&self) -> &Client {
        &self.client
    }

    /// Gives the focus to the first such element.
    pub(crate) async fn focus(&self, css: &str) {
        self.await_element(css).await;
        self.run(&format!("document.querySelector({}).focus();", json!(css)))
            .await;
    }

    /// Waits until a failure is told in these words.
    pub(crate) async fn await_notice(&self, words: &str) {
        self.await_told(".failure", words).await;
    }

    /// Starts the program a second time, with a file, and waits until this start has ended.
    pub(crate) async fn start_again(&self, file: &Path) {
        let mut second = self.display.start_app(&app(), file);
        let end = Instant::now() + PATIENCE;
        let status = loop {
            match second.try_wait().expect("it was started") {
                Some(status) => break status,
                None if Instant::now() > end => {
                    let _ = second.kill();
                    panic!("the second start goes on beside the first");
                }
                None => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        };
        assert!(status.success(), "the second start: {status}");
    }

    /// Waits until such an element says these words among others.
    pub(crate) async fn await_told(&self, css: &str, words: &str) {
        let script = format!(
            "return [...document.querySelectorAll({})].map(e => e.innerText).join(' | ');",
            json!(css)
        );
        let end = Instant::now() + PATIENCE;
        loop {
            let told = self.run(&script).await;
            if told.as_str().is_some_and(|told| told.contains(words)) {
                return;
            }
            assert!(Instant::now() < end, "{css} says {told}, not {words:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Gives the program time to do what was asked for: two frames, and a question that it
    /// answers only after what came before.
    pub(crate) async fn settled(&self) {
        self.drawn().await;
        self.settle("window.__TAURI_INTERNALS__.invoke('round_choices', { request: {} })")
            .await;
        self.drawn().await;
    }

    /// What the app stood in, when it has ended by itself or by force.
    pub(crate) async fn after_crash(self) -> Display {
        // The driver may know already that there is no window any more.
        let _ = tokio::time::timeout(Duration::from_secs(5), self.client.close()).await;
        self.display
    }

    /// Presses the first such element.
    pub(crate) async fn click_first(&self, css: &str) {
        self.click_nth(css, 0).await;
    }

    /// Presses one of such elements, counted from 0.
    pub(crate) async fn click_nth(&self, css: &str, index: usize) {
        self.await_element(css).await;
        let script = format!(
            "const found = [...document.querySelectorAll({})].filter(e => e.getClientRects().length);
             found[{index}]?.click();
             return found.length;",
            json!(css)
        );
        let found = self.run(&script).await;
        assert!(
            found.as_u64().is_some_and(|found| index < found as usize),
            "{css}: only {found}, not {index}"
        );
    }

    /// Sits down as this person, as with a mouse and a short press.
    pub(crate) async fn take_seat(&self, person: &str) {
        self.await_element(".curtain").await;
        // A company may have the name of a person; the person is named first.
        let script = format!(
            "const wanted = {};
             const [found] = [...document.querySelectorAll('.curtain .hold > button')]
                 .filter(e => e.innerText.includes(wanted))
                 .sort((a, b) => a.innerText.indexOf(wanted) - b.innerText.indexOf(wanted));
             found?.click();
             return Boolean(found);",
            json!(person)
        );
        assert_eq!(self.run(&script).await, true, "{person} is at the curtain");
        self.click_first(".hold-sure .btn-second").await;
    }

    /// Opens everything that can be opened on this page.
    pub(crate) async fn open_everything(&self) {
        self.run("document.querySelectorAll('details').forEach(d => { d.open = true; });")
            .await;
    }

    /// Puts a text in the place of what is in a field, as if it had been typed.
    pub(crate) async fn type_into(&self, css: &str, text: &str) {
        self.await_element(css).await;
        let script = format!(
            "const field = document.querySelector({});
             field.focus();
             field.value = {};
             field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));",
            json!(css),
            json!(text)
        );
        self.run(&script).await;
    }

    /// Pastes a text in the place of what is in a field, however long.
    pub(crate) async fn paste_into(&self, css: &str, text: &str) {
        self.type_into(css, text).await;
    }

    /// Waits until such an element says something, and returns it.
    pub(crate) async fn await_words(&self, css: &str) -> String {
        let script = format!(
            "return [...document.querySelectorAll({})].map(e => e.innerText.trim())
                 .find(text => text) ?? '';",
            json!(css)
        );
        let end = Instant::now() + PATIENCE;
        loop {
            let words = self.run(&script).await;
            match words.as_str() {
                Some(words) if !words.is_empty() => return words.to_owned(),
                _ => assert!(Instant::now() < end, "{css} says nothing"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
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
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self.client.find(Locator::Css(css)).await;
            let element = found.unwrap_or_else(|error| panic!("{css}: {error}"));
            match element.text().await {
                Ok(text) => return text,
                // It was drawn anew between being found and being read.
                Err(error) if error.is_stale_element_reference() && Instant::now() < end => {}
                Err(error) => panic!("{css}: {error}"),
            }
        }
    }

    /// The texts of every such element.
    pub(crate) async fn texts(&self, css: &str) -> Vec<String> {
        // An element may be drawn anew between being found and being read.
        let end = Instant::now() + PATIENCE;
        'anew: loop {
            let mut texts = Vec::new();
            let found = self.client.find_all(Locator::Css(css)).await;
            for element in found.expect("elements can be looked for") {
                match element.text().await {
                    Ok(text) => texts.push(text),
                    Err(error) if error.is_stale_element_reference() && Instant::now() < end => {
                        continue 'anew;
                    }
                    Err(error) => panic!("{css}: {error}"),
                }
            }
            return texts;
        }
    }

    /// Waits until the heading says this.
    pub(crate) async fn await_heading(&self, words: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let heading = self
                .run("return document.querySelector('h1')?.innerText ?? '';")
                .await;
            if heading.as_str().is_some_and(|text| text.contains(words)) {
                return;
            }
            if Instant::now() > end {
                let page = self.text("body").await;
                panic!("no heading {words:?} on this page:\n{page}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
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

    /// Leaves a picture of the page, from its top, in `target/screens`.
    pub(crate) async fn picture(&self, name: &str) {
        self.run("scrollTo(0, 0);").await;
        self.drawn().await;
        let picture = self.client.screenshot().await.expect("a picture");
        let path = target().join("screens").join(format!("{name}.png"));
        let folder = path.parent().expect("a folder");
        std::fs::create_dir_all(folder).expect("a folder for pictures");
        std::fs::write(path, picture).expect("a picture is kept");
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
pub(crate) fn target() -> PathBuf {
    // This test lies in target/debug/deps.
    let test = std::env::current_exe().expect("a test has a path");
    let target = test.ancestors().nth(3);
    target.expect("a test lies in the target folder").to_owned()
}

/// The app, built in the same profile as this test.
fn app() -> PathBuf {
    let app = std::env::var_os("PLUMBLINE_BIN").map_or_else(
        || {
            let own = std::env::current_exe().expect("a test has a path");
            let folder = own.ancestors().nth(2);
            folder
                .expect("it lies in the folder of a profile")
                .join("plumbline")
        },
        PathBuf::from,
    );
    assert!(
        app.is_file(),
        "{} is not built; run `cargo xtask ui` and `cargo build --package plumbline`",
        app.display()
    );
    app
}
