//! What the lines of the menu do.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::{FileKind, MenuLine, Nothing};

use super::taken_back::take_back;
use super::{Steering, for_both};
use crate::backend;
use crate::browser;
use crate::state::appearance::Step;
use crate::state::keys::Asked;
use crate::state::session::{Opening, Screen};

impl Steering {
    /// Does what a line of the menu or its keys ask for, where that makes sense.
    pub(crate) fn line(self, line: MenuLine) {
        let screen = self
            .session
            .with_untracked(|session| session.screen().clone());
        match line {
            // The page of the seat saves what waits first.
            MenuLine::SaveNow if matches!(screen, Screen::Seat(_)) => self.save_again(),
            MenuLine::SaveNow => {
                self.save_again();
                spawn_local(async move {
                    self.saved_now(backend::save_now(Nothing {}).await);
                });
            }
            MenuLine::SaveCopy => self.save_copy(),
            // The look is chosen anywhere; it tells nothing of anybody.
            MenuLine::TextLarger => browser::step_text(Step::Larger),
            MenuLine::TextSmaller => browser::step_text(Step::Smaller),
            MenuLine::TextUsual => browser::step_text(Step::Usual),
            MenuLine::Undo | MenuLine::Redo => {
                let redo = line == MenuLine::Redo;
                if browser::in_text() {
                    browser::undo_typing(redo);
                } else if matches!(screen, Screen::Seat(_)) {
                    self.taking_back
                        .set(Some(if redo { Asked::Redo } else { Asked::Undo }));
                } else {
                    take_back(self, if redo { Asked::Redo } else { Asked::Undo });
                }
            }
            MenuLine::Lock => match screen {
                Screen::Seat(_) => self.locks.update(|locks| *locks += 1),
                Screen::Curtain(_) | Screen::Home(_) | Screen::Beginning => {}
                _ => self.go(async { backend::lock(Nothing {}).await.map(Screen::Curtain) }),
            },
            // Not where somebody answers: what was looked for would be a trace.
            _ if screen.is_private() => {}
            MenuLine::Find => self.finding.set(true),
            MenuLine::Commands => self.commanding.set(true),
            MenuLine::Cards => {
                if let Some(results) = screen.results() {
                    self.make(FileKind::Cards, for_both(results.round.id));
                }
            }
            MenuLine::New => self.go_to(Screen::NewWorkbook),
            MenuLine::Open => self.open(Opening::Chosen),
            MenuLine::Close => match screen {
                Screen::Home(_) | Screen::Beginning => {}
                _ => self.close(),
            },
            MenuLine::Export => {
                if let Some(results) = screen.results() {
                    self.go_to(Screen::Export(results.clone()));
                }
            }
            MenuLine::Recent => {
                let back = screen;
                self.go(async move {
                    let home = backend::home(Nothing {}).await?;
                    Ok(match back {
                        Screen::Home(_) | Screen::Beginning => Screen::Home(home),
                        Screen::Recent(_, back) => Screen::Recent(home, back),
                        back => Screen::Recent(home, Box::new(back)),
                    })
                });
            }
            MenuLine::Settings => self.go_to(Screen::Settings(Box::new(screen))),
            MenuLine::Help | MenuLine::Keys => self.go_to(Screen::Help(Box::new(screen))),
        }
    }
}
