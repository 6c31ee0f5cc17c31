//! Packs of one's own at the command line, and what is refused when pack, law and day do not fit.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that fails says so

mod shell;

use std::fs;

use serde_json::Value;
use shell::{Place, Ran};

const FREEDONIA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/pack-freedonia");

fn define(place: &Place, form: &str, date: &str, more: &[&str]) -> Ran {
    let table = "id,on_list,given,found,valid,Firefly,Nobody\n1,500,400,400,390,380,10\n";
    fs::write(place.path().join("t.csv"), table).unwrap();
    let words = ["define", "e", "--form", form, "--from", "t.csv", "--unit", "id", "--id", "t"];
    let options = ["--options", "Firefly", "--against-all", "Nobody", "--date", date];
    place.adal("en", &[&words[..], &options, more].concat())
}

#[test]
fn a_definition_from_a_country_of_ones_own() {
    let place = Place::new();
    // The folder holds the form and its law.
    let made = define(&place, FREEDONIA, "1931-05-01", &[]);
    assert_eq!(made.code, 0, "{}", made.all());
    for (kept, own) in
        [("packs/forms/fd-council.toml", "form.toml"), ("packs/law/fd.toml", "law.toml")]
    {
        let kept = fs::read(place.path().join("e").join(kept)).unwrap();
        assert_eq!(kept, fs::read(format!("{FREEDONIA}/{own}")).unwrap(), "{own}");
    }
    let made = place.adal("en", &["init", "b", "--election", "e", "--org", "o", "--unencrypted"]);
    assert_eq!(made.code, 0, "{}", made.all());
    // A file of the form alone: there is no law of such a country.
    fs::remove_dir_all(place.path().join("e")).unwrap();
    let form = format!("{FREEDONIA}/form.toml");
    let refused = define(&place, &form, "1931-05-01", &[]);
    assert_eq!(refused.code, 2, "{}", refused.all());
    assert!(refused.err.contains("“fd”"), "{}", refused.err);
    let law = format!("{FREEDONIA}/law.toml");
    let made = define(&place, &form, "1931-05-01", &["--law", &law]);
    assert_eq!(made.code, 0, "{}", made.all());
}

#[test]
fn a_form_of_another_day_needs_a_reason() {
    let place = Place::new();
    // Line 10 is not the sum of the votes.
    let table = "id,ballots_valid,one,two\n1,10,7,2\n";
    fs::write(place.path().join("t.csv"), table).unwrap();
    let define = |more: &[&str]| {
        let words = ["define", "e", "--form", "ru-2011", "--from", "t.csv", "--unit", "id"];
        let options = ["--options", "one,two", "--id", "t", "--date", "2007-12-02"];
        place.adal("en", &[&words[..], &options, more].concat())
    };
    let refused = define(&[]);
    assert_eq!(refused.code, 3, "{}", refused.all());
    for said in ["ru-2011", "2011-01-01", "2017-12-31", "2007-12-02", "--form-reason"] {
        assert!(refused.err.contains(said), "{said}: {}", refused.err);
    }
    assert!(!place.path().join("e").exists());
    let made = define(&["--form-reason", "the same 18 lines"]);
    assert_eq!(made.code, 0, "{}", made.all());
    let init = ["init", "b", "--election", "e", "--org", "o", "--unencrypted"];
    assert_eq!(place.adal("en", &init).code, 0);
    let import = ["import", "t.csv", "--mapping", "e.mapping.toml", "--book", "b"];
    assert_eq!(place.adal("en", &import).code, 0);
    let report = place.adal("en", &["reconcile", "--book", "b"]);
    assert!(report.out.contains("the same 18 lines"), "{}", report.out);
    let words = ["reconcile", "--book", "b", "--format", "json", "--fail-on", "never"];
    let record: Value = serde_json::from_str(&place.adal("en", &words).out).unwrap();
    assert_eq!(record["out_of_force"][0]["reason"], "the same 18 lines");
    // The articles of 2011 are not those of 2007, and every citation says so.
    let law = &record["findings"][0]["law"][0];
    assert_eq!((&law["verified"], &law["in_force"]), (&false.into(), &false.into()), "{record}");
    // The same definition without its reason makes no book.
    let file = place.path().join("e/election.toml");
    let text = fs::read_to_string(&file).unwrap();
    let bare: Vec<&str> = text.lines().filter(|l| !l.starts_with("form_reason")).collect();
    fs::write(&file, bare.join("\n")).unwrap();
    let init = ["init", "c", "--election", "e", "--org", "o", "--unencrypted"];
    let refused = place.adal("en", &init);
    assert_eq!(refused.code, 3, "{}", refused.all());
    assert!(refused.err.contains("2007-12-02") && !place.path().join("c").exists());
}

