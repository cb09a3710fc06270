#![no_main]

#[path = "../../tests/it/fuzzed/venue.rs"]
mod venue;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| venue::check(bytes));
