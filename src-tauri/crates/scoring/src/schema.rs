//! The JSON Schema of what leaves this package as JSON, made from the types themselves.
//!
//! Only the tests build this module (feature `schema`): they keep `schema/assessment.json` and
//! `schema/comparison.json` the same as what the types say, and hold assessments against them. The
//! descriptions in the schemas are the ones that stand at the types.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{Assessment, Comparison};

/// The schema of an [`Assessment`], as `plumb assess --json` prints one.
#[must_use]
pub fn assessment() -> Schema {
    of::<Assessment>()
}

/// The schema of a [`Comparison`] of two rounds.
#[must_use]
pub fn comparison() -> Schema {
    of::<Comparison>()
}

fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(strict))
        .into_generator()
        .into_root_schema_for::<T>()
}

/// Nothing but what is described may stand in an object. The formats that name types of Rust say
/// nothing to other programs, and what is `None` there is `null` for them.
fn strict(schema: &mut Schema) {
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
    if schema.get("format").is_some_and(|format| format != "date") {
        schema.remove("format");
    }
    let description = schema.get("description").and_then(|text| text.as_str());
    if let Some(words) = description.map(|text| text.replace("`None`", "`null`")) {
        schema.insert("description".to_owned(), words.into());
    }
}

/// Stands in for a figure from `MIN` to `MAX` where the type of a field has no room for its range.
pub(crate) struct Within<const MIN: i32, const MAX: i32>;

impl<const MIN: i32, const MAX: i32> JsonSchema for Within<MIN, MAX> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Within{MIN}To{MAX}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": MIN, "maximum": MAX })
    }
}
