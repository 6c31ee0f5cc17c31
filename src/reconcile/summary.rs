//! Summary protocols: a parent's totals against the sum of its children (AGG-01), the rows of its
//! table against the children's own sheets (AGG-02), children missing or double (AGG-03).

use std::collections::BTreeMap;

use crate::election::{Contest, UnitIndex};
use crate::findings::WhyNot;
use crate::lang::Message;
use crate::pack::{Cell, Code, PackError};
use crate::paper::{DocumentKind, LineKey, UnitId};

use super::collect::{Collector, Draft, why_not};
use super::parents::Parents;
use super::sheets::{ContestSheets, Sheet};

/// One contest's summaries.
pub(super) struct Summary<'a> {
    contest: &'a Contest,
    sheets: &'a ContestSheets,
    /// The sheet that counts, by unit.
    current: &'a [(UnitIndex, u32)],
    /// A parent's own totals: the latest.
    totals: BTreeMap<UnitIndex, usize>,
    /// A parent's table: child and position, in the order of the ledger.
    tables: BTreeMap<UnitIndex, Vec<(UnitIndex, usize)>>,
}

impl<'a> Summary<'a> {
    /// Gathers summaries and their tables.
    pub fn new(
        to: &Collector<'a>,
        contest: &'a Contest,
        sheets: &'a ContestSheets,
        current: &'a [(UnitIndex, u32)],
    ) -> Self {
        let (mut totals, mut tables) = (BTreeMap::new(), BTreeMap::<_, Vec<_>>::new());
        for (at, sheet) in sheets.sheets().iter().enumerate() {
            match sheet.document {
                DocumentKind::Summary => {
                    totals.insert(sheet.unit, at);
                }
                DocumentKind::SummaryRow => {
                    let named = sheets.extra(at).and_then(|e| e.parent.as_ref());
                    let parent = match named {
                        Some(parent) => to.election.units.find(parent.as_str()),
                        None => to.election.units.get(sheet.unit).and_then(|u| u.parent),
                    };
                    if let Some(parent) = parent {
                        tables.entry(parent).or_default().push((sheet.unit, at));
                    }
                }
                _ => {}
            }
        }
        Self { contest, sheets, current, totals, tables }
    }

    /// All checks.
    pub fn check(&self, to: &mut Collector<'_>) -> Result<(), PackError> {
        for (parent, rows) in &self.tables {
            self.rows(to, *parent, rows);
        }
        let mut parents = Parents::new(self.contest, self.sheets)?;
        for (parent, at) in &self.totals {
            let Some(id) = to.election.units.id(*parent).cloned() else { continue };
            let found = match self.tables.get(parent) {
                Some(rows) => Some((rows.iter().map(|r| r.1).collect(), "sum-of-table")),
                None => self.children(to, *parent).map(|parts| (parts, "sum-of-children")),
            };
            if let Some((parts, check)) = found {
                self.sum(to, &parents, (&id, *at), &parts, check);
                parents.check(to, &id, *at, &parts);
            } else {
                self.sum_open(to, &id, "sum-of-children", None, WhyNot::NoDocument);
                parents.open(to, &id);
            }
        }
        parents.finish(to);
        Ok(())
    }

    fn position(&self, unit: UnitIndex) -> Option<usize> {
        let found = self.current.binary_search_by_key(&unit, |c| c.0).ok()?;
        self.current.get(found).map(|c| c.1 as usize)
    }

    /// Children that owe a sheet to `parent` in this contest.
    fn due(&self, to: &Collector<'_>, parent: UnitIndex) -> Vec<UnitIndex> {
        let election = to.election;
        let index = election.contest(self.contest.id.as_str()).map(|c| c.0);
        let of_contest = election.expected.iter().filter(|e| Some(e.contest) == index);
        of_contest
            .filter(|e| election.units.get(e.unit).is_some_and(|u| u.parent == Some(parent)))
            .map(|e| e.unit)
            .collect()
    }

    fn rows(&self, to: &mut Collector<'_>, parent: UnitIndex, rows: &[(UnitIndex, usize)]) {
        let mut seen: BTreeMap<UnitIndex, usize> = BTreeMap::new();
        for (child, at) in rows {
            if let Some(first) = seen.insert(*child, *at) {
                self.row_count(to, parent, *child, "double-child", &[first, *at]);
            }
            if let Some(own) = self.position(*child) {
                self.altered(to, *child, own, *at);
            }
        }
        for child in self.due(to, parent) {
            if !seen.contains_key(&child) {
                self.row_count(to, parent, child, "missing-child", &[]);
            }
        }
    }

