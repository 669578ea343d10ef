//! What a plan says about findings, held against the findings there are.

use questionnaire::{FindingName, Plan};

use crate::Assessment;

/// The names in a plan that belong to no finding of the assessment, each once, in the order of the
/// plan. What they stand with is kept and shown all the same: answers that are taken in anew, or a
/// later method, can make a finding go away.
#[must_use]
pub fn without_finding<'a>(plan: &'a Plan, assessment: &Assessment) -> Vec<&'a FindingName> {
    let mut names: Vec<&FindingName> = Vec::new();
    for name in plan.findings() {
        let known = assessment
            .findings
            .iter()
            .any(|one| one.id == name.as_str());
        if !known && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use questionnaire::{Questionnaire, generated, sample_round};

    use super::*;
    use crate::assess;

    #[test]
    fn only_what_belongs_to_no_finding_is_named_and_once() {
        let set = Questionnaire::shipped();
        let round = sample_round(set).unwrap_or_else(|problems| panic!("{problems}"));
        let assessment = assess(set, &round);
        let known = &assessment.findings[0].id;
        // A strength of the sample and no finding: both sides like working with each other.
        let strength = &assessment.strengths[0].id;
        let json = format!(
            r#"{{"decisions":[{{"finding":"{known}","outcome":"act","text":"a"}}],
                "commitments":[{{"id":"C1","text":"a","finding":"{strength}"}}],
                "moved":[{{"finding":"{strength}","to":"first"}}]}}"#
        );
        let plan = Plan::read(set, &json).unwrap_or_else(|problems| panic!("{problems}"));
        let names: Vec<&str> = without_finding(&plan, &assessment)
            .into_iter()
            .map(FindingName::as_str)
            .collect();
        assert_eq!(names, [strength.as_str()]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// What is printed as the name of a finding can be written into a plan as it stands.
        #[test]
        fn every_finding_has_a_name_that_a_plan_takes(
            round in generated::round(Questionnaire::shipped(), 4)
        ) {
            let assessment = assess(Questionnaire::shipped(), &round);
            for finding in &assessment.findings {
                let name = FindingName::new(&finding.id);
                prop_assert!(name.is_some(), "{:?}", finding.id);
            }
        }
    }
}
