//! Restore points: made, read back, kept in order and opened as copies.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use questionnaire::Side;
use workbook::copies::{
    Erase, Made, NewPoint, Reason, RestorePoint, RestorePoints, Since, changes_since,
};
use workbook::{Change, Workbook};

use crate::fixture::{self, Place, apply, noon};
use crate::stranger;

/// A workbook with a revealed round, and a folder for its restore points.
struct Kept {
    place: Place,
    points: RestorePoints,
    chance: u32,
}

impl Kept {
    fn new() -> (Self, Workbook) {
        let (place, mut workbook) = Place::new();
        fixture::revealed(&mut workbook, "First round");
        let points = RestorePoints::in_folder(&place.beside("points"));
        let kept = Self {
            place,
            points,
            chance: 0,
        };
        (kept, workbook)
    }

    fn make(&mut self, at: DateTime<Utc>) -> Made {
        self.chance += 1;
        let new = NewPoint {
            workbook: &self.place.path,
            at,
            chance: self.chance.to_be_bytes(),
            reason: Reason::Asked,
        };
        self.points.make(&new).unwrap()
    }

    /// Makes one of a workbook that has changed.
    fn made(&mut self, at: DateTime<Utc>) -> RestorePoint {
        match self.make(at) {
            Made::Made(point) => point,
            other => panic!("{other:?}"),
        }
    }

    fn all(&self) -> Vec<RestorePoint> {
        self.points.of_file(&self.place.path)
    }
}

fn rename(workbook: &mut Workbook, name: &str) {
    let change = Change::RenamePartnership {
        partnership: fixture::first(workbook),
        vendor: fixture::company(name),
        partner: fixture::company("Bergwerk"),
    };
    apply(workbook, change);
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()
}

/// The files of a folder, without its folders.
fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    let files = entries.filter(|entry| entry.path().is_file());
    let mut names: Vec<String> = files
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn one_is_made_beside_an_open_workbook_and_holds_what_that_holds() {
    let (mut kept, workbook) = Kept::new();
    let point = kept.made(noon(5));
    assert_eq!(point.note.contents, workbook.contents().unwrap());
    assert!(point.note.proven);
    drop(workbook);
    let copy = Place::copy_of(&point.path);
    assert_eq!(
        stranger::dump_all(&copy.path),
        stranger::dump_all(&kept.place.path)
    );
    assert_eq!(copy.open().check().unwrap(), []);
    // Two files, and no name of anybody in theirs.
    let names = files(point.path.parent().unwrap());
    let stem = point.path.file_stem().unwrap().to_str().unwrap();
    assert_eq!(names, [format!("{stem}.json"), format!("{stem}.plumb")]);
    assert!(
        stem.bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-'),
        "{stem}"
    );
    assert_eq!(kept.all(), [point]);
}

#[cfg(unix)]
#[test]
fn nobody_else_reads_one() {
    use std::os::unix::fs::PermissionsExt;
    let (mut kept, _workbook) = Kept::new();
    let point = kept.made(noon(5));
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&point.path), 0o600);
    assert_eq!(mode(&point.path.with_extension("json")), 0o600);
    assert_eq!(mode(point.path.parent().unwrap()), 0o700);
}

#[test]
fn twelve_presses_with_nothing_new_make_one() {
    let (mut kept, mut workbook) = Kept::new();
    let point = kept.made(noon(5));
    for hour in 0..12 {
        // Ctrl+S writes a save that changes nothing.
        workbook.save_now().unwrap();
        let at = noon(5) + chrono::Duration::hours(hour);
        assert_eq!(kept.make(at), Made::NothingNew(point.clone()));
    }
    rename(&mut workbook, "Other");
    let second = kept.made(noon(6));
    workbook.undo().unwrap();
    assert!(
        matches!(kept.make(noon(7)), Made::NothingNew(_)),
        "as before"
    );
    assert_eq!(kept.all(), [second, point]);
}

