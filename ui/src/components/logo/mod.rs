//! The line and its bob.

use leptos::prelude::*;

use crate::state::words::plain;

const BOB: &str = "M5.6 24.4 Q5.6 21.4 8.6 21.4 H15.4 Q18.4 21.4 18.4 24.4 \
                   C18.4 30.4 13.3 34 12 40 C10.7 34 5.6 30.4 5.6 24.4Z";

/// The line with a long drop, for the first page.
#[component]
pub(crate) fn HangingLine() -> impl IntoView {
    view! {
        <svg viewBox="0 -24 24 64" aria-hidden="true" focusable="false">
            <rect class="l-line" x="3" y="-24" width="18" height="1.4"></rect>
            <rect class="l-line" x="11.45" y="-23" width="1.1" height="42"></rect>
            <rect class="l-line" x="9.6" y="18" width="4.8" height="3.6" rx=".6"></rect>
            <path class="l-bob" d=BOB></path>
        </svg>
    }
}

/// The small sign with the name, for the bar on top.
#[component]
pub(crate) fn Brand() -> impl IntoView {
    view! {
        <span class="brand">
            <svg viewBox="0 0 24 40" aria-hidden="true" focusable="false">
                <rect class="l-line" x="4" y="0" width="16" height="2"></rect>
                <rect class="l-line" x="11.1" y="1" width="1.8" height="18"></rect>
                <rect class="l-line" x="9.2" y="18" width="5.6" height="3.6" rx=".6"></rect>
                <path class="l-bob" d=BOB></path>
            </svg>
            {plain("product")}
        </span>
    }
}
