//! The results of a revealed round: the message, the map, and the findings in order of weight.

use leptos::prelude::*;
use protocol::questionnaire::{BySide, CompanyName, QuestionId, Side};
use protocol::scoring::Confidence;
use protocol::scoring::messages::Arguments;
use protocol::{NamedDimension, OfRound, Results as OfResults, ShownFinding, Withheld};

use crate::app::Steering;
use crate::backend;
use crate::components::figure::Figure;
use crate::components::finding::{FindingLine, Strengths};
use crate::components::frame::{Frame, Title};
use crate::components::partnership::{AlteredNotice, SampleMark};
use crate::components::tally::Tally;
use crate::state::findings::{Filter, LEVELS, List, Unaware, level_name, who_knows};
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// So many findings are listed before somebody asks for the rest.
const AT_FIRST: usize = 10;

/// The results.
#[component]
pub(crate) fn Results(results: OfResults) -> impl IntoView {
    let steering = Steering::of_context();
    let kept = StoredValue::new(results.clone());
    let round = results.round.id;
    let open = Callback::new(move |question: QuestionId| {
        steering.go(async move {
            let item = backend::item(OfRound {
                round,
                of: question,
            })
            .await?;
            Ok(Screen::Item(item, Box::new(kept.get_value())))
        });
    });
    let any = !results.findings.is_empty();
    let companies = results.companies.clone();
    let message = told::message(&companies, &results.counts, results.positive_agreement);
    view! {
        <Frame>
            <div class="stack-2">
                {results.sample.then(|| view! { <SampleMark /> })}
                <AlteredNotice altered=results.altered.clone() />
                <Title class="message">{message}</Title>
            </div>
            <div class="row spread">
                <Tally counts=results.counts />
                <div class="toolbar">
                    {any
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="btn btn-primary"
                                    on:click=move |_| steering.talk(kept.get_value())
                                >
                                    {plain("walk-through")}
                                </button>
                            }
                        })}
                    <button
                        type="button"
                        class=if any { "btn btn-second" } else { "btn btn-primary" }
                        on:click=move |_| steering.go_to(Screen::Export(kept.get_value()))
                    >
                        {plain("make-report")}
                    </button>
                </div>
            </div>
            <section class="card reading">
                <h2>{told::reading(results.reading)}</h2>
                <p class="quiet">{told::reading_why(results.reading)} " " {plain("reading-decides")}</p>
            </section>
            <div class="stack">
                <section class="stack-2">
                    <h2>{results.map_message}</h2>
                    <p class="quiet">{plain("reveal-map")}</p>
                    <Figure figure=results.map label=plain("where-sides-stand") />
                    <p class="small">
                        {plain(confidence(results.confidence))} " "
                        {told::people(&companies, results.respondents)}
                    </p>
                    <Evidence dimensions=results.dimensions companies=companies.clone() />
                </section>
                <Findings
                    findings=results.findings
                    withheld=results.withheld
                    companies=companies
                    on_question=open
                />
            </div>
            <section class="stack-2 roomy">
                <h2>{plain("what-works")}</h2>
                <Strengths strengths=results.strengths />
            </section>
        </Frame>
    }
}

