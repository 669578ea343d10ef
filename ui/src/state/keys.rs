//! The keys that work on every page. The menu of the window names the same ones.

use protocol::MenuLine;

/// A key as it was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pressed<'a> {
    /// What it prints, as pages know it: of one layout a `z`, of another a `я`.
    pub(crate) key: &'a str,
    /// Where it lies, whatever it prints: `KeyZ` lies left of `KeyX` on every keyboard.
    pub(crate) code: &'a str,
    /// Whether the command key is down: Ctrl, on a Mac Cmd.
    pub(crate) command: bool,
    /// Whether Shift is down.
    pub(crate) shift: bool,
    /// Whether Alt is down.
    pub(crate) alt: bool,
}

/// What a key asks for on every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// What a line of the menu does.
    Line(MenuLine),
    /// Take the last step back, outside of a text field.
    Undo,
    /// Do it again.
    Redo,
    /// The page before.
    Back,
    /// The page after, from anywhere on a question.
    Continue,
    /// The filters of the page, where it has some.
    Filters,
    /// The next region of the page: the rail, then the page itself.
    NextRegion,
}

/// What a key asks for; `None` when it is the page's own.
pub(crate) fn asked(pressed: Pressed<'_>) -> Option<Asked> {
    let Pressed {
        command,
        shift,
        alt,
        ..
    } = pressed;
    Some(match (command, shift, alt, name(pressed).as_str()) {
        (true, false, false, "n") => Asked::Line(MenuLine::New),
        (true, false, false, "o") => Asked::Line(MenuLine::Open),
        (true, true, false, "o") => Asked::Line(MenuLine::Recent),
        (true, false, false, "s") => Asked::Line(MenuLine::SaveNow),
        (true, true, false, "s") => Asked::Line(MenuLine::SaveCopy),
        (true, false, false, "e") => Asked::Line(MenuLine::Export),
        (true, false, false, "p") => Asked::Line(MenuLine::Cards),
        (true, false, false, "k") => Asked::Line(MenuLine::Commands),
        (true, false, false, "w") => Asked::Line(MenuLine::Close),
        (true, true, false, "l") => Asked::Line(MenuLine::Lock),
        (true, false, false, ",") => Asked::Line(MenuLine::Settings),
        (false, false, false, "f1") => Asked::Line(MenuLine::Help),
        // On some keyboards the slash needs Shift.
        (true, _, false, "/") => Asked::Line(MenuLine::Keys),
        (true, false, false, "z") => Asked::Undo,
        (true, true, false, "z") => Asked::Redo,
        (true, true, false, "y") | (true, false, false, "y") => Asked::Redo,
        (true, false, false, "enter") => Asked::Continue,
        (true, false, false, "0") => Asked::Line(MenuLine::TextUsual),
        // Plus needs Shift on some keyboards, and is beside the digits on others.
        (true, _, false, "+" | "=") => Asked::Line(MenuLine::TextLarger),
        (true, _, false, "-") => Asked::Line(MenuLine::TextSmaller),
        (false, false, true, "arrowleft") => Asked::Back,
        (true, false, false, "f") => Asked::Line(MenuLine::Find),
        (false, false, false, "f6") => Asked::NextRegion,
        (false, false, true, "f") => Asked::Filters,
        _ => return None,
    })
}

/// The digit that a key stands for: the one it prints, or on layouts that print digits with Shift
/// only the one that lies there.
pub(crate) fn digit(pressed: Pressed<'_>) -> Option<u8> {
    if let Ok(digit) = pressed.key.parse() {
        return Some(digit);
    }
    let place = pressed
        .code
        .strip_prefix("Digit")
        .or_else(|| pressed.code.strip_prefix("Numpad"));
    // Shift and a digit are another character where digits are printed without it.
    place.filter(|_| !pressed.shift)?.parse().ok()
}

