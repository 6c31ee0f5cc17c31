//! Growth of the voter list on the day (LST-01), against the law pack's limit.

use rust_decimal::Decimal;

use crate::lang::Message;
use crate::pack::LimitKind;

use super::collect::{Collector, Draft, Station};
use super::measures::{Measures, limit};

/// LST-01 on the sheet that counts.
pub(super) fn check(to: &mut Collector<'_>, station: &Station<'_>, measures: &mut Measures) {
    let Some(percent) = limit(to, LimitKind::ListGrowthPercent) else { return };
    let Some((at, sheet)) = station.current() else { return };
    let added = measures.value(station, at, "added");
    let registered = measures.value(station, at, "registered");
    let (Some(added), Some(registered)) = (added, registered) else { return };
    let allowed = Decimal::from(registered) * percent / Decimal::ONE_HUNDRED;
    if Decimal::from(added) <= allowed {
        return;
    }
    let over = i128::from(added) - allowed.floor().mantissa();
    let said = Message::new("finding-list-growth")
        .number("added", added)
        .number("registered", registered)
        .text("percent", percent.normalize());
    let mut draft = Draft::new("LST-01", station.id.clone(), "list-growth", said)
        .in_contest(station.contest)
        .delta(over)
        .resting_on([to.sheets.entry(sheet)]);
    draft.formula = Some(format!("{added} > {registered} × {} %", percent.normalize()));
    to.add(draft);
}
