//! Keeping tags and digests true: whatever a transaction has touched is settled before it commits.
//!
//! A digest is the exclusive or of the tags of the rows below: answers below a seat, seats and the
//! plan below a round, rounds below a partnership, partnerships below the file. A digest is
//! changed by the difference of the tags only, so a row that is missing or strange stays visible
//! whatever is saved beside it.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};
use rusqlite_migration::HookResult;

use super::tag::{Key, Tag};
use super::transaction::Write;
use super::{fault, meta};
use crate::WorkbookError;
use crate::id::{PartnershipId, RoundId, SeatId, WorkbookUid};

/// What a transaction has touched, by row.
#[derive(Default)]
pub(super) struct Touched {
    seats: BTreeMap<i64, Touch>,
    rounds: BTreeMap<i64, Touch>,
    partnerships: BTreeMap<i64, Touch>,
    file: Tag,
}

/// What happened to a row.
#[derive(Default)]
struct Touch {
    /// By what the tags of the rows below differ now.
    difference: Tag,
    /// Whether the row itself was written.
    written: bool,
}

impl Touched {
    /// The rows below a seat differ.
    pub(super) fn below_seat(&mut self, seat: SeatId, difference: Tag) {
        add(&mut self.seats, seat.number(), difference);
    }

    /// The rows below a round differ.
    pub(super) fn below_round(&mut self, round: RoundId, difference: Tag) {
        add(&mut self.rounds, round.number(), difference);
    }

    /// The rows below a partnership differ.
    pub(super) fn below_partnership(&mut self, partnership: PartnershipId, difference: Tag) {
        add(&mut self.partnerships, partnership.number(), difference);
    }

    /// The partnerships of the file differ.
    pub(super) fn below_file(&mut self, difference: Tag) {
        self.file = self.file.xor(difference);
    }

    /// Whether this transaction has written the row already: its tag is settled later.
    fn is_written(&self, parent: &Parent, id: i64) -> bool {
        let rows = match parent.table {
            "seat" => &self.seats,
            "round" => &self.rounds,
            _ => &self.partnerships,
        };
        rows.get(&id).is_some_and(|row| row.written)
    }

    pub(super) fn seat_written(&mut self, seat: SeatId) {
        self.seats.entry(seat.number()).or_default().written = true;
    }

    pub(super) fn round_written(&mut self, round: RoundId) {
        self.rounds.entry(round.number()).or_default().written = true;
    }

    pub(super) fn partnership_written(&mut self, partnership: PartnershipId) {
        let id = partnership.number();
        self.partnerships.entry(id).or_default().written = true;
    }
}

fn add(rows: &mut BTreeMap<i64, Touch>, id: i64, difference: Tag) {
    let row = rows.entry(id).or_default();
    row.difference = row.difference.xor(difference);
}

/// A table whose rows have rows below them. The last two columns are digest and tag.
pub(super) struct Parent {
    pub(super) table: &'static str,
    find: &'static str,
    store: &'static str,
}

pub(super) const SEAT: Parent = Parent {
    table: "seat",
    find: "SELECT * FROM seat WHERE id = ?1",
    store: "UPDATE seat SET digest = ?2, tag = ?3 WHERE id = ?1",
};
pub(super) const ROUND: Parent = Parent {
    table: "round",
    find: "SELECT * FROM round WHERE id = ?1",
    store: "UPDATE round SET digest = ?2, tag = ?3 WHERE id = ?1",
};
pub(super) const PARTNERSHIP: Parent = Parent {
    table: "partnership",
    find: "SELECT * FROM partnership WHERE id = ?1",
    store: "UPDATE partnership SET digest = ?2, tag = ?3 WHERE id = ?1",
};

/// The columns of a row but its tag.
pub(super) fn columns<'r>(row: &'r Row<'_>) -> rusqlite::Result<Vec<ValueRef<'r>>> {
    let count = row.as_ref().column_count();
    (0..count.saturating_sub(1))
        .map(|index| row.get_ref(index))
        .collect()
}

/// A tag that stands in a column; zero when it is none.
fn stored(row: &Row<'_>, index: usize) -> rusqlite::Result<Tag> {
    Ok(Tag::read(row.get_ref(index)?).unwrap_or_default())
}

