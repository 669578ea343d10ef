//! One question of a revealed round.

use protocol::{Comment, EarlierItem, ItemPage, Said};
use questionnaire::{Answer, BySide, Question, QuestionId, Questionnaire, Round, Share, Side};
use scoring::method::SINGLE_ANSWERS;
use scoring::{Edition, Item};
use workbook::{RoundId, RoundInfo, Workbook};

use super::lent;
use super::measure::Measure;
use super::results::{names, states, strip};
use crate::refusal::Refusal;

/// What both sides said to a question.
pub(crate) fn page(workbook: &Workbook, id: RoundId, of: &QuestionId) -> Result<ItemPage, Refusal> {
    let set = Questionnaire::shipped();
    let revealed = workbook.revealed(id)?;
    let round = revealed.round();
    let question = set
        .asked(round.purpose, round.form)
        .find(|question| question.id == *of)
        .ok_or(Refusal::NoSuchQuestion)?;
    let assessment = scoring::assess(set, round);
    let item = assessment.item(of);
    let names = names(round);
    let findings = assessment.findings.iter().filter(|finding| {
        finding.question.as_ref() == Some(of) && Edition::Joint.shows(finding.edition)
    });
    Ok(ItemPage {
        topic: question.topic.clone(),
        dimension_name: question
            .dimension
            .map(|dimension| set.dimension_name(dimension).to_owned()),
        wording: Questionnaire::wording(question, &lent(&names)),
        meaning: set
            .frame(question.frame)
            .map(|words| words.meaning.clone())
            .unwrap_or_default(),
        states: item.map_or_else(BySide::default, |item| states(set, item)),
        strip: item.and_then(|item| strip(set, round, item, &names, &Measure::new())),
        said: BySide::from_fn(|side| said(round, question, side, &names)),
        comments: comments(round, of),
        findings: findings.map(|finding| finding.title.clone()).collect(),
        earlier: match item {
            Some(item) => earlier(workbook, revealed.info(), item)?,
            None => Vec::new(),
        },
    })
}

/// The same question in rounds before this one, the latest first.
fn earlier(workbook: &Workbook, now: &RoundInfo, item: &Item) -> Result<Vec<EarlierItem>, Refusal> {
    let set = Questionnaire::shipped();
    let mut found = Vec::new();
    for info in workbook.rounds(now.partnership)?.iter().rev() {
        let before = info.setup.date < now.setup.date && info.id != now.id;
        if !before || !info.state.is_revealed() {
            continue;
        }
        let revealed = workbook.revealed(info.id)?;
        let assessment = scoring::assess(set, revealed.round());
        let then = assessment.item(&item.id);
        let mean = then.map(|then| then.sides.map(|side| side.mean));
        if let Some(BySide {
            vendor: Some(vendor),
            partner: Some(partner),
        }) = mean
        {
            found.push(EarlierItem {
                round: info.setup.name.clone(),
                date: info.setup.date,
                mean: BySide { vendor, partner },
            });
        }
    }
    Ok(found)
}

fn answers<'a>(
    round: &'a Round,
    of: &'a QuestionId,
    side: Side,
) -> impl Iterator<Item = &'a Answer> {
    round
        .respondents_of(side)
        .filter_map(|respondent| respondent.answers.get(of))
}

/// How many people chose what; not told where it could be seen who it was.
fn said(
    round: &Round,
    question: &Question,
    side: Side,
    names: &BySide<String>,
) -> Option<Vec<Said>> {
    let steps: Vec<u8> = answers(round, &question.id, side)
        .filter_map(Answer::own_step)
        .collect();
    if steps.len() < SINGLE_ANSWERS {
        return None;
    }
    let names = lent(names);
    let gaps = [("vendor", names.vendor), ("partner", names.partner)];
    let all = 1..=question.kind.steps()?;
    Some(
        all.filter_map(|step| {
            Some(Said {
                words: question.kind.label(step)?.fill(&gaps),
                people: steps.iter().filter(|said| **said == step).count(),
            })
        })
        .collect(),
    )
}

/// Comments that their writers share.
fn comments(round: &Round, of: &QuestionId) -> Vec<Comment> {
    let shared = |side: Side| {
        answers(round, of, side)
            .filter(|answer| answer.share() == Share::Joint)
            .filter_map(move |answer| {
                Some(Comment {
                    side,
                    text: answer.comment()?.clone(),
                })
            })
    };
    Side::BOTH.into_iter().flat_map(shared).collect()
}
