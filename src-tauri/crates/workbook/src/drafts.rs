//! Unfinished files that a program left in a folder when it was cut off.

use std::path::Path;
use std::time::{Duration, SystemTime};

/// The end of the name of every unfinished file.
const END: &str = ".part";
/// How many letters and digits between the beginning and the end of the name are chance.
const CHANCE: usize = 6;
/// No file takes longer to write.
const OLD: Duration = Duration::from_secs(3_600);

/// Deletes what a program left unfinished in a folder: files named `beginning`, six letters or
/// digits and `.part`, that nobody has written to for an hour. What cannot be deleted stays.
pub fn remove_left_over(folder: &Path, beginning: &str, now: SystemTime) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let is_ours = entry
            .file_name()
            .to_str()
            .is_some_and(|name| is_draft(name, beginning));
        let is_old = || {
            let about = entry.metadata().ok().filter(std::fs::Metadata::is_file);
            let written = about.and_then(|about| about.modified().ok());
            written
                .and_then(|written| now.duration_since(written).ok())
                .is_some_and(|age| age >= OLD)
        };
        if is_ours && is_old() {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

fn is_draft(name: &str, beginning: &str) -> bool {
    let chance = name
        .strip_prefix(beginning)
        .and_then(|rest| rest.strip_suffix(END));
    chance.is_some_and(|chance| {
        chance.len() == CHANCE && chance.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_and_only_old_ones_go() {
        let folder = tempfile::tempdir().expect("a folder");
        let stay = [
            ".plumb-abc12.part",
            ".plumb-abc123.pdf",
            ".other-abc123.part",
            ".plumb-abc-23.part",
            "plumb-abc123.part",
        ];
        for name in stay.iter().chain(&[".plumb-abc123.part"]) {
            std::fs::write(folder.path().join(name), "x").expect("a file");
        }
        std::fs::create_dir(folder.path().join(".plumb-folder.part")).expect("a folder");
        let count = || std::fs::read_dir(folder.path()).expect("a folder").count();
        let now = SystemTime::now();
        remove_left_over(folder.path(), ".plumb-", now);
        assert_eq!(count(), 7, "it was written a moment ago");
        remove_left_over(folder.path(), ".plumb-", now - 2 * OLD);
        assert_eq!(count(), 7, "the clock was set back");
        remove_left_over(folder.path(), ".plumb-", now + 2 * OLD);
        assert_eq!(count(), 6);
        assert!(!folder.path().join(".plumb-abc123.part").exists());
    }
}