#[test]
fn a_form_is_held_against_its_law() {
    let place = Place::new();
    let check = |kind: &str, path: &str, more: &[&str]| {
        place.adal("en", &[&[kind, "check", path][..], more].concat())
    };
    let whole = check("form", FREEDONIA, &[]);
    assert_eq!(whole.code, 0, "{}", whole.all());
    assert!(!whole.out.contains("not compared"), "{}", whole.out);
    let form = format!("{FREEDONIA}/form.toml");
    let alone = check("form", &form, &[]);
    assert!(alone.code == 0 && alone.out.contains("not compared"), "{}", alone.all());
    let law = fs::read_to_string(format!("{FREEDONIA}/law.toml")).unwrap();
    let law = law.replace("id = \"9\"", "id = \"10\"").replace("\"9\"", "\"10\"");
    fs::write(place.path().join("law.toml"), law).unwrap();
    for refused in [
        check("form", &form, &["--with", "law.toml"]),
        check("law", "law.toml", &["--with", &form]),
    ] {
        assert_eq!(refused.code, 3, "{}", refused.all());
        assert!(refused.err.contains("valid-is-sum") && refused.err.contains("“9”"));
    }
    // A law that takes the place of an embedded one is held against the embedded forms.
    let own = "specs/law/ve.toml";
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/specs/law/ve.toml"));
    fs::write(place.path().join("ve.toml"), text.unwrap().replace("\"acta\"", "\"a\"")).unwrap();
    let refused = check("law", "ve.toml", &[]);
    assert!(refused.code == 3 && refused.err.contains("ve-acta"), "{own}: {}", refused.all());
    assert_eq!(check("law", &form, &[]).code, 3, "a form is no law");
    fs::create_dir(place.path().join("empty")).unwrap();
    assert_eq!(check("law", "empty", &[]).code, 3);
    // `form show` and `define` name the same packs.
    let shown = place.adal("en", &["form", "show", FREEDONIA]);
    assert!(shown.code == 0 && shown.out.contains("Freedonia"), "{}", shown.all());
}

#[test]
fn an_option_without_a_name_is_shown_by_its_id() {
    let place = Place::new();
    assert_eq!(define(&place, FREEDONIA, "1931-05-01", &[]).code, 0);
    let file = place.path().join("e/options.csv");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("Firefly", "")).unwrap();
    let init = ["init", "b", "--election", "e", "--org", "o", "--unencrypted"];
    assert_eq!(place.adal("en", &init).code, 0);
    let import = ["import", "t.csv", "--mapping", "e.mapping.toml", "--book", "b"];
    let ran = place.adal("en", &import);
    assert_eq!(ran.code, 0, "{}", ran.all());
    let tally = place.adal("en", &["tally", "--book", "b"]);
    assert!(tally.out.contains("o01"), "{}", tally.out);
}

#[test]
fn a_class_without_a_threshold_is_refused() {
    let place = Place::new();
    assert_eq!(define(&place, FREEDONIA, "1931-05-01", &[]).code, 0);
    let file = place.path().join("e/options.csv");
    let text = fs::read_to_string(&file).unwrap();
    let text = text.replace("name_en\n", "name_en,class\n").replace("Firefly\n", "Firefly,bloc\n");
    fs::write(&file, text.replace("Nobody\n", "Nobody,\n")).unwrap();
    let init = ["init", "b", "--election", "e", "--org", "o", "--unencrypted"];
    let refused = place.adal("en", &init);
    assert_eq!(refused.code, 3, "{}", refused.all());
    assert!(refused.err.contains("“bloc”"), "{}", refused.err);
    // What means nothing for the method is no key of its rule.
    let text = fs::read_to_string(format!("{FREEDONIA}/law.toml")).unwrap();
    let law =
        text.replace("method = \"plurality\"", "method = \"plurality\"\notherwise = \"runoff\"");
    fs::write(place.path().join("law.toml"), law).unwrap();
    let refused = place.adal("en", &["law", "check", "law.toml"]);
    assert!(refused.code == 3 && refused.err.contains("“otherwise”"), "{}", refused.all());
}

