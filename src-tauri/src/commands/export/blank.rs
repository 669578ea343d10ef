//! The questions of a round on paper: made of its set-up, so no reveal is needed.

use protocol::{FileMaking, PaperPeople, ReportWish};
use questionnaire::{BySide, Questionnaire, Side};
use report::text::FontFallback;
use report::{BlankForm, BlankPerson};
use tauri::{AppHandle, Manager};
use workbook::Seat;

use super::{Made, paper, refused};
use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, pages};

pub(super) fn make(app: &AppHandle, of: ReportWish, made: FileMaking) -> Result<Made, Refusal> {
    let (setup, seats, partnership) = app.state::<Desk>().with(|workbook| {
        let round = workbook.round(pages::round_of(of.round))?;
        let seats = workbook.seats(round.id)?;
        let partnership = workbook.partnership(round.partnership)?;
        Ok((round.setup, seats, partnership))
    })?;
    let names = BySide {
        vendor: partnership.vendor.as_str(),
        partner: partnership.partner.as_str(),
    };
    let people = people(made.people, seats);
    if people.is_empty() {
        return Err(Refusal::NobodyToPrintFor);
    }
    let form = BlankForm {
        names,
        people: &people,
        sample: partnership.sample,
        purpose: setup.purpose,
        form: made.form.unwrap_or(setup.form),
        paper: paper(of.paper),
        date: desktop::today(),
        fallback: FontFallback::System,
    };
    let form = report::blank_form(Questionnaire::shipped(), &form).map_err(refused)?;
    Ok(Made {
        kind: desktop::Kind::Pdf,
        name: format!("{}_blank.pdf", report::file_stem(&names)),
        bytes: form.bytes,
    })
}

/// Who gets a form.
fn people(wish: PaperPeople, seats: Vec<Seat>) -> Vec<BlankPerson> {
    let is_wanted = |seat: &Seat| match wish {
        PaperPeople::Everybody => true,
        PaperPeople::Person(id) => seat.id == pages::seat_of(id),
        PaperPeople::Companies | PaperPeople::Company(_) => false,
    };
    match wish {
        PaperPeople::Companies => Side::BOTH.map(BlankPerson::anybody).into(),
        PaperPeople::Company(side) => vec![BlankPerson::anybody(side)],
        PaperPeople::Everybody | PaperPeople::Person(_) => {
            let seats = seats.into_iter().filter(is_wanted);
            let people = seats.map(|seat| BlankPerson {
                side: seat.setup.side,
                label: Some(seat.setup.label.as_str().to_owned()),
                function: Some(seat.setup.function),
            });
            people.collect()
        }
    }
}
