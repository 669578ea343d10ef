//! The list of sections, with what is done of each.

use leptos::prelude::*;
use protocol::questionnaire::Section;
use protocol::scoring::messages::Arguments;

use super::saving::Saver;
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::components::mark::Mark;
use crate::state::called;
use crate::state::seat::{Place, Seated};
use crate::state::words::{plain, words};

/// Where a person begins and comes back to.
#[component]
pub(super) fn Hub(saver: Saver) -> impl IntoView {
    let (side, label, company, sample) = saver.now(|seated| {
        (
            seated.side(),
            seated.page.seat.setup.label.to_string(),
            seated.company(seated.side()).to_owned(),
            seated.page.sample,
        )
    });
    let first = saver.now(|seated| seated.open().first().copied());
    let begun = saver.now(|seated| seated.progress.answered > 0);
    let go = match (first, begun) {
        (None, _) => "hub-check",
        (Some(_), true) => "hub-continue",
        (Some(_), false) => "hub-begin",
    };
    let next = move |_| saver.go(first.map_or(Place::Check, Place::Step));
    let (sittings, locked) = saver.now(|seated| (seated.page.sittings, seated.page.locked));
    // What is locked already goes on being locked: there is nothing to choose.
    let pause = move |_| match locked {
        true => saver.lock(),
        false => saver.go(Place::Pause),
    };
    let kept = plain(if locked {
        "hub-locked"
    } else {
        "hub-not-locked"
    });
    let again = (sittings > 1).then(|| {
        let times = Arguments::new().number("n", sittings as usize);
        words("hub-opened-again", &times)
    });
    let progress = saver.now(|seated| {
        words(
            "hub-progress",
            &Arguments::new()
                .number("answered", seated.pages().0)
                .number("asked", seated.pages().1)
                .number("minutes", seated.minutes_left()),
        )
    });
    let sections = saver.now(|seated| {
        let sections = seated.sections().into_iter();
        sections
            .map(|section| line(seated, section))
            .collect::<Vec<_>>()
    });
    let lines = sections
        .into_iter()
        .map(|(name, status, at)| {
            view! {
                <li class="task row spread">
                    <button
                        type="button"
                        class="btn btn-plain"
                        on:click=move |_| saver.go(Place::Step(at))
                    >
                        {name}
                    </button>
                    <span class="small">{status}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <main class="private-in stack">
            {sample
                .then(|| view! { <strong class="chip chip-sample">{plain("sample-mark")}</strong> })}
            <p class="caption">
                <Mark side />
                <span>
                    <bdi>{label}</bdi>
                    ", "
                    <bdi>{company}</bdi>
                </span>
            </p>
            <Title>{plain("hub-title")}</Title>
            <FailureNotice />
            <p>{plain("hub-text")}</p>
            <p class="small">{kept} " " {again}</p>
            <p>{progress}</p>
            <button type="button" class="btn btn-primary" on:click=next>
                {plain(go)}
            </button>
            <ul class="plain tasks">{lines}</ul>
            <div class="row">
                <button type="button" class="btn btn-second" on:click=move |_| saver.go(Place::Check)>
                    {plain("hub-check")}
                </button>
                <button type="button" class="btn btn-plain" on:click=pause>
                    {plain("hub-pause")}
                </button>
            </div>
        </main>
    }
}

/// A section: its name, how far it is, and its first step.
fn line(seated: &Seated, section: Section) -> (String, String, usize) {
    let steps: Vec<usize> = seated.steps_of(section).collect();
    let begun = steps.iter().any(|step| seated.is_begun(*step));
    // What is optional need not be answered.
    let missing = seated.open().iter().any(|step| steps.contains(step));
    let status = match (begun, missing) {
        (false, _) => "task-not-started",
        (true, true) => "task-in-progress",
        (true, false) => "task-completed",
    };
    let first = steps.first().copied().unwrap_or_default();
    let open = steps
        .iter()
        .find(|step| !seated.is_answered(**step))
        .copied();
    (
        called::section(seated.set(), section),
        plain(status),
        open.unwrap_or(first),
    )
}
