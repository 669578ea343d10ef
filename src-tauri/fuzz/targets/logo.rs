//! A picture of a stranger is refused or becomes a logo.
#![no_main]

use libfuzzer_sys::fuzz_target;
use report::Logo;

fuzz_target!(|bytes: &[u8]| {
    let _ = Logo::read(bytes);
});
