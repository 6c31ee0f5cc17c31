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

## election
election-unreadable = не удаётся прочитать { $file }: { $why }
election-toml = { $report }
election-cell = { $file }, строка { $line }, столбец «{ $column }»: стоит «{ $found }»; { $expected }
election-table = { $file }: таблица не читается: { $what }
election-contradiction = { $file }: { $what }
election-channel = { $file }: «{ $place }» называет { $channel } («{ $term }»). adal принимает только личное голосование на бумаге и никогда не смешивает его с другим: такую запись нельзя сверить с бумагой
election-want-date = нужна дата, например 2024-10-06
election-want-id = нужен идентификатор: латинские буквы, цифры и . _ - между ними
election-want-level = нужно station, territorial, region или central
election-want-kind = нужно ordinary, closed или abroad
election-want-unique = стоит дважды; каждый может стоять один раз
election-want-known-unit = такой единицы нет в units.csv
election-want-known-contest = таких выборов нет в election.toml
election-want-higher-parent = вышестоящая комиссия должна быть более высокого уровня
election-want-order = нужно место в бюллетене: 1, 2, 3 …
election-want-role = нужно candidate, list, against_all, yes или no
election-bad-format = формат «{ $found }» неизвестен; нужен adal-election/1
election-bad-channel = канал «{ $found }»: нужен «{ $wanted }»
election-bad-date = «{ $found }» не дата; нужна, например, 2024-10-06
election-bad-time = «{ $found }» не время; нужно, например, 07:00
election-no-such-pack = в packs/ нет пакета «{ $pack }»; скопируйте его туда или исправьте имя
election-no-such-unit = в units.csv нет единицы «{ $unit }»
election-option-of-no-contest = options.csv называет выборы «{ $contest }», которых нет в election.toml
election-study-only = пакет «{ $pack }» описывает записи машин для личного голосования: он открывается только в книге с purpose = "study", никогда рядом с бумагой
election-paper-only = пакет «{ $pack }» описывает бумагу; в книге с purpose = "study" только записи машин

## findings
why-not-blank = строка пуста
why-not-illegible = строку нельзя прочитать
why-not-absent = в документе нет такой строки
why-not-no-document = в книге нет документа такого вида
finding-relation = { $document }: { $formula }; расхождение { $delta }
finding-required-line = в строке должно стоять число: { $why }
finding-copy-line = { $other }: { $other_value }, { $base }: { $base_value }; расхождение { $delta }
finding-options-swapped = { $other }: две позиции стоят одна на месте другой: { $first } и { $second }; сумма та же
finding-later-document = более поздний документ ({ $document }) меняет { $lines_plural ->
    [0] ни одной строки
    [one] { $lines } строку
    [few] { $lines } строки
   *[other] { $lines } строк
  } более раннего: { $list }
finding-list-changed = число избирателей в списке изменилось с { $before } на { $after } ({ $delta })
finding-one-way = более поздний документ сдвигает голоса в одну сторону: одна позиция получает { $gain }, { $losers_plural ->
    [one] { $losers } теряет
    [few] { $losers } теряют
   *[other] { $losers } теряют
  }
finding-form-of-other = { $document } составлен(а) на форме { $found }, она принадлежит выборам «{ $contest }»; форма этих выборов { $wanted }
finding-form-unknown = { $document } составлен(а) на форме { $found }; форма этих выборов { $wanted }
finding-against-all-missing = в строке «против всех» нет числа: { $why }
finding-bulletin-falls = сводка на { $later } называет { $after }, сводка на { $earlier } называла { $before }: нарастающий итог убывает на { $delta }
finding-bulletin-too-fast = между { $earlier } и { $later } ({ $minutes } минут) прибавилось { $grown }; участок выдаёт не более { $per_hour } в час, за это время { $capacity }
finding-last-bulletin = последняя сводка ({ $time }) называет { $bulletin }, протокол { $protocol }; расхождение { $delta }
finding-headcount = к { $time } наблюдатель насчитал { $counted } избирателей, официально { $official }; расхождение { $delta }, больше { $percent } %
finding-same-vector = на { $stations } участках одной комиссии одинаковы числа по всем позициям ({ $vector }): { $units }. Указание, не доказательство
finding-missing-sheet = протокол ожидается, в книге его нет
finding-surplus-sheet = есть протокол, которого определение не ожидает
finding-unknown-unit = есть протокол единицы, которой нет в определении
restriction-quarantine = карантина
restriction-emergency = чрезвычайного положения
finding-restriction = голосование назначено на время { $kind } ({ $from } – { $to }; { $source }): { $stations_plural ->
    [one] { $stations } участок
    [few] { $stations } участка
   *[other] { $stations } участков
  }
