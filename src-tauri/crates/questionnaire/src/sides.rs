//! The two companies, and whose view an answer gives.

use serde::{Deserialize, Deserializer, Serialize};

use crate::strict;

/// One of the two companies of a partnership. Both run through the same code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The software vendor (ISV).
    Vendor,
    /// The service partner.
    Partner,
}

impl Side {
    /// Both sides, in the order in which they are always listed.
    pub const BOTH: [Side; 2] = [Side::Vendor, Side::Partner];

    /// The other company.
    #[must_use]
    pub const fn other(self) -> Side {
        match self {
            Side::Vendor => Side::Partner,
            Side::Partner => Side::Vendor,
        }
    }

    /// The name used in files and commands: `vendor` or `partner`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Side::Vendor => "vendor",
            Side::Partner => "partner",
        }
    }
}

impl<'de> Deserialize<'de> for Side {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |name: &str| Side::BOTH.into_iter().find(|side| side.name() == name);
        strict::word(deserializer, &["vendor", "partner"], read)
    }
}

/// Whose answer a value is: what we think, or what we think the other side will answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Perspective {
    /// What the respondent thinks.
    Own,
    /// What the respondent thinks the other side will answer.
    Predicted,
}

/// One value for each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub struct BySide<T> {
    /// The vendor's value.
    pub vendor: T,
    /// The partner's value.
    pub partner: T,
}

impl<T> BySide<T> {
    /// Makes both values with one rule, the vendor's first.
    pub fn from_fn(mut make: impl FnMut(Side) -> T) -> Self {
        Self {
            vendor: make(Side::Vendor),
            partner: make(Side::Partner),
        }
    }

    /// The value of one side.
    pub const fn get(&self, side: Side) -> &T {
        match side {
            Side::Vendor => &self.vendor,
            Side::Partner => &self.partner,
        }
    }

    /// The value of one side, to change it.
    pub const fn get_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Vendor => &mut self.vendor,
            Side::Partner => &mut self.partner,
        }
    }

    /// Both values through one rule.
    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> BySide<U> {
        BySide {
            vendor: change(&self.vendor),
            partner: change(&self.partner),
        }
    }
}
