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
    read_at_most(fs, plan, path, MOST_BYTES)
}

fn read_at_most(fs: &dyn Fs, plan: &Path, path: &str, most: u64) -> io::Result<Vec<u8>> {
    let folder = plan.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let inside = fs.resolve(&folder.join("x"))?;
    let found = fs.resolve(&folder.join(path))?;
    let below = inside.parent().is_some_and(|inside| found.starts_with(inside));
    if !below || fs.about(&found)?.folder {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let bytes = fs.read(&found, most)?;
    if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// The bytes of every linked picture of a plan that could be read, by the object that shows it. One that could not is
/// logged; the drawing shows its frame.
#[must_use]
pub fn linked_pictures(fs: &dyn Fs, plan: &Path, layout: &Layout) -> BTreeMap<ObjectId, Arc<[u8]>> {
    let linked = layout.of_kind(Kind::Underlay).filter_map(|object| match &object.thing {
        Thing::Underlay(underlay) => match &underlay.picture {
            Picture::Linked { path, .. } => Some((object.id, path)),
            Picture::Embedded(_) | Picture::Drawing(_) => None,
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
    use crate::geometry::{Point, Rectangle, Size};
    use crate::model::{Object, Record, Underlay};
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
        let at_most = |most| read_at_most(&RealFs, &plan, "pictures/a.png", most).map_err(|error| error.kind());
        assert_eq!([at_most(7).is_ok(), at_most(8).is_ok()], [true, true]);
        assert_eq!(at_most(6), Err(io::ErrorKind::FileTooLarge));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("../secret", desk.join("link.png")).unwrap();
            assert!(
                matches!(read_below(&RealFs, &plan, "link.png"), Err(error) if error.kind() == io::ErrorKind::PermissionDenied)
            );
        }
    }

    #[test]
    fn every_linked_picture_that_can_be_read_is() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.png"), b"picture").unwrap();
        let linked = |path: &str| Picture::Linked { path: path.to_owned(), hash: String::new(), page: None };
        let frame = Rectangle::new(Point::new(0, 0), Size::new(9_000, 9_000));
        let pictures = [linked("a.png"), linked("none.png"), Picture::Embedded([1].into())];
        let underlay = |(id, picture): (&str, Picture)| {
            let underlay = Underlay { picture, frame, crop: None, opacity: 50, calibration: None };
            Record::Object(Object::new(id.parse().unwrap(), Thing::Underlay(underlay)))
        };
        let layout: Layout = ["u1", "u2", "u3"].into_iter().zip(pictures).map(underlay).collect();
        let read = linked_pictures(&RealFs, &folder.path().join("plan.json"), &layout);
        assert_eq!(read, BTreeMap::from([("u1".parse().unwrap(), Arc::from(b"picture".as_slice()))]));
    }
}
