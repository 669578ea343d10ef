//! What of a round file nobody sees and is left out when it is read.

use serde_json::Value;

use crate::text;

/// How many texts of a round file hold characters that nobody sees and that are left out when it
/// is read. Nothing of what is no JSON.
#[must_use]
pub fn left_out(bytes: &[u8]) -> usize {
    // Most files hold none, written out or by number, and need not be looked through.
    let plain = |byte: &u8| byte.is_ascii() && *byte != b'\\';
    if bytes.iter().all(plain) {
        return 0;
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    serde_json::from_slice(bytes).map_or(0, |value: Value| texts(&value))
}

fn texts(value: &Value) -> usize {
    match value {
        Value::String(text) => usize::from(text::left_out(text) > 0),
        Value::Array(values) => values.iter().map(texts).sum(),
        Value::Object(entries) => entries.values().map(texts).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}
