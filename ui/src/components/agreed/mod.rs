//! What both sides settle: how the talk about a finding ended, promises, what is put off, and
//! whether the partnership goes on. Each form changes one thing and leaves the others as they are,
//! also what is typed in them.

mod action;
mod outcome;
mod parking;
mod verdict;

use leptos::prelude::*;
use protocol::Agreed;
use protocol::questionnaire::{Name, Prose, TextError};
use protocol::scoring::messages::Arguments;

use crate::app::Steering;
use crate::state::told;
use crate::state::words::{plain, words};

pub(crate) use action::Promises;
pub(crate) use outcome::{Outcome, Unfinished};
pub(crate) use parking::Parking;
pub(crate) use verdict::VerdictForm;

/// A part of what is settled, watched.
fn watched<T: Default>(part: impl FnOnce(&Agreed) -> T) -> T {
    let plan = Steering::of_context().settling();
    plan.with(|plan| plan.as_ref().map(|plan| part(&plan.agreed)))
        .unwrap_or_default()
}

/// Shows a part of what is settled in its form: at first, and when it was written down or taken
/// back. What is typed in a form stays while other parts change.
pub(crate) fn show<T: PartialEq + Default + 'static>(
    part: impl Fn(&Agreed) -> T + 'static,
    show: impl Fn(&T) + 'static,
) {
    let mut last = None::<T>;
    whenever_settled(Box::new(move |agreed| {
        let now = part(agreed);
        if last.as_ref() != Some(&now) {
            show(&now);
            last = Some(now);
        }
    }));
}

/// Empties a form when its list got longer: what was typed in it stands there now.
fn when_longer(length: fn(&Agreed) -> usize, form: &[RwSignal<String>]) {
    let form = form.to_vec();
    let mut before = usize::MAX;
    whenever_settled(Box::new(move |agreed| {
        let now = length(agreed);
        if now > before {
            form.iter().for_each(|typed| typed.set(String::new()));
        }
        before = now;
    }));
}

fn whenever_settled(mut then: Box<dyn FnMut(&Agreed)>) {
    let plan = Steering::of_context().settling();
    Effect::new(move || {
        plan.with(|plan| {
            if let Some(plan) = plan {
                then(&plan.agreed);
            }
        });
    });
}

/// A name that may be left out.
fn optional_name(typed: &str) -> Result<Option<Name>, String> {
    optional(Name::new(typed))
}

/// A text that may be left out.
fn optional_prose(typed: &str) -> Result<Option<Prose>, String> {
    optional(Prose::new(typed))
}

fn optional<T>(text: Result<T, TextError>) -> Result<Option<T>, String> {
    match text {
        Ok(text) => Ok(Some(text)),
        Err(TextError::Empty) => Ok(None),
        Err(error) => Err(told::text_error(&error)),
    }
}

/// What a form changes when it is written down.
pub(crate) type Change = Box<dyn FnOnce(&mut Agreed)>;

/// A form that is written down by its button: it reads what is typed, or says why it cannot be
/// taken.
#[component]
pub(crate) fn Entry(
    read: Box<dyn Fn() -> Result<Change, String>>,
    #[prop(default = "stack-2")] class: &'static str,
    children: Children,
) -> impl IntoView {
    let steering = Steering::of_context();
    let wrong = RwSignal::new(None::<String>);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = read();
        wrong.set(read.as_ref().err().cloned());
        if let Ok(change) = read {
            steering.settle(change);
        }
    };
    view! {
        <form class=class on:submit=save novalidate>
            {children()}
            <p role="alert" class="error-text">
                {move || wrong.get()}
            </p>
            <button type="submit" class="btn btn-second">
                {plain("write-down")}
            </button>
        </form>
    }
}

/// Takes a line out of a list.
#[component]
pub(crate) fn Remove(what: String, change: Box<dyn Fn(&mut Agreed)>) -> impl IntoView {
    let steering = Steering::of_context();
    view! {
        <button
            type="button"
            class="btn btn-plain btn-small"
            aria-label=words("remove", &Arguments::new().text("what", &what))
            on:click=move |_| steering.settle(&change)
        >
            {plain("remove-short")}
        </button>
    }
}
