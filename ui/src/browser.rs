//! The page itself, where components do not reach: what is focused, what is pressed, and what
//! is remembered of the look.

use js_sys::Date;
use leptos::ev;
use leptos::prelude::{document, window, window_event_listener};
use leptos::task::spawn_local;
use leptos::web_sys::{
    Event, HtmlElement, HtmlInputElement, KeyboardEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};
use protocol::Theme;
use protocol::chrono::{DateTime, NaiveDate, Utc};
use wasm_bindgen::{JsCast, JsValue};

use crate::backend;
use crate::state::appearance::{self, Part, Step};
use crate::state::keys::Pressed;

/// Whether a key was taken; then the page does not see it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Handled {
    /// It was.
    Yes,
    /// It was not.
    No,
}

/// Moves the focus, so that keys and screen readers go on from there.
pub(crate) fn focus(element: &HtmlElement) {
    // An element that cannot be focused leaves the focus where it was.
    let _ = element.focus();
}

/// Scrolls as little as is needed to show an element above whatever sticks to the lower edge.
pub(crate) fn show_whole(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Shows the top of the page: another page begins at its heading.
pub(crate) fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Moves the focus to the element of this name, once it is there.
pub(crate) fn focus_by_id(id: impl Into<String>) {
    let id = id.into();
    leptos::prelude::request_animation_frame(move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            focus(&element);
        }
    });
}

/// Moves the focus between the rail and the page beside it.
pub(crate) fn next_region() {
    let page = document();
    let in_rail = page
        .active_element()
        .is_some_and(|element| element.closest(".rail").is_ok_and(|rail| rail.is_some()));
    let next = if in_rail {
        "#title, #content"
    } else {
        ".rail [aria-current], .rail button"
    };
    let next = page.query_selector(next).ok().flatten();
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        focus(&next);
    }
}

/// Moves the focus among the elements of a list with the arrow keys, Home and End. Says whether the
/// key did that.
pub(crate) fn step_focus(key: &str, list: &str) -> bool {
    let page = document();
    let Ok(all) = page.query_selector_all(list) else {
        return false;
    };
    let here = page.active_element();
    let at = (0_u32..all.length()).find(|place| {
        let element = all.item(*place);
        here.as_ref()
            .is_some_and(|here| element.is_some_and(|element| element.is_same_node(Some(here))))
    });
    let in_text = in_text();
    let next = match (key, at) {
        ("ArrowDown", Some(at)) => at + 1,
        ("ArrowUp", Some(at)) => at.saturating_sub(1),
        // In a text they move the cursor.
        ("Home", Some(_)) if !in_text => 0,
        ("End", Some(_)) if !in_text => all.length().saturating_sub(1),
        _ => return false,
    };
    let next = all.item(next);
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        focus(&next);
    }
    true
}

/// Presses a button in the same line of a list as what has the focus. Says whether there is one.
pub(crate) fn press_beside(line: &str, button: &str) -> bool {
    let line = document()
        .active_element()
        .and_then(|here| here.closest(line).ok().flatten());
    let button = line.and_then(|line| line.query_selector(button).ok().flatten());
    let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
    match &button {
        Some(button) => button.click(),
        None => return false,
    }
    true
}

/// Moves the focus to the first element of its kind on the page, if there is one.
pub(crate) fn focus_first(of: &str) {
    let first = document().query_selector(of).ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        focus(&first);
    }
}

/// Selects the next place on the page that holds these words, from the top again after the last
/// one. Says whether there is any. The web view does it; where it cannot, nothing is found.
pub(crate) fn find(words: &str, backwards: bool) -> bool {
    // The field in which the words are typed must not be what is found.
    if let Some(field) = document()
        .active_element()
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        let _ = field.blur();
    }
    let find = js_sys::Reflect::get(&window(), &JsValue::from_str("find"));
    let Some(find) = find
        .ok()
        .and_then(|find| find.dyn_into::<js_sys::Function>().ok())
    else {
        return false;
    };
    let (yes, no) = (JsValue::TRUE, JsValue::FALSE);
    // find(words, matchCase, backwards, wrapAround)
    let arguments = [
        &JsValue::from_str(words),
        &no,
        if backwards { &yes } else { &no },
        &yes,
    ];
    let found = find.apply(&window(), &arguments.into_iter().collect());
    found.is_ok_and(|found| found.is_truthy())
}

