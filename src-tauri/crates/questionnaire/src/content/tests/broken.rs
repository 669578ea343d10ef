//! Broken content: what is wrong is told with its place, and the rest is still there.

use proptest::prelude::*;

use crate::content::{EMBEDDED, Sources, parse};
use crate::{Problem, Questionnaire};

type File = for<'s, 'a> fn(&'s mut Sources<'a>) -> &'s mut &'a str;

const QUESTIONS: File = |sources| &mut sources.questions;
const TRAITS: File = |sources| &mut sources.traits;
const METRICS: File = |sources| &mut sources.metrics;
const FUNCTIONS: File = |sources| &mut sources.functions;
const COMMUNICATION: File = |sources| &mut sources.communication;
const ENABLEMENT: File = |sources| &mut sources.enablement;
const WORDS: File = |sources| &mut sources.words;
const CONVERSATIONS: File = |sources| &mut sources.conversations;

const FILES: [File; 8] = [
    QUESTIONS,
    TRAITS,
    METRICS,
    FUNCTIONS,
    COMMUNICATION,
    ENABLEMENT,
    WORDS,
    CONVERSATIONS,
];

/// Parses what ships with one place changed, the first where `from` stands.
fn changed(file: File, from: &str, to: &str) -> (Questionnaire, Vec<Problem>) {
    let mut sources = EMBEDDED;
    let text = file(&mut sources);
    assert!(text.contains(from), "{from:?} stands in the content");
    let broken = text.replacen(from, to, 1);
    *file(&mut sources) = &broken;
    parse(&sources)
}

/// Checks that a change makes exactly these problems.
fn check(file: File, from: &str, to: &str, expected: &[&str]) -> Questionnaire {
    let (set, problems) = changed(file, from, to);
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(told, expected, "after {from:?} became {to:?}");
    set
}

#[test]
fn a_missing_field_costs_the_entry() {
    let set = check(
        QUESTIONS,
        "topic = \"pleasure in working together\"\n",
        "",
        &["questions.toml: CUL-01: missing field `topic`"],
    );
    assert!(set.question("CUL-01").is_none());
    assert_eq!(set.questions.len(), 57, "the other questions remain");
    let set = check(
        TRAITS,
        "valued = \"Keeps promises\"\n",
        "",
        &["traits.toml: T01: missing field `valued`"],
    );
    assert_eq!(set.traits.len(), 23);
}

#[test]
fn an_unknown_field_is_told() {
    let set = check(
        TRAITS,
        "looks_like = \"dates and scope hold\"",
        "looks_like = \"dates and scope hold\"\nlook = 1",
        &[
            "traits.toml: T01.look: unknown field `look`, expected one of `id`, `dimension`, `disliked`, `valued`, `looks_like`",
        ],
    );
    assert_eq!(set.traits.len(), 23);
}

#[test]
fn a_link_to_no_measure_costs_the_link() {
    let set = check(
        METRICS,
        "feeds = [\"M10\", \"M13\"]",
        "feeds = [\"M10\", \"M99\"]",
        &["metrics.toml: M01.feeds[1]: there is no measure \"M99\""],
    );
    assert_eq!(set.metrics.len(), 28);
    assert_eq!(set.metrics[0].feeds.len(), 1, "the good link remains");
    check(
        METRICS,
        "feeds = [\"M01\"]",
        "feeds = [\"M02\"]",
        &["metrics.toml: M02.feeds[0]: a measure cannot feed itself"],
    );
    check(
        METRICS,
        "feeds = [\"M01\"]",
        "feeds = [\"M01\", \"M01\"]",
        &["metrics.toml: M02.feeds[1]: M01 stands there twice"],
    );
}

#[test]
fn of_two_entries_of_one_name_the_first_counts() {
    let set = check(
        QUESTIONS,
        "id = \"CUL-02\"",
        "id = \"CUL-01\"",
        &["questions.toml: CUL-01: there are two entries of this name (only the first one counts)"],
    );
    let first = set.question("CUL-01").expect("the first is kept");
    assert_eq!(first.topic, "pleasure in working together");
    check(
        COMMUNICATION,
        "id = \"in_person\"",
        "id = \"video_call\"",
        &[
            "communication.toml: channel.video_call: there are two entries of this name (only the first one counts)",
        ],
    );
}

#[test]
fn a_word_that_nobody_knows_is_told_with_those_that_are_known() {
    let set = check(
        QUESTIONS,
        "frame = \"directed\"",
        "frame = \"sideways\"",
        &[
            "questions.toml: CUL-01.frame: unknown variant `sideways`, expected one of `shared`, `directed`, `own`",
        ],
    );
    assert!(set.question("CUL-01").is_none());
    check(
        QUESTIONS,
        "scale = \"extent\"",
        "scale = \"extend\"",
        &[
            "questions.toml: CUL-03.scale: there is no scale \"extend\" (known: amount, clarity, extent, frequency, importance, readiness)",
        ],
    );
    check(
        ENABLEMENT,
        "track = \"business\"",
        "track = \"sales\"",
        &[
            "enablement.toml: E07.track: unknown variant `sales`, expected one of `business`, `product`, `both`",
        ],
    );
}

