//! The bridge to the shell: one function for every command, made from the one list of them.

use std::cell::RefCell;

use leptos::prelude::window_event_listener_untyped;
use leptos::web_sys::{CustomEvent, Event};
use protocol::command::{self, Command};
use protocol::questionnaire::{QuestionId, Questionnaire};
use protocol::{
    Absence, Agreed, Begun, Chosen, Companies, Curtain, EditedRound, EditedSeat, EraseQuestion,
    EraseWhat, Erased, Failure, FileWish, Home, ItemPage, MethodRule, NewRound, NewSeat, Nothing,
    OfRound, OpenedWorkbook, OrderedSeats, OwnAnswers, PartnershipHome, PartnershipId, PlanPage,
    RecentId, RenamedPartnership, ReportPreview, ReportWish, RestoreChoice, RestoreOf, RestorePage,
    Results, RoundChoice, RoundId, RoundPage, SaveAnswer, Saved, SavedNow, SeatId, SeatPage,
    SeatWords, Stage, TakeIn, TakenBack, TakenIn, Theme, Told, TypedWords, WaitingBoard, Written,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use crate::state::saving;
use crate::state::words::plain;

#[wasm_bindgen]
extern "C" {
    // There without any global of tauri: this is what its own bindings call.
    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"], js_name = invoke)]
    async fn invoke(command: &str, arguments: JsValue) -> Result<JsValue, JsValue>;
}

macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $reply:ty;)+) => {
        $(
            $(#[$doc])*
            pub(crate) async fn $name(request: $request) -> Result<$reply, Failure> {
                call::<command::$name>(request).await
            }
        )+
    };
}

protocol::every_command!(functions);

/// The arguments of a handler, by name.
#[derive(Serialize)]
struct Arguments<T> {
    request: T,
}

/// Hears that something was written to the workbook.
type Wrote = Box<dyn Fn()>;

thread_local! {
    static ON_WROTE: RefCell<Option<Wrote>> = const { RefCell::new(None) };
}

/// Hears each time that something was written to the workbook, for as long as the page lives.
pub(crate) fn on_wrote(hear: impl Fn() + 'static) {
    ON_WROTE.with(|heard| *heard.borrow_mut() = Some(Box::new(hear)));
}

async fn call<C: Command>(request: C::Request) -> Result<C::Reply, Failure> {
    let came = ask::<C>(request).await;
    if came.is_ok() && saving::proves(C::NAME) {
        ON_WROTE.with(|heard| {
            if let Some(heard) = &*heard.borrow() {
                heard();
            }
        });
    }
    came
}

async fn ask<C: Command>(request: C::Request) -> Result<C::Reply, Failure> {
    let plain_json = serde_wasm_bindgen::Serializer::json_compatible();
    let arguments = Arguments { request }
        .serialize(&plain_json)
        .map_err(|_| unreachable_shell())?;
    match invoke(C::NAME, arguments).await {
        Ok(reply) => C::Reply::deserialize(serde_wasm_bindgen::Deserializer::from(reply))
            .map_err(|_| unreachable_shell()),
        Err(refused) => Err(
            Failure::deserialize(serde_wasm_bindgen::Deserializer::from(refused))
                .unwrap_or_else(|_| unreachable_shell()),
        ),
    }
}

/// Hears what the shell tells without being asked, for as long as the page lives.
pub(crate) fn on_told(hear: impl Fn(Told) + 'static) {
    let _ = window_event_listener_untyped(Told::EVENT, move |event: Event| {
        let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        let told = detail.and_then(|detail| {
            Told::deserialize(serde_wasm_bindgen::Deserializer::from(detail)).ok()
        });
        if let Some(told) = told {
            hear(told);
        }
    });
}

/// No reply, or one that this page does not understand.
fn unreachable_shell() -> Failure {
    Failure {
        code: "unreachable".to_owned(),
        sentence: plain("unreachable"),
        hint: Some(plain("unreachable-hint")),
        instead: None,
    }
}
