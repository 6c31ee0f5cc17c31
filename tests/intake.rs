//! Intake from outside: invented tables, whole and damaged, through the public door.
#![allow(clippy::panic, clippy::expect_used)] // helpers of tests, outside #[test]

use adal::intake::{
    IntakeError, Mapping, ReadReport, Reason, RowIn, Settings, Source, read_rows, write_refused,
};
use adal::lang::{Lang, Words};
use adal::paper::channel::Channel;
use adal::paper::{IdError, LineKey, PaperValue};

const MAPPING: &str = r#"
document = "official"
contest = "list"
unit = "unit"
blank = ["", "-"]
illegible = ["?"]
ignore = ["place"]

[lines]
registered = "registered"
valid = "valid"

[options]
o2 = "Second"
against_all = "Against all"
"#;

const TABLE: &str = "\
unit,place,registered,valid,Second,Against all
03.05,School 5,1000,700,650,50
03.06,\"Club \"\"Alga\"\", hall\",900,-,?,
03.07,School 7,0,0,0,0
";

fn bytes(bytes: &[u8]) -> Source<'_> {
    Source::Bytes { name: "table.csv", bytes }
}

fn show(row: &RowIn<'_>) -> String {
    let value = |v: &PaperValue| match v {
        PaperValue::Count(n) => n.get().to_string(),
        PaperValue::Blank => "blank".to_owned(),
        PaperValue::Illegible => "illegible".to_owned(),
    };
    let values: Vec<_> = row.values.iter().map(value).collect();
    format!("{} {}: {}", row.line, row.unit, values.join(" "))
}

type Outcome = Result<(Vec<String>, ReadReport), IntakeError>;

fn read_with(table: &[u8], mapping: &str, settings: &Settings) -> Outcome {
    let mapping = Mapping::load(mapping, "mapping.toml")?;
    let mut rows = Vec::new();
    let report = read_rows(&bytes(table), &mapping, settings, &mut |row| rows.push(show(&row)))?;
    Ok((rows, report))
}

fn read(table: &[u8], mapping: &str) -> Outcome {
    read_with(table, mapping, &Settings::default())
}

fn notes(report: &ReadReport) -> Vec<&str> {
    report.notes.iter().map(|n| n.id.trim_start_matches("intake-note-")).collect()
}

