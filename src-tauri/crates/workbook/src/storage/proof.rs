//! Looks whether every row is as this program wrote it, and whether none is missing or added.
//!
//! One pass over every table, from below to above, on the values as the file holds them: nothing
//! has to be understood to be proved.

mod answers;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, Statement};

use super::fault;
use super::settle::{self, columns};
use super::tag::{Key, Tag};
use super::transaction::Read;
use crate::WorkbookError;

/// A place where the file is not as this program wrote it. The numbers are those of rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Misfit {
    /// What is known of the file as a whole: its identity, its counter.
    File,
    /// Rows belong to one that is not there.
    Orphans,
    /// An index does not list the rows of its table in their order.
    Index,
    /// A partnership is missing, or one was added.
    Partnerships,
    /// The names of a partnership.
    Partnership(i64),
    /// A round of a partnership is missing, or one was added.
    Rounds(i64),
    /// What a round says of itself.
    Round(i64),
    /// A round says that it is revealed, and nothing proves it.
    State(i64),
    /// A seat or the plan of a round is missing, or one was added.
    Seats(i64),
    /// The plan of a round.
    Plan(i64),
    /// Who sits in a seat, and how far the person is.
    Seat(i64),
    /// An answer of a seat is missing, or one was added.
    Answers(i64),
    /// An answer of a seat. The question is `None` when it cannot be read.
    Answer(i64, Option<String>),
    /// The locked draft of a seat.
    Draft(i64),
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Everything.
    File,
    /// A round with its seats, their answers and its plan.
    Round(i64),
}

impl Read<'_> {
    /// The places that do not fit, in order, each once.
    pub(crate) fn misfits(&self, scope: Scope) -> Result<Vec<Misfit>, WorkbookError> {
        let mut look = Look {
            connection: self.connection,
            key: self.key,
            found: Vec::new(),
        };
        look.at(scope).map_err(fault::told)?;
        look.found.sort();
        look.found.dedup();
        Ok(look.found)
    }

    /// Whether a partnership carries the tag that the key gives it.
    pub(super) fn proves_a_partnership(&self) -> Result<bool, WorkbookError> {
        let work = || -> rusqlite::Result<bool> {
            let mut statement = self.connection.prepare("SELECT * FROM partnership")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let columns = columns(row)?;
                let carried = Tag::read(row.get_ref(columns.len())?);
                if carried == Some(self.key.tag("partnership", columns)) {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        work().map_err(fault::told)
    }
}

struct Look<'c> {
    connection: &'c Connection,
    key: Key,
    found: Vec<Misfit>,
}

/// Digests by the row that they belong to.
type Digests = BTreeMap<i64, Tag>;

