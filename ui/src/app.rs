//! The frame around the pages: which one is shown, and what happens when a command replies.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Chosen, Nothing};

use crate::backend;
use crate::pages::{FirstRun, PartnershipHome};
use crate::state::session::{Opening, Screen, Session};

/// The session, for every component below.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Steering(RwSignal<Session>);

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
        Memo::new(move |_| self.0.with(&part))
    }

    /// Opens a workbook, unless one is being opened.
    pub(crate) fn open(self, opening: Opening) {
        let begun = self.0.try_update(|session| session.begin(opening));
        if begun != Some(true) {
            return;
        }
        spawn_local(async move {
            let came = match opening {
                Opening::Sample => backend::open_sample(Nothing {}).await.map(Some),
                Opening::Chosen => {
                    backend::open_workbook(Nothing {})
                        .await
                        .map(|chosen| match chosen {
                            Chosen::Opened(workbook) => Some(workbook),
                            Chosen::Cancelled => None,
                        })
                }
                Opening::ForReading => backend::open_for_reading(Nothing {}).await.map(Some),
            };
            self.0.update(|session| session.arrived(came));
        });
    }

    /// Closes the workbook and goes back to the first page.
    pub(crate) fn close(self) {
        spawn_local(async move {
            let closed = backend::close_workbook(Nothing {}).await;
            self.0.update(|session| session.closed(closed));
        });
    }
}

/// Everything that is in the window.
#[component]
pub(crate) fn App() -> impl IntoView {
    let steering = Steering(RwSignal::new(Session::default()));
    provide_context(steering);
    let screen = steering.part(|session| session.screen().clone());
    move || match screen.get() {
        Screen::FirstRun => view! { <FirstRun /> }.into_any(),
        Screen::Workbook(workbook) => view! { <PartnershipHome workbook /> }.into_any(),
    }
}