/// Row, column and reason of each refusal.
fn refused(table: &[u8], mapping: &str) -> Vec<(Option<u64>, Option<String>, Reason)> {
    match read(table, mapping) {
        Err(IntakeError::Refused { refusals, .. }) => {
            let words = Words::new(Lang::En);
            for refusal in &refusals {
                let said = words.say(refusal);
                assert!(said.contains("table.csv") && said.contains("expected"), "{said}");
            }
            refusals.into_iter().map(|r| (r.row, r.column, r.reason)).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn at(row: u64, column: &str, reason: Reason) -> (Option<u64>, Option<String>, Reason) {
    (Some(row), Some(column.to_owned()), reason)
}

fn said(result: Outcome) -> String {
    Words::new(Lang::En).say(&result.expect_err("a refusal"))
}

#[test]
fn values_stand_in_the_order_of_keys() {
    let mapping = Mapping::load(MAPPING, "mapping.toml").expect("sound");
    let keys: Vec<_> = mapping.keys().iter().map(LineKey::as_str).collect();
    assert_eq!(keys, ["against_all", "o2", "registered", "valid"]);
    let (rows, report) = read(TABLE.as_bytes(), MAPPING).expect("whole");
    assert_eq!(
        rows,
        ["2 03.05: 50 650 1000 700", "3 03.06: blank illegible 900 blank", "4 03.07: 0 0 0 0"]
    );
    assert_eq!(notes(&report), ["encoding-valid", "delimiter"]);
    assert_eq!((report.rows, report.bytes), (3, TABLE.len() as u64));
}

#[test]
fn the_same_table_in_other_dress() {
    let expected = read(TABLE.as_bytes(), MAPPING).expect("whole").0;
    let semicolons = TABLE.replace(", hall", " hall").replace(',', ";").replace('\n', "\r\n");
    let units = "\u{feff}".encode_utf16().chain(semicolons.encode_utf16());
    let utf16: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&utf16, MAPPING).expect("whole").0, expected);
    let with_mark = [b"\xef\xbb\xbf", semicolons.as_bytes()].concat();
    assert_eq!(read(&with_mark, MAPPING).expect("whole").0, expected);
    let russian = semicolons.replace("place", "место").replace("School", "Школа");
    let (cp1251, _, _) = encoding_rs::WINDOWS_1251.encode(&russian);
    let mapping = MAPPING.replace("place", "место");
    assert_eq!(read(&cp1251, &mapping).expect("whole").0, expected);
    let declared = format!("encoding = \"windows-1251\"\ndelimiter = \";\"\n{mapping}");
    let (rows, report) = read(&cp1251, &declared).expect("whole");
    assert_eq!((rows, notes(&report)), (expected, vec!["encoding-declared"]));
}

#[test]
fn a_refusal_names_file_row_column_and_what_to_do() {
    let table = TABLE.replace("700", "7OO").replace("900", "-900");
    let expected = [at(2, "valid", Reason::Count), at(3, "registered", Reason::Negative)];
    assert_eq!(refused(table.as_bytes(), MAPPING), expected);
    assert_eq!(
        said(read(TABLE.replace("700", "7OO").as_bytes(), MAPPING)),
        "table.csv, row 2, column “valid”: “7OO” stands there; expected: a whole number. Correct \
         the cell, or declare the text under blank or illegible in the mapping file."
    );
}

#[test]
fn nothing_follows_a_refusal_unless_asked_for() {
    let table = TABLE.replace("700", "7.5");
    let mapping = Mapping::load(MAPPING, "mapping.toml").expect("sound");
    let mut rows = 0;
    let source = bytes(table.as_bytes());
    let all = read_rows(&source, &mapping, &Settings::default(), &mut |_| rows += 1);
    assert!(all.is_err());
    assert_eq!(rows, 0);
    let partial = Settings { partial: true, ..Settings::default() };
    let (rows, report) = read_with(table.as_bytes(), MAPPING, &partial).expect("the others");
    assert_eq!((rows.len(), report.rows, report.refused.len()), (2, 2, 1));
    let mut file = Vec::new();
    write_refused(&mut file, &report, &Words::new(Lang::En)).expect("memory");
    let file = String::from_utf8(file).expect("utf-8");
    assert!(file.starts_with("row,why it was refused,unit,place,"), "{file}");
    assert!(file.contains("\n2,\"table.csv, row 2, column “valid”: “7.5” stands there"), "{file}");
}

#[test]
fn many_refusals_are_counted_not_listed() {
    let head = "unit,place,registered,valid,Second,Against all\n".to_owned();
    let rows: Vec<String> = (0..500).map(|i| format!("{i},x,a,1,1,1\n")).collect();
    let table = head + &rows.concat();
    let Err(IntakeError::Refused { refusals, more }) = read(table.as_bytes(), MAPPING) else {
        panic!("letters for numbers");
    };
    assert_eq!((refusals.len(), more), (20, 480));
}

#[test]
fn ragged_rows() {
    let short = TABLE.replace("03.07,School 7,0,0,0,0", "03.07,School 7,0\n03.08,,1,1,1,0");
    let few = (Some(4), None, Reason::TooFew { cells: 3, header: 6 });
    assert_eq!(refused(short.as_bytes(), MAPPING), [few]);
    let pad = format!("ragged = \"pad\"\n{MAPPING}");
    let (rows, report) = read(short.as_bytes(), &pad).expect("padded");
    assert_eq!(rows[2], "4 03.07: blank blank 0 blank");
    assert_eq!(notes(&report), ["encoding-valid", "delimiter", "padded"]);
    let long = TABLE.replace("School 5,1000", "School 5, wing B,1000");
    let many = (Some(2), None, Reason::TooMany { cells: 7, header: 6 });
    assert_eq!(refused(long.as_bytes(), MAPPING), [many]);
    let surplus = format!("surplus = \"place\"\n{MAPPING}");
    let (rows, report) = read(long.as_bytes(), &surplus).expect("joined");
    assert_eq!(rows[0], "2 03.05: 50 650 1000 700");
    assert_eq!(notes(&report), ["encoding-valid", "delimiter", "joined"]);
}

#[test]
fn unescaped_quotes() {
    let broken = TABLE
        .replace("School 5", "School \"5\", wing B")
        .replace("\"Club \"\"Alga\"\", hall\"", "Club");
    assert_eq!(refused(broken.as_bytes(), MAPPING), [at(2, "place", Reason::Quote)]);
    assert!(said(read(broken.as_bytes(), MAPPING)).contains("“School \"5\", wing B,1000,"));
    let stated = format!("quotes = \"none\"\nsurplus = \"place\"\n{MAPPING}");
    let (rows, report) = read(broken.as_bytes(), &stated).expect("stated");
    assert_eq!(rows.len(), 3);
    assert_eq!(notes(&report), ["encoding-valid", "delimiter", "quotes", "joined"]);
    let open = TABLE.replace("School 7", "\"School 7");
    assert_eq!(refused(open.as_bytes(), MAPPING), [(Some(4), None, Reason::OpenQuote)]);
}

#[test]
fn a_cut_last_line() {
    let cut = TABLE.replace("0,0,0,0\n", "0,0");
    assert_eq!(refused(cut.as_bytes(), MAPPING), [at(4, "valid", Reason::Cut)]);
    let evened = TABLE.replace("?,\n", "?,0\n").replace("0,0,0,0\n", "0,0,,\n");
    assert_eq!(refused(evened.as_bytes(), MAPPING), [at(4, "Second", Reason::Cut)]);
    let drop = format!("last_line = \"drop\"\n{MAPPING}");
    for table in [&cut, &evened] {
        let (rows, report) = read(table.as_bytes(), &drop).expect("dropped");
        assert_eq!(rows.len(), 2);
        assert_eq!(notes(&report), ["encoding-valid", "delimiter", "last-dropped"]);
    }
    let keep = format!("last_line = \"keep\"\n{MAPPING}");
    let (rows, report) = read(evened.as_bytes(), &keep).expect("kept");
    assert_eq!(rows[2], "4 03.07: blank blank 0 0");
    assert_eq!(notes(&report), ["encoding-valid", "delimiter", "last-kept"]);
    // A row before it ends as empty: nothing speaks for a cut.
    let usual = evened.replace("-,?,0", "-,,");
    assert_eq!(read(usual.as_bytes(), MAPPING).expect("blanks").0.len(), 3);
}

#[test]
fn header_rows_numbers_and_skips() {
    let table = "Region,,Men,,Women,\nunit,kind,list,voted,list,voted\n\
                 a.1,station,10,5,12,6\nall,total,10,5,12,6\na.2,station,1,0,2,1\n,,,,,\n";
    let mapping = "document = \"summary_row\"\ncontest = \"c\"\nunit = \"unit\"\n\
                   parent = { is = \"tik-1\" }\nheader_rows = 2\n\
                   [lines]\na = \"#3\"\nb = \"#4\"\nc = \"#5\"\nd = \"#6\"\n\
                   [[skip]]\ncolumn = \"kind\"\nequals = [\"total\", \"sum\"]\n";
    let (rows, report) = read(table.as_bytes(), mapping).expect("whole");
    assert_eq!(rows, ["3 a.1: 10 5 12 6", "5 a.2: 1 0 2 1"]);
    assert_eq!((report.skipped, &notes(&report)[2..]), (1, &["empty", "skipped"][..]));
    let by_name = mapping.replace("#3", "list");
    assert_eq!(refused(table.as_bytes(), &by_name)[0], at(2, "list", Reason::SameName));
    let unless = mapping.replace("equals = [\"total\", \"sum\"]", "unless = \"station\"");
    assert_eq!(read(table.as_bytes(), &unless).expect("whole").0, rows);
}

#[test]
fn units_times_and_facts() {
    let table = "d;p;hour;note;form;issued\n3;5;14;ready;18/672;100\n3;12;16;;;150\n";
    let mapping = "document = \"bulletin\"\nunit = \"{d:02}.{p:03}\"\n\
                   time = \"2026-03-15T{hour}:00:00+05:00\"\nform_id = \"form\"\n\
                   copy_no = { is = \"B-1\" }\nparent = { is = \"tik.1\" }\n\
                   [lines]\nissued = \"issued\"\n[facts]\nremark = \"note\"\nhour = \"hour\"\n";
    let loaded = Mapping::load(mapping, "m.toml").expect("sound");
    let mut seen = Vec::new();
    let mut each = |row: RowIn<'_>| {
        let facts: Vec<_> = row.facts.iter().map(|f| format!("{}={}", f.id, f.value)).collect();
        let text = |t: Option<&str>| t.unwrap_or("none").to_owned();
        seen.push(
            [
                row.unit.to_owned(),
                text(row.time),
                text(row.parent),
                text(row.form_id),
                text(row.copy_no),
                facts.join(","),
            ]
            .join(" "),
        );
    };
    read_rows(&bytes(table.as_bytes()), &loaded, &Settings::default(), &mut each).expect("whole");
    assert_eq!(
        seen,
        [
            "03.005 2026-03-15T14:00:00+05:00 tik.1 18/672 B-1 hour=14,remark=ready",
            "03.012 2026-03-15T16:00:00+05:00 tik.1 none B-1 hour=16",
        ]
    );
    let bad = [
        (("3;5;", "3;five;"), Reason::Digits),
        (("3;5;14", "3;5;25"), Reason::Time),
        (("3;5;14", "3;5;"), Reason::Missing),
        (("3;5;", ";5;"), Reason::Missing),
        (("ready", "re\u{202e}ady"), Reason::Control),
        (("ready", "cafe\u{301}"), Reason::Nfc),
    ];
    for ((from, to), reason) in bad {
        let refusals = refused(table.replace(from, to).as_bytes(), mapping);
        assert_eq!(refusals[0].2, reason, "{to}");
    }
    let letters = mapping.replace("{d:02}.{p:03}", "{note}{d}.{p}");
    let refusals = refused(table.replace("ready", "участок").as_bytes(), &letters);
    assert!(matches!(refusals[0].2, Reason::Id(IdError::BadCharacter { .. })));
}

