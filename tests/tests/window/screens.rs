//! Every screen in every look: no barrier, nothing cut off, and a picture to look at.

use std::cell::RefCell;

use serde_json::json;

use crate::app::Window;
use crate::display::Surroundings;
use crate::prepared::Names;
use crate::walk::{Guide, every_screen};
use crate::{axe, page};

/// What is wrong on the screens of a walk, all of it told at its end.
#[derive(Default)]
struct Wrong(RefCell<Vec<String>>);

impl Wrong {
    async fn look(&self, window: &Window, page: &str) {
        self.add(page, page::unsound(window).await);
        window.picture(page).await;
    }

    async fn search_for_barriers(&self, window: &Window, page: &str) {
        self.add(page, axe::barriers(window).await);
    }

    fn add(&self, page: &str, found: Vec<String>) {
        for wrong in found {
            // At once as well, for a walk that does not come to its end.
            eprintln!("{page}: {wrong}");
            self.0.borrow_mut().push(format!("{page}: {wrong}"));
        }
    }

    fn is_none(&self) {
        let wrong = self.0.borrow();
        assert!(wrong.is_empty(), "{} things are wrong", wrong.len());
    }
}

/// Makes a page of this theme and text size, in a window of this size.
async fn dress(window: &Window, theme: &str, text: &str, size: (u32, u32)) {
    let script = format!(
        "const look = document.documentElement.dataset;
         const set = (name, value) => value ? look[name] = value : delete look[name];
         set('theme', {}); set('text', {});",
        json!(theme),
        json!(text)
    );
    window.run(&script).await;
    let (width, height) = size;
    window.resize(width, height).await;
}

const WIDE: (u32, u32) = (1280, 720);

/// A window of 1280 by 720 at 200 %, which leaves half of the pixels of the page each way.
const DOUBLE: (u32, u32) = (640, 400);

/// Light, dark, at 200 % and with the largest text.
#[derive(Default)]
struct Everyday(Wrong);

impl Guide for Everyday {
    async fn look(&self, window: &Window, screen: &str) {
        for (look, theme, text, size) in [
            ("light", "light", "", WIDE),
            ("dark", "dark", "", WIDE),
            ("double", "light", "", DOUBLE),
            ("larger-text", "light", "larger", WIDE),
        ] {
            dress(window, theme, text, size).await;
            let page = format!("{look}/{screen}");
            self.0.look(window, &page).await;
            if look != "larger-text" {
                self.0.search_for_barriers(window, &page).await;
            }
        }
    }
}

#[tokio::test]
async fn without_a_barrier_in_light_and_dark_and_at_200_percent() {
    let guide = Everyday::default();
    every_screen(&guide).await;
    guide.0.is_none();
}

/// As a desktop asks for high contrast.
#[derive(Default)]
struct HighContrast(Wrong);

impl Guide for HighContrast {
    fn surroundings(&self) -> Surroundings {
        Surroundings {
            variables: vec![("GTK_THEME", "HighContrast".to_owned())],
            ..Surroundings::default()
        }
    }

    async fn begin(&self, window: &Window) {
        let asked = "return matchMedia('(prefers-contrast: more)').matches;";
        assert_eq!(window.run(asked).await, true, "the desktop asks for it");
    }

    async fn look(&self, window: &Window, screen: &str) {
        for (look, theme) in [("light", "light"), ("dark", "dark")] {
            dress(window, theme, "", WIDE).await;
            let page = format!("high-contrast-{look}/{screen}");
            self.0.look(window, &page).await;
            self.0.search_for_barriers(window, &page).await;
        }
    }
}

#[tokio::test]
async fn without_a_barrier_in_high_contrast() {
    let guide = HighContrast::default();
    every_screen(&guide).await;
    guide.0.is_none();
}

/// An invented language in which every sentence is longer.
#[derive(Default)]
struct Longer(Wrong);

impl Guide for Longer {
    async fn begin(&self, window: &Window) {
        window
            .run("localStorage.setItem('language', 'longer');")
            .await;
        window.load_again().await;
        let language = window
            .run("return document.documentElement.dataset.language;")
            .await;
        assert_eq!(language, "longer");
    }

    async fn look(&self, window: &Window, screen: &str) {
        for (look, size) in [("longer", WIDE), ("longer-double", DOUBLE)] {
            dress(window, "light", "", size).await;
            let page = format!("{look}/{screen}");
            self.0.look(window, &page).await;
        }
    }
}

#[tokio::test]
async fn with_room_for_a_language_of_longer_words() {
    let guide = Longer::default();
    every_screen(&guide).await;
    guide.0.is_none();
}

/// Names of 60 characters, from right to left, and such as would be a script if they were not
/// text.
#[derive(Default)]
struct Hostile(Wrong);

impl Hostile {
    const SCRIPT: &str = "<img src=x onerror=\"window.hostile=1\">'\"&amp;";
}

impl Guide for Hostile {
    fn names(&self) -> Names {
        let long = "Vereinigte Donaudampfschifffahrtselektrizitätswerke Nord GmbH";
        assert!(long.chars().count() >= 60, "long enough to break a line");
        let comment = format!("{} {long} שותפים", Self::SCRIPT);
        Names {
            vendor: long.to_owned(),
            partner: format!("שותפים בע\"מ {}", Self::SCRIPT),
            round: format!("{} ראשון", Self::SCRIPT),
            people: [
                [long.to_owned(), Self::SCRIPT.to_owned()],
                [
                    "אבגדה וזחטי כלמנס".to_owned(),
                    "\u{202e}gnp.exe '\"".to_owned(),
                ],
            ],
            comment,
        }
    }

    async fn look(&self, window: &Window, screen: &str) {
        for (look, size) in [("names", WIDE), ("names-double", DOUBLE)] {
            dress(window, "light", "", size).await;
            let page = format!("{look}/{screen}");
            let ran = window
                .run("return [typeof window.hostile, document.querySelectorAll('img').length];")
                .await;
            assert_eq!(ran, json!(["undefined", 0]), "{page}: a name is markup");
            self.0.look(window, &page).await;
        }
    }
}

#[tokio::test]
async fn with_names_that_are_long_or_turned_around_or_markup() {
    let guide = Hostile::default();
    every_screen(&guide).await;
    guide.0.is_none();
}
