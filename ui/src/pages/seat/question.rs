//! One question on one page: the own answer, or what the other side will say.

use leptos::prelude::*;
use protocol::questionnaire::{
    BySide, Kind, Missing, Perspective, Prediction, Question, Response, Share, Side, Value,
};
use protocol::scoring::messages::Arguments;

use super::saving::Saver;
use crate::components::editors::{Asking, GuessEditor, OwnEditor};
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::components::mark::Mark;
use crate::components::scale::{Chosen, NotAnswered, Scale};
use crate::state::called;
use crate::state::seat::{Draft, Place, Seated};
use crate::state::words::{plain, words};

/// A question, by its place in the order of asking.
#[component]
pub(super) fn QuestionPage(saver: Saver, index: usize) -> impl IntoView {
    let found = saver.now(|seated| {
        let (step, question) = seated.step(index)?;
        Some((step.perspective, question))
    });
    let Some((perspective, question)) = found else {
        return ().into_any();
    };
    let side = saver.now(|seated| seated.side());
    let asker = match perspective {
        Perspective::Own => side,
        Perspective::Predicted => side.other(),
    };
    let (section, asked, note, lead_in, count) = saver.now(|seated| {
        let gaps = seated.gaps();
        let lead_in = seated
            .set()
            .frame(question.frame)
            .map(|words| words.lead_in.fill(&gaps));
        (
            called::section(seated.set(), question.section),
            question.wording.get(asker).fill(&gaps),
            question.note.as_ref().map(|note| note.fill(&gaps)),
            lead_in.filter(|_| perspective == Perspective::Predicted),
            seated.steps().len(),
        )
    });
    let place = words(
        "question-place",
        &Arguments::new()
            .number("n", index + 1)
            .number("of", count)
            .number("open", saver.now(|seated| seated.open().len()))
            .number("minutes", saver.now(Seated::minutes_left)),
    );
    let id = StoredValue::new(question.id.clone());
    let problem =
        move || saver.watch(|seated| id.with_value(|id| seated.problem(id).map(str::to_owned)));
    let readings = saver.readings();
    let guess = perspective == Perspective::Predicted;
    view! {
        <main class="private-in">
            <p class="caption">
                <span class:expected=guess>
                    <Mark side=asker />
                </span>
                <span>{section}</span>
            </p>
            <FailureNotice />
            {match lead_in {
                Some(lead_in) => {
                    view! {
                        <Title>{lead_in}</Title>
                        <p class="said-as">{asked}</p>
                    }
                        .into_any()
                }
                None => view! { <Title>{asked}</Title> }.into_any(),
            }}
            {note.map(|note| view! { <p class="why quiet">{note}</p> })}
            {move || {
                // Read anew when a step was taken back.
                readings.track();
                view! { <Answering saver question perspective side /> }
            }}
        </main>
        <footer class="footer">
            // Where nothing covers it, however far the page is scrolled.
            <p class="error-text problem" role="alert" id="problem">
                {problem}
            </p>
            <div class="footer-in">
                <div class="row">
                    <button
                        type="button"
                        class="btn btn-primary"
                        on:click=move |_| saver.go_on()
                    >
                        {plain("continue")}
                    </button>
                    <button type="button" class="btn btn-plain" on:click=move |_| saver.back()>
                        {plain("back")}
                    </button>
                    <button
                        type="button"
                        class="btn btn-plain"
                        on:click=move |_| saver.go(Place::Hub)
                    >
                        {plain("to-hub")}
                    </button>
                </div>
                <span class="small">{place}</span>
                <span class="saved" role="status">
                    {move || saver.told()}
                </span>
            </div>
        </footer>
    }
    .into_any()
}

/// The controls of a question.
#[component]
fn Answering(
    saver: Saver,
    question: &'static Question,
    perspective: Perspective,
    side: Side,
) -> impl IntoView {
    let id = StoredValue::new(question.id.clone());
    let draft = saver.now(|seated| seated.draft(&question.id));
    let change = move |change: &dyn Fn(&mut Draft)| {
        id.with_value(|id| saver.change(id, |draft| change(draft)));
    };
    let low = RwSignal::new(is_low(question, perspective, &draft));
    let controls = if question.kind.steps().is_some() {
        scale(saver, question, perspective, &draft, low).into_any()
    } else {
        structured(saver, question, perspective, side, &draft).into_any()
    };
    let comment = (perspective == Perspective::Own).then(|| {
        let share = RwSignal::new(draft.share);
        view! {
            <div class="field comment">
                <label for="comment">
                    {move || plain(if low.get() { "comment-what-happened" } else { "comment" })}
                </label>
                <textarea
                    id="comment"
                    rows="3"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=draft.comment.clone()
                    aria-describedby="problem"
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        change(&|draft: &mut Draft| draft.comment.clone_from(&typed));
                    }
                ></textarea>
                <label class="option option-slim">
                    <input
                        type="checkbox"
                        prop:checked=move || share.get() == Share::Joint
                        on:change=move |event| {
                            let chosen = if event_target_checked(&event) {
                                Share::Joint
                            } else {
                                Share::Internal
                            };
                            share.set(chosen);
                            change(&|draft: &mut Draft| draft.share = chosen);
                        }
                    />
                    <span class="option-label">{plain("share")}</span>
                </label>
            </div>
        }
    });
    view! {
        {controls}
        {comment}
    }
}

