//! One file for each page.

mod curtain;
mod export;
mod first_run;
mod help;
mod item;
mod new_workbook;
mod partnership_home;
mod plan;
mod rename;
mod restore;
mod results;
mod reveal;
mod round_setup;
mod seat;
mod settings;
mod talk;
mod waiting_board;
mod workbook;

pub(crate) use curtain::Curtain;
pub(crate) use export::Export;
pub(crate) use first_run::FirstRun;
pub(crate) use help::Help;
pub(crate) use item::Item;
pub(crate) use new_workbook::NewWorkbook;
pub(crate) use partnership_home::PartnershipHome;
pub(crate) use plan::Plan;
pub(crate) use rename::Rename;
pub(crate) use restore::Restore;
pub(crate) use results::Results;
pub(crate) use reveal::Reveal;
pub(crate) use round_setup::{NewRound, RoundSetup};
pub(crate) use seat::Seat;
pub(crate) use settings::Settings;
pub(crate) use talk::Talk;
pub(crate) use waiting_board::WaitingBoard;
pub(crate) use workbook::Workbook;
