//! Taking the lock of a plan, with single, chosen calls failing.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use hallplan::storage::{Access, Fs, Lock, RealFs};

use super::desk::Desk;
use super::fault_fs::FaultFs;

const DEAD: &str = r#"{"user": "Wang", "host": "desk", "token": "0123"}"#;

impl Desk {
    fn lock_beside(&self) -> std::path::PathBuf {
        self.folder.path().join(".~lock.plan.json.hallplan")
    }

    /// Takes the plan where a call of the file of the lock beside it fails; opening it does where it is there.
    fn take_without(&self, name: &'static str, kind: ErrorKind) -> Access {
        let is_beside = |path: &Path| path.to_string_lossy().ends_with("plan.json.hallplan");
        let fs = FaultFs::answering(move |call, path| {
            let is_meant = call == name && is_beside(path) && (name == "create_new" || path.exists());
            is_meant.then_some(kind)
        });
        Lock::take(&(Arc::new(fs) as Arc<dyn Fs>), Some(&self.places), &self.plan())
    }
}

/// What there is to say of a plan that is ours.
fn note(access: &Access) -> Option<String> {
    match access {
        Access::Ours(_, note) => Some(note.as_ref().map(ToString::to_string).unwrap_or_default()),
        Access::Theirs(_) | Access::Unknown(_) => None,
    }
}

#[test]
fn a_dead_lock_of_another_user_is_removed_and_a_living_one_is_theirs() {
    let desk = Desk::empty();
    fs::write(desk.lock_beside(), DEAD).unwrap();
    let living = fs::File::open(desk.lock_beside()).unwrap();
    living.try_lock().unwrap();
    let Access::Theirs(Some(holder)) = desk.take_without("open_end", ErrorKind::PermissionDenied) else {
        panic!("it is locked")
    };
    assert_eq!((holder.user.as_str(), holder.host.as_str()), ("Wang", "desk"));
    drop(living);
    // Another test may just be starting a child, which holds every lock of this process for a moment.
    let taken = (0..50).map(|_| desk.take_without("open_end", ErrorKind::PermissionDenied));
    let ours = taken.into_iter().find(|access| matches!(access, Access::Ours(..))).unwrap();
    assert_eq!(note(&ours).as_deref(), Some(""));
    assert_ne!(fs::read_to_string(desk.lock_beside()).unwrap(), DEAD);
}

#[test]
fn what_else_keeps_a_lock_from_being_opened_does_not_remove_it() {
    let desk = Desk::empty();
    fs::write(desk.lock_beside(), DEAD).unwrap();
    let ours = desk.take_without("open_end", ErrorKind::ReadOnlyFilesystem);
    let note = note(&ours).unwrap();
    assert!(note.contains("storage-lock-alone") && note.contains("storage-cause-read-only"), "{note}");
    assert_eq!(fs::read_to_string(desk.lock_beside()).unwrap(), DEAD);
}

#[test]
fn what_keeps_a_lock_from_being_made_is_said() {
    let desk = Desk::empty();
    let ours = desk.take_without("create_new", ErrorKind::ReadOnlyFilesystem);
    let note = note(&ours).unwrap();
    assert!(note.contains("storage-lock-alone") && note.contains("storage-cause-read-only"), "{note}");
    // One that comes and goes is nobody's fault.
    let Access::Unknown(note) = desk.take_without("create_new", ErrorKind::AlreadyExists) else {
        panic!("nobody can tell")
    };
    assert!(note.to_string().contains("storage-cause-busy"), "{note}");
}

#[cfg(unix)]
#[test]
fn the_lock_names_this_computer() {
    let desk = Desk::empty();
    let fs: Arc<dyn Fs> = Arc::new(RealFs);
    let _ours = Lock::take(&fs, None, &desk.plan());
    let name = std::process::Command::new("uname").arg("-n").output().unwrap().stdout;
    assert_eq!(Lock::held_by(&RealFs, &desk.plan()).unwrap().host, String::from_utf8(name).unwrap().trim());
}
