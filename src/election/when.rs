//! Days, times and zones as a definition writes them: each has one spelling.

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};

/// A day, `YYYY-MM-DD`.
pub(super) fn day(text: &str) -> Option<Date> {
    text.parse().ok().filter(|day: &Date| day.to_string() == text)
}

/// A time of day, `HH:MM`.
pub(super) fn time(text: &str) -> Option<Time> {
    text.parse().ok().filter(|time: &Time| time.strftime("%H:%M").to_string() == text)
}

/// A zone: an IANA name, or a fixed offset such as `+05:00`.
pub(super) fn zone(name: &str) -> Option<TimeZone> {
    if let Ok(zone) = TimeZone::get(name) {
        return Some(zone);
    }
    let (sign, rest) = match name.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let two = |text: &str| text.parse::<u8>().ok().filter(|n| format!("{n:02}") == text);
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes) = (two(hours)?, two(minutes).filter(|m| *m < 60)?);
    let minutes = i32::from(hours) * 60 + i32::from(minutes);
    Offset::from_seconds(sign * minutes * 60).ok().map(TimeZone::fixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_each() {
        assert!(day("2028-02-29").is_some() && time("00:00").is_some());
        for bad in ["2027-02-29", "2027-2-1", "2027-03-21T07:00", "20270321", ""] {
            assert_eq!(day(bad), None, "{bad}");
        }
        for bad in ["24:00", "7:00", "07:00:30", "07", "T07:00", ""] {
            assert_eq!(time(bad), None, "{bad}");
        }
    }

    #[test]
    fn zones_by_name_and_by_offset() {
        let noon = Date::constant(2027, 3, 21).at(12, 0, 0, 0);
        let offset = |name: &str| {
            let zone = zone(name)?;
            Some(zone.to_ambiguous_zoned(noon).compatible().ok()?.offset().seconds())
        };
        assert_eq!(offset("+05:00"), Some(5 * 3600));
        assert_eq!(offset("-03:30"), Some(-(3 * 3600 + 1800)));
        assert_eq!(offset("Asia/Almaty"), Some(5 * 3600));
        for bad in ["Almaty", "+5", "+05:60", "+5:00", "++5:00", "+05:-1", "05:00", "+99:00", ""] {
            assert_eq!(offset(bad), None, "{bad}");
        }
    }
}
