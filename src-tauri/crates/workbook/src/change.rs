//! What can be changed, and what a change tells the screens.

use chrono::{DateTime, Utc};
use questionnaire::{CompanyName, Plan, Round, Side};
use serde::{Deserialize, Serialize};

use crate::id::{PartnershipId, RoundId, SeatId};
use crate::model::{NewPartnership, RoundSetup, SeatSetup};

/// A command to [`crate::Workbook::apply`]. Answers are not among them: they are saved by the
/// person in the seat, through [`crate::SeatSession`].
#[derive(Clone, PartialEq)]
pub enum Change {
    /// Adds a partnership.
    AddPartnership(NewPartnership),
    /// Gives a partnership's companies other names.
    RenamePartnership {
        /// The partnership.
        partnership: PartnershipId,
        /// The software vendor.
        vendor: CompanyName,
        /// The service partner.
        partner: CompanyName,
    },
    /// Deletes a partnership with all its rounds.
    DeletePartnership(PartnershipId),
    /// Adds a round as a draft.
    AddRound {
        /// The partnership.
        partnership: PartnershipId,
        /// What is decided for it.
        setup: RoundSetup,
    },
    /// Changes what is decided for a draft.
    EditRound {
        /// The round.
        round: RoundId,
        /// What is decided now.
        setup: RoundSetup,
    },
    /// Deletes a round with all its answers, in any state.
    DeleteRound(RoundId),
    /// Adds a seat, as the last one, before the reveal.
    AddSeat {
        /// The round.
        round: RoundId,
        /// Who takes it.
        setup: SeatSetup,
    },
    /// Changes who takes a seat that is still open. Its side can change only until somebody has sat
    /// down in it, because some questions differ by side.
    EditSeat {
        /// The seat.
        seat: SeatId,
        /// Who takes it now.
        setup: SeatSetup,
    },
    /// Takes away an open seat in which nobody has sat down.
    RemoveSeat(SeatId),
    /// Puts the seats of a round into another order, before the reveal.
    OrderSeats {
        /// The round.
        round: RoundId,
        /// Every seat of the round, once.
        order: Vec<SeatId>,
    },
    /// Pins the question set and lets the seats answer. Needs a seat on each side.
    StartCollecting(RoundId),
    /// A company agrees that the person of an open seat does not take part. When both have agreed
    /// the seat is closed. What such a seat had answered is never shown; the reveal deletes it.
    AgreeOnAbsence {
        /// The seat.
        seat: SeatId,
        /// The company.
        side: Side,
    },
    /// A company does not agree any more that a person does not take part.
    WithdrawAbsence {
        /// The seat.
        seat: SeatId,
        /// The company.
        side: Side,
    },
    /// Deletes what is locked in an open seat: its words are forgotten. The person begins anew.
    DeleteLockedAnswers(SeatId),
    /// Opens both sides' answers. Needs a submitted seat on each side and no open one.
    Reveal {
        /// The round.
        round: RoundId,
        /// When.
        at: DateTime<Utc>,
    },
    /// Writes down what both sides settled after the reveal, over what stood there. An empty plan
    /// takes it away.
    SetPlan {
        /// The round.
        round: RoundId,
        /// What was settled.
        plan: Box<Plan>,
    },
    /// Puts a revealed round away.
    CloseRound(RoundId),
    /// Takes in a whole round from a round file, already revealed: whoever holds the file can
    /// read both sides.
    ImportRound {
        /// The round.
        round: Box<Round>,
        /// Where it goes.
        into: ImportInto,
        /// When.
        at: DateTime<Utc>,
    },
    /// Takes in partnerships and revealed rounds of other workbooks, all of them or none.
    Merge {
        /// What comes in.
        partnerships: Vec<IncomingPartnership>,
        /// When.
        at: DateTime<Utc>,
    },
}

/// A partnership of another workbook with the revealed rounds that come in with it.
#[derive(Clone, PartialEq)]
pub struct IncomingPartnership {
    /// Where its rounds go.
    pub into: MergeInto,
    /// The rounds, by date. Whoever holds them may see both companies' answers.
    pub rounds: Vec<Round>,
}

/// Where the rounds of another workbook go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MergeInto {
    /// To a partnership that is there.
    Partnership(PartnershipId),
    /// To a new one.
    New(NewPartnership),
}

/// Where an imported round goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportInto {
    /// To the one partnership with the same two names.
    Matching,
    /// To this partnership, whatever the names in the file are; the workbook's names stay.
    Partnership(PartnershipId),
    /// To a new partnership with the names of the file.
    NewPartnership,
}

/// The kind of a change: what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// A partnership was added.
    PartnershipAdded,
    /// A partnership has other names.
    PartnershipRenamed,
    /// A partnership was deleted.
    PartnershipDeleted,
    /// A round was added.
    RoundAdded,
    /// A round's set-up was changed.
    RoundEdited,
    /// A round was deleted.
    RoundDeleted,
    /// A seat was added.
    SeatAdded,
    /// A seat was changed.
    SeatEdited,
    /// A seat was taken away.
    SeatRemoved,
    /// The seats stand in another order.
    SeatsOrdered,
    /// A round collects answers.
    CollectingStarted,
    /// A company agreed that a person does not take part.
    AbsenceAgreed,
    /// A company does not agree any more that a person does not take part.
    AbsenceWithdrawn,
    /// Both companies agreed, and the seat was closed.
    SeatClosedAsAbsent,
    /// What was locked with words was deleted.
    LockedAnswersDeleted,
    /// The person in the seat locked the answers with words.
    AnswersLocked,
    /// A round was revealed.
    Revealed,
    /// What was settled after a round was written down.
    PlanChanged,
    /// A round was closed.
    RoundClosed,
    /// A round was imported.
    RoundImported,
    /// Partnerships and rounds of other workbooks were taken in.
    Merged,
    /// The person in the seat saved or cleared an answer.
    AnswerChanged,
    /// The person in the seat handed in the answers.
    SeatSubmitted,
}

/// In which direction a change was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// It was done.
    Done,
    /// It was taken back.
    Undone,
    /// It was done again after it had been taken back.
    Redone,
}

/// What a change touched: the screens that show it ask again. It never says what was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// What was done.
    pub kind: ChangeKind,
    /// Whether it was done, taken back or done again.
    pub course: Course,
    /// The partnership it belongs to.
    pub partnership: Option<PartnershipId>,
    /// The round it belongs to; a new one's identity when one was added.
    pub round: Option<RoundId>,
    /// The seat it belongs to; a new one's identity when one was added.
    pub seat: Option<SeatId>,
}
