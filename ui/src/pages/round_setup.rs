//! A round is set up: why and how much, who sits where, and what stays private.

mod decisions;
mod seats;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::questionnaire::{Form, Label, Purpose, Side, Tolerance};
use protocol::scoring::messages::Arguments;
use protocol::{
    EditedRound, FileKind, NewRound as New, PartnershipId, RoundChoice, RoundPage,
    RoundSetup as Setup, RoundState,
};

use crate::app::{Steering, for_both};
use crate::backend;
use crate::browser;
use crate::components::frame::{Frame, Title};
use crate::components::go::Go;
use crate::components::partnership::SampleMark;
use crate::state::agreed::lacks;
use crate::state::called;
use crate::state::done::Done;
use crate::state::session::Screen;
use crate::state::words::{plain, words};
use decisions::Decisions;
use seats::{People, Seats};

/// A round that is not there yet.
#[component]
pub(crate) fn NewRound(partnership: PartnershipId) -> impl IntoView {
    let steering = Steering::of_context();
    let today = browser::today().unwrap_or_default();
    let setup = Label::new(&plain("round-name-usual"))
        .ok()
        .map(|name| Setup {
            name,
            purpose: Purpose::Check,
            form: Form::Short,
            date: today,
            tolerance: Tolerance::default(),
        });
    let save = Callback::new(move |setup: Setup| {
        steering.go(async move {
            backend::add_round(New { partnership, setup })
                .await
                .map(Screen::Round)
        });
    });
    view! {
        <Frame>
            <Title>{plain("new-round-title")}</Title>
            <p>{plain("new-round-text")}</p>
            {setup.map(|setup| view! { <Decisions setup go="new-round-go" on_save=save /> })}
            <Go class="btn btn-plain" words=plain("back") to=move || async move { backend::partnership(partnership).await.map(Screen::Partnership) } />
        </Frame>
    }
}

/// A round: while it is a draft, what is decided can be changed; before the reveal, its seats.
#[component]
pub(crate) fn RoundSetup(page: RoundPage) -> impl IntoView {
    let name = page.round.setup.name.to_string();
    let asks = asks(&page.asks);
    let steering = Steering::of_context();
    let id = page.round.id;
    let sample = page.sample;
    let facts = called::round_facts(&page.round.setup);
    let state = page.round.state;
    let body = match state {
        RoundState::Draft => view! { <Draft page /> }.into_any(),
        RoundState::Collecting => view! { <Collecting page /> }.into_any(),
        RoundState::Revealed | RoundState::Closed => view! { <Revealed page /> }.into_any(),
    };
    view! {
        <Frame>
            <div class="stack-2">
                {sample.then(|| view! { <SampleMark /> })}
                <Title>
                    <bdi>{name}</bdi>
                </Title>
                <p class="quiet">{facts}</p>
            </div>
            <div class="row spread">
                <p>{asks}</p>
                <button
                    type="button"
                    class="btn btn-second btn-small"
                    on:click=move |_| steering.make(FileKind::Blank, for_both(id))
                >
                    {plain("file-blank")}
                </button>
            </div>
            {body}
        </Frame>
    }
}

