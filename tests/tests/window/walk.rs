//! A walk past every screen, with its empty states, its errors and everything that opens.

use std::fs;
use std::path::Path;

use questionnaire::progress::{Step, steps};
use questionnaire::{Form, Kind, Perspective, Purpose, Questionnaire};

use crate::app::Window;
use crate::display::Surroundings;
use crate::prepared::{Names, Prepared, Stand};

/// What a walk meets on its way, and what is looked at on every screen.
pub(crate) trait Guide {
    /// The desktop around the window.
    fn surroundings(&self) -> Surroundings {
        Surroundings::default()
    }

    /// What everything is called.
    fn names(&self) -> Names {
        Names::ordinary()
    }

    /// Is done as soon as a window is there.
    async fn begin(&self, _: &Window) {}

    /// Looks at a screen.
    async fn look(&self, window: &Window, screen: &str);
}

/// Goes past every screen.
pub(crate) async fn every_screen(guide: &impl Guide) {
    ways_in(guide).await;
    setting_up(guide).await;
    passing_on(guide).await;
    answering(guide).await;
    results(guide).await;
    several(guide).await;
}

/// A window with this workbook, in which files are written beside it.
async fn open(guide: &impl Guide, prepared: &Prepared) -> Window {
    let mut surroundings = guide.surroundings();
    let folder = prepared.folder().display().to_string();
    surroundings.variables.push(("PLUMBLINE_SAVES_IN", folder));
    let window = Window::open_file(surroundings, &prepared.path).await;
    guide.begin(&window).await;
    window
}

/// The first page, a new workbook, and what beside the work can be opened from everywhere.
async fn ways_in(guide: &impl Guide) {
    let damaged = Prepared::empty();
    fs::write(&damaged.path, "not a workbook").expect("a file");
    let mut surroundings = guide.surroundings();
    let chosen = damaged.path.display().to_string();
    surroundings.variables.push(("PLUMBLINE_CHOOSES", chosen));
    let window = Window::open_in(surroundings).await;
    guide.begin(&window).await;
    guide.look(&window, "first-run").await;
    window.press_keys("ctrl", ",").await;
    window.await_element(".settings").await;
    guide.look(&window, "settings").await;
    window.click_first(".topbar button").await;
    window.press_keys("", "F1").await;
    window.await_element("table.keys").await;
    window.await_element(".wide tbody tr").await;
    guide.look(&window, "help").await;
    window.click_first("main details summary").await;
    window
        .await_told(".licences", "SQLite: in the public")
        .await;
    window.click_first(".topbar button").await;
    window.await_element(".ways-in").await;
    window.click_first(".way-in:nth-of-type(3) button").await;
    window.await_element(".failure").await;
    guide.look(&window, "first-run-refused").await;
    window.click_first(".card-first button").await;
    window.await_element("#vendor-name").await;
    guide.look(&window, "new-workbook").await;
    window.click_first("button[type=submit]").await;
    window.await_element(".error-summary").await;
    guide.look(&window, "new-workbook-refused").await;
    window.close().await;
}

/// A partnership without rounds, and a round while it is set up.
async fn setting_up(guide: &impl Guide) {
    let prepared = Prepared::new(&guide.names(), Stand::Named);
    let window = open(guide, &prepared).await;
    window.await_element("h1.pair").await;
    guide.look(&window, "partnership-without-rounds").await;
    window.click_first(".next button").await;
    window.await_element("#round-name").await;
    guide.look(&window, "new-round").await;
    window.type_into("#round-name", "").await;
    window.click_first("button[type=submit]").await;
    window.await_element(".error-text").await;
    guide.look(&window, "new-round-refused").await;
    window.type_into("#round-name", &guide.names().round).await;
    window.click_first("button[type=submit]").await;
    window.await_element(".seats").await;
    guide.look(&window, "round-without-people").await;
    window
        .click_first("section.card form button[type=submit]")
        .await;
    window.await_element("section.card form .error-text").await;
    guide.look(&window, "round-person-refused").await;
    window.close().await;

    let prepared = Prepared::new(&guide.names(), Stand::Seated);
    let window = open(guide, &prepared).await;
    window.await_element("h1.pair").await;
    guide.look(&window, "partnership-with-draft").await;
    window.click_first(".content > p .btn-plain").await;
    window.await_element("#vendor-name").await;
    guide.look(&window, "rename").await;
    window.click_first("form .btn-plain").await;
    window.await_element("h1.pair").await;
    window.click_first(".next button").await;
    window.await_element(".seats li").await;
    window.click_first("summary").await;
    guide.look(&window, "round-with-people").await;
    window.click_first(".seat-ways button:last-child").await;
    window.await_element(".done-notice").await;
    guide.look(&window, "round-person-taken-off").await;
    window.close().await;
}

