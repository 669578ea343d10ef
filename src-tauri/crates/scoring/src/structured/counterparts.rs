//! The counterpart maps of both sides as one graph of people who have met.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use petgraph::algo::maximum_flow::dinics;
use petgraph::graph::DiGraph;
use questionnaire::answer::Counterparts;
use questionnaire::{BySide, Function, Side, Value, same_name};

use super::{Answers, question};

/// A person: the company and the name without case and Unicode form. Somebody who stands on both
/// sides, each in another map, is two people.
pub(crate) type PersonKey = (Side, String);

/// Everybody and every tie that anybody of either side named.
#[derive(Default)]
pub(crate) struct People {
    /// How a name is spelled: the smallest spelling of all.
    pub(crate) spellings: BTreeMap<PersonKey, String>,
    /// The functions of each person, over all maps.
    pub(crate) functions: BTreeMap<PersonKey, BTreeSet<Function>>,
    /// Per side that drew a map: the people of either side whom it names for a function.
    pub(crate) maps: BySide<BTreeMap<(Function, Side), BTreeSet<String>>>,
    /// Who has met whom, vendor and partner, with the latest date of any map.
    pub(crate) ties: BTreeMap<(String, String), Option<NaiveDate>>,
}

/// The folded names: colleagues name the same people.
#[derive(Default)]
struct Keys<'a>(BTreeMap<&'a str, String>);

impl<'a> Keys<'a> {
    fn of(&mut self, name: &'a str) -> String {
        let key = self.0.entry(name).or_insert_with(|| same_name(name));
        key.clone()
    }
}

impl People {
    /// Puts the maps of all respondents together.
    pub(crate) fn of(answers: &Answers<'_>) -> Self {
        let mut people = Self::default();
        let mut keys = Keys::default();
        for side in Side::BOTH {
            for value in answers.values(side, question::COUNTERPARTS) {
                if let Value::Counterparts(map) = value {
                    people.add(side, map, &mut keys);
                }
            }
        }
        people
    }

    fn add<'a>(&mut self, drawn_by: Side, map: &'a Counterparts, keys: &mut Keys<'a>) {
        for person in &map.people {
            let key = keys.of(person.name.as_str());
            let here = (person.function, person.side);
            let named = self.maps.get_mut(drawn_by).entry(here).or_default();
            named.insert(key.clone());
            self.spell(person.side, &key, person.name.as_str());
            let functions = self.functions.entry((person.side, key)).or_default();
            functions.insert(person.function);
        }
        for meeting in &map.met {
            let (vendor, partner) = (meeting.vendor.as_str(), meeting.partner.as_str());
            let pair = (keys.of(vendor), keys.of(partner));
            self.spell(Side::Vendor, &pair.0, vendor);
            self.spell(Side::Partner, &pair.1, partner);
            let last_met = self.ties.entry(pair).or_default();
            *last_met = (*last_met).max(meeting.last_met);
        }
    }

    fn spell(&mut self, side: Side, key: &str, name: &str) {
        let spelling = self
            .spellings
            .entry((side, key.to_owned()))
            .or_insert_with(|| name.to_owned());
        if name < spelling.as_str() {
            name.clone_into(spelling);
        }
    }

    /// Whether anybody is named at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.spellings.is_empty()
    }

    /// How a person is spelled.
    pub(crate) fn name(&self, key: &PersonKey) -> String {
        self.spellings.get(key).cloned().unwrap_or_default()
    }

    /// The number of ties of each person.
    pub(crate) fn tie_counts(&self) -> BTreeMap<PersonKey, usize> {
        let mut counts: BTreeMap<PersonKey, usize> = BTreeMap::new();
        for (vendor, partner) in self.ties.keys() {
            *counts.entry((Side::Vendor, vendor.clone())).or_default() += 1;
            *counts.entry((Side::Partner, partner.clone())).or_default() += 1;
        }
        counts
    }

    /// The most pairs that can be met at the same time, each person in one pair only: a maximum
    /// matching. By König's theorem it is the fewest people whose leaving cuts every tie.
    ///
    /// Found as the largest flow through ties of capacity 1 (Dinic), in about √people passes over
    /// the ties. It ends: every pass lengthens the shortest path that is left. (`petgraph`'s
    /// matching for any graph calls itself once per person on a path and could run out of stack.)
    pub(crate) fn threads(&self) -> usize {
        let mut graph: DiGraph<(), u32> = DiGraph::new();
        let (source, sink) = (graph.add_node(()), graph.add_node(()));
        let mut nodes = BTreeMap::new();
        for (vendor, partner) in self.ties.keys() {
            let mut node = |side: Side, name: &String| {
                *nodes.entry((side, name.clone())).or_insert_with(|| {
                    let node = graph.add_node(());
                    match side {
                        Side::Vendor => graph.add_edge(source, node, 1),
                        Side::Partner => graph.add_edge(node, sink, 1),
                    };
                    node
                })
            };
            let (from, to) = (node(Side::Vendor, vendor), node(Side::Partner, partner));
            graph.add_edge(from, to, 1);
        }
        let (pairs, _) = dinics(&graph, source, sink);
        pairs as usize
    }
}
