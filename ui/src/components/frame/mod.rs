//! The frame of a page that is not private: the rail beside it, the bar on top with the companies,
//! the round and the state of saving, and the heading that takes the focus.

mod phases;
mod rail;

use leptos::html;
use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{OpenedFor, RestorePoint, SavedNow};

use crate::app::Steering;
use crate::browser;
use crate::components::done_notice::DoneNotice;
use crate::components::failure_notice::FailureNotice;
use crate::components::find_bar::FindBar;
use crate::components::partnership::Pair;
use crate::state::around::{Around, Room};
use crate::state::told;
use crate::state::words::{plain, words};
use phases::Phases;
use rail::Rail;

/// A page with the rail and the bar.
#[component]
pub(crate) fn Frame(
    /// What the workbook is open for, where that is known.
    #[prop(optional)]
    opened_for: Option<OpenedFor>,
    children: Children,
) -> impl IntoView {
    let steering = Steering::of_context();
    let saved = steering.part(|session| session.saved().cloned());
    let reading = opened_for == Some(OpenedFor::Reading);
    let around = steering.part(|session| Around::of(session.screen()));
    // A page is drawn anew when another one comes; what lies around it does not change under it.
    let around = around.get_untracked();
    let rail = around.clone().map(|around| view! { <Rail around /> });
    let about = around.as_ref().and_then(subject);
    let phases = around
        .and_then(|around| around.phase)
        .map(|now| view! { <Phases now /> });
    view! {
        <div class="shell">
            <a class="skip" href="#content">
                {plain("skip-to-content")}
            </a>
            {rail}
            <div class="main">
                <section class="topbar" aria-label=plain("where-you-are")>
                    <div class="row spread">
                        {about}
                        <span class="saved" role="status">
                            {move || match saved.get() {
                                Some(saved) => saved_words(&saved),
                                None if reading => plain("for-reading"),
                                None => String::new(),
                            }}
                        </span>
                    </div>
                    {phases}
                </section>
                <FindBar />
                <main class="content stack" id="content" tabindex="-1">
                    <FailureNotice />
                    <DoneNotice />
                    {children()}
                </main>
            </div>
        </div>
    }
}

/// Which companies and which round the page is about; on the page of the partnership its heading
/// says so already.
fn subject(around: &Around) -> Option<impl IntoView + use<>> {
    let companies = around.companies.as_ref()?;
    if around.room == Room::Partnership {
        return None;
    }
    let companies = companies.clone();
    let round = around.round.as_ref().map(|round| {
        let name = round.setup.name.to_string();
        view! {
            <span class="quiet">
                <bdi>{name}</bdi>
            </span>
        }
    });
    Some(view! {
        <p class="subject">
            <strong class="pair small-pair">
                <Pair companies />
            </strong>
            {round}
        </p>
    })
}

fn saved_words(saved: &SavedNow) -> String {
    let place = told::place(&saved.file);
    let at = browser::clock(saved.at);
    let facts = Arguments::new().text("at", &at).text("place", &place);
    words(
        match saved.restore_point {
            RestorePoint::Made => "saved-with-restore-point",
            RestorePoint::NotMade => "saved-without-restore-point",
            RestorePoint::NotWhileCollecting => "saved-now",
        },
        &facts,
    )
}

/// The heading of a page. It takes the focus when the page comes, so that keys and screen readers
/// begin here.
#[component]
pub(crate) fn Title(
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let steering = Steering::of_context();
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            match steering.take_focus() {
                Some(id) => browser::focus_by_id(id),
                None => {
                    browser::to_top();
                    browser::focus(&heading);
                }
            }
        }
    });
    view! {
        <h1 class=class id="title" tabindex="-1" node_ref=heading>
            {children()}
        </h1>
    }
}
