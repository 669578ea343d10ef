//! The mutual plan: goals that both sides count alike, and the first deal they work together.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::most;
use crate::answer::check::{Tell, date};
use crate::{MetricId, Name, Problem, Prose, Questionnaire};

/// The most goals of one plan: more than a handful is none.
const MOST_GOALS: usize = 20;

/// One goal of the mutual plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MutualGoal {
    /// What both sides want.
    pub goal: Prose,
    /// The measure that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metric: Option<MetricId>,
    /// The unit of baseline and target; that of the catalogue when it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Name>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// Where it should be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Who sees to it at the vendor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_owner: Option<Name>,
    /// Who sees to it at the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_owner: Option<Name>,
    /// Where the number is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Name>,
}

/// The first deal that both sides agreed to work together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedDeal {
    /// The customer.
    pub account: Name,
    /// Who leads at the vendor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_lead: Option<Name>,
    /// What the vendor brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_brings: Option<Prose>,
    /// Who leads at the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_lead: Option<Name>,
    /// What the partner brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_brings: Option<Prose>,
    /// When it should close.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

/// Checks the goals and the deal.
pub(super) fn check(
    set: &Questionnaire,
    goals: &[MutualGoal],
    deal: Option<&AgreedDeal>,
    tell: Tell<'_>,
) {
    most("mutual_plan", goals.len(), MOST_GOALS, tell);
    for (index, goal) in goals.iter().enumerate() {
        let place = format!("mutual_plan[{index}]");
        date(|| format!("{place}.date"), goal.date, tell);
        let metric = goal.metric.as_ref();
        if let Some(id) = metric.filter(|id| id.own_name().is_none() && set.metric(id).is_none()) {
            let message = format!("there is no measure {id}");
            let hint = "M01 to M28 are known; one of your own is written own:NAME";
            tell(Problem::new(format!("{place}.metric"), message).hint(hint));
        }
    }
    date(
        || "first_deal.date".to_owned(),
        deal.and_then(|deal| deal.date),
        tell,
    );
}
