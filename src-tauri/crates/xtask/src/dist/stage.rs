//! What is installed, laid out as it will lie on the disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::Release;
use super::programs::Programs;
use crate::step::{output_of, succeed};

/// The name of the program among those of the desktop.
pub(crate) const ID: &str = "org.plumbline.workbook";

/// Sizes in pixels for which there is a picture of the icon, and its file.
const ICONS: [(&str, &str); 4] = [
    ("32x32", "32x32.png"),
    ("128x128", "128x128.png"),
    ("256x256", "128x128@2x.png"),
    ("512x512", "icon.png"),
];

/// Lays out everything below a folder that stands for `/usr` or `/usr/local`.
///
/// # Errors
/// When a file is missing or cannot be written.
pub(crate) fn stage(
    root: &Path,
    release: &Release,
    programs: &Programs,
    folder: &Path,
) -> Result<PathBuf> {
    let stage = Stage {
        from: root.join("src-tauri/packaging"),
        icons: root.join("icons"),
        to: folder.to_owned(),
        release,
    };
    for (name, program) in programs.named() {
        stage.program(name, program)?;
    }
    stage.desktop()?;
    stage.manual(&folder.join("bin/plumb"))?;
    stage.completions(&folder.join("bin/plumb"))?;
    stage.documents(root)?;
    Ok(folder.to_owned())
}

struct Stage<'a> {
    from: PathBuf,
    icons: PathBuf,
    to: PathBuf,
    release: &'a Release,
}

impl Stage<'_> {
    fn program(&self, name: &str, program: &Path) -> Result<()> {
        let to = self.to.join("bin").join(name);
        self.write(&format!("bin/{name}"), &[])?;
        // A debug build carries what only a debugger wants.
        let mut strip = Command::new("strip");
        succeed(
            strip
                .args(["--strip-unneeded", "--remove-section=.comment"])
                .arg("-o")
                .arg(&to)
                .arg(program),
        )?;
        permit(&to, 0o755)
    }

    fn desktop(&self) -> Result<()> {
        let desktop = format!("{ID}.desktop");
        self.write(
            &format!("share/applications/{desktop}"),
            &self.filled(&desktop)?,
        )?;
        let about = format!("{ID}.metainfo.xml");
        self.write(&format!("share/metainfo/{about}"), &self.filled(&about)?)?;
        let kind = self.filled("application-x-plumb.xml")?;
        self.write("share/mime/packages/application-x-plumb.xml", &kind)?;
        let drawing = self.icon("icon.svg")?;
        for (group, name) in [("apps", ID), ("mimetypes", "application-x-plumb")] {
            let icons = "share/icons/hicolor";
            self.write(&format!("{icons}/scalable/{group}/{name}.svg"), &drawing)?;
            for (size, file) in ICONS {
                let picture = self.icon(file)?;
                self.write(&format!("{icons}/{size}/{group}/{name}.png"), &picture)?;
            }
        }
        Ok(())
    }

    /// A page for the window, and one for every command of `plumb`.
    fn manual(&self, plumb: &Path) -> Result<()> {
        self.packed("share/man/man1/plumbline.1", &self.filled("plumbline.1")?)?;
        let mut waiting: Vec<Vec<String>> = vec![Vec::new()];
        while let Some(command) = waiting.pop() {
            let page = output_of(Command::new(plumb).arg("manual").args(&command))?;
            let name = [vec!["plumb".to_owned()], command.clone()]
                .concat()
                .join("-");
            let text = String::from_utf8_lossy(&page).into_owned();
            for inside in named(&text, &name) {
                waiting.push([command.clone(), vec![inside]].concat());
            }
            self.packed(&format!("share/man/man1/{name}.1"), &page)?;
        }
        Ok(())
    }

    fn completions(&self, plumb: &Path) -> Result<()> {
        for (shell, place) in [
            ("bash", "share/bash-completion/completions/plumb"),
            ("zsh", "share/zsh/vendor-completions/_plumb"),
            ("fish", "share/fish/vendor_completions.d/plumb.fish"),
        ] {
            let script = output_of(Command::new(plumb).args(["completions", shell]))?;
            self.write(place, &script)?;
        }
        Ok(())
    }

    fn documents(&self, root: &Path) -> Result<()> {
        let licence = fs::read_to_string(root.join("LICENSE")).context("cannot read LICENSE")?;
        let indented: Vec<String> = licence
            .lines()
            .skip_while(|line| !line.starts_with("Permission"))
            .map(|line| {
                if line.is_empty() {
                    " .".to_owned()
                } else {
                    format!(" {line}")
                }
            })
            .collect();
        let copyright = String::from_utf8_lossy(&self.filled("copyright")?).into_owned();
        let copyright = copyright.replace("@LICENCE@", &indented.join("\n"));
        self.write("share/doc/plumbline/copyright", copyright.as_bytes())?;
        let changes = fs::read(root.join("CHANGELOG.md")).context("cannot read CHANGELOG.md")?;
        self.packed("share/doc/plumbline/CHANGELOG.md", &changes)?;
        self.packed(
            "share/doc/plumbline/THIRD_PARTY.txt",
            &self.filled("THIRD_PARTY.txt")?,
        )
    }

    /// A file of the packaging folder, with what is known about the release.
    fn filled(&self, name: &str) -> Result<Vec<u8>> {
        let text = fs::read_to_string(self.from.join(name));
        let text = text.with_context(|| format!("cannot read src-tauri/packaging/{name}"))?;
        Ok(fill(&text, self.release).into_bytes())
    }

    fn icon(&self, name: &str) -> Result<Vec<u8>> {
        fs::read(self.icons.join(name)).with_context(|| format!("cannot read icons/{name}"))
    }

    fn write(&self, place: &str, bytes: &[u8]) -> Result<()> {
        write(&self.to.join(place), bytes)
    }

    fn packed(&self, place: &str, bytes: &[u8]) -> Result<()> {
        write_packed(&self.to.join(place), bytes)
    }
}

