//! Things on a tinted ground.

use super::cursor::Flow;
use crate::page::{Artifact, Color, Mark, Mm, Paint, Path, Rect};

impl Flow {
    /// Draws on a band of colour over the column, on one page, with this much air above and below
    /// inside of it. The band itself is decoration.
    pub fn on_band(&mut self, color: Color, air: Mm, draw: impl Fn(&mut Self)) {
        let content = |flow: &mut Self| {
            flow.cursor.y += air;
            draw(flow);
            flow.cursor.y += air;
        };
        let height = self.height_of(content);
        self.need(height);
        let area = Rect {
            x: self.left(),
            y: self.cursor.y,
            width: self.width(),
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
