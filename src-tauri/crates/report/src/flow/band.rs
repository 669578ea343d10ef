//! Things on a tinted ground.

use super::cursor::Flow;
use crate::page::{Artifact, Color, Mark, Mm, Paint, Path, Rect};

impl Flow {
    /// Draws on a band of colour over the column, on one page, with air inside of it: `across`
    /// left and right, `along` above and below. The band itself is decoration.
    pub fn on_band(&mut self, color: Color, across: Mm, along: Mm, draw: impl Fn(&mut Self)) {
        let width = self.width();
        let content = |flow: &mut Self| {
            flow.cursor.y += along;
            flow.within(across, width - across * 2.0, &draw);
            flow.cursor.y += along;
        };
        let height = self.height_of(content);
        self.need(height);
        let area = Rect {
            x: self.left(),
            y: self.cursor.y,
            width,
            height,
        };
        let path = Path::rectangle(area);
        self.paint(
            Mark::Artifact(Artifact::Layout),
            Paint::Shape {
                path,
                fill: Some(color),
                stroke: None,
            },
        );
        content(self);
    }
}
