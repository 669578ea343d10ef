//! The first page: what this is, the ways in, and the workbooks that were open before.

use leptos::html;
use leptos::prelude::*;
use protocol::Home;

use crate::app::Steering;
use crate::browser;
use crate::components::appearance::AppearanceStrip;
use crate::components::failure_notice::FailureNotice;
use crate::components::logo::HangingLine;
use crate::components::way_in::WayIn;
use crate::pages::RecentList;
use crate::state::session::{Opening, Screen, Waiting};
use crate::state::words::plain;

/// The page that is shown while nothing is open.
#[component]
pub(crate) fn FirstRun(home: Home) -> impl IntoView {
    let steering = Steering::of_context();
    let heading = NodeRef::<html::H1>::new();
    let came_back = steering.part(|session| session.came_from_elsewhere());
    Effect::new(move || {
        if came_back.get_untracked()
            && let Some(heading) = heading.get()
        {
            browser::focus(&heading);
        }
    });
    let waiting = steering.part(|session| {
        session.waits().map(|waiting| match waiting {
            Waiting::For(Opening::Sample) => plain("opening-sample"),
            Waiting::For(Opening::Chosen) | Waiting::Shortly => plain("opening-chosen"),
            Waiting::For(Opening::ForReading) => plain("opening-for-reading"),
        })
    });
    view! {
        <div class="hall">
            <main class="hall-in">
                <div class="hall-brand">
                    <HangingLine />
                    <div class="stack-2">
                        <h1 class="message" tabindex="-1" node_ref=heading>
                            {plain("product")}
                        </h1>
                        <p class="lead">{plain("promise")}</p>
                        <p class="quiet">{plain("files-stay")}</p>
                    </div>
                </div>
                <FailureNotice />
                <div class="ways-in">
                    <section class="card card-link way-in card-first">
                        <h2>{plain("start-title")}</h2>
                        <p>{plain("start-text")}</p>
                        <button
                            type="button"
                            class="go"
                            on:click=move |_| steering.go_to(Screen::NewWorkbook)
                        >
                            {plain("start-go")}
                        </button>
                    </section>
                    <WayIn
                        opening=Opening::Sample
                        title=plain("sample-title")
                        text=plain("sample-text")
                        go=plain("sample-go")
                    />
                    <WayIn
                        opening=Opening::Chosen
                        title=plain("open-title")
                        text=plain("open-text")
                        go=plain("open-go")
                    />
                </div>
                <p class="waiting" role="status">
                    {move || waiting.get()}
                </p>
                {(!home.recent.is_empty()).then(|| view! { <RecentList recent=home.recent from_open=None /> })}
            </main>
            <AppearanceStrip />
        </div>
    }
}
