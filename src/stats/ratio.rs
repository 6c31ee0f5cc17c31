//! The combined ratio estimator of a stratified sample of stations (or of clusters of them), with
//! the linearised error between stations (Cochran 1977, §6.11). Never √(pq/n): voters of one
//! station are alike, and that formula covers a third of what it promises.

use std::collections::{BTreeMap, BTreeSet};

use super::error::StatsError;
use super::tails::student_quantile;

/// A stratum of the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StratumFrame<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many sampling units it has in all (stations, or clusters if clusters were drawn).
    pub units: u64,
}

/// An estimated share and its error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The share.
    pub share: f64,
    /// Its standard error, from the variation between sampling units.
    pub se: f64,
    /// Degrees of freedom: sampled units less strata.
    pub df: u64,
    /// Lower end of the 95 % interval (Student's t).
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Estimate {
    /// Whether a share lies inside the 95 % interval.
    #[must_use]
    pub fn covers(&self, share: f64) -> bool {
        (self.low..=self.high).contains(&share)
    }
}

/// A sampling unit that reported: its base x and its part y.
pub(super) type Unit = (f64, f64);

/// The sampling units of each stratum.
pub(super) type Sample<'a> = BTreeMap<&'a str, Vec<Unit>>;

/// `Σ N_h ȳ_h ÷ Σ N_h x̄_h` with its linearised error. Every stratum of the frame needs two units.
pub(super) fn combined_ratio(
    frame: &[StratumFrame<'_>],
    sample: &Sample<'_>,
) -> Result<Estimate, StatsError> {
    let (mut x_total, mut y_total) = (0.0, 0.0);
    for stratum in frame {
        let units = units_of(stratum, sample)?;
        let expand = stratum.units as f64 / units.len() as f64;
        x_total += expand * units.iter().map(|u| u.0).sum::<f64>();
        y_total += expand * units.iter().map(|u| u.1).sum::<f64>();
    }
    if x_total <= 0.0 {
        return Err(StatsError::NoData);
    }
    let share = y_total / x_total;
    let (mut variance, mut df) = (0.0, 0);
    for stratum in frame {
        let units = units_of(stratum, sample)?;
        let (whole, n) = (stratum.units as f64, units.len() as f64);
        if units.len() == 1 && stratum.units > 1 {
            return Err(StatsError::LoneStation { stratum: stratum.name.to_owned() });
        }
        if units.len() > 1 {
            let residuals: Vec<f64> = units.iter().map(|(x, y)| y - share * x).collect();
            variance += whole * whole * (1.0 - n / whole) * sample_variance(&residuals) / n;
        }
        df += units.len() as u64 - 1;
    }
    let se = variance.sqrt() / x_total;
    let t = student_quantile(0.975, df as f64).ok_or(StatsError::TooFew {
        found: df + frame.len() as u64,
        needed: frame.len() as u64 + 1,
    })?;
    Ok(Estimate { share, se, df, low: share - t * se, high: share + t * se })
}

/// The names of the strata, each of which stands once.
pub(super) fn strata<'a>(frame: &[StratumFrame<'a>]) -> Result<BTreeSet<&'a str>, StatsError> {
    let mut names = BTreeSet::new();
    match frame.iter().find(|stratum| !names.insert(stratum.name)) {
        None => Ok(names),
        Some(twice) => Err(StatsError::Twice { what: twice.name.to_owned() }),
    }
}

fn units_of<'a>(
    stratum: &StratumFrame<'_>,
    sample: &'a Sample<'_>,
) -> Result<&'a [Unit], StatsError> {
    let name = || stratum.name.to_owned();
    let units = sample.get(stratum.name).map(Vec::as_slice).unwrap_or_default();
    if units.is_empty() {
        return Err(StatsError::EmptyStratum { stratum: name() });
    }
    let sampled = units.len() as u64;
    if sampled > stratum.units {
        return Err(StatsError::SampleTooLarge {
            stratum: name(),
            sampled,
            stations: stratum.units,
        });
    }
    Ok(units)
}

/// Σ (v − v̄)² ÷ (n − 1); 0 for fewer than two values.
pub(super) fn sample_variance(values: &[f64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let mean = mean(values);
    values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / (values.len() - 1) as f64
}

/// The mean; 0 for no value.
pub(super) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}
