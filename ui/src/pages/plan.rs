//! What both sides settle: whether the partnership goes on, what came out of the findings, what is
//! promised, what is put off, and when they meet again.

use leptos::prelude::*;
use protocol::chrono::NaiveDate;
use protocol::questionnaire::{BySide, CompanyName};
use protocol::scoring::messages::Arguments;
use protocol::{Agreed, OpenedFor, PlanPage};

use crate::app::Steering;
use crate::components::agreed::{Change, Entry, Parking, Promises, Remove, VerdictForm, show};
use crate::components::fields::{DayField, typed as typed_of};
use crate::components::frame::{Frame, Title};
use crate::components::partnership::{Actions, AlteredNotice, SampleMark};
use crate::state::called;
use crate::state::told;
use crate::state::words::{plain, words};

/// The plan of a revealed round. What is settled is watched beside the page, which stays when it
/// changes.
#[component]
pub(crate) fn Plan(page: PlanPage) -> impl IntoView {
    let reads = page.opened_for == OpenedFor::Reading;
    let writes = !reads && told::is_open(page.round.state);
    let text = match (writes, reads) {
        (true, _) => "plan-text",
        (false, true) => "plan-read-only",
        (false, false) => "plan-closed",
    };
    let companies = page.companies;
    let change = writes.then(|| {
        view! {
            <details>
                <summary>{plain("change")}</summary>
                <VerdictForm />
            </details>
        }
    });
    let actions = match writes {
        true => view! { <Promises companies /> }.into_any(),
        false => view! { <ClosedActions companies /> }.into_any(),
    };
    let parking = match writes {
        true => view! { <Parking /> }.into_any(),
        false => view! { <ClosedParking /> }.into_any(),
    };
    view! {
        <Frame opened_for=page.opened_for>
            <div class="stack-2">
                {page.sample.then(|| view! { <SampleMark /> })}
                <AlteredNotice altered=page.altered.clone() />
                <Title class="message">{plain("plan-title")}</Title>
                <p class="quiet">{plain(text)}</p>
            </div>
            <section class="card reading stack-2">
                <h2>{plain("verdict-title")}</h2>
                <Verdict />
                {change}
            </section>
            <Decided writes />
            <section class="stack-2">
                <h2>{plain("actions")}</h2>
                {actions}
            </section>
            <section class="stack-2">
                <h2>{plain("parked")}</h2>
                {parking}
            </section>
            <NextRound writes />
        </Frame>
    }
}

/// The verdict in words, or that there is none.
#[component]
fn Verdict() -> impl IntoView {
    let plan = Steering::of_context().settling();
    move || {
        let verdict = plan.with(|plan| plan.as_ref()?.agreed.verdict.clone());
        let verdict = verdict.unwrap_or_default();
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
}

#[component]
fn ClosedActions(companies: BySide<CompanyName>) -> impl IntoView {
    let plan = Steering::of_context().settling();
    let actions = plan.with_untracked(|plan| {
        plan.as_ref()
            .map(|plan| plan.agreed.commitments.clone())
            .unwrap_or_default()
    });
    view! { <Actions companies actions /> }
}

#[component]
fn ClosedParking() -> impl IntoView {
    let plan = Steering::of_context().settling();
    let parked = plan.with_untracked(|plan| {
        plan.as_ref()
            .map(|plan| plan.agreed.parked.clone())
            .unwrap_or_default()
    });
    let lines = parked
        .into_iter()
        .map(|one| {
            view! {
                <li>
                    <bdi>{one.text.as_str().to_owned()}</bdi>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="plain rows">{lines}</ul> }
}

/// What came out of the findings.
#[component]
fn Decided(writes: bool) -> impl IntoView {
    let steering = Steering::of_context();
    let plan = steering.settling();
    let told = move || {
        let (decisions, findings) = plan.with(|plan| {
            plan.as_ref()
                .map(|plan| (plan.agreed.decisions.clone(), plan.findings.clone()))
                .unwrap_or_default()
        });
        if decisions.is_empty() {
            return view! { <p class="quiet">{plain("decisions-none")}</p> }.into_any();
        }
        let lines = decisions
            .into_iter()
            .map(|decision| {
                let about = decision.finding.as_ref().and_then(|name| {
                    let mut titles = findings.iter();
                    titles.find(|title| title.finding == *name)
                });
                let about = about.map(|title| title.title.clone());
                let (ended, _) = called::outcome(decision.outcome);
                let text = decision.text.as_str().to_owned();
                let what = text.clone();
                let remove = Box::new(move |agreed: &mut Agreed| {
                    agreed.decisions.retain(|other| *other != decision);
                });
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
                        {writes.then(|| view! { <Remove what change=remove /> })}
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="plain rows">{lines}</ul> }.into_any()
    };
    view! {
        <section class="stack-2">
            <h2>{plain("decisions")}</h2>
            {told}
        </section>
    }
}

/// When both sides look at it again.
#[component]
fn NextRound(writes: bool) -> impl IntoView {
    let steering = Steering::of_context();
    let plan = steering.settling();
    let day = plan.with_untracked(|plan| plan.as_ref()?.agreed.next_round);
    let body = if writes {
        let typed = RwSignal::new(String::new());
        show(
            |agreed| typed_of(agreed.next_round.as_ref()),
            move |day| typed.set(day.clone()),
        );
        let read = move || -> Result<Change, String> {
            let day = typed.get_untracked().parse().ok();
            Ok(Box::new(move |agreed| agreed.next_round = day))
        };
        view! {
            <Entry class="row" read=Box::new(read)>
                <DayField
                    label=plain("next-round-day")
                    value=typed
                    on_input=Callback::new(move |day: Option<NaiveDate>| typed.set(typed_of(day.as_ref())))
                />
            </Entry>
        }
        .into_any()
    } else {
        let told = day.map_or_else(|| plain("no-figure"), told::long_date);
        view! { <p>{told}</p> }.into_any()
    };
    view! {
        <section class="stack-2">
            <h2>{plain("next-round")}</h2>
            {body}
        </section>
    }
}
