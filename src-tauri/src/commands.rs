//! One function for every command: fetch what only a desktop has, do it, reply.

mod workbook;

pub(crate) use workbook::{close_workbook, open_for_reading, open_sample, open_workbook};
