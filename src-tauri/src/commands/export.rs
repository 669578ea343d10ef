//! The report, and what else is made of a round, as files.

mod blank;

use chrono::Utc;
use protocol::{
    CardsASheet, CsvForm, FileKind, FileMaking, FileWish, Ink, Nothing, PagePicture, Paper,
    ReportPreview, ReportWish, Written,
};
use questionnaire::{Questionnaire, Round};
use report::page::PaperSize;
use report::text::missing_letters;
use report::{CardFindings, CardWish, Options, Picture};
use scoring::Assessment;
use tables::{CsvOptions, Decimal, Separator, Table};
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, files, pages, restore_points, shared_words};

pub(crate) fn preview_report(app: &AppHandle, wish: ReportWish) -> Result<ReportPreview, Refusal> {
    let round = round(app, wish)?;
    let (set, assessment) = assessed(&round);
    let preview = report::preview(set, &round, &assessment, &options(wish)).map_err(refused)?;
    let report = preview.report;
    let missing = missing_letters(&report.replaced);
    Ok(ReportPreview {
        file_name: report::file_name(&round, wish.edition),
        pages: report.pages,
        kilobytes: report.bytes.len().div_ceil(1_000),
        withheld: report.withheld,
        missing: missing.count,
        missing_scripts: missing.scripts,
        shared_words: shared_words::told(set, &round, wish.edition),
        first_page: preview.first_page.map(picture),
    })
}

pub(crate) fn save_file(app: &AppHandle, wish: FileWish) -> Result<Written, Refusal> {
    // Made first: what cannot be made needs no place.
    let made = make(app, wish)?;
    let Some(path) = desktop::choose_place(app, made.kind, &made.name) else {
        return Ok(Written::Cancelled);
    };
    if files::is_database(&path) {
        return Err(Refusal::IsAWorkbook);
    }
    files::replace(&path, &made.bytes, files::Readers::Usual)
        .map_err(|error| Refusal::not_written(&error))?;
    desktop::written(app, &path);
    Ok(Written::There(desktop::folders(app).tell(&path)))
}

pub(crate) fn show_folder(app: &AppHandle, _: Nothing) -> Result<Nothing, Refusal> {
    desktop::show_folder(app)?;
    Ok(Nothing {})
}

pub(crate) fn show_restore_points(app: &AppHandle, _: Nothing) -> Result<Nothing, Refusal> {
    let folder = restore_points::folder(app)?;
    desktop::open_folder(&folder)?;
    Ok(Nothing {})
}

/// Something to write.
struct Made {
    kind: desktop::Kind,
    /// The name that is suggested.
    name: String,
    bytes: Vec<u8>,
}

/// Makes it. Everything but the questions on paper needs a revealed round.
fn make(app: &AppHandle, wish: FileWish) -> Result<Made, Refusal> {
    let FileWish {
        kind,
        of,
        made,
        allow_shared_words,
    } = wish;
    if kind == FileKind::Blank {
        return blank::make(app, of, made);
    }
    let round = &round(app, of)?;
    let name = report::file_name(round, of.edition);
    let stem = name.trim_end_matches(".pdf");
    let (set, assessment) = assessed(round);
    if !allow_shared_words {
        shared_words::refuse(set, round, kind, of.edition)?;
    }
    let with = |kind, name, bytes| Made { kind, name, bytes };
    let csv = |end: &str, table: &Table| {
        let bytes = tables::to_csv(table, csv_options(made.csv));
        let bytes = bytes.map_err(|error| refused(error.into()))?;
        Ok(with(
            desktop::Kind::Table,
            format!("{stem}_{end}.csv"),
            bytes,
        ))
    };
    match kind {
        FileKind::Blank => blank::make(app, of, made),
        FileKind::Report => {
            let report = report::report(set, round, &assessment, &options(of)).map_err(refused)?;
            Ok(with(desktop::Kind::Pdf, name, report.bytes))
        }
        FileKind::Cards => {
            let cards = report::cards(set, round, &assessment, &options(of), &cards(made));
            let name = format!("{stem}_cards.pdf");
            Ok(with(
                desktop::Kind::Pdf,
                name,
                cards.map_err(refused)?.bytes,
            ))
        }
        FileKind::Tables => {
            let today = desktop::today();
            let made = report::spreadsheet(set, round, &assessment, of.edition, today);
            let name = format!("{stem}_tables.xlsx");
            let bytes = made.map_err(refused)?.bytes;
            Ok(with(desktop::Kind::Spreadsheet, name, bytes))
        }
        FileKind::Items => {
            let items = report::items_table(set, round, &assessment, of.edition);
            csv("questions", &items.map_err(refused)?.table)
        }
        FileKind::Actions if round.plan.commitments.is_empty() => Err(Refusal::NoActions),
        FileKind::Actions => csv("actions", &report::actions_table(round)),
        FileKind::Calendar => {
            let plan = report::plan_calendar(set, round);
            let bytes = calendar::to_ics(&plan.calendar, Utc::now());
            let bytes = bytes.map_err(|_| Refusal::NoActions)?;
            let name = format!("{stem}_dates.ics");
            Ok(with(desktop::Kind::Calendar, name, bytes))
        }
    }
}

fn cards(made: FileMaking) -> CardWish {
    CardWish {
        a_sheet: match made.cards_a_sheet {
            CardsASheet::Two => report::CardsASheet::Two,
            CardsASheet::Four => report::CardsASheet::Four,
        },
        findings: match made.all_cards {
            true => CardFindings::All,
            false => CardFindings::default(),
        },
    }
}

const fn csv_options(form: CsvForm) -> CsvOptions {
    match form {
        CsvForm::Comma => CsvOptions {
            separator: Separator::Comma,
            decimal: Decimal::Point,
        },
        CsvForm::Semicolon => CsvOptions {
            separator: Separator::Semicolon,
            decimal: Decimal::Comma,
        },
    }
}

/// The round, which only a reveal opens.
fn round(app: &AppHandle, wish: ReportWish) -> Result<Round, Refusal> {
    app.state::<Desk>().with(|workbook| {
        let revealed = workbook.revealed(pages::round_of(wish.round))?;
        Ok(revealed.into_round())
    })
}

fn assessed(round: &Round) -> (&'static Questionnaire, Assessment) {
    let set = Questionnaire::shipped();
    (set, scoring::assess(set, round))
}

fn options(wish: ReportWish) -> Options<'static> {
    Options {
        paper: paper(wish.paper),
        ..Options::new(wish.edition, desktop::today())
    }
}

const fn paper(paper: Paper) -> PaperSize {
    match paper {
        Paper::A4 => PaperSize::A4,
        Paper::Letter => PaperSize::Letter,
    }
}

fn refused(error: report::Error) -> Refusal {
    Refusal::NoReport {
        reason: error.to_string(),
    }
}

fn picture(picture: Picture) -> PagePicture {
    let inks = picture.inks.into_iter().map(|ink| Ink {
        path: ink.path,
        fill: ink.fill,
        line: ink.line,
    });
    PagePicture {
        width: picture.width,
        height: picture.height,
        inks: inks.collect(),
    }
}
