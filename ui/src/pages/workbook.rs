//! A workbook with several partnerships, or none.

use leptos::prelude::*;
use protocol::OpenedWorkbook;
use protocol::scoring::messages::Arguments;

use crate::backend;
use crate::components::frame::{Frame, Title};
use crate::components::go::Go;
use crate::components::partnership::{AlteredNotice, KeptCopy, Pair, SampleMark};
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// The list of partnerships.
#[component]
pub(crate) fn Workbook(workbook: OpenedWorkbook) -> impl IntoView {
    let title = match workbook.partnerships.len() {
        0 => plain("no-partnership"),
        n => words("several-partnerships", &Arguments::new().number("n", n)),
    };
    let lines = workbook
        .partnerships
        .into_iter()
        .map(|partnership| {
            let id = partnership.id;
            view! {
                <li class="listed stack-2">
                    {partnership.sample.then(|| view! { <SampleMark /> })}
                    <h2 class="pair">
                        <Pair companies=partnership.companies />
                    </h2>
                    <Go class="btn btn-second" words=plain("open-partnership") to=move || async move { backend::partnership(id).await.map(Screen::Partnership) } />
                </li>
            }
        })
        .collect_view();
    view! {
        <Frame opened_for=workbook.opened_for>
            <Title>{title}</Title>
            <AlteredNotice altered=workbook.altered />
            <KeptCopy kept_copy=workbook.kept_copy />
            <ul class="plain stack">{lines}</ul>
            <dl class="facts file-place">
                <div>
                    <dt>{plain("file")}</dt>
                    <dd>{told::place(&workbook.file)}</dd>
                </div>
            </dl>
        </Frame>
    }
}
