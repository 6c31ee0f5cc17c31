//! `adal turnout`: the day of every station with a series, and contests against each other.

use std::path::PathBuf;

use super::common::{find_book, head, load_election, load_sheets};
use super::indication::{read_file, refused, write, write_pictures};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::cli::indication_args::{PageFormat, TurnoutArgs};
use crate::election::{Election, Level, UnitIndex};
use crate::lang::Message;
use crate::views::ViewContext;
use crate::views::indications::{Stations, TripRow, TurnoutView, pictures, turnout_document};

/// Runs it.
pub fn run(args: &TurnoutArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = find_book(book, env)?;
    let election = load_election(&folder.election(), &[], env)?;
    let units = units(&args.unit, &election)?;
    let trips = match &args.trips {
        None => Vec::new(),
        Some(file) => TripRow::read(&read_file(file, env)?).map_err(|e| refused(&e, env))?,
    };
    let loaded = load_sheets(&folder, &election, env)?;
    let head = head(&loaded.end, None)?;
    let mut contests = Vec::new();
    for (index, _) in (0_u16..).zip(&election.contests) {
        let stations = Stations::read(&election, &loaded.sheets, index, Level::Territorial)
            .map_err(|e| super::packs::refused(&e, env))?;
        contests.extend(stations);
    }
    let html = args.page.page == PageFormat::Html;
    let mut shown = Vec::new();
    for stations in contests.iter().filter(|_| html || args.plots.is_some()) {
        let drawn = pictures(&env.words, stations, &stations.figures());
        if let Some(folder) = &args.plots {
            write_pictures(&drawn, stations.contest.id.as_str(), folder, env)?;
        }
        shown.extend(drawn.into_iter().filter(|p| p.name == "turnout"));
    }
    let list = |all: &[String]| if all.is_empty() { "none".to_owned() } else { all.join(",") };
    let view = TurnoutView {
        sheets: &loaded.sheets,
        contests: &contests,
        trips: &trips,
        tolerance: args.tolerance,
        units,
        selection: format!("series={} tolerance={}", list(&args.unit), args.tolerance),
        pictures: html.then_some(shown),
    };
    let context = ViewContext { election: &election, head: &head, words: &env.words };
    write(&turnout_document(&context, view), args.page.page, env)
}

/// The stations named, or below the units named.
fn units(ids: &[String], election: &Election) -> Result<Vec<UnitIndex>, CliError> {
    let mut out = Vec::new();
    for id in ids {
        let above = election
            .units
            .find(id)
            .ok_or_else(|| CliError::usage(Message::new("cli-no-such-unit").text("unit", id)))?;
        let below = election.units.iter().filter(|(at, _)| election.units.is_within(*at, above));
        out.extend(below.map(|(at, _)| at));
    }
    out.sort_unstable();
    out.dedup();
    Ok(out)
}
