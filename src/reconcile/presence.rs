//! What makes a copy evidence: signatures and seal (COP-06, COP-07), pages (FRM-03), members who
//! refused (FRM-06); and what makes a repeat protocol one: the commission's decision and notice
//! (REP-02), observers at the count (REP-04). Unknown is not absent: what a described paper does
//! not say is not evaluable, and a row of a bare table is not asked.

use crate::findings::WhyNot;
use crate::lang::Message;
use crate::pack::Code;
use crate::paper::DocumentKind;

use super::collect::{Collector, Draft, Station};
use super::sheets::{Sheet, SheetExtra};

/// The facts of the station's sheets.
pub(super) fn check(to: &mut Collector<'_>, station: &Station<'_>) {
    for (at, sheet) in station.of(DocumentKind::is_protocol) {
        let Some(extra) = station.sheets.extra(at) else { continue };
        let one = One { station, at, sheet, extra };
        if sheet.document == DocumentKind::CertifiedCopy {
            one.marks(to);
        }
        if sheet.document == DocumentKind::Repeat {
            one.repeat(to);
        }
        one.refusals(to);
    }
    pages(to, station);
}

/// One sheet with its facts.
struct One<'a> {
    station: &'a Station<'a>,
    at: usize,
    sheet: &'a Sheet,
    extra: &'a SheetExtra,
}

impl One<'_> {
    /// COP-06 and COP-07.
    fn marks(&self, to: &mut Collector<'_>) {
        for signer in ["chair", "secretary"] {
            let who = Message::new(format!("people-signer-{signer}"));
            let said = Message::new("people-copy-unsigned").message("who", who);
            let said = said.message("document", self.station.named(self.at, self.sheet));
            self.mark(to, ("COP-06", "copy-signed", signer), signer, said);
        }
        let named = self.station.named(self.at, self.sheet);
        let said = Message::new("people-copy-unsealed").message("document", named);
        self.mark(to, ("COP-07", "copy-sealed", ""), "seal", said);
    }

    /// REP-02 and REP-04.
    fn repeat(&self, to: &mut Collector<'_>) {
        for fact in ["decision", "notice"] {
            let said = Message::new(format!("people-repeat-without-{fact}"));
            self.mark(to, ("REP-02", "repeat-decided", fact), fact, said);
        }
        let said = Message::new("people-repeat-unobserved");
        self.mark(to, ("REP-04", "repeat-observed", ""), "observers", said);
    }

    /// A finding where the fact says absent, an open check where it says nothing that counts.
    fn mark(
        &self,
        to: &mut Collector<'_>,
        (code, check, part): (&'static str, &str, &str),
        fact: &str,
        said: Message,
    ) {
        match self.extra.fact(fact) {
            Some("present") => {}
            Some("absent" | "refused") => self.found(to, (code, check, part), said),
            _ if self.extra.is_described() => {
                if let Some(code) = Code::new(code) {
                    to.not_evaluable(code, self.station, check, None, WhyNot::NotSaid);
                }
            }
            _ => {}
        }
    }

    /// FRM-06.
    fn refusals(&self, to: &mut Collector<'_>) {
        let members = self.extra.fact("members").unwrap_or_default();
        let refused = members.bytes().filter(|b| *b == b'!').count();
        let officers = ["chair", "secretary"];
        let officers = officers.iter().filter(|s| self.extra.fact(s) == Some("refused")).count();
        if refused + officers > 0 {
            let count = u64::try_from(refused + officers).unwrap_or(u64::MAX);
            let said = Message::new("people-refused-to-sign").number("count", count);
            self.found(to, ("FRM-06", "refused-to-sign", ""), said);
        }
    }

    fn found(
        &self,
        to: &mut Collector<'_>,
        (code, check, part): (&'static str, &str, &str),
        said: Message,
    ) {
        let draft = Draft::new(code, self.station.id.clone(), check, said)
            .in_contest(self.station.contest)
            .at(format!("{}/{part}", self.station.place(self.at, self.sheet)))
            .resting_on([to.sheets.entry(self.sheet)]);
        to.add(draft);
    }
}

/// FRM-03: copies of one protocol have different numbers of pages. One copy alone has nothing to be
/// held against.
fn pages(to: &mut Collector<'_>, station: &Station<'_>) {
    let described = |at: usize| station.sheets.extra(at).filter(|e| e.is_described());
    let copies: Vec<_> = station
        .of(DocumentKind::is_copy)
        .filter_map(|(at, sheet)| Some((at, sheet, described(at)?)))
        .collect();
    let number = |extra: &SheetExtra| extra.fact("pages").and_then(|p| p.parse::<u64>().ok());
    let with = copies.iter().find_map(|(_, sheet, extra)| Some((*sheet, number(extra)?)));
    let Some((base, wanted)) = with else { return };
    for (at, sheet, extra) in &copies {
        match number(extra) {
            Some(found) if found == wanted => {}
            Some(found) => {
                let delta = i128::from(found) - i128::from(wanted);
                let said = Message::new("people-pages-differ")
                    .number("found", found)
                    .number("wanted", wanted);
                let mut draft = Draft::new("FRM-03", station.id.clone(), "pages", said)
                    .in_contest(station.contest)
                    .at(station.place(*at, sheet))
                    .resting_on([to.sheets.entry(sheet), to.sheets.entry(base)]);
                // Pages are no votes: the difference is said, no votes are affected.
                draft.delta = Some(delta.to_string());
                to.add(draft);
            }
            None => {
                if let Some(code) = Code::new("FRM-03") {
                    to.not_evaluable(code, station, "pages", None, WhyNot::NotSaid);
                }
            }
        }
    }
}
