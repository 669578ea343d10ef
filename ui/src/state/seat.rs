//! The person in the seat: where among the questions, and what was answered.

use std::collections::BTreeMap;

use protocol::questionnaire::progress::{self, Progress, Step};
use protocol::questionnaire::{
    AnswerParts, Asked, Kind, Perspective, Prediction, Prose, Question, QuestionId, Questionnaire,
    Response, Section, Share, Side, Value,
};
use protocol::{AnswerOf, AnswerText, OwnAnswers, SaveAnswer, SeatPage, Steps};

use super::told;
use super::trait_parts::{self, Part};

/// Where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The list of sections.
    Hub,
    /// The person pauses, and may lock the answers.
    Pause,
    /// A question, by its place in the order of asking.
    Step(usize),
    /// The answers are looked through.
    Check,
    /// The answers are handed in.
    Seal,
}

/// One answer while it is changed.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Draft {
    /// What the person thinks.
    pub(crate) own: Option<Response<Value>>,
    /// What the person expects the other side to say.
    pub(crate) predicted: Option<Response<Prediction>>,
    /// As it is typed: it may be too long to be saved.
    pub(crate) comment: String,
    /// Who may read the comment.
    pub(crate) share: Share,
}

impl Draft {
    fn of(answer: AnswerParts) -> Self {
        Self {
            own: answer.own,
            predicted: answer.predicted,
            comment: answer
                .comment
                .map(|comment| comment.as_str().to_owned())
                .unwrap_or_default(),
            share: answer.share,
        }
    }

    /// The answer to save; `None` when nothing is left of it.
    ///
    /// # Errors
    /// What cannot be saved, in words for the person. Whether the values fit the question is
    /// looked at by the shell.
    fn answer(&self) -> Result<Option<AnswerParts>, String> {
        let comment = match self.comment.trim() {
            "" => None,
            typed => Some(Prose::new(typed).map_err(|error| told::text_error(&error))?),
        };
        if self.own.is_none() && self.predicted.is_none() && comment.is_none() {
            return Ok(None);
        }
        Ok(Some(AnswerParts {
            own: self.own.clone(),
            predicted: self.predicted.clone(),
            comment,
            share: self.share,
        }))
    }
}

/// What is known of the answer to a question.
#[derive(Debug, Clone, PartialEq, Default)]
struct Entry {
    draft: Draft,
    /// Why it cannot be saved as it stands.
    problem: Option<String>,
    /// What waits to be saved.
    waiting: Option<SaveAnswer>,
}

impl Entry {
    /// Whether there is more in the draft than on the disk. What an editor holds back, such as nine
    /// of ten leads, is in the editor only.
    fn is_typed(&self) -> bool {
        self.waiting.is_some() || self.draft.answer().is_err()
    }
}

/// What is typed and not on the disk, by question.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Typed(BTreeMap<QuestionId, Entry>);

impl Typed {
    /// Whether everything is on the disk.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// All that is known of the seat.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Seated {
    set: &'static Questionnaire,
    /// What the shell told when the person sat down.
    pub(crate) page: SeatPage,
    /// Where the person is.
    pub(crate) place: Place,
    /// Whether the person came from the check and goes back there.
    pub(crate) from_check: bool,
    steps: Vec<Step>,
    entries: BTreeMap<QuestionId, Entry>,
    /// How far the person has come, as the shell counts it.
    pub(crate) progress: Progress,
    /// What can be taken back.
    pub(crate) undo: Steps,
}

impl Seated {
    /// The person sits down.
    pub(crate) fn new(set: &'static Questionnaire, page: SeatPage) -> Self {
        let setup = &page.round.setup;
        // What became of the promises of the round before is not asked in the window, which does
        // not show them here; a round file can say it.
        let steps = progress::steps(set, setup.purpose, setup.form)
            .into_iter()
            .filter(|step| {
                set.question(step.question.as_str())
                    .is_some_and(|question| question.kind != Kind::Commitments)
            })
            .collect();
        let own = page.own.clone();
        let mut seated = Self {
            set,
            place: Place::Hub,
            from_check: false,
            steps,
            entries: BTreeMap::new(),
            progress: own.progress.clone(),
            undo: own.steps,
            page,
        };
        seated.read(&own);
        seated
    }

