//! `plumb answers import`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::{Answer, ProblemList, QuestionId, Questionnaire, RoundState, SeatWord};
use scoring::messages::Arguments;
use workbook::{SeatSession, Workbook, WorkbookError};

use super::fill_in::Filled;
use super::{Found, Whose, workbook_file};
use crate::failure::Failure;
use crate::{progress, source, surroundings, terminal, words};

/// Take a filled-in file into the set of answers of its person
///
/// The round has to collect answers, and the person must not have submitted yet. A file with any
/// problem is not used at all. Questions that are empty in the file stay as they are.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb answers import acme.plumb ann.toml --person Ann
  plumb answers import acme.plumb ann.toml --person Ann --submit")]
pub(super) struct ImportAnswers {
    /// The workbook
    workbook: PathBuf,
    /// The filled-in file; - for standard input
    file: PathBuf,
    /// Submit the answers: after that nobody can change them
    #[arg(long)]
    submit: bool,
    #[command(flatten)]
    whose: Whose,
}

impl ImportAnswers {
    pub(super) fn run(self) -> Result<(), Failure> {
        workbook_file(&self.workbook)?;
        let text = source::text(&self.file)?;
        let (found, saved, upgraded) = progress::during("progress-answers", || self.take(&text))?;
        if let Some(sentence) = upgraded {
            terminal::say(&sentence)?;
        }
        let person = found.in_words();
        let facts = || {
            Arguments::new()
                .number("n", saved)
                .text("person", &person)
                .text("round", found.info.setup.name.as_str())
        };
        terminal::say(&words::sentence("answers-import-done", facts()))?;
        let id = match self.submit {
            true => "answers-submitted",
            false => "answers-not-submitted",
        };
        terminal::say(&words::sentence(id, facts()))?;
        terminal::say(&words::text("answers-delete-file"))
    }

    fn take(&self, text: &str) -> Result<(Found, usize, Option<String>), Failure> {
        let (path, set) = (self.workbook.as_path(), Questionnaire::shipped());
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let mut workbook = Workbook::open(path, surroundings::writing(), set).map_err(told)?;
        let found = self.whose.find(set, &workbook, path)?;
        self.may_answer(&workbook, &found)?;
        let answers = self.answers(set, &workbook, &found, text)?;
        let upgraded = source::upgraded(&workbook);
        let mut session = workbook.sit_down(found.seat.id).map_err(told)?;
        save(&mut session, &answers).map_err(told)?;
        if self.submit {
            session.submit().map_err(told)?;
        }
        Ok((found, answers.len(), upgraded))
    }

    /// Refuses a round that does not collect answers and a person who has submitted, with the name
    /// of the person.
    fn may_answer(&self, workbook: &Workbook, found: &Found) -> Result<(), Failure> {
        let path = self.workbook.as_path();
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let facts = || {
            Arguments::new()
                .text("person", found.seat.setup.label.as_str())
                .text("round", found.info.setup.name.as_str())
        };
        if found.info.state != RoundState::Collecting {
            return Err(Failure::bad_input_of("answers_before_start", facts()).at(path));
        }
        let board = workbook.waiting_board(found.info.id).map_err(told)?;
        let waiting = board.iter().find(|one| one.seat.id == found.seat.id);
        let code = match waiting.map(|one| one.word) {
            Some(SeatWord::Submitted) => "person_submitted",
            Some(SeatWord::Absent) => "person_absent",
            _ => return Ok(()),
        };
        Err(Failure::bad_input_of(code, facts()).at(path))
    }

    /// The answers in the file, when it was written for this person.
    fn answers(
        &self,
        set: &'static Questionnaire,
        workbook: &Workbook,
        found: &Found,
        text: &str,
    ) -> Result<Vec<(QuestionId, Answer)>, Failure> {
        let refuse = |code: &'static str| {
            let person = found.in_words();
            let facts = Arguments::new()
                .text("person", &person)
                .text("round", found.info.setup.name.as_str());
            Failure::bad_input_of(code, facts).at(&self.file)
        };
        let of_form = |problems| {
            let problems = ProblemList(problems);
            let facts = Arguments::new().number("n", problems.0.len());
            let failure = Failure::bad_input_of("invalid_form", facts).at(&self.file);
            failure.details(problems.0.iter().map(ToString::to_string))
        };
        let filled = Filled::new(text).map_err(|problem| of_form(vec![problem]))?;
        let about = filled.about().ok_or_else(|| refuse("no_form"))?;
        if about.workbook != workbook.uid().as_str() {
            return Err(refuse("form_of_other_workbook"));
        }
        if about.round != found.info.id.number() {
            return Err(refuse("form_of_other_round"));
        }
        if about.person != found.seat.id.number() {
            return Err(refuse("form_of_other_person"));
        }
        let asked = &found.info.question_set;
        if about.questions != format!("{} {}", asked.id, asked.version) {
            return Err(refuse("form_of_other_questions"));
        }
        let setup = &found.info.setup;
        let asks =
            |question: &questionnaire::Question| question.is_asked(setup.purpose, setup.form);
        let answers = filled
            .answers(set, found.seat.setup.side, asks)
            .map_err(of_form)?;
        match answers.is_empty() {
            true => Err(refuse("form_is_empty")),
            false => Ok(answers),
        }
    }
}

/// Saves every answer, or leaves the set as it was.
fn save(
    session: &mut SeatSession<&mut Workbook>,
    answers: &[(QuestionId, Answer)],
) -> Result<(), WorkbookError> {
    for (id, answer) in answers {
        if let Err(error) = session.save(id, answer) {
            while let Ok(Some(_)) = session.undo() {}
            return Err(error);
        }
    }
    Ok(())
}
