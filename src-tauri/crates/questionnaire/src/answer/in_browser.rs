//! Stored answers in the pages of the window: read and written by the browser's own JSON, so that
//! the pages need not load a second one.
//!
//! A short cut without checks: the shell has checked what comes in, and checks what goes out.

use js_sys::{JSON, Reflect};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::{Deserializer, Serializer};
use wasm_bindgen::JsValue;

use super::read::{self, Source, not_taken};
use super::{AnswerParts, Asked, Missing, Response, Share};
use crate::{Kind, Problem, Prose};

/// The parts of an answer, if its text is of the stored form.
pub(super) fn parts(asked: Asked<'_>, json: &str) -> Option<AnswerParts> {
    let object = JSON::parse(json).ok()?;
    let part = |name: &str| {
        let part = Reflect::get(&object, &JsValue::from_str(name));
        part.ok().filter(|part| !part.is_undefined())
    };
    let own = match part("own") {
        Some(own) => Some(response(own, |own| read::value(asked, own))?),
        None => None,
    };
    let predicted = match part("predicted") {
        Some(guess) => Some(response(guess, |guess| read::prediction(asked, guess))?),
        None => None,
    };
    let comment: Option<Prose> = match part("comment") {
        Some(comment) => Some(comment.typed().ok()?),
        None => None,
    };
    let share = match part("share") {
        Some(share) => share.typed().ok()?,
        None => Share::default(),
    };
    Some(AnswerParts {
        own,
        predicted,
        comment,
        share,
    })
}

/// An answer of these parts as JSON.
pub(super) fn text(parts: &AnswerParts) -> Option<String> {
    let object = parts.serialize(&Serializer::json_compatible()).ok()?;
    JSON::stringify(&object).ok().map(String::from)
}

/// A missing code, or else a value.
fn response<T>(
    part: JsValue,
    value: impl FnOnce(JsValue) -> Result<T, Problem>,
) -> Option<Response<T>> {
    let code = part.as_string();
    let missing = Missing::ALL
        .into_iter()
        .find(|missing| code.as_deref() == Some(missing.name()));
    match missing {
        Some(missing) => Some(Response::Missing(missing)),
        None => value(part).ok().map(Response::Given),
    }
}

impl Source for JsValue {
    fn typed<T: DeserializeOwned>(self) -> Result<T, Problem> {
        T::deserialize(Deserializer::from(self)).map_err(|_| not_taken())
    }

    /// A number; whether the question has so many steps is checked with the answer.
    fn step(self, _kind: &Kind) -> Result<u8, Problem> {
        u8::deserialize(Deserializer::from(self)).map_err(|_| not_taken())
    }
}
