//! A card that opens something. All of it can be pressed; the button inside is what keys and
//! screen readers meet.

use leptos::prelude::*;

use crate::app::Steering;
use crate::state::session::Opening;

/// A way to open a workbook.
#[component]
pub(crate) fn WayIn(opening: Opening, title: String, text: String, go: String) -> impl IntoView {
    let steering = Steering::of_context();
    let waits = steering.part(|session| session.waits().is_some());

    view! {
        <section class="card card-link way-in">
            <h2>{title}</h2>
            <p>{text}</p>
            // Stays in the order of keys while it waits, so that the focus is not lost.
            <button
                type="button"
                class="go"
                aria-disabled=move || waits.get().then_some("true")
                on:click=move |_| steering.open(opening)
            >
                {go}
            </button>
        </section>
    }
}
