//! What several people of one side picked or ranked, as one list. Ours.
//!
//! Picks: the number of people who picked it, more first; ties in the order of the entries.
//! Rankings: the same number first, then the mean rank among those who ranked it, then the order
//! of the entries. The order of the people changes nothing, and a person counts once per entry.

use std::collections::BTreeMap;

/// The `most` entries that most people picked.
pub(crate) fn most_picked<T: Ord>(
    people: impl Iterator<Item = impl IntoIterator<Item = T>>,
    most: usize,
) -> Vec<T> {
    pooled(people, most, |votes| (votes.people, 0))
}

/// The `most` entries that most people ranked, and ranked highest.
pub(crate) fn most_ranked<T: Ord>(
    people: impl Iterator<Item = impl IntoIterator<Item = T>>,
    most: usize,
) -> Vec<T> {
    pooled(people, most, |votes| (votes.people, votes.ranks))
}

#[derive(Default)]
struct Votes {
    /// People who named the entry.
    people: usize,
    /// The sum of their ranks; at the same number of people it orders as the mean does.
    ranks: usize,
}

fn pooled<T: Ord>(
    people: impl Iterator<Item = impl IntoIterator<Item = T>>,
    most: usize,
    weigh: impl Fn(&Votes) -> (usize, usize),
) -> Vec<T> {
    let mut votes: BTreeMap<T, Votes> = BTreeMap::new();
    for named in people {
        let mut once: BTreeMap<T, usize> = BTreeMap::new();
        for (index, entry) in named.into_iter().enumerate() {
            once.entry(entry).or_insert(index + 1);
        }
        for (entry, rank) in once {
            let votes = votes.entry(entry).or_default();
            votes.people += 1;
            votes.ranks += rank;
        }
    }
    let mut entries: Vec<(T, Votes)> = votes.into_iter().collect();
    // A stable sort keeps equal entries in their own order.
    entries.sort_by(|(_, a), (_, b)| {
        let ((a_people, a_ranks), (b_people, b_ranks)) = (weigh(a), weigh(b));
        b_people.cmp(&a_people).then(a_ranks.cmp(&b_ranks))
    });
    entries
        .into_iter()
        .take(most)
        .map(|(entry, _)| entry)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picks_by_people_then_by_the_order_of_the_entries() {
        // 7 by three people, 2 and 9 by two each, 1 by one: 7, then 2 before 9, then 1.
        let people = [vec![9, 7, 2], vec![7, 9, 1], vec![2, 7]];
        assert_eq!(most_picked(people.iter().cloned(), 5), [7, 2, 9, 1]);
        assert_eq!(most_picked(people.into_iter().rev(), 2), [7, 2]);
    }

    #[test]
    fn rankings_by_people_then_by_mean_rank() {
        // 9: ranks 1 and 2, mean 1.5. 7: ranks 2 and 1, mean 1.5, a tie: 7 first. 2: ranks 3 and 3.
        // 1: one person, rank 1, and so behind everything that two ranked.
        let people = [vec![9, 7, 2], vec![7, 9, 2], vec![1]];
        assert_eq!(most_ranked(people.into_iter(), 6), [7, 9, 2, 1]);
        // By mean rank 9 (1, 1) comes before 2 (2, 2), though 2 is the smaller entry.
        assert_eq!(most_ranked([[9, 2], [9, 2]].into_iter(), 6), [9, 2]);
    }

    #[test]
    fn an_entry_named_twice_by_one_person_counts_once_at_its_best() {
        // 5 by one person twice, 6 by two people: 6 first.
        let people = [vec![5, 5, 6], vec![6]];
        assert_eq!(most_ranked(people.into_iter(), 6), [6, 5]);
    }
}
