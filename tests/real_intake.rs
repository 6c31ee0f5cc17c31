//! Intake of records of past elections (`ADAL_REAL_DATA` names their folder).
#![allow(clippy::panic, clippy::expect_used)] // helpers of tests, outside #[test]

use std::path::{Path, PathBuf};
use std::process::Command;

use adal::intake::{
    Guess, IntakeError, LineInfo, Mapping, ReadReport, Reason, RowIn, Settings, Source, TableShape,
    guess, peek, read_rows,
};
use adal::lang::{Lang, Words};
use adal::paper::{DocumentKind, LineKey, PaperValue};

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("ADAL_REAL_DATA").map(PathBuf::from);
    if folder.is_none() {
        println!("SKIPPED: ADAL_REAL_DATA not set");
    }
    folder
}

/// A set, unpacked.
fn unpacked(folder: &Path, name: &str) -> Vec<u8> {
    let path = folder.join(format!("{name}.csv.zst"));
    let out = Command::new("zstd").arg("-dcq").arg(&path).output().expect("the zstd program");
    assert!(out.status.success(), "{}", path.display());
    out.stdout
}

type Totals = (ReadReport, Vec<(String, u64)>);

/// Reads a source and sums each line.
fn sums(source: &Source<'_>, mapping: &str) -> Result<Totals, IntakeError> {
    let mapping = Mapping::load(mapping, "mapping.toml")?;
    let mut sums = vec![0_u64; mapping.keys().len()];
    let mut add = |row: RowIn<'_>| {
        for (sum, value) in sums.iter_mut().zip(row.values) {
            *sum += value.count().unwrap_or(0);
        }
    };
    let report = read_rows(source, &mapping, &Settings::default(), &mut add)?;
    let keys = mapping.keys().iter().map(ToString::to_string);
    Ok((report, keys.zip(sums).collect()))
}

fn refusals(result: Result<Totals, IntakeError>) -> (Vec<(Option<u64>, Reason)>, u64) {
    match result {
        Err(IntakeError::Refused { refusals, more }) => {
            (refusals.into_iter().map(|r| (r.row, r.reason)).collect(), more)
        }
        other => panic!("{other:?}"),
    }
}

fn notes(report: &ReadReport) -> Vec<&str> {
    report.notes.iter().map(|n| n.id.trim_start_matches("intake-note-")).collect()
}

const BOLIVIA: &str = r#"
document = "official"
contest = "president"
unit = "CODIGO_MESA"
ignore = "rest"
[lines]
registered = "INSCRITOS_HABILITADOS"
valid = "VOTO_VALIDO"
blank = "VOTO_BLANCO"
null = "VOTO_NULO"
cast = "VOTO_EMITIDO"
[options]
CREEMOS = "CREEMOS"
MAS_IPSP = "MAS_IPSP"
CC = "CC"
[[skip]]
column = "CANDIDATURA"
unless = "PRESIDENTE"
"#;

#[test]
fn the_broken_export_of_bolivia() {
    let Some(folder) = folder() else { return };
    let path = folder.join("samples/dirty_bo2020_export_latin1.csv");
    let source = Source::File(&path);
    let (told, more) = refusals(sums(&source, BOLIVIA));
    assert_eq!((told.len(), more), (16, 0));
    assert!(told.iter().all(|(row, reason)| row.is_some() && *reason == Reason::Quote));
    let stated = format!("quotes = \"none\"\nsurplus = \"RECINTO\"\n{BOLIVIA}");
    let (report, _) = sums(&source, &stated).expect("stated");
    assert_eq!(report.encoding, Some("windows-1252 (Latin-1)"));
    let done = ["encoding-guessed", "delimiter", "quotes", "joined", "skipped"];
    assert_eq!(notes(&report), done);
    assert_eq!((report.rows, report.skipped), (32, 8));
}

const INDIA: &str = r##"
document = "official"
contest = "ac24"
unit = "024-{#1}"
header_rows = 2
ignore = "rest"
[lines]
electors_male = "#3"
electors_female = "#4"
voters_registered = "#6"
voters_voted = "#10"
nota = "#27"
votes_total = "#28"
"##;

#[test]
fn the_cut_form_of_uttar_pradesh() {
    let Some(folder) = folder() else { return };
    let path = folder.join("samples/dirty_in2014_up_form20_ac24.csv");
    let source = Source::File(&path);
    let (told, _) = refusals(sums(&source, INDIA));
    assert_eq!(told, [(Some(297), Reason::Cut)]);
    // With one header row the columns have no names that tell them apart.
    let one = INDIA.replace("header_rows = 2", "").replace("#3", "Male");
    assert!(sums(&source, &one).is_err());
    let drop = format!("last_line = \"drop\"\n{INDIA}");
    let (report, _) = sums(&source, &drop).expect("stated");
    assert_eq!(report.rows, 294);
    assert_eq!(notes(&report), ["encoding-valid", "delimiter", "last-dropped"]);
    let keep = format!("last_line = \"keep\"\n{INDIA}");
    assert_eq!(sums(&source, &keep).expect("stated").0.rows, 295);
}

