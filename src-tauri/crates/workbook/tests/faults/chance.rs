//! Chance with a seed, so that a failure can be tried again; and how much of it is wanted.

/// SplitMix64, as published by Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators" (OOPSLA 2014).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit, which is not 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }
}

/// How often something is tried: the usual number, or more when minutes of soaking are given.
pub(crate) fn times(usual: usize) -> usize {
    let minutes = std::env::var("PLUMBLINE_SOAK_MINUTES").ok();
    let minutes = minutes.and_then(|minutes| minutes.parse::<usize>().ok());
    usual * minutes.map_or(1, |minutes| minutes.clamp(1, 10))
}

/// Another seed for each soak, told with every failure.
pub(crate) fn seed() -> u64 {
    let given = std::env::var("PLUMBLINE_SEED").ok();
    let seed = given
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(20_261_129);
    eprintln!("PLUMBLINE_SEED={seed} tries the same again");
    seed
}
