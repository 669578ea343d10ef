//! Every change is saved at once, one after the other, and said in words.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::questionnaire::QuestionId;
use protocol::{Failure, Nothing, TypedWords};

use crate::app::Steering;
use crate::backend;
use crate::browser;
use crate::state::keys::Asked;
use crate::state::pace::Pace;
use crate::state::seat::{Draft, Place, Seated};
use crate::state::session::Screen;
use crate::state::words::plain;

/// The code of a failure that says that an answer does not fit its question.
const DOES_NOT_FIT: &str = "answer";

/// How long after a save that failed it is tried again by itself.
const AGAIN: Duration = Duration::from_secs(5);

/// The seat, and what is being saved of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Saver {
    seated: RwSignal<Seated>,
    busy: RwSignal<Busy>,
    /// Whether an answer is being written just now.
    on_its_way: RwSignal<bool>,
    /// What is done as soon as everything is saved.
    then: RwSignal<Option<Then>>,
    /// Runs while somebody types: a text is saved, and taken back, pause by pause.
    pause: RwSignal<Option<TimeoutHandle>>,
    /// Since when something typed waits.
    pace: RwSignal<Pace>,
    /// Counts what was taken back: editors read their values anew.
    readings: RwSignal<u32>,
    /// Whether the person asked for everything to be saved, and it is.
    confirmed: Memo<bool>,
    /// The part of a long question that is shown.
    part: RwSignal<usize>,
    /// The words that the answers are locked with, until they are on their way.
    chosen: StoredValue<Option<TypedWords>>,
    steering: Steering,
}

/// What the word about saving is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Busy {
    /// Nothing was changed yet.
    Idle,
    /// Something is typed, or on its way to the disk.
    Saving,
    /// Everything is on the disk.
    Saved,
    /// The last try failed; it is tried again with the next change.
    Failed,
}

/// What waits for the last save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// The curtain.
    Lock,
    /// The curtain, with the answers locked behind it.
    LockWithWords,
    /// The answers are handed in.
    HandIn,
    /// A step is taken back or done again.
    TakeBack(Asked),
    /// The person is told that everything is saved.
    Confirm,
    /// The window is closed.
    Close,
}

impl Saver {
    pub(super) fn new(seated: Seated, steering: Steering) -> Self {
        Self {
            seated: RwSignal::new(seated),
            busy: RwSignal::new(Busy::Idle),
            on_its_way: RwSignal::new(false),
            then: RwSignal::new(None),
            pause: RwSignal::new(None),
            pace: RwSignal::new(Pace::default()),
            readings: RwSignal::new(0),
            confirmed: steering.part(|session| session.saved().is_some()),
            part: RwSignal::new(0),
            chosen: StoredValue::new(None),
            steering,
        }
    }

    /// Where the person is.
    pub(super) fn place(self) -> Memo<Place> {
        Memo::new(move |_| self.seated.with(|seated| seated.place))
    }

    /// How often values were read anew.
    pub(super) const fn readings(self) -> RwSignal<u32> {
        self.readings
    }

    /// The part of a long question that is shown.
    pub(super) const fn part(self) -> RwSignal<usize> {
        self.part
    }

    /// A part of the seat, without watching it.
    pub(super) fn now<T>(self, part: impl FnOnce(&Seated) -> T) -> T {
        self.seated.with_untracked(part)
    }

