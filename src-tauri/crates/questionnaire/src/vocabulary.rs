//! The closed vocabularies of the method and of the round file.

use serde::{Deserialize, Deserializer, Serialize};

use crate::strict;

/// Declares an enumeration whose variants have one fixed name in files.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order of the method.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The name used in files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// The value with this name in files, if there is one.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some($name::$variant),)+ _ => None }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                strict::word(deserializer, &[$($text),+], $name::from_name)
            }
        }
    };
}

vocabulary! {
    /// One of the five misalignments.
    Dimension {
        /// Do we like them, can we work together, do we trust them.
        Culture = "culture",
        /// Success measures, leads, the first joint deal, a mutual plan.
        Goals = "goals",
        /// Channels, cadence, shared data, escalation.
        Communication = "communication",
        /// Does each side know what is hard for the other.
        Empathy = "empathy",
        /// Training, counterparts, roadmap.
        Enablement = "enablement",
    }
}

vocabulary! {
    /// What a question is about, and so what a gap between the sides means.
    Frame {
        /// One thing both look at; a gap is a disagreement.
        Shared = "shared",
        /// What each side thinks of the other; a gap is one-sidedness.
        Directed = "directed",
        /// Each side's own need or habit; a gap is a mismatch.
        Own = "own",
    }
}

vocabulary! {
    /// Whether one end of a scale is healthier.
    Direction {
        /// Higher is healthier.
        Positive = "positive",
        /// No end is better, only the distance counts.
        Neutral = "neutral",
    }
}

vocabulary! {
    /// In which part of a partnership's life a question makes sense.
    Phase {
        /// Before signing.
        Fit = "fit",
        /// In an active partnership.
        Active = "active",
        /// At a renewal only: it looks back at the round before.
        Renewal = "renewal",
        /// Always.
        Both = "both",
    }
}

vocabulary! {
    /// Why a round is held.
    Purpose {
        /// Before signing: questions of the active phase are not asked.
        Fit = "fit",
        /// A check of an active partnership.
        Check = "check",
        /// A renewal.
        Renewal = "renewal",
        /// A short check between rounds.
        Pulse = "pulse",
    }
}

impl Purpose {
    /// Whether a question of this phase is asked for this purpose.
    #[must_use]
    pub const fn asks(self, phase: Phase) -> bool {
        match (self, phase) {
            (_, Phase::Both) | (Purpose::Fit, Phase::Fit) | (Purpose::Renewal, Phase::Renewal) => {
                true
            }
            (Purpose::Fit, Phase::Active) | (_, Phase::Fit | Phase::Renewal) => false,
            (_, Phase::Active) => true,
        }
    }
}

vocabulary! {
    /// What became of a commitment, the best first.
    Mark {
        /// It was kept.
        Kept = "kept",
        /// It came late, or not whole.
        Slipped = "slipped",
        /// It was given up.
        Dropped = "dropped",
    }
}

vocabulary! {
    /// Whether a partnership goes on, in the word that its people chose.
    VerdictWord {
        /// It goes on as it is, with its repairs.
        Keep = "keep",
        /// It goes on with conditions, and is looked at again.
        Develop = "develop",
        /// It ends, in good order.
        Release = "release",
        /// Too little is known to say.
        NotEnoughEvidence = "not_enough_evidence",
    }
}

vocabulary! {
    /// How the talk about a finding ended.
    TalkOutcome {
        /// Both sides agreed on one answer.
        Align = "align",
        /// They accept that they differ, and say how each lives with it.
        Accept = "accept",
        /// They do something about it.
        Act = "act",
        /// They stopped, and take it to the sponsors.
        Sponsors = "sponsors",
    }
}

vocabulary! {
    /// Where people moved a finding to.
    MovedTo {
        /// Before all that were not moved.
        First = "first",
        /// Behind all that were not moved.
        Last = "last",
    }
}

vocabulary! {
    /// How many of the questions are asked.
    Form {
        /// All of them.
        Full = "full",
        /// The short form.
        Short = "short",
    }
}

vocabulary! {
    /// A function in a company that has a counterpart on the other side.
    Function {
        /// Executive sponsor.
        ExecutiveSponsor = "executive_sponsor",
        /// Partnership manager.
        PartnershipManager = "partnership_manager",
        /// Sales.
        Sales = "sales",
        /// Presales.
        Presales = "presales",
        /// Marketing.
        Marketing = "marketing",
        /// Delivery.
        Delivery = "delivery",
        /// Customer success.
        CustomerSuccess = "customer_success",
        /// Support.
        Support = "support",
        /// Product.
        Product = "product",
        /// Finance and operations.
        FinanceOperations = "finance_operations",
        /// Legal and security.
        LegalSecurity = "legal_security",
        /// Enablement and people.
        EnablementPeople = "enablement_people",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_signing_nothing_about_the_running_partnership_is_asked() {
        assert!(!Purpose::Fit.asks(Phase::Active));
        assert!(Purpose::Fit.asks(Phase::Both));
        assert!(Purpose::Renewal.asks(Phase::Active));
        assert!(
            !Purpose::Renewal.asks(Phase::Fit),
            "fit-only questions end with the signature"
        );
        for purpose in Purpose::ALL {
            assert_eq!(purpose.asks(Phase::Renewal), *purpose == Purpose::Renewal);
        }
    }

    #[test]
    fn names_lead_back_to_their_values() {
        for function in Function::ALL {
            assert_eq!(Function::from_name(function.name()), Some(*function));
        }
        assert_eq!(Dimension::from_name("Culture"), None, "names are exact");
    }
}
