//! The lists that questions pick from: traits, measures, functions, topics, blocks.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::short_text::ShortText;
use crate::{BySide, Dimension, Function, Name, Template, strict};

/// Declares the name of an entry in a catalogue, and what is kept of a text for it.
macro_rules! catalogue_id {
    ($(#[$doc:meta])* $name:ident, $kept:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(
            #[cfg_attr(feature = "schema", schemars(with = "String"))] ShortText,
        );

        impl $name {
            /// Keeps a name; whether it exists is known to the question set.
            pub fn new(id: impl AsRef<str>) -> Self {
                Self(ShortText::new(&$kept(id.as_ref())))
            }

            /// The name.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = ShortText::deserialize(deserializer)?;
                let changed = match $kept(text.as_str()) {
                    Cow::Borrowed(_) => None,
                    Cow::Owned(kept) => Some(ShortText::new(&kept)),
                };
                Ok(Self(changed.unwrap_or(text)))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

catalogue_id!(
    /// The name of a trait pair, `T01` to `T24`.
    TraitId,
    Cow::Borrowed
);
catalogue_id!(
    /// The name of a success measure: `M01` to `M28`, or `own:NAME` for one's own.
    MetricId,
    own_name_kept
);
catalogue_id!(
    /// The name of an enablement block, `E01` to `E20`.
    BlockId,
    Cow::Borrowed
);

/// The name of a measure, in which one that somebody typed is kept as names are.
fn own_name_kept(id: &str) -> Cow<'_, str> {
    let typed = id.strip_prefix("own:").filter(|name| !is_printable(name));
    match typed.map(Name::new) {
        // What cannot be kept is told where the answer is checked.
        Some(Ok(name)) => Cow::Owned(format!("own:{name}")),
        Some(Err(_)) | None => Cow::Borrowed(id),
    }
}

fn is_printable(name: &str) -> bool {
    let plain = name.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    plain && !name.starts_with(' ') && !name.ends_with(' ')
}

impl MetricId {
    /// The person's own name of a measure that is not in the catalogue.
    #[must_use]
    pub fn own_name(&self) -> Option<&str> {
        self.as_str().strip_prefix("own:")
    }
}

/// A pair of opposite traits, from the disliked pole (1) to the valued pole (5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraitPair {
    /// Its name.
    pub id: TraitId,
    /// The pole that people can least stand, step 1.
    pub disliked: String,
    /// The pole that people value, step 5.
    pub valued: String,
    /// What the valued pole looks like in daily work.
    pub looks_like: String,
    /// The misalignment that a clash on it belongs to.
    pub dimension: Dimension,
}

/// Which way a measure should go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MetricDirection {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Best inside a range.
    Band,
}

impl<'de> Deserialize<'de> for MetricDirection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |name: &str| match name {
            "up" => Some(MetricDirection::Up),
            "down" => Some(MetricDirection::Down),
            "band" => Some(MetricDirection::Band),
            _ => None,
        };
        strict::word(deserializer, &["up", "down", "band"], read)
    }
}

/// A success measure of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metric {
    /// Its name.
    pub id: MetricId,
    /// What people call it.
    pub name: String,
    /// How it is counted.
    pub definition: String,
    /// The unit it is counted in.
    pub unit: String,
    /// Who usually tracks it; `None` when both do.
    pub tracked_by: Option<crate::Side>,
    /// Which way it should go.
    pub direction: MetricDirection,
    /// Whether it moves before the result does.
    pub leading: bool,
    /// The measures it feeds.
    pub feeds: Vec<MetricId>,
}

/// A function with its usual people and what a pair of counterparts settles first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionEntry {
    /// The function.
    pub id: Function,
    /// What people call it.
    pub name: String,
    /// Who holds it on each side.
    pub person: BySide<String>,
    /// What the pair must settle in the first half hour.
    pub settles: String,
}

/// A word of a closed list: a topic, channel, cadence, reply time or kind of data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its name in files, such as `pipeline_review`.
    pub id: String,
    /// The words for people.
    pub words: String,
}

/// A step of the escalation ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscalationLevel {
    /// 1 is the lowest.
    pub level: u8,
    /// Who settles it.
    pub who: String,
    /// Within how many working days.
    pub working_days: u8,
}

/// A building block of the enablement roadmap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its name.
    pub id: BlockId,
    /// 0 prepare, 1 meet, 2 learn, 3 together, 4 alone, 5 keep current.
    pub stage: u8,
    /// `business`, `product` or `both`.
    pub track: String,
    /// What is done.
    pub name: String,
    /// Who it is for, in words.
    pub audience: String,
    /// The functions it is for, one at least.
    pub functions: Vec<Function>,
    /// The visible sign that it is done.
    pub done_when: String,
}

/// What to talk about when a dimension shows a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversation {
    /// The misalignment.
    pub dimension: Dimension,
    /// Why it matters, as one sentence for executives.
    pub so_what: Template,
    /// The question that opens the talk.
    pub opener: Template,
    /// What to ask when a side did not know. Gaps `{unaware}` and `{other}`.
    pub prompt_hidden: Template,
    /// What to ask when both know that they differ.
    pub prompt_known: Template,
    /// What to ask when neither side is satisfied.
    pub prompt_concern: Template,
    /// What to ask when it works.
    pub prompt_strength: Template,
    /// What the conversation is called.
    pub name: String,
    /// How long it takes.
    pub minutes: u32,
    /// Who should be in the room.
    pub people: String,
    /// Its steps in order.
    pub steps: Vec<Template>,
    /// How a sentence can begin that is hard to say.
    pub starters: Vec<Template>,
    /// What it should end with.
    pub output: String,
    /// What usually goes wrong in it.
    pub watch_out: String,
    /// The action to suggest, as one line.
    pub action: Template,
}
