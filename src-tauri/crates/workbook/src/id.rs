//! Names of things in one workbook.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares the identity of a kind of row. A number is never given out twice in one file.
macro_rules! row_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// Takes a number that came from this workbook, for instance over a command line.
            /// Whether it exists is told by the function it is given to.
            #[must_use]
            pub const fn from_number(number: i64) -> Self {
                Self(number)
            }

            /// The number.
            #[must_use]
            pub const fn number(self) -> i64 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

row_id!(
    /// A partnership of a workbook.
    PartnershipId
);
row_id!(
    /// A round of a workbook.
    RoundId
);
row_id!(
    /// A seat of a round.
    SeatId
);

/// The identity of a workbook file, whatever it is called and wherever it lies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WorkbookUid(String);

impl WorkbookUid {
    /// Makes an identity of sixteen random bytes; the caller brings the randomness.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(format!("{:032x}", u128::from_be_bytes(bytes)))
    }

    /// Takes an identity as it stands in a file.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let fits = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        fits.then(|| Self(text.to_owned()))
    }

    /// The identity as 32 hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
