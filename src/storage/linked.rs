//! Pictures that a plan links to: read from the plan's own folder or below it, and from nowhere else.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::fs::Fs;
use super::read::MOST_BYTES;
use crate::model::{Kind, Layout, ObjectId, Picture, Thing};

/// The bytes of the file that `path`, relative to the folder of `plan`, means; it must really lie there or below, links
/// followed, and be a file.
///
/// # Errors
/// When it cannot be read, lies elsewhere, or is larger than any plan.
pub fn read_below(fs: &dyn Fs, plan: &Path, path: &str) -> io::Result<Vec<u8>> {
    let folder = plan.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let inside = fs.resolve(&folder.join("x"))?;
    let found = fs.resolve(&folder.join(path))?;
    let below = inside.parent().is_some_and(|inside| found.starts_with(inside));
    if !below || fs.about(&found)?.folder {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let bytes = fs.read(&found, MOST_BYTES)?;
    if bytes.len() as u64 > MOST_BYTES { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// The bytes of every linked picture of a plan that could be read, by the object that shows it. One that could not is
/// logged; the drawing shows its frame.
#[must_use]
pub fn linked_pictures(fs: &dyn Fs, plan: &Path, layout: &Layout) -> BTreeMap<ObjectId, Arc<[u8]>> {
    let linked = layout.of_kind(Kind::Underlay).filter_map(|object| match &object.thing {
        Thing::Underlay(underlay) => match &underlay.picture {
            Picture::Linked { path, .. } => Some((object.id, path)),
            Picture::Embedded(_) => None,
        },
        _ => None,
    });
    linked
        .filter_map(|(id, path)| {
            let read = read_below(fs, plan, path).inspect_err(|error| log::warn!("{path}: {error}"));
            Some((id, read.ok()?.into()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::storage::RealFs;

    #[test]
    fn a_picture_is_read_only_from_the_folder_of_the_plan() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, plan) = (folder.path().join("desk"), folder.path().join("desk/plan.json"));
        fs::create_dir_all(desk.join("pictures")).unwrap();
        fs::write(folder.path().join("secret"), b"secret").unwrap();
        fs::write(desk.join("pictures/a.png"), b"picture").unwrap();
        assert_eq!(read_below(&RealFs, &plan, "pictures/a.png").unwrap(), b"picture");
        assert!(read_below(&RealFs, &plan, "pictures").is_err() && read_below(&RealFs, &plan, "none.png").is_err());
        assert!(read_below(&RealFs, &plan, "../secret").is_err());
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("../secret", desk.join("link.png")).unwrap();
            assert!(
                matches!(read_below(&RealFs, &plan, "link.png"), Err(error) if error.kind() == io::ErrorKind::PermissionDenied)
            );
        }
    }
}
