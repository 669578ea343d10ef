//! A dash, and other names of standard input and standard output.

use std::fs::File;
use std::io::Write;
use std::process::Stdio;

use crate::desk::{Desk, Run};

/// A run that gets bytes on standard input: its code, its output and its complaints.
fn fed(desk: &Desk, bytes: &[u8], arguments: &[&str]) -> (i32, Vec<u8>, String) {
    let mut command = desk.command();
    command.args(arguments);
    let pipes = || (Stdio::piped(), Stdio::piped());
    let ((out, err), input) = (pipes(), Stdio::piped());
    let mut run = command
        .stdin(input)
        .stdout(out)
        .stderr(err)
        .spawn()
        .expect("it starts");
    let mut input = run.stdin.take().expect("standard input");
    // A program that refuses early does not read to the end.
    let _ = input.write_all(bytes);
    drop(input);
    let output = run.wait_with_output().expect("it ends");
    let told = String::from_utf8(output.stderr).expect("text");
    assert!(!told.contains("panicked"), "{told}");
    (output.status.code().expect("a code"), output.stdout, told)
}

#[test]
fn a_round_file_comes_from_standard_input() {
    let desk = Desk::with_round();
    let round = desk.get("round.json");
    let expected = desk.plumb(["assess", "round.json", "--json"]).fine().out;
    for name in ["-", "/dev/stdin"] {
        let (code, out, told) = fed(&desk, &round, &["assess", name, "--json"]);
        assert_eq!((code, told.as_str()), (0, ""), "{name}");
        assert_eq!(String::from_utf8_lossy(&out), expected, "{name}");
    }
    let (code, out, told) = fed(&desk, &round, &["import", "acme.plumb", "-"]);
    assert_eq!((code, told.as_str()), (0, ""));
    assert!(String::from_utf8_lossy(&out).contains("First check"));
    let (code, _, told) = fed(&desk, &round, &["compare", "-", "-"]);
    assert!(code == 2 && told.contains("code: one_round_file"), "{told}");
}

#[test]
fn what_cannot_come_from_standard_input_is_told() {
    let desk = Desk::with_revealed();
    for (bytes, code) in [
        (&b""[..], "empty_input"),
        (&desk.get("acme.plumb"), "workbook_from_stream"),
        (b"PK\x03\x04", "neither_kind"),
        (b"{", "invalid_round_file"),
    ] {
        let (exit, out, told) = fed(&desk, bytes, &["assess", "-"]);
        assert_eq!((exit, out.len()), (2, 0), "{told}");
        for part in [format!("code: {code}"), "file: standard input".to_owned()] {
            assert!(told.contains(&part), "{part} is missing: {told}");
        }
    }
    // A file that is called so can still be named.
    desk.put("-", desk.get("round.json"));
    desk.plumb(["assess", "./-"]).fine();
}

#[test]
fn a_pdf_and_a_round_file_go_to_standard_output() {
    let desk = Desk::with_revealed();
    desk.plumb([
        "report",
        "round.json",
        "-o",
        "r.pdf",
        "--date",
        "2026-11-24",
    ])
    .fine();
    let round = desk.get("round.json");
    for name in ["-", "/dev/stdout", "/dev/fd/1"] {
        let arguments = ["report", "-", "-o", name, "--date", "2026-11-24"];
        let (code, out, told) = fed(&desk, &round, &arguments);
        assert_eq!((code, told.as_str()), (0, ""), "{name}");
        assert!(
            out == desk.get("r.pdf"),
            "{name} gives the same bytes as a file"
        );
    }
    let printed = desk.plumb(["export", "acme.plumb", "-o", "-"]).fine();
    assert_eq!(printed, desk.plumb(["export", "acme.plumb"]).fine());
    let (code, out, _) = fed(&desk, b"", &["export", "acme.plumb", "--cards", "-o", "-"]);
    assert!(code == 0 && out.starts_with(b"%PDF-"));
    assert!(!desk.path("-").exists(), "no file is called so");
}

