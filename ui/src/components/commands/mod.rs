//! What can be done on the page, to be looked for by name.

use leptos::html;
use leptos::prelude::*;
use protocol::MenuLine;
use protocol::questionnaire::lower_case;

use crate::app::Steering;
use crate::browser;
use crate::state::commands::{NAMED, Named, makes_sense};
use crate::state::words::plain;

/// The list, while somebody looks for something to do.
#[component]
pub(crate) fn Commands() -> impl IntoView {
    let steering = Steering::of_context();
    let commanding = steering.commanding();
    view! {
        <Show when=move || commanding.get()>
            <List />
        </Show>
    }
}

#[component]
fn List() -> impl IntoView {
    let steering = Steering::of_context();
    let commanding = steering.commanding();
    let dialog = NodeRef::<html::Dialog>::new();
    let sought = RwSignal::new(String::new());
    let screen = steering.part(|session| session.screen().clone());
    let here = screen.get_untracked();
    let possible: Vec<Named> = NAMED
        .into_iter()
        .filter(|(line, ..)| *line != MenuLine::Commands && makes_sense(*line, &here))
        .collect();
    let found = Memo::new(move |_| {
        let sought = lower_case(sought.get().trim());
        let takes = |does: &str| lower_case(&plain(does)).contains(&sought);
        let lines = possible.iter().filter(|(_, _, does)| takes(does));
        lines.copied().collect::<Vec<Named>>()
    });
    let run = move |line| {
        // The list gives the focus back before anything else takes it.
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
        commanding.set(false);
        steering.line(line);
    };
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            // It fails where the list is shown already.
            let _ = dialog.show_modal();
            browser::focus_by_id("command");
        }
    });
    let lines = move || {
        let found = found.get();
        found
            .into_iter()
            .map(|(line, key, does)| {
                view! {
                    <li>
                        <button type="button" class="command" on:click=move |_| run(line)>
                            <span>{plain(does)}</span>
                            <kbd>{plain(key)}</kbd>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <dialog
            class="commands stack-2"
            aria-labelledby="commands-title"
            node_ref=dialog
            on:close=move |_| commanding.set(false)
            on:keydown=move |event| {
                if browser::step_focus(&event.key(), "#command, .command") {
                    event.prevent_default();
                }
            }
        >
            <h2 id="commands-title">{plain("commands")}</h2>
            <input
                type="text"
                id="command"
                autocomplete="off"
                spellcheck="false"
                aria-label=plain("commands-search")
                on:input=move |event| sought.set(event_target_value(&event))
                on:keydown=move |event| {
                    let first = found.with_untracked(|found| found.first().copied());
                    if browser::composes(&event) {
                        return;
                    }
                    if let ("Enter", Some((line, ..))) = (event.key().as_str(), first) {
                        event.prevent_default();
                        run(line);
                    }
                }
            />
            <ul class="plain">{lines}</ul>
            <p role="status" class="small">
                {move || found.with(Vec::is_empty).then(|| plain("commands-none"))}
            </p>
        </dialog>
    }
}
