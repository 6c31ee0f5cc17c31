### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = пустой идентификатор: нужны буквы и цифры, например 03.05
id-too-long = идентификатор «{ $found }» длиннее 64 знаков
id-bad-character = «{ $found }» не идентификатор: допустимы латинские буквы, цифры и . _ - между ними
count-too-large = число больше 9 007 199 254 740 991
hash-bad-spelling = SHA-256 записывается 64 знаками 0–9 a–f
document-official = официальный протокол
document-corrected = исправленный протокол
document-repeat = повторный протокол
document-certified-copy = заверенная копия
document-posted-copy = вывешенная копия
document-summary = сводный протокол
document-summary-row = строка сводной таблицы
document-bulletin = сводка о явке
document-headcount = подсчёт избирателей наблюдателем
