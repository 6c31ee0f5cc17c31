//! What the commands of indications share: the contest asked for, files read whole, documents in
//! their formats, pictures in a folder.

use std::path::Path;

use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::cli::indication_args::PageFormat;
use crate::election::Election;
use crate::lang::{Message, io_reason};
use crate::report::{self, Document};
use crate::views::indications::{IndicationError, Picture};

use super::common::{book_error, read_text, write_document};
use crate::book::replace_file;

/// The largest file beside the book that is read.
pub const MAX_FILE: u64 = 64 << 20;

/// An indication's error: what the input lacks.
pub fn refused(error: &IndicationError, env: &Env<'_>) -> CliError {
    match error {
        IndicationError::Pack(pack) => super::packs::refused(pack, env),
        IndicationError::NoCommitment { .. } => CliError::usage(crate::lang::Say::say(error)),
        IndicationError::File { why } => CliError {
            exit: Exit::Refused,
            said: crate::lang::Say::say(error),
            shown: Some(why.clone()),
        },
        other => CliError::refused(other),
    }
}

/// A file beside the book, as text.
pub fn read_file(path: &Path, env: &Env<'_>) -> Result<String, CliError> {
    let unreadable = |why: std::io::Error| {
        let file = path.display();
        let said = Message::new("indications-unreadable")
            .text("file", file)
            .message("why", io_reason(&why));
        CliError { exit: Exit::Refused, said, shown: None }
    };
    read_text(&env.here.join(path), MAX_FILE).map_err(unreadable)
}

/// The contest of that id; without one, the only contest of the book.
pub fn contest(id: Option<&str>, election: &Election) -> Result<u16, CliError> {
    match id {
        Some(id) => election.contest(id).map(|c| c.0).ok_or_else(|| {
            CliError::usage(Message::new("cli-no-such-contest").text("contest", id))
        }),
        None if election.contests.len() == 1 => Ok(0),
        None => {
            let said = Message::new("indications-which-contest").text("contests", ids(election));
            Err(CliError::usage(said))
        }
    }
}

fn ids(election: &Election) -> String {
    election.contests.iter().map(|c| c.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// Writes a document in the format asked for.
pub fn write(document: &Document, format: PageFormat, env: &mut Env<'_>) -> Result<Exit, CliError> {
    match format {
        PageFormat::Text => write_document(document, env)?,
        PageFormat::Json => {
            let bytes = report::json(document).map_err(|e| CliError::internal(&e))?;
            env.out.write_all(&bytes)?;
        }
        PageFormat::Html => env.out.write_all(report::html(document).as_bytes())?,
    }
    Ok(Exit::Ok)
}

/// Writes each picture into its own file of a folder, which is made if it is not there.
pub fn write_pictures(
    pictures: &[Picture],
    contest: &str,
    folder: &Path,
    env: &Env<'_>,
) -> Result<(), CliError> {
    let folder = env.here.join(folder);
    std::fs::create_dir_all(&folder)?;
    for picture in pictures {
        let path = folder.join(format!("{contest}-{}.svg", picture.name));
        replace_file(&path, picture.svg.as_bytes()).map_err(|e| book_error(&e))?;
    }
    Ok(())
}
