//! The database: one file per table, and the only place that names `rusqlite`.
//!
//! Deliberately not here: rules. Whether a change is allowed is decided one level up; this level
//! knows rows, transactions and what the database's errors mean.

mod answer;
mod column;
mod connection;
mod copy;
mod draft;
mod fault;
mod first_page;
mod ladder;
mod look;
mod meta;
mod partnership;
mod plan;
mod proof;
mod round;
mod row_change;
mod save;
mod schema;
mod seat;
mod settle;
mod store;
mod tag;
mod transaction;
mod upgrade;

pub(crate) use connection::Mode;
pub(crate) use draft::DraftRow;
pub(crate) use ladder::{APPLICATION_ID, VERSION};
pub(crate) use look::{Look, look, play_back};
pub(crate) use proof::{Misfit, Scope};
pub(crate) use row_change::RowChange;
pub(crate) use seat::{AbsentAgreed, SeatRow, SeatState};
pub(crate) use store::Store;
pub(crate) use transaction::{Read, Write};
