//! Where things go so that they do not cover each other.

use questionnaire::{BySide, Side};

use crate::figure::{TextWidth, Weight};
use crate::words::isolated;

/// A scale of steps laid on a stretch of paper.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Axis {
    /// Where step 1 stands, in millimetres.
    pub(crate) start: f64,
    /// Where step K stands.
    pub(crate) end: f64,
    /// The number of steps K, 2 or more.
    pub(crate) steps: u8,
}

impl Axis {
    /// The length of one step in millimetres.
    pub(crate) fn step(&self) -> f64 {
        (self.end - self.start) / (f64::from(self.steps.max(2)) - 1.0)
    }

    /// Where a value from 1 to K stands.
    pub(crate) fn at(&self, value: f64) -> f64 {
        self.start + (value - 1.0) * self.step()
    }
}

/// Moves two marks apart, evenly, when their centres are nearer than 1.9 radii. The vendor's goes
/// left when both stand on one spot, so that the same answers always look the same.
pub(crate) fn apart(places: &BySide<Option<f64>>, radius: f64) -> BySide<Option<f64>> {
    let (Some(vendor), Some(partner)) = (places.vendor, places.partner) else {
        return *places;
    };
    let missing = 1.9 * radius - (vendor - partner).abs();
    if missing <= 0.0 {
        return *places;
    }
    let left = if vendor <= partner {
        Side::Vendor
    } else {
        Side::Partner
    };
    BySide::from_fn(|side| {
        let place = if side == Side::Vendor {
            vendor
        } else {
            partner
        };
        Some(if side == left {
            place - missing / 2.0
        } else {
            place + missing / 2.0
        })
    })
}

/// A name that fits a width: whole, without its last words, or cut with "…".
#[must_use]
pub fn fit(measure: &dyn TextWidth, name: &str, size: f64, weight: Weight, width: f64) -> String {
    let fits = |text: &str| measure.width(text, size, weight) <= width;
    if fits(name) {
        return name.to_owned();
    }
    let words: Vec<&str> = name.split(' ').collect();
    // A word that joins must not be the last one: "Brückner &" is no name.
    let joins = |word: &str| word.chars().count() < 4 && !word.chars().any(char::is_uppercase);
    let shorter = (1..words.len())
        .rev()
        .filter(|&n| !joins(words[n - 1]))
        .map(|n| words[..n].join(" "))
        .find(|name| fits(name));
    if let Some(name) = shorter {
        return name;
    }
    let mut cut = words.first().copied().unwrap_or_default().to_owned();
    while !cut.is_empty() && !fits(&format!("{cut}…")) {
        cut.pop();
    }
    format!("{cut}…")
}

/// The beginning of some words that fits a width, with "…" for what is left out.
pub(crate) fn beginning(measure: &dyn TextWidth, words: &str, size: f64, width: f64) -> String {
    let fits = |text: &str| measure.width(text, size, Weight::Regular) <= width;
    if fits(words) {
        return words.to_owned();
    }
    let mut kept = words.to_owned();
    while !kept.is_empty() && !fits(&format!("{kept}…")) {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}

/// A sentence about a name, which is cut until the sentence fits a width. The sentence gets the
/// name as [`isolated`] makes it.
#[must_use]
pub fn fit_in(
    measure: &dyn TextWidth,
    name: &str,
    size: f64,
    width: f64,
    sentence: impl Fn(&str) -> String,
) -> String {
    let regular = Weight::Regular;
    let without = measure.width(&sentence(""), size, regular);
    sentence(&isolated(&fit(
        measure,
        name,
        size,
        regular,
        width - without,
    )))
}

/// Breaks a text into lines of a width, as many as it takes. A word that is wider than a line stands
/// on one of its own and is cut with "…".
pub(crate) fn wrapped(measure: &dyn TextWidth, text: &str, size: f64, width: f64) -> Vec<String> {
    let fits = |text: &str| measure.width(text, size, Weight::Regular) <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(beginning(measure, word, size, width)),
        }
    }
    lines
}

