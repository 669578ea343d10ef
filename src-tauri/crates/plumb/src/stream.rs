//! Standard input and standard output under the names that people give them: `-`, `/dev/stdin`,
//! `/dev/stdout`, and the pipes that a shell makes for `<(…)` and `>(…)`.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// What a stream is called when it is one of the two standard ones.
const STANDARD: &str = "-";
/// Other names of standard input.
const INPUTS: [&str; 3] = ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"];
/// Other names of standard output.
const OUTPUTS: [&str; 3] = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// What was read from streams so far: a pipe gives its bytes once, and a command may look twice.
static READ: Mutex<BTreeMap<PathBuf, Arc<[u8]>>> = Mutex::new(BTreeMap::new());

/// Whether a name means standard input.
pub(crate) fn is_standard_input(named: &Path) -> bool {
    named.as_os_str() == STANDARD || INPUTS.iter().any(|name| named == Path::new(name))
}

/// Whether a name means standard output.
pub(crate) fn is_standard_output(named: &Path) -> bool {
    named.as_os_str() == STANDARD || OUTPUTS.iter().any(|name| named == Path::new(name))
}

/// Whether a file is read as a stream: standard input, or the end of a pipe that is open already.
/// A pipe with a name in a folder is none: opening it would wait for somebody to write into it.
pub(crate) fn is_input(named: &Path) -> bool {
    is_standard_input(named) || (is_descriptor(named) && !is_ordinary(named))
}

/// Whether a file that is written is the end of a pipe.
pub(crate) fn is_pipe(named: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        std::fs::metadata(named).is_ok_and(|about| about.file_type().is_fifo())
    }
    #[cfg(not(unix))]
    {
        let _ = named;
        false
    }
}

/// What a stream gives, at most so many bytes.
///
/// # Errors
/// When the system cannot read it.
pub(crate) fn read(named: &Path, most: u64) -> io::Result<Arc<[u8]>> {
    let key = match is_standard_input(named) {
        true => PathBuf::from(STANDARD),
        false => named.to_owned(),
    };
    let mut known = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(bytes) = known.get(&key) {
        return Ok(Arc::clone(bytes));
    }
    let mut bytes = Vec::new();
    if is_standard_input(named) {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(named)?.take(most).read_to_end(&mut bytes)?;
    }
    let bytes: Arc<[u8]> = bytes.into();
    known.insert(key, Arc::clone(&bytes));
    Ok(bytes)
}

/// Whether a name is that of a file which this program was started with.
fn is_descriptor(named: &Path) -> bool {
    ["/dev/fd", "/proc/self/fd"]
        .iter()
        .any(|folder| named.parent() == Some(Path::new(folder)))
}

fn is_ordinary(named: &Path) -> bool {
    std::fs::metadata(named).is_ok_and(|about| about.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_is_a_stream_and_a_file_called_so_is_not() {
        for name in ["-", "/dev/stdin", "/dev/fd/0"] {
            assert!(is_input(Path::new(name)), "{name}");
        }
        for name in ["-", "/dev/stdout", "/dev/fd/1"] {
            assert!(is_standard_output(Path::new(name)), "{name}");
        }
        for name in ["./-", "--", "-x", "/dev/null", "/dev/stderr", "/dev/fd"] {
            let name = Path::new(name);
            assert!(!is_input(name) && !is_standard_output(name), "{name:?}");
        }
    }
}
