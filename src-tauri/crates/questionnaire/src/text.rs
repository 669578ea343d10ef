//! Text that people typed, checked where it enters.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use unicode::composed;
pub use unicode::{lower_case, upper_case};

mod unicode;

/// Why a text is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing that can be seen.
    #[error("it is empty")]
    Empty,
    /// Longer than allowed; both in characters.
    #[error("it has {found} characters, at most {limit} are allowed")]
    TooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// A control character, for instance NUL.
    #[error("it holds the control character U+{0:04X}")]
    Control(u32),
}

/// Takes out invisible direction overrides and tags, normalizes to NFC, and refuses control
/// characters: a text must not be able to look like something else.
fn clean(raw: &str, lines: bool, limit: usize) -> Result<Cow<'_, str>, TextError> {
    let trimmed: fn(&str) -> &str = if lines { |text| text } else { str::trim };
    // Most texts are kept as they are; of plain ASCII that need not be asked.
    let text = if raw.is_ascii() {
        Cow::Borrowed(trimmed(raw))
    } else if raw.contains(is_mark) {
        // The marks go first: what stood on either side of one may compose or be a white end.
        let visible: String = raw.chars().filter(|c| !is_mark(*c)).collect();
        Cow::Owned(composed(trimmed(&visible)).into_owned())
    } else {
        composed(trimmed(raw))
    };
    let refused = |c: &char| c.is_control() && !(lines && matches!(c, '\n' | '\t'));
    if let Some(control) = text.chars().find(refused) {
        return Err(TextError::Control(u32::from(control)));
    }
    if text.chars().all(is_blank) {
        return Err(TextError::Empty);
    }
    let found = text.chars().count();
    if found > limit {
        return Err(TextError::TooLong { found, limit });
    }
    Ok(text)
}

/// The text that was cleaned, without a copy when nothing had to be changed.
fn keep(
    raw: String,
    clean: impl FnOnce(&str) -> Result<Cow<'_, str>, TextError>,
) -> Result<String, TextError> {
    let changed = match clean(&raw)? {
        Cow::Borrowed(text) if text.len() == raw.len() => None,
        text => Some(text.into_owned()),
    };
    Ok(changed.unwrap_or(raw))
}

/// Whether a character changes the direction of text or is an invisible tag.
pub(crate) const fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{061C}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

/// What two names that mean the same have in common: the name without what does not tell two of
/// them apart, which is Unicode form, white space at the ends and case. `Straße` and `STRASSE`
/// become the same.
#[must_use]
pub fn same_name(name: &str) -> String {
    if name.is_ascii() {
        // There is nothing to compose, and no letter that is spelled out.
        return name.trim().to_ascii_lowercase();
    }
    let name = composed(name);
    // Upper case spells out what has no capital of its own, such as ß; the rest is case only.
    let spelled = lower_case(&upper_case(&lower_case(name.trim())));
    composed(&spelled).into_owned()
}

/// Whether nothing of a character is seen: white space, or of no width.
fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{AD}' | '\u{34F}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
        )
}

/// One line of text, 1 to `MAX` characters, without white space at its ends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line<const MAX: usize>(String);

/// The name of a company.
pub type CompanyName = Line<200>;
/// What a seat or a round is called.
pub type Label = Line<120>;
/// The name of a person, an account, a measure or a source.
pub type Name = Line<200>;

