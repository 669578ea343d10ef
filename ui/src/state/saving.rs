//! Whether what people do reaches the disk: the one place that knows, for every page.

use protocol::{Failure, Instead};

/// Commands that write to the workbook whenever they go well. To take back what is not there writes
/// nothing, and saving on request does not either when nothing waits.
const WRITE: [&str; 18] = [
    "rename_partnership",
    "add_round",
    "edit_round",
    "delete_round",
    "add_seat",
    "edit_seat",
    "order_seats",
    "remove_seat",
    "start_collecting",
    "begin_anew",
    "lock_with_words",
    "save_answer",
    "hand_in",
    "agree_on_absence",
    "withdraw_absence",
    "reveal",
    "close_round",
    "settle",
];

/// Whether a command that went well shows that the workbook can be written.
pub(crate) fn proves(command: &str) -> bool {
    WRITE.contains(&command)
}

/// Why the last change did not reach the disk. It stays, on every page, until one does.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Saving {
    trouble: Option<Failure>,
}

impl Saving {
    /// Whether a failure says that the workbook could not be written.
    pub(crate) fn is_about(failure: &Failure) -> bool {
        failure.instead == Some(Instead::SaveCopy)
    }

    /// A change could not be written.
    pub(crate) fn failed(&mut self, why: Failure) {
        self.trouble = Some(why);
    }

    /// A change was written, or another workbook is open.
    pub(crate) fn went(&mut self) {
        self.trouble = None;
    }

    /// Why the last change is not on the disk; `None` while everything is.
    pub(crate) const fn trouble(&self) -> Option<&Failure> {
        self.trouble.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_named_here_is_one() {
        for name in WRITE {
            assert!(protocol::command::NAMES.contains(&name), "{name}");
        }
        assert!(proves("save_answer"));
        for other in [
            "save_now",
            "undo",
            "workbook",
            "save_copy",
            "preview_report",
        ] {
            assert!(!proves(other), "{other}");
        }
    }
}
