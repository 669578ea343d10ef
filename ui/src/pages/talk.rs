//! The findings, one by one, for the room: what it says, what both sides said, what to ask aloud, and
//! what came of it. It is read from across the table, so the forms are folded away.

use leptos::prelude::*;
use protocol::questionnaire::{BySide, CompanyName};
use protocol::scoring::messages::Arguments;
use protocol::{OpenedFor, Results, ShownFinding};

use crate::app::Steering;
use crate::browser::{self, Handled};
use crate::components::agreed::{Outcome, Promises, Unfinished};
use crate::components::done_notice::DoneNotice;
use crate::components::failure_notice::FailureNotice;
use crate::components::figure::Figure;
use crate::components::finding::States;
use crate::components::frame::Title;
use crate::components::partnership::{AlteredNotice, SampleMark};
use crate::state::agreed::decision;
use crate::state::called;
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// The walk. It moves by buttons and by the page keys, from anywhere but a text.
#[component]
pub(crate) fn Talk(results: Results) -> impl IntoView {
    let steering = Steering::of_context();
    let at = steering.talked_about();
    let count = results.findings.len();
    let (sample, round) = (results.sample, results.round.id);
    let altered = results.altered.clone();
    let walk = StoredValue::new(results);
    let unfinished = Unfinished::new();
    let go = move |to: usize| {
        if to < count {
            at.set(to);
        }
    };
    let keys = browser::on_key_here(move |pressed, in_text| match pressed.key {
        "PageDown" | "PageUp" if in_text => Handled::No,
        "PageDown" => {
            go(at.get_untracked() + 1);
            Handled::Yes
        }
        "PageUp" => {
            go(at.get_untracked().saturating_sub(1));
            Handled::Yes
        }
        _ => Handled::No,
    });
    on_cleanup(move || keys.remove());
    view! {
        <main class="stage talk">
            {sample.then(|| view! { <SampleMark /> })}
            <AlteredNotice altered />
            <FailureNotice />
            <DoneNotice />
            {move || {
                let here = at.get().min(count.saturating_sub(1));
                let shown = walk.with_value(|walk| walk.findings.get(here).cloned());
                let companies = walk.with_value(|walk| walk.companies.clone());
                shown.map(|shown| view! { <OneFinding here count shown companies unfinished /> })
            }}
            <div class="toolbar reveal-keys">
                <Show
                    when=move || at.get() + 1 < count
                    fallback=move || {
                        view! {
                            <button
                                type="button"
                                class="btn btn-primary btn-big"
                                on:click=move |_| steering.plan(round)
                            >
                                {plain("to-plan")}
                            </button>
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
                        on:click=move |_| go(at.get_untracked().saturating_sub(1))
                    >
                        {plain("finding-before")}
                    </button>
                </Show>
                <button
                    type="button"
                    class="btn btn-plain"
                    on:click=move |_| steering.go_to(Screen::Results(walk.get_value()))
                >
                    {plain("back-to-results")}
                </button>
            </div>
        </main>
    }
}

/// One finding.
#[component]
fn OneFinding(
    here: usize,
    count: usize,
    shown: ShownFinding,
    companies: BySide<CompanyName>,
    unfinished: Unfinished,
) -> impl IntoView {
    let plan = Steering::of_context().settling();
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
    let finding = StoredValue::new(shown.finding.clone());
    let ended = move || {
        let decision = plan.with(|plan| {
            let agreed = &plan.as_ref()?.agreed;
            finding.with_value(|finding| decision(agreed, finding).cloned())
        });
        decision.map(|decision| {
            let (name, _) = called::outcome(decision.outcome);
            let text = decision.text.as_str().to_owned();
            view! {
                <p class="ended">
                    <strong class="chip">{plain(name)}</strong>
                    " "
                    <bdi>{text}</bdi>
                </p>
            }
        })
    };
    let writes = plan.with_untracked(|plan| {
        plan.as_ref().is_some_and(|plan| {
            plan.opened_for == OpenedFor::Writing && told::is_open(plan.round.state)
        })
    });
    let (title, label) = (shown.title.clone(), shown.title.clone());
    let parties = companies.clone();
    let forms = writes.then(|| {
        view! {
            <details class="card came-of-it">
                <summary>{plain("came-of-it")}</summary>
                <div class="halves">
                    <section class="stack-2">
                        <h2>{plain("how-it-ended")}</h2>
                        <Outcome finding=finding.get_value() unfinished />
                    </section>
                    <section class="stack-2">
                        <h2>{plain("actions")}</h2>
                        <Promises finding=finding.get_value() companies=parties />
                    </section>
                </div>
            </details>
        }
    });
    let evidence = shown
        .evidence
        .iter()
        .cloned()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect_view();
    let strip = shown.strip.clone();
    let dimension = shown.dimension_name.clone();
    let prompt = shown.prompt.clone();
    view! {
        <div class="stage-top">
            <span class="row">
                <States shown companies />
                <span>{dimension}</span>
            </span>
            <span role="status">{place}</span>
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
