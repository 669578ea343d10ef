//! The last look before writing: no withheld text stands in the document.
//!
//! It looks at the laid out document and not at the bytes, which comes to the same: the letters
//! that a reader copies out of the file are the texts of the glyphs here, and the writer takes
//! outline, links, alternative texts and title from here word for word and knows no other text.

use std::collections::BTreeMap;

use memchr::memmem;
use questionnaire::{Plan, QuestionId, Round};
use scoring::Edition;
use serde_json::Value;

use crate::page::{Document, Mark, NodeId, OutlineEntry, Paint};
use crate::text::folded;

/// The texts of a round, parted by what an edition may show.
///
/// They are taken from the written form of the answers and not from what the pages are given, so
/// that a fault there is found here, and so is a kind of text that was forgotten there.
#[derive(Default)]
pub(super) struct Texts<'a> {
    open: Vec<String>,
    withheld: Vec<(&'a QuestionId, String)>,
}

/// A withheld text in the document.
pub(super) struct Leak<'a> {
    /// Index of the page it stands on; 0 for the title and the outline.
    pub(super) page: usize,
    pub(super) question: &'a QuestionId,
}

impl<'a> Texts<'a> {
    pub(super) fn of(round: &'a Round, edition: Edition) -> Result<Self, serde_json::Error> {
        let mut texts = Self::default();
        for respondent in &round.respondents {
            for (question, answer) in &respondent.answers {
                let mut found = Vec::new();
                strings(&serde_json::to_value(answer)?, &mut found);
                if edition.shows_text(respondent.side, answer.share()) {
                    texts.open.extend(found);
                } else {
                    let found = found.into_iter().map(|text| (question, text));
                    texts.withheld.extend(found);
                }
            }
        }
        texts.opened(&round.plan)?;
        Ok(texts)
    }

    /// What was settled together belongs to both sides, names and all.
    pub(super) fn opened(&mut self, plan: &Plan) -> Result<(), serde_json::Error> {
        let mut plan = serde_json::to_value(plan)?;
        without_findings(&mut plan);
        strings(&plan, &mut self.open);
        Ok(())
    }
}

/// Takes out the names of findings: they are printed nowhere, and can hold the name of a measure
/// that somebody typed.
fn without_findings(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(without_findings),
        Value::Object(entries) => {
            entries.remove("finding");
            entries.values_mut().for_each(without_findings);
        }
        _ => {}
    }
}

/// Every text in an answer, names of entries in catalogues too: those are open words.
fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        // A measure of one's own is written with this before its name.
        Value::String(text) => found.push(folded(text.strip_prefix("own:").unwrap_or(text))),
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Object(entries) => entries.values().for_each(|value| strings(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// How much of the beginning of a text is looked for, in letters: a text can be cut on a page.
const TELLING: usize = 40;

/// Finds the first withheld text that stands in a document.
///
/// A short text may stand there for another reason: "Yes" is also a word of others. So what is
/// found counts only if it is neither in an open text nor in the product's own `words` nor in the
/// same report without any typed text, which is made only if it is needed.
pub(super) fn first<'a>(
    document: &Document,
    texts: &Texts<'a>,
    words: impl FnOnce() -> String,
    bare: impl FnOnce() -> Document,
) -> Option<Leak<'a>> {
    first_in(&Said::by(document), texts, words, || Said::by(&bare()))
}

/// The same in texts that are not laid out.
pub(super) fn first_in<'a>(
    said: &Said,
    texts: &Texts<'a>,
    words: impl FnOnce() -> String,
    bare: impl FnOnce() -> Said,
) -> Option<Leak<'a>> {
    // Many people write the same few words: each text is looked for once.
    let mut wanted: BTreeMap<&str, &QuestionId> = BTreeMap::new();
    for (question, text) in &texts.withheld {
        wanted.entry(beginning(text)).or_insert(question);
    }
    let mut found: Vec<(usize, &str, &QuestionId)> = wanted
        .into_iter()
        .filter_map(|(part, question)| Some((said.page_of(part)?, part, question)))
        .collect();
    found.retain(|(_, part, _)| !texts.open.iter().any(|text| holds(text, part)));
    if !found.is_empty() {
        let words = folded(&words());
        found.retain(|(_, part, _)| !holds(&words, part));
    }
    if !found.is_empty() {
        let bare = bare();
        found.retain(|(_, part, _)| bare.page_of(part).is_none());
    }
    let (page, _, question) = found.into_iter().min()?;
    Some(Leak { page, question })
}

/// The telling beginning of a text, up to the end of a word where it has several.
fn beginning(text: &str) -> &str {
    let Some((end, _)) = text.char_indices().nth(TELLING) else {
        return text;
    };
    let kept = text.get(..end).unwrap_or(text);
    kept.rsplit_once(' ').map_or(kept, |(words, _)| words)
}

/// Whether a text stands in another as words of its own: "Ann" is not in "Annual".
fn holds(text: &str, part: &str) -> bool {
    place_of(text, part).is_some()
}

