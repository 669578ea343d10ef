//! Where a file lies that was just written, and a way to see it there.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::scoring::messages::Arguments;
use protocol::{FilePlace, Nothing};

use crate::app::Steering;
use crate::backend;
use crate::state::told;
use crate::state::words::{plain, words};

/// The place of the file.
#[component]
pub(crate) fn WrittenFile(place: FilePlace) -> impl IntoView {
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
            <span>{words("saved-at", &Arguments::new().text("place", &at))}</span>
            <button type="button" class="btn btn-second btn-small" on:click=show>
                {plain("show-folder")}
            </button>
        </div>
    }
}
