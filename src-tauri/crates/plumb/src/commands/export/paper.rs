//! The questions on paper: for a company, or for the people of a round.

use questionnaire::{BySide, Form, Function, Purpose, Questionnaire, Side};
use report::text::FontFallback;
use report::{BlankForm, BlankPerson};
use scoring::messages::Arguments;
use workbook::{Access, Workbook, WorkbookError};

use super::Export;
use super::what::Made;
use super::wishes::Whose;
use crate::choice;
use crate::commands::report::not_made;
use crate::failure::Failure;
use crate::wish::{self, Paper};
use crate::{source, words};

/// What prints everybody of a round.
const EVERYBODY: &str = "all";

/// The companies of a file, and what its round asks of whom: no answer of anybody.
struct About {
    names: BySide<String>,
    sample: bool,
    /// Purpose and form of the round; `None` when there is no round yet.
    asks: Option<(Purpose, Form)>,
    people: Vec<(Side, String, Function)>,
}

impl Export {
    pub(super) fn blank(&self, set: &'static Questionnaire, whose: Whose) -> Result<Made, Failure> {
        let about = self.about(set)?;
        let names = BySide {
            vendor: about.names.vendor.as_str(),
            partner: about.names.partner.as_str(),
        };
        let (purpose, usual) = about.asks.unwrap_or((Purpose::Check, Form::Full));
        let paper = self.paper.unwrap_or(Paper::A4);
        let people = self.people(&about, whose)?;
        let form = report::blank_form(
            set,
            &BlankForm {
                names,
                people: &people,
                sample: about.sample,
                purpose,
                form: self.form.unwrap_or(usual),
                paper: paper.into(),
                date: self.date(),
                fallback: FontFallback::System,
            },
        )
        .map_err(|error| not_made(&error))?;
        let name = format!("{}_blank_{}.pdf", report::file_stem(&names), whose.name());
        let told = move |file: &str| {
            let paper = paper.in_words();
            let facts = Arguments::new()
                .text("file", file)
                .number("people", people.len())
                .number("pages", form.pages)
                .number("questions", form.questions)
                .text("paper", &paper);
            let mut told = vec![words::sentence("export-blank", facts)];
            told.extend(wish::replaced(&form.replaced));
            told
        };
        Ok(Made {
            bytes: form.bytes,
            name: Some(name),
            told: Box::new(told),
        })
    }

    /// Who gets a form: anybody of the companies, or the people of the round that are named.
    fn people(&self, about: &About, whose: Whose) -> Result<Vec<BlankPerson>, Failure> {
        let sides = Side::BOTH
            .into_iter()
            .filter(|side| whose.side().is_none_or(|whose| whose == *side));
        if self.person.is_empty() {
            return Ok(sides.map(BlankPerson::anybody).collect());
        }
        let of_sides: Vec<_> = sides
            .flat_map(|side| about.people.iter().filter(move |(own, ..)| *own == side))
            .collect();
        let mut people = Vec::new();
        for wanted in &self.person {
            let is_wanted = |label: &str| wanted == EVERYBODY || same(label, wanted);
            let before = people.len();
            let found = of_sides.iter().filter(|(_, label, _)| is_wanted(label));
            people.extend(found.map(|(side, label, function)| BlankPerson {
                side: *side,
                label: Some(label.clone()),
                function: Some(*function),
            }));
            if people.len() == before {
                let facts = Arguments::new().text("person", wanted.as_str());
                let failure = Failure::bad_input_of("no_such_person", facts).at(&self.file);
                let labels = of_sides.iter().map(|(_, label, _)| label.clone());
                return Err(failure.details(labels));
            }
        }
        Ok(people)
    }

    fn about(&self, set: &'static Questionnaire) -> Result<About, Failure> {
        if source::is_round_file(&self.file)? {
            let round = source::round(set, &self.file, &self.choice)?;
            let people = round.respondents.iter();
            return Ok(About {
                names: BySide::from_fn(|side| round.company(side).to_owned()),
                sample: round.sample,
                asks: Some((round.purpose, round.form)),
                people: people
                    .map(|one| (one.side, one.label.as_str().to_owned(), one.function))
                    .collect(),
            });
        }
        let told = |error: WorkbookError| Failure::of_workbook(&error, &self.file);
        let workbook = Workbook::open(&self.file, Access::Read, set).map_err(told)?;
        let listed = source::list(&workbook).map_err(told)?;
        let (partnership, round) =
            choice::choose_any(&listed, &self.choice).map_err(|failure| failure.at(&self.file))?;
        let seats = match round {
            Some(round) => workbook.seats(round.id).map_err(told)?,
            None => Vec::new(),
        };
        let seats = seats.into_iter().map(|seat| seat.setup);
        Ok(About {
            names: BySide {
                vendor: partnership.vendor.as_str().to_owned(),
                partner: partnership.partner.as_str().to_owned(),
            },
            sample: partnership.sample,
            asks: round.map(|round| (round.setup.purpose, round.setup.form)),
            people: seats
                .map(|one| (one.side, one.label.as_str().to_owned(), one.function))
                .collect(),
        })
    }
}

/// Whether two names are one, whatever their capitals.
fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.trim().to_lowercase()
}
