//! The live checks: every relation of the form within one sheet, and words beside figures.

use super::content::Content;
use super::field::Row;
use crate::pack::{
    Cell, Code, Compiled, Exact, FormPack, Layout, Missing, PackError, Scope, Verdict,
    read_number_words,
};
use crate::paper::PaperValue;

/// Why a check cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A line it needs has not been entered yet.
    NotEntered,
    /// A line it needs is blank on the paper.
    Blank,
    /// A line it needs cannot be read on the paper.
    Illegible,
    /// The words are no number that can be read.
    WordsUnread,
}

/// How a check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Pass,
    /// It does not hold.
    Fail {
        /// Left side minus right side; figure minus words.
        delta: Exact,
    },
    /// It cannot be made.
    NotEvaluable {
        /// The column of the line that gives no number.
        column: usize,
        /// Why it gives none.
        why: Why,
    },
    /// It does not speak of this sheet.
    NotApplicable,
}

/// One check as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The id of the relation, or `words.` and the key of the line.
    pub id: String,
    /// The code of the finding when it fails.
    pub code: Code,
    /// The relation's place in the pack; `None` for words beside a figure.
    pub relation: Option<usize>,
    /// The columns it ties, in order.
    pub columns: Vec<usize>,
    /// How it stands.
    pub standing: Standing,
    /// The check with the sheet's numbers put in: `1207 = 1190 + 12`.
    pub numbers: String,
}

impl Check {
    /// Whether it fails.
    #[must_use]
    pub const fn fails(&self) -> bool {
        matches!(self.standing, Standing::Fail { .. })
    }
}

/// The relations within one sheet, compiled.
#[derive(Debug, Clone)]
pub struct Relations {
    list: Vec<(usize, String, Code, Compiled)>,
    words_code: Option<Code>,
}

impl Relations {
    pub fn new(form: &FormPack, layout: &Layout) -> Result<Self, PackError> {
        let own = form.relations.iter().enumerate().filter(|(_, r)| r.scope == Scope::Station);
        let compiled = own.map(|(at, r)| Ok((at, r.id.clone(), r.code, r.compile(layout)?)));
        Ok(Self {
            list: compiled.collect::<Result<_, PackError>>()?,
            words_code: Code::new("ARI-08"),
        })
    }

    /// The compiled relation of that place in the pack.
    pub fn compiled(&self, relation: usize) -> Option<&Compiled> {
        self.list.iter().find(|(at, ..)| *at == relation).map(|(.., compiled)| compiled)
    }

    /// All checks: relations in the order of the pack, then words in the order of the form.
    pub fn checks(&self, content: &Content, rows: &[Row]) -> Vec<Check> {
        let cells = cells(content);
        let mut checks: Vec<Check> = Vec::new();
        for (at, id, code, compiled) in &self.list {
            checks.push(Check {
                id: id.clone(),
                code: *code,
                relation: Some(*at),
                columns: compiled.columns_used().to_vec(),
                standing: standing(compiled.eval(&cells)),
                numbers: compiled.substituted(&cells),
            });
        }
        let Some(code) = self.words_code else { return checks };
        for (row, words) in rows.iter().zip(&content.words) {
            if let Some(column) = row.column.filter(|_| row.words) {
                checks.push(words_check(row, column, words, content.value(row), code));
            }
        }
        checks
    }
}

/// The cells of the sheet; a line not entered is absent, never blank.
pub fn cells(content: &Content) -> Vec<Cell> {
    content.values.iter().map(|value| value.map_or(Cell::ABSENT, Cell::from)).collect()
}

const fn why(missing: Missing) -> Why {
    match missing {
        Missing::Blank => Why::Blank,
        Missing::Illegible => Why::Illegible,
        Missing::Absent => Why::NotEntered,
    }
}

pub const fn standing(verdict: Verdict) -> Standing {
    match verdict {
        Verdict::Pass => Standing::Pass,
        Verdict::Fail { delta, .. } => Standing::Fail { delta },
        Verdict::NotEvaluable { column, why: missing } => {
            Standing::NotEvaluable { column, why: why(missing) }
        }
        Verdict::NotApplicable => Standing::NotApplicable,
    }
}

/// How the words beside a figure stand. Words that were not typed say nothing.
fn words_check(
    row: &Row,
    column: usize,
    words: &str,
    value: Option<PaperValue>,
    code: Code,
) -> Check {
    let read = read_number_words(words);
    let number = value.and_then(PaperValue::count);
    let standing = match (read, number) {
        _ if words.trim().is_empty() => Standing::NotApplicable,
        (None, _) => Standing::NotEvaluable { column, why: Why::WordsUnread },
        (Some(_), None) => {
            let missing = value.map_or(Cell::ABSENT, Cell::from).missing();
            Standing::NotEvaluable { column, why: missing.map_or(Why::NotEntered, why) }
        }
        (Some(words), Some(figure)) if words == figure => Standing::Pass,
        (Some(words), Some(figure)) => {
            Standing::Fail { delta: Exact::whole(i128::from(figure) - i128::from(words)) }
        }
    };
    let shown = |n: Option<u64>| n.map_or_else(|| "?".to_owned(), |n| n.to_string());
    let numbers = format!("{} = {}", shown(number), shown(read));
    let id = format!("words.{}", row.key);
    Check { id, code, relation: None, columns: vec![column], standing, numbers }
}
