//! The workbooks that were open before: on the first page, and on a page of their own beside the
//! work.

use leptos::prelude::*;
use protocol::scoring::messages::Arguments;
use protocol::{Found, Home, Recent};

use crate::app::Steering;
use crate::backend;
use crate::browser;
use crate::components::aside::Aside;
use crate::components::frame::Title;
use crate::components::go::Go;
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// The page beside the work.
#[component]
pub(crate) fn RecentOnes(home: Home, back: Screen) -> impl IntoView {
    let none = home.recent.is_empty();
    let from = back.clone();
    view! {
        <Aside back>
            <Title class="message">{plain("recent")}</Title>
            {none.then(|| view! { <p>{plain("recent-none")}</p> })}
            {(!none).then(|| view! { <RecentList recent=home.recent from_open=Some(from) /> })}
        </Aside>
    }
}

/// The list, with a way to open each and to take it off.
#[component]
pub(crate) fn RecentList(
    recent: Vec<Recent>,
    /// Where the person was, when the list is a page beside the work.
    from_open: Option<Screen>,
) -> impl IntoView {
    let titled = from_open.is_none();
    let from = StoredValue::new(from_open);
    let lines = recent
        .into_iter()
        .map(|line| view! { <Line line from /> })
        .collect_view();
    view! {
        <section class="stack-2 roomy">
            {titled.then(|| view! { <h2>{plain("recent")}</h2> })}
            <ul
                class="plain recents"
                on:keydown=move |event| {
                    if browser::step_focus(&event.key(), ".recent-name button")
                        || (event.key() == "Delete" && browser::press_beside(".recent", ".forget"))
                    {
                        event.prevent_default();
                    }
                }
            >
                {lines}
            </ul>
        </section>
    }
}

#[component]
fn Line(line: Recent, from: StoredValue<Option<Screen>>) -> impl IntoView {
    let steering = Steering::of_context();
    let id = line.id;
    let missing = line.found == Found::Missing;
    let opened = browser::day(line.opened_at).map(told::long_date);
    let file = line.place.name.clone();
    let facts = Arguments::new().text("what", &file);
    let forget = words("forget-recent", &facts);
    let locate = words("locate-recent", &facts);
    let sample = line.companies.as_ref().is_some_and(|of| of.sample);
    // The companies say more than the name of a file; without them that name is the line.
    let (name, below) = match &line.companies {
        Some(of) => {
            let both = Arguments::new()
                .text("vendor", of.vendor.as_str())
                .text("partner", of.partner.as_str());
            (words("recent-pair", &both), told::place(&line.place))
        }
        None => (file.clone(), told::folder(&line.place.folder)),
    };
    let open = move |_| {
        if !missing {
            steering.arrive(backend::open_recent(id));
        }
    };
    view! {
        <li class="recent row spread">
            <span class="recent-name">
                <button
                    type="button"
                    class="btn btn-plain"
                    aria-disabled=missing.then_some("true")
                    on:click=open
                >
                    <bdi>{name}</bdi>
                </button>
                <span class="small">
                    {below}
                    {opened.map(|day| format!(" · {day}"))}
                </span>
            </span>
            {sample
                .then(|| view! { <strong class="chip chip-sample">{plain("sample-mark")}</strong> })}
            {missing
                .then(|| {
                    view! {
                        <strong class="chip">{plain("missing")}</strong>
                        <button
                            type="button"
                            class="btn btn-second btn-small"
                            aria-label=locate
                            on:click=move |_| steering.choose(backend::locate_recent(id))
                        >
                            {plain("locate-short")}
                        </button>
                    }
                })}
            {sample
                .then(|| {
                    view! {
                        <Go
                            class="btn btn-second btn-small"
                            words=plain("delete-sample")
                            to=move || async move {
                                let home = backend::delete_sample(id).await?;
                                Ok(listed(home, from))
                            }
                        />
                    }
                })}
            <Go
                class="btn btn-second btn-small forget"
                words=plain("forget-short")
                label=forget
                to=move || async move {
                    let home = backend::forget_recent(id).await?;
                    Ok(listed(home, from))
                }
            />
        </li>
    }
}

/// The page on which the list is shown.
fn listed(home: Home, from: StoredValue<Option<Screen>>) -> Screen {
    match from.get_value() {
        None => Screen::Home(home),
        Some(back) => Screen::Recent(home, Box::new(back)),
    }
}
