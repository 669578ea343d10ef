//! Speed and size, measured in a release build on this machine.

use std::path::Path;

use anyhow::Result;

use crate::step::{run_cargo, step};
use crate::system::{Need, provide};
use crate::toolchain;
use crate::ui::{self, Profile};

pub(crate) fn bench(root: &Path) -> Result<()> {
    provide(Need::Tests)?;
    toolchain::wasm(root)?;
    step("Pages to WebAssembly", || ui::ui(root, Profile::Release))?;
    step("Building", || {
        let build = ["build", "--locked", "--release"];
        run_cargo(root, &[&build[..], &["--package", "plumb"]].concat())?;
        // As it ships: the pages come from the binary.
        let window = ["--package", "plumbline", "--features", "custom-protocol"];
        run_cargo(root, &[&build[..], &window].concat())
    })?;
    step("Measuring", || {
        run_cargo(root, &["bench", "--locked", "--package", "tests"])
    })
}
