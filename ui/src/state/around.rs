//! What lies around a page: the partnership and the round it belongs to, where else one can go
//! from it, and how far the round is.

use protocol::questionnaire::{BySide, CompanyName};
use protocol::{PartnershipId, RoundLine, RoundState};

use super::session::Screen;

/// A room of the workbook, as the rail lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    /// Every partnership of the workbook.
    Partnerships,
    /// One partnership.
    Partnership,
    /// A round: its set-up, or who has handed in.
    Round,
    /// What came of it.
    Results,
    /// What both sides settled.
    Plan,
    /// The report about it.
    Report,
}

/// How far a round is, in the order in which it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Phase {
    /// It is set up.
    Prepare,
    /// People answer.
    Answer,
    /// Everybody has handed in.
    Seal,
    /// The answers are opened.
    Reveal,
    /// The findings are talked through.
    Discuss,
    /// What follows is promised.
    Commit,
    /// It is put away.
    Close,
}

impl Phase {
    /// All of them in order.
    pub(crate) const ALL: [Phase; 7] = [
        Phase::Prepare,
        Phase::Answer,
        Phase::Seal,
        Phase::Reveal,
        Phase::Discuss,
        Phase::Commit,
        Phase::Close,
    ];

    /// Its message.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Phase::Prepare => "phase-prepare",
            Phase::Answer => "phase-answer",
            Phase::Seal => "phase-seal",
            Phase::Reveal => "phase-reveal",
            Phase::Discuss => "phase-discuss",
            Phase::Commit => "phase-commit",
            Phase::Close => "phase-close",
        }
    }

    const fn of(state: RoundState) -> Self {
        match state {
            RoundState::Draft => Phase::Prepare,
            RoundState::Collecting => Phase::Answer,
            RoundState::Revealed => Phase::Discuss,
            RoundState::Closed => Phase::Close,
        }
    }
}

/// What lies around a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Around {
    /// Where the page is.
    pub(crate) room: Room,
    /// The partnership it belongs to.
    pub(crate) partnership: Option<PartnershipId>,
    /// Its two companies.
    pub(crate) companies: Option<BySide<CompanyName>>,
    /// The round that the page is about, or the latest of the partnership.
    pub(crate) round: Option<RoundLine>,
    /// The round whose results can be seen: that one, or the latest revealed one.
    pub(crate) revealed: Option<RoundLine>,
    /// How far the round is, on a page about one.
    pub(crate) phase: Option<Phase>,
}

impl Around {
    /// What lies around a page with a rail; `None` for pages without.
    pub(crate) fn of(screen: &Screen) -> Option<Self> {
        let nothing = |room| Self {
            room,
            partnership: None,
            companies: None,
            round: None,
            revealed: None,
            phase: None,
        };
        let about = |room, partnership, companies: &BySide<CompanyName>, round: &RoundLine| Self {
            room,
            partnership: Some(partnership),
            companies: Some(companies.clone()),
            round: Some(round.clone()),
            revealed: Some(round.clone()).filter(is_revealed),
            phase: Some(Phase::of(round.state)),
        };
        Some(match screen {
            Screen::Workbook(_) => nothing(Room::Partnerships),
            Screen::Partnership(home) | Screen::Rename(home) => Self {
                partnership: Some(home.partnership.id),
                companies: Some(home.partnership.companies.clone()),
                round: home.rounds.last().cloned(),
                revealed: home
                    .rounds
                    .iter()
                    .rfind(|round| is_revealed(round))
                    .cloned(),
                ..nothing(Room::Partnership)
            },
            Screen::NewRound(partnership) => Self {
                partnership: Some(*partnership),
                phase: Some(Phase::Prepare),
                ..nothing(Room::Round)
            },
            Screen::Round(page) => {
                about(Room::Round, page.partnership, &page.companies, &page.round)
            }
            Screen::Board(board) => about(
                Room::Round,
                board.partnership,
                &board.companies,
                &board.round,
            ),
            Screen::Results(of) => about(Room::Results, of.partnership, &of.companies, &of.round),
            Screen::Item(_, of) => about(Room::Results, of.partnership, &of.companies, &of.round),
            Screen::Plan(of) => about(Room::Plan, of.partnership, &of.companies, &of.round),
            Screen::Export(of) => about(Room::Report, of.partnership, &of.companies, &of.round),
            _ => return None,
        })
    }

