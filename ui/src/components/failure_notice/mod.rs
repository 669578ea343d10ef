//! What did not work: the sentence, what to do, and the ways to go on.

use leptos::html;
use leptos::prelude::*;
use protocol::RestoreOf;

use crate::app::Steering;
use crate::browser;
use crate::state::session::{Opening, Refused};
use crate::state::words::plain;

/// The last failure, while there is one. It takes the focus when it comes.
#[component]
pub(crate) fn FailureNotice() -> impl IntoView {
    let steering = Steering::of_context();
    let refused = steering.part(|session| session.refused().cloned());
    move || refused.get().map(|refused| view! { <Notice refused /> })
}

#[component]
fn Notice(refused: Refused) -> impl IntoView {
    let steering = Steering::of_context();
    let notice = NodeRef::<html::Section>::new();
    Effect::new(move || {
        if let Some(notice) = notice.get() {
            browser::focus(&notice);
        }
    });
    let (copy, restore) = (refused.leaves_copy(), refused.leaves_restore());
    let again = match refused.opening {
        None => None,
        Some(Opening::Chosen) => Some((plain("choose-again"), Opening::Chosen)),
        Some(opening) => Some((plain("try-again"), opening)),
    };
    let title = refused.opening.map(|opening| match opening {
        Opening::Sample => plain("failed-sample"),
        Opening::Chosen | Opening::ForReading => plain("failed-chosen"),
    });
    let reading = refused
        .leaves_reading()
        .then(|| (plain("open-for-reading"), Opening::ForReading));
    view! {
        <section class="error-summary failure stack-2" role="alert" tabindex="-1" node_ref=notice>
            {title.map(|title| view! { <h2>{title}</h2> })}
            <p class="error-text">{refused.failure.sentence}</p>
            {refused.failure.hint.map(|hint| view! { <p>{hint}</p> })}
            <div class="row">
                {restore
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="btn btn-primary btn-small"
                                on:click=move |_| steering.restore_points(RestoreOf::Refused)
                            >
                                {plain("restore-points")}
                            </button>
                        }
                    })}
                {copy
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="btn btn-second btn-small"
                                on:click=move |_| steering.save_copy()
                            >
                                {plain("save-copy")}
                            </button>
                        }
                    })}
                {again
                    .into_iter()
                    .chain(reading)
                    .map(|(words, opening)| {
                        view! {
                            <button
                                type="button"
                                class="btn btn-second btn-small"
                                on:click=move |_| steering.open(opening)
                            >
                                {words}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
        </section>
    }
}
