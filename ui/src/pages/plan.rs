//! What both sides settle: whether the partnership goes on, what came out of the findings, what is
//! promised, what is put off, and when they meet again.

use leptos::prelude::*;
use protocol::questionnaire::{BySide, CompanyName};
use protocol::scoring::messages::Arguments;
use protocol::{Agreed, FindingTitle, OpenedFor, PlanPage};

use crate::app::Steering;
use crate::components::agreed::{Parking, Promises, VerdictForm};
use crate::components::fields::DayField;
use crate::components::frame::{Frame, Title};
use crate::components::partnership::{Actions, SampleMark};
use crate::state::called;
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// The plan of a revealed round.
#[component]
pub(crate) fn Plan(page: PlanPage) -> impl IntoView {
    let steering = Steering::of_context();
    let round = page.round.id;
    let writes = page.opened_for == OpenedFor::Writing && told::is_open(page.round.state);
    let settle = Callback::new(move |agreed: Agreed| {
        steering.settle(round, agreed, Screen::Plan);
    });
    let agreed = page.agreed;
    let verdict = told_verdict(&agreed);
    let companies = page.companies;
    view! {
        <Frame opened_for=page.opened_for>
            <div class="stack-2">
                {page.sample.then(|| view! { <SampleMark /> })}
                <Title class="message">{plain("plan-title")}</Title>
                <p class="quiet">{plain(if writes { "plan-text" } else { "plan-closed" })}</p>
            </div>
            <section class="card reading stack-2">
                <h2>{plain("verdict-title")}</h2>
                {verdict}
                {writes
                    .then(|| {
                        view! {
                            <details>
                                <summary>{plain("change")}</summary>
                                <VerdictForm agreed=agreed.clone() on_settle=settle />
                            </details>
                        }
                    })}
            </section>
            <Decided agreed=agreed.clone() findings=page.findings writes settle />
            {if writes {
                view! {
                    <section class="stack-2">
                        <h2>{plain("actions")}</h2>
                        <Promises companies agreed=agreed.clone() on_settle=settle />
                    </section>
                }
                    .into_any()
            } else {
                closed_actions(companies, &agreed)
            }}
            <section class="stack-2">
                <h2>{plain("parked")}</h2>
                {if writes {
                    view! { <Parking agreed=agreed.clone() on_settle=settle /> }.into_any()
                } else {
                    view! {
                        <ul class="plain rows">
                            {agreed
                                .parked
                                .iter()
                                .map(|one| {
                                    let text = one.text.as_str().to_owned();
                                    view! {
                                        <li>
                                            <bdi>{text}</bdi>
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    }
                        .into_any()
                }}
            </section>
            <NextRound agreed writes settle />
        </Frame>
    }
}

/// The verdict in words, or that there is none.
fn told_verdict(agreed: &Agreed) -> AnyView {
    let verdict = agreed.verdict.clone().unwrap_or_default();
    let Some(word) = verdict.word else {
        return view! { <p>{plain("verdict-open")}</p> }.into_any();
    };
    let by = verdict.by.map(|by| by.to_string()).unwrap_or_default();
    let reason = verdict.reason.map(|reason| reason.as_str().to_owned());
    view! {
        <p>
            <strong class="chip">{plain(called::verdict(word))}</strong>
            " "
            <bdi>{reason}</bdi>
        </p>
        <p class="small">{words("verdict-by-whom", &Arguments::new().text("by", &by))}</p>
    }
    .into_any()
}

fn closed_actions(companies: BySide<CompanyName>, agreed: &Agreed) -> AnyView {
    if agreed.commitments.is_empty() {
        return ().into_any();
    }
    view! { <Actions companies actions=agreed.commitments.clone() /> }.into_any()
}

/// What came out of the findings.
#[component]
fn Decided(
    agreed: Agreed,
    findings: Vec<FindingTitle>,
    writes: bool,
    settle: Callback<Agreed>,
) -> impl IntoView {
    let kept = StoredValue::new(agreed.clone());
    let none = agreed.decisions.is_empty();
    let lines = agreed
        .decisions
        .into_iter()
        .enumerate()
        .map(|(place, decision)| {
            let about = decision.finding.as_ref().and_then(|name| {
                let mut titles = findings.iter();
                titles.find(|title| title.finding == *name)
            });
            let about = about.map(|title| title.title.clone());
            let (ended, _) = called::outcome(decision.outcome);
            let text = decision.text.as_str().to_owned();
            let label = words("remove", &Arguments::new().text("what", &text));
            let remove = move |_| {
                let mut agreed = kept.get_value();
                if place < agreed.decisions.len() {
                    agreed.decisions.remove(place);
                    settle.run(agreed);
                }
            };
            view! {
                <li class="row spread">
                    <div class="stack-2 grow">
                        {about.map(|about| view! { <p class="strong">{about}</p> })}
                        <p>
                            <span class="chip">{plain(ended)}</span>
                            " "
                            <bdi>{text}</bdi>
                        </p>
                    </div>
                    {writes
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="btn btn-plain btn-small"
                                    aria-label=label
                                    on:click=remove
                                >
                                    {plain("remove-short")}
                                </button>
                            }
                        })}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack-2">
            <h2>{plain("decisions")}</h2>
            {none.then(|| view! { <p class="quiet">{plain("decisions-none")}</p> })}
            <ul class="plain rows">{lines}</ul>
        </section>
    }
}

/// When both sides look at it again.
#[component]
fn NextRound(agreed: Agreed, writes: bool, settle: Callback<Agreed>) -> impl IntoView {
    let day = agreed.next_round;
    let kept = StoredValue::new(agreed);
    let chosen = RwSignal::new(day);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let mut agreed = kept.get_value();
        agreed.next_round = chosen.get_untracked();
        settle.run(agreed);
    };
    view! {
        <section class="stack-2">
            <h2>{plain("next-round")}</h2>
            {if writes {
                view! {
                    <form class="row" on:submit=save novalidate>
                        <DayField
                            label=plain("next-round-day")
                            value=day
                            on_input=Callback::new(move |day| chosen.set(day))
                        />
                        <button type="submit" class="btn btn-second">
                            {plain("write-down")}
                        </button>
                    </form>
                }
                    .into_any()
            } else {
                let told = day.map_or_else(|| plain("no-figure"), told::long_date);
                view! { <p>{told}</p> }.into_any()
            }}
        </section>
    }
}
