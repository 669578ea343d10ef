//! Figures, dates and places as people are told them.

use protocol::charts::isolated;
use protocol::chrono::{Datelike, NaiveDate};
use protocol::questionnaire::{BySide, CompanyName, TextError};
use protocol::scoring::messages::Arguments;
use protocol::scoring::{Counts, Reading, Share};
use protocol::{FilePlace, Folder, RoundState};

use super::words::{plain, words};

/// A count of questions that show the same, most urgent first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StateCount {
    /// The style of its chip.
    pub(crate) chip: &'static str,
    /// How many of what.
    pub(crate) count: String,
    /// What it means.
    pub(crate) meaning: String,
}

/// How many questions ask for a talk, and why.
pub(crate) fn states(counts: &Counts) -> [StateCount; 4] {
    let told = |chip, id: &str, n| StateCount {
        chip,
        count: words(id, &Arguments::new().number("n", n)),
        meaning: plain(&format!("{id}-text")),
    };
    [
        told("chip-hidden", "count-hidden", counts.hidden),
        told("chip-concern", "count-concern", counts.shared_concern),
        told("chip-known", "count-known", counts.known),
        told("chip-worry", "count-worry", counts.worry),
    ]
}

/// How many questions of a dimension show what, without those that show nothing of a kind.
pub(crate) fn counts_in_short(counts: &Counts) -> String {
    let kinds = [
        ("count-hidden", counts.hidden),
        ("count-known", counts.known),
        ("count-concern", counts.shared_concern),
        ("count-worry", counts.worry),
        ("count-strength", counts.shared_strength),
    ];
    let told: Vec<String> = kinds
        .into_iter()
        .filter(|(_, n)| *n > 0)
        // A number stays beside what it counts.
        .map(|(id, n)| words(id, &Arguments::new().number("n", n)).replacen(' ', "\u{a0}", 1))
        .collect();
    match told.is_empty() {
        true => plain("count-nothing"),
        false => told.join(", "),
    }
}

/// On how many questions both sides are content.
pub(crate) fn agreement(companies: &BySide<CompanyName>, share: Share) -> String {
    if share.of == 0 {
        return plain("agreement-none");
    }
    let facts = names(companies)
        .number("count", share.count)
        .number("of", share.of);
    words("agreement", &facts)
}

/// Whether what is settled in a round can still be changed.
pub(crate) const fn is_open(state: RoundState) -> bool {
    matches!(state, RoundState::Revealed)
}

/// Who answered.
pub(crate) fn people(companies: &BySide<CompanyName>, respondents: BySide<usize>) -> String {
    let facts = names(companies)
        .number("vendor-people", respondents.vendor)
        .number("partner-people", respondents.partner);
    words("people-of", &facts)
}

/// The message of a round's results: what matters most, and who knows it.
/// `judged` are the shared strengths out of the questions that both sides answered.
pub(crate) fn message(companies: &BySide<CompanyName>, counts: &Counts, judged: Share) -> String {
    let (id, n) = match counts {
        Counts { hidden: 1.., .. } => ("message-hidden", counts.hidden),
        Counts { known: 1.., .. } => ("message-known", counts.known),
        Counts {
            shared_concern: 1..,
            ..
        } => ("message-concern", counts.shared_concern),
        _ if judged.of == 0 => ("message-nothing", 0),
        _ => ("message-none", 0),
    };
    words(id, &names(companies).number("n", n))
}

/// The two companies as the variables `vendor` and `partner` of a message.
pub(crate) fn names(companies: &BySide<CompanyName>) -> Arguments<'_> {
    Arguments::new()
        .made("vendor", isolated(companies.vendor.as_str()))
        .made("partner", isolated(companies.partner.as_str()))
}

/// What the answers say about going on.
pub(crate) fn reading(reading: Reading) -> String {
    plain(reading_id(reading))
}

/// Why they say so.
pub(crate) fn reading_why(reading: Reading) -> String {
    plain(&format!("{}-why", reading_id(reading)))
}

const fn reading_id(reading: Reading) -> &'static str {
    match reading {
        Reading::NotEnoughAnswers => "reading-not-enough-answers",
        Reading::RepairTrustFirst => "reading-repair-trust-first",
        Reading::RepairFirst => "reading-repair-first",
        Reading::ProceedWithConditions => "reading-proceed-with-conditions",
        Reading::Proceed => "reading-proceed",
    }
}

/// A day as people write it: 24 November 2026.
pub(crate) fn long_date(date: NaiveDate) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    let month = plain(&format!("month-{}", date.month()));
    let facts = Arguments::new()
        .text("day", &day)
        .text("month", &month)
        .text("year", &year);
    words("long-date", &facts)
}

/// Where a file is.
pub(crate) fn place(file: &FilePlace) -> String {
    let folder = folder(&file.folder);
    let facts = Arguments::new()
        .text("name", &file.name)
        .text("folder", &folder);
    words("file-at", &facts)
}

