//! What has changed in a workbook since a restore point was made.

use questionnaire::{BySide, CompanyName, Label};

use super::contents::{Contents, PartnershipContents, RoundContents};

/// One thing that has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// A partnership was added.
    PartnershipAdded(BySide<CompanyName>),
    /// A partnership was deleted.
    PartnershipDeleted(BySide<CompanyName>),
    /// The companies of a partnership got other names; these are the new ones.
    PartnershipRenamed(BySide<CompanyName>),
    /// A round was added.
    RoundAdded(Label),
    /// A round was deleted.
    RoundDeleted(Label),
    /// A round was revealed.
    RoundRevealed(Label),
    /// A round is another than it was: its name, its date, its state or what was settled.
    RoundChanged(Label),
}

/// What has changed from `before` to `now`, in the order of the workbook. What people answer
/// before a reveal is no change that could be told.
#[must_use]
pub fn changes_since(before: &Contents, now: &Contents) -> Vec<Since> {
    let mut changes = Vec::new();
    for old in &before.partnerships {
        let Some(new) = now.partnerships.iter().find(|new| new.id == old.id) else {
            changes.push(Since::PartnershipDeleted(names(old)));
            continue;
        };
        if names(old) != names(new) {
            changes.push(Since::PartnershipRenamed(names(new)));
        }
        of_rounds(old, new, &mut changes);
    }
    let is_new = |found: &&PartnershipContents| {
        let id = found.id;
        before.partnerships.iter().all(|old| old.id != id)
    };
    let new = now.partnerships.iter().filter(is_new);
    changes.extend(new.map(|new| Since::PartnershipAdded(names(new))));
    changes
}

fn of_rounds(old: &PartnershipContents, new: &PartnershipContents, changes: &mut Vec<Since>) {
    for before in &old.rounds {
        match new.rounds.iter().find(|now| now.id == before.id) {
            None => changes.push(Since::RoundDeleted(before.name.clone())),
            Some(now) if before == now => {}
            Some(now) => changes.push(of_round(before, now)),
        }
    }
    let is_new = |now: &&RoundContents| old.rounds.iter().all(|before| before.id != now.id);
    let added = new.rounds.iter().filter(is_new);
    changes.extend(added.map(|now| Since::RoundAdded(now.name.clone())));
}

fn of_round(before: &RoundContents, now: &RoundContents) -> Since {
    let name = now.name.clone();
    if now.state.is_revealed() && !before.state.is_revealed() {
        Since::RoundRevealed(name)
    } else {
        Since::RoundChanged(name)
    }
}

fn names(partnership: &PartnershipContents) -> BySide<CompanyName> {
    BySide {
        vendor: partnership.vendor.clone(),
        partner: partnership.partner.clone(),
    }
}
