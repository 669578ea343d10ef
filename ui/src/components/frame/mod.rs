//! The frame of a page that is not private: the bar on top, and the heading that takes the focus.

use leptos::html;
use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{OpenedFor, RestorePoint};

use crate::app::Steering;
use crate::browser;
use crate::components::failure_notice::FailureNotice;
use crate::components::logo::Brand;
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// A page with the bar on top.
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
    let to = move |screen: fn(Box<Screen>) -> Screen| {
        let now = steering.part(|session| session.screen().clone());
        steering.go_to(screen(Box::new(now.get_untracked())));
    };
    view! {
        <div class="main">
            <a class="skip" href="#content">
                {plain("skip-to-content")}
            </a>
            <header class="topbar">
                <div class="row spread">
                    <Brand />
                    <span class="saved" role="status">
                        {move || match saved.get() {
                            Some(saved) => {
                                let place = told::place(&saved.file);
                                let at = browser::clock(saved.at);
                                let facts = Arguments::new().text("at", &at).text("place", &place);
                                words(
                                    match saved.restore_point {
                                        RestorePoint::Made => "saved-with-restore-point",
                                        RestorePoint::NotWhileCollecting => "saved-now",
                                    },
                                    &facts,
                                )
                            }
                            None if reading => plain("for-reading"),
                            None => String::new(),
                        }}
                    </span>
                    <div class="row">
                        <button
                            type="button"
                            class="btn btn-plain btn-small"
                            on:click=move |_| to(Screen::Settings)
                        >
                            {plain("settings")}
                        </button>
                        <button
                            type="button"
                            class="btn btn-plain btn-small"
                            on:click=move |_| to(Screen::Help)
                        >
                            {plain("help")}
                        </button>
                        <button
                            type="button"
                            class="btn btn-second btn-small"
                            on:click=move |_| steering.close()
                        >
                            {plain("close-workbook")}
                        </button>
                    </div>
                </div>
            </header>
            <main class="content stack" id="content" tabindex="-1">
                <FailureNotice />
                {children()}
            </main>
        </div>
    }
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
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            browser::to_top();
            browser::focus(&heading);
        }
    });
    view! {
        <h1 class=class id="title" tabindex="-1" node_ref=heading>
            {children()}
        </h1>
    }
}
