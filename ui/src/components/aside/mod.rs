//! A page beside the work: the settings and the help. It leads back to where the person was.

use leptos::prelude::*;

use crate::app::Steering;
use crate::components::done_notice::DoneNotice;
use crate::components::failure_notice::FailureNotice;
use crate::components::logo::Brand;
use crate::state::session::Screen;
use crate::state::words::plain;

/// The frame of such a page.
#[component]
pub(crate) fn Aside(
    /// Where the person was.
    back: Screen,
    children: Children,
) -> impl IntoView {
    let steering = Steering::of_context();
    let back = StoredValue::new(back);
    view! {
        <div class="main">
            <a class="skip" href="#content">
                {plain("skip-to-content")}
            </a>
            <header class="topbar">
                <div class="row spread">
                    <Brand />
                    <button
                        type="button"
                        class="btn btn-second btn-small"
                        on:click=move |_| steering.go_to(back.get_value())
                    >
                        {plain("back")}
                    </button>
                </div>
            </header>
            <main class="content stack" id="content" tabindex="-1">
                <FailureNotice />
                <DoneNotice />
                {children()}
            </main>
        </div>
    }
}
