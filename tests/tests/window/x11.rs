//! The screen from outside of the app: what its windows are called, and files dropped on them.

use std::path::Path;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, InputFocus,
    PropMode, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window,
    WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// Everything that lists of windows show: the titles of all windows of a screen, also of hidden
/// ones, and the titles beside their icons.
pub(crate) fn titles(screen: &str) -> Vec<String> {
    let screen = Screen::of(screen);
    let mut titles = Vec::new();
    for window in screen.windows() {
        for name in [
            "WM_NAME",
            "_NET_WM_NAME",
            "WM_ICON_NAME",
            "_NET_WM_ICON_NAME",
            "_NET_WM_VISIBLE_NAME",
        ] {
            let title = screen.text(window, name);
            if !title.is_empty() && !titles.contains(&title) {
                titles.push(title);
            }
        }
    }
    titles
}

/// Drops files on the window, as a file manager does.
pub(crate) fn drop_files(screen: &str, files: &[&Path]) {
    let screen = Screen::of(screen);
    screen.drop_on(screen.app(), files);
}

/// Brings the window of the app to the front, as a person does who turns to it.
pub(crate) fn bring_forward(screen: &str) {
    let screen = Screen::of(screen);
    let window = screen.app();
    screen.turn_to(window);
}

/// The window of another program, which is there for as long as this value is.
pub(crate) struct OtherWindow {
    screen: Screen,
    window: Window,
}

impl OtherWindow {
    /// Puts one in a corner of the screen.
    pub(crate) fn on(screen: &str) -> Self {
        let screen = Screen::of(screen);
        let window = screen.connection.generate_id().expect("an id");
        screen
            .connection
            .create_window(
                0,
                window,
                screen.root,
                0,
                0,
                1,
                1,
                0,
                WindowClass::INPUT_OUTPUT,
                0,
                &CreateWindowAux::new().override_redirect(1),
            )
            .expect("a window");
        screen.connection.map_window(window).expect("it is shown");
        screen.connection.sync().expect("the screen is there");
        Self { screen, window }
    }

    /// Turns to it, away from the window of the app.
    pub(crate) fn bring_forward(&self) {
        self.screen.turn_to(self.window);
    }
}

struct Screen {
    connection: RustConnection,
    root: Window,
}

impl Screen {
    fn of(screen: &str) -> Self {
        let (connection, number) = x11rb::connect(Some(screen)).expect("the screen is there");
        let root = connection.setup().roots[number].root;
        Self { connection, root }
    }

    /// Every window, parents first.
    fn windows(&self) -> Vec<Window> {
        let mut found = vec![self.root];
        let mut next = 0;
        while let Some(window) = found.get(next).copied() {
            next += 1;
            let asked = self.connection.query_tree(window).expect("it can be asked");
            // A window may be gone by now.
            if let Ok(tree) = asked.reply() {
                found.extend(tree.children);
            }
        }
        found
    }

    /// The window of the app: it is named so, and takes what is dropped on it.
    fn app(&self) -> Window {
        let is_app = |window: &Window| {
            self.text(*window, "_NET_WM_NAME") == "Plumbline" && self.has(*window, "XdndAware")
        };
        let mut windows = self.windows().into_iter();
        windows.find(is_app).expect("the window of the app")
    }

    /// Gives the focus of the keyboard to a window.
    fn turn_to(&self, window: Window) {
        self.connection
            .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)
            .expect("it can be asked")
            .check()
            .expect("the focus goes there");
    }

    fn atom(&self, name: &str) -> Atom {
        let asked = self.connection.intern_atom(false, name.as_bytes());
        asked
            .expect("it can be asked")
            .reply()
            .expect("an atom")
            .atom
    }

    fn property(&self, window: Window, name: &str) -> Vec<u8> {
        let asked =
            self.connection
                .get_property(false, window, self.atom(name), AtomEnum::ANY, 0, 1024);
        let reply = asked.expect("it can be asked").reply();
        reply.map(|property| property.value).unwrap_or_default()
    }

    fn text(&self, window: Window, name: &str) -> String {
        String::from_utf8_lossy(&self.property(window, name)).into_owned()
    }

    fn has(&self, window: Window, name: &str) -> bool {
        !self.property(window, name).is_empty()
    }

    /// The protocol by which programs drop things on each other (XDND, version 5).
    fn drop_on(&self, target: Window, files: &[&Path]) {
        let source = self.connection.generate_id().expect("an id");
        self.connection
            .create_window(
                0,
                source,
                self.root,
                0,
                0,
                1,
                1,
                0,
                WindowClass::INPUT_ONLY,
                0,
                &CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE),
            )
            .expect("a window");
        let selection = self.atom("XdndSelection");
        self.connection
            .set_selection_owner(source, selection, x11rb::CURRENT_TIME)
            .expect("the files are on offer");
        let list = self.atom("text/uri-list");
        let copy = self.atom("XdndActionCopy");
        let middle = (300 << 16) | 300;
        self.send(target, "XdndEnter", [source, 5 << 24, list, 0, 0]);
        self.send(target, "XdndPosition", [source, 0, middle, 0, copy]);
        let uris: String = files
            .iter()
            .map(|file| {
                format!(
                    "file://{}\r\n",
                    file.display().to_string().replace(' ', "%20")
                )
            })
            .collect();
        self.answer_until(source, "XdndStatus", &uris);
        self.send(target, "XdndDrop", [source, 0, 0, 0, 0]);
        self.answer_until(source, "XdndFinished", &uris);
    }

    fn send(&self, target: Window, kind: &str, data: [u32; 5]) {
        let message = ClientMessageEvent::new(32, target, self.atom(kind), data);
        self.connection
            .send_event(false, target, EventMask::NO_EVENT, message)
            .expect("it is sent");
        self.connection.flush().expect("it is sent");
    }

    /// Hands the list over as often as it is asked for, until the target sends this message.
    fn answer_until(&self, source: Window, kind: &str, list: &str) {
        let wanted = self.atom(kind);
        let end = Instant::now() + Duration::from_secs(10);
        loop {
            match self
                .connection
                .poll_for_event()
                .expect("the screen is there")
            {
                Some(Event::SelectionRequest(asked)) => self.hand_over(asked, list),
                Some(Event::ClientMessage(message))
                    if message.window == source && message.type_ == wanted =>
                {
                    return;
                }
                Some(_) => {}
                None => {
                    assert!(Instant::now() < end, "no {kind} comes back");
                    std::thread::sleep(Duration::from_millis(5));
                }
            }
        }
    }

    fn hand_over(&self, asked: SelectionRequestEvent, list: &str) {
        self.connection
            .change_property8(
                PropMode::REPLACE,
                asked.requestor,
                asked.property,
                asked.target,
                list.as_bytes(),
            )
            .expect("it is handed over");
        let notice = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property: asked.property,
        };
        self.connection
            .send_event(false, asked.requestor, EventMask::NO_EVENT, notice)
            .expect("it is sent");
        self.connection.flush().expect("it is sent");
    }
}
