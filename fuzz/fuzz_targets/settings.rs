#![no_main]

#[path = "../../tests/it/fuzzed/settings.rs"]
mod settings;
#[path = "../../tests/it/fuzzed/memory_fs.rs"]
mod memory_fs;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| settings::check(bytes));
