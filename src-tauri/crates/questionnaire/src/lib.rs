//! What is asked, and what may be answered.
//!
//! This crate holds the question set (embedded content, parsed into [`Questionnaire`]), the typed
//! answers ([`Answer`]), one round of answers ([`Round`]), its plain JSON form ([`round_file`]) and
//! how far a person has come ([`progress`]).
//!
//! Deliberately not here: scores, storage, clocks, files, randomness and logging. The same input
//! always gives the same output.

mod alteration;
pub mod answer;
mod catalogue;
mod content;
#[cfg(any(test, feature = "generated"))]
pub mod generated;
mod number;
mod plan;
mod problem;
pub mod progress;
mod question;
mod question_set;
mod round;
pub mod round_file;
mod sample;
mod setup;
mod short_text;
mod sides;
mod strict;
mod text;
mod vocabulary;

pub use alteration::{Alteration, AlteredPart};
pub use answer::{Answer, AnswerParts, Asked, Missing, Prediction, Response, Share, Value};
pub use catalogue::{
    Block, BlockId, Conversation, EscalationLevel, FunctionEntry, Metric, MetricDirection,
    MetricId, Term, TraitId, TraitPair,
};
pub use number::{NumberError, NumberMarks, read_number, write_number};
pub use plan::{
    AgreedDeal, AgreedProtocol, AgreedTopic, Commitment, CommitmentId, Decision, FindingName,
    Introduction, MovedFinding, MutualGoal, Parked, Plan, Quote, Roadmap, RoadmapBlock, Rung,
    Verdict,
};
pub use problem::{Problem, ProblemList};
pub use question::{Kind, PickOptions, Question, QuestionId, Scale, Section};
pub use question_set::{FrameWords, Questionnaire};
pub use round::{NotTakingPart, Respondent, Round, Tolerance};
pub use sample::sample_round;
pub use setup::{RoundSetup, RoundState, SeatSetup, SeatWord};
pub use sides::{BySide, Perspective, Side};
pub use text::{
    CompanyName, Label, Line, Name, Prose, Template, TextError, is_invisible, left_out, lower_case,
    same_company, same_name, upper_case,
};
pub use vocabulary::{
    Dimension, Direction, Form, Frame, Function, Mark, MovedTo, Phase, Purpose, TalkOutcome,
    VerdictWord,
};
