//! Days and moments as each language writes them.

use super::message::Message;

/// A day `YYYY-MM-DD`, or a moment `YYYY-MM-DDTHH:MM[:SS][Z|±HH:MM]` (`T` or a space), as a
/// message; `None` for any other text.
pub(super) fn read(text: &str) -> Option<Message> {
    let (day, rest) = text.split_at_checked(10)?;
    let day = day_said(day)?;
    let Some(time) = rest.strip_prefix(['T', ' ']) else {
        return rest.is_empty().then_some(day);
    };
    Some(Message::new("date-moment").message("day", day).text("time", time_said(time)?))
}

fn day_said(text: &str) -> Option<Message> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits =
        |part: &str, long: usize| part.len() == long && part.bytes().all(|b| b.is_ascii_digit());
    if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    let real = (1..=12).contains(&month) && (1..=31).contains(&day);
    let month = Message::new(format!("date-month-{month}"));
    let said = Message::new("date-day").text("year", year).message("month", month);
    real.then(|| said.text("day", day))
}

/// `14:30`, `23:59:59 +05:00`: seconds only where they are not 0, an offset where there is one.
fn time_said(text: &str) -> Option<String> {
    let end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (clock, offset) = text.split_at_checked(end)?;
    let clock = clock.trim_end();
    let shape = |(at, b): (usize, u8)| if at % 3 == 2 { b == b':' } else { b.is_ascii_digit() };
    if !matches!(clock.len(), 5 | 8) || !(0..).zip(clock.bytes()).all(shape) {
        return None;
    }
    let clock = if clock.len() == 8 { clock.strip_suffix(":00").unwrap_or(clock) } else { clock };
    Some(match offset {
        "" => clock.to_owned(),
        "Z" => format!("{clock} UTC"),
        offset => format!("{clock} {offset}"),
    })
}

#[cfg(test)]
mod tests {
    use crate::lang::{Lang, Words};

    #[test]
    fn each_language_writes_days_its_own_way() {
        let said = |lang, text| Words::new(lang).moment(text);
        assert_eq!(said(Lang::En, "2027-03-21"), "21 March 2027");
        assert_eq!(said(Lang::Ru, "2027-03-21"), "21 марта 2027 года");
        assert_eq!(said(Lang::Kk, "2027-03-21"), "2027 жылғы 21 наурыз");
        assert_eq!(said(Lang::En, "2027-12-01T20:00:00Z"), "1 December 2027, 20:00 UTC");
        assert_eq!(
            said(Lang::Ru, "2027-04-01 23:59:59 +05:00"),
            "1 апреля 2027 года, 23:59:59 +05:00"
        );
        assert_eq!(said(Lang::Kk, "2027-05-09T14:30"), "2027 жылғы 9 мамыр, 14:30");
    }

    #[test]
    fn what_is_no_day_stands_as_it_is() {
        let words = Words::new(Lang::En);
        for text in ["", "yesterday", "2027-13-01", "2027-1-01", "2027-01-01T9:00", "21.03.2027"] {
            assert_eq!(words.moment(text), text);
        }
    }
}
