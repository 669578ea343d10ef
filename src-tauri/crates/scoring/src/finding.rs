//! What needs a talk, and what works.

use questionnaire::{Dimension, QuestionId, Share, Side};
use serde::{Deserialize, Serialize};

use crate::comparison::at_least;
use crate::method;

/// What made a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A rating or choice.
    Item,
    /// A side does not know much about a dimension.
    DontKnow,
    /// What a side can least stand or values most, and how the other describes itself.
    Traits,
    /// The measures by which the sides judge the partnership.
    Metrics,
    /// Who brings how many joint opportunities.
    Leads,
    /// The first joint deal.
    FirstDeal,
    /// Replies, topics, data and escalation.
    Communication,
    /// What a side guessed of the other's pressures.
    Empathy,
    /// The counterpart map.
    Enablement,
    /// The enablement roadmap against what the sides need.
    Roadmap,
    /// What became of the promises of the round before.
    Commitments,
}

/// How much a finding weighs, from its severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Below 20.
    Note,
    /// 20 or more.
    Minor,
    /// 40 or more.
    Major,
    /// 60 or more.
    Critical,
}

impl Level {
    /// The level of a severity from 0 to 100.
    #[must_use]
    pub fn of(severity: f64) -> Self {
        if at_least(severity, method::CRITICAL) {
            Level::Critical
        } else if at_least(severity, method::MAJOR) {
            Level::Major
        } else if at_least(severity, method::MINOR) {
            Level::Minor
        } else {
            Level::Note
        }
    }
}

/// Where something may be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// In the joint edition, and so in every edition.
    Joint,
    /// Only in the vendor's internal edition.
    Vendor,
    /// Only in the partner's internal edition.
    Partner,
}

impl Edition {
    /// The edition for one side's own eyes.
    #[must_use]
    pub const fn inside(side: Side) -> Self {
        match side {
            Side::Vendor => Edition::Vendor,
            Side::Partner => Edition::Partner,
        }
    }

    /// Whether something of edition `of` may stand in this edition.
    #[must_use]
    pub fn shows(self, of: Edition) -> bool {
        of == Edition::Joint || of == self
    }

    /// Whether what single people of a side picked, named or chose may stand in this edition. With
    /// fewer than three people it could be seen who it was, so that only the side itself may read
    /// it. What a side says as a whole, its means and pooled picks, is no single answer: without it
    /// there would be nothing to talk about.
    #[must_use]
    pub fn shows_single_answers(self, of: Side, people: usize) -> bool {
        self == Self::inside(of) || people >= method::SINGLE_ANSWERS
    }

    /// Whether a comment or free text of a side may stand in this edition: what was marked to be
    /// shared always, the rest only inside the side that wrote it.
    #[must_use]
    pub fn shows_text(self, written_by: Side, share: Share) -> bool {
        match share {
            Share::Joint => true,
            Share::Internal => match written_by {
                Side::Vendor => self == Edition::Vendor,
                Side::Partner => self == Edition::Partner,
            },
        }
    }
}

/// Something that needs a talk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// What it is about: `item:CUL-03`, `dont_know:culture:vendor`, `traits:clash:vendor:T19`. Stays
    /// the same from round to round. For programs: it may hold a name that somebody typed, the
    /// sentences never do.
    pub id: String,
    /// What made it.
    pub kind: FindingKind,
    /// Its dimension.
    pub dimension: Dimension,
    /// 0 to 100.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    pub severity: f64,
    /// From the severity.
    pub level: Level,
    /// Where it may be printed.
    pub edition: Edition,
    /// The message as one sentence without a full stop.
    pub title: String,
    /// The question it rests on, if it is one question.
    pub question: Option<QuestionId>,
    /// The sides that expected closeness where there is a gap, or did not expect what is so.
    pub unaware: Vec<Side>,
    /// What it rests on, as whole sentences with the figures. No sentence repeats what a person
    /// typed: no name of a person, customer or measure of one's own.
    pub evidence: Vec<String>,
    /// Why it matters, in one sentence.
    pub why: String,
    /// The conversation to have.
    pub conversation: String,
    /// What to ask in it.
    pub prompt: String,
    /// What to do.
    pub action: String,
}

/// Something that works on both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Strength {
    /// What it is about: `item:CUL-01`, `traits:fit:vendor:T03`, `metrics:shared:M11`.
    pub id: String,
    /// Its dimension.
    pub dimension: Dimension,
    /// The question it rests on.
    pub question: QuestionId,
    /// The message as one sentence without a full stop.
    pub title: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_shared_stays_inside_the_side_that_wrote_it() {
        use Edition::{Joint, Partner, Vendor};
        assert!(Joint.shows_text(Side::Vendor, Share::Joint));
        assert!(!Joint.shows_text(Side::Vendor, Share::Internal));
        assert!(Vendor.shows_text(Side::Vendor, Share::Internal));
        assert!(!Vendor.shows_text(Side::Partner, Share::Internal));
        assert!(!Partner.shows_text(Side::Vendor, Share::Internal));
        assert!(Vendor.shows(Joint) && Vendor.shows(Vendor) && !Vendor.shows(Partner));
    }

    #[test]
    fn single_answers_of_fewer_than_three_people_stay_inside_their_side() {
        use Edition::{Joint, Partner, Vendor};
        for (people, shown) in [(0, false), (1, false), (2, false), (3, true), (9, true)] {
            assert_eq!(Joint.shows_single_answers(Side::Vendor, people), shown);
            assert_eq!(Partner.shows_single_answers(Side::Vendor, people), shown);
            assert!(Vendor.shows_single_answers(Side::Vendor, people));
            assert!(Partner.shows_single_answers(Side::Partner, people));
        }
    }

    #[test]
    fn levels_begin_at_their_thresholds() {
        let cases = [
            (0.0, Level::Note),
            (19.999, Level::Note),
            (20.0, Level::Minor),
            (40.0, Level::Major),
            (59.999, Level::Major),
            (60.0, Level::Critical),
            (100.0, Level::Critical),
        ];
        for (severity, level) in cases {
            assert_eq!(Level::of(severity), level, "severity {severity}");
        }
    }
}
