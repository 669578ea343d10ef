//! What a person may wish of an export beside its edition and its paper.

use std::str::FromStr;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use questionnaire::{Form, Side};
use report::{CardFindings, CardsASheet};

use crate::words;

/// Whose questions are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Whose {
    Vendor,
    Partner,
    Both,
}

impl Whose {
    pub(super) const fn side(self) -> Option<Side> {
        match self {
            Whose::Vendor => Some(Side::Vendor),
            Whose::Partner => Some(Side::Partner),
            Whose::Both => None,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Whose::Vendor => "vendor",
            Whose::Partner => "partner",
            Whose::Both => "both",
        }
    }
}

/// What parts the cells of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Separator {
    #[value(alias = ",")]
    Comma,
    #[value(alias = ";")]
    Semicolon,
    #[value(alias = "\t")]
    Tab,
}

impl From<Separator> for tables::Separator {
    fn from(separator: Separator) -> Self {
        match separator {
            Separator::Comma => Self::Comma,
            Separator::Semicolon => Self::Semicolon,
            Separator::Tab => Self::Tab,
        }
    }
}

/// What parts the whole from the fraction of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Decimal {
    #[value(alias = ".")]
    Point,
    #[value(alias = ",")]
    Comma,
}

impl From<Decimal> for tables::Decimal {
    fn from(decimal: Decimal) -> Self {
        match decimal {
            Decimal::Point => Self::Point,
            Decimal::Comma => Self::Comma,
        }
    }
}

/// How many cards there are on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PerSheet {
    #[value(name = "2")]
    Two,
    #[value(name = "4")]
    Four,
}

impl From<PerSheet> for CardsASheet {
    fn from(count: PerSheet) -> Self {
        match count {
            PerSheet::Two => Self::Two,
            PerSheet::Four => Self::Four,
        }
    }
}

/// The findings that get a card: `10` the first ten, `1,3-5` those with these numbers, `all`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CardChoice(pub(super) CardFindings);

/// The highest number of a finding; no round has as many.
const MOST: usize = 9_999;

impl FromStr for CardChoice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "all" {
            return Ok(Self(CardFindings::All));
        }
        let number = |text: &str| -> Option<usize> {
            let number = text.trim().parse().ok()?;
            (1..=MOST).contains(&number).then_some(number)
        };
        if let Some(count) = number(text) {
            return Ok(Self(CardFindings::First(count)));
        }
        let mut numbers = Vec::new();
        for part in text.split(',') {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            match (number(first), number(last)) {
                (Some(first), Some(last)) if first <= last => numbers.extend(first..=last),
                _ => return Err(words::text("argument-findings")),
            }
        }
        Ok(Self(CardFindings::Numbers(numbers)))
    }
}

/// The names of the forms.
pub(super) fn form() -> impl TypedValueParser<Value = Form> {
    let names = Form::ALL.iter().map(|form| form.name());
    PossibleValuesParser::new(names).try_map(|name| {
        // Only these names come here.
        Form::from_name(&name).ok_or_else(|| words::text("argument-form"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_chosen_by_their_count_or_by_their_numbers() {
        let chosen = |text: &str| text.parse::<CardChoice>().map(|choice| choice.0);
        assert_eq!(chosen("all"), Ok(CardFindings::All));
        assert_eq!(chosen("12"), Ok(CardFindings::First(12)));
        assert_eq!(chosen("1,3-5"), Ok(CardFindings::Numbers(vec![1, 3, 4, 5])));
        assert_eq!(chosen("3-3"), Ok(CardFindings::Numbers(vec![3])));
        for wrong in ["", "0", "5-3", "1,,2", "-1", "x", "1-99999999999", "1;2"] {
            assert!(chosen(wrong).is_err(), "{wrong}");
        }
    }
}
