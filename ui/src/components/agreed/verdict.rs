//! Whether the partnership goes on: people decide that, with their reason and who they are.

use leptos::prelude::*;
use protocol::questionnaire::{Name, Prose, TextError, Verdict, VerdictWord};

use super::{Change, Entry, show};
use crate::components::fields::{LineField, ProseField, typed};
use crate::state::called;
use crate::state::told;
use crate::state::words::plain;

/// One of four words, the reason, and who decided.
#[component]
pub(crate) fn VerdictForm() -> impl IntoView {
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
    let read = move || -> Result<Change, String> {
        let word = word
            .get_untracked()
            .ok_or_else(|| plain("verdict-missing"))?;
        let needs = |error: TextError| match error {
            TextError::Empty => plain("verdict-needs"),
            error => told::text_error(&error),
        };
        let verdict = Verdict {
            word: Some(word),
            reason: Some(Prose::new(&reason.get_untracked()).map_err(needs)?),
            by: Some(Name::new(&by.get_untracked()).map_err(needs)?),
            until: None,
        };
        Ok(Box::new(|agreed| agreed.verdict = Some(verdict)))
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
        <Entry read=Box::new(read)>
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
        </Entry>
    }
}
