//! What was done just now, with a way to take it back, or where it lies.

use leptos::prelude::*;

use crate::app::Steering;
use crate::components::written::WrittenFile;
use crate::state::keys::Asked;
use crate::state::words::plain;

/// The last change that people may not have meant, while its page is shown.
#[component]
pub(crate) fn DoneNotice() -> impl IntoView {
    let steering = Steering::of_context();
    let done = steering.part(|session| session.done().cloned());
    let there = steering.part(|session| session.there().cloned());
    let holds = steering.part(|session| session.copy_holds());
    view! {
        <div role="status">
            {move || {
                done.get()
                    .map(|done| {
                        view! {
                            <p class="done-notice row">
                                <span>{done.told()}</span>
                                <button
                                    type="button"
                                    class="btn btn-second btn-small"
                                    on:click=move |_| steering.take_back(Asked::Undo)
                                >
                                    {plain("take-back")}
                                </button>
                            </p>
                        }
                    })
            }}
            {move || there.get().map(|place| view! { <WrittenFile place holds=holds.get() /> })}
        </div>
    }
}
