//! Plumbline: workbook.
