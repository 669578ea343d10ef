//! Where the person is, and what the window waits for.

use protocol::{
    About, CopyHolds, Curtain, EraseQuestion, Erased, Failure, FilePlace, Home, Instead, ItemPage,
    OlderCopy, OpenedWorkbook, PartnershipHome, PartnershipId, PlanPage, RestorePage, Results,
    RoundPage, SavedNow, SeatPage, Stage, StartNotice, WaitingBoard, Written,
};

use super::done::Done;
use super::saving::Saving;

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Screen {
    /// The shell was not heard yet.
    Beginning,
    /// Nothing is open.
    Home(Home),
    /// Two names for a new workbook.
    NewWorkbook,
    /// A workbook with none or several partnerships.
    Workbook(OpenedWorkbook),
    /// One partnership.
    Partnership(PartnershipHome),
    /// The names of its companies are changed.
    Rename(PartnershipHome),
    /// A round that is not there yet.
    NewRound(PartnershipId),
    /// A round while it is set up.
    Round(RoundPage),
    /// The laptop is passed on.
    Curtain(Curtain),
    /// Somebody answers.
    Seat(SeatPage),
    /// Who has handed in.
    Board(WaitingBoard),
    /// The answers of both sides are opened, one beat after the other.
    Reveal(Results),
    /// The results.
    Results(Results),
    /// One question of them.
    Item(ItemPage, Box<Results>),
    /// Its findings are talked through, one by one.
    Talk(Results),
    /// What both sides settle.
    Plan(PlanPage),
    /// The report is made of them.
    Export(Results),
    /// The settings; back to where the person was.
    Settings(Box<Screen>),
    /// The help; back to where the person was.
    Help(Box<Screen>),
    /// Earlier states of a workbook; back to where the person was.
    Restore(RestorePage, Box<Screen>),
    /// Something is to be erased everywhere; back to where the person was.
    Erase(EraseQuestion, Box<Screen>),
    /// It is erased.
    Erased(Erased),
    /// The workbooks that were open before; back to where the person was.
    Recent(Home, Box<Screen>),
}

impl Screen {
    /// Where the shell says that the window is.
    pub(crate) fn of(stage: Stage) -> Self {
        match stage {
            Stage::Home(home) => Screen::Home(home),
            Stage::Workbook(workbook) => Screen::Workbook(workbook),
            Stage::Curtain(curtain) => Screen::Curtain(curtain),
        }
    }

    /// The results that the page is about, where it is about some.
    pub(crate) fn results(&self) -> Option<&Results> {
        match self {
            Screen::Results(of) | Screen::Reveal(of) | Screen::Talk(of) | Screen::Export(of) => {
                Some(of)
            }
            Screen::Item(_, of) => Some(of),
            _ => None,
        }
    }

    /// Whether nothing of anything else may be seen or reached from here.
    pub(crate) const fn is_private(&self) -> bool {
        matches!(self, Screen::Seat(_) | Screen::Curtain(_))
    }
}

/// A way to open a workbook, for trying it again.
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
    /// What was opened; `None` for everything else.
    pub(crate) opening: Option<Opening>,
    /// Why it did not work.
    pub(crate) failure: Failure,
}

impl Refused {
    /// Whether the workbook can be opened for reading.
    pub(crate) fn leaves_reading(&self) -> bool {
        self.failure.instead == Some(Instead::OpenForReading)
    }

    /// Whether an earlier state of the workbook can be opened.
    pub(crate) fn leaves_restore(&self) -> bool {
        self.failure.instead == Some(Instead::Restore)
    }
}

/// All that the window knows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Session {
    screen: Screen,
    about: Option<About>,
    waits: Option<Waiting>,
    refused: Option<Refused>,
    saved: Option<SavedNow>,
    written: Option<FilePlace>,
    copy_holds: Option<CopyHolds>,
    done: Option<Done>,
    saving: Saving,
    notices: Vec<StartNotice>,
    /// The element that takes the focus when the page comes, in the place of its heading.
    focus: Option<String>,
    pages_left: usize,
}

/// What the window waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Waiting {
    /// A workbook.
    For(Opening),
    /// Something that is there at once.
    Shortly,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            screen: Screen::Beginning,
            about: None,
            waits: None,
            refused: None,
            saved: None,
            written: None,
            copy_holds: None,
            done: None,
            saving: Saving::default(),
            notices: Vec::new(),
            focus: None,
            pages_left: 0,
        }
    }
}

impl Session {
    /// The page.
    pub(crate) const fn screen(&self) -> &Screen {
        &self.screen
    }

    /// The program.
    pub(crate) const fn about(&self) -> Option<&About> {
        self.about.as_ref()
    }

    /// What the window waits for.
    pub(crate) const fn waits(&self) -> Option<Waiting> {
        self.waits
    }

    /// What did not work last.
    pub(crate) const fn refused(&self) -> Option<&Refused> {
        self.refused.as_ref()
    }

    /// Why the last change is not on the disk, on whatever page.
    pub(crate) const fn trouble(&self) -> Option<&Failure> {
        self.saving.trouble()
    }

    /// A change was written.
    pub(crate) fn wrote(&mut self) {
        self.saving.went();
    }

