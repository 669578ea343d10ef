//! Where a file lies that was just written, and a way to see it there.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::scoring::messages::Arguments;
use protocol::{CopyHolds, FilePlace, Nothing};

use crate::app::Steering;
use crate::backend;
use crate::state::told;
use crate::state::words::{plain, words};

/// The place of the file, and of a copy of the workbook what is in it.
#[component]
pub(crate) fn WrittenFile(
    place: FilePlace,
    #[prop(optional_no_strip)] holds: Option<CopyHolds>,
) -> impl IntoView {
    let steering = Steering::of_context();
    let at = told::place(&place);
    let show = move |_| {
        spawn_local(async move {
            if let Err(failure) = backend::show_folder(Nothing {}).await {
                steering.refuse(failure);
            }
        });
    };
    view! {
        <div class="done-notice row">
            <span>
                {words("saved-at", &Arguments::new().text("place", &at))}
                {holds.and_then(told_of_copy).map(|told| format!(" {told}"))}
            </span>
            <button type="button" class="btn btn-second btn-small" on:click=show>
                {plain("show-folder")}
            </button>
        </div>
    }
}

/// What people must know of a copy: whether answers that nobody may read yet are in it.
fn told_of_copy(holds: CopyHolds) -> Option<String> {
    match holds {
        CopyHolds::Everything => None,
        CopyHolds::NoOpenAnswers => Some(plain("copy-no-open-answers")),
        CopyHolds::OpenAnswers => Some(plain("copy-open-answers")),
    }
}
