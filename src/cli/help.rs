//! Help in the chosen language: every command's and argument's text is looked up in the message
//! files by its place, `help-import`, `help-import-file`, examples under `help-import-examples`.

use clap::{Arg, ArgAction, Command, CommandFactory};

use super::args::Cli;
use crate::lang::Words;

/// The command with its help put into words.
#[must_use]
pub fn command(words: &Words) -> Command {
    dress(Cli::command(), "help", words)
}

fn dress(command: Command, place: &str, words: &Words) -> Command {
    let usage = words.get("help-usage-head");
    let template =
        format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let mut command = command
        .about(words.get(place))
        .help_template(template)
        .subcommand_help_heading(words.get("help-commands-head"))
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help));
    if place == "help" {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.disable_version_flag(true).arg(version);
    }
    let examples = format!("{place}-examples");
    if words.has(&examples) {
        let head = words.get("help-examples-head");
        command = command.after_help(format!("{head}\n{}", words.get(&examples)));
    }
    let global: Vec<String> = ["book", "lang", "color"].map(str::to_owned).to_vec();
    command = command.mut_args(|arg| {
        let name = arg.get_id().to_string();
        let heading = if arg.is_positional() { "help-arguments-head" } else { "help-options-head" };
        let arg = arg.help_heading(words.get(heading)).hide_env(true);
        match name.as_str() {
            "help" => arg.help(words.get("help-help")),
            "version" => arg.help(words.get("help-version")),
            _ if global.contains(&name) => arg.help(words.get(&format!("help-{name}"))),
            _ => {
                let own = format!("{place}-{}", name.replace('_', "-"));
                let shared = format!("help-any-{}", name.replace('_', "-"));
                arg.help(words.get(if words.has(&own) { &own } else { &shared }))
            }
        }
    });
    let names: Vec<String> = command.get_subcommands().map(|s| s.get_name().to_owned()).collect();
    for name in names {
        let below = format!("{place}-{name}");
        command = command.mut_subcommand(&name, |sub| dress(sub, &below, words));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn every_command_and_argument_has_help_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let mut dressed = command(&words);
            let text = all_help(&mut dressed);
            assert!(!text.contains('⟨'), "{}: {text}", lang.code());
        }
    }

    fn all_help(command: &mut Command) -> String {
        command.build();
        let mut text = command.render_long_help().to_string();
        for sub in command.get_subcommands_mut() {
            text.push_str(&all_help(sub));
        }
        text
    }
}
