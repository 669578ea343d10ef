//! The table `partnership`.

use questionnaire::CompanyName;
use rusqlite::{OptionalExtension, Row, params};

use super::column;
use super::fault;
use super::row_change::RowChange;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::PartnershipId;
use crate::model::{NewPartnership, Partnership};

pub(super) const SQL: &str = "CREATE TABLE partnership(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vendor TEXT NOT NULL CHECK(length(vendor) BETWEEN 1 AND 200),
    partner TEXT NOT NULL CHECK(length(partner) BETWEEN 1 AND 200),
    sample INTEGER NOT NULL CHECK(sample IN (0, 1))
) STRICT";

fn partnership(row: &Row<'_>) -> rusqlite::Result<Partnership> {
    Ok(Partnership {
        id: PartnershipId::from_number(row.get(0)?),
        vendor: column::checked(row, 1, |text| CompanyName::new(text).ok())?,
        partner: column::checked(row, 2, |text| CompanyName::new(text).ok())?,
        sample: row.get(3)?,
    })
}

impl Read<'_> {
    /// A partnership.
    pub(crate) fn partnership(&self, id: PartnershipId) -> Result<Partnership, WorkbookError> {
        self.find_partnership(id)?
            .ok_or(WorkbookError::NoSuchPartnership)
    }

    /// Every partnership, oldest first.
    pub(crate) fn partnerships(&self) -> Result<Vec<Partnership>, WorkbookError> {
        self.connection
            .prepare_cached("SELECT id, vendor, partner, sample FROM partnership ORDER BY id")
            .and_then(|mut statement| statement.query_map([], partnership)?.collect())
            .map_err(fault::told)
    }

    pub(super) fn find_partnership(
        &self,
        id: PartnershipId,
    ) -> Result<Option<Partnership>, WorkbookError> {
        self.connection
            .prepare_cached("SELECT id, vendor, partner, sample FROM partnership WHERE id = ?1")
            .and_then(|mut statement| statement.query_row([id.number()], partnership).optional())
            .map_err(fault::told)
    }
}

impl Write<'_> {
    /// Adds a partnership.
    pub(crate) fn add_partnership(
        &mut self,
        new: &NewPartnership,
    ) -> Result<PartnershipId, WorkbookError> {
        let row = Partnership {
            id: PartnershipId::from_number(self.next_id("partnership")?),
            vendor: new.vendor.clone(),
            partner: new.partner.clone(),
            sample: new.sample,
        };
        let id = row.id;
        self.put(RowChange::Partnership {
            old: None,
            new: Some(row),
        })?;
        Ok(id)
    }

    /// Writes a row over another one, or deletes it.
    pub(super) fn put_partnership(
        &mut self,
        old: Option<&Partnership>,
        new: Option<&Partnership>,
    ) -> Result<(), WorkbookError> {
        let done = match (old, new) {
            (_, Some(row)) => self
                .connection
                .prepare_cached(
                    "INSERT INTO partnership(id, vendor, partner, sample) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT(id) DO UPDATE SET vendor = excluded.vendor,
                     partner = excluded.partner, sample = excluded.sample",
                )
                .and_then(|mut statement| {
                    let (vendor, partner) = (row.vendor.as_str(), row.partner.as_str());
                    statement.execute(params![row.id.number(), vendor, partner, row.sample])
                }),
            (Some(row), None) => self
                .connection
                .prepare_cached("DELETE FROM partnership WHERE id = ?1")
                .and_then(|mut statement| statement.execute([row.id.number()])),
            (None, None) => Ok(0),
        };
        done.map(|_| ()).map_err(fault::told)
    }
}
