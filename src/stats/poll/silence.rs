//! When a poll may be published. The dates and the time zone are the election's own; the law pack
//! gives the rule; the clock is an argument.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::super::error::StatsError;

/// The silence a law orders (Kazakhstan, art. 28 (9): five days before and the day itself).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SilenceRule {
    /// Full days before the voting day.
    pub days_before: u8,
    /// Whether the whole voting day is silent too, beyond the close of the polls.
    pub voting_day: bool,
}

/// The voting.
#[derive(Debug, Clone)]
pub struct Voting<'a> {
    /// The voting day.
    pub day: Date,
    /// When the last polling station closes.
    pub polls_close: Timestamp,
    /// The election's own time zone; the westernmost where there are several.
    pub zone: &'a TimeZone,
}

/// What is to be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PollKind {
    /// Answers given before the voting: free until the silence begins, and after it.
    Opinion,
    /// Answers of people who have voted: nowhere before the polls close.
    Exit,
}

/// The moment from which a poll held on the voting day may be published.
pub fn published_from(
    rule: Option<SilenceRule>,
    voting: &Voting<'_>,
) -> Result<Timestamp, StatsError> {
    let mut from = voting.polls_close;
    if rule.is_some_and(|rule| rule.voting_day) {
        let next = voting.day.tomorrow().map_err(|_| StatsError::Time)?;
        from = from.max(midnight(next, voting.zone)?);
    }
    Ok(from)
}

/// Refuses a publication at the moment `at` that the law or the open polls forbid, naming the time
/// from which it is free.
pub fn may_publish(
    kind: PollKind,
    rule: Option<SilenceRule>,
    voting: &Voting<'_>,
    at: Timestamp,
) -> Result<(), StatsError> {
    let until = published_from(rule, voting)?;
    let is_silent = match (kind, rule) {
        (PollKind::Exit, _) => at < until,
        (PollKind::Opinion, None) => false,
        (PollKind::Opinion, Some(rule)) => {
            let days = i64::from(rule.days_before).days();
            let first = voting.day.checked_sub(days).map_err(|_| StatsError::Time)?;
            midnight(first, voting.zone)? <= at && at < until
        }
    };
    if is_silent {
        let local = until.to_zoned(voting.zone.clone());
        let allowed = local.strftime("%Y-%m-%d %H:%M %:z").to_string();
        return Err(StatsError::Silence { allowed });
    }
    Ok(())
}

fn midnight(day: Date, zone: &TimeZone) -> Result<Timestamp, StatsError> {
    day.to_zoned(zone.clone()).map(|z| z.timestamp()).map_err(|_| StatsError::Time)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const KZ: SilenceRule = SilenceRule { days_before: 5, voting_day: true };

    fn check(kind: PollKind, rule: Option<SilenceRule>, at: &str) -> Result<(), StatsError> {
        let zone = TimeZone::get("Asia/Almaty").unwrap();
        let day = date(2023, 3, 19);
        // 20:00 in the west of the country, an hour later than in Almaty.
        let polls_close = "2023-03-19T21:00:00+06:00".parse().unwrap();
        may_publish(kind, rule, &Voting { day, polls_close, zone: &zone }, at.parse().unwrap())
    }

    #[test]
    fn exit_polls_wait_for_the_close_and_the_day() {
        let early = check(PollKind::Exit, Some(KZ), "2023-03-19T20:30:00+06:00");
        let allowed = "2023-03-20 00:00 +06:00".to_owned();
        assert_eq!(early, Err(StatsError::Silence { allowed }));
        assert!(check(PollKind::Exit, Some(KZ), "2023-03-19T23:59:59+06:00").is_err());
        assert!(check(PollKind::Exit, Some(KZ), "2023-03-20T00:00:00+06:00").is_ok());
        // Without any law of silence still not before the polls close.
        assert!(check(PollKind::Exit, None, "2023-03-19T20:59:59+06:00").is_err());
        assert!(check(PollKind::Exit, None, "2023-03-19T21:00:00+06:00").is_ok());
        // The election's own zone decides: 18:30 UTC is past midnight there.
        assert!(check(PollKind::Exit, Some(KZ), "2023-03-19T18:30:00Z").is_ok());
    }

    #[test]
    fn opinion_polls_fall_silent_five_days_before() {
        assert!(check(PollKind::Opinion, Some(KZ), "2023-03-13T23:59:59+06:00").is_ok());
        assert!(check(PollKind::Opinion, Some(KZ), "2023-03-14T00:00:00+06:00").is_err());
        assert!(check(PollKind::Opinion, None, "2023-03-18T12:00:00+06:00").is_ok());
    }
}
