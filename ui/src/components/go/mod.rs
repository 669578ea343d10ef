//! A button that asks the shell and shows the page that comes of it.

use std::future::Future;

use leptos::prelude::*;
use protocol::Failure;

use crate::app::Steering;
use crate::state::done::Done;
use crate::state::session::Screen;

/// The button. `label` is its name where the words alone do not say of what they speak.
#[component]
pub(crate) fn Go<Ask, Answer>(
    class: &'static str,
    words: String,
    #[prop(optional, into)] label: Option<String>,
    /// What it does, when that is a change that people may want to take back.
    #[prop(optional, into)]
    done: Option<Done>,
    to: Ask,
) -> impl IntoView
where
    Ask: Fn() -> Answer + 'static,
    Answer: Future<Output = Result<Screen, Failure>> + 'static,
{
    let steering = Steering::of_context();
    let go = move |_| match &done {
        Some(done) => steering.change(done.clone(), to()),
        None => steering.go(to()),
    };
    view! {
        <button type="button" class=class aria-label=label on:click=go>
            {words}
        </button>
    }
}
