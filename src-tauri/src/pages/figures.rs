//! The figures of the latest revealed round, for the page of its partnership.

use charts::dumbbell;
use protocol::{Agreed, DimensionTile, RoundFigures, Since};
use questionnaire::{Dimension, Plan, Questionnaire};
use scoring::{Assessment, DimensionFigures};
use scoring::{Comparison, GapChange, ItemChange, Occasion, compare};
use workbook::Revealed;

use super::lent;
use super::results::names;

/// The figures of a revealed round, and what became of its gaps since the one before.
pub(crate) fn of(latest: &Revealed, before: Option<&Revealed>) -> RoundFigures {
    let set = Questionnaire::shipped();
    let round = latest.round();
    let assessment = scoring::assess(set, round);
    let since = before.map(|before| Before::of(set, before, latest, &assessment));
    let names = names(round);
    let tile = |figures: &DimensionFigures| DimensionTile {
        name: set.dimension_name(figures.id).to_owned(),
        figure: dumbbell::tile(set, figures, round.tolerance, &lent(&names)),
        counts: figures.counts,
        since: since.as_ref().map(|since| since.told(set, figures.id)),
    };
    RoundFigures {
        name: round.name.clone(),
        date: round.date,
        respondents: assessment.respondents,
        reading: assessment.reading,
        positive_agreement: assessment.positive_agreement,
        counts: assessment.counts,
        message: dumbbell::message(&assessment, &lent(&names)),
        tiles: dumbbell::by_gap(&assessment)
            .into_iter()
            .map(tile)
            .collect(),
        agreed: agreed(&round.plan),
    }
}

/// What the page of the partnership tells of what was settled, promises in the order in which they
/// fall due.
fn agreed(plan: &Plan) -> Agreed {
    let mut agreed = Agreed {
        decisions: Vec::new(),
        parked: Vec::new(),
        ..Agreed::of(plan)
    };
    agreed
        .commitments
        .sort_by_key(|action| (action.date.is_none(), action.date));
    agreed
}

/// The round before, compared with the latest.
struct Before<'a> {
    round: &'a Revealed,
    comparison: Comparison,
}

impl<'a> Before<'a> {
    fn of(set: &Questionnaire, before: &'a Revealed, latest: &Revealed, now: &Assessment) -> Self {
        let earlier = scoring::assess(set, before.round());
        let then = Occasion {
            set,
            round: before.round(),
            assessment: &earlier,
        };
        let now = Occasion {
            set,
            round: latest.round(),
            assessment: now,
        };
        Self {
            comparison: compare(&[], then, now),
            round: before,
        }
    }

    fn told(&self, set: &Questionnaire, dimension: Dimension) -> Since {
        let of_dimension: Vec<&ItemChange> = self
            .comparison
            .compared
            .iter()
            .filter(|change| {
                let question = set.question(change.id.as_str());
                question.is_some_and(|question| question.dimension == Some(dimension))
            })
            .collect();
        let count = |gaps: [GapChange; 2]| {
            let changes = of_dimension.iter();
            changes.filter(|change| gaps.contains(&change.gap)).count()
        };
        Since {
            before: self.round.round().name.clone(),
            compared: of_dimension.len(),
            closer: count([GapChange::Closed, GapChange::Narrowed]),
            further: count([GapChange::Opened, GapChange::Widened]),
        }
    }
}
