//! Plain fields with their labels.

use leptos::prelude::*;
use protocol::chrono::NaiveDate;
use protocol::questionnaire::{Name, Prose};

/// A line of text.
#[component]
pub(super) fn LineField(
    #[prop(into)] label: String,
    value: String,
    on_input: Callback<String>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="strong">{label}</span>
            <input
                type="text"
                autocomplete="off"
                spellcheck="false"
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </label>
    }
}

/// Several lines of text.
#[component]
pub(super) fn ProseField(
    #[prop(into)] label: String,
    value: String,
    on_input: Callback<String>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="strong">{label}</span>
            <textarea
                rows="4"
                autocomplete="off"
                spellcheck="false"
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
        </label>
    }
}

/// A day.
#[component]
pub(super) fn DayField(
    #[prop(into)] label: String,
    value: Option<NaiveDate>,
    on_input: Callback<Option<NaiveDate>>,
) -> impl IntoView {
    let text = value.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <label class="field">
            <span class="strong">{label}</span>
            <input
                type="date"
                prop:value=text
                on:input=move |event| {
                    let day = NaiveDate::parse_from_str(&event_target_value(&event), "%Y-%m-%d");
                    on_input.run(day.ok());
                }
            />
        </label>
    }
}

/// A choice of a list; the first line is none of them.
#[component]
pub(super) fn ChoiceField(
    #[prop(into)] label: String,
    #[prop(into)] none: String,
    options: Vec<(String, String)>,
    value: Option<String>,
    on_choose: Callback<Option<String>>,
) -> impl IntoView {
    let chosen = value.unwrap_or_default();
    view! {
        <label class="field">
            <span class="strong">{label}</span>
            <select on:change=move |event| {
                let chosen = event_target_value(&event);
                on_choose.run((!chosen.is_empty()).then_some(chosen));
            }>
                <option value="">{none}</option>
                {options
                    .into_iter()
                    .map(|(id, words)| {
                        view! {
                            <option value=id.clone() selected=id == chosen>
                                {words}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// A name that was typed; nothing where nothing is seen.
pub(super) fn name(typed: &str) -> Option<Name> {
    Name::new(typed).ok()
}

/// A text that was typed.
pub(super) fn prose(typed: &str) -> Option<Prose> {
    Prose::new(typed).ok()
}

/// What was there before, as it is typed.
pub(super) fn typed<T: ToString>(before: Option<&T>) -> String {
    before.map(ToString::to_string).unwrap_or_default()
}
