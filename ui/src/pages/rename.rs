//! A partnership whose companies are called otherwise.

use leptos::prelude::*;
use protocol::{Companies, PartnershipHome, RenamedPartnership};

use crate::app::Steering;
use crate::backend;
use crate::components::company_names::CompanyNames;
use crate::components::frame::{Frame, Title};
use crate::state::session::Screen;
use crate::state::words::plain;

/// The form of two names, with the present ones.
#[component]
pub(crate) fn Rename(home: PartnershipHome) -> impl IntoView {
    let steering = Steering::of_context();
    let partnership = home.partnership.id;
    let names = home.partnership.companies.clone();
    let home = StoredValue::new(home);
    let on_submit = Callback::new(move |companies: Companies| {
        steering.go(async move {
            let renamed = RenamedPartnership {
                partnership,
                companies,
            };
            backend::rename_partnership(renamed)
                .await
                .map(Screen::Partnership)
        });
    });
    view! {
        <Frame>
            <Title>{plain("rename-title")}</Title>
            <p>{plain("rename-text")}</p>
            <CompanyNames at_first=names on_submit>
                <div class="row">
                    <button type="submit" class="btn btn-primary">
                        {plain("rename-go")}
                    </button>
                    <button
                        type="button"
                        class="btn btn-plain"
                        on:click=move |_| steering.go_to(Screen::Partnership(home.get_value()))
                    >
                        {plain("back")}
                    </button>
                </div>
            </CompanyNames>
        </Frame>
    }
}
