//! Standard output and standard error.
//!
//! Colours appear only on a terminal, and not when `NO_COLOR` is set; a pipe gets plain text.

use std::io::{self, BufRead, ErrorKind, IsTerminal, Write};

use anstyle::{AnsiColor, Style};
use scoring::messages::Arguments;
use terminal_size::{Width, terminal_size_of};

use crate::failure::Failure;
use crate::layout;
use crate::words;

/// For headings.
pub(crate) const STRONG: Style = Style::new().bold();
/// Columns where nobody tells how wide the screen is.
const USUAL: usize = 80;
/// Columns below which nothing readable fits.
const NARROWEST: usize = 40;
/// Columns beyond which lines become hard to read.
const WIDEST: usize = 120;

/// The columns that standard output has room for.
pub(crate) fn width() -> usize {
    columns(terminal_size_of(io::stdout()))
}

/// Writes styled text to standard output.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    told(write(anstream::stdout().lock(), text.as_bytes()))
}

/// Writes a sentence as a paragraph to standard output.
pub(crate) fn say(sentence: &str) -> Result<(), Failure> {
    print(&layout::paragraph(sentence, 0, width()))
}

/// Writes bytes to standard output as they are.
pub(crate) fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    told(write(io::stdout().lock(), bytes))
}

/// Writes a sentence to standard error, where it disturbs no output. When even that cannot be
/// written, nobody listens.
pub(crate) fn remark(sentence: &str) {
    let width = columns(terminal_size_of(io::stderr()));
    let text = layout::paragraph(sentence, 0, width);
    let _ = write(anstream::stderr().lock(), text.as_bytes());
}

/// Whether standard output is a screen and no file or pipe.
pub(crate) fn shows_output() -> bool {
    io::stdout().is_terminal()
}

/// Asks the person at the terminal a question that is answered with yes or no; `None` when there
/// is nobody to ask. Whatever is not plainly a yes is a no.
pub(crate) fn ask(question: impl FnOnce() -> String) -> Option<bool> {
    if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
        return None;
    }
    let text = layout::visible(&question()) + " ";
    write(anstream::stderr().lock(), text.as_bytes()).ok()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).ok()?;
    let answer = answer.trim().to_lowercase();
    Some(
        words::text("answers-yes")
            .split(' ')
            .any(|yes| yes == answer),
    )
}

/// Tells a failure on standard error. When even that cannot be written, nobody listens.
pub(crate) fn complain(failure: &Failure) {
    let text = failure.render(columns(terminal_size_of(io::stderr())));
    let label = words::text("label-error");
    let red = AnsiColor::Red.on_default().bold();
    let text = match text.strip_prefix(&label) {
        Some(rest) => format!("{red}{label}{red:#}{rest}"),
        None => text,
    };
    let _ = write(anstream::stderr().lock(), text.as_bytes());
}

fn write(mut stream: impl Write, bytes: &[u8]) -> io::Result<()> {
    stream.write_all(bytes)?;
    stream.flush()
}

fn told(written: io::Result<()>) -> Result<(), Failure> {
    written.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failure::reader_gone(),
        kind => {
            let kind = words::fault(kind);
            Failure::file_trouble_of("output", Arguments::new().text("kind", &kind))
        }
    })
}

fn columns(size: Option<(Width, terminal_size::Height)>) -> usize {
    let told = || std::env::var("COLUMNS").ok()?.parse().ok();
    let columns = size.map(|(Width(columns), _)| usize::from(columns));
    columns
        .filter(|columns| *columns > 0)
        .or_else(told)
        .unwrap_or(USUAL)
        .clamp(NARROWEST, WIDEST)
}