/// Breaks a text into at most two lines of a width; what is left over is cut with "…".
pub(crate) fn two_lines(measure: &dyn TextWidth, text: &str, size: f64, width: f64) -> Vec<String> {
    let fits = |text: &str| measure.width(text, size, Weight::Regular) <= width;
    if fits(text) {
        return vec![text.to_owned()];
    }
    let words: Vec<&str> = text.split(' ').collect();
    let first = (1..words.len())
        .rev()
        .find(|n| fits(&words[..*n].join(" ")))
        .unwrap_or(1);
    let mut second = words[first.min(words.len())..].join(" ");
    if second.is_empty() {
        return vec![text.to_owned()];
    }
    if !fits(&second) {
        while !second.is_empty() && !fits(&format!("{second}…")) {
            second.pop();
        }
        second = format!("{}…", second.trim_end());
    }
    vec![words[..first].join(" "), second]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One millimetre a letter.
    struct Typewriter;
    impl TextWidth for Typewriter {
        fn width(&self, text: &str, _: f64, _: Weight) -> f64 {
            text.chars().count() as f64
        }
    }

    #[test]
    fn values_stand_on_their_steps() {
        let axis = Axis {
            start: 42.0,
            end: 122.0,
            steps: 5,
        };
        assert_eq!(axis.step(), 20.0);
        assert_eq!(
            (axis.at(1.0), axis.at(2.5), axis.at(5.0)),
            (42.0, 72.0, 122.0)
        );
    }

    #[test]
    fn marks_on_one_spot_move_apart_evenly() {
        // 1.9 × 2 = 3.8 between centres: 1.9 to each side.
        let both = BySide {
            vendor: Some(50.0),
            partner: Some(50.0),
        };
        let moved = apart(&both, 2.0);
        assert_eq!((moved.vendor, moved.partner), (Some(48.1), Some(51.9)));
        let far = BySide {
            vendor: Some(60.0),
            partner: Some(50.0),
        };
        assert_eq!(apart(&far, 2.0), far);
        let one = BySide {
            vendor: None,
            partner: Some(50.0),
        };
        assert_eq!(apart(&one, 2.0), one);
    }

    #[test]
    fn names_lose_their_last_words_before_their_letters() {
        let name = |text| fit(&Typewriter, text, 8.0, Weight::Regular, 10.0);
        assert_eq!(name("Acme"), "Acme");
        assert_eq!(name("Acme Ledger Group"), "Acme");
        assert_eq!(name("Northwindmills and Sons"), "Northwind…");
        assert_eq!(name("Blue & Löwe"), "Blue");
    }

    #[test]
    fn what_is_left_out_of_words_is_said() {
        let cut = |text| beginning(&Typewriter, text, 8.0, 10.0);
        assert_eq!(cut("Early help"), "Early help");
        assert_eq!(cut("Early warning"), "Early war…");
        // Nine letters and "…" would end with a space.
        assert_eq!(cut("Being so at ease"), "Being so…");
    }

    #[test]
    fn a_sentence_fits_by_its_name_alone() {
        let sentence = |name: &str| format!("{name} said 2.3");
        // " said 2.3" is 9 wide, so that 11 are left for the name.
        let fits = |name| fit_in(&Typewriter, name, 9.0, 20.0, sentence);
        assert_eq!(fits("Northwind"), "Northwind said 2.3");
        assert_eq!(fits("Northwind Services"), "Northwind said 2.3");
        assert_eq!(fits("Northwindmills"), "Northwindm… said 2.3");
    }

    #[test]
    fn a_text_takes_as_many_lines_as_it_needs() {
        let lines = |text| wrapped(&Typewriter, text, 8.0, 10.0);
        assert_eq!(lines("Very easy"), ["Very easy"]);
        assert_eq!(
            lines("Both signed one of them"),
            ["Both", "signed one", "of them"]
        );
        assert_eq!(lines("Incomprehensibilities"), ["Incompreh…"]);
        assert_eq!(lines(""), Vec::<String>::new());
    }

    #[test]
    fn long_labels_take_two_lines_and_no_more() {
        let lines = |text| two_lines(&Typewriter, text, 8.0, 10.0);
        assert_eq!(lines("Very easy"), ["Very easy"]);
        assert_eq!(lines("Both signed one"), ["Both", "signed one"]);
        assert_eq!(lines("Both signed one of them"), ["Both", "signed on…"]);
        assert_eq!(lines("Incomprehensibilities"), ["Incomprehensibilities"]);
    }
}
