//! Times a paper bears against the day of voting: signed before the voting had ended (CHR-01), a
//! count longer than the law allows (CHR-02), a certified copy given late (COP-05). Times are
//! claims of the paper; what a described paper does not say is not evaluable.

use jiff::{SpanRound, Timestamp, Unit};

use crate::election::Election;
use crate::findings::WhyNot;
use crate::lang::Message;
use crate::pack::{Code, LimitKind};
use crate::paper::DocumentKind;

use super::collect::{Collector, Draft, Station};
use super::measures::{closing, whole_limit};
use super::sheets::{Sheet, SheetExtra};

/// The moment a text writes: with an offset, or in the election's own zone.
#[must_use]
pub fn moment(election: &Election, text: &str) -> Option<Timestamp> {
    if let Ok(time) = text.parse::<Timestamp>() {
        return Some(time);
    }
    let local: jiff::civil::DateTime = text.replace(' ', "T").parse().ok()?;
    election.time_zone.to_ambiguous_timestamp(local).compatible().ok()
}

/// Whole minutes from one moment to another; negative where the second comes first.
pub(super) fn minutes(from: Timestamp, to: Timestamp) -> i64 {
    let span = (to - from).round(SpanRound::new().largest(Unit::Minute).smallest(Unit::Minute));
    span.map_or(0, |s| s.get_minutes())
}

/// A length of time in hours and minutes.
pub(super) fn length(minutes: i64) -> Message {
    Message::new("finding-hours-minutes")
        .number("hours", minutes / 60)
        .number("minutes", minutes % 60)
}

/// The times of the station's sheets.
pub(super) fn check(to: &mut Collector<'_>, station: &Station<'_>) {
    let Some(closes) = closing(to.election, station.unit) else { return };
    for (at, sheet) in station.of(DocumentKind::is_protocol) {
        let Some(extra) = station.sheets.extra(at).filter(|e| e.is_described()) else { continue };
        let one = One { station, at, sheet, extra };
        one.early(to, closes);
        one.long_count(to, closes);
        if sheet.document == DocumentKind::CertifiedCopy {
            one.late_copy(to);
        }
    }
}

struct One<'a> {
    station: &'a Station<'a>,
    at: usize,
    sheet: &'a Sheet,
    extra: &'a SheetExtra,
}

impl One<'_> {
    /// The time of a fact with its text.
    fn time(&self, to: &Collector<'_>, fact: &str) -> Result<(Timestamp, &str), WhyNot> {
        let text = self.extra.fact(fact).ok_or(WhyNot::NotSaid)?;
        moment(to.election, text).map(|time| (time, text)).ok_or(WhyNot::Illegible)
    }

    /// CHR-01: a paper that was given or photographed had been signed before.
    fn early(&self, to: &mut Collector<'_>, closes: Timestamp) {
        let facts = ["signed", "issued", "captured"];
        let known = facts.into_iter().filter_map(|f| Some((self.time(to, f).ok()?, f)));
        match known.min_by_key(|((time, _), _)| *time) {
            Some(((time, text), fact)) if time < closes => {
                let said = Message::new("finding-signed-early")
                    .message("document", Message::new(self.sheet.document.message_id()))
                    .message("what", Message::new(format!("finding-time-{fact}")))
                    .text("time", text)
                    .message("before", length(minutes(time, closes)));
                self.found(to, ("CHR-01", "signed-after-closing"), said);
            }
            _ => self.open(to, "CHR-01", "signed-after-closing", self.time(to, "signed").err()),
        }
    }

    /// CHR-02: from the end of voting to the signing.
    fn long_count(&self, to: &mut Collector<'_>, closes: Timestamp) {
        let Some(hours) = whole_limit(to, LimitKind::CountHours) else { return };
        if !matches!(self.sheet.document, DocumentKind::Official | DocumentKind::CertifiedCopy) {
            return;
        }
        match self.time(to, "signed") {
            Ok((signed, text)) => {
                let took = minutes(closes, signed);
                if took > i64::try_from(hours).unwrap_or(i64::MAX).saturating_mul(60) {
                    let said = Message::new("finding-count-long")
                        .moment("signed", text)
                        .message("took", length(took))
                        .number("hours", hours);
                    self.found(to, ("CHR-02", "count-length"), said);
                }
            }
            Err(why) => self.open(to, "CHR-02", "count-length", Some(why)),
        }
    }

    /// COP-05: from the signing to the giving of the copy.
    fn late_copy(&self, to: &mut Collector<'_>) {
        let Some(hours) = whole_limit(to, LimitKind::CopyHours) else { return };
        match (self.time(to, "signed"), self.time(to, "issued")) {
            (Ok((signed, _)), Ok((issued, text))) => {
                let late = minutes(signed, issued);
                if late > i64::try_from(hours).unwrap_or(i64::MAX).saturating_mul(60) {
                    let said = Message::new("finding-copy-late")
                        .moment("issued", text)
                        .message("late", length(late))
                        .number("hours", hours);
                    self.found(to, ("COP-05", "copy-in-time"), said);
                }
            }
            (Err(why), _) | (_, Err(why)) => self.open(to, "COP-05", "copy-in-time", Some(why)),
        }
    }

    fn open(&self, to: &mut Collector<'_>, code: &str, check: &str, why: Option<WhyNot>) {
        if let (Some(code), Some(why)) = (Code::new(code), why) {
            to.not_evaluable(code, self.station, check, None, why);
        }
    }

    fn found(&self, to: &mut Collector<'_>, (code, check): (&'static str, &str), said: Message) {
        let draft = Draft::new(code, self.station.id.clone(), check, said)
            .in_contest(self.station.contest)
            .at(self.station.place(self.at, self.sheet))
            .resting_on([to.sheets.entry(self.sheet)]);
        to.add(draft);
    }
}
