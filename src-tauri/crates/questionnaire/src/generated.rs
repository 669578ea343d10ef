//! Valid rounds made by chance, for property tests. Not part of the product.

mod plan;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::answer::{
    Counterparts, FirstDeal, FunctionGoal, Leads, Meeting, MetricChoice, Person, Prediction,
    Protocol, Stories, TopicWish, TraitAnswers,
};
use crate::{
    Answer, Asked, CommitmentId, Form, Function, Kind, Line, Mark, MetricDirection, MetricId,
    Missing, Perspective, PickOptions, Plan, Prose, Purpose, Question, Questionnaire, Respondent,
    Response, Round, Share, Side, Term, Tolerance, TraitId, Value, same_company,
};

pub use plan::plan;

/// A round of up to `most` people, in which about a sixth of the questions are skipped.
pub fn round(set: &'static Questionnaire, most: usize) -> impl Strategy<Value = Round> {
    let head = (select(Purpose::ALL), select(Form::ALL), tolerance());
    head.prop_flat_map(move |(purpose, form, tolerance)| {
        let people = vec(respondent(set, purpose, form), 0..=most);
        let plan = prop_oneof![2 => Just(Plan::default()), 1 => plan(set)].boxed();
        let names = (line::<200>(), line::<200>(), line::<120>())
            .prop_filter("two names", |(vendor, partner, _)| {
                !same_company(vendor, partner)
            });
        (names, any::<bool>(), date(), people, plan).prop_map(
            move |((vendor, partner, name), sample, date, respondents, plan)| Round {
                vendor,
                partner,
                sample,
                name,
                purpose,
                form,
                date,
                tolerance,
                respondents,
                not_taking_part: Vec::new(),
                plan,
                altered: Vec::new(),
            },
        )
    })
}

fn respondent(
    set: &'static Questionnaire,
    purpose: Purpose,
    form: Form,
) -> impl Strategy<Value = Respondent> {
    select(&Side::BOTH[..]).prop_flat_map(move |side| {
        let answers: Vec<_> = set
            .asked(purpose, form)
            .map(|question| proptest::option::weighted(5.0 / 6.0, answer(set, question, side)))
            .collect();
        let ids: Vec<_> = set.asked(purpose, form).map(|q| q.id.clone()).collect();
        let seat = (line::<120>(), select(Function::ALL), answers);
        seat.prop_map(move |(label, function, answers)| Respondent {
            side,
            label,
            function,
            answers: (ids.iter().cloned().zip(answers))
                .filter_map(|(id, answer)| Some((id, answer?)))
                .collect::<BTreeMap<_, _>>(),
        })
    })
}

/// A valid answer of a side to a question.
pub fn answer(
    set: &'static Questionnaire,
    question: &'static Question,
    side: Side,
) -> BoxedStrategy<Answer> {
    let asked = Asked {
        questionnaire: set,
        question,
        side,
    };
    let predicted = match prediction(asked) {
        Some(prediction) => proptest::option::of(response(prediction)).boxed(),
        None => Just(None).boxed(),
    };
    let share = select(vec![Share::Joint, Share::Internal]);
    let own = proptest::option::weighted(0.9, response(value(asked)));
    let comment = proptest::option::weighted(0.1, prose());
    (own, predicted, comment, share)
        .prop_filter_map(
            "an answer holds something",
            move |(own, predicted, comment, share)| {
                Answer::new(asked, own, predicted, comment, share).ok()
            },
        )
        .boxed()
}

fn response<T: Clone + std::fmt::Debug + 'static>(
    value: BoxedStrategy<T>,
) -> impl Strategy<Value = Response<T>> {
    let missing = select(Missing::ALL.to_vec());
    prop_oneof![
        8 => value.prop_map(Response::Given),
        1 => missing.prop_map(Response::Missing),
    ]
}

