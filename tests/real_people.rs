//! The whole life cycle of Georgia's protocols of 2024 as statements of persons: typed, typed
//! again, corrected, recounted; and what it comes to against the final table.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test that cannot be set up fails
#![allow(clippy::print_stderr)]

mod crowd;
mod shell;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use adal::book::{
    CorrectionSaid, PaperSaid, Pending, Person, PersonFrame, Role, Said, SheetSaid, Writer, scan,
};
use adal::election;
use adal::paper::{Count, DocumentKind, Hash32, PaperValue};
use adal::reconcile;
use crowd::{AT, Spoken, admit, name, new_book, nonce, open, sign};
use shell::{Place, real_data, unpack};

type Record = BTreeMap<String, String>;

fn table(data: &Path, set: &str, place: &Place) -> (Vec<String>, Vec<Record>) {
    let path = place.path().join(format!("{set}.csv"));
    unpack(data, set, &path);
    let mut reader = csv::Reader::from_path(path).unwrap();
    let head: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader
        .records()
        .map(|r| head.iter().cloned().zip(r.unwrap().iter().map(str::to_owned)).collect())
        .collect();
    (head, rows)
}

/// A number below zero is no count: something is written that nobody can read as one.
fn value(text: &str) -> Option<PaperValue> {
    if text.starts_with('-') {
        return Some(PaperValue::Illegible);
    }
    text.parse().ok().and_then(|n| Count::new(n).ok()).map(PaperValue::Count)
}

/// Speaks for three typists, each with a counter.
struct Speech<'a> {
    writer: &'a mut Writer,
    manifest: Hash32,
    next: BTreeMap<u8, u64>,
    waiting: Vec<Spoken>,
}

impl Speech<'_> {
    fn say(&mut self, who: u8, time: &str, unit: &str, said: Said) -> Hash32 {
        let n = self.next.entry(who).or_default();
        let frame = PersonFrame {
            by: name(who),
            election: "ge2024".to_owned(),
            manifest: self.manifest,
            n: *n,
            nonce: nonce(u64::from(who) * 100_000 + *n),
            time: time.to_owned(),
            unit: unit.to_owned(),
        };
        *n += 1;
        let spoken = sign(who, &Person { frame, said });
        let id = spoken.id;
        self.waiting.push(spoken);
        id
    }

    fn write(&mut self) {
        let batch: Vec<Pending<'_>> =
            self.waiting.iter().map(|s| Pending { body: &s.body, sigs: &s.sigs }).collect();
        self.writer.append_batch(&batch, AT).unwrap();
        self.waiting.clear();
    }
}

/// By the time they were typed.
fn in_order(rows: &[Record]) -> Vec<&Record> {
    let mut rows: Vec<&Record> = rows.iter().collect();
    rows.sort_by_key(|row| &row["submission_time"]);
    rows
}

fn sheet(row: &Record, keys: &BTreeMap<String, String>, document: &str) -> SheetSaid {
    let values =
        keys.iter().filter_map(|(column, key)| Some((crowd::line(key), value(row.get(column)?)?)));
    let mut values: Vec<_> = values.collect();
    values.sort_by(|a, b| a.0.cmp(&b.0));
    SheetSaid {
        contest: "contest".to_owned(),
        document: document.to_owned(),
        paper: PaperSaid { values, ..PaperSaid::default() },
        ..SheetSaid::default()
    }
}

