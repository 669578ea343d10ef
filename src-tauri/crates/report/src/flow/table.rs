//! Tables put on pages: measured row by row, broken between rows, the head repeated.

use super::canvas::Drawing;
use super::cursor::{Flow, TOLERANCE};
use super::paragraph::Align;
use super::place::Measure;
use super::table_model::{Cell, CellSpan, Column, Row, RowKind, Table};
use crate::look;
use crate::page::{Artifact, Mark, Mm, NodeId, Point, Role, Scope};
use crate::text::{Line, Span, TextStyle};

/// Air between the head and the rule below it.
const BELOW_HEAD: Mm = Mm(1.25);

/// A row that is set, not yet placed.
struct SetRow {
    kind: RowKind,
    cells: Vec<SetCell>,
    /// The most lines of any of its cells.
    lines: usize,
}

struct SetCell {
    measure: Measure,
    align: Align,
    lines: Vec<Line>,
    columns: usize,
    language: Option<String>,
    drawing: Option<Drawing>,
}

impl SetRow {
    fn height(&self, table: &Table) -> Mm {
        let (above, below) = table.density.padding();
        let rules = match self.kind {
            RowKind::Plain => look::HAIRLINE,
            RowKind::Sum => look::HAIRLINE + look::HEAD_RULE,
        };
        above + table.style.leading * self.lines as f64 + below + rules
    }
}

impl Flow {
    /// Sets a table and goes below it.
    ///
    /// Its head comes again on every page it goes on, as decoration. Two rows at least stand on
    /// each side of a break. A row breaks between lines only if it is higher than a third of the
    /// page.
    pub fn table(&mut self, table: &Table) {
        let head = self.set_head(table);
        let rows: Vec<SetRow> = table
            .rows
            .iter()
            .map(|row| self.set_row(table, row))
            .collect();
        let opening = head_height(&head) + rows.iter().take(2).map(|row| row.height(table)).sum();
        let third = self.cursor.paper.content_height() / 3.0;
        self.need(opening.min(head_height(&head) + third));

        let node = self.add_node(Role::Table);
        if let Some(made) = self.document.structure.node_mut(node) {
            made.alt.clone_from(&table.summary);
        }
        self.head(&head, Some(node));
        for (at, row) in rows.iter().enumerate() {
            let structure = self.document.structure.add(node, Role::Row);
            let cells = self.add_cells(structure, row);
            if row.height(table) > third {
                self.long_row(table, &head, row, &cells);
                continue;
            }
            // The last two rows stay together, so that none is alone on the last page.
            let with_next = if at + 2 == rows.len() {
                rows.get(at + 1)
            } else {
                None
            };
            let height =
                row.height(table) + with_next.map_or(Mm(0.0), |next| next.height(table).min(third));
            if height > self.room() + TOLERANCE {
                self.continue_table(table, &head);
            }
            self.row(table, row, &cells, 0..row.lines);
        }
    }

    /// A row higher than a third of the page, broken between lines where a page ends.
    fn long_row(&mut self, table: &Table, head: &[SetCell], row: &SetRow, cells: &[NodeId]) {
        let (above, below) = table.density.padding();
        let mut from = 0;
        while from < row.lines {
            let room = self.room() - above - below - look::HEAD_RULE - look::HAIRLINE + TOLERANCE;
            let left = row.lines - from;
            let fit = if self.cursor.endless {
                left
            } else {
                ((room.0 / table.style.leading.0).max(0.0) as usize).min(left)
            };
            // Two lines on either side; a page that only holds the head has to take one.
            let fit = if left - fit == 1 {
                fit.saturating_sub(1)
            } else {
                fit
            };
            if fit < 2 && fit < left && !self.at_top_of_table(head) {
                self.continue_table(table, head);
                continue;
            }
            let fit = fit.max(1);
            let part = from..from + fit;
            self.row(table, row, cells, part);
            from += fit;
            if from < row.lines {
                self.continue_table(table, head);
                self.repeat_first_cell(table, row, from);
            }
        }
    }

    fn at_top_of_table(&self, head: &[SetCell]) -> bool {
        let kicker = look::KICKER.leading + look::BELOW_HEADING;
        self.cursor.y <= self.cursor.paper.top + kicker + head_height(head) + TOLERANCE
    }

