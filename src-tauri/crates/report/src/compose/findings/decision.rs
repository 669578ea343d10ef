//! The row under a finding: what was decided; before that, what is suggested and the fields that
//! people have yet to fill.

use questionnaire::{Decision, Side, TalkOutcome};
use scoring::Finding;

use crate::compose::decisions::{due, owner};
use crate::compose::draw::Measure;
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, first_words, text};
use crate::flow::{Flow, Paragraph};
use crate::look;
use crate::page::{Mm, Pt};

/// Letters of a decision and of its sign; the whole of both stands in the register.
const LETTERS: usize = 150;
const SIGN_LETTERS: usize = 90;

/// A field of the row: where it stands, how wide it is, its name and what stands in it.
type Field = (f64, f64, String, String);

/// The decision on a pale ground.
pub(super) fn row(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding) {
    let fields = match scene.decision(finding) {
        Some(decision) => decided(scene, flow, decision),
        None => suggested(scene, flow, finding),
    };
    let value = look::FINDING.size(Pt(8.5));
    flow.on_band(look::BAND, Mm(1.6), |flow: &mut Flow| {
        let line = |style, words: fn(&Field) -> &str| {
            let fields = fields.iter().enumerate();
            let paragraphs = fields.map(move |(index, field)| {
                let style = match (index, style) {
                    (0, style) if style == value => value.bold(),
                    (_, style) => style,
                };
                Paragraph::new(style)
                    .at(Mm(field.0))
                    .width(Mm(field.1))
                    .text(words(field))
            });
            paragraphs.collect::<Vec<_>>()
        };
        flow.side_by_side(&line(look::NOTE, |field| &field.2));
        flow.side_by_side(&line(value, |field| &field.3));
    });
}

fn decided(scene: &Scene<'_>, flow: &mut Flow, decision: &Decision) -> Vec<Field> {
    let head = text(match decision.outcome {
        TalkOutcome::Align => "decision-align",
        TalkOutcome::Accept => "decision-accept",
        TalkOutcome::Act => "decision-act",
        TalkOutcome::Sponsors => "decision-sponsors",
    });
    let sign = decision.sign.as_ref();
    let sign = sign.map_or_else(
        || text("dash"),
        |sign| first_words(sign.as_str(), SIGN_LETTERS),
    );
    vec![
        (
            2.5,
            55.0,
            head,
            first_words(decision.text.as_str(), LETTERS),
        ),
        (
            60.0,
            23.0,
            owner_head(scene, flow, Side::Vendor, 23.0),
            owner(decision.vendor_owner.as_ref()),
        ),
        (
            85.5,
            23.0,
            owner_head(scene, flow, Side::Partner, 23.0),
            owner(decision.partner_owner.as_ref()),
        ),
        (111.0, 19.0, text("due"), due(decision.date)),
        (132.5, 31.0, text("column-sign"), sign),
    ]
}

fn suggested(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding) -> Vec<Field> {
    let action = scene.in_short(&finding.action);
    let no_owner = || text("no-owner");
    vec![
        (2.5, 76.0, text("suggested"), action),
        (
            81.5,
            25.0,
            owner_head(scene, flow, Side::Vendor, 25.0),
            no_owner(),
        ),
        (
            112.0,
            25.0,
            owner_head(scene, flow, Side::Partner, 25.0),
            no_owner(),
        ),
        (142.5, 21.0, text("due"), text("no-date")),
    ]
}

/// The name of an owner's field, with the name of the side as far as there is room for it.
fn owner_head(scene: &Scene<'_>, flow: &mut Flow, side: Side, width: f64) -> String {
    let (name, size) = (scene.short_name(side), look::NOTE.size.0);
    charts::fit_in(&Measure::new(flow), name, size, width, |name| {
        scene.sentence("owner", Facts::new().text("side", name))
    })
}
