//! The packs embedded in the program, and packs read from a file or folder instead.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::error::{MAX_PACK_BYTES, PackError};
use super::form::FormPack;
use super::law::LawPack;

macro_rules! embedded_form {
    ($path:literal) => {
        (
            concat!("specs/forms/", $path, ".toml"),
            include_str!(concat!("../../specs/forms/", $path, ".toml")),
        )
    };
}
macro_rules! embedded_law {
    ($path:literal) => {
        (
            concat!("specs/law/", $path, ".toml"),
            include_str!(concat!("../../specs/law/", $path, ".toml")),
        )
    };
}

/// The embedded form packs: path and text.
const FORMS: &[(&str, &str)] = &[
    embedded_form!("al/al-2017"),
    embedded_form!("bg/bg-paper"),
    embedded_form!("ge/ge-parliament-2024"),
    embedded_form!("id/id-c1"),
    embedded_form!("in/in-form20"),
    embedded_form!("kg/kg-paper"),
    embedded_form!("kz/kz-list"),
    embedded_form!("kz/kz-maslikhat-list"),
    embedded_form!("kz/kz-maslikhat-smd"),
    embedded_form!("kz/kz-president-2022"),
    embedded_form!("kz/kz-referendum-2024"),
    embedded_form!("kz/kz-smd"),
    embedded_form!("md/md-parliament"),
    embedded_form!("nl/nl-n10-1"),
    embedded_form!("nl/nl-na31-1"),
    embedded_form!("pl/pl-paper"),
    embedded_form!("ru/ru-2011"),
    embedded_form!("ru/ru-2018"),
    embedded_form!("ru/ru-president-2004"),
    embedded_form!("tr/tr-local-2014"),
    embedded_form!("tw/tw-2014"),
    embedded_form!("ua/ua-local"),
    embedded_form!("ve/ve-acta"),
];

/// The embedded law packs: path and text.
const LAWS: &[(&str, &str)] = &[
    embedded_law!("al"),
    embedded_law!("bg"),
    embedded_law!("ge"),
    embedded_law!("id"),
    embedded_law!("in"),
    embedded_law!("kg"),
    embedded_law!("kz"),
    embedded_law!("md"),
    embedded_law!("nl"),
    embedded_law!("pl"),
    embedded_law!("ru"),
    embedded_law!("tr"),
    embedded_law!("tw"),
    embedded_law!("ua"),
    embedded_law!("ve"),
];

/// The embedded form packs, by id.
pub fn forms() -> Result<Vec<FormPack>, PackError> {
    all(texts(FORMS), FormPack::load, |form| &form.id)
}

/// One embedded form pack and its text; `None` if there is none of that id.
pub fn form(id: &str) -> Result<Option<(FormPack, &'static str)>, PackError> {
    let own = |path: &str| Path::new(path).file_stem().is_some_and(|stem| stem == id);
    let found = FORMS.iter().find(|(path, _)| own(path));
    found.map(|(path, text)| Ok((FormPack::load(text, path)?, *text))).transpose()
}

/// The embedded law packs, by id.
pub fn laws() -> Result<Vec<LawPack>, PackError> {
    all(texts(LAWS), LawPack::load, |law| &law.id)
}

/// One embedded law pack and its text; `None` if there is none of that id.
pub fn law(id: &str) -> Result<Option<(LawPack, &'static str)>, PackError> {
    let own = |path: &str| Path::new(path).file_stem().is_some_and(|stem| stem == id);
    let found = LAWS.iter().find(|(path, _)| own(path));
    found.map(|(path, text)| Ok((LawPack::load(text, path)?, *text))).transpose()
}

/// The form packs of a file, or of the `.toml` files in a folder and the folders in it that are no
/// law packs; each with its text.
pub fn forms_at(path: &Path) -> Result<Vec<(FormPack, String)>, PackError> {
    let files = files(path)?.into_iter().filter(|(_, text)| !path.is_dir() || !is_law(text));
    all_with_texts(files.collect(), FormPack::load, |form| &form.id)
}

/// The law packs of a file, or of the `.toml` files in a folder and the folders in it that are law
/// packs; each with its text.
pub fn laws_at(path: &Path) -> Result<Vec<(LawPack, String)>, PackError> {
    let files = files(path)?.into_iter().filter(|(_, text)| !path.is_dir() || is_law(text));
    all_with_texts(files.collect(), LawPack::load, |law| &law.id)
}

/// Whether the text of a pack is a law's: a law pack has articles, a form pack has none.
#[must_use]
pub fn is_law(text: &str) -> bool {
    text.parse::<toml::Table>().is_ok_and(|table| table.contains_key("article"))
}

