//! A round as it would be if the two companies had changed places.

use questionnaire::answer::{Counterparts, FirstDeal, Leads, Meeting, Person};
use questionnaire::{Answer, Asked, Prediction, Questionnaire, Respondent, Response, Round, Value};

/// The same partnership seen in a mirror: every vendor a partner and the other way round.
pub(crate) fn swapped(round: &Round) -> Round {
    let mut swapped = round.clone();
    swapped.vendor = round.partner.clone();
    swapped.partner = round.vendor.clone();
    for person in &mut swapped.respondents {
        person.side = person.side.other();
        swap_answers(person);
    }
    swapped
}

fn swap_answers(person: &mut Respondent) {
    let set = Questionnaire::shipped();
    for (id, answer) in &mut person.answers {
        let question = set.question(id.as_str()).expect("a known question");
        let asked = Asked {
            questionnaire: set,
            question,
            side: person.side,
        };
        let own = answer.own().map(|own| match own {
            Response::Given(value) => Response::Given(swap_value(value)),
            missing @ Response::Missing(_) => missing.clone(),
        });
        let predicted = answer.predicted().map(|predicted| match predicted {
            Response::Given(Prediction::Leads(leads)) => {
                Response::Given(Prediction::Leads(swap_leads(*leads)))
            }
            other => other.clone(),
        });
        let comment = answer.comment().cloned();
        *answer = Answer::new(asked, own, predicted, comment, answer.share()).expect("still valid");
    }
}

fn swap_leads(leads: Leads) -> Leads {
    Leads {
        vendor: leads.partner,
        partner: leads.vendor,
    }
}

fn swap_value(value: &Value) -> Value {
    match value {
        Value::Leads(leads) => Value::Leads(swap_leads(*leads)),
        Value::FirstDeal(deal) => Value::FirstDeal(FirstDeal {
            vendor_lead: deal.partner_lead.clone(),
            partner_lead: deal.vendor_lead.clone(),
            ..deal.clone()
        }),
        Value::Counterparts(map) => Value::Counterparts(Counterparts {
            people: map
                .people
                .iter()
                .map(|person| Person {
                    side: person.side.other(),
                    ..person.clone()
                })
                .collect(),
            met: map
                .met
                .iter()
                .map(|meeting| Meeting {
                    vendor: meeting.partner.clone(),
                    partner: meeting.vendor.clone(),
                    last_met: meeting.last_met,
                })
                .collect(),
        }),
        other => other.clone(),
    }
}
