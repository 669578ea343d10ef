//! What things are called: purposes, forms, states, functions and sections.

use protocol::questionnaire::{
    BySide, CompanyName, Form, Function, Purpose, Questionnaire, Section, Side, TalkOutcome,
    VerdictWord, upper_case,
};
use protocol::scoring::messages::Arguments;
use protocol::{Imbalance, RoundSetup, RoundState};

use super::told;
use super::words::{plain, words};

/// The message of a round's state.
pub(crate) const fn round_state(state: RoundState) -> &'static str {
    match state {
        RoundState::Draft => "state-draft",
        RoundState::Collecting => "state-collecting",
        RoundState::Revealed => "state-revealed",
        RoundState::Closed => "state-closed",
    }
}

/// The message of a purpose.
pub(crate) const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Fit => "purpose-fit",
        Purpose::Check => "purpose-check",
        Purpose::Renewal => "purpose-renewal",
        Purpose::Pulse => "purpose-pulse",
    }
}

/// The message of a form.
pub(crate) const fn form(form: Form) -> &'static str {
    match form {
        Form::Full => "form-full",
        Form::Short => "form-short",
    }
}

/// Why a round is held, how much it asks, and its day, on one line.
pub(crate) fn round_facts(setup: &RoundSetup) -> String {
    let (purpose, form) = (plain(purpose(setup.purpose)), plain(form(setup.form)));
    let day = told::long_date(setup.date);
    let facts = Arguments::new()
        .text("purpose", &purpose)
        .text("form", &form)
        .text("day", &day);
    words("round-facts", &facts)
}

/// What people call a function.
pub(crate) fn function(function: Function) -> String {
    plain(&format!("function-{}", function.name().replace('_', "-")))
}

/// What stands above a section.
pub(crate) fn section(set: &Questionnaire, section: Section) -> String {
    match section {
        Section::LastRound => plain("section-last-round"),
        Section::Importance => plain("section-importance"),
        Section::Dimension(dimension) => set.dimension_name(dimension).to_owned(),
        Section::Style => plain("section-style"),
    }
}

/// What is one-sided about the seats, as a sentence.
pub(crate) fn imbalance(imbalance: &Imbalance, companies: &BySide<CompanyName>) -> String {
    let named = |id: &str, side: Side| {
        words(
            id,
            &Arguments::new().text("company", companies.get(side).as_str()),
        )
    };
    match imbalance {
        Imbalance::NobodyOn(side) => named("balance-nobody", *side),
        Imbalance::FewOn(side) => named("balance-few", *side),
        Imbalance::Outnumbered(side) => named("balance-outnumbered", *side),
        Imbalance::FunctionMissing {
            side,
            function: missing,
        } => {
            let missing = function(*missing);
            words(
                "balance-function",
                &Arguments::new()
                    .text("company", companies.get(*side).as_str())
                    .text("function", &missing),
            )
        }
    }
}

/// What was decided about a partnership.
pub(crate) const fn verdict(word: VerdictWord) -> &'static str {
    match word {
        VerdictWord::Keep => "verdict-keep",
        VerdictWord::Develop => "verdict-develop",
        VerdictWord::Release => "verdict-release",
        VerdictWord::NotEnoughEvidence => "verdict-not-enough-evidence",
    }
}

/// How a talk ended, and what that means.
pub(crate) const fn outcome(end: TalkOutcome) -> (&'static str, &'static str) {
    match end {
        TalkOutcome::Align => ("outcome-align", "outcome-align-text"),
        TalkOutcome::Accept => ("outcome-accept", "outcome-accept-text"),
        TalkOutcome::Act => ("outcome-act", "outcome-act-text"),
        TalkOutcome::Sponsors => ("outcome-sponsors", "outcome-sponsors-text"),
    }
}

/// A text that begins a line.
pub(crate) fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => upper_case(&first.to_string()) + rest.as_str(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_a_name() {
        for this in Function::ALL {
            assert!(!function(*this).starts_with("function-"), "{this:?}");
        }
        for id in Purpose::ALL
            .iter()
            .map(|this| purpose(*this))
            .chain(Form::ALL.iter().map(|this| form(*this)))
            .chain(VerdictWord::ALL.iter().map(|this| verdict(*this)))
            .chain(TalkOutcome::ALL.iter().map(|this| outcome(*this).0))
            .chain(TalkOutcome::ALL.iter().map(|this| outcome(*this).1))
        {
            assert_ne!(plain(id), id);
        }
        assert_eq!(capitalized("trust in a promise"), "Trust in a promise");
        assert_eq!(capitalized(""), "");
    }
}
