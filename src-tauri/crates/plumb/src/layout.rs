//! Text in columns of a terminal. Widths are columns, not characters: an ideograph takes two, a
//! combining mark none.

use textwrap::Options;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::terminal::STRONG;

/// The text with everything taken out that could move the cursor, change colours or turn the
/// direction of a line: files come from strangers.
pub(crate) fn visible(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' => '\u{FFFD}',
            '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}' => '\u{FFFD}',
            character if character.is_control() => '\u{FFFD}',
            character => character,
        })
        .collect()
}

/// How many columns a text takes.
pub(crate) fn columns(text: &str) -> usize {
    text.width()
}

/// The text with spaces after it up to a width; a longer text stays as it is.
pub(crate) fn left(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// The text with spaces before it up to a width; a longer text stays as it is.
pub(crate) fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(columns(text))))
}

/// The text cut to a width, with `...` at the end when something is missing.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(3);
    let mut cut = String::new();
    let mut used = 0;
    for character in text.chars() {
        used += character.width().unwrap_or(0);
        if used > room {
            break;
        }
        cut.push(character);
    }
    format!("{}...", cut.trim_end())
}

/// A label and a paragraph after it, whose further lines stand under its first. Ends with a line
/// end. What is in the paragraph is made [`visible`].
pub(crate) fn hanging(label: &str, paragraph: &str, width: usize) -> String {
    let first = format!("{label} ");
    let rest = " ".repeat(columns(&first));
    let options = Options::new(width.max(columns(&first) + 10))
        .initial_indent(&first)
        .subsequent_indent(&rest);
    let mut text = textwrap::fill(&visible(paragraph), options);
    text.push('\n');
    text
}

/// A paragraph, indented by some columns. Ends with a line end.
pub(crate) fn paragraph(text: &str, indent: usize, width: usize) -> String {
    let indent = " ".repeat(indent);
    let options = Options::new(width.max(indent.len() + 10))
        .initial_indent(&indent)
        .subsequent_indent(&indent);
    let mut text = textwrap::fill(&visible(text), options);
    text.push('\n');
    text
}

/// The lines of a text, each of them strong.
pub(crate) fn strong(text: &str) -> String {
    text.lines()
        .map(|line| format!("{STRONG}{line}{STRONG:#}\n"))
        .collect()
}

/// A file name as it can be typed, for an example that people copy.
pub(crate) fn for_shell(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | ':' | '\\');
    let name = match name.starts_with('-') {
        true => format!("./{name}"),
        false => name.to_owned(),
    };
    if name.chars().all(plain) {
        name
    } else {
        format!("'{}'", visible(&name).replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_not_characters() {
        // U+682A U+5F0F are two columns each; "So" + U+0308 is two, as the mark takes none.
        assert_eq!(left("\u{682A}\u{5F0F}", 6), "\u{682A}\u{5F0F}  ");
        assert_eq!(right("So\u{308}", 4), "  So\u{308}");
        assert_eq!(cut("\u{682A}\u{5F0F}\u{682A}\u{5F0F}", 6), "\u{682A}...");
        assert_eq!(cut("Northwind", 9), "Northwind");
        assert_eq!(cut("North wind", 9), "North...", "no space before the dots");
    }

    #[test]
    fn lines_hang_under_the_first_word() {
        assert_eq!(
            hanging("- a:", "one two three", 15),
            "- a: one two\n     three\n"
        );
        assert_eq!(paragraph("one two three", 2, 12), "  one two\n  three\n");
    }

    #[test]
    fn examples_can_be_copied() {
        assert_eq!(for_shell("a/b.plumb"), "a/b.plumb");
        assert_eq!(for_shell("Söhne & Co.plumb"), "'Söhne & Co.plumb'");
        assert_eq!(for_shell("-it's"), r"'./-it'\''s'");
    }

    #[test]
    fn what_steers_a_terminal_becomes_visible() {
        assert_eq!(
            visible("a\u{1b}[31m\nb\u{202E}c\u{9b}d\u{7f}"),
            "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}"
        );
        assert_eq!(visible("Söhne & 株式会社"), "Söhne & 株式会社");
    }
}
