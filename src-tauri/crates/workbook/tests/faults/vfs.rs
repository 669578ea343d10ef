//! A file system for SQLite that stands before the real one: it can fail at the n-th operation, and
//! it can write down what reaches the disk and when.

#![expect(
    unsafe_code,
    reason = "SQLite asks for its file system as a table of C functions"
)]

use std::collections::BTreeMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use rusqlite::ffi::{
    self, SQLITE_IOERR_DELETE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE,
    SQLITE_OK, sqlite3_file, sqlite3_int64, sqlite3_io_methods, sqlite3_vfs,
};

/// What reaches a disk, in order. Files are named by their last name.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    Write {
        file: String,
        at: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        file: String,
        length: usize,
    },
    Sync {
        file: String,
    },
    /// A file was deleted, and the folder made durable or not.
    Delete {
        file: String,
        durable: bool,
    },
    /// The program said that this was saved.
    Acknowledged(usize),
}

/// From which operation on the disk fails.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Failing {
    /// The operation, counted from 1.
    pub(crate) at: usize,
    /// Whether every later one fails too.
    pub(crate) for_ever: bool,
}

#[derive(Default)]
struct State {
    names: BTreeMap<usize, String>,
    tables: BTreeMap<usize, usize>,
    log: Option<Vec<Op>>,
    failing: Option<Failing>,
    count: usize,
    failed: usize,
}

static STATE: Mutex<Option<State>> = Mutex::new(None);

fn state() -> MutexGuard<'static, Option<State>> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn with<T>(work: impl FnOnce(&mut State) -> T) -> T {
    work(state().get_or_insert_default())
}

/// Puts this file system before the real one, once for the process. One test at a time uses it:
/// the next one waits until what comes back is dropped.
pub(crate) fn install() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: the table is copied from the one that SQLite has found, lives for ever and is
        // registered once.
        unsafe {
            ffi::sqlite3_initialize();
            let base = base();
            let mut own = *base;
            own.pNext = std::ptr::null_mut();
            own.zName = c"faults".as_ptr();
            own.xOpen = Some(open);
            own.xDelete = Some(delete);
            assert_eq!(
                ffi::sqlite3_vfs_register(Box::leak(Box::new(own)), 1),
                SQLITE_OK
            );
        }
    });
    turn
}

/// From now on the disk fails like this; the count begins anew.
pub(crate) fn fail(failing: Option<Failing>) {
    with(|state| {
        state.failing = failing;
        state.count = 0;
        state.failed = 0;
    });
}

/// How often it has failed.
pub(crate) fn failed() -> usize {
    with(|state| state.failed)
}

/// Begins to write down what reaches the disk.
pub(crate) fn record() {
    with(|state| state.log = Some(Vec::new()));
}

/// Notes that the program said that something was saved.
pub(crate) fn acknowledged(number: usize) {
    with(|state| {
        if let Some(log) = &mut state.log {
            log.push(Op::Acknowledged(number));
        }
    });
}

/// Everything that was written down.
pub(crate) fn recorded() -> Vec<Op> {
    with(|state| state.log.take().unwrap_or_default())
}

/// Counts an operation, and tells whether it fails.
fn fails(state: &mut State) -> bool {
    let Some(failing) = state.failing else {
        return false;
    };
    state.count += 1;
    let fails = state.count == failing.at || failing.for_ever && state.count > failing.at;
    state.failed += usize::from(fails);
    fails
}

/// SQLite's own file system.
unsafe fn base() -> *mut sqlite3_vfs {
    // SAFETY: the name is a C string; SQLite has this file system on every Unix.
    unsafe { ffi::sqlite3_vfs_find(c"unix".as_ptr()) }
}

