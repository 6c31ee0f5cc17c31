//! What makes a copy evidence: signatures and seal (COP-06, COP-07), members who refused (FRM-06).
//! Unknown is not absent: a copy that says nothing of its seal gives no finding.

use crate::lang::Message;
use crate::paper::DocumentKind;

use super::collect::{Collector, Draft, Station};
use super::sheets::Sheet;

/// The facts of one sheet.
pub(super) fn check(to: &mut Collector<'_>, station: &Station<'_>) {
    for (at, sheet) in station.of(|kind| !kind.is_series() && kind != DocumentKind::SummaryRow) {
        let Some(extra) = station.sheets.extra(at) else { continue };
        let fact = |id: &str| extra.facts.iter().find(|(k, _)| k == id).map(|(_, v)| v.as_str());
        if sheet.document == DocumentKind::CertifiedCopy {
            for signer in ["chair", "secretary"] {
                if matches!(fact(signer), Some("absent" | "refused")) {
                    let who = Message::new(format!("people-signer-{signer}"));
                    let said = Message::new("people-copy-unsigned").message("who", who);
                    found(to, station, at, sheet, ("COP-06", "copy-signed", signer), said);
                }
            }
            if fact("seal") == Some("absent") {
                let said = Message::new("people-copy-unsealed");
                found(to, station, at, sheet, ("COP-07", "copy-sealed", ""), said);
            }
        }
        let refused = fact("members").map_or(0, |m| m.bytes().filter(|b| *b == b'!').count());
        let officers = ["chair", "secretary"];
        let refused = refused + officers.iter().filter(|s| fact(s) == Some("refused")).count();
        if refused > 0 {
            let count = u64::try_from(refused).unwrap_or(u64::MAX);
            let said = Message::new("people-refused-to-sign").number("count", count);
            found(to, station, at, sheet, ("FRM-06", "refused-to-sign", ""), said);
        }
    }
}

fn found(
    to: &mut Collector<'_>,
    station: &Station<'_>,
    at: usize,
    sheet: &Sheet,
    (code, check, part): (&'static str, &str, &str),
    said: Message,
) {
    let draft = Draft::new(code, station.id.clone(), check, said)
        .in_contest(station.contest)
        .at(format!("{}/{part}", station.place(at, sheet)))
        .resting_on([to.sheets.entry(sheet)]);
    to.add(draft);
}
