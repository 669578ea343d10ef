//! What is put off: with somebody who brings it back, or else it is dropped in so many words.

use leptos::prelude::*;
use protocol::Agreed;
use protocol::chrono::NaiveDate;
use protocol::questionnaire::{Parked, Prose};

use super::{Change, Entry, Remove, optional_name, watched, when_longer};
use crate::components::fields::{DayField, LineField, ProseField, typed};
use crate::state::told;
use crate::state::words::plain;

/// The list, and a form for another one.
#[component]
pub(crate) fn Parking() -> impl IntoView {
    let lines = move || {
        let parked = watched(|agreed| agreed.parked.clone());
        let lines = parked.into_iter().enumerate();
        lines
            .map(|(place, one)| {
                let text = one.text.as_str().to_owned();
                let what = text.clone();
                let holder = match &one.holder {
                    Some(holder) => holder.to_string(),
                    None => plain("parked-dropped"),
                };
                let day = one.date.map(|day| format!(" · {}", told::long_date(day)));
                let remove = Box::new(move |agreed: &mut Agreed| {
                    // The list may have changed under the button.
                    if agreed.parked.get(place) == Some(&one) {
                        agreed.parked.remove(place);
                    }
                });
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
                        <Remove what change=remove />
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
    let (text, holder) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let day = RwSignal::new(String::new());
    when_longer(|agreed| agreed.parked.len(), &[text, holder, day]);
    let read = move || -> Result<Change, String> {
        let text = Prose::new(&text.get_untracked());
        let holder = optional_name(&holder.get_untracked())?;
        let one = Parked {
            text: text.map_err(|error| told::text_error(&error))?,
            dropped: holder.is_none(),
            date: day
                .get_untracked()
                .parse()
                .ok()
                .filter(|_| holder.is_some()),
            holder,
            side: None,
        };
        Ok(Box::new(|agreed| agreed.parked.push(one)))
    };
    view! {
        <details>
            <summary>{plain("parked-add")}</summary>
            <Entry read=Box::new(read)>
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
            </Entry>
        </details>
    }
}
