//! What people typed, kept apart from the figures.
//!
//! The pages get a round in which nothing typed is left, and beside it the texts that the edition
//! may show. So no page can print a text that is not meant for its readers: it does not have it.

use questionnaire::answer::{Counterparts, FirstDeal, FunctionGoal, Meeting, MetricChoice, Person};
use questionnaire::{
    Answer, Asked, Label, MetricId, Name, Prediction, Prose, Question, QuestionId, Questionnaire,
    Respondent, Response, Round, Share, Side, Value, same_name,
};
use scoring::Edition;

use crate::text::foreign_language;

/// A comment or free text that the edition may show.
pub(super) struct Remark<'a> {
    pub(super) question: &'a Question,
    pub(super) side: Side,
    pub(super) text: &'a str,
    pub(super) share: Share,
    /// Its language, if it is surely not that of the report.
    pub(super) language: Option<&'static str>,
}

/// A name that a respondent gave to a customer or a measure; `None` where it may not be shown.
pub(super) struct Named<'a> {
    pub(super) question: &'a QuestionId,
    pub(super) side: Side,
    pub(super) name: Option<&'a str>,
}

/// Everything typed in a round, parted by what the edition may show.
#[derive(Default)]
pub(super) struct Typed<'a> {
    /// In question order, the vendor's first, the texts of a side sorted.
    pub(super) remarks: Vec<Remark<'a>>,
    pub(super) named: Vec<Named<'a>>,
    /// How many texts would be printed if they were shared.
    pub(super) withheld: usize,
}

/// Where a typed text would stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Among the comments.
    Comments,
    /// In a list, beside what others picked.
    List,
    /// On no page of any edition.
    Nowhere,
}

impl<'a> Typed<'a> {
    /// Parts the texts of a round.
    pub(super) fn of(set: &'a Questionnaire, round: &'a Round, edition: Edition) -> Self {
        let mut typed = Self::default();
        for question in set.asked(round.purpose, round.form) {
            for side in Side::BOTH {
                let mut texts: Vec<(&str, Share)> = Vec::new();
                for respondent in round.respondents_of(side) {
                    let Some((id, answer)) = respondent.answers.get_key_value(&question.id) else {
                        continue;
                    };
                    let shown = edition.shows_text(side, answer.share());
                    for (place, text) in texts_of(answer) {
                        match (place, shown) {
                            (Place::Comments, true) => texts.push((text, answer.share())),
                            (Place::List, true) => typed.name(id, side, Some(text)),
                            (_, true) => {}
                            (place, false) => typed.withhold(id, side, place),
                        }
                    }
                }
                // Sorted, so that the order of a side's people cannot be read from the page.
                texts.sort_unstable();
                typed
                    .remarks
                    .extend(texts.into_iter().map(|(text, share)| Remark {
                        question,
                        side,
                        text,
                        share,
                        language: foreign_language(text),
                    }));
            }
        }
        typed
    }

    fn name(&mut self, question: &'a QuestionId, side: Side, name: Option<&'a str>) {
        self.named.push(Named {
            question,
            side,
            name,
        });
    }

    fn withhold(&mut self, question: &'a QuestionId, side: Side, place: Place) {
        self.withheld += usize::from(place != Place::Nowhere);
        if place == Place::List {
            self.name(question, side, None);
        }
    }
}

/// Every text in an answer that was typed, not chosen from a list.
pub(super) fn texts_of<'a>(answer: &'a Answer) -> Vec<(Place, &'a str)> {
    use Place::{Comments, List, Nowhere};
    let mut texts: Vec<(Place, &'a str)> = Vec::new();
    let mut keep = |place: Place, text: Option<&'a str>| {
        texts.extend(text.map(|text| (place, text)));
    };
    match answer.own().and_then(Response::given) {
        Some(Value::Text(prose)) => keep(Comments, Some(prose.as_str())),
        Some(Value::Stories(stories)) => {
            keep(Comments, stories.best.as_ref().map(Prose::as_str));
            keep(Comments, stories.worst.as_ref().map(Prose::as_str));
        }
        Some(Value::Goals(goals)) => {
            for goal in goals {
                keep(Comments, Some(goal.goal.as_str()));
                keep(Comments, goal.sign.as_ref().map(Prose::as_str));
            }
        }
        Some(Value::FirstDeal(deal)) => {
            keep(List, deal.account.as_ref().map(Name::as_str));
            keep(Comments, deal.contribution.as_ref().map(Prose::as_str));
            keep(Nowhere, deal.vendor_lead.as_ref().map(Name::as_str));
            keep(Nowhere, deal.partner_lead.as_ref().map(Name::as_str));
        }
        Some(Value::Metrics(chosen)) => {
            for choice in chosen {
                keep(List, choice.metric.own_name());
                keep(Nowhere, choice.definition.as_ref().map(Prose::as_str));
                keep(Nowhere, choice.unit.as_ref().map(Name::as_str));
                keep(Nowhere, choice.source.as_ref().map(Name::as_str));
            }
        }
        Some(Value::Protocol(wishes)) => {
            keep(Nowhere, wishes.escalation.as_ref().map(Name::as_str));
        }
        Some(Value::Counterparts(map)) => {
            for person in &map.people {
                keep(Nowhere, Some(person.name.as_str()));
            }
        }
        Some(
            Value::Step(_)
            | Value::Leads(_)
            | Value::Places(_)
            | Value::Blocks(_)
            | Value::Traits(_)
            | Value::Marks(_),
        )
        | None => {}
    }
    if let Some(Prediction::Metrics(ids)) = answer.predicted().and_then(Response::given) {
        for id in ids {
            keep(Nowhere, id.own_name());
        }
    }
    keep(Comments, answer.comment().map(Prose::as_str));
    texts
}

