//! The counterpart maps of everybody put together, without a name in it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use questionnaire::{BySide, Function, Questionnaire, Round, Side, Value};

use crate::text::folded;

const QUESTION: &str = "ENB-05";

/// A pair that somebody says has met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compose) struct Tie {
    /// The places of both people: vendor, partner.
    pub(in crate::compose) pair: (usize, usize),
    /// When they last met by any map.
    pub(in crate::compose) last_met: Option<NaiveDate>,
}

/// Who has met whom: people are what they do, and a place in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::compose) struct Ties {
    /// The functions of each person, people in the order of their functions.
    pub(in crate::compose) people: BySide<Vec<Vec<Function>>>,
    /// In the order of the places.
    pub(in crate::compose) met: Vec<Tie>,
}

impl Ties {
    /// Puts the maps of a round together: names are the same without case and Unicode form.
    /// Only maps of sides whose answers may be `shown` are looked at.
    pub(in crate::compose) fn of(
        set: &Questionnaire,
        round: &Round,
        shown: impl Fn(Side) -> bool,
    ) -> Self {
        let asked = set
            .question(QUESTION)
            .is_some_and(|question| question.is_asked(round.purpose, round.form));
        let mut people: BySide<BTreeMap<String, BTreeSet<Function>>> = BySide::default();
        let mut met: BTreeMap<(String, String), Option<NaiveDate>> = BTreeMap::new();
        for respondent in round
            .respondents
            .iter()
            .filter(|one| asked && shown(one.side))
        {
            let answer = respondent.answers.get(QUESTION);
            let value = answer.and_then(|answer| answer.own()?.given());
            let Some(Value::Counterparts(map)) = value else {
                continue;
            };
            for person in &map.people {
                let all = people.get_mut(person.side);
                let functions = all.entry(folded(person.name.as_str())).or_default();
                functions.insert(person.function);
            }
            for meeting in &map.met {
                let pair = (
                    folded(meeting.vendor.as_str()),
                    folded(meeting.partner.as_str()),
                );
                people.vendor.entry(pair.0.clone()).or_default();
                people.partner.entry(pair.1.clone()).or_default();
                let last_met = met.entry(pair).or_default();
                *last_met = (*last_met).max(meeting.last_met);
            }
        }
        let order = BySide::from_fn(|side| {
            let people = people.get(side).iter();
            let mut order: Vec<(&String, &BTreeSet<Function>)> = people.collect();
            // Somebody without a function comes last.
            order.sort_by_key(|(_, functions)| (functions.is_empty(), functions.first().copied()));
            order
        });
        let place = |side: Side, key: &String| {
            let mut people = order.get(side).iter();
            people.position(|(name, _)| *name == key)
        };
        let mut ties: Vec<Tie> = met
            .iter()
            .filter_map(|((vendor, partner), last_met)| {
                let pair = (place(Side::Vendor, vendor)?, place(Side::Partner, partner)?);
                Some(Tie {
                    pair,
                    last_met: *last_met,
                })
            })
            .collect();
        ties.sort_by_key(|tie| tie.pair);
        let functions = |people: &Vec<(&String, &BTreeSet<Function>)>| {
            let all = people.iter().map(|(_, functions)| functions);
            all.map(|functions| functions.iter().copied().collect())
                .collect()
        };
        Self {
            people: order.map(functions),
            met: ties,
        }
    }

    /// Whether nobody drew a map.
    pub(in crate::compose) fn is_empty(&self) -> bool {
        self.people.vendor.is_empty() && self.people.partner.is_empty()
    }

    /// Whether the map is small enough to stand within a finding: up to six people on a side.
    pub(in crate::compose) fn is_small(&self) -> bool {
        self.people.vendor.len().max(self.people.partner.len()) <= 6
    }

    /// How many people of a side do this.
    pub(in crate::compose) fn people_of(&self, side: Side, function: Function) -> usize {
        let people = self.people.get(side).iter();
        people
            .filter(|functions| functions.contains(&function))
            .count()
    }

    /// Whether two who both do this have met, and when they last did, if anybody says.
    pub(in crate::compose) fn last_met(&self, function: Function) -> Option<Option<NaiveDate>> {
        let does = |side: Side, at: usize| {
            let person = self.people.get(side).get(at);
            person.is_some_and(|functions| functions.contains(&function))
        };
        let both = self
            .met
            .iter()
            .filter(|tie| does(Side::Vendor, tie.pair.0) && does(Side::Partner, tie.pair.1));
        both.map(|tie| tie.last_met).max()
    }
}
