//! Identities that the window gives back to the shell. They name things and tell nothing.

use serde::{Deserialize, Serialize};

macro_rules! identities {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $name(pub i64);
        )+
    };
}

identities! {
    /// A partnership of the open workbook.
    PartnershipId;
    /// A round of the open workbook.
    RoundId;
    /// A seat of a round.
    SeatId;
    /// A line of the list of recent workbooks, for as long as that list is shown.
    RecentId;
}
