//! A whole round taken in, already revealed.

use chrono::{DateTime, Utc};
use questionnaire::round_file::MOST_RESPONDENTS;
use questionnaire::{NotTakingPart, Questionnaire, Respondent, Round, same_company};
use scoring::method::METHOD_VERSION;

use crate::change::{ChangeKind, Changed, ImportInto};
use crate::id::PartnershipId;
use crate::model::{NewPartnership, Partnership, RoundInfo, RoundSetup, RoundState, SeatSetup};
use crate::storage::{AbsentAgreed, RowChange, SeatRow, SeatState, Write};
use crate::{WorkbookError, answers, revealed};

use super::partnership::told_apart;
use super::{changed, plan, round};

pub(super) fn import(
    write: &mut Write<'_>,
    questionnaire: &Questionnaire,
    incoming: &Round,
    into: ImportInto,
    at: DateTime<Utc>,
) -> Result<Changed, WorkbookError> {
    let people = incoming.respondents.len() + incoming.not_taking_part.len();
    if people > MOST_RESPONDENTS {
        return Err(WorkbookError::TooManySeats {
            most: MOST_RESPONDENTS,
        });
    }
    let partnership = target(write, incoming, into)?;
    let setup = RoundSetup {
        name: incoming.name.clone(),
        purpose: incoming.purpose,
        form: incoming.form,
        date: incoming.date,
        tolerance: incoming.tolerance,
    };
    round::plausible(&setup)?;
    refuse_repeat(write, questionnaire, &partnership, incoming)?;
    let id = write.add_round(|id| RoundInfo {
        id,
        partnership: partnership.id,
        setup,
        state: RoundState::Revealed,
        question_set: round::pinned(questionnaire),
        method_version: Some(METHOD_VERSION),
        revealed_at: Some(at),
        altered: incoming.altered.clone(),
    })?;
    let info = write.round(id)?;
    for (position, respondent) in (1..).zip(&incoming.respondents) {
        add_respondent(write, questionnaire, &info, position, respondent)?;
    }
    let behind = i64::try_from(incoming.respondents.len()).unwrap_or(i64::MAX - 1);
    for (position, person) in (behind + 1..).zip(&incoming.not_taking_part) {
        add_absent(write, &info, position, person)?;
    }
    plan::put(write, questionnaire, id, &incoming.plan)?;
    Ok(changed(ChangeKind::RoundImported, &info))
}

fn add_respondent(
    write: &mut Write<'_>,
    questionnaire: &Questionnaire,
    info: &RoundInfo,
    position: i64,
    respondent: &Respondent,
) -> Result<(), WorkbookError> {
    let setup = SeatSetup {
        side: respondent.side,
        label: respondent.label.clone(),
        function: respondent.function,
    };
    let seat = write.add_seat(info.id, position, setup, SeatState::Submitted)?;
    for (question, answer) in &respondent.answers {
        let content = answers::to_file(questionnaire, info, respondent.side, question, answer)?;
        write.set_answer(seat, question, Some(content))?;
    }
    Ok(())
}

/// Adds the seat of a person who did not take part.
fn add_absent(
    write: &mut Write<'_>,
    info: &RoundInfo,
    position: i64,
    person: &NotTakingPart,
) -> Result<(), WorkbookError> {
    let setup = SeatSetup {
        side: person.side,
        label: person.label.clone(),
        function: person.function,
    };
    let seat = write.add_seat(info.id, position, setup, SeatState::Absent)?;
    let old = write.seat(seat)?;
    let new = SeatRow {
        absent_agreed: AbsentAgreed::Both,
        ..old.clone()
    };
    write.put(RowChange::Seat {
        old: Some(old),
        new: Some(new),
    })
}

/// The partnership that the round goes to.
fn target(
    write: &mut Write<'_>,
    incoming: &Round,
    into: ImportInto,
) -> Result<Partnership, WorkbookError> {
    let id: PartnershipId = match into {
        ImportInto::Partnership(id) => id,
        ImportInto::NewPartnership => {
            told_apart(&incoming.vendor, &incoming.partner)?;
            write.add_partnership(&NewPartnership {
                vendor: incoming.vendor.clone(),
                partner: incoming.partner.clone(),
                sample: incoming.sample,
            })?
        }
        ImportInto::Matching => {
            let named = |known: &Partnership| {
                same_company(&known.vendor, &incoming.vendor)
                    && same_company(&known.partner, &incoming.partner)
            };
            let mut matching = write.partnerships()?.into_iter().filter(named);
            match (matching.next(), matching.next()) {
                (Some(found), None) => found.id,
                (Some(_), Some(_)) => return Err(WorkbookError::SeveralMatchingPartnerships),
                (None, _) => {
                    return Err(WorkbookError::NoMatchingPartnership {
                        vendor: incoming.vendor.clone(),
                        partner: incoming.partner.clone(),
                    });
                }
            }
        }
    };
    let found = write.partnership(id)?;
    if found.sample == incoming.sample {
        Ok(found)
    } else {
        Err(WorkbookError::SampleMismatch)
    }
}

/// Refuses a round that is there already, answer for answer.
fn refuse_repeat(
    write: &Write<'_>,
    questionnaire: &Questionnaire,
    partnership: &Partnership,
    incoming: &Round,
) -> Result<(), WorkbookError> {
    for info in write.rounds(partnership.id)? {
        let alike = info.state.is_revealed()
            && info.setup.name == incoming.name
            && info.setup.date == incoming.date
            && answers::same_set(questionnaire, &info).is_ok();
        if !alike {
            continue;
        }
        let known = revealed::load(write, questionnaire, partnership, info)?.into_round();
        // The names of the companies may differ when the partnership was named by hand.
        let same_setup = (known.purpose, known.form, known.tolerance, &known.plan)
            == (
                incoming.purpose,
                incoming.form,
                incoming.tolerance,
                &incoming.plan,
            );
        if same_setup && same_people(&known.respondents, &incoming.respondents) {
            return Err(WorkbookError::AlreadyImported);
        }
    }
    Ok(())
}

/// Whether both hold the same respondents with the same answers, in whatever order.
fn same_people(known: &[Respondent], incoming: &[Respondent]) -> bool {
    let mut left: Vec<&Respondent> = incoming.iter().collect();
    known.len() == incoming.len()
        && known.iter().all(|person| {
            let found = left.iter().position(|other| *other == person);
            found.map(|index| left.swap_remove(index)).is_some()
        })
}
