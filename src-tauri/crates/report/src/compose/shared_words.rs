//! Words that somebody kept inside the own company and that stand in a text which both companies
//! see: typed again into an action, or into a comment that is marked to be shared.
//!
//! Nobody can say whether that was meant, so it is asked before a joint edition is made. Here is
//! only where the words stand, never which words they are.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{
    Answer, Kind, Name, Plan, Prose, QuestionId, Questionnaire, Response, Round, Side, Value,
    lower_case,
};
use scoring::Edition;

use super::typed::{Place, names_of, texts_of};
use super::words;
use crate::text::folded;

/// How many characters in a row have to be the same.
const TELLING: usize = 8;
/// A word of fewer letters says little by itself.
const LONG_WORD: usize = 4;
/// So many words of some length in the same order say something although each is an everyday one.
const MANY_WORDS: usize = 4;

/// Words of one answer that stand in a shared text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedWords {
    /// Where both companies see them.
    pub place: SharedPlace,
    /// The company inside which they were kept.
    pub side: Side,
    /// The question in whose answer or comment they were kept. It is for that company only.
    pub question: QuestionId,
}

/// A text that both companies see.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SharedPlace {
    /// Why the partnership goes on or not.
    Verdict,
    /// What came out of a finding: its place in the list, from 1.
    Decision(usize),
    /// What was promised: its number.
    Action(u8),
    /// What was put off: its place in the list, from 1.
    Parked(usize),
    /// A goal of the mutual plan: its place in the list, from 1.
    Goal(usize),
    /// The first joint deal.
    FirstDeal,
    /// What was agreed about talking.
    Protocol,
    /// What the round is called.
    RoundName,
    /// A comment or free text of the same company that is marked to be shared.
    Comment(QuestionId),
}

impl SharedPlace {
    /// Whether the table of questions shows it.
    #[must_use]
    pub const fn is_comment(&self) -> bool {
        matches!(self, Self::Comment(_))
    }

    /// Whether the table of actions shows it.
    #[must_use]
    pub const fn is_in_action_table(&self) -> bool {
        matches!(self, Self::Action(_) | Self::RoundName)
    }

    /// Whether the table of all that was settled, or the calendar of it, shows it.
    #[must_use]
    pub const fn is_in_plan_table(&self) -> bool {
        matches!(
            self,
            Self::Action(_)
                | Self::Decision(_)
                | Self::Parked(_)
                | Self::Goal(_)
                | Self::FirstDeal
                | Self::RoundName
        )
    }
}

/// Every place where a text that both companies see repeats words that a writer kept inside the
/// own company: whole words, eight or more characters in a row. The names of the companies and of
/// people do not count, nor what the questions themselves say.
#[must_use]
pub fn shared_words(set: &Questionnaire, round: &Round) -> Vec<SharedWords> {
    let shared = shared_texts(round);
    let kept = kept_texts(round);
    if shared.is_empty() || kept.is_empty() {
        return Vec::new();
    }
    let product = format!("{set:?} {}", words::SENTENCES);
    let search = Search {
        names: names(round),
        everyday: tokens(&product).into_iter().collect(),
        product: format!(" {} ", tokens(&product).join(" ")),
    };
    let mut found = BTreeSet::new();
    for (place, of, text) in &shared {
        let text = Indexed::new(search.parts(text));
        for (side, question, kept) in &kept {
            let compared =
                of.is_none_or(|of| of == *side) && !is_agreed_answer(set, place, question);
            if compared
                && search
                    .parts(kept)
                    .iter()
                    .any(|part| search.repeats(part, &text))
            {
                found.insert(SharedWords {
                    place: place.clone(),
                    side: *side,
                    question: (*question).clone(),
                });
            }
        }
    }
    found.into_iter().collect()
}

/// Whether a text is what both companies agreed on as their answer to this very question: to agree
/// on what people answered is what the question is for.
fn is_agreed_answer(set: &Questionnaire, place: &SharedPlace, question: &QuestionId) -> bool {
    let kind = set
        .question(question.as_str())
        .map(|question| &question.kind);
    matches!(
        (place, kind),
        (SharedPlace::FirstDeal, Some(Kind::FirstDeal))
            | (SharedPlace::Goal(_), Some(Kind::Metrics { .. }))
    )
}

