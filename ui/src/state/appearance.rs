//! What a person can choose of the look and of the keys. The style sheet knows each choice of the
//! look by its name.

/// A part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Light or dark.
    Theme,
    /// How large text is.
    TextSize,
    /// Whether pages move.
    Motion,
    /// Whether single digits choose in a scale that has the focus.
    Keys,
}

/// A choice, and the message that names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choice {
    /// As it is kept; empty for the usual.
    pub(crate) name: &'static str,
    /// The message.
    pub(crate) message: &'static str,
}

const fn choice(name: &'static str, message: &'static str) -> Choice {
    Choice { name, message }
}

impl Part {
    /// As it is kept, and as the style sheet knows it behind `data-`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Part::Theme => "theme",
            Part::TextSize => "text",
            Part::Motion => "motion",
            Part::Keys => "keys",
        }
    }

    /// The message that names it.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Part::Theme => "theme",
            Part::TextSize => "text-size",
            Part::Motion => "motion",
            Part::Keys => "single-keys",
        }
    }

    /// What can be chosen, the usual first.
    pub(crate) const fn choices(self) -> &'static [Choice] {
        match self {
            Part::Theme => THEMES,
            Part::TextSize => TEXT_SIZES,
            Part::Motion => MOTIONS,
            Part::Keys => KEYS,
        }
    }
}

const THEMES: &[Choice] = &[
    choice("", "theme-system"),
    choice("light", "theme-light"),
    choice("dark", "theme-dark"),
];
const TEXT_SIZES: &[Choice] = &[
    choice("", "text-standard"),
    choice("large", "text-large"),
    choice("larger", "text-larger"),
];
const MOTIONS: &[Choice] = &[choice("", "motion-system"), choice("off", "motion-off")];
const KEYS: &[Choice] = &[
    choice("", "single-keys-on"),
    choice("off", "single-keys-off"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_knows_every_choice_of_the_look() {
        let tokens = include_str!("../../styles/tokens.css");
        for part in [Part::Theme, Part::TextSize, Part::Motion] {
            for choice in part.choices().iter().skip(1) {
                let selector = format!("[data-{}=\"{}\"]", part.name(), choice.name);
                assert!(tokens.contains(&selector), "{selector}");
            }
            assert_eq!(part.choices()[0].name, "", "the usual is not kept");
        }
    }

    #[test]
    fn what_is_kept_is_read_before_the_first_page_is_drawn() {
        let boot = include_str!("../../static/boot.js");
        for part in [Part::Theme, Part::TextSize, Part::Motion, Part::Keys] {
            assert!(
                boot.contains(&format!("\"{}\"", part.name())),
                "boot.js does not read {}",
                part.name()
            );
        }
    }
}
