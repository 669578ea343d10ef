//! What both sides settled in a revealed round.

use protocol::{Agreed, FindingTitle, PlanPage};
use questionnaire::Questionnaire;
use scoring::Edition;
use workbook::{RoundId, Workbook, WorkbookError};

use super::opened::opened_for;
use super::{companies, partnership_id, round_line};

/// The plan, with what the findings say of which it speaks.
pub(crate) fn page(workbook: &Workbook, id: RoundId) -> Result<PlanPage, WorkbookError> {
    let revealed = workbook.revealed(id)?;
    let (round, info) = (revealed.round(), revealed.info());
    let partnership = workbook.partnership(info.partnership)?;
    let assessment = scoring::assess(Questionnaire::shipped(), round);
    let title = |name: &questionnaire::FindingName| {
        let mut findings = assessment.findings.iter();
        let finding = findings.find(|finding| finding.id == name.as_str())?;
        // What is for one side's eyes only is not told here either.
        Edition::Joint.shows(finding.edition).then(|| FindingTitle {
            finding: name.clone(),
            title: finding.title.clone(),
        })
    };
    Ok(PlanPage {
        partnership: partnership_id(partnership.id),
        round: round_line(info),
        companies: companies(&partnership),
        sample: partnership.sample,
        altered: report::altered(round),
        opened_for: opened_for(workbook),
        findings: round.plan.findings().filter_map(title).collect(),
        agreed: Agreed::of(&round.plan),
    })
}
