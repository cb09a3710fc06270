//! Older versions of plans, kept in the user's own folder: the last ten, and the last of each of thirty days.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::atomic::{Temporary, settled};
use super::fs::Fs;
use super::places::Places;
use super::read;

const NEWEST: usize = 10;
const DAYS: usize = 30;

/// Keeps `bytes`, the content of the file at `path`, as its newest backup; `false` where that is no plan: garbage must
/// not drive good backups out.
pub(super) fn keep(fs: &dyn Fs, places: &Places, path: &Path, bytes: &[u8]) -> io::Result<bool> {
    if read::read(bytes).is_err() {
        return Ok(false);
    }
    let folder = places.backups_of(path);
    fs.make_folder(&folder)?;
    let old = backups_in(fs, &folder)?;
    let number = old.last().map_or(1, |(number, _, _)| number + 1);
    let target = folder.join(format!("{number:08}-{:06}.json", today()));
    // Under one name for all backups, so that the next one removes what a killed program left of this one.
    let temporary = Temporary::beside(fs, &folder.join("backup"))?;
    temporary.fill(bytes, None)?;
    temporary.place(&target)?;
    settled(fs, &target);
    for path in surplus(&old) {
        // One too many does no harm; the next save tries again.
        if fs.remove(path).is_err() {
            log::warn!("{} could not be removed", path.display());
        }
    }
    Ok(true)
}

/// The backups of the plan at `path` (links followed), newest first.
///
/// # Errors
/// When the folder of backups is there and cannot be read.
pub fn backups(fs: &dyn Fs, places: &Places, path: &Path) -> io::Result<Vec<PathBuf>> {
    let folder = places.backups_of(&fs.resolve(path)?);
    match backups_in(fs, &folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        found => Ok(found?.into_iter().rev().map(|(_, _, path)| path).collect()),
    }
}

type Backup = (u64, u64, PathBuf);

/// Number, day and path of every backup, oldest first.
fn backups_in(fs: &dyn Fs, folder: &Path) -> io::Result<Vec<Backup>> {
    let mut found: Vec<Backup> = fs
        .list(folder)?
        .into_iter()
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(".json")?;
            let (number, day) = name.split_once('-')?;
            Some((number.parse().ok()?, day.parse().ok()?, path))
        })
        .collect();
    found.sort();
    Ok(found)
}

/// The backups that one more makes superfluous.
fn surplus(old: &[Backup]) -> Vec<&PathBuf> {
    let mut days = BTreeSet::new();
    let newest_first = old.iter().rev().enumerate();
    newest_first
        .filter(|(place, (_, day, _))| {
            let last_of_day = days.len() < DAYS && days.insert(*day);
            !(last_of_day || *place < NEWEST - 1)
        })
        .map(|(_, (_, _, path))| path)
        .collect()
}

/// Days since 1970.
#[expect(clippy::disallowed_methods, reason = "only sorts backups into days; nothing in a plan depends on it")]
fn today() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400)
}

#[cfg(test)]
mod tests {
    use super::surplus;

    #[test]
    fn the_last_ten_and_the_last_of_each_day_stay() {
        // 5 backups a day on 40 days.
        let old: Vec<_> = (0..200).map(|number| (number, number / 5, number.to_string().into())).collect();
        let gone: Vec<u64> = surplus(&old).iter().map(|path| path.to_str().unwrap().parse().unwrap()).collect();
        let kept: Vec<u64> = (0..200).filter(|number| !gone.contains(number)).collect();
        let ends_of_days = (10..38).map(|day| day * 5 + 4);
        assert_eq!(kept, ends_of_days.chain(191..200).collect::<Vec<_>>());
    }
}
