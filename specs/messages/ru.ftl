### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = пустой идентификатор: нужны буквы и цифры, например 03.05
id-too-long = идентификатор «{ $found }» длиннее 64 знаков
id-bad-character = «{ $found }» не идентификатор: допустимы латинские буквы, цифры и . _ - между ними
count-too-large = число больше 9 007 199 254 740 991
hash-bad-spelling = SHA-256 записывается 64 знаками 0–9 a–f

## intake
channel-online = голосование через интернет
channel-remote = дистанционное голосование
channel-postal = голосование по почте
channel-mixed = несколько способов голосования в одном числе
channel-machine = голосование на машине
intake-word-mistake = ошибка
intake-word-text = текст в кавычках
intake-word-list = список текстов: ["a", "b"]
intake-word-header-rows = целое число от 0 до 50
intake-word-column = название столбца или "#12" для двенадцатого
intake-word-constant = столбец, шаблон или постоянный текст: { "{" } is = "текст" { "}" }
intake-word-table = отдельный раздел, например [lines]
intake-word-ignore = список столбцов или "rest"
intake-word-skip = [[skip]] с column и либо equals, либо unless
intake-word-tab = табуляция
intake-word-semicolon = точка с запятой
intake-word-pipe = вертикальная черта
intake-word-comma = запятая
intake-word-row = строка
intake-word-reason = причина отказа
intake-mapping-mistake = { $file }, строка { $line }, позиция { $column }: { $what }
intake-map-toml = это не TOML: { $said }
intake-map-too-large = файл соответствия не больше 1 МиБ
intake-map-unknown-key = в файле соответствия нет настройки «{ $key }»; все они перечислены в specs/mapping.md
intake-map-type = для «{ $key }» нужно другое: { $expected }
intake-map-control = в «{ $key }» стоит управляющий знак или знак направления письма
intake-map-choice = «{ $key }» не может быть «{ $found }»; выберите одно из: { $choices }
intake-map-encoding = кодировка «{ $found }» неизвестна; напишите, например, utf-8, utf-16le, windows-1251, latin1
intake-map-brace = «{ $key }»: у скобки нет пары; столбец в шаблоне пишется так: { "{" }название{ "}" }
intake-map-empty-name = «{ $key }»: между скобками не назван столбец
intake-map-padding = «{ $key }»: дополнение пишется как 0 и число цифр, например { "{" }precinct:02{ "}" }
intake-map-channel = «{ $found }» означает { $channel }; adal принимает только голоса, поданные лично на бумаге
intake-map-twice = строка «{ $key }» указана дважды
intake-map-column-twice = столбец «{ $column }» отнесён к двум строкам
intake-map-needs = не хватает «{ $key }»; что там должно стоять, сказано в specs/mapping.md
intake-map-unknown-line = в форме и на этих выборах нет строки или варианта «{ $key }»
intake-map-unknown-line-near = в форме и на этих выборах нет строки или варианта «{ $key }»; может быть, «{ $near }»?
intake-map-no-column = в { $file } нет столбца «{ $column }»
intake-map-no-column-near = в { $file } нет столбца «{ $column }»; может быть, «{ $near }»?
intake-refused-file = { $file }: { $found }; ожидалось: { $expected }. { $remedy }
intake-refused-row = { $file }, строка { $row }: { $found }; ожидалось: { $expected }. { $remedy }
intake-refused-cell = { $file }, строка { $row }, столбец «{ $column }»: { $found }; ожидалось: { $expected }. { $remedy }
intake-refused = { $first } { $more_plural ->
    [one] И ещё { $more } отказ; ничего не принято.
    [few] И ещё { $more } отказа; ничего не принято.
   *[other] И ещё { $more } отказов; ничего не принято.
}
intake-found-nothing = здесь ничего не стоит
intake-found-text = здесь стоит «{ $found }»
intake-found-cells = { $n_plural ->
    [one] здесь { $n } ячейка
    [few] здесь { $n } ячейки
   *[other] здесь { $n } ячеек
}
intake-found-byte = здесь стоит байт { $found } (байт { $byte } файла)
intake-expects-count = целое число
intake-do-count = Исправьте ячейку или объявите этот текст в файле соответствия как blank или illegible.
intake-expects-negative = целое число не меньше 0
intake-do-negative = Сверьте с бумагой: в протоколе нет чисел меньше нуля.
intake-expects-decimal = целое число
intake-do-decimal = Бюллетени считаются целыми; проверьте, тот ли это столбец.
intake-expects-grouped = целое число без знаков между цифрами
intake-do-grouped = Если знак отделяет тысячи, объявите его в файле соответствия в thousands.
intake-expects-too-large = число не больше 9 007 199 254 740 991
intake-do-too-large = Сверьте с бумагой: возможно, слились две ячейки.
intake-expects-id = идентификатор участка или комиссии ({ $error })
intake-do-id = Возьмите другой столбец или составьте идентификатор из нескольких по шаблону.
intake-expects-fraction = текстовая ячейка: как числа 3.10 и 3.1 одинаковы
intake-do-fraction = Задайте столбцу в книге текстовый формат и впишите номера полностью или возьмите другой столбец.
intake-expects-long-text = текст не длиннее 4096 байтов
intake-do-long-text = Проверьте, тот ли это столбец, или исключите его.
intake-expects-missing = текст
intake-do-missing = Заполните ячейку или исключите такие строки через [[skip]].
intake-expects-digits = только цифры, так как файл соответствия дополняет их нулями
intake-do-digits = Уберите дополнение из шаблона или исправьте ячейку.
intake-expects-time = дата и время со смещением, например 2026-03-15T14:00:00+05:00
intake-do-time = Составьте их по шаблону, например "2026-03-15T{ "{" }hour{ "}" }:00:00+05:00".
intake-expects-control = текст без управляющих знаков и знаков направления письма
intake-do-control = Удалите этот знак: его не видно, а он может перевернуть текст.
intake-expects-nfc = текст в форме нормализации Unicode C
intake-do-nfc = Сохраните файл с составными буквами (NFC).
intake-expects-quote = ячейка без кавычек или целиком в кавычках
intake-do-quote = Если кавычки в файле ничего не обрамляют, укажите в файле соответствия quotes = "none".
intake-expects-open-quote = закрывающая кавычка
intake-do-open-quote = Закройте её или, если кавычки здесь обычные знаки, укажите в файле соответствия quotes = "none".
intake-expects-too-few = { $n_plural ->
    [one] { $n } ячейка, как в заголовке
    [few] { $n } ячейки, как в заголовке
   *[other] { $n } ячеек, как в заголовке
}
intake-do-too-few = Исправьте строку или укажите в файле соответствия ragged = "pad", чтобы недостающие ячейки считались пустыми.
intake-expects-too-many = { $n_plural ->
    [one] { $n } ячейка, как в заголовке
    [few] { $n } ячейки, как в заголовке
   *[other] { $n } ячеек, как в заголовке
}
intake-do-too-many = Исправьте строку или назовите в файле соответствия в surplus тот текстовый столбец, внутри которого стоит разделитель.
intake-expects-long-row = строка не длиннее 1 МиБ
intake-do-long-row = Проверьте, таблица ли это, в какой она кодировке и с какими концами строк.
intake-expects-many-columns = не больше 4096 ячеек в строке
intake-do-many-columns = Проверьте разделитель (delimiter) в файле соответствия.
intake-expects-cut = целая последняя строка; отсюда она пуста, будто файл оборван
intake-do-cut = Получите целый файл. Или укажите в файле соответствия last_line = "drop", чтобы пропустить строку, либо "keep", чтобы принять её пустые ячейки как незаполненные.
intake-expects-repeated = каждый участок один раз; он уже есть в строке { $first }
intake-do-repeated = Уберите одну из строк или, если это два протокола, укажите в файле соответствия repeats = "keep".
intake-expects-not-text = текст в кодировке { $encoding }
intake-do-not-text = Получите неповреждённый файл или объявите его кодировку в файле соответствия.
intake-expects-encoding = UTF-8 или кодировка, которую можно узнать наверняка; эта больше всего похожа на названную
intake-do-encoding = Объявите кодировку (encoding) в файле соответствия.
intake-expects-byte-order-mark = { $declared }, как объявлено в файле соответствия
intake-do-byte-order-mark = Файл начинается со знака другой кодировки: уберите объявление из файла соответствия.
intake-expects-no-header = строка с названиями столбцов
intake-do-no-header = Укажите в файле соответствия header_rows: 0, если заголовка нет.
intake-expects-no-rows = хотя бы одна строка под заголовком
intake-do-no-rows = Проверьте, тот ли это файл и лист и что исключает [[skip]].
intake-expects-same-name = название, которое есть только у одного столбца
intake-do-same-name = Напишите в файле соответствия "#" и номер столбца.
intake-expects-unmapped = каждый столбец использован в файле соответствия или исключён в нём
intake-do-unmapped = Дайте каждому строку протокола или впишите его в ignore; ignore = "rest" исключает все остальные.
intake-expects-channel = голоса, поданные лично на бумаге; столбец означает { $channel }
intake-do-channel = Уберите из таблицы этот столбец и голоса в нём: сверить их с бумагой adal не может.
intake-expects-old-workbook = CSV или XLSX; это книга старого формата
intake-do-old-workbook = Сохраните её как XLSX или CSV.
intake-expects-workbook = целая книга XLSX
intake-do-workbook = Откройте её в табличной программе и сохраните заново или сохраните как CSV.
intake-expects-large-workbook = книга не больше 512 МиБ в распакованном виде
intake-do-large-workbook = Сохраните лист как CSV.
intake-expects-no-sheet = один из её листов: { $has }
intake-do-no-sheet = Исправьте название листа (sheet) в файле соответствия.
intake-expects-unreadable = файл, который можно прочесть
intake-do-unreadable = Проверьте путь и право на чтение файла.
intake-expects-too-many-refused = не больше 100 000 отклонённых строк при частичном вводе
intake-do-too-many-refused = Проверьте, подходит ли файл соответствия к этой таблице.
intake-note-encoding-declared = Прочитано как { $encoding }, как объявлено.
intake-note-encoding-mark = Прочитано как { $encoding }: файл начинается с её знака.
intake-note-encoding-valid = Прочитано как { $encoding }: весь файл в ней правилен.
intake-note-encoding-zeros = Прочитано как { $encoding }: у цифр и разделителей каждый второй байт нулевой.
intake-note-encoding-guessed = Прочитано как { $encoding }, угадано по буквам; для уверенности объявите кодировку.
intake-note-sheet = Лист «{ $sheet }».
intake-note-delimiter = Разделитель ячеек: { $delimiter }.
intake-note-last-dropped = Строка { $row }, последняя, выглядит оборванной со столбца «{ $column }» и пропущена, как указано в файле соответствия.
intake-note-last-kept = Строка { $row }, последняя, выглядит оборванной со столбца «{ $column }» и принята как есть, как указано в файле соответствия: её пустые ячейки считаются незаполненными.
intake-note-quotes = Кавычки считались обычными знаками, как указано в файле соответствия.
intake-note-empty = { $n_plural ->
    [one] Пропущена { $n } пустая строка.
    [few] Пропущены { $n } пустые строки.
   *[other] Пропущено { $n } пустых строк.
}
intake-note-padded = { $n_plural ->
    [one] В { $n } строке было не столько ячеек, сколько в заголовке; она выровнена пустыми, как указано в файле соответствия.
   *[other] В { $n } строках было не столько ячеек, сколько в заголовке; они выровнены пустыми, как указано в файле соответствия.
}
intake-note-joined = { $n_plural ->
    [one] В { $n } строке лишние ячейки соединены в один текст, как указано в файле соответствия.
   *[other] В { $n } строках лишние ячейки соединены в один текст, как указано в файле соответствия.
}
intake-note-skipped = { $n_plural ->
    [one] { $n } строка исключена правилом [[skip]] файла соответствия.
    [few] { $n } строки исключены правилом [[skip]] файла соответствия.
   *[other] { $n } строк исключено правилом [[skip]] файла соответствия.
}
intake-note-refused = { $n_plural ->
    [one] { $n } строка отклонена и не принята.
    [few] { $n } строки отклонены и не приняты.
   *[other] { $n } строк отклонено и не принято.
}
intake-guess-head = Первый файл соответствия, угаданный по названиям столбцов. Проверьте каждую строку перед вводом.
intake-guess-contest = Не указан идентификатор голосования: впишите его здесь.
intake-guess-unit = Столбец с идентификатором участка или шаблон из нескольких: "{ "{" }district{ "}" }.{ "{" }precinct:02{ "}" }".
intake-guess-time = Когда: столбец или шаблон, например "2026-03-15T{ "{" }hour{ "}" }:00:00+05:00".
intake-guess-blank = Что стоит в таблице вместо незаполненной строки и вместо строки, которую нельзя прочесть.
intake-guess-ignore = Эти столбцы не читаются.
intake-guess-left = Столбцы с числами, которые не подошли ни к одной строке; дайте каждому строку протокола или впишите его в ignore:
intake-guess-likely = похоже только название: проверьте
intake-guess-missing = не найден столбец для:
