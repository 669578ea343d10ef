//! The page of an open workbook: its partnerships, and how the latest round reads.

use leptos::html;
use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{OpenedFor, OpenedWorkbook};

use crate::app::Steering;
use crate::browser;
use crate::components::failure_notice::FailureNotice;
use crate::components::logo::Brand;
use crate::components::partnership::{LatestRound, Pair, SampleMark, Under};
use crate::state::told;
use crate::state::words::{plain, words};

/// The page of a workbook. One partnership is its own heading; several are listed.
#[component]
pub(crate) fn PartnershipHome(workbook: OpenedWorkbook) -> impl IntoView {
    let steering = Steering::of_context();
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            browser::focus(&heading);
        }
    });
    let file = told::place(&workbook.file);
    let reading_only = workbook.opened_for == OpenedFor::Reading;
    let mut partnerships = workbook.partnerships;
    let content = if partnerships.len() == 1 {
        let only = partnerships.remove(0);
        view! {
            <div class="stack-2">
                {only.sample.then(|| view! { <SampleMark /> })}
                <h1 class="pair" tabindex="-1" node_ref=heading>
                    <Pair companies=only.companies.clone() />
                </h1>
            </div>
            <LatestRound companies=only.companies latest=only.latest under=Under::Title />
        }
        .into_any()
    } else {
        let title = match partnerships.len() {
            0 => plain("no-partnership"),
            n => words("several-partnerships", &Arguments::new().number("n", n)),
        };
        view! {
            <h1 tabindex="-1" node_ref=heading>
                {title}
            </h1>
            {partnerships
                .into_iter()
                .map(|partnership| {
                    view! {
                        <section class="listed stack">
                            <div class="stack-2">
                                {partnership.sample.then(|| view! { <SampleMark /> })}
                                <h2 class="pair">
                                    <Pair companies=partnership.companies.clone() />
                                </h2>
                            </div>
                            <LatestRound
                                companies=partnership.companies
                                latest=partnership.latest
                                under=Under::Second
                            />
                        </section>
                    }
                })
                .collect_view()}
        }
        .into_any()
    };
    view! {
        <div class="main">
            <header class="topbar">
                <div class="row spread">
                    <Brand />
                    {reading_only
                        .then(|| view! { <span class="saved">{plain("for-reading")}</span> })}
                    <button
                        type="button"
                        class="btn btn-second btn-small"
                        on:click=move |_| steering.close()
                    >
                        {plain("close-workbook")}
                    </button>
                </div>
            </header>
            <main class="content stack">
                <FailureNotice />
                {content}
                <dl class="facts file-place">
                    <div>
                        <dt>{plain("file")}</dt>
                        <dd>{file}</dd>
                    </div>
                </dl>
            </main>
        </div>
    }
}
