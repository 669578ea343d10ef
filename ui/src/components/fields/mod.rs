//! Plain fields with their labels.

mod calendar;
mod number;

use leptos::ev;
use leptos::prelude::*;
use protocol::chrono::NaiveDate;
use protocol::questionnaire::{Name, Prose, TextError, left_out};
use protocol::scoring::messages::Arguments;

pub(crate) use number::{NumberField, whole_number};

use crate::browser;
use crate::state::days;
use crate::state::told;
use crate::state::words::{plain, words};
use calendar::Calendar;

/// A line of text. What is too long to be saved stays as it is typed, with the reason below it;
/// only what fits is heard, or else everything where a form looks at it when it is sent.
#[component]
pub(crate) fn LineField(
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(optional)] unchecked: bool,
    on_input: Callback<String>,
) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    let cleaned = RwSignal::new(0);
    let hear = move |text: String| {
        cleaned.set(left_out(&text));
        if hears(wrong, Name::new(&text).err()) || unchecked {
            on_input.run(text);
        }
    };
    view! {
        <label class="field" class:field-error=move || wrong.get().is_some()>
            <span class="strong">{label}</span>
            <input
                type="text"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || value.get()
                on:input=move |event| hear(event_target_value(&event))
            />
            <Wrong wrong />
            <Cleaned cleaned />
        </label>
    }
}

/// Tells why a text does not fit. Says whether it does; an empty one does.
fn hears(wrong: RwSignal<Option<String>>, error: Option<TextError>) -> bool {
    let error = error.filter(|error| *error != TextError::Empty);
    wrong.set(error.as_ref().map(told::text_error));
    error.is_none()
}

/// Why what is typed is not saved, while it is not.
#[component]
fn Wrong(wrong: RwSignal<Option<String>>) -> impl IntoView {
    let told = NodeRef::<leptos::html::Span>::new();
    Effect::new(move || {
        if let Some(told) = told.get() {
            browser::show_whole(&told);
        }
    });
    move || {
        wrong.get().map(|wrong| {
            view! {
                <span class="error-text" role="alert" node_ref=told>
                    {wrong}
                </span>
            }
        })
    }
}

/// How many characters of what is typed are left out because nobody can see them.
#[component]
fn Cleaned(cleaned: RwSignal<usize>) -> impl IntoView {
    move || {
        let n = cleaned.get();
        (n > 0).then(|| {
            let told = words("text-cleaned", &Arguments::new().number("n", n));
            view! { <span class="small" role="status">{told}</span> }
        })
    }
}

/// Several lines of text, as [`LineField`].
#[component]
pub(crate) fn ProseField(
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(optional)] unchecked: bool,
    on_input: Callback<String>,
) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    let cleaned = RwSignal::new(0);
    let hear = move |text: String| {
        cleaned.set(left_out(&text));
        if hears(wrong, Prose::new(&text).err()) || unchecked {
            on_input.run(text);
        }
    };
    view! {
        <label class="field" class:field-error=move || wrong.get().is_some()>
            <span class="strong">{label}</span>
            <textarea
                rows="4"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || value.get()
                on:input=move |event| hear(event_target_value(&event))
            ></textarea>
            <Wrong wrong />
            <Cleaned cleaned />
        </label>
    }
}

/// A day, typed in the order of the language: 4 Mar 2027. An empty field looks empty. The arrow keys
/// go to the next day and the one before, Page Up and Page Down to the next month and the one before.
/// `value` is written as 2026-11-26.
#[component]
pub(crate) fn DayField(
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(optional)] id: &'static str,
    on_input: Callback<Option<NaiveDate>>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    Effect::new(move || {
        // Typed here or changed elsewhere: only the second is written into the field.
        let given = value.get().parse::<NaiveDate>().ok();
        let typed = text.with_untracked(|text| days::read(text));
        if given != typed && wrong.with_untracked(Option::is_none) {
            text.set(given.map(days::short).unwrap_or_default());
        }
    });
    let set = move |day: Option<NaiveDate>| {
        wrong.set(None);
        on_input.run(day);
    };
    let hear = move |typed: String| {
        let day = days::read(&typed);
        let empty = typed.trim().is_empty();
        text.set(typed);
        match day {
            None if !empty => wrong.set(Some(plain("not-a-day"))),
            day => set(day),
        }
    };
    let step = move |event: ev::KeyboardEvent| {
        let now = text.with_untracked(|text| days::read(text));
        let next = |from: NaiveDate| match event.key().as_str() {
            "ArrowUp" => days::days_later(from, 1),
            "ArrowDown" => days::days_later(from, -1),
            "PageUp" => days::month_later(from, true),
            "PageDown" => days::month_later(from, false),
            _ => None,
        };
        let Some(today) = browser::today() else {
            return;
        };
        // From an empty field the first step leads to today.
        let to = next(now.unwrap_or(today)).map(|to| if now.is_some() { to } else { today });
        if let Some(day) = to {
            event.prevent_default();
            text.set(days::short(day));
            set(Some(day));
        }
    };
    let field = NodeRef::<leptos::html::Input>::new();
    let open = RwSignal::new(None::<NaiveDate>);
    let close = move |()| {
        open.set(None);
        if let Some(field) = field.get_untracked() {
            browser::focus(&field);
        }
    };
    let choose = move |day: NaiveDate| {
        text.set(days::short(day));
        set(Some(day));
        close(());
    };
    let toggle = move |_| {
        let typed = text.with_untracked(|text| days::read(text));
        open.update(|open| {
            *open = open
                .is_none()
                .then(|| typed.or_else(browser::today))
                .flatten()
        });
    };
    let calendar = move || {
        open.get().map(|at| {
            view! {
                <Calendar at on_choose=Callback::new(choose) on_close=Callback::new(close) />
            }
        })
    };
    let tidy = move |_| {
        if let Some(day) = text.with_untracked(|text| days::read(text)) {
            text.set(days::short(day));
        }
    };
    view! {
        <div class="day-field">
        <label class="field" class:field-error=move || wrong.get().is_some()>
            <span class="strong">{label}</span>
            <input
                type="text"
                node_ref=field
                id=(!id.is_empty()).then_some(id)
                class="day"
                autocomplete="off"
                spellcheck="false"
                aria-invalid=move || wrong.get().is_some().then_some("true")
                prop:value=move || text.get()
                on:input=move |event| hear(event_target_value(&event))
                on:keydown=step
                on:change=tidy
            />
            <span class="small">{plain("day-example")}</span>
            <Wrong wrong />
        </label>
        <button
            type="button"
            class="btn btn-second btn-small"
            aria-expanded=move || open.get().is_some().to_string()
            on:click=toggle
        >
            {plain("choose-day")}
        </button>
        {calendar}
        </div>
    }
}

/// A choice of a list; the first line is none of them.
#[component]
pub(crate) fn ChoiceField(
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
pub(crate) fn name(typed: &str) -> Option<Name> {
    Name::new(typed).ok()
}

/// A text that was typed.
pub(crate) fn prose(typed: &str) -> Option<Prose> {
    Prose::new(typed).ok()
}

/// What was there before, as it is typed.
pub(crate) fn typed<T: ToString>(before: Option<&T>) -> String {
    before.map(ToString::to_string).unwrap_or_default()
}
