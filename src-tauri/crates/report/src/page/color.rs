//! Colours in sRGB, the only colour space of the report.

/// A colour in sRGB with eight bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Color {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Color {
    /// White, for grounds under marks and labels.
    pub const WHITE: Self = Self::hex(0xFF_FF_FF);
    /// Black, for letters on a coloured mark.
    pub const BLACK: Self = Self::hex(0);

    /// From the number written after `#` in a style sheet: `Color::hex(0x0072B2)`.
    pub const fn hex(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self { red, green, blue }
    }
}
