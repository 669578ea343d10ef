//! Everything that was settled and has an owner or a day, in one list: the table of the plan and
//! the calendar are made of it.

use chrono::NaiveDate;
use questionnaire::{Commitment, CommitmentId, Name, Prose, Questionnaire, Round, Side};

use super::words::{Facts, sentence, text};

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntryKind {
    Action,
    Decision,
    Goal,
    StepStart,
    Step,
    Deal,
    Introduction,
    Parked,
    NextRound,
    Verdict,
}

impl EntryKind {
    /// The message with its name for people.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::Action => "plan-action",
            Self::Decision => "plan-decision",
            Self::Goal => "plan-goal",
            Self::StepStart => "plan-step-start",
            Self::Step => "plan-step",
            Self::Deal => "plan-deal",
            Self::Introduction => "plan-introduction",
            Self::Parked => "plan-parked",
            Self::NextRound => "plan-next-round",
            Self::Verdict => "plan-verdict",
        }
    }

    /// Whether somebody at each company is to own it, so that it is said when nobody does.
    pub(super) const fn wants_owners(self) -> bool {
        matches!(
            self,
            Self::Action | Self::Decision | Self::Goal | Self::Step | Self::Deal
        )
    }
}

/// Something that was settled.
#[derive(Debug, Clone)]
pub(super) struct PlanEntry<'a> {
    pub(super) kind: EntryKind,
    /// What tells it from the others of the round, whatever becomes of its words and its day.
    pub(super) key: String,
    /// Its number, if it has one.
    pub(super) id: Option<CommitmentId>,
    pub(super) title: String,
    pub(super) vendor_owner: Option<&'a Name>,
    pub(super) partner_owner: Option<&'a Name>,
    pub(super) date: Option<NaiveDate>,
    pub(super) sign: Option<&'a Prose>,
}

impl<'a> PlanEntry<'a> {
    fn new(kind: EntryKind, key: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            kind,
            key: key.into(),
            id: None,
            title: title.into(),
            vendor_owner: None,
            partner_owner: None,
            date: None,
            sign: None,
        }
    }

    fn on(mut self, date: Option<NaiveDate>) -> Self {
        self.date = date;
        self
    }

    fn owned_by(mut self, vendor: Option<&'a Name>, partner: Option<&'a Name>) -> Self {
        self.vendor_owner = vendor;
        self.partner_owner = partner;
        self
    }

    fn seen_by(mut self, sign: Option<&'a Prose>) -> Self {
        self.sign = sign;
        self
    }
}

/// Everything of a plan, the next due first, what has no date last.
pub(super) fn entries<'a>(set: &'a Questionnaire, round: &'a Round) -> Vec<PlanEntry<'a>> {
    let mut all: Vec<PlanEntry<'_>> = actions(round)
        .chain(decisions(round))
        .chain(goals(round))
        .chain(steps(set, round))
        .chain(introductions(set, round))
        .chain(parked(round))
        .chain(single_days(round))
        .collect();
    // A stable sort: on one day they stay in this order.
    all.sort_by_key(|entry| (entry.date.is_none(), entry.date));
    all
}

/// The actions by themselves, in the same order.
pub(super) fn actions_by_date(round: &Round) -> Vec<&Commitment> {
    let mut all: Vec<&Commitment> = round.plan.commitments.iter().collect();
    all.sort_by_key(|action| (action.date.is_none(), action.date, action.id));
    all
}

fn actions(round: &Round) -> impl Iterator<Item = PlanEntry<'_>> {
    actions_by_date(round).into_iter().map(|one| PlanEntry {
        id: Some(one.id),
        ..PlanEntry::new(
            EntryKind::Action,
            format!("action {}", one.id),
            one.text.as_str(),
        )
        .owned_by(one.vendor_owner.as_ref(), one.partner_owner.as_ref())
        .on(one.date)
        .seen_by(one.sign.as_ref())
    })
}

fn decisions(round: &Round) -> impl Iterator<Item = PlanEntry<'_>> {
    let all = round.plan.decisions.iter().enumerate();
    all.map(|(index, one)| {
        // A finding has one decision; what is about none is known by its place.
        let key = match &one.finding {
            Some(finding) => format!("decision on {}", finding.as_str()),
            None => format!("decision {index}"),
        };
        PlanEntry::new(EntryKind::Decision, key, one.text.as_str())
            .owned_by(one.vendor_owner.as_ref(), one.partner_owner.as_ref())
            .on(one.date)
            .seen_by(one.sign.as_ref())
    })
}

