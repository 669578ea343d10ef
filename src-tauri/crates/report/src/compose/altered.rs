//! What was altered in a round outside the program, in sentences.

use questionnaire::{Alteration, AlteredPart, Round};

use super::scene::Scene;
use super::words::{self, Facts, text};
use crate::flow::{Flow, Heading, Level, Paragraph};
use crate::look;
use crate::page::Mm;

/// A sentence for each place of a round that is not as the program wrote it; none for a round that
/// is. They name people and questions and never tell what anybody answered.
#[must_use]
pub fn altered(round: &Round) -> Vec<String> {
    round
        .altered
        .iter()
        .map(|altered| sentence(round, altered))
        .collect()
}

fn sentence(round: &Round, altered: &Alteration) -> String {
    let person = altered.person.as_ref().map_or("", |person| person.as_str());
    let company = altered.side.map_or("", |side| round.company(side));
    let mut facts = Facts::new().text("person", person).text("company", company);
    let id = match (altered.part, &altered.question) {
        (AlteredPart::Companies, _) => "altered-companies",
        (AlteredPart::Round, _) => "altered-round",
        (AlteredPart::People, _) => "altered-people",
        (AlteredPart::Person, _) => "altered-person",
        (AlteredPart::Answers, _) => "altered-answers",
        (AlteredPart::Answer, Some(question)) => {
            facts = facts.text("question", question.as_str());
            "altered-answer"
        }
        (AlteredPart::Answer, None) => "altered-some-answer",
        (AlteredPart::Plan, _) => "altered-plan",
    };
    words::sentence(id, &facts)
}

/// The sentences, under a heading; nothing for a round that is as it was written.
pub(super) fn part(scene: &Scene<'_>, flow: &mut Flow) {
    let sentences = &scene.round.altered;
    if sentences.is_empty() {
        return;
    }
    let heading = Heading::new(Level::Two, text("altered-heading"), look::HEADING);
    flow.heading(&heading);
    let line = |words: String| {
        Paragraph::new(look::BODY)
            .width(look::PROSE_WIDTH)
            .text(words)
    };
    flow.paragraph(&line(text("altered-about")));
    for sentence in sentences {
        flow.paragraph(&line(sentence.clone()));
    }
    flow.skip(Mm(2.5));
}