#[test]
fn every_column_is_used_or_left_out() {
    let extra = "unit,turnout,registered,valid,Second,Against all,\n1,70,1,1,1,0,\n";
    let mapping = MAPPING.replace("ignore = [\"place\"]", "");
    let Err(IntakeError::Refused { refusals, .. }) = read(extra.as_bytes(), &mapping) else {
        panic!("an unknown column");
    };
    let (reason, found) = (&refusals[0].reason, refusals[0].found.as_str());
    assert_eq!((reason, found), (&Reason::Unmapped, "turnout; #7"));
    let rest = MAPPING.replace("[\"place\"]", "\"rest\"");
    assert_eq!(read(extra.as_bytes(), &rest).expect("the rest is left out").0.len(), 1);
}

#[test]
fn a_forbidden_channel_is_refused_even_when_left_out() {
    let table = TABLE.replace("place", "internet_votes");
    let mapping = MAPPING.replace("[\"place\"]", "\"rest\"");
    let text = said(read(table.as_bytes(), &mapping));
    assert!(text.contains("“internet_votes”") && text.contains("voting online"), "{text}");
    let machine = TABLE.replace("place", "EVM votes");
    assert!(read(machine.as_bytes(), &mapping).is_err());
    let study = Settings { study: true, ..Settings::default() };
    assert!(read_with(machine.as_bytes(), &mapping, &study).is_ok());
    assert!(read_with(table.as_bytes(), &mapping, &study).is_err());
    let key = MAPPING.replace("registered =", "postal_votes =");
    let text = said(read(TABLE.as_bytes(), &key));
    assert!(text.starts_with("mapping.toml, line 10, column 1: “postal_votes” names"), "{text}");
    let evm = MAPPING.replace("registered =", "evm_votes =");
    let text = said(read(TABLE.as_bytes(), &evm));
    assert!(text.contains("names voting on a machine"), "{text}");
    assert!(read_with(TABLE.as_bytes(), &evm, &study).is_ok());
    let contest = MAPPING.replace("\"list\"", "\"vvpat-list\"");
    assert!(read(TABLE.as_bytes(), &contest).is_err());
    assert!(read_with(TABLE.as_bytes(), &contest, &study).is_ok());
}

