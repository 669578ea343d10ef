//! The frame around the pages: which one is shown, and what happens when a command replies.

mod lines;
mod taken_back;
mod window;

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::questionnaire::{BySide, CompanyName};
use protocol::scoring::Edition;
use protocol::{
    Agreed, Chosen, EraseWhat, Failure, FileKind, FileMaking, FileWish, Nothing, OfRound, Paper,
    PlanPage, ReportWish, RestoreOf, Results, RoundId, SavedNow, Stage, TakeIn, TakenIn, Written,
};

use crate::backend;
use crate::state::agreed;
use crate::state::done::Done;
use crate::state::keys::Asked;
use crate::state::session::{Opening, Screen, Session, Waiting};
use crate::state::unsaved::Unsaved;
use taken_back::take_back;

pub(crate) use window::App;

/// Something the shell is asked. Its type is one and the same for every question, so that what
/// waits for a reply is compiled once.
pub(crate) type Work<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// The session, for every component below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Steering {
    session: RwSignal<Session>,
    /// Counts the wishes to let the curtain down; the page of the seat saves first.
    locks: RwSignal<u32>,
    /// Whether the person looks for words on the page.
    finding: RwSignal<bool>,
    /// Whether the person looks for something to do.
    commanding: RwSignal<bool>,
    /// What is typed in a seat and could not be saved when the curtain fell.
    unsaved: StoredValue<Unsaved>,
    /// What both sides settle, on the pages about it.
    settling: RwSignal<Option<PlanPage>>,
    /// The finding that is talked about, by its place.
    talked_about: RwSignal<usize>,
    /// Counts the wishes to save what waits; the page of the seat does it.
    saves: RwSignal<u32>,
    /// What is to be taken back or done again in a seat, as the menu asks.
    taking_back: RwSignal<Option<Asked>>,
    /// Whether the window is to be closed while somebody answers.
    closing: RwSignal<bool>,
    /// What both sides settled and could not be written down.
    unsettled: RwSignal<Option<OfRound<Agreed>>>,
}

impl Steering {
    /// The session that the components around it steer.
    pub(crate) fn of_context() -> Self {
        expect_context()
    }

