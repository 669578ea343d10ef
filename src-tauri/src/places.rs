//! The folders that people know, and how a file is told by them.

use std::fs;
use std::path::{Path, PathBuf};

use protocol::{FilePlace, Folder};

/// The name of the sample workbook.
const SAMPLE: &str = "Sample partnership.plumb";

/// The folder inside the documents.
const OURS: &str = "Plumbline";

/// The folders of this user, with every link followed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Folders {
    /// Where documents are kept, if there is such a folder.
    pub(crate) documents: Option<PathBuf>,
    /// Where the program keeps its own files.
    pub(crate) program: Option<PathBuf>,
}

impl Folders {
    /// Where the sample workbook is: with the documents, so that it is found and can be deleted.
    pub(crate) fn sample(&self) -> Option<PathBuf> {
        let documents = self.documents.as_ref().map(|folder| folder.join(OURS));
        let folder = documents.or_else(|| self.program.clone())?;
        Some(folder.join(SAMPLE))
    }

    /// How a person is told where a file is.
    pub(crate) fn tell(&self, path: &Path) -> FilePlace {
        FilePlace {
            name: last_name(path).unwrap_or_default(),
            folder: path
                .parent()
                .map_or(Folder::Nameless, |folder| self.folder(folder)),
        }
    }

    fn folder(&self, folder: &Path) -> Folder {
        let inside = |known: &Option<PathBuf>| {
            let rest = folder.strip_prefix(known.as_deref()?).ok()?;
            let names = rest.iter().map(|name| name.to_string_lossy().into_owned());
            Some(names.collect::<Vec<_>>())
        };
        if let Some(names) = inside(&self.documents) {
            Folder::Documents(names)
        } else if inside(&self.program).is_some_and(|names| names.is_empty()) {
            Folder::Program
        } else {
            // Nobody finds a folder by its last name alone.
            match folder.parent() {
                None => Folder::Nameless,
                Some(_) => Folder::Named(folder.to_string_lossy().into_owned()),
            }
        }
    }
}

/// A path with every link followed, also when there is no file any more.
pub(crate) fn real_place(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok().or_else(|| {
        Some(
            fs::canonicalize(path.parent()?)
                .ok()?
                .join(path.file_name()?),
        )
    })
}

fn last_name(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    Some(name.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders() -> Folders {
        Folders {
            documents: Some(PathBuf::from("/home/ada/Documents")),
            program: Some(PathBuf::from("/home/ada/.local/share/plumbline")),
        }
    }

    #[test]
    fn the_sample_lies_with_the_documents_if_there_are_any() {
        let with = folders();
        let without = Folders {
            documents: None,
            ..folders()
        };
        let at = |folders: Folders| folders.sample().expect("a place");
        assert_eq!(
            at(with),
            Path::new("/home/ada/Documents/Plumbline/Sample partnership.plumb")
        );
        assert_eq!(
            at(without),
            Path::new("/home/ada/.local/share/plumbline/Sample partnership.plumb")
        );
        assert_eq!(Folders::default().sample(), None);
    }

    #[test]
    fn a_file_is_told_by_the_folders_that_people_know() {
        let told = |path: &str| folders().tell(Path::new(path)).folder;
        let documents = |names: &[&str]| {
            Folder::Documents(names.iter().map(|name| (*name).to_owned()).collect())
        };
        assert_eq!(told("/home/ada/Documents/a.plumb"), documents(&[]));
        assert_eq!(
            told("/home/ada/Documents/North/2026/a.plumb"),
            documents(&["North", "2026"])
        );
        assert_eq!(
            told("/home/ada/.local/share/plumbline/a.plumb"),
            Folder::Program
        );
        assert_eq!(
            told("/home/ada/Documents of Bob/a.plumb"),
            Folder::Named("/home/ada/Documents of Bob".to_owned()),
            "another folder that only begins the same"
        );
        assert_eq!(told("/a.plumb"), Folder::Nameless);
    }

    #[test]
    fn a_file_keeps_its_name() {
        let place = folders().tell(Path::new("/tmp/Ärger & Söhne.plumb"));
        assert_eq!(place.name, "Ärger & Söhne.plumb");
    }
}