/// The curtain and the waiting board.
async fn passing_on(guide: &impl Guide) {
    let prepared = Prepared::new(&guide.names(), Stand::Open);
    let window = open(guide, &prepared).await;
    window.await_element(".curtain").await;
    guide.look(&window, "curtain").await;
    window.click_first(".hold > button").await;
    window.await_element(".hold-sure").await;
    guide.look(&window, "curtain-asks-again").await;
    window.click_first(".curtain-in > .btn-second").await;
    window.await_element(".seat-state").await;
    guide.look(&window, "board-waiting").await;
    window.open_everything().await;
    window.click_first(".board-absent button").await;
    window.await_element(".board-absent .btn-plain").await;
    guide.look(&window, "board-absent").await;
    window
        .click_first(".content > .row:last-of-type .btn-plain")
        .await;
    window.await_element(".seats").await;
    window.click_first(".seat-ways [aria-expanded]").await;
    guide.look(&window, "round-collecting").await;
    window.click_first(".rail nav li:nth-child(2) button").await;
    window.await_element("h1.pair").await;
    guide.look(&window, "partnership-collecting").await;
    window.close().await;
}

/// A question of every kind, without an answer and with one, and the way to the end.
async fn answering(guide: &impl Guide) {
    let prepared = Prepared::new(&guide.names(), Stand::Answering);
    let window = open(guide, &prepared).await;
    for (seat, how) in [(1, "empty"), (0, "answered")] {
        let person = &guide.names().people[0][seat];
        window.take_seat(person).await;
        window.await_element(".tasks").await;
        guide.look(&window, &format!("hub-{how}")).await;
        if seat == 1 {
            window.click_first(".tasks + .row .btn-plain").await;
            window.await_element("#words").await;
            guide.look(&window, "pause").await;
            window.click_first(".private-in .row .btn-plain").await;
            window.await_element(".tasks").await;
        }
        window.click_first(".tasks + .row .btn-second").await;
        window.await_element(".checked").await;
        guide.look(&window, &format!("check-{how}")).await;
        for (index, screen) in questions() {
            window.click_nth(".checked button", index).await;
            window.await_element(".footer .btn-plain").await;
            window.open_everything().await;
            guide
                .look(&window, &format!("question-{screen}-{how}"))
                .await;
            if screen == "traits" {
                for (part, name) in [(1, "picks"), (4, "other")] {
                    window.click_nth(".part", part).await;
                    let screen = format!("question-traits-{name}-{how}");
                    guide.look(&window, &screen).await;
                }
            }
            window.click_first(".footer .btn-primary").await;
            window.await_element(".checked").await;
        }
        if seat == 0 {
            low_rating_and_long_comment(guide, &window).await;
            window.click_first(".footer .btn-primary").await;
            window
                .await_element(".private-in:not(:has(.checked)) .btn-primary")
                .await;
            guide.look(&window, "seal").await;
        }
        window.press_keys("ctrl+shift", "l").await;
        window.await_element(".curtain").await;
    }
    coming_back(guide, &window).await;
    window.close().await;
}

/// Answers are locked with words, and their person comes back.
async fn coming_back(guide: &impl Guide, window: &Window) {
    let person = &guide.names().people[0][0];
    window.take_seat(person).await;
    window.await_element(".tasks").await;
    window.click_first(".tasks + .row .btn-plain").await;
    window.type_into("#words", "a few long words").await;
    window.click_first(".private-in > .btn-primary").await;
    window.await_element(".curtain").await;
    window.take_seat(person).await;
    window.await_element("#words").await;
    guide.look(window, "come-back").await;
    window.click_first(".curtain-in > [aria-expanded]").await;
    guide.look(window, "come-back-anew").await;
}

/// The lowest step asks what happened; a text that is too long says so.
async fn low_rating_and_long_comment(guide: &impl Guide, window: &Window) {
    let (rating, _) = questions()[0];
    window.click_nth(".checked button", rating).await;
    window.await_element("input[name=scale]").await;
    window.click_first("input[name=scale]").await;
    window.paste_into("#comment", &"x".repeat(4_001)).await;
    window.await_words("[role=alert].error-text").await;
    guide.look(window, "question-refused").await;
    window.paste_into("#comment", &guide.names().comment).await;
    window.click_first(".footer .btn-primary").await;
    window.await_element(".checked").await;
}

