//! The ledger of joint opportunities: two numbers that add up, with the remainder in words.

use leptos::prelude::*;
use protocol::questionnaire::answer::Leads;
use protocol::scoring::messages::Arguments;

use super::{Asking, Hear};
use crate::state::words::{plain, words};

/// Two numbers that must add up to a total.
#[component]
pub(super) fn LeadLedger(
    asking: Asking,
    total: u8,
    before: Option<Leads>,
    on_change: Hear<Leads>,
    on_not_yet: Callback<String>,
) -> impl IntoView {
    let vendor = RwSignal::new(before.map(|leads| leads.vendor));
    let partner = RwSignal::new(before.map(|leads| leads.partner));
    let remainder = move || {
        let given = u16::from(vendor.get().unwrap_or(0)) + u16::from(partner.get().unwrap_or(0));
        let (given, total) = (usize::from(given), usize::from(total));
        if given < total {
            words("leads-left", &Arguments::new().number("n", total - given))
        } else if given > total {
            words("leads-over", &Arguments::new().number("n", given - total))
        } else {
            words("leads-all", &Arguments::new().number("total", total))
        }
    };
    let changed = move || {
        let (v, p) = (vendor.get_untracked(), partner.get_untracked());
        match (v, p) {
            (None, None) => on_change.run(None),
            (v, p) => {
                let (vendor, partner) = (v.unwrap_or(0), p.unwrap_or(0));
                if u16::from(vendor) + u16::from(partner) == u16::from(total) {
                    on_change.run(Some(Leads { vendor, partner }));
                } else {
                    on_not_yet.run(untrack(remainder));
                }
            }
        }
    };
    let field = move |name: &str, number: RwSignal<Option<u8>>| {
        let label = words("leads-from", &Arguments::new().text("company", name));
        view! {
            <label class="field">
                <span class="strong">{label}</span>
                <input
                    type="number"
                    autocomplete="off"
                    spellcheck="false"
                    min="0"
                    max=total
                    step="1"
                    inputmode="numeric"
                    prop:value=move || number.get().map(|n| n.to_string()).unwrap_or_default()
                    on:input=move |event| {
                        number.set(event_target_value(&event).trim().parse().ok());
                        changed();
                    }
                />
            </label>
        }
    };
    view! {
        <div class="ledger stack-2">
            {field(&asking.companies.vendor, vendor)} {field(&asking.companies.partner, partner)}
            <p role="status">{remainder}</p>
            <p class="small">{plain("leads-nobody")}</p>
        </div>
    }
}
