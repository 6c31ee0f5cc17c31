//! The file of a poll: its record and its tallies (`specs/indications.md` § 3).

use serde::Deserialize;

use crate::stats::StratumFrame;
use crate::stats::poll::{PollKind, PollRecord, PollStation, Tally};

use super::error::IndicationError;
use super::file::toml;

/// A poll.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollFile {
    format: PollFormat,
    /// The contest.
    pub contest: String,
    /// The option whose share is estimated.
    pub option: String,
    kind: Kind,
    /// What a publication must state.
    #[serde(default)]
    pub record: PollRecord,
    #[serde(default)]
    stratum: Vec<Stratum>,
    #[serde(default)]
    station: Vec<StationOf>,
}

#[derive(Debug, Clone, Deserialize)]
enum PollFormat {
    #[serde(rename = "adal-poll/1")]
    One,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Exit,
    Opinion,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stratum {
    name: String,
    units: u64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct StationOf {
    unit: String,
    stratum: String,
    tally: Vec<TallyOf>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct TallyOf {
    interval: String,
    #[serde(default)]
    group: String,
    approached: Option<u64>,
    refused: Option<u64>,
    missed: Option<u64>,
    completed: u64,
    named: u64,
}

impl PollFile {
    /// Reads a file.
    pub fn read(text: &str) -> Result<Self, IndicationError> {
        let file: Self = toml(text)?;
        let PollFormat::One = file.format;
        Ok(file)
    }

    /// Whether people were asked after or before they voted.
    #[must_use]
    pub const fn kind(&self) -> PollKind {
        match self.kind {
            Kind::Exit => PollKind::Exit,
            Kind::Opinion => PollKind::Opinion,
        }
    }

    /// The strata.
    #[must_use]
    pub fn frame(&self) -> Vec<StratumFrame<'_>> {
        self.stratum.iter().map(|s| StratumFrame { name: &s.name, units: s.units }).collect()
    }

    /// The tallies of each station, in the order of the file.
    #[must_use]
    pub fn tallies(&self) -> Vec<Vec<Tally<'_>>> {
        self.station.iter().map(|s| s.tally.iter().map(TallyOf::tally).collect()).collect()
    }

    /// The stations, with the tallies [`PollFile::tallies`] gave.
    #[must_use]
    pub fn stations<'a>(&'a self, tallies: &'a [Vec<Tally<'a>>]) -> Vec<PollStation<'a>> {
        let pairs = self.station.iter().zip(tallies);
        pairs
            .map(|(s, tallies)| PollStation { unit: &s.unit, stratum: &s.stratum, tallies })
            .collect()
    }
}

impl TallyOf {
    fn tally(&self) -> Tally<'_> {
        Tally {
            interval: &self.interval,
            group: &self.group,
            approached: self.approached,
            refused: self.refused,
            missed: self.missed,
            completed: self.completed,
            named: self.named,
        }
    }
}
