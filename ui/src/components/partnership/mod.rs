//! A partnership: its two companies, and how its latest round reads.

use leptos::prelude::*;
use protocol::charts::Table;
use protocol::questionnaire::Commitment;
use protocol::questionnaire::{BySide, CompanyName, Side};
use protocol::scoring::messages::Arguments;
use protocol::{DimensionTile, FilePlace, RoundFigures, Since};

use crate::components::figure::{Drawing, TableTwin};
use crate::components::mark::Mark;
use crate::state::agreed::lacks;
use crate::state::words::{plain, words};
use crate::state::{called, told};

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

/// Says what was altered outside the program; nothing for what is as it was written.
#[component]
pub(crate) fn AlteredNotice(altered: Vec<String>) -> impl IntoView {
    (!altered.is_empty()).then(|| {
        let lines: Vec<_> = altered
            .into_iter()
            .map(|line| view! { <li><bdi>{line}</bdi></li> })
            .collect();
        view! {
            <section class="altered-notice" aria-labelledby="altered-mark">
                <p id="altered-mark">
                    <strong class="chip chip-sample">{plain("altered-mark")}</strong>
                    " "
                    {plain("altered-text")}
                </p>
                <ul class="small">{lines}</ul>
            </section>
        }
    })
}

/// The facts of the latest revealed round, and what was settled in it.
#[component]
pub(crate) fn LatestFacts(companies: BySide<CompanyName>, latest: RoundFigures) -> impl IntoView {
    let settled = latest.agreed;
    let word = settled.verdict.and_then(|verdict| verdict.word);
    let fact = |id: &str, value: String| {
        view! {
            <div>
                <dt>{plain(id)}</dt>
                <dd>
                    <bdi>{value}</bdi>
                </dd>
            </div>
        }
    };
    view! {
        <dl class="facts">
            {word.map(|word| fact("verdict", plain(called::verdict(word))))}
            {fact("round", latest.name.to_string())}
            {fact("round-date", told::long_date(latest.date))}
            {settled.next_round.map(|day| fact("next-round", told::long_date(day)))}
            {fact("people", told::people(&companies, latest.respondents))}
        </dl>
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
        <section class="card reading">
            <h2>{told::reading(round.reading)}</h2>
            <p class="quiet">
                {told::reading_why(round.reading)} " " {plain("reading-decides")}
            </p>
        </section>
        <Tiles message=round.message tiles=round.tiles companies=companies.clone() />
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

/// What was promised, in the order that is given.
#[component]
pub(crate) fn Actions(companies: BySide<CompanyName>, actions: Vec<Commitment>) -> impl IntoView {
    let head = |side: Side| companies.get(side).as_str().to_owned();
    let nobody = || plain("no-figure");
    let rows = actions
        .into_iter()
        .map(|action| {
            let owner = |side: Side| {
                let owner = match side {
                    Side::Vendor => action.vendor_owner.as_ref(),
                    Side::Partner => action.partner_owner.as_ref(),
                };
                owner.map_or_else(nobody, ToString::to_string)
            };
            let due = action.date.map_or_else(nobody, told::long_date);
            let missing = lacks(&action)
                .into_iter()
                .map(|lack| view! { <strong class="chip">{plain(lack)}</strong> })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">
                        <bdi>{action.text.as_str().to_owned()}</bdi>
                        <span class="row lacks">{missing}</span>
                    </th>
                    <td>
                        <bdi>{owner(Side::Vendor)}</bdi>
                    </td>
                    <td>
                        <bdi>{owner(Side::Partner)}</bdi>
                    </td>
                    <td>{due}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="stack-2">
            <h2>{plain("actions")}</h2>
            <div class="wide" tabindex="0" role="region" aria-label=plain("actions")>
                <table class="actions">
                    <thead>
                        <tr>
                            <th scope="col">{plain("action")}</th>
                            <th scope="col">
                                <bdi>{head(Side::Vendor)}</bdi>
                            </th>
                            <th scope="col">
                                <bdi>{head(Side::Partner)}</bdi>
                            </th>
                            <th scope="col">{plain("action-due")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// The five dimensions, a card each.
#[component]
fn Tiles(
    message: String,
    tiles: Vec<DimensionTile>,
    companies: BySide<CompanyName>,
) -> impl IntoView {
    let table = Table {
        head: tiles
            .first()
            .map(|tile| tile.figure.table.head.clone())
            .unwrap_or_default(),
        rows: tiles
            .iter()
            .flat_map(|tile| tile.figure.table.rows.clone())
            .collect(),
    };
    let cards = tiles
        .into_iter()
        .map(|tile| {
            let counts = told::counts_in_short(&tile.counts);
            let since = tile
                .since
                .as_ref()
                .map(|since| view! { <p class="small">{told_since(since)}</p> });
            view! {
                <li>
                    <section class="card tile">
                        <h3>{tile.name}</h3>
                        <Drawing figure=tile.figure />
                        <p class="small strong">{counts}</p>
                        {since}
                    </section>
                </li>
            }
        })
        .collect_view();
    let keys = Side::BOTH
        .map(|side| {
            let name = companies.get(side).as_str().to_owned();
            view! {
                <span class="side small">
                    <Mark side />
                    <bdi>{name}</bdi>
                </span>
            }
        })
        .collect_view();
    view! {
        <section class="stack-2 roomy">
            <div class="row spread">
                <h2>{message}</h2>
                <p class="row tile-key">{keys}</p>
            </div>
            <ul class="plain tiles">{cards}</ul>
            <p class="small">{plain("tile-axis")} " " {plain("tile-band")}</p>
            <TableTwin table description="" label=plain("five-dimensions") />
        </section>
    }
}

/// What became of the gaps since the round before.
fn told_since(since: &Since) -> String {
    let id = match (since.compared, since.closer, since.further) {
        (0, ..) => "since-nothing",
        (_, 0, 0) => "since-same",
        (_, _, 0) => "since-closer",
        (_, 0, _) => "since-further",
        _ => "since-both",
    };
    let facts = Arguments::new()
        .text("before", since.before.as_str())
        .number("closer", since.closer)
        .number("further", since.further);
    words(id, &facts)
}

/// Says where the workbook lies as it was, when it was brought up to date on opening it.
#[component]
pub(crate) fn KeptCopy(kept_copy: Option<FilePlace>) -> impl IntoView {
    kept_copy.map(|copy| {
        let place = told::place(&copy);
        let facts = Arguments::new().text("place", &place);
        view! { <p class="done-notice">{words("kept-copy", &facts)}</p> }
    })
}
