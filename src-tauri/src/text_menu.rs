//! The menu of a right click on Linux: what can be done to a text, and nothing where there is none.
//! The web view's own offers to load the page again, also at the privacy screen.

use gtk::gio::SimpleAction;
use webkit2gtk::{
    ContextMenuAction, ContextMenuExt, ContextMenuItem, HitTestResultExt, WebView, WebViewExt,
};

/// Puts our menu in the place of the web view's own.
pub(crate) fn replace(view: &WebView) {
    view.connect_context_menu(|view, menu, _, hit| {
        menu.remove_all();
        if !hit.context_is_editable() {
            // Nothing is shown.
            return true;
        }
        for (name, command) in [("Undo", "Undo"), ("Redo", "Redo")] {
            let action = SimpleAction::new(command, None);
            let view = view.clone();
            action.connect_activate(move |_, _| view.execute_editing_command(command));
            menu.append(&ContextMenuItem::from_gaction(&action, name, None));
        }
        menu.append(&ContextMenuItem::new_separator());
        for action in [
            ContextMenuAction::Cut,
            ContextMenuAction::Copy,
            ContextMenuAction::Paste,
            ContextMenuAction::SelectAll,
        ] {
            menu.append(&ContextMenuItem::from_stock_action(action));
        }
        false
    });
}
