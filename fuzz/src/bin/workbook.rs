#![no_main]

use adal::intake::silence_caught_panics;

libfuzzer_sys::fuzz_target!(init: silence_caught_panics(), |bytes: &[u8]| adal_fuzz::workbook(bytes));