/// What is left out of a report is told beside it, and never among its bytes.
#[test]
fn remarks_do_not_mix_with_the_bytes() {
    let desk = Desk::with_sample();
    let (code, out, told) = fed(&desk, b"", &["report", "sample.plumb", "-o", "-"]);
    assert_eq!(code, 0);
    assert!(out.starts_with(b"%PDF-") && out.trim_ascii_end().ends_with(b"%%EOF"));
    assert!(told.contains("left out"), "{told}");
    assert!(!told.contains("Wrote"), "{told}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_of_the_shell_is_read_and_written() {
    let desk = Desk::with_round();
    let plumb = desk.command();
    let mut command = std::process::Command::new("bash");
    let script = r#""$0" report <(cat round.json) -o >(cat > out.pdf) && sleep 0.3"#;
    command
        .current_dir(desk.folder())
        .args(["-c", script])
        .arg(plumb.get_program());
    Run::of(command).fine();
    assert!(desk.get("out.pdf").starts_with(b"%PDF-"));
}

#[test]
fn three_editions_go_to_three_files_and_not_to_a_stream() {
    let desk = Desk::with_round();
    desk.plumb(["report", "round.json", "--edition", "all", "-o", "r.pdf"])
        .fine()
        .says(&[
            "Wrote r_joint.pdf",
            "Wrote r_vendor.pdf",
            "Wrote r_partner.pdf",
        ]);
    for edition in ["joint", "vendor", "partner"] {
        let (alone, of_three) = (format!("{edition}.pdf"), format!("r_{edition}.pdf"));
        let arguments = ["report", "round.json", "-o", &alone, "--edition", edition];
        desk.plumb(arguments).fine();
        assert!(desk.get(&alone) == desk.get(&of_three), "{edition}");
    }
    desk.plumb(["report", "round.json", "--edition", "all", "-o", "-"])
        .fails(2, "several_into_stream");
    // One that is there already stops all three, before any is written.
    let before = desk.all();
    std::fs::rename(desk.path("r_joint.pdf"), desk.path("kept.pdf")).expect("moved");
    desk.plumb(["report", "round.json", "--edition", "all", "-o", "r.pdf"])
        .fails(3, "output_exists");
    assert_eq!(desk.all().len(), before.len());
    assert!(!desk.path("r_joint.pdf").exists());
}

#[test]
fn a_pdf_under_another_ending_gets_a_remark() {
    let desk = Desk::with_round();
    let remark = "does not end in .pdf";
    for (name, odd) in [
        ("r.txt", true),
        ("r", true),
        ("r.pdf", false),
        ("s.PDF", false),
    ] {
        let run = desk.plumb(["report", "round.json", "-o", name]).fine();
        assert_eq!(run.out.contains(remark), odd, "{name}: {run:?}");
    }
}

/// A terminal, made by `script` of util-linux, which most systems have.
#[cfg(target_os = "linux")]
fn on_a_terminal(desk: &Desk, line: &str, typed: &str) -> String {
    let plumb = desk.command().get_program().to_owned();
    desk.put("typed", typed);
    let input = File::open(desk.path("typed")).expect("what is typed");
    let output = std::process::Command::new("script")
        .current_dir(desk.folder())
        .env("PLUMB", plumb)
        .args(["-qec", line, "/dev/null"])
        .stdin(input)
        .output()
        .expect("script runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[cfg(target_os = "linux")]
#[test]
fn a_person_at_a_terminal_is_asked_before_a_file_is_replaced() {
    let desk = Desk::with_round();
    let line = "\"$PLUMB\" report round.json -o r.pdf";
    desk.put("r.pdf", "precious");
    for no in ["n\n", "\n", "perhaps\n"] {
        let seen = on_a_terminal(&desk, line, no);
        assert!(seen.contains("Replace it? [y/N]"), "{seen}");
        assert!(seen.contains("code: output_kept"), "{seen}");
        assert_eq!(desk.get("r.pdf"), b"precious");
    }
    let seen = on_a_terminal(&desk, line, "y\n");
    assert!(seen.contains("Wrote r.pdf"), "{seen}");
    assert!(desk.get("r.pdf").starts_with(b"%PDF-"));
    let seen = on_a_terminal(&desk, "\"$PLUMB\" report round.json -o -", "");
    assert!(seen.contains("code: binary_to_terminal"), "{seen}");
}

#[test]
fn a_workbook_does_not_go_to_standard_output() {
    let desk = Desk::with_sample();
    for command in [
        &["new", "-", "--vendor", "A", "--partner", "B"][..],
        &["sample", "-"],
        &["backup", "sample.plumb", "-"],
    ] {
        desk.plumb(command).fails(2, "workbook_to_stream");
    }
    desk.plumb(["backup", "sample.plumb"]);
    desk.plumb(["restore", "sample.plumb", "-o", "-"])
        .fails(2, "workbook_to_stream");
    assert!(!desk.path("-").exists());
    desk.plumb(["backup", "sample.plumb", "nowhere/"])
        .fails(3, "missing_folder");
    assert!(!desk.path("nowhere").exists());
}
