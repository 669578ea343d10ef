//! Success measures: picked and ranked, then defined as far as the person can.

use leptos::prelude::*;
use protocol::questionnaire::answer::MetricChoice;
use protocol::questionnaire::{MetricDirection, MetricId, Name, Questionnaire, Value};
use protocol::scoring::messages::Arguments;

use super::{Asking, Hear};
use crate::browser;
use crate::components::fields::{
    ChoiceField, DayField, LineField, NumberField, ProseField, name, prose, typed,
};
use crate::components::picks::{Order, Pickable, Picks};
use crate::state::words::{plain, words};

/// What people call the measures.
pub(super) fn catalogue(set: &Questionnaire) -> Vec<Pickable> {
    let metrics = set.metrics.iter();
    metrics
        .map(|metric| Pickable {
            id: metric.id.to_string(),
            words: metric.name.clone(),
            detail: Some(metric.definition.clone()),
        })
        .collect()
}

/// The measures of picks; nothing where nothing is picked.
pub(super) fn ids(picks: &[String]) -> Option<Vec<MetricId>> {
    let ids: Vec<MetricId> = picks.iter().map(MetricId::new).collect();
    (!ids.is_empty()).then_some(ids)
}

fn bare(id: &str) -> MetricChoice {
    MetricChoice {
        metric: MetricId::new(id),
        definition: None,
        unit: None,
        direction: None,
        baseline: None,
        target: None,
        date: None,
        source: None,
    }
}

/// Picks of the catalogue with what the person has in mind for each.
#[component]
pub(super) fn Metrics(
    asking: Asking,
    most: usize,
    value: Option<Value>,
    on_change: Hear<Value>,
) -> impl IntoView {
    let before = match value {
        Some(Value::Metrics(chosen)) => chosen,
        _ => Vec::new(),
    };
    // A measure of one's own stands in the list as soon as it was named.
    let own = before
        .iter()
        .filter(|choice| choice.metric.own_name().is_some());
    let own = RwSignal::new(own.map(|choice| choice.metric.clone()).collect::<Vec<_>>());
    let picked: Vec<String> = before.iter().map(|c| c.metric.to_string()).collect();
    let now = RwSignal::new(before);
    // The list below is drawn anew only when other measures are picked, not while one is defined.
    let shown = RwSignal::new(picked.clone());
    let tell = move || {
        let chosen = now.get_untracked();
        on_change.run((!chosen.is_empty()).then_some(Value::Metrics(chosen)));
    };
    let on_pick = Callback::new(move |picks: Vec<String>| {
        now.update(|chosen| {
            *chosen = picks
                .iter()
                .map(|id| {
                    let known = chosen.iter().find(|choice| choice.metric.as_str() == id);
                    known.cloned().unwrap_or_else(|| bare(id))
                })
                .collect();
        });
        shown.set(picks);
        tell();
    });
    let set = asking.set;
    let defined = move || {
        shown
            .get()
            .into_iter()
            .map(|id| view! { <Defined set id now on_change=Callback::new(move |()| tell()) /> })
            .collect_view()
    };
    // Drawn anew when a measure of one's own was named; it is picked at once where there is room.
    let picks = move || {
        let mut options = catalogue(set);
        options.extend(own.get().iter().filter_map(named));
        let picked = shown.get_untracked();
        view! { <Picks options most order=Order::Counts picked on_pick /> }
    };
    let on_name = Callback::new(move |metric: MetricId| {
        let mut picks = shown.get_untracked();
        let id = metric.to_string();
        if !picks.contains(&id) && picks.len() < most {
            picks.push(id);
            on_pick.run(picks);
        }
        own.update(|own| {
            if !own.contains(&metric) {
                own.push(metric);
            }
        });
    });
    view! {
        <div class="stack">
            {picks}
            <OwnMeasure on_name />
            {defined}
        </div>
    }
}

/// A measure of one's own in the list.
fn named(metric: &MetricId) -> Option<Pickable> {
    Some(Pickable {
        id: metric.to_string(),
        words: metric.own_name()?.to_owned(),
        detail: None,
    })
}

