//! What the sheet itself shows: the form it is written on, and the line "against all".

use crate::lang::Message;
use crate::pack::Role;
use crate::paper::DocumentKind;

use super::collect::{Collector, Draft, Station};

/// FRM-01 and AAL-02 on every sheet of a station.
pub(super) fn check(to: &mut Collector<'_>, station: &Station<'_>) {
    for (at, sheet) in station.of(|kind| !kind.is_series() && kind != DocumentKind::SummaryRow) {
        form_id(to, station, at, sheet);
    }
    against_all(to, station);
}

/// FRM-01: the sheet's `form_id` is not that of its contest.
fn form_id(to: &mut Collector<'_>, station: &Station<'_>, at: usize, sheet: &super::sheets::Sheet) {
    let Some(wanted) = &station.contest.form_id else { return };
    let Some(found) = station.sheets.extra(at).and_then(|e| e.form_id.as_ref()) else { return };
    if found == wanted {
        return;
    }
    let owner = to.election.contests.iter().find(|c| c.form_id.as_ref() == Some(found));
    let message = if owner.is_some() { "finding-form-of-other" } else { "finding-form-unknown" };
    let said = Message::new(message)
        .text("found", found)
        .text("wanted", wanted)
        .text("contest", owner.map_or("", |c| c.id.as_str()))
        .message("document", Message::new(sheet.document.message_id()));
    let draft = Draft::new("FRM-01", station.id.clone(), "form-id", said)
        .in_contest(station.contest)
        .at(station.place(at, sheet))
        .resting_on([to.sheets.entry(sheet)]);
    to.add(draft);
}

/// AAL-02: the line "against all" is absent or blank on the sheet that counts.
fn against_all(to: &mut Collector<'_>, station: &Station<'_>) {
    let Some((at, sheet)) = station.current() else { return };
    for option in station.contest.options.iter().filter(|o| o.role == Role::AgainstAll) {
        let Some(missing) = station.cell(at, &option.key).missing() else { continue };
        let why = super::collect::why_not(missing);
        let said = Message::new("finding-against-all-missing")
            .message("why", Message::new(why.message_id()));
        let draft = Draft::new("AAL-02", station.id.clone(), "against-all-line", said)
            .in_contest(station.contest)
            .line(&option.key)
            .resting_on([to.sheets.entry(sheet)]);
        to.add(draft);
    }
}
