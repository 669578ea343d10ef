//! The companies' logos, at the right above the title of the first page and nowhere else: further
//! down they would stand beside figures and take their room.

use questionnaire::{BySide, Side};

use super::scene::Scene;
use super::words::Facts;
use crate::flow::Flow;
use crate::logo::Logo;
use crate::page::{Mm, Rect};

/// The box each logo fits into.
const BOX: (Mm, Mm) = (Mm(32.0), Mm(9.0));
/// Between the logos, and between them and the words beside them.
const AIR: Mm = Mm(5.0);
/// Their lower edge, from the top of the content: that of the line above the title.
const BOTTOM: Mm = Mm(5.0);

/// A logo with its size.
struct Placed<'a> {
    side: Side,
    logo: &'a Logo,
    width: Mm,
    height: Mm,
}

fn placed<'a>(logos: &BySide<Option<&'a Logo>>) -> Vec<Placed<'a>> {
    let one = |side: Side| {
        let logo: &'a Logo = (*logos.get(side))?;
        let (width, height) = logo.size_in(BOX.0, BOX.1);
        Some(Placed {
            side,
            logo,
            width,
            height,
        })
    };
    Side::BOTH.into_iter().filter_map(one).collect()
}

/// How much of the line above the title the logos take.
pub(super) fn width(scene: &Scene<'_>) -> Mm {
    let logos = placed(&scene.logos);
    logos.iter().map(|logo| logo.width + AIR).sum()
}

/// Draws them on the current page.
pub(super) fn draw(scene: &Scene<'_>, flow: &mut Flow) {
    let logos = placed(&scene.logos);
    let all: Mm = logos.iter().map(|logo| logo.width + AIR).sum();
    let mut x = flow.width() - all + AIR;
    for Placed {
        side,
        logo,
        width,
        height,
    } in logos
    {
        let place = Rect {
            x,
            y: BOTTOM - height,
            width,
            height,
        };
        let facts = Facts::new().text("side", scene.names.get(side));
        flow.figure_at(scene.sentence("logo-of", facts), place, |canvas| {
            let area = Rect {
                x: Mm(0.0),
                y: Mm(0.0),
                ..place
            };
            logo.draw(canvas, area);
        });
        x += width + AIR;
    }
}
