//! The embedded content, parsed.
use crate::{Problem, Questionnaire};
pub(crate) struct Sources;
pub(crate) static EMBEDDED: Sources = Sources;
pub(crate) fn parse(_: &Sources) -> (Questionnaire, Vec<Problem>) {
    let q = Questionnaire {
        id: String::new(),
        version: 1,
        content_hash: String::new(),
        questions: vec![],
        frames: vec![],
        dimensions: vec![],
        traits: vec![],
        metrics: vec![],
        functions: vec![],
        topics: vec![],
        channels: vec![],
        cadences: vec![],
        reply_times: vec![],
        data_kinds: vec![],
        escalation: vec![],
        blocks: vec![],
        conversations: vec![],
    };
    (q, vec![])
}
