//! Widths of text on charts, with the fonts of the report: the window ships the same.

use std::cell::RefCell;

use charts::{TextWidth, Weight};
use report::page::Color;
use report::text::{Face, FontFallback, Fonts, TextStyle};

/// Measures text.
pub(super) struct Measure(RefCell<Fonts>);

impl Measure {
    pub(super) fn new() -> Self {
        Self(RefCell::new(Fonts::new(FontFallback::None)))
    }
}

impl TextWidth for Measure {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let face = match weight {
            Weight::Regular => Face::Regular,
            Weight::Bold => Face::Bold,
        };
        let style = TextStyle::new(face, size, size, Color::BLACK);
        self.0.borrow_mut().measure(text, &style).to_mm().0
    }
}
