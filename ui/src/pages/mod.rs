//! One file for each page.

mod first_run;
mod partnership_home;

pub(crate) use first_run::FirstRun;
pub(crate) use partnership_home::PartnershipHome;