/// How much the figures rest on, dimension by dimension.
#[component]
fn Evidence(dimensions: Vec<NamedDimension>, companies: BySide<CompanyName>) -> impl IntoView {
    let percent = |share: Option<f64>| match share {
        Some(share) => words(
            "percent",
            &Arguments::new().figure("n", (share * 100.0).round()),
        ),
        None => plain("no-figure"),
    };
    let column = |id: &str, side: Side| {
        let name = companies.get(side).as_str();
        words(id, &Arguments::new().text("company", name))
    };
    let heads = [
        column("coverage-of", Side::Vendor),
        column("coverage-of", Side::Partner),
        column("dont-know-of", Side::Vendor),
        column("dont-know-of", Side::Partner),
    ];
    view! {
        <details>
            <summary>{plain("how-sure")}</summary>
            <div class="wide" tabindex="0" role="region" aria-label=plain("how-sure")>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{plain("dimension")}</th>
                            <th scope="col">{plain("confidence")}</th>
                            {heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {dimensions
                            .into_iter()
                            .map(|dimension| {
                                view! {
                                    <tr>
                                        <th scope="row">{dimension.name}</th>
                                        <td>{plain(confidence_word(dimension.confidence))}</td>
                                        <td>{percent(dimension.coverage.vendor)}</td>
                                        <td>{percent(dimension.coverage.partner)}</td>
                                        <td>{percent(dimension.dont_know.vendor)}</td>
                                        <td>{percent(dimension.dont_know.partner)}</td>
                                    </tr>
                                }
                            })
                            .collect_view()}
                    </tbody>
                </table>
            </div>
        </details>
    }
}

/// The findings with their filters and their table.
#[component]
fn Findings(
    findings: Vec<ShownFinding>,
    withheld: Withheld,
    companies: BySide<CompanyName>,
    on_question: Callback<QuestionId>,
) -> impl IntoView {
    let filter = RwSignal::new(Filter::default());
    let all = findings.len();
    let mut dimensions: Vec<(&'static str, String)> = Vec::new();
    for shown in &findings {
        let name = shown.dimension.name();
        if !dimensions.iter().any(|(known, _)| *known == name) {
            dimensions.push((name, shown.dimension_name.clone()));
        }
    }
    let levels = LEVELS.map(|level| (level_name(level), plain(level_name(level))));
    let unaware = Unaware::ALL.map(|choice| {
        let id = match choice {
            Unaware::Side(Side::Vendor) => "unaware-vendor",
            Unaware::Side(Side::Partner) => "unaware-partner",
            Unaware::Both => "unaware-both",
            Unaware::Nobody => "unaware-nobody",
        };
        (choice.name(), words(id, &told::names(&companies)))
    });
    let numbered: Vec<(usize, ShownFinding)> = (1..).zip(findings).collect();
    let numbered = StoredValue::new(numbered);
    let of = StoredValue::new(companies);
    let taken = Memo::new(move |_| {
        let filter = filter.get();
        numbered.with_value(|all| all.iter().filter(|(_, shown)| filter.takes(shown)).count())
    });
    let every = RwSignal::new(false);
    let hidden = move || !every.get() && taken.get() > AT_FIRST;
    let list = move || {
        let filter = filter.get();
        let at_most = if hidden() { AT_FIRST } else { usize::MAX };
        numbered
            .get_value()
            .into_iter()
            .filter(|(_, shown)| filter.takes(shown))
            .take(at_most)
            .map(|(number, shown)| {
                view! { <FindingLine number shown companies=of.get_value() on_question /> }
            })
            .collect_view()
    };
    let rows = move || {
        numbered
            .get_value()
            .into_iter()
            .map(|(number, shown)| {
                let knows = who_knows(&shown)
                    .map(|id| of.with_value(|companies| words(id, &told::names(companies))));
                view! {
                    <tr>
                        <td>{number}</td>
                        <th scope="row">{shown.title}</th>
                        <td>{shown.dimension_name}</td>
                        <td>{plain(level_name(shown.level))}</td>
                        <td>{usize::from(shown.severity)}</td>
                        <td>{knows}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <section class="stack-2">
            <h2>{words("findings", &Arguments::new().number("n", all))}</h2>
            <div class="filters">
                <Choose
                    list=List::Dimension
                    label=plain("dimension")
                    every=plain("all-dimensions")
                    choices=dimensions
                    filter
                />
                <Choose
                    list=List::Level
                    label=plain("level")
                    every=plain("all-levels")
                    choices=levels.to_vec()
                    filter
                />
                <Choose
                    list=List::Unaware
                    label=plain("who-is-unaware")
                    every=plain("anybody")
                    choices=unaware.to_vec()
                    filter
                />
            </div>
            <p class="small" role="status">
                {move || {
                    let n = if hidden() { AT_FIRST } else { taken.get() };
                    let facts = Arguments::new().number("n", n).number("of", all);
                    words("findings-shown", &facts)
                }}
            </p>
            <ol class="plain findings">{list}</ol>
            <Show when=hidden>
                <p>
                    <button
                        type="button"
                        class="btn btn-second"
                        on:click=move |_| every.set(true)
                    >
                        {move || {
                            let left = taken.get().saturating_sub(AT_FIRST);
                            words("findings-more", &Arguments::new().number("n", left))
                        }}
                    </button>
                </p>
            </Show>
            {(withheld != Withheld::default())
                .then(|| {
                    let facts = Arguments::new()
                        .number("findings", withheld.findings)
                        .number("comments", withheld.comments);
                    view! { <p class="small">{words("withheld", &facts)}</p> }
                })}
            <details>
                <summary>{plain("findings-as-table")}</summary>
                <div class="wide" tabindex="0" role="region" aria-label=plain("findings-as-table")>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{plain("number")}</th>
                                <th scope="col">{plain("finding")}</th>
                                <th scope="col">{plain("dimension")}</th>
                                <th scope="col">{plain("level")}</th>
                                <th scope="col">{plain("severity-head")}</th>
                                <th scope="col">{plain("who-knows")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

/// A list from which one thing is chosen, or everything.
#[component]
fn Choose(
    list: List,
    label: String,
    every: String,
    choices: Vec<(&'static str, String)>,
    filter: RwSignal<Filter>,
) -> impl IntoView {
    view! {
        <label>
            {label}
            <select on:change=move |event| {
                filter.update(|filter| filter.choose(list, &event_target_value(&event)));
            }>
                <option value="">{every}</option>
                {choices
                    .into_iter()
                    .map(|(name, words)| view! { <option value=name>{words}</option> })
                    .collect_view()}
            </select>
        </label>
    }
}

const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::NotJudged => "confidence-not-judged-long",
        Confidence::Low => "confidence-low-long",
        Confidence::Medium => "confidence-medium-long",
        Confidence::High => "confidence-high-long",
    }
}

const fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::NotJudged => "confidence-not-judged",
        Confidence::Low => "confidence-low",
        Confidence::Medium => "confidence-medium",
        Confidence::High => "confidence-high",
    }
}