fn texts(embedded: &[(&str, &str)]) -> Vec<(String, String)> {
    embedded.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// Loads every text, in the order of ids; an id may stand once.
fn all<T>(
    texts: Vec<(String, String)>,
    load: fn(&str, &str) -> Result<T, PackError>,
    id: fn(&T) -> &str,
) -> Result<Vec<T>, PackError> {
    let packs = all_with_texts(texts, load, id)?;
    Ok(packs.into_iter().map(|(pack, _)| pack).collect())
}

fn all_with_texts<T>(
    texts: Vec<(String, String)>,
    load: fn(&str, &str) -> Result<T, PackError>,
    id: fn(&T) -> &str,
) -> Result<Vec<(T, String)>, PackError> {
    let mut packs: Vec<(T, String)> = Vec::new();
    for (origin, text) in texts {
        let pack = load(&text, &origin)?;
        if packs.iter().any(|(p, _)| id(p) == id(&pack)) {
            return Err(PackError::IdTwice { id: id(&pack).to_owned(), origin });
        }
        packs.push((pack, text));
    }
    packs.sort_by(|(a, _), (b, _)| id(a).cmp(id(b)));
    Ok(packs)
}

/// How deep folders may stand in a folder of packs.
const MAX_FOLDERS: usize = 3;
/// How many files a folder of packs may hold.
const MAX_FILES: usize = 1000;

/// The names and texts of a file, or of the `.toml` files below a folder, in the order of names.
fn files(path: &Path) -> Result<Vec<(String, String)>, PackError> {
    let mut found = Vec::new();
    if path.is_dir() {
        walk(path, MAX_FOLDERS, &mut found)?;
        found.sort();
    } else {
        found.push(path.to_owned());
    }
    found.iter().map(|file| Ok((file.display().to_string(), read(file)?))).collect()
}

fn walk(folder: &Path, deeper: usize, found: &mut Vec<PathBuf>) -> Result<(), PackError> {
    let unreadable = |e: std::io::Error| unreadable(folder, &e.to_string());
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            if deeper > 0 {
                walk(&path, deeper - 1, found)?;
            }
        } else if path.extension().is_some_and(|e| e == "toml") && found.len() < MAX_FILES {
            found.push(path);
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, PackError> {
    let refused = |e: std::io::Error| unreadable(path, &e.to_string());
    let most = u64::try_from(MAX_PACK_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(refused)?;
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(refused)?;
    let origin = path.display().to_string();
    if bytes.len() > MAX_PACK_BYTES {
        let bytes = fs::metadata(path).map_or(most, |m| m.len());
        return Err(PackError::TooLarge { origin, bytes });
    }
    String::from_utf8(bytes).map_err(|_| PackError::NotUtf8 { origin })
}

fn unreadable(path: &Path, detail: &str) -> PackError {
    PackError::Unreadable { origin: path.display().to_string(), detail: detail.to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_file_is_embedded_and_loads() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (folder, embedded) in [("specs/forms", FORMS), ("specs/law", LAWS)] {
            let mut found = Vec::new();
            walk(&root.join(folder), MAX_FOLDERS, &mut found).unwrap();
            let on_disk: BTreeSet<_> =
                found.iter().map(|p| p.strip_prefix(root).unwrap().display().to_string()).collect();
            let here: BTreeSet<_> = embedded.iter().map(|(path, _)| (*path).to_owned()).collect();
            assert_eq!(on_disk, here);
        }
        let words = crate::lang::Words::new(crate::lang::Lang::En);
        let forms = forms().unwrap_or_else(|e| panic!("{}", e.show(&words)));
        let laws = laws().unwrap_or_else(|e| panic!("{}", e.show(&words)));
        assert_eq!((forms.len(), laws.len()), (FORMS.len(), LAWS.len()));
        for form in &forms {
            assert_eq!(super::form(&form.id).unwrap().map(|(f, _)| f.id), Some(form.id.clone()));
            let law = laws.iter().find(|law| law.country == form.country);
            let law = law.unwrap_or_else(|| panic!("{}: no law pack", form.id));
            assert_eq!(law.covers(form), Ok(()));
        }
    }

    #[test]
    fn a_folder_of_packs() {
        let folder = tempfile::tempdir().unwrap();
        let (path, text) = FORMS[0];
        fs::create_dir(folder.path().join("xx")).unwrap();
        fs::write(folder.path().join("xx/a.toml"), text).unwrap();
        let (law_path, law_text) = LAWS[0];
        fs::write(folder.path().join("xx/law.toml"), law_text).unwrap();
        let form = load_as(text, folder.path());
        assert_eq!(forms_at(folder.path()).unwrap(), [(form, text.to_owned())]);
        let law = LawPack::load(law_text, law_path).unwrap();
        assert_eq!(laws_at(folder.path()).unwrap(), [(law, law_text.to_owned())]);
        let law_file = folder.path().join("xx/law.toml");
        assert!(forms_at(&law_file).is_err(), "a file is read as what it is asked for");
        fs::write(folder.path().join("b.toml"), text).unwrap();
        assert!(matches!(forms_at(folder.path()), Err(PackError::IdTwice { .. })), "{path}");
        fs::write(folder.path().join("b.toml"), b"\xff").unwrap();
        assert!(matches!(forms_at(folder.path()), Err(PackError::NotUtf8 { .. })));
        fs::write(folder.path().join("b.toml"), vec![b'#'; MAX_PACK_BYTES + 1]).unwrap();
        assert!(matches!(forms_at(folder.path()), Err(PackError::TooLarge { .. })));
        let absent = folder.path().join("c.toml");
        assert!(matches!(forms_at(&absent), Err(PackError::Unreadable { .. })));
    }

    fn load_as(text: &str, folder: &Path) -> FormPack {
        FormPack::load(text, &folder.join("xx/a.toml").display().to_string()).unwrap()
    }
}
