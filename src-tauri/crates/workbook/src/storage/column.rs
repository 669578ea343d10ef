//! Values of a column that must have a certain form.

use rusqlite::Row;
use rusqlite::types::Type;

/// Reads a text and makes the value it stands for.
pub(super) fn checked<T>(
    row: &Row<'_>,
    index: usize,
    make: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    make(row.get_ref(index)?.as_str()?).ok_or_else(|| unexpected(index))
}

/// The same for a column that may be empty.
pub(super) fn checked_if_any<T>(
    row: &Row<'_>,
    index: usize,
    make: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(index)?.as_str_or_null()? {
        None => Ok(None),
        Some(text) => make(text).map(Some).ok_or_else(|| unexpected(index)),
    }
}

/// The error for a value that no workbook holds. It does not repeat the value.
pub(super) fn unexpected(index: usize) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(index, String::new(), Type::Text)
}

/// A row that can be read, or `None` for one whose values are of no form that a workbook holds.
/// Every other error stays one.
pub(super) fn if_readable<T>(row: rusqlite::Result<T>) -> rusqlite::Result<Option<T>> {
    match row {
        Ok(row) => Ok(Some(row)),
        Err(error) if error.sqlite_error().is_none() => Ok(None),
        Err(error) => Err(error),
    }
}