#[test]
fn a_unit_comes_once() {
    let double = format!("{TABLE}03.05,School 5,1000,700,650,50\n");
    let expected = [at(5, "unit", Reason::Repeated { first: 2 })];
    assert_eq!(refused(double.as_bytes(), MAPPING), expected);
    let keep = format!("repeats = \"keep\"\n{MAPPING}");
    assert_eq!(read(double.as_bytes(), &keep).expect("two sheets").0.len(), 4);
    let copies = MAPPING.replace("official", "certified_copy");
    assert_eq!(read(double.as_bytes(), &copies).expect("two copies").0.len(), 4);
}

#[test]
fn hostile_files_end_soon_and_small() {
    let commas = vec![b','; 10_000_000];
    assert_eq!(refused(&commas, MAPPING), [(Some(1), None, Reason::LongRow)]);
    let fewer = &commas[..100_000];
    assert_eq!(refused(fewer, MAPPING), [(Some(1), None, Reason::ManyColumns)]);
    let one_line = vec![b'x'; 3 << 20];
    assert_eq!(refused(&one_line, MAPPING), [(Some(1), None, Reason::LongRow)]);
    let zeros = [TABLE.as_bytes(), b"03.08,\0,1,1,1,1\n"].concat();
    assert_eq!(refused(&zeros, MAPPING), [at(5, "place", Reason::Control)]);
    assert_eq!(refused(b"", MAPPING), [(None, None, Reason::NoHeader)]);
    let header_only = TABLE.lines().next().unwrap_or_default();
    assert_eq!(refused(header_only.as_bytes(), MAPPING), [(None, None, Reason::NoRows)]);
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    assert_eq!(refused(old, MAPPING), [(None, None, Reason::OldWorkbook)]);
    assert_eq!(refused(b"PK\x03\x04 and no more", MAPPING), [(None, None, Reason::Workbook)]);
    let mapping = Mapping::load(MAPPING, "m").expect("sound");
    let path = std::path::Path::new("/nowhere/at/all.csv");
    let gone = read_rows(&Source::File(path), &mapping, &Settings::default(), &mut |_| {});
    let Err(IntakeError::Refused { refusals, .. }) = gone else { panic!("no such file") };
    assert_eq!((refusals[0].file.as_str(), &refusals[0].reason), ("all.csv", &Reason::Unreadable));
}

