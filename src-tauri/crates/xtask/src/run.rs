//! Builds and starts the app.

use std::path::Path;

use anyhow::Result;

use crate::step::{run_cargo, say};
use crate::system::{Need, provide};
use crate::toolchain;
use crate::ui::{self, Profile};

pub(crate) fn run(root: &Path, profile: Profile) -> Result<()> {
    provide(Need::Window)?;
    toolchain::wasm(root)?;
    say("Building the pages");
    ui::ui(root, profile)?;
    say("Building and starting Plumbline");
    let mut arguments = vec!["run", "--locked", "--package", "plumbline"];
    if profile == Profile::Release {
        arguments.extend(["--release", "--features", "custom-protocol"]);
    }
    run_cargo(root, &arguments)
}
