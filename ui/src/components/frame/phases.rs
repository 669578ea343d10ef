//! How far a round is: seven words under seven bars.

use leptos::prelude::*;
use protocol::scoring::messages::Arguments;

use crate::state::around::Phase;
use crate::state::words::{plain, words};

/// The phases, with the present one marked.
#[component]
pub(super) fn Phases(now: Phase) -> impl IntoView {
    let of = Phase::ALL.len();
    let phases = (1..)
        .zip(Phase::ALL)
        .map(|(number, phase)| {
            let here = phase == now;
            let step = here.then(|| {
                let facts = Arguments::new().number("n", number).number("of", of);
                view! { <span class="vh">{words("phase-step", &facts)} " "</span> }
            });
            view! {
                <li class:done=phase < now aria-current=here.then_some("step")>
                    {step}
                    {plain(phase.name())}
                </li>
            }
        })
        .collect_view();
    view! {
        <ol class="plain phases" aria-label=plain("phases")>
            {phases}
        </ol>
    }
}