    /// Paints some lines of a row and goes below them.
    fn row(&mut self, table: &Table, row: &SetRow, cells: &[NodeId], part: std::ops::Range<usize>) {
        let (above, below) = table.density.padding();
        let width = self.table_width(table);
        if row.kind == RowKind::Sum && part.start == 0 {
            self.table_rule(width, look::HEAD_RULE, look::INK, Artifact::Layout);
        }
        self.cursor.y += above;
        for (cell, &node) in row.cells.iter().zip(cells) {
            let lines = cell.lines.get(part.start..part.end.min(cell.lines.len()));
            self.cell_lines(
                cell,
                lines.unwrap_or_default(),
                &table.style,
                Mark::Content(node),
            );
            if let Some(drawing) = cell.drawing.as_ref().filter(|_| part.start == 0) {
                let corner = Point {
                    x: cell.measure.left,
                    y: self.cursor.y + (table.style.leading - drawing.height()) / 2.0,
                };
                for paint in drawing.at(corner) {
                    self.paint(Mark::Artifact(Artifact::Layout), paint);
                }
            }
        }
        self.cursor.y += table.style.leading * part.len() as f64 + below;
        if part.end == row.lines {
            self.table_rule(width, look::HAIRLINE, look::RULE, Artifact::Layout);
        }
    }

    /// Names the row that goes on, for the eye only: the structure has its first cell already. A
    /// first cell that itself goes on needs no name.
    fn repeat_first_cell(&mut self, table: &Table, row: &SetRow, from: usize) {
        let Some(first) = row.cells.first().filter(|first| first.lines.len() <= from) else {
            return;
        };
        let (above, _) = table.density.padding();
        let mark = Mark::Artifact(Artifact::Pagination);
        let top = self.cursor.y;
        self.cursor.y += above;
        let name = first.lines.get(..1).unwrap_or_default();
        self.cell_lines(first, name, &table.style, mark);
        let style = table.style.color(look::SECOND_INK);
        let line = self
            .fonts
            .cut(&table.row_continued, &style, first.measure.width);
        let baseline = self.cursor.y + style.leading * name.len() as f64 + style.baseline();
        self.paint_line(&line, first.measure.left, baseline, mark);
        self.cursor.y = top;
    }

    fn continue_table(&mut self, table: &Table, head: &[SetCell]) {
        self.break_page();
        if let Some(kicker) = &table.continued {
            let line = self.fonts.cut(kicker, &look::KICKER, self.width());
            let baseline = self.cursor.y + look::KICKER.baseline();
            self.paint_line(
                &line,
                self.left(),
                baseline,
                Mark::Artifact(Artifact::Pagination),
            );
            self.cursor.y += look::KICKER.leading + look::BELOW_HEADING;
        }
        self.head(head, None);
    }

    /// Paints the head: as content under the table the first time, as decoration after.
    fn head(&mut self, head: &[SetCell], table: Option<NodeId>) {
        let lines = most_lines(head);
        if lines == 0 {
            return;
        }
        let row = table.map(|table| self.document.structure.add(table, Role::Row));
        let top = self.cursor.y;
        for cell in head {
            let mark = match row {
                Some(row) => {
                    let role = Role::HeadCell(Scope::Column);
                    Mark::Content(self.document.structure.add(row, role))
                }
                None => Mark::Artifact(Artifact::Pagination),
            };
            self.cursor.y = top + look::TABLE_HEAD.leading * (lines - cell.lines.len()) as f64;
            self.cell_lines(cell, &cell.lines, &look::TABLE_HEAD, mark);
        }
        self.cursor.y = top + look::TABLE_HEAD.leading * lines as f64 + BELOW_HEAD;
        let width = head
            .iter()
            .map(|cell| cell.measure.width + Column::GUTTER)
            .sum::<Mm>()
            - Column::GUTTER;
        let artifact = if row.is_some() {
            Artifact::Layout
        } else {
            Artifact::Pagination
        };
        self.table_rule(width, look::HEAD_RULE, look::INK, artifact);
    }

    fn cell_lines(&mut self, cell: &SetCell, lines: &[Line], style: &TextStyle, mark: Mark) {
        for (at, line) in lines.iter().enumerate() {
            let left = cell.measure.start(line, cell.align);
            let baseline = self.cursor.y + style.leading * at as f64 + style.baseline();
            self.paint_line(line, left, baseline, mark);
        }
    }

