//! What no font could draw, for people: how many letters, of which scripts.

use std::collections::BTreeSet;

use unicode_script::{Script, UnicodeScript};

/// Letters that no font could draw. A visible mark stands for each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MissingLetters {
    /// How many different letters and signs.
    pub count: usize,
    /// The scripts they are of, by name (Unicode's): "Bengali", "Tamil". Empty where all of them
    /// are signs and emoji.
    pub scripts: Vec<String>,
}

/// Sums up characters that no font could draw.
#[must_use]
pub fn missing_letters<'a>(characters: impl IntoIterator<Item = &'a char>) -> MissingLetters {
    let mut count = 0;
    let mut scripts = BTreeSet::new();
    for character in characters {
        count += 1;
        match character.script() {
            Script::Common | Script::Inherited | Script::Unknown => {}
            script => {
                scripts.insert(script.full_name().replace('_', " "));
            }
        }
    }
    MissingLetters {
        count,
        scripts: scripts.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_told_by_their_scripts() {
        let told = missing_letters(&['ক', 'த', 'খ', '☃']);
        assert_eq!(told.count, 4);
        assert_eq!(told.scripts, ["Bengali", "Tamil"]);
        assert_eq!(missing_letters(&['☃']).scripts, Vec::<String>::new());
    }
}
