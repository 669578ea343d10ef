//! Free text, and the two stories.

use leptos::prelude::*;
use protocol::questionnaire::answer::Stories;
use protocol::questionnaire::{Prose, Value};

use super::Hear;
use crate::components::fields::{ProseField, prose, typed};
use crate::state::words::plain;

/// One text.
#[component]
pub(super) fn FreeText(value: Option<Value>, on_change: Hear<Value>) -> impl IntoView {
    let before = match &value {
        Some(Value::Text(text)) => text.as_str().to_owned(),
        _ => String::new(),
    };
    view! {
        <ProseField
            label=plain("your-answer")
            value=before
            on_input=Callback::new(move |text: String| {
                on_change.run(prose(&text).map(Value::Text));
            })
        />
    }
}

/// The best and the worst partner.
#[component]
pub(super) fn TwoStories(value: Option<Value>, on_change: Hear<Value>) -> impl IntoView {
    let before = match value {
        Some(Value::Stories(stories)) => stories,
        _ => Stories::default(),
    };
    let now = RwSignal::new(before.clone());
    let change = move |text: &str, set: fn(&mut Stories, Option<Prose>)| {
        now.update(|stories| set(stories, prose(text)));
        let stories = now.get_untracked();
        let told = stories != Stories::default();
        on_change.run(told.then_some(Value::Stories(stories)));
    };
    view! {
        <div class="stack">
            <ProseField
                label=plain("story-best")
                value=typed(before.best.as_ref())
                on_input=Callback::new(move |text: String| {
                    change(&text, |stories, text| stories.best = text);
                })
            />
            <ProseField
                label=plain("story-worst")
                value=typed(before.worst.as_ref())
                on_input=Callback::new(move |text: String| {
                    change(&text, |stories, text| stories.worst = text);
                })
            />
        </div>
    }
}
