//! Looking at files from the window's own thread, for a moment at most: a network drive that is gone must not hang it.

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// Long enough for a drive that answers.
pub const MOMENT: Duration = Duration::from_millis(500);

/// What `look` finds within this time; after that it goes on behind the window's back, and nobody hears of it.
pub fn within<T: Send + 'static>(time: Duration, look: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (tell, told) = channel();
    let looking = move || {
        // Nobody may be waiting any more.
        let _ = tell.send(look());
    };
    thread::Builder::new().name("look".to_owned()).spawn(looking).ok()?;
    told.recv_timeout(time).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_answer_is_not_waited_for() {
        let (answer, answered) = channel::<()>();
        assert_eq!(within(Duration::from_millis(20), move || answered.recv()), None);
        drop(answer);
        assert_eq!(within(Duration::from_secs(60), || 7), Some(7));
    }
}
