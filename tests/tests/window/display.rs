//! A display, folders and a driver that belong to one test.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, ErrorKind};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::Pid;
use tempfile::TempDir;

/// What a test changes in the surroundings of the app.
#[derive(Default)]
pub(crate) struct Surroundings {
    /// Variables of the environment.
    pub(crate) variables: Vec<(&'static str, String)>,
    /// Whether the desktop has switched animations off.
    pub(crate) still: bool,
    /// A program with arguments through which everything is started, to take something from it.
    pub(crate) through: Vec<&'static str>,
    /// Whether there is a bus of the desktop, on which a second start finds the first.
    pub(crate) bus: bool,
}

impl Surroundings {
    /// A desktop on which this variable is set.
    pub(crate) fn with(variable: &'static str, value: impl Into<String>) -> Self {
        Self {
            variables: vec![(variable, value.into())],
            ..Self::default()
        }
    }

    /// A user to whom permissions of files apply, also where the tests run as the superuser.
    pub(crate) fn without_privileges() -> Self {
        let mut surroundings = Self::default();
        if nix::unistd::geteuid().is_root() {
            surroundings.through = vec![
                "setpriv",
                "--bounding-set=-dac_override,-dac_read_search",
                "--inh-caps=-all",
            ];
        }
        surroundings
    }

    /// A disk that can be made full with [`Display::fill_disk`]: the system tells it by an error
    /// instead of ending the program.
    pub(crate) fn with_a_small_disk() -> Self {
        Self {
            through: vec!["env", "--ignore-signal=XFSZ"],
            ..Self::default()
        }
    }
}

/// Ends everything it has started when it is dropped.
pub(crate) struct Display {
    pub(crate) driver_address: String,
    folders: TempDir,
    number: String,
    driver: Child,
    screen: Child,
    bus: Option<Bus>,
}

impl Display {
    pub(crate) fn new(surroundings: &Surroundings) -> Self {
        let folders = tempfile::tempdir().expect("a folder for the test");
        let (screen, number) = screen();
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let bus = surroundings.bus.then(Bus::new);
        let address = bus.as_ref().map(|bus| bus.address.as_str());
        let driver = driver(port, &number, folders.path(), surroundings, address);
        let display = Self {
            driver_address: format!("http://127.0.0.1:{port}"),
            folders,
            number,
            driver,
            screen,
            bus,
        };
        display.wait_for_driver(port);
        display
    }

    /// The documents of the invented user.
    pub(crate) fn documents(&self) -> PathBuf {
        self.folders.path().join("Documents")
    }

    /// Every folder of the invented user, and the one for temporary files.
    pub(crate) fn folders(&self) -> &Path {
        self.folders.path()
    }

    /// The screen, as programs know it.
    pub(crate) fn screen(&self) -> String {
        format!(":{}", self.number)
    }

    /// Starts the app once more, as by a double click on a file.
    pub(crate) fn start_app(&self, app: &Path, file: &Path) -> Child {
        let mut command = Command::new(app);
        let bus = self.bus.as_ref().map(|bus| bus.address.as_str());
        at_home(&mut command, &self.number, self.folders.path(), bus);
        command
            .arg(file)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.spawn().expect("the app starts")
    }

    /// Ends the app and the processes of its web view at once, as a crash or a power cut would.
    pub(crate) fn kill_app(&self) {
        for process in self.app() {
            // It may have ended with another one.
            let _ = kill(process, Signal::SIGKILL);
        }
        let end = Instant::now() + Duration::from_secs(10);
        while !self.app().is_empty() {
            assert!(Instant::now() < end, "a process survives its end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// The app itself, as the system tells of it under `/proc`; not the processes of its web view.
    pub(crate) fn program(&self) -> Option<PathBuf> {
        let folders = self.app().into_iter();
        folders
            .map(|process| PathBuf::from(format!("/proc/{process}")))
            .find(|folder| {
                fs::read_to_string(folder.join("comm")).is_ok_and(|name| name.trim() == "plumbline")
            })
    }

    /// Lets no file of the app grow beyond so many bytes; `None` takes the limit away.
    pub(crate) fn fill_disk(&self, bytes: Option<u64>) {
        let limit = bytes.map_or("unlimited".to_owned(), |bytes| bytes.to_string());
        let program = self.program().expect("the app runs");
        let process = program.file_name().unwrap_or_default().to_string_lossy();
        let status = Command::new("prlimit")
            .arg(format!("--pid={process}"))
            .arg(format!("--fsize={limit}:"))
            .status();
        assert!(status.is_ok_and(|status| status.success()), "prlimit");
    }

    /// The processes of the group of the driver beside itself, the finished ones left out.
    fn app(&self) -> Vec<Pid> {
        let driver = self.driver.id().to_string();
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc").expect("processes").flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let Ok(number) = name.parse() else { continue };
            let about = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
            // Behind the name of the program, which may hold anything: state, parent, group.
            let Some((_, about)) = about.rsplit_once(") ") else {
                continue;
            };
            let mut about = about.split(' ');
            let (state, group) = (about.next(), about.nth(1));
            if group == Some(&driver) && name != driver && state != Some("Z") {
                found.push(Pid::from_raw(number));
            }
        }
        found
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

/// A bus of the desktop for one test.
struct Bus {
    address: String,
    daemon: Child,
}

impl Bus {
    fn new() -> Self {
        let mut daemon = start(
            Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--print-address=1"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
            "dbus-daemon",
        );
        let output = daemon.stdout.take().expect("the bus tells its address");
        let mut address = String::new();
        BufReader::new(output)
            .read_line(&mut address)
            .expect("the bus tells its address");
        Self {
            address: address.trim().to_owned(),
            daemon,
        }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

fn driver(
    port: u16,
    screen: &str,
    folders: &Path,
    surroundings: &Surroundings,
    bus: Option<&str>,
) -> Child {
    fs::create_dir_all(folders.join("Documents")).expect("a folder for documents");
    let mut words = surroundings.through.iter().copied();
    let mut command = match words.next() {
        None => Command::new("WebKitWebDriver"),
        Some(first) => {
            let mut command = Command::new(first);
            command.args(words).arg("WebKitWebDriver");
            command
        }
    };
    settings(&folders.join("config"), surroundings);
    let log = File::create(folders.join("driver.log")).expect("a log");
    at_home(&mut command, screen, folders, bus);
    command
        .arg(format!("--port={port}"))
        // Lets the driver into the window.
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .envs(surroundings.variables.iter().cloned())
        .stdout(log.try_clone().expect("a log"))
        .stderr(log)
        .process_group(0);
    if bus.is_none() {
        // Without a bus a second start could not be told from the first.
        command.env("PLUMBLINE_SEVERAL", "1");
    }
    start(&mut command, "webkit2gtk-driver")
}

/// Puts a program on this screen and among the folders of the invented user.
fn at_home(command: &mut Command, screen: &str, folders: &Path, bus: Option<&str>) {
    for (variable, name) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "run"),
        ("TMPDIR", "tmp"),
    ] {
        let folder = folders.join(name);
        fs::create_dir_all(&folder).expect("a folder of the user");
        command.env(variable, folder);
    }
    command
        .env("HOME", folders)
        .env("DISPLAY", format!(":{screen}"))
        .env("GDK_BACKEND", "x11")
        // No bus: if it were only absent, one would be started for every test.
        .env(
            "DBUS_SESSION_BUS_ADDRESS",
            bus.unwrap_or("unix:path=/nonexistent"),
        )
        .env("NO_AT_BRIDGE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("GTK_THEME");
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
