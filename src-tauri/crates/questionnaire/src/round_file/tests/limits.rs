//! Files that are too large, too deep or wrong in too many places.

use super::{GOOD, changed, read};
use crate::round_file::{MOST_BYTES, MOST_PROBLEMS};

/// One respondent with these answers, many times over.
fn crowd(people: usize, answers: &str) -> String {
    let one =
        format!(r#"{{"side":"vendor","label":"x","function":"sales","answers":{{{answers}}}}}"#);
    let (head, _) = GOOD
        .split_once("\"respondents\"")
        .expect("the list of people");
    format!(
        "{head}\"respondents\": [{}] }}",
        vec![one; people].join(",")
    )
}

#[test]
fn more_than_fifty_people_are_refused() {
    assert_eq!(read(&crowd(50, "")), Vec::<String>::new());
    assert_eq!(
        read(&crowd(0, "")),
        Vec::<String>::new(),
        "a round may wait for its people"
    );
    assert_eq!(
        read(&crowd(51, "")),
        ["respondents: 51 respondents, at most 50 are allowed"]
    );
    let nobody = vec!["0"; 1_000_000].join(",");
    let (head, _) = GOOD
        .split_once("\"respondents\"")
        .expect("the list of people");
    let told = read(&format!("{head}\"respondents\": [{nobody}] }}"));
    assert_eq!(
        told[0],
        "respondents: 1000000 respondents, at most 50 are allowed"
    );
    assert_eq!(
        told[1],
        "respondents[0]: expected an object in braces, found integer `0` [line 7, column 19]"
    );
    assert_eq!(told.len(), 51);
}

#[test]
fn a_file_above_four_megabytes_is_not_read() {
    let long = "x".repeat(10_000_000);
    assert_eq!(
        read(&changed("fine", &long)),
        ["the file is larger than 4 MB"]
    );
    let spaces = " ".repeat(MOST_BYTES - GOOD.len());
    assert_eq!(
        read(&format!("{GOOD}{spaces}")),
        Vec::<String>::new(),
        "exactly the limit"
    );
    assert_eq!(
        read(&format!("{GOOD}{spaces} ")),
        ["the file is larger than 4 MB"]
    );
}

#[test]
fn a_flood_of_wrong_answers_is_told_in_part() {
    let more = "there is more that is wrong (mend these first)";
    // Unknown questions, wrong values, repeats and empty answers: as many as fit in the file.
    for flood in [
        r#""X":0"#,
        r#""CUL-01":{"own":9}"#,
        r#""CUL-01":{"own":1}"#,
        r#""CUL-01":{}"#,
    ] {
        let count = (MOST_BYTES - 1_000) / (flood.len() + 1);
        let told = read(&crowd(1, &vec![flood; count].join(",")));
        assert_eq!(told.len(), MOST_PROBLEMS + 1, "{count} times {flood}");
        assert_eq!(told.last().map(String::as_str), Some(more));
    }
    // The same inside one answer: 200,000 picks, and 40,000 people of one name.
    let picks = format!(r#""EMP-04":{{"own":[{}]}}"#, vec!["1"; 200_000].join(","));
    assert_eq!(read(&crowd(1, &picks)).len(), MOST_PROBLEMS + 1);
    let person = r#"{"side":"vendor","name":"Ann","function":"sales"}"#;
    let people = format!(
        r#""ENB-05":{{"own":{{"people":[{}]}}}}"#,
        vec![person; 40_000].join(",")
    );
    let told = read(&crowd(1, &people));
    assert_eq!(told.len(), 1);
    assert!(
        told[0].contains("40000 entries, at most 200 are allowed"),
        "{told:?}"
    );
}

#[test]
fn no_depth_makes_it_fall() {
    let nested = |open: &str, close: &str, depth: usize| {
        let inner = format!("{}1{}", open.repeat(depth), close.repeat(depth));
        [
            format!("\"own\": {inner},"),
            format!("\"own\": 4, \"mood\": {inner},"),
        ]
        .map(|to| read(&changed("\"own\": 4,", &to)))
    };
    for depth in [10, 127, 128, 1_000_000] {
        let [value, unknown] = nested("[", "]", depth);
        assert_eq!(value.len(), 1, "depth {depth}");
        assert!(
            value[0].contains("is not a whole number from 1 to 5"),
            "{value:?}"
        );
        assert!(
            unknown[0].contains("there is no field `mood`"),
            "depth {depth}: {unknown:?}"
        );
        let top = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(
            read(&top)[0].contains("expected an object in braces"),
            "depth {depth}"
        );
        let key = format!("\"sample\": {}1{}, ", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(
            read(&changed("\"sample\": false,", &key)).len(),
            1,
            "depth {depth}"
        );
    }
    // Closed nowhere.
    assert!(read(&"{\"a\":".repeat(500_000))[0].starts_with("line 1, "));
}
