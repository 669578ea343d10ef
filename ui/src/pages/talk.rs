//! The findings, one by one, for the room: what it says, what both sides said, what to ask aloud, and
//! what came of it. It is read from across the table, so the forms are folded away.

use leptos::ev;
use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{Agreed, OpenedFor, ShownFinding};

use crate::app::Steering;
use crate::backend;
use crate::components::agreed::{Outcome, Promises};
use crate::components::done_notice::DoneNotice;
use crate::components::failure_notice::FailureNotice;
use crate::components::figure::Figure;
use crate::components::finding::States;
use crate::components::frame::Title;
use crate::components::go::Go;
use crate::components::partnership::SampleMark;
use crate::state::agreed::decision;
use crate::state::called;
use crate::state::session::{Screen, Talk as Walk};
use crate::state::told;
use crate::state::words::{plain, words};

/// The walk. It moves by buttons and by the page keys.
#[component]
pub(crate) fn Talk(talk: Walk) -> impl IntoView {
    let steering = Steering::of_context();
    let count = talk.results.findings.len();
    let at = RwSignal::new(talk.at.min(count.saturating_sub(1)));
    let sample = talk.results.sample;
    let walk = StoredValue::new(talk);
    let go = move |to: usize| {
        if to < count {
            at.set(to);
        }
    };
    let leave = move || {
        steering.go_to(Screen::Results(
            walk.with_value(|walk| walk.results.clone()),
        ));
    };
    let keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "PageDown" => {
            event.prevent_default();
            go(at.get_untracked() + 1);
        }
        "PageUp" => {
            event.prevent_default();
            go(at.get_untracked().saturating_sub(1));
        }
        _ => {}
    };
    let settle = Callback::new(move |agreed: Agreed| {
        let (results, here) = (
            walk.with_value(|walk| walk.results.clone()),
            at.get_untracked(),
        );
        steering.settle(results.round.id, agreed, move |plan| {
            Screen::Talk(Box::new(Walk {
                results,
                plan,
                at: here,
            }))
        });
    });
    view! {
        <main class="stage talk" on:keydown=keydown>
            {sample.then(|| view! { <SampleMark /> })}
            <FailureNotice />
            <DoneNotice />
            {move || {
                let here = at.get();
                walk.with_value(|walk| {
                    walk.results
                        .findings
                        .get(here)
                        .map(|shown| one(here, count, shown.clone(), walk, settle))
                })
            }}
            <div class="toolbar reveal-keys">
                <Show
                    when=move || at.get() + 1 < count
                    fallback=move || {
                        let round = walk.with_value(|walk| walk.results.round.id);
                        let plan = move || async move {
                            backend::plan(round).await.map(Screen::Plan)
                        };
                        view! {
                            <Go
                                class="btn btn-primary btn-big"
                                words=plain("to-plan")
                                to=plan
                            />
                        }
                    }
                >
                    <button
                        type="button"
                        class="btn btn-primary btn-big"
                        on:click=move |_| go(at.get_untracked() + 1)
                    >
                        {plain("finding-next")}
                    </button>
                </Show>
                <Show when=move || { at.get() > 0 }>
                    <button
                        type="button"
                        class="btn btn-second"
                        on:click=move |_| go(at.get_untracked() - 1)
                    >
                        {plain("finding-before")}
                    </button>
                </Show>
                <button type="button" class="btn btn-plain" on:click=move |_| leave()>
                    {plain("back-to-results")}
                </button>
            </div>
        </main>
    }
}

/// One finding.
fn one(
    here: usize,
    count: usize,
    shown: ShownFinding,
    walk: &Walk,
    on_settle: Callback<Agreed>,
) -> impl IntoView + use<> {
    let companies = walk.results.companies.clone();
    let agreed = walk.plan.agreed.clone();
    let place = words(
        "finding-place",
        &Arguments::new().number("n", here + 1).number("of", count),
    );
    let ask = match shown.first {
        None => plain("answer-aloud"),
        Some(side) => {
            let first = companies.get(side).to_string();
            words("answer-aloud-first", &Arguments::new().text("side", &first))
        }
    };
    let ended = decision(&agreed, &shown.finding).map(|decision| {
        let (name, _) = called::outcome(decision.outcome);
        let text = decision.text.as_str().to_owned();
        view! {
            <p class="ended">
                <strong class="chip">{plain(name)}</strong>
                " "
                <bdi>{text}</bdi>
            </p>
        }
    });
    let writes = walk.plan.opened_for == OpenedFor::Writing && told::is_open(walk.plan.round.state);
    let (title, label) = (shown.title.clone(), shown.title.clone());
    let forms = writes.then(|| {
        let finding = shown.finding.clone();
        view! {
            <details class="card came-of-it">
                <summary>{plain("came-of-it")}</summary>
                <div class="halves">
                    <section class="stack-2">
                        <h2>{plain("how-it-ended")}</h2>
                        <Outcome finding=finding.clone() agreed=agreed.clone() on_settle />
                    </section>
                    <section class="stack-2">
                        <h2>{plain("actions")}</h2>
                        <Promises finding companies=companies.clone() agreed=agreed.clone() on_settle />
                    </section>
                </div>
            </details>
        }
    });
    let evidence = shown
        .evidence
        .clone()
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect_view();
    let strip = shown.strip.clone();
    let dimension = shown.dimension_name.clone();
    let prompt = shown.prompt.clone();
    view! {
        <div class="stage-top">
            <span class="row">
                <States shown companies=walk.results.companies.clone() />
                <span>{dimension}</span>
            </span>
            <span>{place}</span>
        </div>
        <Title class="message">{title}</Title>
        {strip.map(|figure| view! { <Figure figure label /> })}
        <ul class="voices-list">{evidence}</ul>
        {ended}
        <div class="ask">
            <span class="small">{ask}</span>
            <q>{prompt}</q>
        </div>
        {forms}
    }
}
