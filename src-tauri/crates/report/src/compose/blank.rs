//! The questions of a round on paper, to be filled in by hand: every question with its scale or
//! with lines to write on, and a sheet for the stories of the best and the worst partner.

mod ground;
mod scales;
mod structured;

use chrono::NaiveDate;
use questionnaire::{
    BySide, Form, Function, Kind, Purpose, Question, Questionnaire, Section, Side,
};

use super::names::short_names;
use super::words::{self, Facts, first_words, sentence, text};
use super::{Error, Language, moment_of};
use crate::flow::{About, Flow, Footer, Furniture, Heading, Level as Rank, Paragraph};
use crate::look;
use crate::page::{Mm, Orientation, PaperSize};
use crate::pdf;
use crate::text::FontFallback;
use ground::{by_hand, lines};

/// Letters of a person in the footer.
const LABEL_LETTERS: usize = 40;

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BlankForm<'a> {
    /// The companies.
    pub names: BySide<&'a str>,
    /// Whose questions, one after the other. Each has pages of its own, counted from 1.
    pub people: &'a [BlankPerson],
    /// Whether the companies are invented; every page then says so.
    pub sample: bool,
    /// Why the round is held: it decides which questions are asked.
    pub purpose: Purpose,
    /// How many questions it asks.
    pub form: Form,
    /// The paper it is laid out for.
    pub paper: PaperSize,
    /// The date of making. The clock is never asked.
    pub date: NaiveDate,
    /// Where glyphs come from that the built-in fonts lack.
    pub fallback: FontFallback,
}

/// Whom a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankPerson {
    /// The company of the person.
    pub side: Side,
    /// What the person is called in the round; without it there is a line to write it on.
    pub label: Option<String>,
    /// The function of the person, if it is known.
    pub function: Option<Function>,
}

impl BlankPerson {
    /// Anybody of a company.
    #[must_use]
    pub const fn anybody(side: Side) -> Self {
        Self {
            side,
            label: None,
            function: None,
        }
    }
}

/// A printed form and what has to be told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedForm {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// The questions a person is asked.
    pub questions: usize,
    /// Characters no font could draw; a visible mark stands for each.
    pub replaced: Vec<char>,
}

/// A form for one person.
struct Sheet<'a> {
    set: &'a Questionnaire,
    names: BySide<&'a str>,
    short: BySide<String>,
    side: Side,
    person: &'a BlankPerson,
}

impl Sheet<'_> {
    fn own_name(&self) -> &str {
        self.short.get(self.side)
    }

    fn other_name(&self) -> &str {
        self.short.get(self.side.other())
    }

    /// The company and the person, in short.
    fn whose(&self) -> String {
        match &self.person.label {
            None => self.own_name().to_owned(),
            Some(label) => {
                let facts = Facts::new()
                    .text("company", self.own_name())
                    .text("person", first_words(label, LABEL_LETTERS));
                sentence("blank-person-of", &facts)
            }
        }
    }

    fn filled(&self, words: &questionnaire::Template) -> String {
        words.fill(&[
            ("vendor", self.short.vendor.as_str()),
            ("partner", self.short.partner.as_str()),
            ("other", self.other_name()),
        ])
    }

    /// A message with the names in it.
    fn sentence(&self, id: &str) -> String {
        let facts = Facts::new()
            .text("side", self.own_name())
            .text("other", self.other_name())
            .text("vendor-name", self.names.vendor)
            .text("partner-name", self.names.partner);
        sentence(id, &facts)
    }
}

/// Prints the questions as a tagged PDF: the same input and date give the same bytes.
///
/// # Errors
/// When the PDF cannot be put together.
pub fn blank_form(set: &Questionnaire, form: &BlankForm<'_>) -> Result<PrintedForm, Error> {
    let short = short_names(&form.names);
    let names = || {
        Facts::new()
            .text("vendor-name", form.names.vendor)
            .text("partner-name", form.names.partner)
            .text("vendor", short.vendor.as_str())
            .text("partner", short.partner.as_str())
            .text("set", set.version.to_string())
    };
    let about = About {
        title: sentence("blank-document", &names()),
        author: None,
        subject: String::new(),
        language: Language::ENGLISH.tag().to_owned(),
    };
    let mut flow = Flow::new(about, form.paper, form.fallback);
    let mut parts = Vec::new();
    for person in form.people {
        let sheet = Sheet {
            set,
            names: form.names,
            short: short.clone(),
            side: person.side,
            person,
        };
        flow.new_page(Orientation::Upright);
        parts.push((flow.pages(), sheet.whose()));
        opening(&sheet, &mut flow);
        questions(&sheet, form, &mut flow);
    }
    let finished = flow.finish(&Furniture {
        header_left: sentence("blank-header", &names()),
        header_right: match form.sample {
            true => text("standing-sample"),
            false => String::new(),
        },
        footer: Footer {
            names: String::new(),
            facts: sentence("blank-footer-set", &names()),
            file: String::new(),
        },
        page_of: &|page, pages| page_of(&parts, page, pages),
    });
    let date = moment_of(form.date);
    Ok(PrintedForm {
        bytes: pdf::write(&finished.document, &pdf::Options { date })?,
        pages: finished.document.pages.len(),
        questions: set.asked(form.purpose, form.form).count(),
        replaced: finished.replaced.into_iter().collect(),
    })
}

