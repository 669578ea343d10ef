//! The ledger of joint opportunities: two numbers that add up, with the remainder in words.

use leptos::prelude::*;
use protocol::questionnaire::answer::Leads;
use protocol::scoring::messages::Arguments;

use super::{Asking, Hear};
use crate::components::fields::whole_number as number;
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
    let typed = |number: Option<u8>| {
        RwSignal::new(number.map(|number| number.to_string()).unwrap_or_default())
    };
    let vendor = typed(before.map(|leads| leads.vendor));
    let partner = typed(before.map(|leads| leads.partner));
    let remainder = move || {
        let (Some(v), Some(p)) = (number(&vendor.get()), number(&partner.get())) else {
            return plain("not-a-number");
        };
        let given = usize::from(v) + usize::from(p);
        let total = usize::from(total);
        if given < total {
            words("leads-left", &Arguments::new().number("n", total - given))
        } else if given > total {
            words("leads-over", &Arguments::new().number("n", given - total))
        } else {
            words("leads-all", &Arguments::new().number("total", total))
        }
    };
    let off = move || {
        let typed = [vendor.get(), partner.get()];
        if typed.iter().all(|typed| typed.trim().is_empty()) {
            return false;
        }
        let given = typed.iter().map(|typed| number(typed).map(u16::from));
        given.sum::<Option<u16>>() != Some(u16::from(total))
    };
    let changed = move || {
        let (v, p) = (vendor.get_untracked(), partner.get_untracked());
        if v.trim().is_empty() && p.trim().is_empty() {
            on_change.run(None);
            return;
        }
        match (number(&v), number(&p)) {
            (Some(vendor), Some(partner))
                if u16::from(vendor) + u16::from(partner) == u16::from(total) =>
            {
                on_change.run(Some(Leads { vendor, partner }));
            }
            _ => on_not_yet.run(untrack(remainder)),
        }
    };
    let field = move |name: &str, typed: RwSignal<String>, id: &'static str| {
        let company = || Arguments::new().text("company", name);
        let step = move |by: i16| {
            let now = number(&typed.get_untracked()).unwrap_or(0);
            let next = (i16::from(now) + by).clamp(0, i16::from(total));
            typed.set(next.to_string());
            changed();
        };
        view! {
            <div class="field">
                <label class="strong" for=id>
                    {words("leads-from", &company())}
                </label>
                <div class="row">
                    <button
                        type="button"
                        class="btn btn-second btn-small"
                        aria-label=words("leads-fewer", &company())
                        on:click=move |_| step(-1)
                    >
                        "−"
                    </button>
                    <input
                        type="text"
                        id=id
                        class="count"
                        autocomplete="off"
                        spellcheck="false"
                        inputmode="numeric"
                        aria-describedby="leads-sum"
                        aria-invalid=move || off().then_some("true")
                        prop:value=move || typed.get()
                        on:input=move |event| {
                            typed.set(event_target_value(&event));
                            changed();
                        }
                        on:keydown=move |event| {
                            let by = match event.key().as_str() {
                                "ArrowUp" => 1,
                                "ArrowDown" => -1,
                                _ => return,
                            };
                            event.prevent_default();
                            step(by);
                        }
                    />
                    <button
                        type="button"
                        class="btn btn-second btn-small"
                        aria-label=words("leads-more", &company())
                        on:click=move |_| step(1)
                    >
                        "+"
                    </button>
                </div>
            </div>
        }
    };
    view! {
        <div class="ledger stack-2">
            {field(&asking.companies.vendor, vendor, "leads-vendor")}
            {field(&asking.companies.partner, partner, "leads-partner")}
            <p role="status" id="leads-sum">
                {remainder}
            </p>
            <p class="small">{plain("leads-nobody")}</p>
        </div>
    }
}
