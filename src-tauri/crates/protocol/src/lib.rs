//! Plumbline: protocol.
