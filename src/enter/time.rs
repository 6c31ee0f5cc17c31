//! Times as a person types them. Nothing here reads a clock or a time zone of the machine.

use std::fmt::Write as _;

use jiff::civil::{Date, DateTime, Time};

/// Where a time without a day or an offset belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TimeHome {
    /// The day of a time typed as hours and minutes alone.
    pub day: Option<Date>,
    /// Minutes east of UTC of a time typed without an offset; between −1,439 and 1,439.
    pub offset: Option<i16>,
}

/// Reads `2026-11-22T21:40:00+05:00` (RFC 3339), and with what `home` adds `2026-11-22 21:40` and
/// `21:40`. Gives RFC 3339 with offset and whole seconds; `None` for anything else.
#[must_use]
pub fn read_time(text: &str, home: TimeHome) -> Option<String> {
    let text = text.trim();
    let (day, rest) = match text.split_once(['T', 't', ' ']) {
        Some((day, rest)) => (date(day)?, rest.trim_start()),
        None => (home.day?, text),
    };
    let at = rest.find(['Z', 'z', '+', '-', '\u{2212}']).unwrap_or(rest.len());
    let (clock, zone) = rest.split_at_checked(at)?;
    let offset = if zone.is_empty() { home.offset? } else { offset(zone)? };
    let when = DateTime::from_parts(day, clock_time(clock.trim_end())?);
    let mut out = when.strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.unsigned_abs();
    write!(out, "{sign}{:02}:{:02}", minutes / 60, minutes % 60).ok()?;
    Some(out)
}

/// Whether the text is already RFC 3339 with offset and whole seconds, in the one spelling that
/// [`read_time`] gives.
#[must_use]
pub fn is_time(text: &str) -> bool {
    read_time(text, TimeHome::default()).is_some_and(|time| time == text)
}

fn digits<const N: usize>(text: &str) -> Option<i16> {
    let right = text.len() == N && text.bytes().all(|b| b.is_ascii_digit());
    right.then(|| text.parse().ok()).flatten()
}

fn small(text: &str) -> Option<i8> {
    i8::try_from(digits::<2>(text)?).ok()
}

fn date(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Date::new(digits::<4>(year)?, small(month)?, small(day)?).ok()
}

fn clock_time(text: &str) -> Option<Time> {
    let mut parts = text.split(':');
    let (hour, minute) = (small(parts.next()?)?, small(parts.next()?)?);
    let second = parts.next().map_or(Some(0), small)?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}

/// Minutes east of UTC.
fn offset(text: &str) -> Option<i16> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let (east, rest) = match (text.strip_prefix('+'), text.strip_prefix(['-', '\u{2212}'])) {
        (Some(rest), _) => (1, rest),
        (_, Some(rest)) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes) = (digits::<2>(hours)?, digits::<2>(minutes)?);
    (hours < 24 && minutes < 60).then_some(east * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_typed() {
        let home = TimeHome { day: Date::new(2026, 11, 22).ok(), offset: Some(300) };
        let full = "2026-11-22T21:40:00+05:00";
        for text in [full, "2026-11-22 21:40", "21:40", "21:40:00", " 2026-11-22T21:40+05:00 "] {
            assert_eq!(read_time(text, home).as_deref(), Some(full), "{text}");
        }
        let none = TimeHome::default();
        assert_eq!(
            read_time("2026-11-22T21:40:05-03:30", none).as_deref(),
            Some("2026-11-22T21:40:05-03:30")
        );
        assert_eq!(
            read_time("2026-11-22T16:40Z", none).as_deref(),
            Some("2026-11-22T16:40:00+00:00")
        );
        for bad in ["", "21:40", "2026-11-22", "2026-11-22 21:40", "2026-02-30T10:00Z"] {
            assert_eq!(read_time(bad, none), None, "{bad}");
        }
        for bad in ["25:00", "9:30", "21:40:61", "21:4", "21:40+5", "x", "21:40+24:00", "ә"] {
            assert_eq!(read_time(bad, home), None, "{bad}");
        }
        assert!(is_time(full) && !is_time("2026-11-22 21:40+05:00"));
    }
}
