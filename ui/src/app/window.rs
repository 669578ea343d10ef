//! Everything that is in the window.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{Nothing, Told};

use super::taken_back::take_back;
use super::{Steering, arrive};
use crate::backend;
use crate::browser;
use crate::components::commands::Commands;
use crate::pages;
use crate::state::keys::{self, Asked};
use crate::state::session::{Screen, Session};
use crate::state::unsaved::Unsaved;

/// Everything that is in the window.
#[component]
pub(crate) fn App() -> impl IntoView {
    let steering = Steering {
        session: RwSignal::new(Session::default()),
        locks: RwSignal::new(0),
        finding: RwSignal::new(false),
        commanding: RwSignal::new(false),
        unsaved: StoredValue::new(Unsaved::default()),
        settling: RwSignal::new(None),
        talked_about: RwSignal::new(0),
        saves: RwSignal::new(0),
        taking_back: RwSignal::new(None),
        unsettled: RwSignal::new(None),
        closing: RwSignal::new(false),
    };
    provide_context(steering);
    backend::on_wrote(move || {
        let session = steering.session;
        if session.with_untracked(|session| session.trouble().is_some()) {
            session.update(Session::wrote);
        }
    });
    browser::no_foreign_menu();
    browser::tell_theme();
    spawn_local(async move {
        match backend::begin(Nothing {}).await {
            Ok(mut begun) => {
                let refused = begun.refused.take();
                let about = begun.about.clone();
                let notices = std::mem::take(&mut begun.notices);
                let first = arrive(Some(begun.stage.clone())).await;
                steering.session.update(|session| {
                    session.began(protocol::Begun {
                        stage: begun.stage,
                        refused,
                        about,
                        notices,
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
        Told::Older(older) => steering.session.update(|session| session.older(older)),
        Told::Locked(curtain) => steering.go_to(Screen::Curtain(curtain)),
        Told::Closing => steering.closing.set(true),
    });
    browser::on_key(move |pressed, in_text| match keys::asked(pressed) {
        Some(Asked::Line(line)) => {
            steering.line(line);
            browser::Handled::Yes
        }
        // What is typed is taken back by the field, on every page.
        Some(asked @ (Asked::Undo | Asked::Redo)) if in_text => {
            browser::undo_typing(asked == Asked::Redo);
            browser::Handled::Yes
        }
        Some(asked @ (Asked::Undo | Asked::Redo)) => {
            take_back(steering, asked);
            browser::Handled::Yes
        }
        Some(Asked::NextRegion) => {
            browser::next_region();
            browser::Handled::Yes
        }
        Some(Asked::Filters) => {
            browser::focus_first(".filters select");
            browser::Handled::Yes
        }
        Some(Asked::Back | Asked::Continue) | None => browser::Handled::No,
    });
    let screen = steering.part(|session| session.screen().clone());
    let page = move || match screen.get() {
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
        Screen::Talk(results) => view! { <pages::Talk results /> }.into_any(),
        Screen::Plan(page) => view! { <pages::Plan page /> }.into_any(),
        Screen::Export(results) => view! { <pages::Export results /> }.into_any(),
        Screen::Settings(back) => view! { <pages::Settings back=*back /> }.into_any(),
        Screen::Help(back) => view! { <pages::Help back=*back /> }.into_any(),
        Screen::Restore(page, back) => view! { <pages::Restore page back=*back /> }.into_any(),
        Screen::Erase(question, back) => view! { <pages::Erase question back=*back /> }.into_any(),
        Screen::Erased(done) => view! { <pages::Erased done /> }.into_any(),
        Screen::Recent(home, back) => view! { <pages::RecentOnes home back=*back /> }.into_any(),
    };
    view! {
        {page}
        <Commands />
    }
}
