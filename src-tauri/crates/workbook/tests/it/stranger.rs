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

/// Makes every tag and digest of a workbook true again, as a faulty version of the program would
/// have written them. Worked out anew from the description of the format, not with its code: a tag
/// is the first half of BLAKE3, keyed, over kind, length (LEB128; numbers have none) and bytes of the
/// name of the table and of every column; a digest is the exclusive or of the tags below.
pub(crate) fn tag(path: &Path) {
    let connection = connect(path);
    let uid = ask(path, "SELECT value FROM meta WHERE key = 'workbook_uid'");
    let key = blake3::derive_key("plumbline 2026-11-29 tags of workbook rows", uid.as_bytes());
    let tags = |table: &str, id: &str| -> Vec<(i64, i64, Vec<u8>)> {
        let sql = format!("SELECT *, {id} FROM {table}");
        let mut statement = connection.prepare(&sql).unwrap();
        // The tag and the number that was asked for come last.
        let columns = statement.column_count() - 2;
        let mut rows = statement.query([]).unwrap();
        let mut found = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let values = (0..columns).map(|column| row.get_ref(column).unwrap());
            let tag = hash(&key, table, values);
            let above = row.get_ref(usize::from(!matches!(table, "answer" | "draft" | "plan")));
            let above = above.unwrap().as_i64().unwrap_or(0);
            found.push((row.get(columns + 1).unwrap(), above, tag));
        }
        found
    };
    let store = |table: &str, id: &str, tags: &[(i64, i64, Vec<u8>)]| {
        let sql = format!("UPDATE {table} SET tag = ?2 WHERE {id} = ?1");
        for (row, _, tag) in tags {
            connection
                .execute(&sql, rusqlite::params![row, tag])
                .unwrap();
        }
    };
    let digests = |table: &str, below: &[&[(i64, i64, Vec<u8>)]]| {
        let sql = format!("UPDATE {table} SET digest = zeroblob(16)");
        connection.execute_batch(&sql).unwrap();
        let mut sums: std::collections::BTreeMap<i64, [u8; 16]> = Default::default();
        for (_, above, tag) in below.iter().flat_map(|rows| rows.iter()) {
            let sum = sums.entry(*above).or_default();
            sum.iter_mut().zip(tag).for_each(|(sum, byte)| *sum ^= byte);
        }
        let sql = format!("UPDATE {table} SET digest = ?2 WHERE id = ?1");
        for (id, sum) in sums {
            connection
                .execute(&sql, rusqlite::params![id, sum])
                .unwrap();
        }
    };
    // Answers have no number of their own: they are read twice in the order of their key.
    connection
        .execute_batch("PRAGMA synchronous = OFF; BEGIN")
        .unwrap();
    let answers = tags("answer", "0");
    let sql = "SELECT seat_id, question FROM answer";
    let mut statement = connection.prepare(sql).unwrap();
    let keys: Vec<(i64, String)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for ((_, _, tag), (seat, question)) in answers.iter().zip(&keys) {
        let sql = "UPDATE answer SET tag = ?3 WHERE seat_id = ?1 AND question = ?2";
        connection
            .execute(sql, rusqlite::params![seat, question, tag])
            .unwrap();
    }
    let drafts = tags("draft", "seat_id");
    store("draft", "seat_id", &drafts);
    digests("seat", &[&answers, &drafts]);
    let seats = tags("seat", "id");
    store("seat", "id", &seats);
    let plans = tags("plan", "round_id");
    store("plan", "round_id", &plans);
    digests("round", &[&seats, &plans]);
    let sealed = "SELECT id FROM round WHERE seal IS NOT NULL";
    let mut sealed = connection.prepare(sealed).unwrap();
    let sealed = sealed.query_map([], |row| row.get::<_, i64>(0)).unwrap();
    for id in sealed.map(Result::unwrap).collect::<Vec<_>>() {
        let seal = hash(&key, "revealed", [ValueRef::Integer(id)].into_iter());
        let sql = "UPDATE round SET seal = ?2 WHERE id = ?1";
        connection
            .execute(sql, rusqlite::params![id, seal])
            .unwrap();
    }
    let rounds = tags("round", "id");
    store("round", "id", &rounds);
    digests("partnership", &[&rounds]);
    let partnerships: Vec<_> = tags("partnership", "id")
        .into_iter()
        .map(|(id, _, tag)| (id, 1, tag))
        .collect();
    store("partnership", "id", &partnerships);
    digests("proof", &[&partnerships]);
    let digest: Vec<u8> = connection
        .query_row("SELECT digest FROM proof", [], |row| row.get(0))
        .unwrap();
    let mut meta = connection
        .prepare(
            "SELECT key, value FROM (SELECT 1 AS part, key, value FROM meta
                 UNION ALL SELECT 2, name, CAST(seq AS TEXT) FROM sqlite_sequence)
             ORDER BY part, key",
        )
        .unwrap();
    let texts: Vec<String> = meta
        .query_map([], |row| Ok([row.get(0)?, row.get(1)?]))
        .unwrap()
        .flat_map(|pair: rusqlite::Result<[String; 2]>| pair.unwrap())
        .collect();
    let values = texts.iter().map(|text| ValueRef::Text(text.as_bytes()));
    let tag = hash(&key, "proof", values.chain([ValueRef::Blob(&digest)]));
    connection
        .execute("UPDATE proof SET tag = ?1", [tag])
        .unwrap();
    connection.execute_batch("COMMIT").unwrap();
}

fn hash<'v>(key: &[u8; 32], table: &str, values: impl Iterator<Item = ValueRef<'v>>) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new_keyed(key);
    let mut add = |kind: u8, bytes: &[u8]| {
        hasher.update(&[kind]);
        let numbers = matches!(kind, b'i' | b'r' | b'0');
        let mut length = bytes.len();
        while !numbers && length >= 128 {
            hasher.update(&[(length % 128) as u8 + 128]);
            length /= 128;
        }
        if !numbers {
            hasher.update(&[length as u8]);
        }
        hasher.update(bytes);
    };
    add(b'n', table.as_bytes());
    for value in values {
        match value {
            ValueRef::Null => add(b'0', &[]),
            ValueRef::Integer(number) => add(b'i', &number.to_le_bytes()),
            ValueRef::Real(number) => add(b'r', &number.to_le_bytes()),
            ValueRef::Text(bytes) => add(b't', bytes),
            ValueRef::Blob(bytes) => add(b'b', bytes),
        }
    }
    hasher.finalize().as_bytes()[..16].to_vec()
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
        ("draft".to_owned(), "seat_id"),
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
