//! A round is set up: why and how much, who sits where, and what stays private.

use leptos::prelude::*;
use protocol::chrono::NaiveDate;
use protocol::questionnaire::{
    BySide, CompanyName, Form, Function, Label, Purpose, Side, Tolerance,
};
use protocol::scoring::messages::Arguments;
use protocol::{
    EditedRound, NewRound as New, NewSeat, Nothing, PartnershipId, RoundChoice, RoundId, RoundPage,
    RoundSetup as Setup, SeatSetup,
};

use crate::app::Steering;
use crate::backend;
use crate::browser;
use crate::components::frame::{Frame, Title};
use crate::components::go::Go;
use crate::components::mark::Mark;
use crate::components::partnership::SampleMark;
use crate::state::called;
use crate::state::session::Screen;
use crate::state::words::{plain, words};

/// A round that is not there yet.
#[component]
pub(crate) fn NewRound(partnership: PartnershipId) -> impl IntoView {
    let steering = Steering::of_context();
    let today = browser::today().unwrap_or_default();
    let setup = Label::new(&plain("round-name-usual"))
        .ok()
        .map(|name| Setup {
            name,
            purpose: Purpose::Check,
            form: Form::Short,
            date: today,
            tolerance: Tolerance::default(),
        });
    let save = Callback::new(move |setup: Setup| {
        steering.go(async move {
            backend::add_round(New { partnership, setup })
                .await
                .map(Screen::Round)
        });
    });
    view! {
        <Frame>
            <Title>{plain("new-round-title")}</Title>
            <p>{plain("new-round-text")}</p>
            {setup.map(|setup| view! { <Decisions setup go="new-round-go" on_save=save /> })}
            <Go class="btn btn-plain" words=plain("back") to=move || async move { backend::partnership(partnership).await.map(Screen::Partnership) } />
        </Frame>
    }
}

/// A draft: what is decided, and its seats.
#[component]
pub(crate) fn RoundSetup(page: RoundPage) -> impl IntoView {
    let steering = Steering::of_context();
    let (id, partnership) = (page.round.id, page.partnership);
    let save = Callback::new(move |setup: Setup| {
        steering.go(async move {
            backend::edit_round(EditedRound { round: id, setup })
                .await
                .map(Screen::Round)
        });
    });
    let asks = asks(&page.asks);
    let hindered = Side::BOTH
        .into_iter()
        .any(|side| !page.seats.iter().any(|seat| seat.setup.side == side));
    let start = move |_| {
        if !hindered {
            steering.go(async move { backend::start_collecting(id).await.map(Screen::Curtain) });
        }
    };
    let imbalances = page
        .imbalances
        .iter()
        .map(|imbalance| view! { <li>{called::imbalance(imbalance, &page.companies)}</li> })
        .collect_view();
    let any = !page.imbalances.is_empty();
    let name = page.round.setup.name.to_string();
    let setup = page.round.setup.clone();
    let sample = page.sample;
    view! {
        <Frame>
            <div class="stack-2">
                {sample.then(|| view! { <SampleMark /> })}
                <Title>
                    <bdi>{name}</bdi>
                </Title>
            </div>
            <p>{asks}</p>
            <details class="card">
                <summary>{plain("round-change")}</summary>
                <Decisions setup go="round-save" on_save=save />
            </details>
            <h2>{plain("seats")}</h2>
            <Seats page />
            {any
                .then(|| {
                    view! {
                        <section class="card stack-2">
                            <h3>{plain("balance")}</h3>
                            <ul>{imbalances}</ul>
                        </section>
                    }
                })}
            <section class="card stack-2">
                <h3>{plain("privacy")}</h3>
                <ul>
                    <li>{plain("privacy-hidden")}</li>
                    <li>{plain("privacy-comments")}</li>
                    <li>{plain("privacy-few")}</li>
                </ul>
            </section>
            <div class="row">
                <button
                    type="button"
                    class="btn btn-primary"
                    aria-disabled=hindered.then_some("true")
                    aria-describedby="start-why"
                    on:click=start
                >
                    {plain("start-collecting")}
                </button>
                <span class="small" id="start-why">
                    {if hindered { plain("start-hindered") } else { plain("start-means") }}
                </span>
            </div>
            <div class="row">
                <Go class="btn btn-plain" words=plain("back-to-partnership") to=move || async move { backend::partnership(partnership).await.map(Screen::Partnership) } />
                <Go class="btn btn-plain" words=plain("delete-round") to=move || async move { backend::delete_round(id).await.map(Screen::Partnership) } />
            </div>
        </Frame>
    }
}

