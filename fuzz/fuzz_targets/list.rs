#![no_main]

#[path = "../../tests/it/fuzzed/list.rs"]
mod list;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| list::check(bytes));
