//! A ground to draw a figure on.

use super::cursor::Flow;
use crate::page::{
    Artifact, Bitmap, Color, Command, GlyphRun, Mark, Mm, Paint, Path, Point, Rect, Role, Stroke,
};
use crate::text::{Fonts, Span, TextStyle};

/// Which point of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchored {
    /// Its left end.
    Left,
    /// Its middle, for numbers on an axis and letters in a mark.
    Middle,
    /// Its right end.
    Right,
}

/// The ground of a figure; points count from its top left.
///
/// What is drawn belongs to the figure; only its alternative text is read aloud.
#[derive(Debug)]
pub struct Canvas<'a> {
    fonts: &'a mut Fonts,
    origin: Point,
    width: Mm,
    mark: Mark,
    commands: Vec<Command>,
}

/// Something drawn from its own corner, to be put into a cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    paints: Vec<Paint>,
    height: Mm,
}

impl Drawing {
    pub(super) const fn height(&self) -> Mm {
        self.height
    }

    /// What is painted when its corner stands at a place.
    pub(super) fn at(&self, place: Point) -> impl Iterator<Item = Paint> + '_ {
        self.paints.iter().map(move |paint| match paint.clone() {
            Paint::Shape { path, fill, stroke } => Paint::Shape {
                path: path.moved(place),
                fill,
                stroke,
            },
            Paint::Text(run) => Paint::Text(GlyphRun {
                origin: run.origin + place,
                ..run
            }),
            Paint::Picture { bitmap, area } => Paint::Picture {
                bitmap,
                area: area.moved(place),
            },
        })
    }
}

impl Canvas<'_> {
    /// Width of the ground, that of the column.
    pub const fn width(&self) -> Mm {
        self.width
    }

    /// Fills an outline.
    pub fn fill(&mut self, path: Path, color: Color) {
        self.shape(path, Some(color), None);
    }

    /// Draws a line along an outline.
    pub fn stroke(&mut self, path: Path, stroke: Stroke) {
        self.shape(path, None, Some(stroke));
    }

    /// Fills an outline and draws a line along it.
    pub fn shape(&mut self, path: Path, fill: Option<Color>, stroke: Option<Stroke>) {
        let path = path.moved(self.origin);
        self.paint(Paint::Shape { path, fill, stroke });
    }

    /// Writes on one line; the place is on the baseline. Returns the width.
    pub fn text(&mut self, at: Point, text: &str, style: &TextStyle, anchored: Anchored) -> Mm {
        let line = self.fonts.one_line(&[Span::new(text, *style)]);
        let width = line.width.to_mm();
        let left = match anchored {
            Anchored::Left => at.x,
            Anchored::Middle => at.x - width / 2.0,
            Anchored::Right => at.x - width,
        };
        for (_, run) in line.placed(self.origin.x + left, self.origin.y + at.y) {
            self.paint(Paint::Text(run));
        }
        width
    }

    /// How wide a text is on one line.
    pub fn measure(&mut self, text: &str, style: &TextStyle) -> Mm {
        self.fonts.measure(text, style).to_mm()
    }

    /// Puts a picture into a rectangle.
    pub fn picture(&mut self, bitmap: Bitmap, area: Rect) {
        let area = area.moved(self.origin);
        self.paint(Paint::Picture { bitmap, area });
    }

    fn paint(&mut self, paint: Paint) {
        self.commands.push(Command {
            mark: self.mark,
            paint,
        });
    }
}

impl Flow {
    /// Draws a figure of this height over the column, on one page, and goes below it.
    ///
    /// `alt` says in words what it shows; nothing drawn on it is read aloud.
    pub fn figure(&mut self, alt: impl Into<String>, height: Mm, draw: impl FnOnce(&mut Canvas)) {
        self.need(height);
        let area = Rect {
            x: self.left(),
            y: self.cursor.y,
            width: self.width(),
            height,
        };
        let node = self.add_node(Role::Figure);
        if let Some(figure) = self.document.structure.node_mut(node) {
            figure.alt = Some(alt.into());
            figure.area = Some(area);
        }
        self.draw(Mark::Content(node), height, draw);
    }

    /// Draws a figure in a rectangle of the page, from the left of the column and the top of the
    /// content, also above it. Nothing makes room for it.
    pub fn figure_at(
        &mut self,
        alt: impl Into<String>,
        place: Rect,
        draw: impl FnOnce(&mut Canvas),
    ) {
        let area = place.moved(Point {
            x: self.left(),
            y: self.cursor.paper.top,
        });
        let node = self.add_node(Role::Figure);
        if let Some(figure) = self.document.structure.node_mut(node) {
            figure.alt = Some(alt.into());
            figure.area = Some(area);
        }
        let below = std::mem::replace(&mut self.cursor.y, area.y);
        self.within(place.x, place.width, |flow| {
            flow.draw(Mark::Content(node), place.height, draw);
        });
        self.cursor.y = below;
    }

    /// Draws something of this height that says nothing of its own, such as the key of a chart
    /// whose description names everything.
    pub fn decoration(&mut self, height: Mm, draw: impl FnOnce(&mut Canvas)) {
        self.need(height);
        self.draw(Mark::Artifact(Artifact::Layout), height, draw);
    }

    /// Draws something for a cell of a table. It is decoration: what it shows stands in words or
    /// numbers in its row.
    pub fn drawing(&mut self, height: Mm, draw: impl FnOnce(&mut Canvas)) -> Drawing {
        let width = self.width();
        let mut canvas = Canvas {
            fonts: &mut self.fonts,
            origin: Point::new(0.0, 0.0),
            width,
            mark: Mark::Artifact(Artifact::Layout),
            commands: Vec::new(),
        };
        draw(&mut canvas);
        let paints = canvas.commands.into_iter().map(|command| command.paint);
        Drawing {
            paints: paints.collect(),
            height,
        }
    }

    fn draw(&mut self, mark: Mark, height: Mm, draw: impl FnOnce(&mut Canvas)) {
        let (width, left) = (self.width(), self.left());
        let mut canvas = Canvas {
            fonts: &mut self.fonts,
            origin: Point {
                x: left,
                y: self.cursor.y,
            },
            width,
            mark,
            commands: Vec::new(),
        };
        draw(&mut canvas);
        let commands = canvas.commands;
        if let Some(page) = self.document.pages.last_mut() {
            page.commands.extend(commands);
        }
        self.cursor.y += height;
    }
}