fn value(asked: Asked<'static>) -> BoxedStrategy<Value> {
    let set = asked.questionnaire;
    match &asked.question.kind {
        Kind::Rating(_) | Kind::Importance(_) | Kind::Choice { .. } => {
            step(asked).prop_map(Value::Step).boxed()
        }
        Kind::Metrics { most } => metrics(set, *most).prop_map(Value::Metrics).boxed(),
        Kind::Leads { total } => leads(*total).prop_map(Value::Leads).boxed(),
        Kind::FirstDeal => first_deal().prop_map(Value::FirstDeal).boxed(),
        Kind::RankedPicks { most, options } => match options {
            PickOptions::Places(_) => places(asked, Perspective::Own, *most)
                .prop_map(Value::Places)
                .boxed(),
            PickOptions::Blocks => blocks(set, *most).prop_map(Value::Blocks).boxed(),
        },
        Kind::Protocol => protocol(set).prop_map(Value::Protocol).boxed(),
        Kind::Traits => traits(set).prop_map(Value::Traits).boxed(),
        Kind::Counterparts => counterparts().prop_map(Value::Counterparts).boxed(),
        Kind::EnablementGoals => goals().prop_map(Value::Goals).boxed(),
        Kind::Text => prose().prop_map(Value::Text).boxed(),
        Kind::Stories => (prose(), proptest::option::of(prose()))
            .prop_map(|(best, worst)| {
                Value::Stories(Stories {
                    best: Some(best),
                    worst,
                })
            })
            .boxed(),
        Kind::Commitments => btree_map(commitment_id(), select(Mark::ALL), 1..=3)
            .prop_map(Value::Marks)
            .boxed(),
    }
}

fn commitment_id() -> impl Strategy<Value = CommitmentId> {
    (1..=4_u8).prop_filter_map("a number from 1 to 99", CommitmentId::new)
}

fn prediction(asked: Asked<'static>) -> Option<BoxedStrategy<Prediction>> {
    let set = asked.questionnaire;
    if !asked.question.predicted {
        return None;
    }
    Some(match &asked.question.kind {
        Kind::Metrics { most } => picks(metric_ids(set), *most)
            .prop_map(Prediction::Metrics)
            .boxed(),
        Kind::Leads { total } => leads(*total).prop_map(Prediction::Leads).boxed(),
        Kind::RankedPicks { most, options } => match options {
            PickOptions::Places(_) => places(asked, Perspective::Predicted, *most)
                .prop_map(Prediction::Places)
                .boxed(),
            PickOptions::Blocks => blocks(set, *most).prop_map(Prediction::Blocks).boxed(),
        },
        _ => step(asked).prop_map(Prediction::Step).boxed(),
    })
}

fn step(asked: Asked<'static>) -> impl Strategy<Value = u8> {
    1..=asked.question.kind.steps().unwrap_or(1)
}

/// One to `most` different entries in any order.
fn picks<T: Clone + std::fmt::Debug + 'static>(
    all: Vec<T>,
    most: u8,
) -> impl Strategy<Value = Vec<T>> {
    subsequence(all, 1..=usize::from(most)).prop_shuffle()
}

fn places(
    asked: Asked<'static>,
    perspective: Perspective,
    most: u8,
) -> impl Strategy<Value = Vec<u8>> {
    let options = asked.question.pick_places(asked.side, perspective);
    let count = options.map_or(1, <[_]>::len);
    picks((1..=u8::try_from(count).unwrap_or(u8::MAX)).collect(), most)
}

fn blocks(set: &Questionnaire, most: u8) -> impl Strategy<Value = Vec<crate::BlockId>> {
    picks(
        set.blocks.iter().map(|block| block.id.clone()).collect(),
        most,
    )
}

fn leads(total: u8) -> impl Strategy<Value = Leads> {
    (0..=total).prop_map(move |vendor| Leads {
        vendor,
        partner: total - vendor,
    })
}

fn metric_ids(set: &Questionnaire) -> Vec<MetricId> {
    let own = ["own:Days of rework", "own:Wartezeit für Antworten"].map(MetricId::new);
    let known = set.metrics.iter().map(|metric| metric.id.clone());
    known.chain(own).collect()
}

fn metrics(set: &Questionnaire, most: u8) -> impl Strategy<Value = Vec<MetricChoice>> {
    picks(metric_ids(set), most)
        .prop_flat_map(|ids| ids.into_iter().map(metric).collect::<Vec<_>>())
}

fn metric(metric: MetricId) -> impl Strategy<Value = MetricChoice> {
    use MetricDirection::{Band, Down, Up};
    let number = || proptest::option::of(-1e15..1e15_f64);
    let texts = (
        proptest::option::of(prose()),
        line::<200>(),
        proptest::option::of(line::<200>()),
    );
    let direction = proptest::option::of(select(vec![Up, Down, Band]));
    (
        texts,
        direction,
        number(),
        number(),
        proptest::option::of(date()),
    )
        .prop_map(
            move |((definition, unit, source), direction, baseline, target, date)| MetricChoice {
                metric: metric.clone(),
                definition,
                // A measure of one's own with a target needs a unit.
                unit: Some(unit),
                direction,
                baseline,
                target,
                date,
                source,
            },
        )
}

