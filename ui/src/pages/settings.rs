//! The settings: the look and the keys.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::scoring::messages::Arguments;
use protocol::{Nothing, RestoreOf};

use crate::app::Steering;
use crate::backend;
use crate::components::appearance::Chooser;
use crate::components::aside::Aside;
use crate::components::frame::Title;
use crate::state::appearance::Part;
use crate::state::session::Screen;
use crate::state::words::{plain, words};

/// Every choice, and what the program is.
#[component]
pub(crate) fn Settings(back: Screen) -> impl IntoView {
    let steering = Steering::of_context();
    let about = steering.part(|session| session.about().cloned());
    let workbook = !matches!(
        back,
        Screen::Home(_) | Screen::Beginning | Screen::NewWorkbook
    );
    let parts = [
        (Part::Theme, "theme-text"),
        (Part::TextSize, "text-size-text"),
        (Part::Contrast, "contrast-text"),
        (Part::Motion, "motion-text"),
        (Part::Keys, "single-keys-text"),
    ];
    let show = move |_| {
        spawn_local(async move {
            if let Err(failure) = backend::show_restore_points(Nothing {}).await {
                steering.refuse(failure);
            }
        });
    };
    view! {
        <Aside back>
            <Title class="message">{plain("settings")}</Title>
            <ul class="plain settings">
                {parts
                    .map(|(part, text)| {
                        view! {
                            <li>
                                <Chooser part />
                                <p class="small">{plain(text)}</p>
                            </li>
                        }
                    })
                    .collect_view()}
                {[("language", "language-text"), ("curtain-falls", "curtain-falls-text")]
                    .map(|(name, text)| {
                        view! {
                            <li>
                                <p class="strong">{plain(name)}</p>
                                <p class="small">{plain(text)}</p>
                            </li>
                        }
                    })
                    .collect_view()}
                <li>
                    <div class="row spread">
                        <p class="strong">{plain("restore-points")}</p>
                        <span class="row">
                            {workbook
                                .then(|| {
                                    view! {
                                        <button
                                            type="button"
                                            class="btn btn-second btn-small"
                                            on:click=move |_| {
                                                steering.restore_points(RestoreOf::Open)
                                            }
                                        >
                                            {plain("restore-points-show")}
                                        </button>
                                    }
                                })}
                            <button type="button" class="btn btn-second btn-small" on:click=show>
                                {plain("restore-points-go")}
                            </button>
                        </span>
                    </div>
                    <p class="small">{plain("restore-points-text")}</p>
                </li>
            </ul>
            <h2 class="roomy">{plain("about")}</h2>
            {move || {
                about
                    .get()
                    .map(|about| {
                        let facts = Arguments::new()
                            .text("version", &about.version)
                            .text("set", &about.question_set)
                            .number(
                                "set-version",
                                usize::try_from(about.question_set_version).unwrap_or_default(),
                            )
                            .number(
                                "method-version",
                                usize::try_from(about.method_version).unwrap_or_default(),
                            );
                        view! { <p>{words("about-text", &facts)}</p> }
                    })
            }}
            <p>{plain("free-software")}</p>
        </Aside>
    }
}
