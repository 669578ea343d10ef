//! Where the project lies.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder of the workspace: the one above `src-tauri`.
pub(crate) fn root() -> Result<PathBuf> {
    // Set by cargo when it runs this program; the folder in which it was built otherwise.
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors()
        .nth(3)
        .map(Path::to_path_buf)
        .context("the project has no top folder")
}
