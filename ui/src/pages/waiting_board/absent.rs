//! Somebody does not take part: both companies have to agree, each with a press of its own.

use leptos::prelude::*;
use protocol::questionnaire::{BySide, CompanyName, Side};
use protocol::scoring::messages::Arguments;
use protocol::{Absence, WaitingSeat};

use crate::backend;
use crate::components::go::Go;
use crate::state::done::Done;
use crate::state::session::Screen;
use crate::state::words::{plain, words};

/// What both have said so far, and the buttons to say it.
#[component]
pub(super) fn Absent(line: WaitingSeat, companies: BySide<CompanyName>) -> impl IntoView {
    let label = line.seat.setup.label.to_string();
    let begun = line.absent.vendor || line.absent.partner;
    let sides = Side::BOTH
        .map(|side| {
            let company = companies.get(side).to_string();
            let facts = Arguments::new()
                .text("seat", &label)
                .text("company", &company);
            let absence = Absence {
                seat: line.seat.id,
                side,
            };
            if *line.absent.get(side) {
                view! {
                    <li class="row">
                        <span>{words("absent-agreed", &facts)}</span>
                        <Go class="btn btn-plain btn-small" words=plain("take-back") label=words("absent-withdraw", &facts) to=move || async move { backend::withdraw_absence(absence).await.map(Screen::Board) } />
                    </li>
                }
                    .into_any()
            } else if *line.absent.get(side.other()) {
                // The second press closes it; undo is offered with it.
                let closed = Done::SeatClosed(label.clone());
                view! {
                    <li>
                        <Go class="btn btn-second btn-small" words=words("absent-agree-short", &facts) label=words("absent-agree", &facts) done=closed to=move || async move { backend::agree_on_absence(absence).await.map(Screen::Board) } />
                    </li>
                }
                    .into_any()
            } else {
                view! {
                    <li>
                        <Go class="btn btn-second btn-small" words=words("absent-agree-short", &facts) label=words("absent-agree", &facts) to=move || async move { backend::agree_on_absence(absence).await.map(Screen::Board) } />
                    </li>
                }
                    .into_any()
            }
        })
        .collect_view();
    let facts = Arguments::new().text("seat", &label);
    view! {
        <details class="board-absent" open=begun>
            <summary class="small">{words("absent-ask", &facts)}</summary>
            <div class="stack-2">
                <p class="small">{words("absent-text", &facts)}</p>
                <ul class="plain row">{sides}</ul>
            </div>
        </details>
    }
}
