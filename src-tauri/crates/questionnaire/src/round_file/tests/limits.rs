//! Files that are too large, too deep or wrong in too many places.

use super::{GOOD, changed, read};
use crate::round_file::{MOST_BYTES, MOST_PROBLEMS};

/// The bytes of a file that has something wrong all over.
const FLOOD: usize = 4_000_000;

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
fn a_file_above_the_limit_is_not_read() {
    let long = "x".repeat(MOST_BYTES);
    assert_eq!(
        read(&changed("fine", &long)),
        ["the file is larger than 128 MB"]
    );
    let spaces = " ".repeat(MOST_BYTES - GOOD.len());
    assert_eq!(
        read(&format!("{GOOD}{spaces}")),
        Vec::<String>::new(),
        "exactly the limit"
    );
    assert_eq!(
        read(&format!("{GOOD}{spaces} ")),
        ["the file is larger than 128 MB"]
    );
}

/// Fifty people who use up every text, and the longest plan: 4,000 letters of four bytes in each
/// text, 120 in each name, 200 people and 200 contacts in the list of counterparts.
#[test]
fn no_round_is_too_large_to_be_read_again() {
    let set = crate::Questionnaire::shipped();
    let (text, name) = ("𝄞".repeat(4_000), "𝄞".repeat(116));
    let comments = set.questions.iter().map(|question| {
        let id = &question.id;
        format!(r#""{id}":{{"own":{{"missing":"dont_know"}},"comment":"{text}"}}"#)
    });
    let people = (0..200).map(|number| {
        format!(r#"{{"side":"vendor","name":"{name}{number:03}","function":"sales"}}"#)
    });
    let ties =
        (0..200).map(|number| format!(r#"{{"vendor":"{name}{number:03}","partner":"{name}"}}"#));
    let list = |parts: &mut dyn Iterator<Item = String>| parts.collect::<Vec<_>>().join(",");
    // The forms of the answers are checked elsewhere; here only their size counts.
    let person = list(&mut comments.into_iter()).len()
        + list(&mut people.into_iter()).len()
        + list(&mut ties.into_iter()).len()
        // Two stories, the open question, and the names and words of everything else.
        + 8 * text.len();
    // Decisions have a text, a sign and two quotations, actions two texts, parked topics one.
    let plan = 99 * (4 + 2 + 1) * text.len() + 99 * 10 * name.len();
    // Indented, each of the short lines of an answer has some spaces before it: less than 60 kB.
    let most = 50 * (person + 60_000) + plan;
    assert!(most < MOST_BYTES, "{most} bytes");
    assert!(
        most > MOST_BYTES / 2,
        "the limit is not far above it: {most}"
    );
}

#[test]
fn a_file_without_spaces_can_be_written_and_read_again() {
    let set = crate::Questionnaire::shipped();
    let comment = "x".repeat(2_800);
    let asked = set.asked(crate::Purpose::Check, crate::Form::Full);
    let rated = asked.filter(|question| matches!(question.kind, crate::Kind::Rating(_)));
    let answers = rated.map(|question| {
        let id = &question.id;
        format!(r#""{id}":{{"own":3,"predicted":3,"comment":"{comment}","share":"joint"}}"#)
    });
    let full = crowd(50, &answers.collect::<Vec<_>>().join(","));
    assert!(full.len() > 3_000_000, "{} bytes", full.len());
    let round = crate::round_file::read(set, full.as_bytes()).expect("a round");
    let written = crate::round_file::write(set, &round).expect("a file");
    let again = crate::round_file::read(set, written.as_bytes()).expect("the same round");
    assert_eq!(again, round);
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
        let count = FLOOD / (flood.len() + 1);
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
