//! What lies on the desk: the workbook that is open, or the person who answers in it.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use lock::{Words, WorkFactor};
use protocol::{CopyHolds, Curtain, SeatPage, Stage};
use questionnaire::{Questionnaire, Round};
use workbook::{
    Access, Change, NewWorkbook, NotSeated, RoundId, SeatId, SeatSession, Workbook, WorkbookError,
    WorkbookUid, owner_only,
};

use crate::places::{Folders, real_place};
use crate::refusal::Refusal;
use crate::{copies, pages};

/// The desk. At most one workbook is open on it, and stays locked for others as long.
#[derive(Default)]
pub(crate) struct Desk {
    lying: Mutex<Lying>,
}

#[derive(Default)]
struct Lying {
    on: On,
    /// Where the open workbook lies, also while somebody answers in it.
    path: Option<PathBuf>,
    /// The file itself: it can be copied from here even when somebody has moved or deleted it.
    file: Option<File>,
    /// Could not be opened for writing, but can be for reading.
    refused: Option<PathBuf>,
    /// Could not be opened last: an earlier state of it may be.
    sought: Option<PathBuf>,
    /// The seat that was taken last: the next person sits down after it.
    seat: Option<SeatId>,
}

/// Either the facilitator has the workbook or one person in a seat; never both.
#[derive(Default)]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one desk, not a list of them"
)]
enum On {
    #[default]
    Nothing,
    Workbook(Workbook),
    Seat(SeatSession<Workbook>),
}

/// Who opens a workbook for writing, and when; others are told.
pub(crate) struct Opener {
    pub(crate) program: &'static str,
    pub(crate) at: DateTime<Utc>,
}

/// What the sample is made of when it is not there.
pub(crate) struct NewSample {
    pub(crate) path: PathBuf,
    pub(crate) uid: WorkbookUid,
    pub(crate) round: Round,
}

impl Desk {
    /// Opens a workbook for writing. The one that was open is closed, unless this one is refused.
    pub(crate) fn open(
        &self,
        path: &Path,
        opener: &Opener,
        folders: &Folders,
    ) -> Result<Stage, Refusal> {
        let mut lying = self.lying();
        lying.is_free()?;
        lying.refused = None;
        lying.give_up(path);
        let access = Access::Write {
            program: opener.program.to_owned(),
            since: opener.at,
        };
        match Workbook::open(path, access, Questionnaire::shipped()) {
            Ok(workbook) => lying.put(workbook, folders),
            Err(error) => {
                let refusal = Refusal::to_open(error);
                if refusal.leaves_reading() {
                    lying.refused = Some(path.to_owned());
                }
                lying.sought = Some(real_place(path).unwrap_or_else(|| path.to_owned()));
                Err(refusal)
            }
        }
    }

    /// Makes a workbook and opens it.
    pub(crate) fn create(
        &self,
        path: &Path,
        new: &NewWorkbook,
        opener: &Opener,
        folders: &Folders,
    ) -> Result<Stage, Refusal> {
        let mut lying = self.lying();
        lying.is_free()?;
        lying.give_up(path);
        let set = Questionnaire::shipped();
        let workbook = Workbook::create(path, new, opener.program, opener.at, set)?;
        lying.put(workbook, folders)
    }

    /// Opens the sample, whatever it holds by now; makes it when there is nothing of its name.
    pub(crate) fn open_sample(
        &self,
        sample: &NewSample,
        opener: &Opener,
        folders: &Folders,
    ) -> Result<Stage, Refusal> {
        let path = sample.path.as_path();
        if path.symlink_metadata().is_err() {
            let mut lying = self.lying();
            lying.is_free()?;
            lying.refused = None;
            lying.give_up(path);
            match make(sample, opener) {
                Ok(workbook) => return lying.put(workbook, folders),
                // Somebody else was quicker.
                Err(Refusal::Workbook {
                    error: WorkbookError::AlreadyExists,
                    ..
                }) => {}
                Err(refusal) => return Err(refusal),
            }
        }
        self.open(path, opener, folders)
    }

    /// Opens for reading what could not be opened for writing last.
    pub(crate) fn open_for_reading(&self, folders: &Folders) -> Result<Stage, Refusal> {
        let mut lying = self.lying();
        lying.is_free()?;
        let path = lying.refused.clone().ok_or(Refusal::NothingRefused)?;
        let workbook = Workbook::open(&path, Access::Read, Questionnaire::shipped())?;
        lying.put(workbook, folders)
    }

    /// Closes whatever is open and gives up its lock.
    pub(crate) fn clear(&self) {
        *self.lying() = Lying::default();
    }

    /// Where the open workbook lies.
    pub(crate) fn path(&self) -> Option<PathBuf> {
        self.lying().path.clone()
    }

    /// The identity of the open workbook and how often it has been saved; `None` where nothing is
    /// open, and while somebody answers or a round collects answers.
    pub(crate) fn state(&self) -> Option<(WorkbookUid, u64)> {
        match &self.lying().on {
            On::Workbook(workbook) => {
                let changes = workbook.change_counter().ok()??;
                Some((workbook.uid().clone(), changes))
            }
            On::Seat(_) | On::Nothing => None,
        }
    }