fn goals(round: &Round) -> impl Iterator<Item = PlanEntry<'_>> {
    let all = round.plan.mutual_plan.iter().enumerate();
    let goals = all.map(|(index, one)| {
        PlanEntry::new(EntryKind::Goal, format!("goal {index}"), one.goal.as_str())
            .owned_by(one.vendor_owner.as_ref(), one.partner_owner.as_ref())
            .on(one.date)
    });
    let deal = round.plan.first_deal.iter().map(|deal| {
        PlanEntry::new(EntryKind::Deal, "deal", deal.account.as_str())
            .owned_by(deal.vendor_lead.as_ref(), deal.partner_lead.as_ref())
            .on(deal.date)
    });
    goals.chain(deal)
}

fn steps<'a>(
    set: &'a Questionnaire,
    round: &'a Round,
) -> impl Iterator<Item = PlanEntry<'a>> + use<'a> {
    let roadmap = round.plan.roadmap.as_ref();
    let start = roadmap.and_then(|roadmap| roadmap.start).map(|start| {
        PlanEntry::new(EntryKind::StepStart, "steps", text("plan-start-title")).on(Some(start))
    });
    let steps = roadmap.into_iter().flat_map(|roadmap| &roadmap.blocks);
    let steps = steps.map(|one| {
        let known = set.blocks.iter().find(|block| block.id == one.block);
        let name = known.map_or(one.block.as_str(), |block| block.name.as_str());
        PlanEntry::new(
            EntryKind::Step,
            format!("step {}", one.block.as_str()),
            name,
        )
        .owned_by(one.vendor_owner.as_ref(), one.partner_owner.as_ref())
        .on(one.date)
    });
    start.into_iter().chain(steps)
}

fn introductions<'a>(
    set: &'a Questionnaire,
    round: &'a Round,
) -> impl Iterator<Item = PlanEntry<'a>> {
    let all = &round.plan.introductions;
    all.iter().enumerate().map(|(index, one)| {
        let before = all.iter().take(index);
        let same = before.filter(|other| other.function == one.function);
        let key = format!("introduction {} {}", one.function.name(), same.count());
        let name = |name: &Option<Name>| match name {
            Some(name) => name.as_str().to_owned(),
            None => text("nobody-yet"),
        };
        let facts = Facts::new()
            .text("function", set.function_name(one.function))
            .text("vendor-person", name(&one.vendor))
            .text("partner-person", name(&one.partner));
        let title = sentence("plan-introduction-title", &facts);
        PlanEntry::new(EntryKind::Introduction, key, title)
            .owned_by(one.vendor.as_ref(), one.partner.as_ref())
            .on(one.date)
    })
}

/// What comes back; what was given up does not.
fn parked(round: &Round) -> impl Iterator<Item = PlanEntry<'_>> {
    let all = round.plan.parked.iter().enumerate();
    all.filter(|(_, one)| !one.dropped).map(|(index, one)| {
        let holder = one.holder.as_ref();
        let at = |side| holder.filter(|_| one.side == Some(side));
        PlanEntry::new(
            EntryKind::Parked,
            format!("parked {index}"),
            one.text.as_str(),
        )
        .owned_by(at(Side::Vendor), at(Side::Partner))
        .on(one.date)
    })
}

/// The days of the round itself. They are nothing without a date.
fn single_days(round: &Round) -> impl Iterator<Item = PlanEntry<'_>> {
    let facts = || {
        Facts::new()
            .text("vendor", round.vendor.as_str())
            .text("partner", round.partner.as_str())
    };
    let next = round.plan.next_round.map(|date| {
        let title = sentence("plan-next-round-title", &facts());
        PlanEntry::new(EntryKind::NextRound, "next round", title).on(Some(date))
    });
    let verdict = round.plan.verdict.as_ref();
    let until = verdict.and_then(|verdict| verdict.until).map(|date| {
        let title = sentence("plan-verdict-title", &facts());
        PlanEntry::new(EntryKind::Verdict, "verdict", title).on(Some(date))
    });
    next.into_iter().chain(until)
}
