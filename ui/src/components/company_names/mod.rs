//! The form for the names of two companies: for a new partnership, and for one that is renamed.

use leptos::prelude::*;
use protocol::Companies;
use protocol::questionnaire::{BySide, CompanyName, Side, same_company};
use protocol::scoring::messages::Arguments;

use crate::browser;
use crate::state::told;
use crate::state::words::{plain, words};

/// Two fields with what is wrong with them, and the buttons below.
#[component]
pub(crate) fn CompanyNames(
    /// What stands in the fields at first.
    #[prop(optional)]
    at_first: Option<BySide<CompanyName>>,
    /// Hears two names that are fine.
    on_submit: Callback<Companies>,
    children: Children,
) -> impl IntoView {
    let typed = BySide::from_fn(|side| {
        let name = at_first.as_ref().map(|names| names.get(side).to_string());
        RwSignal::new(name.unwrap_or_default())
    });
    let wrong = RwSignal::new(BySide::<Option<String>>::default());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = BySide::from_fn(|side| CompanyName::new(&typed.get(side).get_untracked()));
        match (read.vendor, read.partner) {
            (Ok(vendor), Ok(partner)) if same_company(&vendor, &partner) => {
                let name = partner.to_string();
                let told = words("same-names", &Arguments::new().text("name", &name));
                wrong.set(BySide {
                    vendor: None,
                    partner: Some(told),
                });
                browser::focus_by_id("wrong");
            }
            (Ok(vendor), Ok(partner)) => {
                wrong.set(BySide::default());
                on_submit.run(Companies { vendor, partner });
            }
            (vendor, partner) => {
                wrong.set(BySide {
                    vendor: vendor.err().map(|error| told::text_error(&error)),
                    partner: partner.err().map(|error| told::text_error(&error)),
                });
                browser::focus_by_id("wrong");
            }
        }
    };
    let any = move || wrong.with(|wrong| wrong.vendor.is_some() || wrong.partner.is_some());
    let lines = move || {
        let wrong = wrong.get();
        Side::BOTH
            .into_iter()
            .filter_map(|side| {
                let problem = wrong.get(side).clone()?;
                let field = field_of(side);
                let name = plain(field);
                let facts = Arguments::new()
                    .text("field", &name)
                    .text("problem", &problem);
                Some(view! {
                    <li>
                        <a href=format!("#{field}")>{words("problem-of-field", &facts)}</a>
                    </li>
                })
            })
            .collect_view()
    };
    view! {
        <form class="stack" on:submit=submit>
            <Show when=any>
                <section class="error-summary stack-2" id="wrong" tabindex="-1" role="alert">
                    <h2>{plain("there-is-a-problem")}</h2>
                    <ul>{lines}</ul>
                </section>
            </Show>
            {Side::BOTH
                .map(|side| {
                    let problem = Signal::derive(move || wrong.with(|wrong| wrong.get(side).clone()));
                    view! { <Name side typed=*typed.get(side) problem /> }
                })
                .collect_view()}
            {children()}
        </form>
    }
}

/// The field of a side; also the message of its label.
const fn field_of(side: Side) -> &'static str {
    match side {
        Side::Vendor => "vendor-name",
        Side::Partner => "partner-name",
    }
}

/// One field.
#[component]
fn Name(side: Side, typed: RwSignal<String>, problem: Signal<Option<String>>) -> impl IntoView {
    let id = field_of(side);
    let told = format!("{id}-problem");
    let described = told.clone();
    view! {
        <div class="field" class:field-error=move || problem.get().is_some()>
            <label for=id>{plain(id)}</label>
            <input
                type="text"
                id=id
                autocomplete="off"
                spellcheck="false"
                aria-invalid=move || problem.get().is_some().then_some("true")
                aria-describedby=move || problem.get().is_some().then(|| described.clone())
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
            {move || {
                let told = told.clone();
                problem.get().map(|problem| view! { <p class="error-text" id=told>{problem}</p> })
            }}
        </div>
    }
}
