//! Voting inside a quarantine or an emergency (RES-01); voting moved to another day (RES-02).

use crate::election::{Level, RestrictionKind};
use crate::lang::Message;

use super::collect::{Collector, Draft};

/// Compares the voting day of every station with the restrictions above it.
pub(super) fn check(to: &mut Collector<'_>) {
    let election = to.election;
    for restriction in &election.restrictions {
        let inside = |day| day >= restriction.from && restriction.to.is_none_or(|to| day <= to);
        let stations = election
            .units
            .iter()
            .filter(|(_, u)| u.level == Level::Station)
            .filter(|(at, _)| election.units.is_within(*at, restriction.unit))
            .filter(|(at, _)| inside(election.voting_date(*at)))
            .count();
        let Some(id) = election.units.id(restriction.unit).filter(|_| stations > 0) else {
            continue;
        };
        let kind = match restriction.kind {
            RestrictionKind::Quarantine => "restriction-quarantine",
            RestrictionKind::Emergency => "restriction-emergency",
        };
        let said = Message::new("finding-restriction")
            .message("kind", Message::new(kind))
            .moment("from", restriction.from)
            .moment("to", restriction.to.map_or_else(|| "…".to_owned(), |d| d.to_string()))
            .number("stations", u64::try_from(stations).unwrap_or(u64::MAX))
            .text("source", &restriction.source);
        to.add(Draft::new("RES-01", id.clone(), "restriction", said).at(&restriction.id));
    }
    for postponement in &election.postponements {
        let Some(id) = election.units.id(postponement.unit) else { continue };
        let said = Message::new("finding-postponement")
            .moment("from", postponement.from)
            .moment("to", postponement.to.map_or_else(|| "…".to_owned(), |d| d.to_string()))
            .text("source", &postponement.source);
        let place = postponement.from.to_string();
        to.add(Draft::new("RES-02", id.clone(), "postponement", said).at(place));
    }
}
