//! The person in the seat: the list of sections, one question a page, the check and the seal.
//! No bar, no name of anything else.

mod check;
mod hub;
mod pause;
mod question;
mod saving;
mod seal;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Nothing, SeatPage};

use crate::app::Steering;
use crate::backend;
use crate::browser;
use crate::components::failure_notice::FailureNotice;
use crate::state::keys::{self, Asked};
use crate::state::seat::{Place, Seated};
use crate::state::session::Screen;
use check::Check;
use hub::Hub;
use pause::Pause;
use question::QuestionPage;
use saving::Saver;
use seal::Seal;

/// Everything of one seat. The question set is asked for once.
#[component]
pub(crate) fn Seat(page: SeatPage) -> impl IntoView {
    let steering = Steering::of_context();
    let saver = RwSignal::new(None::<Saver>);
    spawn_local(async move {
        match backend::question_set(Nothing {}).await {
            // For as long as the window lives: every question refers to it.
            Ok(set) => {
                let mut seated = Seated::new(Box::leak(Box::new(set)), page);
                let unsaved = steering.unsaved();
                let typed = unsaved.try_update_value(|unsaved| unsaved.take(&seated.page));
                let again = typed.flatten().map(|typed| seated.type_again(typed));
                let mine = Saver::new(seated, steering);
                saver.set(Some(mine));
                if again.is_some() {
                    mine.save_waiting();
                }
            }
            Err(failure) => steering.refuse(failure),
        }
    });
    move || match saver.get() {
        None => view! { <FailureNotice /> }.into_any(),
        Some(saver) => view! { <Inside saver /> }.into_any(),
    }
}

/// The pages of a seat, and the keys that work on all of them.
#[component]
fn Inside(saver: Saver) -> impl IntoView {
    let steering = Steering::of_context();
    let locks = steering.locks();
    let at_first = locks.get_untracked();
    Effect::new(move || {
        if locks.get() != at_first {
            saver.lock();
        }
    });
    let saves = steering.saves();
    let saved_before = StoredValue::new(saves.get_untracked());
    Effect::new(move || {
        let now = saves.get();
        if now != saved_before.get_value() {
            saved_before.set_value(now);
            saver.save_now();
        }
    });
    let taking_back = steering.taking_back();
    Effect::new(move || {
        if let Some(asked) = taking_back.get() {
            taking_back.set(None);
            saver.take_back(asked);
        }
    });
    let closing = steering.closing();
    Effect::new(move || {
        if closing.get() {
            saver.close();
        }
    });
    let keys = browser::on_key_here(move |pressed, in_text| match keys::asked(pressed) {
        // The frame around the pages lets the field do it.
        Some(Asked::Undo | Asked::Redo) if in_text => browser::Handled::No,
        Some(Asked::Continue) => {
            saver.go_on();
            browser::Handled::Yes
        }
        Some(asked @ (Asked::Undo | Asked::Redo)) => {
            saver.take_back(asked);
            browser::Handled::Yes
        }
        Some(Asked::Back) => {
            saver.back();
            browser::Handled::Yes
        }
        _ => browser::Handled::No,
    });
    on_cleanup(move || {
        keys.remove();
        saver.keep_unsaved();
    });
    let place = saver.place();
    view! {
        <div class="private">
            {move || match place.get() {
                Place::Hub => view! { <Hub saver /> }.into_any(),
                Place::Pause => view! { <Pause saver /> }.into_any(),
                Place::Step(index) => view! { <QuestionPage saver index /> }.into_any(),
                Place::Check => view! { <Check saver /> }.into_any(),
                Place::Seal => view! { <Seal saver /> }.into_any(),
            }}
        </div>
    }
}

/// Leaves the seat for the curtain.
fn leave(steering: Steering) {
    steering.go(async { backend::lock(Nothing {}).await.map(Screen::Curtain) });
}
