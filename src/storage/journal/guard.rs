//! The journals of this program, brought to the disk when the system tells it to end, and when a thread panics.
//!
//! What was recorded is with the system already, and no end of the program takes it from there; this is for the power
//! cut that may follow, as when the computer is shut down.

use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError, Weak};

use super::Shared;

/// Every journal that lives.
static ALL: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

/// Adds a journal that begins.
pub(super) fn watch(shared: Weak<Shared>) {
    let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
    all.retain(|other| other.strong_count() > 0);
    all.push(shared);
}

/// From now on, the edits of all journals are brought to the disk when the system tells the program to end (which it
/// then does), and when a thread panics.
pub fn flush_at_end() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            // The panic may have come while the list was being changed; there is nothing to wait for then.
            if let Ok(all) = ALL.try_lock() {
                living(all).iter().for_each(|journal| journal.sync_if_free());
            }
            usual(info);
        }));
        if let Err(error) = watch_signals() {
            log::warn!("journals are not flushed when the program is told to end: {error}");
        }
    });
}

fn living(all: MutexGuard<'_, Vec<Weak<Shared>>>) -> Vec<Arc<Shared>> {
    all.iter().filter_map(Weak::upgrade).collect()
}

#[cfg(unix)]
fn watch_signals() -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGINT, SIGHUP])?;
    let watch = move || {
        for signal in &mut signals {
            let all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
            living(all).iter().for_each(|journal| journal.sync());
            if signal_hook::low_level::emulate_default_handler(signal).is_err() {
                std::process::exit(128 + signal);
            }
        }
    };
    std::thread::Builder::new().name("signals".to_owned()).spawn(watch).map(|_| ())
}

/// Other systems end a program by closing its window, or at once.
#[cfg(not(unix))]
fn watch_signals() -> std::io::Result<()> {
    Ok(())
}
