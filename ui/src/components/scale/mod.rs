//! A labelled scale of native radios, with the three ways not to answer below it.

use leptos::ev;
use leptos::prelude::*;
use protocol::questionnaire::{Missing, Perspective};

use crate::browser;
use crate::state::keys;
use crate::state::words::plain;

/// What is chosen in a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// A step, from 1.
    Step(u8),
    /// Why there is none.
    Missing(Missing),
}

/// Steps with words, and ways not to answer. A digit chooses only while the scale has the focus,
/// and not at all where single keys are switched off.
#[component]
pub(crate) fn Scale(
    /// The words of the steps, lowest first.
    labels: Vec<String>,
    /// Whether the steps have an order; then the ends stand out.
    ordered: bool,
    /// What was chosen before.
    chosen: Option<Chosen>,
    /// Whose answer it is: a guess has one way not to answer.
    perspective: Perspective,
    /// Hears what is chosen.
    on_choose: Callback<Chosen>,
    /// Enter goes on.
    on_enter: Callback<()>,
) -> impl IntoView {
    let now = RwSignal::new(chosen);
    let count = u8::try_from(labels.len()).unwrap_or(u8::MAX);
    let choose = move |choice: Chosen| {
        now.set(Some(choice));
        on_choose.run(choice);
    };
    let keydown = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || browser::composes(&event) {
            return;
        }
        let key = event.key();
        if key == "Enter" {
            event.prevent_default();
            on_enter.run(());
            return;
        }
        if browser::look("keys").as_deref() == Some("off") {
            return;
        }
        let (choice, control) = match browser::with_pressed(&event, keys::digit) {
            Some(0) => (
                Chosen::Missing(Missing::DontKnow),
                "[data-step='0']".to_owned(),
            ),
            Some(step) if step <= count => (Chosen::Step(step), format!("[data-step='{step}']")),
            _ => return,
        };
        event.prevent_default();
        choose(choice);
        // The arrow keys go on from what is chosen.
        browser::focus_inside(&event, &control);
    };
    let last = labels.len();
    let steps = (1..)
        .zip(labels)
        .map(|(step, words)| {
            let end = ordered && (step == 1 || usize::from(step) == last);
            view! {
                <label class="option" class:option-end=end>
                    <input
                        type="radio"
                        name="scale"
                        data-step=step.to_string()
                        prop:checked=move || now.get() == Some(Chosen::Step(step))
                        on:change=move |event| {
                            choose(Chosen::Step(step));
                            browser::focus_target(&event);
                        }
                    />
                    <span class="option-number" aria-hidden="true">
                        {step}
                    </span>
                    <span class="option-label">{words}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="options" role="radiogroup" aria-labelledby="title" on:keydown=keydown>
            {steps}
            <hr class="divider" />
            <NotAnswered perspective now=now on_choose=Callback::new(choose) />
        </div>
    }
}

/// The ways not to answer, as radios of the same group.
#[component]
pub(crate) fn NotAnswered(
    perspective: Perspective,
    now: RwSignal<Option<Chosen>>,
    on_choose: Callback<Chosen>,
) -> impl IntoView {
    let ways: &[(Missing, &str)] = match perspective {
        Perspective::Own => &[
            (Missing::DontKnow, "dont-know"),
            (Missing::NotApplicable, "not-applicable"),
            (Missing::PreferNot, "prefer-not"),
        ],
        Perspective::Predicted => &[(Missing::DontKnow, "no-idea")],
    };
    view! {
        <div class="options-line">
            {ways
                .iter()
                .map(|(missing, words)| {
                    let choice = Chosen::Missing(*missing);
                    view! {
                        <label class="option option-slim">
                            <input
                                type="radio"
                                name="scale"
                                data-step=(*missing == Missing::DontKnow).then_some("0")
                                prop:checked=move || now.get() == Some(choice)
                                on:change=move |event| {
                                    on_choose.run(choice);
                                    browser::focus_target(&event);
                                }
                            />
                            <span class="option-label">{plain(words)}</span>
                        </label>
                    }
                })
                .collect_view()}
        </div>
    }
}
