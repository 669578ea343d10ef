//! What is put off: with somebody who brings it back, or else it is dropped in so many words.

use leptos::prelude::*;
use protocol::chrono::NaiveDate;
use protocol::questionnaire::{Parked, Prose};
use protocol::scoring::messages::Arguments;

use super::{Wrong, optional_name, watched, when_longer};
use crate::app::Steering;
use crate::components::fields::{DayField, LineField, ProseField, typed};
use crate::state::told;
use crate::state::words::{plain, words};

/// The list, and a form for another one.
#[component]
pub(crate) fn Parking() -> impl IntoView {
    let steering = Steering::of_context();
    let lines = move || {
        let parked = watched(|agreed| agreed.parked.clone());
        let lines = parked.into_iter().enumerate();
        lines
            .map(|(place, one)| {
                let text = one.text.as_str().to_owned();
                let label = words("remove", &Arguments::new().text("what", &text));
                let holder = match &one.holder {
                    Some(holder) => holder.to_string(),
                    None => plain("parked-dropped"),
                };
                let day = one.date.map(|day| format!(" · {}", told::long_date(day)));
                let remove = move |_| {
                    let one = one.clone();
                    steering.settle(move |agreed| {
                        // The list may have changed under the button.
                        if agreed.parked.get(place) == Some(&one) {
                            agreed.parked.remove(place);
                        }
                    });
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
            .collect_view()
    };
    view! {
        <div class="stack-2">
            <ul class="plain rows">{lines}</ul>
            <Form />
        </div>
    }
}

#[component]
fn Form() -> impl IntoView {
    let steering = Steering::of_context();
    let (text, holder) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let day = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    when_longer(|agreed| agreed.parked.len(), &[text, holder, day]);
    let read = move || -> Result<Parked, String> {
        let text = Prose::new(&text.get_untracked());
        let holder = optional_name(&holder.get_untracked())?;
        Ok(Parked {
            text: text.map_err(|error| told::text_error(&error))?,
            dropped: holder.is_none(),
            date: day
                .get_untracked()
                .parse()
                .ok()
                .filter(|_| holder.is_some()),
            holder,
            side: None,
        })
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match read() {
            Ok(one) => {
                wrong.set(None);
                steering.settle(|agreed| agreed.parked.push(one));
            }
            Err(why) => wrong.set(Some(why)),
        }
    };
    view! {
        <details>
            <summary>{plain("parked-add")}</summary>
            <form class="stack-2" on:submit=save novalidate>
                <ProseField
                    label=plain("parked-text")
                    value=text
                    unchecked=true
                    on_input=Callback::new(move |text_now| text.set(text_now))
                />
                <div class="fields">
                    <LineField
                        label=plain("parked-holder")
                        value=holder
                        unchecked=true
                        on_input=Callback::new(move |holder_now| holder.set(holder_now))
                    />
                    <DayField
                        label=plain("parked-date")
                        value=day
                        on_input=Callback::new(move |chosen: Option<NaiveDate>| day.set(typed(chosen.as_ref())))
                    />
                </div>
                <p class="small">{plain("parked-hint")}</p>
                <Wrong wrong />
                <button type="submit" class="btn btn-second">
                    {plain("write-down")}
                </button>
            </form>
        </details>
    }
}
