//! Partnerships and revealed rounds of other workbooks, taken in together.

use chrono::{DateTime, Utc};
use questionnaire::Questionnaire;

use crate::WorkbookError;
use crate::change::{ChangeKind, Changed, Course, ImportInto, IncomingPartnership, MergeInto};
use crate::storage::Write;

use super::import;
use super::partnership::told_apart;

pub(super) fn merge(
    write: &mut Write<'_>,
    questionnaire: &Questionnaire,
    partnerships: &[IncomingPartnership],
    at: DateTime<Utc>,
) -> Result<Changed, WorkbookError> {
    for incoming in partnerships {
        let id = match &incoming.into {
            MergeInto::Partnership(id) => *id,
            MergeInto::New(new) => {
                told_apart(&new.vendor, &new.partner)?;
                write.add_partnership(new)?
            }
        };
        for round in &incoming.rounds {
            let into = ImportInto::Partnership(id);
            import::import(write, questionnaire, round, into, at)?;
        }
    }
    Ok(Changed {
        kind: ChangeKind::Merged,
        course: Course::Done,
        partnership: None,
        round: None,
        seat: None,
    })
}
