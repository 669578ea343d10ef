//! The report, and what else is made of a round, as files.

use protocol::{
    FileKind, FileWish, Ink, Nothing, PagePicture, Paper, ReportPreview, ReportWish, Written,
};
use questionnaire::{BySide, Questionnaire, Round};
use report::page::PaperSize;
use report::text::FontFallback;
use report::{BlankForm, Options, Picture};
use scoring::Assessment;
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, files, pages, restore_points};

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
fn make(app: &AppHandle, FileWish { kind, of: wish }: FileWish) -> Result<Made, Refusal> {
    let round = &match kind {
        FileKind::Blank => return blank(app, wish),
        _ => round(app, wish)?,
    };
    let name = report::file_name(round, wish.edition);
    let stem = name.trim_end_matches(".pdf");
    let (set, assessment) = assessed(round);
    let pdf = |name, bytes| Made {
        kind: desktop::Kind::Pdf,
        name,
        bytes,
    };
    let table = |end: &str, bytes| Made {
        kind: desktop::Kind::Table,
        name: format!("{stem}_{end}.csv"),
        bytes,
    };
    Ok(match kind {
        FileKind::Cards => {
            let cards = report::cards(set, round, &assessment, &options(wish)).map_err(refused)?;
            pdf(format!("{stem}_cards.pdf"), cards.bytes)
        }
        FileKind::Items => {
            let items = report::items_csv(set, round, &assessment, wish.edition);
            table("questions", items.map_err(refused)?.bytes)
        }
        FileKind::Actions if round.plan.commitments.is_empty() => return Err(Refusal::NoActions),
        FileKind::Actions => {
            let actions = report::actions_csv(round).map_err(|error| refused(error.into()))?;
            table("actions", actions)
        }
        FileKind::Calendar => {
            let calendar = report::actions_calendar(round, desktop::today());
            let calendar = calendar.map_err(|_| Refusal::NoActions)?;
            if calendar.events == 0 {
                return Err(Refusal::NoActions);
            }
            Made {
                kind: desktop::Kind::Calendar,
                name: format!("{stem}_actions.ics"),
                bytes: calendar.bytes,
            }
        }
        FileKind::Blank => blank(app, wish)?,
        FileKind::Report => {
            let made = report::report(set, round, &assessment, &options(wish)).map_err(refused)?;
            pdf(name, made.bytes)
        }
    })
}

/// The questions of a round on paper: made of its set-up, so no reveal is needed.
fn blank(app: &AppHandle, wish: ReportWish) -> Result<Made, Refusal> {
    let (setup, companies) = app.state::<Desk>().with(|workbook| {
        let round = workbook.round(pages::round_of(wish.round))?;
        let partnership = workbook.partnership(round.partnership)?;
        Ok((round.setup, pages::companies(&partnership)))
    })?;
    let names = BySide {
        vendor: companies.vendor.as_str(),
        partner: companies.partner.as_str(),
    };
    let form = BlankForm {
        names,
        side: None,
        purpose: setup.purpose,
        form: setup.form,
        paper: paper(wish.paper),
        date: desktop::today(),
        fallback: FontFallback::System,
    };
    let form = report::blank_form(Questionnaire::shipped(), &form).map_err(refused)?;
    let parts = report::file_name_parts(&names);
    Ok(Made {
        kind: desktop::Kind::Pdf,
        name: format!("{}-{}_blank.pdf", parts.vendor, parts.partner),
        bytes: form.bytes,
    })
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
