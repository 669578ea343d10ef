//! Going back to an earlier state, in the real window.

use std::fs;

use workbook::{Access, Workbook};

use crate::app::Window;
use crate::display::Surroundings;
use crate::page;
use crate::prepared::{Names, Prepared, Stand};

/// A workbook of which there is a restore point.
async fn with_a_restore_point() -> (Prepared, crate::display::Display) {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Revealed);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.await_element("h1.pair").await;
    window.press_keys("ctrl", "s").await;
    let saved = window.await_words(".topbar .saved").await;
    assert!(saved.contains("with a restore point"), "{saved}");
    (prepared, window.close().await)
}

/// From the notice it takes two clicks, and the damaged file is kept byte for byte.
#[tokio::test]
async fn a_damaged_workbook_is_restored_in_two_clicks() {
    let (prepared, display) = with_a_restore_point().await;
    let mut bytes = fs::read(&prepared.path).expect("the workbook");
    bytes.truncate(bytes.len() / 2);
    fs::write(&prepared.path, &bytes).expect("it can be damaged");
    let window = Window::start_with(display, &[&prepared.path]).await;
    window.await_element(".failure").await;
    window.picture("damaged").await;
    window.click("Restore points").await;
    window.await_heading("Go back to an earlier state").await;
    page::is_sound(&window).await;
    window.picture("restore-points").await;
    window.click_first("main li button").await;
    window.await_element("h1.pair").await;
    let folder = prepared.path.parent().expect("a folder");
    let names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let find = |mark: &str| {
        let name = names
            .iter()
            .find(|name| name.contains(mark) && !name.starts_with('.'));
        folder.join(name.unwrap_or_else(|| panic!("{mark} is not in {names:?}")))
    };
    assert_eq!(fs::read(find("(damaged ")).expect("the damaged one"), bytes);
    let copy = Workbook::open(
        &find("(restored "),
        Access::Read,
        questionnaire::Questionnaire::shipped(),
    )
    .expect("the copy");
    assert_eq!(copy.check().expect("it can be read"), []);
    window.close().await;
}

/// From the settings of an open workbook.
#[tokio::test]
async fn an_earlier_state_opens_beside_the_later_one() {
    let (prepared, display) = with_a_restore_point().await;
    let before = fs::read(&prepared.path).expect("the workbook");
    let window = Window::start_with(display, &[&prepared.path]).await;
    window.await_element("h1.pair").await;
    window.press_keys("ctrl", ",").await;
    window.click("Show restore points").await;
    window.await_heading("Go back to an earlier state").await;
    let page = window.text("main").await;
    assert!(page.contains("Nothing has changed since then."), "{page}");
    window.click_first("main li button").await;
    window.await_element("h1.pair").await;
    assert!(window.text(".file-place dd").await.contains("(restored "));
    assert_eq!(fs::read(&prepared.path).expect("the workbook"), before);
    window.close().await;
}

/// Changed work gets a restore point without being asked; the half hour lasts two seconds here.
#[tokio::test]
async fn changed_work_gets_a_restore_point_by_itself() {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Revealed);
    let surroundings = Surroundings::with("PLUMBLINE_RESTORE_SECONDS", "2");
    let window = Window::open_file(surroundings, &prepared.path).await;
    window.await_element("h1.pair").await;
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    window.press_keys("ctrl", ",").await;
    window.click("Show restore points").await;
    window.await_heading("Go back to an earlier state").await;
    let page = window.text("main").await;
    assert!(page.contains("Made by itself after 30 minutes"), "{page}");
    window.close().await;
}
