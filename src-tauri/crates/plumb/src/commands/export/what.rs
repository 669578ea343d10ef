//! What is made of a round, and what is said about it.

use questionnaire::{Questionnaire, Round, round_file};
use report::{CardFindings, CardWish, Options, SharedPlace};
use scoring::messages::Arguments;
use tables::CsvOptions;

use super::Export;
use crate::commands::report::not_made;
use crate::failure::Failure;
use crate::wish::{self, Edition, Paper};
use crate::{shared_words, source, surroundings, words};

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
    pub(super) fn edition(&self) -> Edition {
        self.edition.unwrap_or(Edition::Joint)
    }

    pub(super) fn date(&self) -> chrono::NaiveDate {
        self.date.unwrap_or_else(surroundings::today)
    }

    fn round(&self, set: &'static Questionnaire) -> Result<Round, Failure> {
        source::round(set, &self.file, &self.choice)
    }

    /// The round, when what is shown of it to both companies may be read by both.
    fn round_for_both(
        &self,
        set: &'static Questionnaire,
        shows: impl Fn(&SharedPlace) -> bool,
    ) -> Result<Round, Failure> {
        let round = self.round(set)?;
        if !self.allow_shared_words {
            shared_words::refuse(set, &round, shows)?;
        }
        Ok(round)
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

    pub(super) fn tables(&self, set: &'static Questionnaire) -> Result<Made, Failure> {
        let edition = self.edition();
        let for_both = edition.of_company().is_none();
        let round = self.round_for_both(set, |place| {
            for_both && (place.is_comment() || place.is_in_plan_table())
        })?;
        let assessment = scoring::assess(set, &round);
        let made = report::spreadsheet(set, &round, &assessment, edition.into(), self.date());
        let made = made.map_err(|error| not_made(&error))?;
        let report_name = report::file_name(&round, edition.into());
        let name = format!("{}_tables.xlsx", report_name.trim_end_matches(".pdf"));
        let told = move |file: &str| {
            let words_of_it = edition.in_words(&round);
            let facts = Arguments::new()
                .text("file", file)
                .text("edition", &words_of_it)
                .number("rows", made.rows)
                .number("entries", made.entries);
            let mut told = vec![words::sentence("export-tables", facts)];
            told.extend(withheld(made.withheld));
            told.extend(some("export-cut", made.cut));
            told
        };
        Ok(Made {
            bytes: made.bytes,
            name: Some(name),
            told: Box::new(told),
        })
    }

    pub(super) fn items(&self, set: &'static Questionnaire) -> Result<Made, Failure> {
        let edition = self.edition();
        let for_both = edition.of_company().is_none();
        let round = self.round_for_both(set, |place| for_both && place.is_comment())?;
        let assessment = scoring::assess(set, &round);
        let made = report::items_table(set, &round, &assessment, edition.into());
        let made = made.map_err(|error| not_made(&error))?;
        let bytes = tables::to_csv(&made.table, self.csv_options());
        let bytes = bytes.map_err(|error| not_made(&error.into()))?;
        let told = move |file: &str| {
            let words_of_it = edition.in_words(&round);
            let facts = Arguments::new()
                .text("file", file)
                .text("edition", &words_of_it)
                .number("rows", made.table.rows.len());
            let mut told = vec![words::sentence("export-items", facts)];
            told.extend(withheld(made.withheld));
            told.extend(some("export-long", made.table.long_cells()));
            told
        };
        Ok(Made {
            bytes,
            name: None,
            told: Box::new(told),
        })
    }

    pub(super) fn actions(&self, set: &'static Questionnaire) -> Result<Made, Failure> {
        let round = self.round_for_both(set, SharedPlace::is_in_action_table)?;
        let table = report::actions_table(&round);
        let bytes = match self.names_a_spreadsheet() {
            true => {
                let tables = std::slice::from_ref(&table);
                let made = report::spreadsheet_of(tables, &round, self.date());
                made.map(|made| made.bytes)
            }
            false => tables::to_csv(&table, self.csv_options()),
        };
        let bytes = bytes.map_err(|error| not_made(&error.into()))?;
        let told = move |file: &str| {
            let facts = Arguments::new()
                .text("file", file)
                .number("n", table.rows.len());
            vec![words::sentence("export-actions", facts)]
        };
        Ok(Made {
            bytes,
            name: None,
            told: Box::new(told),
        })
    }

    fn csv_options(&self) -> CsvOptions {
        CsvOptions {
            separator: self.separator.map(Into::into).unwrap_or_default(),
            decimal: self.decimal.map(Into::into).unwrap_or_default(),
        }
    }

    pub(super) fn calendar(&self, set: &'static Questionnaire) -> Result<Made, Failure> {
        let round = self.round_for_both(set, SharedPlace::is_in_plan_table)?;
        let plan = report::plan_calendar(set, &round);
        let made = self.moment();
        let bytes = calendar::to_ics(&plan.calendar, made).map_err(|error| match error {
            calendar::Error::Empty => Failure::bad_input("nothing_dated"),
            _ => Failure::file_trouble("no_calendar_made"),
        })?;
        if self.date.is_none() {
            // Calendar programs know whole seconds: the next calendar has to be a later one.
            surroundings::await_next_second(made);
        }
        let told = move |file: &str| {
            let facts = Arguments::new()
                .text("file", file)
                .number("n", plan.calendar.entries.len());
            let mut told = vec![words::sentence("export-calendar", facts)];
            told.extend(some("export-undated", plan.undated_actions));
            told.extend(some("export-undated-others", plan.undated_others));
            told
        };
        Ok(Made {
            bytes,
            name: None,
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
        let wish = CardWish {
            a_sheet: self.per_sheet.map(Into::into).unwrap_or_default(),
            findings: match &self.findings {
                Some(choice) => choice.0.clone(),
                None => CardFindings::default(),
            },
        };
        let cards = report::cards(set, &round, &assessment, &options, &wish);
        let cards = cards.map_err(|error| not_made(&error))?;
        if let CardFindings::Numbers(numbers) = &wish.findings
            && let Some(missing) = numbers.iter().find(|number| **number > cards.findings)
        {
            let facts = Arguments::new()
                .number("n", *missing)
                .number("of", cards.findings);
            return Err(Failure::bad_input_of("no_such_finding", facts));
        }
        let report_name = report::file_name(&round, edition.into());
        let stem = report_name.trim_end_matches(".pdf");
        let name = format!("{stem}_cards.pdf");
        let told = move |file: &str| {
            let (words_of_it, paper) = (edition.in_words(&round), paper.in_words());
            let facts = Arguments::new()
                .text("file", file)
                .number("n", cards.cards)
                .number("sheets", cards.sheets)
                .text("edition", &words_of_it)
                .text("paper", &paper);
            let mut told = vec![words::sentence("export-cards", facts)];
            told.extend(some("export-no-card", cards.findings - cards.cards));
            told.extend(some("export-withheld-findings", cards.withheld));
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
    some("report-withheld", n)
}

/// A sentence on so many things; nothing if there are none.
fn some(id: &str, n: usize) -> Option<String> {
    (n > 0).then(|| words::sentence(id, Arguments::new().number("n", n)))
}
