### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = пустой идентификатор: нужны буквы и цифры, например 03.05
id-too-long = идентификатор «{ $found }» длиннее 64 знаков
id-bad-character = «{ $found }» не идентификатор: допустимы латинские буквы, цифры и . _ - между ними
count-too-large = число больше 9 007 199 254 740 991
hash-bad-spelling = SHA-256 записывается 64 знаками 0–9 a–f

## report
report-contents = Содержание
report-filter = Отобрать строки
report-sort = Упорядочить по этому столбцу
report-rows-shown = Показано строк: { $shown } из { $all }
report-page = Страница { $page } из { $pages }
report-note = Примечание
report-warning = Внимание
report-picture = [рисунок] { $alt }
report-sheet = Отчёт
report-table = Таблица
report-cut = … (обрезано: ячейка вмещает 32 767 знаков)
report-failed = не удалось создать файл { $format }; это дефект adal, сообщите о нём вместе с этим текстом: { $detail }
report-no-table = в этом отчёте нет таблицы, а для CSV она нужна: выберите --format json или html
report-pdf-not-built = эта сборка adal не создаёт PDF: установите выпущенную сборку или соберите программу командой «cargo build --release --features pdf»; можно также создать HTML и напечатать его в PDF из браузера
report-too-large = таблица (строк: { $rows }, столбцов: { $columns }) не помещается на лист Excel (1 048 576 строк, 16 384 столбца): выберите --format csv
report-unknown-format = формата «{ $found }» нет: выберите text, html, pdf, xlsx, csv или json
report-pdf-lacking = Некоторые знаки записаны как [U+номер]: в шрифтах этого PDF их нет. В отчёте HTML они видны.
