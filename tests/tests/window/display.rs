//! A display, folders and a driver that belong to one test.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, ErrorKind};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use tempfile::TempDir;

/// What a test changes in the surroundings of the app.
#[derive(Default)]
pub(crate) struct Surroundings {
    /// Variables of the environment.
    pub(crate) variables: Vec<(&'static str, String)>,
    /// Whether the desktop has switched animations off.
    pub(crate) still: bool,
}

/// Ends everything it has started when it is dropped.
pub(crate) struct Display {
    pub(crate) driver_address: String,
    folders: TempDir,
    driver: Child,
    screen: Child,
}

impl Display {
    pub(crate) fn new(surroundings: &Surroundings) -> Self {
        let folders = tempfile::tempdir().expect("a folder for the test");
        let (screen, number) = screen();
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let driver = driver(port, &number, folders.path(), surroundings);
        let display = Self {
            driver_address: format!("http://127.0.0.1:{port}"),
            folders,
            driver,
            screen,
        };
        display.wait_for_driver(port);
        display
    }

    /// The documents of the invented user.
    pub(crate) fn documents(&self) -> PathBuf {
        self.folders.path().join("Documents")
    }

    fn wait_for_driver(&self, port: u16) {
        let end = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < end, "the driver does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // The app and the processes of its web view are in the group of the driver.
        if let Ok(group) = i32::try_from(self.driver.id()) {
            let _ = killpg(Pid::from_raw(group), Signal::SIGKILL);
        }
        for child in [&mut self.driver, &mut self.screen] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// A screen without a monitor, and its number.
fn screen() -> (Child, String) {
    let mut screen = start(
        Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24"])
            .args(["-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null()),
        "xvfb",
    );
    let output = screen.stdout.take().expect("the screen tells its number");
    let mut number = String::new();
    BufReader::new(output)
        .read_line(&mut number)
        .expect("the screen tells its number");
    (screen, number.trim().to_owned())
}

fn driver(port: u16, screen: &str, folders: &Path, surroundings: &Surroundings) -> Child {
    fs::create_dir_all(folders.join("Documents")).expect("a folder for documents");
    let mut command = Command::new("WebKitWebDriver");
    for (variable, name) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "run"),
    ] {
        let folder = folders.join(name);
        fs::create_dir_all(&folder).expect("a folder of the user");
        command.env(variable, folder);
    }
    settings(&folders.join("config"), surroundings);
    let log = File::create(folders.join("driver.log")).expect("a log");
    command
        .arg(format!("--port={port}"))
        .env("HOME", folders)
        .env("DISPLAY", format!(":{screen}"))
        .env("GDK_BACKEND", "x11")
        // Lets the driver into the window.
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("PLUMBLINE_SEVERAL", "1")
        // No bus: if it were only absent, one would be started for every test.
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .env("NO_AT_BRIDGE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("GTK_THEME")
        .envs(surroundings.variables.iter().cloned())
        .stdout(log.try_clone().expect("a log"))
        .stderr(log)
        .process_group(0);
    start(&mut command, "webkit2gtk-driver")
}

/// What a desktop keeps of the wishes of its user.
fn settings(config: &Path, surroundings: &Surroundings) {
    let put = |name: &str, text: &str| {
        let path = config.join(name);
        let folder = path.parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder of the user");
        fs::write(&path, text).expect("settings of the user");
    };
    put("user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\n");
    if surroundings.still {
        put(
            "gtk-3.0/settings.ini",
            "[Settings]\ngtk-enable-animations=0\n",
        );
    }
}

/// Starts a program of the system, or says what installs it.
fn start(command: &mut Command, package: &str) -> Child {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => panic!(
            "{name} is not installed, without which no window can be tested; \
             run: sudo apt-get install {package}"
        ),
        Err(error) => panic!("{name} does not start: {error}"),
    }
}
