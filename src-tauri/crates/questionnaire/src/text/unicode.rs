//! What Unicode knows of letters: their composed form (NFC), in which it is the same whether somebody
//! typed é with one key or with two, and their case.
//!
//! In the pages of the window the browser knows Unicode's tables; a second copy of them would be a
//! tenth of what the pages load.

#[cfg(target_arch = "wasm32")]
use browser as here;
#[cfg(not(target_arch = "wasm32"))]
use tables as here;

use std::borrow::Cow;

/// The text in its composed form.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    here::composed(text)
}

/// The text in small letters.
#[must_use]
pub fn lower_case(text: &str) -> String {
    here::lower_case(text)
}

/// The text in capitals.
#[must_use]
pub fn upper_case(text: &str) -> String {
    here::upper_case(text)
}

#[cfg(not(target_arch = "wasm32"))]
mod tables {
    use std::borrow::Cow;

    use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

    pub(super) fn composed(text: &str) -> Cow<'_, str> {
        if is_nfc_quick(text.chars()) == IsNormalized::Yes {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(text.nfc().collect())
        }
    }

    pub(super) fn lower_case(text: &str) -> String {
        text.to_lowercase()
    }

    pub(super) fn upper_case(text: &str) -> String {
        text.to_uppercase()
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::borrow::Cow;

    use js_sys::JsString;

    pub(super) fn composed(text: &str) -> Cow<'_, str> {
        Cow::Owned(JsString::from(text).normalize("NFC").into())
    }

    pub(super) fn lower_case(text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }

    pub(super) fn upper_case(text: &str) -> String {
        JsString::from(text).to_upper_case().into()
    }
}
