//! A field for a number, read by the rules of the language that stands beside it.

use leptos::prelude::*;
use protocol::questionnaire::{NumberError, NumberMarks, read_number, write_number};
use protocol::scoring::messages::Arguments;

use super::Wrong;
use crate::state::words::{plain, words};

/// The marks of the language of the pages.
const MARKS: NumberMarks = NumberMarks::ENGLISH;
/// Shows both marks.
const EXAMPLE: f64 = 120_000.5;

/// What a text in the field comes to.
#[derive(Debug, Clone, PartialEq)]
enum Typed {
    /// It is saved as this.
    Saved(Option<f64>),
    /// It is not saved, and this is said.
    Refused(String),
    /// It is not saved before one of these is chosen.
    Asked(Vec<f64>),
}

impl Typed {
    fn read(text: &str) -> Self {
        match read_number(text, MARKS) {
            Ok(number) => Self::Saved(number),
            Err(NumberError::NotANumber) => Self::Refused(plain("not-a-number")),
            Err(NumberError::TooLong) => Self::Refused(plain("number-too-long")),
            Err(NumberError::Unsure(readings)) => Self::Asked(readings),
        }
    }
}

/// A number. What is refused or has to be asked for leaves what was there before.
#[component]
pub(crate) fn NumberField(
    #[prop(into)] label: String,
    value: Option<f64>,
    on_input: Callback<Option<f64>>,
) -> impl IntoView {
    let written = |number: f64| write_number(number, MARKS);
    let text = RwSignal::new(value.map(written).unwrap_or_default());
    let typed = RwSignal::new(Typed::Saved(value));
    // What is there while nothing else is typed: the way to a number leads over others.
    let before = RwSignal::new(value);
    let hear = move |now: String| {
        let read = Typed::read(&now);
        text.set(now);
        on_input.run(match &read {
            Typed::Saved(number) => *number,
            Typed::Refused(_) | Typed::Asked(_) => before.get_untracked(),
        });
        typed.set(read);
    };
    let leave = move || {
        if let Typed::Saved(number) = typed.get_untracked() {
            before.set(number);
        }
    };
    let choose = move |number: f64| {
        text.set(written(number));
        typed.set(Typed::Saved(Some(number)));
        before.set(Some(number));
        on_input.run(Some(number));
    };
    let wrong = RwSignal::new(None::<String>);
    Effect::new(move || {
        wrong.set(match typed.get() {
            Typed::Refused(why) => Some(why),
            Typed::Asked(_) => Some(plain("number-asked")),
            Typed::Saved(_) => None,
        });
    });
    let readings = move || match typed.get() {
        Typed::Asked(readings) => readings
            .into_iter()
            .map(|number| {
                view! {
                    <button
                        type="button"
                        class="btn btn-second btn-small"
                        on:click=move |_| choose(number)
                    >
                        {written(number)}
                    </button>
                }
            })
            .collect_view()
            .into_any(),
        Typed::Saved(_) | Typed::Refused(_) => ().into_any(),
    };
    // Said only where it is written in another way than it was typed.
    let read = move || match typed.get() {
        Typed::Saved(Some(number)) if text.with(|text| text.trim() != written(number)) => {
            let number = written(number);
            let told = words("number-read", &Arguments::new().text("number", &number));
            Some(view! { <span class="small">{told}</span> })
        }
        _ => None,
    };
    let example = written(EXAMPLE);
    let example = words("number-example", &Arguments::new().text("number", &example));
    view! {
        <div class="field" class:field-error=move || wrong.with(Option::is_some)>
            <label class="field">
                <span class="strong">{label}</span>
                <span class="small">{example}</span>
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                    prop:value=move || text.get()
                    on:input=move |event| hear(event_target_value(&event))
                    on:change=move |_| leave()
                />
                <Wrong wrong />
            </label>
            <div class="row">{readings}</div>
            <div role="status">{read}</div>
        </div>
    }
}

/// A whole number from 0 to 255 as it is typed; nothing counts as none.
pub(crate) fn whole_number(typed: &str) -> Option<u8> {
    let number = read_number(typed, MARKS).ok()?.unwrap_or(0.0);
    (0..=u8::MAX).find(|whole| f64::from(*whole).total_cmp(&number).is_eq())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_whole_and_small() {
        assert_eq!(whole_number(" 7 "), Some(7));
        assert_eq!(whole_number(""), Some(0));
        assert_eq!(whole_number("７"), Some(7));
        assert_eq!(whole_number("2.5"), None);
        assert_eq!(whole_number("-1"), None);
        assert_eq!(whole_number("300"), None);
        assert_eq!(whole_number("ten"), None);
    }

    #[test]
    fn what_is_typed_is_saved_refused_or_asked() {
        assert_eq!(Typed::read("120,000"), Typed::Saved(Some(120_000.0)));
        assert_eq!(Typed::read(""), Typed::Saved(None));
        assert_eq!(Typed::read("1.500"), Typed::Asked(vec![1.5, 1_500.0]));
        assert!(matches!(Typed::read("120,00,5"), Typed::Refused(_)));
    }
}
