//! The person in the seat.

use protocol::{Curtain, Nothing, OwnAnswers, SaveAnswer, Saved, SeatId, SeatPage};
use questionnaire::{Asked, Questionnaire};
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, pages};

pub(crate) fn enter_seat(app: &AppHandle, seat: SeatId) -> Result<SeatPage, Refusal> {
    app.state::<Desk>().sit_down(pages::seat_of(seat))
}

pub(crate) fn save_answer(app: &AppHandle, save: SaveAnswer) -> Result<Saved, Refusal> {
    let questionnaire = Questionnaire::shipped();
    let question = questionnaire
        .question(save.question.as_str())
        .ok_or(Refusal::NoSuchQuestion)?;
    app.state::<Desk>().seated(|session| {
        let asked = Asked {
            questionnaire,
            question,
            side: session.seat().setup.side,
        };
        match &save.answer {
            Some(text) => {
                let answer = text.read(asked).map_err(|list| Refusal::answer(&list))?;
                session.save(&save.question, &answer)?;
            }
            None => {
                session.clear(&save.question)?;
            }
        }
        Ok(Saved {
            at: desktop::now(),
            progress: session.progress()?,
            steps: pages::seat::steps(session),
        })
    })
}

pub(crate) fn undo_answer(app: &AppHandle, _: Nothing) -> Result<OwnAnswers, Refusal> {
    app.state::<Desk>().seated(|session| {
        session.undo()?;
        pages::seat::own(session)
    })
}

pub(crate) fn redo_answer(app: &AppHandle, _: Nothing) -> Result<OwnAnswers, Refusal> {
    app.state::<Desk>().seated(|session| {
        session.redo()?;
        pages::seat::own(session)
    })
}

pub(crate) fn hand_in(app: &AppHandle, _: Nothing) -> Result<Curtain, Refusal> {
    app.state::<Desk>().hand_in()
}
