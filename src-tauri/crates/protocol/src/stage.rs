//! Where the window is, and what the shell tells it without being asked.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Curtain, Failure, Home, OpenedWorkbook};

/// What a page needs when it is loaded, at the start and after every reload.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begun {
    /// Where it begins. A seat that was taken when the page was lost is left: the curtain is down.
    pub stage: Stage,
    /// What did not work before the page was there, such as opening the file that was named at
    /// the start.
    pub refused: Option<Failure>,
    /// The program.
    pub about: About,
    /// What the person has to know about this start.
    pub notices: Vec<StartNotice>,
}

/// What is said at a start that was not like others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartNotice {
    /// The program ended without being closed, and the workbook that was open then is open again
    /// with everything that had been saved.
    BroughtBack,
    /// Nothing can be kept in the folders of this user, so the next start knows nothing of this one.
    NothingRemembered,
    /// The workbook that was opened is older than a state of it that this computer has seen.
    OlderCopy(OlderCopy),
}

/// How old a workbook is, and the later state of it that this computer has seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OlderCopy {
    /// When the file was saved last, as its folder says.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub saved_at: DateTime<Utc>,
    /// When the later state was seen first.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub later_at: DateTime<Utc>,
}

/// What the program is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its version.
    pub version: String,
    /// The name of the question set it asks.
    pub question_set: String,
    /// The version of that set.
    pub question_set_version: u32,
    /// The version of the method it scores by.
    pub method_version: u32,
}

/// Where the window is. While somebody answers it is at a [`SeatPage`](crate::SeatPage), which
/// only [`enter_seat`](crate::command::enter_seat) gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nothing is open.
    Home(Home),
    /// A workbook is open.
    Workbook(OpenedWorkbook),
    /// A workbook is open in which a round collects answers: the laptop may be passed on.
    Curtain(Curtain),
}

/// What came of letting the person choose or name a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    /// A workbook was chosen and opened.
    Opened(Stage),
    /// None was chosen; everything is as it was.
    Cancelled,
}

/// What the shell tells the page without being asked: the detail of the window event named
/// [`Told::EVENT`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// A line of the menu was chosen.
    Menu(MenuLine),
    /// A workbook was opened from outside: dropped on the window, or by a second start.
    Opened(Stage),
    /// What came from outside could not be opened; the page stays as it is.
    Refused(Failure),
    /// A workbook was opened, and this is whether it is an older copy.
    Older(Option<OlderCopy>),
    /// The curtain was let down because the window was left alone for long.
    Locked(Curtain),
    /// The window is to be closed while somebody answers: the page saves what is typed and calls
    /// [`close_window`](crate::command::close_window).
    Closing,
}

impl Told {
    /// The name of the event on `window`.
    pub const EVENT: &'static str = "plumbline";
}

/// A line of the menu that the page acts on. Each has keys that the page listens to as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MenuLine {
    /// A new workbook, Ctrl+N.
    New,
    /// Another workbook, Ctrl+O.
    Open,
    /// Save now, Ctrl+S.
    SaveNow,
    /// Save a copy, Ctrl+Shift+S.
    SaveCopy,
    /// Export the findings, Ctrl+E.
    Export,
    /// Finding cards to print and lay on a table, Ctrl+P.
    Cards,
    /// Close the workbook, Ctrl+W.
    Close,
    /// Look for words on the page, Ctrl+F.
    Find,
    /// What can be done here, to be looked for by name, Ctrl+K.
    Commands,
    /// Let the curtain down, Ctrl+Shift+L.
    Lock,
    /// The settings, Ctrl+comma.
    Settings,
    /// The help, F1.
    Help,
    /// The list of keys, Ctrl+slash.
    Keys,
    /// Take back what was typed or done last, Ctrl+Z.
    Undo,
    /// Do it again, Ctrl+Shift+Z.
    Redo,
    /// Larger text, Ctrl+plus.
    TextLarger,
    /// Smaller text, Ctrl+minus.
    TextSmaller,
    /// Text of the usual size, Ctrl+0.
    TextUsual,
    /// The workbooks that were open before, Ctrl+Shift+O.
    Recent,
}

impl MenuLine {
    /// Every line.
    pub const ALL: [MenuLine; 19] = [
        MenuLine::New,
        MenuLine::Open,
        MenuLine::SaveNow,
        MenuLine::SaveCopy,
        MenuLine::Export,
        MenuLine::Cards,
        MenuLine::Close,
        MenuLine::Find,
        MenuLine::Commands,
        MenuLine::Lock,
        MenuLine::Settings,
        MenuLine::Help,
        MenuLine::Keys,
        MenuLine::Undo,
        MenuLine::Redo,
        MenuLine::TextLarger,
        MenuLine::TextSmaller,
        MenuLine::TextUsual,
        MenuLine::Recent,
    ];
}