/// The names of people in an answer.
pub(super) fn names_of(answer: &Answer) -> Vec<&str> {
    let names: Vec<&Name> = match answer.own().and_then(Response::given) {
        Some(Value::FirstDeal(deal)) => {
            let leads = [&deal.vendor_lead, &deal.partner_lead];
            leads.into_iter().flatten().collect()
        }
        Some(Value::Protocol(wishes)) => wishes.escalation.iter().collect(),
        Some(Value::Counterparts(map)) => map.people.iter().map(|person| &person.name).collect(),
        _ => Vec::new(),
    };
    names.into_iter().map(Name::as_str).collect()
}

/// The round without anything that was typed into an answer.
pub(super) fn without_texts(set: &Questionnaire, round: &Round) -> Round {
    let bare = |respondent: &Respondent| {
        let answers = respondent.answers.iter().filter_map(|(id, answer)| {
            let asked = Asked {
                questionnaire: set,
                question: set.question(id.as_str())?,
                side: respondent.side,
            };
            Some((id.clone(), bare_answer(asked, answer)?))
        });
        Respondent {
            side: respondent.side,
            label: Label::new("–").unwrap_or_else(|_| respondent.label.clone()),
            function: respondent.function,
            answers: answers.collect(),
        }
    };
    Round {
        respondents: round.respondents.iter().map(bare).collect(),
        ..round.clone()
    }
}

/// `None` when nothing else was said.
fn bare_answer(asked: Asked<'_>, answer: &Answer) -> Option<Answer> {
    let own = match answer.own() {
        Some(Response::Given(value)) => bare_value(value).map(Response::Given),
        Some(Response::Missing(reason)) => Some(Response::Missing(*reason)),
        None => None,
    };
    let predicted = answer.predicted().map(bare_prediction);
    Answer::new(asked, own, predicted, None, Share::Internal).ok()
}

fn bare_prediction(predicted: &Response<Prediction>) -> Response<Prediction> {
    match predicted {
        Response::Given(Prediction::Metrics(ids)) => Response::Given(Prediction::Metrics(
            ids.iter().enumerate().map(bare_metric).collect(),
        )),
        other => other.clone(),
    }
}

/// A measure of the catalogue as it is, one's own under a number.
fn bare_metric((at, id): (usize, &MetricId)) -> MetricId {
    match id.own_name() {
        Some(_) => MetricId::new(format!("own:{at}")),
        None => id.clone(),
    }
}

fn bare_value(value: &Value) -> Option<Value> {
    let name = |words: String| Name::new(&words).ok();
    Some(match value {
        Value::Step(_)
        | Value::Leads(_)
        | Value::Places(_)
        | Value::Blocks(_)
        | Value::Traits(_)
        | Value::Marks(_) => value.clone(),
        Value::Text(_) | Value::Stories(_) => return None,
        Value::Goals(goals) => {
            let goal = Prose::new("–").ok()?;
            Value::Goals(goals.iter().map(|own| bare_goal(own, &goal)).collect())
        }
        Value::FirstDeal(deal) => Value::FirstDeal(FirstDeal {
            account: deal.account.as_ref().and_then(|_| name("–".to_owned())),
            date: deal.date,
            ..FirstDeal::default()
        }),
        Value::Metrics(chosen) => {
            let bare = |(at, choice): (usize, &MetricChoice)| MetricChoice {
                metric: bare_metric((at, &choice.metric)),
                definition: None,
                unit: None,
                direction: choice.direction,
                baseline: None,
                target: None,
                date: choice.date,
                source: None,
            };
            Value::Metrics(chosen.iter().enumerate().map(bare).collect())
        }
        Value::Protocol(wishes) => {
            let mut wishes = wishes.clone();
            wishes.escalation = None;
            Value::Protocol(wishes)
        }
        Value::Counterparts(map) => Value::Counterparts(bare_map(map)?),
    })
}

fn bare_goal(goal: &FunctionGoal, words: &Prose) -> FunctionGoal {
    FunctionGoal {
        goal: words.clone(),
        sign: None,
        ..goal.clone()
    }
}

/// The same people and ties with numbers for names.
fn bare_map(map: &Counterparts) -> Option<Counterparts> {
    let number = |side: Side, name: &Name| {
        let same = same_name(name.as_str());
        let at = map
            .people
            .iter()
            .position(|person| person.side == side && same_name(person.name.as_str()) == same)?;
        Name::new(&format!("{} {at}", side.name())).ok()
    };
    let people = map.people.iter().map(|person| {
        Some(Person {
            name: number(person.side, &person.name)?,
            ..person.clone()
        })
    });
    let met = map.met.iter().map(|meeting| {
        Some(Meeting {
            vendor: number(Side::Vendor, &meeting.vendor)?,
            partner: number(Side::Partner, &meeting.partner)?,
            last_met: meeting.last_met,
        })
    });
    Some(Counterparts {
        people: people.collect::<Option<_>>()?,
        met: met.collect::<Option<_>>()?,
    })
}
