//! Our own file: byte-exact round trips, errors that say where, and text that is cut anywhere.

mod every_kind;
mod fault_fs;
mod saving;

use hallplan::model::{Kind, Layout};
use hallplan::storage;

#[test]
fn every_field_of_every_kind_goes_out_and_comes_back() {
    let layout = every_kind::layout();
    for kind in Kind::ALL {
        assert!(layout.of_kind(*kind).next().is_some(), "{kind:?}");
    }
    let bytes = storage::write(&layout);
    let opened = storage::read(&bytes).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(opened.layout, layout);
    assert!(opened.notes.is_empty());
    assert_eq!(String::from_utf8(storage::write(&opened.layout)), String::from_utf8(bytes));
}

#[test]
fn a_new_plan_is_two_lines_of_content() {
    let bytes = storage::write(&Layout::default());
    assert_eq!(String::from_utf8_lossy(&bytes), "{\n\"format\": \"hallplan\",\n\"version\": 1\n}\n");
    assert_eq!(storage::read(&bytes).unwrap().layout, Layout::default());
}
