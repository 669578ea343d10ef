//! A button that asks the shell and shows the page that comes of it.

use std::future::Future;

use leptos::prelude::*;
use protocol::Failure;

use crate::app::{Steering, Work};
use crate::state::done::Done;
use crate::state::session::Screen;

/// What a button asks, each time it is pressed.
pub(crate) struct Ask(Box<dyn Fn() -> Work<Screen>>);

impl<Asked, Answer> From<Asked> for Ask
where
    Asked: Fn() -> Answer + 'static,
    Answer: Future<Output = Result<Screen, Failure>> + 'static,
{
    fn from(ask: Asked) -> Self {
        Self(Box::new(move || Box::pin(ask())))
    }
}

/// The button. `label` is its name where the words alone do not say of what they speak.
#[component]
pub(crate) fn Go(
    class: &'static str,
    words: String,
    #[prop(optional, into)] label: Option<String>,
    /// What it does, when that is a change that people may want to take back.
    #[prop(optional, into)]
    done: Option<Done>,
    #[prop(into)] to: Ask,
) -> impl IntoView {
    let steering = Steering::of_context();
    let go = move |_| match &done {
        Some(done) => steering.change(done.clone(), (to.0)()),
        None => steering.go((to.0)()),
    };
    view! {
        <button type="button" class=class aria-label=label on:click=go>
            {words}
        </button>
    }
}
