//! A definition, and a book of four stations in memory: tables on their way into the book and from there into every view,
//! and the files that are read beside a book. Whatever they say, no view fails, and nothing it shows carries a control
//! character.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use adal::book::{Begun, Folder, ImportFacts, ImportJob, Nothing, RowIn, Writer};
use adal::election::{Election, Level, UnitIndex};
use adal::findings::{Filter, Finding};
use adal::intake::{Mapping, Settings, Source, read_rows};
use adal::lang::{Lang, Words};
use adal::paper::{LineKey, sha256};
use adal::reconcile::{self, Loaded};
use adal::report::{Document, TextLook, html, json, text};
use adal::stakes::weigh;
use adal::tally::tally;
use adal::views::indications::{
    DrawPage, IndicationError, PollFile, PollView, QuickInput, ScreenView, Stations, TripRow,
    TurnoutView, assigned_document, check_document, estimate_document, frame_of, observed_document,
    pictures, publish_document, quick_document, read_pairs, recount_document, screening,
    turnout_document,
};
use adal::views::{
    BookHead, Copies, Facts, Matter, OutcomeOf, ViewContext, completeness, discrepancy_report,
    outcome, stations, summary, tally_report,
};
use jiff::Timestamp;
use tempfile::TempDir;

use super::{folder, founded, harmless, parts, said, secret};

/// `election.toml`, `units.csv`, `options.csv` and `expected.csv`, beside the demo's packs.
pub fn election(bytes: &[u8]) {
    thread_local! { static FOLDER: RefCell<Option<tempfile::TempDir>> = const { RefCell::new(None) }; }
    let Some(files) = parts::<4>(bytes) else { return };
    FOLDER.with_borrow_mut(|made| {
        let home = made.get_or_insert_with(|| {
            let home = folder();
            copy(&demo(), home.path());
            home
        });
        for (name, content) in
            ["election.toml", "units.csv", "options.csv", "expected.csv"].into_iter().zip(files)
        {
            fs::write(home.path().join(name), content).unwrap();
        }
        if let Err(error) = adal::election::load(home.path()) {
            said(&error);
        }
    });
}

/// The demo's definition: this file is part of two packages, one in the other's folder.
fn demo() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = here.ancestors().map(|up| up.join("examples/demo/election")).find(|p| p.is_dir());
    found.unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let item = item.unwrap();
        let target = to.join(item.file_name());
        if item.path().is_dir() {
            copy(&item.path(), &target);
        } else {
            fs::copy(item.path(), target).unwrap();
        }
    }
}

/// The definition without its packs.
const DEFINITION: [(&str, &str); 4] = [
    ("election.toml", include_str!("desk/election.toml")),
    ("units.csv", include_str!("desk/units.csv")),
    ("options.csv", include_str!("desk/options.csv")),
    ("expected.csv", include_str!("desk/expected.csv")),
];

/// How official protocols, copies and bulletins are read.
const MAPPINGS: [&str; 3] = [
    include_str!("desk/official.toml"),
    include_str!("desk/copies.toml"),
    include_str!("desk/bulletins.toml"),
];

/// Official protocols of the four stations.
pub const TABLE: &str = include_str!("desk/official.csv");

const AT: &str = "2027-04-06T03:00:00Z";

/// An empty book, and what is needed to fill and to view it; made once a thread.
struct Desk {
    _home: TempDir,
    book: Folder,
    empty: Vec<u8>,
    election: Election,
    mappings: [Mapping; 3],
    words: [Words; 3],
}

impl Desk {
    fn new() -> Self {
        let home = folder();
        let book = Folder::at(home.path().join("book"));
        copy(&demo().join("packs"), &book.election().join("packs"));
        founded(&book, &DEFINITION);
        Self {
            empty: fs::read(book.ledger()).unwrap(),
            election: adal::election::load(&book.election()).unwrap(),
            mappings: MAPPINGS.map(|text| Mapping::load(text, "mapping.toml").unwrap()),
            words: Lang::ALL.map(Words::new),
            book,
            _home: home,
        }
    }

