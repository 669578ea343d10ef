//! A folder to work in, and the program run in it.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use questionnaire::{CompanyName, Questionnaire};
use tempfile::TempDir;
use workbook::{Access, NewPartnership, NewWorkbook, Workbook, WorkbookUid};

use crate::round;

/// A run that takes longer hangs. It is far more than any run needs.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder of its own for each test.
pub(crate) struct Desk(TempDir);

/// What a run has given.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().expect("a folder for a test"))
    }

    /// With a workbook of the sample, `sample.plumb`.
    pub(crate) fn with_sample() -> Self {
        let desk = Self::new();
        desk.plumb(["sample", "sample.plumb"]).fine();
        desk
    }

    /// With `round.json`, a good round file of Acme and Northwind, and `acme.plumb`, a workbook
    /// of these two without a round.
    pub(crate) fn with_round() -> Self {
        let desk = Self::new();
        desk.put("round.json", round::worked().to_string());
        desk.plumb([
            "new",
            "acme.plumb",
            "--vendor",
            "Acme",
            "--partner",
            "Northwind",
        ])
        .fine();
        desk
    }

    /// With `round.json`, and with `acme.plumb` into which it was taken. A report of it is made
    /// sooner than one of the sample.
    pub(crate) fn with_revealed() -> Self {
        let desk = Self::with_round();
        desk.plumb(["import", "acme.plumb", "round.json"]).fine();
        desk
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder().join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).expect("a file of a test");
    }

    pub(crate) fn get(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Every file with its bytes, and every folder or other thing without.
    pub(crate) fn all(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let entries = std::fs::read_dir(self.folder()).expect("the folder of a test");
        entries
            .map(|entry| {
                let path = entry.expect("an entry").path();
                let ordinary = path.symlink_metadata().expect("an entry").is_file();
                let bytes = ordinary.then(|| std::fs::read(&path).expect("a readable file"));
                (path, bytes)
            })
            .collect()
    }

    /// The program, with this folder as the current one, and nothing of the surroundings that
    /// changes what it says.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plumb"));
        command.current_dir(self.folder());
        command.env("XDG_DATA_HOME", self.path(".data"));
        for name in ["NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"] {
            command.env_remove(name);
        }
        command
    }

    pub(crate) fn plumb<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Run {
        let mut command = self.command();
        command.args(arguments);
        Run::of(command)
    }

    /// An open workbook of Acme and Northwind: this process holds it for writing.
    pub(crate) fn workbook(&self, name: &str) -> Workbook {
        let company = |name: &str| CompanyName::new(name).expect("a name");
        let new = NewWorkbook {
            uid: WorkbookUid::from_bytes([7; 16]),
            partnership: NewPartnership {
                vendor: company("Acme"),
                partner: company("Northwind"),
                sample: false,
            },
        };
        let (path, set) = (self.path(name), Questionnaire::shipped());
        Workbook::create(&path, &new, "a test", round::moment(), set).expect("a new workbook")
    }

    /// An existing workbook, opened to be changed.
    pub(crate) fn open(&self, name: &str) -> Workbook {
        let access = Access::Write {
            program: "a test".to_owned(),
            since: round::moment(),
        };
        Workbook::open(&self.path(name), access, Questionnaire::shipped()).expect("a workbook")
    }
}

impl Run {
    /// Runs a command that was put together elsewhere.
    pub(crate) fn of(command: Command) -> Self {
        let told = format!("{command:?}");
        let output = assert_cmd::Command::from_std(command)
            .timeout(PATIENCE)
            .output()
            .expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
        let run = Self {
            code: output
                .status
                .code()
                .unwrap_or_else(|| panic!("{told} was ended: {}", output.status)),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        assert!(
            !run.err.contains("panicked") && !run.out.contains("panicked"),
            "{told} panics: {run:?}"
        );
        run
    }

    /// The same run, which went well and had nothing to complain of.
    #[track_caller]
    pub(crate) fn fine(self) -> Self {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{self:?}");
        self
    }

    /// The same run, which failed this way and printed nothing else.
    #[track_caller]
    pub(crate) fn fails(self, code: i32, name: &str) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        assert!(self.err.starts_with("error: "), "{self:?}");
        let last = format!("\n  code: {name}\n");
        assert!(self.err.ends_with(&last), "expected {name}: {self:?}");
        assert_eq!(self.out, "", "a failure prints nothing else");
        self
    }

    /// The same run, whose complaint holds these parts.
    #[track_caller]
    pub(crate) fn tells(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "{part:?} is missing: {}", self.err);
        }
        self
    }

    /// The same run, whose output holds these parts.
    #[track_caller]
    pub(crate) fn says(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.out.contains(part), "{part:?} is missing: {}", self.out);
        }
        self
    }
}
