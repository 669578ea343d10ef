//! A page can do what its commands do, and nothing else, whatever runs in it.

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
async fn a_page_loads_nothing_and_goes_nowhere() {
    let window = Window::open().await;
    let refused = |reply: serde_json::Value| reply[0] == "refused";
    assert!(refused(
        window.settle("fetch('https://example.org/')").await
    ));
    assert!(refused(window.settle("fetch('http://127.0.0.1:1/')").await));
    assert_eq!(
        window
            .run(
                "const script = document.createElement('script');
                 script.textContent = 'window.foreign = 1';
                 document.head.append(script);
                 return typeof window.foreign;"
            )
            .await,
        "undefined",
        "a script that is put into the page does not run"
    );
    assert_eq!(
        window
            .run(
                "try { Object.prototype.foreign = 1; } catch (e) {}
                 return typeof ({}).foreign;"
            )
            .await,
        "undefined",
        "what every object shares cannot be changed"
    );
    for address in ["https://example.org/", "file:///etc/passwd"] {
        window
            .run(&format!("location.href = {};", json!(address)))
            .await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(
            window.run("return location.origin;").await,
            "tauri://localhost"
        );
        assert_eq!(window.text("h1").await, "Plumbline");
    }
    assert_eq!(
        window
            .run("return window.open('https://example.org/') === null;")
            .await,
        true,
        "no second window opens"
    );
    window.close().await;
}
