//! Looking for words on the page that is shown.

use leptos::prelude::*;

use crate::app::Steering;
use crate::browser;
use crate::state::words::plain;

/// The bar, while somebody looks for something. It forgets what was looked for when it closes.
#[component]
pub(crate) fn FindBar() -> impl IntoView {
    let steering = Steering::of_context();
    let finding = steering.finding();
    view! {
        <Show when=move || finding.get()>
            <Bar on_close=Callback::new(move |()| finding.set(false)) />
        </Show>
    }
}

#[component]
fn Bar(on_close: Callback<()>) -> impl IntoView {
    let sought = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let look = move |backwards: bool| {
        let words = sought.get_untracked();
        let found = words.trim().is_empty() || browser::find(words.trim(), backwards);
        missing.set(!found);
        // Not back into the field: what was found would no longer be marked.
        browser::focus_by_id(if backwards {
            "find-before"
        } else {
            "find-next"
        });
    };
    browser::focus_by_id("find");
    view! {
        <search class="find-bar row">
            <label>
                {plain("find-on-page")}
                <input
                    type="text"
                    id="find"
                    autocomplete="off"
                    spellcheck="false"
                    on:input=move |event| {
                        sought.set(event_target_value(&event));
                        missing.set(false);
                    }
                    on:keydown=move |event| match event.key().as_str() {
                        _ if browser::composes(&event) => {}
                        "Enter" => {
                            event.prevent_default();
                            look(event.shift_key());
                        }
                        "Escape" => on_close.run(()),
                        _ => {}
                    }
                />
            </label>
            <button type="button" id="find-before" class="btn btn-second btn-small" on:click=move |_| look(true)>
                {plain("find-before")}
            </button>
            <button type="button" id="find-next" class="btn btn-second btn-small" on:click=move |_| look(false)>
                {plain("find-next")}
            </button>
            <button type="button" class="btn btn-plain btn-small" on:click=move |_| on_close.run(())>
                {plain("find-close")}
            </button>
            <span role="status" class="small">
                {move || missing.get().then(|| plain("find-missing"))}
            </span>
        </search>
    }
}
