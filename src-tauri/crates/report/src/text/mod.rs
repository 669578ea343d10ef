//! Fonts, shaping and lines: from sentences to glyphs with places.
//!
//! Noto Sans is built in. A character it lacks is looked for in every font of the computer, if that
//! is wanted ([`FontFallback`]), and otherwise replaced by a visible mark and reported. The disk is
//! touched only then.

mod clean;
mod fonts;
mod han;
mod language;
mod line;
mod missing;
mod paragraph;
mod set;
mod shape;
mod style;
mod system;

pub(crate) use clean::folded;
pub use fonts::{FontFallback, Fonts};
pub(crate) use language::foreign_language;
pub use line::{Line, LineRun};
pub use missing::{MissingLetters, missing_letters};
pub use style::{Face, Span, TextStyle};
