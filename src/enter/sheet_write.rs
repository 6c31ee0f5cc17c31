//! Writes a sheet file (`specs/sheet-file.md`): one spelling for one sheet.

use std::fmt::Write as _;

use super::sheet::{Facts, Presence, Sheet};
use crate::paper::PaperValue;

/// What the first line of a sheet file says of its format.
pub const FORMAT: &str = "adal-sheet-1";

pub fn write(sheet: &Sheet) -> String {
    let mut out = String::new();
    pair(&mut out, "format", &quoted(FORMAT));
    pair(&mut out, "contest", &quoted(sheet.contest.as_str()));
    pair(&mut out, "unit", &quoted(sheet.unit.as_str()));
    pair(&mut out, "document", &quoted(sheet.document.key()));
    if !sheet.files.is_empty() {
        let files = sheet.files.iter().map(|file| quoted(&file.to_string_lossy()));
        pair(&mut out, "files", &list(files));
    }
    let values = sheet.values.iter().map(|(key, value)| (key.as_str(), paper(*value)));
    section(&mut out, "values", values);
    let words = sheet.words.iter().map(|(key, text)| (key.as_str(), quoted(text)));
    section(&mut out, "words", words);
    section(&mut out, "facts", facts(&sheet.facts).into_iter());
    let answers = sheet.answers.iter().map(|(id, reason)| (id.as_str(), quoted(reason)));
    section(&mut out, "answers", answers);
    out
}

fn section<'a>(out: &mut String, name: &str, pairs: impl Iterator<Item = (&'a str, String)>) {
    let mut pairs = pairs.peekable();
    if pairs.peek().is_some() {
        let _ = writeln!(out, "\n[{name}]");
    }
    for (key, value) in pairs {
        pair(out, key, &value);
    }
}

fn pair(out: &mut String, key: &str, value: &str) {
    let bare = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
    if !key.is_empty() && key.bytes().all(bare) {
        let _ = writeln!(out, "{key} = {value}");
    } else {
        let _ = writeln!(out, "{} = {value}", quoted(key));
    }
}

fn paper(value: PaperValue) -> String {
    match value {
        PaperValue::Count(n) => n.get().to_string(),
        PaperValue::Blank => quoted("blank"),
        PaperValue::Illegible => quoted("illegible"),
    }
}

fn facts(facts: &Facts) -> Vec<(&'static str, String)> {
    let text = |text: &Option<String>| text.as_deref().map(quoted);
    let presence = |presence: Option<Presence>| presence.map(|p| quoted(p.word()));
    let members = facts.members.iter().map(|member| quoted(member.word()));
    let all = [
        ("form_id", text(&facts.form_id)),
        ("copy_no", text(&facts.copy_no)),
        ("pages", facts.pages.map(|pages| pages.to_string())),
        ("chair", presence(facts.chair)),
        ("secretary", presence(facts.secretary)),
        ("members", Some(members).filter(|m| m.len() > 0).map(list)),
        ("seal", presence(facts.seal)),
        ("signed", text(&facts.signed)),
        ("issued", text(&facts.issued)),
        ("captured", text(&facts.captured)),
        ("obtained", text(&facts.obtained)),
        ("note", text(&facts.note)),
        ("decision", presence(facts.decision)),
        ("notice", presence(facts.notice)),
        ("observers", presence(facts.observers)),
    ];
    all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// A TOML basic string. Control characters never come here from a sheet that was read; written
/// from elsewhere they are escaped, so that the file stays readable.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
