//! How this side would like to talk: channel and rhythm per topic, data, and whom to call.

use leptos::prelude::*;
use protocol::questionnaire::answer::{Protocol, TopicWish};
use protocol::questionnaire::{Term, Value};

use super::{Asking, Hear};
use crate::components::fields::{ChoiceField, LineField, name, typed};
use crate::components::picks::{Order, Pickable, Picks};
use crate::state::words::plain;

/// The grid of topics, the lists of data and the name for escalations.
#[component]
pub(super) fn Wishes(
    asking: Asking,
    value: Option<Value>,
    on_change: Hear<Value>,
) -> impl IntoView {
    let before = match value {
        Some(Value::Protocol(wishes)) => wishes,
        _ => Protocol::default(),
    };
    let now = RwSignal::new(before.clone());
    let change = move |change: &dyn Fn(&mut Protocol)| {
        now.update(|wishes| {
            change(wishes);
            wishes
                .topics
                .retain(|_, wish| wish.channel.is_some() || wish.cadence.is_some());
        });
        let wishes = now.get_untracked();
        on_change.run((wishes != Protocol::default()).then_some(Value::Protocol(wishes)));
    };
    let set = asking.set;
    let terms = |terms: &[Term]| -> Vec<(String, String)> {
        let terms = terms.iter();
        terms
            .map(|term| (term.id.clone(), term.words.clone()))
            .collect()
    };
    let topics = set
        .topics
        .iter()
        .map(|topic| {
            let id = StoredValue::new(topic.id.clone());
            let wish = before.topics.get(&topic.id).cloned();
            let of = move |wishes: &mut Protocol, set: &dyn Fn(&mut TopicWish)| {
                let wish = wishes.topics.entry(id.get_value()).or_insert(TopicWish {
                    channel: None,
                    cadence: None,
                });
                set(wish);
            };
            view! {
                <fieldset class="topic">
                    <legend class="strong">{topic.words.clone()}</legend>
                    <ChoiceField
                        label=plain("protocol-channel")
                        none=plain("not-said")
                        options=terms(&set.channels)
                        value=wish.as_ref().and_then(|wish| wish.channel.clone())
                        on_choose=Callback::new(move |chosen: Option<String>| {
                            change(
                                &|wishes: &mut Protocol| of(
                                    wishes,
                                    &|wish| wish.channel.clone_from(&chosen),
                                ),
                            );
                        })
                    />
                    <ChoiceField
                        label=plain("protocol-cadence")
                        none=plain("not-said")
                        options=terms(&set.cadences)
                        value=wish.as_ref().and_then(|wish| wish.cadence.clone())
                        on_choose=Callback::new(move |chosen: Option<String>| {
                            change(
                                &|wishes: &mut Protocol| of(
                                    wishes,
                                    &|wish| wish.cadence.clone_from(&chosen),
                                ),
                            );
                        })
                    />
                </fieldset>
            }
        })
        .collect_view();
    let data: Vec<Pickable> = set
        .data_kinds
        .iter()
        .map(|term| Pickable {
            id: term.id.clone(),
            words: term.words.clone(),
            detail: None,
        })
        .collect();
    view! {
        <div class="stack">
            {topics}
            <h2>{plain("protocol-wanted")}</h2>
            <Picks
                options=data.clone()
                order=Order::None
                picked=before.data_wanted.clone()
                on_pick=Callback::new(move |picks: Vec<String>| {
                    change(&|wishes: &mut Protocol| wishes.data_wanted.clone_from(&picks));
                })
            />
            <h2>{plain("protocol-offered")}</h2>
            <Picks
                options=data
                order=Order::None
                picked=before.data_offered.clone()
                on_pick=Callback::new(move |picks: Vec<String>| {
                    change(&|wishes: &mut Protocol| wishes.data_offered.clone_from(&picks));
                })
            />
            <LineField
                label=plain("protocol-escalation")
                value=typed(before.escalation.as_ref())
                on_input=Callback::new(move |text: String| {
                    change(&|wishes: &mut Protocol| wishes.escalation = name(&text));
                })
            />
        </div>
    }
}
