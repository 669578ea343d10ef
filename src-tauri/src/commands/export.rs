//! The report as a file.

use protocol::{Ink, Nothing, PagePicture, Paper, ReportPreview, ReportWish, Written};
use questionnaire::{Questionnaire, Round};
use report::page::PaperSize;
use report::{Options, Picture, Report};
use scoring::Assessment;
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, files, pages};

pub(crate) fn preview_report(app: &AppHandle, wish: ReportWish) -> Result<ReportPreview, Refusal> {
    let round = round(app, wish)?;
    let (set, assessment) = assessed(&round);
    let preview = report::preview(set, &round, &assessment, &options(wish)).map_err(refused)?;
    let report = preview.report;
    Ok(ReportPreview {
        file_name: report::file_name(&round, wish.edition),
        pages: report.pages,
        kilobytes: report.bytes.len().div_ceil(1_000),
        withheld: report.withheld,
        replaced: report.replaced,
        first_page: preview.first_page.map(picture),
    })
}

pub(crate) fn save_report(app: &AppHandle, wish: ReportWish) -> Result<Written, Refusal> {
    let round = round(app, wish)?;
    let suggested = report::file_name(&round, wish.edition);
    let Some(path) = desktop::choose_place(app, desktop::Kind::Report, &suggested) else {
        return Ok(Written::Cancelled);
    };
    if files::is_database(&path) {
        return Err(Refusal::IsAWorkbook);
    }
    let report = make(&round, wish)?;
    files::replace(&path, &report.bytes).map_err(|error| Refusal::not_written(&error))?;
    desktop::written(app, &path);
    Ok(Written::There(desktop::folders(app).tell(&path)))
}

pub(crate) fn show_folder(app: &AppHandle, _: Nothing) -> Result<Nothing, Refusal> {
    desktop::show_folder(app)?;
    Ok(Nothing {})
}

/// The round, which only a reveal opens.
fn round(app: &AppHandle, wish: ReportWish) -> Result<Round, Refusal> {
    app.state::<Desk>().with(|workbook| {
        let revealed = workbook.revealed(pages::round_of(wish.round))?;
        Ok(revealed.into_round())
    })
}

fn make(round: &Round, wish: ReportWish) -> Result<Report, Refusal> {
    let (set, assessment) = assessed(round);
    report::report(set, round, &assessment, &options(wish)).map_err(refused)
}

fn assessed(round: &Round) -> (&'static Questionnaire, Assessment) {
    let set = Questionnaire::shipped();
    (set, scoring::assess(set, round))
}

fn options(wish: ReportWish) -> Options<'static> {
    Options {
        paper: match wish.paper {
            Paper::A4 => PaperSize::A4,
            Paper::Letter => PaperSize::Letter,
        },
        ..Options::new(wish.edition, desktop::today())
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