    /// AGG-03.
    fn row_count(
        &self,
        to: &mut Collector<'_>,
        parent: UnitIndex,
        child: UnitIndex,
        check: &str,
        at: &[usize],
    ) {
        let units = &to.election.units;
        let (Some(parent), Some(id)) = (units.id(parent), units.id(child)) else { return };
        let said = Message::new(format!("finding-{check}")).text("parent", parent);
        let rows = at.iter().filter_map(|a| self.sheets.sheet(*a));
        let entries: Vec<_> = rows.map(|s| to.sheets.entry(s)).collect();
        let draft = Draft::new("AGG-03", id.clone(), check, said)
            .in_contest(self.contest)
            .resting_on(entries);
        to.add(draft);
    }

    /// AGG-02: one finding a line.
    fn altered(&self, to: &mut Collector<'_>, child: UnitIndex, own: usize, row: usize) {
        let Some(id) = to.election.units.id(child).cloned() else { return };
        let (Some(own_sheet), Some(row_sheet)) = (self.sheets.sheet(own), self.sheets.sheet(row))
        else {
            return;
        };
        for (column, line) in self.contest.layout.columns().iter().enumerate() {
            let own_value = self.sheets.cell(own, column).number();
            let row_value = self.sheets.cell(row, column).number();
            let (Some(a), Some(b)) = (own_value, row_value) else { continue };
            if a == b {
                continue;
            }
            let delta = i128::from(b) - i128::from(a);
            let said = Message::new("finding-summary-row")
                .number("own", a)
                .number("row", b)
                .number("delta", delta);
            let mut draft = Draft::new("AGG-02", id.clone(), "summary-row", said)
                .in_contest(self.contest)
                .line(line)
                .at(line.as_str())
                .delta(delta)
                .resting_on([to.sheets.entry(row_sheet), to.sheets.entry(own_sheet)]);
            draft.formula = Some(format!("{b} ≠ {a}"));
            to.add(draft);
        }
    }

    /// What the totals of a parent without a table are held against: its children's own sheets, if
    /// all are there.
    fn children(&self, to: &Collector<'_>, parent: UnitIndex) -> Option<Vec<usize>> {
        let due = self.due(to, parent);
        let own: Vec<usize> = due.iter().filter_map(|c| self.position(*c)).collect();
        if !due.is_empty() && own.len() == due.len() {
            return Some(own);
        }
        // A region's children are commissions, which have totals of their own.
        let below: Vec<UnitIndex> = to.election.units.children(parent).collect();
        let totals: Vec<usize> = below.iter().filter_map(|c| self.totals.get(c)).copied().collect();
        (!below.is_empty() && totals.len() == below.len()).then_some(totals)
    }

    /// AGG-01: one finding a line.
    fn sum(
        &self,
        to: &mut Collector<'_>,
        parents: &Parents<'_>,
        (id, at): (&UnitId, usize),
        parts: &[usize],
        check: &str,
    ) {
        let Some(sheet) = self.sheets.sheet(at) else { return };
        let lines = self.contest.layout.columns().iter().enumerate();
        for (column, line) in lines.filter(|(column, _)| !parents.judge_line(*column)) {
            let Some(total) = self.sheets.cell(at, column).number() else { continue };
            let cells: Vec<Cell> = parts.iter().map(|p| self.sheets.cell(*p, column)).collect();
            if let Some(missing) = cells.iter().find_map(|c| c.missing()) {
                self.sum_open(to, id, check, Some(line), why_not(missing));
                continue;
            }
            let values: Vec<u64> = cells.iter().filter_map(|c| c.number()).collect();
            let sum: i128 = values.iter().copied().map(i128::from).sum();
            if sum != i128::from(total) {
                self.sum_differs(to, (id, sheet, check), line, (total, sum, values.len()));
            }
        }
    }

    fn sum_open(
        &self,
        to: &mut Collector<'_>,
        unit: &UnitId,
        check: &str,
        line: Option<&LineKey>,
        why: WhyNot,
    ) {
        if let Some(code) = Code::new("AGG-01") {
            to.open(self.contest, unit, (code, check), line, why);
        }
    }

    fn sum_differs(
        &self,
        to: &mut Collector<'_>,
        (id, sheet, check): (&UnitId, &Sheet, &str),
        line: &LineKey,
        (total, sum, parts): (u64, i128, usize),
    ) {
        let delta = i128::from(total) - sum;
        let said = Message::new("finding-summary-sum")
            .number("total", total)
            .number("sum", sum)
            .number("children", u64::try_from(parts).unwrap_or(u64::MAX))
            .number("delta", delta);
        let mut draft = Draft::new("AGG-01", id.clone(), check, said)
            .in_contest(self.contest)
            .line(line)
            .at(line.as_str())
            .delta(delta)
            .resting_on([to.sheets.entry(sheet)]);
        draft.formula = Some(format!("{total} ≠ {sum}"));
        to.add(draft);
    }
}
