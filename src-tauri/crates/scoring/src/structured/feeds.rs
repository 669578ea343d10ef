//! Which measure drives which: the links of the catalogue as a graph.

use std::collections::{BTreeSet, VecDeque};

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use questionnaire::Metric;

/// The measures of the catalogue by their place, and what each feeds.
pub(crate) struct Feeds(DiGraph<(), ()>);

impl Feeds {
    pub(crate) fn of(catalogue: &[Metric]) -> Self {
        let mut graph = DiGraph::with_capacity(catalogue.len(), catalogue.len() * 2);
        for _ in catalogue {
            graph.add_node(());
        }
        for (place, metric) in catalogue.iter().enumerate() {
            for fed in &metric.feeds {
                if let Some(to) = catalogue.iter().position(|metric| metric.id == *fed) {
                    graph.add_edge(NodeIndex::new(place), NodeIndex::new(to), ());
                }
            }
        }
        Self(graph)
    }

    /// The shortest chain of links from one of the measures `from` to `to`, both ends included;
    /// of several the one whose measures come first in the catalogue. `None` when there is none.
    ///
    /// Every measure is visited once, so circles and measures that feed themselves end too.
    pub(crate) fn shortest_chain(&self, from: &BTreeSet<usize>, to: usize) -> Option<Vec<usize>> {
        let steps = self.steps_to(to);
        let left = |place: usize| steps.get(place).copied().flatten();
        let start = from
            .iter()
            .copied()
            .filter(|place| *place != to && left(*place).is_some())
            .min_by_key(|place| (left(*place), *place))?;
        let mut chain = vec![start];
        let mut here = start;
        while let Some(steps) = left(here).filter(|steps| *steps > 0) {
            let next = self.0.neighbors(NodeIndex::new(here));
            here = next
                .map(NodeIndex::index)
                .filter(|place| left(*place) == Some(steps - 1))
                .min()?;
            chain.push(here);
        }
        Some(chain)
    }

    /// The number of links from each measure to `to`; `None` where no chain leads there.
    fn steps_to(&self, to: usize) -> Vec<Option<usize>> {
        let mut steps = vec![None; self.0.node_count()];
        let Some(end) = steps.get_mut(to) else {
            return steps;
        };
        *end = Some(0);
        let mut next = VecDeque::from([(to, 0)]);
        while let Some((place, far)) = next.pop_front() {
            for before in self
                .0
                .neighbors_directed(NodeIndex::new(place), Direction::Incoming)
            {
                if let Some(seen @ None) = steps.get_mut(before.index()) {
                    *seen = Some(far + 1);
                    next.push_back((before.index(), far + 1));
                }
            }
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use questionnaire::{MetricId, Questionnaire};

    /// The first measures of the catalogue with these links instead of their own.
    fn feeds(links: &[(usize, usize)], count: usize) -> Feeds {
        let mut catalogue: Vec<Metric> = Questionnaire::shipped().metrics[..count].to_vec();
        let ids: Vec<MetricId> = catalogue.iter().map(|metric| metric.id.clone()).collect();
        for (place, metric) in catalogue.iter_mut().enumerate() {
            let own = links.iter().filter(|(from, _)| *from == place);
            metric.feeds = own.map(|(_, to)| ids[*to].clone()).collect();
        }
        Feeds::of(&catalogue)
    }

    #[track_caller]
    fn is(links: &[(usize, usize)], from: &[usize], to: usize, expected: Option<&[usize]>) {
        let chain = feeds(links, 6).shortest_chain(&from.iter().copied().collect(), to);
        assert_eq!(
            chain.as_deref(),
            expected,
            "{links:?} from {from:?} to {to}"
        );
    }

    #[test]
    fn the_shortest_chain_then_the_order_of_the_catalogue() {
        let diamond = [(0, 2), (0, 1), (1, 3), (2, 3), (3, 4)];
        is(&diamond, &[0], 4, Some(&[0, 1, 3, 4]));
        is(&diamond, &[0, 2], 4, Some(&[2, 3, 4]));
        is(&diamond, &[1, 2], 3, Some(&[1, 3]));
        is(&diamond, &[4], 0, None);
        is(&diamond, &[5], 4, None);
        is(&diamond, &[], 4, None);
    }

    #[test]
    fn circles_and_measures_that_feed_themselves_end() {
        let circle = [(0, 1), (1, 2), (2, 0), (1, 1), (2, 3)];
        is(&circle, &[0], 3, Some(&[0, 1, 2, 3]));
        is(&circle, &[3], 0, None);
        is(&[(0, 0)], &[0], 0, None);
    }

    #[test]
    fn the_shipped_links_lead_from_conversion_to_revenue() {
        // M03 (place 2) feeds M11 (place 10), M11 feeds M05 (place 4), M05 feeds M15 (place 14).
        let feeds = Feeds::of(&Questionnaire::shipped().metrics);
        let chain = feeds.shortest_chain(&BTreeSet::from([2]), 14);
        assert_eq!(chain, Some(vec![2, 10, 4, 14]));
    }
}
