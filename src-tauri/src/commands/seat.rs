//! The person in the seat.

use lock::{Words, WorkFactor};
use protocol::{
    Curtain, Nothing, OwnAnswers, SaveAnswer, Saved, SeatId, SeatPage, SeatWords, TypedWords,
};
use questionnaire::{Asked, Questionnaire};
use tauri::{AppHandle, Manager};
use workbook::WorkbookError;

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::tries::Tries;
use crate::{desktop, pages};

pub(crate) fn enter_seat(app: &AppHandle, seat: SeatId) -> Result<SeatPage, Refusal> {
    app.state::<Desk>().sit_down(pages::seat_of(seat))
}

pub(crate) fn enter_locked_seat(app: &AppHandle, typed: SeatWords) -> Result<SeatPage, Refusal> {
    let seat = pages::seat_of(typed.seat);
    app.state::<Tries>().make(seat, || {
        let words = words(&typed.words).map_err(|_| Refusal::from(WorkbookError::WrongWords))?;
        app.state::<Desk>().sit_down_with(seat, &words)
    })
}

pub(crate) fn begin_anew(app: &AppHandle, seat: SeatId) -> Result<SeatPage, Refusal> {
    app.state::<Desk>().begin_anew(pages::seat_of(seat))
}

pub(crate) fn lock_with_words(app: &AppHandle, typed: TypedWords) -> Result<Curtain, Refusal> {
    let words = words(&typed)?;
    app.state::<Desk>().lock_with(&words, WorkFactor::SHIPPED)
}

/// Words that may lock something.
fn words(typed: &TypedWords) -> Result<Words, Refusal> {
    Words::new(typed.as_str()).map_err(|error| WorkbookError::from(error).into())
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
