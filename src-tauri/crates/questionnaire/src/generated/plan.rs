//! Valid plans made by chance.

use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{date, ids, line, metric_ids, prose};
use crate::{
    AgreedDeal, AgreedProtocol, AgreedTopic, BlockId, Commitment, CommitmentId, Decision,
    FindingName, Function, Introduction, Mark, MovedFinding, MovedTo, MutualGoal, Name, Parked,
    Plan, Questionnaire, Quote, Roadmap, RoadmapBlock, Rung, Side, TalkOutcome, Verdict,
    VerdictWord,
};

/// Any plan. Its parts are boxed: all of them on one stack are too much for the thread of a test.
pub fn plan(set: &Questionnaire) -> impl Strategy<Value = Plan> + use<> {
    let settled = (
        of(verdict()).boxed(),
        decisions(set).boxed(),
        of(roadmap(set)).boxed(),
        commitments(set).boxed(),
    );
    let planned = (
        parked().boxed(),
        mutual_plan(set).boxed(),
        of(first_deal()).boxed(),
        of(protocol(set)).boxed(),
    );
    let rest = (
        introductions().boxed(),
        moved(set).boxed(),
        of(date()).boxed(),
    );
    (settled, planned, rest)
        .prop_map(|(settled, planned, rest)| {
            let (verdict, decisions, roadmap, commitments) = settled;
            let (parked, mutual_plan, first_deal, protocol) = planned;
            let (introductions, moved, next_round) = rest;
            Plan {
                verdict,
                decisions,
                roadmap,
                commitments,
                parked,
                mutual_plan,
                first_deal,
                protocol,
                introductions,
                moved,
                next_round,
            }
        })
        .boxed()
}

fn name() -> impl Strategy<Value = Name> {
    line::<200>()
}

fn side() -> impl Strategy<Value = Side> {
    select(&Side::BOTH[..])
}

/// Names of findings, of which the answers need not make any, each once.
fn findings(set: &Questionnaire) -> Vec<FindingName> {
    let items = set
        .questions
        .iter()
        .map(|question| format!("item:{}", question.id));
    let others = ["leads:nobodys", "traits:clash:vendor:T19"].map(str::to_owned);
    let names = items.chain(others);
    names.filter_map(|name| FindingName::new(&name)).collect()
}

fn verdict() -> impl Strategy<Value = Verdict> {
    let decided = (select(VerdictWord::ALL), prose(), name());
    let decided = decided.prop_map(|(word, reason, by)| Verdict {
        word: Some(word),
        reason: Some(reason),
        by: Some(by),
        until: None,
    });
    let open = (name(), of(date())).prop_map(|(by, until)| Verdict {
        by: Some(by),
        until,
        ..Verdict::default()
    });
    prop_oneof![decided, open]
}

fn decisions(set: &Questionnaire) -> impl Strategy<Value = Vec<Decision>> + use<> {
    let quote = || (side(), prose()).prop_map(|(side, text)| Quote { side, text });
    let decision = move |finding: Option<FindingName>| {
        let said = (select(TalkOutcome::ALL), prose(), vec(quote(), 0..=2));
        let owned = (of(name()), of(name()), of(date()), of(prose()));
        (said, owned).prop_map(move |((outcome, text, quotes), owned)| {
            let (vendor_owner, partner_owner, date, sign) = owned;
            Decision {
                finding: finding.clone(),
                outcome,
                text,
                quotes,
                vendor_owner,
                partner_owner,
                date,
                sign,
            }
        })
    };
    let about = subsequence(findings(set), 0..=3);
    about.prop_flat_map(move |findings| {
        let findings = findings.into_iter().map(Some);
        let all = findings.chain(std::iter::once(None));
        all.map(decision).collect::<Vec<_>>()
    })
}

fn roadmap(set: &Questionnaire) -> impl Strategy<Value = Roadmap> + use<> {
    let ids: Vec<BlockId> = set.blocks.iter().map(|block| block.id.clone()).collect();
    let block = |id: BlockId| {
        (of(date()), of(name()), of(name())).prop_map(move |(date, vendor_owner, partner_owner)| {
            RoadmapBlock {
                block: id.clone(),
                date,
                vendor_owner,
                partner_owner,
            }
        })
    };
    let blocks = subsequence(ids, 0..=6)
        .prop_flat_map(move |ids| ids.into_iter().map(block).collect::<Vec<_>>());
    (of(date()), blocks).prop_map(|(start, blocks)| Roadmap { start, blocks })
}

