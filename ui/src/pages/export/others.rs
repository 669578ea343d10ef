//! What else can be made of a round, and how: cards, tables, a calendar, the questions on paper.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::questionnaire::{BySide, CompanyName, Form, Side};
use protocol::scoring::messages::Arguments;
use protocol::{CardsASheet, CsvForm, FileKind, FileMaking, PaperPeople, RoundId, Seat, SeatId};

use crate::backend;
use crate::state::words::{plain, words};

/// The files with their buttons, and what can be chosen of them.
#[component]
pub(super) fn OtherFiles(
    round: RoundId,
    companies: BySide<CompanyName>,
    making: RwSignal<FileMaking>,
    save: Callback<FileKind>,
) -> impl IntoView {
    let seats = RwSignal::new(Vec::new());
    spawn_local(async move {
        // Without the names there are still the companies to print for.
        if let Ok(page) = backend::round(round).await {
            seats.set(page.seats);
        }
    });
    view! {
        <ul class="plain other-files">
            <File kind=FileKind::Cards name="file-cards" text="file-cards-text" save>
                <Choice
                    label=plain("cards-a-sheet")
                    choices=pairs(&[("4", "cards-four"), ("2", "cards-two")])
                    choose=move |chosen: String| {
                        making
                            .update(|making| {
                                making.cards_a_sheet = match chosen.as_str() {
                                    "2" => CardsASheet::Two,
                                    _ => CardsASheet::Four,
                                };
                            });
                    }
                />
                <Choice
                    label=plain("cards-which")
                    choices=pairs(&[("first", "cards-first"), ("all", "cards-all")])
                    choose=move |chosen: String| {
                        making.update(|making| making.all_cards = chosen == "all");
                    }
                />
            </File>
            <File kind=FileKind::Tables name="file-tables" text="file-tables-text" save />
            <File kind=FileKind::Items name="file-items" text="file-items-text" save>
                <Choice
                    label=plain("csv-form")
                    choices=pairs(&[("comma", "csv-comma"), ("semicolon", "csv-semicolon")])
                    choose=move |chosen: String| {
                        making
                            .update(|making| {
                                making.csv = match chosen.as_str() {
                                    "semicolon" => CsvForm::Semicolon,
                                    _ => CsvForm::Comma,
                                };
                            });
                    }
                />
            </File>
            <File kind=FileKind::Actions name="file-actions" text="file-actions-text" save />
            <File kind=FileKind::Calendar name="file-calendar" text="file-calendar-text" save />
            <File kind=FileKind::Blank name="file-blank" text="file-blank-text" save>
                <Choice
                    label=plain("blank-form")
                    choices=forms()
                    choose=move |chosen: String| {
                        making.update(|making| making.form = Form::from_name(&chosen));
                    }
                />
                {move || {
                    view! {
                        <Choice
                            label=plain("blank-people")
                            choices=people(&companies, &seats.get())
                            choose=move |chosen: String| {
                                making.update(|making| making.people = people_of(&chosen));
                            }
                        />
                    }
                }}
            </File>
        </ul>
    }
}

/// A file: its button, what it is, and below it what can be chosen.
#[component]
fn File(
    kind: FileKind,
    name: &'static str,
    text: &'static str,
    save: Callback<FileKind>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <li>
            <button
                type="button"
                class="btn btn-second btn-small"
                on:click=move |_| save.run(kind)
            >
                {plain(name)}
            </button>
            <div class="stack-2">
                <span class="small">{plain(text)}</span>
                {children
                    .map(|children| view! { <div class="file-choices small">{children()}</div> })}
            </div>
        </li>
    }
}

/// A list to choose from; the first is chosen.
#[component]
fn Choice(
    label: String,
    choices: Vec<(String, String)>,
    #[prop(into)] choose: Callback<String>,
) -> impl IntoView {
    view! {
        <label>
            {label} " "
            <select on:change=move |event| choose.run(event_target_value(&event))>
                {choices
                    .into_iter()
                    .map(|(value, words)| view! { <option value=value>{words}</option> })
                    .collect_view()}
            </select>
        </label>
    }
}

fn pairs(choices: &[(&str, &str)]) -> Vec<(String, String)> {
    let pair = |(value, message): &(&str, &str)| ((*value).to_owned(), plain(message));
    choices.iter().map(pair).collect()
}

/// As the round has it, or another form.
fn forms() -> Vec<(String, String)> {
    let mut forms = pairs(&[("", "blank-form-of-round")]);
    forms.extend(Form::ALL.iter().map(|form| {
        let name = form.name();
        (name.to_owned(), plain(&format!("form-{name}")))
    }));
    forms
}

/// Both companies, one of them, everybody, or one person.
fn people(companies: &BySide<CompanyName>, seats: &[Seat]) -> Vec<(String, String)> {
    let mut people = pairs(&[("", "blank-both")]);
    let isolated = |text: &str| protocol::charts::isolated(text);
    for side in Side::BOTH {
        let company = isolated(companies.get(side).as_str());
        let facts = Arguments::new().text("company", &company);
        people.push((side.name().to_owned(), words("blank-anybody", &facts)));
    }
    if !seats.is_empty() {
        people.extend(pairs(&[("all", "blank-everybody")]));
    }
    people.extend(seats.iter().map(|seat| {
        let company = isolated(companies.get(seat.setup.side).as_str());
        let person = isolated(seat.setup.label.as_str());
        let facts = Arguments::new()
            .text("person", &person)
            .text("company", &company);
        (seat.id.0.to_string(), words("blank-person", &facts))
    }));
    people
}

fn people_of(chosen: &str) -> PaperPeople {
    if let Some(side) = Side::BOTH.into_iter().find(|side| side.name() == chosen) {
        return PaperPeople::Company(side);
    }
    match (chosen, chosen.parse()) {
        ("all", _) => PaperPeople::Everybody,
        (_, Ok(seat)) => PaperPeople::Person(SeatId(seat)),
        _ => PaperPeople::Companies,
    }
}
