//! What both sides settle: how the talk about a finding ended, promises, what is put off, and
//! whether the partnership goes on. Each form changes one thing and hands on the whole.

mod action;
mod outcome;
mod parking;
mod verdict;

use leptos::prelude::*;
use protocol::Agreed;

pub(crate) use action::Promises;
pub(crate) use outcome::Outcome;
pub(crate) use parking::Parking;
pub(crate) use verdict::VerdictForm;

/// Takes what is settled after a change.
pub(crate) type Settle = Callback<Agreed>;

/// Why something was not written down.
#[component]
fn Wrong(wrong: RwSignal<Option<String>>) -> impl IntoView {
    view! {
        <p role="alert" class="error-text">
            {move || wrong.get()}
        </p>
    }
}
