//! `adal define`: a first definition and mapping from an official table.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::cli::args::DefineArgs;
use crate::cli::env::Env;
use crate::cli::exit::{CliError, Exit};
use crate::election::{ElectionError, Level, ScaffoldRequest, scaffold};
use crate::intake::{self, IntakeError, Mapping, Settings, Source};
use crate::lang::Message;
use crate::pack::{self, FormPack, LawPack, Purpose, Role};
use crate::paper::{UnitId, channel};

use super::common::{book_error, election_error};
use super::import::intake_error;
use super::packs;
use crate::book::{NewFolder, replace_file};

/// What a definition is made of, found in the table's header.
struct Plan {
    form: FormPack,
    options: Vec<(String, Role, String)>,
    levels: Vec<Level>,
    mapping: String,
}

/// Runs it.
pub fn run(args: &DefineArgs, env: &mut Env<'_>) -> Result<Exit, CliError> {
    let folder = env.here.join(&args.folder);
    if folder.exists() {
        let said = Message::new("cli-folder-exists").text("folder", args.folder.display());
        return Err(CliError::usage(said));
    }
    let (form, form_text) = one(packs::forms(&args.form, env)?, &args.form)?;
    let (law, law_text) = law_for(args, &form, env)?;
    law.covers(&form).map_err(|e| packs::refused(&e, env))?;
    if args.form_reason.is_none() && !form.in_force(args.date) {
        return Err(CliError::refused(&ElectionError::out_of_force(&form, args.date)));
    }
    let plan = plan(args, form, env)?;
    let table = env.here.join(&args.from);
    let mapping = Mapping::load(&plan.mapping, "mapping.toml")
        .map_err(|e| intake_error(&IntakeError::from(e), env))?;
    let study = plan.form.purpose == Purpose::Study;
    let mut building = scaffold();
    let settings = Settings { study, ..Settings::default() };
    let mut remote = None;
    let mut each = |row: intake::RowIn<'_>| {
        let above: BTreeMap<&str, &str> = row.facts.iter().map(|f| (f.id, f.value)).collect();
        let names: Vec<&str> = (0..plan.levels.len())
            .map(|n| above.get(format!("above.{n}").as_str()).copied().unwrap_or_default())
            .collect();
        let found = names.iter().find_map(|name| Some((*name, channel::refused(name)?)));
        if remote.is_none() {
            remote = found.map(|(name, refused)| (row.line, name.to_owned(), refused));
        }
        if let Ok(unit) = UnitId::new(row.unit) {
            building.station(unit, &names, &plan.levels);
        }
    };
    intake::read_rows(&Source::File(&table), &mapping, &settings, &mut each)
        .map_err(|e| intake_error(&e, env))?;
    if let Some((line, place, refused)) = remote {
        let file = format!("{}:{line}", args.from.display());
        return Err(CliError::refused(&ElectionError::Channel { file, place, refused }));
    }
    let stations = building.stations();
    let title = args.title.as_deref().unwrap_or(&args.id);
    let request = ScaffoldRequest {
        id: &args.id,
        contest: &args.contest,
        title,
        date: args.date,
        hours: ("08:00", "20:00"),
        zone: "+00:00",
        study,
        country: &plan.form.country,
        form: (&plan.form.id, &form_text),
        form_reason: args.form_reason.as_deref(),
        law: (&law.id, &law_text),
        options: &plan.options,
    };
    let new = NewFolder::begin(&folder).map_err(|e| book_error(&e))?;
    building.write(new.path(), &request).map_err(|e| election_error(&e, env))?;
    new.finish().map_err(|e| book_error(&e))?;
    // The mapping that reads results does without the names of commissions.
    let results: String = plan
        .mapping
        .lines()
        .filter(|l| !l.starts_with("\"above."))
        .flat_map(|l| [l, "\n"])
        .collect();
    let mut mapping_path = folder.into_os_string();
    mapping_path.push(".mapping.toml");
    replace_file(std::path::Path::new(&mapping_path), results.as_bytes())
        .map_err(|e| book_error(&e))?;
    let said = Message::new("cli-defined")
        .text("folder", args.folder.display())
        .number("stations", u64::try_from(stations).unwrap_or(u64::MAX))
        .number("options", u64::try_from(plan.options.len()).unwrap_or(u64::MAX));
    writeln!(env.out, "{}", env.words.say(&said))?;
    Ok(Exit::Ok)
}

/// The one pack that a name or path stands for.
fn one<T>(mut packs: Vec<(T, String)>, named: &str) -> Result<(T, String), CliError> {
    match (packs.pop(), packs.is_empty()) {
        (Some(pack), true) => Ok(pack),
        _ => Err(CliError::usage(Message::new("cli-one-pack").text("path", named))),
    }
}

/// The law named, else that in the folder of the form, else the embedded one of the country.
fn law_for(
    args: &DefineArgs,
    form: &FormPack,
    env: &Env<'_>,
) -> Result<(LawPack, String), CliError> {
    if let Some(named) = &args.law {
        return one(packs::laws(named, env)?, named);
    }
    let folder = env.here.join(&args.form);
    if folder.is_dir() {
        let laws = pack::laws_at(&folder).map_err(|e| packs::refused(&e, env))?;
        let own = laws.into_iter().filter(|(law, _)| law.country == form.country);
        let own: Vec<_> = own.collect();
        if !own.is_empty() {
            return one(own, &args.form);
        }
    }
    one(packs::laws(&form.country, env)?, &form.country)
}

fn plan(args: &DefineArgs, form: FormPack, env: &Env<'_>) -> Result<Plan, CliError> {
    let table = env.here.join(&args.from);
    let peek = intake::peek(&Source::File(&table), &intake::TableShape::default(), 0)
        .map_err(|e| intake_error(&e, env))?;
    let role = form.roles.iter().map(|r| r.role).find(|r| *r != Role::AgainstAll);
    let role = role.unwrap_or(Role::Candidate);
    let mut options: Vec<(String, Role, String)> = Vec::new();
    for name in &args.options {
        options.push((format!("o{:02}", options.len() + 1), role, name.clone()));
    }
    if let Some(name) = &args.against_all {
        options.push(("against_all".to_owned(), Role::AgainstAll, name.clone()));
    }
    let levels = match args.levels.len() {
        0 => Vec::new(),
        1 => vec![Level::Territorial],
        2 => vec![Level::Region, Level::Territorial],
        _ => return Err(CliError::usage(Message::new("cli-too-many-levels"))),
    };
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let mut mapping = format!(
        "document = \"official\"\ncontest = {}\nunit = {}\nignore = \"rest\"\n\n[lines]\n",
        quoted(&args.contest),
        quoted(&args.unit)
    );
    for line in form.counted_lines().filter(|l| peek.header.iter().any(|h| h == l.key.as_str())) {
        let _ = writeln!(mapping, "{} = {}", line.key, quoted(line.key.as_str()));
    }
    mapping.push_str("\n[options]\n");
    for (key, _, column) in &options {
        let _ = writeln!(mapping, "{key} = {}", quoted(column));
    }
    mapping.push_str("\n[facts]\n");
    for (nth, column) in args.levels.iter().take(levels.len()).enumerate() {
        let _ = writeln!(mapping, "\"above.{nth}\" = {}", quoted(column));
    }
    Ok(Plan { form, options, levels, mapping })
}
