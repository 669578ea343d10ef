//! Picks in order: places of a list, or blocks of the catalogue.

use leptos::prelude::*;
use protocol::questionnaire::{BlockId, Perspective};

use super::Asking;
use crate::components::picks::{Order, Pickable, Picks};

/// What can be picked.
pub(super) fn options(asking: &Asking, perspective: Perspective) -> Vec<Pickable> {
    match asking.question.pick_places(asking.side, perspective) {
        Some(places) => (1..)
            .zip(places)
            .map(|(place, words): (u8, _)| Pickable {
                id: place.to_string(),
                words: words.fill(&asking.gaps()),
                detail: None,
            })
            .collect(),
        None => asking
            .set
            .blocks
            .iter()
            .map(|block| Pickable {
                id: block.id.to_string(),
                words: block.name.clone(),
                detail: Some(block.audience.clone()),
            })
            .collect(),
    }
}

/// The places of picks; nothing where nothing is picked.
pub(super) fn numbers(picks: &[String]) -> Option<Vec<u8>> {
    let places: Vec<u8> = picks.iter().filter_map(|pick| pick.parse().ok()).collect();
    (!places.is_empty()).then_some(places)
}

/// The blocks of picks.
pub(super) fn blocks(picks: &[String]) -> Option<Vec<BlockId>> {
    let blocks: Vec<BlockId> = picks.iter().map(BlockId::new).collect();
    (!blocks.is_empty()).then_some(blocks)
}

/// Picks whose order counts.
#[component]
pub(super) fn Ranked(
    options: Vec<Pickable>,
    most: usize,
    picked: Vec<String>,
    on_pick: Callback<Vec<String>>,
) -> impl IntoView {
    view! { <Picks options most order=Order::Counts picked on_pick /> }
}

/// Picks in no order.
#[component]
pub(super) fn Unranked(
    options: Vec<Pickable>,
    most: usize,
    picked: Vec<String>,
    on_pick: Callback<Vec<String>>,
) -> impl IntoView {
    view! { <Picks options most order=Order::None picked on_pick /> }
}
