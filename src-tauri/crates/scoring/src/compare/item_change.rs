//! How one item moved between two rounds.

use questionnaire::{BySide, QuestionId, Side, Tolerance};
use serde::Serialize;

use crate::comparison::at_least;
use crate::item::{Class, Item};
use crate::method;

/// Which sides moved: by half a step or more, up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Moved {
    /// The vendor only.
    VendorMoved,
    /// The partner only.
    PartnerMoved,
    /// Both.
    BothMoved,
    /// Neither.
    Steady,
}

/// What became of the gap between the sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GapChange {
    /// Far apart before, close now.
    Closed,
    /// Close before, far apart now.
    Opened,
    /// Smaller by half a step or more.
    Narrowed,
    /// Larger by half a step or more.
    Widened,
    /// None of these.
    Unchanged,
}

/// Whether it got better. A gap that closes because a level fell is no progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// The class got better, and no level of a `+` rating fell by half a step or more.
    Improved,
    /// The class got worse, or a level of a `+` rating fell by half a step or more.
    Declined,
    /// Neither.
    Steady,
}

/// An item that two rounds judge in the same words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemChange {
    /// The question.
    pub id: QuestionId,
    /// `m(now) − m(before)` per side in steps, −(K−1) to K−1; `None` for unordered choices.
    pub delta: BySide<Option<f64>>,
    /// Which sides moved; `None` for unordered choices.
    pub moved: Option<Moved>,
    /// What became of the gap.
    pub gap: GapChange,
    /// The class before.
    pub before: Class,
    /// The class now.
    pub now: Class,
    /// Whether it got better.
    pub progress: Progress,
}

impl ItemChange {
    /// Whether the mean of a side changed by half a step or more.
    #[must_use]
    pub fn has_moved(&self, side: Side) -> bool {
        matches!(
            (self.moved, side),
            (Some(Moved::BothMoved), _)
                | (Some(Moved::VendorMoved), Side::Vendor)
                | (Some(Moved::PartnerMoved), Side::Partner)
        )
    }

    pub(super) fn of(
        (before, class_before, tolerance_before): (&Item, Class, Tolerance),
        (now, class_now, tolerance_now): (&Item, Class, Tolerance),
    ) -> Self {
        let delta = BySide::from_fn(|side| {
            let (old, new) = (before.sides.get(side).mean?, now.sides.get(side).mean?);
            Some(new - old)
        });
        let moved = |side: Side| delta.get(side).map(|d| at_least(d.abs(), method::MOVED));
        let fell = now.is_positive_rating()
            && Side::BOTH
                .into_iter()
                .any(|side| delta.get(side).is_some_and(|d| at_least(-d, method::MOVED)));
        let progress = match health(class_now).cmp(&health(class_before)) {
            _ if fell => Progress::Declined,
            std::cmp::Ordering::Less => Progress::Declined,
            std::cmp::Ordering::Greater => Progress::Improved,
            std::cmp::Ordering::Equal => Progress::Steady,
        };
        let far = (
            before.is_far_apart(tolerance_before),
            now.is_far_apart(tolerance_now),
        );
        let wider = match (before.gap, now.gap) {
            (Some(old), Some(new)) => new.abs() - old.abs(),
            _ => 0.0,
        };
        let gap = match far {
            (Some(true), Some(false)) => GapChange::Closed,
            (Some(false), Some(true)) => GapChange::Opened,
            _ if at_least(-wider, method::MOVED) => GapChange::Narrowed,
            _ if at_least(wider, method::MOVED) => GapChange::Widened,
            _ => GapChange::Unchanged,
        };
        Self {
            id: now.id.clone(),
            delta,
            moved: match (moved(Side::Vendor), moved(Side::Partner)) {
                (Some(true), Some(true)) => Some(Moved::BothMoved),
                (Some(true), Some(false)) => Some(Moved::VendorMoved),
                (Some(false), Some(true)) => Some(Moved::PartnerMoved),
                (Some(false), Some(false)) => Some(Moved::Steady),
                _ => None,
            },
            gap,
            before: class_before,
            now: class_now,
            progress,
        }
    }
}

/// How good a class is, the worst first. Ours: a shared concern is worse than a misalignment, for
/// then at least one side is not unsatisfied.
const fn health(class: Class) -> u8 {
    match class {
        Class::SharedConcern => 0,
        Class::Misalignment => 1,
        Class::Undecided => 2,
        Class::Compatible => 3,
        Class::SharedStrength => 4,
    }
}
