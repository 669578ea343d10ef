//! The sign of a side: a circle with I for the vendor, a diamond with P for the partner. The shape
//! carries the side, the colour only helps.

use leptos::prelude::*;
use protocol::questionnaire::Side;

/// What a side said: the filled sign. It stands beside the name, so it is not read out.
#[component]
pub(crate) fn Mark(side: Side) -> impl IntoView {
    let (class, letter) = match side {
        Side::Vendor => ("mark m-isv", "I"),
        Side::Partner => ("mark m-partner", "P"),
    };
    let shape = match side {
        Side::Vendor => view! { <circle class="fill" r="15.5"></circle> }.into_any(),
        Side::Partner => view! {
            <path class="fill" stroke-linejoin="round" d="M0 -18.5L18.5 0L0 18.5L-18.5 0Z"></path>
        }
        .into_any(),
    };
    view! {
        <svg class=class viewBox="-20 -20 40 40" aria-hidden="true" focusable="false">
            {shape}
            <text class="m-letter" dy="0.36em">
                {letter}
            </text>
        </svg>
    }
}
