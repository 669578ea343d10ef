//! What is written is read back unchanged.

use proptest::prelude::*;

use crate::{Questionnaire, generated, round_file, sample_round};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_written_round_comes_back_unchanged(
        round in generated::round(Questionnaire::shipped(), 4)
    ) {
        let set = Questionnaire::shipped();
        let text = round_file::write(set, &round)?;
        let back = round_file::read(set, text.as_bytes());
        prop_assert_eq!(back.as_ref().map_err(ToString::to_string), Ok(&round));
        // And the same bytes again.
        prop_assert_eq!(round_file::write(set, &round)?, text);
    }

    #[test]
    fn no_bytes_make_reading_fall(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(round_file::read(Questionnaire::shipped(), &bytes).is_err());
    }

    /// The sample with one stretch replaced is read, or what is wrong is told; it never falls.
    #[test]
    fn no_damage_makes_reading_fall(at in 0.0..1.0_f64, length in 0..40_usize, with in ".{0,8}") {
        let set = Questionnaire::shipped();
        let text = round_file::write(set, &sample_round(set).expect("the sample"))?;
        let start = text.floor_char_boundary((at * text.len() as f64) as usize);
        let end = text.ceil_char_boundary((start + length).min(text.len()));
        let broken = format!("{}{with}{}", &text[..start], &text[end..]);
        if let Err(problems) = round_file::read(set, broken.as_bytes()) {
            prop_assert!(!problems.0.is_empty());
            prop_assert!(problems.0.iter().all(|problem| !problem.message.is_empty()));
        }
    }
}