    /// Takes over what the shell says is answered.
    pub(crate) fn read(&mut self, own: &OwnAnswers) {
        let read = |saved: &AnswerOf| {
            let answer = saved.answer.parts(self.asked(&saved.question)?)?;
            Some((saved.question.clone(), Draft::of(answer)))
        };
        let drafts: Vec<(QuestionId, Draft)> = own.answers.iter().filter_map(read).collect();
        // What waits to be saved is not there yet, and what cannot be saved never was.
        self.entries.retain(|_, entry| entry.is_typed());
        for (question, draft) in drafts {
            let entry = self.entries.entry(question).or_default();
            if !entry.is_typed() {
                entry.draft = draft;
            }
        }
        for entry in self.entries.values_mut() {
            entry.problem = entry.draft.answer().err();
        }
        self.progress = own.progress.clone();
        self.undo = own.steps;
    }

    /// The question set.
    pub(crate) const fn set(&self) -> &'static Questionnaire {
        self.set
    }

    /// The side of the person.
    pub(crate) const fn side(&self) -> Side {
        self.page.seat.setup.side
    }

    /// The name of a company.
    pub(crate) fn company(&self, side: Side) -> &str {
        self.page.companies.get(side).as_str()
    }

    /// The names that stand in gaps.
    pub(crate) fn gaps(&self) -> [(&'static str, &str); 3] {
        [
            ("vendor", self.company(Side::Vendor)),
            ("partner", self.company(Side::Partner)),
            ("other", self.company(self.side().other())),
        ]
    }

    /// Every step in the order of asking.
    pub(crate) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// A step and its question.
    pub(crate) fn step(&self, index: usize) -> Option<(&Step, &'static Question)> {
        let step = self.steps.get(index)?;
        Some((step, self.set.question(step.question.as_str())?))
    }

    /// The sections in the order of asking.
    pub(crate) fn sections(&self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for index in 0..self.steps.len() {
            if let Some((_, question)) = self.step(index)
                && sections.last() != Some(&question.section)
            {
                sections.push(question.section);
            }
        }
        sections
    }

    /// The steps of a section, by their places.
    pub(crate) fn steps_of(&self, section: Section) -> impl Iterator<Item = usize> + '_ {
        (0..self.steps.len()).filter(move |index| {
            self.step(*index)
                .is_some_and(|(_, question)| question.section == section)
        })
    }

    /// Whether a step is answered; a don't know is an answer.
    pub(crate) fn is_answered(&self, index: usize) -> bool {
        self.steps.get(index).is_some_and(|step| {
            self.entries.get(&step.question).is_some_and(|entry| {
                match (step.perspective, &entry.draft.own) {
                    (Perspective::Own, Some(Response::Given(Value::Traits(traits)))) => {
                        let (done, of) = trait_parts::answered(traits, self.set.traits.len());
                        done == of
                    }
                    (Perspective::Own, own) => own.is_some(),
                    (Perspective::Predicted, _) => entry.draft.predicted.is_some(),
                }
            })
        })
    }

    /// Whether something of a step is answered.
    pub(crate) fn is_begun(&self, index: usize) -> bool {
        self.steps.get(index).is_some_and(|step| {
            self.entries
                .get(&step.question)
                .is_some_and(|entry| match step.perspective {
                    Perspective::Own => entry.draft.own.is_some(),
                    Perspective::Predicted => entry.draft.predicted.is_some(),
                })
        })
    }

    /// In how many parts a step is answered, one after the other on its page.
    pub(crate) fn parts(&self, index: usize) -> usize {
        match self.step(index) {
            Some((step, question))
                if step.perspective == Perspective::Own && question.kind == Kind::Traits =>
            {
                Part::ALL.len()
            }
            _ => 1,
        }
    }

    /// How many pages are answered, of how many.
    pub(crate) fn pages(&self) -> (usize, usize) {
        let all = 0..self.steps.len();
        (
            all.filter(|index| self.is_answered(*index)).count(),
            self.steps.len(),
        )
    }

    /// The steps that are not answered, optional ones left out.
    pub(crate) fn open(&self) -> Vec<usize> {
        (0..self.steps.len())
            .filter(|index| {
                !self.is_answered(*index) && self.step(*index).is_some_and(|(_, q)| !q.optional)
            })
            .collect()
    }

    /// Minutes that are usually left: as many of those that the round was said to take as pages are
    /// open. At the beginning it is the number that everybody was told.
    pub(crate) fn minutes_left(&self) -> usize {
        let minutes = usize::try_from(self.page.minutes).unwrap_or_default();
        (self.open().len() * minutes).div_ceil(self.steps.len().max(1))
    }

    /// The answer to a question as it stands.
    pub(crate) fn draft(&self, id: &QuestionId) -> Draft {
        let entry = self.entries.get(id);
        entry.map(|entry| entry.draft.clone()).unwrap_or_default()
    }

    /// What cannot be saved of a question.
    pub(crate) fn problem(&self, id: &QuestionId) -> Option<&str> {
        self.entries.get(id)?.problem.as_deref()
    }

    /// The first step of every question of which something typed cannot be saved.
    pub(crate) fn unsaved(&self) -> Vec<usize> {
        let refused = |(_, entry): &(&QuestionId, &Entry)| entry.problem.is_some();
        let questions = self.entries.iter().filter(refused);
        questions
            .filter_map(|(id, _)| self.steps.iter().position(|step| step.question == *id))
            .collect()
    }

    /// Whether something typed at the place of the person cannot be saved.
    pub(crate) fn is_unsaved_here(&self) -> bool {
        match self.place {
            Place::Step(index) => self
                .step(index)
                .is_some_and(|(step, _)| self.problem(&step.question).is_some()),
            Place::Hub | Place::Pause | Place::Check | Place::Seal => {
                self.entries.values().any(|entry| entry.problem.is_some())
            }
        }
    }

    /// Changes an answer. What fits is put among what waits to be saved; what does not stays as it
    /// is typed, with the reason beside it.
    pub(crate) fn change(&mut self, id: &QuestionId, change: impl FnOnce(&mut Draft)) {
        let entry = self.entries.entry(id.clone()).or_default();
        change(&mut entry.draft);
        match entry.draft.answer() {
            Ok(answer) => {
                entry.problem = None;
                entry.waiting = Some(SaveAnswer {
                    question: id.clone(),
                    answer: answer.as_ref().and_then(AnswerText::of),
                });
            }
            Err(problem) => entry.problem = Some(problem),
        }
    }

    /// Says that an editor holds something that is no value yet, such as nine of ten leads.
    pub(crate) fn not_yet(&mut self, id: &QuestionId, why: String) {
        self.entries.entry(id.clone()).or_default().problem = Some(why);
    }

    /// Takes something that waits to be saved.
    pub(crate) fn next_save(&mut self) -> Option<SaveAnswer> {
        let mut entries = self.entries.values_mut();
        entries.find_map(|entry| entry.waiting.take())
    }

    /// What is typed and not on the disk.
    pub(crate) fn typed(&self) -> Typed {
        let unsaved = self.entries.iter().filter(|(_, entry)| entry.is_typed());
        Typed(
            unsaved
                .map(|(id, entry)| (id.clone(), entry.clone()))
                .collect(),
        )
    }

    /// Goes on with what was typed before and is not on the disk.
    pub(crate) fn type_again(&mut self, typed: Typed) {
        self.entries.extend(typed.0);
    }

    /// Keeps why the shell refuses an answer, unless it was changed meanwhile.
    pub(crate) fn refused(&mut self, save: &SaveAnswer, why: String) {
        if let Some(entry) = self.entries.get_mut(&save.question)
            && entry.waiting.is_none()
        {
            entry.problem = Some(why);
        }
    }

    /// Puts back what could not be saved, unless it was changed meanwhile.
    pub(crate) fn not_saved(&mut self, save: SaveAnswer) {
        let entry = self.entries.entry(save.question.clone()).or_default();
        entry.waiting.get_or_insert(save);
    }

    fn asked(&self, id: &QuestionId) -> Option<Asked<'static>> {
        Some(Asked {
            questionnaire: self.set,
            question: self.set.question(id.as_str())?,
            side: self.side(),
        })
    }
}

#[cfg(test)]
mod tests;