#[test]
fn the_order_is_that_of_the_changes_and_not_of_the_clock() {
    let (mut kept, mut workbook) = Kept::new();
    for number in 0..12 {
        rename(&mut workbook, &format!("Name {number}"));
        // The clock goes back by a year each time.
        let at = Utc.with_ymd_and_hms(2026 - number, 3, 1, 12, 0, 0).unwrap();
        let point = kept.made(at);
        assert_eq!(kept.all()[0], point, "the latest is there and the first");
    }
    let names: Vec<String> = kept
        .all()
        .iter()
        .map(|point| point.note.contents.partnerships[0].vendor.to_string())
        .collect();
    let expected: Vec<String> = (0..12)
        .rev()
        .map(|number| format!("Name {number}"))
        .collect();
    // The latest ten; the two others are of years of their own, but the latest six months and
    // four weeks are among the ten.
    assert_eq!(names, expected[..10]);
}

#[test]
fn a_clock_of_1970_deletes_no_good_copy_and_makes_none_that_goes_at_once() {
    let (mut kept, mut workbook) = Kept::new();
    let real = kept.made(noon(5));
    for number in 0..3 {
        rename(&mut workbook, &format!("Name {number}"));
        let at = DateTime::from_timestamp(number, 0).unwrap();
        let point = kept.made(at);
        assert!(point.path.is_file());
    }
    assert_eq!(kept.all().len(), 4);
    assert_eq!(kept.all()[3], real);
}

#[test]
fn while_a_round_collects_none_is_made() {
    let (mut kept, mut workbook) = Kept::new();
    let people = [(Side::Vendor, "a"), (Side::Partner, "b")];
    let (_, [seat, _]) = fixture::collecting(&mut workbook, "collecting", people);
    assert_eq!(kept.make(noon(5)), Made::NotWhileCollecting);
    fixture::answer_and_submit(&mut workbook, seat, "secret");
    assert_eq!(kept.make(noon(5)), Made::NotWhileCollecting);
    assert_eq!(kept.all(), []);
    assert!(!kept.points.folder().exists(), "not even a folder");
}

#[test]
fn what_changed_since_is_told_without_answers() {
    let (mut kept, mut workbook) = Kept::new();
    let before = kept.made(noon(5)).note.contents;
    let (round, _) = fixture::revealed(&mut workbook, "Second round");
    rename(&mut workbook, "Nordstern");
    let now = workbook.contents().unwrap();
    let names = |vendor: &str| questionnaire::BySide {
        vendor: fixture::company(vendor),
        partner: fixture::company("Bergwerk"),
    };
    let second = questionnaire::Label::new("Second round").unwrap();
    assert_eq!(
        changes_since(&before, &now),
        [
            Since::PartnershipRenamed(names("Nordstern")),
            Since::RoundAdded(second.clone())
        ]
    );
    let plan = Box::new(fixture::plan());
    apply(&mut workbook, Change::SetPlan { round, plan });
    let later = workbook.contents().unwrap();
    assert_eq!(
        changes_since(&now, &later),
        [Since::RoundChanged(second.clone())]
    );
    apply(&mut workbook, Change::DeleteRound(round));
    let last = workbook.contents().unwrap();
    assert_eq!(changes_since(&later, &last), [Since::RoundDeleted(second)]);
    assert_eq!(changes_since(&last, &last), []);
}

#[test]
fn restoring_makes_a_copy_that_is_newer_than_everything_known() {
    let (mut kept, mut workbook) = Kept::new();
    let early = kept.made(noon(5));
    for number in 0..5 {
        rename(&mut workbook, &format!("Name {number}"));
    }
    let late = kept.made(noon(6));
    drop(workbook);
    let before = std::fs::read(&kept.place.path).unwrap();
    let restored = kept
        .points
        .restore(&early, &kept.place.path, day())
        .unwrap();
    assert_eq!(restored.damaged, None);
    assert_eq!(
        restored.copy,
        kept.place.beside("w (restored 2026-11-29).plumb")
    );
    assert_eq!(std::fs::read(&kept.place.path).unwrap(), before);
    let mut copy = fixture::open(&restored.copy).unwrap();
    assert_eq!(copy.check().unwrap(), []);
    let contents = copy.contents().unwrap();
    assert_eq!(contents.digest, early.note.contents.digest);
    assert!(contents.changes > late.note.contents.changes);
    rename(&mut copy, "After");
    drop(copy);
    let again = kept
        .points
        .restore(&early, &kept.place.path, day())
        .unwrap();
    assert_eq!(
        again.copy,
        kept.place.beside("w (restored 2026-11-29, 2).plumb")
    );
}

