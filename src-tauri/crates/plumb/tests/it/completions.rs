//! `plumb completions`.

use std::process::Command;

use crate::desk::Desk;

#[test]
fn scripts_name_every_command_and_parse() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = desk.plumb(["completions", shell]).fine().out;
        for command in [
            "new", "sample", "assess", "report", "export", "import", "check",
        ] {
            assert!(script.contains(command), "{shell} does not know {command}");
        }
        assert!(
            script.contains("edition"),
            "{shell} does not know an option"
        );
        desk.put("script", &script);
        // A shell that is not installed cannot be asked.
        let parsed = Command::new(shell)
            .arg("-n")
            .arg(desk.path("script"))
            .output();
        if let Ok(parsed) = parsed {
            let told = String::from_utf8_lossy(&parsed.stderr).into_owned();
            assert!(parsed.status.success(), "{shell}: {told}");
        }
    }
    let run = desk.plumb(["completions", "cmd"]);
    assert_eq!(run.code, 2, "{run:?}");
}
