//! Every embedded form, by its table of sheets in `tests/packs/<form>.csv`: one balanced, one
//! breaking each relation (alone, where that is possible at all), and blanks. The verdicts in the
//! tables were computed by another program.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may fail loudly in its helpers too")]

use std::collections::BTreeSet;
use std::path::Path;

use adal::pack::{Cell, ContestOption, FormPack, Layout, Role, Scope, Verdict, forms};
use adal::paper::{Count, LineKey};

/// One sheet of a table.
struct Sheet {
    name: String,
    cells: Vec<Cell>,
    fails: BTreeSet<String>,
    open: BTreeSet<String>,
}

/// The table of a form: its layout and sheets.
struct Table {
    layout: Layout,
    sheets: Vec<Sheet>,
}

fn read(form: &FormPack) -> Table {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs");
    let path = folder.join(format!("{}.csv", form.id));
    let mut reader = csv::Reader::from_path(&path)
        .unwrap_or_else(|e| panic!("{}: every form has its table: {e}", path.display()));
    let header = reader.headers().expect("a header").clone();
    let options: Vec<ContestOption> = header
        .iter()
        .filter_map(|h| h.split_once(':'))
        .map(|(role, key)| ContestOption {
            key: LineKey::new(key).expect("an id"),
            role: Role::from_word(role).expect("a role"),
        })
        .collect();
    let layout = Layout::new(form, &options).expect("the contest fits");
    let names: Vec<&str> = header
        .iter()
        .skip(1)
        .take(layout.columns().len())
        .map(|h| h.rsplit(':').next().expect("a key"))
        .collect();
    let keys: Vec<&str> = layout.columns().iter().map(LineKey::as_str).collect();
    assert_eq!(names, keys, "{}", form.id);
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    let sheets = reader
        .records()
        .map(|row| row.expect("a row"))
        .map(|row| Sheet {
            name: row[0].to_owned(),
            cells: row.iter().skip(1).take(keys.len()).map(cell).collect(),
            fails: words(&row[keys.len() + 1]),
            open: words(&row[keys.len() + 2]),
        })
        .collect();
    Table { layout, sheets }
}

fn cell(text: &str) -> Cell {
    if text.is_empty() {
        return Cell::BLANK;
    }
    Cell::count(Count::new(text.parse().expect("a number")).expect("a count"))
}

#[test]
fn every_form_finds_what_its_table_says() {
    for form in forms().expect("the forms load") {
        let table = read(&form);
        let mut broken = BTreeSet::new();
        for sheet in &table.sheets {
            let (mut fails, mut open) = (BTreeSet::new(), BTreeSet::new());
            for relation in &form.relations {
                let compiled = relation.compile(&table.layout).expect("it compiles");
                match compiled.eval(&sheet.cells) {
                    Verdict::Fail { .. } => fails.insert(relation.id.clone()),
                    Verdict::NotEvaluable { .. } => open.insert(relation.id.clone()),
                    Verdict::Pass | Verdict::NotApplicable => continue,
                };
            }
            let place = format!("{}: {}", form.id, sheet.name);
            assert_eq!((&fails, &open), (&sheet.fails, &sheet.open), "{place}");
            if sheet.name == "balanced" {
                assert!(fails.is_empty() && open.is_empty(), "{place}");
            }
            if let Some(relation) = sheet.name.strip_prefix("break-") {
                assert!(fails.contains(relation), "{place}");
                broken.insert(relation.to_owned());
            }
        }
        let of_one_sheet = form.relations.iter().filter(|r| r.scope == Scope::Station);
        let expected: BTreeSet<String> = of_one_sheet.map(|r| r.id.clone()).collect();
        assert_eq!(broken, expected, "{}: each relation is broken once", form.id);
    }
}

/// Relations between sheets hold of a unit and itself, and fail when one line moves.
#[test]
fn relations_between_sheets() {
    let mut seen = 0;
    for form in forms().expect("the forms load") {
        let table = read(&form);
        let own = &table.sheets.first().expect("a balanced sheet").cells;
        for relation in &form.relations {
            let compiled = relation.compile(&table.layout).expect("it compiles");
            let mut moved = own.clone();
            for column in compiled.columns_used() {
                let number = own[*column].number().expect("the balanced sheet has numbers");
                moved[*column] = Cell::count(Count::new(number + 1000).expect("a count"));
            }
            let (same, other) = match relation.scope {
                Scope::Station => continue,
                Scope::CrossContest => (
                    compiled.eval_same(own, &compiled, own),
                    compiled.eval_same(own, &compiled, &moved),
                ),
                Scope::Parent => {
                    (compiled.eval_parent(own, &[own]), compiled.eval_parent(own, &[own, own]))
                }
            };
            let place = format!("{} {}", form.id, relation.id);
            assert_eq!(same, Verdict::Pass, "{place}");
            assert!(matches!(other, Verdict::Fail { .. }), "{place}");
            seen += 1;
        }
    }
    assert!(seen >= 8);
}