/// What a pack says of a commission's totals is judged, in the place of the general rule for the
/// same line, and not passed where a child's sheet is missing.
#[test]
fn relations_of_a_parent_are_judged() {
    let place = Place::new();
    let write = |name: &str, text: &str| fs::write(place.path().join(name), text).unwrap();
    fs::create_dir(place.path().join("pack")).unwrap();
    fs::copy(format!("{FREEDONIA}/law.toml"), place.path().join("pack/law.toml")).unwrap();
    let relation = |id: &str, check: &str, code: &str| {
        let of = "scope = \"parent\"\nhard = true\nconfirmed = true\nlaw = [\"9\"]";
        format!("\n[[relation]]\nid = \"{id}\"\ncheck = \"{check}\"\ncode = \"{code}\"\n{of}\n")
    };
    let form = fs::read_to_string(format!("{FREEDONIA}/form.toml")).unwrap()
        + &relation("found-of-all", "found = children(found)", "AGG-01")
        + &relation("no-more-torn", "torn <= children(torn)", "ARI-11");
    write("pack/form.toml", &form);
    let head = "id,on_list,on_list_late,given,found,torn,valid,Firefly,Nobody\n";
    let (one, two) = ("1,500,0,400,400,1,399,399,0\n", "2,500,0,300,300,0,300,300,0\n");
    write("t.csv", &format!("{head}{one}{two}"));
    write("one.csv", &format!("{head}{one}"));
    write("total.csv", &format!("{head}top,1000,0,700,705,2,699,699,0\n"));
    let words = ["define", "e", "--form", "pack", "--from", "t.csv", "--unit", "id", "--id", "t"];
    let more = ["--options", "Firefly", "--against-all", "Nobody", "--date", "1931-05-01"];
    assert_eq!(place.adal("en", &[&words[..], &more].concat()).code, 0);
    let mapping = fs::read_to_string(place.path().join("e.mapping.toml")).unwrap();
    write("s.toml", &mapping.replace("\"official\"", "\"summary\""));
    let judged = |book: &str, children: &str| {
        let init = ["init", book, "--election", "e", "--org", book, "--unencrypted"];
        assert_eq!(place.adal("en", &init).code, 0);
        for (table, mapping) in [(children, "e.mapping.toml"), ("total.csv", "s.toml")] {
            let import = ["import", table, "--mapping", mapping, "--book", book];
            assert_eq!(place.adal("en", &import).code, 0);
        }
        let words = ["reconcile", "--book", book, "--format", "json", "--fail-on", "never"];
        serde_json::from_str::<Value>(&place.adal("en", &words).out).unwrap()
    };
    let whole = judged("b", "t.csv");
    let of_top = whole["findings"].as_array().unwrap().iter().filter(|f| f["unit"] == "top");
    let told = |f: &Value| format!("{} {} {} {}", f["code"], f["check"], f["formula"], f["delta"]);
    let found: Vec<String> = of_top.map(told).map(|t| t.replace('"', "")).collect();
    assert!(found.contains(&"AGG-01 found-of-all 705 = 700 5".to_owned()), "{found:?}");
    assert!(found.contains(&"ARI-11 no-more-torn 2 ≤ 1 1".to_owned()), "{found:?}");
    let sums = found.iter().filter(|f| f.contains("sum-of-children"));
    assert_eq!(sums.collect::<Vec<_>>(), ["AGG-01 sum-of-children 2 ≠ 1 1"]);
    let open = judged("c", "one.csv");
    for check in ["found-of-all", "no-more-torn"] {
        let counted = open["checks"].as_array().unwrap().iter().find(|c| c["check"] == check);
        let counted = counted.unwrap();
        let verdicts = (&counted["pass"], &counted["fail"], &counted["not_evaluable"]);
        assert_eq!(verdicts, (&0.into(), &0.into(), &1.into()), "{counted}");
    }
}
