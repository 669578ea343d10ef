//! The whole question set, parsed from the embedded content.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::content;
use crate::{
    Block, BlockId, BySide, Conversation, Dimension, EscalationLevel, Form, Frame, FunctionEntry,
    Metric, MetricId, Problem, Purpose, Question, QuestionId, Section, Template, Term, TraitPair,
};

/// What a frame says to people: the lead-in of a prediction and the names of its four states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameWords {
    /// The frame.
    pub frame: Frame,
    /// What stands above a prediction; gap `{other}`.
    pub lead_in: Template,
    /// One sentence on what a gap means in this frame.
    pub meaning: String,
    /// Close, and closeness was expected.
    pub true_consensus: String,
    /// Close, but a gap was expected.
    pub false_conflict: String,
    /// Far apart, but closeness was expected: hidden.
    pub false_consensus: String,
    /// Far apart, and it was expected: known.
    pub dissensus: String,
}

/// Everything that is asked, with the catalogues that the answers pick from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// The name of the set, `channel-partnership`.
    pub id: String,
    /// Its version, from 1.
    pub version: u32,
    /// SHA-256 of the content, 64 hexadecimal digits. A round pins it.
    pub content_hash: String,
    /// All questions in the order of asking: the last round, importance, the five dimensions, style.
    pub questions: Vec<Question>,
    /// The words of each frame.
    pub frames: Vec<FrameWords>,
    /// The names of the five dimensions for people.
    pub dimensions: Vec<Term>,
    /// The 24 trait pairs.
    pub traits: Vec<TraitPair>,
    /// The 28 success measures.
    pub metrics: Vec<Metric>,
    /// The twelve counterpart functions.
    pub functions: Vec<FunctionEntry>,
    /// What companies talk about.
    pub topics: Vec<Term>,
    /// How they talk.
    pub channels: Vec<Term>,
    /// How often, from "on event" to "twice a year".
    pub cadences: Vec<Term>,
    /// How soon a reply comes, fastest first.
    pub reply_times: Vec<Term>,
    /// What data they share.
    pub data_kinds: Vec<Term>,
    /// The three steps of the escalation ladder.
    pub escalation: Vec<EscalationLevel>,
    /// The 20 blocks of the enablement roadmap.
    pub blocks: Vec<Block>,
    /// What to talk about, per dimension.
    pub conversations: Vec<Conversation>,
}

static SHIPPED: LazyLock<(Questionnaire, Vec<Problem>)> =
    LazyLock::new(|| content::parse(&content::EMBEDDED));

impl Questionnaire {
    /// The question set that ships with the product. A test keeps it free of problems.
    #[must_use]
    pub fn shipped() -> &'static Questionnaire {
        &SHIPPED.0
    }

    /// What is wrong with the shipped content; empty in a release.
    #[must_use]
    pub fn shipped_problems() -> &'static [Problem] {
        &SHIPPED.1
    }

    /// The question with this name.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        // As a name: two of them are compared faster than two texts.
        let id = QuestionId::new(id);
        self.questions.iter().find(|question| question.id == id)
    }

    /// The place of a question in the order of asking.
    #[must_use]
    pub fn position(&self, id: &QuestionId) -> Option<usize> {
        self.questions
            .iter()
            .position(|question| question.id == *id)
    }

    /// The questions that a round of this purpose and form asks, in order.
    pub fn asked(&self, purpose: Purpose, form: Form) -> impl Iterator<Item = &Question> {
        self.questions
            .iter()
            .filter(move |question| question.is_asked(purpose, form))
    }

    /// The question that asks how much a dimension matters.
    #[must_use]
    pub fn importance_of(&self, dimension: Dimension) -> Option<&Question> {
        self.questions.iter().find(|question| {
            question.section == Section::Importance && question.dimension == Some(dimension)
        })
    }

    /// The measure of the catalogue with this name.
    #[must_use]
    pub fn metric(&self, id: &MetricId) -> Option<&Metric> {
        self.metrics.iter().find(|metric| metric.id == *id)
    }

    /// The block of the enablement roadmap with this name.
    #[must_use]
    pub fn block(&self, id: &BlockId) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == *id)
    }

    /// The words of a frame.
    #[must_use]
    pub fn frame(&self, frame: Frame) -> Option<&FrameWords> {
        self.frames.iter().find(|words| words.frame == frame)
    }

    /// The conversation to have about a dimension.
    #[must_use]
    pub fn conversation(&self, dimension: Dimension) -> Option<&Conversation> {
        self.conversations
            .iter()
            .find(|talk| talk.dimension == dimension)
    }

    /// What people call a dimension.
    #[must_use]
    pub fn dimension_name(&self, dimension: Dimension) -> &str {
        self.dimensions
            .iter()
            .find(|term| term.id == dimension.name())
            .map_or(dimension.name(), |term| &term.words)
    }

    /// What people call a function, on one side or in general.
    #[must_use]
    pub fn function_name(&self, function: crate::Function) -> &str {
        self.functions
            .iter()
            .find(|entry| entry.id == function)
            .map_or(function.name(), |entry| &entry.name)
    }

    /// A question's wording for both sides with the names filled in.
    #[must_use]
    pub fn wording(question: &Question, names: &BySide<&str>) -> BySide<String> {
        let gaps = [("vendor", names.vendor), ("partner", names.partner)];
        question.wording.map(|template| template.fill(&gaps))
    }
}
