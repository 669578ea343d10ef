//! The questions of a round on paper, to be filled in by hand: every question with its scale or
//! with lines to write on, and a sheet for the stories of the best and the worst partner.

mod ground;
mod scales;
mod structured;

use chrono::{NaiveDate, NaiveTime};
use questionnaire::{BySide, Form, Kind, Purpose, Question, Questionnaire, Section, Side};

use super::names::short_names;
use super::words::{self, Facts, sentence, text};
use super::{Error, Language};
use crate::flow::{About, Flow, Footer, Furniture, Heading, Level as Rank, Paragraph};
use crate::look;
use crate::page::{Mm, Orientation, PaperSize};
use crate::pdf;
use crate::text::FontFallback;
pub(super) use ground::named_rows;
use ground::{by_hand, lines};

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BlankForm<'a> {
    /// The companies.
    pub names: BySide<&'a str>,
    /// Whose questions; both when there is none, one after the other.
    pub side: Option<Side>,
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

/// A form for one side.
struct Sheet<'a> {
    set: &'a Questionnaire,
    names: BySide<&'a str>,
    short: BySide<String>,
    side: Side,
}

impl Sheet<'_> {
    fn own_name(&self) -> &str {
        self.short.get(self.side)
    }

    fn other_name(&self) -> &str {
        self.short.get(self.side.other())
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
    let sides = form.side.map_or(Side::BOTH.to_vec(), |side| vec![side]);
    let sheets: Vec<Sheet<'_>> = sides
        .into_iter()
        .map(|side| Sheet {
            set,
            names: form.names,
            short: short.clone(),
            side,
        })
        .collect();
    let names = || {
        Facts::new()
            .text("vendor-name", form.names.vendor)
            .text("partner-name", form.names.partner)
            .text("set", set.version.to_string())
    };
    let about = About {
        title: sentence("blank-document", &names()),
        author: None,
        subject: String::new(),
        language: Language::ENGLISH.tag().to_owned(),
    };
    let mut flow = Flow::new(about, form.paper, form.fallback);
    for sheet in &sheets {
        flow.new_page(Orientation::Upright);
        opening(sheet, &mut flow);
        questions(sheet, form, &mut flow);
    }
    let finished = flow.finish(&Furniture {
        header_left: text("blank"),
        header_right: String::new(),
        footer: Footer {
            names: sentence("blank-footer", &names()),
            facts: sentence("blank-footer-set", &names()),
            file: String::new(),
        },
        page_of: &words::page_of,
    });
    let date = form.date.and_time(NaiveTime::MIN).and_utc();
    Ok(PrintedForm {
        bytes: pdf::write(&finished.document, &pdf::Options { date })?,
        pages: finished.document.pages.len(),
        questions: set.asked(form.purpose, form.form).count(),
        replaced: finished.replaced.into_iter().collect(),
    })
}

/// Who fills it in, and how.
fn opening(sheet: &Sheet<'_>, flow: &mut Flow) {
    let heading = Heading::new(Rank::One, sheet.sentence("blank-title"), look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(sheet.sentence("blank-kicker")))
        .listed_as(sheet.sentence("blank-title"))
        .below(Mm(4.0));
    flow.heading(&heading);
    by_hand(flow, &["blank-seat", "blank-function", "blank-date"]);
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