    /// Another workbook is open, or none: what could not be written in the one before does not
    /// concern it.
    pub(crate) fn leaves_workbook(&mut self) {
        self.saving.went();
    }

    /// A workbook was opened: whether it is an older copy. What was said of another one goes.
    pub(crate) fn older(&mut self, older: Option<OlderCopy>) {
        self.notices
            .retain(|notice| !matches!(notice, StartNotice::OlderCopy(_)));
        self.notices.extend(older.map(StartNotice::OlderCopy));
    }

    /// What the person has to know about this start.
    pub(crate) fn notices(&self) -> &[StartNotice] {
        &self.notices
    }

    /// The person has read it.
    pub(crate) fn notices_are_read(&mut self) {
        self.notices.clear();
    }

    /// Something else than the heading takes the focus when the next page comes.
    pub(crate) fn focus_next(&mut self, id: String) {
        self.focus = Some(id);
    }

    /// What takes the focus on the page that has come, once.
    pub(crate) fn take_focus(&mut self) -> Option<String> {
        self.focus.take()
    }

    /// When everything was saved on request, on this page.
    pub(crate) const fn saved(&self) -> Option<&SavedNow> {
        self.saved.as_ref()
    }

    /// Where a file lies that was written on this page.
    pub(crate) const fn there(&self) -> Option<&FilePlace> {
        self.written.as_ref()
    }

    /// What that file holds, when it is a copy of the workbook.
    pub(crate) const fn copy_holds(&self) -> Option<CopyHolds> {
        self.copy_holds
    }

    /// What was done just before this page came and can be taken back.
    pub(crate) const fn done(&self) -> Option<&Done> {
        self.done.as_ref()
    }

    /// Tells what was done, on the page that came of it.
    pub(crate) fn tell_done(&mut self, done: Done) {
        self.done = Some(done);
    }

    /// What was done is taken back, or something else was.
    pub(crate) fn done_is_over(&mut self) {
        self.done = None;
    }

    /// Whether the person came here from another page; then its heading takes the focus.
    pub(crate) const fn came_from_elsewhere(&self) -> bool {
        self.pages_left > 0
    }

    /// The shell was heard for the first time.
    pub(crate) fn began(&mut self, begun: protocol::Begun) {
        self.screen = Screen::of(begun.stage);
        self.about = Some(begun.about);
        // Whether a workbook is an older copy may have been told before.
        self.notices.extend(begun.notices);
        self.refused = begun.refused.map(|failure| Refused {
            opening: None,
            failure,
        });
    }

    /// Where the first stage leads; nobody has moved yet.
    pub(crate) fn begin_at(&mut self, screen: Screen) {
        self.screen = screen;
    }

    /// Begins something. Says whether it does: not while something else is going on.
    pub(crate) fn begin(&mut self, waiting: Waiting) -> bool {
        if self.waits.is_some() {
            return false;
        }
        self.waits = Some(waiting);
        self.refused = None;
        self.saved = None;
        self.written = None;
        self.done = None;
        true
    }

    /// What came of it: a page, nothing because it was cancelled, or a failure.
    pub(crate) fn came(&mut self, came: Result<Option<Screen>, Failure>) {
        let waiting = self.waits.take();
        match came {
            Ok(Some(screen)) => self.go_to(screen),
            Ok(None) => {}
            Err(failure) => {
                self.focus = None;
                match waiting {
                    Some(Waiting::For(opening)) => {
                        self.refused = Some(Refused {
                            opening: Some(opening),
                            failure,
                        });
                    }
                    Some(Waiting::Shortly) | None => self.refuse(failure),
                }
            }
        }
    }

    /// Everything was saved on request.
    pub(crate) fn saved_now(&mut self, came: Result<SavedNow, Failure>) {
        match came {
            // What could not be written before is not written by this.
            Ok(_) if self.trouble().is_some() => {}
            Ok(saved) => {
                self.refused = None;
                self.saved = Some(saved);
            }
            Err(failure) => self.refuse(failure),
        }
    }

    /// A file was written, or no place was chosen for it.
    pub(crate) fn written(&mut self, came: Result<Written, Failure>) {
        match came {
            Ok(Written::There(place)) => {
                self.refused = None;
                self.written = Some(place);
                self.copy_holds = None;
            }
            Ok(Written::Copy(place, holds)) => {
                self.refused = None;
                self.written = Some(place);
                self.copy_holds = Some(holds);
            }
            Ok(Written::Cancelled) => {}
            Err(failure) => self.refuse(failure),
        }
    }

    /// Something was changed since everything was saved on request.
    pub(crate) fn saved_is_over(&mut self) {
        self.saved = None;
    }

    /// Something did not work; the page stays. That something is not on the disk is told until it
    /// is, whatever else goes wrong meanwhile.
    pub(crate) fn refuse(&mut self, failure: Failure) {
        if Saving::is_about(&failure) {
            self.saved = None;
            self.saving.failed(failure);
            return;
        }
        self.refused = Some(Refused {
            opening: None,
            failure,
        });
    }

    /// Another page.
    pub(crate) fn go_to(&mut self, screen: Screen) {
        self.screen = screen;
        self.refused = None;
        self.saved = None;
        self.written = None;
        self.done = None;
        self.pages_left += 1;
    }
}

#[cfg(test)]
mod tests;
