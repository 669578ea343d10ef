//! The row under a finding: what is suggested, and the fields that people have yet to fill.

use questionnaire::Side;
use scoring::Finding;

use crate::compose::draw::Measure;
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, text};
use crate::flow::{Flow, Paragraph};
use crate::look;
use crate::page::{Mm, Pt};

/// The width of an owner.
const OWNER: Mm = Mm(25.0);

/// The suggested action on a pale ground, with the fields that people have yet to fill.
pub(super) fn row(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding) {
    let head = look::NOTE;
    let value = look::FINDING.size(Pt(8.5));
    let owner = |side: Side, flow: &mut Flow| {
        let (name, size) = (scene.short_name(side), head.size.0);
        charts::fit_in(&Measure::new(flow), name, size, OWNER.0, |name| {
            scene.sentence("owner", Facts::new().text("side", name))
        })
    };
    let action = scene.in_short(&finding.action);
    let columns = [
        (2.5, 76.0, text("suggested"), action),
        (81.5, OWNER.0, owner(Side::Vendor, flow), text("nobody-yet")),
        (
            112.0,
            OWNER.0,
            owner(Side::Partner, flow),
            text("nobody-yet"),
        ),
        (142.5, 21.0, text("due"), text("no-date-yet")),
    ];
    flow.on_band(look::BAND, Mm(1.6), |flow: &mut Flow| {
        let heads = columns.each_ref().map(|(x, width, label, _)| {
            Paragraph::new(head)
                .at(Mm(*x))
                .width(Mm(*width))
                .text(label)
        });
        flow.side_by_side(&heads);
        let values = columns.each_ref().map(|(x, width, _, words)| {
            let style = if *x < 10.0 { value.bold() } else { value };
            Paragraph::new(style)
                .at(Mm(*x))
                .width(Mm(*width))
                .text(words)
        });
        flow.side_by_side(&values);
    });
}
