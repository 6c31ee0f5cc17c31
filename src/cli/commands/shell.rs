//! Completions and man pages.

use super::common::book_error;
use crate::book::replace_file;
use crate::cli::args::{CompletionsArgs, ManArgs};
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::cli::help;

/// `adal completions SHELL`.
pub fn completions(args: &CompletionsArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let mut command = help::command(&env.words);
    let mut out = Vec::new();
    clap_complete::generate(args.shell, &mut command, "adal", &mut out);
    env.out.write_all(&out)?;
    Ok(Exit::Ok)
}

/// `adal man FOLDER`: one page a command, in the chosen language.
pub fn man(args: &ManArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    std::fs::create_dir_all(&args.folder)?;
    let command = help::command(&env.words);
    pages(&command, "adal", args, env)?;
    Ok(Exit::Ok)
}

fn pages(
    command: &clap::Command,
    name: &str,
    args: &ManArgs,
    env: &mut Env<'_>,
) -> Result<(), CliError> {
    let named = command.clone().name(name.to_owned());
    let mut page = Vec::new();
    clap_mangen::Man::new(named).render(&mut page)?;
    let path = args.folder.join(format!("{name}.1"));
    replace_file(&path, &page).map_err(|e| book_error(&e))?;
    writeln!(env.out, "{}", path.display())?;
    for sub in command.get_subcommands() {
        pages(sub, &format!("{name}-{}", sub.get_name()), args, env)?;
    }
    Ok(())
}
