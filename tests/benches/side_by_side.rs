//! The report beside two other programs that write tagged PDFs, on comparable content: the findings
//! of the sample, a chart of the dimensions, every question and what was said.
//!
//! They are fetched from PyPI into a folder below `target/`. Without Python, or without the network
//! at the first run, the comparison is left out and says so.
#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot be set up has to stop"
)]

#[path = "side_by_side/content.rs"]
mod content;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tests::figures::median;

/// Tried with these; a later one may write other files.
const PACKAGES: [&str; 2] = ["weasyprint==70.0", "typst==0.15.2"];
const RUNS: usize = 7;

/// What a program came to.
struct Figures {
    name: String,
    /// From start to end of the process.
    whole: Vec<Duration>,
    /// Without starting Python; as `whole` for a program of its own.
    inside: Vec<Duration>,
    file: PathBuf,
}

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("side-by-side");
    std::fs::create_dir_all(&folder).expect("a folder below target/");
    let python = match python(&folder) {
        Ok(python) => python,
        Err(reason) => {
            println!("\nThe comparison with other programs is left out: {reason}");
            return;
        }
    };
    content::write(&folder);
    let mut all = vec![ours(&folder)];
    for (kind, source, more) in [
        ("weasyprint", "report.html", None),
        ("typst", "report.typ", Some("fonts")),
    ] {
        let file = folder.join(format!("{kind}.pdf"));
        let mut arguments = vec![script(), kind.into(), folder.join(source), file.clone()];
        arguments.extend(more.map(|more| folder.join(more)));
        let (mut whole, mut inside) = (Vec::new(), Vec::new());
        for run in 0..=RUNS {
            let start = Instant::now();
            let output = Command::new(&python)
                .args(&arguments)
                .output()
                .expect("Python starts");
            let time = start.elapsed();
            if !output.status.success() {
                let error = String::from_utf8_lossy(&output.stderr);
                let last = error.lines().last().unwrap_or_default();
                println!("\n{kind} is left out: {last}");
                break;
            }
            let seconds: f64 = String::from_utf8_lossy(&output.stdout)
                .trim()
                .parse()
                .expect("a time");
            // The first run fills caches that every later one finds.
            if run > 0 {
                whole.push(time);
                inside.push(Duration::from_secs_f64(seconds));
            }
        }
        if !whole.is_empty() {
            let name = version(&python, kind);
            all.push(Figures {
                name,
                whole,
                inside,
                file,
            });
        }
    }
    tell(&mut all);
}

/// The Python of an environment with both packages, made at the first run.
fn python(folder: &Path) -> Result<PathBuf, String> {
    let environment = folder.join("venv");
    let python = environment.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let done = folder.join("fetched");
    let wanted = PACKAGES.join("\n");
    if std::fs::read_to_string(&done).is_ok_and(|known| known == wanted) {
        return Ok(python);
    }
    let run = |program: &Path, arguments: &[&str]| {
        let output = Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .output();
        match output {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => {
                let error = String::from_utf8_lossy(&output.stderr).into_owned();
                Err(error.lines().last().unwrap_or_default().to_owned())
            }
            Err(error) => Err(error.to_string()),
        }
    };
    let at = environment.to_string_lossy();
    run(Path::new("python3"), &["-m", "venv", &at])
        .map_err(|reason| format!("Python 3 with venv is not here ({reason})."))?;
    eprintln!("Fetching {} from PyPI", PACKAGES.join(" and "));
    let mut install = vec![
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ];
    install.extend(PACKAGES);
    run(&python, &install)
        .map_err(|reason| format!("the packages cannot be fetched from PyPI ({reason})."))?;
    std::fs::write(&done, wanted).expect("a note below target/");
    Ok(python)
}

fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/side_by_side/write.py")
}

fn version(python: &Path, package: &str) -> String {
    let ask = format!("from importlib.metadata import version; print(version('{package}'))");
    let output = Command::new(python)
        .args(["-c", &ask])
        .output()
        .expect("Python starts");
    format!(
        "{package} {}",
        String::from_utf8_lossy(&output.stdout).trim()
    )
}

/// `plumb report` of the sample, as `cargo xtask bench` has built it.
fn ours(folder: &Path) -> Figures {
    let own = std::env::current_exe().expect("this program has a path");
    let built = own
        .ancestors()
        .nth(2)
        .expect("it lies in a folder of a profile");
    let plumb = built.join(format!("plumb{}", std::env::consts::EXE_SUFFIX));
    let round = folder.join("sample.json");
    let file = folder.join("plumb.pdf");
    let mut whole = Vec::new();
    for run in 0..=RUNS {
        let start = Instant::now();
        let status = Command::new(&plumb)
            .arg("report")
            .arg(&round)
            .arg("-o")
            .arg(&file)
            .stdout(Stdio::null())
            .status()
            .expect("plumb starts; `cargo xtask bench` builds it");
        assert!(status.success(), "plumb report ends well");
        if run > 0 {
            whole.push(start.elapsed());
        }
    }
    Figures {
        name: format!("plumb {}", env!("CARGO_PKG_VERSION")),
        inside: whole.clone(),
        whole,
        file,
    }
}

fn tell(all: &mut [Figures]) {
    println!(
        "\n{:<20} {:>14} {:>16} {:>8} {:>7}  tagged",
        "program", "whole process", "without Python", "size", "pages"
    );
    for figures in all {
        let size = std::fs::metadata(&figures.file).expect("a file").len();
        let ms = |times: &mut [Duration]| format!("{:.0} ms", median(times).as_secs_f64() * 1000.0);
        println!(
            "{:<20} {:>14} {:>16} {:>5} kB {:>7}  {}",
            figures.name,
            ms(&mut figures.whole),
            ms(&mut figures.inside),
            size.div_ceil(1000),
            info(&figures.file, "Pages:"),
            info(&figures.file, "Tagged:"),
        );
    }
}

/// What `pdfinfo` says of a file.
fn info(file: &Path, key: &str) -> String {
    let output = Command::new("pdfinfo").arg(file).output();
    let Ok(output) = output else {
        return "?".to_owned();
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix(key));
    line.unwrap_or("?").trim().to_owned()
}
