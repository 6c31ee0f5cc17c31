//! Turnout through the day: the bulletins of a station against what its tables can issue, against
//! observers' headcounts, mobile trips and the protocol. Integers only. Minutes count from
//! midnight of the voting day in the station's own time.

use crate::lang::{Message, Say};

/// One bulletin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bulletin {
    /// When.
    pub minute: u64,
    /// Ballots issued until then.
    pub issued: u64,
}

/// How fast a station can issue ballots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capacity {
    /// Members who issue ballots at once.
    pub issuers: u64,
    /// Voters one of them can serve in an hour.
    pub per_hour: u64,
}

impl Capacity {
    /// Ballots that can be issued in so many minutes, rounded up.
    #[must_use]
    pub const fn within(self, minutes: u64) -> u64 {
        self.issuers.saturating_mul(self.per_hour).saturating_mul(minutes).div_ceil(60)
    }
}

/// Voters an observer counted at the table in an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Headcount {
    /// From when.
    pub from: u64,
    /// Until when.
    pub to: u64,
    /// Voters who took a ballot.
    pub voted: u64,
}

/// A trip with a mobile box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trip {
    /// Departure.
    pub out: u64,
    /// Return.
    pub back: u64,
    /// Voters said to have been visited.
    pub voters: u64,
}

/// What is known of a station's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StationDay<'a> {
    /// When the station opened.
    pub opened: u64,
    /// Voters on the list.
    pub registered: u64,
    /// Ballots issued according to the protocol.
    pub protocol_issued: Option<u64>,
    /// Bulletins in the order they were given out.
    pub bulletins: &'a [Bulletin],
    /// How fast it can issue; `None` if nobody counted the tables.
    pub capacity: Option<Capacity>,
    /// Headcounts.
    pub headcounts: &'a [Headcount],
    /// Mobile trips.
    pub trips: &'a [Trip],
    /// The least minutes a visit takes, on average and with the way.
    pub minutes_a_visit: u64,
    /// A headcount may differ by so many without being listed.
    pub tolerance: u64,
}

/// Something that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnoutSign {
    /// A later bulletin names fewer.
    WentDown {
        /// Time of the later bulletin.
        minute: u64,
        /// Number before.
        before: u64,
        /// Number after.
        after: u64,
    },
    /// More were issued than the tables can.
    TooFast {
        /// From when.
        from: u64,
        /// Until when.
        to: u64,
        /// Issued between.
        issued: u64,
        /// What the tables can issue in that time.
        capacity: u64,
    },
    /// The last bulletin is above the protocol.
    AboveProtocol {
        /// The bulletin.
        bulletin: u64,
        /// The protocol.
        protocol: u64,
    },
    /// More issued than registered.
    AboveRegister {
        /// Time of the bulletin.
        minute: u64,
        /// Issued.
        issued: u64,
        /// Registered.
        registered: u64,
    },
    /// Bulletins and headcount differ over the same interval.
    Headcount {
        /// From when.
        from: u64,
        /// Until when.
        to: u64,
        /// Counted by the observer.
        counted: u64,
        /// Issued according to the bulletins.
        issued: u64,
    },
    /// More visits than the trip had time for.
    TripTooShort {
        /// Departure.
        out: u64,
        /// Return.
        back: u64,
        /// Voters said to have been visited.
        voters: u64,
        /// Visits the time allows.
        possible: u64,
    },
}

impl Say for TurnoutSign {
    fn say(&self) -> Message {
        let new = |key: &str| Message::new(format!("stats-turnout-{key}"));
        match *self {
            Self::WentDown { minute, before, after } => new("went-down")
                .text("time", clock(minute))
                .number("before", before)
                .number("after", after),
            Self::TooFast { from, to, issued, capacity } => interval(new("too-fast"), from, to)
                .number("issued", issued)
                .number("capacity", capacity),
            Self::AboveProtocol { bulletin, protocol } => {
                new("above-protocol").number("bulletin", bulletin).number("protocol", protocol)
            }
            Self::AboveRegister { minute, issued, registered } => new("above-register")
                .text("time", clock(minute))
                .number("issued", issued)
                .number("registered", registered),
            Self::Headcount { from, to, counted, issued } => interval(new("headcount"), from, to)
                .number("counted", counted)
                .number("issued", issued),
            Self::TripTooShort { out, back, voters, possible } => interval(new("trip"), out, back)
                .number("voters", voters)
                .number("possible", possible),
        }
    }
}

fn interval(message: Message, from: u64, to: u64) -> Message {
    message.text("from", clock(from)).text("to", clock(to))
}

