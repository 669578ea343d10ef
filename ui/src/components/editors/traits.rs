//! The trait pairs: how the own company is, and what it values and can least stand.

use std::collections::BTreeMap;

use leptos::prelude::*;
use protocol::questionnaire::answer::TraitAnswers;
use protocol::questionnaire::{TraitId, TraitPair, Value};
use protocol::scoring::messages::Arguments;

use super::{Asking, Hear};
use crate::browser;
use crate::components::picks::{Order, Pickable, Picks};
use crate::state::words::{plain, words};

/// The most picks of each kind.
const MOST: usize = 5;

/// A part of the question. One is shown at a time: all of them would be some hundred controls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// How the own company is.
    OwnCompany,
    /// What is valued most.
    ValueMost,
    /// What can least be stood.
    LeastStand,
    /// What the other side is expected to stand least.
    Expects,
    /// How the other company is.
    OtherCompany,
}

impl Part {
    const ALL: [Part; 5] = [
        Part::OwnCompany,
        Part::ValueMost,
        Part::LeastStand,
        Part::Expects,
        Part::OtherCompany,
    ];

    /// Its place among them.
    fn place(self) -> usize {
        Part::ALL
            .into_iter()
            .position(|part| part == self)
            .unwrap_or_default()
    }

    fn at(place: usize) -> Self {
        Part::ALL.get(place).copied().unwrap_or(Part::OwnCompany)
    }

    /// Its message.
    const fn title(self) -> &'static str {
        match self {
            Part::OwnCompany => "traits-self",
            Part::ValueMost => "traits-value-most",
            Part::LeastStand => "traits-least-stand",
            Part::Expects => "traits-expects",
            Part::OtherCompany => "traits-other",
        }
    }

    fn next(self) -> Option<Part> {
        let mut from_here = Part::ALL.into_iter().skip_while(|part| *part != self);
        from_here.nth(1)
    }

    /// How much of it is answered, of how much.
    fn done(self, traits: &TraitAnswers, pairs: usize) -> (usize, usize) {
        match self {
            Part::OwnCompany => (traits.describes_self.len(), pairs),
            Part::ValueMost => (traits.value_most.len(), MOST),
            Part::LeastStand => (traits.least_stand.len(), MOST),
            Part::Expects => (traits.expects_least_stand.len(), MOST),
            Part::OtherCompany => (traits.describes_other.len(), pairs),
        }
    }

    /// The steps it holds, where it is about how a company is.
    fn steps(self, traits: &mut TraitAnswers) -> Option<&mut BTreeMap<TraitId, u8>> {
        match self {
            Part::OwnCompany => Some(&mut traits.describes_self),
            Part::OtherCompany => Some(&mut traits.describes_other),
            Part::ValueMost | Part::LeastStand | Part::Expects => None,
        }
    }

    /// The picks it holds, where it is about what is picked.
    fn picks(self, traits: &mut TraitAnswers) -> Option<&mut Vec<TraitId>> {
        match self {
            Part::ValueMost => Some(&mut traits.value_most),
            Part::LeastStand => Some(&mut traits.least_stand),
            Part::Expects => Some(&mut traits.expects_least_stand),
            Part::OwnCompany | Part::OtherCompany => None,
        }
    }
}

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
    let go = move |next: Part| {
        part.set(next.place());
        browser::focus_by_id("part-title");
    };
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
                        {this
                            .next()
                            .map(|next| {
                                let name = title.with_value(|title| title(next));
                                let on = words("part-next", &Arguments::new().text("part", &name));
                                view! {
                                    <p>
                                        <button
                                            type="button"
                                            class="btn btn-second"
                                            on:click=move |_| go(next)
                                        >
                                            {on}
                                        </button>
                                    </p>
                                }
                            })}
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
