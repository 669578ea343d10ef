//! The answers of both sides are opened, in three beats: what works, the map, the count.

use leptos::ev;
use leptos::prelude::*;
use protocol::questionnaire::{BySide, CompanyName};
use protocol::scoring::messages::Arguments;
use protocol::{Results, ShownFinding};

use crate::app::Steering;
use crate::components::done_notice::DoneNotice;
use crate::components::failure_notice::FailureNotice;
use crate::components::figure::Figure;
use crate::components::finding::Strengths;
use crate::components::frame::Title;
use crate::components::partnership::Pair;
use crate::components::tally::Tally;
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// A beat of the reveal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beat {
    /// What both sides value.
    Strengths,
    /// The five dimensions.
    Map,
    /// How many questions show what.
    Count,
}

impl Beat {
    const ALL: [Beat; 3] = [Beat::Strengths, Beat::Map, Beat::Count];

    const fn next(self) -> Option<Beat> {
        match self {
            Beat::Strengths => Some(Beat::Map),
            Beat::Map => Some(Beat::Count),
            Beat::Count => None,
        }
    }

    const fn before(self) -> Beat {
        match self {
            Beat::Strengths | Beat::Map => Beat::Strengths,
            Beat::Count => Beat::Map,
        }
    }

    const fn number(self) -> usize {
        match self {
            Beat::Strengths => 1,
            Beat::Map => 2,
            Beat::Count => 3,
        }
    }
}

/// The reveal. It moves by one button, and by the page keys.
#[component]
pub(crate) fn Reveal(results: Results) -> impl IntoView {
    let steering = Steering::of_context();
    let beat = RwSignal::new(Beat::Strengths);
    let shown = StoredValue::new(results);
    let onward = move || match beat.get_untracked().next() {
        Some(next) => beat.set(next),
        None => steering.go_to(Screen::Results(shown.get_value())),
    };
    let keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "PageDown" => {
            event.prevent_default();
            onward();
        }
        "PageUp" => {
            event.prevent_default();
            beat.update(|beat| *beat = beat.before());
        }
        _ => {}
    };
    view! {
        <main class="stage reveal" on:keydown=keydown>
            <div class="stage-top">
                <span class="pair">
                    <Pair companies=shown.with_value(|results| results.companies.clone()) />
                </span>
                <span>
                    {move || {
                        let facts = Arguments::new()
                            .number("n", beat.get().number())
                            .number("of", Beat::ALL.len());
                        words("reveal-beat", &facts)
                    }}
                </span>
            </div>
            <FailureNotice />
            <DoneNotice />
            {move || shown.with_value(|results| content(beat.get(), results))}
            <div class="toolbar reveal-keys">
                <button type="button" class="btn btn-primary btn-big" on:click=move |_| onward()>
                    {move || match beat.get() {
                        Beat::Strengths => plain("reveal-to-map"),
                        Beat::Map => plain("reveal-to-count"),
                        Beat::Count => plain("open-results"),
                    }}
                </button>
                <Show when=move || beat.get() != Beat::Strengths>
                    <button
                        type="button"
                        class="btn btn-plain"
                        on:click=move |_| beat.update(|beat| *beat = beat.before())
                    >
                        {plain("back")}
                    </button>
                </Show>
            </div>
        </main>
    }
}

fn content(beat: Beat, results: &Results) -> AnyView {
    match beat {
        Beat::Strengths => {
            let n = results.strengths.len();
            let title = if n == 0 {
                plain("reveal-no-strength")
            } else {
                words(
                    "reveal-strengths",
                    &told::names(&results.companies).number("n", n),
                )
            };
            let strengths = results.strengths.clone();
            view! {
                <Title class="message">{title}</Title>
                <Strengths strengths />
            }
            .into_any()
        }
        Beat::Map => {
            let (figure, message) = (results.map.clone(), results.map_message.clone());
            view! {
                <Title class="message">{message}</Title>
                <p class="quiet">{plain("reveal-map")}</p>
                <Figure figure label=plain("reveal-map") />
            }
            .into_any()
        }
        Beat::Count => {
            let message = told::message(
                &results.companies,
                &results.counts,
                results.positive_agreement,
            );
            let (companies, counts) = (results.companies.clone(), results.counts);
            let first = results.findings.first().cloned();
            view! {
                <Title class="message">{message}</Title>
                <Tally counts />
                <FirstFinding companies first />
            }
            .into_any()
        }
    }
}

/// What to talk about first.
#[component]
fn FirstFinding(companies: BySide<CompanyName>, first: Option<ShownFinding>) -> impl IntoView {
    first.map(|first| {
        let knows =
            crate::state::findings::who_knows(&first).map(|id| words(id, &told::names(&companies)));
        view! {
            <section class="stack-2 roomy">
                <p class="quiet">{plain("reveal-first")}</p>
                <h2>{first.title}</h2>
                {knows.map(|knows| view! { <p>{knows}</p> })}
            </section>
        }
    })
}
