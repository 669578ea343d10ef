//! Who has handed in: one word for each seat, how often it was opened, and nothing more.

mod absent;

use leptos::prelude::*;
use protocol::questionnaire::{BySide, CompanyName, Side};
use protocol::scoring::messages::Arguments;
use protocol::{Hindrance, SeatWord, WaitingBoard as Board, WaitingSeat};

use crate::app::Steering;
use crate::backend;
use crate::components::frame::{Frame, Title};
use crate::components::go::Go;
use crate::components::mark::Mark;
use crate::components::partnership::SampleMark;
use crate::state::called;
use crate::state::session::Screen;
use crate::state::words::{plain, words};
use absent::Absent;

/// Two columns of seats.
#[component]
pub(crate) fn WaitingBoard(board: Board) -> impl IntoView {
    let steering = Steering::of_context();
    let round = board.round.id;
    let waits = board.hindrance.is_some();
    let why = match board.hindrance {
        None => plain("reveal-ready"),
        Some(Hindrance::SeatsOpen) => plain("reveal-waits"),
        Some(Hindrance::NobodyOn(side)) => words(
            "reveal-nobody",
            &Arguments::new().text("company", board.companies.get(side).as_str()),
        ),
    };
    let reveal = move |_| {
        if !waits {
            steering.go(async move { backend::reveal(round).await.map(Screen::Reveal) });
        }
    };
    let sample = board.sample;
    let companies = board.companies.clone();
    let column = |side: Side| {
        let seats = board
            .seats
            .iter()
            .filter(|line| line.seat.setup.side == side)
            .map(|line| view! { <Line line=line.clone() companies=companies.clone() /> })
            .collect_view();
        view! {
            <section>
                <h2 class="side">
                    <Mark side />
                    <bdi>{board.companies.get(side).to_string()}</bdi>
                </h2>
                <ul class="plain">{seats}</ul>
            </section>
        }
    };
    let columns = Side::BOTH.map(column).collect_view();
    view! {
        <Frame>
            <div class="stack-2">
                {sample.then(|| view! { <SampleMark /> })}
                <Title>{plain("board-title")}</Title>
            </div>
            <p>{plain("board-text")}</p>
            <div class="board">{columns}</div>
            <div class="row">
                <button
                    type="button"
                    class="btn btn-primary"
                    aria-disabled=waits.then_some("true")
                    aria-describedby="reveal-why"
                    on:click=reveal
                >
                    {plain("reveal")}
                </button>
                <span class="small" id="reveal-why">
                    {why}
                </span>
            </div>
            <div class="row">
                <Go class="btn btn-second" words=plain("to-curtain") to=move || async move { backend::curtain(round).await.map(Screen::Curtain) } />
                <Go class="btn btn-plain" words=plain("change-seats") to=move || async move { backend::round(round).await.map(Screen::Round) } />
            </div>
        </Frame>
    }
}

#[component]
fn Line(line: WaitingSeat, companies: BySide<CompanyName>) -> impl IntoView {
    let label = line.seat.setup.label.to_string();
    let open = matches!(line.word, SeatWord::NotStarted | SeatWord::Answering);
    let word = match line.word {
        SeatWord::NotStarted => "word-not-started",
        SeatWord::Answering => "word-answering",
        SeatWord::Submitted => "word-submitted",
        SeatWord::Absent => "word-absent",
    };
    // That somebody else opened it shows here to everybody.
    let again = (line.sittings > 1).then(|| {
        let times = Arguments::new().number("n", line.sittings as usize);
        words("opened-times", &times)
    });
    view! {
        <li class="seat board-seat">
            <span>
                <bdi>{label}</bdi>
                <span class="small detail">{called::function(line.seat.setup.function)}</span>
            </span>
            <span class="seat-state" class:sealed=line.word == SeatWord::Submitted>
                <Square word=line.word />
                <span>
                    {plain(word)}
                    {again.map(|again| view! { <span class="small detail">{again}</span> })}
                </span>
            </span>
            {open.then(|| view! { <Absent line=line.clone() companies /> })}
        </li>
    }
}

/// The word as a shape: empty, half, full with a tick, or crossed out.
#[component]
fn Square(word: SeatWord) -> impl IntoView {
    let inside = match word {
        SeatWord::NotStarted => None,
        SeatWord::Answering => Some(("square-full", "M2 9H16V16H2Z")),
        SeatWord::Submitted => Some(("square-tick", "M5 9.5L8 12.5L13.5 6")),
        SeatWord::Absent => Some(("square-line", "M4.5 9H13.5")),
    };
    view! {
        <svg class="square" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <rect
                class=if word == SeatWord::Submitted { "square-solid" } else { "square-edge" }
                x="1"
                y="1"
                width="16"
                height="16"
                rx="2"
            ></rect>
            {inside.map(|(class, path)| view! { <path class=class d=path></path> })}
        </svg>
    }
}
