//! What is made of a round, and what is said about it.

use questionnaire::{BySide, Form, Purpose, Questionnaire, Round, round_file};
use report::text::FontFallback;
use report::{BlankForm, Options};
use scoring::messages::Arguments;

use super::{Export, Whose};
use crate::commands::report::not_made;
use crate::failure::Failure;
use crate::wish::{self, Edition, Paper};
use crate::{source, surroundings, words};

/// Something to write.
pub(super) struct Made {
    pub(super) bytes: Vec<u8>,
    /// The name of its file if there is none; without one it goes to standard output.
    pub(super) name: Option<String>,
    /// What is said of the file it was written to.
    pub(super) told: Told,
}

type Told = Box<dyn FnOnce(&str) -> Vec<String>>;

impl Export {
    fn edition(&self) -> Edition {
        self.edition.unwrap_or(Edition::Joint)
    }

    fn date(&self) -> chrono::NaiveDate {
        self.date.unwrap_or_else(surroundings::today)
    }

    fn round(&self, set: &'static Questionnaire) -> Result<Round, Failure> {
        source::round(set, &self.file, &self.choice)
    }

    pub(super) fn round_file(&self, set: &'static Questionnaire) -> Result<Made, Failure> {
        let round = source::from_workbook(set, &self.file, &self.choice)?;
        let json =
            round_file::write(set, &round).map_err(|_| Failure::file_trouble("no_json_made"))?;
        let date = words::long_date(round.date);
        let told = move |file: &str| {
            let facts = Arguments::new()
                .text("file", file)
                .text("round", round.name.as_str())
                .text("date", &date)
                .number("people", round.respondents.len());
            vec![words::sentence("export-done", facts)]
        };
        Ok(Made {
            bytes: json.into_bytes(),
            name: None,
            told: Box::new(told),
        })
    }

    pub(super) fn items(&self, set: &'static Questionnaire) -> Result<Made, Failure> {
        let round = self.round(set)?;
        let assessment = scoring::assess(set, &round);
        let edition = self.edition();
        let table = report::items_csv(set, &round, &assessment, edition.into());
        let table = table.map_err(|error| not_made(&error))?;
        let told = move |file: &str| {
            let words_of_it = edition.in_words(&round);
            let facts = Arguments::new()
                .text("file", file)
                .text("edition", &words_of_it)
                .number("rows", table.rows);
            let mut told = vec![words::sentence("export-items", facts)];
            told.extend(withheld(table.withheld));
            told
        };
        Ok(Made {
            bytes: table.bytes,
            name: None,
            told: Box::new(told),
        })
    }

    pub(super) fn actions(&self, set: &'static Questionnaire) -> Result<Made, Failure> {
        let round = self.round(set)?;
        let bytes = report::actions_csv(&round).map_err(|error| not_made(&error.into()))?;
        let told = move |file: &str| {
            let facts = Arguments::new()
                .text("file", file)
                .number("n", round.plan.commitments.len());
            vec![words::sentence("export-actions", facts)]
        };
        Ok(Made {
            bytes,
            name: None,
            told: Box::new(told),
        })
    }

    pub(super) fn calendar(&self, set: &'static Questionnaire) -> Result<Made, Failure> {
        let round = self.round(set)?;
        let calendar = report::actions_calendar(&round, self.date())
            .map_err(|_| Failure::file_trouble("no_calendar_made"))?;
        let told = move |file: &str| {
            let facts = Arguments::new()
                .text("file", file)
                .number("n", calendar.events);
            let mut told = vec![words::sentence("export-calendar", facts)];
            if calendar.undated > 0 {
                let facts = Arguments::new().number("n", calendar.undated);
                told.push(words::sentence("export-undated", facts));
            }
            told
        };
        Ok(Made {
            bytes: calendar.bytes,
            name: None,
            told: Box::new(told),
        })
    }

    pub(super) fn blank(&self, set: &'static Questionnaire, whose: Whose) -> Result<Made, Failure> {
        let about = source::about(set, &self.file, &self.choice)?;
        let names = BySide {
            vendor: about.names.vendor.as_str(),
            partner: about.names.partner.as_str(),
        };
        let (purpose, form) = about.asks.unwrap_or((Purpose::Check, Form::Full));
        let paper = self.paper.unwrap_or(Paper::A4);
        let form = report::blank_form(
            set,
            &BlankForm {
                names,
                side: whose.side(),
                purpose,
                form,
                paper: paper.into(),
                date: self.date(),
                fallback: FontFallback::System,
            },
        )
        .map_err(|error| not_made(&error))?;
        let parts = report::file_name_parts(&names);
        let name = format!(
            "{}-{}_blank_{}.pdf",
            parts.vendor,
            parts.partner,
            whose.name()
        );
        let told = move |file: &str| {
            let paper = paper.in_words();
            let facts = Arguments::new()
                .text("file", file)
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

    pub(super) fn cards(&self, set: &'static Questionnaire) -> Result<Made, Failure> {
        let round = self.round(set)?;
        let assessment = scoring::assess(set, &round);
        let (edition, paper) = (self.edition(), self.paper.unwrap_or(Paper::A4));
        let options = Options {
            paper: paper.into(),
            ..Options::new(edition.into(), self.date())
        };
        let cards = report::cards(set, &round, &assessment, &options);
        let cards = cards.map_err(|error| not_made(&error))?;
        let report_name = report::file_name(&round, edition.into());
        let stem = report_name.trim_end_matches(".pdf");
        let name = format!("{stem}_cards.pdf");
        let told = move |file: &str| {
            let (words_of_it, paper) = (edition.in_words(&round), paper.in_words());
            let facts = Arguments::new()
                .text("file", file)
                .number("n", cards.cards)
                .text("edition", &words_of_it)
                .text("paper", &paper);
            let mut told = vec![words::sentence("export-cards", facts)];
            if cards.withheld > 0 {
                let facts = Arguments::new().number("n", cards.withheld);
                told.push(words::sentence("export-withheld-findings", facts));
            }
            told.extend(wish::replaced(&cards.replaced));
            told
        };
        Ok(Made {
            bytes: cards.bytes,
            name: Some(name),
            told: Box::new(told),
        })
    }
}

fn withheld(n: usize) -> Option<String> {
    (n > 0).then(|| words::sentence("report-withheld", Arguments::new().number("n", n)))
}
