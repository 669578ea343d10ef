//! The page of restore points.

use protocol::{FilePlace, Held, RestoreLine, RestoreOf, RestorePage, RestoreReason, SinceThen};
use questionnaire::BySide;
use workbook::copies::{Contents, Reason, RestorePoint, Since, changes_since};

/// The restore points, compared with what is in the workbook now; where that is not known, with the
/// latest of them.
pub(crate) fn page(
    of: RestoreOf,
    file: FilePlace,
    points: &[RestorePoint],
    now: Option<&Contents>,
) -> RestorePage {
    let latest = points.first().map(|point| &point.note.contents);
    let newer = now.or(latest);
    RestorePage {
        of,
        file,
        points: points.iter().map(|point| line(point, newer)).collect(),
    }
}

/// The name of a restore point among those of its workbook.
pub(crate) fn id(point: &RestorePoint) -> String {
    match point.note.reason {
        // Made anew each time, under another name.
        Reason::AsItIs => "as-it-is".to_owned(),
        Reason::TakenBack => "taken-back".to_owned(),
        _ => {
            let name = point.path.file_stem().unwrap_or_default();
            name.to_string_lossy().into_owned()
        }
    }
}

fn line(point: &RestorePoint, newer: Option<&Contents>) -> RestoreLine {
    let contents = &point.note.contents;
    let newer = newer.filter(|newer| newer.uid == contents.uid);
    let since = newer.map_or_else(Vec::new, |newer| changes_since(contents, newer));
    let held = contents.partnerships.iter().map(|partnership| Held {
        companies: BySide {
            vendor: partnership.vendor.clone(),
            partner: partnership.partner.clone(),
        },
        rounds: partnership.rounds.len(),
    });
    RestoreLine {
        id: id(point),
        made_at: point.note.made_at,
        reason: reason(point.note.reason),
        proven: point.note.proven,
        holds: held.collect(),
        since: since.into_iter().map(since_then).collect(),
    }
}

const fn reason(reason: Reason) -> RestoreReason {
    match reason {
        Reason::Asked => RestoreReason::Asked,
        Reason::Time => RestoreReason::Time,
        Reason::BeforeImport => RestoreReason::BeforeImport,
        Reason::Reveal => RestoreReason::Reveal,
        Reason::BeforeRestore => RestoreReason::BeforeRestore,
        Reason::BeforeDeletion => RestoreReason::BeforeDeletion,
        Reason::AsItIs => RestoreReason::AsItIs,
        Reason::TakenBack => RestoreReason::TakenBack,
        Reason::Unknown => RestoreReason::Unknown,
    }
}

fn since_then(since: Since) -> SinceThen {
    match since {
        Since::PartnershipAdded(names) => SinceThen::PartnershipAdded(names),
        Since::PartnershipDeleted(names) => SinceThen::PartnershipDeleted(names),
        Since::PartnershipRenamed(names) => SinceThen::PartnershipRenamed(names),
        Since::RoundAdded(name) => SinceThen::RoundAdded(name),
        Since::RoundDeleted(name) => SinceThen::RoundDeleted(name),
        Since::RoundRevealed(name) => SinceThen::RoundRevealed(name),
        Since::RoundChanged(name) => SinceThen::RoundChanged(name),
    }
}