#[test]
fn formulas_are_no_counts_and_do_no_harm() {
    let table = TABLE.replace("School 5,1000", "=HYPERLINK(1),=1000");
    let partial = Settings { partial: true, ..Settings::default() };
    let (_, report) = read_with(table.as_bytes(), MAPPING, &partial).expect("the others");
    let mut file = Vec::new();
    write_refused(&mut file, &report, &Words::new(Lang::Ru)).expect("memory");
    let file = String::from_utf8(file).expect("utf-8");
    assert!(file.contains(",'=HYPERLINK(1),'=1000,"), "{file}");
}

#[test]
fn a_workbook_is_a_table_like_any_other() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Results").expect("name");
    for (row, line) in (0..).zip(TABLE.replace(", hall", "").replace('"', "").lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            match cell.parse::<f64>() {
                Ok(number) if column > 1 => sheet.write(row, column, number).expect("cell"),
                _ => sheet.write(row, column, cell).expect("cell"),
            };
        }
    }
    let whole = book.save_to_buffer().expect("workbook");
    let (rows, report) = read(&whole, MAPPING).expect("whole");
    assert_eq!(rows, read(TABLE.as_bytes(), MAPPING).expect("whole").0);
    assert_eq!(notes(&report), ["sheet"]);
    let other = format!("sheet = \"Votes\"\n{MAPPING}");
    let missing = Reason::NoSheet { has: "Results".to_owned() };
    assert_eq!(refused(&whole, &other), [(None, None, missing)]);
}

#[test]
fn a_unit_is_no_number_with_a_fraction() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, (name, value)) in (0..).zip([("unit", 3.1), ("valid", 7.0), ("share", 54.2)]) {
        sheet.write(0, column, name).expect("cell");
        sheet.write(1, column, value).expect("cell");
    }
    let book = book.save_to_buffer().expect("workbook");
    let mapping = "document = \"official\"\ncontest = \"c\"\nunit = \"unit\"\n\
                   [lines]\nvalid = \"valid\"\n[facts]\nshare = \"share\"\n";
    assert_eq!(refused(&book, mapping), [at(2, "unit", Reason::Fraction)]);
    let swapped = mapping.replace("\"unit\"", "\"valid\"").replace("\"valid\"\n[f", "\"unit\"\n[f");
    assert_eq!(refused(&book, &swapped), [at(2, "unit", Reason::Decimal)]);
}

#[test]
fn without_a_header_columns_have_numbers() {
    let mapping = "document = \"official\"\ncontest = \"c\"\nunit = \"#1\"\nheader_rows = 0\n\
                   [lines]\na = \"#2\"\nb = \"#4\"\n";
    assert_eq!(read(b"x.1;5;;7\n", mapping).expect("whole").0, ["1 x.1: 5 7"]);
    let few = Reason::TooFew { cells: 3, header: 4 };
    assert_eq!(refused(b"x.1;5;7\nx.2;1;2\n", mapping)[0], (Some(1), None, few));
}

#[test]
fn texts_have_an_end() {
    let mapping = MAPPING.replace("ignore = [\"place\"]", "form_id = \"place\"");
    let table = TABLE.replace("School 5", &"x".repeat(5000));
    assert_eq!(refused(table.as_bytes(), &mapping), [at(2, "place", Reason::LongText)]);
}

