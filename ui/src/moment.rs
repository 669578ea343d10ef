//! A moment in words.

use protocol::chrono::{DateTime, Utc};
use protocol::scoring::messages::Arguments;

use crate::browser;
use crate::state::told;
use crate::state::words::words;

/// A moment as the clock of this computer shows it: its day and its time.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    let date = browser::day(at).map(told::long_date).unwrap_or_default();
    let time = browser::clock(at);
    let facts = Arguments::new().text("date", &date).text("time", &time);
    words("moment", &facts)
}