    fn table_rule(&mut self, length: Mm, width: Mm, color: crate::page::Color, artifact: Artifact) {
        self.rule_between(self.left(), length, width, color, artifact);
    }

    fn table_width(&self, table: &Table) -> Mm {
        table.columns.iter().map(|column| column.width).sum()
    }

    fn add_cells(&mut self, row: NodeId, set: &SetRow) -> Vec<NodeId> {
        let structure = &mut self.document.structure;
        let mut nodes = Vec::with_capacity(set.cells.len());
        for (at, cell) in set.cells.iter().enumerate() {
            let role = if at == 0 {
                Role::HeadCell(Scope::Row)
            } else {
                Role::Cell
            };
            let id = structure.add(row, role);
            if let Some(node) = structure.node_mut(id) {
                node.column_span = cell.columns;
                node.language.clone_from(&cell.language);
            }
            nodes.push(id);
        }
        nodes
    }

    fn set_head(&mut self, table: &Table) -> Vec<SetCell> {
        let named = table.columns.iter().any(|column| !column.head.is_empty());
        let mut cells = Vec::new();
        for (at, column) in table.columns.iter().enumerate() {
            let measure = self.cell_measure(table, at, 1);
            // A name too long for its column is cut, not broken: a head is no place to read it.
            let words: Vec<String> = column
                .head
                .split_whitespace()
                .map(|word| self.fonts.cut_text(word, &look::TABLE_HEAD, measure.width))
                .collect();
            let spans = [Span::new(words.join(" "), look::TABLE_HEAD)];
            let lines = if named {
                self.fonts.lines(&spans, measure.width)
            } else {
                Vec::new()
            };
            cells.push(SetCell {
                measure,
                align: column.align,
                lines,
                columns: 1,
                language: None,
                drawing: None,
            });
        }
        cells
    }

    fn set_row(&mut self, table: &Table, row: &Row) -> SetRow {
        let style = match row.kind {
            RowKind::Plain => table.style,
            RowKind::Sum => table.style.bold(),
        };
        let empty = Cell::empty();
        let mut cells = Vec::new();
        let mut column = 0;
        let mut given = row.cells.iter();
        while column < table.columns.len() {
            let cell = given.next().unwrap_or(&empty);
            let columns = cell.columns.clamp(1, table.columns.len() - column);
            let measure = self.cell_measure(table, column, columns);
            let spans: Vec<Span> = cell.spans.iter().map(|span| span.in_style(style)).collect();
            let lines = self.fonts.lines(&spans, measure.width);
            let align = table
                .columns
                .get(column)
                .map_or(Align::Start, |column| column.align);
            let language = cell.language.clone();
            cells.push(SetCell {
                measure,
                align,
                lines,
                columns,
                language,
                drawing: cell.drawing.clone(),
            });
            column += columns;
        }
        let lines = most_lines(&cells);
        SetRow {
            kind: row.kind,
            cells,
            lines,
        }
    }

    fn cell_measure(&self, table: &Table, first: usize, columns: usize) -> Measure {
        let widths = |columns: &[Column]| columns.iter().map(|column| column.width).sum();
        let before: Mm = table.columns.get(..first).map_or(Mm(0.0), widths);
        let own: Mm = table
            .columns
            .get(first..first + columns)
            .map_or(Mm(0.0), widths);
        let gutter = if first + columns < table.columns.len() {
            Column::GUTTER
        } else {
            Mm(0.0)
        };
        Measure {
            left: self.left() + before,
            width: own - gutter,
        }
    }
}

impl CellSpan {
    fn in_style(&self, style: TextStyle) -> Span {
        match self {
            Self::Text(text) => Span::new(text, style),
            Self::Bold(text) => Span::new(text, style.bold()),
            Self::Styled(span) => span.clone(),
        }
    }
}

fn most_lines(cells: &[SetCell]) -> usize {
    cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0)
}

fn head_height(head: &[SetCell]) -> Mm {
    match most_lines(head) {
        0 => Mm(0.0),
        lines => look::TABLE_HEAD.leading * lines as f64 + BELOW_HEAD + look::HEAD_RULE,
    }
}
