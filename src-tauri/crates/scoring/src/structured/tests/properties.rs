//! What holds for every round that can be.

use std::collections::BTreeSet;

use proptest::prelude::*;
use questionnaire::{BySide, Response, Value, generated};

use super::mirror::swapped;
use super::*;
use crate::{
    Communication, DifferentMaps, DoubleHatted, Empathy, Enablement, FedMetric, FirstDealBlock,
    FirstDealWishes, LeadLedger, MarkedCommitment, Metrics, OneSided, OrphanMetric, RoadmapFit,
    SharedMetric, StalePair, Traits,
};

fn set() -> &'static Questionnaire {
    Questionnaire::shipped()
}

fn assess_round(round: &Round) -> Assessment {
    assess(set(), round)
}

fn turn<T: Clone>(both: &BySide<T>) -> BySide<T> {
    BySide {
        vendor: both.partner.clone(),
        partner: both.vendor.clone(),
    }
}

/// The structured figures as the other side's mirror image should have them.
type Figures = (
    Traits,
    Metrics,
    LeadLedger,
    FirstDealWishes,
    Communication,
    Empathy,
    Enablement,
    RoadmapFit,
    Vec<MarkedCommitment>,
);

fn figures(a: &Assessment) -> Figures {
    (
        a.traits.clone(),
        a.metrics.clone(),
        a.leads,
        a.first_deal.clone(),
        a.communication.clone(),
        a.empathy,
        a.enablement.clone(),
        a.roadmap.clone(),
        a.commitments.clone(),
    )
}

fn mirrored(a: &Assessment) -> Figures {
    let traits = Traits {
        vendor_looks_at_partner: a.traits.partner_looks_at_vendor.clone(),
        partner_looks_at_vendor: a.traits.vendor_looks_at_partner.clone(),
    };
    let metrics = Metrics {
        chosen: turn(&a.metrics.chosen),
        shared: (a.metrics.shared.iter())
            .map(|one| SharedMetric {
                rank: turn(&one.rank),
                ..one.clone()
            })
            .collect(),
        fed: (a.metrics.fed.iter())
            .map(|one| FedMetric {
                side: one.side.other(),
                ..one.clone()
            })
            .collect(),
        orphan: (a.metrics.orphan.iter())
            .map(|one| OrphanMetric {
                side: one.side.other(),
                ..one.clone()
            })
            .collect(),
        unseen: turn(&a.metrics.unseen),
        undefined: turn(&a.metrics.undefined),
        ..a.metrics.clone()
    };
    let leads = LeadLedger {
        offer: turn(&a.leads.offer),
        ..a.leads
    };
    let first_deal = FirstDealWishes {
        accounts: turn(&a.first_deal.accounts),
        soon: turn(&a.first_deal.soon),
    };
    let mut communication = a.communication.clone();
    communication.data_unmet = turn(&a.communication.data_unmet);
    communication.escalation = turn(&a.communication.escalation);
    for reply in &mut communication.reply {
        reply.side = reply.side.other();
    }
    communication.reply.sort_by_key(|reply| reply.side);
    for topic in &mut communication.topics {
        topic.cadence = turn(&topic.cadence);
        topic.channel = turn(&topic.channel);
    }
    let empathy = Empathy {
        vendor_hits: a.empathy.partner_hits,
        partner_hits: a.empathy.vendor_hits,
    };
    let roadmap = RoadmapFit {
        needs_unplanned: turn(&a.roadmap.needs_unplanned),
        ..a.roadmap.clone()
    };
    let commitments = a.commitments.iter().map(|one| MarkedCommitment {
        marks: turn(&one.marks),
        ..*one
    });
    let commitments = commitments.collect();
    (
        traits,
        metrics,
        leads,
        first_deal,
        communication,
        empathy,
        mirrored_map(&a.enablement),
        roadmap,
        commitments,
    )
}

fn mirrored_map(map: &Enablement) -> Enablement {
    let mut mirrored = map.clone();
    for side in &mut mirrored.chokepoint_sides {
        *side = side.other();
    }
    for OneSided { side, .. } in &mut mirrored.one_sided {
        *side = side.other();
    }
    for DoubleHatted { side, .. } in &mut mirrored.double_hatted {
        *side = side.other();
    }
    for DifferentMaps { side, .. } in &mut mirrored.different_maps {
        *side = side.other();
    }
    mirrored
        .different_maps
        .sort_by_key(|one| (one.function, one.side));
    for pair in &mut mirrored.stale {
        *pair = StalePair {
            vendor: pair.partner.clone(),
            partner: pair.vendor.clone(),
            last_met: pair.last_met,
        };
    }
    mirrored
        .stale
        .sort_by(|a, b| (&a.vendor, &a.partner).cmp(&(&b.vendor, &b.partner)));
    mirrored
}

/// Everything a person typed as a name in the answers to a structured question.
fn typed(round: &Round) -> Vec<String> {
    let mut typed = Vec::new();
    for answer in round
        .respondents
        .iter()
        .flat_map(|person| person.answers.values())
    {
        match answer.own().and_then(Response::given) {
            Some(Value::Metrics(choices)) => {
                typed.extend(
                    choices
                        .iter()
                        .filter_map(|c| c.metric.own_name().map(str::to_owned)),
                );
            }
            Some(Value::FirstDeal(deal)) => {
                typed.extend(deal.account.iter().map(ToString::to_string));
            }
            Some(Value::Protocol(protocol)) => {
                typed.extend(protocol.escalation.iter().map(ToString::to_string));
            }
            Some(Value::Counterparts(map)) => {
                typed.extend(map.people.iter().map(|person| person.name.to_string()));
            }
            _ => {}
        }
    }
    typed
}