/// Everything can be changed, and people can be let in.
#[component]
fn Draft(page: RoundPage) -> impl IntoView {
    let steering = Steering::of_context();
    let id = page.round.id;
    let save = Callback::new(move |setup: Setup| {
        steering.go(async move {
            backend::edit_round(EditedRound { round: id, setup })
                .await
                .map(Screen::Round)
        });
    });
    let hindered = Side::BOTH
        .into_iter()
        .any(|side| !page.seats.iter().any(|seat| seat.setup.side == side));
    let start = move |_| {
        if !hindered {
            steering.go(async move { backend::start_collecting(id).await.map(Screen::Curtain) });
        }
    };
    let imbalances = page
        .imbalances
        .iter()
        .map(|imbalance| view! { <li>{called::imbalance(imbalance, &page.companies)}</li> })
        .collect_view();
    let any = !page.imbalances.is_empty();
    let setup = page.round.setup.clone();
    let deleted = Done::RoundDeleted(setup.name.to_string());
    view! {
        <details class="card">
            <summary>{plain("round-change")}</summary>
            <Decisions setup go="round-save" on_save=save />
        </details>
        <Seats page />
        {any
            .then(|| {
                view! {
                    <section class="card stack-2">
                        <h2>{plain("balance")}</h2>
                        <ul>{imbalances}</ul>
                    </section>
                }
            })}
        <section class="card stack-2">
            <h2>{plain("privacy")}</h2>
            <ul>
                <li>{plain("privacy-hidden")}</li>
                <li>{plain("privacy-comments")}</li>
                <li>{plain("privacy-few")}</li>
            </ul>
        </section>
        <div class="row way-on">
            <button
                type="button"
                class="btn btn-primary"
                aria-disabled=hindered.then_some("true")
                aria-describedby="start-why"
                on:click=start
            >
                {plain("start-collecting")}
            </button>
            <span class="small" id="start-why">
                {if hindered { plain("start-hindered") } else { plain("start-means") }}
            </span>
        </div>
        <p>
            <span class="small">{plain("delete-round-means")}</span>
        </p>
        <p>
            <Go class="btn btn-plain" words=plain("delete-round") done=deleted to=move || async move { backend::delete_round(id).await.map(Screen::Partnership) } />
        </p>
    }
}

/// The questions stay as they are; people can still come and go.
#[component]
fn Collecting(page: RoundPage) -> impl IntoView {
    let id = page.round.id;
    view! {
        <p>{plain("round-collecting-text")}</p>
        <Seats page />
        <p>
            <Go class="btn btn-primary" words=plain("next-collecting-go") to=move || async move { backend::waiting_board(id).await.map(Screen::Board) } />
        </p>
    }
}

/// What it was, and putting it away.
#[component]
fn Revealed(page: RoundPage) -> impl IntoView {
    let id = page.round.id;
    let closed = Done::RoundClosed(page.round.setup.name.to_string());
    let open = page.round.state == RoundState::Revealed;
    let steering = Steering::of_context();
    // How many actions lack something, once that was looked at.
    let lacking = RwSignal::new(0_usize);
    let put_away = StoredValue::new(move || {
        let closed = closed.clone();
        steering.change(closed, async move {
            backend::close_round(id).await.map(Screen::Partnership)
        });
    });
    let ask = move |_| {
        spawn_local(async move {
            match backend::plan(id).await {
                Err(failure) => steering.refuse(failure),
                Ok(plan) => {
                    let actions = plan.agreed.commitments.iter();
                    let n = actions.filter(|action| !lacks(action).is_empty()).count();
                    lacking.set(n);
                    match n {
                        0 => put_away.with_value(|put_away| put_away()),
                        _ => browser::focus_by_id("close-lacks"),
                    }
                }
            }
        });
    };
    view! {
        <p>{plain(if open { "round-revealed-text" } else { "round-closed-text" })}</p>
        <People page />
        <div class="row">
            <Go class="btn btn-primary" words=plain("next-revealed-go") to=move || async move { backend::results(id).await.map(Screen::Results) } />
            {open
                .then(|| {
                    view! {
                        <button type="button" class="btn btn-second" on:click=ask>
                            {plain("close-round")}
                        </button>
                    }
                })}
        </div>
        <Show when=move || { lacking.get() > 0 }>
            <section class="card stack-2" id="close-lacks" tabindex="-1" role="alert">
                <p class="strong">
                    {move || words("close-lacks", &Arguments::new().number("n", lacking.get()))}
                </p>
                <p>{plain("close-lacks-text")}</p>
                <div class="row">
                    <button
                        type="button"
                        class="btn btn-second btn-small"
                        on:click=move |_| steering.plan(id)
                    >
                        {plain("to-plan")}
                    </button>
                    <button
                        type="button"
                        class="btn btn-plain btn-small"
                        on:click=move |_| put_away.with_value(|put_away| put_away())
                    >
                        {plain("close-as-it-is")}
                    </button>
                </div>
            </section>
        </Show>
    }
}

fn asks(choice: &RoundChoice) -> String {
    let minutes = usize::try_from(choice.minutes).unwrap_or_default();
    words(
        "round-asks",
        &Arguments::new()
            .number("questions", choice.questions)
            .number("pages", choice.steps)
            .number("minutes", minutes),
    )
}