#[test]
fn mistakes_in_a_mapping_are_told_with_their_place() {
    let rest = "document = \"bulletin\"\nunit = \"u\"\n[lines]\nx = \"y\"";
    let cases = [
        ("document = \"oficial\"", "line 1, column 12: “document” cannot be “oficial”"),
        ("documnt = \"official\"", "line 1, column 1: “documnt” is no setting"),
        ("document = 7", "line 1, column 12: “document” takes text"),
        ("document = \"official\"\nunit = \"{a\"", "line 2, column 8: “unit”: a brace"),
        ("document = \"official\"\nheader_rows = -1", "line 2, column 15: “header_rows” takes"),
        ("encoding = \"klingon\"", "line 1, column 12: “klingon” is no known encoding"),
        ("document = \"official\n", "this is no TOML"),
        ("[lines]\n\"a b\" = \"x\"", "line 2, column 1: “a b” is no id"),
        ("[lines]\nx = \"a\"\n[options]\nx = \"b\"", "line 4, column 1: the line “x” is mapped"),
        ("[lines]\nx = \"a\"\ny = \"a\"", "line 3, column 5: the column “a” is mapped to two"),
        ("contest = \"e-vote\"", "names voting online"),
        ("[[skip]]\ncolumn = \"a\"", "“skip” takes [[skip]]"),
        ("", "“document” is missing"),
        (&rest.replace("bulletin", "official"), "“contest” is missing"),
        (rest, "“time” is missing"),
    ];
    let words = Words::new(Lang::En);
    for (text, expected) in cases {
        let error = Mapping::load(text, "m.toml").expect_err(text);
        let said = words.say(&error);
        assert!(said.contains(expected), "{said}\n  lacks {expected}");
        assert!(!error.render(&words).is_empty());
    }
}

#[test]
fn mistakes_in_a_mapping_are_shown_with_a_caret() {
    let renamed = TABLE.replace("valid,", "vallid,");
    let error = read(renamed.as_bytes(), MAPPING).expect_err("renamed");
    let IntakeError::Mapping(error) = error else { panic!("{error:?}") };
    insta::assert_snapshot!(error.render(&Words::new(Lang::En)), @r#"
    mistake: table.csv has no column “valid”; is “vallid” meant?
      --> mapping.toml:11:9
       |
    11 | valid = "valid"
       |         ^^^^^^^
    "#);
    for lang in Lang::ALL {
        assert!(error.render(&Words::new(lang)).contains("vallid"));
    }
}

#[test]
fn unknown_lines_are_told_with_a_neighbour() {
    let mapping = Mapping::load(MAPPING, "m.toml").expect("sound");
    let known = ["registred", "valid", "o2", "against_all"].map(|k| LineKey::new(k).expect("key"));
    let error = mapping.check_keys(&known).expect_err("registered");
    let said = Words::new(Lang::En).say(&error);
    assert!(said.contains("“registered”; is “registred” meant?"), "{said}");
}

#[test]
fn every_reason_has_words_in_every_language() {
    let reasons = [
        Reason::Count,
        Reason::Negative,
        Reason::Decimal,
        Reason::Grouped,
        Reason::TooLarge,
        Reason::Id(IdError::Empty),
        Reason::Fraction,
        Reason::LongText,
        Reason::Missing,
        Reason::Digits,
        Reason::Time,
        Reason::Control,
        Reason::Nfc,
        Reason::Quote,
        Reason::OpenQuote,
        Reason::TooFew { cells: 1, header: 2 },
        Reason::TooMany { cells: 2, header: 1 },
        Reason::LongRow,
        Reason::ManyColumns,
        Reason::Cut,
        Reason::Repeated { first: 2 },
        Reason::NotText { encoding: "UTF-8".to_owned(), byte: 7 },
        Reason::Encoding,
        Reason::ByteOrderMark { declared: "UTF-8".to_owned() },
        Reason::NoHeader,
        Reason::NoRows,
        Reason::SameName,
        Reason::Unmapped,
        Reason::Channel(Channel::Mixed),
        Reason::OldWorkbook,
        Reason::Workbook,
        Reason::LargeWorkbook,
        Reason::NoSheet { has: "A".to_owned() },
        Reason::Unreadable,
        Reason::TooManyRefused,
    ];
    for words in Lang::ALL.map(Words::new) {
        for message in reasons.iter().flat_map(|r| [r.expected(), r.remedy()]) {
            let said = words.say(&message);
            assert!(!said.contains(['⟨', '$']), "{said}");
        }
    }
}
