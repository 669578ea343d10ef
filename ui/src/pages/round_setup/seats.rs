//! Who answers: the seats of both sides in the order in which they sit down.

use leptos::prelude::*;
use protocol::questionnaire::{BySide, CompanyName, Function, Label, Side};
use protocol::scoring::messages::Arguments;
use protocol::{EditedSeat, NewSeat, OrderedSeats, RoundId, RoundPage, Seat, SeatId, SeatSetup};

use crate::app::Steering;
use crate::backend;
use crate::components::go::Go;
use crate::components::mark::Mark;
use crate::state::called;
use crate::state::done::Done;
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// The seats with the ways to change them, and a form for another.
#[component]
pub(super) fn Seats(page: RoundPage) -> impl IntoView {
    let steering = Steering::of_context();
    let round = page.round.id;
    let companies = page.companies.clone();
    let add = Callback::new(move |setup: SeatSetup| {
        // Most add several people, one after the other.
        steering.focus_next("seat-label-new");
        steering.go(async move {
            backend::add_seat(NewSeat { round, setup })
                .await
                .map(Screen::Round)
        });
    });
    let order: Vec<SeatId> = page.seats.iter().map(|seat| seat.id).collect();
    let columns = columns(&page, &|place, seat| {
        let order = order.clone();
        let companies = page.companies.clone();
        view! { <Line round order place seat companies /> }.into_any()
    });
    view! {
        <section class="stack-2">
            <h2>{plain("seats")}</h2>
            <p class="small">{plain("seats-order")}</p>
            <div class="board seats">{columns}</div>
        </section>
        <section class="card stack-2">
            <h2>{plain("another-seat")}</h2>
            <SeatForm id="new".to_owned() companies go="add-seat" on_save=add />
        </section>
    }
}

/// The seats of a round that is revealed; nothing of them changes any more.
#[component]
pub(super) fn People(page: RoundPage) -> impl IntoView {
    let columns = columns(&page, &|_, seat| {
        view! {
            <li class="seat-line">
                <Who seat />
            </li>
        }
        .into_any()
    });
    view! {
        <section class="stack-2">
            <h2>{plain("seats")}</h2>
            <div class="board seats">{columns}</div>
        </section>
    }
}

/// A column for each side. `line` draws a seat by its place in the order of the round.
fn columns(page: &RoundPage, line: &dyn Fn(usize, Seat) -> AnyView) -> impl IntoView + use<> {
    Side::BOTH
        .map(|side| {
            let lines = page
                .seats
                .iter()
                .enumerate()
                .filter(|(_, seat)| seat.setup.side == side)
                .map(|(place, seat)| line(place, seat.clone()))
                .collect_view();
            view! {
                <section>
                    <h3 class="side">
                        <Mark side />
                        <bdi>{page.companies.get(side).to_string()}</bdi>
                    </h3>
                    <ul class="plain lines">{lines}</ul>
                </section>
            }
        })
        .collect_view()
}

/// Who takes a seat.
#[component]
fn Who(seat: Seat) -> impl IntoView {
    view! {
        <span>
            <bdi>{seat.setup.label.to_string()}</bdi>
            <span class="small detail">{called::function(seat.setup.function)}</span>
        </span>
    }
}

