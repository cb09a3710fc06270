//! Older versions of plans, kept in the user's own folder: the last ten, and the last of each of thirty days, as long as
//! they are not more than 200 MB a plan.
//!
//! The name of a backup is its number and the seconds from 1970 when it was made. The number orders them: a clock may go
//! back.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::atomic::{Temporary, clear_away, settled};
use super::file_error::Cause;
use super::fs::Fs;
use super::places::Places;
use super::read;

const NEWEST: usize = 10;
const DAYS: usize = 30;
/// All backups of one plan, in bytes.
const MOST_BYTES: u64 = 200_000_000;
const SECONDS_A_DAY: u64 = 86_400;

/// An older version of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its file.
    pub path: PathBuf,
    /// When it was replaced by a newer version, by the clock of this computer then.
    pub made: SystemTime,
    /// Its length in bytes.
    pub len: u64,
    number: u64,
    seconds: u64,
}

/// Keeps `bytes`, the content of the file at `path`, as its newest backup; `false` where that is no plan: garbage must
/// not drive good backups out. What is the newest backup already is not kept twice.
pub(super) fn keep(fs: &dyn Fs, places: &Places, path: &Path, bytes: &[u8]) -> Result<bool, Cause> {
    if read::read(bytes).is_err() {
        return Ok(false);
    }
    let folder = places.backups_of(path);
    fs.make_folder(&folder)?;
    let old = backups_in(fs, &folder)?;
    if old.last().is_some_and(|newest| holds(fs, newest, bytes)) {
        return Ok(true);
    }
    let number = old.last().map_or(1, |newest| newest.number + 1);
    let seconds = fs.now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let target = folder.join(format!("{number:08}-{seconds}.json"));
    // Under one name for all backups, so that the next one removes what a killed program left of this one.
    let temporary = Temporary::beside(fs, &folder.join("backup"))?;
    temporary.fill(bytes, None)?;
    temporary.place(&target)?;
    settled(fs, &target);
    for backup in surplus(&old, bytes.len() as u64) {
        // One too many does no harm; the next save tries again.
        clear_away(fs, &backup.path);
    }
    Ok(true)
}

fn holds(fs: &dyn Fs, backup: &Backup, bytes: &[u8]) -> bool {
    let len = bytes.len() as u64;
    backup.len == len && fs.read(&backup.path, len).is_ok_and(|there| there == bytes)
}

/// The backups of the plan at `path` (links followed), newest first.
///
/// # Errors
/// When the folder of backups is there and cannot be read.
pub fn backups(fs: &dyn Fs, places: &Places, path: &Path) -> io::Result<Vec<Backup>> {
    let folder = places.backups_of(&fs.resolve(path)?);
    match backups_in(fs, &folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        found => Ok(found?.into_iter().rev().collect()),
    }
}

/// Every backup of a folder, oldest first.
fn backups_in(fs: &dyn Fs, folder: &Path) -> io::Result<Vec<Backup>> {
    let mut found: Vec<Backup> = fs.list(folder)?.into_iter().filter_map(|path| backup(fs, path)).collect();
    found.sort_by_key(|backup| (backup.number, backup.seconds));
    Ok(found)
}

fn backup(fs: &dyn Fs, path: PathBuf) -> Option<Backup> {
    let (number, seconds) = path.file_name()?.to_str()?.strip_suffix(".json")?.split_once('-')?;
    let (number, seconds) = (number.parse().ok()?, seconds.parse().ok()?);
    let made = UNIX_EPOCH.checked_add(Duration::from_secs(seconds))?;
    let len = fs.about(&path).map_or(0, |about| about.len);
    Some(Backup { path, made, len, number, seconds })
}

/// The backups that one more of `len` bytes makes superfluous.
fn surplus(old: &[Backup], mut len: u64) -> Vec<&Backup> {
    let mut days = BTreeSet::new();
    let newest_first = old.iter().rev().enumerate();
    newest_first
        .filter(|(place, backup)| {
            let last_of_day = days.len() < DAYS && days.insert(backup.seconds / SECONDS_A_DAY);
            let wanted = last_of_day || *place < NEWEST - 1;
            let fits = len.saturating_add(backup.len) <= MOST_BYTES;
            if wanted {
                // Where one does not fit, no older one does.
                len = len.saturating_add(backup.len);
            }
            !(wanted && fits)
        })
        .map(|(_, backup)| backup)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers that stay of backups of so many seconds and bytes, the first number being 0.
    fn kept(of: impl Iterator<Item = (u64, u64)>, len: u64) -> Vec<u64> {
        let one = |(number, (seconds, len)): (usize, (u64, u64))| Backup {
            path: PathBuf::new(),
            made: UNIX_EPOCH,
            len,
            number: number as u64,
            seconds,
        };
        let old: Vec<Backup> = of.enumerate().map(one).collect();
        let gone = surplus(&old, len);
        old.iter().filter(|backup| !gone.contains(backup)).map(|backup| backup.number).collect()
    }

    #[test]
    fn the_last_ten_and_the_last_of_each_day_stay() {
        // 5 backups a day on 40 days.
        let old = (0..200).map(|number| (number / 5 * SECONDS_A_DAY + number % 5, 1));
        let ends_of_days = (10..38).map(|day| day * 5 + 4);
        assert_eq!(kept(old, 1), ends_of_days.chain(191..200).collect::<Vec<_>>());
    }

    #[test]
    fn no_more_than_200_megabytes_stay_and_the_oldest_go_first() {
        assert_eq!(kept((0..8).map(|_| (0, 50_000_000)), 50_000_000), [5, 6, 7]);
        assert_eq!(kept((0..8).map(|_| (0, 50_000_000)), 50_000_001), [6, 7]);
        assert_eq!(kept([(0, 1), (0, 199_999_999), (0, 1)].into_iter(), 1), [2]);
        assert_eq!(kept((0..3).map(|_| (0, 1)), 300_000_000), [0; 0]);
    }
}
