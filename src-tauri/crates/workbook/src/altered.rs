//! What was altered, as people may know it: by company, person and question, never by content.

use questionnaire::{Alteration, AlteredPart, QuestionId, Questionnaire};

use crate::check::CheckFinding;
use crate::model::{Partnership, RoundInfo};
use crate::storage::{Misfit, Read, SeatRow};
use crate::{Workbook, WorkbookError};

/// What was altered in a round: before it came into the workbook, and since. `seats` are those
/// that can be read, `numbers` those of all.
pub(crate) fn in_round(
    misfits: &[Misfit],
    questionnaire: &Questionnaire,
    round: &RoundInfo,
    seats: &[SeatRow],
    numbers: &[i64],
) -> Vec<Alteration> {
    let mut altered = round.altered.clone();
    for misfit in misfits {
        altered.extend(alteration(misfit, questionnaire, round, seats, numbers));
    }
    altered.sort();
    altered.dedup();
    altered
}

fn alteration(
    misfit: &Misfit,
    questionnaire: &Questionnaire,
    round: &RoundInfo,
    seats: &[SeatRow],
    numbers: &[i64],
) -> Option<Alteration> {
    let is = |number: i64, part: AlteredPart| {
        (round.id.number() == number).then(|| Alteration::of(part))
    };
    let person = |number: i64, part: AlteredPart| {
        let Some(row) = seats.iter().find(|row| row.seat.id.number() == number) else {
            // Too damaged to be read: this person is missing from what is shown.
            let missing = numbers.contains(&number);
            return missing.then(|| Alteration::of(AlteredPart::People));
        };
        Some(Alteration {
            part,
            side: Some(row.seat.setup.side),
            person: Some(row.seat.setup.label.clone()),
            question: None,
        })
    };
    match misfit {
        Misfit::File
        | Misfit::Orphans
        | Misfit::Index
        | Misfit::Partnerships
        | Misfit::Rounds(_)
        | Misfit::State(_) => None,
        Misfit::Partnership(id) => {
            (round.partnership.number() == *id).then(|| Alteration::of(AlteredPart::Companies))
        }
        Misfit::Round(id) => is(*id, AlteredPart::Round),
        Misfit::Seats(id) => is(*id, AlteredPart::People),
        Misfit::Plan(id) => is(*id, AlteredPart::Plan),
        Misfit::Seat(id) => person(*id, AlteredPart::Person),
        Misfit::Answers(id) => person(*id, AlteredPart::Answers),
        Misfit::Draft(id) => person(*id, AlteredPart::Answer),
        Misfit::Answer(id, question) => {
            // A name that no question has may be anything.
            let known = question
                .as_deref()
                .filter(|name| questionnaire.question(name).is_some());
            Some(Alteration {
                question: known.map(QuestionId::new),
                ..person(*id, AlteredPart::Answer)?
            })
        }
    }
}

impl Workbook {
    /// What something else than this program has altered in the workbook; empty for a workbook
    /// that is as it was written. Every row was looked at when the workbook was opened. Before
    /// the reveal it names a person, but no question and no number of answers.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn altered(&self) -> Result<Vec<CheckFinding>, WorkbookError> {
        let misfits = self.store.misfits()?;
        if misfits.is_empty() {
            return Ok(Vec::new());
        }
        self.store
            .read(|read| findings(read, self.questionnaire, &misfits))
    }
}

