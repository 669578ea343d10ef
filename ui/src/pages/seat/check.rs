//! The answers looked through, with a way to change each, before they are handed in.

use leptos::prelude::*;
use protocol::questionnaire::{Missing, Perspective, Prediction, Response, Value};
use protocol::scoring::messages::Arguments;

use super::saving::Saver;
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::state::called;
use crate::state::seat::{Place, Seated};
use crate::state::trait_parts;
use crate::state::words::{plain, words};

/// Every answer by section; what is missing first.
#[component]
pub(super) fn Check(saver: Saver) -> impl IntoView {
    let unsaved = saver.part_of(Seated::unsaved);
    // A refusal may come after the page.
    let not_saved = move || {
        let unsaved = unsaved.get();
        if unsaved.is_empty() {
            return None;
        }
        let lines = unsaved.iter().map(|index| way_to(saver, *index));
        Some(view! {
            <section class="error-summary stack-2" role="alert">
                <h2>{words("check-unsaved", &Arguments::new().number("n", unsaved.len()))}</h2>
                <p>{plain("check-unsaved-text")}</p>
                <ul class="plain">{lines.collect_view()}</ul>
            </section>
        })
    };
    let open = saver.now(Seated::open);
    let missing = open.len();
    let summary = (missing > 0).then(|| {
        let lines = open
            .iter()
            .take(20)
            .map(|index| way_to(saver, *index))
            .collect_view();
        view! {
            <section class="error-summary stack-2">
                <h2>{words("check-open", &Arguments::new().number("n", missing))}</h2>
                <p>{plain("check-open-text")}</p>
                <ul class="plain">{lines}</ul>
            </section>
        }
    });
    let sections = saver.now(|seated| {
        let sections = seated.sections().into_iter();
        sections
            .map(|section| {
                let rows: Vec<(usize, String, String)> = seated
                    .steps_of(section)
                    .map(|index| (index, title(seated, index), said(seated, index)))
                    .collect();
                (called::section(seated.set(), section), rows)
            })
            .collect::<Vec<_>>()
    });
    let sections = sections
        .into_iter()
        .map(|(name, rows)| {
            let rows = rows
                .into_iter()
                .map(|(index, title, said)| {
                    let change = words("change-what", &Arguments::new().text("what", &title));
                    view! {
                        <div class="checked">
                            <dt>{title}</dt>
                            <dd>{said}</dd>
                            <dd>
                                <button
                                    type="button"
                                    class="btn btn-plain btn-small"
                                    aria-label=change
                                    on:click=move |_| saver.go_from_check(index)
                                >
                                    {plain("change")}
                                </button>
                            </dd>
                        </div>
                    }
                })
                .collect_view();
            view! {
                <section>
                    <h2>{name}</h2>
                    <dl>{rows}</dl>
                </section>
            }
        })
        .collect_view();
    view! {
        <main class="private-in stack">
            <Title>{plain("check-title")}</Title>
            <FailureNotice />
            {not_saved}
            {summary}
            {sections}
        </main>
        <footer class="footer">
            <div class="footer-in">
                <div class="row">
                    <button
                        type="button"
                        class="btn btn-primary"
                        on:click=move |_| saver.go(Place::Seal)
                    >
                        {plain(if missing > 0 { "seal-anyway" } else { "seal-go" })}
                    </button>
                    <button
                        type="button"
                        class="btn btn-plain"
                        on:click=move |_| saver.go(Place::Hub)
                    >
                        {plain("to-hub")}
                    </button>
                </div>
                <span class="saved" role="status">
                    {move || saver.told()}
                </span>
            </div>
        </footer>
    }
}

/// A line that leads to a step and back to the check.
fn way_to(saver: Saver, index: usize) -> impl IntoView {
    let name = saver.now(|seated| title(seated, index));
    view! {
        <li>
            <button
                type="button"
                class="btn btn-plain"
                on:click=move |_| saver.go_from_check(index)
            >
                {name}
            </button>
        </li>
    }
}

/// What a step is about.
fn title(seated: &Seated, index: usize) -> String {
    let Some((step, question)) = seated.step(index) else {
        return String::new();
    };
    let topic = called::capitalized(&question.topic);
    match step.perspective {
        Perspective::Own => topic,
        Perspective::Predicted => words(
            "guess-of",
            &Arguments::new()
                .text("topic", &topic)
                .text("other", seated.company(seated.side().other())),
        ),
    }
}

/// What was said, in words.
fn said(seated: &Seated, index: usize) -> String {
    let Some((step, question)) = seated.step(index) else {
        return String::new();
    };
    let draft = seated.draft(&question.id);
    let gaps = seated.gaps();
    let label = |step: u8| question.kind.label(step).map(|label| label.fill(&gaps));
    let missing = |missing: Missing| {
        plain(match missing {
            Missing::DontKnow => "dont-know",
            Missing::NotApplicable => "not-applicable",
            Missing::PreferNot => "prefer-not",
        })
    };
    match step.perspective {
        Perspective::Own => match draft.own {
            None => plain("not-provided"),
            Some(Response::Missing(why)) => missing(why),
            Some(Response::Given(Value::Step(step))) => label(step).unwrap_or_default(),
            Some(Response::Given(Value::Leads(leads))) => {
                format!("{} + {}", leads.vendor, leads.partner)
            }
            Some(Response::Given(Value::Text(text))) => text.to_string(),
            Some(Response::Given(Value::Traits(traits))) => {
                let (done, of) = trait_parts::answered(&traits, seated.set().traits.len());
                words(
                    "parts-answered",
                    &Arguments::new().number("n", done).number("of", of),
                )
            }
            Some(Response::Given(_)) => plain("answered"),
        },
        Perspective::Predicted => match draft.predicted {
            None => plain("not-provided"),
            Some(Response::Missing(_)) => plain("no-idea"),
            Some(Response::Given(Prediction::Step(step))) => label(step).unwrap_or_default(),
            Some(Response::Given(Prediction::Leads(leads))) => {
                format!("{} + {}", leads.vendor, leads.partner)
            }
            Some(Response::Given(_)) => plain("answered"),
        },
    }
}
