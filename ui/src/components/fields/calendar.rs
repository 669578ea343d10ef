//! A month to choose a day from.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::ev;
use leptos::prelude::*;
use protocol::chrono::{Datelike, NaiveDate};
use protocol::scoring::messages::Arguments;

use crate::browser;
use crate::state::days;
use crate::state::told;
use crate::state::words::{plain, words};

/// Tells the calendars of a page apart.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// The month around a day. The arrow keys go from day to day, Page Up and Page Down from month to
/// month, Escape closes it.
#[component]
pub(super) fn Calendar(
    /// Where it begins.
    at: NaiveDate,
    on_choose: Callback<NaiveDate>,
    on_close: Callback<()>,
) -> impl IntoView {
    let day = RwSignal::new(at);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let id_of = move |day: NaiveDate| format!("day-{number}-{day}");
    let go_to = move |to: Option<NaiveDate>| {
        if let Some(to) = to {
            day.set(to);
        }
    };
    let press = move |event: ev::KeyboardEvent| {
        let now = day.get_untracked();
        let to = match event.key().as_str() {
            "ArrowLeft" => days::days_later(now, -1),
            "ArrowRight" => days::days_later(now, 1),
            "ArrowUp" => days::days_later(now, -7),
            "ArrowDown" => days::days_later(now, 7),
            "PageUp" => days::month_later(now, false),
            "PageDown" => days::month_later(now, true),
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                on_close.run(());
                return;
            }
            _ => return,
        };
        event.prevent_default();
        go_to(to);
        browser::focus_by_id(id_of(day.get_untracked()));
    };
    browser::focus_by_id(id_of(at));
    let cell = move |of: NaiveDate| {
        let here = move || day.get() == of;
        view! {
            <td>
                <button
                    type="button"
                    class="btn btn-plain"
                    id=id_of(of)
                    aria-label=told::long_date(of)
                    aria-current=move || here().then_some("date")
                    tabindex=move || if here() { "0" } else { "-1" }
                    on:click=move |_| on_choose.run(of)
                >
                    {of.day()}
                </button>
            </td>
        }
    };
    let weeks = move || {
        days::weeks(day.get())
            .into_iter()
            .map(|week| {
                let cells = week
                    .into_iter()
                    .map(|of| match of {
                        Some(of) => cell(of).into_any(),
                        None => view! { <td></td> }.into_any(),
                    })
                    .collect_view();
                view! { <tr>{cells}</tr> }
            })
            .collect_view()
    };
    let month = move || {
        let day = day.get();
        let name = plain(&format!("month-{}", day.month()));
        let year = day.year().to_string();
        let facts = Arguments::new().text("month", &name).text("year", &year);
        words("month-of-year", &facts)
    };
    let heads = (1..=7)
        .map(|number| view! { <th scope="col">{plain(&format!("weekday-{number}"))}</th> })
        .collect_view();
    let turn = move |later: bool| {
        let label = plain(if later {
            "month-later"
        } else {
            "month-earlier"
        });
        let sign = if later { "›" } else { "‹" };
        view! {
            <button
                type="button"
                class="btn btn-plain"
                aria-label=label
                on:click=move |_| go_to(days::month_later(day.get_untracked(), later))
            >
                {sign}
            </button>
        }
    };
    view! {
        <div class="calendar card" role="group" aria-label=plain("choose-day") on:keydown=press>
            <div class="row spread">
                {turn(false)} <strong aria-live="polite">{month}</strong> {turn(true)}
            </div>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{weeks}</tbody>
            </table>
        </div>
    }
}
