//! The two spellings of a time. Only the spelling is checked here: a time is a claim.

/// Whether `text` is `YYYY-MM-DDTHH:MM:SSZ` (ledger format E1).
#[must_use]
pub fn is_utc_time(text: &str) -> bool {
    text.len() == 20 && is_offset_time(text)
}

/// Whether `text` is `YYYY-MM-DDTHH:MM:SS` with `Z` or `±HH:MM` (ledger format E7).
#[must_use]
pub fn is_offset_time(text: &str) -> bool {
    let Some((clock, zone)) = text.split_at_checked(19) else {
        return false;
    };
    let shape = clock.bytes().zip("0000-00-00T00:00:00".bytes()).all(|(b, s)| match s {
        b'0' => b.is_ascii_digit(),
        mark => b == mark,
    });
    shape && is_clock(clock) && (zone == "Z" || is_zone(zone))
}

fn number(text: &str, from: usize, to: usize) -> u32 {
    text.get(from..to).and_then(|t| t.parse().ok()).unwrap_or(u32::MAX)
}

fn is_clock(text: &str) -> bool {
    let (year, month, day) = (number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
        && number(text, 11, 13) < 24
        && number(text, 14, 16) < 60
        && number(text, 17, 19) < 60
}

fn is_zone(text: &str) -> bool {
    text.len() == 6
        && text.starts_with(['+', '-'])
        && text.as_bytes().get(3) == Some(&b':')
        && text.bytes().enumerate().all(|(i, b)| i == 0 || i == 3 || b.is_ascii_digit())
        && number(text, 1, 3) < 24
        && number(text, 4, 6) < 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_time() {
        for good in ["2026-11-23T17:02:15Z", "2024-02-29T00:00:00Z", "0000-12-31T23:59:59Z"] {
            assert!(is_utc_time(good) && is_offset_time(good), "{good}");
        }
        for bad in [
            "",
            "2026-11-23T17:02:15",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-11-23 17:02:15Z",
            "2026-11-23T24:00:00Z",
            "2026-11-23T17:02:60Z",
            "+026-11-23T17:02:15Z",
            "2026-11-00T17:02:15Z",
            "2026-11-23T17:02:15z",
        ] {
            assert!(!is_utc_time(bad) && !is_offset_time(bad), "{bad}");
        }
        assert!(is_offset_time("2026-11-23T17:02:15+05:00"));
        assert!(!is_utc_time("2026-11-23T17:02:15+05:00"));
        for bad in ["2026-11-23T17:02:15+5:00", "2026-11-23T17:02:15+24:00", "2026-11-23T17:02:15ә"]
        {
            assert!(!is_offset_time(bad), "{bad}");
        }
    }
}
