//! Codes for programs; they never change.

use super::WorkbookError;

impl WorkbookError {
    /// A stable name for programs, in snake case.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        use WorkbookError as E;
        match self {
            E::Missing => "missing_file",
            E::NoFolder => "missing_folder",
            E::Empty => "empty_file",
            E::Folder => "is_a_folder",
            E::NotAFile => "not_a_file",
            E::NotAWorkbook => "not_a_workbook",
            E::ForeignDatabase => "foreign_database",
            E::Damaged { .. } => "damaged",
            E::Newer => "newer_version",
            E::Altered { .. } => "altered_structure",
            E::ContentAltered => "altered_content",
            E::StateNotProven => "state_not_proven",
            E::ReadOnlyFile => "read_only_file",
            E::ReadOnlyFolder => "read_only_folder",
            E::InterruptedSave => "interrupted_save",
            E::ForeignJournal => "foreign_journal",
            E::PermissionDenied => "permission_denied",
            E::Locked { .. } => "locked",
            E::JournalMode => "journal_mode",
            E::AlreadyExists => "already_exists",
            E::DiskFull => "disk_full",
            E::Moved => "moved",
            E::ChangedOutside => "changed_outside",
            E::Busy => "busy",
            E::NotSaved => "not_saved",
            E::SaveInDoubt => "save_in_doubt",
            E::CopyDiffers => "copy_differs",
            E::OpenForReading => "open_for_reading",
            E::SettingRefused { .. } => "setting_refused",
            E::Io { .. } => "io",
            E::Database { .. } => "database",
            E::NoSuchPartnership => "no_such_partnership",
            E::NoSuchRound => "no_such_round",
            E::NoSuchSeat => "no_such_seat",
            E::WrongState { .. } => "wrong_state",
            E::SeatNotOpen { .. } => "seat_not_open",
            E::NoSeat { .. } => "no_seat",
            E::TooManySeats { .. } => "too_many_seats",
            E::SeatUsed => "seat_used",
            E::WordsNeeded => "words_needed",
            E::WrongWords => "wrong_words",
            E::WordsTooShort => "words_too_short",
            E::WordsTooLong => "words_too_long",
            E::LockedAnswersDamaged => "locked_answers_damaged",
            E::NotLocked => "not_locked",
            E::LockingFailed => "locking_failed",
            E::NothingToSubmit => "nothing_to_submit",
            E::WrongOrder => "wrong_order",
            E::SeatsStillOpen => "seats_still_open",
            E::NobodySubmitted { .. } => "nobody_submitted",
            E::NotRevealed => "not_revealed",
            E::NotAsked { .. } => "not_asked",
            E::AnswerDoesNotFit { .. } => "answer_does_not_fit",
            E::PlanDoesNotFit => "plan_does_not_fit",
            E::UnknownQuestionSet { .. } => "unknown_question_set",
            E::UnknownMethod { .. } => "unknown_method",
            E::QuestionSetChanged => "question_set_changed",
            E::ImplausibleDate => "implausible_date",
            E::AlreadyImported => "already_imported",
            E::NoMatchingPartnership { .. } => "no_matching_partnership",
            E::SeveralMatchingPartnerships => "several_matching_partnerships",
            E::SampleMismatch => "sample_mismatch",
            E::SameNames { .. } => "same_names",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    /// Read from the text above: every variant has a code, and no code names two of them.
    #[test]
    fn no_code_stands_for_two_errors() {
        let arms = include_str!("code.rs").lines();
        let codes: Vec<&str> = arms
            .filter(|line| line.trim_start().starts_with("E::"))
            .filter_map(|line| line.split('"').nth(1))
            .collect();
        assert!(codes.len() > 40, "{codes:?}");
        let different: BTreeSet<&str> = codes.iter().copied().collect();
        assert_eq!(different.len(), codes.len());
        let snake = |code: &&str| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        assert!(codes.iter().all(snake));
    }
}
