//! What both sides settle when they have seen each other's answers, as the window records it.
//!
//! A plan in a round file holds more, such as the protocol and the roadmap; the shell keeps that as
//! it is.

use chrono::NaiveDate;
use questionnaire::{
    BySide, Commitment, CompanyName, Decision, FindingName, Parked, Plan, Verdict,
};
use serde::{Deserialize, Serialize};

use crate::{OpenedFor, PartnershipId, RoundLine};

/// The plan of a revealed round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanPage {
    /// The partnership that holds the round.
    pub partnership: PartnershipId,
    /// The round.
    pub round: RoundLine,
    /// The two companies.
    pub companies: BySide<CompanyName>,
    /// Whether companies and answers are invented.
    pub sample: bool,
    /// What was altered outside the program, a sentence each.
    pub altered: Vec<String>,
    /// For what the file was opened.
    pub opened_for: OpenedFor,
    /// What is settled.
    pub agreed: Agreed,
    /// What the findings say of which it speaks.
    pub findings: Vec<FindingTitle>,
}

/// What a finding says, by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingTitle {
    /// Its name in the plan.
    pub finding: FindingName,
    /// What it says.
    pub title: String,
}

/// What is settled, as far as the window records it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// Whether the partnership goes on.
    pub verdict: Option<Verdict>,
    /// What came out of the findings.
    pub decisions: Vec<Decision>,
    /// What was promised.
    pub commitments: Vec<Commitment>,
    /// What was put off.
    pub parked: Vec<Parked>,
    /// The day of the next round.
    pub next_round: Option<NaiveDate>,
}

impl Agreed {
    /// That part of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self {
            verdict: plan.verdict.clone(),
            decisions: plan.decisions.clone(),
            commitments: plan.commitments.clone(),
            parked: plan.parked.clone(),
            next_round: plan.next_round,
        }
    }

    /// The plan with this part of it changed.
    #[must_use]
    pub fn put_into(self, plan: Plan) -> Plan {
        Plan {
            verdict: self.verdict,
            decisions: self.decisions,
            commitments: self.commitments,
            parked: self.parked,
            next_round: self.next_round,
            ..plan
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use questionnaire::{Function, Introduction};

    #[test]
    fn what_the_window_does_not_record_stays() {
        let before = Plan {
            introductions: vec![Introduction {
                function: Function::Sales,
                vendor: None,
                partner: None,
                date: None,
            }],
            next_round: NaiveDate::from_ymd_opt(2026, 5, 1),
            ..Plan::default()
        };
        let mut agreed = Agreed::of(&before);
        agreed.next_round = NaiveDate::from_ymd_opt(2027, 5, 1);
        let after = agreed.clone().put_into(before.clone());
        assert_eq!(after.introductions, before.introductions);
        assert_eq!(Agreed::of(&after), agreed);
    }
}
