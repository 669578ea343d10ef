//! The type scale, the colours and the measures every page of the report shares.

use crate::page::{Color, Mm};
use crate::text::{Face, TextStyle};

/// Text, connecting lines, heavy rules.
pub const INK: Color = Color::hex(0x1B_1D_21);
/// Notes, axes, kickers.
pub const SECOND_INK: Color = Color::hex(0x55_58_5F);
/// Hairlines and grid lines.
pub const RULE: Color = Color::hex(0xC4_C7_CD);
/// Tolerance strip and decision row.
pub const BAND: Color = Color::hex(0xE9_EC_F0);
/// Marks and text of the ISV.
pub const ISV: Color = Color::hex(0x00_72_B2);
/// Marks of the partner.
pub const PARTNER: Color = Color::hex(0xD5_5E_00);
/// An earlier round, and what did not move since.
pub const PREVIOUS: Color = Color::hex(0x9A_A0_A9);
/// Text of the partner; darker than its marks, to be read easily.
pub const PARTNER_TEXT: Color = Color::hex(0xA3_47_00);

/// Grounds of cells, lightest first; ink on the darkest has a contrast above 7.
pub const SHADES: [Color; 5] = [
    Color::hex(0xF3_F5_F7),
    Color::hex(0xE1_E5_EA),
    Color::hex(0xCD_D3_DB),
    Color::hex(0xB8_C1_CC),
    Color::hex(0xA3_AE_BC),
];

/// Title of the first page on A4.
pub const FIRST_TITLE: TextStyle = TextStyle::new(Face::Bold, 22.0, 10.0, INK);
/// Title of the first page on Letter.
pub const FIRST_TITLE_LETTER: TextStyle = TextStyle::new(Face::Bold, 20.0, 8.75, INK);
/// Title of every other page.
pub const TITLE: TextStyle = TextStyle::new(Face::Bold, 18.0, 7.5, INK);
/// The one word of the verdict.
pub const VERDICT: TextStyle = TextStyle::new(Face::Bold, 24.0, 10.0, INK);
/// Title of a finding.
pub const FINDING_TITLE: TextStyle = TextStyle::new(Face::Bold, 13.0, 6.25, INK);
/// Heading within a page.
pub const HEADING: TextStyle = TextStyle::new(Face::Bold, 11.0, 5.0, INK);
/// Running text.
pub const BODY: TextStyle = TextStyle::new(Face::Regular, 10.0, 5.0, INK);
/// Text of a finding.
pub const FINDING: TextStyle = TextStyle::new(Face::Regular, 9.5, 4.4, INK);
/// Labels beside the text of a finding.
pub const FINDING_LABEL: TextStyle = TextStyle::new(Face::Bold, 9.0, 4.4, INK);
/// Cells of a table.
pub const TABLE: TextStyle = TextStyle::new(Face::Regular, 9.0, 5.0, INK);
/// Head of a table.
pub const TABLE_HEAD: TextStyle = TextStyle::new(Face::Regular, 8.0, 3.75, SECOND_INK);
/// Cells of the long table of questions.
pub const ITEM_TABLE: TextStyle = TextStyle::new(Face::Regular, 8.0, 3.75, INK);
/// The line above a title.
pub const KICKER: TextStyle = TextStyle::new(Face::Regular, 9.0, 5.0, SECOND_INK);
/// The key above a chart.
pub const KEY: TextStyle = TextStyle::new(Face::Regular, 8.5, 5.0, SECOND_INK);
/// Notes.
pub const NOTE: TextStyle = TextStyle::new(Face::Regular, 8.0, 3.75, SECOND_INK);
/// Header line.
pub const HEADER: TextStyle = TextStyle::new(Face::Bold, 8.0, 3.75, INK);
/// Footer line.
pub const FOOTER: TextStyle = TextStyle::new(Face::Regular, 7.5, 3.75, SECOND_INK);

/// Where text and the axis of every chart start, from the left edge of the content.
pub const HANG: Mm = Mm(42.0);
/// How wide running text gets at most.
pub const PROSE_WIDTH: Mm = Mm(128.0);
/// Step to which headings return after something with its own rhythm.
pub const HALF_STEP: Mm = Mm(2.5);
/// Space above a heading.
pub const ABOVE_HEADING: Mm = Mm(5.0);
/// Space below a heading.
pub const BELOW_HEADING: Mm = Mm(2.5);
/// Hairline under a table row.
pub const HAIRLINE: Mm = Mm(0.15);
/// Rule under the head of a table and above its sum.
pub const HEAD_RULE: Mm = Mm(0.25);
/// Heavy rule above a block.
pub const HEAVY_RULE: Mm = Mm(0.5);
