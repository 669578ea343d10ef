//! A number of picks out of a list, in an order where the order counts. Boxes and buttons only:
//! nothing is dragged.

use leptos::ev;
use leptos::prelude::*;
use protocol::questionnaire::lower_case;
use protocol::scoring::messages::Arguments;

use crate::browser;
use crate::state::words::{plain, words};

/// Something that can be picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pickable {
    /// Its name in the answer.
    pub(crate) id: String,
    /// Its words.
    pub(crate) words: String,
    /// What it means, in small.
    pub(crate) detail: Option<String>,
}

impl Pickable {
    /// All of its words in small letters, to be searched.
    fn text(&self) -> String {
        let detail = self.detail.as_deref().unwrap_or_default();
        lower_case(&format!("{} {detail}", self.words))
    }
}

/// From so many options on the list can be searched.
const MANY: usize = 15;

/// Whether the order of the picks counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// The first weighs most.
    Counts,
    /// It does not.
    None,
}

/// The list with boxes, and the picks in their order with buttons.
#[component]
pub(crate) fn Picks(
    options: Vec<Pickable>,
    /// The most that may be picked; 0 for as many as there are.
    #[prop(default = 0)]
    most: usize,
    order: Order,
    picked: Vec<String>,
    on_pick: Callback<Vec<String>>,
) -> impl IntoView {
    let now = RwSignal::new(picked);
    let limit = if most == 0 { options.len() } else { most };
    let changed = move |change: &dyn Fn(&mut Vec<String>)| {
        now.update(|picks| change(picks));
        on_pick.run(now.get_untracked());
    };
    let full = move || now.with(|picks| picks.len() >= limit);
    let named = options.clone();
    let name_of = move |id: &str| {
        named
            .iter()
            .find(|option| option.id == id)
            .map(|option| option.words.clone())
            .unwrap_or_else(|| id.to_owned())
    };
    let refused = RwSignal::new(false);
    let sought = RwSignal::new(String::new());
    let many = options.len() >= MANY;
    let boxes = options
        .into_iter()
        .map(|option| {
            let text = StoredValue::new(option.text());
            let away = move || {
                let sought = sought.get();
                text.with_value(|text| !text.contains(sought.trim()))
            };
            let id = StoredValue::new(option.id);
            let is_picked = move || now.with(|picks| id.with_value(|id| picks.contains(id)));
            view! {
                <label class="option" hidden=move || away() && !is_picked()>
                    <input
                        type="checkbox"
                        prop:checked=is_picked
                        aria-disabled=move || (full() && !is_picked()).then_some("true")
                        on:change=move |event| {
                            let on = event_target_checked(&event);
                            let too_many = on && full() && !is_picked();
                            refused.set(too_many);
                            if too_many {
                                // The box shows what is picked, not what was pressed.
                                browser::uncheck(&event);
                                return;
                            }
                            changed(
                                &|picks: &mut Vec<String>| {
                                    let id = id.get_value();
                                    picks.retain(|pick| *pick != id);
                                    if on {
                                        picks.push(id);
                                    }
                                },
                            );
                        }
                    />
                    <span class="option-label">
                        {option.words}
                        {option
                            .detail
                            .map(|detail| view! { <span class="small detail">{detail}</span> })}
                    </span>
                </label>
            }
        })
        .collect_view();
    let moved = move |index: usize, to: usize, button: &'static str| {
        if now.with_untracked(|picks| to >= picks.len()) {
            return;
        }
        // The list is drawn anew: the focus follows the line that was moved.
        browser::focus_by_id(format!("{button}-{to}"));
        changed(&|picks: &mut Vec<String>| {
            if index < picks.len() && to < picks.len() {
                picks.swap(index, to);
            }
        });
    };
    let ranked = move || {
        let picks = now.get();
        let last = picks.len().saturating_sub(1);
        picks
            .iter()
            .enumerate()
            .map(|(index, pick)| {
                let words_of = name_of(pick);
                let label = |id: &str| words(id, &Arguments::new().text("what", &words_of));
                let keydown = move |event: ev::KeyboardEvent| {
                    let to = match (event.alt_key(), event.key().as_str()) {
                        (true, "ArrowUp") => index.checked_sub(1),
                        (true, "ArrowDown") => Some(index + 1),
                        _ => return,
                    };
                    event.prevent_default();
                    if let Some(to) = to {
                        moved(index, to, if to < index { "up" } else { "down" });
                    }
                };
                view! {
                    <li class="row spread" on:keydown=keydown>
                        <span>{words_of.clone()}</span>
                        <span class="row">
                            <button
                                type="button"
                                id=format!("up-{index}")
                                class="btn btn-second btn-small"
                                aria-label=label("move-up")
                                aria-disabled=(index == 0).then_some("true")
                                on:click=move |_| moved(index, index.saturating_sub(1), "up")
                            >
                                {plain("up")}
                            </button>
                            <button
                                type="button"
                                id=format!("down-{index}")
                                class="btn btn-second btn-small"
                                aria-label=label("move-down")
                                aria-disabled=(index == last).then_some("true")
                                on:click=move |_| moved(index, index + 1, "down")
                            >
                                {plain("down")}
                            </button>
                        </span>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="stack-2">
            <p class="small" role="status">
                {move || {
                    let n = now.with(Vec::len);
                    if most == 0 {
                        words("picked", &Arguments::new().number("n", n))
                    } else {
                        words("picked-of", &Arguments::new().number("n", n).number("most", most))
                    }
                }}
            </p>
            {many
                .then(|| {
                    view! {
                        <label class="field sought">
                            <span>{plain("pick-search")}</span>
                            <input
                                type="text"
                                autocomplete="off"
                                spellcheck="false"
                                prop:value=move || sought.get()
                                on:input=move |event| {
                                    sought.set(lower_case(&event_target_value(&event)));
                                }
                            />
                        </label>
                    }
                })}
            <div class="options pick-boxes">{boxes}</div>
            <p class="error-text refused-pick" role="alert">
                {move || {
                    refused
                        .get()
                        .then(|| words("picks-full", &Arguments::new().number("most", limit)))
                }}
            </p>
            {(order == Order::Counts)
                .then(|| {
                    view! {
                        <Show when=move || now.with(|picks| picks.len() > 1)>
                            <p class="strong">{plain("in-this-order")}</p>
                        </Show>
                        <ol class="ranked">{ranked}</ol>
                    }
                })}
        </div>
    }
}