/// A question of each kind, by its line of the check: the own answer and, for some, the guess.
pub(crate) fn questions() -> Vec<(usize, &'static str)> {
    let set = Questionnaire::shipped();
    let asked: Vec<Step> = steps(set, Purpose::Check, Form::Full)
        .into_iter()
        .filter(|step| {
            let question = set.question(step.question.as_str()).expect("it is asked");
            question.kind != Kind::Commitments
        })
        .collect();
    let own = Perspective::Own;
    let guess = Perspective::Predicted;
    [
        ("CUL-01", own, "rating"),
        ("CUL-01", guess, "guess"),
        ("W-CUL", own, "importance"),
        ("CUL-08", own, "choice"),
        ("CUL-09", own, "stories"),
        ("TRAITS", own, "traits"),
        ("GOL-03", own, "measures"),
        ("GOL-03", guess, "measures-guess"),
        ("GOL-04", own, "leads"),
        ("GOL-06", own, "first-deal"),
        ("GOL-08", own, "ranking"),
        ("COM-05", own, "talking"),
        ("EMP-08", own, "text"),
        ("ENB-05", own, "people"),
        ("ENB-07", own, "blocks"),
        ("ENB-09", own, "goals"),
    ]
    .into_iter()
    .map(|(id, perspective, screen)| {
        let is_it = |step: &Step| step.question.as_str() == id && step.perspective == perspective;
        let index = asked.iter().position(is_it);
        (index.unwrap_or_else(|| panic!("{id} is asked")), screen)
    })
    .collect()
}

/// From the last hand-over to the saved report.
async fn results(guide: &impl Guide) {
    let prepared = Prepared::new(&guide.names(), Stand::HandedIn);
    let window = open(guide, &prepared).await;
    window.await_element(".curtain").await;
    guide.look(&window, "curtain-all-handed-in").await;
    window.click_first(".curtain-in > .btn-second").await;
    window.await_element(".seat-state").await;
    guide.look(&window, "board-ready").await;
    window.click_first("[aria-describedby=reveal-why]").await;
    for screen in ["reveal-strengths", "reveal-map", "reveal-count"] {
        window.await_element(".stage").await;
        guide.look(&window, screen).await;
        window.click_first(".reveal-keys .btn-primary").await;
    }
    window.await_element(".findings").await;
    guide.look(&window, "results").await;
    window.press_keys("ctrl", "k").await;
    window.await_focus("#command").await;
    guide.look(&window, "commands").await;
    window.press_keys("", "Escape").await;
    window.click_first(".toolbar .btn-primary").await;
    window.await_element(".ask").await;
    guide.look(&window, "finding").await;
    window.open_everything().await;
    window.click_first("input[name=outcome]").await;
    window
        .type_into(".came-of-it textarea", &guide.names().comment)
        .await;
    window.click_first(".came-of-it button[type=submit]").await;
    window.await_element(".ended").await;
    window.open_everything().await;
    guide.look(&window, "finding-decided").await;
    window.click_first(".reveal-keys .btn-plain").await;
    window.await_element(".findings").await;
    window.click_first(".rail nav li:nth-child(5) button").await;
    window.await_element(".rows li").await;
    guide.look(&window, "plan").await;
    window.open_everything().await;
    guide.look(&window, "plan-everything-open").await;
    window.click_first(".rail nav li:nth-child(4) button").await;
    window.await_element(".findings").await;
    window.open_everything().await;
    guide.look(&window, "results-everything-open").await;
    window.click_first(".finding .flush").await;
    window.await_element(".said-as").await;
    window.open_everything().await;
    guide.look(&window, "item").await;
    window.press_keys("ctrl", "e").await;
    window.await_element(".sheet").await;
    guide.look(&window, "export").await;
    window.click_first(".toolbar .btn-primary").await;
    window.await_element("[role=status] .done-notice").await;
    guide.look(&window, "export-saved").await;
    window.click_first(".rail nav li:nth-child(3) button").await;
    window.await_element(".seats").await;
    guide.look(&window, "round-revealed").await;
    window.close().await;
}

/// A workbook with two partnerships, a sample among them, and the list of what was open before.
async fn several(guide: &impl Guide) {
    let prepared = Prepared::several(&guide.names());
    let window = open(guide, &prepared).await;
    window.await_element(".listed").await;
    guide.look(&window, "workbook").await;
    window.click_nth(".listed .btn-second", 1).await;
    window.await_element(".reading").await;
    guide.look(&window, "partnership-revealed").await;
    window.press_keys("ctrl", "s").await;
    window.await_words(".topbar .saved").await;
    guide.look(&window, "partnership-saved").await;
    window.press_keys("ctrl", "w").await;
    window.await_element(".recents").await;
    guide.look(&window, "recent").await;
    take_away(&prepared.path);
    window.load_again().await;
    window.await_element(".recents .chip").await;
    guide.look(&window, "recent-missing").await;
    window.close().await;

    let prepared = Prepared::crowd(&guide.names(), 8);
    let window = open(guide, &prepared).await;
    window.await_element(".curtain").await;
    window.click_first(".curtain-in > .btn-second").await;
    window.await_element(".seat-state").await;
    guide.look(&window, "board-crowded").await;
    window.close().await;
}

fn take_away(path: &Path) {
    fs::remove_file(path).expect("the workbook is closed");
}