    /// A part of the seat, which tells only when it has changed.
    pub(super) fn part_of<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&Seated) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.seated.with(&part))
    }

    /// A part of the seat, watched.
    pub(super) fn watch<T>(self, part: impl FnOnce(&Seated) -> T) -> T {
        self.seated.with(part)
    }

    /// Goes to another page of the seat.
    pub(super) fn go(self, place: Place) {
        self.pump();
        self.part.set(0);
        self.seated.update(|seated| seated.place = place);
    }

    /// Goes to a question from the check, and back there afterwards.
    pub(super) fn go_from_check(self, index: usize) {
        self.part.set(0);
        self.seated.update(|seated| {
            seated.from_check = true;
            seated.place = Place::Step(index);
        });
    }

    /// The page after this one.
    pub(super) fn go_on(self) {
        self.pump();
        let part = self.part.get_untracked() + 1;
        let more = self.now(|seated| match seated.place {
            Place::Step(index) if !seated.from_check => part < seated.parts(index),
            _ => false,
        });
        if more {
            self.show_part(part);
            return;
        }
        self.part.set(0);
        self.seated.update(|seated| {
            seated.place = match seated.place {
                _ if seated.from_check => Place::Check,
                Place::Step(index) if index + 1 < seated.steps().len() => Place::Step(index + 1),
                _ => Place::Check,
            };
            seated.from_check = false;
        });
    }

    /// Another part of the question, from its top.
    fn show_part(self, part: usize) {
        self.part.set(part);
        browser::to_top();
        browser::focus_by_id("part-title");
    }

    /// The page before this one.
    pub(super) fn back(self) {
        self.pump();
        let part = self.part.get_untracked();
        if part > 0 && self.now(|seated| !seated.from_check) {
            self.show_part(part - 1);
            return;
        }
        self.part.set(0);
        self.seated.update(|seated| {
            seated.place = match seated.place {
                _ if seated.from_check => Place::Check,
                Place::Step(index) if index > 0 => Place::Step(index - 1),
                Place::Seal => Place::Check,
                _ => Place::Hub,
            };
            seated.from_check = false;
        });
    }

    /// Changes an answer and saves it: at once, or while somebody types as soon as the keys rest.
    pub(super) fn change(self, id: &QuestionId, change: impl FnOnce(&mut Draft)) {
        self.seated.update(|seated| seated.change(id, change));
        self.steering.changed();
        if !browser::in_text() {
            self.pump();
            return;
        }
        self.busy.set(Busy::Saving);
        self.stop_pause();
        let wait = self.pace.try_update(|pace| pace.typed(browser::ticks()));
        let rested = set_timeout_with_handle(move || self.pump(), wait.unwrap_or_default());
        match rested {
            Ok(handle) => self.pause.set(Some(handle)),
            Err(_) => self.pump(),
        }
    }

    fn stop_pause(self) {
        if let Some(handle) = self.pause.try_update(Option::take).flatten() {
            handle.clear();
        }
    }

    /// Something typed is no value yet.
    pub(super) fn not_yet(self, id: &QuestionId, why: String) {
        self.seated.update(|seated| seated.not_yet(id, why));
    }

    /// Saves what waits.
    pub(super) fn save_waiting(self) {
        self.pump();
    }

    /// Saves what waits, and tells that everything is saved.
    pub(super) fn save_now(self) {
        self.then.set(Some(Then::Confirm));
        self.pump();
    }

    /// Closes the window, after the last save.
    pub(super) fn close(self) {
        self.then.set(Some(Then::Close));
        self.pump();
    }

    /// Keeps for the person what is not on the disk when the page goes.
    pub(super) fn keep_unsaved(self) {
        self.seated.with_untracked(|seated| {
            let unsaved = self.steering.unsaved();
            unsaved.update_value(|unsaved| unsaved.keep(&seated.page, seated.typed()));
        });
    }

    /// The curtain, after the last save.
    pub(super) fn lock(self) {
        self.then.set(Some(Then::Lock));
        self.pump();
    }

    /// The curtain with the answers locked behind it, after the last save.
    pub(super) fn lock_with(self, words: TypedWords) {
        self.chosen.set_value(Some(words));
        self.then.set(Some(Then::LockWithWords));
        self.pump();
    }

    /// Hands in, after the last save.
    pub(super) fn hand_in(self) {
        self.then.set(Some(Then::HandIn));
        self.pump();
    }

    /// Takes a step back or does it again, after the last save.
    pub(super) fn take_back(self, asked: Asked) {
        self.then.set(Some(Then::TakeBack(asked)));
        self.pump();
    }

    /// The state of saving in words. Without a time, which would be a trace.
    pub(super) fn told(self) -> String {
        let confirmed = self.confirmed;
        plain(match self.busy.get() {
            _ if self.seated.with(Seated::is_unsaved_here) => "saved-failed",
            Busy::Saved | Busy::Idle if confirmed.get() => "saved-confirmed",
            Busy::Idle => "saved-idle",
            Busy::Saving => "saved-saving",
            Busy::Saved => "saved-saved",
            Busy::Failed => "saved-failed",
        })
    }

    /// Saves what waits, one after the other.
    fn pump(self) {
        self.stop_pause();
        if self.on_its_way.get_untracked() {
            return;
        }
        self.pace.update_untracked(Pace::saved);
        let next = self.seated.try_update(Seated::next_save).flatten();
        let Some(save) = next else {
            self.after();
            return;
        };
        self.busy.set(Busy::Saving);
        self.on_its_way.set(true);
        spawn_local(async move {
            let came = backend::save_answer(save.clone()).await;
            self.on_its_way.set(false);
            match came {
                Ok(saved) => {
                    self.seated.update(|seated| {
                        seated.progress = saved.progress;
                        seated.undo = saved.steps;
                    });
                    // Somebody goes on typing: the rest is saved when the keys rest.
                    if self.pause.with_untracked(Option::is_none) {
                        self.busy.set(Busy::Saved);
                        self.pump();
                    }
                }
                // Told beside what was typed, where it can be put right.
                Err(failure) if failure.code == DOES_NOT_FIT => {
                    self.busy.set(Busy::Failed);
                    // Nobody hands in without having seen it.
                    let hands_in = self.then.get_untracked() == Some(Then::HandIn);
                    self.seated.update(|seated| {
                        seated.refused(&save, failure.sentence);
                        if hands_in {
                            seated.place = Place::Check;
                        }
                    });
                    if hands_in {
                        self.then.set(None);
                    }
                    self.pump();
                }
                Err(failure) => {
                    self.busy.set(Busy::Failed);
                    self.seated.update(|seated| seated.not_saved(save));
                    self.failed(failure);
                    // The disk may be there again; nobody has to ask for it.
                    if let Ok(handle) = set_timeout_with_handle(move || self.pump(), AGAIN) {
                        self.pause.set(Some(handle));
                    }
                }
            }
        });
    }

    /// A save failed: it is told, and whoever wanted to lock is hidden all the same.
    fn failed(self, failure: Failure) {
        let then = self.then.try_update(Option::take).flatten();
        if then == Some(Then::Lock) {
            super::leave(self.steering);
        } else {
            self.chosen.set_value(None);
            self.steering.refuse(failure);
        }
    }

    /// Everything is saved.
    fn after(self) {
        let steering = self.steering;
        match self.then.try_update(Option::take).flatten() {
            None => {}
            Some(Then::Lock) => super::leave(steering),
            Some(Then::LockWithWords) => {
                let chosen = self.chosen.try_update_value(Option::take).flatten();
                if let Some(words) = chosen {
                    steering.go(async move {
                        let curtain = backend::lock_with_words(words).await;
                        curtain.map(Screen::Curtain)
                    });
                }
            }
            Some(Then::Close) => steering.close_window(),
            Some(Then::Confirm) => spawn_local(async move {
                steering.saved_now(backend::save_now(Nothing {}).await);
            }),
            Some(Then::HandIn) => {
                steering.go(async { backend::hand_in(Nothing {}).await.map(Screen::Curtain) })
            }
            Some(Then::TakeBack(asked)) => spawn_local(async move {
                let own = match asked {
                    Asked::Redo => backend::redo_answer(Nothing {}).await,
                    _ => backend::undo_answer(Nothing {}).await,
                };
                match own {
                    Ok(own) => {
                        self.seated.update(|seated| seated.read(&own));
                        self.readings.update(|readings| *readings += 1);
                    }
                    Err(failure) => steering.refuse(failure),
                }
            }),
        }
    }
}