#[test]
fn a_frame_without_words_is_missed() {
    check(
        WORDS,
        "[[frame]]\nframe = \"own\"",
        "[[frame]]\nframe = \"shared\"",
        &[
            "words.toml: frame.shared: there are two entries of this name (only the first one counts)",
            "words.toml: frame: there is no entry for own",
        ],
    );
}

#[test]
fn a_scale_has_five_labels() {
    let set = check(
        QUESTIONS,
        "\"Dislike it\", ",
        "",
        &["questions.toml: CUL-01.scale: 4 labels, a scale has exactly 5"],
    );
    assert!(set.question("CUL-01").is_none());
}

#[test]
fn marks_that_do_not_fit_the_kind_are_told() {
    check(
        QUESTIONS,
        "kind = \"stories\"",
        "kind = \"stories\"\npredicted = true",
        &["questions.toml: CUL-09.predicted: an answer of this kind cannot be predicted"],
    );
    check(
        QUESTIONS,
        "kind = \"stories\"",
        "kind = \"stories\"\nmost = 3",
        &["questions.toml: CUL-09.most: a question of this kind has none"],
    );
    check(
        QUESTIONS,
        "kind = \"leads\"\ntotal = 10",
        "kind = \"leads\"\ntotal = 0",
        &["questions.toml: GOL-04.total: it must be at least 1"],
    );
}

#[test]
fn a_gap_that_nobody_fills_is_told() {
    check(
        QUESTIONS,
        "people at {partner}?",
        "people at {customer}?",
        &[
            "questions.toml: CUL-01.wording.vendor: nobody fills {customer} (filled here: {vendor}, {partner})",
        ],
    );
    check(
        CONVERSATIONS,
        "{unaware}, what led you",
        "{unaware, what led you",
        &["conversations.toml: culture.prompt_hidden: a brace is opened inside a brace"],
    );
}

#[test]
fn a_wrong_type_is_told() {
    check(
        FUNCTIONS,
        "name = \"Executive sponsor\"",
        "name = 7",
        &["functions.toml: executive_sponsor.name: invalid type: integer `7`, expected a string"],
    );
    check(
        QUESTIONS,
        "version = 1",
        "version = \"one\"",
        &["questions.toml: version: invalid type: string \"one\", expected u32"],
    );
}

#[test]
fn broken_syntax_costs_only_where_it_stands() {
    // Two lines of heading, an empty one, `[[trait]]`, `id`, `dimension`, then line 7.
    let (set, problems) = changed(
        TRAITS,
        "disliked = \"Overpromises\"",
        "disliked = \"Overpromises",
    );
    let places: Vec<&str> = problems.iter().map(|p| p.place.as_str()).collect();
    assert!(
        places
            .iter()
            .all(|place| place.starts_with("traits.toml: line 7, column ")),
        "{places:?}"
    );
    assert!(!places.is_empty());
    assert_eq!(set.traits.len(), 23, "the other traits are read");
    assert_eq!(set.questions.len(), 58, "and so are the other files");
}

#[test]
fn nothing_at_all_is_told_file_by_file() {
    for file in FILES {
        let mut sources = EMBEDDED;
        *file(&mut sources) = "";
        let (_, problems) = parse(&sources);
        assert!(!problems.is_empty());
        let is_missing = |problem: &Problem| {
            problem.message == "it is missing" || problem.message.starts_with("there is no entry")
        };
        assert!(problems.iter().all(is_missing), "{problems:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever a file holds, there is a value, and what is wrong is told.
    #[test]
    fn no_text_can_make_parsing_fail(index in 0..FILES.len(), text in ".{0,200}") {
        let mut sources = EMBEDDED;
        *FILES[index](&mut sources) = &text;
        let (_, problems) = parse(&sources);
        prop_assert!(!problems.is_empty(), "no short text is a whole file");
    }

    /// The same for what ships with one stretch taken out and something else put in.
    #[test]
    fn no_damage_can_make_parsing_fail(
        index in 0..FILES.len(),
        at in 0.0..1.0_f64,
        length in 0..60_usize,
        with in "[ -~\n]{0,12}",
    ) {
        let mut sources = EMBEDDED;
        let whole = *FILES[index](&mut sources);
        let start = whole.floor_char_boundary((at * whole.len() as f64) as usize);
        let end = whole.ceil_char_boundary((start + length).min(whole.len()));
        let broken = format!("{}{with}{}", &whole[..start], &whole[end..]);
        *FILES[index](&mut sources) = &broken;
        let (set, problems) = parse(&sources);
        // Told, or a change that the form allows, and then no entry is lost.
        let counts = (set.questions.len(), set.traits.len(), set.metrics.len(), set.blocks.len());
        prop_assert!(!problems.is_empty() || counts == (58, 24, 28, 20), "{counts:?}");
    }
}