fn asks(choice: &RoundChoice) -> String {
    let minutes = usize::try_from(choice.minutes).unwrap_or_default();
    words(
        "round-asks",
        &Arguments::new()
            .number("questions", choice.questions)
            .number("minutes", minutes),
    )
}

/// Name, purpose, form and day.
#[component]
fn Decisions(setup: Setup, go: &'static str, on_save: Callback<Setup>) -> impl IntoView {
    let choices = LocalResource::new(|| backend::round_choices(Nothing {}));
    let name = RwSignal::new(setup.name.to_string());
    let purpose = RwSignal::new(setup.purpose);
    let form = RwSignal::new(setup.form);
    let date = RwSignal::new(Some(setup.date));
    let tolerance = setup.tolerance;
    let wrong = RwSignal::new(None::<String>);
    let told_asks = move || {
        let choices = choices.get()?.ok()?;
        let found = choices
            .iter()
            .find(|choice| choice.purpose == purpose.get() && choice.form == form.get())?;
        Some(asks(found))
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match (Label::new(&name.get_untracked()), date.get_untracked()) {
            (Ok(name), Some(date)) => on_save.run(Setup {
                name,
                purpose: purpose.get_untracked(),
                form: form.get_untracked(),
                date,
                tolerance,
            }),
            (Err(error), _) => wrong.set(Some(error.to_string())),
            (_, None) => wrong.set(Some(plain("date-missing"))),
        }
    };
    let radios = move |group: &'static str, id: String, on: Signal<bool>, set: Callback<()>| {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=group
                    prop:checked=move || on.get()
                    on:change=move |_| set.run(())
                />
                <span class="option-label">{id}</span>
            </label>
        }
    };
    let purposes = Purpose::ALL
        .iter()
        .map(|this| {
            let this = *this;
            radios(
                "purpose",
                plain(called::purpose(this)),
                Signal::derive(move || purpose.get() == this),
                Callback::new(move |()| purpose.set(this)),
            )
        })
        .collect_view();
    let forms = Form::ALL
        .iter()
        .map(|this| {
            let this = *this;
            radios(
                "form",
                plain(called::form(this)),
                Signal::derive(move || form.get() == this),
                Callback::new(move |()| form.set(this)),
            )
        })
        .collect_view();
    view! {
        <form class="stack decisions" on:submit=submit>
            {move || {
                wrong.get().map(|wrong| view! { <p class="error-text" role="alert">{wrong}</p> })
            }}
            <div class="field">
                <label for="round-name">{plain("round-name")}</label>
                <input
                    type="text"
                    id="round-name"
                    autocomplete="off"
                    prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </div>
            <fieldset class="stack-2">
                <legend class="strong">{plain("round-purpose")}</legend>
                <div class="options">{purposes}</div>
            </fieldset>
            <fieldset class="stack-2">
                <legend class="strong">{plain("round-form")}</legend>
                <div class="options">{forms}</div>
            </fieldset>
            <p role="status">{told_asks}</p>
            <div class="field">
                <label for="round-day">{plain("round-day")}</label>
                <input
                    type="date"
                    id="round-day"
                    prop:value=setup.date.to_string()
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        date.set(NaiveDate::parse_from_str(&typed, "%Y-%m-%d").ok());
                    }
                />
            </div>
            <button type="submit" class="btn btn-second">
                {plain(go)}
            </button>
        </form>
    }
}

