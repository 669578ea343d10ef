//! What both sides settle, while it is changed.

use protocol::Agreed;
use protocol::questionnaire::{Commitment, CommitmentId, Decision, FindingName};

/// What was decided about a finding.
pub(crate) fn decision<'a>(agreed: &'a Agreed, finding: &FindingName) -> Option<&'a Decision> {
    let mut decisions = agreed.decisions.iter();
    decisions.find(|decision| decision.finding.as_ref() == Some(finding))
}

/// Takes over how the talk about a finding ended; what a round file said beyond that stays.
pub(crate) fn decide(agreed: &mut Agreed, decision: Decision) {
    let before = agreed
        .decisions
        .iter_mut()
        .find(|before| before.finding == decision.finding);
    match before {
        Some(before) => {
            before.outcome = decision.outcome;
            before.text = decision.text;
        }
        None => agreed.decisions.push(decision),
    }
}

/// The number of the next promise: above all that stand, and when there is none above, the lowest
/// that is free; `None` when there are as many promises as a round can hold.
pub(crate) fn next_number(agreed: &Agreed) -> Option<CommitmentId> {
    let given: Vec<u8> = agreed
        .commitments
        .iter()
        .map(|action| action.id.number())
        .collect();
    let above = given.iter().max().map_or(1, |last| last.saturating_add(1));
    let mut numbers = (above..=99).chain(1..above.min(100));
    CommitmentId::new(numbers.find(|number| !given.contains(number))?)
}

/// Takes over a promise in the place of the one with its number.
pub(crate) fn promise(agreed: &mut Agreed, action: Commitment) {
    let before = agreed
        .commitments
        .iter_mut()
        .find(|before| before.id == action.id);
    match before {
        Some(before) => *before = action,
        None => agreed.commitments.push(action),
    }
}

/// What an action lacks that somebody needs to hold it to: messages that name it.
pub(crate) fn lacks(action: &Commitment) -> Vec<&'static str> {
    let owned = action.vendor_owner.is_some() || action.partner_owner.is_some();
    let all = [(action.date.is_some(), "no-date"), (owned, "no-owner")];
    let missing = all.into_iter().filter(|(there, _)| !there);
    missing.map(|(_, message)| message).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::questionnaire::{Prose, TalkOutcome};

    fn action(number: u8, text: &str) -> Commitment {
        Commitment {
            id: CommitmentId::new(number).expect("a number"),
            text: Prose::new(text).expect("a text"),
            vendor_owner: None,
            partner_owner: None,
            date: None,
            sign: None,
            finding: None,
            mark: None,
        }
    }

    #[test]
    fn an_action_without_a_date_or_an_owner_says_so() {
        let mut one = action(1, "Call them");
        assert_eq!(lacks(&one), ["no-date", "no-owner"]);
        one.partner_owner = protocol::questionnaire::Name::new("Bo").ok();
        assert_eq!(lacks(&one), ["no-date"], "one owner is enough");
        one.date = protocol::chrono::NaiveDate::from_ymd_opt(2027, 3, 4);
        assert_eq!(lacks(&one), Vec::<&str>::new());
    }

    #[test]
    fn a_promise_keeps_its_number_and_none_is_given_twice() {
        let mut agreed = Agreed::default();
        assert_eq!(next_number(&agreed), CommitmentId::new(1));
        promise(&mut agreed, action(1, "call on Monday"));
        promise(&mut agreed, action(4, "sign"));
        promise(&mut agreed, action(1, "call on Tuesday"));
        assert_eq!(agreed.commitments.len(), 2);
        assert_eq!(agreed.commitments[0].text.as_str(), "call on Tuesday");
        assert_eq!(next_number(&agreed), CommitmentId::new(5));
        promise(&mut agreed, action(99, "the last one"));
        assert_eq!(
            next_number(&agreed),
            CommitmentId::new(2),
            "the lowest free one"
        );
        for number in 1..=99 {
            promise(&mut agreed, action(number, "one of all"));
        }
        assert_eq!(next_number(&agreed), None);
    }

    #[test]
    fn a_finding_has_one_decision() {
        let finding = FindingName::new("item:CUL-04").expect("a name");
        let decision_of = |outcome, text: &str| Decision {
            finding: Some(finding.clone()),
            outcome,
            text: Prose::new(text).expect("a text"),
            quotes: Vec::new(),
            vendor_owner: None,
            partner_owner: None,
            date: None,
            sign: None,
        };
        let mut agreed = Agreed::default();
        assert_eq!(decision(&agreed, &finding), None);
        decide(&mut agreed, decision_of(TalkOutcome::Accept, "we differ"));
        decide(
            &mut agreed,
            decision_of(TalkOutcome::Align, "we agree on 3"),
        );
        assert_eq!(agreed.decisions.len(), 1);
        let now = decision(&agreed, &finding).expect("it is there");
        assert_eq!(
            (now.outcome, now.text.as_str()),
            (TalkOutcome::Align, "we agree on 3")
        );
    }
}
