#![no_main]

#[path = "../../tests/it/fuzzed/journal.rs"]
mod journal;
#[path = "../../tests/it/fuzzed/memory_fs.rs"]
mod memory_fs;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| journal::check(bytes));
