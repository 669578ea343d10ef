//! What works on both sides: shared strengths, in question order.

use super::Scene;
use crate::finding::Strength;
use crate::item::Class;
use crate::messages::Arguments;

pub(crate) fn strengths(scene: &Scene<'_>) -> Vec<Strength> {
    let strong = scene
        .items
        .iter()
        .filter(|item| item.class == Some(Class::SharedStrength));
    strong
        .map(|item| {
            let topic = scene
                .set
                .question(item.id.as_str())
                .map_or(item.id.as_str(), |q| &q.topic);
            Strength {
                id: format!("item:{}", item.id),
                dimension: item.dimension,
                question: item.id.clone(),
                title: scene.sentence("item-strength", Arguments::new().text("topic", topic)),
            }
        })
        .collect()
}
