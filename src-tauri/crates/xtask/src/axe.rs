//! axe-core, with which the window tests look for barriers. Only tests need it: it comes from the
//! npm registry, is checked against its hash, and stays in the target folder.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha512};

use crate::hexadecimal::hexadecimal;
use crate::step::{say, succeed};
use crate::ui::target;

const VERSION: &str = "4.14.1";

/// SHA-512 of the package, which the registry states as its integrity.
const SHA_512: &str = "1477dafa598d8d065f273d6af302aa203c02e83131707b7fa648cd41bd3d6b73\
                       4f8c22a0dab86ee6a6f64b8afbe804b214d36db85a2826965edfb3a0b9d546b5";

/// Makes sure that the script lies in the target folder, where the tests look for it.
///
/// # Errors
/// When npm is missing or cannot fetch it, and when the package is not the pinned one.
pub(crate) fn axe(root: &Path) -> Result<()> {
    let folder = target(root).join("axe-core");
    let (script, version) = (folder.join("axe.min.js"), folder.join("version"));
    if script.is_file() && fs::read_to_string(&version).is_ok_and(|there| there == VERSION) {
        return Ok(());
    }
    say("Fetching axe-core for the tests of the window");
    fs::create_dir_all(&folder).context("cannot make a folder for axe-core")?;
    succeed(
        Command::new("npm")
            .args(["pack", "--ignore-scripts", "--silent"])
            .arg(format!("axe-core@{VERSION}"))
            .current_dir(&folder),
    )
    .context("axe-core cannot be fetched; it needs npm and the npm registry")?;
    let package = folder.join(format!("axe-core-{VERSION}.tgz"));
    let bytes = fs::read(&package).context("npm has left no package")?;
    ensure!(
        hexadecimal(&Sha512::digest(&bytes)) == SHA_512,
        "the package of axe-core {VERSION} is not the one that is pinned here"
    );
    let unpacked = Command::new("tar")
        .args(["--extract", "--gzip", "--to-stdout", "--file"])
        .arg(&package)
        .arg("package/axe.min.js")
        .output()
        .context("cannot start tar")?;
    ensure!(
        unpacked.status.success() && !unpacked.stdout.is_empty(),
        "the package of axe-core holds no axe.min.js"
    );
    fs::write(&script, unpacked.stdout).context("cannot keep axe-core")?;
    // Last: what is half there is fetched again.
    fs::write(&version, VERSION).context("cannot keep axe-core")
}
