//! Plumbline: report.
