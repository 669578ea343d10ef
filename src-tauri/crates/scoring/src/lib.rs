//! Plumbline: scoring.
