//! A new partnership: two names, then a place for the workbook.

use leptos::prelude::*;
use protocol::questionnaire::CompanyName;
use protocol::{Companies, Nothing};

use crate::app::Steering;
use crate::backend;
use crate::browser;
use crate::components::failure_notice::FailureNotice;
use crate::components::frame::Title;
use crate::state::session::Screen;
use crate::state::words::plain;

/// The form of two names.
#[component]
pub(crate) fn NewWorkbook() -> impl IntoView {
    let steering = Steering::of_context();
    let vendor = RwSignal::new(String::new());
    let partner = RwSignal::new(String::new());
    let wrong = RwSignal::new(Vec::<(&'static str, String)>::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = |field: &'static str, typed: RwSignal<String>| {
            CompanyName::new(&typed.get_untracked()).map_err(|error| (field, error.to_string()))
        };
        match (read("vendor-name", vendor), read("partner-name", partner)) {
            (Ok(vendor), Ok(partner)) => {
                wrong.set(Vec::new());
                steering.choose(backend::new_workbook(Companies { vendor, partner }));
            }
            (vendor, partner) => {
                let found = [vendor.err(), partner.err()];
                wrong.set(found.into_iter().flatten().collect());
                browser::focus_by_id("wrong");
            }
        }
    };
    let field = move |id: &'static str, typed: RwSignal<String>| {
        let problem = move || {
            wrong.with(|wrong| {
                let found = wrong.iter().find(|(field, _)| *field == id);
                found.map(|(_, problem)| problem.clone())
            })
        };
        view! {
            <div class="field" class:field-error=move || problem().is_some()>
                <label for=id>{plain(id)}</label>
                <input
                    type="text"
                    id=id
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                {move || {
                    problem().map(|problem| view! { <p class="error-text">{problem}</p> })
                }}
            </div>
        }
    };
    view! {
        <main class="private-in stack">
            <Title>{plain("new-title")}</Title>
            <p>{plain("new-text")}</p>
            <FailureNotice />
            <Show when=move || !wrong.get().is_empty()>
                <section class="error-summary stack-2" id="wrong" tabindex="-1" role="alert">
                    <h2>{plain("there-is-a-problem")}</h2>
                    <ul>
                        {move || {
                            wrong
                                .get()
                                .into_iter()
                                .map(|(field, problem)| {
                                    view! {
                                        <li>
                                            <a href=format!("#{field}")>
                                                {format!("{}: {problem}", plain(field))}
                                            </a>
                                        </li>
                                    }
                                })
                                .collect_view()
                        }}
                    </ul>
                </section>
            </Show>
            <form class="stack" on:submit=submit>
                {field("vendor-name", vendor)} {field("partner-name", partner)}
                <p class="small">{plain("new-place")}</p>
                <div class="row">
                    <button type="submit" class="btn btn-primary">
                        {plain("new-go")}
                    </button>
                    <button
                        type="button"
                        class="btn btn-plain"
                        on:click=move |_| {
                            steering.go(async {
                                backend::begin(Nothing {}).await.map(|begun| Screen::of(begun.stage))
                            });
                        }
                    >
                        {plain("back")}
                    </button>
                </div>
            </form>
        </main>
    }
}
