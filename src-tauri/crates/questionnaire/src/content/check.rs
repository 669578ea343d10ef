//! What is checked about one entry: its texts, its gaps, and what it must not lack.

use crate::{Problem, Template};

/// The gaps that stand for the names of the two companies.
pub(super) const NAMES: &[&str] = &["vendor", "partner"];

/// The problems of one entry, each with its place.
#[derive(Debug)]
pub(super) struct Check {
    place: String,
    problems: Vec<Problem>,
}

impl Check {
    pub(super) fn new(place: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            problems: Vec::new(),
        }
    }

    /// Notes a problem; its place is relative to the entry.
    pub(super) fn tell(&mut self, problem: Problem) {
        self.problems.push(problem.inside(&self.place));
    }

    /// All that was told.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// A field that this entry must have.
    pub(super) fn required<T>(&mut self, field: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.tell(Problem::new(field, "it is missing"));
        }
        value
    }

    /// A text without gaps.
    pub(super) fn text(&mut self, field: &str, text: String) -> String {
        self.sentence(field, &text, &[]);
        text
    }

    /// A text whose gaps are among those that somebody fills.
    pub(super) fn template(&mut self, field: &str, text: String, gaps: &[&str]) -> Template {
        self.sentence(field, &text, gaps);
        Template::new(text)
    }

    /// The same for each text of a list.
    pub(super) fn templates(&mut self, field: &str, texts: Vec<String>) -> Vec<Template> {
        for (index, text) in texts.iter().enumerate() {
            let place = format!("{field}[{index}]");
            if texts[..index].contains(text) {
                self.tell(Problem::new(&place, "it stands there twice"));
            }
            self.sentence(&place, text, NAMES);
        }
        texts.into_iter().map(Template::new).collect()
    }

    fn sentence(&mut self, field: &str, text: &str, filled: &[&str]) {
        if text.trim().is_empty() {
            return self.tell(Problem::new(field, "it is empty"));
        }
        if text.trim() != text || text.chars().any(char::is_control) {
            let message = "white space at an end, a line break or a control character";
            self.tell(Problem::new(field, message));
        }
        let gaps = match gaps(text) {
            Ok(gaps) => gaps,
            Err(message) => return self.tell(Problem::new(field, message)),
        };
        for gap in gaps.into_iter().filter(|gap| !filled.contains(gap)) {
            let names: Vec<String> = filled.iter().map(|name| format!("{{{name}}}")).collect();
            let hint = match names.as_slice() {
                [] => "no gap is filled here".to_owned(),
                names => format!("filled here: {}", names.join(", ")),
            };
            self.tell(Problem::new(field, format!("nobody fills {{{gap}}}")).hint(hint));
        }
    }
}

/// The names of the gaps, or what is wrong with the braces.
fn gaps(text: &str) -> Result<Vec<&str>, &'static str> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let Some(inside) = rest[at..].strip_prefix('{') else {
            return Err("a brace is closed that was never opened");
        };
        let Some(end) = inside.find(['{', '}']) else {
            return Err("a brace is never closed");
        };
        let Some(after) = inside[end..].strip_prefix('}') else {
            return Err("a brace is opened inside a brace");
        };
        names.push(&inside[..end]);
        rest = after;
    }
    Ok(names)
}

/// Whether this is small words of letters and digits, joined by single underscores.
pub(super) fn is_snake_case(id: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    id.starts_with(|c: char| c.is_ascii_lowercase()) && id.split('_').all(word)
}
