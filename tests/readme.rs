//! Every command of README.md is run as it is printed, in the order of the page, and its output
//! compared byte for byte. `ADAL_BLESS=1` writes the page anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that fails says so

mod shell;

use std::fmt::Write as _;
use std::fs;

use shell::Place;

#[test]
fn every_command_gives_what_the_page_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let page = fs::read_to_string(path).unwrap();
    let place = Place::new();
    let mut written = String::new();
    let mut lines = page.lines().peekable();
    let mut commands = 0;
    while let Some(line) = lines.next() {
        let _ = writeln!(written, "{line}");
        if line != "```console" {
            continue;
        }
        while let Some(command) = lines.next_if(|l| *l != "```") {
            let Some(command) = command.strip_prefix("$ ") else { continue };
            commands += 1;
            let _ = writeln!(written, "$ {command}");
            // A later command starts where an earlier `cd` led to.
            let here = place.path().join(".here");
            let start = fs::read_to_string(&here).unwrap_or_else(|_| ".".to_owned());
            let ran = place
                .shell(&format!("cd {start:?} && {command}; code=$?; pwd > {here:?}; exit $code"));
            let shown = format!("{}{}", ran.out, ran.err);
            // A table has CRLF (RFC 4180), the page does not.
            let shown = shown.replace(place.path().to_str().unwrap(), "~").replace("\r\n", "\n");
            written.push_str(&shown);
            if !shown.is_empty() && !shown.ends_with('\n') {
                written.push('\n');
            }
            let start = fs::read_to_string(&here).unwrap();
            fs::write(&here, start.trim_end()).unwrap();
        }
    }
    assert!(commands > 8, "the page has only {commands} commands");
    if std::env::var_os("ADAL_BLESS").is_some() {
        fs::write(path, &written).unwrap();
    } else {
        assert!(page == written, "README.md says otherwise; ADAL_BLESS=1 shows the difference");
    }
}