/// Whose page it is and which of so many, as each person has pages of their own. `parts` has the
/// first page of each person.
fn page_of(parts: &[(usize, String)], page: usize, pages: usize) -> String {
    let own = parts.iter().rposition(|(first, _)| *first <= page);
    let Some((first, whose)) = own.and_then(|own| parts.get(own)) else {
        return words::page_of(page, pages);
    };
    let next = own.and_then(|own| parts.get(own + 1));
    let end = next.map_or(pages + 1, |(next, _)| *next);
    let facts = Facts::new()
        .text("person", whose.as_str())
        .text("page", (page - first + 1).to_string())
        .text("pages", (end - first).to_string());
    sentence("blank-page-of", &facts)
}

/// Who fills it in, and how.
fn opening(sheet: &Sheet<'_>, flow: &mut Flow) {
    let heading = Heading::new(Rank::One, sheet.sentence("blank-title"), look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(sheet.sentence("blank-kicker")))
        .listed_as(sheet.sentence("blank-title"))
        .below(Mm(4.0));
    flow.heading(&heading);
    let person = sheet.person;
    let function = person.function.map(|one| sheet.set.function_name(one));
    by_hand(
        flow,
        &[
            ("blank-person", person.label.as_deref()),
            ("blank-function", function),
            ("blank-date", None),
        ],
    );
    flow.skip(Mm(2.5));
    for id in [
        "blank-private",
        "blank-how",
        "blank-expect",
        "blank-missing",
        "blank-comment-how",
    ] {
        let prose = Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
        flow.paragraph(&prose.text(sheet.sentence(id)));
        flow.skip(Mm(1.5));
    }
}

fn questions(sheet: &Sheet<'_>, form: &BlankForm<'_>, flow: &mut Flow) {
    let asked: Vec<&Question> = sheet.set.asked(form.purpose, form.form).collect();
    let is_story = |question: &&Question| question.kind == Kind::Stories;
    let (stories, others): (Vec<&Question>, Vec<&Question>) = asked.into_iter().partition(is_story);
    for part in others.chunk_by(|one, next| one.section == next.section) {
        let Some(first) = part.first() else { continue };
        let name = match first.section {
            Section::LastRound => text("blank-last-round"),
            Section::Importance => text("blank-importance"),
            Section::Dimension(dimension) => sheet.set.dimension_name(dimension).to_owned(),
            Section::Style => text("blank-style"),
        };
        for (index, asked) in part.iter().enumerate() {
            flow.keep_together(|flow| {
                if index == 0 {
                    let heading = Heading::new(Rank::Two, name.as_str(), look::FINDING_TITLE);
                    flow.heading(&heading.above(Mm(7.5)).below(Mm(0.0)));
                }
                question(sheet, flow, asked);
            });
        }
    }
    for story in stories {
        flow.new_page(Orientation::Upright);
        let title = Heading::new(Rank::Two, text("blank-stories"), look::FINDING_TITLE);
        flow.heading(&title);
        question(sheet, flow, story);
    }
}

fn question(sheet: &Sheet<'_>, flow: &mut Flow, question: &Question) {
    let wording = sheet.filled(question.wording.get(sheet.side));
    let facts = Facts::new()
        .text("id", question.id.as_str())
        .verbatim("question", wording);
    let id = match question.optional {
        true => "blank-question-optional",
        false => "blank-question",
    };
    let heading = Heading::new(Rank::Three, sentence(id, &facts), look::BODY.bold());
    flow.heading(
        &heading
            .unlisted()
            .above(Mm(4.0))
            .below(Mm(1.0))
            .keep(Mm(12.0)),
    );
    if let Some(note) = &question.note {
        flow.paragraph(&Paragraph::new(look::NOTE).text(sheet.filled(note)));
    }
    let lead_in = sheet
        .set
        .frame(question.frame)
        .filter(|_| question.predicted);
    if let Some(frame) = lead_in {
        flow.paragraph(&Paragraph::new(look::NOTE).text(sheet.filled(&frame.lead_in)));
    }
    flow.skip(Mm(1.0));
    match &question.kind {
        Kind::Rating(_) | Kind::Importance(_) | Kind::Choice { .. } => {
            scales::steps(sheet, flow, question);
        }
        Kind::RankedPicks { most, options } => {
            scales::picks(sheet, flow, question, *most, options);
        }
        Kind::Text => lines(flow, 6),
        Kind::Stories => structured::stories(flow),
        Kind::Metrics { most } => structured::metrics(sheet, flow, *most, question.predicted),
        Kind::Leads { total } => structured::leads(sheet, flow, *total),
        Kind::FirstDeal => structured::first_deal(sheet, flow),
        Kind::Protocol => structured::protocol(sheet, flow),
        Kind::Traits => structured::traits(sheet, flow),
        Kind::Counterparts => structured::counterparts(sheet, flow),
        Kind::EnablementGoals => structured::goals(sheet, flow),
        Kind::Commitments => structured::commitments(flow),
    }
}
