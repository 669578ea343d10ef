//! The keys that work on every page. The menu of the window names the same ones.

use protocol::MenuLine;

/// A key as it was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pressed<'a> {
    /// Its name, as pages know it.
    pub(crate) key: &'a str,
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
    /// The filters of the page, where it has some.
    Filters,
    /// The next region of the page: the rail, then the page itself.
    NextRegion,
}

/// What a key asks for; `None` when it is the page's own.
pub(crate) fn asked(pressed: Pressed<'_>) -> Option<Asked> {
    let Pressed {
        key,
        command,
        shift,
        alt,
    } = pressed;
    let key = key.to_ascii_lowercase();
    Some(match (command, shift, alt, key.as_str()) {
        (true, false, false, "n") => Asked::Line(MenuLine::New),
        (true, false, false, "o") => Asked::Line(MenuLine::Open),
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
        (false, false, true, "arrowleft") => Asked::Back,
        (true, false, false, "f") => Asked::Line(MenuLine::Find),
        (false, false, false, "f6") => Asked::NextRegion,
        (false, false, true, "f") => Asked::Filters,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_alone_ask_for_nothing() {
        for key in ["n", "o", "s", "l", "1", "Enter", "Escape"] {
            let pressed = Pressed {
                key,
                command: false,
                shift: false,
                alt: false,
            };
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
                alt: false,
            })
        };
        assert_eq!(with("s", false), Some(Asked::Line(MenuLine::SaveNow)));
        assert_eq!(with("S", true), Some(Asked::Line(MenuLine::SaveCopy)));
        assert_eq!(with("z", false), Some(Asked::Undo));
        assert_eq!(with("Z", true), Some(Asked::Redo));
        assert_eq!(with("l", false), None, "the curtain needs Shift");
    }
}
