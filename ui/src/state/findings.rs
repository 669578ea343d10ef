//! Which findings a person wants to see, and who knows of them.

use protocol::ShownFinding;
use protocol::questionnaire::{Dimension, Side};
use protocol::scoring::Level;

/// Who did not expect what a finding says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unaware {
    /// This side, and perhaps the other as well.
    Side(Side),
    /// Both sides.
    Both,
    /// Nobody: everybody who guessed knew it.
    Nobody,
}

impl Unaware {
    /// Every choice, as it is listed.
    pub(crate) const ALL: [Unaware; 4] = [
        Unaware::Side(Side::Vendor),
        Unaware::Side(Side::Partner),
        Unaware::Both,
        Unaware::Nobody,
    ];

    /// Its name in the list of choices.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Unaware::Side(side) => side.name(),
            Unaware::Both => "both",
            Unaware::Nobody => "nobody",
        }
    }

    fn takes(self, unaware: &[Side]) -> bool {
        match self {
            Unaware::Side(side) => unaware.contains(&side),
            Unaware::Both => unaware.len() == 2,
            Unaware::Nobody => unaware.is_empty(),
        }
    }
}

/// Every level, the heaviest first.
pub(crate) const LEVELS: [Level; 4] = [Level::Critical, Level::Major, Level::Minor, Level::Note];

/// The name of a level, for its message and in the list of choices.
pub(crate) const fn level_name(level: Level) -> &'static str {
    match level {
        Level::Critical => "level-critical",
        Level::Major => "level-major",
        Level::Minor => "level-minor",
        Level::Note => "level-note",
    }
}

/// What a person wants to see; `None` is everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Filter {
    /// Of this dimension.
    pub(crate) dimension: Option<Dimension>,
    /// Of this level.
    pub(crate) level: Option<Level>,
    /// Of which these people did not know.
    pub(crate) unaware: Option<Unaware>,
}

impl Filter {
    /// Whether a finding is shown.
    pub(crate) fn takes(&self, shown: &ShownFinding) -> bool {
        self.dimension
            .is_none_or(|wanted| wanted == shown.dimension)
            && self.level.is_none_or(|wanted| wanted == shown.level)
            && self
                .unaware
                .is_none_or(|wanted| wanted.takes(&shown.unaware))
    }

    /// Takes what was chosen in a list, by its name; an unknown name is everything.
    pub(crate) fn choose(&mut self, list: List, name: &str) {
        match list {
            List::Dimension => self.dimension = Dimension::from_name(name),
            List::Level => {
                self.level = LEVELS.into_iter().find(|level| level_name(*level) == name);
            }
            List::Unaware => {
                self.unaware = Unaware::ALL
                    .into_iter()
                    .find(|choice| choice.name() == name);
            }
        }
    }
}

/// A list to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    /// The five dimensions.
    Dimension,
    /// The four levels.
    Level,
    /// Who is unaware.
    Unaware,
}

/// The message that tells who knows; `None` where a finding rests on no guess.
pub(crate) fn who_knows(shown: &ShownFinding) -> Option<&'static str> {
    let guessed = shown.states.vendor.is_some() || shown.states.partner.is_some();
    match shown.unaware.as_slice() {
        [_, _, ..] => Some("neither-knows"),
        [Side::Vendor] => Some("partner-knows"),
        [Side::Partner] => Some("vendor-knows"),
        [] => guessed.then_some("everybody-knows"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::questionnaire::{BySide, FindingName};

    fn shown(dimension: Dimension, level: Level, unaware: &[Side]) -> ShownFinding {
        ShownFinding {
            finding: FindingName::new("item:CUL-01").expect("a name"),
            title: "Something".to_owned(),
            dimension,
            dimension_name: "Culture".to_owned(),
            level,
            severity: 50,
            question: None,
            unaware: unaware.to_vec(),
            evidence: Vec::new(),
            why: String::new(),
            conversation: String::new(),
            first: None,
            prompt: String::new(),
            action: String::new(),
            states: BySide {
                vendor: None,
                partner: None,
            },
            strip: None,
        }
    }

    #[test]
    fn everything_is_shown_until_something_is_chosen() {
        let mut filter = Filter::default();
        let one = shown(Dimension::Goals, Level::Major, &[Side::Vendor]);
        assert!(filter.takes(&one));
        filter.choose(List::Dimension, "culture");
        assert!(!filter.takes(&one));
        filter.choose(List::Dimension, "");
        assert!(filter.takes(&one));
        filter.choose(List::Level, "level-major");
        filter.choose(List::Unaware, "vendor");
        assert!(filter.takes(&one));
        filter.choose(List::Unaware, "nobody");
        assert!(!filter.takes(&one));
    }

    #[test]
    fn who_knows_is_said_only_where_somebody_guessed() {
        let of = |unaware: &[Side]| shown(Dimension::Goals, Level::Note, unaware);
        assert_eq!(who_knows(&of(&[Side::Vendor])), Some("partner-knows"));
        assert_eq!(who_knows(&of(&[Side::Partner])), Some("vendor-knows"));
        assert_eq!(who_knows(&of(&Side::BOTH)), Some("neither-knows"));
        assert_eq!(who_knows(&of(&[])), None, "nobody guessed");
        let mut known = of(&[]);
        known.states.vendor = Some("known difference".to_owned());
        assert_eq!(who_knows(&known), Some("everybody-knows"));
    }
}
