//! What was put off, what was moved by hand, and who is to meet.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{FindingName, most};
use crate::answer::check::{Tell, date};
use crate::{Function, MovedTo, Name, Problem, Prose, Questionnaire, Side};

/// The most entries of each of these lists.
const MOST: usize = 99;

/// Something that was put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    /// What it is.
    pub text: Prose,
    /// Who brings it back; without a holder it is dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Name>,
    /// The side of the holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// When it comes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Whether it was given up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dropped: bool,
}

/// A finding that people moved out of the order that its severity gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovedFinding {
    /// Which.
    pub finding: FindingName,
    /// Where to. Of several at one place the first of the list comes first.
    pub to: MovedTo,
}

/// Two people of one function who are to meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Introduction {
    /// What both do.
    pub function: Function,
    /// Who comes from the vendor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor: Option<Name>,
    /// Who comes from the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Name>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

/// Checks what was put off.
pub(super) fn parked(parked: &[Parked], tell: Tell<'_>) {
    most("parked", parked.len(), MOST, tell);
    for (index, one) in parked.iter().enumerate() {
        let place = format!("parked[{index}]");
        date(|| format!("{place}.date"), one.date, tell);
        let held = one.holder.is_some();
        if held == one.dropped {
            let message = match held {
                true => "it has a holder and is dropped",
                false => "nobody holds it",
            };
            let hint = "name a `holder`, or say that it is `dropped`";
            tell(Problem::new(place, message).hint(hint));
        }
    }
}

/// Checks what was moved.
pub(super) fn moved(set: &Questionnaire, moved: &[MovedFinding], tell: Tell<'_>) {
    most("moved", moved.len(), MOST, tell);
    let mut seen = BTreeSet::new();
    for (index, one) in moved.iter().enumerate() {
        let place = format!("moved[{index}].finding");
        if !seen.insert(&one.finding) {
            let message = format!("{} stands there twice", one.finding);
            tell(Problem::new(place.clone(), message));
        }
        one.finding.check(set, || place, tell);
    }
}

/// Checks who is to meet.
pub(super) fn introductions(introductions: &[Introduction], tell: Tell<'_>) {
    most("introductions", introductions.len(), MOST, tell);
    for (index, one) in introductions.iter().enumerate() {
        date(|| format!("introductions[{index}].date"), one.date, tell);
    }
}
