//! The frame around the pages: which one is shown, and what happens when a command replies.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Chosen, Failure, MenuLine, Nothing, Stage, TakenBack, Told, Written};

use crate::backend;
use crate::browser;
use crate::pages;
use crate::state::done::Done;
use crate::state::keys::{self, Asked};
use crate::state::session::{Opening, Screen, Session, Waiting};

/// The session, for every component below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Steering {
    session: RwSignal<Session>,
    /// Counts the wishes to let the curtain down; the page of the seat saves first.
    locks: RwSignal<u32>,
    /// Whether the person looks for words on the page.
    finding: RwSignal<bool>,
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
        self.session.update(|session| session.go_to(screen));
    }

    /// Asks the shell and shows the page that comes of it; a failure stays on this page.
    pub(crate) fn go(self, work: impl Future<Output = Result<Screen, Failure>> + 'static) {
        self.wait(Waiting::Shortly, async move { work.await.map(Some) });
    }

    /// Changes something, shows the page that comes of it, and tells what was done.
    pub(crate) fn change(
        self,
        done: Done,
        work: impl Future<Output = Result<Screen, Failure>> + 'static,
    ) {
        if self
            .session
            .try_update(|session| session.begin(Waiting::Shortly))
            != Some(true)
        {
            return;
        }
        spawn_local(async move {
            let came = work.await.map(Some);
            self.finding.set(false);
            self.session.update(|session| {
                let went = came.is_ok();
                session.came(came);
                if went {
                    session.tell_done(done);
                }
            });
        });
    }

    /// Takes the last change of set-up back, or does it again. In a seat the page of the seat does
    /// it.
    pub(crate) fn take_back(self, asked: Asked) {
        take_back(self, asked);
    }

    /// Tells a failure on this page.
    pub(crate) fn refuse(self, failure: Failure) {
        self.session.update(|session| session.refuse(failure));
    }

    /// Opens a workbook, unless something else is going on.
    pub(crate) fn open(self, opening: Opening) {
        self.wait(Waiting::For(opening), async move {
            let stage = match opening {
                Opening::Sample => backend::open_sample(Nothing {}).await.map(Some),
                Opening::Chosen => backend::open_workbook(Nothing {}).await.map(opened),
                Opening::ForReading => backend::open_for_reading(Nothing {}).await.map(Some),
            };
            arrive(stage?).await
        });
    }

    /// Shows what a choice came to.
    pub(crate) fn choose(self, work: impl Future<Output = Result<Chosen, Failure>> + 'static) {
        self.wait(Waiting::Shortly, async move {
            arrive(work.await.map(opened)?).await
        });
    }

    /// Shows where the shell says that the window is.
    pub(crate) fn arrive(self, work: impl Future<Output = Result<Stage, Failure>> + 'static) {
        self.wait(
            Waiting::Shortly,
            async move { arrive(Some(work.await?)).await },
        );
    }

    /// Closes the workbook and goes back to the first page.
    pub(crate) fn close(self) {
        self.go(async {
            backend::close_workbook(Nothing {}).await?;
            backend::home(Nothing {}).await.map(Screen::Home)
        });
    }

    /// Copies the workbook to a place that the person chooses.
    pub(crate) fn save_copy(self) {
        spawn_local(async move {
            if let Err(failure) = backend::save_copy(Nothing {}).await.map(|_: Written| ()) {
                self.refuse(failure);
            }
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

    fn wait(
        self,
        waiting: Waiting,
        work: impl Future<Output = Result<Option<Screen>, Failure>> + 'static,
    ) {
        if self.session.try_update(|session| session.begin(waiting)) != Some(true) {
            return;
        }
        spawn_local(async move {
            let came = work.await;
            self.finding.set(false);
            self.session.update(|session| session.came(came));
        });
    }

    /// Does what a line of the menu or its keys ask for, where that makes sense.
    fn line(self, line: MenuLine) {
        let screen = self
            .session
            .with_untracked(|session| session.screen().clone());
        match line {
            MenuLine::SaveNow => spawn_local(async move {
                let came = backend::save_now(Nothing {}).await;
                self.session.update(|session| session.saved_now(came));
            }),
            MenuLine::SaveCopy => self.save_copy(),
            MenuLine::Lock => match screen {
                Screen::Seat(_) => self.locks.update(|locks| *locks += 1),
                Screen::Curtain(_) | Screen::Home(_) | Screen::Beginning => {}
                _ => self.go(async { backend::lock(Nothing {}).await.map(Screen::Curtain) }),
            },
            // Not where somebody answers: what was looked for would be a trace.
            _ if screen.is_private() => {}
            MenuLine::Find => self.finding.set(true),
            MenuLine::New => self.go_to(Screen::NewWorkbook),
            MenuLine::Open => self.open(Opening::Chosen),
            MenuLine::Close => match screen {
                Screen::Home(_) | Screen::Beginning => {}
                _ => self.close(),
            },
            MenuLine::Export => match screen {
                Screen::Results(results) | Screen::Reveal(results) => {
                    self.go_to(Screen::Export(results));
                }
                Screen::Item(_, results) => self.go_to(Screen::Export(*results)),
                _ => {}
            },
            MenuLine::Settings => self.go_to(Screen::Settings(Box::new(screen))),
            MenuLine::Help | MenuLine::Keys => self.go_to(Screen::Help(Box::new(screen))),
        }
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

/// Everything that is in the window.
#[component]
pub(crate) fn App() -> impl IntoView {
    let steering = Steering {
        session: RwSignal::new(Session::default()),
        locks: RwSignal::new(0),
        finding: RwSignal::new(false),
    };
    provide_context(steering);
    spawn_local(async move {
        match backend::begin(Nothing {}).await {
            Ok(mut begun) => {
                let refused = begun.refused.take();
                let about = begun.about.clone();
                let first = arrive(Some(begun.stage.clone())).await;
                steering.session.update(|session| {
                    session.began(protocol::Begun {
                        stage: begun.stage,
                        refused,
                        about,
                    });
                    if let Ok(Some(screen)) = first {
                        session.begin_at(screen);
                    }
                });
            }
            Err(failure) => steering.refuse(failure),
        }
    });
    backend::on_told(move |told| match told {
        Told::Menu(line) => steering.line(line),
        Told::Opened(stage) => steering.arrive(async move { Ok(stage) }),
        Told::Refused(failure) => steering.refuse(failure),
        Told::Locked(curtain) => steering.go_to(Screen::Curtain(curtain)),
    });
    browser::on_key(move |pressed, in_text| match keys::asked(pressed) {
        Some(Asked::Line(line)) => {
            steering.line(line);
            browser::Handled::Yes
        }
        Some(Asked::Undo | Asked::Redo) if in_text => browser::Handled::No,
        Some(asked @ (Asked::Undo | Asked::Redo)) => {
            take_back(steering, asked);
            browser::Handled::Yes
        }
        Some(Asked::NextRegion) => {
            browser::next_region();
            browser::Handled::Yes
        }
        Some(Asked::Back) | None => browser::Handled::No,
    });
    let screen = steering.part(|session| session.screen().clone());
    move || match screen.get() {
        Screen::Beginning => ().into_any(),
        Screen::Home(home) => view! { <pages::FirstRun home /> }.into_any(),
        Screen::NewWorkbook => view! { <pages::NewWorkbook /> }.into_any(),
        Screen::Workbook(workbook) => view! { <pages::Workbook workbook /> }.into_any(),
        Screen::Partnership(home) => view! { <pages::PartnershipHome home /> }.into_any(),
        Screen::Rename(home) => view! { <pages::Rename home /> }.into_any(),
        Screen::NewRound(partnership) => view! { <pages::NewRound partnership /> }.into_any(),
        Screen::Round(page) => view! { <pages::RoundSetup page /> }.into_any(),
        Screen::Curtain(curtain) => view! { <pages::Curtain curtain /> }.into_any(),
        Screen::Seat(page) => view! { <pages::Seat page /> }.into_any(),
        Screen::Board(board) => view! { <pages::WaitingBoard board /> }.into_any(),
        Screen::Reveal(results) => view! { <pages::Reveal results /> }.into_any(),
        Screen::Results(results) => view! { <pages::Results results /> }.into_any(),
        Screen::Item(item, results) => view! { <pages::Item item results=*results /> }.into_any(),
        Screen::Export(results) => view! { <pages::Export results /> }.into_any(),
        Screen::Settings(back) => view! { <pages::Settings back=*back /> }.into_any(),
        Screen::Help(back) => view! { <pages::Help back=*back /> }.into_any(),
    }
}

/// Takes the last change of set-up back, or does it again. In a seat the page of the seat does it.
fn take_back(steering: Steering, asked: Asked) {
    let screen = steering
        .session
        .with_untracked(|session| session.screen().clone());
    let again = async move |screen: Screen| match screen {
        Screen::Round(page) => backend::round(page.round.id).await.map(Screen::Round),
        Screen::Partnership(home) => backend::partnership(home.partnership.id)
            .await
            .map(Screen::Partnership),
        Screen::Board(board) => backend::waiting_board(board.round.id)
            .await
            .map(Screen::Board),
        other => Ok(other),
    };
    if !matches!(
        screen,
        Screen::Round(_) | Screen::Partnership(_) | Screen::Board(_)
    ) {
        return;
    }
    spawn_local(async move {
        let taken = match asked {
            Asked::Redo => backend::redo(Nothing {}).await,
            _ => backend::undo(Nothing {}).await,
        };
        match taken {
            Ok(TakenBack::Nothing) => {}
            Ok(TakenBack::Changed) => {
                let partnership = match &screen {
                    Screen::Round(page) => Some(page.partnership),
                    _ => None,
                };
                match (again(screen).await, partnership) {
                    (Ok(screen), _) => steering.go_to(screen),
                    // The round itself was taken back.
                    (Err(_), Some(id)) => steering
                        .go(async move { backend::partnership(id).await.map(Screen::Partnership) }),
                    (Err(failure), None) => steering.refuse(failure),
                }
            }
            Err(failure) => steering.refuse(failure),
        }
    });
}