impl Write<'_> {
    /// Settles everything that this transaction has touched, from below to above.
    pub(super) fn settle(&mut self) -> Result<(), WorkbookError> {
        let touched = std::mem::take(&mut self.touched);
        self.settle_rows(touched).map_err(fault::told)
    }

    fn settle_rows(&mut self, mut touched: Touched) -> rusqlite::Result<()> {
        for (id, touch) in std::mem::take(&mut touched.seats) {
            // The second column of a seat is its round, of a round its partnership.
            if let Some((round, difference)) = self.settle_row(&SEAT, id, &touch)? {
                add(&mut touched.rounds, round, difference);
            }
        }
        for (id, touch) in std::mem::take(&mut touched.rounds) {
            if let Some((partnership, difference)) = self.settle_row(&ROUND, id, &touch)? {
                add(&mut touched.partnerships, partnership, difference);
            }
        }
        for (id, touch) in std::mem::take(&mut touched.partnerships) {
            if let Some((_, difference)) = self.settle_row(&PARTNERSHIP, id, &touch)? {
                touched.below_file(difference);
            }
        }
        settle_file(self.connection, &self.key, touched.file)
    }

    /// Settles one row; tells the number in its second column and how its tag has changed.
    fn settle_row(
        &self,
        parent: &Parent,
        id: i64,
        touch: &Touch,
    ) -> rusqlite::Result<Option<(i64, Tag)>> {
        let mut find = self.connection.prepare_cached(parent.find)?;
        let settled = find
            .query_row([id], |row| {
                let mut columns = columns(row)?;
                let place = columns.len() - 1;
                let old = stored(row, place + 1)?;
                // A row that did not fit before goes on not fitting, unless it was written.
                let strange = if touch.written {
                    Tag::default()
                } else {
                    old.xor(self.key.tag(parent.table, columns.iter().copied()))
                };
                let digest = stored(row, place)?.xor(touch.difference);
                columns[place] = ValueRef::Blob(digest.bytes());
                let tag = self.key.tag(parent.table, columns.iter().copied());
                let above = row.get_ref(1)?.as_i64().unwrap_or_default();
                Ok((above, old, digest, tag.xor(strange)))
            })
            .optional()?;
        // A row that was deleted has nothing to settle: its tag was taken out above already.
        let Some((above, old, digest, tag)) = settled else {
            return Ok(None);
        };
        self.connection
            .prepare_cached(parent.store)?
            .execute(params![id, digest.bytes(), tag.bytes()])?;
        Ok(Some((above, old.xor(tag))))
    }

    /// The tag that a row carries, for a row that is going to be deleted or replaced.
    pub(super) fn stored_tag(&self, parent: &Parent, id: i64) -> Result<Tag, WorkbookError> {
        let mut find = self
            .connection
            .prepare_cached(parent.find)
            .map_err(fault::told)?;
        find.query_row([id], |row| {
            let last = row.as_ref().column_count().saturating_sub(1);
            stored(row, last)
        })
        .optional()
        .map(Option::unwrap_or_default)
        .map_err(fault::told)
    }

    /// Refuses to write over a row that is not as this program wrote it: that would hide it.
    pub(super) fn needs_fitting(&self, parent: &Parent, id: i64) -> Result<(), WorkbookError> {
        if self.touched.is_written(parent, id) {
            return Ok(());
        }
        let mut find = self
            .connection
            .prepare_cached(parent.find)
            .map_err(fault::told)?;
        let fits = find
            .query_row([id], |row| {
                let columns = columns(row)?;
                let place = columns.len();
                Ok(Tag::read(row.get_ref(place)?) == Some(self.key.tag(parent.table, columns)))
            })
            .optional()
            .map_err(fault::told)?;
        match fits {
            Some(false) => Err(WorkbookError::ContentAltered),
            _ => Ok(()),
        }
    }
}

/// The tag of the file as a whole: everything in `meta`, the numbers that were given out, and its
/// digest.
pub(super) fn file_tag(
    connection: &Connection,
    key: &Key,
    digest: ValueRef<'_>,
) -> rusqlite::Result<Tag> {
    let mut statement = connection.prepare_cached(
        "SELECT key, value FROM (SELECT 1 AS part, key, value FROM meta
             UNION ALL SELECT 2, name, CAST(seq AS TEXT) FROM sqlite_sequence)
         ORDER BY part, key LIMIT 100",
    )?;
    let pairs = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?]));
    let pairs: Vec<[String; 2]> = pairs?.collect::<Result<_, _>>()?;
    let texts = pairs.iter().flatten();
    let texts = texts.map(|text| ValueRef::Text(text.as_bytes()));
    Ok(key.tag("proof", texts.chain([digest])))
}

fn settle_file(connection: &Connection, key: &Key, difference: Tag) -> rusqlite::Result<()> {
    let digest = connection
        .prepare_cached("SELECT digest FROM proof WHERE id = 1")?
        .query_row([], |row| stored(row, 0))
        .optional()?
        .unwrap_or_default()
        .xor(difference);
    let tag = file_tag(connection, key, ValueRef::Blob(digest.bytes()))?;
    connection
        .prepare_cached(
            "INSERT INTO proof(id, digest, tag) VALUES (1, ?1, ?2)
             ON CONFLICT(id) DO UPDATE SET digest = excluded.digest, tag = excluded.tag",
        )?
        .execute([digest.bytes(), tag.bytes()])?;
    Ok(())
}

