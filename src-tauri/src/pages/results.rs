//! The results of a revealed round, as both sides together may see them.

use std::cmp::Ordering;

use charts::dumbbell::{self, Size};
use charts::evidence::{self, Question};
use charts::{Figure, TextWidth};
use protocol::{NamedDimension, Results, ShownFinding, Withheld};
use questionnaire::{BySide, Direction, FindingName, Questionnaire, Round, Share, Side};
use report::short_names;
use scoring::{Assessment, Edition, Finding, Item, State};
use workbook::{RoundId, Workbook, WorkbookError};

use super::measure::Measure;
use super::{companies, lent, partnership_id, round_line};

/// Everything that the results show.
pub(crate) fn page(workbook: &Workbook, id: RoundId) -> Result<Results, WorkbookError> {
    let set = Questionnaire::shipped();
    let revealed = workbook.revealed(id)?;
    let (round, info) = (revealed.round(), revealed.info());
    let partnership = workbook.partnership(info.partnership)?;
    let assessment = scoring::assess(set, round);
    let scene = Scene {
        set,
        round,
        assessment: &assessment,
        names: names(round),
        measure: Measure::new(),
    };
    let (shown, kept): (Vec<&Finding>, Vec<&Finding>) = assessment
        .findings
        .iter()
        .partition(|finding| Edition::Joint.shows(finding.edition));
    Ok(Results {
        partnership: partnership_id(partnership.id),
        round: round_line(info),
        companies: companies(&partnership),
        sample: partnership.sample,
        altered: report::altered(round),
        respondents: assessment.respondents,
        reading: assessment.reading,
        confidence: assessment.confidence,
        positive_agreement: assessment.positive_agreement,
        counts: assessment.counts,
        map: scene.map(),
        map_message: dumbbell::message(&assessment, &lent(&scene.names)),
        dimensions: assessment
            .dimensions
            .iter()
            .map(|figures| NamedDimension {
                name: set.dimension_name(figures.id).to_owned(),
                confidence: figures.confidence,
                coverage: figures.coverage,
                dont_know: figures.dont_know,
            })
            .collect(),
        findings: shown.into_iter().filter_map(|f| scene.finding(f)).collect(),
        withheld: Withheld {
            comments: comments_kept(round),
            findings: kept.len(),
        },
        strengths: assessment
            .strengths
            .iter()
            .map(|strength| strength.title.clone())
            .collect(),
    })
}

/// The names that stand on charts, short enough for their columns.
pub(super) fn names(round: &Round) -> BySide<String> {
    short_names(&BySide {
        vendor: round.vendor.as_str(),
        partner: round.partner.as_str(),
    })
}

/// The strip of a rating or ordered choice.
pub(super) fn strip(
    set: &Questionnaire,
    round: &Round,
    item: &Item,
    names: &BySide<String>,
    measure: &dyn TextWidth,
) -> Option<Figure> {
    let question = set.question(item.id.as_str())?;
    let names = lent(names);
    let gaps = [("vendor", names.vendor), ("partner", names.partner)];
    let label = |step: u8| Some(question.kind.label(step)?.fill(&gaps));
    let text = Questionnaire::wording(question, &names).vendor;
    let details = Question {
        text: &text,
        low: &label(1)?,
        high: &label(item.steps)?,
        tolerance: round.tolerance.steps(),
    };
    evidence::strip(item, &details, &names, measure)
}

/// The state of each side in words of the question's frame.
pub(super) fn states(set: &Questionnaire, item: &Item) -> BySide<Option<String>> {
    item.sides.map(|side| {
        let words = set.frame(item.frame)?;
        Some(match side.state? {
            State::TrueConsensus => words.true_consensus.clone(),
            State::FalseConflict => words.false_conflict.clone(),
            State::FalseConsensus => words.false_consensus.clone(),
            State::Dissensus => words.dissensus.clone(),
        })
    })
}

/// What a page of results is drawn from.
struct Scene<'a> {
    set: &'a Questionnaire,
    round: &'a Round,
    assessment: &'a Assessment,
    names: BySide<String>,
    measure: Measure,
}

impl Scene<'_> {
    fn map(&self) -> Figure {
        let names = lent(&self.names);
        dumbbell::dimensions(
            self.set,
            self.assessment,
            &names,
            Size::Overview,
            &self.measure,
        )
    }

    /// `None` where the name is none that a plan knows; never true for what scoring finds.
    fn finding(&self, finding: &Finding) -> Option<ShownFinding> {
        let name = FindingName::new(&finding.id)?;
        let question = finding.question.as_ref();
        let item = question.and_then(|id| self.assessment.item(id));
        Some(ShownFinding {
            finding: name,
            title: finding.title.clone(),
            dimension: finding.dimension,
            dimension_name: self.set.dimension_name(finding.dimension).to_owned(),
            level: finding.level,
            severity: whole(finding.severity),
            question: finding.question.clone(),
            unaware: finding.unaware.clone(),
            evidence: finding.evidence.clone(),
            why: finding.why.clone(),
            conversation: finding.conversation.clone(),
            first: item.and_then(lower),
            prompt: finding.prompt.clone(),
            action: finding.action.clone(),
            states: item.map_or_else(BySide::default, |item| states(self.set, item)),
            strip: item
                .and_then(|item| strip(self.set, self.round, item, &self.names, &self.measure)),
        })
    }
}

/// The side that rates lower on a question of which one end is healthier.
fn lower(item: &Item) -> Option<Side> {
    let (vendor, partner) = (item.sides.vendor.mean?, item.sides.partner.mean?);
    match vendor.total_cmp(&partner) {
        _ if item.direction == Direction::Neutral => None,
        Ordering::Less => Some(Side::Vendor),
        Ordering::Greater => Some(Side::Partner),
        Ordering::Equal => None,
    }
}

/// A severity as it is shown everywhere: cut, so that 59.6 does not read as critical.
fn whole(severity: f64) -> u8 {
    charts::whole_severity(severity).parse().unwrap_or_default()
}

/// Comments that their writers did not share.
fn comments_kept(round: &Round) -> usize {
    let answers = Side::BOTH
        .into_iter()
        .flat_map(|side| round.respondents_of(side))
        .flat_map(|respondent| respondent.answers.values());
    answers
        .filter(|answer| answer.comment().is_some() && answer.share() == Share::Internal)
        .count()
}