/// What both companies see, with the company that wrote it where it was one.
fn shared_texts(round: &Round) -> Vec<(SharedPlace, Option<Side>, &str)> {
    let mut texts: Vec<_> = plan_texts(&round.plan)
        .into_iter()
        .map(|(place, text)| (place, None, text))
        .collect();
    texts.push((SharedPlace::RoundName, None, round.name.as_str()));
    for (side, question, answer) in answers(round) {
        if Edition::Joint.shows_text(side, answer.share()) {
            let place = || SharedPlace::Comment(question.clone());
            let shared = texts_of(answer).into_iter();
            texts.extend(shared.map(|(_, text)| (place(), Some(side), text)));
        }
    }
    texts
}

fn plan_texts(plan: &Plan) -> Vec<(SharedPlace, &str)> {
    let mut texts: Vec<(SharedPlace, &str)> = Vec::new();
    if let Some(reason) = plan.verdict.as_ref().and_then(|one| one.reason.as_ref()) {
        texts.push((SharedPlace::Verdict, reason.as_str()));
    }
    for (number, decision) in (1..).zip(&plan.decisions) {
        let said = [Some(&decision.text), decision.sign.as_ref()];
        // What was quoted was read out by the people themselves.
        texts.extend(
            said.into_iter()
                .flatten()
                .map(|text| (SharedPlace::Decision(number), text.as_str())),
        );
    }
    for action in &plan.commitments {
        let said = [Some(&action.text), action.sign.as_ref()];
        let place = || SharedPlace::Action(action.id.number());
        texts.extend(
            said.into_iter()
                .flatten()
                .map(|text| (place(), text.as_str())),
        );
    }
    for (number, parked) in (1..).zip(&plan.parked) {
        texts.push((SharedPlace::Parked(number), parked.text.as_str()));
    }
    for (number, goal) in (1..).zip(&plan.mutual_plan) {
        let named = [goal.unit.as_ref(), goal.evidence.as_ref()]
            .into_iter()
            .flatten();
        let named = named.map(Name::as_str);
        let own = goal.metric.as_ref().and_then(|metric| metric.own_name());
        let said = [goal.goal.as_str()].into_iter().chain(named).chain(own);
        texts.extend(said.map(|text| (SharedPlace::Goal(number), text)));
    }
    if let Some(deal) = &plan.first_deal {
        let brings = [&deal.vendor_brings, &deal.partner_brings];
        let brings = brings.into_iter().flatten().map(|text| text.as_str());
        let said = [deal.account.as_str()].into_iter().chain(brings);
        texts.extend(said.map(|text| (SharedPlace::FirstDeal, text)));
    }
    if let Some(note) = plan.protocol.as_ref().and_then(|one| one.note.as_ref()) {
        texts.push((SharedPlace::Protocol, note.as_str()));
    }
    texts
}

/// What was kept inside a company.
fn kept_texts(round: &Round) -> Vec<(Side, &QuestionId, &str)> {
    let kept = answers(round)
        .filter(|(side, _, answer)| !Edition::Joint.shows_text(*side, answer.share()));
    kept.flat_map(|(side, question, answer)| {
        let definitions = match answer.own().and_then(Response::given) {
            Some(Value::Metrics(chosen)) => chosen
                .iter()
                .filter_map(|one| one.definition.as_ref())
                .collect(),
            _ => Vec::new(),
        };
        let definitions = definitions.into_iter().map(Prose::as_str);
        // What stands on no page of any edition is a unit, a source or the name of a person.
        let texts = texts_of(answer)
            .into_iter()
            .filter(|(place, _)| *place != Place::Nowhere);
        let texts: Vec<&str> = texts.map(|(_, text)| text).chain(definitions).collect();
        texts.into_iter().map(move |text| (side, question, text))
    })
    .collect()
}

fn answers(round: &Round) -> impl Iterator<Item = (Side, &QuestionId, &Answer)> {
    let people = round.respondents.iter();
    people.flat_map(|person| {
        let answers = person.answers.iter();
        answers.map(|(question, answer)| (person.side, question, answer))
    })
}