/// Where a folder is.
pub(crate) fn folder(folder: &Folder) -> String {
    match folder {
        Folder::Documents(names) => match steps(names) {
            None => plain("folder-documents"),
            Some(folder) => words(
                "folder-inside-documents",
                &Arguments::new().text("folder", &folder),
            ),
        },
        Folder::Program => plain("folder-program"),
        Folder::Named(name) => words("folder-named", &Arguments::new().text("folder", name)),
        Folder::Nameless => plain("folder-nameless"),
    }
}

/// Folders one inside the other.
fn steps(names: &[String]) -> Option<String> {
    let mut names = names.iter();
    let first = names.next()?.clone();
    Some(names.fold(first, |outer, inner| {
        let facts = Arguments::new().text("outer", &outer).text("inner", inner);
        words("folder-step", &facts)
    }))
}

/// Why a text that was typed cannot be saved.
pub(crate) fn text_error(error: &TextError) -> String {
    match error {
        TextError::Empty => plain("text-empty"),
        TextError::TooLong { found, limit } => words(
            "text-too-long",
            &Arguments::new()
                .number("found", *found)
                .number("limit", *limit),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn companies() -> BySide<CompanyName> {
        let name = |name| CompanyName::new(name).expect("a name");
        BySide {
            vendor: name("Alder Software"),
            partner: name("Grün & Söhne"),
        }
    }

    #[test]
    fn counts_are_told_most_urgent_first_with_the_right_number() {
        let counts = Counts {
            hidden: 7,
            known: 0,
            worry: 1,
            shared_concern: 2,
            shared_strength: 9,
            not_judged: 3,
        };
        let told = states(&counts).map(|state| state.count);
        assert_eq!(
            told,
            [
                "7 hidden",
                "2 shared concerns",
                "0 known",
                "1 needless worry"
            ]
        );
    }

    #[test]
    fn a_dimension_tells_only_what_it_shows() {
        let counts = Counts {
            hidden: 2,
            known: 0,
            worry: 0,
            shared_concern: 1,
            shared_strength: 4,
            not_judged: 3,
        };
        assert_eq!(
            counts_in_short(&counts),
            "2\u{a0}hidden, 1\u{a0}shared concern, 4\u{a0}solid"
        );
        let nothing = Counts {
            hidden: 0,
            shared_concern: 0,
            shared_strength: 0,
            ..counts
        };
        assert_eq!(counts_in_short(&nothing), "Nothing stands out");
    }

    #[test]
    fn agreement_is_a_count_out_of_a_total() {
        assert_eq!(
            agreement(&companies(), Share::new(14, 41)),
            "Alder Software and Grün & Söhne both rate 14 of 41 questions well"
        );
        assert_eq!(
            agreement(&companies(), Share::new(0, 0)),
            "No question can be compared yet"
        );
    }

    #[test]
    fn a_round_that_nobody_could_judge_is_not_told_as_agreement() {
        let none = Counts {
            hidden: 0,
            known: 0,
            worry: 0,
            shared_concern: 0,
            shared_strength: 0,
            not_judged: 41,
        };
        let told = |counts, of| message(&companies(), counts, Share::new(0, of));
        assert!(told(&none, 0).starts_with("Too few answers"));
        assert!(told(&none, 12).starts_with("No question sets"));
        let hidden = Counts { hidden: 1, ..none };
        assert_ne!(told(&hidden, 0), told(&none, 0));
    }

    #[test]
    fn people_are_counted_by_company() {
        let respondents = BySide {
            vendor: 1,
            partner: 3,
        };
        assert_eq!(
            people(&companies(), respondents),
            "1 person at Alder Software, 3 at Grün & Söhne"
        );
    }

    #[test]
    fn every_reading_has_a_title_and_a_reason() {
        for case in [
            Reading::NotEnoughAnswers,
            Reading::RepairTrustFirst,
            Reading::RepairFirst,
            Reading::ProceedWithConditions,
            Reading::Proceed,
        ] {
            assert!(reading(case).starts_with("Reading of the answers: "));
            assert!(reading_why(case).ends_with('.'), "{case:?} has no reason");
        }
    }

    #[test]
    fn a_date_is_written_out() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 4).expect("a date");
        assert_eq!(long_date(date), "4 November 2026");
    }

    #[test]
    fn a_file_is_found_again_by_what_is_told() {
        let told = |folder| {
            place(&FilePlace {
                name: "a.plumb".to_owned(),
                folder,
            })
        };
        let inside = |names: &[&str]| {
            Folder::Documents(names.iter().map(|name| (*name).to_owned()).collect())
        };
        assert_eq!(told(inside(&[])), "a.plumb, in your documents");
        assert_eq!(
            told(inside(&["North", "2026"])),
            "a.plumb, in the folder North › 2026 of your documents"
        );
        assert_eq!(told(Folder::Program), "a.plumb, in the folder of Plumbline");
        assert_eq!(
            told(Folder::Named("/media/usb".to_owned())),
            "a.plumb, in /media/usb"
        );
        assert_eq!(told(Folder::Nameless), "a.plumb, at the top of the disk");
    }
}
