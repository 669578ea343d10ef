//! One editor for every form that an answer can take. Each hears what was there before and tells
//! what it is now; what is not yet a value is told in words.

mod counterparts;
mod deal;
mod goals;
mod leads;
mod metrics;
mod places;
mod texts;
mod traits;
mod wishes;

use leptos::prelude::*;
use protocol::SeatId;
use protocol::questionnaire::{
    BySide, Kind, Perspective, PickOptions, Prediction, Question, Questionnaire, Side, Value,
};

/// What an editor needs to know beside the value.
#[derive(Debug, Clone)]
pub(crate) struct Asking {
    pub(crate) set: &'static Questionnaire,
    pub(crate) question: &'static Question,
    pub(crate) side: Side,
    /// The names of both companies.
    pub(crate) companies: BySide<String>,
    /// The seat: every person sees long lists in an order of their own, and always in the same.
    pub(crate) seat: SeatId,
    /// Which part of a long question is shown; it stays when a step is taken back.
    pub(crate) part: RwSignal<usize>,
}

impl Asking {
    /// The names that stand in gaps.
    pub(crate) fn gaps(&self) -> [(&'static str, &str); 2] {
        [
            ("vendor", self.companies.vendor.as_str()),
            ("partner", self.companies.partner.as_str()),
        ]
    }

    /// A list in the order of this seat, so that what stands first is not picked first by all.
    fn shuffled<T>(&self, list: &'static [T], id: impl Fn(&T) -> &str) -> Vec<&'static T> {
        let mut shuffled: Vec<&T> = list.iter().collect();
        shuffled.sort_by_key(|entry| mixed(self.seat, id(entry)));
        shuffled
    }

    /// What the person can pick from, in this perspective.
    fn options(&self, perspective: Perspective) -> Vec<crate::components::picks::Pickable> {
        places::options(self, perspective)
    }
}

/// A number that looks like chance and is the same for the same seat and name: FNV-1a, and the
/// last steps of MurmurHash3, which carry every bit into the high ones.
fn mixed(seat: SeatId, name: &str) -> u64 {
    let seat = seat.0.to_le_bytes();
    let hash = seat
        .into_iter()
        .chain(name.bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

/// Hears a value, or that there is none any more.
pub(crate) type Hear<T> = Callback<Option<T>>;

/// The editor of an own answer that is no scale.
#[component]
pub(crate) fn OwnEditor(
    asking: Asking,
    value: Option<Value>,
    on_change: Hear<Value>,
    on_not_yet: Callback<String>,
) -> impl IntoView {
    match &asking.question.kind {
        Kind::Metrics { most } => {
            let most = usize::from(*most);
            view! { <metrics::Metrics asking most value on_change /> }.into_any()
        }
        Kind::Leads { total } => {
            let total = *total;
            let before = match value {
                Some(Value::Leads(leads)) => Some(leads),
                _ => None,
            };
            let on_change = map(on_change, Value::Leads);
            view! { <leads::LeadLedger asking total before on_change on_not_yet /> }.into_any()
        }
        Kind::FirstDeal => view! { <deal::Deal asking value on_change /> }.into_any(),
        Kind::RankedPicks { most, options } => {
            let most = usize::from(*most);
            let by_name = matches!(options, PickOptions::Blocks);
            let picked = match value {
                Some(Value::Places(places)) => places.iter().map(u8::to_string).collect(),
                Some(Value::Blocks(blocks)) => blocks.iter().map(ToString::to_string).collect(),
                _ => Vec::new(),
            };
            let on_pick = Callback::new(move |picks: Vec<String>| {
                on_change.run(if by_name {
                    places::blocks(&picks).map(Value::Blocks)
                } else {
                    places::numbers(&picks).map(Value::Places)
                });
            });
            let options = asking.options(Perspective::Own);
            view! { <places::Ranked options most picked on_pick /> }.into_any()
        }
        Kind::Protocol => view! { <wishes::Wishes asking value on_change /> }.into_any(),
        Kind::Traits => view! { <traits::TraitList asking value on_change /> }.into_any(),
        Kind::Counterparts => {
            view! { <counterparts::Map asking value on_change on_not_yet /> }.into_any()
        }
        Kind::EnablementGoals => view! { <goals::Goals asking value on_change /> }.into_any(),
        Kind::Text => view! { <texts::FreeText value on_change /> }.into_any(),
        Kind::Stories => view! { <texts::TwoStories value on_change /> }.into_any(),
        // Scales have their own component; promises are not asked for here.
        Kind::Rating(_) | Kind::Importance(_) | Kind::Choice { .. } | Kind::Commitments => {
            ().into_any()
        }
    }
}

/// The editor of a guess that is no scale.
#[component]
pub(crate) fn GuessEditor(
    asking: Asking,
    value: Option<Prediction>,
    on_change: Hear<Prediction>,
    on_not_yet: Callback<String>,
) -> impl IntoView {
    match &asking.question.kind {
        Kind::Metrics { most } => {
            let most = usize::from(*most);
            let picked = match value {
                Some(Prediction::Metrics(ids)) => ids.iter().map(ToString::to_string).collect(),
                _ => Vec::new(),
            };
            let options = metrics::catalogue(asking.set);
            let on_pick = Callback::new(move |picks: Vec<String>| {
                on_change.run(metrics::ids(&picks).map(Prediction::Metrics));
            });
            view! { <places::Unranked options most picked on_pick /> }.into_any()
        }
        Kind::Leads { total } => {
            let total = *total;
            let before = match value {
                Some(Prediction::Leads(leads)) => Some(leads),
                _ => None,
            };
            let on_change = map(on_change, Prediction::Leads);
            view! { <leads::LeadLedger asking total before on_change on_not_yet /> }.into_any()
        }
        Kind::RankedPicks { most, options } => {
            let most = usize::from(*most);
            let by_name = matches!(options, PickOptions::Blocks);
            let picked = match value {
                Some(Prediction::Places(places)) => places.iter().map(u8::to_string).collect(),
                Some(Prediction::Blocks(blocks)) => {
                    blocks.iter().map(ToString::to_string).collect()
                }
                _ => Vec::new(),
            };
            let on_pick = Callback::new(move |picks: Vec<String>| {
                on_change.run(if by_name {
                    places::blocks(&picks).map(Prediction::Blocks)
                } else {
                    places::numbers(&picks).map(Prediction::Places)
                });
            });
            let options = asking.options(Perspective::Predicted);
            view! { <places::Ranked options most picked on_pick /> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// Hears a value as one of a kind of values.
fn map<T: 'static, U: 'static>(hear: Hear<U>, make: fn(T) -> U) -> Hear<T> {
    Callback::new(move |value: Option<T>| hear.run(value.map(make)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_seats_see_another_order_and_one_seat_always_the_same() {
        let set = Questionnaire::shipped();
        let order = |seat: i64| -> Vec<&str> {
            let question = set.questions.first().expect("a question");
            let asking = Asking {
                set,
                question,
                side: Side::Vendor,
                companies: BySide::default(),
                seat: SeatId(seat),
                part: RwSignal::new(0),
            };
            let pairs = asking.shuffled(&set.traits, |pair| pair.id.as_str());
            pairs.into_iter().map(|pair| pair.id.as_str()).collect()
        };
        assert_eq!(order(1), order(1));
        assert_ne!(order(1), order(2));
        let (mut one, mut all) = (
            order(1),
            set.traits
                .iter()
                .map(|pair| pair.id.as_str())
                .collect::<Vec<_>>(),
        );
        one.sort_unstable();
        all.sort_unstable();
        assert_eq!(one, all, "nothing is lost");
    }
}
