//! The first joint deal.

use leptos::prelude::*;
use protocol::questionnaire::Value;
use protocol::questionnaire::answer::FirstDeal;
use protocol::scoring::messages::Arguments;

use super::{Asking, Hear};
use crate::components::fields::{DayField, LineField, ProseField, name, prose, typed};
use crate::state::words::{plain, words};

/// Customer, leads, contribution and date; any of them is enough.
#[component]
pub(super) fn Deal(asking: Asking, value: Option<Value>, on_change: Hear<Value>) -> impl IntoView {
    let before = match value {
        Some(Value::FirstDeal(deal)) => deal,
        _ => FirstDeal::default(),
    };
    let now = RwSignal::new(before.clone());
    let change = move |change: &dyn Fn(&mut FirstDeal)| {
        now.update(|deal| change(deal));
        let deal = now.get_untracked();
        on_change.run((deal != FirstDeal::default()).then_some(Value::FirstDeal(deal)));
    };
    let lead = |company: &str| words("deal-lead", &Arguments::new().text("company", company));
    view! {
        <div class="fields">
            <LineField
                label=plain("deal-account")
                value=typed(before.account.as_ref())
                on_input=Callback::new(move |text: String| {
                    change(&|deal: &mut FirstDeal| deal.account = name(&text));
                })
            />
            <LineField
                label=lead(&asking.companies.vendor)
                value=typed(before.vendor_lead.as_ref())
                on_input=Callback::new(move |text: String| {
                    change(&|deal: &mut FirstDeal| deal.vendor_lead = name(&text));
                })
            />
            <LineField
                label=lead(&asking.companies.partner)
                value=typed(before.partner_lead.as_ref())
                on_input=Callback::new(move |text: String| {
                    change(&|deal: &mut FirstDeal| deal.partner_lead = name(&text));
                })
            />
            <ProseField
                label=plain("deal-contribution")
                value=typed(before.contribution.as_ref())
                on_input=Callback::new(move |text: String| {
                    change(&|deal: &mut FirstDeal| deal.contribution = prose(&text));
                })
            />
            <DayField
                label=plain("deal-date")
                value=typed(before.date.as_ref())
                on_input=Callback::new(move |day| {
                    change(&|deal: &mut FirstDeal| deal.date = day);
                })
            />
        </div>
    }
}