fn in_range(a: &Assessment) -> Result<(), TestCaseError> {
    let from_to = |value: Option<f64>, low: f64, high: f64| {
        value.is_none_or(|value| (low..=high).contains(&value))
    };
    prop_assert!(from_to(a.metrics.rbo, 0.0, 1.0), "{:?}", a.metrics.rbo);
    prop_assert!(from_to(a.leads.offered, 0.0, 20.0));
    prop_assert!(from_to(a.leads.nobodys, 0.0, 10.0));
    prop_assert!(from_to(a.leads.claimed_twice, 0.0, 10.0));
    for reply in &a.communication.reply {
        prop_assert!(from_to(Some(reply.slower), -4.0, 4.0));
    }
    for topic in &a.communication.topics {
        prop_assert!(topic.steps.is_none_or(|steps| steps <= 6));
    }
    for side in Side::BOTH {
        prop_assert!(a.empathy.hits(side).is_none_or(|hits| hits <= 3));
        let view = a.traits.looking(side);
        prop_assert!(view.guessed.hits <= view.guessed.of && view.guessed.of <= 5);
        prop_assert_eq!(view.unseen.len(), view.guessed.of - view.guessed.hits);
        prop_assert!(a.metrics.chosen.get(side).len() <= 6);
        prop_assert!(view.fit.len() + view.unmet_wish.len() <= 5);
        prop_assert!(a.roadmap.needs_unplanned.get(side).len() <= 3);
    }
    let dated = matches!(
        a.roadmap.first_deal,
        Some(FirstDealBlock::Late | FirstDealBlock::InTime)
    );
    prop_assert_eq!(a.roadmap.first_deal_days.is_some(), dated);
    for finding in &a.findings {
        prop_assert!((0.0..=100.0).contains(&finding.severity));
        prop_assert_eq!(finding.level, Level::of(finding.severity));
    }
    let ids: BTreeSet<&str> = a
        .findings
        .iter()
        .map(|finding| finding.id.as_str())
        .collect();
    prop_assert_eq!(
        ids.len(),
        a.findings.len(),
        "every finding has its own name"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn swapping_the_sides_swaps_the_figures_and_nothing_else(round in generated::round(set(), 5)) {
        let (as_is, turned) = (assess_round(&round), assess_round(&swapped(&round)));
        prop_assert_eq!(mirrored(&as_is), figures(&turned));
        let levels = |a: &Assessment| {
            let mut levels: Vec<_> = a.findings.iter().map(|f| (f.level, f.dimension)).collect();
            levels.sort_unstable();
            levels
        };
        prop_assert_eq!(levels(&as_is), levels(&turned));
    }

    #[test]
    fn the_order_of_the_people_changes_nothing(round in generated::round(set(), 5), by in 0..5_usize) {
        let mut turned = round.clone();
        turned.respondents.reverse();
        let by = by % turned.respondents.len().max(1);
        turned.respondents.rotate_left(by);
        prop_assert_eq!(json(&assess_round(&round)), json(&assess_round(&turned)));
    }

    #[test]
    fn every_figure_is_in_its_range(round in generated::round(set(), 5)) {
        in_range(&assess_round(&round))?;
    }

    #[test]
    fn the_same_answers_give_the_same_bytes(round in generated::round(set(), 4)) {
        prop_assert_eq!(json(&assess_round(&round)), json(&assess_round(&round.clone())));
    }

    #[test]
    fn no_sentence_repeats_what_a_person_typed(mut round in generated::round(set(), 4)) {
        // Names that no sentence of ours holds.
        round.vendor = questionnaire::CompanyName::new("Acme").expect("a name");
        round.partner = questionnaire::CompanyName::new("Bolt").expect("a name");
        let assessment = assess_round(&round);
        let sentences: Vec<&String> = assessment
            .findings
            .iter()
            .flat_map(|f| f.evidence.iter().chain([&f.title, &f.prompt]))
            .chain(assessment.strengths.iter().map(|strength| &strength.title))
            .collect();
        for name in typed(&round) {
            // One or two letters stand in any sentence by chance.
            if name.chars().count() < 3 {
                continue;
            }
            for sentence in &sentences {
                prop_assert!(!sentence.contains(&name), "{name:?} in {sentence}");
            }
        }
    }
}

fn json(assessment: &Assessment) -> String {
    serde_json::to_string(assessment).expect("plain data")
}

#[test]
fn the_figures_have_the_documented_names() {
    let round = questionnaire::sample_round(set()).expect("the sample");
    let value = serde_json::to_value(assess_round(&round)).expect("plain data");
    let documented: [(&str, &[&str]); 6] = [
        (
            "traits",
            &["vendor_looks_at_partner", "partner_looks_at_vendor"],
        ),
        (
            "metrics",
            &[
                "shared",
                "fed",
                "orphan",
                "contested",
                "unseen",
                "undefined",
                "rbo",
            ],
        ),
        ("leads", &["offered", "nobodys", "claimed_twice"]),
        ("communication", &["reply", "topics", "data_unmet"]),
        ("empathy", &["vendor_hits", "partner_hits"]),
        (
            "enablement",
            &["threads", "chokepoints", "one_sided", "different_maps"],
        ),
    ];
    for (field, keys) in documented {
        for key in keys {
            assert!(value[field].get(key).is_some(), "{field}.{key}");
        }
    }
    let view = &value["traits"]["vendor_looks_at_partner"];
    for key in [
        "clash",
        "watch",
        "blind_spot",
        "unseen",
        "guessed",
        "fit",
        "unmet_wish",
        "mirror",
    ] {
        assert!(view.get(key).is_some(), "traits: {key}");
    }
    assert!(view["guessed"]["hits"].is_u64() && view["guessed"]["of"].is_u64());
    assert!(value["enablement"].get("chokepoint_sides").is_none());
}
