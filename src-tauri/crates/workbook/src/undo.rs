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
