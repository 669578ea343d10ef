//! How the talk about a finding ended.

use leptos::prelude::*;
use protocol::Agreed;
use protocol::questionnaire::{Decision, FindingName, Prose, TalkOutcome};

use super::{Settle, Wrong};
use crate::components::fields::ProseField;
use crate::state::agreed::{decide, decision};
use crate::state::called;
use crate::state::told;
use crate::state::words::plain;

/// One of four ends, and what was decided.
#[component]
pub(crate) fn Outcome(finding: FindingName, agreed: Agreed, on_settle: Settle) -> impl IntoView {
    let before = decision(&agreed, &finding).cloned();
    let outcome = RwSignal::new(before.as_ref().map(|before| before.outcome));
    let text = before
        .as_ref()
        .map(|before| before.text.as_str().to_owned())
        .unwrap_or_default();
    let typed = RwSignal::new(text.clone());
    let wrong = RwSignal::new(None::<String>);
    let kept = StoredValue::new((finding, agreed));
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(outcome) = outcome.get_untracked() else {
            wrong.set(Some(plain("outcome-missing")));
            return;
        };
        match Prose::new(&typed.get_untracked()) {
            Ok(text) => {
                let (finding, mut agreed) = kept.get_value();
                decide(
                    &mut agreed,
                    Decision {
                        finding: Some(finding),
                        outcome,
                        text,
                        quotes: Vec::new(),
                        vendor_owner: None,
                        partner_owner: None,
                        date: None,
                        sign: None,
                    },
                );
                on_settle.run(agreed);
            }
            Err(error) => wrong.set(Some(told::text_error(&error))),
        }
    };
    let ends = TalkOutcome::ALL
        .iter()
        .map(|this| {
            let (name, text) = called::outcome(*this);
            view! {
                <label class="option">
                    <input
                        type="radio"
                        name="outcome"
                        prop:checked=move || outcome.get() == Some(*this)
                        on:change=move |_| outcome.set(Some(*this))
                    />
                    <span class="option-label">
                        {plain(name)} <span class="small detail">{plain(text)}</span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <form class="stack-2" on:submit=save novalidate>
            <fieldset>
                <legend class="strong">{plain("outcome")}</legend>
                <div class="options two-columns">{ends}</div>
            </fieldset>
            <ProseField
                label=plain("decision")
                value=text
                on_input=Callback::new(move |text| typed.set(text))
            />
            <Wrong wrong />
            <button type="submit" class="btn btn-second">
                {plain("write-down")}
            </button>
        </form>
    }
}
