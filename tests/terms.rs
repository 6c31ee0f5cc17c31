//! The page of terms a lawyer proof-reads without reading code, and the plural forms of all three
//! languages.
#![allow(clippy::unwrap_used)] // a test that cannot be set up fails

use std::fmt::Write as _;
use std::path::Path;

use adal::lang::{Lang, Words};

/// Term in English, Russian and Kazakh; a message that uses it; the stems it must show there.
const TERMS: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("protocol", "протокол", "хаттама", "document-repeat", "прото", "хатт"),
    (
        "certified copy",
        "заверенная копия",
        "куәландырылған көшірме",
        "document-certified-copy",
        "завер",
        "куәл",
    ),
    ("party list", "партийный список", "партиялық тізім", "pack-role-list", "парти", "парт"),
    ("voter", "избиратель", "сайлаушы", "outcome-claim-quorum", "избир", "сайл"),
    (
        "absentee certificate",
        "открепительное удостоверение",
        "есептен шығару куәлігі",
        "code-LST-03",
        "откре",
        "есеп",
    ),
    ("ballot", "бюллетень", "бюллетень", "stats-measure-invalid", "бюлле", "бюлл"),
    (
        "portable box",
        "переносная урна",
        "тасымалды жәшік",
        "pack-limit-mobile-per-hour",
        "перен",
        "тасы",
    ),
    ("application", "заявление", "өтініш", "code-MOB-02", "заявл", "өтін"),
    ("invalid", "недействительный", "жарамсыз", "stats-measure-invalid", "недей", "жара"),
    ("valid", "действительный", "жарамды", "pack-column-in-valid", "дейст", "жара"),
    ("spoiled", "испорченный", "бүлінген", "code-ARI-03", "испор", "бүлі"),
    ("cancelled", "погашенный", "күші жойылған", "code-BAL-02", "погаш", "күші"),
    ("unused", "неиспользованный", "пайдаланылмаған", "code-BAL-02", "неисп", "пайд"),
    ("issued", "выданный", "берілген", "stats-test-digit-issued", "выдан", "бері"),
    ("against all", "против всех", "барлығына қарсы", "pack-role-against-all", "проти", "барл"),
    ("turnout", "явка", "сайлаушылардың келуі", "stats-measure-turnout", "явка", "сайл"),
    ("threshold", "порог", "шекті меже", "code-SEA-02", "порог", "шект"),
    ("quota", "квота (частное)", "квота", "pack-method-largest-remainder", "квота", "квот"),
    (
        "largest remainder",
        "наибольший остаток",
        "ең үлкен қалдық",
        "pack-method-largest-remainder",
        "наибо",
        "ең",
    ),
    ("mandate", "мандат", "мандат", "lawyer-seats", "манда", "манд"),
    ("observer", "наблюдатель", "байқаушы", "document-headcount", "наблю", "байқ"),
    ("chair", "председатель", "төраға", "lawyer-mark-chair", "предс", "төра"),
    ("secretary", "секретарь", "хатшы", "lawyer-mark-secretary", "секре", "хатш"),
    ("member", "член комиссии", "комиссия мүшесі", "code-FRM-06", "член", "коми"),
    ("signature", "подпись", "қол қою", "lawyer-check-signatures", "подпи", "қол"),
    ("seal", "печать", "мөр", "lawyer-mark-seal", "печат", "мөр"),
    ("count", "подсчёт голосов", "дауыстарды санау", "code-CHR-01", "подсч", "дауы"),
    ("recount", "пересчёт", "қайта санау", "stats-recount-name", "перес", "қайт"),
    (
        "repeat protocol",
        "повторный протокол",
        "қайталама хаттама",
        "document-repeat",
        "повто",
        "қайт",
    ),
    (
        "repeat voting",
        "повторное голосование",
        "қайта дауыс беру",
        "pack-tie-repeat",
        "повто",
        "қайт",
    ),
    (
        "repeat election",
        "повторные выборы",
        "қайта сайлау",
        "outcome-repeat-no-majority",
        "повто",
        "қайт",
    ),
    (
        "summary protocol",
        "сводный протокол",
        "жиынтық хаттама",
        "document-summary",
        "сводн",
        "жиын",
    ),
    (
        "control relation",
        "контрольное соотношение",
        "бақылау арақатынасы",
        "pack-heading-relations",
        "контр",
        "бақы",
    ),
    ("act", "акт", "акт", "code-PRO-03", "акт", "акт"),
    ("complaint", "жалоба", "шағым", "code-LEG-01", "жалоб", "шағы"),
    ("hash", "хеш", "хеш", "view-set-hash", "хеш", "хеш"),
    ("exit poll", "экзит-полл", "экзит-полл", "stats-poll-name", "экзит", "экзи"),
    ("discrepancy", "расхождение", "алшақтық", "view-discrepancies", "расхожд", "алшақтық"),
    (
        "voter list",
        "список избирателей",
        "сайлаушылар тізімі",
        "document-list-event",
        "избирател",
        "сайлаушылар тізім",
    ),
    (
        "polling station",
        "избирательный участок",
        "сайлау учаскесі",
        "lawyer-station",
        "участок",
        "учаске",
    ),
    ("delivered", "полученный комиссией", "комиссия алған", "code-BAL-01", "получен", "алынған"),
];

