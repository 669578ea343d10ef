//! A round file of a stranger is refused or read, and what was read is written and read again as the
//! same round.
#![no_main]

use libfuzzer_sys::fuzz_target;
use questionnaire::{Questionnaire, round_file};

fuzz_target!(|bytes: &[u8]| {
    let set = Questionnaire::shipped();
    let Ok(round) = round_file::read(set, bytes) else {
        return;
    };
    let written = round_file::write(set, &round).expect("a round can be written");
    let again = round_file::read(set, written.as_bytes()).expect("what was written can be read");
    assert_eq!(again, round);
});
