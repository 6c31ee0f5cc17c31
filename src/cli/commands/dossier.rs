//! `adal dossier`: a folder with a station's evidence and a page of commands that check it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::common::{SMALL, book_error, shell_command};
use super::outcome::{in_dispute, weigh_all};
use super::report::{Read, read, units};
use crate::book::{
    AttachmentState, NewFolder, Role, attachment_path, check_attachment, read_plain,
};
use crate::cli::args::DossierArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::dossier::{Public, Wanted, check_page, gather};
use crate::lang::Message;
use crate::report::html;
use crate::views::{Facts, Matter, Private, ViewContext, stations};

/// Runs it.
pub fn run(args: &DossierArgs, book: Option<PathBuf>, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = env.here.join(&args.output);
    if folder.exists() {
        let said = Message::new("cli-folder-exists").text("folder", args.output.display());
        return Err(CliError::usage(said));
    }
    let mut read = read(book, &args.pack, args.pin.as_deref(), &args.trust, env)?;
    let mut options = vec![("-o", "dossier"), ("--lang", env.words.lang().code())];
    options.extend(args.pack.iter().filter_map(|p| p.to_str()).map(|p| ("--pack", p)));
    let public = if args.public { " --public" } else { "" };
    let command = format!("dossier {}{public}", args.stations.join(" "));
    read.head.command = shell_command(&command, &options, &args.trust);
    let units = units(&args.stations, &read.election)?;
    let context = ViewContext { election: &read.election, head: &read.head, words: &env.words };
    let findings = in_dispute(&read.result.findings, &read.head);
    let sheets = &read.loaded.sheets;
    let outcomes = weigh_all(&read.election, sheets, &findings, None);
    let matter = Matter { sheets, result: &read.result, outcomes: &outcomes };
    let facts = if args.public { Facts::Harmless } else { Facts::All };
    let private = private(&read);
    let mut page = stations(&context, &matter, &units, &args.stations.join(","), facts);
    if args.public {
        private.leave_out(&mut page, &env.words);
    }
    let named_in = |text: &str| private.named_in(text);
    let harmless = |fact: &str| Facts::Harmless.shows(fact);
    let asked: BTreeSet<String> = args.stations.iter().cloned().collect();
    let own = read.result.findings.iter().filter(|f| asked.contains(f.unit.as_str()));
    let wanted = Wanted {
        findings: own.map(|f| f.id.to_string()).collect(),
        units: asked,
        public: args.public.then_some(Public { harmless, named_in: &named_in }),
    };
    let mut evidence = gather(&read.folder, &wanted).map_err(|e| book_error(&e))?;
    // What the folder lacks cannot be handed over; the page names what it names.
    let mut absent = 0_u64;
    let state = |hash| check_attachment(&read.folder, hash).map_err(|e| book_error(&e));
    let mut present = Vec::new();
    for hash in &evidence.attachments {
        match state(hash)? {
            AttachmentState::Present => present.push(*hash),
            _ => absent += 1,
        }
    }
    evidence.attachments.clone_from(&present);
    let mut files = check_page(&evidence, &env.words);
    files.push(("page.html".to_owned(), html(&page).into_bytes()));
    for hash in present {
        let bytes = std::fs::read(attachment_path(&read.folder, &hash))?;
        files.push((format!("attachments/{hash}"), bytes));
    }
    let signers = read.folder.path().join("allowed_signers");
    let signers = read_plain(&signers, SMALL).map_err(|e| book_error(&e))?;
    let signers = String::from_utf8_lossy(&signers);
    let shown = signers.split_inclusive('\n').filter(|line| !args.public || !named_in(line));
    files.push(("allowed_signers".to_owned(), shown.collect::<String>().into_bytes()));
    let new = NewFolder::begin(&folder).map_err(|e| book_error(&e))?;
    write(new.path(), &files)?;
    new.finish().map_err(|e| book_error(&e))?;
    let said = Message::new("lawyer-dossier-made")
        .text("folder", args.output.display())
        .number("entries", u64::try_from(evidence.lines.len()).unwrap_or(u64::MAX))
        .number("files", u64::try_from(files.len()).unwrap_or(u64::MAX));
    writeln!(env.out, "{}", env.words.say(&said))?;
    if absent > 0 {
        let said = Message::new("lawyer-dossier-absent").number("count", absent);
        writeln!(env.out, "{}", env.words.say(&said))?;
    }
    Ok(Exit::Ok)
}

/// The persons who keep neither the book nor its keys, and what they wrote.
fn private(read: &Read) -> Private {
    let keys = read.loaded.end.roster.keys();
    let keeps = |name: &str| {
        let mut own = keys.iter().filter(|k| k.principal == name);
        own.any(|k| matches!(k.role, Role::Root | Role::Operator))
    };
    let mut names: Vec<String> = keys.iter().map(|k| k.principal.clone()).collect();
    names.retain(|name| !keeps(name));
    names.sort_unstable();
    names.dedup();
    Private::new(names, &read.loaded.sheets, &read.head.lives)
}

fn write(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), CliError> {
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&path, bytes)?;
    }
    Ok(())
}
