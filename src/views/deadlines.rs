//! Deadlines of complaints, counted in the election's time zone.

use std::collections::BTreeMap;

use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Zoned};

use crate::election::Election;
use crate::lang::{Message, Words};
use crate::pack::{Deadline, DeadlineUnit, Moment, Standing};
use crate::report::{Cell, Column, Document, Table};

use super::cited::mark;

/// When something happened, as a local time of the election's zone.
pub type Events = BTreeMap<&'static str, DateTime>;

/// The last moment of a deadline; `None` where its event is not known or the calendar ends.
///
/// A deadline in days leaves out the day of the event and ends with the last second of its last
/// day; one in hours runs from the event itself. This is the usual reading of procedural terms; a
/// pack that knows better marks its article verified and says so in its note.
#[must_use]
pub fn until(deadline: &Deadline, event: DateTime, zone: &TimeZone) -> Option<Zoned> {
    let from = zone.to_ambiguous_zoned(event).compatible().ok()?;
    match deadline.unit {
        DeadlineUnit::Hours => {
            from.checked_add(SignedDuration::from_hours(i64::from(deadline.amount))).ok()
        }
        DeadlineUnit::Days => {
            let days = Span::new().try_days(i64::from(deadline.amount)).ok()?;
            let last = event.date().checked_add(days).ok()?;
            let end = last.to_datetime(Time::constant(23, 59, 59, 0));
            zone.to_ambiguous_zoned(end).compatible().ok()
        }
    }
}

/// The deadlines of the election's law. The voting day is known from the definition.
#[must_use]
pub fn deadlines(election: &Election, events: &Events, zone: &TimeZone, words: &Words) -> Document {
    let lang = words.lang();
    let title = format!("{} — {}", election.title.get(lang), words.get("lawyer-deadlines"));
    let mut document = Document::new(lang, title);
    if election.law.deadlines.is_empty() {
        let said = Message::new("lawyer-no-deadlines").text("pack", &election.law.id);
        document.warn(words.say(&said));
        return document;
    }
    let columns = [
        Column::text(words.get("lawyer-deadline-body")),
        Column::text(words.get("lawyer-deadline-time")),
        Column::text(words.get("lawyer-deadline-from")),
        Column::text(words.get("lawyer-deadline-until")),
        Column::text(words.get("view-law")),
        Column::text(words.get("lawyer-deadline-verified")),
    ];
    let mut table = Table::new("deadlines", columns).fixed();
    let mut unverified = false;
    for deadline in &election.law.deadlines {
        let citation = election.law.citation(&deadline.article, election.date);
        let standing = citation.map_or(Standing::Unverified, |c| c.standing);
        let standing = standing.of_rule(deadline.verified);
        unverified |= standing != Standing::Verified;
        let unit = match deadline.unit {
            DeadlineUnit::Days => "lawyer-days",
            DeadlineUnit::Hours => "lawyer-hours",
        };
        let moment = format!("pack-moment-{}", deadline.from.word().replace('_', "-"));
        table.row([
            Cell::from(deadline.body.get(lang)),
            Cell::from(words.say(&Message::new(unit).number("count", deadline.amount))),
            Cell::from(words.get(&moment)),
            Cell::from(last(election, deadline, events, zone, words)),
            Cell::from(citation.map_or("", |c| c.article.number.get(lang))),
            Cell::from(mark(standing, words)),
        ]);
    }
    document.push(table);
    let said = Message::new("lawyer-deadlines-counted").text("zone", &election.zone);
    document.info(words.say(&said));
    if unverified {
        document.warn(words.get("lawyer-deadlines-unverified"));
    }
    document
}

fn last(
    election: &Election,
    deadline: &Deadline,
    events: &Events,
    zone: &TimeZone,
    words: &Words,
) -> String {
    let voting = election.date.to_datetime(election.closes);
    let of_day = (deadline.from == Moment::VotingDay).then_some(voting);
    let Some(event) = events.get(deadline.from.word()).copied().or(of_day) else {
        let said = Message::new("lawyer-deadline-no-event").text("event", deadline.from.word());
        return words.say(&said);
    };
    match until(deadline, event, zone) {
        Some(end) => words.moment(&end.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()),
        None => words.get("lawyer-deadline-out"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    fn deadline(amount: u32, unit: DeadlineUnit) -> Deadline {
        let law = crate::pack::law("kz").unwrap().unwrap().0;
        Deadline { amount, unit, ..law.deadlines.first().unwrap().clone() }
    }

    fn end(deadline: &Deadline, event: DateTime, zone: &str) -> String {
        let zone = TimeZone::get(zone).unwrap();
        until(deadline, event, &zone).unwrap().strftime("%F %T %:z").to_string()
    }

    #[test]
    fn days_leave_out_the_first_and_end_with_the_last_second() {
        let ten = deadline(10, DeadlineUnit::Days);
        let event = datetime(2027, 3, 22, 3, 0, 0, 0);
        assert_eq!(end(&ten, event, "Asia/Almaty"), "2027-04-01 23:59:59 +05:00");
        // Over a change of the clock the day still ends at its own midnight.
        assert_eq!(end(&ten, event, "Europe/Kyiv"), "2027-04-01 23:59:59 +03:00");
    }

    #[test]
    fn hours_are_real_hours() {
        let day = deadline(24, DeadlineUnit::Hours);
        let event = datetime(2027, 3, 27, 12, 0, 0, 0);
        assert_eq!(end(&day, event, "Asia/Almaty"), "2027-03-28 12:00:00 +05:00");
        assert_eq!(end(&day, event, "Europe/Kyiv"), "2027-03-28 13:00:00 +03:00");
    }

    #[test]
    fn the_calendar_has_an_end() {
        let late = deadline(u32::MAX, DeadlineUnit::Days);
        let zone = TimeZone::UTC;
        assert_eq!(until(&late, datetime(2027, 3, 27, 12, 0, 0, 0), &zone), None);
    }
}
