//! A finding in a list: its message, who knows of it, and what is behind it.

use leptos::prelude::*;
use protocol::ShownFinding;
use protocol::questionnaire::{BySide, CompanyName, QuestionId, Side};
use protocol::scoring::messages::Arguments;

use crate::components::figure::Figure;
use crate::components::mark::Mark;
use crate::state::findings::{level_name, who_knows};
use crate::state::told;
use crate::state::words::{plain, words};

/// A finding with its place in the order of weight.
#[component]
pub(crate) fn FindingLine(
    number: usize,
    shown: ShownFinding,
    companies: BySide<CompanyName>,
    /// Opens the question it rests on.
    on_question: Callback<QuestionId>,
) -> impl IntoView {
    let knows = who_knows(&shown).map(|id| words(id, &told::names(&companies)));
    let states = view! { <States shown=shown.clone() companies=companies.clone() /> };
    let level = plain(level_name(shown.level));
    let severity = words(
        "severity",
        &Arguments::new().number("n", usize::from(shown.severity)),
    );
    let finding = shown;
    let question = finding.question.map(|question| {
        let named = words(
            "open-question-of",
            &Arguments::new().text("title", &finding.title),
        );
        view! {
            <button
                type="button"
                class="btn btn-plain btn-small flush"
                aria-label=named
                on:click=move |_| on_question.run(question.clone())
            >
                {plain("open-question")}
            </button>
        }
    });
    view! {
        <li class="finding">
            <span class="finding-n" aria-hidden="true">
                {number}
            </span>
            <div class="stack-2">
                <h3>{finding.title.clone()}</h3>
                <p class="finding-meta">
                    {states} <span>{finding.dimension_name}</span> <span>{level}</span>
                    <span>{severity}</span>
                </p>
                {knows.map(|knows| view! { <p class="strong">{knows}</p> })}
                <details>
                    <summary>{plain("what-is-behind")}</summary>
                    <div class="stack-2 behind">
                        {(!finding.evidence.is_empty())
                            .then(|| {
                                view! {
                                    <ul>
                                        {finding
                                            .evidence
                                            .into_iter()
                                            .map(|sentence| view! { <li>{sentence}</li> })
                                            .collect_view()}
                                    </ul>
                                }
                            })}
                        {finding
                            .strip
                            .map(|figure| view! { <Figure figure label=finding.title.clone() /> })}
                        <dl class="stack-2">
                            <div>
                                <dt class="small">{plain("why-it-matters")}</dt>
                                <dd>{finding.why}</dd>
                            </div>
                            <div>
                                <dt class="small">{plain("the-conversation")}</dt>
                                <dd>{finding.conversation}</dd>
                            </div>
                            <div>
                                <dt class="small">{plain("to-ask")}</dt>
                                <dd class="strong">{finding.prompt}</dd>
                            </div>
                            <div>
                                <dt class="small">{plain("to-do")}</dt>
                                <dd>{finding.action}</dd>
                            </div>
                        </dl>
                        {question}
                    </div>
                </details>
            </div>
        </li>
    }
}

/// How each side sees it, in the words of its state.
#[component]
pub(crate) fn States(shown: ShownFinding, companies: BySide<CompanyName>) -> impl IntoView {
    let states = Side::BOTH.into_iter().filter_map(|side| {
        let state = shown.states.get(side).clone()?;
        let unaware = shown.unaware.contains(&side);
        let chip = if unaware { "chip chip-hidden" } else { "chip" };
        Some(view! {
            <span class="state-of">
                <Mark side />
                <span class="vh">
                    <bdi>{companies.get(side).as_str().to_owned()}</bdi>
                    ": "
                </span>
                <span class=chip>{state}</span>
            </span>
        })
    });
    states.collect_view()
}

/// What works on both sides, or that nothing is certain yet.
#[component]
pub(crate) fn Strengths(strengths: Vec<String>) -> impl IntoView {
    if strengths.is_empty() {
        return view! { <p>{plain("no-strength")}</p> }.into_any();
    }
    view! {
        <ul class="plain strengths">
            {strengths
                .into_iter()
                .map(|strength| view! { <li>{strength}</li> })
                .collect_view()}
        </ul>
    }
    .into_any()
}