fn clock(minute: u64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Everything in a station's day that does not fit, in a fixed order: bulletins by time, then the
/// protocol, headcounts, trips.
#[must_use]
pub fn turnout_signs(day: &StationDay<'_>) -> Vec<TurnoutSign> {
    let mut signs = Vec::new();
    let opening = Bulletin { minute: day.opened, issued: 0 };
    let mut before = opening;
    for bulletin in day.bulletins {
        signs.extend(step(day, before, *bulletin));
        before = *bulletin;
    }
    if let Some(protocol) = day.protocol_issued
        && before.issued > protocol
    {
        signs.push(TurnoutSign::AboveProtocol { bulletin: before.issued, protocol });
    }
    signs.extend(day.headcounts.iter().filter_map(|count| headcount_gap(day, count)));
    signs.extend(day.trips.iter().filter_map(|trip| short_trip(day, trip)));
    signs
}

fn step(day: &StationDay<'_>, before: Bulletin, now: Bulletin) -> Vec<TurnoutSign> {
    let mut signs = Vec::new();
    let minute = now.minute;
    if now.issued < before.issued {
        signs.push(TurnoutSign::WentDown { minute, before: before.issued, after: now.issued });
    }
    if let Some(capacity) = day.capacity {
        let (from, to) = (before.minute, minute);
        let capacity = capacity.within(to.saturating_sub(from));
        let issued = now.issued.saturating_sub(before.issued);
        if issued > capacity {
            signs.push(TurnoutSign::TooFast { from, to, issued, capacity });
        }
    }
    if now.issued > day.registered && before.issued <= day.registered {
        let (issued, registered) = (now.issued, day.registered);
        signs.push(TurnoutSign::AboveRegister { minute, issued, registered });
    }
    signs
}

/// Only a headcount that begins and ends with a bulletin (or the opening) can be compared.
fn headcount_gap(day: &StationDay<'_>, count: &Headcount) -> Option<TurnoutSign> {
    let at = |minute: u64| {
        let named = day.bulletins.iter().find(|b| b.minute == minute).map(|b| b.issued);
        named.or((minute == day.opened).then_some(0))
    };
    let issued = at(count.to)?.saturating_sub(at(count.from)?);
    let (from, to, counted) = (count.from, count.to, count.voted);
    let differs = issued.abs_diff(counted) > day.tolerance;
    differs.then_some(TurnoutSign::Headcount { from, to, counted, issued })
}

fn short_trip(day: &StationDay<'_>, trip: &Trip) -> Option<TurnoutSign> {
    let possible = trip.back.saturating_sub(trip.out).checked_div(day.minutes_a_visit)?;
    let Trip { out, back, voters } = *trip;
    (voters > possible).then_some(TurnoutSign::TripTooShort { out, back, voters, possible })
}

/// Two contests of one day whose numbers of ballots issued at one station differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContestGap<'a> {
    /// The contest with more ballots issued.
    pub most: (&'a str, u64),
    /// The contest with fewer.
    pub least: (&'a str, u64),
}

/// The widest gap between ballots issued in simultaneous contests at one station, if it is above
/// `tolerance`. A voter receives every ballot he is entitled to at once; who is entitled to fewer
/// (voting away from home) explains small gaps.
#[must_use]
pub fn contest_gap<'a>(issued: &[(&'a str, u64)], tolerance: u64) -> Option<ContestGap<'a>> {
    let most = *issued.iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)))?;
    let least = *issued.iter().min_by(|a, b| a.1.cmp(&b.1).then(a.0.cmp(b.0)))?;
    (most.1 - least.1 > tolerance).then_some(ContestGap { most, least })
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: StationDay<'static> = StationDay {
        opened: 7 * 60,
        registered: 1_000,
        protocol_issued: Some(700),
        bulletins: &[
            Bulletin { minute: 600, issued: 150 },
            Bulletin { minute: 720, issued: 300 },
            Bulletin { minute: 1_200, issued: 700 },
        ],
        capacity: Some(Capacity { issuers: 4, per_hour: 20 }),
        headcounts: &[Headcount { from: 420, to: 600, voted: 148 }],
        trips: &[Trip { out: 600, back: 720, voters: 8 }],
        minutes_a_visit: 10,
        tolerance: 5,
    };

    #[test]
    fn an_ordinary_day_is_silent() {
        assert_eq!(turnout_signs(&DAY), []);
    }

    #[test]
    fn each_sign() {
        let bulletins = [
            Bulletin { minute: 600, issued: 300 },
            Bulletin { minute: 720, issued: 290 },
            Bulletin { minute: 780, issued: 1_020 },
        ];
        let signs = turnout_signs(&StationDay {
            bulletins: &bulletins,
            headcounts: &[
                Headcount { from: 420, to: 600, voted: 240 },
                Headcount { from: 500, to: 600, voted: 1 }, // no bulletin at its beginning
            ],
            trips: &[Trip { out: 600, back: 660, voters: 20 }],
            ..DAY
        });
        assert_eq!(
            signs,
            [
                TurnoutSign::TooFast { from: 420, to: 600, issued: 300, capacity: 240 },
                TurnoutSign::WentDown { minute: 720, before: 300, after: 290 },
                TurnoutSign::TooFast { from: 720, to: 780, issued: 730, capacity: 80 },
                TurnoutSign::AboveRegister { minute: 780, issued: 1_020, registered: 1_000 },
                TurnoutSign::AboveProtocol { bulletin: 1_020, protocol: 700 },
                TurnoutSign::Headcount { from: 420, to: 600, counted: 240, issued: 300 },
                TurnoutSign::TripTooShort { out: 600, back: 660, voters: 20, possible: 6 },
            ]
        );
        let words = crate::lang::Words::new(crate::lang::Lang::En);
        assert!(words.say(&signs[1]).contains("12:00"));
    }

    #[test]
    fn contests_of_one_day() {
        let gap = contest_gap(&[("list", 700), ("mandate", 640), ("local", 700)], 20).unwrap();
        assert_eq!((gap.most, gap.least), (("list", 700), ("mandate", 640)));
        assert_eq!(contest_gap(&[("list", 700), ("local", 690)], 20), None);
        assert_eq!(contest_gap(&[], 0), None);
    }
}
