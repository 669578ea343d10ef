//! The rail beside a page: the rooms of the workbook that can be entered from here.

use leptos::prelude::*;
use protocol::{Nothing, PartnershipId, RoundLine, RoundState};

use crate::app::Steering;
use crate::backend;
use crate::components::logo::Brand;
use crate::state::around::{Around, Room};
use crate::state::session::Screen;
use crate::state::words::plain;

/// The rail.
#[component]
pub(super) fn Rail(around: Around) -> impl IntoView {
    let steering = Steering::of_context();
    let here = around.room;
    let rooms = around
        .rooms()
        .into_iter()
        .map(|room| {
            let around = around.clone();
            view! {
                <li>
                    <button
                        type="button"
                        class="rail-link"
                        aria-current=(room == here).then_some("page")
                        on:click=move |_| enter(steering, room, &around)
                    >
                        {plain(name(room))}
                    </button>
                </li>
            }
        })
        .collect_view();
    let beside = move |screen: fn(Box<Screen>) -> Screen| {
        let now = steering.part(|session| session.screen().clone());
        steering.go_to(screen(Box::new(now.get_untracked())));
    };
    view! {
        <header class="rail">
            <Brand />
            <nav aria-label=plain("rooms")>
                <ul class="plain">{rooms}</ul>
            </nav>
            <ul class="plain rail-foot">
                <li>
                    <button type="button" class="rail-link" on:click=move |_| beside(Screen::Settings)>
                        {plain("settings")}
                    </button>
                </li>
                <li>
                    <button type="button" class="rail-link" on:click=move |_| beside(Screen::Help)>
                        {plain("help")}
                    </button>
                </li>
                <li>
                    <button type="button" class="rail-link" on:click=move |_| steering.close()>
                        {plain("close-workbook")}
                    </button>
                </li>
            </ul>
        </header>
    }
}

const fn name(room: Room) -> &'static str {
    match room {
        Room::Partnerships => "room-partnerships",
        Room::Partnership => "room-partnership",
        Room::Round => "room-round",
        Room::Results => "room-results",
        Room::Plan => "room-plan",
        Room::Report => "room-report",
    }
}

/// Goes to a room; the shell is asked anew for what it holds.
fn enter(steering: Steering, room: Room, around: &Around) {
    let partnership = around.partnership;
    match (room, &around.round, &around.revealed) {
        (Room::Partnerships, ..) => {
            steering.go(async { backend::workbook(Nothing {}).await.map(Screen::Workbook) });
        }
        (Room::Partnership, ..) => steering.go(home(partnership)),
        (Room::Round, Some(round), _) => open_round(steering, round),
        (Room::Results, _, Some(round)) => {
            let id = round.id;
            steering.go(async move { backend::results(id).await.map(Screen::Results) });
        }
        (Room::Plan, _, Some(round)) => {
            steering.plan(round.id);
        }
        (Room::Report, _, Some(round)) => {
            let id = round.id;
            steering.go(async move { backend::results(id).await.map(Screen::Export) });
        }
        // A round that is not there yet: the page is the room.
        (Room::Round | Room::Results | Room::Plan | Room::Report, ..) => {}
    }
}

async fn home(partnership: Option<PartnershipId>) -> Result<Screen, protocol::Failure> {
    match partnership {
        Some(id) => backend::partnership(id).await.map(Screen::Partnership),
        None => backend::workbook(Nothing {}).await.map(Screen::Workbook),
    }
}

/// Opens a round where it stands: who has handed in while it collects answers, else its facts.
fn open_round(steering: Steering, round: &RoundLine) {
    let (id, state) = (round.id, round.state);
    steering.go(async move {
        match state {
            RoundState::Collecting => backend::waiting_board(id).await.map(Screen::Board),
            RoundState::Draft | RoundState::Revealed | RoundState::Closed => {
                backend::round(id).await.map(Screen::Round)
            }
        }
    });
}