impl Look<'_> {
    fn at(&mut self, scope: Scope) -> rusqlite::Result<()> {
        let (seats, rounds) = match scope {
            Scope::File => (String::new(), [String::new(), String::new(), String::new()]),
            Scope::Round(id) => (
                format!("WHERE seat_id IN (SELECT id FROM seat WHERE round_id = {id})"),
                [
                    format!("WHERE round_id = {id}"),
                    format!("WHERE round_id = {id}"),
                    format!("WHERE id = {id}"),
                ],
            ),
        };
        let [of_plan, of_seat, of_round] = rounds;
        let mut below = Digests::new();
        let misfits = answers::look(self.connection, self.key, &seats, &mut below)?;
        self.found.extend(misfits);
        self.leaves("draft", &seats, &mut below, Misfit::Draft)?;
        let mut below = self.parents(
            &settle::SEAT,
            &of_seat,
            below,
            Misfit::Seat,
            Misfit::Answers,
        )?;
        self.leaves("plan", &of_plan, &mut below, Misfit::Plan)?;
        self.states(&of_round)?;
        let below = self.parents(
            &settle::ROUND,
            &of_round,
            below,
            Misfit::Round,
            Misfit::Seats,
        )?;
        if let Scope::Round(id) = scope {
            self.companies(id)?;
        } else {
            let below = self.parents(
                &settle::PARTNERSHIP,
                "",
                below,
                Misfit::Partnership,
                Misfit::Rounds,
            )?;
            self.index("seat", "seat_by_round", "round_id, position, id")?;
            self.index("round", "round_by_partnership", "partnership_id, date, id")?;
            self.file(below.into_values().fold(Tag::default(), Tag::xor))?;
        }
        Ok(())
    }

    /// Looks at the rows of a table that has none below it; its first column is the row above.
    fn leaves(
        &mut self,
        table: &'static str,
        of: &str,
        below: &mut Digests,
        misfit: impl Fn(i64) -> Misfit,
    ) -> rusqlite::Result<()> {
        let mut rows = rows(self.connection, table, of)?;
        let count = rows.column_count();
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let above = row.get_ref(0)?.as_i64().unwrap_or_default();
            let (fits, tag) = self.fits(table, row, count)?;
            if !fits {
                self.found.push(misfit(above));
            }
            add(below, above, tag);
        }
        Ok(())
    }

    /// Looks at the rows of a table with rows below; gives the digests of the rows above.
    fn parents(
        &mut self,
        parent: &settle::Parent,
        of: &str,
        mut below: Digests,
        row_differs: impl Fn(i64) -> Misfit,
        list_differs: impl Fn(i64) -> Misfit,
    ) -> rusqlite::Result<Digests> {
        let mut rows = rows(self.connection, parent.table, of)?;
        let count = rows.column_count();
        let mut rows = rows.query([])?;
        let mut above = Digests::new();
        while let Some(row) = rows.next()? {
            let id = row.get_ref(0)?.as_i64().unwrap_or_default();
            let (fits, tag) = self.fits(parent.table, row, count)?;
            if !fits {
                self.found.push(row_differs(id));
            }
            let digest = Tag::read(row.get_ref(count.saturating_sub(2))?);
            if digest != Some(below.remove(&id).unwrap_or_default()) {
                self.found.push(list_differs(id));
            }
            add(
                &mut above,
                row.get_ref(1)?.as_i64().unwrap_or_default(),
                tag,
            );
        }
        if !below.is_empty() {
            self.found.push(Misfit::Orphans);
        }
        Ok(above)
    }

    /// Looks whether every round that says so was revealed.
    fn states(&mut self, of: &str) -> rusqlite::Result<()> {
        let connection = self.connection;
        let mut rows = connection.prepare(&format!("SELECT id, state, seal FROM round {of}"))?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let id = row.get_ref(0)?.as_i64().unwrap_or_default();
            let closed = matches!(row.get_ref(1)?.as_str(), Ok("draft" | "collecting"));
            let seal = Tag::read(row.get_ref(2)?);
            if !closed && seal != Some(self.key.seal(id)) {
                self.found.push(Misfit::State(id));
            }
        }
        Ok(())
    }

    /// Looks whether an index holds the rows of its table, each once and in order: rows are found
    /// through it.
    fn index(&mut self, table: &str, index: &str, columns: &str) -> rusqlite::Result<()> {
        let in_table = self.digest_of(table, "NOT INDEXED", columns)?.0;
        let (in_index, ordered) = self.digest_of(table, &format!("INDEXED BY {index}"), columns)?;
        if !ordered || in_index != in_table {
            self.found.push(Misfit::Index);
        }
        Ok(())
    }

    /// The digest of three columns of a table, and whether they come in their order.
    fn digest_of(&mut self, table: &str, by: &str, columns: &str) -> rusqlite::Result<(Tag, bool)> {
        let sql = format!("SELECT {columns} FROM {table} {by}");
        let mut rows = self.connection.prepare(&sql)?;
        let mut rows = rows.query([])?;
        let (mut digest, mut ordered) = (Tag::default(), true);
        let mut last: Option<[Value; 3]> = None;
        while let Some(row) = rows.next()? {
            let values = [row.get_ref(0)?, row.get_ref(1)?, row.get_ref(2)?];
            digest = digest.xor(self.key.tag("index", values));
            let next = [row.get(0)?, row.get(1)?, row.get(2)?];
            ordered &= last.is_none_or(|last| precedes(&last, &next));
            last = Some(next);
        }
        Ok((digest, ordered))
    }

    /// Looks at the names of the companies of a round.
    fn companies(&mut self, round: i64) -> rusqlite::Result<()> {
        let of = format!("WHERE id = (SELECT partnership_id FROM round WHERE id = {round})");
        let mut rows = rows(self.connection, settle::PARTNERSHIP.table, &of)?;
        let count = rows.column_count();
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let (fits, _) = self.fits(settle::PARTNERSHIP.table, row, count)?;
            if !fits {
                let id = row.get_ref(0)?.as_i64().unwrap_or_default();
                self.found.push(Misfit::Partnership(id));
            }
        }
        Ok(())
    }

    fn file(&mut self, all: Tag) -> rusqlite::Result<()> {
        let stored = self
            .connection
            .prepare_cached("SELECT digest, tag FROM proof WHERE id = 1")?
            .query_row([], |row| {
                Ok((Tag::read(row.get_ref(0)?), Tag::read(row.get_ref(1)?)))
            })
            .optional()?;
        let (digest, tag) = stored.unwrap_or_default();
        if digest != Some(all) {
            self.found.push(Misfit::Partnerships);
        }
        let digest = digest.unwrap_or_default();
        let expected = settle::file_tag(self.connection, &self.key, ValueRef::Blob(digest.bytes()));
        // What cannot be read at all does not fit either.
        if tag.is_none() || expected.ok() != tag {
            self.found.push(Misfit::File);
        }
        Ok(())
    }

    /// Whether a row carries its tag, and the tag that it carries.
    fn fits(&self, table: &str, row: &Row<'_>, count: usize) -> rusqlite::Result<(bool, Tag)> {
        let carried = Tag::read(row.get_ref(count.saturating_sub(1))?);
        let expected = self.key.tag(table, columns(row)?);
        Ok((carried == Some(expected), carried.unwrap_or_default()))
    }
}

fn add(digests: &mut Digests, id: i64, tag: Tag) {
    let digest = digests.entry(id).or_default();
    *digest = digest.xor(tag);
}

fn rows<'c>(connection: &'c Connection, table: &str, of: &str) -> rusqlite::Result<Statement<'c>> {
    connection.prepare(&format!("SELECT * FROM {table} {of}"))
}

/// Whether a row comes before another one in an index: numbers by size, texts by their bytes.
fn precedes(one: &[Value; 3], other: &[Value; 3]) -> bool {
    let compare = |one: &Value, other: &Value| match (one, other) {
        (Value::Integer(one), Value::Integer(other)) => Some(one.cmp(other)),
        (Value::Text(one), Value::Text(other)) => Some(one.as_bytes().cmp(other.as_bytes())),
        // No column of an index holds anything else.
        _ => None,
    };
    let mut orders = one
        .iter()
        .zip(other)
        .map(|(one, other)| compare(one, other));
    let first = orders.find(|order| *order != Some(Ordering::Equal));
    first == Some(Some(Ordering::Less))
}
