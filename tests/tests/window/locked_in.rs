//! A page can do what its commands do, and nothing else, whatever runs in it.

use std::net::TcpListener;
use std::time::Duration;

use serde_json::json;

use crate::app::Window;

#[tokio::test]
async fn a_page_reaches_its_own_commands_only() {
    let window = Window::open().await;
    for command in [
        "plugin:dialog|open",
        "plugin:dialog|message",
        "plugin:window|set_title",
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
        "plugin:path|resolve_directory",
        "plugin:window-state|save_window_state",
        "plugin:fs|read_file",
        "no_such_command",
    ] {
        let reply = window
            .settle(&format!(
                "window.__TAURI_INTERNALS__.invoke({}, {{}})",
                json!(command)
            ))
            .await;
        assert_eq!(reply[0], "refused", "{command}: {reply}");
    }
    assert_eq!(
        window.run("return typeof window.__TAURI__;").await,
        "undefined"
    );
    window.close().await;
}

#[tokio::test]
async fn a_page_names_no_file() {
    let window = Window::open().await;
    for arguments in [
        r#"{ request: { path: "/etc/passwd" } }"#,
        r#"{ request: "/etc/passwd" }"#,
        "{}",
    ] {
        let reply = window
            .settle(&format!(
                "window.__TAURI_INTERNALS__.invoke('open_sample', {arguments})"
            ))
            .await;
        assert_eq!(reply[0], "refused", "{arguments}: {reply}");
    }
    assert!(!window.sample().exists(), "nothing was made of it");
    window.close().await;
}

#[tokio::test]
async fn a_page_runs_nothing_that_did_not_ship() {
    let window = Window::open().await;
    let inserted = "const script = document.createElement('script');
         script.textContent = 'window.foreign = 1';
         document.head.append(script);
         return typeof window.foreign;";
    assert_eq!(window.run(inserted).await, "undefined");
    let shared = "try { Object.prototype.foreign = 1; } catch {}
         return typeof ({}).foreign;";
    assert_eq!(
        window.run(shared).await,
        "undefined",
        "what every object shares cannot be changed"
    );
    window.close().await;
}

/// Listens where a page could call out to; nothing may ever arrive.
#[tokio::test]
async fn a_page_sends_nothing_and_goes_nowhere() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.set_nonblocking(true).expect("it can be asked");
    let outside = format!("http://{}/", listener.local_addr().expect("an address"));
    let window = Window::open().await;
    for attempt in [
        "fetch(OUT, { mode: 'no-cors' }).catch(() => {});",
        "navigator.sendBeacon(OUT, 'x');",
        "new Image().src = OUT;",
        "const frame = document.createElement('iframe'); frame.src = OUT; document.body.append(frame);",
        "const style = document.createElement('link'); style.rel = 'stylesheet'; style.href = OUT;
         document.head.append(style);",
        "new WebSocket(OUT.replace('http', 'ws'));",
        "window.open(OUT);",
        "location.href = OUT;",
        "location.href = 'file:///etc/passwd';",
    ] {
        let script = format!(
            "const OUT = {}; try {{ {attempt} }} catch {{}}",
            json!(outside)
        );
        window.run(&script).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        let called = listener.accept().is_ok();
        assert!(!called, "this reaches the outside: {attempt}");
        let origin = window.run("return location.origin;").await;
        assert_eq!(origin, "tauri://localhost", "{attempt}");
        assert_eq!(window.text("h1").await, "Plumbline", "{attempt}");
    }
    window.close().await;
}
