//! `plumb` as people and programs use it: arguments in, files, text and exit codes out.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed, also in the functions it calls"
)]

mod altered;
mod assess;
mod bad_round_files;
mod bad_workbooks;
mod before_reveal;
mod choose;
mod compare;
mod completions;
mod desk;
mod documents;
mod examples;
mod exchange;
mod hostile;
mod list;
mod manual;
mod many;
mod merge;
mod new;
mod output;
mod paper;
mod paths;
mod permission;
mod plan;
mod report;
mod restore;
mod round;
mod show;
mod stream;
mod streams;
mod texts;
