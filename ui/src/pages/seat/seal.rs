//! What handing in means, and the button that does it.

use leptos::prelude::*;

use super::saving::Saver;
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::state::seat::Place;
use crate::state::words::plain;

/// Three lines and two ways to go.
#[component]
pub(super) fn Seal(saver: Saver) -> impl IntoView {
    view! {
        <main class="private-in stack">
            <Title>{plain("seal-title")}</Title>
            <FailureNotice />
            <ul>
                <li>{plain("seal-hidden")}</li>
                <li>{plain("seal-final")}</li>
                <li>{plain("seal-comments")}</li>
            </ul>
            <div class="row">
                <button
                    type="button"
                    class="btn btn-primary"
                    on:click=move |_| saver.hand_in()
                >
                    {plain("seal")}
                </button>
                <button
                    type="button"
                    class="btn btn-plain"
                    on:click=move |_| saver.go(Place::Check)
                >
                    {plain("back")}
                </button>
            </div>
        </main>
    }
}
