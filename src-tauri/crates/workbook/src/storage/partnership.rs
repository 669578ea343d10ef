//! The table `partnership`.

use questionnaire::CompanyName;
use rusqlite::{OptionalExtension, Row, params};

use super::column;
use super::fault;
use super::row_change::RowChange;
use super::settle;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::PartnershipId;
use crate::model::{NewPartnership, Partnership};

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

    /// Every partnership, oldest first, without those that are too damaged to be read.
    pub(crate) fn readable_partnerships(&self) -> Result<Vec<Partnership>, WorkbookError> {
        let rows: Vec<Option<Partnership>> = self
            .connection
            .prepare_cached("SELECT id, vendor, partner, sample FROM partnership ORDER BY id")
            .and_then(|mut statement| {
                let rows = statement.query_map([], |row| column::if_readable(partnership(row)))?;
                rows.collect()
            })
            .map_err(fault::told)?;
        Ok(rows.into_iter().flatten().collect())
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
        let row = old.or(new).map(|row| row.id);
        let Some(id) = row else { return Ok(()) };
        if let Some(row) = new {
            self.needs_fitting(&settle::PARTNERSHIP, id.number())?;
            self.upsert_partnership(row).map_err(fault::told)?;
            self.touched.partnership_written(id);
        } else {
            let gone = self.stored_tag(&settle::PARTNERSHIP, id.number())?;
            self.touched.below_file(gone);
            self.connection
                .prepare_cached("DELETE FROM partnership WHERE id = ?1")
                .and_then(|mut statement| statement.execute([id.number()]))
                .map_err(fault::told)?;
        }
        Ok(())
    }

    fn upsert_partnership(&self, row: &Partnership) -> rusqlite::Result<()> {
        let (vendor, partner) = (row.vendor.as_str(), row.partner.as_str());
        self.connection
            .prepare_cached(
                "INSERT INTO partnership(id, vendor, partner, sample, digest, tag)
                 VALUES (?1, ?2, ?3, ?4, zeroblob(16), zeroblob(16))
                 ON CONFLICT(id) DO UPDATE SET vendor = excluded.vendor,
                     partner = excluded.partner, sample = excluded.sample",
            )?
            .execute(params![row.id.number(), vendor, partner, row.sample])?;
        Ok(())
    }
}
