//! Tests that look into the file.
