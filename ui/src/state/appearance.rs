//! What a person can choose of the look and of the keys. The style sheet knows each choice of the
//! look by its name.

/// A part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Light or dark.
    Theme,
    /// How large text is.
    TextSize,
    /// Whether everything is drawn as clearly as can be.
    Contrast,
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
            Part::Contrast => "contrast",
            Part::Motion => "motion",
            Part::Keys => "keys",
        }
    }

    /// The message that names it.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Part::Theme => "theme",
            Part::TextSize => "text-size",
            Part::Contrast => "contrast",
            Part::Motion => "motion",
            Part::Keys => "single-keys",
        }
    }

    /// What can be chosen, the usual first.
    pub(crate) const fn choices(self) -> &'static [Choice] {
        match self {
            Part::Theme => THEMES,
            Part::TextSize => TEXT_SIZES,
            Part::Contrast => CONTRASTS,
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
    choice("150", "text-150"),
    choice("175", "text-175"),
    choice("200", "text-200"),
];
const CONTRASTS: &[Choice] = &[
    choice("", "contrast-system"),
    choice("more", "contrast-more"),
];
const MOTIONS: &[Choice] = &[choice("", "motion-system"), choice("off", "motion-off")];
const KEYS: &[Choice] = &[
    choice("", "single-keys-on"),
    choice("off", "single-keys-off"),
];

/// How the keys change the text size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// To the next larger one.
    Larger,
    /// To the next smaller one.
    Smaller,
    /// To the usual one.
    Usual,
}

/// The text size after a step, as it is kept; empty for the usual.
pub(crate) fn stepped(now: &str, step: Step) -> &'static str {
    let here = TEXT_SIZES.iter().position(|choice| choice.name == now);
    let here = here.unwrap_or_default();
    let next = match step {
        Step::Larger => (here + 1).min(TEXT_SIZES.len() - 1),
        Step::Smaller => here.saturating_sub(1),
        Step::Usual => 0,
    };
    TEXT_SIZES.get(next).map_or("", |choice| choice.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_knows_every_choice_of_the_look() {
        let tokens = include_str!("../../styles/tokens.css");
        for part in [Part::Theme, Part::TextSize, Part::Contrast, Part::Motion] {
            for choice in part.choices().iter().skip(1) {
                let selector = format!("[data-{}=\"{}\"]", part.name(), choice.name);
                assert!(tokens.contains(&selector), "{selector}");
            }
            assert_eq!(part.choices()[0].name, "", "the usual is not kept");
        }
    }

    /// From the usual size to twice that size in five steps, and back.
    #[test]
    fn keys_step_through_the_sizes_and_stop_at_both_ends() {
        let mut sizes = vec![""];
        for _ in 0..7 {
            sizes.push(stepped(sizes[sizes.len() - 1], Step::Larger));
        }
        assert_eq!(
            sizes,
            ["", "large", "larger", "150", "175", "200", "200", "200"]
        );
        assert_eq!(stepped("larger", Step::Smaller), "large");
        assert_eq!(stepped("", Step::Smaller), "");
        assert_eq!(stepped("200", Step::Usual), "");
        assert_eq!(stepped("unknown", Step::Larger), "large");
    }

    #[test]
    fn what_is_kept_is_read_before_the_first_page_is_drawn() {
        let boot = include_str!("../../static/boot.js");
        for part in [
            Part::Theme,
            Part::TextSize,
            Part::Contrast,
            Part::Motion,
            Part::Keys,
        ] {
            assert!(
                boot.contains(&format!("\"{}\"", part.name())),
                "boot.js does not read {}",
                part.name()
            );
        }
    }
}
