//! What can be done by name: the lines of the menu, each with its keys and what it does.

use protocol::{MenuLine, RoundState};

use super::around::Around;
use super::session::Screen;

/// A line of the menu, the message of its keys and that of what it does.
pub(crate) type Named = (MenuLine, &'static str, &'static str);

/// Every line, in the order in which they are listed.
pub(crate) const NAMED: [Named; 19] = [
    (MenuLine::New, "key-ctrl-n", "does-new"),
    (MenuLine::Open, "key-ctrl-o", "does-open"),
    (MenuLine::SaveNow, "key-ctrl-s", "does-save"),
    (MenuLine::SaveCopy, "key-ctrl-shift-s", "does-copy"),
    (MenuLine::Export, "key-ctrl-e", "does-export"),
    (MenuLine::Cards, "key-ctrl-p", "does-cards"),
    (MenuLine::Close, "key-ctrl-w", "does-close"),
    (MenuLine::Find, "key-ctrl-f", "does-find"),
    (MenuLine::Lock, "key-ctrl-shift-l", "does-lock"),
    (MenuLine::Commands, "key-ctrl-k", "does-commands"),
    (MenuLine::Settings, "key-ctrl-comma", "does-settings"),
    (MenuLine::Help, "key-f1", "does-help"),
    (MenuLine::Keys, "key-ctrl-slash", "does-keys"),
    (MenuLine::Undo, "key-ctrl-z", "does-undo"),
    (MenuLine::Redo, "key-ctrl-shift-z", "does-redo"),
    (MenuLine::TextLarger, "key-ctrl-plus", "does-text-larger"),
    (MenuLine::TextSmaller, "key-ctrl-minus", "does-text-smaller"),
    (MenuLine::TextUsual, "key-ctrl-0", "does-text-usual"),
    (MenuLine::Recent, "key-ctrl-shift-o", "does-recent"),
];

/// Whether a line does something on this page.
pub(crate) fn makes_sense(line: MenuLine, screen: &Screen) -> bool {
    if let Screen::Settings(back)
    | Screen::Help(back)
    | Screen::Restore(_, back)
    | Screen::Recent(_, back)
    | Screen::Erase(_, back) = screen
    {
        return match line {
            MenuLine::Export | MenuLine::Cards => false,
            line => makes_sense(line, back),
        };
    }
    let open = !matches!(
        screen,
        Screen::Beginning | Screen::Home(_) | Screen::NewWorkbook
    );
    match line {
        _ if screen.is_private() => {
            matches!(
                line,
                MenuLine::SaveNow
                    | MenuLine::SaveCopy
                    | MenuLine::Lock
                    | MenuLine::Undo
                    | MenuLine::Redo
                    | MenuLine::TextLarger
                    | MenuLine::TextSmaller
                    | MenuLine::TextUsual
            )
        }
        MenuLine::New
        | MenuLine::Open
        | MenuLine::Commands
        | MenuLine::Settings
        | MenuLine::Help
        | MenuLine::Keys
        | MenuLine::Undo
        | MenuLine::Redo
        | MenuLine::TextLarger
        | MenuLine::TextSmaller
        | MenuLine::TextUsual
        | MenuLine::Recent => true,
        // The bar in which the words are typed belongs to the frame around a page.
        MenuLine::Find => Around::of(screen).is_some(),
        MenuLine::SaveNow | MenuLine::SaveCopy | MenuLine::Close => open,
        MenuLine::Export | MenuLine::Cards => screen.results().is_some(),
        MenuLine::Lock => Around::of(screen)
            .and_then(|around| around.round)
            .is_some_and(|round| round.state == RoundState::Collecting),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::words::plain;

    #[test]
    fn every_line_is_named_once() {
        for line in MenuLine::ALL {
            let named = NAMED.iter().filter(|(known, ..)| *known == line);
            assert_eq!(named.count(), 1, "{line:?}");
        }
        for (_, key, does) in NAMED {
            assert!(plain(key) != key && plain(does) != does, "{key}, {does}");
        }
    }

    #[test]
    fn where_nothing_is_open_nothing_can_be_saved_or_closed() {
        let home = Screen::Home(protocol::Home { recent: Vec::new() });
        for line in [
            MenuLine::SaveNow,
            MenuLine::SaveCopy,
            MenuLine::Close,
            MenuLine::Export,
            MenuLine::Cards,
            MenuLine::Lock,
        ] {
            assert!(!makes_sense(line, &home), "{line:?}");
            let beside = Screen::Settings(Box::new(home.clone()));
            assert!(!makes_sense(line, &beside), "{line:?} beside it");
        }
        assert!(makes_sense(MenuLine::New, &home));
    }
}
