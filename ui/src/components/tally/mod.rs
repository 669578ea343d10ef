//! How many questions show what, as large numbers with words.

use leptos::prelude::*;
use protocol::scoring::Counts;
use protocol::scoring::messages::Arguments;

use crate::state::words::words;

/// The counts of a round, most urgent first.
#[component]
pub(crate) fn Tally(counts: Counts) -> impl IntoView {
    let lines = [
        ("tally-hidden", counts.hidden),
        ("tally-known", counts.known),
        ("tally-concern", counts.shared_concern),
        ("tally-worry", counts.worry),
        ("tally-strength", counts.shared_strength),
    ];
    view! {
        <dl class="tally">
            {lines
                .map(|(id, n)| {
                    view! {
                        <div>
                            <dt>{words(id, &Arguments::new().number("n", n))}</dt>
                            <dd>{n}</dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}
