//! Steps that can be taken back, as old values of rows. They live in memory only.

use crate::change::{Changed, Course};
use crate::storage::RowChange;

/// How many steps are kept.
const MOST: usize = 200;

/// One step.
#[derive(Clone)]
pub(crate) struct Step {
    pub(crate) changed: Changed,
    pub(crate) rows: Vec<RowChange>,
}

/// Steps done and steps taken back. It has no `Debug`: the rows can hold answers.
#[derive(Default)]
pub(crate) struct UndoStack {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl UndoStack {
    /// Remembers a step; what had been taken back is gone.
    pub(crate) fn push(&mut self, step: Step) {
        self.undone.clear();
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.done.push(step);
    }

    /// Forgets everything.
    pub(crate) fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
    }

    /// The step that undo takes back.
    pub(crate) fn last(&self) -> Option<&Step> {
        self.done.last()
    }

    /// The step that redo does again.
    pub(crate) fn next(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Notes that the last step was taken back.
    pub(crate) fn step_back(&mut self) -> Option<Changed> {
        let step = self.done.pop()?;
        let changed = step.changed;
        self.undone.push(step);
        Some(Changed {
            course: Course::Undone,
            ..changed
        })
    }

    /// Notes that the next step was done again.
    pub(crate) fn step_forward(&mut self) -> Option<Changed> {
        let step = self.undone.pop()?;
        let changed = step.changed;
        self.done.push(step);
        Some(Changed {
            course: Course::Redone,
            ..changed
        })
    }
}

impl Step {
    /// The rows as undo writes them: the last one first.
    pub(crate) fn backward(&self) -> impl Iterator<Item = RowChange> {
        self.rows.iter().rev().cloned().map(RowChange::reversed)
    }

    /// The rows as redo writes them.
    pub(crate) fn forward(&self) -> impl Iterator<Item = RowChange> {
        self.rows.iter().cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::ChangeKind;
    use crate::id::SeatId;

    /// A step that is told apart by its seat.
    fn step(number: i64) -> Step {
        Step {
            changed: Changed {
                kind: ChangeKind::SeatEdited,
                course: Course::Done,
                partnership: None,
                round: None,
                seat: Some(SeatId::from_number(number)),
            },
            rows: Vec::new(),
        }
    }

    #[test]
    fn the_oldest_of_too_many_steps_is_forgotten() {
        let mut stack = UndoStack::default();
        for number in 0..=200 {
            stack.push(step(number));
        }
        let back: Vec<i64> = std::iter::from_fn(|| stack.step_back())
            .filter_map(|changed| changed.seat)
            .map(SeatId::number)
            .collect();
        assert_eq!(back, (1..=200).rev().collect::<Vec<i64>>());
    }

    #[test]
    fn looking_at_a_step_leaves_it_there() {
        let mut stack = UndoStack::default();
        stack.push(step(1));
        assert!(stack.last().is_some() && stack.last().is_some());
        assert!(stack.next().is_none());
        let changed = stack.step_back().expect("a step");
        assert_eq!(changed.course, Course::Undone);
        assert!(stack.last().is_none() && stack.next().is_some());
        stack.clear();
        assert!(stack.next().is_none());
    }
}
