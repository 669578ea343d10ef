//! One question of a revealed round: what each side read, said and expected.

use leptos::prelude::*;
use protocol::charts::one_decimal;
use protocol::questionnaire::{BySide, CompanyName, Side};
use protocol::scoring::messages::Arguments;
use protocol::{EarlierItem, ItemPage, Results};

use crate::app::Steering;
use crate::components::figure::Figure;
use crate::components::frame::{Frame, Title};
use crate::components::mark::Mark;
use crate::components::partnership::{AlteredNotice, SampleMark};
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// The page of a question.
#[component]
pub(crate) fn Item(item: ItemPage, results: Results) -> impl IntoView {
    let steering = Steering::of_context();
    let companies = results.companies.clone();
    let of_sides = companies.clone();
    let sample = results.sample;
    let altered = results.altered.clone();
    let back = StoredValue::new(results);
    let sides = Side::BOTH.map(|side| {
        let company = of_sides.get(side).as_str().to_owned();
        let label = words("how-many-said", &Arguments::new().text("company", &company));
        let said = item.said.get(side).clone();
        let comments: Vec<String> = item
            .comments
            .iter()
            .filter(|comment| comment.side == side)
            .map(|comment| comment.text.as_str().to_owned())
            .collect();
        view! {
            <section class="stack-2">
                <h2>
                    <span class="side">
                        <Mark side />
                        <bdi>{company}</bdi>
                    </span>
                </h2>
                <p class="said-as">
                    <span class="small">{plain("was-asked")}</span>
                    <br />
                    {item.wording.get(side).clone()}
                </p>
                {item
                    .states
                    .get(side)
                    .clone()
                    .map(|state| view! { <p>{plain("state-is")} " " <span class="chip">{state}</span></p> })}
                {match said {
                    None => view! { <p class="small">{plain("too-few-to-show")}</p> }.into_any(),
                    Some(said) => {
                        view! {
                            <table>
                                <caption class="vh">{label}</caption>
                                <thead>
                                    <tr>
                                        <th scope="col">{plain("answer")}</th>
                                        <th scope="col">{plain("people-head")}</th>
                                    </tr>
                                </thead>
                                <tbody>
                                    {said
                                        .into_iter()
                                        .map(|said| {
                                            view! {
                                                <tr>
                                                    <th scope="row">{said.words}</th>
                                                    <td>{said.people}</td>
                                                </tr>
                                            }
                                        })
                                        .collect_view()}
                                </tbody>
                            </table>
                        }
                            .into_any()
                    }
                }}
                {(!comments.is_empty())
                    .then(|| {
                        view! {
                            <h3>{plain("shared-comments")}</h3>
                            <ul class="plain stack-2">
                                {comments
                                    .into_iter()
                                    .map(|text| {
                                        view! {
                                            <li class="said-as">
                                                <bdi>{text}</bdi>
                                            </li>
                                        }
                                    })
                                    .collect_view()}
                            </ul>
                        }
                    })}
            </section>
        }
    });
    let topic = item.topic.clone();
    let strip = item
        .strip
        .map(|figure| view! { <Figure figure label=topic.clone() /> });
    view! {
        <Frame>
            {sample.then(|| view! { <SampleMark /> })}
            <AlteredNotice altered />
            <div class="stack-2">
                {item.dimension_name.map(|name| view! { <p class="quiet">{name}</p> })}
                <Title class="message capital">{item.topic}</Title>
                <p>{item.meaning}</p>
            </div>
            {strip}
            <div class="board">{sides.collect_view()}</div>
            {(!item.earlier.is_empty()).then(|| view! { <Earlier earlier=item.earlier companies /> })}
            {(!item.findings.is_empty())
                .then(|| {
                    view! {
                        <section class="stack-2">
                            <h2>{plain("findings-of-question")}</h2>
                            <ul>
                                {item
                                    .findings
                                    .into_iter()
                                    .map(|title| view! { <li>{title}</li> })
                                    .collect_view()}
                            </ul>
                        </section>
                    }
                })}
            <p>
                <button
                    type="button"
                    class="btn btn-primary"
                    on:click=move |_| steering.go_to(Screen::Results(back.get_value()))
                >
                    {plain("back-to-results")}
                </button>
            </p>
        </Frame>
    }
}

/// What both sides said in rounds before this one.
#[component]
fn Earlier(earlier: Vec<EarlierItem>, companies: BySide<CompanyName>) -> impl IntoView {
    let rows = earlier
        .into_iter()
        .map(|then| {
            let mean =
                Side::BOTH.map(|side| view! { <td>{one_decimal(*then.mean.get(side))}</td> });
            view! {
                <tr>
                    <th scope="row">
                        <bdi>{then.round.to_string()}</bdi>
                    </th>
                    <td>{told::long_date(then.date)}</td>
                    {mean.collect_view()}
                </tr>
            }
        })
        .collect_view();
    let heads = Side::BOTH
        .map(|side| view! { <th scope="col">{companies.get(side).to_string()}</th> })
        .collect_view();
    view! {
        <section class="stack-2">
            <h2>{plain("earlier-rounds")}</h2>
            <p class="small">{plain("earlier-rounds-text")}</p>
            <div class="wide" tabindex="0" role="region" aria-label=plain("earlier-rounds")>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{plain("round")}</th>
                            <th scope="col">{plain("round-day")}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}
