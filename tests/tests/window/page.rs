//! What must hold of every page in every look.

use serde_json::json;

use crate::app::Window;

/// Nothing is cut off at the side, no text is tiny, what can be pressed is large enough, and no
/// words are hidden behind an edge.
pub(crate) async fn is_sound(window: &Window) {
    let found = unsound(window).await;
    assert!(found.is_empty(), "{found:#?}");
}

/// What is wrong with the page; nothing on a sound one.
pub(crate) async fn unsound(window: &Window) -> Vec<String> {
    let mut wrong = Vec::new();
    let wide = window
        .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth;")
        .await;
    if wide != 0 {
        let out = window.run(STICKS_OUT).await;
        wrong.push(format!("{wide} px wider than the window, with {out:#}"));
    }
    for (script, words) in [
        (TINY, "text below 14 px"),
        (SMALL, "too small to press"),
        (CUT, "words are cut off"),
    ] {
        let found = window.run(script).await;
        if found != json!([]) {
            wrong.push(format!("{words}: {found:#}"));
        }
    }
    wrong
}

const STICKS_OUT: &str =
    "return [...document.querySelectorAll('body *')].filter(e => !e.closest('.wide, svg')
         && e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
     .map(e => e.outerHTML.slice(0, 120));";

const TINY: &str = "const seen = [...document.querySelectorAll('body *')].filter(e =>
         e.getClientRects().length && !e.closest('svg')
         // In a narrow window the phases are bars; the present one keeps its word.
         && !(e.closest('.phases') && !e.closest('[aria-current]'))
         && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
     return seen.filter(e => parseFloat(getComputedStyle(e).fontSize) < 14)
         .map(e => e.textContent);";

const SMALL: &str = "return [...document.querySelectorAll('button, select')].filter(e => {
         if (!e.getClientRects().length) return false;
         const box = (e.closest('.way-in') ?? e).getBoundingClientRect();
         return box.height < 39.5 || box.width < 39.5;
     }).map(e => e.textContent);";

/// Boxes narrower or lower than what is in them, where the rest is not shown or runs over the
/// edge; and lists whose chosen line does not fit.
const CUT: &str = "
    const hidden = e => e.closest('.vh, .skip, svg, option, details:not([open]) > :not(summary)');
    const pen = document.createElement('canvas').getContext('2d');
    const cut = [];
    for (const e of document.querySelectorAll('body *')) {
        if (!e.getClientRects().length || hidden(e)) continue;
        const style = getComputedStyle(e);
        if (e.tagName === 'SELECT') {
            pen.font = style.font;
            const words = e.selectedOptions[0]?.text ?? '';
            const room = e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
            if (pen.measureText(words).width > room + 1) cut.push(words);
            continue;
        }
        if (['INPUT', 'TEXTAREA'].includes(e.tagName) || e.closest('.wide')) continue;
        const holds = ['BUTTON', 'LABEL', 'LEGEND', 'TH', 'TD', 'SUMMARY', 'P', 'LI', 'DD', 'DT', 'H1',
            'H2', 'H3'].includes(e.tagName) || e.classList.contains('chip');
        const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible'
            || style.textOverflow === 'ellipsis';
        const over = e.scrollWidth > e.clientWidth + 1 && style.display !== 'inline';
        const below = clips && e.scrollHeight > e.clientHeight + 1 && style.overflowY !== 'auto';
        if ((over && (holds || clips)) || below) cut.push(e.outerHTML.slice(0, 160));
    }
    return cut;";