/// The text with what is known about the release.
pub(crate) fn fill(text: &str, release: &Release) -> String {
    text.replace("@VERSION@", release.version)
        .replace("@DATE@", &release.day)
        .replace("@MOMENT@", &release.moment)
        .replace("@ARCHITECTURE@", &release.architecture)
}

/// Writes a file that everybody may read, and the folders above it.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let named = || format!("cannot write {}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(named)?;
    }
    fs::write(path, bytes).with_context(named)?;
    permit(path, 0o644)
}

/// Writes a file as `gzip` packs it, without name and time.
pub(crate) fn write_packed(path: &Path, bytes: &[u8]) -> Result<()> {
    write(path, bytes)?;
    succeed(
        Command::new("gzip")
            .args(["--best", "--no-name", "--force"])
            .arg(path),
    )
}

fn permit(path: &Path, mode: u32) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(mode))
            .with_context(|| format!("cannot set the permissions of {}", path.display()))?;
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}

/// The commands that a page of the manual names: their own part of the name.
fn named(page: &str, above: &str) -> Vec<String> {
    let lines = page.lines().map(|line| line.replace("\\-", "-"));
    lines
        .filter_map(|line| {
            let name = line.strip_suffix("(1)")?;
            let own = name.strip_prefix(above)?.strip_prefix('-')?;
            Some(own.to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_below_a_page_are_those_it_names() {
        let page = ".TH plumb 1\n.TP\nplumb\\-new(1)\nMakes\n.TP\nplumb\\-plan(1)\n";
        assert_eq!(named(page, "plumb"), ["new", "plan"]);
        let page = ".TP\nplumb\\-plan\\-add(1)\n.SH SEE ALSO\nplumb(1)\n";
        assert_eq!(named(page, "plumb-plan"), ["add"]);
    }
}
