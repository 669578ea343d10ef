use super::*;

fn deal(account: &str) -> String {
    format!(r#""GOL-06":{{"own":{{"account":"{account}"}}}}"#)
}

fn told(own: &[Answers<'_>], other: &[Answers<'_>]) -> Vec<[String; 2]> {
    let of = |side: Side| {
        let assessment = assessed(side, own, other);
        let told = findings(&assessment, FindingKind::FirstDeal);
        let told = told.iter().map(|(id, level, edition)| {
            assert_eq!(*edition, Edition::Joint);
            [
                id.replace(side.name(), "A")
                    .replace(side.other().name(), "B"),
                format!("{level:?}"),
            ]
        });
        told.collect::<Vec<_>>()
    };
    let vendor = of(Side::Vendor);
    assert_eq!(vendor, of(Side::Partner), "both ways round");
    vendor
}

#[test]
fn named_by_one_side_only() {
    let minor = [["first_deal:one_only:A".to_owned(), "Minor".to_owned()]];
    assert_eq!(told(&[&deal("Hospital")], &[""]), minor);
    assert_eq!(
        told(&[&deal("Hospital")], &[r#""GOL-06":{"own":"dont_know"}"#]),
        minor
    );
    let date_only = r#""GOL-06":{"own":{"date":"2027-01-01"}}"#;
    assert_eq!(told(&[&deal("Hospital")], &[date_only]), minor);
    assert_eq!(
        told(&[&deal("Hospital")], &[]),
        [] as [[String; 2]; 0],
        "nobody was asked"
    );
}

#[test]
fn different_customers_are_never_merged() {
    let minor = [["first_deal:different".to_owned(), "Minor".to_owned()]];
    assert_eq!(told(&[&deal("Hospital")], &[&deal("Hospitals")]), minor);
    assert_eq!(
        told(&[&deal("Hospital")], &[&deal(" HOSPITAL ")]),
        [] as [[String; 2]; 0]
    );
    // U+0075 U+0308 is the decomposed form of ü.
    assert_eq!(
        told(&[&deal("Zürich")], &[&deal("Zu\u{308}rich")]),
        [] as [[String; 2]; 0]
    );
    // Two people of a side name two: a set, and not the same set.
    assert_eq!(told(&[&deal("A"), &deal("B")], &[&deal("a")]), minor);
    assert_eq!(
        told(&[&deal("A"), &deal("B")], &[&deal("b"), &deal("a")]),
        [] as [[String; 2]; 0]
    );
}

#[test]
fn the_smallest_spelling_is_shown_on_both_sides() {
    let assessment = assessed(Side::Vendor, &[&deal("hospital")], &[&deal("Hospital")]);
    let accounts = assessment.first_deal.accounts;
    assert_eq!(
        (accounts.vendor, accounts.partner),
        (vec!["Hospital".to_owned()], vec!["Hospital".to_owned()])
    );
}

#[test]
fn named_by_neither_though_it_should_close_soon() {
    let when = |step: u8| format!(r#""GOL-05":{{"own":{step}}}"#);
    let major = [["first_deal:neither".to_owned(), "Major".to_owned()]];
    // Options: 1 closed already, 2 within 30 days, 3 31 to 90, 4 91 to 180.
    assert_eq!(told(&[&when(2)], &[&when(4)]), major);
    assert_eq!(told(&[&when(3)], &[""]), major);
    for step in [1, 4, 5, 6] {
        assert_eq!(
            told(&[&when(step)], &[""]),
            [] as [[String; 2]; 0],
            "option {step}"
        );
    }
    // Two of three: at least half. One of three: less.
    assert_eq!(told(&[&when(2), &when(3), &when(6)], &[""]), major);
    assert_eq!(
        told(&[&when(2), &when(6), &when(6)], &[""]),
        [] as [[String; 2]; 0]
    );
    let assessment = assessed(Side::Partner, &[&when(2)], &[""]);
    assert_eq!(
        finding(&assessment, "first_deal:neither").title,
        "Bolt wants the first joint deal within 90 days, and neither side names a customer for it"
    );
}

#[test]
fn no_sentence_names_a_customer() {
    let assessment = assessed(Side::Vendor, &[&deal("Hospital")], &[&deal("School")]);
    let different = finding(&assessment, "first_deal:different");
    assert_eq!(
        different.evidence,
        ["Acme named 1 and Bolt named 1; none of them is the same."]
    );
}
