//! Work on every revealed round: this thread takes the rounds out of the file in key order, the
//! others read and use them.

use std::num::NonZero;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use questionnaire::Questionnaire;

use super::{Revealed, Unread};
use crate::storage::{Misfit, Read};
use crate::{Workbook, WorkbookError};

/// Rounds that wait for each thread. More would only take memory.
const WAITING: usize = 4;

/// Rounds by their place in the order of the workbook.
type Rounds = Mutex<Receiver<(usize, Unread)>>;

/// What one thread has done: the results with their places, and where it had to stop.
type Done<T> = (Vec<(usize, T)>, Option<(usize, WorkbookError)>);

impl Workbook {
    /// Works on every revealed round of the workbook, as of one moment, on as many threads as the
    /// machine runs at a time and holding a few rounds for each. The results come partnership by
    /// partnership and by date, however the threads were scheduled.
    ///
    /// # Errors
    /// When one of the rounds cannot be read; of several the first. The work may have been done
    /// for others by then.
    pub fn map_revealed<T: Send>(
        &self,
        work: impl Fn(Revealed) -> T + Sync,
    ) -> Result<Vec<T>, WorkbookError> {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let (send, receive) = sync_channel(WAITING * threads);
        let rounds = Arc::new(Mutex::new(receive));
        let (taken_out, done) = thread::scope(|scope| {
            // Nobody else keeps the other end: when the last thread has stopped, sending fails.
            let rounds: Vec<Arc<Rounds>> = std::iter::repeat_n(rounds, threads).collect();
            let workers: Vec<_> = rounds
                .into_iter()
                .map(|rounds| scope.spawn(|| work_off(rounds, self.questionnaire, &work)))
                .collect();
            let taken_out = self.store.misfits().and_then(|misfits| {
                self.store.read(|read| {
                    let mut place = 0;
                    each_unread(read, self.questionnaire, &misfits, |round| {
                        place += 1;
                        send.send((place, round)).is_ok()
                    })
                })
            });
            drop(send);
            let done: Vec<Done<T>> = workers
                .into_iter()
                .map(|worker| match worker.join() {
                    Ok(done) => done,
                    Err(payload) => std::panic::resume_unwind(payload),
                })
                .collect();
            (taken_out, done)
        });
        let mut results = Vec::new();
        let mut errors = Vec::new();
        for (of_thread, error) in done {
            results.extend(of_thread);
            errors.extend(error);
        }
        // What cannot be taken out of the file comes behind all that could.
        if let Some((_, error)) = errors.into_iter().min_by_key(|(place, _)| *place) {
            return Err(error);
        }
        taken_out?;
        results.sort_unstable_by_key(|(place, _)| *place);
        Ok(results.into_iter().map(|(_, result)| result).collect())
    }
}

/// Takes every revealed round out of the file, in order, until it is told to stop.
fn each_unread(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    misfits: &[Misfit],
    mut take: impl FnMut(Unread) -> bool,
) -> Result<(), WorkbookError> {
    for partnership in read.readable_partnerships()? {
        for info in read.readable_rounds(partnership.id)? {
            if !info.state.is_revealed() {
                continue;
            }
            if !take(Unread::of(
                read,
                questionnaire,
                &partnership,
                info,
                misfits,
            )?) {
                return Ok(());
            }
        }
    }
    Ok(())
}

fn work_off<T>(
    rounds: Arc<Rounds>,
    questionnaire: &Questionnaire,
    work: impl Fn(Revealed) -> T,
) -> Done<T> {
    let mut results = Vec::new();
    loop {
        let next = rounds.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((place, round)) = next else {
            return (results, None);
        };
        match round.read(questionnaire) {
            Ok(revealed) => results.push((place, work(revealed))),
            Err(error) => return (results, Some((place, error))),
        }
    }
}
