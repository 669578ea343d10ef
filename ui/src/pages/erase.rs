//! Erasing everywhere: what it means is said first, and where it was done afterwards.

use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{EraseQuestion, Erased as Done, FilePlace};

use crate::app::Steering;
use crate::backend;
use crate::components::aside::Aside;
use crate::components::frame::Title;
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// Asks before anything is erased.
#[component]
pub(crate) fn Erase(question: EraseQuestion, back: Screen) -> impl IntoView {
    let steering = Steering::of_context();
    let what = question.what;
    let erase = move |_| {
        steering.go(async move { backend::erase(what).await.map(Screen::Erased) });
    };
    let kept = StoredValue::new(back.clone());
    let facts = Arguments::new()
        .text("vendor", question.companies.vendor.as_str())
        .text("partner", question.companies.partner.as_str())
        .text(
            "round",
            question.round.as_ref().map_or("", |name| name.as_str()),
        )
        .number("n", question.rounds);
    let named = match question.round {
        Some(_) => words("erase-round", &facts),
        None => words("erase-partnership", &facts),
    };
    let place = told::place(&question.file);
    let from = words(
        "erase-from",
        &Arguments::new()
            .text("place", &place)
            .number("n", question.restore_points),
    );
    view! {
        <Aside back>
            <Title class="message">{plain("erase-title")}</Title>
            <p class="lead">{named}</p>
            <p>{from}</p>
            <p>{plain("erase-elsewhere")}</p>
            <div class="row">
                <button type="button" class="btn btn-danger" on:click=erase>
                    {plain("erase-go")}
                </button>
                <button
                    type="button"
                    class="btn btn-second"
                    on:click=move |_| steering.go_to(kept.get_value())
                >
                    {plain("erase-keep")}
                </button>
            </div>
        </Aside>
    }
}

/// Tells where it was erased.
#[component]
pub(crate) fn Erased(done: Done) -> impl IntoView {
    let steering = Steering::of_context();
    let facts = Arguments::new()
        .number("points", done.restore_points)
        .number("copies", done.copies.len());
    let back = Screen::Workbook(done.workbook);
    let kept = StoredValue::new(back.clone());
    view! {
        <Aside back>
            <Title class="message">{plain("erased-title")}</Title>
            <p>{words("erased-where", &facts)}</p>
            <Places places=done.copies heading="erased-copies" />
            <Places places=done.not_reached heading="erased-not-reached" />
            <p>{plain("erase-elsewhere")}</p>
            <p>
                <button
                    type="button"
                    class="btn btn-primary"
                    on:click=move |_| steering.go_to(kept.get_value())
                >
                    {plain("continue")}
                </button>
            </p>
        </Aside>
    }
}

/// A list of files under its heading; nothing where there are none.
#[component]
fn Places(places: Vec<FilePlace>, heading: &'static str) -> impl IntoView {
    (!places.is_empty()).then(|| {
        let lines: Vec<_> = places
            .iter()
            .map(|place| view! { <li>{told::place(place)}</li> })
            .collect();
        view! {
            <section class="stack-2">
                <h2>{plain(heading)}</h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}
