//! What a person meets who has just started the app.

use crate::app::Window;
use crate::page;

#[tokio::test]
async fn it_says_what_it_is_and_shows_the_ways_in() {
    let window = Window::open().await;
    assert_eq!(window.text("h1").await, "Plumbline");
    assert_eq!(
        window.text(".lead").await,
        "See where two partners stand, before it costs them the partnership."
    );
    assert_eq!(window.text("main .quiet").await, FILES_STAY);
    assert_eq!(
        window.texts("main h2").await,
        ["Start a partnership", "Look at a sample", "Open a workbook"]
    );
    assert_eq!(
        window.run("return document.title;").await,
        "Plumbline",
        "names of companies are never in a title"
    );
    page::is_sound(&window).await;
    window.picture("first-page").await;
    window.close().await;
}

const FILES_STAY: &str = "Every workbook is a file on this computer. Nothing is sent anywhere.";

#[tokio::test]
async fn the_chosen_look_is_there_again_at_the_next_start_of_the_page() {
    let window = Window::open().await;
    let looks = "return [document.documentElement.dataset.theme ?? null,
                         document.documentElement.dataset.text ?? null];";
    assert_eq!(window.run(looks).await, serde_json::json!([null, null]));
    window
        .run(
            "const [theme, text] = document.querySelectorAll('select');
             theme.value = 'dark'; theme.dispatchEvent(new Event('change'));
             text.value = 'larger'; text.dispatchEvent(new Event('change'));",
        )
        .await;
    assert_eq!(
        window.run(looks).await,
        serde_json::json!(["dark", "larger"])
    );
    window.load_again().await;
    assert_eq!(
        window.run(looks).await,
        serde_json::json!(["dark", "larger"])
    );
    assert_eq!(
        window
            .run("return [...document.querySelectorAll('select')].map(s => s.value);")
            .await,
        serde_json::json!(["dark", "larger"]),
        "the choice is shown as well"
    );
    page::is_sound(&window).await;
    window.picture("first-page-chosen-dark-larger").await;
    window.close().await;
}

#[tokio::test]
async fn the_sample_can_be_deleted_with_its_file() {
    let window = Window::open().await;
    window.click("Open the sample").await;
    window.await_element(".reading").await;
    let file = window.sample();
    assert!(file.is_file());
    window.press_keys("ctrl", "w").await;
    window.await_element(".recents").await;
    page::is_sound(&window).await;
    window.picture("recent-sample").await;
    window.click("Delete the file").await;
    window.await_element(".ways-in").await;
    for _ in 0..100 {
        if !file.exists() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert!(!file.exists());
    window.close().await;
}