#[test]
#[allow(clippy::too_many_lines)] // one life cycle, told in its order
fn georgia_2024_goes_through() {
    let Some(data) = real_data() else { return };
    let place = Place::new();
    let (head, submissions) = table(&data, "ge2024_submissions", &place);
    let (_, amendments) = table(&data, "ge2024_amendments", &place);
    let (_, recounts) = table(&data, "ge2024_recounts", &place);
    let (_, last) = table(&data, "ge2024_final", &place);

    // The definition: the stations of the protocols, options in the order of the form.
    let parties: Vec<&String> =
        head.iter().filter(|h| h.starts_with(|c: char| c.is_ascii_digit())).collect();
    assert_eq!(parties.len(), 18);
    let mut stations = BTreeMap::new();
    for row in &submissions {
        stations.entry(row["station_id"].clone()).or_insert(row);
    }
    assert_eq!((submissions.len(), stations.len()), (3260, 3112));
    let mut list = csv::Writer::from_path(place.path().join("stations.csv")).unwrap();
    list.write_record(&head).unwrap();
    for row in stations.values() {
        // One volunteer typed a number below zero; the definition needs the station alone.
        let cells = head.iter().map(|h| row[h].strip_prefix('-').unwrap_or(&row[h]));
        list.write_record(cells).unwrap();
    }
    list.flush().unwrap();
    let options: Vec<&str> = parties.iter().map(|p| p.as_str()).collect();
    let made = place.adal(
        "en",
        &[
            "define",
            "definition",
            "--form",
            "ge-parliament-2024",
            "--from",
            "stations.csv",
            "--unit",
            "station_id",
            "--options",
            &options.join(","),
            "--id",
            "ge2024",
            "--date",
            "2024-10-26",
        ],
    );
    assert_eq!(made.code, 0, "{}", made.all());
    let mut keys: BTreeMap<String, String> = BTreeMap::new();
    for (party, n) in parties.iter().zip(1..) {
        keys.insert((*party).clone(), format!("o{n:02}"));
    }
    for line in ["f_01", "f_02", "f_03", "f_04a", "f_04b", "f_05", "f_06"] {
        keys.insert(line.to_owned(), line.to_owned());
    }

    let folder = new_book(&place.path().join("book"), &place.path().join("definition"), "ge2024");
    let mut writer = open(&folder);
    for who in [21, 22, 23, 24] {
        admit(&mut writer, who, &name(who), Role::Operator);
    }
    admit(&mut writer, 25, &name(25), Role::Observer);
    let manifest = *writer.roster().manifest().unwrap();
    let (next, waiting) = (BTreeMap::new(), Vec::new());
    let mut speech = Speech { writer: &mut writer, manifest, next, waiting };

    // Protocols: what the coordinators approved is the sheet, the other typings of the station were
    // made blindly; a third person decides for the approved one.
    let mut first: BTreeMap<&str, (Hash32, u8)> = BTreeMap::new();
    let mut typed = submissions.iter().collect::<Vec<_>>();
    typed.sort_by_key(|row| row["validation"] != "Approved");
    for row in typed {
        let unit = row["station_id"].as_str();
        let mut said = sheet(row, &keys, "official");
        let time = "2024-10-27T03:00:00+04:00";
        let Some((approved, times)) = first.get_mut(unit) else {
            let id = speech.say(21, time, unit, Said::Sheet(said));
            first.insert(unit, (id, 1));
            continue;
        };
        said.second = Some(*approved);
        let id = speech.say(21 + *times, time, unit, Said::Sheet(said));
        *times += 1;
        let mut of = [*approved, id];
        of.sort();
        let reason = "approved by the coordinators".to_owned();
        speech.say(
            24,
            time,
            unit,
            Said::Resolve { chosen: *approved, except: Vec::new(), of, reason },
        );
    }
    let typed: Vec<u8> = first.values().map(|(_, times)| *times).filter(|t| *t > 1).collect();
    assert_eq!((typed.len(), typed.iter().max().copied()), (147, Some(3)));

    // Corrections: "instead of the number X it should be Y".
    let mut unplaced = 0;
    let mut corrections = 0;
    for (row, n) in in_order(&amendments).into_iter().zip(0_u64..) {
        let found = first.get(row["station_id"].as_str());
        // Where the typist left the new number out, the line cannot be read any more.
        let new = value(&row["should_be"]).unwrap_or(PaperValue::Illegible);
        let (Some((follows, _)), Some(line), Some(old)) =
            (found, keys.get(&row["line"]), value(&row["instead_of"]))
        else {
            unplaced += 1;
            continue;
        };
        corrections += 1;
        let said = CorrectionSaid {
            contest: "contest".to_owned(),
            files: Vec::new(),
            follows: *follows,
            line: crowd::line(line),
            new,
            old,
            reason: row["document"].clone(),
        };
        let unit = row["station_id"].as_str();
        // What the coordinators did not approve is told by an observer: checked, not applied.
        let who = if row["validation"] == "Approved" { 21 } else { 25 };
        let time = format!("2024-10-28T{:02}:{:02}:00+04:00", n / 60, n % 60);
        speech.say(who, &time, unit, Said::Correction(said));
    }

    // Recount acts follow the protocol; of several, the later one stands. Approved ones only.
    let mut approved = BTreeSet::new();
    let mut acts = 0;
    for (row, n) in in_order(&recounts).into_iter().zip(0_u64..) {
        let unit = row["station_id"].as_str();
        let Some((follows, _)) = first.get(unit).filter(|_| row["validation"] == "Approved") else {
            continue;
        };
        approved.insert(unit);
        acts += 1;
        let mut said = sheet(row, &keys, "repeat");
        said.follows = Some((*follows, format!("recount: {}", row["reason"])));
        let time = format!("2024-10-30T{:02}:{:02}:00+04:00", n / 60, n % 60);
        speech.say(21, &time, unit, Said::Sheet(said));
    }
    speech.write();
    drop(writer);

    let end = scan(&folder, &mut adal::book::Nothing).unwrap();
    assert_eq!(end.bad_count, 0);
    assert!(end.people.all().iter().all(adal::book::PersonState::counts));
    let election = election::load(&folder.election()).unwrap();
    let loaded = reconcile::load(&folder, &election, u64::MAX, &mut |_, _| {}).unwrap();
    let notes = &loaded.sheets.people;
    let differing: BTreeSet<&str> = notes.doubles.iter().map(|d| d.unit.as_str()).collect();
    // The issue's own counts, every one of them.
    let right = corrections - notes.misquotes.len();
    assert_eq!((amendments.len(), unplaced, corrections, right), (771, 13, 758, 690));
    assert_eq!(differing.len(), 36);

    // Recounts against the protocol as typed.
    let contest = &loaded.sheets.contests[0];
    let columns = election.contests[0].layout.columns();
    let number = |at: usize, column: usize| contest.cell(at, column).number();
    let mut by_unit: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, sheet) in contest.sheets().iter().enumerate() {
        by_unit.entry(election.units.id(sheet.unit).unwrap().to_string()).or_default().push(at);
    }
    let (mut any, mut votes) = (0, 0);
    for unit in &approved {
        let sheets = &by_unit[*unit];
        let of =
            |kind| sheets.iter().rev().find(|at| contest.sheet(**at).unwrap().document == kind);
        let (before, after) =
            (of(DocumentKind::Official).unwrap(), of(DocumentKind::Repeat).unwrap());
        let changed = |party: bool| {
            columns.iter().enumerate().any(|(c, key)| {
                let stated =
                    key.as_str().starts_with('o') || ["f_05", "f_06"].contains(&key.as_str());
                let (a, b) = (number(*before, c), number(*after, c));
                stated
                    && (!party || key.as_str().starts_with('o'))
                    && a.is_some()
                    && b.is_some()
                    && a != b
            })
        };
        any += usize::from(changed(false));
        votes += usize::from(changed(true));
    }
    assert_eq!((recounts.len(), acts, approved.len(), votes, any), (396, 386, 366, 100, 115));

    // The state after all of it against the final table, every difference listed.
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ge2024-differences.csv");
    let mut list = csv::Writer::from_path(&path).unwrap();
    list.write_record(["station", "line", "typed", "after acts", "final", "why"]).unwrap();
    let mut why: BTreeMap<&str, usize> = BTreeMap::new();
    let mut units = BTreeSet::new();
    let shown = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
    for row in &last {
        let unit = &row["station_id"];
        let Some(sheets) = by_unit.get(unit) else { continue };
        for (column, key) in &keys {
            let place = columns.iter().position(|c| c.as_str() == key).unwrap();
            let typed = number(sheets[0], place);
            let (ours, theirs) =
                (number(*sheets.last().unwrap(), place), row[column].parse::<u64>().ok());
            if ours == theirs {
                continue;
            }
            let reason = match (ours == typed, theirs == typed) {
                (true, _) => "changed in the final table by no act we have",
                (_, true) => "an act we have was not carried into the final table",
                _ => "acts we have and the final table state different numbers",
            };
            *why.entry(reason).or_default() += 1;
            units.insert(unit.clone());
            let cells = [unit, column, &shown(typed), &shown(ours), &shown(theirs), reason];
            list.write_record(cells).unwrap();
        }
    }
    list.flush().unwrap();
    eprintln!(
        "against the final table, in {} stations: {why:#?}, listed in {}",
        units.len(),
        path.display()
    );
    let why: Vec<usize> = why.into_values().collect();
    assert_eq!((units.len(), why), (215, vec![5, 201, 259]));
    let result = reconcile::run(&election, &loaded.sheets).unwrap();
    let of = |code: &str| result.findings.iter().filter(|f| f.code.as_str() == code).count();
    assert_eq!((of("REP-05"), of("SYS-02"), of("LST-05")), (68, 227, 6));
}