/// The seats of both sides, and a form for another.
#[component]
fn Seats(page: RoundPage) -> impl IntoView {
    let column = |side: Side| {
        let seats = page
            .seats
            .iter()
            .filter(|seat| seat.setup.side == side)
            .map(|seat| {
                let id = seat.id;
                let label = seat.setup.label.to_string();
                let remove = words("remove", &Arguments::new().text("what", &label));
                view! {
                    <li class="row spread">
                        <span>
                            <bdi>{label}</bdi>
                            <span class="small detail">
                                {called::function(seat.setup.function)}
                            </span>
                        </span>
                        <Go class="btn btn-plain btn-small" words=plain("remove-short") label=remove to=move || async move { backend::remove_seat(id).await.map(Screen::Round) } />
                    </li>
                }
            })
            .collect_view();
        view! {
            <section>
                <h3 class="side">
                    <Mark side />
                    <bdi>{page.companies.get(side).to_string()}</bdi>
                </h3>
                <ul class="plain lines">{seats}</ul>
            </section>
        }
    };
    view! {
        <div class="board seats">{column(Side::Vendor)} {column(Side::Partner)}</div>
        <AnotherSeat round=page.round.id companies=page.companies.clone() />
    }
}

/// A seat more.
#[component]
fn AnotherSeat(round: RoundId, companies: BySide<CompanyName>) -> impl IntoView {
    let steering = Steering::of_context();
    let label = RwSignal::new(String::new());
    let side = RwSignal::new(Side::Vendor);
    let function = RwSignal::new(Function::PartnershipManager);
    let wrong = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match Label::new(&label.get_untracked()) {
            Err(error) => wrong.set(Some(error.to_string())),
            Ok(label) => {
                let setup = SeatSetup {
                    side: side.get_untracked(),
                    label,
                    function: function.get_untracked(),
                };
                steering.go(async move {
                    backend::add_seat(NewSeat { round, setup })
                        .await
                        .map(Screen::Round)
                });
            }
        }
    };
    view! {
        <form class="card stack-2" on:submit=submit>
            <h3>{plain("another-seat")}</h3>
            {move || {
                wrong.get().map(|wrong| view! { <p class="error-text" role="alert">{wrong}</p> })
            }}
            <div class="fields">
                <div class="field">
                    <label for="seat-side">{plain("seat-side")}</label>
                    <select
                        id="seat-side"
                        on:change=move |event| {
                            let chosen = event_target_value(&event);
                            let found = Side::BOTH.into_iter().find(|s| s.name() == chosen);
                            side.set(found.unwrap_or(Side::Vendor));
                        }
                    >
                        {Side::BOTH
                            .map(|side| {
                                view! {
                                    <option value=side.name()>
                                        {companies.get(side).to_string()}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </div>
                <div class="field">
                    <label for="seat-label">{plain("seat-label")}</label>
                    <input
                        type="text"
                        id="seat-label"
                        autocomplete="off"
                        prop:value=move || label.get()
                        on:input=move |event| label.set(event_target_value(&event))
                    />
                </div>
                <div class="field">
                    <label for="seat-function">{plain("seat-function")}</label>
                    <select
                        id="seat-function"
                        on:change=move |event| {
                            if let Some(found) = Function::from_name(&event_target_value(&event)) {
                                function.set(found);
                            }
                        }
                    >
                        {Function::ALL
                            .iter()
                            .map(|this| {
                                view! {
                                    <option
                                        value=this.name()
                                        selected=*this == Function::PartnershipManager
                                    >
                                        {called::function(*this)}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </div>
            </div>
            <button type="submit" class="btn btn-second">
                {plain("add-seat")}
            </button>
        </form>
    }
}