    /// The sheets of the tables, one of each kind, as far as they can be taken in.
    fn load(&self, tables: [&[u8]; 3]) -> Loaded {
        fs::write(self.book.ledger(), &self.empty).unwrap();
        let mut writer = Writer::open(&self.book, &mut Nothing).unwrap();
        for (mapping, table) in self.mappings.iter().zip(tables) {
            import(&mut writer, mapping, table);
        }
        drop(writer);
        let loaded = reconcile::load(&self.book, &self.election, u64::MAX, &mut |_, _| {}).unwrap();
        assert!(loaded.end.broken.is_none());
        assert_eq!(loaded.end.bad_count, 0);
        loaded
    }
}

fn import(writer: &mut Writer, mapping: &Mapping, table: &[u8]) {
    let source = Source::Bytes { name: "table.csv", bytes: table };
    let facts = ImportFacts {
        attachment: sha256(table),
        contest: Some("c".to_owned()),
        document: mapping.document,
        encoding: None,
        file: "table.csv".to_owned(),
        mapping: sha256(mapping.source().as_bytes()),
        note: None,
        pack: Some("kz-list".to_owned()),
        sheet: None,
    };
    let nonce = format!("{:032x}", writer.size());
    let Begun::Job(mut job) = ImportJob::begin(writer, facts, &nonce).unwrap() else { return };
    let settings = Settings { partial: true, ..Settings::default() };
    let mut whole = true;
    let read = read_rows(&source, mapping, &settings, &mut |row| {
        let facts: Vec<(&str, &str)> = row.facts.iter().map(|f| (f.id, f.value)).collect();
        let taken = RowIn {
            copy_no: row.copy_no,
            facts: &facts,
            form_id: row.form_id,
            line: row.line,
            parent: row.parent,
            time: row.time,
            unit: row.unit,
        };
        let values = mapping.keys().iter().map(LineKey::as_str).zip(row.values.iter().copied());
        if let Err(error) = job.row(&taken, values) {
            said(&error);
            whole = false;
        }
    });
    match read {
        Ok(_) if whole => match job.finish(&secret(2), AT, &mut |_, _| {}) {
            Ok(_) => {}
            Err(error) => said(&error),
        },
        Ok(_) => {}
        Err(refused) => said(&refused),
    }
}

fn with_desk(view: impl FnOnce(&Desk)) {
    thread_local! { static DESK: Desk = Desk::new(); }
    DESK.with(view);
}

/// A choice that follows from the bytes, so that each has its turn.
fn turn(bytes: &[u8], of: usize) -> usize {
    usize::from(sha256(bytes).0[0]) % of
}

fn head(loaded: &Loaded) -> BookHead {
    BookHead {
        origin: loaded.end.roster.origin().unwrap_or_default(),
        size: loaded.end.size,
        root: loaded.end.root.hex(),
        set_hash: loaded.end.set_hash.hex(),
        manifest: String::new(),
        unsigned_tail: 0,
        incomplete_imports: 0,
        pinned: false,
        no_later: Vec::new(),
        no_earlier: Vec::new(),
        command: String::new(),
        lives: reconcile::lives(&loaded.end),
        changes: None,
    }
}

fn shown(document: &Document) {
    harmless(&text(document, TextLook { width: 80, colour: false }));
    harmless(&html(document));
}

/// Views of whatever numbers: official protocols, copies and bulletins.
pub fn views(bytes: &[u8]) {
    let Some(tables) = parts(bytes) else { return };
    with_desk(|desk| {
        let loaded = desk.load(tables);
        let words = &desk.words[turn(bytes, 3)];
        let documents = every_view(desk, &loaded, words);
        for document in &documents {
            json(document).unwrap();
        }
        shown(&documents[turn(bytes, documents.len())]);
    });
}

