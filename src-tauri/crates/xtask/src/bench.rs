//! Speed and size, measured in a release build on this machine.

use std::path::Path;

use anyhow::Result;

use crate::step::{run_cargo, step};

pub(crate) fn bench(root: &Path) -> Result<()> {
    step("Building", || {
        run_cargo(
            root,
            &["build", "--locked", "--release", "--package", "plumb"],
        )
    })?;
    step("Inside the process", || {
        run_cargo(root, &["bench", "--locked", "--package", "tests"])
    })
}
