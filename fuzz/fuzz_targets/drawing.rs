#![no_main]

#[path = "../../tests/it/fuzzed/drawing.rs"]
mod drawing;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| drawing::check(bytes));
