//! Free text, and the two stories.

use leptos::prelude::*;
use protocol::questionnaire::answer::Stories;
use protocol::questionnaire::{Prose, TextError, Value};

use super::Hear;
use super::fields::{ProseField, typed};
use crate::state::words::plain;

/// A text, or why it is none yet. What is too long stays as it is typed.
fn read(typed: &str) -> Result<Option<Prose>, TextError> {
    match Prose::new(typed) {
        Ok(prose) => Ok(Some(prose)),
        Err(TextError::Empty) => Ok(None),
        Err(error) => Err(error),
    }
}

/// One text.
#[component]
pub(super) fn FreeText(
    value: Option<Value>,
    on_change: Hear<Value>,
    on_not_yet: Callback<String>,
) -> impl IntoView {
    let before = match &value {
        Some(Value::Text(text)) => text.as_str().to_owned(),
        _ => String::new(),
    };
    view! {
        <ProseField
            label=plain("your-answer")
            value=before
            on_input=Callback::new(move |text: String| match read(&text) {
                Ok(text) => on_change.run(text.map(Value::Text)),
                Err(error) => on_not_yet.run(error.to_string()),
            })
        />
    }
}

/// The best and the worst partner.
#[component]
pub(super) fn TwoStories(
    value: Option<Value>,
    on_change: Hear<Value>,
    on_not_yet: Callback<String>,
) -> impl IntoView {
    let before = match value {
        Some(Value::Stories(stories)) => stories,
        _ => Stories::default(),
    };
    let now = RwSignal::new(before.clone());
    let change = move |text: &str, set: fn(&mut Stories, Option<Prose>)| match read(text) {
        Ok(text) => {
            now.update(|stories| set(stories, text.clone()));
            let stories = now.get_untracked();
            let told = stories != Stories::default();
            on_change.run(told.then_some(Value::Stories(stories)));
        }
        Err(error) => on_not_yet.run(error.to_string()),
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
