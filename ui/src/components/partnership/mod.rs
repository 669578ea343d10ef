//! A partnership: its two companies, and how its latest round reads.

use leptos::prelude::*;
use protocol::RoundFigures;
use protocol::questionnaire::{BySide, CompanyName, Side};

use crate::components::mark::Mark;
use crate::state::told;
use crate::state::words::plain;

/// The two names with their signs, to stand inside a heading.
#[component]
pub(crate) fn Pair(companies: BySide<CompanyName>) -> impl IntoView {
    let company = move |side: Side| {
        let name = companies.get(side).as_str().to_owned();
        view! {
            <span class="side">
                <Mark side />
                // Names may run from right to left; that must not turn what stands around them.
                <bdi>{name}</bdi>
            </span>
        }
    };
    view! {
        {company(Side::Vendor)}
        " "
        <span class="and">{plain("and")}</span>
        " "
        {company(Side::Partner)}
    }
}

/// Says that companies and answers are invented.
#[component]
pub(crate) fn SampleMark() -> impl IntoView {
    view! {
        <p class="sample-mark">
            <strong class="chip chip-sample">{plain("sample-mark")}</strong>
            " "
            <span class="small">{plain("sample-mark-text")}</span>
        </p>
    }
}

/// How the latest revealed round reads, or that there is none.
#[component]
pub(crate) fn LatestRound(
    companies: BySide<CompanyName>,
    latest: Option<RoundFigures>,
) -> impl IntoView {
    let Some(round) = latest else {
        return view! { <p>{plain("no-round")}</p> }.into_any();
    };
    view! {
        <dl class="facts">
            <div>
                <dt>{plain("round")}</dt>
                <dd>
                    <bdi>{round.name.as_str().to_owned()}</bdi>
                </dd>
            </div>
            <div>
                <dt>{plain("round-date")}</dt>
                <dd>{told::long_date(round.date)}</dd>
            </div>
            <div>
                <dt>{plain("people")}</dt>
                <dd>{told::people(&companies, round.respondents)}</dd>
            </div>
        </dl>
        <section class="card reading">
            <h2>{told::reading(round.reading)}</h2>
            <p class="quiet">
                {told::reading_why(round.reading)} " " {plain("reading-decides")}
            </p>
        </section>
        <section class="agreement stack-2 roomy">
            <h2>{told::agreement(&companies, round.positive_agreement)}</h2>
            <dl class="states">
                {told::states(&round.counts)
                    .map(|state| {
                        view! {
                            <div>
                                <dt>
                                    <span class=format!("chip {}", state.chip)>{state.count}</span>
                                </dt>
                                <dd>{state.meaning}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
        </section>
    }
    .into_any()
}
