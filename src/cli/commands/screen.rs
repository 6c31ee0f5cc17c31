//! `adal screen`: one declared family of tests over one contest.

use std::path::PathBuf;

use super::common::{find_book, head, load_election, load_sheets, write_json};
use super::indication::{contest, read_file, refused, write, write_pictures};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::cli::indication_args::{PageFormat, ScreenArgs};
use crate::election::Level;
use crate::lang::Message;
use crate::views::ViewContext;
use crate::views::indications::{ScreenView, Stations, pictures, read_pairs, screening};

/// Runs it.
pub fn run(args: &ScreenArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let level =
        Level::from_key(&args.territory).filter(|level| *level != Level::Station).ok_or_else(
            || CliError::usage(Message::new("cli-bad-level").text("found", &args.territory)),
        )?;
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    // One report is about one contest: the first, unless another is named.
    let first = election.contests.first().map(|c| c.id.as_str());
    let index = contest(args.contest.as_deref().or(first), &election)?;
    let twins = match &args.twins {
        None => Vec::new(),
        Some(file) => read_pairs(&read_file(file, env)?).map_err(|e| refused(&e, env))?,
    };
    let loaded = load_sheets(&folder, &election, env)?;
    let head = head(&loaded.end, None)?;
    let stations = Stations::read(&election, &loaded.sheets, index, level)
        .map_err(|e| super::packs::refused(&e, env))?;
    let Some(stations) = stations else { return Ok(Exit::Ok) };
    let figures = stations.figures();
    let id = stations.contest.id.as_str();
    let html = args.page.page == PageFormat::Html;
    let drawn = if html || args.plots.is_some() {
        pictures(&env.words, &stations, &figures)
    } else {
        Vec::new()
    };
    if let Some(folder) = &args.plots {
        write_pictures(&drawn, id, folder, env)?;
    }
    let ids = election.contests.iter().map(|c| c.id.as_str());
    let view = ScreenView {
        stations: &stations,
        figures: &figures,
        twins: &twins,
        others: ids.filter(|other| *other != id).map(str::to_owned).collect(),
        selection: format!("contest={id} territory={}", level.key()),
        pictures: if html { drawn } else { Vec::new() },
    };
    let context = ViewContext { election: &election, head: &head, words: &env.words };
    let (document, record) = screening(&context, view);
    if args.page.page == PageFormat::Json {
        write_json(&record, env)?;
        return Ok(Exit::Ok);
    }
    write(&document, args.page.page, env)
}
