//! The program among others: what it may reach, where it may write, and how it looks by choice.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

use crate::app::Window;
use crate::display::{Display, Surroundings};
use crate::page;
use crate::prepared::{Names, Prepared, Stand};

/// Everything that the program and its web view connect to is written down in this file.
fn watched(record: &Path) -> Surroundings {
    let record: &'static str = record.display().to_string().leak();
    Surroundings {
        through: vec![
            "strace",
            "--follow-forks",
            "--decode-pids=comm",
            "--trace=connect",
            "--output",
            record,
        ],
        ..Surroundings::default()
    }
}

/// Where the driver of the tests speaks to the web view, as `strace` writes it: a port of this
/// computer that the program was told when the driver started it.
fn of_driver(window: &Window) -> String {
    let program = window.display().program().expect("it runs");
    let variables = fs::read_to_string(program.join("environ")).expect("its variables");
    let port = variables
        .split('\0')
        .find_map(|one| one.strip_prefix("WEBKIT_INSPECTOR_SERVER=127.0.0.1:"))
        .expect("the driver names its port");
    format!("sin_port=htons({port}), sin_addr=inet_addr(\"127.0.0.1\")")
}

/// The addresses of other computers and programs in a record, those of files and of the driver left
/// out.
fn reached(record: &Path, driver: &str) -> Vec<String> {
    let record = fs::read_to_string(record).expect("a record");
    assert!(record.contains("AF_UNIX"), "something is recorded");
    record
        .lines()
        .filter(|line| line.contains("AF_INET"))
        .filter(|line| !line.contains("WebKitWebDriver") && !line.contains(driver))
        .map(str::to_owned)
        .collect()
}

const DEAD_PROXY: &str = "sin_port=htons(9), sin_addr=inet_addr(\"127.0.0.1\")";

#[tokio::test]
async fn a_start_reaches_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = folder.path().join("connections");
    let prepared = Prepared::new(&Names::ordinary(), Stand::Revealed);
    let window = Window::open_file(watched(&record), &prepared.path).await;
    window.await_element("h1.pair").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let driver = of_driver(&window);
    window.close().await;
    assert_eq!(reached(&record, &driver), Vec::<String>::new());
}

/// Each of these asks for another computer, and some do so past the policy of the page. The
/// addresses are those that are kept for documents, where nobody is.
#[tokio::test]
async fn what_is_slipped_into_a_page_reaches_no_network() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = folder.path().join("connections");
    let window = Window::open_in(watched(&record)).await;
    for attempt in [
        "put('link', { rel: 'preconnect', href: OUT });",
        "put('link', { rel: 'preconnect', href: NAMED, crossOrigin: '' });",
        "put('link', { rel: 'dns-prefetch', href: NAMED });",
        "put('link', { rel: 'prefetch', href: OUT });",
        "put('link', { rel: 'preload', as: 'image', href: OUT });",
        "put('link', { rel: 'icon', href: OUT + 'icon.png' });",
        "put('img', { src: OUT });",
        "put('video', { src: OUT, autoplay: true });",
        "put('audio', { src: NAMED, autoplay: true });",
        "put('iframe', { src: OUT });",
        "put('object', { data: OUT });",
        "put('a', { href: OUT, target: '_blank' }).click();",
        "put('a', { href: NAMED, target: '_blank', rel: 'noopener' }).click();",
        "put('a', { href: OUT, download: 'file' }).click();",
        "put('a', { href: OUT, ping: NAMED }).click();",
        "const form = put('form', { action: OUT, target: '_blank' }); form.submit();",
        "fetch(OUT, { mode: 'no-cors' }).catch(() => {});",
        "navigator.sendBeacon(OUT, 'x');",
        "new WebSocket(OUT.replace('http', 'ws'));",
        "new EventSource(OUT);",
        "new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1' }] });",
        "window.open(NAMED);",
        "location.href = OUT;",
    ] {
        let script = format!(
            "const OUT = 'http://192.0.2.1/', NAMED = 'https://plumbline.example/';
             const put = (name, facts) =>
                 document.body.appendChild(Object.assign(document.createElement(name), facts));
             try {{ {attempt} }} catch {{}}"
        );
        window.run(&script).await;
        tokio::time::sleep(Duration::from_millis(150)).await;
        assert_eq!(
            window.run("return location.origin;").await,
            "tauri://localhost",
            "{attempt}"
        );
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let driver = of_driver(&window);
    window.close().await;
    let other: Vec<String> = reached(&record, &driver)
        .into_iter()
        .filter(|line| !line.contains(DEAD_PROXY))
        .collect();
    assert_eq!(other, Vec::<String>::new());
}

/// A home folder that nobody can write to: the window works, and says what it will not know.
#[tokio::test]
async fn without_a_home_that_can_be_written_the_window_works_and_says_what_it_forgets() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Seated);
    let display = Display::new(&Surroundings::without_privileges());
    let mut closed = Vec::new();
    for name in ["data", "config", "cache", "Documents"] {
        let folder = display.folders().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        fs::set_permissions(&folder, Permissions::from_mode(0o555)).expect("a folder");
        closed.push(folder);
    }
    let window = Window::start_in(display).await;
    window
        .await_told(".at-start", "Plumbline cannot write to your home folder")
        .await;
    page::is_sound(&window).await;
    window.picture("home-that-cannot-be-written").await;
    crate::x11::drop_files(&window.display().screen(), &[&prepared.path]);
    window.await_element("h1.pair").await;
    // Its folders last as long as this.
    let _display = window.close().await;
    for folder in closed {
        fs::set_permissions(folder, Permissions::from_mode(0o755)).expect("a folder");
    }
}

/// Twice as large, by the keys, and as clear as can be, by choice.
#[tokio::test]
async fn text_grows_to_twice_its_size_and_contrast_can_be_chosen() {
    let window = Window::open().await;
    let size = "return parseFloat(getComputedStyle(document.documentElement).fontSize);";
    assert_eq!(window.run(size).await, 16.0);
    for _ in 0..5 {
        window.press_keys("ctrl", "+").await;
    }
    assert_eq!(window.run(size).await, 32.0);
    page::is_sound(&window).await;
    window.picture("first-page-twice-as-large").await;
    window.press_keys("ctrl", "0").await;
    assert_eq!(window.run(size).await, 16.0);
    window
        .run("document.documentElement.setAttribute('data-contrast', 'more');")
        .await;
    let ground = "return getComputedStyle(document.documentElement).backgroundColor;";
    assert_eq!(window.run(ground).await, "rgb(255, 255, 255)");
    // No menu of a browser, here or anywhere but in a text.
    let shown = "return document.body.dispatchEvent(
         new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));";
    assert_eq!(window.run(shown).await, false, "its menu was shown");
    window.close().await;
}
