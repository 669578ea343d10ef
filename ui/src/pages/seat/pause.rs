//! Before somebody pauses: words that lock the answers, or the plain truth about going without.

use leptos::prelude::*;

use super::saving::Saver;
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::components::words_field::{WordsField, WordsTyped};
use crate::state::seat::Place;
use crate::state::words::plain;

/// The words, and three ways to go.
#[component]
pub(super) fn Pause(saver: Saver) -> impl IntoView {
    let typed = WordsTyped::new();
    let lock = Callback::new(move |()| {
        if !typed.is_empty() {
            saver.lock_with(typed.take());
        }
    });
    view! {
        <main class="private-in stack">
            <Title>{plain("pause-title")}</Title>
            <FailureNotice />
            <p>{plain("pause-text")}</p>
            <WordsField label=plain("words") hint=plain("pause-hint") typed on_enter=lock />
            <button
                type="button"
                class="btn btn-primary"
                aria-disabled=move || typed.is_empty().then_some("true")
                on:click=move |_| lock.run(())
            >
                {plain("pause-lock")}
            </button>
            <div class="stack-2">
                <p id="pause-open">{plain("pause-open")}</p>
                <div class="row">
                    <button
                        type="button"
                        class="btn btn-second"
                        aria-describedby="pause-open"
                        on:click=move |_| saver.lock()
                    >
                        {plain("pause-without")}
                    </button>
                    <button
                        type="button"
                        class="btn btn-plain"
                        on:click=move |_| saver.go(Place::Hub)
                    >
                        {plain("back")}
                    </button>
                </div>
            </div>
        </main>
    }
}
