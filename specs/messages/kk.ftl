### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = идентификатор бос: әріптер мен цифрлар керек, мысалы 03.05
id-too-long = «{ $found }» идентификаторы 64 таңбадан ұзын
id-bad-character = «{ $found }» идентификатор емес: латын әріптері, цифрлар және олардың арасында . _ - жазылады
count-too-large = сан 9 007 199 254 740 991-ден үлкен
hash-bad-spelling = SHA-256 64 таңбамен жазылады: 0–9 a–f
document-official = ресми хаттама
document-corrected = түзетілген хаттама
document-repeat = қайталама хаттама
document-certified-copy = куәландырылған көшірме
document-posted-copy = ілінген көшірме
document-summary = жиынтық хаттама
document-summary-row = жиынтық кестенің жолы
document-bulletin = сайлаушылардың келуі туралы мәлімет
document-headcount = байқаушының сайлаушыларды санауы
