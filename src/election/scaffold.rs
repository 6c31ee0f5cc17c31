//! A first definition made from an official table: whoever has only a table of results gets an
//! `election/` folder to check and complete, instead of an empty page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::error::ElectionError;
use super::units::Level;
use jiff::civil::Date;

use crate::pack::Role;
use crate::paper::UnitId;

/// What a first definition is made from.
pub struct ScaffoldRequest<'a> {
    /// Id of the election.
    pub id: &'a str,
    /// Id of its one contest.
    pub contest: &'a str,
    /// Title, used in all three languages until somebody writes them.
    pub title: &'a str,
    /// Voting day.
    pub date: Date,
    /// Opening and closing time, `HH:MM`.
    pub hours: (&'a str, &'a str),
    /// Time zone.
    pub zone: &'a str,
    /// `election` or `study`.
    pub study: bool,
    /// Country of the packs.
    pub country: &'a str,
    /// The form pack: id and TOML text.
    pub form: (&'a str, &'a str),
    /// Why the form is used although it is not in force on voting day.
    pub form_reason: Option<&'a str>,
    /// The law pack: id and TOML text.
    pub law: (&'a str, &'a str),
    /// Options in the order of the ballot: key, role, name.
    pub options: &'a [(String, Role, String)],
}

/// Collects stations and the commissions above them, then writes the definition.
pub struct Scaffold {
    upper: BTreeMap<Vec<String>, String>,
    upper_rows: Vec<[String; 4]>,
    stations: Vec<(UnitId, String)>,
    counters: [usize; 4],
}

/// Starts a first definition.
#[must_use]
pub fn scaffold() -> Scaffold {
    Scaffold {
        upper: BTreeMap::new(),
        upper_rows: Vec::new(),
        stations: Vec::new(),
        counters: [0; 4],
    }
}

impl Scaffold {
    /// Adds a station with the names of the commissions above it, highest first, one for each of
    /// `levels`.
    pub fn station(&mut self, id: UnitId, above: &[&str], levels: &[Level]) {
        let mut parent = "top".to_owned();
        for (depth, level) in levels.iter().enumerate().take(above.len()) {
            let path: Vec<String> = above.iter().take(depth + 1).map(|s| (*s).to_owned()).collect();
            if let Some(known) = self.upper.get(&path) {
                parent.clone_from(known);
                continue;
            }
            let count = self.counters.get_mut(depth);
            let number = count.map_or(0, |c| {
                *c += 1;
                *c
            });
            let id = format!("{}{number:04}", level.key().get(..1).unwrap_or("u"));
            let name = path.last().cloned().unwrap_or_default();
            self.upper_rows.push([id.clone(), parent, level.key().to_owned(), name]);
            self.upper.insert(path, id.clone());
            parent = id;
        }
        self.stations.push((id, parent));
    }

    /// Number of stations so far.
    #[must_use]
    pub fn stations(&self) -> usize {
        self.stations.len()
    }

    /// Writes the definition into `folder`, which must not exist.
    pub fn write(self, folder: &Path, request: &ScaffoldRequest<'_>) -> Result<(), ElectionError> {
        let out = Output { folder };
        out.text("election.toml", &election_toml(request))?;
        out.text(&format!("packs/forms/{}.toml", request.form.0), request.form.1)?;
        out.text(&format!("packs/law/{}.toml", request.law.0), request.law.1)?;
        let head = ["id", "parent", "level", "name_kk", "name_ru", "name_en"];
        let top = ["top", "", "central", request.title, request.title, request.title];
        let mut rows = vec![head.map(str::to_owned), top.map(str::to_owned)];
        for [id, parent, level, name] in self.upper_rows {
            rows.push([id, parent, level, name.clone(), name.clone(), name]);
        }
        for (id, parent) in &self.stations {
            let (none, level) = (String::new(), Level::Station.key().to_owned());
            rows.push([id.to_string(), parent.clone(), level, none.clone(), none.clone(), none]);
        }
        out.table("units.csv", rows)?;
        let mut rows = vec![
            ["contest", "id", "order", "role", "name_kk", "name_ru", "name_en"].map(str::to_owned),
        ];
        for (order, (key, role, name)) in (1..).zip(request.options) {
            let contest = request.contest.to_owned();
            let (order, role) = (i32::to_string(&order), role.word().to_owned());
            rows.push([
                contest,
                key.clone(),
                order,
                role,
                name.clone(),
                name.clone(),
                name.clone(),
            ]);
        }
        out.table("options.csv", rows)?;
        let mut rows = vec![["contest", "unit"].map(str::to_owned)];
        rows.extend(
            self.stations.iter().map(|(id, _)| [request.contest.to_owned(), id.to_string()]),
        );
        out.table("expected.csv", rows)
    }
}

fn election_toml(request: &ScaffoldRequest<'_>) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let title = quoted(request.title);
    let channel = if request.study { "machine-in-person" } else { "paper-in-person" };
    let reason = request.form_reason.map(|r| format!("form_reason = {}\n", quoted(r)));
    let purpose = if request.study { "study" } else { "election" };
    format!(
        "format = \"adal-election/1\"\nid = {}\ncountry = {}\npurpose = \"{purpose}\"\n\
         channel = \"{channel}\"\ndate = \"{}\"\nopens = \"{}\"\ncloses = \"{}\"\nzone = {}\nlaw = {}\n\n\
         [title]\nkk = {title}\nru = {title}\nen = {title}\n\n\
         [[contest]]\nid = {}\nform = {}\n{}scope = \"top\"\n[contest.title]\nkk = {title}\nru = {title}\nen = {title}\n",
        quoted(request.id),
        quoted(request.country),
        request.date,
        request.hours.0,
        request.hours.1,
        quoted(request.zone),
        quoted(request.law.0),
        quoted(request.contest),
        quoted(request.form.0),
        reason.unwrap_or_default(),
    )
}

/// Writes files below one folder.
struct Output<'a> {
    folder: &'a Path,
}

impl Output<'_> {
    fn path(&self, name: &str) -> Result<PathBuf, ElectionError> {
        let path = self.folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)
                .map_err(|source| ElectionError::Unreadable { file: path.clone(), source })?;
        }
        Ok(path)
    }

    fn text(&self, name: &str, text: &str) -> Result<(), ElectionError> {
        let path = self.path(name)?;
        std::fs::write(&path, text)
            .map_err(|source| ElectionError::Unreadable { file: path, source })
    }

    fn table<const N: usize>(
        &self,
        name: &str,
        rows: Vec<[String; N]>,
    ) -> Result<(), ElectionError> {
        let path = self.path(name)?;
        let wrong = |e: csv::Error| ElectionError::Table {
            file: path.display().to_string(),
            what: e.to_string(),
        };
        let mut writer = csv::Writer::from_path(&path).map_err(wrong)?;
        for row in rows {
            writer.write_record(&row).map_err(wrong)?;
        }
        writer.flush().map_err(|source| ElectionError::Unreadable { file: path.clone(), source })
    }
}
