//! Copies of a workbook that a person asks for. They are for their owner only, as the workbook is.

use std::io;
use std::path::Path;

use questionnaire::Questionnaire;
use workbook::{Access, Workbook, WorkbookError, owner_only};

use crate::files::{self, Readers};
use crate::places::Folders;
use crate::refusal::Refusal;

/// Writes a copy of everything, where there is no file of this name.
pub(crate) fn whole(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    files::create(path, bytes, Readers::Owner).map_err(|error| not_written(&error))
}

/// The same without the answers that are neither submitted nor locked. They are taken out in the
/// program's own folder, so they never lie where the copy goes, and nothing of them stays in its
/// bytes.
pub(crate) fn without_open_answers(
    path: &Path,
    bytes: &[u8],
    folders: &Folders,
) -> Result<(), Refusal> {
    let own = folders.program.clone().unwrap_or_else(std::env::temp_dir);
    if folders.program.is_some() {
        owner_only::folder(&own).map_err(|error| not_written(&error))?;
    }
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o700));
    }
    let within = builder
        .prefix(".plumbline-")
        .tempdir_in(own)
        .map_err(|error| not_written(&error))?;
    let draft = within.path().join("copy.plumb");
    files::create(&draft, bytes, Readers::Owner).map_err(|error| not_written(&error))?;
    let access = Access::Write {
        program: "Plumbline".to_owned(),
        since: chrono::DateTime::UNIX_EPOCH,
    };
    let mut copy = Workbook::open(&draft, access, Questionnaire::shipped())?;
    copy.leave_out_open_answers()?;
    drop(copy);
    let bytes = std::fs::read(&draft).map_err(|error| Refusal::not_read(&error))?;
    whole(path, &bytes)
}

fn not_written(error: &io::Error) -> Refusal {
    match error.kind() {
        io::ErrorKind::AlreadyExists => WorkbookError::AlreadyExists.into(),
        _ => Refusal::not_written(error),
    }
}
