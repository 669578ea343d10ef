//! What was settled as days of a calendar. It belongs to both companies, so there is one edition
//! of it.

use calendar::{Calendar, Entry, Identity};
use questionnaire::{Name, Questionnaire, Response, Round, Side, Value};

use super::plan_entries::{EntryKind, PlanEntry, entries};
use super::words::{Facts, long_date, sentence, text};

/// A calendar and what has to be told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanCalendar {
    /// The days, under the names of both companies, to be written with [`calendar::to_ics`].
    pub calendar: Calendar,
    /// Actions without a date, which no calendar can hold.
    pub undated_actions: usize,
    /// What else was settled and has no date: decisions, goals, steps, introductions, topics.
    pub undated_others: usize,
}

/// Everything of a round that has a day, the next first: actions, decisions, goals, steps of the
/// enablement plan, introductions, topics that come back, the next round.
///
/// An entry keeps its identity whatever the companies, the round and the entry itself are called
/// then: it is made of what was answered, which does not change after the reveal, and of the
/// number or the subject of the entry. No text that somebody typed takes part in it.
#[must_use]
pub fn plan_calendar(set: &Questionnaire, round: &Round) -> PlanCalendar {
    let all = entries(set, round);
    let owner = identity_of(round);
    let undated = |is_action: bool| {
        let undated = all.iter().filter(|entry| entry.date.is_none());
        undated
            .filter(|entry| (entry.kind == EntryKind::Action) == is_action)
            .count()
    };
    let name = match round.sample {
        true => "calendar-name-sample",
        false => "calendar-name",
    };
    PlanCalendar {
        calendar: Calendar {
            name: sentence(name, &companies(round)),
            entries: all
                .iter()
                .filter_map(|entry| day(round, &owner, entry))
                .collect(),
        },
        undated_actions: undated(true),
        undated_others: undated(false),
    }
}

fn day(round: &Round, owner: &[u8], entry: &PlanEntry<'_>) -> Option<Entry> {
    Some(Entry {
        identity: Identity::new(owner, &entry.key),
        date: entry.date?,
        title: title(round, entry),
        description: description(round, entry),
        category: text(entry.kind.message()),
    })
}

fn title(round: &Round, entry: &PlanEntry<'_>) -> String {
    let kind = text(entry.kind.message());
    let title = match entry.kind {
        // What is to be done, and what is a sentence already.
        EntryKind::Action | EntryKind::StepStart | EntryKind::NextRound | EntryKind::Verdict => {
            entry.title.clone()
        }
        _ => {
            let facts = Facts::new()
                .text("kind", kind)
                .verbatim("title", &*entry.title);
            sentence("calendar-title-kind", &facts)
        }
    };
    let marked = |id: &str, title: String| sentence(id, &Facts::new().verbatim("title", title));
    let title = match round.altered.is_empty() {
        true => title,
        false => marked("calendar-title-altered", title),
    };
    match round.sample {
        true => marked("calendar-title-sample", title),
        false => title,
    }
}

/// What it is, of which round and companies, who owns it, and how it will be seen: a line each.
fn description(round: &Round, entry: &PlanEntry<'_>) -> String {
    let facts = Facts::new()
        .text("kind", text(entry.kind.message()))
        .text("round", round.name.as_str())
        .text("date", long_date(round.date));
    let mut lines = vec![
        match entry.id {
            Some(id) => sentence("calendar-action-of", &facts.text("id", id.to_string())),
            None => sentence("calendar-kind-of", &facts),
        },
        sentence("calendar-companies", &companies(round)),
    ];
    let owners = [
        (Side::Vendor, entry.vendor_owner),
        (Side::Partner, entry.partner_owner),
    ];
    for (side, name) in owners {
        lines.extend(owner(round, entry, side, name));
    }
    if let Some(sign) = entry.sign {
        let facts = Facts::new().verbatim("sign", sign.as_str());
        lines.push(sentence("calendar-seen", &facts));
    }
    if round.sample {
        lines.push(text("calendar-sample"));
    }
    if !round.altered.is_empty() {
        lines.push(text("calendar-altered"));
    }
    lines.join("\n")
}

fn owner(round: &Round, entry: &PlanEntry<'_>, side: Side, name: Option<&Name>) -> Option<String> {
    // The title names the people of an introduction.
    if entry.kind == EntryKind::Introduction {
        return None;
    }
    let name = match name {
        Some(name) => name.as_str().to_owned(),
        None if entry.kind.wants_owners() => text("no-owner"),
        None => return None,
    };
    let facts = Facts::new()
        .text("company", round.company(side))
        .text("name", name);
    Some(sentence("calendar-owner", &facts))
}

fn companies(round: &Round) -> Facts {
    Facts::new()
        .text("vendor", round.vendor.as_str())
        .text("partner", round.partner.as_str())
}

/// What tells a round from all others, whatever it and its companies are called: its day and the
/// steps that its people chose.
fn identity_of(round: &Round) -> Vec<u8> {
    let mut people: Vec<String> = round
        .respondents
        .iter()
        .map(|person| {
            let steps =
                person
                    .answers
                    .iter()
                    .filter_map(|(question, answer)| match answer.own()? {
                        Response::Given(Value::Step(step)) => Some(format!(" {question}:{step}")),
                        _ => None,
                    });
            let steps: String = steps.collect();
            format!("{} {}{steps}\n", person.side.name(), person.function.name())
        })
        .collect();
    // People stand in no order that means anything.
    people.sort_unstable();
    format!("{}\n{}", round.date, people.concat()).into_bytes()
}