fn first_deal() -> impl Strategy<Value = FirstDeal> {
    let name = || proptest::option::of(line::<200>());
    let rest = (proptest::option::of(prose()), proptest::option::of(date()));
    (line::<200>(), name(), name(), rest).prop_map(
        |(account, vendor_lead, partner_lead, (contribution, date))| FirstDeal {
            account: Some(account),
            vendor_lead,
            partner_lead,
            contribution,
            date,
        },
    )
}

fn ids(terms: &[Term]) -> Vec<String> {
    terms.iter().map(|term| term.id.clone()).collect()
}

fn protocol(set: &Questionnaire) -> impl Strategy<Value = Protocol> {
    let wish = (
        select(ids(&set.channels)),
        proptest::option::of(select(ids(&set.cadences))),
    );
    let wish = wish.prop_map(|(channel, cadence)| TopicWish {
        channel: Some(channel),
        cadence,
    });
    let topics = btree_map(select(ids(&set.topics)), wish, 1..5);
    let data = || subsequence(ids(&set.data_kinds), 0..6);
    (topics, data(), data(), proptest::option::of(line::<200>())).prop_map(
        |(topics, data_wanted, data_offered, escalation)| Protocol {
            topics,
            data_wanted,
            data_offered,
            escalation,
        },
    )
}

fn traits(set: &Questionnaire) -> impl Strategy<Value = TraitAnswers> {
    let all: Vec<TraitId> = set.traits.iter().map(|pair| pair.id.clone()).collect();
    let described = |least: usize| btree_map(select(all.clone()), 1..=5_u8, least..24);
    let five = || subsequence(all.clone(), 0..=5).prop_shuffle();
    (described(1), five(), five(), five(), described(0)).prop_map(
        |(describes_self, value_most, least_stand, expects_least_stand, describes_other)| {
            TraitAnswers {
                describes_self,
                value_most,
                least_stand,
                expects_least_stand,
                describes_other,
            }
        },
    )
}

fn counterparts() -> impl Strategy<Value = Counterparts> {
    // Names that differ by side, so that nobody stands on both.
    let person = |side: Side| {
        (0..6_u8, select(Function::ALL)).prop_map(move |(number, function)| {
            let name = Line::new(&format!("{} {number}", side.name())).ok()?;
            Some(Person {
                side,
                name,
                function,
            })
        })
    };
    let people = |side| vec(person(side), 1..5);
    let ties = vec(
        (any::<usize>(), any::<usize>(), proptest::option::of(date())),
        0..6,
    );
    (people(Side::Vendor), people(Side::Partner), ties).prop_map(|(vendor, partner, ties)| {
        let vendor: Vec<Person> = vendor.into_iter().flatten().collect();
        let partner: Vec<Person> = partner.into_iter().flatten().collect();
        let met = ties.iter().filter_map(|(a, b, last_met)| {
            Some(Meeting {
                vendor: vendor.get(a.checked_rem(vendor.len())?)?.name.clone(),
                partner: partner.get(b.checked_rem(partner.len())?)?.name.clone(),
                last_met: *last_met,
            })
        });
        let met = met.collect();
        let people = [vendor.clone(), partner.clone()].concat();
        Counterparts { people, met }
    })
}

fn goals() -> impl Strategy<Value = Vec<FunctionGoal>> {
    picks(Function::ALL.to_vec(), 4).prop_flat_map(|functions| {
        let goal = |function: Function| {
            (
                prose(),
                proptest::option::of(prose()),
                proptest::option::of(date()),
            )
                .prop_map(move |(goal, sign, date)| FunctionGoal {
                    function,
                    goal,
                    sign,
                    date,
                })
        };
        functions.into_iter().map(goal).collect::<Vec<_>>()
    })
}

fn tolerance() -> impl Strategy<Value = Tolerance> {
    let usual = Just(Tolerance::default());
    let other = (0.0..=4.0_f64).prop_filter_map("0 to 4 steps", Tolerance::new);
    prop_oneof![3 => usual, 1 => other]
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (1990..=2100, 1..=366_u32).prop_filter_map("a day of that year", |(year, day)| {
        NaiveDate::from_yo_opt(year, day)
    })
}

/// A short line of any letters.
fn line<const MAX: usize>() -> impl Strategy<Value = Line<MAX>> {
    "\\PC{1,12}".prop_filter_map("something that can be seen", |text| Line::new(&text).ok())
}

/// A short text of any letters, with line breaks.
fn prose() -> impl Strategy<Value = Prose> {
    "(\\PC|[\n\t]){1,30}"
        .prop_filter_map("something that can be seen", |text| Prose::new(&text).ok())
}
