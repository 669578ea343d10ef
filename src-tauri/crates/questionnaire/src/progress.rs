//! How far one respondent has come: what is asked of a seat, what is answered, what is next.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Answer, Form, Perspective, Purpose, Question, QuestionId, Questionnaire, Section};

/// One thing to answer: a question, seen from one perspective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The question.
    pub question: QuestionId,
    /// Own answer or prediction.
    pub perspective: Perspective,
}

/// How far a section is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionProgress {
    /// The section.
    pub section: Section,
    /// Steps answered; a don't know, not applicable or prefer not to say is an answer.
    pub answered: usize,
    /// Steps asked, optional ones left out.
    pub asked: usize,
}

/// How far a respondent has come. Counts are of steps: own answer and prediction count apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Every section that asks something, in the order of asking.
    pub sections: Vec<SectionProgress>,
    /// Steps answered.
    pub answered: usize,
    /// Steps asked, optional ones left out.
    pub asked: usize,
    /// The first unanswered step, `None` when all are answered.
    pub next: Option<Step>,
}

/// The steps that a round asks of a seat, in order: in each section first all own answers, then
/// all predictions, so that a guess never stands beside the own answer it could copy.
#[must_use]
pub fn steps(questionnaire: &Questionnaire, purpose: Purpose, form: Form) -> Vec<Step> {
    let asked: Vec<&Question> = questionnaire.asked(purpose, form).collect();
    let mut steps = Vec::with_capacity(asked.len() * 2);
    for section in asked.chunk_by(|a, b| a.section == b.section) {
        let own = section.iter().map(|question| (question, Perspective::Own));
        let predicted = section.iter().filter(|question| question.predicted);
        let predicted = predicted.map(|question| (question, Perspective::Predicted));
        steps.extend(own.chain(predicted).map(|(question, perspective)| Step {
            question: question.id.clone(),
            perspective,
        }));
    }
    steps
}

/// How far a respondent has come with these answers.
#[must_use]
pub fn progress(
    questionnaire: &Questionnaire,
    purpose: Purpose,
    form: Form,
    answers: &BTreeMap<QuestionId, Answer>,
) -> Progress {
    let mut progress = Progress {
        sections: Vec::new(),
        answered: 0,
        asked: 0,
        next: None,
    };
    for step in steps(questionnaire, purpose, form) {
        let Some(question) = questionnaire.question(step.question.as_str()) else {
            continue;
        };
        if question.optional {
            continue;
        }
        let answered = answers
            .get(&step.question)
            .is_some_and(|answer| match step.perspective {
                Perspective::Own => answer.own().is_some(),
                Perspective::Predicted => answer.predicted().is_some(),
            });
        if progress
            .sections
            .last()
            .is_none_or(|last| last.section != question.section)
        {
            let section = question.section;
            progress.sections.push(SectionProgress {
                section,
                answered: 0,
                asked: 0,
            });
        }
        if let Some(section) = progress.sections.last_mut() {
            section.asked += 1;
            section.answered += usize::from(answered);
        }
        progress.asked += 1;
        progress.answered += usize::from(answered);
        if !answered && progress.next.is_none() {
            progress.next = Some(step);
        }
    }
    progress
}

#[cfg(test)]
mod tests;
