//! The curtain: the laptop is passed on. Line down means that nothing private is showing.

mod come_back;

use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{Curtain as Down, OpenSeat, Seat};

use crate::app::Steering;
use crate::backend;
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::components::go::Go;
use crate::components::hold::Hold;
use crate::components::logo::HangingLine;
use crate::state::session::Screen;
use crate::state::words::{plain, words};
use come_back::ComeBack;

/// Who comes next, and who else may sit down.
#[component]
pub(crate) fn Curtain(curtain: Down) -> impl IntoView {
    let steering = Steering::of_context();
    let round = curtain.round.id;
    let companies = curtain.companies.clone();
    let named = move |seat: &Seat, id: &str| {
        words(
            id,
            &Arguments::new()
                .text("seat", seat.setup.label.as_str())
                .text("company", companies.get(seat.setup.side).as_str()),
        )
    };
    let next = curtain
        .open
        .iter()
        .find(|open| Some(open.seat.id) == curtain.next)
        .cloned();
    let sentence = match &next {
        Some(open) => named(&open.seat, "curtain-pass"),
        None => plain("curtain-all"),
    };
    // Who comes back to answers that are locked.
    let back = RwSignal::new(None::<Seat>);
    let sit = move |open: &OpenSeat, class: &'static str| {
        let seat = &open.seat;
        let id = seat.id;
        let locked = open.locked.then(|| seat.clone());
        let on_held = Callback::new(move |()| match locked.clone() {
            Some(seat) => back.set(Some(seat)),
            None => steering.go(async move { backend::enter_seat(id).await.map(Screen::Seat) }),
        });
        view! {
            <Hold
                id=format!("seat-{}", id.0)
                class
                words=named(seat, "curtain-sit")
                sure=named(seat, "curtain-sure")
                on_held
            />
        }
    };
    let others = curtain
        .open
        .iter()
        .filter(|open| Some(open.seat.id) != curtain.next)
        .cloned()
        .collect::<Vec<_>>();
    let nobody_open = curtain.open.is_empty();
    let everybody = move || {
        let sentence = sentence.clone();
        let others = others
            .iter()
            .map(|open| view! { <li>{sit(open, "btn btn-plain")}</li> })
            .collect_view();
        view! {
            <Title>{sentence}</Title>
            <div class="curtain-in">
                <FailureNotice />
                {next.as_ref().map(|open| sit(open, "btn btn-primary btn-big"))}
                <ul class="plain curtain-others">{others}</ul>
                {(!nobody_open).then(|| view! { <p class="small">{plain("curtain-hold")}</p> })}
                <p class="small">{plain("hidden-until")}</p>
                <Go class="btn btn-second" words=plain("to-board") to=move || async move { backend::waiting_board(round).await.map(Screen::Board) } />
            </div>
        }
    };
    let leave = Callback::new(move |()| back.set(None));
    view! {
        <main class="curtain">
            <div class="curtain-line">
                <HangingLine />
            </div>
            {move || match back.get() {
                Some(seat) => view! { <ComeBack seat on_leave=leave /> }.into_any(),
                None => everybody().into_any(),
            }}
        </main>
    }
}
