//! Earlier states of a workbook, to be opened as copies.

use leptos::prelude::*;
use protocol::questionnaire::{BySide, CompanyName, Label};
use protocol::scoring::messages::Arguments;
use protocol::{RestoreChoice, RestoreLine, RestoreOf, RestorePage, RestoreReason, SinceThen};

use crate::app::Steering;
use crate::backend;
use crate::components::aside::Aside;
use crate::components::frame::Title;
use crate::moment::moment;
use crate::state::session::Screen;
use crate::state::told;
use crate::state::words::{plain, words};

/// The restore points, the latest first, each with what is in it and what changed since.
#[component]
pub(crate) fn Restore(page: RestorePage, back: Screen) -> impl IntoView {
    let place = told::place(&page.file);
    let of = page.of;
    let none = page.points.is_empty();
    let points = page
        .points
        .into_iter()
        .map(|line| view! { <Point line of /> })
        .collect_view();
    view! {
        <Aside back>
            <Title class="message">{plain("restore-title")}</Title>
            <p>{words("restore-of", &Arguments::new().text("place", &place))}</p>
            <p class="small">{plain("restore-text")}</p>
            {none.then(|| view! { <p>{plain("restore-none")}</p> })}
            <ul class="plain settings">{points}</ul>
        </Aside>
    }
}

#[component]
fn Point(line: RestoreLine, of: RestoreOf) -> impl IntoView {
    let steering = Steering::of_context();
    let moment = moment(line.made_at);
    let label = words("restore-go-of", &Arguments::new().text("date", &moment));
    let id = line.id.clone();
    let open = move |_| {
        let choice = RestoreChoice { of, id: id.clone() };
        steering.arrive(backend::open_restore_point(choice));
    };
    let holds = line.holds.iter().map(|held| {
        let facts = Arguments::new()
            .text("vendor", held.companies.vendor.as_str())
            .text("partner", held.companies.partner.as_str())
            .number("n", held.rounds);
        words("restore-holds", &facts)
    });
    let mut lines: Vec<String> = holds.collect();
    lines.extend(reason(line.reason));
    if line.since.is_empty() {
        lines.push(plain("restore-latest"));
    }
    lines.extend(line.since.iter().map(since_then));
    if !line.proven {
        lines.push(plain("restore-altered"));
    }
    view! {
        <li>
            <div class="row spread">
                <p class="strong">{moment}</p>
                <button
                    type="button"
                    class="btn btn-second btn-small"
                    aria-label=label
                    on:click=open
                >
                    {plain("restore-go")}
                </button>
            </div>
            {lines
                .into_iter()
                .map(|line| view! { <p class="small">{line}</p> })
                .collect_view()}
        </li>
    }
}

fn reason(reason: RestoreReason) -> Option<String> {
    Some(plain(match reason {
        RestoreReason::Asked => "restore-reason-asked",
        RestoreReason::Time => "restore-reason-time",
        RestoreReason::BeforeImport => "restore-reason-import",
        RestoreReason::Reveal => "restore-reason-reveal",
        RestoreReason::BeforeRestore => "restore-reason-restore",
        RestoreReason::BeforeDeletion => "restore-reason-deletion",
        RestoreReason::AsItIs => "restore-reason-as-it-is",
        RestoreReason::TakenBack => "restore-reason-taken-back",
        RestoreReason::Unknown => return None,
    }))
}

fn since_then(since: &SinceThen) -> String {
    match since {
        SinceThen::PartnershipAdded(of) => companies("restore-since-partnership-added", of),
        SinceThen::PartnershipDeleted(of) => companies("restore-since-partnership-deleted", of),
        SinceThen::PartnershipRenamed(of) => companies("restore-since-partnership-renamed", of),
        SinceThen::RoundAdded(of) => round("restore-since-round-added", of),
        SinceThen::RoundDeleted(of) => round("restore-since-round-deleted", of),
        SinceThen::RoundRevealed(of) => round("restore-since-round-revealed", of),
        SinceThen::RoundChanged(of) => round("restore-since-round-changed", of),
    }
}

fn companies(id: &str, of: &BySide<CompanyName>) -> String {
    let facts = Arguments::new()
        .text("vendor", of.vendor.as_str())
        .text("partner", of.partner.as_str());
    words(id, &facts)
}

fn round(id: &str, name: &Label) -> String {
    words(id, &Arguments::new().text("round", name.as_str()))
}
