//! The trait pairs: how the own company is, and what it values and can least stand.

use leptos::ev;
use leptos::prelude::*;
use protocol::questionnaire::answer::TraitAnswers;
use protocol::questionnaire::{TraitId, TraitPair, Value};
use protocol::scoring::messages::Arguments;

use super::{Asking, Hear};
use crate::browser;
use crate::components::picks::{Order, Pickable, Picks};
use crate::state::keys;
use crate::state::trait_parts::{MOST, Part};
use crate::state::words::{plain, words};

/// The pairs as slides of radios, and three lists of picks.
#[component]
pub(super) fn TraitList(
    asking: Asking,
    value: Option<Value>,
    on_change: Hear<Value>,
) -> impl IntoView {
    let before = match value {
        Some(Value::Traits(traits)) => traits,
        _ => TraitAnswers::default(),
    };
    let now = RwSignal::new(before);
    let part = asking.part;
    let change = Callback::new(move |changed: TraitAnswers| {
        now.set(changed.clone());
        on_change.run((changed != TraitAnswers::default()).then_some(Value::Traits(changed)));
    });
    let pairs = StoredValue::new(asking.shuffled(&asking.set.traits, |pair| pair.id.as_str()));
    let other = asking.companies.get(asking.side.other()).clone();
    let title = move |part: Part| words(part.title(), &Arguments::new().text("other", &other));
    let title = StoredValue::new(title);
    let parts = Part::ALL
        .map(|this| {
            let done = move || {
                let of = pairs.with_value(Vec::len);
                let (n, of) = now.with(|traits| this.done(traits, of));
                words(
                    "part-done",
                    &Arguments::new().number("n", n).number("of", of),
                )
            };
            view! {
                <li>
                    <button
                        type="button"
                        class="part"
                        aria-current=move || (part.get() == this.place()).then_some("step")
                        on:click=move |_| part.set(this.place())
                    >
                        <span>{title.with_value(|title| title(this))}</span>
                        <span class="small">{done}</span>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="stack">
            <ol class="plain parts">{parts}</ol>
            {move || {
                let this = Part::at(part.get());
                view! {
                    <section class="stack-2" aria-labelledby="part-title">
                        <h2 id="part-title" tabindex="-1">
                            {title.with_value(|title| title(this))}
                        </h2>
                        {(this == Part::OtherCompany)
                            .then(|| view! { <p class="small">{plain("traits-other-internal")}</p> })}
                        <OnePart this pairs=pairs.get_value() now change />
                    </section>
                }
            }}
        </div>
    }
}

/// The controls of one part.
#[component]
fn OnePart(
    this: Part,
    pairs: Vec<&'static TraitPair>,
    now: RwSignal<TraitAnswers>,
    change: Callback<TraitAnswers>,
) -> impl IntoView {
    // Drawn once: what is chosen later is shown by the control that was used.
    let mut before = now.get_untracked();
    if let Some(steps) = this.steps(&mut before) {
        let slides = pairs
            .iter()
            .map(|pair| {
                let id = pair.id.clone();
                let chosen = steps.get(&pair.id).copied();
                let on_choose = Callback::new(move |step: u8| {
                    let mut traits = now.get_untracked();
                    if let Some(steps) = this.steps(&mut traits) {
                        steps.insert(id.clone(), step);
                    }
                    change.run(traits);
                });
                view! { <Between pair chosen on_choose /> }
            })
            .collect_view();
        return slides.into_any();
    }
    let picked = this.picks(&mut before);
    let picked = picked.map(|ids| ids.iter().map(ToString::to_string).collect());
    let pole = |pair: &TraitPair| match this {
        Part::ValueMost => pair.valued.clone(),
        _ => pair.disliked.clone(),
    };
    let options = pairs
        .iter()
        .map(|pair| Pickable {
            id: pair.id.to_string(),
            words: pole(pair),
            detail: None,
        })
        .collect();
    let on_pick = Callback::new(move |picks: Vec<String>| {
        let mut traits = now.get_untracked();
        if let Some(ids) = this.picks(&mut traits) {
            *ids = picks.iter().map(TraitId::new).collect();
        }
        change.run(traits);
    });
    view! {
        <Picks options most=MOST order=Order::None picked=picked.unwrap_or_default() on_pick />
    }
    .into_any()
}

/// Five steps between two poles.
#[component]
fn Between(pair: &'static TraitPair, chosen: Option<u8>, on_choose: Callback<u8>) -> impl IntoView {
    let now = RwSignal::new(chosen);
    // One part is on the page at a time: radios that are used again for another part must not
    // change their group, which would uncheck them.
    let name = format!("traits-{}", pair.id);
    let keydown = move |event: ev::KeyboardEvent| {
        let others = event.ctrl_key() || event.alt_key() || event.meta_key();
        let off = browser::look("keys").as_deref() == Some("off");
        if others || off || browser::composes(&event) {
            return;
        }
        if let Some(step @ 1..=5) = browser::with_pressed(&event, keys::digit) {
            event.prevent_default();
            now.set(Some(step));
            on_choose.run(step);
            browser::focus_inside(&event, &format!("[data-step='{step}']"));
        }
    };
    let steps = (1..=5_u8)
        .map(|step| {
            let label = words(
                "traits-step",
                &Arguments::new()
                    .number("step", usize::from(step))
                    .text("disliked", &pair.disliked)
                    .text("valued", &pair.valued),
            );
            view! {
                <label class="option option-slim">
                    <input
                        type="radio"
                        name=name.clone()
                        aria-label=label
                        data-step=step.to_string()
                        prop:checked=move || now.get() == Some(step)
                        on:change=move |event| {
                            now.set(Some(step));
                            on_choose.run(step);
                            browser::focus_target(&event);
                        }
                    />
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="between" on:keydown=keydown>
            <legend class="vh">{format!("{} – {}", pair.disliked, pair.valued)}</legend>
            <span class="pole">{pair.disliked.clone()}</span>
            <span class="between-steps">{steps}</span>
            <span class="pole">{pair.valued.clone()}</span>
        </fieldset>
    }
}
