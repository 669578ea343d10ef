//! The spread inside one side, as it stands on an item.

use super::near;
use super::round::item;

#[test]
fn a_side_can_be_of_several_minds() {
    // Vendor 1, 5: median 3, deviations 2 and 2, average 2 > 5/6. Partner 3, 4: median 3.5, 0.5.
    let found = item("CUL-02", &["1", "5"], &["3", "4"]);
    let vendor = found.sides.vendor.spread.expect("two answers");
    let partner = found.sides.partner.spread.expect("two answers");
    assert_eq!(
        (vendor.average_deviation, vendor.of_several_minds),
        (2.0, true)
    );
    assert_eq!(
        (partner.average_deviation, partner.of_several_minds),
        (0.5, false)
    );
    assert_eq!(
        (vendor.rwg, partner.rwg),
        (None, None),
        "r*wg needs four answers"
    );
}

#[test]
fn the_spread_is_never_formed_across_sides_or_from_one_answer() {
    let found = item("CUL-02", &["1"], &["5", "dk"]);
    assert_eq!(found.sides.vendor.spread, None);
    assert_eq!(
        found.sides.partner.spread, None,
        "a don't know is no second answer"
    );
}

#[test]
fn the_limit_follows_the_number_of_steps() {
    // Deviations of 1, 1 and 0 over three people: 2/3. Six steps: the limit is 1; five: 5/6.
    // With 1, 1, 4 on six steps: median 1, average 1, which is not above 1.
    let six = item("GOL-05", &["1", "1", "4"], &["1"])
        .sides
        .vendor
        .spread
        .expect("three answers");
    assert!(near(six.average_deviation, 1.0) && !six.of_several_minds);
    let five = item("COM-02", &["1", "1", "4"], &["1"])
        .sides
        .vendor
        .spread
        .expect("three answers");
    assert!(near(five.average_deviation, 1.0) && five.of_several_minds);
}

#[test]
fn agreement_inside_a_side_from_four_answers() {
    // 2, 4, 4, 4: mean 3.5, s² = (2.25 + 3 × 0.25)/3 = 1; (25 − 1)/12 = 2; 1 − 1/2.
    let found = item("CUL-02", &["2", "4", "4", "4"], &["4"]);
    let spread = found.sides.vendor.spread.expect("four answers");
    assert!(near(spread.rwg, 0.5), "{:?}", spread.rwg);
    // GOL-05, K = 6: (36 − 1)/12 = 35/12; 1, 1, 3, 3: s² = 4/3; 1 − 16/35 = 19/35.
    let found = item("GOL-05", &["1", "1", "3", "3"], &["1"]);
    let spread = found.sides.vendor.spread.expect("four answers");
    assert!(near(spread.rwg, 19.0 / 35.0), "{:?}", spread.rwg);
}
