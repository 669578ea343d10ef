//! A person comes back to answers that are locked: the words, or a new beginning without them.

use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{Seat, SeatWords};

use crate::app::Steering;
use crate::backend;
use crate::browser;
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::components::go::Go;
use crate::components::words_field::{WordsField, WordsTyped};
use crate::state::session::Screen;
use crate::state::words::{plain, words};

/// Asks for the words of one person.
#[component]
pub(super) fn ComeBack(seat: Seat, on_leave: Callback<()>) -> impl IntoView {
    let steering = Steering::of_context();
    let id = seat.id;
    let name = seat.setup.label.to_string();
    let of = |message: &str| words(message, &Arguments::new().text("seat", &name));
    let (title, hint) = (of("come-back"), of("come-back-hint"));
    let typed = WordsTyped::new();
    let forgotten = RwSignal::new(false);
    let enter = Callback::new(move |()| {
        let words = typed.take();
        let of_seat = SeatWords { seat: id, words };
        steering.go(async move { backend::enter_locked_seat(of_seat).await.map(Screen::Seat) });
        browser::focus_by_id("words".to_owned());
    });
    let waits = steering.part(|session| session.waits().is_some());
    let sure = StoredValue::new((of("anew-title"), of("anew-text"), of("anew-after")));
    let part = move |which: fn(&(String, String, String)) -> &String| {
        sure.with_value(|words| which(words).clone())
    };
    Effect::new(move || browser::focus_by_id("words".to_owned()));
    view! {
        <Title>{title}</Title>
        <div class="curtain-in">
            <FailureNotice />
            <WordsField label=plain("words") hint typed on_enter=enter />
            <p role="status" class="small">
                {move || waits.get().then(|| plain("words-tried"))}
            </p>
            <div class="row">
                <button
                    type="button"
                    class="btn btn-primary"
                    aria-disabled=move || typed.is_empty().then_some("true")
                    on:click=move |_| {
                        if !typed.is_empty() {
                            enter.run(());
                        }
                    }
                >
                    {plain("come-back-go")}
                </button>
                <button type="button" class="btn btn-plain" on:click=move |_| on_leave.run(())>
                    {plain("back")}
                </button>
            </div>
            <button
                type="button"
                class="btn btn-plain"
                aria-expanded=move || if forgotten.get() { "true" } else { "false" }
                on:click=move |_| forgotten.update(|forgotten| *forgotten = !*forgotten)
            >
                {plain("words-forgotten")}
            </button>
            <Show when=move || forgotten.get()>
                <section class="stack-2" role="status">
                    <h2>{part(|words| &words.0)}</h2>
                    <p>{part(|words| &words.1)}</p>
                    <p>{part(|words| &words.2)}</p>
                    <div class="row">
                        <Go class="btn btn-second" words=plain("anew-go") to=move || async move { backend::begin_anew(id).await.map(Screen::Seat) } />
                        <button
                            type="button"
                            class="btn btn-plain"
                            on:click=move |_| forgotten.set(false)
                        >
                            {plain("anew-keep")}
                        </button>
                    </div>
                </section>
            </Show>
        </div>
    }
}