    /// A part of the session, which tells only when it has changed.
    pub(crate) fn part<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&Session) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.session.with(&part))
    }

    /// Shows another page.
    pub(crate) fn go_to(self, screen: Screen) {
        self.finding.set(false);
        self.commanding.set(false);
        self.session.update(|session| session.go_to(screen));
    }

    /// Asks the shell and shows the page that comes of it; a failure stays on this page.
    pub(crate) fn go(self, work: impl Future<Output = Result<Screen, Failure>> + 'static) {
        self.show(None, Box::pin(work));
    }

    /// Changes something, shows the page that comes of it, and tells what was done.
    pub(crate) fn change(
        self,
        done: Done,
        work: impl Future<Output = Result<Screen, Failure>> + 'static,
    ) {
        self.show(Some(done), Box::pin(work));
    }

    fn show(self, done: Option<Done>, work: Work<Screen>) {
        let work = Box::pin(async move { work.await.map(Some) });
        self.wait_for(Waiting::Shortly, done, work);
    }

    /// Takes the last change back, or does it again. In a seat the page of the seat does it.
    pub(crate) fn take_back(self, asked: Asked) {
        take_back(self, asked);
    }

    /// Tells a failure on this page.
    pub(crate) fn refuse(self, failure: Failure) {
        self.session.update(|session| session.refuse(failure));
    }

    /// Begins to talk the findings of a round through, at the first that is not decided.
    pub(crate) fn talk(self, results: Results) {
        self.go(async move {
            let plan = backend::plan(results.round.id).await?;
            let mut findings = results.findings.iter();
            let open = findings.position(|f| agreed::decision(&plan.agreed, &f.finding).is_none());
            self.talked_about.set(open.unwrap_or_default());
            self.settling.set(Some(plan));
            Ok(Screen::Talk(results))
        });
    }

    /// Shows what both sides settle.
    pub(crate) fn plan(self, round: RoundId) {
        self.go(async move {
            let plan = backend::plan(round).await?;
            self.settling.set(Some(plan.clone()));
            Ok(Screen::Plan(plan))
        });
    }

    /// What both sides settle, on the pages about it.
    pub(crate) const fn settling(self) -> RwSignal<Option<PlanPage>> {
        self.settling
    }

    /// The finding that is talked about, by its place.
    pub(crate) const fn talked_about(self) -> RwSignal<usize> {
        self.talked_about
    }

    /// Changes what is settled and writes it down. The page stays, and so does what is typed on it.
    /// What is as it was already is not told as done: there would be nothing to take back.
    pub(crate) fn settle(self, change: impl FnOnce(&mut Agreed)) {
        let Some(before) = self.settling.get_untracked() else {
            return;
        };
        let mut agreed = before.agreed.clone();
        change(&mut agreed);
        let begins = |session: &mut Session| session.begin(Waiting::Shortly);
        if agreed == before.agreed || self.session.try_update(begins) != Some(true) {
            return;
        }
        self.write_down(OfRound {
            round: before.round.id,
            of: agreed,
        });
    }

    fn write_down(self, settled: OfRound<Agreed>) {
        spawn_local(async move {
            let came = backend::settle(settled.clone()).await;
            self.session.update(|session| match &came {
                Ok(_) => {
                    session.came(Ok(None));
                    session.tell_done(Done::Settled);
                }
                Err(failure) => session.came(Err(failure.clone())),
            });
            self.unsettled.set(came.is_err().then_some(settled));
            if let Ok(plan) = came {
                self.settling.set(Some(plan));
            }
        });
    }

    /// Whether what could not be written can be tried again from here.
    pub(crate) fn can_save_again(self) -> bool {
        let seated = self
            .session
            .with(|session| matches!(session.screen(), Screen::Seat(_)));
        seated || self.unsettled.with(Option::is_some)
    }

    /// Tries once more to write what could not be written.
    pub(crate) fn save_again(self) {
        self.saves.update(|saves| *saves += 1);
        let begins = |session: &mut Session| session.begin(Waiting::Shortly);
        if let Some(settled) = self.unsettled.get_untracked()
            && self.session.try_update(begins) == Some(true)
        {
            self.write_down(settled);
        }
    }

    /// What the menu asks to take back or to do again; the page of the seat watches it.
    pub(crate) const fn taking_back(self) -> RwSignal<Option<Asked>> {
        self.taking_back
    }

    /// How often what waits was to be saved; the page of the seat watches it.
    pub(crate) const fn saves(self) -> RwSignal<u32> {
        self.saves
    }

    /// Something was changed since everything was saved on request.
    pub(crate) fn changed(self) {
        if self
            .session
            .with_untracked(|session| session.saved().is_some())
        {
            self.session.update(Session::saved_is_over);
        }
    }

    /// Everything was saved on request, or could not be.
    pub(crate) fn saved_now(self, came: Result<SavedNow, Failure>) {
        self.session.update(|session| session.saved_now(came));
    }

    /// Whether the window is to be closed; the page of the seat saves first.
    pub(crate) const fn closing(self) -> RwSignal<bool> {
        self.closing
    }

    /// Closes the window.
    pub(crate) fn close_window(self) {
        spawn_local(async move {
            if let Err(failure) = backend::close_window(Nothing {}).await {
                self.refuse(failure);
            }
        });
    }

    /// Something else than the heading takes the focus when the next page comes.
    pub(crate) fn focus_next(self, id: impl Into<String>) {
        let id = id.into();
        self.session
            .update_untracked(|session| session.focus_next(id));
    }

    /// What takes the focus on the page that has come, once.
    pub(crate) fn take_focus(self) -> Option<String> {
        self.session
            .try_update_untracked(Session::take_focus)
            .flatten()
    }

    /// The person has read what was said at the start.
    pub(crate) fn notices_are_read(self) {
        self.session.update(Session::notices_are_read);
    }

    /// Opens a workbook, unless something else is going on.
    pub(crate) fn open(self, opening: Opening) {
        self.wait(Waiting::For(opening), async move {
            let stage = match opening {
                Opening::Sample => backend::open_sample(Nothing {}).await.map(Some),
                Opening::Chosen => backend::open_workbook(Nothing {}).await.map(opened),
                Opening::ForReading => backend::open_for_reading(Nothing {}).await.map(Some),
            };
            self.enter(stage?).await
        });
    }

    /// Shows what a choice came to.
    pub(crate) fn choose(self, work: impl Future<Output = Result<Chosen, Failure>> + 'static) {
        self.wait(Waiting::Shortly, async move {
            self.enter(work.await.map(opened)?).await
        });
    }

    /// Shows where the shell says that the window is.
    pub(crate) fn arrive(self, work: impl Future<Output = Result<Stage, Failure>> + 'static) {
        self.wait(Waiting::Shortly, async move {
            self.enter(Some(work.await?)).await
        });
    }

    /// Another workbook: nobody comes back who typed something in the one before.
    async fn enter(self, stage: Option<Stage>) -> Result<Option<Screen>, Failure> {
        if stage.is_some() {
            self.leave_workbook();
        }
        arrive(stage).await
    }

    /// Nobody comes back who typed something in the workbook that was open.
    fn leave_workbook(self) {
        self.unsaved.update_value(Unsaved::forget);
        self.unsettled.set(None);
        self.session.update(Session::leaves_workbook);
    }

    /// Closes the workbook and goes back to the first page.
    pub(crate) fn close(self) {
        self.go(async move {
            backend::close_workbook(Nothing {}).await?;
            self.leave_workbook();
            backend::home(Nothing {}).await.map(Screen::Home)
        });
    }

    /// Shows the earlier states of a workbook. Back is where the person was before the settings.
    pub(crate) fn restore_points(self, of: RestoreOf) {
        let here = self.session.with_untracked(|here| here.screen().clone());
        let back = match here {
            Screen::Settings(before) => *before,
            other => other,
        };
        self.go(async move {
            let page = backend::restore_points(of).await?;
            Ok(Screen::Restore(page, Box::new(back)))
        });
    }

    /// Asks whether something is to be erased everywhere.
    pub(crate) fn ask_to_erase(self, what: EraseWhat) {
        let back = Box::new(self.session.with_untracked(|here| here.screen().clone()));
        self.go(async move {
            let question = backend::ask_to_erase(what).await?;
            Ok(Screen::Erase(question, back))
        });
    }

    /// Takes in a round file. Where its companies have other names, the page asks where it goes.
    pub(crate) fn take_in(self, wish: TakeIn, ask: RwSignal<Option<BySide<CompanyName>>>) {
        self.wait(Waiting::Shortly, async move {
            ask.set(None);
            match backend::take_in_round(wish).await? {
                TakenIn::There(home) => Ok(Some(Screen::Partnership(*home))),
                TakenIn::OtherNames(names) => {
                    ask.set(Some(names));
                    Ok(None)
                }
                TakenIn::Cancelled => Ok(None),
            }
        });
    }

    /// Copies the workbook to a place that the person chooses.
    pub(crate) fn save_copy(self) {
        self.write(backend::save_copy(Nothing {}));
    }

    /// Makes a file of a round at a place that the person chooses.
    pub(crate) fn make(self, kind: FileKind, of: ReportWish) {
        self.write(backend::save_file(FileWish {
            kind,
            of,
            made: FileMaking::default(),
            allow_shared_words: false,
        }));
    }

    /// Tells where a file lies when it is written.
    fn write(self, work: impl Future<Output = Result<Written, Failure>> + 'static) {
        let work: Work<Written> = Box::pin(work);
        spawn_local(async move {
            let came = work.await;
            self.session.update(|session| session.written(came));
        });
    }

    /// How often the curtain was asked for; the page of the seat watches it.
    pub(crate) const fn locks(self) -> RwSignal<u32> {
        self.locks
    }

    /// Whether the person looks for words on the page.
    pub(crate) const fn finding(self) -> RwSignal<bool> {
        self.finding
    }

    /// What is typed in a seat and could not be saved when the curtain fell.
    pub(crate) const fn unsaved(self) -> StoredValue<Unsaved> {
        self.unsaved
    }

    fn wait(
        self,
        waiting: Waiting,
        work: impl Future<Output = Result<Option<Screen>, Failure>> + 'static,
    ) {
        self.wait_for(waiting, None, Box::pin(work));
    }

    fn wait_for(self, waiting: Waiting, done: Option<Done>, work: Work<Option<Screen>>) {
        if self.session.try_update(|session| session.begin(waiting)) != Some(true) {
            return;
        }
        spawn_local(async move {
            let came = work.await;
            self.finding.set(false);
            self.commanding.set(false);
            self.session.update(|session| {
                let went = came.is_ok();
                session.came(came);
                if let (true, Some(done)) = (went, done) {
                    session.tell_done(done);
                }
            });
        });
    }

    /// Whether the person looks for something to do.
    pub(crate) const fn commanding(self) -> RwSignal<bool> {
        self.commanding
    }
}

/// For both companies, on the paper that most of the world prints on.
pub(crate) const fn for_both(round: RoundId) -> ReportWish {
    ReportWish {
        round,
        edition: Edition::Joint,
        paper: Paper::A4,
    }
}

fn opened(chosen: Chosen) -> Option<Stage> {
    match chosen {
        Chosen::Opened(stage) => Some(stage),
        Chosen::Cancelled => None,
    }
}

/// The page of a stage: a workbook with one partnership opens at that partnership.
async fn arrive(stage: Option<Stage>) -> Result<Option<Screen>, Failure> {
    let Some(stage) = stage else { return Ok(None) };
    if let Stage::Workbook(workbook) = &stage
        && let [only] = workbook.partnerships.as_slice()
    {
        let home = backend::partnership(only.id).await?;
        return Ok(Some(Screen::Partnership(home)));
    }
    Ok(Some(Screen::of(stage)))
}
