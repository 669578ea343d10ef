use super::*;

fn leads(vendor: u8) -> String {
    format!(
        r#""GOL-04":{{"own":{{"vendor":{vendor},"partner":{}}}}}"#,
        10 - vendor
    )
}

/// What the vendor offers, what the partner offers.
fn ledger(vendor: &[u8], partner: &[u8]) -> Assessment {
    let people = |all: Vec<String>| all;
    let own = people(vendor.iter().map(|offer| leads(*offer)).collect());
    let other = people(partner.iter().map(|offer| leads(10 - offer)).collect());
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let other: Vec<&str> = other.iter().map(String::as_str).collect();
    assessed(Side::Vendor, &own, &other)
}

#[test]
fn what_is_nobodys_job() {
    // 2 + 3 = 5 offered, 5 nobody's: critical. 3 + 3: 4, critical. 4 + 3: 3, major. 4 + 4: 2,
    // major. 5 + 4: 1, minor. 5 + 5: none.
    let cases = [
        (2, 3, 5.0, Some(Level::Critical)),
        (3, 3, 4.0, Some(Level::Critical)),
        (4, 3, 3.0, Some(Level::Major)),
        (4, 4, 2.0, Some(Level::Major)),
        (5, 4, 1.0, Some(Level::Minor)),
        (5, 5, 0.0, None),
    ];
    for (vendor, partner, nobodys, level) in cases {
        for (vendor, partner) in [(vendor, partner), (partner, vendor)] {
            let assessment = ledger(&[vendor], &[partner]);
            near(assessment.leads.nobodys, nobodys);
            near(assessment.leads.offered, 10.0 - nobodys);
            near(assessment.leads.claimed_twice, 0.0);
            let told = findings(&assessment, FindingKind::Leads);
            let expected: Vec<_> = level
                .map(|level| ("leads:nobodys", level, Edition::Joint))
                .into_iter()
                .collect();
            assert_eq!(told, expected, "{vendor} and {partner}");
        }
    }
}

#[test]
fn what_both_sides_claim() {
    // 6 + 5 = 11: claimed twice 1, no finding. 6 + 6 = 12: 2, minor. 10 + 10: 10, minor.
    assert_eq!(findings(&ledger(&[6], &[5]), FindingKind::Leads), []);
    for (vendor, partner, twice) in [(6, 6, 2.0), (10, 10, 10.0)] {
        let assessment = ledger(&[vendor], &[partner]);
        near(assessment.leads.claimed_twice, twice);
        near(assessment.leads.nobodys, 0.0);
        let told = findings(&assessment, FindingKind::Leads);
        assert_eq!(
            told,
            [("leads:claimed_twice", Level::Minor, Edition::Joint)]
        );
        let title = &finding(&assessment, "leads:claimed_twice").title;
        assert!(
            title.starts_with("Acme and Bolt both count on bringing "),
            "{title}"
        );
    }
}

#[test]
fn several_people_count_by_their_mean() {
    // Vendor (4 + 5 + 4)/3 = 13/3, partner (3 + 4)/2 = 3.5; offered 47/6, nobody's 13/6 = 2.2.
    let assessment = ledger(&[4, 5, 4], &[3, 4]);
    near(assessment.leads.offered, 47.0 / 6.0);
    near(assessment.leads.nobodys, 13.0 / 6.0);
    let nobodys = finding(&assessment, "leads:nobodys");
    assert_eq!(nobodys.level, Level::Major);
    assert_eq!(
        nobodys.title,
        "2.2 of the first 10 joint opportunities are nobody’s job"
    );
    assert_eq!(
        nobodys.evidence,
        ["Acme offers 4.3 and Bolt offers 3.5: together 7.8 of 10."]
    );
    // 4.5 + 4.5 = 9: exactly 1 is over.
    let one = ledger(&[4, 5], &[5, 4]);
    assert_eq!(
        finding(&one, "leads:nobodys").title,
        "One of the first 10 joint opportunities is nobody’s job"
    );
}

#[test]
fn one_side_alone_offers_nothing_that_can_be_added() {
    let assessment = ledger(&[4], &[]);
    let ledger = assessment.leads;
    assert_eq!(
        (ledger.offered, ledger.nobodys, ledger.claimed_twice),
        (None, None, None)
    );
    assert_eq!(ledger.offer.vendor, Some(4.0));
    assert_eq!(findings(&assessment, FindingKind::Leads), []);
}
