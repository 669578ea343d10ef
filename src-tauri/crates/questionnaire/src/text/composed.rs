//! Unicode's composed form (NFC): whoever typed é with one key or with two has typed the same.

use std::borrow::Cow;

/// The text in its composed form.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// The text in its composed form. The browser knows Unicode's tables; a second copy of them would
/// be a tenth of what the pages load.
#[cfg(target_arch = "wasm32")]
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    Cow::Owned(js_sys::JsString::from(text).normalize("NFC").into())
}
