//! An invented language that makes every sentence longer and keeps it readable: it shows what a
//! translation would break. Names that people typed stay as they are.

use crate::browser;

/// Whether the window was asked to speak it: `data-language="longer"` on the page.
pub(super) fn is_asked_for() -> bool {
    cfg!(target_arch = "wasm32") && browser::look("language").as_deref() == Some("longer")
}

/// A message file with longer sentences: vowels are doubled and wear accents. What stands in
/// braces, names of messages, remarks and choices stay.
pub(super) fn lengthened(source: &str) -> String {
    let mut longer = String::with_capacity(source.len() * 3 / 2);
    let mut depth = 0_usize;
    for line in source.split_inclusive('\n') {
        // Behind a name, a choice or the indent of a next line stands the sentence.
        let begins = if line.starts_with('#') {
            line.len()
        } else if let Some(bracket) = choice_end(line) {
            bracket
        } else if depth == 0 {
            line.find(" = ").map_or(line.len(), |place| place + 3)
        } else {
            0
        };
        longer.push_str(&line[..begins]);
        let is_choice = choice_end(line).is_some();
        let outside = depth.saturating_sub(usize::from(is_choice));
        let mut inner = 0_usize;
        for char in line[begins..].chars() {
            match char {
                '{' => {
                    inner += 1;
                    depth += 1;
                    longer.push(char);
                }
                '}' => {
                    inner = inner.saturating_sub(1);
                    depth = depth.saturating_sub(1);
                    longer.push(char);
                }
                _ if inner == 0 && (outside == 0 || is_choice) && depth <= 1 => {
                    longer.push_str(&twice(char));
                }
                _ => longer.push(char),
            }
        }
    }
    longer
}

/// The end of `[one]` or `*[other]` at the start of a line.
fn choice_end(line: &str) -> Option<usize> {
    let trimmed = line.trim_start();
    (trimmed.starts_with('[') || trimmed.starts_with("*["))
        .then(|| line.find(']').map(|place| place + 1))
        .flatten()
}

fn twice(char: char) -> String {
    match char {
        'a' => "áá".to_owned(),
        'e' => "éé".to_owned(),
        'i' => "íí".to_owned(),
        'o' => "óó".to_owned(),
        'u' => "úú".to_owned(),
        _ => char.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_grow_and_names_stay() {
        let source = "# a remark\nnote = Held on { $date } here\nmany = { $n ->\n    [one] One page\n   *[other] { $n } pages\n}\n";
        let expected = "# a remark\nnote = Hééld óón { $date } hééréé\nmany = { $n ->\n    [one] Onéé páágéé\n   *[other] { $n } páágéés\n}\n";
        assert_eq!(lengthened(source), expected);
    }
}