/// The words of the names of companies and people.
fn names(round: &Round) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = Side::BOTH
        .into_iter()
        .flat_map(|side| tokens(round.company(side)))
        .collect();
    let labels = round.respondents.iter().map(|person| &person.label);
    let absent = round.not_taking_part.iter().map(|person| &person.label);
    for label in labels.chain(absent) {
        names.extend(tokens(label.as_str()));
    }
    for (_, _, answer) in answers(round) {
        names.extend(names_of(answer).into_iter().flat_map(tokens));
    }
    names.extend(
        plan_names(&round.plan)
            .into_iter()
            .flat_map(|name| tokens(name.as_str())),
    );
    names
}

fn plan_names(plan: &Plan) -> Vec<&Name> {
    let mut names: Vec<Option<&Name>> = Vec::new();
    names.extend(plan.verdict.iter().map(|one| one.by.as_ref()));
    for one in &plan.decisions {
        names.extend([one.vendor_owner.as_ref(), one.partner_owner.as_ref()]);
    }
    for one in &plan.commitments {
        names.extend([one.vendor_owner.as_ref(), one.partner_owner.as_ref()]);
    }
    names.extend(plan.parked.iter().map(|one| one.holder.as_ref()));
    for one in &plan.mutual_plan {
        names.extend([one.vendor_owner.as_ref(), one.partner_owner.as_ref()]);
    }
    names.extend(plan.first_deal.iter().map(|one| one.vendor_lead.as_ref()));
    names.extend(plan.first_deal.iter().map(|one| one.partner_lead.as_ref()));
    for one in &plan.introductions {
        names.extend([one.vendor.as_ref(), one.partner.as_ref()]);
    }
    names.into_iter().flatten().collect()
}

/// What is looked for, and what does not count.
struct Search {
    names: BTreeSet<String>,
    /// Every word that the questions and the report use themselves.
    everyday: BTreeSet<String>,
    /// The same as a text, with a space at both ends.
    product: String,
}

impl Search {
    /// The words of a text, parted where a name stands.
    fn parts(&self, text: &str) -> Vec<Vec<String>> {
        let words = tokens(text);
        let parts = words.split(|word| self.names.contains(word));
        parts
            .filter(|part| !part.is_empty())
            .map(<[String]>::to_vec)
            .collect()
    }

    /// Whether some words of a kept text stand in a shared one in the same order.
    fn repeats(&self, kept: &[String], shared: &Indexed) -> bool {
        let starts = 0..kept.len();
        starts.into_iter().any(|start| {
            let kept = kept.get(start..).unwrap_or_default();
            let places = kept.first().and_then(|first| shared.places.get(first));
            places.into_iter().flatten().any(|(part, at)| {
                let there = shared.parts.get(*part).and_then(|part| part.get(*at..));
                let pairs = kept.iter().zip(there.unwrap_or_default());
                let same = pairs.take_while(|(kept, there)| kept == there).count();
                self.is_telling(kept.get(..same).unwrap_or_default())
            })
        })
    }

    /// Whether the questions or the report use a word, in this form or without an ending of English.
    fn is_everyday(&self, word: &str) -> bool {
        let bare = ["s", "es", "ed", "d", "ing", "ly"].into_iter();
        let bare = bare.filter_map(|ending| word.strip_suffix(ending));
        [word]
            .into_iter()
            .chain(bare)
            .any(|word| self.everyday.contains(word))
            || self.everyday.contains(&format!("{word}s"))
    }

    fn is_telling(&self, words: &[String]) -> bool {
        let said = words.join(" ");
        let long = |word: &&String| word.chars().count() >= LONG_WORD;
        let own = words.iter().any(|word| !self.is_everyday(word));
        let many = words.iter().filter(long).count() >= MANY_WORDS;
        said.chars().count() >= TELLING
            && (own || many)
            && !self.product.contains(&format!(" {said} "))
    }
}

/// The words of a shared text with their places.
struct Indexed {
    parts: Vec<Vec<String>>,
    places: BTreeMap<String, Vec<(usize, usize)>>,
}

impl Indexed {
    fn new(parts: Vec<Vec<String>>) -> Self {
        let mut places: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for (number, part) in parts.iter().enumerate() {
            for (at, word) in part.iter().enumerate() {
                places.entry(word.clone()).or_default().push((number, at));
            }
        }
        Self { parts, places }
    }
}

