//! Another program with the same database library, that knows no rules: it looks into workbooks
//! and plants faults. The only file here that names `rusqlite`.

use std::fmt::Write;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

/// Opens a file as any SQLite tool does, with every protection off.
pub(crate) fn connect(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("a database");
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;")
        .expect("settings");
    connection
}

/// Runs statements on a file.
pub(crate) fn run(path: &Path, sql: &str) {
    connect(path).execute_batch(sql).expect("valid statements");
}

/// The first value of the first row, as text.
pub(crate) fn ask(path: &Path, sql: &str) -> String {
    let connection = connect(path);
    connection
        .query_row(sql, [], |row| Ok(text(row.get_ref(0)?)))
        .expect("one row")
}

/// Every row of every table of a workbook as text. Left out are the two counters that only ever
/// go up: of changes, and of the numbers given out.
pub(crate) fn dump(path: &Path) -> String {
    dump_where(path, "key <> 'change_counter'")
}

/// The same with the counters.
pub(crate) fn dump_all(path: &Path) -> String {
    let numbers = ask(
        path,
        "SELECT group_concat(name || seq) FROM sqlite_sequence",
    );
    dump_where(path, "TRUE") + &numbers
}

fn dump_where(path: &Path, meta: &str) -> String {
    let connection = connect(path);
    let mut dump = String::new();
    for (table, order) in [
        (format!("meta WHERE {meta}"), "key"),
        ("partnership".to_owned(), "id"),
        ("round".to_owned(), "id"),
        ("seat".to_owned(), "id"),
        ("answer".to_owned(), "seat_id, question"),
        ("plan".to_owned(), "round_id"),
    ] {
        writeln!(dump, "[{table}]").unwrap();
        let sql = format!("SELECT * FROM {table} ORDER BY {order}");
        let mut statement = connection.prepare(&sql).expect("a known table");
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<String> = (0..columns)
                .map(|column| text(row.get_ref(column).unwrap()))
                .collect();
            writeln!(dump, "{}", values.join("|")).unwrap();
        }
    }
    dump
}

/// Keeps a save open on a file: nobody else can write until it is dropped.
pub(crate) fn save_in_progress(path: &Path) -> Connection {
    let connection = connect(path);
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    connection
}

/// Copies a file in the middle of a save, with the journal of that save, as a power cut would
/// leave them.
pub(crate) fn cut_off(path: &Path, change: &str, to: &Path) {
    let connection = connect(path);
    // A cache of one page makes the save write pages before its end.
    connection
        .execute_batch(&format!(
            "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; {change}"
        ))
        .expect("valid statements");
    let journal = |path: &Path| path.with_file_name("w.plumb-journal");
    std::fs::copy(path, to).unwrap();
    std::fs::copy(journal(path), journal(to)).unwrap();
    connection.execute_batch("ROLLBACK").unwrap();
    // Before the journal is complete its first bytes are zero, and nothing has to be taken back.
    assert_ne!(
        std::fs::read(journal(to)).unwrap()[0],
        0,
        "cut off too early"
    );
}

fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "-".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
    }
}
