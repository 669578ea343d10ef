//! Whether the partnership goes on: people decide that, with their reason and who they are.

use leptos::prelude::*;
use protocol::questionnaire::{Name, Prose, TextError, Verdict, VerdictWord};

use super::{Wrong, show};
use crate::app::Steering;
use crate::components::fields::{LineField, ProseField, typed};
use crate::state::called;
use crate::state::told;
use crate::state::words::plain;

/// One of four words, the reason, and who decided.
#[component]
pub(crate) fn VerdictForm() -> impl IntoView {
    let steering = Steering::of_context();
    let word = RwSignal::new(None);
    let (reason, by) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    show(
        |agreed| agreed.verdict.clone().unwrap_or_default(),
        move |now| {
            word.set(now.word);
            reason.set(typed(now.reason.as_ref().map(Prose::as_str).as_ref()));
            by.set(typed(now.by.as_ref()));
        },
    );
    let wrong = RwSignal::new(None::<String>);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(word) = word.get_untracked() else {
            wrong.set(Some(plain("verdict-missing")));
            return;
        };
        let reason = Prose::new(&reason.get_untracked());
        let by = Name::new(&by.get_untracked());
        match (reason, by) {
            (Ok(reason), Ok(by)) => {
                wrong.set(None);
                let verdict = Verdict {
                    word: Some(word),
                    reason: Some(reason),
                    by: Some(by),
                    until: None,
                };
                steering.settle(|agreed| agreed.verdict = Some(verdict));
            }
            (Err(TextError::Empty), _) | (_, Err(TextError::Empty)) => {
                wrong.set(Some(plain("verdict-needs")));
            }
            (Err(error), _) | (_, Err(error)) => wrong.set(Some(told::text_error(&error))),
        }
    };
    let choices = VerdictWord::ALL
        .iter()
        .map(|this| {
            view! {
                <label class="option option-slim">
                    <input
                        type="radio"
                        name="verdict"
                        prop:checked=move || word.get() == Some(*this)
                        on:change=move |_| word.set(Some(*this))
                    />
                    <span class="option-label">{plain(called::verdict(*this))}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <form class="stack-2" on:submit=save novalidate>
            <fieldset>
                <legend class="vh">{plain("verdict-title")}</legend>
                <div class="options-line">{choices}</div>
            </fieldset>
            <ProseField
                label=plain("verdict-reason")
                value=reason
                unchecked=true
                on_input=Callback::new(move |typed| reason.set(typed))
            />
            <LineField
                label=plain("verdict-by")
                value=by
                unchecked=true
                on_input=Callback::new(move |typed| by.set(typed))
            />
            <Wrong wrong />
            <button type="submit" class="btn btn-second">
                {plain("write-down")}
            </button>
        </form>
    }
}