fn commitments(set: &Questionnaire) -> impl Strategy<Value = Vec<Commitment>> + use<> {
    let findings = findings(set);
    let commitment = move |number: u8| {
        let owned = (of(name()), of(name()), of(date()));
        let told = (
            prose(),
            of(prose()),
            of(select(findings.clone())),
            of(select(Mark::ALL)),
        );
        (owned, told).prop_filter_map("a number from 1 to 99", move |(owned, told)| {
            let (vendor_owner, partner_owner, date) = owned;
            let (text, sign, finding, mark) = told;
            Some(Commitment {
                id: CommitmentId::new(number)?,
                text,
                vendor_owner,
                partner_owner,
                date,
                sign,
                finding,
                mark,
            })
        })
    };
    (0..=4_u8).prop_flat_map(move |count| (1..=count).map(commitment.clone()).collect::<Vec<_>>())
}

fn parked() -> impl Strategy<Value = Vec<Parked>> {
    let one = (prose(), of(name()), of(side()), of(date()));
    let one = one.prop_map(|(text, holder, side, date)| Parked {
        text,
        dropped: holder.is_none(),
        holder,
        side,
        date,
    });
    vec(one, 0..=3)
}

fn mutual_plan(set: &Questionnaire) -> impl Strategy<Value = Vec<MutualGoal>> + use<> {
    let number = || of(-1e15..1e15_f64);
    let counted = (of(select(metric_ids(set))), of(name()), number(), number());
    let owned = (of(name()), of(name()), of(date()), of(name()));
    let goal = (prose(), counted, owned).prop_map(|(goal, counted, owned)| {
        let (metric, unit, baseline, target) = counted;
        let (vendor_owner, partner_owner, date, evidence) = owned;
        MutualGoal {
            goal,
            metric,
            unit,
            baseline,
            target,
            date,
            vendor_owner,
            partner_owner,
            evidence,
        }
    });
    vec(goal, 0..=3)
}

fn first_deal() -> impl Strategy<Value = AgreedDeal> {
    let ours = || (of(name()), of(prose()));
    (name(), ours(), ours(), of(date())).prop_map(|(account, vendor, partner, date)| AgreedDeal {
        account,
        vendor_lead: vendor.0,
        vendor_brings: vendor.1,
        partner_lead: partner.0,
        partner_brings: partner.1,
        date,
    })
}

fn protocol(set: &Questionnaire) -> impl Strategy<Value = AgreedProtocol> + use<> {
    let words = (
        of(select(ids(&set.channels))),
        of(select(ids(&set.cadences))),
        of(select(ids(&set.reply_times))),
    );
    let people = (name(), of(name()), of(name()), of(name()));
    let topic = (people, words).prop_map(|(people, (channel, cadence, reply))| AgreedTopic {
        vendor_owner: Some(people.0),
        vendor_backup: people.1,
        partner_owner: people.2,
        partner_backup: people.3,
        channel,
        cadence,
        reply,
    });
    let topics = btree_map(select(ids(&set.topics)), topic, 0..5);
    let rung = (name(), name(), of(1..=99_u8));
    let rung = rung.prop_map(|(vendor, partner, working_days)| Rung {
        vendor,
        partner,
        working_days,
    });
    let ladder = vec(rung, 0..=set.escalation.len());
    let kinds = ids(&set.data_kinds);
    let data = (subsequence(kinds.clone(), 0..6), subsequence(kinds, 0..6));
    (topics, ladder, data, of(prose())).prop_map(|(topics, ladder, data, note)| AgreedProtocol {
        topics,
        ladder,
        vendor_gives: data.0,
        partner_gives: data.1,
        note,
    })
}

fn introductions() -> impl Strategy<Value = Vec<Introduction>> {
    let one = (select(Function::ALL), of(name()), of(name()), of(date()));
    let one = one.prop_map(|(function, vendor, partner, date)| Introduction {
        function,
        vendor,
        partner,
        date,
    });
    vec(one, 0..=3)
}

fn moved(set: &Questionnaire) -> impl Strategy<Value = Vec<MovedFinding>> + use<> {
    subsequence(findings(set), 0..=2).prop_flat_map(|findings| {
        let one = |finding: FindingName| {
            select(MovedTo::ALL).prop_map(move |to| MovedFinding {
                finding: finding.clone(),
                to,
            })
        };
        findings.into_iter().map(one).collect::<Vec<_>>()
    })
}
