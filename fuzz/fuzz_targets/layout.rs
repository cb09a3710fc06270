#![no_main]

#[path = "../../tests/it/fuzzed/layout.rs"]
mod layout;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| layout::check(bytes));
