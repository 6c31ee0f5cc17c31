//! A made-up report in three languages, with every kind of block, for the tests of the renderers.

use super::{Anchor, Cell, Column, Document, Figure, List, Prose, Table};
use crate::lang::Lang;

/// Picks one of three: Kazakh, Russian, English.
fn pick(lang: Lang, kk: &'static str, ru: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Kk => kk,
        Lang::Ru => ru,
        Lang::En => en,
    }
}

/// The sample in a language.
pub fn document(lang: Lang) -> Document {
    let say = |kk, ru, en| pick(lang, kk, ru, en);
    let mut doc = Document::new(
        lang,
        say("Алшақтықтар туралы есеп", "Отчёт о расхождениях", "Report of discrepancies"),
    );
    doc.fact(
        say("Сайлау", "Выборы", "Election"),
        say(
            "Көкөзек ауылының әкімі, ойдан шығарылған",
            "Аким села Кокозек, вымышленные",
            "Akim of Kokozek, made up",
        ),
    );
    doc.fact(
        say("Кітаптың басы", "Голова книги", "Head of the book"),
        Prose::new().code("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
    );
    doc.heading_at(1, say("Қысқаша", "Коротко", "In short"), Anchor::new("short"));
    doc.paragraph(
        Prose::new()
            .plain(say(
                "Көшірме мен хаттама ",
                "Копия и протокол различаются на ",
                "The copy and the protocol differ by ",
            ))
            .strong(say("33 дауысқа", "33 голоса", "33 votes"))
            .plain(say(" өзгеше: ", ": ", ": "))
            .link("№ 12", Anchor::new("row 12"))
            .plain("."),
    );
    doc.warn(say(
        "Бір көшірмеде мөр жоқ: әғқңөұүһі ӘҒҚҢӨҰҮҺІ ₸.",
        "На одной копии нет печати.",
        "One copy bears no seal.",
    ));
    doc.info(say(
        "Заң бабы тексерілмеген.",
        "Статья закона не сверена.",
        "The article has not been checked.",
    ));
    doc.push(List {
        ordered: true,
        items: vec![
            say("Көшірмені салыстырыңыз", "Сверьте копию", "Compare the copy").into(),
            Prose::new()
                .plain(say("Команданы орындаңыз: ", "Выполните ", "Run "))
                .code("adal verify"),
        ],
    });
    doc.heading_at(1, say("Учаскелер", "Участки", "Stations"), Anchor::new("stations"));
    doc.push(stations(lang));
    doc.push(Figure {
        svg: picture(say("Хаттама", "Протокол", "Protocol")),
        caption: Prose::new()
            .plain(say("Айырма, дауыспен. ", "Разница, в голосах. ", "Difference in votes. "))
            .link("№ 7", Anchor::new("row 7")),
        alt: say("Екі баған: 12 және 33", "Два столбца: 12 и 33", "Two bars: 12 and 33").to_owned(),
    });
    doc.push(Figure {
        svg: picture(say("Көшірме берілді", "Выдана копия", "Copy handed out")),
        caption: say("Парақтың жолы", "Путь листа", "The way of the sheet").into(),
        alt: say("Үш оқиға", "Три события", "Three events").to_owned(),
    });
    doc.push(super::Block::PageBreak);
    doc.heading_at(1, say("Тексеру", "Проверка", "Check it"), Anchor::new("check"));
    doc.heading_at(2, say("Командалар", "Команды", "Commands"), Anchor::new("commands"));
    doc.code("sha256sum scan-12.jpg\nssh-keygen -Y verify -f allowed_signers < scan-12.jpg");
    doc.push(versions(lang));
    doc
}

fn stations(lang: Lang) -> Table {
    let say = |kk, ru, en| pick(lang, kk, ru, en);
    let mut table = Table::new(
        say("Учаскелер", "Участки", "Stations"),
        [
            Column::code("№"),
            Column::text(say("Мекенжай", "Адрес", "Address")),
            Column::number(say("Хаттама", "Протокол", "Protocol")),
            Column::number(say("Көшірме", "Копия", "Copy")),
            Column::exact(say("Үлес, %", "Доля, %", "Share, %")),
            Column::text(say("Жазба", "Запись", "Entry")),
        ],
    )
    .caption(say("Хаттама және көшірме", "Протокол и копия", "Protocol and copy"));
    let to = |n: &str| Cell::link(format!("№ {n}"), Anchor::new(&format!("row {n}")));
    table.row_at(
        Anchor::new("row 7"),
        [
            "7".into(),
            say("Абай көшесі, 4", "улица Абая, 4", "4 Abai Street").into(),
            Cell::int(12_345),
            Cell::int(12_333),
            Cell::exact("40.25"),
            to("12"),
        ],
    );
    table.row_at(
        Anchor::new("row 12"),
        [
            "12".into(),
            say("Мектеп, Өзен жағасы", "Школа у реки", "School by the river").into(),
            Cell::int(950),
            Cell::int(983),
            Cell::exact("1/3"),
            to("7"),
        ],
    );
    table.row([
        "13".into(),
        Cell::Empty,
        Cell::int(-5),
        Cell::Empty,
        Cell::exact("-0.5"),
        to("99"),
    ]);
    table
}

fn versions(lang: Lang) -> Table {
    let say = |kk, ru, en| pick(lang, kk, ru, en);
    let mut table = Table::new(
        say("Нұсқалар", "Версии", "Versions"),
        [Column::text(say("Не", "Что", "What")), Column::code(say("Нұсқа", "Версия", "Version"))],
    )
    .fixed();
    table.row(["adal", "0.1.0"].map(Cell::from));
    table
}

/// A document whose every string tries to break out.
pub fn hostile() -> Document {
    const EVIL: &str = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)>\
        \" onmouseover=\"x' ]] #panic() $x$ *b* \\u{7d} @x \u{1b}[31m\u{202e}=cmd|'/c'!A1\u{0}";
    let mut doc = Document::new(Lang::Kk, EVIL);
    let at = Anchor::new(EVIL);
    doc.fact(EVIL, EVIL)
        .heading_at(1, EVIL, at.clone())
        .paragraph(Prose::new().plain(EVIL).strong(EVIL).code(EVIL).link(EVIL, at.clone()));
    doc.heading_at(2, "again", at.clone());
    doc.warn(EVIL).info(EVIL).code(EVIL);
    doc.push(List { ordered: false, items: vec![EVIL.into()] });
    doc.push(Figure {
        svg: picture("選舉 &lt;script&gt;"),
        caption: EVIL.into(),
        alt: EVIL.to_owned(),
    });
    let mut table = Table::new(EVIL, [Column::text(EVIL), Column::code(EVIL), Column::exact(EVIL)])
        .caption(EVIL);
    table.row_at(at.clone(), [EVIL.into(), Cell::link(EVIL, at), Cell::exact(EVIL)]);
    table.row([Cell::link(EVIL, Anchor::new("nowhere")), "გამარჯობა 選舉 عربي".into()]);
    doc.push(table);
    doc.push(Table::default());
    doc
}

/// A bar with a word beside it, as the pictures of `stats` are made of.
fn picture(word: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"60\" \
         viewBox=\"0 0 720 60\" font-family=\"Noto Sans, sans-serif\" font-size=\"12\">\n\
         <rect x=\"230\" y=\"10\" width=\"400\" height=\"12\" fill=\"#0072b2\"/>\n\
         <text x=\"220\" y=\"20\" text-anchor=\"end\">{word}</text>\n</svg>\n"
    )
}
