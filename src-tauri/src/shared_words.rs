//! Words that people kept inside their own company and that stand in a text which both companies
//! read: asked about before a file for both is written.

use protocol::{FileKind, SharedPlace, SharedWords};
use questionnaire::{Questionnaire, Round, Side};
use scoring::Edition;

use crate::refusal::Refusal;

/// What the page of the report says about them. For both companies it tells the places in which
/// both would read them; inside one company also where they were kept.
pub(crate) fn told(set: &Questionnaire, round: &Round, edition: Edition) -> Vec<SharedWords> {
    let inside = company(edition);
    let found = report::shared_words(set, round).into_iter();
    let of_reader = found.filter(|found| inside.is_none_or(|side| side == found.side));
    let mut told: Vec<SharedWords> = of_reader
        .map(|found| SharedWords {
            place: place(found.place),
            side: found.side,
            question: inside.map(|_| found.question.to_string()),
        })
        .collect();
    told.dedup();
    told
}

/// Refuses a file that both companies read and that holds such words.
pub(crate) fn refuse(
    set: &Questionnaire,
    round: &Round,
    kind: FileKind,
    edition: Edition,
) -> Result<(), Refusal> {
    let for_both = company(edition).is_none();
    let holds = |place: &report::SharedPlace| match kind {
        FileKind::Report => for_both,
        FileKind::Tables => for_both && (place.is_comment() || place.is_in_plan_table()),
        FileKind::Items => for_both && place.is_comment(),
        FileKind::Actions => place.is_in_action_table(),
        FileKind::Calendar => place.is_in_plan_table(),
        FileKind::Cards | FileKind::Blank => false,
    };
    match report::shared_words(set, round)
        .iter()
        .any(|one| holds(&one.place))
    {
        true => Err(Refusal::SharedWords),
        false => Ok(()),
    }
}

const fn company(edition: Edition) -> Option<Side> {
    match edition {
        Edition::Joint => None,
        Edition::Vendor => Some(Side::Vendor),
        Edition::Partner => Some(Side::Partner),
    }
}

fn place(place: report::SharedPlace) -> SharedPlace {
    use report::SharedPlace as Found;
    match place {
        Found::Verdict => SharedPlace::Verdict,
        Found::Decision(number) => SharedPlace::Decision(number),
        Found::Action(number) => SharedPlace::Action(number),
        Found::Parked(number) => SharedPlace::Parked(number),
        Found::Goal(number) => SharedPlace::Goal(number),
        Found::FirstDeal => SharedPlace::FirstDeal,
        Found::Protocol => SharedPlace::Protocol,
        Found::RoundName => SharedPlace::RoundName,
        Found::Comment(question) => SharedPlace::Comment(question.to_string()),
    }
}
