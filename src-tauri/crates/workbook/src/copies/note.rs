//! The note beside a copy: when and why it was made, and what is in it.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::contents::Contents;
use crate::storage::{Mode, Store};
use crate::written_path::WrittenPath;
use crate::{owner_only, side_file};

/// The most bytes of a note that are read.
const MOST_BYTES: u64 = 4_000_000;

/// Why a restore point was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A person pressed Ctrl+S or called the command.
    Asked,
    /// Time had passed, and something had changed.
    Time,
    /// A round was going to be taken in.
    BeforeImport,
    /// A round was revealed.
    Reveal,
    /// An older state was going to be opened.
    BeforeRestore,
    /// Something was going to be deleted.
    BeforeDeletion,
    /// A journal was found beside the workbook: this is the file as it is.
    AsItIs,
    /// A journal was found beside the workbook: this is the file with the journal played back.
    TakenBack,
    /// It is not known: the note is lost.
    Unknown,
}

/// What is known of a restore point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// When it was made, by the clock of the computer.
    pub made_at: DateTime<Utc>,
    /// Why.
    pub reason: Reason,
    /// Where the workbook was; not known when the note is lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<WrittenPath>,
    /// Whether everything in it was proved when it was made.
    pub proven: bool,
    /// The length of the copy, for noticing one that was cut short.
    bytes: u64,
    /// What is in it.
    pub contents: Contents,
}

impl Note {
    /// What a new copy is told to be.
    pub(super) fn new(
        copy: &Path,
        at: DateTime<Utc>,
        reason: Reason,
        place: &Path,
        proven: bool,
        contents: Contents,
    ) -> io::Result<Self> {
        Ok(Self {
            made_at: at,
            reason,
            place: Some(WrittenPath::from(place)),
            proven,
            bytes: std::fs::metadata(copy)?.len(),
            contents,
        })
    }

    /// What is known of a copy: its note, or what can be read of the copy itself. `None` when it is
    /// no workbook.
    pub(super) fn of(copy: &Path) -> Option<Self> {
        let bytes = std::fs::metadata(copy).ok()?.len();
        let note = File::open(beside(copy)).ok().and_then(|file| {
            let mut text = Vec::new();
            file.take(MOST_BYTES).read_to_end(&mut text).ok()?;
            serde_json::from_slice::<Self>(&text).ok()
        });
        match note {
            Some(note) if note.bytes == bytes => Some(note),
            _ => Self::read_from(copy),
        }
    }

    fn read_from(copy: &Path) -> Option<Self> {
        crate::header::look(copy).ok()?;
        let about = std::fs::metadata(copy).ok()?;
        let store = Store::open(copy, Mode::Read).ok()?;
        Some(Self {
            made_at: moment(about.modified().ok()?)?,
            reason: Reason::Unknown,
            place: None,
            proven: super::make::is_proven(&store),
            bytes: about.len(),
            contents: Contents::of(&store).ok()?,
        })
    }

    /// The note of a copy that was changed since.
    pub(super) fn again(&self, copy: &Path, proven: bool, contents: Contents) -> io::Result<Self> {
        Ok(Self {
            proven,
            bytes: std::fs::metadata(copy)?.len(),
            contents,
            ..self.clone()
        })
    }

    /// Writes the note beside its copy, whole or not at all.
    pub(super) fn write(&self, copy: &Path) -> io::Result<()> {
        let note = beside(copy);
        let draft = side_file::beside_alone(&note, "new");
        let text = serde_json::to_vec_pretty(self).map_err(io::Error::other)?;
        let written = owner_only::new_file(&draft).and_then(|mut file| {
            file.write_all(&text)?;
            file.sync_all()?;
            std::fs::rename(&draft, &note)
        });
        if written.is_err() {
            let _ = std::fs::remove_file(&draft);
        }
        written
    }
}

/// A time of a file; `None` before 1970.
pub(super) fn moment(time: SystemTime) -> Option<DateTime<Utc>> {
    let since = time.duration_since(UNIX_EPOCH).ok()?;
    DateTime::from_timestamp(i64::try_from(since.as_secs()).ok()?, 0)
}

/// The note of a copy.
pub(super) fn beside(copy: &Path) -> PathBuf {
    copy.with_extension("json")
}
