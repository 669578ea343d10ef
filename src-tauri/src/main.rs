//! Starts Plumbline.

// On Windows a console would open beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match plumbline::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Plumbline cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}
