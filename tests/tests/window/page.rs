//! What must hold of every page in every look.

use crate::app::Window;

/// Nothing is cut off at the side, no text is tiny, and what can be pressed is large enough.
pub(crate) async fn is_sound(window: &Window) {
    let wide = window
        .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth;")
        .await;
    assert_eq!(wide, 0, "the page is wider than the window");
    let small = window
        .run(
            "const seen = [...document.querySelectorAll('body *')].filter(e =>
                 e.getClientRects().length && !e.closest('svg')
                 && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
             return seen.filter(e => parseFloat(getComputedStyle(e).fontSize) < 14)
                 .map(e => e.textContent);",
        )
        .await;
    assert_eq!(small, serde_json::json!([]), "text below 14 px");
    let narrow = window
        .run(
            "return [...document.querySelectorAll('button, select')].filter(e => {
                 const box = (e.closest('.way-in') ?? e).getBoundingClientRect();
                 return box.height < 39.5 || box.width < 39.5;
             }).map(e => e.textContent);",
        )
        .await;
    assert_eq!(narrow, serde_json::json!([]), "too small to press");
}