finding-postponement = голосование, назначенное на { $from }, перенесено на { $to } ({ $source })
finding-percent = указано { $stated } %; { $votes } из { $base } составляет { $computed } %
finding-base-dropped = указанные проценты взяты от { $dropped }; база по закону { $base }, включая «против всех» ({ $against_all })
finding-list-growth = в день голосования добавлено { $added }, это больше { $percent } % от { $registered } внесённых в список
finding-double-child = в таблице { $parent } эта единица стоит дважды
finding-missing-child = в таблице { $parent } этой единицы нет
finding-summary-row = в сводной таблице { $row }, в протоколе самой единицы { $own }; расхождение { $delta }
finding-summary-sum = итог { $total }, сумма частей ({ $children }) { $sum }; расхождение { $delta }
finding-across = в «{ $first }» { $left }, в «{ $second }» { $right } на том же участке; расхождение { $delta }
finding-against-all-leads = «против всех» { $against_all } голосов, у ведущей позиции { $leader }

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

## outcome
outcome-too-large = числа слишком велики для точного вычисления
outcome-zero-denominator = у дроби знаменатель 0
outcome-bad-share = доля { $share } не лежит между 0 и 1
outcome-bad-seats = число мандатов { $seats }: допустимо от 1 до { $most }
outcome-repeated-key = строка «{ $key }» встречается дважды
outcome-unknown-key = правило называет строку «{ $key }», которой в этих выборах нет
outcome-not-in-order = «{ $key }» нет в порядке, по которому решается равенство
outcome-no-options = нет никого, кто мог бы победить
outcome-wrong-width = участок { $unit }: дано чисел — { $found }, нужно — { $expected }
outcome-elected = избран: { $winner }
outcome-runoff = второй тур: { $between }
outcome-repeat-against-all = повторные выборы: «против всех» набрало больше голосов, чем любой участник
outcome-repeat-tie = повторное голосование: голоса разделились поровну
outcome-repeat-no-majority = повторные выборы: большинства не набрал никто
outcome-not-adopted = не принято
outcome-seats = распределено { $seats_plural ->
    [one] { $seats } мандат
    [few] { $seats } мандата
   *[many] { $seats } мандатов
  }; допущено списков: { $lists }
outcome-open-lot = результат открыт: голосов поровну, решает жребий
outcome-open-no-list = результат открыт: ни один список не допущен, а правило дальше молчит
outcome-tie-lot = равенство между { $among }, { $places_plural ->
    [one] спорное { $places } место
    [few] спорных { $places } места
   *[many] спорных { $places } мест
  }: решает жребий, он ещё не брошен
outcome-tie-repeat = равенство между { $among }, { $places_plural ->
    [one] спорное { $places } место
    [few] спорных { $places } места
   *[many] спорных { $places } мест
  }: голосование повторяется
outcome-tie-drawn = равенство между { $among }, { $places_plural ->
    [one] спорное { $places } место
    [few] спорных { $places } места
   *[many] спорных { $places } мест
  }: решено жребием, выпало: { $to }
outcome-tie-registration = равенство между { $among }, { $places_plural ->
    [one] спорное { $places } место
    [few] спорных { $places } места
   *[many] спорных { $places } мест
  }: по более ранней регистрации получает { $to }
outcome-claim-beats = у «{ $one }» больше голосов, чем у «{ $other }»
outcome-claim-equal = у «{ $one }» и «{ $other }» поровну голосов
outcome-claim-not-behind = «{ $one }» не отстаёт от «против всех»
outcome-claim-behind = «против всех» опережает «{ $one }»
outcome-claim-majority = «{ $one }» набирает большинство
outcome-claim-no-majority = «{ $one }» не набирает большинства
outcome-claim-threshold = «{ $one }» преодолевает порог
outcome-claim-no-threshold = «{ $one }» не преодолевает порог
outcome-claim-seat = последний мандат «{ $one }» не переходит к «{ $other }»
outcome-claim-seat-equal = «{ $one }» и «{ $other }» имеют равное право на открытый мандат
outcome-change-moved = перенос { $votes_plural ->
    [one] { $votes } голоса
   *[many] { $votes } голосов
  } из строки «{ $from }» в строку «{ $to }»
outcome-change-removed = изъятие { $votes_plural ->
    [one] { $votes } голоса
   *[many] { $votes } голосов
  } из строки «{ $from }»
outcome-change-added = добавление { $votes_plural ->
    [one] { $votes } голоса
   *[many] { $votes } голосов
  } в строку «{ $to }»
outcome-change-ties = при { $votes_plural ->
    [one] { $votes } голосе
   *[many] { $votes } голосах
  } наступает равенство