/// The words of a text, without case and marks. A script without spaces gives whole sentences,
/// which are parted at every character.
fn tokens(text: &str) -> Vec<String> {
    let folded = lower_case(&folded(text));
    let mut tokens: Vec<String> = Vec::new();
    let mut goes_on = false;
    for letter in folded.chars() {
        let is_letter = letter.is_alphanumeric();
        let alone = is_without_spaces(letter);
        match tokens.last_mut().filter(|_| goes_on && is_letter && !alone) {
            Some(word) => word.push(letter),
            None if is_letter => tokens.push(letter.to_string()),
            None => {}
        }
        goes_on = is_letter && !alone;
    }
    tokens
}

const fn is_without_spaces(letter: char) -> bool {
    matches!(letter, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use questionnaire::{Asked, Commitment, CommitmentId, Label, Respondent, Share, sample_round};

    use super::*;

    /// A round in which somebody of the vendor kept a comment, and both promised something.
    fn found(kept: &str, promised: &str) -> Vec<SharedWords> {
        let set = Questionnaire::shipped();
        let mut round = sample_round(set).unwrap_or_else(|problems| panic!("{problems}"));
        let question = set.question("CUL-03").expect("a question");
        let asked = Asked {
            questionnaire: set,
            question,
            side: Side::Vendor,
        };
        let comment = Prose::new(kept).ok();
        let answer = Answer::new(asked, None, None, comment, Share::Internal).expect("it fits");
        round.plan = Plan {
            commitments: vec![Commitment {
                id: CommitmentId::new(4).expect("a number"),
                text: Prose::new(promised).expect("a text"),
                vendor_owner: Name::new("Benedikta Zwanziger").ok(),
                partner_owner: None,
                date: None,
                sign: None,
                finding: None,
                mark: None,
            }],
            ..Plan::default()
        };
        round.respondents = vec![Respondent {
            side: Side::Vendor,
            label: Label::new("Seat one").expect("a label"),
            function: round.respondents[0].function,
            answers: BTreeMap::from([(question.id.clone(), answer)]),
        }];
        shared_words(set, &round)
    }

    #[test]
    fn a_word_that_was_kept_and_is_typed_again_is_found_with_both_places() {
        let expected = [SharedWords {
            place: SharedPlace::Action(4),
            side: Side::Vendor,
            question: QuestionId::new("CUL-03"),
        }];
        let told = [
            // A code name of eleven letters, and one that is written in two ways.
            (
                "We call it Bluethunder among us.",
                "Prepare BLUETHUNDER by May",
            ),
            ("Bluethunder", "The bluethunder\u{2011}plan"),
            // Eight characters with the space, and in a script without spaces.
            ("we hope zork zug ends", "Talk about zork zug"),
            ("彼らは約束を守らないと思う", "約束を守らないと思う件"),
            // Everyday words, but five of some length in the same order.
            (
                "They promise more than they deliver every single quarter",
                "Discuss why: more than they deliver every single quarter",
            ),
        ];
        for (kept, promised) in told {
            assert_eq!(found(kept, promised), expected, "{kept} / {promised}");
        }
    }

    #[test]
    fn names_short_words_and_words_of_the_questions_are_no_sign() {
        let fine = [
            ("Bluethunder", "Blue thunder"),
            ("Bluethunder", "Bluethunders are fine"),
            // Seven characters.
            ("zork ab", "zork ab"),
            // A person of the plan, and the vendor of the sample.
            ("Benedikta Zwanziger sleeps", "Ask Benedikta Zwanziger"),
            (
                "Kvarnsjö Software AB is slow",
                "Kvarnsjö Software AB sends a list",
            ),
            // Words that the questions use.
            ("the partner has to listen", "Let the partner speak first"),
            ("Nobody knows", "Everything else"),
        ];
        for (kept, promised) in fine {
            assert_eq!(found(kept, promised), [], "{kept} / {promised}");
        }
    }

    #[test]
    fn the_sample_needs_no_question() {
        let set = Questionnaire::shipped();
        let round = sample_round(set).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(shared_words(set, &round), []);
    }
}
