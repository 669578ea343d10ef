//! Partnerships: added, renamed and deleted.

use questionnaire::{CompanyName, same_company};

use crate::WorkbookError;
use crate::change::{ChangeKind, Changed, Course};
use crate::id::PartnershipId;
use crate::model::{NewPartnership, Partnership};
use crate::storage::{RowChange, Write};

use super::round;

pub(super) fn add(write: &mut Write<'_>, new: &NewPartnership) -> Result<Changed, WorkbookError> {
    told_apart(&new.vendor, &new.partner)?;
    let id = write.add_partnership(new)?;
    Ok(changed(ChangeKind::PartnershipAdded, id))
}

pub(super) fn rename(
    write: &mut Write<'_>,
    id: PartnershipId,
    vendor: CompanyName,
    partner: CompanyName,
) -> Result<Changed, WorkbookError> {
    told_apart(&vendor, &partner)?;
    let old = write.partnership(id)?;
    let new = Partnership {
        vendor,
        partner,
        ..old
    };
    write.put(RowChange::Partnership {
        old: Some(write.partnership(id)?),
        new: Some(new),
    })?;
    Ok(changed(ChangeKind::PartnershipRenamed, id))
}

pub(super) fn delete(write: &mut Write<'_>, id: PartnershipId) -> Result<Changed, WorkbookError> {
    let old = write.partnership(id)?;
    for round in write.rounds(id)? {
        round::delete(write, round.id)?;
    }
    write.put(RowChange::Partnership {
        old: Some(old),
        new: None,
    })?;
    Ok(changed(ChangeKind::PartnershipDeleted, id))
}

/// Refuses two companies of one name.
pub(crate) fn told_apart(vendor: &CompanyName, partner: &CompanyName) -> Result<(), WorkbookError> {
    match same_company(vendor, partner) {
        true => Err(WorkbookError::SameNames {
            name: partner.clone(),
        }),
        false => Ok(()),
    }
}

fn changed(kind: ChangeKind, id: PartnershipId) -> Changed {
    Changed {
        kind,
        course: Course::Done,
        partnership: Some(id),
        round: None,
        seat: None,
    }
}