/// A seat with the ways to change it.
#[component]
fn Line(
    round: RoundId,
    order: Vec<SeatId>,
    place: usize,
    seat: Seat,
    companies: BySide<CompanyName>,
) -> impl IntoView {
    let steering = Steering::of_context();
    let changing = RwSignal::new(false);
    let id = seat.id;
    let label = seat.setup.label.to_string();
    let named = |message: &str| words(message, &Arguments::new().text("what", &label));
    let removed = Done::SeatRemoved(label.clone());
    let last = order.len().saturating_sub(1);
    let swap = move |order: &[SeatId], with: usize| {
        let mut order = order.to_vec();
        order.swap(place, with);
        // The focus follows the line that was moved.
        steering.focus_next(format!("seat-line-{}", id.0));
        steering.go(async move {
            backend::order_seats(OrderedSeats { round, order })
                .await
                .map(Screen::Round)
        });
    };
    let order = StoredValue::new(order);
    let way = |with: usize, name: &str, words: &str| {
        let go = move |_| order.with_value(|order| swap(order, with));
        view! {
            <button
                type="button"
                class="btn btn-plain btn-small"
                aria-label=named(name)
                on:click=go
            >
                {plain(words)}
            </button>
        }
    };
    let earlier = (place > 0).then(|| way(place - 1, "seat-earlier", "up"));
    let later = (place < last).then(|| way(place + 1, "seat-later", "down"));
    let (change, remove) = (named("change-what"), named("remove"));
    let setup = StoredValue::new(seat.setup.clone());
    let companies = StoredValue::new(companies);
    let save = Callback::new(move |setup: SeatSetup| {
        steering.focus_next(format!("seat-line-{}", id.0));
        steering.go(async move {
            backend::edit_seat(EditedSeat { seat: id, setup })
                .await
                .map(Screen::Round)
        });
    });
    view! {
        <li class="seat-line">
            <span class="seat-place quiet">{place + 1}</span>
            <Who seat />
            <span class="row seat-ways">
                {earlier} {later}
                <button
                    type="button"
                    class="btn btn-plain btn-small"
                    id=format!("seat-line-{}", id.0)
                    aria-label=change
                    aria-expanded=move || changing.get().to_string()
                    on:click=move |_| changing.update(|changing| *changing = !*changing)
                >
                    {plain("change")}
                </button>
                <Go class="btn btn-plain btn-small" words=plain("remove-short") label=remove done=removed to=move || async move { backend::remove_seat(id).await.map(Screen::Round) } />
            </span>
            <Show when=move || changing.get()>
                <div class="seat-form">
                    <SeatForm
                        id=id.0.to_string()
                        at_first=setup.get_value()
                        companies=companies.get_value()
                        go="seat-save"
                        on_save=save
                    />
                </div>
            </Show>
        </li>
    }
}

/// Who takes a seat: company, name and function. `id` sets the fields of several forms apart.
#[component]
fn SeatForm(
    id: String,
    #[prop(optional)] at_first: Option<SeatSetup>,
    companies: BySide<CompanyName>,
    go: &'static str,
    on_save: Callback<SeatSetup>,
) -> impl IntoView {
    let before = at_first.as_ref();
    let first_side = before.map_or(Side::Vendor, |setup| setup.side);
    let first_function = before.map_or(Function::PartnershipManager, |setup| setup.function);
    let label = RwSignal::new(
        before
            .map(|setup| setup.label.to_string())
            .unwrap_or_default(),
    );
    let (side, function) = (RwSignal::new(first_side), RwSignal::new(first_function));
    let wrong = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match Label::new(&label.get_untracked()) {
            Err(error) => wrong.set(Some(told::text_error(&error))),
            Ok(label) => on_save.run(SeatSetup {
                side: side.get_untracked(),
                label,
                function: function.get_untracked(),
            }),
        }
    };
    let field = |name: &str| format!("seat-{name}-{id}");
    let (group, for_label, for_function) = (field("side"), field("label"), field("function"));
    // Boxes for two choices: names of companies are too long for a list.
    let sides = Side::BOTH
        .map(|this| {
            view! {
                <label class="option">
                    <input
                        type="radio"
                        name=group.clone()
                        prop:checked=move || side.get() == this
                        on:change=move |_| side.set(this)
                    />
                    <span class="option-label">
                        <bdi>{companies.get(this).to_string()}</bdi>
                    </span>
                </label>
            }
        })
        .collect_view();
    let problem = field("problem");
    let described = problem.clone();
    view! {
        <form class="stack-2" on:submit=submit>
            <fieldset class="stack-2">
                <legend class="strong">{plain("seat-side")}</legend>
                <div class="options">{sides}</div>
            </fieldset>
            <div class="fields">
                <div class="field" class:field-error=move || wrong.with(Option::is_some)>
                    <label for=for_label.clone()>{plain("seat-label")}</label>
                    <input
                        type="text"
                        id=for_label
                        autocomplete="off"
                        spellcheck="false"
                        aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                        aria-describedby=move || {
                            wrong.with(Option::is_some).then(|| described.clone())
                        }
                        prop:value=move || label.get()
                        on:input=move |event| label.set(event_target_value(&event))
                    />
                    {move || {
                        let problem = problem.clone();
                        wrong
                            .get()
                            .map(|wrong| {
                                view! {
                                    <p class="error-text" role="alert" id=problem>
                                        {wrong}
                                    </p>
                                }
                            })
                    }}
                </div>
                <div class="field">
                    <label for=for_function.clone()>{plain("seat-function")}</label>
                    <select
                        id=for_function
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
                                    <option value=this.name() selected=*this == first_function>
                                        {called::function(*this)}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </div>
            </div>
            <p>
                <button type="submit" class="btn btn-second">
                    {plain(go)}
                </button>
            </p>
        </form>
    }
}
