//! How the talk about a finding ended.

use leptos::prelude::*;
use protocol::Agreed;
use protocol::questionnaire::{Decision, FindingName, Prose, TalkOutcome};

use super::{Change, Entry, show};
use crate::components::fields::ProseField;
use crate::state::agreed::{decide, decision};
use crate::state::called;
use crate::state::told;
use crate::state::words::plain;

/// What is typed about findings and not written down yet, so that it is there again when somebody
/// comes back to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unfinished(StoredValue<Vec<(FindingName, Typed)>>);

/// An end and its words, as they are typed.
type Typed = (Option<TalkOutcome>, String);

impl Unfinished {
    /// Nothing yet.
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    fn take(self, finding: &FindingName) -> Option<Typed> {
        let mut taken = None;
        self.0.update_value(|all| {
            let place = all.iter().position(|(about, _)| about == finding);
            taken = place.map(|place| all.remove(place).1);
        });
        taken
    }

    fn keep(self, finding: &FindingName, typed: Typed) {
        self.take(finding);
        self.0
            .update_value(|all| all.push((finding.clone(), typed)));
    }
}

/// One of four ends, and what was decided.
#[component]
pub(crate) fn Outcome(finding: FindingName, unfinished: Unfinished) -> impl IntoView {
    let outcome = RwSignal::new(None);
    let typed = RwSignal::new(String::new());
    let wanted = finding.clone();
    let before = move |agreed: &Agreed| {
        let before = decision(agreed, &wanted)?;
        Some((Some(before.outcome), before.text.as_str().to_owned()))
    };
    let wanted = finding.clone();
    show(before, move |now: &Option<Typed>| {
        // What was typed before somebody went on to another finding comes first.
        let typed_before = unfinished.take(&wanted);
        let (end, text) = typed_before.or_else(|| now.clone()).unwrap_or_default();
        outcome.set(end);
        typed.set(text);
    });
    let about = StoredValue::new(finding);
    let keep = move || {
        let now = (outcome.get_untracked(), typed.get_untracked());
        about.with_value(|finding| unfinished.keep(finding, now));
    };
    // What is typed stays unfinished until it is on the disk, and is shown from there.
    let read = move || -> Result<Change, String> {
        let text = Prose::new(&typed.get_untracked());
        let end = outcome.get_untracked();
        let decision = Decision {
            finding: Some(about.get_value()),
            outcome: end.ok_or_else(|| plain("outcome-missing"))?,
            text: text.map_err(|error| told::text_error(&error))?,
            quotes: Vec::new(),
            vendor_owner: None,
            partner_owner: None,
            date: None,
            sign: None,
        };
        Ok(Box::new(|agreed| decide(agreed, decision)))
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
                        on:change=move |_| {
                            outcome.set(Some(*this));
                            keep();
                        }
                    />
                    <span class="option-label">
                        {plain(name)} <span class="small detail">{plain(text)}</span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <Entry read=Box::new(read)>
            <fieldset>
                <legend class="strong">{plain("outcome")}</legend>
                <div class="options two-columns">{ends}</div>
            </fieldset>
            <ProseField
                label=plain("decision")
                value=typed
                unchecked=true
                on_input=Callback::new(move |text| {
                    typed.set(text);
                    keep();
                })
            />
        </Entry>
    }
}