outcome-verdict-exceeds = одни только документально подтверждённые расхождения превышают запас голосов
outcome-verdict-cannot-change = не может изменить этот результат даже в худшем случае
outcome-verdict-not-excluded = изменение этого результата не исключено
outcome-question-winner = Могут ли спорные голоса изменить победителя?
outcome-question-threshold = Могут ли спорные голоса изменить, кто преодолевает порог?
outcome-question-seat = Могут ли спорные голоса изменить, кто получает мандат?
outcome-note-copies = Документированный эффект исходит из того, что верны подписанные копии; показаны оба направления.
outcome-note-worst = Худший случай отдаёт каждый бюллетень каждого отмеченного или недостающего участка туда, где он сильнее всего вредит этому результату. Он растёт с числом отмеченных участков, поэтому показан с замечаниями низкой важности и без них.
outcome-note-fewest = При указанном числе голосов результат меняется или зависит от равенства; меньшее число изменить его не может.
outcome-note-separate = Порог и мандаты вычислены отдельно: запас по мандатам считается при неизменном составе допущенных списков.

## views
view-origin = книга
view-size = записей
view-root = корень
view-set-hash = хеш множества
view-manifest = манифест
view-selection = выборка
view-packs = пакеты
view-program = программа
view-pack-outside = { " " }(не из книги)
view-study = ИССЛЕДОВАНИЕ: записи машин для личного голосования, никогда не смешиваются с бумагой
view-outside-pack = применён пакет не из книги: это не собственное прочтение книги
view-incomplete = { $count_plural ->
    [one] { $count } загрузка не закончена
    [few] { $count } загрузки не закончены
   *[other] { $count } загрузок не закончены
  }: их строки не учтены. Загрузите тот же файл ещё раз
view-unsigned-tail = { $count_plural ->
    [one] { $count } запись новее
    [few] { $count } записи новее
   *[other] { $count } записей новее
  } последней контрольной точки: их покроет `adal checkpoint`
view-not-pinned = книга согласна сама с собой, происхождение не закреплено: укажите --pin с тем, что передал оператор
view-discrepancies = расхождения
view-by-code = Расхождения по кодам
view-code = код
view-severity = степень
view-count = число
view-what = что
view-unconfirmed = не подтверждено
view-unconfirmed-long = соотношение не подтверждено официальным текстом формы
view-unverified = ссылка не проверена
view-checks = Проверки: все контрольные соотношения формы
view-contest = выборы
view-check = проверка
view-relation = соотношение
view-holds = выполнено
view-differs = расходится
view-not-evaluable = нельзя проверить
view-findings = Расхождения, тяжёлые сначала
view-number = №
view-id = номер
view-unit = единица
view-line = строка
view-finding = что расходится
view-law = закон
view-entries = записи
view-more = показано { $shown } из { $all }; остальное даёт --limit или --format json
view-open-checks = Проверки, которые сделать нельзя: это никогда не «выполнено»
view-why-not = потому что
view-units = единицы
view-standards = стандарты
view-votes = затронуто голосов
view-record-not-guilt = Расхождение говорит о записи: числа расходятся, а почему, оно не говорит
view-entry = запись { $seq }, { $hash }: { $file }, строка { $row }
view-tally = подсчёт
view-base = Проценты взяты от: { $base }
view-sheets = протоколов { $sheets } из { $expected }
view-sum = сумма
view-gaps = протоколов без числа
tally-official = официально
tally-copies = копии
tally-copies-else-official = копии, где есть, иначе официально

## canon
canon-fault = байт { $offset }: { $expected }
canon-expected-literal = ожидалось { $bytes }
canon-expected-utf8 = ожидался правильный UTF-8
canon-expected-object = ожидался объект
canon-expected-array = ожидался массив
canon-expected-text = ожидалась строка
canon-expected-integer = ожидалось целое число от 0 до 9 007 199 254 740 991 без ведущих нулей
canon-expected-value = ожидался объект, массив, строка, целое число, true или false
canon-expected-id = ожидался идентификатор: не больше 64 латинских букв, цифр и . _ -
canon-expected-hex = ожидались строчные шестнадцатеричные цифры
canon-expected-key = ожидался ключ из строчных латинских букв, цифр и _
canon-expected-key-order = ключи должны идти по порядку и не повторяться
canon-expected-comma = ожидалась запятая либо конец объекта или массива
canon-expected-escape = экранируются только \" \\ \t \n
canon-expected-allowed = знак { $code } в книге недопустим
canon-expected-depth = вложенность больше 8 уровней
canon-expected-end = дальше ничего не должно быть
canon-write-character = в тексте есть знак { $code }, недопустимый в книге
canon-write-integer = число { $found } больше 9 007 199 254 740 991
canon-write-key = «{ $found }» не ключ: допустимы строчные латинские буквы, цифры и _
canon-write-depth = вложенность значения больше 8 уровней

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
