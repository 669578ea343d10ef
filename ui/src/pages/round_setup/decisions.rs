//! What is decided for a round: its name, why it is held, how much it asks, and its day.

use leptos::prelude::*;
use protocol::questionnaire::{Form, Label, Purpose};
use protocol::{Nothing, RoundSetup as Setup};

use super::asks;
use crate::backend;
use crate::components::fields::DayField;
use crate::state::called;
use crate::state::reply::reply_to;
use crate::state::told;
use crate::state::words::plain;

/// Name, purpose, form and day.
#[component]
pub(super) fn Decisions(setup: Setup, go: &'static str, on_save: Callback<Setup>) -> impl IntoView {
    let choices = reply_to(backend::round_choices(Nothing {}));
    let name = RwSignal::new(setup.name.to_string());
    let purpose = RwSignal::new(setup.purpose);
    let form = RwSignal::new(setup.form);
    let date = RwSignal::new(Some(setup.date));
    let tolerance = setup.tolerance;
    let wrong = RwSignal::new(None::<String>);
    let told_asks = move || {
        let choices = choices.get()?;
        let found = choices
            .iter()
            .find(|choice| choice.purpose == purpose.get() && choice.form == form.get())?;
        Some(asks(found))
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match (Label::new(&name.get_untracked()), date.get_untracked()) {
            (Ok(name), Some(date)) => on_save.run(Setup {
                name,
                purpose: purpose.get_untracked(),
                form: form.get_untracked(),
                date,
                tolerance,
            }),
            (Err(error), _) => wrong.set(Some(told::text_error(&error))),
            (_, None) => wrong.set(Some(plain("date-missing"))),
        }
    };
    let radios = move |group: &'static str, id: String, on: Signal<bool>, set: Callback<()>| {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=group
                    prop:checked=move || on.get()
                    on:change=move |_| set.run(())
                />
                <span class="option-label">{id}</span>
            </label>
        }
    };
    let purposes = Purpose::ALL
        .iter()
        .map(|this| {
            let this = *this;
            radios(
                "purpose",
                plain(called::purpose(this)),
                Signal::derive(move || purpose.get() == this),
                Callback::new(move |()| purpose.set(this)),
            )
        })
        .collect_view();
    let forms = Form::ALL
        .iter()
        .map(|this| {
            let this = *this;
            radios(
                "form",
                plain(called::form(this)),
                Signal::derive(move || form.get() == this),
                Callback::new(move |()| form.set(this)),
            )
        })
        .collect_view();
    view! {
        <form class="stack decisions" on:submit=submit>
            {move || {
                wrong.get().map(|wrong| view! { <p class="error-text" role="alert">{wrong}</p> })
            }}
            <div class="field">
                <label for="round-name">{plain("round-name")}</label>
                <input
                    type="text"
                    id="round-name"
                    autocomplete="off"
                    prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </div>
            <fieldset class="stack-2">
                <legend class="strong">{plain("round-purpose")}</legend>
                <div class="options">{purposes}</div>
            </fieldset>
            <fieldset class="stack-2">
                <legend class="strong">{plain("round-form")}</legend>
                <div class="options">{forms}</div>
            </fieldset>
            <p role="status">{told_asks}</p>
            <DayField
                id="round-day"
                label=plain("round-day")
                value=Signal::derive(move || {
                    date.get().map(|day| day.to_string()).unwrap_or_default()
                })
                on_input=Callback::new(move |day| date.set(day))
            />
            <button type="submit" class="btn btn-second">
                {plain(go)}
            </button>
        </form>
    }
}