fn findings(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    misfits: &[Misfit],
) -> Result<Vec<CheckFinding>, WorkbookError> {
    let mut found = Vec::new();
    for misfit in misfits {
        match misfit {
            Misfit::File => found.push(finding(
                "file",
                "The identity of the workbook or its counter of changes was altered.".to_owned(),
            )),
            Misfit::Orphans => found.push(finding(
                "file",
                "Something belongs to a part of the workbook that is missing.".to_owned(),
            )),
            Misfit::Index => found.push(finding(
                "file",
                "A list inside the workbook was altered: people or rounds may be missing from it."
                    .to_owned(),
            )),
            Misfit::Partnerships => found.push(finding(
                "file",
                "A partnership is missing or was added.".to_owned(),
            )),
            Misfit::State(id) => {
                let error = WorkbookError::StateNotProven;
                found.push(CheckFinding {
                    code: error.code().to_owned(),
                    place: format!("round {id}"),
                    sentence: error.to_string(),
                });
            }
            _ => {}
        }
    }
    for partnership in read.readable_partnerships()? {
        let place = format!("partnership {}", partnership.id);
        let names = format!("{} and {}", partnership.vendor, partnership.partner);
        let number = partnership.id.number();
        if misfits.contains(&Misfit::Partnership(number)) {
            let sentence = format!("The names of the companies were altered: {names}.");
            found.push(finding(&place, sentence));
        }
        if misfits.contains(&Misfit::Rounds(number)) {
            let sentence = format!("A round of {names} is missing or was added.");
            found.push(finding(&place, sentence));
        }
        for round in read.readable_rounds(partnership.id)? {
            of_round(
                read,
                questionnaire,
                misfits,
                &partnership,
                &round,
                &mut found,
            )?;
        }
    }
    if found.is_empty() {
        // A row that cannot be read at all.
        let sentence = "A part of the workbook was altered and cannot be read.".to_owned();
        found.push(finding("file", sentence));
    }
    Ok(found)
}

fn of_round(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    misfits: &[Misfit],
    partnership: &Partnership,
    round: &RoundInfo,
    found: &mut Vec<CheckFinding>,
) -> Result<(), WorkbookError> {
    let place = format!("partnership {}, round {}", partnership.id, round.id);
    let before = RoundInfo {
        altered: Vec::new(),
        ..round.clone()
    };
    let seats = read.readable_seats(round.id)?;
    let numbers = read.seat_numbers(round.id)?;
    for altered in in_round(misfits, questionnaire, &before, &seats, &numbers) {
        if altered.part == AlteredPart::Companies {
            continue;
        }
        let sentence = sentence(&altered, partnership, round);
        let next = finding(&place, sentence);
        if found.last() != Some(&next) {
            found.push(next);
        }
    }
    Ok(())
}

fn sentence(altered: &Alteration, partnership: &Partnership, round: &RoundInfo) -> String {
    let who =
        altered
            .person
            .as_ref()
            .zip(altered.side)
            .map_or_else(String::new, |(person, side)| {
                let company = match side {
                    questionnaire::Side::Vendor => &partnership.vendor,
                    questionnaire::Side::Partner => &partnership.partner,
                };
                format!("{person} ({company})")
            });
    let name = &round.setup.name;
    match (altered.part, &altered.question) {
        (AlteredPart::Answer, Some(question)) if round.state.is_revealed() => {
            format!("“{name}”: the answer of {who} to {question} was altered.")
        }
        (AlteredPart::Answers, _) if round.state.is_revealed() => {
            format!("“{name}”: an answer of {who} is missing or was added.")
        }
        // Whether somebody has answered yet is told to nobody.
        (AlteredPart::Answer | AlteredPart::Answers, _) => {
            format!("“{name}”: what is kept of {who} was altered.")
        }
        (AlteredPart::Person, _) => format!("“{name}”: what is known of {who} was altered."),
        (AlteredPart::People, _) => {
            format!("“{name}”: a person or the plan is missing or was added.")
        }
        (AlteredPart::Plan, _) => format!("“{name}”: what was settled was altered."),
        (AlteredPart::Round | AlteredPart::Companies, _) => {
            format!("“{name}”: name, date, state or another detail of this round was altered.")
        }
    }
}

fn finding(place: &str, sentence: String) -> CheckFinding {
    CheckFinding {
        code: "altered_content".to_owned(),
        place: place.to_owned(),
        sentence,
    }
}