/// Gives every row of an older workbook its tag, every revealed round its seal and every list its
/// digest. What stood in the file until now is believed, because nothing proved it: but a round
/// is only believed to be revealed when none of its seats is open.
pub(super) fn tag_everything(transaction: &rusqlite::Transaction<'_>) -> HookResult {
    let Some(uid) = meta::text(transaction, meta::UID)?.and_then(|text| WorkbookUid::read(&text))
    else {
        // An empty database on the way to its first row.
        return Ok(());
    };
    let key = Key::of(&uid);
    meta::set(transaction, meta::UID_AGAIN, uid.as_str())?;
    let mut below: BTreeMap<i64, Tag> = BTreeMap::new();
    each_row(
        transaction,
        &key,
        "answer",
        "seat_id",
        "question",
        |id, tag| {
            add_tag(&mut below, id, tag);
        },
    )?;
    let seats = tag_parents(transaction, &key, &SEAT, &below)?;
    let mut below = seats;
    each_row(
        transaction,
        &key,
        "plan",
        "round_id",
        "round_id",
        |id, tag| {
            add_tag(&mut below, id, tag);
        },
    )?;
    let mut revealed = transaction.prepare(
        "SELECT id FROM round WHERE state IN ('revealed', 'closed')
         AND NOT EXISTS(SELECT 1 FROM seat WHERE round_id = round.id AND state = 'open')",
    )?;
    let revealed: Vec<i64> = revealed
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for round in revealed {
        transaction
            .prepare_cached("UPDATE round SET seal = ?2 WHERE id = ?1")?
            .execute(params![round, key.seal(round).bytes()])?;
    }
    let below = tag_parents(transaction, &key, &ROUND, &below)?;
    let partnerships = tag_parents(transaction, &key, &PARTNERSHIP, &below)?;
    let all = partnerships.into_values().fold(Tag::default(), Tag::xor);
    settle_file(transaction, &key, all)?;
    Ok(())
}

fn add_tag(below: &mut BTreeMap<i64, Tag>, id: i64, tag: Tag) {
    let digest = below.entry(id).or_default();
    *digest = digest.xor(tag);
}

/// Tags the rows of a table that has none below it.
fn each_row(
    connection: &Connection,
    key: &Key,
    table: &'static str,
    above: &str,
    second: &str,
    mut tagged: impl FnMut(i64, Tag),
) -> rusqlite::Result<()> {
    let mut rows = connection.prepare(&format!("SELECT * FROM {table}"))?;
    let mut store = connection.prepare(&format!(
        "UPDATE {table} SET tag = ?3 WHERE {above} = ?1 AND {second} = ?2"
    ))?;
    // All of them first: a table is not changed while it is read.
    let mut found: Vec<(i64, rusqlite::types::Value, Tag)> = Vec::new();
    let mut read = rows.query([])?;
    while let Some(row) = read.next()? {
        let tag = key.tag(table, columns(row)?);
        found.push((row.get(0)?, row.get(usize::from(above != second))?, tag));
    }
    for (id, second, tag) in found {
        store.execute(params![id, second, tag.bytes()])?;
        tagged(id, tag);
    }
    Ok(())
}

/// Tags the rows of a table with these digests; tells the digests of the rows above.
fn tag_parents(
    connection: &Connection,
    key: &Key,
    parent: &Parent,
    below: &BTreeMap<i64, Tag>,
) -> rusqlite::Result<BTreeMap<i64, Tag>> {
    let mut rows = connection.prepare(&format!("SELECT * FROM {} ORDER BY id", parent.table))?;
    let mut found: Vec<(i64, i64, Tag, Tag)> = Vec::new();
    let mut read = rows.query([])?;
    while let Some(row) = read.next()? {
        let id: i64 = row.get(0)?;
        let digest = below.get(&id).copied().unwrap_or_default();
        let mut columns = columns(row)?;
        let place = columns.len() - 1;
        columns[place] = ValueRef::Blob(digest.bytes());
        let tag = key.tag(parent.table, columns.iter().copied());
        let above = row.get_ref(1)?.as_i64().unwrap_or(id);
        found.push((id, above, digest, tag));
    }
    let mut store = connection.prepare(parent.store)?;
    let mut above = BTreeMap::new();
    for (id, of, digest, tag) in found {
        store.execute(params![id, digest.bytes(), tag.bytes()])?;
        add_tag(&mut above, of, tag);
    }
    Ok(above)
}
