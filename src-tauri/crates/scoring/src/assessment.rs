//! What an assessment says, in the form of the documented JSON.

use questionnaire::{Alteration, BySide, Dimension};
use serde::{Deserialize, Serialize, Serializer};

use crate::coverage::{Confidence, SideCoverage};
use crate::finding::{Finding, Strength};
use crate::item::Item;
use crate::structured::commitments::MarkedCommitment;
use crate::structured::communication::Communication;
use crate::structured::empathy::Empathy;
use crate::structured::enablement::Enablement;
use crate::structured::first_deal::FirstDealWishes;
use crate::structured::leads::LeadLedger;
use crate::structured::metrics::Metrics;
use crate::structured::roadmap::RoadmapFit;
use crate::structured::traits::Traits;

/// A count out of a total, never a percentage alone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Share {
    /// How many.
    pub count: usize,
    /// Out of how many.
    pub of: usize,
    /// `100 × count ÷ of`, 0 to 100; `None` when `of` is 0.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    pub percent: Option<f64>,
}

impl Share {
    /// Forms a share.
    #[must_use]
    pub fn new(count: usize, of: usize) -> Self {
        Self {
            count,
            of,
            percent: (of > 0).then(|| 100.0 * count as f64 / of as f64),
        }
    }
}

/// How well one side guessed the other.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Understanding {
    /// Guesses at most one step off.
    pub within_one: usize,
    /// Judged scale items with a guess.
    pub of: usize,
    /// `100 × mean(1 − |p_s − m_o| / (K − 1))`, 0 to 100; `None` without a guess.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    pub percent: Option<f64>,
}

/// How many scale items show what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// Far apart, and at least one side expected closeness.
    pub hidden: usize,
    /// Far apart, and no side that guessed expected closeness.
    pub known: usize,
    /// Close, and at least one side expected a gap.
    pub worry: usize,
    /// Both sides unfavourable.
    pub shared_concern: usize,
    /// Close, and both sides favourable.
    pub shared_strength: usize,
    /// A side did not answer.
    pub not_judged: usize,
}

/// The figures of one of the five misalignments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DimensionFigures {
    /// Which.
    pub id: Dimension,
    /// `0.5 + (max(i_V, i_P) − 1) / 4`, 0.5 to 1.5; 1 where nobody rated the importance.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.5, max = 1.5)))]
    pub weight: f64,
    /// Mean importance, 1 to 5, per side; `None` where nobody of the side rated it.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BySide<Option<crate::schema::Within<1, 5>>>")
    )]
    pub importance: BySide<Option<f64>>,
    /// How far the figures can be relied on.
    pub confidence: Confidence,
    /// Shared strengths out of the judged `+` ratings.
    pub positive_agreement: Share,
    /// Mean of the side's means over judged `+` ratings, 1 to 5; `None` when none is judged.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BySide<Option<crate::schema::Within<1, 5>>>")
    )]
    pub level: BySide<Option<f64>>,
    /// Mean of the side's predictions of the other side over judged, predicted `+` ratings, 1 to
    /// 5: what this side expected the other side's level to be. `None` without a guess.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BySide<Option<crate::schema::Within<1, 5>>>")
    )]
    pub expected_level: BySide<Option<f64>>,
    /// `100 × mean(similarity)` over judged scale items, 0 to 100; `None` when none is judged.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    pub alignment: Option<f64>,
    /// How well each side guessed the other.
    pub understanding: BySide<Understanding>,
    /// `answered ÷ (asked − not applicable)`, 0 to 1; `None` when nothing applies.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BySide<Option<crate::schema::Within<0, 1>>>")
    )]
    pub coverage: BySide<Option<f64>>,
    /// `don't knows ÷ (asked − not applicable)`, 0 to 1; `None` when nothing applies.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BySide<Option<crate::schema::Within<0, 1>>>")
    )]
    pub dont_know: BySide<Option<f64>>,
    /// The counts behind coverage.
    pub answers: BySide<SideCoverage>,
    /// How many of its scale items show what.
    pub counts: Counts,
}

/// What the answers say about going on. A reading; the decision is the people's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// A dimension is not judged.
    NotEnoughAnswers,
    /// A gate item has an unfavourable side.
    RepairTrustFirst,
    /// There is a critical finding.
    RepairFirst,
    /// There is a major finding; those are the conditions.
    ProceedWithConditions,
    /// None of these.
    Proceed,
}

/// The whole assessment of one round. Derived from the answers, never stored.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// What something else than this program has altered in the round, so that figures may rest on
    /// it; left out for a round that is as it was written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altered: Vec<Alteration>,
    /// The mark of the round, as the footer of its report prints it; set where the round is shown
    /// to people or written to a file, `None` while it is only compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// The version of the method that made it.
    pub method_version: u32,
    /// How many steps apart counts as close.
    #[serde(serialize_with = "steps")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Within<0, 4>"))]
    pub tolerance: questionnaire::Tolerance,
    /// What the answers say about going on.
    pub reading: Reading,
    /// The lowest confidence of the five dimensions.
    pub confidence: Confidence,
    /// Shared strengths out of the judged `+` ratings, all dimensions.
    pub positive_agreement: Share,
    /// How many scale items show what, all dimensions.
    pub counts: Counts,
    /// People who answered, per side.
    pub respondents: BySide<usize>,
    /// The five misalignments in the order of the method.
    #[cfg_attr(feature = "schema", schemars(length(equal = 5)))]
    pub dimensions: Vec<DimensionFigures>,
    /// Every rating and choice the round asks, in question order.
    pub items: Vec<Item>,
    /// What needs a talk, most severe first.
    pub findings: Vec<Finding>,
    /// What works, in question order.
    pub strengths: Vec<Strength>,
    /// What each side can least stand and values most, against how the other describes itself.
    pub traits: Traits,
    /// The measures by which each side judges the partnership.
    pub metrics: Metrics,
    /// Who brings how many of the first joint opportunities.
    pub leads: LeadLedger,
    /// The customers named for the first joint deal.
    pub first_deal: FirstDealWishes,
    /// Replies, topics and data.
    pub communication: Communication,
    /// What each side guessed of the other's pressures.
    pub empathy: Empathy,
    /// The counterpart maps of both sides.
    pub enablement: Enablement,
    /// The enablement roadmap against what the sides need.
    pub roadmap: RoadmapFit,
    /// What became of the promises of the round before, by their numbers; only what somebody
    /// marked.
    pub commitments: Vec<MarkedCommitment>,
}

impl Assessment {
    /// The item of a question.
    #[must_use]
    pub fn item(&self, id: &questionnaire::QuestionId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// The figures of a dimension.
    #[must_use]
    pub fn dimension(&self, id: Dimension) -> Option<&DimensionFigures> {
        self.dimensions.iter().find(|figures| figures.id == id)
    }
}

fn steps<S: Serializer>(
    tolerance: &questionnaire::Tolerance,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(tolerance.steps())
}