fn page() -> String {
    let words = [Lang::En, Lang::Ru, Lang::Kk].map(Words::new);
    let mut page = String::from(
        "# Terms\n\nThe terms of adal in its three languages, and for each a message that uses it, as it is shown. For a lawyer to proof-read;\nwritten by `ADAL_WRITE_TERMS=1 cargo test --test terms`, held to the message files by the same test. The labels of forms and the words\nof each discrepancy code stand in `specs/reference/`.\n\n| English | Русский | Қазақша | as shown in English | по-русски | қазақша | message |\n|---|---|---|---|---|---|---|\n",
    );
    for (en, ru, kk, id, ..) in TERMS {
        let [e, r, k] = [0, 1, 2].map(|at| words[at].get(id).replace('|', "\\|"));
        writeln!(page, "| {en} | {ru} | {kk} | {e} | {r} | {k} | `{id}` |").unwrap();
    }
    page
}

#[test]
fn the_page_of_terms_is_what_the_messages_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("specs/terms.md");
    if std::env::var_os("ADAL_WRITE_TERMS").is_some() {
        std::fs::write(&path, page()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), page());
}

#[test]
fn messages_use_the_terms_of_the_glossary() {
    let (russian, kazakh) = (Words::new(Lang::Ru), Words::new(Lang::Kk));
    for (en, _, _, id, ru, kk) in TERMS {
        let (r, k) = (russian.get(id).to_lowercase(), kazakh.get(id).to_lowercase());
        assert!(r.contains(ru), "{en}: {id} says “{r}”");
        assert!(k.contains(kk), "{en}: {id} says “{k}”");
    }
}

/// The selects of a message file: the id, and the variants of each.
fn selects(lang: Lang) -> Vec<(String, Vec<String>)> {
    let path = format!("specs/messages/{}.ftl", lang.code());
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let mut id = String::new();
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            id = line.split(' ').next().unwrap().to_owned();
        }
        if line.contains("_plural ->") {
            out.push((id.clone(), Vec::new()));
            inside = true;
        }
        let variant = line.trim_start().trim_start_matches('*');
        if let (true, Some(rest)) = (inside, variant.strip_prefix('[')) {
            let name = rest.split(']').next().unwrap().to_owned();
            out.last_mut().unwrap().1.push(name);
        }
        inside &= !line.trim_start().starts_with('}');
    }
    out
}

#[test]
fn plural_forms_are_those_of_the_language() {
    // CLDR 48: English one/other, Russian one/few/many/other, Kazakh one/other, where the noun
    // after a number does not change.
    for (lang, known) in [
        (Lang::En, &["one", "other"][..]),
        (Lang::Ru, &["one", "few", "many", "other"]),
        (Lang::Kk, &["one", "other"]),
    ] {
        let selects = selects(lang);
        for (id, variants) in &selects {
            let strange = |v: &&String| !known.contains(&v.as_str()) && v.parse::<u64>().is_err();
            assert!(variants.iter().find(strange).is_none(), "{} {id} {variants:?}", lang.code());
            assert!(!variants.is_empty(), "{} {id}", lang.code());
        }
        if lang != Lang::Kk {
            assert!(selects.len() > 20, "{}: the scan sees nothing", lang.code());
        }
    }
}

#[test]
fn numbers_choose_their_form() {
    let said = |lang, n: u32| {
        let message = adal::lang::Message::new("lawyer-days").number("count", n);
        Words::new(lang).say(&message)
    };
    let russian = [1, 2, 5, 11, 21, 22, 25, 111].map(|n| said(Lang::Ru, n));
    assert_eq!(
        russian,
        ["1 день", "2 дня", "5 дней", "11 дней", "21 день", "22 дня", "25 дней", "111 дней"]
    );
    assert_eq!([1, 2].map(|n| said(Lang::En, n)), ["1 day", "2 days"]);
    assert_eq!([1, 5].map(|n| said(Lang::Kk, n)), ["1 күн", "5 күн"]);
}
