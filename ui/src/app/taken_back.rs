//! Taking the last change back, and doing it again.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Nothing, TakenBack};

use super::Steering;
use crate::backend;
use crate::state::keys::Asked;
use crate::state::session::{Screen, Session};

/// Takes the last change back, or does it again. In a seat the page of the seat does it.
pub(super) fn take_back(steering: Steering, asked: Asked) {
    let screen = steering
        .session
        .with_untracked(|session| session.screen().clone());
    let again = async move |screen: Screen| match screen {
        Screen::Round(page) => backend::round(page.round.id).await.map(Screen::Round),
        Screen::Partnership(home) => backend::partnership(home.partnership.id)
            .await
            .map(Screen::Partnership),
        Screen::Board(board) => backend::waiting_board(board.round.id)
            .await
            .map(Screen::Board),
        other => Ok(other),
    };
    if !matches!(
        screen,
        Screen::Round(_)
            | Screen::Partnership(_)
            | Screen::Board(_)
            | Screen::Plan(_)
            | Screen::Talk(_)
    ) {
        return;
    }
    spawn_local(async move {
        let taken = match asked {
            Asked::Redo => backend::redo(Nothing {}).await,
            _ => backend::undo(Nothing {}).await,
        };
        match taken {
            Ok(TakenBack::Nothing) => {}
            // The page stays where it is; only what is settled is shown anew.
            Ok(TakenBack::Changed) if matches!(screen, Screen::Plan(_) | Screen::Talk(_)) => {
                let round = steering
                    .settling
                    .with_untracked(|plan| plan.as_ref().map(|plan| plan.round.id));
                if let Some(round) = round {
                    match backend::plan(round).await {
                        Ok(plan) => steering.settling.set(Some(plan)),
                        Err(failure) => steering.refuse(failure),
                    }
                    steering.session.update(Session::done_is_over);
                }
            }
            Ok(TakenBack::Changed) => {
                let partnership = match &screen {
                    Screen::Round(page) => Some(page.partnership),
                    _ => None,
                };
                match (again(screen).await, partnership) {
                    (Ok(screen), _) => steering.go_to(screen),
                    // The round itself was taken back.
                    (Err(_), Some(id)) => steering
                        .go(async move { backend::partnership(id).await.map(Screen::Partnership) }),
                    (Err(failure), None) => steering.refuse(failure),
                }
            }
            Err(failure) => steering.refuse(failure),
        }
    });
}
