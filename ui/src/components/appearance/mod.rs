//! The choice of the look: theme and text size.

use leptos::prelude::*;

use crate::browser;
use crate::state::appearance::Part;
use crate::state::words::plain;

/// Both choices side by side.
#[component]
pub(crate) fn AppearanceStrip() -> impl IntoView {
    view! {
        <footer class="strip">
            <Chooser part=Part::Theme />
            <Chooser part=Part::TextSize />
        </footer>
    }
}

/// The choice of one part.
#[component]
pub(crate) fn Chooser(part: Part) -> impl IntoView {
    let now = browser::look(part.name()).unwrap_or_default();
    let options = part.choices().iter().map(|choice| {
        view! {
            <option value=choice.name selected=choice.name == now>
                {plain(choice.message)}
            </option>
        }
    });
    let choose = move |event| {
        let chosen = event_target_value(&event);
        let chosen = (!chosen.is_empty()).then_some(chosen);
        browser::set_look(part.name(), chosen.as_deref());
        if part == Part::Theme {
            browser::tell_theme();
        }
    };
    view! {
        <label>
            {plain(part.message())} " "
            <select on:change=choose>{options.collect_view()}</select>
        </label>
    }
}
