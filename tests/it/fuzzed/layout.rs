//! Any bytes are a plan or an error with a sentence; a plan is written, and read again as itself.

use hallplan::i18n::{Locale, acts, words};
use hallplan::rules::Profile;
use hallplan::storage;

/// Panics where the reader or the writer is wrong about these bytes.
pub fn check(bytes: &[u8]) {
    let opened = match storage::read(bytes) {
        Ok(opened) => opened,
        Err(error) => {
            for &locale in Locale::ALL {
                let said = words(locale).say(&error.message());
                assert!(!said.is_empty() && !said.chars().any(acts), "{said:?}");
            }
            return;
        }
    };
    let written = storage::write(&opened.layout);
    let again = storage::read(&written).expect("what is written can be read");
    assert!(again.layout == opened.layout, "what is read again is what was written");
    assert!(storage::write(&again.layout) == written, "the second writing is the first");
    // A profile of the plan's own is text of strangers, too.
    let _ = Profile::of(opened.layout.settings());
}
