//! What is promised: what, by whom on each side, by when, and by which sign both will see it.

use leptos::prelude::*;
use protocol::Agreed;
use protocol::questionnaire::{
    BySide, Commitment, CommitmentId, CompanyName, FindingName, Prose, Side,
};
use protocol::scoring::messages::Arguments;

use super::{Settle, Wrong};
use crate::components::fields::{DayField, LineField, ProseField, name, prose, typed};
use crate::state::agreed::{next_number, promise};
use crate::state::told;
use crate::state::words::{plain, words};

/// From so many promises on a finding people usually keep none.
const MANY: usize = 3;

/// The promises, all or those that follow from one finding, and a form for another one.
#[component]
pub(crate) fn Promises(
    #[prop(optional, into)] finding: Option<FindingName>,
    companies: BySide<CompanyName>,
    agreed: Agreed,
    on_settle: Settle,
) -> impl IntoView {
    let of = finding.clone();
    let shown: Vec<Commitment> = agreed
        .commitments
        .iter()
        .filter(|action| of.is_none() || action.finding == of)
        .cloned()
        .collect();
    let many = (of.is_some() && shown.len() > MANY).then(|| plain("actions-many"));
    let kept = StoredValue::new(agreed);
    let all = StoredValue::new(companies);
    let lines = shown
        .into_iter()
        .map(|action| {
            let id = action.id;
            let facts = facts(&action, &all.get_value());
            let text = action.text.as_str().to_owned();
            let label = words("remove", &Arguments::new().text("what", &text));
            let remove = move |_| {
                let mut agreed = kept.get_value();
                agreed.commitments.retain(|action| action.id != id);
                on_settle.run(agreed);
            };
            view! {
                <li class="card stack-2">
                    <p>
                        <bdi class="strong">{text}</bdi>
                    </p>
                    {facts}
                    <div class="row">
                        <details>
                            <summary>{plain("change")}</summary>
                            <ActionForm
                                id
                                before=Some(action)
                                finding=None
                                companies=all.get_value()
                                kept
                                on_settle
                            />
                        </details>
                        <button
                            type="button"
                            class="btn btn-plain btn-small"
                            aria-label=label
                            on:click=remove
                        >
                            {plain("remove-short")}
                        </button>
                    </div>
                </li>
            }
        })
        .collect_view();
    let another = match kept.with_value(next_number) {
        None => view! { <p class="small">{plain("actions-full")}</p> }.into_any(),
        Some(id) => view! {
            <details>
                <summary>{plain("action-add")}</summary>
                <ActionForm id before=None finding companies=all.get_value() kept on_settle />
            </details>
        }
        .into_any(),
    };
    view! {
        <div class="stack-2">
            {many.map(|many| view! { <p class="small">{many}</p> })}
            <ul class="plain stack-2">{lines}</ul>
            {another}
        </div>
    }
}

/// Owners, day and sign, as far as they are known.
fn facts(action: &Commitment, companies: &BySide<CompanyName>) -> impl IntoView + use<> {
    let owner = |side: Side| {
        let owner = match side {
            Side::Vendor => action.vendor_owner.as_ref(),
            Side::Partner => action.partner_owner.as_ref(),
        };
        owner.map(|owner| (companies.get(side).to_string(), owner.to_string()))
    };
    let due = action
        .date
        .map(|day| (plain("action-due"), told::long_date(day)));
    let sign = action
        .sign
        .as_ref()
        .map(|sign| (plain("action-sign"), sign.as_str().to_owned()));
    let facts = [owner(Side::Vendor), owner(Side::Partner), due, sign];
    let facts = facts
        .into_iter()
        .flatten()
        .map(|(name, value)| {
            view! {
                <div>
                    <dt>
                        <bdi>{name}</bdi>
                    </dt>
                    <dd>
                        <bdi>{value}</bdi>
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="facts">{facts}</dl> }
}

#[component]
fn ActionForm(
    id: CommitmentId,
    before: Option<Commitment>,
    finding: Option<FindingName>,
    companies: BySide<CompanyName>,
    kept: StoredValue<Agreed>,
    on_settle: Settle,
) -> impl IntoView {
    let was = before.as_ref();
    let text = RwSignal::new(typed(
        was.map(|action| action.text.as_str().to_owned()).as_ref(),
    ));
    let vendor = RwSignal::new(typed(was.and_then(|action| action.vendor_owner.as_ref())));
    let partner = RwSignal::new(typed(was.and_then(|action| action.partner_owner.as_ref())));
    let sign = was.and_then(|action| action.sign.as_ref());
    let sign = RwSignal::new(typed(sign.map(|sign| sign.as_str().to_owned()).as_ref()));
    let day = RwSignal::new(was.and_then(|action| action.date));
    let finding = was.map_or(finding, |action| action.finding.clone());
    let finding = StoredValue::new(finding);
    let wrong = RwSignal::new(None::<String>);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match Prose::new(&text.get_untracked()) {
            Ok(text) => {
                let mut agreed = kept.get_value();
                promise(
                    &mut agreed,
                    Commitment {
                        id,
                        text,
                        vendor_owner: name(&vendor.get_untracked()),
                        partner_owner: name(&partner.get_untracked()),
                        date: day.get_untracked(),
                        sign: prose(&sign.get_untracked()),
                        finding: finding.get_value(),
                    },
                );
                on_settle.run(agreed);
            }
            Err(error) => wrong.set(Some(told::text_error(&error))),
        }
    };
    let owner = |side: Side| {
        let facts = Arguments::new().text("company", companies.get(side).as_str());
        words("action-owner", &facts)
    };
    view! {
        <form class="stack-2" on:submit=save novalidate>
            <ProseField
                label=plain("action-text")
                value=text.get_untracked()
                on_input=Callback::new(move |typed| text.set(typed))
            />
            <div class="fields">
                <LineField
                    label=owner(Side::Vendor)
                    value=vendor.get_untracked()
                    on_input=Callback::new(move |typed| vendor.set(typed))
                />
                <LineField
                    label=owner(Side::Partner)
                    value=partner.get_untracked()
                    on_input=Callback::new(move |typed| partner.set(typed))
                />
                <DayField
                    label=plain("action-date")
                    value=day.get_untracked()
                    on_input=Callback::new(move |chosen| day.set(chosen))
                />
            </div>
            <ProseField
                label=plain("action-sign-asked")
                value=sign.get_untracked()
                on_input=Callback::new(move |typed| sign.set(typed))
            />
            <Wrong wrong />
            <button type="submit" class="btn btn-second">
                {plain("write-down")}
            </button>
        </form>
    }
}
