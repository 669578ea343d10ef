//! What lies on the disk beside the workbook.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::{MARKER, after_ada, bo_sits_down, first_rating, nobody_has_answered};
use crate::app::Window;
use crate::display::Surroundings;
use crate::prepared::{Names, Prepared, Stand};

/// The stores of the web view, temporary files, the memory of the program, logs: every file of
/// the user is searched. The workbook lies elsewhere.
#[tokio::test]
async fn no_file_of_the_program_or_its_web_view_holds_it() {
    let prepared = nobody_has_answered();
    let window = after_ada(&prepared).await;
    bo_sits_down(&window).await;
    first_rating(&window).await;
    let display = window.close().await;
    let mut searched = 0;
    for file in files(display.folders()) {
        let bytes = fs::read(&file).unwrap_or_default();
        searched += bytes.len();
        assert!(!holds(&bytes, MARKER), "{} holds it", file.display());
    }
    assert!(searched > 100, "the stores of the web view were searched");
    // Beside the workbook lies at most its lock, which names the program that holds it.
    for file in files(prepared.folder()) {
        if file == prepared.path {
            continue;
        }
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        assert_eq!(name, ".Partners.plumb.lock", "beside the workbook");
        let bytes = fs::read(&file).unwrap_or_default();
        assert!(!holds(&bytes, MARKER), "{} holds it", file.display());
    }
}

pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => found.extend(files(&path)),
            Ok(kind) if kind.is_file() => found.push(path),
            _ => {}
        }
    }
    found
}

/// As plain bytes, and as the two bytes a character in which some stores keep text.
pub(super) fn holds(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.bytes().flat_map(|byte| [byte, 0]).collect();
    let found = |wanted: &[u8]| bytes.windows(wanted.len()).any(|part| part == wanted);
    found(word.as_bytes()) || found(&wide)
}

#[test]
fn a_word_is_found_in_either_form() {
    assert!(holds(b"a quagmire of", MARKER));
    assert!(holds(b"x\0q\0u\0a\0g\0m\0i\0r\0e\0", MARKER));
    assert!(!holds(b"q-u-a-g-m-i-r-e", MARKER));
}

/// A restore point would keep what people have changed since: there is none while they answer.
#[tokio::test]
async fn no_restore_point_is_made_while_answers_are_collected() {
    let prepared = nobody_has_answered();
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.click("Waiting board").await;
    window.await_element(".seat-state").await;
    window.press_keys("ctrl", "s").await;
    let saved = window.await_words(".topbar .saved").await;
    assert!(!saved.contains("restore point"), "{saved}");
    let display = window.close().await;
    assert_eq!(restore_points(display.folders()), Vec::<PathBuf>::new());
}

/// After the reveal there are some, named by their time alone.
#[tokio::test]
async fn the_name_of_a_restore_point_tells_its_time_and_nothing_else() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Revealed);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.await_element("h1.pair").await;
    window.press_keys("ctrl", "s").await;
    let saved = window.await_words(".topbar .saved").await;
    assert!(saved.contains("with a restore point"), "{saved}");
    let folders = window.display().folders().to_owned();
    let end = Instant::now() + Duration::from_secs(10);
    while restore_points(&folders).is_empty() && Instant::now() < end {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let [point] = restore_points(&folders).try_into().expect("one");
    let point: PathBuf = point;
    let inside = point
        .strip_prefix(folders.join("data"))
        .expect("with the program's own files");
    let name = inside.to_string_lossy().to_lowercase();
    for told in ["acme", "northwind", "first round", "partners", "ada"] {
        assert!(!name.contains(told), "{name} tells {told}");
    }
    window.close().await;
}

fn restore_points(folders: &Path) -> Vec<PathBuf> {
    let all = files(&folders.join("data"));
    all.into_iter()
        .filter(|file| file.extension().is_some_and(|end| end == "plumb"))
        .collect()
}
