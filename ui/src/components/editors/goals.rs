//! Enablement goals: one for each function that has one.

use leptos::prelude::*;
use protocol::questionnaire::answer::FunctionGoal;
use protocol::questionnaire::{Function, Value};

use super::{Asking, Hear};
use crate::components::fields::{DayField, ProseField, prose, typed};
use crate::state::words::plain;

/// A goal per function; a function without a goal is left out.
#[component]
pub(super) fn Goals(asking: Asking, value: Option<Value>, on_change: Hear<Value>) -> impl IntoView {
    let before = match value {
        Some(Value::Goals(goals)) => goals,
        _ => Vec::new(),
    };
    let now = RwSignal::new(before.clone());
    let tell = move || {
        let goals = now.get_untracked();
        on_change.run((!goals.is_empty()).then_some(Value::Goals(goals)));
    };
    let change = move |function: Function, set: &dyn Fn(&mut FunctionGoal)| {
        now.update(|goals| {
            if let Some(goal) = goals.iter_mut().find(|goal| goal.function == function) {
                set(goal);
            }
        });
        tell();
    };
    let goal = move |function: Function, text: &str| {
        now.update(|goals| match prose(text) {
            None => goals.retain(|goal| goal.function != function),
            Some(text) => match goals.iter_mut().find(|goal| goal.function == function) {
                Some(goal) => goal.goal = text,
                None => goals.push(FunctionGoal {
                    function,
                    goal: text,
                    sign: None,
                    date: None,
                }),
            },
        });
        tell();
    };
    let functions = asking
        .set
        .functions
        .iter()
        .map(|entry| {
            let function = entry.id;
            let known = before.iter().find(|goal| goal.function == function);
            let open = known.is_some();
            view! {
                <details class="card" open=open>
                    <summary>{entry.name.clone()}</summary>
                    <div class="fields">
                        <ProseField
                            label=plain("goal-text")
                            value=typed(known.map(|goal| &goal.goal))
                            on_input=Callback::new(move |text: String| goal(function, &text))
                        />
                        <ProseField
                            label=plain("goal-sign")
                            value=typed(known.and_then(|goal| goal.sign.as_ref()))
                            on_input=Callback::new(move |text: String| {
                                change(function, &|goal| goal.sign = prose(&text));
                            })
                        />
                        <DayField
                            label=plain("goal-date")
                            value=typed(known.and_then(|goal| goal.date.as_ref()))
                            on_input=Callback::new(move |day| {
                                change(function, &|goal| goal.date = day);
                            })
                        />
                    </div>
                </details>
            }
        })
        .collect_view();
    view! { <div class="stack-2">{functions}</div> }
}
