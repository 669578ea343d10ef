use super::*;

fn problems(json: &str) -> Vec<String> {
    match Plan::read(Questionnaire::shipped(), json) {
        Ok(_) => Vec::new(),
        Err(found) => found.0.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn a_plan_is_read_and_written_back() {
    let json = r#"{"roadmap":{"start":"2026-12-01","blocks":[{"block":"E15","date":"2027-02-01","vendor_owner":"Ann"},{"block":"E05"}]},"commitments":[{"id":"C1","text":"Portal access for all","partner_owner":"Bo","date":"2027-01-15"}]}"#;
    let plan = Plan::read(Questionnaire::shipped(), json).expect("a plan");
    assert_eq!(serde_json::to_string(&plan).expect("JSON"), json);
    assert!(!plan.is_empty());
    let nothing = Plan::read(Questionnaire::shipped(), "{}").expect("nothing is settled");
    assert!(nothing.is_empty());
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let cases = [
        (
            r#"{"roadmap":{"blocks":[{"block":"E99"}]}}"#,
            "roadmap.blocks[0].block: there is no block E99 (E01 to E20 are known)",
        ),
        (
            r#"{"roadmap":{"blocks":[{"block":"E01"},{"block":"E01"}]}}"#,
            "roadmap.blocks[1].block: E01 stands there twice",
        ),
        (
            r#"{"roadmap":{"start":"0000-01-01","blocks":[]}}"#,
            "roadmap.start: 0000-01-01 is not a plausible date (years from 1990 to 2100 are accepted)",
        ),
        (
            r#"{"roadmap":{"blocks":[{"block":"E01","date":"9999-12-31"}]}}"#,
            "roadmap.blocks[0].date: 9999-12-31 is not a plausible date (years from 1990 to 2100 are accepted)",
        ),
        (
            r#"{"commitments":[{"id":"C1","text":"a"},{"id":"C1","text":"b"}]}"#,
            "commitments[1].id: C1 stands there twice",
        ),
        (
            r#"{"commitments":[{"id":"C1","text":"a","date":"9999-12-31"}]}"#,
            "commitments[0].date: 9999-12-31 is not a plausible date (years from 1990 to 2100 are accepted)",
        ),
        (
            r#"{"commitments":[{"id":"C0","text":"a"}]}"#,
            "commitments[0].id: expected a commitment from C1 to C99, found \"C0\"",
        ),
        (
            r#"{"commitments":[{"id":"C1"}]}"#,
            "commitments[0]: `text` is missing",
        ),
        (
            r#"{"promises":[]}"#,
            "promises: there is no field `promises`, expected `roadmap` or `commitments`",
        ),
    ];
    for (json, told) in cases {
        assert_eq!(problems(json), [told], "{json}");
    }
}

#[test]
fn more_commitments_than_can_be_numbered_are_refused() {
    let many: Vec<String> = (0..100)
        .map(|_| r#"{"id":"C1","text":"a"}"#.to_owned())
        .collect();
    let told = problems(&format!(r#"{{"commitments":[{}]}}"#, many.join(",")));
    assert_eq!(
        told.first().map(String::as_str),
        Some("commitments: 100 commitments, at most 99 are allowed")
    );
}

#[test]
fn a_commitment_has_one_name_only() {
    for name in ["C1", "C9", "C10", "C99"] {
        let id = CommitmentId::from_name(name).expect("a number");
        assert_eq!(id.to_string(), name);
    }
    for name in [
        "", "C", "C0", "C01", "C100", "C300", "c1", "1", "C+1", "C1 ", "C-1",
    ] {
        assert_eq!(CommitmentId::from_name(name), None, "{name:?}");
    }
}
