//! The curtain: the laptop is passed on. Line down means that nothing private is showing.

use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{Curtain as Down, Seat};

use crate::app::Steering;
use crate::backend;
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::components::go::Go;
use crate::components::hold::Hold;
use crate::components::logo::HangingLine;
use crate::state::session::Screen;
use crate::state::words::{plain, words};

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
        .find(|seat| Some(seat.id) == curtain.next)
        .cloned();
    let sentence = match &next {
        Some(seat) => named(seat, "curtain-pass"),
        None => plain("curtain-all"),
    };
    let sit = move |seat: &Seat, class: &'static str| {
        let id = seat.id;
        let on_held = Callback::new(move |()| {
            steering.go(async move { backend::enter_seat(id).await.map(Screen::Seat) });
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
        .filter(|seat| Some(seat.id) != curtain.next)
        .map(|seat| view! { <li>{sit(seat, "btn btn-plain")}</li> })
        .collect_view();
    view! {
        <main class="curtain">
            <div class="curtain-line">
                <HangingLine />
            </div>
            <Title>{sentence}</Title>
            <div class="curtain-in">
                <FailureNotice />
                {next.as_ref().map(|seat| sit(seat, "btn btn-primary btn-big"))}
                <ul class="plain curtain-others">{others}</ul>
                {(!curtain.open.is_empty()).then(|| view! { <p class="small">{plain("curtain-hold")}</p> })}
                <p class="small">{plain("hidden-until")}</p>
                <Go class="btn btn-second" words=plain("to-board") to=move || async move { backend::waiting_board(round).await.map(Screen::Board) } />
            </div>
        </main>
    }
}