impl<const MAX: usize> Line<MAX> {
    /// Checks and keeps a line.
    ///
    /// # Errors
    /// When it is empty, too long or holds a control character (a line break is one).
    pub fn new(raw: &str) -> Result<Self, TextError> {
        clean(raw, false, MAX).map(|text| Self(text.into_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> TryFrom<String> for Line<MAX> {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        keep(raw, |raw| clean(raw, false, MAX)).map(Self)
    }
}

impl<const MAX: usize> From<Line<MAX>> for String {
    fn from(line: Line<MAX>) -> String {
        line.0
    }
}

impl<const MAX: usize> fmt::Display for Line<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Free text of at most [`Prose::LIMIT`] characters; line breaks and tabs are allowed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Prose(String);

impl Prose {
    /// The longest free text, in characters.
    pub const LIMIT: usize = 4_000;

    /// Checks and keeps a text. Windows line ends become plain ones.
    ///
    /// # Errors
    /// When it is empty, too long or holds a control character.
    pub fn new(raw: &str) -> Result<Self, TextError> {
        Self::try_from(raw.to_owned())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Prose {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        let raw = if raw.contains('\r') {
            raw.replace("\r\n", "\n")
        } else {
            raw
        };
        keep(raw, |raw| clean(raw, true, Self::LIMIT)).map(Self)
    }
}

impl From<Prose> for String {
    fn from(prose: Prose) -> String {
        prose.0
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A sentence of the content with named gaps, for instance `How well does {partner} listen?`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Template(String);

impl Template {
    /// Keeps a sentence; [`Template::gaps`] tells which names it needs.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The sentence as it stands in the content.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names of the gaps, in order, with repeats.
    pub fn gaps(&self) -> impl Iterator<Item = &str> {
        self.0
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
    }

    /// The sentence with its gaps filled; a gap nobody fills stays as it is.
    #[must_use]
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        let mut out = String::with_capacity(self.0.len() + 32);
        let mut rest = self.0.as_str();
        // One pass, so that a value which itself holds braces is never filled again.
        while let Some(start) = rest.find('{') {
            out.push_str(&rest[..start]);
            rest = &rest[start..];
            let Some(end) = rest.find('}') else {
                break;
            };
            let name = &rest[1..end];
            match values.iter().find(|(key, _)| *key == name) {
                Some((_, value)) => out.push_str(value),
                None => out.push_str(&rest[..=end]),
            }
            rest = &rest[end + 1..];
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    /// Every text on the long way: without marks, trimmed, composed.
    fn the_long_way(raw: &str, lines: bool) -> String {
        let visible: String = raw.chars().filter(|c| !is_mark(*c)).collect();
        let visible = if lines { &visible } else { visible.trim() };
        visible.nfc().collect()
    }

    #[test]
    fn form_ends_and_case_do_not_tell_names_apart() {
        // U+0075 U+0308 is the decomposed form of U+00FC.
        assert_eq!(same_name(" Mu\u{308}ller "), same_name("MÜLLER"));
        assert_eq!(same_name("Straße"), same_name("STRASSE"));
        assert_eq!(same_name("ẞ"), "ss");
        assert_eq!(same_name(" Ann Lee "), "ann lee");
        assert_ne!(same_name("Ann"), same_name("Anna"));
    }

    proptest! {
        #[test]
        fn plain_letters_are_the_same_as_all_others(name in "[ -~\\t]{0,12}") {
            let spelled = name.trim().to_lowercase().to_uppercase().to_lowercase();
            prop_assert_eq!(same_name(&name), spelled.nfc().collect::<String>());
        }

        #[test]
        fn what_is_kept_as_it_is_is_what_the_long_way_gives(
            raw in "[ab ü\t\n\u{308}\u{200F}\u{202E}\u{A0}\u{1100}\u{1161}\u{212B}]{0,8}",
            lines: bool,
        ) {
            if let Ok(text) = clean(&raw, lines, 8) {
                prop_assert_eq!(&*text, the_long_way(&raw, lines));
            }
            let line: Result<String, _> = Label::try_from(raw.clone()).map(String::from);
            prop_assert_eq!(line, Label::new(&raw).map(String::from));
            let prose: Result<String, _> = Prose::try_from(raw.clone()).map(String::from);
            prop_assert_eq!(prose, Prose::new(&raw).map(String::from));
        }
    }

    #[test]
    fn text_is_composed_and_cannot_turn_direction() {
        // U+0075 U+0308 is the decomposed form of U+00FC; U+202E turns the rest of a line round.
        let name = CompanyName::new("So\u{308}hne\u{202E}").expect("a fine name");
        assert_eq!(name.as_str(), "Söhne");
    }

    #[test]
    fn what_is_kept_is_kept_again_unchanged() {
        // A mark between a letter and its accent, and white space behind a mark at each end.
        let once = Label::new("\u{202E} So\u{200F}\u{308}hne \u{200E}").expect("a fine label");
        assert_eq!(once.as_str(), "Söhne");
        assert_eq!(Label::new(once.as_str()), Ok(once));
    }

    #[test]
    fn a_name_that_nobody_can_see_is_empty() {
        assert_eq!(Label::new("\u{200B}\u{FEFF}"), Err(TextError::Empty));
        assert_eq!(Label::new("\u{202E}"), Err(TextError::Empty));
        assert_eq!(Prose::new("\n\u{200D}\t"), Err(TextError::Empty));
    }

    #[test]
    fn lines_refuse_what_a_line_cannot_hold() {
        assert_eq!(Label::new(" \t "), Err(TextError::Empty));
        assert_eq!(Label::new("a\nb"), Err(TextError::Control(10)));
        assert_eq!(Label::new("a\0"), Err(TextError::Control(0)));
        assert_eq!(
            Label::new(&"x".repeat(121)),
            Err(TextError::TooLong {
                found: 121,
                limit: 120
            })
        );
        assert!(Prose::new("a\n\tb").is_ok());
        assert_eq!(
            Prose::new("a\u{85}"),
            Err(TextError::Control(0x85)),
            "C1 is refused too"
        );
    }

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        let sentence = Template::new("{vendor} asks {partner} {twice");
        let names = [("vendor", "{partner}"), ("partner", "Bo")];
        assert_eq!(sentence.fill(&names), "{partner} asks Bo {twice");
        assert_eq!(sentence.gaps().collect::<Vec<_>>(), ["vendor", "partner"]);
    }
}