const RUSSIA: [(&str, u64); 24] = [
    ("voters_registered", 108_064_342),
    ("ballots_received", 105_744_103),
    ("ballots_issued_early", 129_022),
    ("ballots_issued_inside", 64_831_236),
    ("ballots_issued_outside", 4_621_172),
    ("ballots_cancelled", 36_162_189),
    ("ballots_in_mobile_boxes", 4_749_595),
    ("ballots_in_stationary_boxes", 64_754_683),
    ("ballots_invalid", 578_847),
    ("ballots_valid", 68_925_431),
    ("absentee_certs_received", 2_085_381),
    ("absentee_certs_issued", 1_012_574),
    ("absentee_certs_voted", 818_681),
    ("absentee_certs_unused", 1_072_788),
    ("absentee_certs_issued_tik", 40_227),
    ("ballots_lost", 643),
    ("ballots_unaccounted", 159),
    ("Глазьев Сергей Юрьевич", 2_850_330),
    ("Малышкин Олег Александрович", 1_405_396),
    ("Миронов Сергей Михайлович", 524_392),
    ("Путин Владимир Владимирович", 49_563_020),
    ("Хакамада Ирина Муцуовна", 2_671_519),
    ("Харитонов Николай Михайлович", 9_514_224),
    ("Против всех", 2_396_550),
];

/// The key given to a column of the Russian set; options get `o1` … `o7`.
fn russian_key(at: usize, name: &str) -> String {
    if at < 17 { name.to_owned() } else { format!("o{}", at - 16) }
}

/// A mapping of all 24 lines of the Russian set.
fn russian_mapping() -> String {
    let head = "document = \"official\"\ncontest = \"president\"\nunit = \"station_id\"\n\
                ignore = [\"region\", \"tik\", \"uik\"]\n[lines]\n";
    let names = RUSSIA.iter().enumerate();
    let lines = names.map(|(at, (name, _))| format!("{} = \"{name}\"\n", russian_key(at, name)));
    head.to_owned() + &lines.collect::<String>()
}

#[test]
fn all_stations_of_russia() {
    let Some(folder) = folder() else { return };
    let bytes = unpacked(&folder, "ru2004");
    let source = Source::Bytes { name: "ru2004.csv", bytes: &bytes };
    let (report, sums) = sums(&source, &russian_mapping()).expect("whole");
    assert_eq!(report.rows, 95_779);
    assert_eq!(notes(&report), ["encoding-valid", "delimiter"]);
    for (at, (name, total)) in RUSSIA.iter().enumerate() {
        let key = russian_key(at, name);
        let sum = sums.iter().find(|(k, _)| *k == key).map(|(_, s)| *s);
        assert_eq!(sum, Some(*total), "{name}");
    }
}

#[test]
fn the_first_mapping_for_russia_is_guessed_whole() {
    let Some(folder) = folder() else { return };
    let bytes = unpacked(&folder, "ru2004");
    let source = Source::Bytes { name: "ru2004.csv", bytes: &bytes };
    let seen = peek(&source, &TableShape::default(), 50).expect("table");
    let keys: Vec<LineKey> =
        RUSSIA[..17].iter().map(|(k, _)| LineKey::new(k).expect("key")).collect();
    let lines: Vec<_> =
        keys.iter().map(|key| LineInfo { key, number: None, labels: &[] }).collect();
    let input = Guess {
        document: DocumentKind::Official,
        contest: Some("president"),
        shape: &TableShape::default(),
        header: &seen.header,
        sample: &seen.rows,
        lines: &lines,
        options: &[],
    };
    let text = guess(&input, &Words::new(Lang::Ru));
    let mapping = Mapping::load(&text, "guess.toml").expect("sound");
    assert_eq!(mapping.keys().len(), 17);
    assert!(text.contains("unit = \"station_id\""), "{text}");
    assert!(text.contains("#   \"Против всех\""), "{text}");
}

#[test]
fn blanks_of_georgia_stay_blank() {
    let Some(folder) = folder() else { return };
    let bytes = unpacked(&folder, "ge2024_final");
    let source = Source::Bytes { name: "ge2024_final.csv", bytes: &bytes };
    let mapping = "document = \"official\"\ncontest = \"list\"\nunit = \"{district:02}.{precinct:02}\"\n\
                   ignore = \"rest\"\n[lines]\nf_01 = \"f_01\"\nf_02 = \"f_02\"\nf_06 = \"f_06\"\n\
                   [facts]\nstamped = \"stamped\"\n";
    let mapping = Mapping::load(mapping, "m.toml").expect("sound");
    let (mut blank, mut same) = (0, 0);
    let report = read_rows(&source, &mapping, &Settings::default(), &mut |row| {
        blank += row.values.iter().filter(|v| **v == PaperValue::Blank).count();
        same += usize::from(row.facts.len() == 1);
    })
    .expect("whole");
    assert_eq!((report.rows, blank), (3110, 1));
    assert_eq!(same, 3110);
}
