//! "Against all" above every option that can win (AAL-01): what then follows is the law's affair.

use crate::election::{Contest, UnitIndex};
use crate::lang::Message;
use crate::pack::Role;

use super::collect::{Collector, Draft};
use super::sheets::ContestSheets;

/// AAL-01 for the contest as a whole, over the sheets that count.
pub(super) fn check(
    to: &mut Collector<'_>,
    contest: &Contest,
    sheets: &ContestSheets,
    current: &[(UnitIndex, u32)],
) {
    let total = |role: fn(Role) -> bool| -> Vec<u64> {
        let of_role = contest.options.iter().filter(|o| role(o.role));
        of_role
            .filter_map(|o| contest.layout.column(&o.key))
            .map(|column| {
                current.iter().filter_map(|c| sheets.cell(c.1 as usize, column).number()).sum()
            })
            .collect()
    };
    let against: u64 = total(|r| r == Role::AgainstAll).iter().sum();
    let leader = total(|r| r != Role::AgainstAll).into_iter().max().unwrap_or(0);
    let Some(scope) = to.election.units.id(contest.scope) else { return };
    if against == 0 || against < leader {
        return;
    }
    let delta = i128::from(against) - i128::from(leader);
    let said = Message::new("finding-against-all-leads")
        .number("against_all", against)
        .number("leader", leader);
    let mut draft = Draft::new("AAL-01", scope.clone(), "against-all-leads", said)
        .in_contest(contest)
        .delta(delta);
    draft.formula = Some(format!("{against} ≥ {leader}"));
    to.add(draft);
}