/// Twelve states in which the main file may be.
#[test]
fn restoring_works_from_any_state_of_the_main_file() {
    type Damage = (&'static str, fn(&Path));
    let damages: [Damage; 12] = [
        ("gone", |path| std::fs::remove_file(path).unwrap()),
        ("empty", |path| std::fs::write(path, "").unwrap()),
        ("cut to its first bytes", |path| cut(path, 100)),
        ("cut after a page", |path| cut(path, 4_096)),
        ("cut in the middle of a page", |path| cut(path, 10_000)),
        ("text", |path| {
            std::fs::write(path, "Dear Sir or Madam").unwrap()
        }),
        ("zeros", |path| {
            std::fs::write(path, vec![0; 40_000]).unwrap()
        }),
        ("first page of zeros", |path| {
            overwrite(path, 0, &[0; 4_096])
        }),
        ("rubbish in the middle", |path| {
            overwrite(path, 9_000, &[0xA5; 8_000]);
        }),
        ("an altered answer", |path| {
            stranger::run(
                path,
                "UPDATE answer SET content = replace(content, '4', '5')",
            );
        }),
        ("a missing table", |path| {
            stranger::run(path, "DROP TABLE plan")
        }),
        ("a view in the place of a table", |path| {
            stranger::run(
                path,
                "ALTER TABLE answer RENAME TO hidden;
                 CREATE VIEW answer AS SELECT * FROM hidden",
            );
        }),
    ];
    for (name, damage) in damages {
        let (mut kept, workbook) = Kept::new();
        let point = kept.made(noon(5));
        drop(workbook);
        damage(&kept.place.path);
        let bytes = std::fs::read(&kept.place.path).ok();
        let found = kept.all();
        assert_eq!(found, std::slice::from_ref(&point), "{name}");
        let restored = kept.points.restore(&found[0], &kept.place.path, day());
        let restored = restored.unwrap_or_else(|error| panic!("{name}: {error}"));
        let copy = fixture::open(&restored.copy).unwrap();
        assert_eq!(copy.check().unwrap(), [], "{name}");
        assert_eq!(
            copy.revealed_rounds(fixture::first(&copy)).unwrap().len(),
            1
        );
        match (restored.damaged, bytes) {
            (Some(damaged), Some(bytes)) => {
                assert_eq!(damaged, kept.place.beside("w (damaged 2026-11-29).plumb"));
                assert_eq!(std::fs::read(damaged).unwrap(), bytes, "{name}");
                assert!(!kept.place.path.exists(), "{name}");
            }
            (None, None) => assert_eq!(name, "gone"),
            other => panic!("{name}: {other:?}"),
        }
    }
}

fn cut(path: &Path, length: u64) {
    let file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
    file.set_len(length).unwrap();
}

fn overwrite(path: &Path, at: usize, with: &[u8]) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[at..at + with.len()].copy_from_slice(with);
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_damaged_restore_point_is_not_opened() {
    let (mut kept, workbook) = Kept::new();
    let point = kept.made(noon(5));
    drop(workbook);
    stranger::run(
        &point.path,
        "UPDATE answer SET content = replace(content, '4', '5')",
    );
    let before = kept.place.names();
    let error = kept
        .points
        .restore(&point, &kept.place.path, day())
        .unwrap_err();
    assert_eq!(error.code(), "damaged");
    assert_eq!(kept.place.names(), before, "nothing is left of it");
}

#[test]
fn without_its_note_a_copy_tells_what_it_is() {
    let (mut kept, _workbook) = Kept::new();
    let point = kept.made(noon(5));
    std::fs::remove_file(point.path.with_extension("json")).unwrap();
    let [found] = kept.all().try_into().unwrap();
    assert_eq!(found.note.contents, point.note.contents);
    assert_eq!(found.note.reason, Reason::Unknown);
    assert!(found.note.proven);
    // What a killed program left does not count.
    let draft = point.path.with_file_name(".draft.draft-1-0");
    std::fs::copy(&point.path, &draft).unwrap();
    assert_eq!(kept.all().len(), 1);
}

#[test]
fn erasing_takes_a_partnership_from_every_copy_and_tells_what_it_could_not_reach() {
    let (mut kept, mut workbook) = Kept::new();
    let partnership = fixture::first(&workbook);
    apply(
        &mut workbook,
        Change::AddPartnership(fixture::partnership("Stays", "Here")),
    );
    kept.made(noon(5));
    rename(&mut workbook, "Renamed");
    kept.made(noon(6));
    let copy = kept.place.beside("copy.plumb");
    workbook::copies::copy_to(&kept.place.path, &copy)
        .unwrap()
        .unwrap();
    let torn = kept.place.beside("w (damaged 2026-11-28).plumb");
    std::fs::copy(&kept.place.path, &torn).unwrap();
    cut(&torn, 20_000);
    std::fs::write(kept.place.beside("other.plumb"), "not ours").unwrap();
    let erased = workbook
        .erase(Erase::Partnership(partnership), &kept.points)
        .unwrap();
    assert_eq!(erased.restore_points, 2);
    assert_eq!(erased.copies, std::slice::from_ref(&copy));
    assert_eq!(erased.not_reached, [torn]);
    assert_eq!(workbook.undo(), Ok(None), "it cannot be taken back");
    let holds = |path: &Path| {
        let bytes = std::fs::read(path).unwrap();
        let marks: [&[u8]; 3] = [b"Nordlicht", b"Renamed", b"seen by both"];
        marks
            .into_iter()
            .any(|mark| bytes.windows(mark.len()).any(|found| found == mark))
    };
    let points = kept.all();
    assert_eq!(points.len(), 2);
    let paths = points.iter().map(|point| point.path.clone());
    let all: Vec<PathBuf> = paths.chain([copy, kept.place.path.clone()]).collect();
    for path in all {
        assert!(!holds(&path), "{}", path.display());
        let copy = Place::copy_of(&path);
        assert_eq!(copy.open().check().unwrap(), []);
        assert_eq!(copy.open().partnerships().unwrap().len(), 1);
    }
    assert!(points.iter().all(|point| point.note.proven));
}

/// A copy that was worked on by itself holds another round under the same number.
#[test]
fn erasing_leaves_alone_what_is_something_else_in_a_copy() {
    let (kept, mut workbook) = Kept::new();
    let copy = kept.place.beside("copy.plumb");
    workbook::copies::copy_to(&kept.place.path, &copy)
        .unwrap()
        .unwrap();
    let ours = fixture::add_round(&mut workbook, "Ours");
    let mut other = fixture::open(&copy).unwrap();
    let theirs = fixture::add_round(&mut other, "Theirs");
    drop(other);
    assert_eq!(ours, theirs, "both have the same number");
    let erased = workbook.erase(Erase::Round(ours), &kept.points).unwrap();
    assert_eq!(erased.copies, Vec::<PathBuf>::new());
    assert_eq!(erased.not_reached, std::slice::from_ref(&copy));
    let other = fixture::open(&copy).unwrap();
    assert_eq!(other.round(theirs).unwrap().setup.name.as_str(), "Theirs");
    drop(other);
    // A partnership with a round that the workbook does not know is not the same either.
    let partnership = fixture::first(&workbook);
    let erased = workbook
        .erase(Erase::Partnership(partnership), &kept.points)
        .unwrap();
    assert_eq!(erased.not_reached, std::slice::from_ref(&copy));
    assert!(fixture::open(&copy).unwrap().round(theirs).is_ok());
}