/// Where a text first stands in another as words of its own.
fn place_of(text: &str, part: &str) -> Option<usize> {
    if part.is_empty() {
        return None;
    }
    let inside = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
    let (first, last) = (part.chars().next(), part.chars().next_back());
    memmem::find_iter(text.as_bytes(), part.as_bytes()).find(|at| {
        let before = text
            .get(..*at)
            .and_then(|before| before.chars().next_back());
        let after = text
            .get(at + part.len()..)
            .and_then(|after| after.chars().next());
        let goes_on_before = inside(first) && inside(before);
        let goes_on_after = inside(last) && inside(after);
        !goes_on_before && !goes_on_after
    })
}

/// Everything a document says, as one text, so that looking for many parts of it is quick.
pub(super) struct Said {
    /// Folded texts, each ending with a sign that none of them holds.
    text: String,
    /// Where each of them begins, with the index of its page.
    pages: Vec<(usize, usize)>,
}

/// What stands between two texts.
const END: char = '\0';

impl Said {
    /// Texts with the indices of their pages.
    pub(super) fn new<T: AsRef<str>>(texts: impl IntoIterator<Item = (usize, T)>) -> Self {
        let mut said = Self {
            text: String::new(),
            pages: Vec::new(),
        };
        for (page, text) in texts {
            said.pages.push((said.text.len(), page));
            said.text.push_str(&folded(text.as_ref()));
            said.text.push(END);
        }
        said
    }

    /// The index of the page on which a text first stands as words of its own.
    fn page_of(&self, part: &str) -> Option<usize> {
        let place = place_of(&self.text, part)?;
        let after = self.pages.partition_point(|(start, _)| *start <= place);
        let (_, page) = self.pages.get(after.checked_sub(1)?)?;
        Some(*page)
    }

    fn by(document: &Document) -> Self {
        Self::new(texts(document))
    }
}

/// Everything a document says, each text with the index of its page.
fn texts(document: &Document) -> Vec<(usize, String)> {
    // The lines of a paragraph belong together, also over pages; so do header and footer.
    let mut nodes: BTreeMap<NodeId, (usize, String)> = BTreeMap::new();
    let mut said: Vec<(usize, String)> = Vec::new();
    for (index, page) in document.pages.iter().enumerate() {
        let mut furniture = String::new();
        for command in &page.commands {
            let Paint::Text(run) = &command.paint else {
                continue;
            };
            let text = match command.mark {
                Mark::Content(node) => {
                    &mut nodes
                        .entry(node)
                        .or_insert_with(|| (index, String::new()))
                        .1
                }
                Mark::Artifact(_) => &mut furniture,
            };
            text.extend(run.glyphs.iter().map(|glyph| glyph.text.as_str()));
        }
        said.push((index, furniture));
    }
    said.extend(nodes.into_values());
    for (_, node) in document.structure.iter() {
        said.extend(node.alt.iter().map(|alt| (0, alt.clone())));
    }
    for link in &document.links {
        said.push((link.page, link.description.clone()));
    }
    outline(&document.outline, &mut said);
    said.push((0, document.title.clone()));
    said.push((0, document.subject.clone()));
    said.extend(document.author.iter().map(|author| (0, author.clone())));
    said
}

fn outline(entries: &[OutlineEntry], said: &mut Vec<(usize, String)>) {
    for entry in entries {
        said.push((entry.target.page, entry.title.clone()));
        outline(&entry.children, said);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::{About, Flow, Footer, Furniture, Paragraph};
    use crate::page::{Orientation, PaperSize};
    use crate::text::FontFallback;
    use crate::{flow, look};

    /// A document of two pages that says this on the second one.
    fn document(says: &str) -> Document {
        let mut flow = Flow::new(About::default(), PaperSize::A4, FontFallback::None);
        flow.paragraph(&Paragraph::new(look::BODY).text("The answer"));
        flow.new_page(Orientation::Upright);
        flow.paragraph(
            &Paragraph::new(look::BODY)
                .width(crate::page::Mm(40.0))
                .text(says),
        );
        let flow::Finished { document, .. } = flow.finish(&Furniture {
            header_left: "Joint edition".to_owned(),
            header_right: String::new(),
            footer: Footer::default(),
            page_of: &|page, pages| format!("{page} of {pages}"),
        });
        document
    }

    fn leak(says: &str, withheld: &str, shown: &str) -> Option<usize> {
        let question = QuestionId::new("CUL-03");
        let texts = Texts {
            open: vec![folded(shown)],
            withheld: vec![(&question, folded(withheld))],
        };
        let bare = || document("1 of 3 questions");
        let words = || "Annual".to_owned();
        first(&document(says), &texts, words, bare).map(|leak| leak.page)
    }

    #[test]
    fn a_withheld_text_is_found_over_lines_and_although_it_is_cut() {
        let text = "They keep no promise,\nnot one of all that were given to us since the start";
        let cut = "“They keep no promise, not one of all that were given to…” Acme";
        assert_eq!(leak(cut, text, ""), Some(1));
        assert_eq!(leak("They keep every promise", text, ""), None);
    }

    #[test]
    fn words_that_stand_there_anyway_are_no_leak() {
        assert_eq!(
            leak("“Yes, fully” Acme", "Yes", "Yes, fully"),
            None,
            "shared by another"
        );
        assert_eq!(
            leak("1 of 3 questions", "1 of 3", ""),
            None,
            "a figure of the report"
        );
        assert_eq!(
            leak("Annual review", "Ann", ""),
            None,
            "part of a longer word"
        );
        assert_eq!(leak("“Yes” Acme", "Yes", ""), Some(1));
    }
}
