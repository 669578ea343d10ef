//! A button that is held for three seconds, so that nobody sits down in another person's seat by
//! mistake. Who cannot hold it, or lets it go, is asked once more in words instead.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::browser;
use crate::state::words::plain;

/// How long it is held. The style sheet fills the button in the same time.
const HELD: Duration = Duration::from_secs(3);

/// The button. `id` sets several of them on one page apart.
#[component]
pub(crate) fn Hold(
    id: String,
    class: &'static str,
    words: String,
    /// The words of the question that a short press asks.
    sure: String,
    on_held: Callback<()>,
) -> impl IntoView {
    let timer = RwSignal::new(None::<TimeoutHandle>);
    let asked = RwSignal::new(false);
    let begin = move || {
        if timer.with_untracked(Option::is_some) {
            return;
        }
        let held = move || {
            timer.set(None);
            on_held.run(());
        };
        timer.set(set_timeout_with_handle(held, HELD).ok());
    };
    let yes = format!("{id}-yes");
    let focus_yes = yes.clone();
    // Whether the button was let go before its time.
    let let_go = move || {
        let before = timer.try_update(Option::take).flatten();
        before.map(|timer| timer.clear()).is_some()
    };
    let ask = StoredValue::new(move || {
        asked.set(true);
        browser::focus_by_id(focus_yes.clone());
    });
    let ask = move || ask.with_value(|ask| ask());
    on_cleanup(move || {
        let_go();
    });
    let is_press = |event: &ev::KeyboardEvent| matches!(event.key().as_str(), "Enter" | " ");
    view! {
        <div class="hold">
            <button
                type="button"
                class=class
                class:holding=move || timer.with(Option::is_some)
                on:pointerdown=move |_| begin()
                on:pointerup=move |_| {
                    if let_go() {
                        ask();
                    }
                }
                on:pointerleave=move |_| {
                    let_go();
                }
                on:pointercancel=move |_| {
                    let_go();
                }
                on:blur=move |_| {
                    let_go();
                }
                on:keydown=move |event| {
                    if is_press(&event) {
                        event.prevent_default();
                        if !event.repeat() {
                            begin();
                        }
                    }
                }
                on:keyup=move |event| {
                    if is_press(&event) && let_go() {
                        ask();
                    }
                }
                // Screen readers and switches press without holding.
                on:click=move |event| {
                    if event.detail() == 0 {
                        ask();
                    }
                }
            >
                <span class="hold-words">{words}</span>
            </button>
            <Show when=move || asked.get()>
                <p class="row hold-sure" role="status">
                    <span>{sure.clone()}</span>
                    <button
                        type="button"
                        class="btn btn-second"
                        id=yes.clone()
                        on:click=move |_| on_held.run(())
                    >
                        {plain("hold-yes")}
                    </button>
                    <button
                        type="button"
                        class="btn btn-plain"
                        on:click=move |_| asked.set(false)
                    >
                        {plain("hold-no")}
                    </button>
                </p>
            </Show>
        </div>
    }
}
