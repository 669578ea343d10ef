//! The pages of the window: compiled to WebAssembly and laid into `ui/dist`, which the shell
//! embeds.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::remap;
use crate::step::{cargo, say, succeed};
use crate::toolchain::WASM;

/// How the pages are compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quickly.
    Dev,
    /// Small.
    Release,
}

impl Profile {
    pub(crate) const fn of_flag(release: bool) -> Self {
        if release { Self::Release } else { Self::Dev }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Dev => "wasm-dev",
            Self::Release => "wasm-release",
        }
    }
}

/// Builds the pages. What has not changed is not made again, so that the shell need not be
/// compiled again either.
pub(crate) fn ui(root: &Path, profile: Profile) -> Result<()> {
    let build = ["build", "--locked", "--target", WASM, "--package", "ui"];
    let profiled = ["--profile", profile.name()];
    // Components whose types are erased share their code: a sixth less to load. It takes longer to
    // compile from nothing, so the quick profile does without.
    let mut command = cargo(root);
    command.args(build).args(profiled);
    if profile == Profile::Release {
        let mut flags = vec!["--cfg".to_owned(), "erase_components".to_owned()];
        flags.extend(remap::rust_flags(root)?);
        let flags = format!("target.{WASM}.rustflags={flags:?}");
        command.args(["--config", &flags]);
    }
    succeed(&mut command)?;
    let wasm = target(root).join(WASM).join(profile.name()).join("ui.wasm");
    let stamp = stamp(root, profile, &wasm)?;
    let dist = root.join("ui/dist");
    if fs::read(dist.join(STAMP)).is_ok_and(|made| made == stamp) {
        return Ok(());
    }
    say("Laying the pages into ui/dist");
    // Made beside and put in place whole: half of it must never be embedded.
    let beside = root.join("ui/.dist-new");
    clear(&beside)?;
    fs::create_dir_all(&beside)?;
    wasm_bindgen_cli_support::Bindgen::new()
        .input_path(&wasm)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(profile == Profile::Release)
        .debug(profile == Profile::Dev)
        .generate(&beside)
        .context("wasm-bindgen cannot read the compiled pages")?;
    for (path, name) in files(&root.join("ui/static"))? {
        fs::copy(&path, beside.join(name))?;
    }
    fs::write(beside.join("style.css"), style(root)?)?;
    fs::write(beside.join(STAMP), stamp)?;
    clear(&dist)?;
    fs::rename(&beside, &dist).context("cannot put ui/dist in place")
}

/// What `ui/dist` was made of: names, sizes and bytes that tell whether it must be made again.
const STAMP: &str = ".made-of";

fn stamp(root: &Path, profile: Profile, wasm: &Path) -> Result<Vec<u8>> {
    use std::hash::{DefaultHasher, Hasher};
    let mut digest = DefaultHasher::new();
    let mut part = |name: &str, bytes: &[u8]| {
        for text in [name.as_bytes(), bytes] {
            digest.write_usize(text.len());
            digest.write(text);
        }
    };
    part("ui.wasm", &read(wasm)?);
    part("style.css", style(root)?.as_bytes());
    for (path, name) in files(&root.join("ui/static"))? {
        part(&name, &read(&path)?);
    }
    Ok(format!("{} {:016x}\n", profile.name(), digest.finish()).into_bytes())
}

/// One style sheet: the tokens, the base that uses them, then every component's own sheet by name.
fn style(root: &Path) -> Result<String> {
    let styles = root.join("ui/styles");
    let mut sheets = vec![styles.join("tokens.css"), styles.join("base.css")];
    let components = root.join("ui/src/components");
    for (folder, _) in entries(&components, FileKind::Folder)? {
        let files = files(&folder)?.into_iter().map(|(path, _)| path);
        sheets.extend(files.filter(|path| path.extension().is_some_and(|e| e == "css")));
    }
    let mut style = String::new();
    for sheet in sheets {
        style.push_str(&fs::read_to_string(&sheet).with_context(|| unreadable(&sheet))?);
        style.push('\n');
    }
    Ok(style)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileKind {
    File,
    Folder,
}

/// The files of a folder by name.
fn files(folder: &Path) -> Result<Vec<(PathBuf, String)>> {
    entries(folder, FileKind::File)
}

fn entries(folder: &Path, kind: FileKind) -> Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder).with_context(|| unreadable(folder))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() == (kind == FileKind::Folder) {
            let name = entry.file_name().to_string_lossy().into_owned();
            found.push((entry.path(), name));
        }
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| unreadable(path))
}

fn unreadable(path: &Path) -> String {
    format!("cannot read {}", path.display())
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    Ok(())
}

/// Where cargo puts what it builds.
pub(crate) fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir))
}
