//! Looking at answers, of which there are many: this thread takes them out of the file, another one
//! hashes them as soon as there is more than a round's worth.

use std::sync::mpsc::sync_channel;
use std::thread;

use rusqlite::Connection;

use super::{Digests, Misfit, add, rows};
use crate::storage::tag::{Key, Tag, encode};

/// Answers that are handed over at a time.
const ANSWERS: usize = 2_000;
/// Pieces that may wait. More would only take memory.
const WAITING: usize = 4;

/// Some answers as they are hashed, one behind the other.
#[derive(Default)]
struct Piece {
    bytes: Vec<u8>,
    answers: Vec<Place>,
}

/// One answer of a piece.
struct Place {
    seat: i64,
    /// Where the bytes that are hashed end; they begin where those of the one before end.
    end: usize,
    /// Where the question is, when it is a text.
    question: Option<(usize, usize)>,
    carried: Option<Tag>,
}

impl Piece {
    /// The answers that do not carry their tag.
    fn misfits(self, key: &Key) -> Vec<Misfit> {
        let mut begin = 0;
        let mut found = Vec::new();
        for place in &self.answers {
            let hashed = self.bytes.get(begin..place.end).unwrap_or_default();
            if place.carried != Some(key.hash(hashed)) {
                let question = place
                    .question
                    .and_then(|(from, to)| self.bytes.get(from..to));
                let question = question.and_then(|bytes| std::str::from_utf8(bytes).ok());
                found.push(Misfit::Answer(place.seat, question.map(str::to_owned)));
            }
            begin = place.end;
        }
        found
    }
}

/// Looks at the answers that a condition names; adds the digests of their seats.
pub(super) fn look(
    connection: &Connection,
    key: Key,
    of: &str,
    below: &mut Digests,
) -> rusqlite::Result<Vec<Misfit>> {
    let (send, receive) = sync_channel::<Piece>(WAITING);
    let mut receive = Some(receive);
    thread::scope(|scope| {
        let mut hashing = None;
        let mut piece = Piece::default();
        // Answers of one seat follow each other.
        let mut current = (0, Tag::default());
        let mut statement = rows(connection, "answer", of)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let columns = [row.get_ref(0)?, row.get_ref(1)?, row.get_ref(2)?];
            let seat = columns[0].as_i64().unwrap_or_default();
            let carried = Tag::read(row.get_ref(3)?);
            let question = encode(&mut piece.bytes, "answer", columns);
            let end = piece.bytes.len();
            piece.answers.push(Place {
                seat,
                end,
                question,
                carried,
            });
            let tag = carried.unwrap_or_default();
            if current.0 == seat {
                current.1 = current.1.xor(tag);
            } else {
                add(below, current.0, current.1);
                current = (seat, tag);
            }
            if piece.answers.len() == ANSWERS {
                if let Some(receive) = receive.take() {
                    let hash = move || {
                        let pieces = receive.into_iter();
                        pieces.flat_map(|piece| piece.misfits(&key)).collect()
                    };
                    hashing = Some(scope.spawn(hash));
                }
                // Nobody listens any more only after a panic there, which joining tells.
                let _ = send.send(std::mem::take(&mut piece));
            }
        }
        add(below, current.0, current.1);
        drop(send);
        let mut found: Vec<Misfit> = piece.misfits(&key);
        match hashing.map(thread::ScopedJoinHandle::join) {
            Some(Ok(more)) => found.extend::<Vec<Misfit>>(more),
            Some(Err(payload)) => std::panic::resume_unwind(payload),
            None => {}
        }
        // No answer belongs to no seat; the sum before the first one is empty.
        if below.get(&0) == Some(&Tag::default()) {
            below.remove(&0);
        }
        Ok(found)
    })
}
