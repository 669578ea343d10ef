//! What is kept of a text that somebody typed or pasted.

use std::borrow::Cow;

use super::TextError;
use super::invisible::{is_for_programs, is_invisible, is_needed};
use super::unicode::composed;

/// Whether a text may have several lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    One,
    Several,
}

/// What a text is kept as, in composed form (NFC).
///
/// Every kind of line end becomes a line end, or a space where there is one line only; every kind
/// of white space becomes a space. What nobody sees is left out, unless the letter before needs it.
///
/// # Errors
/// When nothing is left that can be seen, or more than `limit` characters are.
pub(super) fn clean(raw: &str, lines: Lines, limit: usize) -> Result<Cow<'_, str>, TextError> {
    let text = match is_plain(raw, lines) {
        true => Cow::Borrowed(raw),
        false => Cow::Owned(visible(raw, lines).0),
    };
    let text = match (text, lines) {
        (text, Lines::Several) => text,
        (Cow::Borrowed(text), Lines::One) => Cow::Borrowed(text.trim()),
        (Cow::Owned(text), Lines::One) => Cow::Owned(text.trim().to_owned()),
    };
    let text = match text.is_ascii() {
        true => text,
        false => Cow::Owned(composed(&text).into_owned()),
    };
    let seen = |character: char| !character.is_whitespace() && !is_invisible(character);
    if !text.chars().any(seen) {
        return Err(TextError::Empty);
    }
    let found = text.chars().count();
    match found > limit {
        true => Err(TextError::TooLong { found, limit }),
        false => Ok(text),
    }
}

/// The text that was cleaned, without a copy when nothing had to be changed.
pub(super) fn keep(raw: String, lines: Lines, limit: usize) -> Result<String, TextError> {
    let changed = match clean(&raw, lines, limit)? {
        Cow::Borrowed(text) if text.len() == raw.len() => None,
        text => Some(text.into_owned()),
    };
    Ok(changed.unwrap_or(raw))
}

/// How many characters of a text are left out when it is kept, because nobody sees them. Spaces at
/// the ends of a line are not counted: people see those.
#[must_use]
pub fn left_out(raw: &str) -> usize {
    match is_plain(raw, Lines::Several) {
        true => 0,
        false => visible(raw, Lines::Several).1,
    }
}

/// Whether every character of a text is kept as it is. Most texts are.
fn is_plain(raw: &str, lines: Lines) -> bool {
    let is_kept = |character: char| match character {
        '\n' => lines == Lines::Several,
        ' '..='~' => true,
        _ => !is_space(character) && !is_for_programs(character) && !is_invisible(character),
    };
    raw.chars().all(is_kept)
}

/// What can be seen of a text, and how many characters were left out.
fn visible(raw: &str, lines: Lines) -> (String, usize) {
    let end = match lines {
        Lines::One => ' ',
        Lines::Several => '\n',
    };
    let (mut kept, mut dropped) = (String::with_capacity(raw.len()), 0);
    let mut before = None;
    let mut characters = raw.chars().peekable();
    while let Some(character) = characters.next() {
        let becomes = match character {
            '\r' if characters.peek() == Some(&'\n') => continue,
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(end),
            _ if is_space(character) => Some(' '),
            _ if is_for_programs(character) => None,
            _ if is_invisible(character) && !is_needed(character, before) => None,
            _ => Some(character),
        };
        match becomes {
            Some(character) => kept.push(character),
            None => dropped += 1,
        }
        before = becomes.or(before);
    }
    (kept, dropped)
}

/// White space, and the pattern of Braille without a dot, which looks like it.
fn is_space(character: char) -> bool {
    character.is_whitespace() || character == '\u{2800}'
}
