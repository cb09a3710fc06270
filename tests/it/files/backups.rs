//! Backups: what a save replaces can be got back, for a month, and only what was a plan.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::model::{Booth, Layout, Object, Record, Settings, Thing};
use hallplan::storage::{self, Backup, Base, Counts, Expected, Outcome, RealFs};

use super::desk::Desk;
use super::every_kind::{id, layout};
use super::fault_fs::FaultFs;

const DAY: u64 = 86_400;

impl Desk {
    /// Saves the plan with so many booths at that many seconds after 1970.
    fn save(&self, booths: i32, seconds: u64) {
        let base = fs::read(self.plan()).map(|bytes| Base::of(&bytes));
        let expected = base.map_or(Expected::Nothing, Expected::Unchanged);
        let clock = FaultFs::at_time(time(seconds));
        let saved = storage::save(&clock, Some(&self.places), &self.plan(), &with(booths), expected).unwrap();
        assert!(matches!(saved, Outcome::Saved { notes, .. } if notes.is_empty()));
    }

    fn backups(&self) -> Vec<Backup> {
        storage::backups(&RealFs, &self.places, &self.plan()).unwrap()
    }
}

fn time(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

/// The plan of every kind with so many booths more.
fn with(booths: i32) -> Layout {
    let mut layout = layout();
    for x in 0..booths {
        let rectangle = Rectangle::new(Point::new(x, 0), Size::new(3_000, 3_000));
        let booth = Thing::Booth(Booth::new(Outline::Rectangle(rectangle)));
        layout.insert(Record::Object(Object::new(id(&format!("n{x}")), booth)));
    }
    layout
}

fn counts(path: &Path) -> Counts {
    Counts::of(&storage::open(&RealFs, path).unwrap().opened.layout)
}

#[test]
fn each_save_keeps_what_it_replaces_with_its_time_size_and_counts() {
    let desk = Desk::empty();
    for (booths, seconds) in [(0, 1_000), (4, 2_000), (9, 3_000)] {
        desk.save(booths, seconds);
    }
    let backups = desk.backups();
    assert_eq!(backups.iter().map(|backup| backup.made).collect::<Vec<_>>(), [time(3_000), time(2_000)]);
    for (backup, booths) in backups.iter().zip([4, 0]) {
        assert_eq!(backup.len, storage::write(&with(booths)).len() as u64);
        let usual = Counts::of(&layout());
        let wanted = Counts { booths: usual.booths + usize::try_from(booths).unwrap(), ..usual };
        assert_eq!(counts(&backup.path), wanted);
        assert!(wanted.halls > 0 && wanted.exhibitors > 0);
    }
    assert!(fs::read_dir(desk.folder.path()).unwrap().count() == 2, "nothing lies beside the plan");
}

#[test]
fn saving_the_same_again_drives_no_backup_out() {
    let desk = Desk::empty();
    desk.save(1, 10);
    desk.save(2, 20);
    (0..20).for_each(|more| desk.save(2, 30 + more));
    assert_eq!(desk.backups().len(), 2);
    desk.save(1, 90);
    assert_eq!(desk.backups().len(), 2, "the plan before is the newest backup already");
}

#[test]
fn versions_of_one_length_are_two_backups() {
    let desk = Desk::empty();
    let numbered = |number: &str| {
        let settings = Settings { plan_number: Some(number.to_owned()), ..layout().settings().clone() };
        let mut layout = layout();
        layout.insert(Record::Settings(Box::new(settings)));
        storage::write(&layout)
    };
    for (seconds, number) in [(1, "1"), (2, "2"), (3, "1")] {
        fs::write(desk.plan(), numbered(number)).unwrap();
        desk.save(0, seconds);
    }
    let kept: Vec<Vec<u8>> = desk.backups().iter().map(|backup| fs::read(&backup.path).unwrap()).collect();
    assert_eq!(kept, ["1", "2", "1"].map(numbered));
}

#[test]
fn backups_that_cannot_be_listed_are_told_and_none_are_none() {
    let desk = Desk::empty();
    desk.save(1, 10);
    assert_eq!(desk.backups(), []);
    desk.save(2, 20);
    let denied = FaultFs::answering(|call, _| (call == "list").then_some(ErrorKind::PermissionDenied));
    let told = storage::backups(&denied, &desk.places, &desk.plan()).unwrap_err();
    assert_eq!(told.kind(), ErrorKind::PermissionDenied);
}

#[test]
fn a_month_of_work_leaves_ten_and_one_a_day() {
    let desk = Desk::empty();
    for day in 0..40_u64 {
        for hour in 0..4_u64 {
            let number = i32::try_from(day * 4 + hour).unwrap();
            desk.save(number % 7, day * DAY + hour * 3_600);
        }
    }
    let day = |backup: Backup| backup.made.duration_since(UNIX_EPOCH).unwrap().as_secs() / DAY;
    let days: Vec<u64> = desk.backups().into_iter().map(day).collect();
    assert!((36..=40).contains(&days.len()), "{}", days.len());
    assert_eq!(days[..10], [39, 39, 39, 39, 38, 38, 38, 38, 37, 37]);
    assert!(days[9..].windows(2).all(|pair| pair[0] == pair[1] + 1), "{days:?}");
}

#[test]
fn a_clock_that_goes_back_confuses_nothing() {
    let desk = Desk::empty();
    for (number, year) in [(0, 56), (1, 36), (2, 66), (3, 0)] {
        desk.save(number, year * 365 * DAY);
    }
    let booths: Vec<usize> = desk.backups().iter().map(|backup| counts(&backup.path).booths).collect();
    let usual = Counts::of(&layout()).booths;
    assert_eq!(booths, [usual + 2, usual + 1, usual]);
}

#[test]
fn plans_of_one_name_in_two_folders_have_backups_of_their_own() {
    let desk = Desk::empty();
    desk.save(1, 10);
    desk.save(2, 20);
    fs::create_dir(desk.folder.path().join("other")).unwrap();
    let other = desk.folder.path().join("other/plan.json");
    fs::copy(desk.plan(), &other).unwrap();
    assert_eq!(storage::backups(&RealFs, &desk.places, &other).unwrap(), []);
    assert_eq!(desk.backups().len(), 1);
}

#[test]
fn what_is_no_backup_is_not_listed_and_not_removed() {
    let desk = Desk::empty();
    desk.save(1, 10);
    desk.save(2, 20);
    let folder = desk.backups()[0].path.parent().unwrap().to_owned();
    for name in ["notes.txt", "plan.json", "1-2-3.json", "00000009.json", "99999999999999999999999-1.json"] {
        fs::write(folder.join(name), "mine").unwrap();
    }
    (0..15).for_each(|more| desk.save(more % 3, 30 + u64::try_from(more).unwrap()));
    assert_eq!(desk.backups().len(), 10);
    assert_eq!(fs::read_dir(folder).unwrap().count(), 15);
}
