//! Files and folders that no other account of the computer may look into.
//!
//! Where the system knows no such permissions, or the file belongs to somebody else, everything
//! stays as it is: a workbook must be usable there too.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Makes a new file that only its owner may read.
///
/// # Errors
/// When there is anything of this name, or nothing can be created there.
pub fn new_file(path: &Path) -> io::Result<File> {
    options().create_new(true).open(path)
}

/// Makes a folder that only its owner may look into, with the folders above it that are missing.
/// One that is there already is closed to others.
///
/// # Errors
/// When it is not there and cannot be made.
pub fn folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    close_to_others(path);
    Ok(())
}

/// Takes every permission from everybody but the owner. Whoever may not do that leaves it.
pub fn close_to_others(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A link is not followed: it is not ours what it leads to.
        let Ok(about) = std::fs::symlink_metadata(path) else {
            return;
        };
        let mode = about.permissions().mode();
        if !about.is_symlink() && mode & 0o077 != 0 {
            let closed = std::fs::Permissions::from_mode(mode & 0o700);
            let _ = std::fs::set_permissions(path, closed);
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// For opening a file to write; one that is made is made for its owner only.
pub(crate) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
