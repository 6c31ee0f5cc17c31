//! Which checkpoint of a book enough witnesses signed, by the verifier's own list
//! (`specs/witness.md` §6).

use std::collections::BTreeSet;

use super::cosign::Lines;
use super::times::Trust;
use crate::book::{CheckpointState, Finding, Verdict, VerifyReport};
use crate::lang::Message;

/// The largest checkpoint that enough witnesses signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witnessed {
    /// Its size.
    pub size: u64,
    /// Who signed it and when, POSIX seconds: the earliest line of each.
    pub lines: Vec<(String, u64)>,
}

/// Counts the cosignatures of the witnesses the verifier names, and puts what is missing or wrong
/// into the report.
pub fn witness(report: &mut VerifyReport, trust: &Trust) -> Option<Witnessed> {
    let mut best: Option<Witnessed> = None;
    let mut strangers = BTreeSet::new();
    let mut faults = Vec::new();
    for kept in report.end.checkpoints.iter().filter(|k| k.state == CheckpointState::Holds) {
        let Ok(note) = kept.note() else { continue };
        for witness in trust.witnesses.iter().filter(|w| w.lines(&note) == Lines::Bad) {
            let message = Message::new("audit-bad-cosignature").text("witness", witness.name());
            faults.push(message.text("file", &kept.file));
        }
        let is_log = |name: &str| report.end.roster.logs().iter().any(|log| log.name == name);
        let unknown = note
            .signatures
            .iter()
            .filter(|s| !is_log(&s.name) && !trust.witnesses.iter().any(|w| w.claims(s)));
        strangers.extend(unknown.map(|s| (s.name.clone(), s.id)));
        let lines = trust.lines(&note);
        let enough = !lines.is_empty() && trust.suffice(&lines);
        if enough && best.as_ref().is_none_or(|b| b.size < kept.size) {
            best = Some(Witnessed { size: kept.size, lines });
        }
    }
    if !trust.witnesses.is_empty() && best.is_none() {
        faults.push(Message::new("audit-unwitnessed").number("threshold", trust.threshold));
    }
    if !strangers.is_empty() {
        let count = strangers.len() as u64;
        report.unchecked.push(Message::new("audit-strangers").number("count", count));
    }
    if !faults.is_empty() {
        report.verdict = Verdict::NotWhole;
        let fault = |message| Finding { fault: true, name: "UNWITNESSED", message };
        report.findings.splice(0..0, faults.into_iter().map(fault));
    }
    best
}
