//! Where the person is, and what the window waits for.

use protocol::{Failure, Instead, OpenedWorkbook};

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Screen {
    /// Nothing is open.
    #[default]
    FirstRun,
    /// This workbook is open.
    Workbook(OpenedWorkbook),
}

/// A way to open a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// The sample.
    Sample,
    /// One that the person chooses.
    Chosen,
    /// The one that could not be opened for writing.
    ForReading,
}

/// What did not work, and how to try again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refused {
    /// What was tried; `None` for closing.
    pub(crate) opening: Option<Opening>,
    /// Why it did not work.
    pub(crate) failure: Failure,
}

impl Refused {
    /// Whether the workbook can be opened for reading.
    pub(crate) fn leaves_reading(&self) -> bool {
        self.failure.instead == Some(Instead::OpenForReading)
    }
}

/// All that the window knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Session {
    screen: Screen,
    opening: Option<Opening>,
    refused: Option<Refused>,
    pages_left: usize,
}

impl Session {
    /// The page.
    pub(crate) const fn screen(&self) -> &Screen {
        &self.screen
    }

    /// What the window waits for.
    pub(crate) const fn opening(&self) -> Option<Opening> {
        self.opening
    }

    /// What did not work last.
    pub(crate) const fn refused(&self) -> Option<&Refused> {
        self.refused.as_ref()
    }

    /// Whether the person came here from another page; then its heading takes the focus.
    pub(crate) const fn came_from_elsewhere(&self) -> bool {
        self.pages_left > 0
    }

    /// Begins to open a workbook. Says whether it does: not while another is being opened.
    pub(crate) fn begin(&mut self, opening: Opening) -> bool {
        if self.opening.is_some() {
            return false;
        }
        self.opening = Some(opening);
        self.refused = None;
        true
    }

    /// What came of it: a workbook, nothing because none was chosen, or a failure.
    pub(crate) fn arrived(&mut self, came: Result<Option<OpenedWorkbook>, Failure>) {
        let opening = self.opening.take();
        match came {
            Ok(Some(workbook)) => self.go_to(Screen::Workbook(workbook)),
            Ok(None) => {}
            Err(failure) => self.refused = Some(Refused { opening, failure }),
        }
    }

    /// What came of closing the workbook.
    pub(crate) fn closed<T>(&mut self, came: Result<T, Failure>) {
        match came {
            Ok(_) => self.go_to(Screen::FirstRun),
            Err(failure) => {
                self.refused = Some(Refused {
                    opening: None,
                    failure,
                });
            }
        }
    }

    fn go_to(&mut self, screen: Screen) {
        self.screen = screen;
        self.refused = None;
        self.pages_left += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::{FilePlace, Folder, OpenedFor};

    fn workbook() -> OpenedWorkbook {
        OpenedWorkbook {
            file: FilePlace {
                name: "a.plumb".to_owned(),
                folder: Folder::Program,
            },
            opened_for: OpenedFor::Writing,
            partnerships: Vec::new(),
        }
    }

    fn failure(instead: Option<Instead>) -> Failure {
        Failure {
            code: "locked".to_owned(),
            sentence: "This workbook is open elsewhere.".to_owned(),
            hint: None,
            instead,
        }
    }

    #[test]
    fn a_second_press_while_waiting_does_nothing() {
        let mut session = Session::default();
        assert!(session.begin(Opening::Sample));
        assert!(!session.begin(Opening::Chosen));
        assert_eq!(session.opening(), Some(Opening::Sample));
    }

    #[test]
    fn an_opened_workbook_is_a_page_of_its_own() {
        let mut session = Session::default();
        assert!(!session.came_from_elsewhere(), "nobody moved yet");
        session.begin(Opening::Sample);
        session.arrived(Ok(Some(workbook())));
        assert_eq!(*session.screen(), Screen::Workbook(workbook()));
        assert_eq!(session.opening(), None);
        assert!(session.came_from_elsewhere());
    }

    #[test]
    fn a_cancelled_choice_leaves_everything_as_it_was() {
        let mut session = Session::default();
        session.begin(Opening::Chosen);
        session.arrived(Ok(None));
        assert_eq!(session, Session::default());
    }

    #[test]
    fn a_failure_keeps_what_was_tried_and_goes_when_it_is_tried_again() {
        let mut session = Session::default();
        session.begin(Opening::Sample);
        session.arrived(Err(failure(Some(Instead::OpenForReading))));
        let refused = session.refused().expect("a failure is shown");
        assert_eq!(refused.opening, Some(Opening::Sample));
        assert!(refused.leaves_reading());
        assert_eq!(*session.screen(), Screen::FirstRun);

        assert!(session.begin(Opening::ForReading));
        assert_eq!(session.refused(), None);
        session.arrived(Err(failure(None)));
        assert!(!session.refused().expect("told").leaves_reading());
    }

    #[test]
    fn closing_goes_back_and_a_failure_to_close_stays_on_the_page() {
        let mut session = Session::default();
        session.begin(Opening::Sample);
        session.arrived(Ok(Some(workbook())));
        session.closed::<()>(Err(failure(None)));
        assert_eq!(*session.screen(), Screen::Workbook(workbook()));
        assert!(session.refused().is_some());
        session.closed(Ok(()));
        assert_eq!(*session.screen(), Screen::FirstRun);
        assert_eq!(session.refused(), None);
        assert!(session.came_from_elsewhere(), "back is a move as well");
    }
}
