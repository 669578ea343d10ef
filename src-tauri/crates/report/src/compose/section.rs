//! Which parts a report has. Some are in every one: the answer, the five at a glance, what works,
//! decisions and the method, which says what was left out.

use std::fmt;

/// A part of the report that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The pages of findings.
    Findings,
    /// What one side can least stand, and how the other describes itself.
    Traits,
    /// Success measures, leads and the first deal.
    Measures,
    /// Channels, rhythms and reply times.
    Talk,
    /// How well each side guessed the other.
    Understood,
    /// Who has met whom, and the enablement roadmap.
    People,
    /// What changed since an earlier round.
    Since,
    /// Appendix: every question that is compared.
    Questions,
    /// Appendix: what was picked, allocated and named.
    Lists,
    /// Appendix: comments and free texts.
    Comments,
    /// Appendix: what the words mean.
    Definitions,
}

impl Section {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 11] = [
        Self::Findings,
        Self::Traits,
        Self::Measures,
        Self::Talk,
        Self::Understood,
        Self::People,
        Self::Since,
        Self::Questions,
        Self::Lists,
        Self::Comments,
        Self::Definitions,
    ];

    /// Its name, as it is typed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Findings => "findings",
            Self::Traits => "traits",
            Self::Measures => "measures",
            Self::Talk => "talk",
            Self::Understood => "understood",
            Self::People => "people",
            Self::Since => "since",
            Self::Questions => "questions",
            Self::Lists => "lists",
            Self::Comments => "comments",
            Self::Definitions => "definitions",
        }
    }

    /// The part of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }
}

/// Some of the parts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sections(u16);

impl Sections {
    /// Every part.
    pub const ALL: Self = Self(u16::MAX);

    /// These parts only, besides those that are always there.
    #[must_use]
    pub fn only(sections: impl IntoIterator<Item = Section>) -> Self {
        let bits = sections.into_iter().map(|section| 1 << section as u16);
        Self(bits.fold(0, |all, one| all | one))
    }

    /// Whether a part is among them.
    #[must_use]
    pub const fn has(self, section: Section) -> bool {
        self.0 & (1 << section as u16) != 0
    }
}

impl fmt::Debug for Sections {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = Section::ALL
            .into_iter()
            .filter(|section| self.has(*section));
        formatter
            .debug_set()
            .entries(names.map(Section::name))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_has_what_was_chosen_and_nothing_else() {
        let chosen = Sections::only([Section::Traits, Section::Definitions]);
        for section in Section::ALL {
            let expected = matches!(section, Section::Traits | Section::Definitions);
            assert_eq!(chosen.has(section), expected, "{}", section.name());
            assert!(Sections::ALL.has(section));
            assert_eq!(Section::named(section.name()), Some(section));
        }
        assert_eq!(Section::named("Traits"), None);
    }
}