/// What a key is called: what it prints where that is a letter of ours, else what lies there.
fn name(pressed: Pressed<'_>) -> String {
    let printed = pressed.key.to_ascii_lowercase();
    if printed.is_ascii() && !printed.is_empty() {
        // On a French keyboard Ctrl with the key of the 0 prints an "à", which is not ASCII, but
        // that of the 6 prints a "-".
        let digits = pressed.code.starts_with("Digit") && !pressed.shift;
        return match digits {
            true => digit_name(pressed.code).unwrap_or(printed),
            false => printed,
        };
    }
    let place = match pressed.code {
        "Comma" => ",",
        "Slash" => "/",
        "Minus" | "NumpadSubtract" => "-",
        "Equal" | "NumpadAdd" => "+",
        code => match code.strip_prefix("Key") {
            Some(letter) => letter,
            None => return digit_name(code).unwrap_or(printed),
        },
    };
    place.to_ascii_lowercase()
}

fn digit_name(code: &str) -> Option<String> {
    code.strip_prefix("Digit").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Pressed<'_> = Pressed {
        key: "",
        code: "",
        command: false,
        shift: false,
        alt: false,
    };

    #[test]
    fn letters_alone_ask_for_nothing() {
        for key in ["n", "o", "s", "l", "1", "Enter", "Escape"] {
            let pressed = Pressed { key, ..NOTHING };
            assert_eq!(asked(pressed), None, "{key}");
        }
    }

    #[test]
    fn shift_tells_two_keys_apart() {
        let with = |key, shift| {
            asked(Pressed {
                key,
                command: true,
                shift,
                ..NOTHING
            })
        };
        assert_eq!(with("s", false), Some(Asked::Line(MenuLine::SaveNow)));
        assert_eq!(with("S", true), Some(Asked::Line(MenuLine::SaveCopy)));
        assert_eq!(with("z", false), Some(Asked::Undo));
        assert_eq!(with("Z", true), Some(Asked::Redo));
        assert_eq!(with("l", false), None, "the curtain needs Shift");
    }

    /// Layouts as the systems ship them: what a key prints, and where it lies.
    #[test]
    fn other_layouts_reach_the_same_lines() {
        let with = |key, code| {
            asked(Pressed {
                key,
                code,
                command: true,
                ..NOTHING
            })
        };
        // Russian, Greek, Hebrew and Arabic print no Latin letter there.
        for key in ["я", "ζ", "ז", "ئ"] {
            assert_eq!(with(key, "KeyZ"), Some(Asked::Undo), "{key}");
        }
        assert_eq!(with("ы", "KeyS"), Some(Asked::Line(MenuLine::SaveNow)));
        assert_eq!(with("б", "Comma"), Some(Asked::Line(MenuLine::Settings)));
        // A German keyboard prints the z where an American one has the y: the letter counts.
        assert_eq!(with("z", "KeyY"), Some(Asked::Undo));
        assert_eq!(with("y", "KeyZ"), Some(Asked::Redo));
        // Dvorak prints an s where an American one has the semicolon.
        assert_eq!(with("s", "Semicolon"), Some(Asked::Line(MenuLine::SaveNow)));
        // A French keyboard prints an à on the key of the 0, and a hyphen on that of the 6.
        assert_eq!(with("à", "Digit0"), Some(Asked::Line(MenuLine::TextUsual)));
        assert_eq!(with("-", "Digit6"), None);
        assert_eq!(with("-", "Minus"), Some(Asked::Line(MenuLine::TextSmaller)));
    }

    #[test]
    fn digits_are_found_where_a_layout_prints_something_else() {
        let of = |key, code, shift| {
            digit(Pressed {
                key,
                code,
                shift,
                ..NOTHING
            })
        };
        assert_eq!(of("4", "Digit4", false), Some(4));
        // French without and with Shift, Czech without.
        assert_eq!(of("'", "Digit4", false), Some(4));
        assert_eq!(of("4", "Digit4", true), Some(4));
        assert_eq!(of("č", "Digit4", false), Some(4));
        assert_eq!(of("4", "Numpad4", false), Some(4));
        // An American keyboard prints a dollar with Shift, which is no digit.
        assert_eq!(of("$", "Digit4", true), None);
        assert_eq!(of("a", "KeyA", false), None);
    }
}