fn every_view(desk: &Desk, loaded: &Loaded, words: &Words) -> Vec<Document> {
    let (election, sheets, head) = (&desk.election, &loaded.sheets, head(loaded));
    let context = ViewContext { election, head: &head, words };
    let result = reconcile::run(election, sheets).unwrap();
    let findings: Vec<&Finding> = result.findings.iter().collect();
    let outcomes: [OutcomeOf<'_>; 1] =
        [(&election.contests[0], weigh(election, sheets, &findings, 0))];
    let matter = Matter { sheets, result: &result, outcomes: &outcomes };
    let units: Vec<UnitIndex> = election.units.iter().map(|(at, _)| at).collect();
    let filter = Filter::default();
    let sums = tally(election, sheets, 0, Level::Territorial).unwrap().unwrap();
    let figures = Stations::read(election, sheets, 0, Level::Territorial).unwrap().unwrap();
    vec![
        discrepancy_report(&context, &matter, &filter),
        summary(&context, &matter, &filter),
        stations(&context, &matter, &units, "", Facts::All),
        completeness(&context, sheets, ""),
        tally_report(&context, &[sums], ""),
        outcome(&context, &outcomes, "", Copies::All),
        screened(&context, &figures, &[]),
        turned_out(&context, loaded, figures, &[]),
    ]
}

fn screened(
    context: &ViewContext<'_>,
    stations: &Stations<'_>,
    twins: &[(String, String)],
) -> Document {
    let figures = stations.figures();
    let pictures = pictures(context.words, stations, &figures);
    let (selection, others) = (String::new(), Vec::new());
    let view = ScreenView { stations, figures: &figures, twins, others, selection, pictures };
    screening(context, view).0
}

fn turned_out(
    context: &ViewContext<'_>,
    loaded: &Loaded,
    stations: Stations<'_>,
    trips: &[TripRow],
) -> Document {
    let view = TurnoutView {
        sheets: &loaded.sheets,
        contests: &[stations],
        trips,
        tolerance: 10,
        units: context.election.units.iter().map(|(at, _)| at).collect(),
        selection: String::new(),
        pictures: None,
    };
    turnout_document(context, view)
}

/// A file that is read beside the book: first the name of what it is, then the file, and another.
pub fn beside(bytes: &[u8]) {
    let Some([name, file, other]) = parts(bytes) else { return };
    let (Ok(file), Ok(other)) = (std::str::from_utf8(file), std::str::from_utf8(other)) else {
        return;
    };
    with_desk(|desk| {
        thread_local! { static LOADED: RefCell<Option<Loaded>> = const { RefCell::new(None) }; }
        LOADED.with_borrow_mut(|made| {
            let loaded = made.get_or_insert_with(|| desk.load([TABLE.as_bytes(), b"", b""]));
            let head = head(loaded);
            let words = &desk.words[turn(bytes, 3)];
            let context = ViewContext { election: &desk.election, head: &head, words };
            match read_beside(&context, loaded, name, file, other) {
                Ok(documents) => documents.iter().for_each(shown),
                Err(error) => said(&error),
            }
        });
    });
}

fn read_beside(
    context: &ViewContext<'_>,
    loaded: &Loaded,
    name: &[u8],
    file: &str,
    other: &str,
) -> Result<Vec<Document>, IndicationError> {
    let election = context.election;
    let stations = Stations::read(election, &loaded.sheets, 0, Level::Territorial)?.unwrap();
    let frame = frame_of(election, 0).unwrap();
    let frame: Vec<&str> = frame.lines().collect();
    let page = DrawPage {
        context,
        committed: None,
        seed: "61423",
        frame: &frame,
        selection: String::new(),
    };
    Ok(match name {
        b"quick-count" => vec![quick_document(context.words, &QuickInput::read(file, other)?)?],
        b"exit-poll" => return polled(context, &stations, &PollFile::read(file)?),
        b"twins" => vec![screened(context, &stations, &read_pairs(file)?)],
        b"trips" => vec![turned_out(context, loaded, stations, &TripRow::read(file)?)],
        b"recount" => vec![recount_document(&page, &stations, 3, file)?],
        b"observers" => {
            let names: Vec<&str> = file.lines().map(str::trim).filter(|n| !n.is_empty()).collect();
            vec![assigned_document(&page, &names)?, observed_document(&page, &stations, &names, 9)?]
        }
        _ => Vec::new(),
    })
}

fn polled(
    context: &ViewContext<'_>,
    stations: &Stations<'_>,
    file: &PollFile,
) -> Result<Vec<Document>, IndicationError> {
    let view = PollView { file, stations, option: 0, selection: String::new() };
    let late: Timestamp = AT.parse().unwrap();
    Ok(vec![
        check_document(context, file).0,
        estimate_document(context, &view)?,
        publish_document(context, &view, late)?,
    ])
}
