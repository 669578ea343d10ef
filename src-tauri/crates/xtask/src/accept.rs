//! Keeps the pages of the sample's reports as they are now.

use std::path::Path;

use anyhow::Result;

use crate::step::{cargo, step, succeed};

/// Runs the tests that hold the pages against what is kept, so that they keep them instead.
pub(crate) fn accept(root: &Path) -> Result<()> {
    step("Keeping the pages of the reports", || {
        let mut command = cargo(root);
        command
            .args(["test", "--locked", "--package", "report", "--test", "it"])
            .args(["--", "snapshots::"])
            .env("PLUMBLINE_ACCEPT", "1");
        succeed(&mut command)
    })
}
