//! What did not work: the sentence, what to do, and the ways to go on. That something is not on the
//! disk has a place of its own, and stays in it until it is.

use leptos::html;
use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{Failure, RestoreOf, StartNotice};

use crate::app::Steering;
use crate::browser;
use crate::moment::moment;
use crate::state::session::{Opening, Refused};
use crate::state::words::{plain, words};

/// What this start has to say, what is not on the disk, and the last failure, while there is one.
/// The failure takes the focus when it comes.
#[component]
pub(crate) fn FailureNotice() -> impl IntoView {
    let steering = Steering::of_context();
    let refused = steering.part(|session| session.refused().cloned());
    let trouble = steering.part(|session| session.trouble().cloned());
    let notices = steering.part(|session| session.notices().to_vec());
    view! {
        {move || {
            let notices = notices.get();
            (!notices.is_empty()).then(|| view! { <AtStart notices /> })
        }}
        {move || trouble.get().map(|why| view! { <NotSaved why /> })}
        {move || refused.get().map(|refused| view! { <Notice refused /> })}
    }
}

/// What the person has to know about this start.
#[component]
fn AtStart(notices: Vec<StartNotice>) -> impl IntoView {
    let steering = Steering::of_context();
    let lines = notices
        .into_iter()
        .map(|notice| {
            let text = match notice {
                StartNotice::BroughtBack => plain("brought-back"),
                StartNotice::NothingRemembered => plain("nothing-remembered"),
                StartNotice::OlderCopy(older) => {
                    let (saved, later) = (moment(older.saved_at), moment(older.later_at));
                    let facts = Arguments::new().text("saved", &saved).text("later", &later);
                    words("older-copy", &facts)
                }
            };
            view! { <p>{text}</p> }
        })
        .collect_view();
    view! {
        <section class="at-start stack-2" role="status">
            {lines}
            <div class="row">
                <button
                    type="button"
                    class="btn btn-second btn-small"
                    on:click=move |_| steering.notices_are_read()
                >
                    {plain("notice-read")}
                </button>
            </div>
        </section>
    }
}

/// Why the last change is not on the disk.
#[component]
fn NotSaved(why: Failure) -> impl IntoView {
    let steering = Steering::of_context();
    let again = move || steering.can_save_again();
    let closing = steering.closing();
    view! {
        <section class="error-summary failure not-saved stack-2" role="alert">
            <h2>{plain("not-saved")}</h2>
            <p class="error-text">{why.sentence}</p>
            {why.hint.map(|hint| view! { <p>{hint}</p> })}
            <div class="row">
                <Show when=again>
                    <button
                        type="button"
                        class="btn btn-second btn-small"
                        on:click=move |_| steering.save_again()
                    >
                        {plain("try-again")}
                    </button>
                </Show>
                <button
                    type="button"
                    class="btn btn-second btn-small"
                    on:click=move |_| steering.save_copy()
                >
                    {plain("save-copy")}
                </button>
                <Show when=move || closing.get()>
                    <button
                        type="button"
                        class="btn btn-plain btn-small"
                        on:click=move |_| steering.close_window()
                    >
                        {plain("close-anyway")}
                    </button>
                </Show>
            </div>
        </section>
    }
}

#[component]
fn Notice(refused: Refused) -> impl IntoView {
    let steering = Steering::of_context();
    let notice = NodeRef::<html::Section>::new();
    Effect::new(move || {
        if let Some(notice) = notice.get() {
            browser::focus(&notice);
        }
    });
    let restore = refused.leaves_restore();
    let again = match refused.opening {
        None => None,
        Some(Opening::Chosen) => Some((plain("choose-again"), Opening::Chosen)),
        Some(opening) => Some((plain("try-again"), opening)),
    };
    let title = refused.opening.map(|opening| match opening {
        Opening::Sample => plain("failed-sample"),
        Opening::Chosen | Opening::ForReading => plain("failed-chosen"),
    });
    let reading = refused
        .leaves_reading()
        .then(|| (plain("open-for-reading"), Opening::ForReading));
    view! {
        <section class="error-summary failure stack-2" role="alert" tabindex="-1" node_ref=notice>
            {title.map(|title| view! { <h2>{title}</h2> })}
            <p class="error-text">{refused.failure.sentence}</p>
            {refused.failure.hint.map(|hint| view! { <p>{hint}</p> })}
            <div class="row">
                {restore
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="btn btn-primary btn-small"
                                on:click=move |_| steering.restore_points(RestoreOf::Refused)
                            >
                                {plain("restore-points")}
                            </button>
                        }
                    })}
                {again
                    .into_iter()
                    .chain(reading)
                    .map(|(words, opening)| {
                        view! {
                            <button
                                type="button"
                                class="btn btn-second btn-small"
                                on:click=move |_| steering.open(opening)
                            >
                                {words}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
        </section>
    }
}
