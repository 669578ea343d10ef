//! A revealed round as it stands in the file: taken out of the database in one go, understood
//! later, and on another thread where that helps.

use questionnaire::{Alteration, NotTakingPart, Plan, Question, Questionnaire, Respondent, Round};

use super::Revealed;
use crate::model::{Partnership, RoundInfo, SeatSetup};
use crate::storage::{Misfit, Read, SeatState};
use crate::{WorkbookError, altered, answers, rules};

/// A revealed round whose answers are still text. All that can be done with it is to read it. It
/// has no `Debug`: the text is what people said.
pub(crate) struct Unread {
    info: RoundInfo,
    partnership: Partnership,
    /// All of it one behind the other: a question, its answer, the next question.
    text: String,
    seats: Vec<UnreadSeat>,
    not_taking_part: Vec<NotTakingPart>,
    plan: Plan,
    altered: Vec<Alteration>,
}

/// The part of the text that is of one seat.
struct UnreadSeat {
    setup: SeatSetup,
    /// Where each question begins and ends, and where its answer ends.
    places: Vec<(usize, usize, usize)>,
}

impl Unread {
    /// Takes a round out of the file, if it is revealed.
    pub(crate) fn of(
        read: &Read<'_>,
        questionnaire: &Questionnaire,
        partnership: &Partnership,
        info: RoundInfo,
        misfits: &[Misfit],
    ) -> Result<Self, WorkbookError> {
        if !info.state.is_revealed() {
            return Err(WorkbookError::NotRevealed);
        }
        answers::same_set(questionnaire, &info)?;
        let mut text = String::new();
        let mut seats = Vec::new();
        let rows = read.readable_seats(info.id)?;
        let numbers = read.seat_numbers(info.id)?;
        // Somebody who has not submitted is not shown, whatever the round says.
        if rows.iter().any(|row| row.state == SeatState::Open) {
            return Err(WorkbookError::StateNotProven);
        }
        let altered = altered::in_round(misfits, questionnaire, &info, &rows, &numbers);
        let mut not_taking_part = Vec::new();
        for row in rows {
            if row.state != SeatState::Submitted {
                let setup = row.seat.setup;
                not_taking_part.push(NotTakingPart {
                    side: setup.side,
                    label: setup.label,
                    function: setup.function,
                });
                continue;
            }
            let mut places = Vec::with_capacity(questionnaire.questions.len());
            read.each_answer(row.seat.id, |question, content| {
                let begin = text.len();
                text.push_str(question);
                let behind_question = text.len();
                text.push_str(content);
                places.push((begin, behind_question, text.len()));
                Ok(())
            })?;
            let setup = row.seat.setup;
            seats.push(UnreadSeat { setup, places });
        }
        let plan = match rules::read_plan(read, questionnaire, info.id) {
            Err(WorkbookError::Damaged { .. }) if !altered.is_empty() => Plan::default(),
            plan => plan?,
        };
        Ok(Self {
            plan,
            altered,
            info,
            partnership: partnership.clone(),
            text,
            seats,
            not_taking_part,
        })
    }

    /// Reads the answers. The only place where a [`Revealed`] is made.
    pub(crate) fn read(self, questionnaire: &Questionnaire) -> Result<Revealed, WorkbookError> {
        let mut questions = InOrder::of(questionnaire);
        let mut respondents = Vec::with_capacity(self.seats.len());
        for UnreadSeat { setup, places } in self.seats {
            // All of it first: the tree is then built in one go.
            let mut answers = Vec::with_capacity(places.len());
            for (begin, behind_question, end) in places {
                let name: &str = &self.text[begin..behind_question];
                let content = &self.text[behind_question..end];
                let answer = questions
                    .find(name)
                    .ok_or_else(answers::unreadable)
                    .and_then(|question| {
                        let side = setup.side;
                        let answer = answers::to_question(questionnaire, side, question, content)?;
                        Ok((question.id.clone(), answer))
                    });
                match answer {
                    Ok(answer) => answers.push(answer),
                    // It is among what was altered, so leaving it out is told.
                    Err(_) if !self.altered.is_empty() => {}
                    Err(error) => return Err(error),
                }
            }
            respondents.push(Respondent {
                answers: answers.into_iter().collect(),
                side: setup.side,
                label: setup.label,
                function: setup.function,
            });
        }
        let setup = &self.info.setup;
        let round = Round {
            vendor: self.partnership.vendor,
            partner: self.partnership.partner,
            sample: self.partnership.sample,
            name: setup.name.clone(),
            purpose: setup.purpose,
            form: setup.form,
            date: setup.date,
            tolerance: setup.tolerance,
            respondents,
            not_taking_part: self.not_taking_part,
            plan: self.plan,
            altered: self.altered,
        };
        let info = self.info;
        Ok(Revealed { info, round })
    }
}

/// Finds questions that are asked for in the order of their names, as the file keeps them: nearly
/// always it is the next one.
struct InOrder<'q> {
    by_name: Vec<&'q Question>,
    next: usize,
}

impl<'q> InOrder<'q> {
    fn of(questionnaire: &'q Questionnaire) -> Self {
        let mut by_name: Vec<&Question> = questionnaire.questions.iter().collect();
        by_name.sort_by_key(|question| &question.id);
        Self { by_name, next: 0 }
    }

    fn find(&mut self, name: &str) -> Option<&'q Question> {
        let place = match self.by_name.get(self.next) {
            Some(question) if question.id.as_str() == name => self.next,
            _ => {
                let compare = |question: &&Question| question.id.as_str().cmp(name);
                self.by_name.binary_search_by(compare).ok()?
            }
        };
        self.next = place + 1;
        self.by_name.get(place).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_is_found_in_any_order() {
        let set = Questionnaire::shipped();
        let mut in_order = InOrder::of(set);
        let forward: Vec<&Question> = in_order.by_name.clone();
        let backward = forward.iter().rev();
        for question in forward
            .iter()
            .chain(backward)
            .chain(&set.questions.iter().collect::<Vec<_>>())
        {
            let found = in_order.find(question.id.as_str()).map(|found| &found.id);
            assert_eq!(found, Some(&question.id));
            assert_eq!(in_order.find("CUL-00").map(|found| &found.id), None);
        }
    }
}
