//! One content file, taken apart entry by entry, so that a broken entry costs only itself.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::check::Check;
use crate::Problem;

/// A list of entries: the key it stands under and the field that names an entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    key: &'static str,
    id: &'static str,
    prefix: &'static str,
}

impl List {
    /// A list whose entries have names of their own kind: a place is `CUL-03.topic`.
    pub(super) const fn named(key: &'static str, id: &'static str) -> Self {
        let prefix = "";
        Self { key, id, prefix }
    }

    /// One of several lists with like names: a place is `channel.phone.words`.
    pub(super) const fn grouped(key: &'static str, id: &'static str) -> Self {
        let prefix = key;
        Self { key, id, prefix }
    }
}

/// A content file and the problems found in it.
#[derive(Debug)]
pub(super) struct Document<'a> {
    file: &'static str,
    table: DeTable<'a>,
    /// Where the syntax is broken, as offsets into the text.
    damage: Vec<usize>,
    /// Where values and entries begin, in order.
    starts: Vec<usize>,
    /// The names found under each key, also those of broken entries.
    names: BTreeMap<&'static str, BTreeSet<String>>,
    problems: Vec<Problem>,
}

impl<'a> Document<'a> {
    /// Reads a file; what is wrong with its syntax is told with line and column.
    pub(super) fn new(file: &'static str, text: &'a str) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let table = table.into_inner();
        let mut damage = Vec::new();
        let mut problems = Vec::new();
        for error in errors {
            let offset = error.span().map_or(0, |span| span.start);
            damage.push(offset);
            problems.push(Problem::new(position(text, offset), plain(error.message())));
        }
        Self {
            file,
            starts: starts(&table),
            table,
            damage,
            names: BTreeMap::new(),
            problems,
        }
    }

    /// Notes a problem; its place is relative to the file.
    pub(super) fn tell(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// A single value that must be there.
    pub(super) fn value<R: DeserializeOwned>(&mut self, key: &'static str) -> Option<R> {
        let value = self.take(key)?;
        self.entry(key.to_owned(), value, |raw, _| Some(raw))
    }

    /// Every good entry of a list, in order. A second entry of the same name is left out.
    pub(super) fn each<R: DeserializeOwned, T>(
        &mut self,
        list: List,
        mut make: impl FnMut(R, &mut Check) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.take(list.key) else {
            return Vec::new();
        };
        let DeValue::Array(entries) = value.into_inner() else {
            self.tell(Problem::new(list.key, "expected a list of entries"));
            return Vec::new();
        };
        let mut made = Vec::new();
        for (index, entry) in entries.into_iter().enumerate() {
            let mut place = format!("{}[{index}]", list.key);
            if let Some(name) = name(entry.get_ref(), list.id) {
                place = match list.prefix {
                    "" => name.clone(),
                    prefix => format!("{prefix}.{name}"),
                };
                if !self.names.entry(list.key).or_default().insert(name) {
                    let problem = Problem::new(place, "there are two entries of this name");
                    self.tell(problem.hint("only the first one counts"));
                    continue;
                }
            }
            made.extend(self.entry(place, entry, &mut make));
        }
        made
    }

    /// Every good value of a table of named values.
    pub(super) fn table<R: DeserializeOwned, T>(
        &mut self,
        key: &'static str,
        mut make: impl FnMut(R, &mut Check) -> Option<T>,
    ) -> BTreeMap<String, T> {
        let Some(value) = self.take(key) else {
            return BTreeMap::new();
        };
        let DeValue::Table(values) = value.into_inner() else {
            self.tell(Problem::new(key, "expected a table"));
            return BTreeMap::new();
        };
        let mut made = BTreeMap::new();
        for (name, value) in values {
            let name = name.into_inner().into_owned();
            if let Some(value) = self.entry(format!("{key}.{name}"), value, &mut make) {
                made.insert(name, value);
            }
        }
        made
    }

    /// Whether a list names such an entry, be it broken or not.
    pub(super) fn names(&self, key: &str, name: &str) -> bool {
        self.names
            .get(key)
            .is_some_and(|names| names.contains(name))
    }

    /// Tells which of these names a list lacks.
    pub(super) fn complete<'n>(&mut self, key: &str, names: impl Iterator<Item = &'n str>) {
        for name in names {
            if !self.names(key, name) {
                self.tell(Problem::new(key, format!("there is no entry for {name}")));
            }
        }
    }

    /// All problems of the file, with its name; a key that nobody asked for is one.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        for (key, _) in std::mem::take(&mut self.table) {
            self.tell(Problem::new(
                key.into_inner().into_owned(),
                "there is no such key",
            ));
        }
        let file = self.file;
        let named = |mut problem: Problem| {
            problem.place = format!("{file}: {}", problem.place);
            problem
        };
        self.problems.into_iter().map(named).collect()
    }

    fn take(&mut self, key: &'static str) -> Option<Spanned<DeValue<'a>>> {
        let value = self.table.remove(key);
        if value.is_none() {
            self.tell(Problem::new(key, "it is missing"));
        }
        value
    }

    /// Reads and checks one entry; it is kept when nothing is wrong with it.
    fn entry<R: DeserializeOwned, T>(
        &mut self,
        place: String,
        value: Spanned<DeValue<'a>>,
        mut make: impl FnMut(R, &mut Check) -> Option<T>,
    ) -> Option<T> {
        if self.is_damaged(value.span().start) {
            // What was recovered may not be what was meant. The error itself is already told.
            return None;
        }
        let mut check = Check::new(place);
        let made = match serde_path_to_error::deserialize(ValueDeserializer::from(value)) {
            Ok(raw) => make(raw, &mut check),
            Err(error) => {
                let path = error.path().to_string();
                let path = path.trim_matches('.');
                check.tell(Problem::new(path, plain(error.inner().message())));
                None
            }
        };
        let problems = check.into_problems();
        let is_good = problems.is_empty();
        self.problems.extend(problems);
        made.filter(|_| is_good)
    }

    /// Whether the syntax is broken between this start and the next one.
    fn is_damaged(&self, start: usize) -> bool {
        let end = self.starts.iter().find(|other| **other > start);
        let end = end.copied().unwrap_or(usize::MAX);
        self.damage.iter().any(|at| (start..end).contains(at))
    }
}

fn starts(table: &DeTable<'_>) -> Vec<usize> {
    let mut starts = Vec::new();
    for value in table.values() {
        starts.push(value.span().start);
        match value.get_ref() {
            DeValue::Array(entries) => starts.extend(entries.iter().map(|e| e.span().start)),
            DeValue::Table(values) => starts.extend(values.values().map(|v| v.span().start)),
            _ => {}
        }
    }
    starts.sort_unstable();
    starts
}

/// What an entry is called, if that can be told.
fn name(entry: &DeValue<'_>, id: &str) -> Option<String> {
    let value = entry.as_table()?.get(id)?.get_ref();
    let name = value
        .as_str()
        .or_else(|| value.as_integer().map(|number| number.as_str()))?;
    let fits = !name.trim().is_empty() && name.len() <= 60 && !name.contains(char::is_control);
    fits.then(|| name.to_owned())
}

fn position(text: &str, offset: usize) -> String {
    let before = &text[..text.floor_char_boundary(offset)];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    format!("line {line}, column {column}")
}

fn plain(message: &str) -> String {
    message.trim().replace('\n', "; ")
}
