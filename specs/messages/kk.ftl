### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = идентификатор бос: әріптер мен цифрлар керек, мысалы 03.05
id-too-long = «{ $found }» идентификаторы 64 таңбадан ұзын
id-bad-character = «{ $found }» идентификатор емес: латын әріптері, цифрлар және олардың арасында . _ - жазылады
count-too-large = сан 9 007 199 254 740 991-ден үлкен
hash-bad-spelling = SHA-256 64 таңбамен жазылады: 0–9 a–f

## report
report-contents = Мазмұны
report-filter = Жолдарды іріктеу
report-sort = Осы баған бойынша реттеу
report-rows-shown = Көрсетілген жолдар: { $shown } / { $all }
report-page = { $page }-бет, барлығы { $pages }
report-note = Ескертпе
report-warning = Назар аударыңыз
report-picture = [сурет] { $alt }
report-sheet = Есеп
report-table = Кесте
report-cut = … (қысқартылды: ұяшыққа 32 767 таңба сыяды)
report-failed = { $format } файлын жасау мүмкін болмады; бұл – adal ақауы, осы мәтінмен бірге хабарлаңыз: { $detail }
report-no-table = бұл есепте кесте жоқ, ал CSV үшін кесте керек: --format json немесе html таңдаңыз
report-pdf-not-built = adal-дың бұл жинағы PDF жасамайды: шығарылған жинақты орнатыңыз немесе бағдарламаны «cargo build --release --features pdf» командасымен жинаңыз; HTML жасап, оны браузерден PDF-ке басып шығаруға да болады
report-too-large = кесте (жолдар: { $rows }, бағандар: { $columns }) Excel парағына сыймайды (1 048 576 жол, 16 384 баған): --format csv таңдаңыз
report-unknown-format = «{ $found }» деген пішім жоқ: text, html, pdf, xlsx, csv немесе json таңдаңыз
report-pdf-lacking = Кейбір таңбалар [U+нөмір] түрінде жазылды: бұл PDF қаріптерінде олар жоқ. HTML есебінде олар көрінеді.
