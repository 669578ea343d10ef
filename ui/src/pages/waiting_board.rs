//! Who has handed in: one word for each seat, and nothing more.

use leptos::prelude::*;
use protocol::questionnaire::Side;
use protocol::scoring::messages::Arguments;
use protocol::{Hindrance, SeatWord, WaitingBoard as Board, WaitingSeat};

use crate::app::Steering;
use crate::backend;
use crate::components::frame::{Frame, Title};
use crate::components::go::Go;
use crate::components::mark::Mark;
use crate::components::partnership::SampleMark;
use crate::state::session::Screen;
use crate::state::words::{plain, words};

/// Two columns of seats.
#[component]
pub(crate) fn WaitingBoard(board: Board) -> impl IntoView {
    let steering = Steering::of_context();
    let (round, partnership) = (board.round.id, board.partnership);
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
    let column = |side: Side| {
        let seats = board
            .seats
            .iter()
            .filter(|line| line.seat.setup.side == side)
            .map(|line| view! { <Line line=line.clone() /> })
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
                <Go class="btn btn-plain" words=plain("back-to-partnership") to=move || async move { backend::partnership(partnership).await.map(Screen::Partnership) } />
            </div>
        </Frame>
    }
}

#[component]
fn Line(line: WaitingSeat) -> impl IntoView {
    let id = line.seat.id;
    let label = line.seat.setup.label.to_string();
    let open = matches!(line.word, SeatWord::NotStarted | SeatWord::Answering);
    let word = match line.word {
        SeatWord::NotStarted => "word-not-started",
        SeatWord::Answering => "word-answering",
        SeatWord::Submitted => "word-submitted",
        SeatWord::Absent => "word-absent",
    };
    let absent = words("close-absent", &Arguments::new().text("seat", &label));
    view! {
        <li class="seat">
            <span>
                <bdi>{label}</bdi>
            </span>
            <span class="seat-state" class:sealed=line.word == SeatWord::Submitted>
                {plain(word)}
            </span>
            {open
                .then(|| {
                    view! {
                        <Go class="btn btn-plain btn-small" words=plain("close-absent-short") label=absent to=move || async move { backend::close_seat_as_absent(id).await.map(Screen::Board) } />
                    }
                })}
        </li>
    }
}
