//! What is put off: with somebody who brings it back, or else it is dropped in so many words.

use leptos::prelude::*;
use protocol::Agreed;
use protocol::questionnaire::{Parked, Prose};
use protocol::scoring::messages::Arguments;

use super::{Settle, Wrong};
use crate::components::fields::{DayField, LineField, ProseField, name};
use crate::state::told;
use crate::state::words::{plain, words};

/// The list, and a form for another one.
#[component]
pub(crate) fn Parking(agreed: Agreed, on_settle: Settle) -> impl IntoView {
    let parked = agreed.parked.clone();
    let kept = StoredValue::new(agreed);
    let lines = parked
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let text = one.text.as_str().to_owned();
            let label = words("remove", &Arguments::new().text("what", &text));
            let holder = match &one.holder {
                Some(holder) => holder.to_string(),
                None => plain("parked-dropped"),
            };
            let day = one.date.map(|day| format!(" · {}", told::long_date(day)));
            let remove = move |_| {
                let mut agreed = kept.get_value();
                if place < agreed.parked.len() {
                    agreed.parked.remove(place);
                    on_settle.run(agreed);
                }
            };
            view! {
                <li class="row spread">
                    <span>
                        <bdi>{text}</bdi>
                        " "
                        <span class="small">
                            <bdi>{holder}</bdi>
                            {day}
                        </span>
                    </span>
                    <button
                        type="button"
                        class="btn btn-plain btn-small"
                        aria-label=label
                        on:click=remove
                    >
                        {plain("remove-short")}
                    </button>
                </li>
            }
        })
        .collect_view();
    let (text, holder) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let day = RwSignal::new(None);
    let wrong = RwSignal::new(None::<String>);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match Prose::new(&text.get_untracked()) {
            Ok(text) => {
                let holder = name(&holder.get_untracked());
                let mut agreed = kept.get_value();
                agreed.parked.push(Parked {
                    text,
                    dropped: holder.is_none(),
                    date: day.get_untracked().filter(|_| holder.is_some()),
                    holder,
                    side: None,
                });
                on_settle.run(agreed);
            }
            Err(error) => wrong.set(Some(told::text_error(&error))),
        }
    };
    view! {
        <div class="stack-2">
            <ul class="plain rows">{lines}</ul>
            <details>
                <summary>{plain("parked-add")}</summary>
                <form class="stack-2" on:submit=save novalidate>
                    <ProseField
                        label=plain("parked-text")
                        value=String::new()
                        on_input=Callback::new(move |typed| text.set(typed))
                    />
                    <div class="fields">
                        <LineField
                            label=plain("parked-holder")
                            value=String::new()
                            on_input=Callback::new(move |typed| holder.set(typed))
                        />
                        <DayField
                            label=plain("parked-date")
                            value=None
                            on_input=Callback::new(move |chosen| day.set(chosen))
                        />
                    </div>
                    <p class="small">{plain("parked-hint")}</p>
                    <Wrong wrong />
                    <button type="submit" class="btn btn-second">
                        {plain("write-down")}
                    </button>
                </form>
            </details>
        </div>
    }
}
