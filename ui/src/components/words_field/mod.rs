//! The box for words to come back with. What is typed in it is hidden, remembered nowhere, and gone
//! from the page as soon as it is used.

use leptos::prelude::*;
use protocol::TypedWords;

use crate::state::words::plain;

/// The words while they are typed.
#[derive(Clone, Copy)]
pub(crate) struct WordsTyped(RwSignal<String>);

impl WordsTyped {
    /// An empty box.
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Takes the words out of the box, which is empty then.
    pub(crate) fn take(self) -> TypedWords {
        TypedWords::new(self.0.try_update(std::mem::take).unwrap_or_default())
    }

    /// Whether nothing is typed.
    pub(crate) fn is_empty(self) -> bool {
        self.0.with(String::is_empty)
    }
}

/// The box, with a way to see what is typed. Enter does what the button below it does.
#[component]
pub(crate) fn WordsField(
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    typed: WordsTyped,
    on_enter: Callback<()>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    view! {
        <div class="field words-field">
            <label class="strong" for="words">
                {label}
            </label>
            <input
                id="words"
                // Outside of a form, and of no kind of which a browser keeps anything.
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby="words-hint"
                prop:value=move || typed.0.get()
                on:input=move |event| typed.0.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Enter" && !event.is_composing() {
                        event.prevent_default();
                        on_enter.run(());
                    }
                }
            />
            <p class="small" id="words-hint">
                {hint}
            </p>
            <label class="row words-shown">
                <input
                    type="checkbox"
                    prop:checked=move || shown.get()
                    on:change=move |event| shown.set(event_target_checked(&event))
                />
                <span>{plain("words-show")}</span>
            </label>
        </div>
    }
}
