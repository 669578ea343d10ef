//! The people of both sides as the person knows them, and who has met whom.

use leptos::prelude::*;
use protocol::questionnaire::answer::{Counterparts, Meeting, Person};
use protocol::questionnaire::{Function, Side, Value};
use protocol::scoring::messages::Arguments;

use super::{Asking, Hear};
use crate::components::fields::{ChoiceField, LineField, name};
use crate::state::words::{plain, words};

/// Two lists with a form below each.
#[component]
pub(super) fn Map(
    asking: Asking,
    value: Option<Value>,
    on_change: Hear<Value>,
    on_not_yet: Callback<String>,
) -> impl IntoView {
    let before = match value {
        Some(Value::Counterparts(map)) => map,
        _ => Counterparts::default(),
    };
    let now = RwSignal::new(before);
    let change = move |change: &dyn Fn(&mut Counterparts)| {
        now.update(|map| {
            change(map);
            let people = map.people.clone();
            let there = |side: Side, name: &protocol::questionnaire::Name| {
                people.iter().any(|p| p.side == side && p.name == *name)
            };
            map.met
                .retain(|m| there(Side::Vendor, &m.vendor) && there(Side::Partner, &m.partner));
        });
        let map = now.get_untracked();
        on_change.run((map != Counterparts::default()).then_some(Value::Counterparts(map)));
    };
    let companies = asking.companies.clone();
    let set = asking.set;
    let people = move || {
        let companies = companies.clone();
        now.get()
            .people
            .into_iter()
            .enumerate()
            .map(|(index, person)| {
                let facts = Arguments::new()
                    .text("name", person.name.as_str())
                    .text("function", set.function_name(person.function))
                    .text("company", companies.get(person.side));
                let line = words("person-line", &facts);
                let remove = words(
                    "remove",
                    &Arguments::new().text("what", person.name.as_str()),
                );
                view! {
                    <li class="row spread">
                        <span>{line}</span>
                        <button
                            type="button"
                            class="btn btn-plain btn-small"
                            aria-label=remove
                            on:click=move |_| change(&|map: &mut Counterparts| {
                                map.people.remove(index);
                            })
                        >
                            {plain("remove-short")}
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    let (typed, side, function) = (
        RwSignal::new(String::new()),
        RwSignal::new(None::<String>),
        RwSignal::new(None::<String>),
    );
    let add = move |_| {
        let side = side.get_untracked();
        let side = Side::BOTH
            .into_iter()
            .find(|s| Some(s.name()) == side.as_deref());
        let function = function
            .get_untracked()
            .and_then(|f| Function::from_name(&f));
        match (name(&typed.get_untracked()), side, function) {
            (Some(name), Some(side), Some(function)) => {
                change(&|map: &mut Counterparts| {
                    map.people.push(Person {
                        side,
                        name: name.clone(),
                        function,
                    });
                });
                typed.set(String::new());
            }
            _ => on_not_yet.run(plain("person-incomplete")),
        }
    };
    let sides = Side::BOTH
        .map(|side| (side.name().to_owned(), asking.companies.get(side).clone()))
        .to_vec();
    let functions = set
        .functions
        .iter()
        .map(|entry| (entry.id.name().to_owned(), entry.name.clone()))
        .collect::<Vec<_>>();
    view! {
        <div class="stack">
            <h2>{plain("people-title")}</h2>
            <ul class="plain lines">{people}</ul>
            <fieldset class="fields">
                <legend class="strong">{plain("person-add")}</legend>
                {move || {
                    view! {
                        <LineField
                            label=plain("person-name")
                            value=typed.get()
                            on_input=Callback::new(move |text: String| {
                                typed.update_untracked(|typed| *typed = text);
                            })
                        />
                    }
                }}
                <ChoiceField
                    label=plain("person-company")
                    none=plain("choose")
                    options=sides
                    value=None
                    on_choose=Callback::new(move |chosen| side.set(chosen))
                />
                <ChoiceField
                    label=plain("person-function")
                    none=plain("choose")
                    options=functions
                    value=None
                    on_choose=Callback::new(move |chosen| function.set(chosen))
                />
                <button type="button" class="btn btn-second" on:click=add>
                    {plain("person-add-go")}
                </button>
            </fieldset>
            <Meetings asking now on_change=Callback::new(move |map: Counterparts| {
                change(&|now: &mut Counterparts| now.clone_from(&map));
            }) />
        </div>
    }
}

/// Who has met whom.
#[component]
fn Meetings(
    asking: Asking,
    now: RwSignal<Counterparts>,
    on_change: Callback<Counterparts>,
) -> impl IntoView {
    let of = move |side: Side| {
        now.with(|map| {
            let people = map.people.iter().filter(|person| person.side == side);
            people
                .map(|person| (person.name.to_string(), person.name.to_string()))
                .collect::<Vec<_>>()
        })
    };
    let (vendor, partner) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let add = move |_| {
        let chosen =
            |signal: RwSignal<Option<String>>| signal.get_untracked().as_deref().and_then(name);
        if let (Some(vendor), Some(partner)) = (chosen(vendor), chosen(partner)) {
            let mut map = now.get_untracked();
            let known = map
                .met
                .iter()
                .any(|met| met.vendor == vendor && met.partner == partner);
            if !known {
                map.met.push(Meeting {
                    vendor,
                    partner,
                    last_met: None,
                });
                on_change.run(map);
            }
        }
    };
    let met = move || {
        now.get()
            .met
            .into_iter()
            .enumerate()
            .map(|(index, met)| {
                let facts = Arguments::new()
                    .text("vendor", met.vendor.as_str())
                    .text("partner", met.partner.as_str());
                let line = words("met-line", &facts);
                let remove = words("remove", &Arguments::new().text("what", &line));
                view! {
                    <li class="row spread">
                        <span>{line.clone()}</span>
                        <button
                            type="button"
                            class="btn btn-plain btn-small"
                            aria-label=remove
                            on:click=move |_| {
                                let mut map = now.get_untracked();
                                map.met.remove(index);
                                on_change.run(map);
                            }
                        >
                            {plain("remove-short")}
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    let both = move || !of(Side::Vendor).is_empty() && !of(Side::Partner).is_empty();
    view! {
        <Show when=both>
            <h2>{plain("met-title")}</h2>
            <ul class="plain lines">{met}</ul>
            <fieldset class="fields">
                <legend class="strong">{plain("met-add")}</legend>
                {
                    let companies = asking.companies.clone();
                    move || {
                        view! {
                            <ChoiceField
                                label=companies.vendor.clone()
                                none=plain("choose")
                                options=of(Side::Vendor)
                                value=vendor.get_untracked()
                                on_choose=Callback::new(move |chosen| vendor.set(chosen))
                            />
                            <ChoiceField
                                label=companies.partner.clone()
                                none=plain("choose")
                                options=of(Side::Partner)
                                value=partner.get_untracked()
                                on_choose=Callback::new(move |chosen| partner.set(chosen))
                            />
                        }
                    }
                }
                <button type="button" class="btn btn-second" on:click=add>
                    {plain("met-add-go")}
                </button>
            </fieldset>
        </Show>
    }
}
