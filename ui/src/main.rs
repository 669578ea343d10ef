//! The pages of the window.
//!
//! [`backend`] is the only file that speaks to the shell, [`browser`] the only one that speaks to
//! the page itself. What is shown is decided in [`state`], in plain structs that are tested
//! without a page; [`pages`] and [`components`] only show it.
//!
//! Deliberately not here: scores, paths, and answers of a round that is not revealed.
#![expect(
    unreachable_pub,
    reason = "the properties of a component are made public by its macro"
)]

mod app;
mod backend;
mod browser;
mod components;
mod moment;
mod pages;
mod state;

fn main() {
    leptos::mount::mount_to_body(app::App);
}
