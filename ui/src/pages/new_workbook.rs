//! A new partnership: two names, then a place for the workbook.

use leptos::prelude::*;
use protocol::{Companies, Nothing};

use crate::app::Steering;
use crate::backend;
use crate::components::company_names::CompanyNames;
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::components::go::Go;
use crate::state::session::Screen;
use crate::state::words::plain;

/// The form of two names.
#[component]
pub(crate) fn NewWorkbook() -> impl IntoView {
    let steering = Steering::of_context();
    let on_submit = Callback::new(move |companies: Companies| {
        steering.choose(backend::new_workbook(companies));
    });
    view! {
        <main class="private-in stack">
            <Title>{plain("new-title")}</Title>
            <p>{plain("new-text")}</p>
            <FailureNotice />
            <CompanyNames on_submit>
                <p class="small">{plain("new-place")}</p>
                <div class="row">
                    <button type="submit" class="btn btn-primary">
                        {plain("new-go")}
                    </button>
                    <Go class="btn btn-plain" words=plain("back") to=|| async { backend::begin(Nothing {}).await.map(|begun| Screen::of(begun.stage)) } />
                </div>
            </CompanyNames>
        </main>
    }
}