/// Names a measure that the catalogue does not have.
#[component]
fn OwnMeasure(on_name: Callback<MetricId>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let add = move || match Name::new(&typed.get_untracked()) {
        Ok(name) => {
            wrong.set(None);
            typed.set(String::new());
            on_name.run(MetricId::new(format!("own:{name}")));
        }
        Err(error) => wrong.set(Some(error.to_string())),
    };
    view! {
        <div class="field own-measure" class:field-error=move || wrong.with(Option::is_some)>
            <label for="own-measure">{plain("metric-own")}</label>
            <div class="row">
                <input
                    type="text"
                    id="own-measure"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !browser::composes(&event) {
                            event.prevent_default();
                            add();
                        }
                    }
                />
                <button type="button" class="btn btn-second" on:click=move |_| add()>
                    {plain("metric-own-go")}
                </button>
            </div>
            {move || {
                wrong.get().map(|wrong| view! { <p class="error-text" role="alert">{wrong}</p> })
            }}
        </div>
    }
}

/// What the person has in mind for one measure. Its fields are made when somebody opens it: six
/// measures would be some forty of them.
#[component]
fn Defined(
    set: &'static Questionnaire,
    id: String,
    now: RwSignal<Vec<MetricChoice>>,
    on_change: Callback<()>,
) -> impl IntoView {
    let metric = MetricId::new(id.clone());
    let called = match set.metric(&metric) {
        Some(metric) => metric.name.clone(),
        None => metric.own_name().unwrap_or_default().to_owned(),
    };
    let opened = RwSignal::new(false);
    view! {
        <details class="card" on:toggle=move |_| opened.set(true)>
            <summary>
                {words("metric-define", &Arguments::new().text("metric", &called))}
            </summary>
            {move || {
                opened.get().then(|| view! { <Definition id=id.clone() now on_change /> })
            }}
        </details>
    }
}

#[component]
fn Definition(
    id: String,
    now: RwSignal<Vec<MetricChoice>>,
    on_change: Callback<()>,
) -> impl IntoView {
    let metric = MetricId::new(id.clone());
    let before = now
        .with_untracked(|chosen| chosen.iter().find(|c| c.metric == metric).cloned())
        .unwrap_or_else(|| bare(&id));
    let change = move |change: &dyn Fn(&mut MetricChoice)| {
        now.update(|chosen| {
            if let Some(choice) = chosen.iter_mut().find(|c| c.metric.as_str() == id) {
                change(choice);
            }
        });
        on_change.run(());
    };
    let change = StoredValue::new(change);
    let with = move |make: &dyn Fn(&mut MetricChoice)| change.with_value(|change| change(make));
    let directions = [
        ("up", "direction-up"),
        ("down", "direction-down"),
        ("band", "direction-band"),
    ];
    let direction = before.direction.map(|direction| {
        match direction {
            MetricDirection::Up => "up",
            MetricDirection::Down => "down",
            MetricDirection::Band => "band",
        }
        .to_owned()
    });
    view! {
            <div class="fields">
                <ProseField
                    label=plain("metric-definition")
                    value=typed(before.definition.as_ref())
                    on_input=Callback::new(move |text: String| {
                        with(&|choice: &mut MetricChoice| choice.definition = prose(&text));
                    })
                />
                <LineField
                    label=plain("metric-unit")
                    value=typed(before.unit.as_ref())
                    on_input=Callback::new(move |text: String| {
                        with(&|choice: &mut MetricChoice| choice.unit = name(&text));
                    })
                />
                <ChoiceField
                    label=plain("metric-direction")
                    none=plain("not-said")
                    options=directions
                        .map(|(id, words)| (id.to_owned(), plain(words)))
                        .to_vec()
                    value=direction
                    on_choose=Callback::new(move |chosen: Option<String>| {
                        with(
                            &|choice: &mut MetricChoice| {
                                choice.direction = match chosen.as_deref() {
                                    Some("up") => Some(MetricDirection::Up),
                                    Some("down") => Some(MetricDirection::Down),
                                    Some("band") => Some(MetricDirection::Band),
                                    _ => None,
                                };
                            },
                        );
                    })
                />
                <NumberField
                    label=plain("metric-baseline")
                    value=before.baseline
                    on_input=Callback::new(move |number| {
                        with(&|choice: &mut MetricChoice| choice.baseline = number);
                    })
                />
                <NumberField
                    label=plain("metric-target")
                    value=before.target
                    on_input=Callback::new(move |number| {
                        with(&|choice: &mut MetricChoice| choice.target = number);
                    })
                />
                <DayField
                    label=plain("metric-date")
                    value=typed(before.date.as_ref())
                    on_input=Callback::new(move |day| {
                        with(&|choice: &mut MetricChoice| choice.date = day);
                    })
                />
                <LineField
                    label=plain("metric-source")
                    value=typed(before.source.as_ref())
                    on_input=Callback::new(move |text: String| {
                        with(&|choice: &mut MetricChoice| choice.source = name(&text));
                    })
                />
            </div>
    }
}
