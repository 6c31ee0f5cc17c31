"""Names of the invented election: no such region, party or person is meant."""

CENTRAL = ("demo", "Орталық сайлау комиссиясы", "Центральная избирательная комиссия", "Central Election Commission")

REGIONS = [
    ("ak", "Ақжазық облысы", "Акжазыкская область", "Aqjazyq region"),
    ("kb", "Көкбел облысы", "Кокбельская область", "Kokbel region"),
    ("so", "Сарыөзен облысы", "Сарыозенская область", "Saryozen region"),
]

# id, stations, Kazakh, Russian, English
TERRITORIES = [
    ("ak1", 24, "Қайнарлы қаласы", "город Кайнарлы", "Qainarly city"),
    ("ak2", 24, "Тасарық ауданы", "Тасарыкский район", "Tasaryq district"),
    ("ak3", 23, "Мойынтал ауданы", "Мойынтальский район", "Moiyntal district"),
    ("kb1", 40, "№ 4 округ, Шырайлы қаласы", "округ № 4, город Шырайлы", "constituency No 4, Shyraily city"),
    ("kb2", 23, "Жалғызтөбе ауданы", "Жалгызтобинский район", "Jalgyztobe district"),
    ("kb3", 23, "Бөрісай ауданы", "Борисайский район", "Borisai district"),
    ("kb4", 23, "Аққорған ауданы", "Аккорганский район", "Aqqorgan district"),
    ("so1", 15, "№ 7 округ, Еспекөл ауданы", "округ № 7, Еспекольский район", "constituency No 7, Espekol district"),
    ("so2", 23, "Теректісу ауданы", "Теректисуский район", "Terektisu district"),
    ("so3", 22, "Майжар ауданы", "Майжарский район", "Maijar district"),
]

# id, Kazakh, Russian, English, share in per mille of valid votes
PARTIES = [
    ("kemel", "«Кемел қадам» партиясы", "Партия «Кемел кадам»", "Kemel Qadam party", 468),
    ("jarqyn", "«Жарқын таң» партиясы", "Партия «Жаркын тан»", "Jarqyn Tan party", 171),
    ("enbek", "«Еңбек жолдасы» партиясы", "Партия «Енбек жолдасы»", "Enbek Joldasy party", 122),
    ("dala", "«Дала үні» партиясы", "Партия «Дала уни»", "Dala Uni party", 96),
    ("bulaq", "«Бұлақ» партиясы", "Партия «Булак»", "Bulaq party", 51),
    ("shanyraq", "«Ортақ шаңырақ» партиясы", "Партия «Ортак шанырак»", "Ortaq Shanyraq party", 37),
]
AGAINST = ("against_all", "Барлығына қарсы", "Против всех", "Against all")

CANDIDATES_4 = [
    ("qaiyrbek", "Қайырбек Ерсұлтан", "Кайырбек Ерсултан", "Qaiyrbek Ersultan", 309),
    ("tolqyn", "Толқын Әлжанова", "Толкын Альжанова", "Tolqyn Aljanova", 224),
    ("samat", "Самат Бөкенбай", "Самат Бокенбай", "Samat Bokenbai", 109),
]
AGAINST_4 = 358

CANDIDATES_7 = [
    ("aigerim", "Айгерім Сүйеуова", "Айгерим Суйеуова", "Aigerim Suieuova"),
    ("nurlan", "Нұрлан Тайжігіт", "Нурлан Тайжигит", "Nurlan Taijigit"),
    ("gauhar", "Гауһар Мыңжасар", "Гаухар Мынжасар", "Gauhar Mynjasar"),
]