/// Whether the own answer is one of the two lowest of a rating.
fn is_low(question: &Question, perspective: Perspective, draft: &Draft) -> bool {
    perspective == Perspective::Own
        && matches!(question.kind, Kind::Rating(_))
        && matches!(draft.own, Some(Response::Given(Value::Step(1 | 2))))
}

fn scale(
    saver: Saver,
    question: &'static Question,
    perspective: Perspective,
    draft: &Draft,
    low: RwSignal<bool>,
) -> impl IntoView {
    let id = StoredValue::new(question.id.clone());
    let labels = saver.now(|seated| {
        let gaps = seated.gaps();
        (1..=question.kind.steps().unwrap_or(0))
            .filter_map(|step| Some(question.kind.label(step)?.fill(&gaps)))
            .collect::<Vec<_>>()
    });
    let chosen = match perspective {
        Perspective::Own => draft.own.as_ref().and_then(|own| match own {
            Response::Given(Value::Step(step)) => Some(Chosen::Step(*step)),
            Response::Given(_) => None,
            Response::Missing(missing) => Some(Chosen::Missing(*missing)),
        }),
        Perspective::Predicted => draft.predicted.as_ref().and_then(|guess| match guess {
            Response::Given(Prediction::Step(step)) => Some(Chosen::Step(*step)),
            Response::Given(_) => None,
            Response::Missing(missing) => Some(Chosen::Missing(*missing)),
        }),
    };
    let ordered = !matches!(question.kind, Kind::Choice { ordered: false, .. });
    let on_choose = Callback::new(move |chosen: Chosen| {
        id.with_value(|id| {
            saver.change(id, |draft| {
                set(draft, perspective, chosen);
                low.set(is_low(question, perspective, draft));
            });
        });
    });
    let on_enter = Callback::new(move |()| saver.go_on());
    view! { <Scale labels ordered chosen perspective on_choose on_enter /> }
}

fn set(draft: &mut Draft, perspective: Perspective, chosen: Chosen) {
    match perspective {
        Perspective::Own => {
            draft.own = Some(match chosen {
                Chosen::Step(step) => Response::Given(Value::Step(step)),
                Chosen::Missing(missing) => Response::Missing(missing),
            });
        }
        Perspective::Predicted => {
            draft.predicted = Some(match chosen {
                Chosen::Step(step) => Response::Given(Prediction::Step(step)),
                Chosen::Missing(missing) => Response::Missing(missing),
            });
        }
    }
}

fn structured(
    saver: Saver,
    question: &'static Question,
    perspective: Perspective,
    side: Side,
    draft: &Draft,
) -> impl IntoView {
    let id = StoredValue::new(question.id.clone());
    let missing: Option<Missing> = match perspective {
        Perspective::Own => draft.own.as_ref().and_then(Response::missing),
        Perspective::Predicted => draft.predicted.as_ref().and_then(Response::missing),
    };
    let now = RwSignal::new(missing.map(Chosen::Missing));
    let asking = saver.now(|seated| Asking {
        set: seated.set(),
        question,
        side,
        companies: BySide::from_fn(|side| seated.company(side).to_owned()),
        seat: seated.page.seat.id,
        part: saver.part(),
    });
    let on_not_yet = Callback::new(move |why: String| {
        id.with_value(|id| saver.not_yet(id, why));
    });
    let editor = match perspective {
        Perspective::Own => {
            let value = draft.own.as_ref().and_then(Response::given).cloned();
            let on_change = Callback::new(move |value: Option<Value>| {
                now.set(None);
                id.with_value(|id| {
                    saver.change(id, |draft| draft.own = value.map(Response::Given));
                });
            });
            view! { <OwnEditor asking value on_change on_not_yet /> }.into_any()
        }
        Perspective::Predicted => {
            let value = draft.predicted.as_ref().and_then(Response::given).cloned();
            let on_change = Callback::new(move |value: Option<Prediction>| {
                now.set(None);
                id.with_value(|id| {
                    saver.change(id, |draft| draft.predicted = value.map(Response::Given));
                });
            });
            view! { <GuessEditor asking value on_change on_not_yet /> }.into_any()
        }
    };
    let on_choose = Callback::new(move |chosen: Chosen| {
        now.set(Some(chosen));
        id.with_value(|id| saver.change(id, |draft| set(draft, perspective, chosen)));
    });
    view! {
        {editor}
        <hr class="divider" />
        <NotAnswered perspective now on_choose />
    }
}
