//! The words of the method: frames, dimensions and conversations.

use super::check::NAMES;
use super::document::{Document, List};
use super::raw::{RawConversation, RawFrame, RawTerm};
use crate::{Conversation, Dimension, Frame, FrameWords, Problem, Template, Term};

/// What is filled where a side did not know something.
const UNAWARE: &[&str] = &["vendor", "partner", "unaware", "other"];

pub(super) fn frames(document: &mut Document<'_>) -> Vec<FrameWords> {
    let frames = document.each(List::grouped("frame", "frame"), |raw: RawFrame, check| {
        Some(FrameWords {
            frame: raw.frame,
            lead_in: check.template("lead_in", raw.lead_in, &["other"]),
            meaning: check.text("meaning", raw.meaning),
            true_consensus: check.text("true_consensus", raw.true_consensus),
            false_conflict: check.text("false_conflict", raw.false_conflict),
            false_consensus: check.text("false_consensus", raw.false_consensus),
            dissensus: check.text("dissensus", raw.dissensus),
        })
    });
    document.complete("frame", Frame::ALL.iter().map(|frame| frame.name()));
    frames
}

pub(super) fn dimensions(document: &mut Document<'_>) -> Vec<Term> {
    let list = List::grouped("dimension", "id");
    let dimensions = document.each(list, |raw: RawTerm, check| {
        if Dimension::from_name(&raw.id).is_none() {
            check.tell(Problem::new("id", "there is no such dimension"));
        }
        Some(Term {
            words: check.text("words", raw.words),
            id: raw.id,
        })
    });
    document.complete("dimension", Dimension::ALL.iter().map(|d| d.name()));
    dimensions
}

pub(super) fn conversations(document: &mut Document<'_>) -> Vec<Conversation> {
    let list = List::named("conversation", "dimension");
    let conversations = document.each(list, |raw: RawConversation, check| {
        for (field, texts) in [("steps", &raw.steps), ("starters", &raw.starters)] {
            if texts.is_empty() {
                check.tell(Problem::new(field, "it is empty"));
            }
        }
        if raw.minutes == 0 {
            check.tell(Problem::new("minutes", "it must be at least 1"));
        }
        let mut says = |field: &str, text: String| -> Template {
            let filled = match field.starts_with("prompt_") {
                true => UNAWARE,
                false => NAMES,
            };
            check.template(field, text, filled)
        };
        Some(Conversation {
            dimension: raw.dimension,
            so_what: says("so_what", raw.so_what),
            opener: says("opener", raw.opener),
            prompt_hidden: says("prompt_hidden", raw.prompt_hidden),
            prompt_known: says("prompt_known", raw.prompt_known),
            prompt_concern: says("prompt_concern", raw.prompt_concern),
            prompt_strength: says("prompt_strength", raw.prompt_strength),
            action: says("action", raw.action),
            name: check.text("name", raw.name),
            minutes: raw.minutes,
            people: check.text("people", raw.people),
            steps: check.templates("steps", raw.steps),
            starters: check.templates("starters", raw.starters),
            output: check.text("output", raw.output),
            watch_out: check.text("watch_out", raw.watch_out),
        })
    });
    document.complete("conversation", Dimension::ALL.iter().map(|d| d.name()));
    conversations
}
