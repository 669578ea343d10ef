//! A sign of life on standard error for what takes longer than a second.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::words;

/// What is over sooner needs no sign.
const PATIENCE: Duration = Duration::from_secs(1);
/// Between two pictures.
const TICK: Duration = Duration::from_millis(120);

/// A bar on standard error that counts what is done, if that is a terminal. It is there from the
/// beginning, and its clock goes on while one thing takes long.
pub(crate) fn counted(message: &str, steps: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} ({elapsed})") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_message(words::text(message));
    bar.tick();
    bar.enable_steady_tick(TICK);
    bar
}

/// Does some work. When it takes longer than a second and standard error is a terminal, a line
/// there says what is going on, and is taken away again at the end.
pub(crate) fn during<T>(message: &str, work: impl FnOnce() -> T) -> T {
    let (done, wait) = mpsc::channel::<()>();
    let message = words::text(message);
    let sign = thread::Builder::new().spawn(move || {
        if wait.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
            return;
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr())
            .with_elapsed(PATIENCE);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
            bar.set_style(style.tick_chars("|/-\\ "));
        }
        bar.set_message(message);
        bar.enable_steady_tick(TICK);
        // Ends when the other end is dropped.
        let _ = wait.recv();
        bar.finish_and_clear();
    });
    let result = work();
    drop(done);
    if let Ok(sign) = sign {
        // Waited for, so that it never writes over what is said next.
        let _ = sign.join();
    }
    result
}