fn last_name(path: *const c_char) -> String {
    if path.is_null() {
        return String::new();
    }
    // SAFETY: SQLite hands over a C string.
    let path = unsafe { CStr::from_ptr(path) }.to_string_lossy();
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    path: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    found: *mut c_int,
) -> c_int {
    // SAFETY: everything is handed on as it came; afterwards the table of the file's functions is
    // replaced by a copy of it in which three are ours.
    unsafe {
        let base = base();
        let code = (*base).xOpen.expect("a function")(base, path, file, flags, found);
        if code == SQLITE_OK && !(*file).pMethods.is_null() {
            let theirs = (*file).pMethods as usize;
            let ours = with(|state| {
                state.names.insert(file as usize, last_name(path));
                *state.tables.entry(theirs).or_insert_with(|| {
                    let table = OwnTable {
                        own: sqlite3_io_methods {
                            xWrite: Some(write),
                            xTruncate: Some(truncate),
                            xSync: Some(sync),
                            ..*(theirs as *const sqlite3_io_methods)
                        },
                        theirs: theirs as *const sqlite3_io_methods,
                    };
                    std::ptr::from_mut(Box::leak(Box::new(table))) as usize
                })
            });
            (*file).pMethods = ours as *const sqlite3_io_methods;
        }
        code
    }
}

/// The functions of a file with ours among them, and behind them the ones that were there.
#[repr(C)]
struct OwnTable {
    own: sqlite3_io_methods,
    theirs: *const sqlite3_io_methods,
}

unsafe fn theirs(file: *mut sqlite3_file) -> &'static sqlite3_io_methods {
    // SAFETY: only files that `open` has given this table have these functions.
    unsafe { &*(*((*file).pMethods.cast::<OwnTable>())).theirs }
}

fn name(state: &State, file: *mut sqlite3_file) -> String {
    state
        .names
        .get(&(file as usize))
        .cloned()
        .unwrap_or_default()
}

unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    bytes: *const c_void,
    length: c_int,
    at: sqlite3_int64,
) -> c_int {
    let fails = with(|state| {
        if fails(state) {
            return true;
        }
        let file = name(state, file);
        if let Some(log) = &mut state.log {
            let length = usize::try_from(length).unwrap();
            // SAFETY: SQLite hands over this many bytes.
            let bytes = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) }.to_vec();
            let at = usize::try_from(at).unwrap();
            log.push(Op::Write { file, at, bytes });
        }
        false
    });
    if fails {
        return SQLITE_IOERR_WRITE;
    }
    // SAFETY: handed on as it came.
    unsafe { theirs(file).xWrite.expect("a function")(file, bytes, length, at) }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: sqlite3_int64) -> c_int {
    let fails = with(|state| {
        if fails(state) {
            return true;
        }
        let file = name(state, file);
        if let Some(log) = &mut state.log {
            let length = usize::try_from(length).unwrap();
            log.push(Op::Truncate { file, length });
        }
        false
    });
    if fails {
        return SQLITE_IOERR_TRUNCATE;
    }
    // SAFETY: handed on as it came.
    unsafe { theirs(file).xTruncate.expect("a function")(file, length) }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    let fails = with(|state| {
        if fails(state) {
            return true;
        }
        let file = name(state, file);
        if let Some(log) = &mut state.log {
            log.push(Op::Sync { file });
        }
        false
    });
    if fails {
        return SQLITE_IOERR_FSYNC;
    }
    // SAFETY: handed on as it came.
    unsafe { theirs(file).xSync.expect("a function")(file, flags) }
}

unsafe extern "C" fn delete(_: *mut sqlite3_vfs, path: *const c_char, folder: c_int) -> c_int {
    let fails = with(|state| {
        if fails(state) {
            return true;
        }
        if let Some(log) = &mut state.log {
            let (file, durable) = (last_name(path), folder != 0);
            log.push(Op::Delete { file, durable });
        }
        false
    });
    if fails {
        return SQLITE_IOERR_DELETE;
    }
    // SAFETY: handed on as it came.
    unsafe {
        let base = base();
        (*base).xDelete.expect("a function")(base, path, folder)
    }
}
