//! A quick count as a document. It needs no book: it is made before the whole is published.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::lang::{Message, Words};
use crate::paper::sha256;
use crate::report::{Cell, Column, Document, Prose, Table};
use crate::stats::quick::{Design, QuickCount, Report, SampledStation, quick_count};
use crate::stats::{Estimate, Explained, StratumFrame, fixed, percent, percent_plain, plain};

use super::error::IndicationError;
use super::file::{rows, toml, whole};
use super::{explain, not_proof};

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    format: SampleFormat,
    design: Word,
    option: String,
    #[serde(default)]
    stratum: Vec<Stratum>,
    #[serde(default)]
    station: Vec<Station>,
}

#[derive(Debug, Clone, Deserialize)]
enum SampleFormat {
    #[serde(rename = "adal-sample/1")]
    One,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Word {
    Random,
    Brought,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stratum {
    name: String,
    units: u64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Station {
    unit: String,
    stratum: String,
    cluster: Option<String>,
}

/// The sample and what its stations reported.
#[derive(Debug, Clone)]
pub struct QuickInput {
    sample: Sample,
    reports: Vec<Option<Report>>,
    sample_hash: String,
    reports_hash: String,
}

impl QuickInput {
    /// Reads the sample (TOML) and the reports (CSV with `unit`, `base`, `votes`). A report of a
    /// station that was not drawn is refused: it is no part of the sample.
    pub fn read(sample: &str, reports: &str) -> Result<Self, IndicationError> {
        let hashes = [sample, reports].map(|text| sha256(text.as_bytes()).hex());
        let [sample_hash, reports_hash] = hashes;
        let sample: Sample = toml(sample)?;
        let SampleFormat::One = sample.format;
        let mut of: Vec<Option<Report>> = vec![None; sample.station.len()];
        let places = sample.station.iter().enumerate().map(|(at, s)| (s.unit.as_str(), at));
        let places: BTreeMap<&str, usize> = places.collect();
        for (line, row) in rows(reports, &["unit", "base", "votes"])? {
            let [unit, base, votes] = row.as_slice() else { continue };
            let slot = places.get(unit.as_str()).and_then(|at| of.get_mut(*at));
            let slot = slot.ok_or_else(|| IndicationError::Unknown { found: unit.clone() })?;
            let report = Report { base: whole(line, base)?, votes: whole(line, votes)? };
            if slot.replace(report).is_some() {
                return Err(crate::stats::StatsError::Twice { what: unit.clone() }.into());
            }
        }
        Ok(Self { sample, reports: of, sample_hash, reports_hash })
    }

    fn count(&self) -> Result<QuickCount, IndicationError> {
        let design = match self.sample.design {
            Word::Random => Design::Random,
            Word::Brought => Design::Brought,
        };
        let strata = self.sample.stratum.iter();
        let frame: Vec<StratumFrame<'_>> =
            strata.map(|s| StratumFrame { name: &s.name, units: s.units }).collect();
        let stations: Vec<SampledStation<'_>> = self
            .sample
            .station
            .iter()
            .zip(&self.reports)
            .map(|(s, report)| SampledStation {
                unit: &s.unit,
                stratum: &s.stratum,
                cluster: s.cluster.as_deref(),
                report: *report,
            })
            .collect();
        Ok(quick_count(design, &frame, &stations)?)
    }
}

/// The document.
pub fn quick_document(words: &Words, input: &QuickInput) -> Result<Document, IndicationError> {
    let result = input.count()?;
    let lang = words.lang();
    let mut out = Document::new(lang, words.say(&Explained::QuickCount.name()));
    out.fact(words.get("indications-sample-file"), Prose::new().code(&*input.sample_hash));
    out.fact(words.get("indications-reports-file"), Prose::new().code(&*input.reports_hash));
    out.fact(
        words.get("view-program"),
        Prose::new().code(concat!("adal ", env!("CARGO_PKG_VERSION"))),
    );
    not_proof(&mut out, words);
    out.push(coverage(words, &result));
    let Some(estimate) = &result.estimate else {
        out.warn(words.get("indications-no-margin"));
        explain(&mut out, words, Explained::Brought);
        return Ok(out);
    };
    let mut table = Table::new("estimate", estimate_columns(words))
        .caption(words.get("indications-estimate"))
        .fixed();
    table.row(estimate_row(&input.sample.option, estimate));
    out.push(table);
    if let Some(bounds) = &result.bounds {
        let said = Message::new("indications-bounds")
            .text("low", percent(lang, bounds.ordinary.0))
            .text("high", percent(lang, bounds.ordinary.1))
            .text("least", percent(lang, bounds.extreme.0))
            .text("most", percent(lang, bounds.extreme.1));
        out.paragraph(words.say(&said));
    }
    if let Some(se) = result.voter_formula_se {
        let said = Message::new("indications-voter-formula").text("se", fixed(lang, se, 6));
        out.paragraph(words.say(&said));
    }
    explain(&mut out, words, Explained::QuickCount);
    Ok(out)
}

fn coverage(words: &Words, result: &QuickCount) -> Table {
    let columns = [
        Column::text(words.get("indications-stratum")),
        Column::number(words.get("indications-units")),
        Column::number(words.get("indications-drawn")),
        Column::number(words.get("indications-reported")),
    ];
    let mut table =
        Table::new("coverage", columns).caption(words.get("indications-coverage")).fixed();
    for row in &result.coverage {
        table.row([
            Cell::from(row.stratum.as_str()),
            Cell::int(row.units),
            Cell::int(row.drawn),
            Cell::int(row.reported),
        ]);
    }
    table
}

/// Columns of a table of estimates.
pub(super) fn estimate_columns(words: &Words) -> [Column; 6] {
    [
        Column::text(words.get("indications-form")),
        Column::exact(words.get("indications-share")),
        Column::exact(words.get("indications-se")),
        Column::number("df"),
        Column::exact(words.get("indications-low")),
        Column::exact(words.get("indications-high")),
    ]
}

/// One estimate under its name.
pub(super) fn estimate_row(name: &str, estimate: &Estimate) -> [Cell; 6] {
    [
        Cell::from(name),
        Cell::exact(percent_plain(estimate.share)),
        super::shown(plain(estimate.se, 6)),
        Cell::int(estimate.df),
        Cell::exact(percent_plain(estimate.low)),
        Cell::exact(percent_plain(estimate.high)),
    ]
}
