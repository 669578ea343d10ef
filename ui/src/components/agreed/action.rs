//! What is promised: what, by whom on each side, by when, and by which sign both will see it.

use leptos::prelude::*;
use protocol::Agreed;
use protocol::chrono::NaiveDate;
use protocol::questionnaire::{BySide, Commitment, CompanyName, FindingName, Prose, Side};
use protocol::scoring::messages::Arguments;

use super::{Change, Entry, Remove, optional_name, optional_prose, watched, when_longer};
use crate::app::Steering;
use crate::components::fields::{DayField, LineField, ProseField, typed};
use crate::state::agreed::{lacks, next_number, promise};
use crate::state::told;
use crate::state::words::{plain, words};

/// From so many promises on a finding people usually keep none.
const MANY: usize = 3;

/// The promises, all or those that follow from one finding, and a form for another one.
#[component]
pub(crate) fn Promises(
    #[prop(optional, into)] finding: Option<FindingName>,
    companies: BySide<CompanyName>,
) -> impl IntoView {
    let of = finding.clone();
    let about = finding.is_some();
    let all = StoredValue::new(companies);
    let lines = move || {
        let shown = watched(|agreed| {
            let all = agreed.commitments.iter();
            let mine = all.filter(|action| of.is_none() || action.finding == of);
            mine.cloned().collect::<Vec<Commitment>>()
        });
        let many = about && shown.len() > MANY;
        let lines = shown
            .into_iter()
            .map(|action| view! { <Line action companies=all.get_value() /> })
            .collect_view();
        view! {
            {many.then(|| view! { <p class="small">{plain("actions-many")}</p> })}
            <ul class="plain stack-2">{lines}</ul>
        }
    };
    view! {
        <div class="stack-2">
            {lines}
            <details>
                <summary>{plain("action-add")}</summary>
                <ActionForm before=None finding companies=all.get_value() />
            </details>
        </div>
    }
}

#[component]
fn Line(action: Commitment, companies: BySide<CompanyName>) -> impl IntoView {
    let id = action.id;
    let facts = facts(&action, &companies);
    let text = action.text.as_str().to_owned();
    let what = text.clone();
    let remove = Box::new(move |agreed: &mut Agreed| {
        agreed.commitments.retain(|action| action.id != id);
    });
    view! {
        <li class="card stack-2">
            <p>
                <bdi class="strong">{text}</bdi>
            </p>
            {facts}
            <div class="row">
                <details>
                    <summary>{plain("change")}</summary>
                    <ActionForm before=Some(action) finding=None companies />
                </details>
                <Remove what change=remove />
            </div>
        </li>
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
    let missing = lacks(action)
        .into_iter()
        .map(|lack| view! { <strong class="chip">{plain(lack)}</strong> })
        .collect_view();
    view! {
        <dl class="facts">{facts}</dl>
        <p class="row lacks">{missing}</p>
    }
}

/// A promise that is changed, or another one: when that stands in the list the form is empty again.
#[component]
fn ActionForm(
    before: Option<Commitment>,
    finding: Option<FindingName>,
    companies: BySide<CompanyName>,
) -> impl IntoView {
    let steering = Steering::of_context();
    let id = before.as_ref().map(|action| action.id);
    let was = before.as_ref();
    let text = RwSignal::new(typed(
        was.map(|action| action.text.as_str().to_owned()).as_ref(),
    ));
    let vendor = RwSignal::new(typed(was.and_then(|action| action.vendor_owner.as_ref())));
    let partner = RwSignal::new(typed(was.and_then(|action| action.partner_owner.as_ref())));
    let sign = was.and_then(|action| action.sign.as_ref());
    let sign = RwSignal::new(typed(sign.map(|sign| sign.as_str().to_owned()).as_ref()));
    let day = RwSignal::new(typed(was.and_then(|action| action.date.as_ref())));
    let mark = was.and_then(|action| action.mark);
    let finding = was.map_or(finding, |action| action.finding.clone());
    let finding = StoredValue::new(finding);
    if was.is_none() {
        when_longer(
            |agreed| agreed.commitments.len(),
            &[text, vendor, partner, sign, day],
        );
    }
    let next = move || {
        let plan = steering.settling();
        plan.with_untracked(|plan| next_number(&plan.as_ref()?.agreed))
    };
    let read = move || -> Result<Change, String> {
        let text = Prose::new(&text.get_untracked());
        let action = Commitment {
            id: id.or_else(next).ok_or_else(|| plain("actions-full"))?,
            text: text.map_err(|error| told::text_error(&error))?,
            vendor_owner: optional_name(&vendor.get_untracked())?,
            partner_owner: optional_name(&partner.get_untracked())?,
            date: day.get_untracked().parse().ok(),
            sign: optional_prose(&sign.get_untracked())?,
            finding: finding.get_value(),
            mark,
        };
        Ok(Box::new(|agreed| promise(agreed, action)))
    };
    let owner = move |side: Side| {
        let facts = Arguments::new().text("company", companies.get(side).as_str());
        words("action-owner", &facts)
    };
    view! {
        <Entry read=Box::new(read)>
            <ProseField
                label=plain("action-text")
                value=text
                unchecked=true
                on_input=Callback::new(move |typed| text.set(typed))
            />
            <div class="fields">
                <LineField
                    label=owner(Side::Vendor)
                    value=vendor
                unchecked=true
                    on_input=Callback::new(move |typed| vendor.set(typed))
                />
                <LineField
                    label=owner(Side::Partner)
                    value=partner
                unchecked=true
                    on_input=Callback::new(move |typed| partner.set(typed))
                />
                <DayField
                    label=plain("action-date")
                    value=day
                    on_input=Callback::new(move |chosen: Option<NaiveDate>| day.set(typed(chosen.as_ref())))
                />
            </div>
            <ProseField
                label=plain("action-sign-asked")
                value=sign
                unchecked=true
                on_input=Callback::new(move |typed| sign.set(typed))
            />
        </Entry>
    }
}
