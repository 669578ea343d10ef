//! Both pages in every look that a desktop can ask for.

use crate::app::Window;
use crate::display::Surroundings;
use crate::page;

/// Shows both pages and leaves their pictures.
async fn both_pages(window: &Window, look: &str) {
    page::is_sound(window).await;
    window.picture(&format!("first-page-{look}")).await;
    window.press_control("Open the sample").await;
    window.await_element("h1.pair").await;
    page::is_sound(window).await;
    window.picture(&format!("sample-{look}")).await;
}

async fn with(variable: &'static str, value: &str) -> Window {
    Window::open_in(Surroundings {
        variables: vec![(variable, value.to_owned())],
        ..Surroundings::default()
    })
    .await
}

/// A colour of the page, by the role it has.
async fn color(window: &Window, role: &str) -> String {
    let script =
        format!("return getComputedStyle(document.documentElement).getPropertyValue('{role}');");
    let value = window.run(&script).await;
    value.as_str().unwrap_or_default().trim().to_owned()
}

#[tokio::test]
async fn dark_when_the_desktop_is_dark() {
    let window = with("GTK_THEME", "Adwaita:dark").await;
    assert_eq!(color(&window, "--paper").await, "#1b1d21");
    both_pages(&window, "dark").await;
    window.close().await;
}

#[tokio::test]
async fn high_contrast_when_the_desktop_asks_for_it() {
    let window = with("GTK_THEME", "HighContrast").await;
    assert_eq!(color(&window, "--ink").await, "#000000");
    both_pages(&window, "high-contrast").await;
    window.close().await;
}

#[tokio::test]
async fn still_when_the_desktop_is_still() {
    let window = Window::open_in(Surroundings {
        still: true,
        ..Surroundings::default()
    })
    .await;
    assert_eq!(color(&window, "--move").await, "0ms");
    window.close().await;
}

#[tokio::test]
async fn usable_in_the_smallest_window() {
    let window = Window::open().await;
    window.resize(480, 400).await;
    both_pages(&window, "narrow").await;
    window.close().await;
}

#[tokio::test]
async fn usable_at_twice_the_size() {
    let window = with("GDK_SCALE", "2").await;
    assert_eq!(window.run("return devicePixelRatio;").await, 2.0);
    window.resize(640, 480).await;
    both_pages(&window, "double").await;
    window.close().await;
}