    /// The rooms that can be entered from here, in the order of the rail.
    pub(crate) fn rooms(&self) -> Vec<Room> {
        let rooms = [
            (Room::Partnerships, true),
            (Room::Partnership, self.partnership.is_some()),
            (
                Room::Round,
                self.round.is_some() || self.room == Room::Round,
            ),
            (Room::Results, self.revealed.is_some()),
            (Room::Plan, self.revealed.is_some()),
            (Room::Report, self.revealed.is_some()),
        ];
        let there = rooms.into_iter().filter(|(_, there)| *there);
        there.map(|(room, _)| room).collect()
    }
}

fn is_revealed(round: &RoundLine) -> bool {
    matches!(round.state, RoundState::Revealed | RoundState::Closed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::chrono::NaiveDate;
    use protocol::questionnaire::{Form, Label, Purpose, Tolerance};
    use protocol::{
        FilePlace, Folder, OpenedFor, PartnershipHome, PartnershipLine, RoundId, RoundSetup,
    };

    fn round(id: i64, state: RoundState) -> RoundLine {
        RoundLine {
            id: RoundId(id),
            setup: RoundSetup {
                name: Label::new("A round").expect("a name"),
                purpose: Purpose::Check,
                form: Form::Short,
                date: NaiveDate::from_ymd_opt(2026, 11, 4).expect("a date"),
                tolerance: Tolerance::default(),
            },
            state,
        }
    }

    fn home(rounds: Vec<RoundLine>) -> Screen {
        let name = |name| CompanyName::new(name).expect("a name");
        Screen::Partnership(PartnershipHome {
            file: FilePlace {
                name: "a.plumb".to_owned(),
                folder: Folder::Program,
            },
            opened_for: OpenedFor::Writing,
            partnership: PartnershipLine {
                id: PartnershipId(1),
                companies: BySide {
                    vendor: name("Alder"),
                    partner: name("Birch"),
                },
                sample: false,
            },
            rounds,
            latest: None,
            kept_copy: None,
            altered: Vec::new(),
        })
    }

    #[test]
    fn a_partnership_without_a_round_leads_nowhere_else() {
        let around = Around::of(&home(Vec::new())).expect("a page with a rail");
        assert_eq!(around.rooms(), [Room::Partnerships, Room::Partnership]);
        assert_eq!(around.phase, None);
    }

    #[test]
    fn the_results_are_those_of_the_latest_revealed_round() {
        let rounds = vec![
            round(1, RoundState::Closed),
            round(2, RoundState::Revealed),
            round(3, RoundState::Collecting),
        ];
        let around = Around::of(&home(rounds)).expect("a page with a rail");
        assert_eq!(
            around.round.as_ref().map(|round| round.id),
            Some(RoundId(3))
        );
        assert_eq!(
            around.revealed.as_ref().map(|round| round.id),
            Some(RoundId(2))
        );
        assert_eq!(around.rooms().len(), 6);
    }

    /// A round is as far on the board as on its own page, and in the plan as in its results.
    #[test]
    fn every_page_about_a_round_shows_the_same_step() {
        let board = Screen::Board(protocol::WaitingBoard {
            partnership: PartnershipId(1),
            round: round(1, RoundState::Collecting),
            companies: companies(),
            sample: false,
            // Everybody has handed in, which only this page knows.
            seats: Vec::new(),
            hindrance: None,
        });
        let plan = |state| {
            Screen::Plan(protocol::PlanPage {
                partnership: PartnershipId(1),
                round: round(1, state),
                companies: companies(),
                sample: false,
                opened_for: OpenedFor::Writing,
                agreed: protocol::Agreed::default(),
                findings: Vec::new(),
                altered: Vec::new(),
            })
        };
        let step = |screen: &Screen| Around::of(screen).and_then(|around| around.phase);
        assert_eq!(step(&board), Some(Phase::Answer));
        assert_eq!(step(&plan(RoundState::Revealed)), Some(Phase::Discuss));
        assert_eq!(step(&plan(RoundState::Closed)), Some(Phase::Close));
    }

    fn companies() -> BySide<CompanyName> {
        let name = |name| CompanyName::new(name).expect("a name");
        BySide {
            vendor: name("Alder"),
            partner: name("Birch"),
        }
    }

    #[test]
    fn private_pages_have_nothing_around_them() {
        assert_eq!(Around::of(&Screen::NewWorkbook), None);
        assert_eq!(Around::of(&Screen::Beginning), None);
    }

    #[test]
    fn a_revealed_round_is_past_its_reveal() {
        assert!(Phase::of(RoundState::Revealed) > Phase::Reveal);
        assert!(Phase::ALL.is_sorted());
    }
}
