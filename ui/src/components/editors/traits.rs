//! The trait pairs: how the own company is, and what it values and can least stand.

use leptos::prelude::*;
use protocol::questionnaire::answer::TraitAnswers;
use protocol::questionnaire::{TraitId, TraitPair, Value};
use protocol::scoring::messages::Arguments;

use super::{Asking, Hear};
use crate::components::picks::{Order, Pickable, Picks};
use crate::state::words::{plain, words};

/// The most picks of each kind.
const MOST: usize = 5;

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
    let now = RwSignal::new(before.clone());
    let change = move |change: &dyn Fn(&mut TraitAnswers)| {
        now.update(|traits| change(traits));
        let traits = now.get_untracked();
        on_change.run((traits != TraitAnswers::default()).then_some(Value::Traits(traits)));
    };
    let pairs = asking.shuffled(&asking.set.traits, |pair| pair.id.as_str());
    let other = asking.companies.get(asking.side.other()).clone();
    let poles = |pole: fn(&TraitPair) -> &String| -> Vec<Pickable> {
        let pairs = pairs.iter();
        pairs
            .map(|pair| Pickable {
                id: pair.id.to_string(),
                words: pole(pair).clone(),
                detail: None,
            })
            .collect()
    };
    let names = |ids: &[TraitId]| -> Vec<String> { ids.iter().map(ToString::to_string).collect() };
    let ids = |picks: &[String]| -> Vec<TraitId> { picks.iter().map(TraitId::new).collect() };
    let own = pairs
        .iter()
        .map(|pair| {
            let id = pair.id.clone();
            let chosen = before.describes_self.get(&pair.id).copied();
            let on_choose = Callback::new(move |step: u8| {
                change(&|traits: &mut TraitAnswers| {
                    traits.describes_self.insert(id.clone(), step);
                });
            });
            view! { <Between pair group="self" chosen on_choose /> }
        })
        .collect_view();
    let theirs = pairs
        .iter()
        .map(|pair| {
            let id = pair.id.clone();
            let chosen = before.describes_other.get(&pair.id).copied();
            let on_choose = Callback::new(move |step: u8| {
                change(&|traits: &mut TraitAnswers| {
                    traits.describes_other.insert(id.clone(), step);
                });
            });
            view! { <Between pair group="other" chosen on_choose /> }
        })
        .collect_view();
    let about = |id: &str| words(id, &Arguments::new().text("other", &other));
    view! {
        <div class="stack">
            <h2>{plain("traits-self")}</h2>
            {own}
            <h2>{plain("traits-value-most")}</h2>
            <Picks
                options=poles(|pair| &pair.valued)
                most=MOST
                order=Order::None
                picked=names(&before.value_most)
                on_pick=Callback::new(move |picks: Vec<String>| {
                    change(&|traits: &mut TraitAnswers| traits.value_most = ids(&picks));
                })
            />
            <h2>{plain("traits-least-stand")}</h2>
            <Picks
                options=poles(|pair| &pair.disliked)
                most=MOST
                order=Order::None
                picked=names(&before.least_stand)
                on_pick=Callback::new(move |picks: Vec<String>| {
                    change(&|traits: &mut TraitAnswers| traits.least_stand = ids(&picks));
                })
            />
            <h2>{about("traits-expects")}</h2>
            <Picks
                options=poles(|pair| &pair.disliked)
                most=MOST
                order=Order::None
                picked=names(&before.expects_least_stand)
                on_pick=Callback::new(move |picks: Vec<String>| {
                    change(&|traits: &mut TraitAnswers| traits.expects_least_stand = ids(&picks));
                })
            />
            <details>
                <summary>{about("traits-other")}</summary>
                <p class="small">{plain("traits-other-internal")}</p>
                {theirs}
            </details>
        </div>
    }
}

/// Five steps between two poles.
#[component]
fn Between(
    pair: &'static TraitPair,
    group: &'static str,
    chosen: Option<u8>,
    on_choose: Callback<u8>,
) -> impl IntoView {
    let now = RwSignal::new(chosen);
    let name = format!("{group}-{}", pair.id);
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
                        prop:checked=move || now.get() == Some(step)
                        on:change=move |_| {
                            now.set(Some(step));
                            on_choose.run(step);
                        }
                    />
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="between">
            <legend class="vh">{format!("{} – {}", pair.disliked, pair.valued)}</legend>
            <span class="pole">{pair.disliked.clone()}</span>
            <span class="between-steps">{steps}</span>
            <span class="pole">{pair.valued.clone()}</span>
        </fieldset>
    }
}