    /// Where the workbook lies, or lay, that could not be opened last.
    pub(crate) fn sought(&self) -> Option<PathBuf> {
        self.lying().sought.clone()
    }

    /// Whether a person sits and answers.
    pub(crate) fn is_taken(&self) -> bool {
        matches!(self.lying().on, On::Seat(_))
    }

    /// Works with the open workbook.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&mut Workbook) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        match &mut self.lying().on {
            On::Workbook(workbook) => work(workbook),
            On::Seat(_) => Err(Refusal::SomebodyAnswers),
            On::Nothing => Err(Refusal::NothingOpen),
        }
    }

    /// Works with the answers of the person who sits.
    pub(crate) fn seated<T>(
        &self,
        work: impl FnOnce(&mut SeatSession<Workbook>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        match &mut self.lying().on {
            On::Seat(session) => work(session),
            On::Workbook(_) | On::Nothing => Err(Refusal::NobodySits),
        }
    }

    /// Makes sure that everything is on the disk, whoever has the workbook.
    pub(crate) fn save_now(&self) -> Result<(), Refusal> {
        match &mut self.lying().on {
            On::Workbook(workbook) => Ok(workbook.save_now()?),
            On::Seat(session) => Ok(session.save_now()?),
            On::Nothing => Err(Refusal::NothingOpen),
        }
    }

    /// Reads the bytes of the open workbook, wherever it may have been moved. Nothing of ours is
    /// written meanwhile, and the lock keeps others out.
    pub(crate) fn bytes(&self) -> Result<(PathBuf, Vec<u8>), Refusal> {
        let mut lying = self.lying();
        let path = lying.path.clone().ok_or(Refusal::NothingOpen)?;
        let file = lying.file.as_mut().ok_or(Refusal::NothingOpen)?;
        let mut bytes = Vec::new();
        file.rewind()
            .and_then(|()| file.read_to_end(&mut bytes))
            .map_err(|error| Refusal::not_read(&error))?;
        Ok((path, bytes))
    }

    /// Writes a copy of the workbook, for its owner only. What is not submitted is left out of it
    /// while the workbook itself can be saved; when it cannot, the copy may be all that is left.
    pub(crate) fn copy_to(&self, path: &Path, folders: &Folders) -> Result<CopyHolds, Refusal> {
        let saved = self.save_now().is_ok();
        let collects = self.collects()?;
        let (_, bytes) = self.bytes()?;
        if collects && saved {
            copies::without_open_answers(path, &bytes, folders)?;
            return Ok(CopyHolds::NoOpenAnswers);
        }
        copies::whole(path, &bytes)?;
        Ok(match collects {
            true => CopyHolds::OpenAnswers,
            false => CopyHolds::Everything,
        })
    }

    /// Whether a round of the open workbook collects answers, so that some may not be submitted.
    pub(crate) fn collects(&self) -> Result<bool, Refusal> {
        match &self.lying().on {
            On::Workbook(workbook) => Ok(workbook.collects()?),
            On::Seat(_) => Ok(true),
            On::Nothing => Err(Refusal::NothingOpen),
        }
    }

    /// Lets the person of a seat answer, where nothing is locked.
    pub(crate) fn sit_down(&self, seat: SeatId) -> Result<SeatPage, Refusal> {
        self.seat(seat, |workbook| workbook.give_to_seat(seat))
    }

    /// Lets a person answer who has locked the answers with words.
    pub(crate) fn sit_down_with(&self, seat: SeatId, words: &Words) -> Result<SeatPage, Refusal> {
        self.seat(seat, |workbook| workbook.give_to_seat_with(seat, words))
    }

    /// Deletes what is locked in a seat and lets its person answer from the beginning.
    pub(crate) fn begin_anew(&self, seat: SeatId) -> Result<SeatPage, Refusal> {
        self.with(|workbook| Ok(workbook.apply(Change::DeleteLockedAnswers(seat))?))?;
        self.sit_down(seat)
    }

    fn seat(
        &self,
        seat: SeatId,
        give: impl FnOnce(Workbook) -> Result<SeatSession<Workbook>, NotSeated>,
    ) -> Result<SeatPage, Refusal> {
        let mut lying = self.lying();
        let workbook = lying.take()?;
        // Asked before: the session has no way to it.
        let sample = workbook
            .round_of(seat)
            .and_then(|round| workbook.partnership(round.partnership))
            .map(|partnership| partnership.sample);
        let (on, page) = match sample {
            Err(error) => (On::Workbook(workbook), Err(error.into())),
            Ok(sample) => match give(workbook) {
                Err(not) => (On::Workbook(*not.workbook), Err(not.error.into())),
                Ok(session) => match pages::seat::page(&session, sample) {
                    Err(refusal) => (On::Workbook(session.hand_over()), Err(refusal)),
                    Ok(page) => (On::Seat(session), Ok(page)),
                },
            },
        };
        lying.on = on;
        if page.is_ok() {
            lying.seat = Some(seat);
        }
        page
    }

    /// Locks what is answered with words, leaves the seat and lets the curtain down.
    pub(crate) fn lock_with(&self, words: &Words, factor: WorkFactor) -> Result<Curtain, Refusal> {
        self.seated(|session| Ok(session.lock_with(words, factor)?))?;
        self.lock()
    }

    /// Leaves the seat, if one is taken, and lets the curtain down. What the person did cannot be
    /// taken back any more.
    pub(crate) fn lock(&self) -> Result<Curtain, Refusal> {
        let mut lying = self.lying();
        let round = match std::mem::take(&mut lying.on) {
            On::Seat(session) => {
                let round = session.round().id;
                lying.on = On::Workbook(session.hand_over());
                Some(round)
            }
            on => {
                lying.on = on;
                None
            }
        };
        lying.curtain(round)
    }

    /// Hands the answers in and lets the curtain down.
    pub(crate) fn hand_in(&self) -> Result<Curtain, Refusal> {
        let mut lying = self.lying();
        let round = match &mut lying.on {
            On::Seat(session) => {
                session.submit()?;
                session.round().id
            }
            On::Workbook(_) | On::Nothing => return Err(Refusal::NobodySits),
        };
        if let On::Seat(session) = std::mem::take(&mut lying.on) {
            lying.on = On::Workbook(session.hand_over());
        }
        lying.curtain(Some(round))
    }

    /// The curtain of a round that collects answers.
    pub(crate) fn curtain(&self, round: RoundId) -> Result<Curtain, Refusal> {
        self.lying().curtain(Some(round))
    }

    /// Where a page that is loaded begins; `None` when nothing is open. A seat is left.
    pub(crate) fn stage(&self, folders: &Folders) -> Result<Option<Stage>, Refusal> {
        if self.is_taken() {
            return self.lock().map(|curtain| Some(Stage::Curtain(curtain)));
        }
        match &self.lying().on {
            On::Workbook(workbook) => Ok(Some(pages::opened::stage(workbook, folders)?)),
            On::Seat(_) | On::Nothing => Ok(None),
        }
    }

    fn lying(&self) -> MutexGuard<'_, Lying> {
        // A workbook is whole between any two calls, so nothing on the desk can be half done.
        self.lying.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lying {
    /// Nothing is opened or closed under the hands of a person who answers.
    fn is_free(&self) -> Result<(), Refusal> {
        match self.on {
            On::Seat(_) => Err(Refusal::SomebodyAnswers),
            On::Workbook(_) | On::Nothing => Ok(()),
        }
    }

    /// Takes the workbook off the desk.
    fn take(&mut self) -> Result<Workbook, Refusal> {
        match std::mem::take(&mut self.on) {
            On::Workbook(workbook) => Ok(workbook),
            on @ On::Seat(_) => {
                self.on = on;
                Err(Refusal::SomebodyAnswers)
            }
            On::Nothing => Err(Refusal::NothingOpen),
        }
    }

    /// Closes this workbook if it is the open one: our own lock would keep us out. What is at the
    /// path may be another file by now.
    fn give_up(&mut self, path: &Path) {
        let real = real_place(path);
        if self.path.is_some() && self.path == real {
            self.on = On::Nothing;
            self.path = None;
            self.file = None;
        }
    }

    /// Puts a workbook in the place of the open one, once it has shown what is in it.
    fn put(&mut self, workbook: Workbook, folders: &Folders) -> Result<Stage, Refusal> {
        let stage = pages::opened::stage(&workbook, folders)?;
        let file = File::open(workbook.path()).map_err(|error| Refusal::not_read(&error))?;
        *self = Self {
            path: Some(workbook.path().to_owned()),
            file: Some(file),
            on: On::Workbook(workbook),
            ..Self::default()
        };
        Ok(stage)
    }

    /// The curtain of this round, or of the first one that collects answers. What the facilitator
    /// did before cannot be taken back by whoever sits here next: sitting down forgets it.
    fn curtain(&self, round: Option<RoundId>) -> Result<Curtain, Refusal> {
        match &self.on {
            On::Workbook(workbook) => pages::curtain::page(workbook, round, self.seat),
            On::Seat(_) => Err(Refusal::SomebodyAnswers),
            On::Nothing => Err(Refusal::NothingOpen),
        }
    }
}

fn make(sample: &NewSample, opener: &Opener) -> Result<Workbook, Refusal> {
    if let Some(folder) = sample.path.parent() {
        // One that is there is left as it is: people keep their own files in their documents.
        if !folder.is_dir() {
            owner_only::folder(folder).map_err(|_| Refusal::SampleFolder)?;
        }
    }
    Workbook::create_with_round(
        &sample.path,
        sample.uid.clone(),
        opener.program,
        opener.at,
        Questionnaire::shipped(),
        &sample.round,
    )
    .map_err(|error| match error {
        WorkbookError::ReadOnlyFolder => Refusal::SampleFolder,
        error => error.into(),
    })
}

#[cfg(test)]
mod tests;