/// Hears every key, and whether the cursor is in a text field.
pub(crate) fn on_key(hear: impl Fn(Pressed<'_>, bool) -> Handled + 'static) {
    // For as long as the page lives.
    let _ = on_key_here(hear);
}

/// Whether the cursor is in a text field, where undo is the field's own.
pub(crate) fn in_text() -> bool {
    document()
        .active_element()
        .is_some_and(|element| is_text(&element))
}

fn is_text(element: &leptos::web_sys::Element) -> bool {
    let kind = element.get_attribute("type").unwrap_or_default();
    let typed = matches!(kind.as_str(), "" | "text" | "date" | "number");
    element.tag_name() == "TEXTAREA" || (element.tag_name() == "INPUT" && typed)
}

/// A moment as a clock on the wall shows it.
pub(crate) fn clock(at: DateTime<Utc>) -> String {
    let date = Date::new(&JsValue::from_f64(at.timestamp_millis() as f64));
    let two = |number: u32| format!("{number:02}");
    format!(
        "{}:{}:{}",
        two(date.get_hours()),
        two(date.get_minutes()),
        two(date.get_seconds())
    )
}

/// The day of a moment where the person is.
pub(crate) fn day(at: DateTime<Utc>) -> Option<NaiveDate> {
    day_of(&Date::new(&JsValue::from_f64(at.timestamp_millis() as f64)))
}

/// Today where the person is.
pub(crate) fn today() -> Option<NaiveDate> {
    day_of(&Date::new_0())
}

fn day_of(date: &Date) -> Option<NaiveDate> {
    let year = i32::try_from(date.get_full_year()).ok()?;
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date())
}

/// What is chosen of a part of the look, if it differs from the usual.
pub(crate) fn look(part: &str) -> Option<String> {
    document().document_element()?.get_attribute(&data(part))
}

/// Changes a part of the look, for the next start as well.
pub(crate) fn set_look(part: &str, choice: Option<&str>) {
    let storage = window().local_storage().ok().flatten();
    let root = document().document_element();
    // Without storage the choice lasts until the window is closed.
    let _ = match choice {
        Some(choice) => storage.map(|storage| storage.set_item(part, choice)),
        None => storage.map(|storage| storage.remove_item(part)),
    };
    let _ = match choice {
        Some(choice) => root.map(|root| root.set_attribute(&data(part), choice)),
        None => root.map(|root| root.remove_attribute(&data(part))),
    };
}

/// Makes the text larger or smaller, for the next start as well.
pub(crate) fn step_text(step: Step) {
    let part = Part::TextSize.name();
    let next = appearance::stepped(&look(part).unwrap_or_default(), step);
    set_look(part, (!next.is_empty()).then_some(next));
}

/// Tells the shell which theme is chosen: it draws the menu and the frame of the window.
pub(crate) fn tell_theme() {
    let theme = match look(Part::Theme.name()).as_deref() {
        Some("dark") => Theme::Dark,
        Some("light") => Theme::Light,
        _ => Theme::System,
    };
    spawn_local(async move {
        // A menu in other colours hinders nobody.
        let _ = backend::show_theme(theme).await;
    });
}

fn data(part: &str) -> String {
    format!("data-{part}")
}

/// The same for as long as a component lives: the handle ends it.
pub(crate) fn on_key_here(
    hear: impl Fn(Pressed<'_>, bool) -> Handled + 'static,
) -> leptos::prelude::WindowListenerHandle {
    window_event_listener(ev::keydown, move |event| {
        if composes(&event) {
            return;
        }
        if with_pressed(&event, |pressed| hear(pressed, in_text())) == Handled::Yes {
            event.prevent_default();
        }
    })
}

/// Whether a key belongs to an input method that puts a word together: its Enter ends the word and
/// nothing else. 229 is what older web views say instead.
pub(crate) fn composes(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// Looks at a key as it was pressed.
pub(crate) fn with_pressed<T>(event: &KeyboardEvent, look: impl FnOnce(Pressed<'_>) -> T) -> T {
    let (key, code) = (event.key(), event.code());
    look(Pressed {
        key: &key,
        code: &code,
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    })
}

/// Takes back what was typed in the text field that has the focus, or does it again. The web view
/// does it; it knows what was typed.
pub(crate) fn undo_typing(redo: bool) {
    let page = document();
    let run = js_sys::Reflect::get(&page, &JsValue::from_str("execCommand"));
    let run = run
        .ok()
        .and_then(|run| run.dyn_into::<js_sys::Function>().ok());
    if let Some(run) = run {
        let what = if redo { "redo" } else { "undo" };
        // Where there is nothing to take back it says no, and nothing changes.
        let _ = run.call1(&page, &JsValue::from_str(what));
    }
}

/// A clock in milliseconds that never goes back.
pub(crate) fn ticks() -> f64 {
    window()
        .performance()
        .map_or_else(Date::now, |performance| performance.now())
}

/// Gives the focus to the control that an event came from: what is chosen has the focus.
pub(crate) fn focus_target(event: &Event) {
    let target = event.target();
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        focus(&target);
    }
}

/// Takes the tick out of the box that an event came from.
pub(crate) fn uncheck(event: &Event) {
    let target = event.target();
    if let Some(input) = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        input.set_checked(false);
    }
}

/// Gives the focus to the first such element inside of the one that listens to an event.
pub(crate) fn focus_inside(event: &Event, css: &str) {
    let listens = event.current_target();
    let listens = listens.and_then(|listens| listens.dyn_into::<HtmlElement>().ok());
    let found = listens.and_then(|listens| listens.query_selector(css).ok().flatten());
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        focus(&found);
    }
}

/// Shows no menu of the web view but where text is typed: its lines reload the page.
pub(crate) fn no_foreign_menu() {
    let _ = window_event_listener(ev::contextmenu, move |event| {
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
        let typed = target.is_some_and(|target| is_text(&target));
        if !typed {
            event.prevent_default();
        }
    });
}
