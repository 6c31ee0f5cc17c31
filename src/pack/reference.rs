//! The reference under `specs/`, generated from the packs so that the two cannot drift.

use std::fmt::Write as _;

use super::code::CodeTable;
use super::form::FormPack;
use super::law::LawPack;
use super::relation::Relation;
use super::show::{Page, list_forms, list_laws, show_form, show_law};
use crate::lang::Words;

/// `specs/reference/forms.md`: the list of forms, then each of them.
#[must_use]
pub fn forms_page(forms: &[FormPack], words: &Words) -> String {
    let shown = forms.iter().map(|form| show_form(form, words));
    page(list_forms(forms, words), shown)
}

/// `specs/reference/law.md`: the list of law packs, then each of them.
#[must_use]
pub fn law_page(laws: &[LawPack], words: &Words) -> String {
    let shown = laws.iter().map(|law| show_law(law, words));
    page(list_laws(laws, words), shown)
}

/// `specs/reference/codes.md`: every code with its severity, its words and the standards it cites.
#[must_use]
pub fn codes_page(table: &CodeTable, words: &Words) -> String {
    let mut page = Page { words, out: String::new() };
    page.head(1, words.get("pack-heading-codes"));
    for row in table.rows() {
        page.head(2, format!("{} — {}", row.code, words.say(&row.code.title())));
        let severity = words.say(&row.severity);
        let label = words.get("pack-column-severity");
        let _ = writeln!(page.out, "{label}: {severity}\n\n{}", words.say(&row.code.why()));
        for standard in &row.standards {
            let label = words.get("pack-column-standard");
            let checked = page.verified(row.verified);
            let _ = writeln!(page.out, "\n{label}: {standard} ({checked})");
        }
    }
    page.out
}

/// `specs/packs.md`: one row a form: country, lines, relations, what of it was checked, and on
/// which real records it was tried.
#[must_use]
pub fn packs_page(forms: &[FormPack], words: &Words) -> String {
    let mut page = Page { words, out: String::new() };
    page.head(1, words.get("pack-heading-forms"));
    page.table_head(&[
        "pack-label-country",
        "pack-label-id",
        "pack-label-purpose",
        "pack-heading-lines",
        "pack-heading-relations",
        "pack-confirmed",
        "pack-verified",
        "pack-column-tried",
    ]);
    for form in forms {
        let count = |keep: fn(&Relation) -> bool| {
            form.relations.iter().filter(|r| keep(r)).count().to_string()
        };
        page.row(&[
            form.country.clone(),
            format!("`{}`", form.id),
            form.purpose.word().to_owned(),
            form.lines.len().to_string(),
            form.relations.len().to_string(),
            count(|r| r.confirmed),
            count(|r| r.verified),
            form.tried.join("; "),
        ]);
    }
    page.out
}

/// A list, then what it lists one heading lower.
fn page(list: String, shown: impl Iterator<Item = String>) -> String {
    let mut out = list;
    for text in shown {
        out.push('\n');
        for line in text.lines() {
            if line.starts_with('#') {
                out.push('#');
            }
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::lang::Lang;
    use crate::pack::{codes, forms, laws};

    /// `ADAL_BLESS=1 cargo test reference` writes the files anew.
    #[test]
    fn the_committed_reference_is_what_the_packs_say() {
        let (forms, laws) = (forms().unwrap(), laws().unwrap());
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs/reference");
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for (name, text) in [
                ("../packs", packs_page(&forms, &words)),
                ("forms", forms_page(&forms, &words)),
                ("law", law_page(&laws, &words)),
                ("codes", codes_page(codes(), &words)),
            ] {
                assert!(!text.contains('⟨'), "{name}: a message is missing in {}", lang.code());
                let suffix =
                    if lang == Lang::En { String::new() } else { format!(".{}", lang.code()) };
                let file = folder.join(format!("{name}{suffix}.md"));
                if std::env::var_os("ADAL_BLESS").is_some() {
                    fs::create_dir_all(&folder).unwrap();
                    fs::write(&file, &text).unwrap();
                }
                let committed = fs::read_to_string(&file).unwrap_or_default();
                assert_eq!(committed, text, "{} is stale: ADAL_BLESS=1", file.display());
            }
        }
    }

    /// Every message id in the code of this room has its words.
    #[test]
    fn every_message_is_there() {
        let words = Words::new(Lang::En);
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pack")];
        let mut seen = 0;
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let source = fs::read_to_string(path).unwrap();
                let ids = source.split('"').filter(|t| {
                    let rest = t.strip_prefix("pack-").unwrap_or_default();
                    !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
                });
                for id in ids {
                    let prefix = ["pack-kind", "pack-role", "pack-scope", "pack-tie"]
                        .into_iter()
                        .chain(["pack-method", "pack-moment", "pack-reach", "pack-otherwise"])
                        .chain(["pack-against-all"])
                        .any(|p| p == id);
                    assert!(prefix || words.has(id), "{id}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 100);
    }
}
