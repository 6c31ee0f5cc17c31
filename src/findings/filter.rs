//! Which findings a reader wants to see.

use super::finding::Finding;
use crate::pack::{Code, Severity};
use crate::paper::UnitId;

/// A choice of findings; an empty list chooses all.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only these units (the caller has added the units below them).
    pub units: Option<Vec<UnitId>>,
    /// Only these codes, or families of codes (`ARI`).
    pub codes: Vec<String>,
    /// Only this severity and above.
    pub severity: Option<Severity>,
}

impl Filter {
    /// Whether the finding is chosen.
    #[must_use]
    pub fn takes(&self, finding: &Finding) -> bool {
        self.takes_unit_and_code(&finding.unit, finding.code)
            && self.severity.is_none_or(|least| finding.severity >= least)
    }

    /// Whether it chooses everything.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.units.is_none() && self.codes.is_empty() && self.severity.is_none()
    }

    /// Whether it chooses a unit.
    #[must_use]
    pub fn takes_unit(&self, unit: &UnitId) -> bool {
        self.units.as_ref().is_none_or(|u| u.binary_search(unit).is_ok())
    }

    /// Whether a unit and a code are chosen, whatever the severity.
    #[must_use]
    pub fn takes_unit_and_code(&self, unit: &UnitId, code: Code) -> bool {
        let unit = self.takes_unit(unit);
        let code = code.as_str();
        let coded = self.codes.is_empty()
            || self.codes.iter().any(|c| {
                code.eq_ignore_ascii_case(c)
                    || code.split('-').next().is_some_and(|family| family.eq_ignore_ascii_case(c))
            });
        unit && coded
    }

    /// The choice in one line, printed with every report (ledger format R1).
    #[must_use]
    pub fn describe(&self) -> String {
        let mut parts = Vec::new();
        if let Some(units) = &self.units {
            parts.push(format!("units={}", units.len()));
        }
        if !self.codes.is_empty() {
            parts.push(format!("codes={}", self.codes.join(",")));
        }
        if let Some(severity) = self.severity {
            parts.push(format!("severity>={}", severity.word()));
        }
        if parts.is_empty() { "all".to_owned() } else { parts.join(" ") }
    }
}
