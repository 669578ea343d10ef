//! A handler for every command, made from the one list of them.

use protocol::{
    Absence, Agreed, Begun, Chosen, Companies, Curtain, EditedRound, EditedSeat, EraseQuestion,
    EraseWhat, Erased, Failure, FileWish, Home, ItemPage, MethodRule, NewRound, NewSeat, Nothing,
    OfRound, OpenedWorkbook, OrderedSeats, OwnAnswers, PartnershipHome, PartnershipId, PlanPage,
    RecentId, RenamedPartnership, ReportPreview, ReportWish, RestoreChoice, RestoreOf, RestorePage,
    Results, RoundChoice, RoundId, RoundPage, SaveAnswer, Saved, SavedNow, SeatId, SeatPage,
    SeatWords, Stage, TakeIn, TakenBack, TakenIn, Theme, TypedWords, WaitingBoard, Written,
};
use questionnaire::{QuestionId, Questionnaire};
use tauri::AppHandle;
use tauri::ipc::Invoke;

use crate::commands;

macro_rules! handlers {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $reply:ty;)+) => {
        $(
            // Away from the thread of the window, which stays alive meanwhile.
            #[tauri::command(async)]
            fn $name(app: AppHandle, request: $request) -> Result<$reply, Failure> {
                Ok(commands::$name(&app, request)?)
            }
        )+

        /// Answers every command of the pages.
        pub(crate) fn all() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }
    };
}

protocol::every_command!(handlers);

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    fn json(text: &str) -> Value {
        serde_json::from_str(text).expect("a file of the project")
    }

    /// What the pages may do is the list of commands: nothing of the system, nothing of a plugin,
    /// nothing for pages from elsewhere.
    #[test]
    fn the_pages_may_call_exactly_the_commands() {
        let capability = json(include_str!("../capabilities/main.json"));
        let allowed: Vec<String> = protocol::command::NAMES
            .iter()
            .map(|name| format!("allow-{}", name.replace('_', "-")))
            .collect();
        assert_eq!(capability["permissions"], json!(allowed));
        assert_eq!(capability["windows"], json!(["main"]));
        assert_eq!(capability["local"], json!(true));
        assert_eq!(capability.get("remote"), None);
    }

    #[test]
    fn the_window_is_locked_in() {
        let configuration = json(include_str!("../tauri.conf.json"));
        let app = &configuration["app"];
        assert_eq!(app["withGlobalTauri"], json!(false));
        let security = &app["security"];
        assert_eq!(security["capabilities"], json!(["main"]));
        assert_eq!(security["freezePrototype"], json!(true));
        assert_eq!(security["assetProtocol"]["enable"], json!(false));
        assert_eq!(security.get("dangerousDisableAssetCspModification"), None);
        let csp = security["csp"].as_str().expect("a policy");
        assert!(csp.starts_with("default-src 'none'; "));
        for open in [
            "unsafe-inline",
            "'unsafe-eval'",
            "*",
            "https:",
            "data:",
            "blob:",
        ] {
            assert!(!csp.contains(open), "{open} is in the policy");
        }
    }
}
