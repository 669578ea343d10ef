//! One partnership: the next step, how the latest round reads, and its rounds.

use leptos::prelude::*;
use protocol::questionnaire::{BySide, CompanyName};
use protocol::scoring::messages::Arguments;
use protocol::{
    EraseWhat, OpenedFor, PartnershipHome as Home, PartnershipId, RoundLine, RoundState, TakeIn,
    TakeInto,
};

use crate::app::Steering;
use crate::backend;
use crate::components::frame::{Frame, Title};
use crate::components::partnership::{
    Actions, AlteredNotice, KeptCopy, LatestFacts, LatestRound, Pair, SampleMark,
};
use crate::state::session::Screen;
use crate::state::words::{plain, words};
use crate::state::{called, told};

/// The page of a partnership.
#[component]
pub(crate) fn PartnershipHome(home: Home) -> impl IntoView {
    let steering = Steering::of_context();
    let companies = home.partnership.companies.clone();
    let id = home.partnership.id;
    let writes = home.opened_for == OpenedFor::Writing;
    let last = home.rounds.last().cloned();
    let (sentence, go) = match last.as_ref().map(|round| round.state) {
        None => ("next-first-round", "next-first-round-go"),
        Some(RoundState::Draft) => ("next-draft", "next-draft-go"),
        Some(RoundState::Collecting) => ("next-collecting", "next-collecting-go"),
        Some(RoundState::Revealed | RoundState::Closed) => ("next-revealed", "next-revealed-go"),
    };
    let next = move |_| match &last {
        None => steering.go_to(Screen::NewRound(id)),
        Some(round) => open(steering, round),
    };
    let others = home
        .rounds
        .iter()
        .rev()
        .cloned()
        .map(|round| {
            let state = plain(called::round_state(round.state));
            let about = format!("{} · {}", told::long_date(round.setup.date), state);
            let name = round.setup.name.to_string();
            let what = EraseWhat::Round(round.id);
            let label = words("erase-short-of", &Arguments::new().text("round", &name));
            let erase = writes.then(|| {
                view! {
                    <button
                        type="button"
                        class="btn btn-plain btn-small"
                        aria-label=label
                        on:click=move |_| steering.ask_to_erase(what)
                    >
                        {plain("erase-short")}
                    </button>
                }
            });
            view! {
                <li>
                    <button
                        type="button"
                        class="btn btn-plain"
                        on:click=move |_| open(steering, &round)
                    >
                        <bdi>{name}</bdi>
                    </button>
                    <span class="small">{about} {erase}</span>
                </li>
            }
        })
        .collect_view();
    let kept = StoredValue::new(home.clone());
    let rename = move |_| steering.go_to(Screen::Rename(kept.get_value()));
    let first = home.rounds.is_empty();
    let pair = companies.clone();
    let actions = home
        .latest
        .as_ref()
        .map(|latest| latest.agreed.commitments.clone())
        .unwrap_or_default();
    let promised = !actions.is_empty();
    let halves = if promised { "halves" } else { "" };
    view! {
        <Frame opened_for=home.opened_for>
            <div class="stack-2">
                {home.partnership.sample.then(|| view! { <SampleMark /> })}
                <AlteredNotice altered=home.altered.clone() />
                <Title class="pair">
                    <Pair companies=pair />
                </Title>
                {home
                    .latest
                    .clone()
                    .map(|latest| view! { <LatestFacts companies=companies.clone() latest /> })}
            </div>
            {(writes || !first)
                .then(|| {
                    view! {
                        <section class="card next">
                            <p class="lead">{plain(sentence)}</p>
                            <button type="button" class="btn btn-primary" on:click=next>
                                {plain(go)}
                            </button>
                        </section>
                    }
                })}
            {(writes && first).then(|| view! { <TakeInRound partnership=id /> })}
            <KeptCopy kept_copy=home.kept_copy />
            <LatestRound companies=companies.clone() latest=home.latest />
            <div class=halves>
                {promised.then(|| view! { <Actions companies actions /> })}
                {(!first)
                    .then(|| {
                        view! {
                            <section class="stack-2">
                                <h2>{plain("rounds")}</h2>
                                <ul class="plain rounds">{others}</ul>
                                {writes
                                    .then(|| {
                                        view! {
                                            <button
                                                type="button"
                                                class="btn btn-second"
                                                on:click=move |_| steering.go_to(Screen::NewRound(id))
                                            >
                                                {plain("another-round")}
                                            </button>
                                        }
                                    })}
                                {writes.then(|| view! { <TakeInRound partnership=id /> })}
                            </section>
                        }
                    })}
            </div>
            {writes
                .then(|| {
                    view! {
                        <p>
                            <button type="button" class="btn btn-plain" on:click=rename>
                                {plain("rename")}
                            </button>
                            <button
                                type="button"
                                class="btn btn-plain"
                                on:click=move |_| {
                                    steering.ask_to_erase(EraseWhat::Partnership(id));
                                }
                            >
                                {plain("erase-partnership-go")}
                            </button>
                        </p>
                    }
                })}
            <dl class="facts file-place">
                <div>
                    <dt>{plain("file")}</dt>
                    <dd>{told::place(&home.file)}</dd>
                </div>
            </dl>
        </Frame>
    }
}

/// Takes in a round file, and asks where it goes when it is about companies of other names.
#[component]
fn TakeInRound(partnership: PartnershipId) -> impl IntoView {
    let steering = Steering::of_context();
    let asked = RwSignal::new(None::<BySide<CompanyName>>);
    let take = move |into| steering.take_in(TakeIn { partnership, into }, asked);
    view! {
        <p>
            <button
                type="button"
                class="btn btn-plain"
                on:click=move |_| take(TakeInto::Chosen)
            >
                {plain("take-in")}
            </button>
        </p>
        {move || {
            asked
                .get()
                .map(|names| {
                    let facts = Arguments::new()
                        .text("vendor", names.vendor.as_str())
                        .text("partner", names.partner.as_str());
                    view! {
                        <section class="card stack-2" role="status">
                            <p>{words("take-in-other-names", &facts)}</p>
                            <div class="row">
                                {[(TakeInto::This, "take-in-this"), (TakeInto::New, "take-in-new")]
                                    .map(|(into, label)| {
                                        view! {
                                            <button
                                                type="button"
                                                class="btn btn-second btn-small"
                                                on:click=move |_| take(into)
                                            >
                                                {plain(label)}
                                            </button>
                                        }
                                    })
                                    .collect_view()}
                                <button
                                    type="button"
                                    class="btn btn-plain btn-small"
                                    on:click=move |_| asked.set(None)
                                >
                                    {plain("take-in-not")}
                                </button>
                            </div>
                        </section>
                    }
                })
        }}
    }
}

/// Opens a round where it stands.
fn open(steering: Steering, round: &RoundLine) {
    let (id, state) = (round.id, round.state);
    steering.go(async move {
        match state {
            RoundState::Draft => backend::round(id).await.map(Screen::Round),
            RoundState::Collecting => backend::waiting_board(id).await.map(Screen::Board),
            RoundState::Revealed | RoundState::Closed => {
                backend::results(id).await.map(Screen::Results)
            }
        }
    });
}
