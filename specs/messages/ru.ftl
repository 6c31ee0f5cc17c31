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
document-numbered = { $document } № { $number }
document-of-person = { $document } ({ $by })

## dates

date-day = { $day } { $month } { $year } года
date-moment = { $day }, { $time }
date-month-1 = января
date-month-2 = февраля
date-month-3 = марта
date-month-4 = апреля
date-month-5 = мая
date-month-6 = июня
date-month-7 = июля
date-month-8 = августа
date-month-9 = сентября
date-month-10 = октября
date-month-11 = ноября
date-month-12 = декабря

## election
election-unreadable = не удаётся прочитать { $file }: { $why }
election-toml = { $report }
election-cell = { $file }, строка { $line }, столбец «{ $column }»: стоит «{ $found }»; { $expected }
election-table = { $file }: таблица не читается: { $what }
election-contradiction = { $file }: { $what }
election-channel = { $file }: «{ $place }» называет { $channel } («{ $term }»). adal принимает только личное голосование на бумаге и никогда не смешивает его с другим: такую запись нельзя сверить с бумагой
election-out-of-force = форма { $form } действовала с { $from } по { $to }, а день голосования { $date }: выберите форму этого дня или одной фразой скажите, почему взята эта (form_reason в election.toml, --form-reason в define)
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
election-bad-zone = «{ $found }» — не часовой пояс; нужно название IANA, например Asia/Almaty, или смещение, например +05:00
election-contest-twice = выборы «{ $contest }» указаны дважды
election-no-such-pack = в packs/ нет пакета «{ $pack }»; скопируйте его туда или исправьте имя
election-no-such-unit = в units.csv нет единицы «{ $unit }»
election-option-of-no-contest = options.csv называет выборы «{ $contest }», которых нет в election.toml
election-no-such-class = options.csv относит вариант из «{ $contest }» к классу «{ $class }», а порога для него в пакете закона { $law } нет
election-study-only = пакет «{ $pack }» описывает записи машин для личного голосования: он открывается только в книге с purpose = "study", никогда рядом с бумагой
election-paper-only = пакет «{ $pack }» описывает бумагу; в книге с purpose = "study" только записи машин

## findings
why-not-blank = строка пуста
why-not-illegible = строку нельзя прочитать
why-not-absent = в документе нет такой строки
why-not-no-document = в книге нет документа такого вида
why-not-not-said = об этом ничего не записано
used-documents = Какой из нескольких документов использован
used-why = почему
used-record = { $of_plural ->
    [1] считается официальной записью: единственный официальный документ
   *[other] считается официальной записью: последний из официальных документов, всего их { $of }
  }
used-yardstick = с ним сверяются другие копии: первая из заверенных копий, всего их { $of }
used-said = { $document } { $entry } { $why }
view-answer = причину указывает { $by }: «{ $reason }»
finding-relation = { $document }: { $formula }, { $compared }; расхождение { $delta }
finding-required-line = в строке должно стоять число: { $why }
finding-copy-line = { $other }: { $other_value }, { $base }: { $base_value }; расхождение { $delta }
finding-options-swapped = { $other }: две позиции стоят одна на месте другой: { $first } и { $second }; сумма та же
finding-later-document = более поздний документ ({ $document }) меняет { $lines_plural ->
    [0] ни одной строки
    [one] { $lines } строку
    [few] { $lines } строки
   *[other] { $lines } строк
  } более раннего: { $list }; { $gap }; { $present }
finding-no-copy-before = копии с указанием времени в книге нет
finding-later-untimed = когда он подписан, не записано
finding-after-copy = подписан через { $gap } после выдачи копии ({ $copy }, #{ $seq })
finding-before-copy = подписан за { $gap } до выдачи копии ({ $copy }, #{ $seq })
finding-hours-minutes = { $hours } ч { $minutes } мин
finding-present-unsaid = кто присутствовал, не записано
finding-present = кто присутствовал, судя по подписям: председатель — { $chair }, секретарь — { $secretary }, члены комиссии — { $signed } из { $members }; наблюдатели — { $observers }
finding-signed-early = { $document }: { $what } { $time }, за { $before } до окончания голосования
finding-time-signed = время подписания —
finding-time-issued = время выдачи —
finding-time-captured = время съёмки —
finding-count-long = подписано { $signed }: через { $took } после окончания голосования; на подсчёт отводится часов: { $hours }
finding-copy-late = заверенная копия выдана { $issued }: через { $late } после подписания протокола; срок выдачи, часов: { $hours }
finding-words = { $document }: цифрами { $figure }, прописью { $words } («{ $written }»)
finding-list-changed = число избирателей в списке изменилось с { $before } на { $after } ({ $delta })
finding-one-way = более поздний документ сдвигает голоса в одну сторону: одна позиция получает { $gain }, { $losers_plural ->
    [one] { $losers } теряет
    [few] { $losers } теряют
   *[other] { $losers } теряют
  }
finding-form-of-other = { $document }: лист на форме { $found }, она принадлежит выборам «{ $contest }»; форма этих выборов { $wanted }
finding-form-unknown = { $document }: лист на форме { $found }; форма этих выборов { $wanted }
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
report-pdf-lacking = Некоторые знаки записаны как [U+номер]: в шрифтах этого PDF их нет. В отчёте HTML они видны.

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
outcome-adopted = принято
outcome-not-adopted = не принято
outcome-no-quorum = голосование не состоялось: приняло участие слишком мало избирателей
outcome-seats = распределено { $seats_plural ->
    [one] { $seats } мандат
    [few] { $seats } мандата
   *[many] { $seats } мандатов
  }; допущено списков: { $lists }
outcome-open-lot = результат открыт: голосов поровну, решает жребий
outcome-open-no-list = результат открыт: ни один список не допущен, а правило дальше молчит
outcome-tie-lot = равенство: { $among }; спорных мест: { $places }; решает жребий, он ещё не брошен
outcome-tie-repeat = равенство: { $among }; спорных мест: { $places }; голосование повторяется
outcome-tie-drawn = равенство: { $among }; спорных мест: { $places }; решено жребием, выпало: { $to }
outcome-tie-registration = равенство: { $among }; спорных мест: { $places }; по более ранней регистрации: { $to }
outcome-claim-beats = у «{ $one }» больше голосов, чем у «{ $other }»
outcome-claim-equal = у «{ $one }» и «{ $other }» поровну голосов
outcome-claim-not-behind = «{ $one }» не отстаёт от «против всех»
outcome-claim-behind = «против всех» опережает «{ $one }»
outcome-claim-quorum = приняло участие достаточно избирателей
outcome-claim-no-quorum = приняло участие слишком мало избирателей
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
outcome-note-fewest = При указанном числе голосов результат меняется или зависит от равенства; меньшее число приводит самое большее к равенству.
outcome-note-separate = Порог и мандаты вычислены отдельно: запас по мандатам считается при неизменном составе допущенных списков.

## views
view-origin = книга
view-size = записей
view-root = корень
view-set-hash = хеш множества
view-manifest = манифест
view-selection = выборка
view-selection-all = всё
view-packs = пакеты
view-program = программа
view-pack-outside = { " " }(не из книги)
view-study = ИССЛЕДОВАНИЕ: записи машин для личного голосования, никогда не смешиваются с бумагой
view-outside-pack = применён пакет не из книги: это не собственное прочтение книги
view-out-of-force = форма { $form } ({ $contest }) не действует на { $date }: { $reason }
view-no-reason = причина не указана
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
view-no-edition = в этом пакете нет редакции, действовавшей { $date }
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
view-nothing-found = Ни одна проверка не нашла расхождения. О том, что нельзя было проверить, это не говорит ничего
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
view-times = времена
view-no-later = первые записи ({ $place }) не позднее { $time } ({ $by })
view-no-earlier = запись { $place } и следующие за ней не раньше { $time } ({ $by })

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
intake-expects-fraction = текстовая ячейка: как числа 3.10 и 3.1 одинаковы
intake-do-fraction = Задайте столбцу в книге текстовый формат и впишите номера полностью или возьмите другой столбец.
intake-expects-long-text = текст не длиннее 4096 байтов
intake-do-long-text = Проверьте, тот ли это столбец, или исключите его.

## pack
severity-critical = критическая
severity-high = высокая
severity-medium = средняя
severity-low = низкая
severity-info = для сведения
pack-error-word = ошибка
pack-mistake = { $place }: { $what }
pack-toml = текст не читается как TOML: { $detail }
pack-too-large = { $origin }: { $bytes } байт; в пакете их не больше { $most }
pack-unreadable = { $origin } не читается: { $detail }
pack-not-utf8 = { $origin } не в UTF-8: сохраните как текст UTF-8
pack-id-twice = { $origin }: пакет с id «{ $id }» уже есть
pack-article-lacking = форма { $form } не подходит к пакету закона { $law }: её соотношение «{ $relation }» ссылается на статью «{ $article }», которой в пакете нет
pack-contest = выборы не подходят к форме { $form }: { $what }
pack-role-not-in-form = у варианта «{ $option }» роль { $role }, которой форма не знает
pack-contest-without-against-all = в форме есть «против всех», но ни у одного варианта нет такой роли: объявите её
pack-unknown-key = ключ «{ $key }» здесь не известен; известны: { $known }
pack-key-missing = нет ключа «{ $key }»
pack-wrong-kind = «{ $key }» — здесь нужно: { $want }
pack-want-text = текст в кавычках
pack-want-flag = true или false
pack-want-date = дата вида 2024-10-06
pack-want-number = неотрицательное число, не более девяти знаков после точки
pack-want-whole = целое неотрицательное число
pack-want-texts = список текстов
pack-want-table = таблица
pack-want-tables = список таблиц
pack-title-empty = текст пуст: напишите на всех трёх языках
pack-not-one-of = должно быть одно из: { $known }
pack-twice = «{ $key }» стоит дважды
pack-too-many = их больше, чем может быть в форме
pack-no-lines = в форме нет строк
pack-no-roles = в форме нет ролей, кроме «против всех»
pack-name-grammar = «{ $name }» не может быть именем строки: латинская буква, затем буквы, цифры и _
pack-name-reserved = «{ $name }» — слово языка соотношений и не может быть именем строки
pack-code-unknown = кода «{ $code }» нет в таблице кодов
pack-hard-unconfirmed = неподтверждённое соотношение не может быть жёстким
pack-tolerance-empty = в допуске нет ни absolute, ни percent
pack-tolerance-undecided = если даны и absolute, и percent, «decides» должно сказать, что решает: larger, smaller, both или either
pack-tolerance-decides-nothing = «decides» нечего решать: дайте и absolute, и percent или уберите его
pack-article-unknown = в пакете нет статьи с id «{ $id }»
pack-article-without-edition = у статьи нет редакции: укажите, где видели её текст
pack-bad-character = знак «{ $found }» в соотношении ничего не значит
pack-bad-number = число слишком длинное: не более двенадцати цифр и девяти знаков после точки
pack-relation-syntax = здесь ожидается { $want }
pack-want-operator = знак действия или конец соотношения
pack-want-operand = строка, число или функция
pack-want-close = закрывающая скобка
pack-want-condition = сравнение, например a = b
pack-want-number-here = число, а не сравнение
pack-want-line = имя строки
pack-two-comparisons = соотношение сравнивает две стороны: соедините несколько словом «and»
pack-function-unknown = функции «{ $name }» нет
pack-arguments = { $name }( ) не принимает такие аргументы
pack-relation-deep = скобки вложены слишком глубоко
pack-relation-long = соотношение слишком длинное
pack-numbers-too-large = числа могут выйти за пределы точного счёта: меньше знаков после точки
pack-two-factors = один из множителей должен быть постоянным числом
pack-name-unknown = в форме нет строки или меры «{ $name }»; известны: { $known }
pack-options-alone = «options» стоит только в sum( ), min( ), max( ) и each( )
pack-no-options = в выборах нет вариантов, кроме «против всех»
pack-no-against-all = в форме нет варианта с ролью against_all
pack-range-outside = диапазон a..b стоит только в sum( ), min( ) и max( )
pack-range-order = диапазон идёт назад: первая строка должна стоять в форме раньше последней
pack-each-outside = each( ) принимает «options» и стоит только в самой проверке
pack-children-outside = children( ) стоит только в соотношении с областью parent
pack-same-outside = same( ) — это вся проверка соотношения с областью cross_contest
pack-same-missing = соотношение с областью cross_contest пишется same(x)
pack-missing-blank = строка пуста
pack-missing-illegible = строка неразборчива
pack-missing-absent = в документе такой строки нет
pack-label-id = id
pack-label-edition = редакция
pack-label-country = страна
pack-label-contest = вид выборов
pack-label-force = действует
pack-label-form-id = утверждена
pack-form-id = постановление { $resolution }, приложение { $annex }
pack-unknown = неизвестно
pack-label-purpose = назначение
pack-purpose-paper = очное голосование на бумаге
pack-purpose-study = только изучение: запись очного машинного голосования
pack-label-base = проценты берутся от
pack-heading-lines = Строки
pack-heading-roles = Варианты и их правовое значение
pack-heading-measures = Меры
pack-heading-relations = Контрольные соотношения
pack-heading-sources = Источники
pack-heading-articles = Статьи
pack-heading-cites = Коды и статьи, на которые они ссылаются
pack-heading-limits = Пределы и допуски
pack-heading-silence = Тишина
pack-heading-seats = Как определяется результат
pack-heading-deadlines = Сроки
pack-heading-forms = Пакеты форм
pack-heading-laws = Пакеты законов
pack-heading-codes = Коды расхождений
pack-column-number = №
pack-column-key = ключ
pack-column-kind = вид
pack-column-label = название
pack-column-role = роль
pack-column-in-valid = входит в действительные
pack-column-can-win = может победить
pack-column-seat = участвует в мандатах
pack-column-code = код
pack-column-severity = тяжесть
pack-column-article = статья
pack-column-value = значение
pack-column-formula = формула
pack-column-title = название
pack-column-standard = стандарт
pack-yes = да
pack-no = нет
pack-kind-register = список
pack-kind-issue = выдача
pack-kind-stock = остаток
pack-kind-box = урна
pack-kind-outcome = итог
pack-kind-option = вариант
pack-kind-declared-difference = объявленная разница
pack-kind-uncounted = не учитывается
pack-kind-text = текст
pack-words-required = и прописью
pack-may-be-blank = может быть пустой
pack-role-candidate = кандидат
pack-role-list = партийный список
pack-role-against-all = против всех
pack-role-yes = за
pack-role-no = против
pack-scope-station = один лист
pack-scope-cross-contest = одновременные выборы
pack-scope-parent = единица и нижестоящие
pack-hard = жёсткое
pack-soft = мягкое
pack-confirmed = подтверждено
pack-unconfirmed = не подтверждено
pack-verified = сверено с источником
pack-unverified = не сверено
pack-label-when = когда
pack-label-tolerance = допуск
pack-tolerance-percent = { $percent } % правой стороны
pack-tolerance-larger = решает большее
pack-tolerance-smaller = решает меньшее
pack-label-law = закон
pack-own-choice = выбор этого пакета
pack-label-tie = при равенстве
pack-tie-lot = жребий
pack-tie-by-registration = более ранняя регистрация
pack-tie-repeat = повторное голосование
pack-tie-unknown = правило не найдено
pack-method-plurality = побеждает набравший больше голосов
pack-method-majority = побеждает набравший более половины основания
pack-method-largest-remainder = квота и наибольшие остатки
pack-method-dhondt = делители 1, 2, 3 … (д’Ондт)
pack-method-sainte-lague = делители 1, 3, 5 … (Сент-Лагю)
pack-threshold = порог { $percent } % от { $base }
pack-base = от { $base }
pack-threshold-class = { $class }: { $percent } %
pack-reach-at-least = не менее
pack-reach-more-than = более
pack-otherwise-runoff = второй тур двух первых
pack-otherwise-repeat = повторные выборы
pack-otherwise-not-adopted = не принято
pack-not-stated = в этом пакете не сказано
pack-seat-reach = доли, точно равной порогу, хватает при «не менее» и не хватает при «более»
pack-seat-otherwise = если большинства не набирает никто
pack-seat-tie = при равенстве
pack-seat-against-all = первенство «против всех»
pack-seat-quorum = сколько должно участвовать
pack-against-all-repeat = выборы повторяются
pack-against-all-none = без последствий
pack-quorum = { $reach } { $percent } % избирателей в списках ({ $base })
pack-quorum-none = порога явки нет
pack-silence-from =
    { $n_plural ->
    [0] { $what }: в день голосования до закрытия участков
    [one] { $what }: за { $n } день до дня голосования и в сам день до закрытия участков
    [few] { $what }: за { $n } дня до дня голосования и в сам день до закрытия участков
    *[other] { $what }: за { $n } дней до дня голосования и в сам день до закрытия участков
  }
pack-days =
    { $n_plural ->
    [one] { $n } день
    [few] { $n } дня
    *[other] { $n } дней
  }
pack-hours =
    { $n_plural ->
    [one] { $n } час
    [few] { $n } часа
    *[other] { $n } часов
  }
pack-moment-decision = со дня решения, действия или бездействия
pack-moment-voting-day = со дня голосования
pack-moment-publication = со дня публикации
pack-moment-filing = со дня подачи
pack-limit-copy-hours = часы, за которые выдаётся заверенная копия
pack-limit-issuing-per-hour = бюллетени, которые участок может выдать за час
pack-limit-list-growth-percent = включённые в день голосования, в процентах от списка
pack-limit-headcount-tolerance-percent = подсчёт вошедших против выданных бюллетеней, в процентах
pack-limit-bulletin-tolerance = последняя сводка против протокола, в избирателях
pack-limit-ballot-reserve-percent = резерв бюллетеней сверх числа избирателей, в процентах
pack-limit-posting-days = дни, на которые вывешивается копия
pack-limit-count-hours = часы, за которые завершается подсчёт
pack-limit-mobile-per-hour = избиратели, которых обслужит одна переносная урна за час
pack-channel = здесь назван канал: { $channel } («{ $term }»). adal принимает только очное голосование на бумаге: у иного канала нечего пересчитать
pack-column-tried = проверено на настоящих записях
code-ARI-01 = Число действительных бюллетеней расходится с суммой голосов за все варианты
code-ARI-01-why = Строка действительных бюллетеней и сумма по всем вариантам, включая «против всех», должны совпадать. Чаще всего причина — ошибка при сложении или при переписывании одной цифры. Сверьте запись прописью, заверенные копии и увеличенную форму на стене.
code-ARI-02 = Число бюллетеней в урнах расходится с суммой действительных и недействительных
code-ARI-02-why = Каждый найденный в урне бюллетень действителен, недействителен или выделен формой отдельно; итоги должны сойтись. Небольшую разницу объясняют бюллетени, отложенные при сортировке, или пачка, посчитанная дважды. Просите пересчитать пачки при наблюдателях и сравните с числом выданных бюллетеней.
code-ARI-03 = Полученное комиссией расходится с выданным, оставшимся и испорченным
code-ARI-03-why = Всё переданное комиссии должно найтись: выдано, не использовано, испорчено либо, если в форме есть такие строки, утрачено или не учтено. Часто причина — неверно посчитанная при получении пачка или строка, заполненная по другим выборам. Посмотрите акт передачи и акт погашения неиспользованных бюллетеней.
code-ARI-04 = Выдано бюллетеней больше, чем избирателей в списке
code-ARI-04-why = Бюллетень выдаётся только тому, кто есть в списке, включая дополнительный. Возможное объяснение — много включённых в день голосования или строка списка, снятая до дополнений. Посмотрите список с подписями, дополнительный список и время, на которое взята каждая строка.
code-ARI-05 = В урнах больше бюллетеней, чем выдано
code-ARI-05-why = Бюллетень могут унести, но в урне не может оказаться больше, чем было выдано. Безобидные объяснения — бюллетени других выборов или соседнего участка в этой урне либо строка о выдаче, записанная раньше времени. Посмотрите подписи в списке, переносные урны и видеозапись.
code-ARI-06 = В урнах меньше бюллетеней, чем выдано, сверх допуска
code-ARI-06-why = Часть избирателей уносит бюллетень, поэтому небольшая недостача обычна. Большая может возникнуть от бюллетеней, опущенных в урну других выборов, или от строки выдачи, в которой посчитано иное. Сравните одновременные выборы и подписи в списке.
code-ARI-07 = За один вариант подано больше голосов, чем всего действительных бюллетеней
code-ARI-07-why = Ни один вариант не может получить больше, чем все действительные бюллетени вместе. Чаще всего это лишняя цифра или перепутанные строки. Посмотрите запись прописью и все копии листа.
code-ARI-08 = Число прописью расходится с числом цифрами
code-ARI-08-why = Если форма требует записи прописью рядом с цифрами, они должны совпадать. Обычная причина — описка. Сравните с другими копиями; пока это не выяснено, ни одно из чтений не достоверно.
code-ARI-09 = Строка, где должно быть число, пуста
code-ARI-09-why = Пустая строка — не ноль, и зависящее от неё проверить нельзя. Часто комиссия просто не пишет нули. Узнайте, какое число имелось в виду и есть ли оно в других копиях.
code-ARI-10 = Указанный процент расходится с вычисленным
code-ARI-10-why = Доля вычислена точно, на том основании, которое установлено для этой формы. Разницу объясняют иное основание, иное округление или опечатка в одном из чисел. Проверьте, от чего считала публикация, затем сами голоса.
code-ARI-11 = Число принявших участие расходится с выданными или найденными бюллетенями
code-ARI-11-why = Принявших участие считают по выдаче или по урнам; эта форма говорит, как именно. Обычные причины — унесённые бюллетени или строка, списанная со сводки о явке. Посмотрите подписи в списке и последнюю сводку о явке.
code-ARI-12 = Число выданных бюллетеней различается между одновременными выборами
code-ARI-12-why = Обычно избиратель получает бюллетени всех выборов сразу. Кто-то мог отказаться от одного или иметь право не на все выборы. Посмотрите список: есть ли подписи по каждым выборам и велика ли разница только на одном участке?
code-BAL-01 = Получено бюллетеней не столько, сколько избирателей с установленным резервом
code-BAL-01-why = Бюллетени печатаются по числу избирателей с небольшим резервом. Чаще всего разницу объясняют округление до полных пачек или список, исправленный после печати. Посмотрите акт передачи и дату использованного списка.
code-BAL-02 = Неиспользованные бюллетени погашены после вскрытия урн
code-BAL-02-why = Неиспользованные бюллетени считают и погашают до вскрытия урн, чтобы ни один не смешался с остальными. Возможно, комиссия в спешке переставила шаги. Посмотрите время, отмеченное наблюдателями, и акт погашения.
code-BAL-03 = Замечены бюллетени, подписанные заранее или выданные без подписи
code-BAL-03-why = Член комиссии подписывает бюллетень при выдаче. Подписать несколько заранее ради очереди — частая вольность, но и это отступление от порядка. Установите, сколько их было, когда, и учтены ли неподписанные.
code-LST-01 = Список вырос в день голосования больше предела
code-LST-01-why = В день голосования избирателей дополнительно включают, но большое их число меняет состав голосующих. Честные объяснения — новостройка, больница, участок для приезжих. Посмотрите дополнительный список и основание каждой записи.
code-LST-02 = Список изменён после начала подсчёта
code-LST-02-why = С начала подсчёта список закрыт. За изменение могли принять исправление написания. Установите, кто, что и когда записал и изменилось ли число избирателей.
code-LST-03 = По открепительным проголосовало больше, чем включено дополнительно
code-LST-03-why = Обладателя удостоверения включают в список там, где он голосует. Часто в строке посчитаны выданные, а не использованные удостоверения. Посмотрите удостоверения, приложенные к списку.
code-LST-04 = Обладатель удостоверения — из того же населённого пункта
code-LST-04-why = Удостоверения выдают тем, кто будет в отъезде; в пределах того же населённого пункта их не выдают. Адрес на удостоверении может быть старым. Посмотрите удостоверение и список участка, который его выдал.
code-LST-05 = Число избирателей в списке расходится с более ранним документом
code-LST-05-why = До дня голосования списки немного меняются, каждый раз по документу. Небольшой сдвиг объясняется тем, что число взято на другой час. Просите решения, которыми избиратели включены или исключены.
code-MOB-01 = В переносных урнах больше бюллетеней, чем для них выдано
code-MOB-01-why = В переносной урне только выданное вне помещения (и досрочно, если так считает форма). Один-два бюллетеня объяснит урна соседнего участка на том же маршруте или строка, снятая в другой час. Посмотрите реестр выезда, число взятых бюллетеней и заявления.
code-MOB-02 = Вне помещения выдано больше бюллетеней, чем было заявлений
code-MOB-02-why = Каждый, кого обслужили вне помещения, об этом просил. Часть объясняют заявления по телефону в другом журнале или одно на семью. Посмотрите реестр заявлений.
code-MOB-03 = Выезд с переносной урной не укладывается в своё время
code-MOB-03-why = За время от выезда до возвращения столько избирателей обслужить нельзя. Объяснения — две урны записаны как одна или избиратели в одном здании, например в больнице. Посмотрите время, адреса и состав выезжавших.
code-MOB-04 = Переносная урна выехала без уведомления наблюдателей
code-MOB-04-why = Наблюдателей уведомляют, и они вправе ехать. Возможно, в минуту объявления их не было рядом. Спросите, кто и когда объявил и было ли место в машине.
code-TRN-01 = Более поздняя явка ниже более ранней
code-TRN-01-why = В течение дня явка может только расти. Обычная причина — исправление прежней ошибочной сводки или перепутанные строки. Спросите, когда и кем исправлена прежняя цифра.
code-TRN-02 = Явка росла быстрее, чем можно выдавать бюллетени
code-TRN-02-why = Между двумя сводками показано больше избирателей, чем могут обслужить столы выдачи. Объяснение — опоздавшая сводка за несколько часов. Сравните с подсчётом вошедших за эти часы и с числом столов.
code-TRN-03 = Последняя сводка о явке расходится с протоколом
code-TRN-03-why = Последняя сводка и протокол говорят об одних и тех же избирателях. Небольшую разницу объясняют последние минуты или сводка, оценённая до закрытия. Посмотрите, на какой час взята сводка и от какого числа она считана.
code-TRN-04 = Подсчёт вошедших наблюдателями расходится с числом выданных бюллетеней
code-TRN-04-why = Наблюдатели, считавшие у входа, видели не то число, что в протоколе. Часть разницы объясняют второй вход, перерыв в подсчёте или наплыв. Посмотрите почасовые записи всех наблюдателей и видеозапись.
code-COP-01 = Заверенная копия расходится с официальной строкой
code-COP-01-why = Комиссия заверила одно число, а в официальной таблице стоит другое. Честные объяснения — ошибка ввода в вышестоящей комиссии или позднее исправление со своим документом. Сравните все копии участка и запросите документ, которым изменено число.
code-COP-02 = Вывешенная копия расходится с заверенной
code-COP-02-why = Обе сняты с одного протокола и должны совпадать. Обычная причина — описка при переписывании. Сфотографируйте обе вместе и спросите секретаря, какая верна.
code-COP-03 = Две заверенные копии одного протокола расходятся
code-COP-03-why = В копиях, выданных двум наблюдателям, разные числа. Объяснения — описка в одной из них или исправление, сделанное между выдачами. Запишите час выдачи каждой и кто подписал.
code-COP-04 = В выдаче заверенной копии отказано
code-COP-04-why = Копия выдаётся тем, кто имеет право и просит. Сломанный копир задерживает выдачу, но не снимает обязанности. Составьте акт с двумя свидетелями: час, имя, слова отказа.
code-COP-05 = Заверенная копия выдана поздно
code-COP-05-why = Копия выдана позже предела этого пакета. Часть задержки объясняет очередь наблюдателей. Выясните, что было с протоколом между подписанием и копированием.
code-COP-06 = На копии нет подписи председателя или секретаря
code-COP-06-why = Копию заверяют оба. Она и так показывает, что выдала комиссия, но весит меньше. Просите недостающую подпись; храните копию и обстоятельства её получения.
code-COP-07 = На копии нет печати
code-COP-07-why = Заверенная копия скрепляется печатью комиссии. Обычная отговорка — печать уже убрали. Попросите поставить её утром и запишите ответ.
code-COP-08 = Протокол не вывешен или снят раньше срока
code-COP-08-why = Копия висит в общедоступном месте установленные дни. Пропажу листа объяснят ветер, уборка или другой вход. Фотографируйте место с указанием часа каждый день.
code-COP-09 = Голоса двух вариантов переставлены относительно копии при той же сумме
code-COP-09-why = Те же числа стоят в других строках, и контрольная сумма этого не замечает. Без всякого умысла это объясняет сдвиг на строку при вводе. Сверьте построчно с порядком в бюллетене и со всеми копиями.
code-FRM-01 = Лист составлен на форме других выборов
code-FRM-01-why = У каждых выборов своя форма, названная постановлением и приложением. Комиссия могла взять из стопки не тот бланк. Сам лист при этом может быть верен: запишите его форму и сравните числа с другими копиями.
code-FRM-02 = Названия или порядок вариантов расходятся с утверждённым бюллетенем
code-FRM-02-why = Лист должен перечислять варианты так же, как бюллетень. Объяснения — выбывший кандидат или бланк, напечатанный раньше. Посмотрите решение об утверждении текста бюллетеня.
code-FRM-03 = Страницы протокола отсутствуют или заменены
code-FRM-03-why = Протокол доказывает что-либо, только если он цел. Страницу могли просто не снять. Спросите снимавшего и сравните бумагу, почерк и подписи по страницам.
code-FRM-04 = На листе подчистка, запись поверх или неоговорённое исправление
code-FRM-04-why = Исправление делают открыто и с подписью. Обычная причина — усталость ночью. Посмотрите, какая строка затронута и читается ли прежнее число.
code-FRM-05 = Подписан или скреплён печатью пустой протокол
code-FRM-05-why = Подписи ставят под записанными числами. Иногда члены комиссии, спеша уйти, подписывают заранее. Запишите, кто и когда подписал и какие числа вписаны потом.
code-FRM-06 = Член комиссии отказался подписать или приложил особое мнение
code-FRM-06-why = Член комиссии вправе не согласиться и написать об этом. Это знак открытого спора, но ещё не ошибки в числах. Прочтите особое мнение и поговорите с его автором.
code-REP-01 = Есть повторный или исправленный протокол
code-REP-01-why = По этому участку и выборам больше одного протокола. Исправления законны, если о них принято и объявлено решение. Храните оба; смотрите, что изменилось и каким решением.
code-REP-02 = Повторный протокол без решения комиссии или без уведомления
code-REP-02-why = Для пересчёта нужно решение, а присутствовавших извещают. Возможно, бумаги есть, но до вас не дошли. Запросите решение и список извещённых.
code-REP-03 = Исправления сдвигают голоса в одну сторону
code-REP-03-why = Случайные ошибки ложатся во все стороны; эти идут в одну. При малом числе участков это может быть и случай, а исправления могли идти вслед за жалобами одной стороны. Посмотрите каждый исправленный участок с первым протоколом.
code-REP-04 = При повторном подсчёте не было наблюдателей
code-REP-04-why = Повторный подсчёт открыт так же, как первый. Возможно, их известили, а они не пришли. Спросите, как и когда извещали.
code-REP-05 = Исправление ссылается на прежнее число, расходящееся с записанным
code-REP-05-why = В акте исправления сказано «вместо X», а в прежнем протоколе другое число. Объяснения — описка в акте или промежуточный протокол, которого у нас нет. Запросите все редакции протокола.
code-CHR-01 = Протокол подписан до окончания голосования или подсчёта
code-CHR-01-why = Протокол не может быть старше своего подсчёта. Объяснения — неверные часы или час начала, записанный вместо часа окончания. Сравните со сводками о явке и видеозаписью.
code-CHR-02 = Подсчёт длился дольше положенного или прерывался
code-CHR-02-why = Подсчёт идёт без перерыва и в установленные часы. Его затягивают много выборов при малой комиссии. Спросите, кто был при бюллетенях во время перерыва.
code-CHR-03 = Протокол отправлен наверх не сразу
code-CHR-03-why = Протокол передают в вышестоящую комиссию незамедлительно. Часы уходят на дорогу, погоду и очередь в принимающей комиссии. Посмотрите путь и того, кто вёз.
code-AGG-01 = Сводный протокол расходится с суммой по участкам
code-AGG-01-why = Итог комиссии и сумма нижестоящих протоколов должны совпадать по каждой строке. Объяснения — протокол, исправленный после сводки, или взятый в другой редакции. Найдите участок, число которого закрывает разницу.
code-AGG-02 = Число участка в сводной таблице расходится с его протоколом
code-AGG-02-why = Сводная таблица повторяет протоколы; здесь в ней другое число. Ошибки ввода бывают, и в обе стороны. Сравните с заверенной копией и спросите, кто вводил таблицу.
code-AGG-03 = Участка нет в сводной таблице, или он стоит в ней дважды
code-AGG-03-why = Каждый участок входит в сводку один раз. Часть случаев объясняют закрытые или переименованные участки. Сравните таблицу со списком участков, образованных для этих выборов.
code-AGG-04 = Таблица результатов по участкам не опубликована
code-AGG-04-why = Без неё итог не может проверить никто со стороны. Публикация может просто запаздывать, или закон её не требует. Запросите таблицу у комиссии и запишите ответ.
code-AAL-01 = «Против всех» набрало не меньше голосов, чем лидирующий вариант
code-AAL-01-why = Это для сведения: таков результат, а не ошибка. В одних странах за этим следуют повторные выборы, в других — ничего. Посмотрите, что связывает с этим закон этих выборов.
code-AAL-02 = Строка «против всех» отсутствует или пуста
code-AAL-02-why = Вариант есть в бюллетене, значит, строка должна быть в листе. Её отсутствие объяснит бланк другого года, пустоту — ненаписанный ноль. Посмотрите, куда ушли эти голоса: в недействительные или никуда.
code-AAL-03 = «Против всех» участвует в распределении мандатов или исключено из основания
code-AAL-03-why = По правилу этой формы эти голоса входят в основание и мандатов не дают. Объяснение — таблица, сделанная для другой страны или года. Пересчитайте доли на верном основании и посмотрите, меняется ли что-нибудь.
code-SEA-01 = Официальное распределение мандатов расходится с вычисленным
code-SEA-01-why = Мандаты вычислены по официальным голосам и правилу пакета закона. Объяснения — иное прочтение правила или голоса, исправленные позднее. Проверьте текст правила и взятые голоса.
code-SEA-02 = Порог или квота лежат в пределах спорных голосов
code-SEA-02-why = Спорных голосов хватает, чтобы список перешёл порог или сместился мандат. Это не значит, что так и было. Сначала смотрите участки, где эти голоса.
code-MAT-01 = Спорных голосов не меньше отрыва: исход может измениться
code-MAT-01-why = Сумма спорных голосов не меньше разницы между победителем и вторым. Это верхняя граница, а не оценка. Эти участки следует пересчитать первыми.
code-STA-01 = На двух участках в точности одинаковые результаты
code-STA-01-why = В двух протоколах одни и те же числа. У малых участков это случается само; у больших вероятнее по ошибке скопированный лист. Сравните обе бумаги и подписи.
code-STA-02 = Участки в одном здании различаются сильнее, чем случайно
code-STA-02-why = Соседи голосуют похоже, а эти участки — нет. Объяснения — общежитие, казарма, разнородный район. Это повод посмотреть, а не доказательство.
code-STA-03 = Доля недействительных бюллетеней резко отличается от соседей
code-STA-03-why = Столько или так мало недействительных здесь редкость. Объяснения — запутанный бюллетень или строгая комиссия. Попросите показать недействительные бюллетени.
code-STA-04 = Цифры или круглые проценты встречаются чаще, чем случайно
code-STA-04-why = На многих участках последние цифры равномерны, а круглые доли редки; здесь иначе. То же дают малые числа и округление. Это просмотр множества участков, об отдельном он не говорит ничего.
code-EXP-01 = В опубликованном опросе нет того, чего требует закон
code-EXP-01-why = Публикация называет, кто проводил, для кого, кто платил, когда, как, какой вопрос, сколько опрошено и с какой погрешностью. Газеты часто сокращают эти строки. Запросите полное сообщение у проводившего опрос.
code-EXP-02 = Официальный результат вне интервала экзит-полла
code-EXP-02-why = По своей выборке и плану опрос ждал другого диапазона. Опросы промахиваются из-за отказов, скрытности и группировки. Это просмотр, а не доказательство о подсчёте.
code-LEG-01 = Срок жалобы близок или прошёл
code-LEG-01-why = Сроки жалоб коротки и считаются от разных моментов. Даты пакета могут быть по старому закону. Сегодня же проверьте срок у юриста и подавайте, не дожидаясь идеальных бумаг.
code-PRO-01 = При подсчёте бюллетени не показывали или не оглашали
code-PRO-01-why = Каждый бюллетень показывают и оглашают. Спешащая комиссия может сортировать молча. Запишите, с какого момента и что было видно.
code-PRO-02 = Наблюдателя удалили или ему не было видно
code-PRO-02-why = Наблюдатели вправе присутствовать и видеть. Мешающего работе могут удалить решением. Запросите это решение и запишите, где стояли и что видели.
code-PRO-03 = Акты наблюдателей не приложены к протоколу
code-PRO-03-why = Акты прилагают по просьбе. Возможно, они прошли по другому журналу. Просите отметку о получении и ищите её в вышестоящей комиссии.
code-RES-01 = Голосование датировано днём, когда действовало ограничение
code-RES-01-why = На день голосования здесь действовали карантин или чрезвычайное положение. Не всякое ограничение касается выборов, и дата может быть неверна. Посмотрите акт о введении ограничения и что он запрещает.
code-RES-02 = Голосование перенесено из-за ограничения
code-RES-02-why = Это для сведения: здесь голосовали в другой день. Такой перенос законен, если о нём принято и объявлено решение. Посмотрите решение и его дату.
code-SYS-01 = Цепочка книги нарушена
code-SYS-01-why = Запись книги расходится с тем, что говорит цепочка хешей. Это бывает и само — от сбоя диска или прерванного копирования. Сравните с другой копией книги и с подписанными контрольными точками.
code-SYS-02 = Два ввода одного листа расходятся
code-SYS-02-why = Двое ввели один лист и получили разные числа. Кто-то ошибся, или почерк неразборчив. Пусть снимок прочтёт третий.
code-SYS-03 = Один снимок приложен к двум участкам
code-SYS-03-why = Один и тот же файл записан как лист двух участков. Обычная причина — ошибка при раскладке. Посмотрите, какой участок назван на самой бумаге.
code-SYS-04 = Нет ожидаемого листа
code-SYS-04-why = Определение ждёт этот лист, а в книге его нет. Возможно, его ещё не собрали. Пока его нет, суммы по этой единице неполны.
code-SYS-05 = Электронные и бумажные результаты слиты
code-SYS-05-why = Итоги двух видов голосования сведены в одно число, и ни одно не проверить. Возможно, таблицу просто сложили для удобства. Запросите отдельные протоколы.
code-SYS-06 = Пришёл лист, которого никто не ждёт
code-SYS-06-why = В книге есть лист по единице или выборам, где определение его не ждёт. Список ожидаемых листов может быть неполон. Проверьте единицу и не стоит ли та же бумага в другом месте.
code-SYS-07 = Два заявления или две истории под одной подписью расходятся
code-SYS-07-why = Один ключ подписал два заявления с одним порядковым номером либо два состояния книги, ни одно из которых не продолжает другое. Без умысла это бывает, если телефон или книгу восстановили из старой копии и писали дальше. Храните оба и спросите владельца ключа, какое имелось в виду.

## enter
enter-unwritable = не удаётся записать черновик «{ $path }»: { $detail }
enter-other-paper = лист относится к { $found }, а форма — к { $wanted }
enter-unknown-line = в форме нет строки «{ $line }», или строка указана дважды
enter-unknown-check = в форме нет проверки «{ $check }», на которую можно ответить
enter-not-entered = не введены: { $lines }. Для каждой нужно число, "blank" или "illegible"
enter-bad-time = «{ $found }» в «{ $fact }» — не время: нужно 2026-11-22T21:40:00+05:00
enter-terminal = терминал недоступен: { $detail }; без него дайте файл: `adal enter --from sheet.toml`
enter-no-terminal = вывод идёт не в терминал, набирать некому; дайте файл: `adal enter --from sheet.toml`
enter-format = в файле указан формат «{ $found }»; программа читает «{ $want }»
enter-unknown-word = «{ $found }» здесь не известно; известны: { $known }
enter-want-paper = целое неотрицательное число, "blank" или "illegible"
enter-text-unsafe = в тексте управляющие знаки, знаки направления или больше одной строки
enter-text-length = текст пуст или длиннее { $most } знаков
enter-too-many = в «{ $key }» больше { $most } записей
enter-quit-sure = нажмите ещё раз, чтобы отбросить лист; F9 сохранит его
enter-digits-only = только цифры; пустая строка — клавиша - (F2), неразборчивая — ? (F3)
enter-figures-only = пустой или неразборчивой отмечают только цифру
enter-choice-keys = пробел или → выбирает; + есть, - нет, ! отказ
enter-nothing-to-undo = отменять нечего
enter-nothing-to-redo = возвращать нечего
enter-nothing-to-answer = все проверки сходятся, отвечать не на что
enter-still-open = { $n_plural ->
    [one] не введена { $n } строка: число, - пусто или ? неразборчиво
    [few] не введены { $n } строки: число, - пусто или ? неразборчиво
   *[other] не введены { $n } строк: число, - пусто или ? неразборчиво
  }
enter-time-short = это не время: нужно 21:40 или 2026-11-22 21:40
enter-time-full = это не время: нужно 2026-11-22T21:40:00+05:00
enter-progress = строк: { $entered } из { $all }
enter-checks = проверки: ✓ { $pass }  ✗ { $fail }  ? { $open }
enter-help-1 = Enter ↓ ↑ строка  - F2 пусто  ? F3 неразборчиво  Del стереть  F6 причина
enter-help-2 = F7 отмена  F8 возврат  F9 сохранить и выйти  F10 готово  F12 отбросить
enter-blank = пусто
enter-illegible = неразборчиво
enter-in-words = прописью
enter-document = документ
enter-document-official = официальный протокол
enter-document-corrected = исправленный протокол
enter-document-repeat = повторный протокол
enter-document-certified_copy = заверенная копия
enter-document-posted_copy = вывешенная копия
enter-document-summary = сводный протокол
enter-presence-present = есть
enter-presence-absent = нет
enter-presence-refused = отказ от подписи
enter-presence-unknown = не указано
enter-fact-form-id = форма (постановление, приложение)
enter-fact-copy-no = номер копии
enter-fact-pages = страниц
enter-fact-chair = подпись председателя
enter-fact-secretary = подпись секретаря
enter-fact-members = подписи членов комиссии (+ - !)
enter-fact-seal = печать
enter-fact-signed = время подписания
enter-fact-issued = время выдачи копии
enter-fact-captured = время съёмки
enter-fact-obtained = где и от кого получено
enter-fact-note = примечание
enter-fact-decision = решение комиссии
enter-fact-notice = уведомление о повторном подсчёте
enter-fact-observers = наблюдатели при пересчёте
enter-file-label = прилагаемый файл
enter-answered = указана причина: { $reason }
enter-differs = расхождение { $by }
enter-why-not-entered = { $line } не введена
enter-why-blank = { $line } пуста
enter-why-illegible = { $line } неразборчива
enter-why-words = { $line }: пропись не читается как число
enter-line-quoted = строка «{ $label }»
enter-reason = причина для { $code }:
enter-hint = сошлось бы, будь { $line } равна { $value }
enter-hint-several = { $n_plural ->
    [one] сошлась бы { $n } проверка, будь { $line } равна { $value }
    [few] сошлись бы { $n } проверки, будь { $line } равна { $value }
   *[other] сошлось бы { $n } проверок, будь { $line } равна { $value }
  }
enter-line-number = строка { $number }
enter-hint-others = { $hint } (других таких прочтений: { $n })
enter-other-draft = в «{ $path }» хранится другой черновик: продолжите его или сначала удалите
## book
book-io = { $path }: { $why }
book-not-found = ни в { $start }, ни выше книги нет: перейдите в неё, укажите --book или создайте её: adal init
book-exists = { $path } уже существует
book-unfinished = { $path } остался от прерванной команды, или её сейчас выполняет другой процесс: если ничего не выполняется, удалите его и запустите команду ещё раз
book-too-large = { $path } больше, чем здесь читается: не более { $most } байтов
book-not-synced = диск не подтвердил запись { $path }, поэтому ничего из этого не считается сделанным: { $why }. Затем посмотрите командой adal log, что есть в книге, прежде чем повторять команду
book-not-plain = { $path } — ссылка или не обычный файл
book-manifest-form = election/MANIFEST, строка { $line }: ожидались 64 шестнадцатеричные цифры, два пробела и путь, по порядку путей
book-manifest-differs = election/{ $path } расходится со своей строкой в MANIFEST
book-manifest-missing = election/{ $path } есть в MANIFEST, но не в папке
book-manifest-unlisted = election/{ $path } нет в MANIFEST
book-manifest-name = имя { $path } не может стоять в MANIFEST
book-manifest-other = election/MANIFEST не тот, который назван в книге: его SHA-256 { $found }
book-locked = в эту книгу пишет другой процесс: дождитесь его окончания
book-changed-line = ИЗМЕНЕНО: строка, которую покрывает последняя контрольная точка, больше не запись ({ $broken }). Ничего не исправлено: сравните с копией
book-changed-root = ИЗМЕНЕНО: первые { $size } записей — не те, что были подписаны
book-truncated = УСЕЧЕНО: целых записей { $found }, а последняя контрольная точка покрывает { $expected }
book-no-genesis = журнал не начинается с верной начальной записи
book-checkpoint-bad = контрольная точка { $file }: { $why }
book-checkpoint-root = контрольная точка { $file }: корень при её размере отличается; у журнала { $found }
book-checkpoint-beyond = контрольная точка { $file } покрывает записей: { $size }, верных меньше
book-checkpoint-not-newest = файл checkpoint — не новейший из checkpoints/
book-derived-differs = { $file } не таков, как следует из журнала записей: не используйте его с другими программами. Следующая запись человека или ключа напишет его заново
book-no-checkpoint = контрольной точки ещё нет: вся книга — неподписанный хвост; подпишите её: adal checkpoint
book-unsigned-tail = за последней контрольной точкой (размер { $size }) { $count_plural ->
        [one] { $count } запись
        [few] { $count } записи
       *[other] { $count } записей
    }
book-state-form = { $path } — не файл состояния подписывающего
book-state-missing = нет файла { $path }: ключ не знает, что подписал последним. Если он подписывает эту книгу, скажите это: --adopt
book-state-contradicted = этот ключ подписал { $size } записей, которые не совпадают с первыми записями этой книги: противоречащее им он не подпишет
book-state-other-book = файл состояния от другой книги: { $origin }
book-refused = не добавлено: { $why }
book-writer-stopped = предыдущая запись не удалась; откройте книгу заново
book-wrong-key = у этого ключа нет такой роли в этой книге
book-one-key-two-roles = один ключ и одно имя не могут быть и корневыми, и операторскими: дайте два
book-argument = неверный вид: { $what }
book-row-refused = строка таблицы { $line }: { $why }
book-rows-differ = незаконченный импорт этого файла объявил другие строки; отзовите его, прежде чем импортировать заново
book-attachment-changed = ИЗМЕНЕНО: содержимое { $path } не отвечает его имени
book-attachment-differs = ИЗМЕНЕНО: содержимое вложения { $hash } не отвечает его имени
book-attachment-absent = ОТСУТСТВУЕТ: вложения { $hash } в папке нет
book-attachments-not-checked = вложения не читались
book-key-not-canonical = ключ — не каноничный ключ Ed25519
book-key-weak = ключ слабый (малого порядка) и не принимается
book-key-not-ssh = ожидалось «ssh-ed25519» и base64, найдено «{ $found }»
book-key-not-openssh-file = файл — не закрытый ключ OpenSSH
book-key-not-ed25519 = в файле ключ другого вида: создайте ssh-keygen -t ed25519
book-key-passphrase-needed = файл ключа зашифрован: нужна парольная фраза
book-key-passphrase-wrong = парольная фраза не открывает файл ключа
book-key-rounds = файл ключа требует раундов bcrypt: { $found }, делается не больше { $most }. Запишите его заново: ssh-keygen -p -a 16 -f ФАЙЛ
book-key-not-written = ключ не удалось записать в файл
book-note-form = это не подписанная заметка
book-note-vkey = это не vkey ключа Ed25519
book-note-vkey-key = ключ в vkey не принимается: { $why }
book-note-checkpoint = в ней нет происхождения, размера и корня
book-note-signature = подпись журнала неверна
book-note-origin = она от другой книги: { $found }, а не { $expected }
book-broken = запись { $seq } (строка { $line }, байт { $offset } файла ledger.jsonl) нарушает правило { $rule }: { $fault }
book-entry-time = «at» — не время вида 2026-01-31T09:00:00Z: «{ $found }»
book-entry-too-long = строка длиннее 1 МиБ
book-entry-seq = ожидался номер { $expected }, найден { $found }
book-entry-prev = «prev» расходится с хешем предыдущей строки: ожидалось { $expected }, найдено { $found }
book-torn = ОБОРВАНО: после последней целой строки (с байта { $offset }) байт: { $bytes }, это не запись; при следующей записи они будут отложены в сторону
book-at-back = «at» отступает назад, случаев: { $count }, впервые в записи { $seq }
book-bad = запись { $seq } (строка { $line }, байт { $offset }) НЕВЕРНА и не считается: { $why }
book-bad-more = ещё неверных записей: { $count }
book-bad-no-genesis = в книге нет верной начальной записи, поэтому ни один ключ не известен
book-bad-second-genesis = начальной может быть только запись 0
book-bad-election = она о других выборах
book-bad-signature = подпись неправильного вида, неверна, повторена или не на своём месте
book-bad-signature-count = число подписей не то, какого требует вид записи
book-bad-signer = подписано ключом без такой роли
book-bad-threshold = должны подписать корневых ключей: { $needed }, подписали: { $found }
book-bad-place = в ней названа другая книга или другой номер записи
book-bad-key-in-use = у ключа есть или была роль либо у владельца уже есть ключ
book-bad-no-such-key = такой ключ не действует
book-bad-repeated-nonce = импорт с таким nonce уже есть
book-bad-orphan-row = строка не принадлежит ни одному импорту выше
book-bad-row-order = здесь должна стоять строка импорта { $expected }, а не { $found }
book-bad-row-differs = в строке не те выборы, манифест или голосование, что в импорте
book-bad-rows-sha256 = строки не те, что подписал оператор
book-bad-follows = она не следует ни за одним действующим импортом этой книги
book-body-missing = нет «{ $field }»
book-body-wrong = «{ $field }» не того вида, какого требует тип
book-body-surplus = этот тип не знает «{ $field }»
book-foreign = ЧУЖОЕ: записей с манифестом, не допущенным на их месте: { $count }, первая — { $seq }; не считаются
book-late = ПОЗДНО: записей, подписанных уже отозванным ключом: { $count }, первая — { $seq }; не считаются
book-withdrawn = импорт { $seq } ({ $file }) отозван записью { $by }; его строки не считаются
book-incomplete = НЕПОЛНО: в импорте { $seq } ({ $file }) строк { $present } из { $rows }; не считаются. Импортируйте тот же файл ещё раз
book-type-not-checked = записей вида «{ $kind }»: { $count }; программа их не знает и не проверяла
book-origin-not-pinned = чья это книга: ни хеш записи 0, ни vkey извне не даны
book-other-than-pinned = это не та книга, что была указана
book-verdict-verified = ПРОВЕРЕНО: книга цела и та самая, что была указана
book-verdict-unpinned = СОГЛАСОВАНА с самой собой; происхождение не закреплено
book-verdict-not-whole = НЕ ЦЕЛА: смотрите, что расходится
book-bad-evidence = не держится то, на что она опирается: метка времени стоит над записями, которых до неё нет, либо контрольная точка не подписана своим ключом или принадлежит этой же книге

## stats
stats-indication = Это указание, а не доказательство.
stats-voice-speaks = сигнал
stats-voice-silent = вывода нет
stats-voice-not-evaluable = проверить нельзя
stats-test-integer = Целые проценты, все участки
stats-test-integer-territory = Целые проценты, одна территория
stats-test-digit-issued = Последние цифры числа выданных бюллетеней
stats-test-digit-leader = Последние цифры числа голосов за лидера
stats-test-twins = Участки в одном здании
stats-measure-turnout = явка
stats-measure-share = доля лидера
stats-measure-invalid = доля недействительных бюллетеней
stats-integer-name = Целые проценты
stats-integer-means = Участков, где явка или доля лидера равна целому проценту (например, ровно 75 %), больше, чем бывает при подсчёте бюллетеней. Люди любят круглые числа, подсчитанные бюллетени — нет: часть этих чисел могла быть сначала выбрана, а потом записана.
stats-integer-otherwise = В таблицу внесены округлённые числа; вместо числа записан процент; несколько участков внесены из одной сводки. Небольшие участки часто попадают на целые проценты сами по себе; проверка это учитывает.
stats-integer-blind = Об отдельном участке она ничего не говорит. При 200 участках она заметит отклонение, только если затронуто около 11 % из них, при 1000 — около 5 %, при 10 000 — около 1,6 %. Придуманные, но не круглые числа она не видит. Молчание ничего не доказывает.
stats-digit-name = Последние цифры
stats-digit-means = Некоторые последние цифры встречаются чаще, чем бывает при подсчёте. В больших числах каждая цифра должна стоять последней примерно одинаково часто.
stats-digit-otherwise = Привычка округлять, выдача бюллетеней пачками, числа, переписанные из плана. На больших данных заметны даже безобидные привычки.
stats-digit-blind = Видны только небрежно придуманные числа. Кто перекладывает настоящие бюллетени из стопки в стопку, цифр не нарушает. Участки, где число почти не может меняться, не участвуют.
stats-twins-name = Участки в одном здании
stats-twins-means = Два участка в одном здании, между которыми избиратели поделены по фамилиям или сторонам улицы, дали результаты дальше друг от друга, чем обычно бывает в таких парах.
stats-twins-otherwise = Избиратели могли быть поделены иначе, чем считалось: общежитие, казарма или новый дом в одном из списков; голосование на дому учтено на одном из двух.
stats-twins-blind = Не видно, какой из двух участков необычен, и ничего не видно, если с обоими поступили одинаково. Нужно не меньше 30 пар.
stats-duplicates-name = Одни и те же голоса дважды
stats-duplicates-means = На двух участках одной территории совпали голоса за каждый вариант. Сначала проверьте ввод: чаще всего один лист внесён под двумя номерами.
stats-duplicates-otherwise = Ошибка ввода; случай, если участки малы, а вариантов немного. На одних выборах без известных нарушений таких участков нашлось 234.
stats-duplicates-blind = Достаточно одного голоса разницы в одной строке, и совпадения уже нет.
stats-outliers-name = Далеко от своего района
stats-outliers-means = Участок далеко от середины своего района. Список подсказывает, с чего начать проверку, и не больше.
stats-outliers-otherwise = Больницы, казармы, колонии, суда, студенческие общежития, сёла одного народа: участки различаются по сотне причин.
stats-outliers-blind = Если со всем районом поступили одинаково, ни один его участок не выделяется.
stats-quick-name = Быстрый подсчёт
stats-quick-means = Если официальная доля лежит вне интервала, случайная выборка участков и целое не согласуются сильнее, чем это объясняет жребий в 95 случаях из 100.
stats-quick-otherwise = Участки, которые не сообщили данных, отличаются от остальных; копии прочитаны неверно; в списке не хватает участков. Сравните с границами для недостающих участков. По одной лишь случайности мимо попадают 5 интервалов из 100.
stats-quick-blind = Он повторяет то, что записали участки: вброс до подсчёта или неверный подсчёт на участке есть и в выборке. Видны изменения после участка.
stats-brought-name = Собранные копии
stats-brought-means = Таблица того, что есть. Эти участки никто не отбирал по жребию, поэтому погрешности у них нет и она не указывается.
stats-brought-otherwise = Наблюдатели идут туда, где живут и куда их пускают; такие участки отличаются от остальных.
stats-brought-blind = Об участках без копии отсюда ничего не следует.
stats-poll-name = Экзит-полл
stats-poll-means = Интервал показывает, насколько один только отбор участков мог сдвинуть долю в опросе.
stats-poll-otherwise = Опрашиваемый может отказаться, и сторонники одной стороны могут отказываться чаще; страх действует в обе стороны. Хорошие опросы ошибались на шесть пунктов на выборах без нарушений.
stats-poll-blind = Ошибки из-за отказов, формулировки и места в интервал не входят. Опрос никогда не вычитают из подсчёта.
stats-paired-name = Опрос и протокол на одном участке
stats-paired-means = На одних и тех же участках опрос на выходе и протокол дают разные доли, и разброс между участками этого не объясняет.
stats-paired-otherwise = Неодинаковая готовность отвечать. Приведённое здесь отношение говорит, насколько неодинаковой она должна быть, чтобы объяснить всю разницу; сравните его с отказами.
stats-paired-blind = Отличить изменённый подсчёт от молчащих сторонников нельзя.
stats-paired-sentence = Разница { $difference } могла возникнуть, если готовность отвечать у сторонников варианта «{ $option }» относилась к готовности остальных как { $ratio } к 1. Сравните с долей ответивших: { $rate }.
stats-poll-no-nonresponse = данных об отказах нет
stats-copies-name = С подписанной копией и без неё
stats-copies-means = Разница между опросом и протоколом неодинакова на участках, откуда наблюдатель ушёл с подписанной копией, и на участках, где копии нет. Готовность отвечать от этого зависеть не должна.
stats-copies-otherwise = Наблюдатели могли пойти на участки другого рода. Если участки выбраны жребием, это объяснение отпадает.
stats-copies-blind = Если в одной из групп участков мало, видны только большие различия.
stats-turnout-name = Явка в течение дня
stats-turnout-means = Сводки, подсчёт людей, выезды с переносной урной или протокол называют числа, которые не могут быть верны все сразу.
stats-turnout-otherwise = Оговорка в сводке по телефону, опоздавшая сводка, открытый второй стол, отлучившийся наблюдатель.
stats-turnout-blind = Числа, которые растут равномерно и не превышают возможностей столов, проходят, верны они или нет.
stats-turnout-went-down = в сводке на { $time } выдано бюллетеней: { $after }, в предыдущей: { $before }
stats-turnout-too-fast = с { $from } до { $to } выдано бюллетеней: { $issued }; столы могут выдать: { $capacity }
stats-turnout-above-protocol = в последней сводке выдано бюллетеней: { $bulletin }, в протоколе: { $protocol }
stats-turnout-above-register = в сводке на { $time } выдано бюллетеней: { $issued }, в списке избирателей: { $registered }
stats-turnout-headcount = с { $from } до { $to } наблюдатель насчитал избирателей: { $counted }, по сводкам: { $issued }
stats-turnout-trip = переносная урна с { $from } до { $to }: посещено избирателей: { $voters }, времени хватает на { $possible }
stats-draw-name = Открытый жребий
stats-draw-means = Участки следуют из чисел на игральных костях, брошенных при всех после того, как список и итоги были зафиксированы. Выбрать их не мог никто; пересчитать жребий может каждый.
stats-draw-otherwise = Если список или итоги не были зафиксированы до броска, жребий ничего не доказывает.
stats-draw-blind = Жребий — ещё не результат. Названные участки нужно пересчитать или наблюдать.
stats-recount-name = Пересчёт участков, выбранных жребием
stats-recount-means = Риск — это вероятность, с которой неверный итог прошёл бы столь же чистую проверку. Обычно допускают не больше 5 %.
stats-recount-otherwise = Это верно, только если бюллетени охранялись, итоги зафиксированы до броска, а неудачная проверка ведёт к полному пересчёту. Иначе выбранные участки — лишь список ходатайств.
stats-recount-blind = Бюллетени, подменённые до пересчёта, считаются такими, какие лежат.
stats-assigned-name = Наблюдатели по жребию
stats-assigned-means = Участки, куда жребий направил наблюдателей, дали иные результаты, чем остальные. Раз их выбрал жребий, сами участки этого не объясняют; объясняет присутствие наблюдателей.
stats-assigned-otherwise = Случай — так часто, как говорит p-значение. Участок, куда наблюдателя не допустили, остаётся среди выбранных.
stats-assigned-blind = Если наблюдатели ничего не меняют или их мало, разницы не видно.
stats-pictures-name = Картины явки и долей
stats-pictures-means = Картины показывают, где лежат участки. Пик на круглом числе или хвост вправо вверх — повод присмотреться.
stats-pictures-otherwise = Город и село, регионы и народы, голосующие по-разному, изгибают ту же картину без всяких нарушений.
stats-pictures-blind = У картины нет известной частоты ошибок. На ней одной выводов не строят.
stats-poll-field-pollster = кто проводил опрос
stats-poll-field-client = кто заказал
stats-poll-field-payer = кто оплатил
stats-poll-field-time = время проведения
stats-poll-field-method = метод
stats-poll-field-question = точная формулировка вопроса
stats-poll-field-sample = число опрошенных
stats-poll-field-error = статистическая погрешность
stats-poll-field-notice = уведомление ЦИК
stats-poll-field-experience = пятилетний опыт организации
stats-err-empty-stratum = слой «{ $stratum }»: ни один отобранный участок не сообщил данных, поэтому общей доли нет
stats-err-lone-station = слой «{ $stratum }»: данные сообщил один участок, погрешность указать нельзя
stats-err-sample-too-large = слой «{ $stratum }»: участков в выборке { $sampled }, в слое { $stations }
stats-err-unknown-stratum = участок «{ $unit }» отнесён к слою «{ $stratum }», который не объявлен
stats-err-twice = «{ $what }» встречается дважды
stats-err-part-exceeds = участок «{ $unit }»: часть { $part } больше целого { $whole }
stats-err-does-not-add = участок «{ $unit }»: обратились к { $approached }, а отказы и ответы вместе дают { $sum }
stats-err-no-data = считать не из чего
stats-err-too-few = участков слишком мало: { $found }, нужно не меньше { $needed }
stats-err-seed-empty = зерно жребия пустое: запишите числа, выпавшие на игральных костях
stats-err-bad-character = «{ $found }» пусто или содержит непечатаемый знак
stats-err-draw-too-large = нужно выбрать { $wanted }, а всего { $found }
stats-err-weights = все веса равны нулю: выбирать не из чего
stats-err-bound = возможные ошибки не достигают разрыва: проверять нечего
stats-err-silence = этот опрос нельзя публиковать раньше { $allowed }
stats-err-time = такой даты в календаре нет

## cli
cli-error = ошибка
cli-see-help = См. «adal --help».
io-full = диск заполнен: освободите место и запустите команду ещё раз
io-read-only = диск доступен только для чтения: скопируйте папку туда, где можно писать, или подключите диск для записи
io-denied = нет прав: пусть команду запустит владелец файла или папки, или попросите о доступе
io-not-found = нет такого файла или папки
io-exists = здесь уже есть что-то с таким именем
io-folder = это папка, а нужен файл
io-no-folder = часть этого пути — не папка
io-too-large = файл больше, чем здесь читается
io-name = система не принимает такое имя
io-not-plain = это не обычный файл
io-not-text = это не текст в UTF-8
io-device = диск сообщает о сбое: скопируйте папку на другой диск и проверьте этот
io-other = { $why }
cli-output = не удаётся записать вывод: { $why }
cli-no-such-language = нет языка «{ $found }»: kk, ru или en
cli-unknown-argument = неизвестный аргумент «{ $argument }»
cli-unknown-command = неизвестная команда «{ $command }»
cli-missing-argument = не хватает: { $argument }
cli-bad-value = «{ $value }» не подходит для { $argument }; нужно: { $expected }
cli-conflict = { $argument } и { $other } вместе не применяются
cli-usage = неверное применение: { $why }
cli-no-such-pack = пакета «{ $pack }» нет: их показывают «adal form list» и «adal law list»
cli-no-pack-there = { $path }: такого пакета там нет
cli-one-pack = в { $path } не один пакет: укажите файл нужного
cli-no-law-to-compare = { $form }: статьи не сверены, так как пакета закона страны «{ $country }» нет: укажите его через --with
cli-pack-whole = { $file }: в порядке, пакетов: { $packs }
cli-pack-refused = пакет отклонён
cli-toml-refused = election.toml отклонён
cli-mapping-refused = файл соответствия столбцов отклонён
cli-table-refused = таблица отклонена, отказов: { $refusals }; ничего не принято
cli-refusals-more = … и ещё отказов: { $more }
cli-book-not-whole = книга не целая: { $why }. Что не так, скажет «adal verify»
cli-definition-differs = определение в election/ не то, с которым книга запечатана; файл назовёт «adal verify»
cli-too-many-levels = --levels принимает не больше двух: регионы и комиссии прямо над участками. Два столбца соединяет "{"{"}a{"}"}-{"{"}b{"}"}"
cli-checkpoint-differs = CHANGED: на { $size } записях корень не тот, что подписан
cli-checkpoint-beyond = TRUNCATED: в книге { $size } записей, контрольная точка покрывает { $covered }
cli-torn-aside = байты после последней целой записи записью не были (команду прервали): они перенесены в { $file }, ничего не выброшено
cli-checkpoint-bad = контрольная точка { $file } не подписана ключом журнала или не читается
cli-bad-pin = «{ $found }» не 64 цифры H_0 и не vkey
cli-key-unreadable = ключ { $file } не читается: { $why }
cli-key-unwritable = ключ { $file } не записать: { $why }
cli-passphrase-for = Пароль для { $file }
cli-new-passphrase-for = Новый пароль для { $file }
cli-no-passphrase = пароль не дан, и нет терминала, чтобы спросить: укажите --passphrase-file
cli-empty-passphrase = пароль пуст; ключ без пароля делает --unencrypted
cli-bad-principal = «{ $found }» не имя владельца ключа: нужно имя@организация строчными латинскими буквами
cli-key-made = { $file }: { $public }
cli-folder-exists = { $folder } уже существует; ничего не изменено
cli-link-refused = { $path } — ссылка: в определении могут быть только обычные файлы
cli-no-mapping = какой столбец какой строке соответствует? Сделайте файл соответствия: «adal import { $file } --guess», проверьте его и укажите в --mapping
cli-file-unreadable = { $file } не читается: { $why }
cli-no-such-contest = выборов «{ $contest }» нет
cli-which-contest = в книге несколько выборов: назовите их в --contest или в файле соответствия
cli-no-such-unit = единицы «{ $unit }» нет
cli-no-such-entry = записи «{ $entry }» нет
cli-no-such-import = запись { $seq } не действующая загрузка
cli-no-such-code = кода «{ $code }» нет
cli-no-such-finding = в книге нет расхождения «{ $id }»
cli-bad-severity = «{ $found }» не степень: critical, high, medium, low, info
cli-bad-level = «{ $found }» не уровень: station, territorial, region, central
cli-dry-run = ничего не записано; вошло бы строк: { $rows }, отклонено: { $refused }
cli-import-there = этот файл уже в книге, запись { $seq }; ничего не изменилось
cli-import-refused-rows = отклонено строк: { $refused }; они с причинами в { $file }
cli-import-resumed = прерванная загрузка закончена; строк уже стояло: { $present }
cli-imported = принято строк: { $rows }, запись { $seq }, заявление { $id }
cli-withdrawn = загрузка записи { $seq } отозвана: её строки остаются в книге и больше не считаются
cli-checkpoint-made = подписано: записей { $size }, корень { $root } ({ $file })
cli-not-checked = не проверено: { $what }
cli-verified-state = записей { $size }, книга { $origin }, корень { $root }, хеш множества { $set }
cli-defined = { $folder }: участков { $stations }, позиций { $options }. Проверьте, допишите названия, часы и пояс, затем «adal init»; файл соответствия рядом
cli-book-made = Книга { $folder }, «{ $election }»: единиц { $units }, протоколов ожидается { $sheets }. Ключ оператора: { $key }. Передайте тем, кто будет проверять, — H_0 { $h0 }, vkey { $vkey }
progress-reading = чтение книги
progress-table = чтение таблицы
progress-writing = запись книги
status-signed = подписано
status-torn = TORN: после последней целой записи стоят байты, которые не запись; следующая загрузка отложит их
status-imports = Загрузки
status-document = документ
status-file = файл
status-rows = строк
status-present = есть
status-state = состояние
status-whole = целая
status-incomplete = INCOMPLETE, не учтена
status-withdrawn = отозвана, не учтена
document-list-event = изменение списка избирателей
show-entry = запись { $seq }, { $at }; хеш { $hash }; заявление { $id }; подписей { $signatures }
help = adal — честный счёт: бумажные протоколы участков сведены, связаны хешами и сверены с законом. Только лично и на бумаге; без сети
help-examples-head = Примеры:
help-usage-head = Применение
help-commands-head = Команды
help-options-head = Параметры
help-arguments-head = Аргументы
help-help = Показать эту справку
help-version = Показать версию
help-book = Папка книги; без неё — ближайшая книга отсюда вверх
help-lang = Язык сообщений
help-color = Когда нужен цвет: auto, always, never
help-any-format = text, json или csv
help-any-key = Закрытый ключ, которым подписывают (файл OpenSSH)
help-any-passphrase-file = Файл, первая строка которого — пароль
help-any-pack = Применить этот пакет вместо того, что в книге; отчёт об этом скажет
help-any-pin = H_0 или vkey, полученный от оператора, а не из папки
help-any-contest = Выборы
help-any-unencrypted = Делать ключи без пароля
help-demo = Сделать вымышленные выборы с заложенными расхождениями и найти их
help-demo-folder = Новая папка для них
help-define = Сделать первое определение и соответствие столбцов по официальной таблице
help-define-folder = Новая папка для определения
help-define-form = Пакет формы этих выборов: id, файл или папка
help-define-form-reason = Почему взята форма, не действующая в день голосования
help-define-law = Пакет закона: id, файл или папка; без него — тот, что рядом с формой, или пакет её страны
help-define-from = Таблица
help-define-unit = Столбец с номерами участков
help-define-levels = Столбцы вышестоящих комиссий, высшая первой
help-define-options = Столбцы вариантов в порядке бюллетеня
help-define-against-all = Столбец «против всех»
help-define-id = Идентификатор выборов
help-define-title = Название
help-define-date = День голосования
help-init = Сделать книгу из определения и двух ключей
help-init-folder = Новая папка книги
help-init-election = Папка определения; она копируется и запечатывается
help-init-org = Кто ведёт книгу
help-init-root-key = Закрытый корневой ключ
help-init-threshold = Сколько корневых ключей нужно событию ключа или книги
help-import = Принять таблицу в книгу, всю или никак
help-import-file = Таблица: CSV или XLSX
help-import-mapping = Какой столбец какой строке соответствует
help-import-guess = Напечатать первый файл соответствия для таблицы
help-import-dry-run = Показать, что вошло бы; ничего не писать
help-import-partial = Отклонённые строки отложить в файл с причинами
help-import-refused = Этот файл
help-withdraw = Отозвать загрузку; строки остаются и не считаются
help-withdraw-import = Номер записи загрузки
help-withdraw-reason = Почему
help-status = Состояние книги
help-log = Записи, старые сначала
help-log-last = Сколько
help-log-rows = И строки загрузок
help-show = Одна запись как есть
help-show-entry = Её номер или первые цифры хеша или номера заявления
help-verify = Проверить всю книгу и назвать первую плохую запись
help-verify-no-attachments = Не читать приложения
help-checkpoint = Подписать книгу в нынешнем виде
help-checkpoint-adopt = Подписать, хотя нет файла о прежней подписи
help-reconcile = Найти каждое расхождение и закон, которому оно противоречит
help-reconcile-unit = Только эти единицы и нижестоящие
help-reconcile-code = Только эти коды или семейства (ARI)
help-reconcile-severity = Только эта степень и выше
help-reconcile-fail-on = Код выхода 1 при этой степени и выше; или never
help-reconcile-limit = Сколько расхождений показывает текст
help-explain = Объяснить код или одно расхождение с числами и записями
help-explain-what = Код, например ARI-01, или номер расхождения
help-tally = Подсчёт по выборам и уровням: официально, копии, вместе
help-tally-level = Уровень: station, territorial, region, central
help-form = Формы протоколов: строки, роли, контрольные соотношения
help-form-list = Показать встроенные формы
help-form-show = Напечатать форму со всеми проверками
help-form-show-pack = Id, файл или папка
help-form-check = Проверить пакеты форм и есть ли в законе статьи, на которые они ссылаются
help-form-check-files = Файлы или папки
help-form-check-with = Пакет закона для сверки: файл или папка
help-law = Законы: статьи, пределы, сроки
help-law-list = Показать встроенные законы
help-law-show = Напечатать пакет закона
help-law-show-pack = Id, файл или папка
help-law-check = Проверить пакеты законов и есть ли в них статьи, на которые ссылаются формы
help-law-check-files = Файлы или папки
help-law-check-with = Пакеты форм для сверки: файл или папка
help-key = Ключи
help-key-new = Сделать ключ (файл OpenSSH, по умолчанию зашифрован)
help-key-new-file = Куда
help-key-new-name = Чей: имя@организация
help-completions = Дополнения для оболочки
help-completions-shell = Оболочка: bash, zsh, fish, elvish, powershell
help-man = Записать страницы man
help-man-folder = Папка для них
help-demo-examples =
    adal demo
    adal demo my-demo --lang kk
help-define-examples =
    adal define election --form ru-president-2004 --from table.csv --unit station_id --levels region,tik --options "A,B" --against-all "None" --id ru2004 --date 2004-03-14
help-init-examples =
    adal init book --election election --org haq
    adal init book --election election --org haq --passphrase-file pass.txt
help-import-examples =
    adal import table.csv --guess > table.toml
    adal import table.csv --mapping table.toml --dry-run
    adal import table.csv --mapping table.toml
help-verify-examples =
    adal verify
    adal verify --pin 9a56b95e233ab0803868777fe8ec8a800d66d0c209620b16420030ebd915231c
help-reconcile-examples =
    adal reconcile
    adal reconcile --unit 0101 --code COP,AGG --format csv
    adal reconcile --severity high --fail-on never --format json
help-explain-examples =
    adal explain ARI-05
    adal explain ARI-05-6cae462251
help-tally-examples =
    adal tally --level region
    adal tally --contest list --format csv
help-show-examples =
    adal show 2
    adal show 9a56b95e
help-form-show-examples =
    adal form show kz-list --lang kk
    adal form show my-form.toml
help-key-new-examples =
    adal key new observer.key --name aigul@haq
demo-made = { $folder }: вымышленные выборы, единиц { $units }, принято протоколов и точек { $rows }, записей { $entries }, время { $at } (постоянное)
demo-next = Дальше:
    cd { $book }
    adal reconcile --severity high
    adal explain COP-01
    adal reconcile --unit so1 --format csv
    adal tally --contest smd-7
    adal verify
    sed -n 3p ledger.jsonl | sha256sum
view-codes = коды
view-open-count = проверок, которые сделать нельзя, потому что строка пуста, неразборчива или её нет: { $count }

## indications

indications-means = Что означает сигнал:
indications-otherwise = Чем ещё это объясняется:
indications-blind = Чего не видно:
indications-unreadable = { $file } не читается: { $why }
indications-which-contest = В книге несколько выборов; назовите одни через --contest: { $contests }
indications-bad-time = «{ $found }» — не время со смещением вида 2027-03-21T20:00:00+05:00
indications-err-file = файл не в том формате, в каком нужно
indications-err-silence = этот опрос нельзя публиковать раньше { $allowed }: { $law }
indications-err-column = в таблице нет столбца «{ $column }»
indications-err-number = строка { $line }: «{ $found }» — не то, что здесь нужно (целое число или время ЧЧ:ММ)
indications-err-unknown = «{ $found }» здесь не значится
indications-err-incomplete = закон требует того, чего здесь нет: { $fields }
indications-err-no-margin = ни один вариант не опережает все остальные: проверять нечего
indications-err-no-commitment = для выборов «{ $contest }» ничего не зафиксировано: до броска костей нужна команда «adal draw commit»; для пробы есть --rehearsal
indications-err-attachment = зафиксированного списка нет среди вложений, или в нём другие байты: { $hash }
indications-err-totals = итоги книги уже не те, что зафиксированы в записи { $seq }
indications-err-no-figures = участков списка без нужных чисел: { $count }; первый — { $unit }. Их наибольшая возможная ошибка неизвестна
indications-screening = Проверка чисел
indications-screened = { $contest }: официальных листов участков { $sheets }, из них со всеми числами { $figures }; проверяется { $included } (в списке не меньше 100, явка и доля не больше 99 %). Лидер: { $leader }.
indications-other-contests = Этот отчёт об одних выборах. Другие в книге: { $contests } (--contest).
indications-screen-rate = Частота ошибок: всё семейство проверяется на уровне { $level } с поправкой на число проверок, так что примерно одни чистые выборы из ста дали бы сигнал. Целые проценты дают сигнал только от z = { $z }. Нет проверок, которые испробовали и о которых умолчали: все стоят выше.
indications-test = Проверка
indications-territory = Территория
indications-stations = Участки
indications-statistic = Статистика
indications-adjusted = p с поправкой
indications-says = Вывод
indications-family = Объявленное семейство проверок
indications-whole-of = Целый процент
indications-whole-either = явки или доли
indications-whole-turnout = явки
indications-whole-share = доли лидера
indications-observed = Наблюдается
indications-expected = Ожидается
indications-sd = Станд. отклонение
indications-tail = Хвост
indications-tail-exact = точный
indications-tail-normal = нормальный
indications-digit = Цифра
indications-digit-issued = Выдано
indications-digit-leader = Лидер
indications-unit = Участок
indications-share-gap = Разрыв долей
indications-votes = Голоса
indications-measure = Показатель
indications-value = Значение
indications-median = Медиана территории
indications-distance = Отдаление
indications-none = Перечислять нечего.
indications-picture-alt = Рисунок: { $title }
indications-picture-turnout-share = Явка и доля лидера, точка — участок
indications-picture-turnout = Участки по явке, целые проценты выделены
indications-picture-share = Участки по доле лидера, целые проценты выделены
indications-picture-fingerprint = Явка и доля лидера, участков в клетке
indications-picture-votes-turnout = Голоса по явке участка
indications-axis-turnout = Явка, %
indications-axis-share = { $option }, % найденных бюллетеней
indications-axis-stations = Участков
indications-axis-votes = Голоса
indications-turnout = Явка подробно
indications-capacity = Принято, что участок выдаёт не больше { $per_hour } бюллетеней в час (пакет закона).
indications-signs = Что не сходится
indications-sign = Что
indications-no-signs = Ничто в рядах не противоречит ни себе, ни протоколу.
indications-turnout-rate = Частоты ошибок нет: это сравнение целых чисел, а не статистическая проверка. Каждое называет две бумаги; посмотрите обе.
indications-series = Участков с рядом: { $stations }; подсчётов людей: { $headcounts }.
indications-time = Время
indications-issued = Выдано
indications-day = Выдано бюллетеней по сводкам, все их участки
indications-bulletin = Сводка
indications-since = С предыдущей
indications-can-issue = Может выдать
indications-headcount = Насчитано
indications-contests = Выборы одного дня друг с другом
indications-contests-compared = Участков с двумя и более выборами: { $stations }. Перечислены те, где выданные бюллетени расходятся больше чем на { $tolerance }.
indications-contests-agree = Больших расхождений нет.
indications-difference = Разность
indications-poll-record = Сведения об опросе
indications-poll-complete = Все сведения, обязательные при публикации, указаны.
indications-field = Сведение
indications-stated = Указано
indications-publication = Опрос для публикации
indications-poll = Экзит-полл рядом с протоколами
indications-polled = Доля варианта «{ $option }»; участков опроса: { $stations }, ответов: { $completed }.
indications-estimate = Оценка с 95-процентным интервалом
indications-unweighted = как отвечали
indications-weighted = с весами страт
indications-refusal-adjusted = с поправкой на отказы и пропуски
indications-effects = Эффект неравных весов (Киш): { $kish }. Дисперсия относительно отбора избирателей поодиночке: { $design }.
indications-response = Подошли к { $approached }, отказались { $refused }, пропущены { $missed }, ответили { $completed }: { $rate } тех, к кому подошли.
indications-by-interval = По интервалам
indications-interval = Интервал
indications-approached = Подошли
indications-refused = Отказ
indications-missed = Пропущены
indications-completed = Ответили
indications-no-official = Официальных чисел по этому варианту в книге пока нет.
indications-official-inside = Официальная доля, { $share } ({ $votes } из { $base }), лежит внутри взвешенного интервала.
indications-official-outside = Официальная доля, { $share } ({ $votes } из { $base }), лежит вне взвешенного интервала.
indications-unpaired = Участков опроса без официальных чисел в книге: { $count }. В сравнении они не участвуют.
indications-mean-difference = Опрос минус протокол, среднее
indications-se = Стандартная ошибка
indications-no-ratio = Ни на одном участке отношения готовности отвечать нет: доля равна 0 или 1.
indications-copies = { $option }: участков опроса с копией в книге { $with }, без копии { $without }.
indications-sample-file = Выборка, SHA-256
indications-reports-file = Донесения, SHA-256
indications-no-margin = Эти участки никто не выбирал жребием: ни оценки, ни погрешности не даётся.
indications-bounds = Недостающие участки ничем не заполняются. Будь они все низкими или все высокими среди сообщивших, оценка лежала бы от { $low } до { $high }; без единого голоса или со всеми голосами за вариант — от { $least } до { $most }.
indications-voter-formula = Формула для отдельных избирателей обещала бы стандартную ошибку { $se }: слишком мало, она считает избирателей одного участка посторонними.
indications-stratum = Страта
indications-units = Единиц всего
indications-drawn = Выбрано
indications-reported = Сообщили
indications-coverage = Охват
indications-form = Оценка
indications-share = Доля, %
indications-low = От, %
indications-high = До, %
indications-rehearsal = Проба: до броска костей ничего не зафиксировано. Этот жребий ничего не доказывает.
indications-seed = Исходное число жребия
indications-committed = Зафиксировано в записи { $seq } от { $at }: выборы { $contest }, участков { $stations }, программа { $version }.
indications-commitment = Фиксация до жребия
indications-commit-check = Проверить может каждый, в папке книги:
indications-commit-next = Теперь подпишите контрольную точку, огласите три хеша и внесите их в протокол собрания. Только после этого при всех бросайте кости.
indications-place = №
indications-name = Название
indications-ticket = Билет
indications-tickets = Участки, выбранные с равными шансами
indications-recheck = Билет можно перепроверить вручную, здесь { $unit }. Команда печатает его SHA-256; это десятичное число, записанное задом наперёд, и есть билет:
indications-weighted-draw = Участки по наибольшей возможной ошибке, с возвращением
indications-weight = Наибольшая ошибка
indications-bound = { $leader } впереди не меньше чем на { $margin } голосов; наибольшие возможные ошибки всех участков дают вместе { $sum } голосов этого перевеса.
indications-plan = План пересчёта
indications-plan-risk = Сколько извлечений по наибольшей ошибке снижают риск, если ошибок не найдено
indications-plan-chance = Сколько участков выбрать, чтобы попался хотя бы один неверный
indications-plan-stations = Участков в списке: { $stations }.
indications-risk = Риск
indications-draws = Извлечений
indications-bad = Неверных участков
indications-assignment = Наблюдатели и участки по жребию
indications-observer = Наблюдатель
indications-recount = Что доказывает пересчёт
indications-times = Сколько раз выбран
indications-error = Найденная ошибка
indications-taint = Ошибка ÷ наибольшая
indications-not-recounted = Выбранных и не пересчитанных участков: { $count }. Они считаются неверными целиком.
indications-recount-risk = Риск (Каплан — Марков), извлечений { $draws }: { $risk }.
indications-observed-means = Доля варианта «{ $leader }» в бюллетенях: { $assigned } участков, выбранных для наблюдателей, минус { $others } остальных: { $difference }.
indications-rounds = Повторов жребия
indications-as-extreme = Столь же большой разрыв
indications-without-figures = Участков списка без чисел: { $count }.
indications-with-observers = Куда жребий направил наблюдателей
indications-plurality-only = Проверяется только, что у этого варианта больше всех голосов; не порог и не распределение мандатов.
indications-plan-all = Для риска 5 % извлечений нужно больше, чем есть участков: пересчитайте все.
help-any-page = text, json или html
help-any-plots = Записать рисунки (SVG) в эту папку
help-any-seed = Что выпало на костях; пробелы не важны
help-any-rehearsal = Попробовать без фиксации; вывод это скажет
help-any-draws = Сколько выбрать
help-any-poll = Файл опроса (specs/indications.md)
help-any-observers = Файл имён, по одному в строке
help-screen = Проверки чисел: одно объявленное семейство, указание, а не доказательство
help-screen-territory = Территории проверок: territorial или region
help-screen-twins = Таблица пар участков в одном здании: first,second
help-turnout = День каждого участка: сводки, возможности, подсчёты людей, выборы друг с другом
help-turnout-unit = Показать весь ряд этих единиц и нижестоящих
help-turnout-trips = Таблица выездов с переносной урной: unit,out,back,voters
help-turnout-tolerance = На столько выданных бюллетеней выборы могут расходиться
help-exit-poll = Экзит-поллы: сведения, публикация, оценка рядом с протоколами
help-exit-poll-check = Какого сведения, нужного по закону, нет (EXP-01)
help-exit-poll-publish = Лист для публикации; в «тишину» и до закрытия участков — отказ
help-exit-poll-publish-at = Когда публикуется; без этого — сейчас
help-exit-poll-estimate = Доля с её настоящей погрешностью и разрыв на тех же участках
help-quick-count = От выборки участков к целому; недостающие — границами
help-quick-count-reports = Донесения: unit,base,votes
help-quick-count-sample = Выборка: страты и выбранные участки (specs/indications.md)
help-draw = Открытый жребий: фиксация, затем кости, затем участки
help-draw-commit = Зафиксировать в книге список участков и итоги, до костей
help-draw-tickets = Выбрать участки с равными шансами
help-draw-weighted = Выбрать участки по наибольшей возможной ошибке
help-draw-plan = Сколько участков нужно пересчитать
help-draw-assign = Направить наблюдателей по жребию
help-draw-measure = Что показал пересчёт или наблюдатели по жребию
help-draw-measure-recount = Пересчитанные голоса: unit и столбец на каждый вариант
help-draw-measure-rounds = Сколько раз жребий повторяется для p-значения
help-screen-examples =
    adal screen
    adal screen --contest smd-7 --territory region --format html > screen.html
    adal screen --plots pictures
help-turnout-examples =
    adal turnout
    adal turnout --unit so2.214 --tolerance 0
help-exit-poll-check-examples =
    adal exit-poll check poll.toml
help-exit-poll-publish-examples =
    adal exit-poll publish poll.toml --at 2027-03-22T00:00:00+05:00
help-exit-poll-estimate-examples =
    adal exit-poll estimate poll.toml --format json
help-quick-count-examples =
    adal quick-count reports.csv --sample sample.toml
help-draw-commit-examples =
    adal draw commit --contest smd-7
help-draw-tickets-examples =
    adal draw tickets --contest smd-7 --seed "4 1 6 3 2" --draws 5
help-draw-weighted-examples =
    adal draw weighted --contest smd-7 --seed "4 1 6 3 2" --draws 9
help-draw-plan-examples =
    adal draw plan --contest smd-7
help-draw-assign-examples =
    adal draw assign --contest list --seed "4 1 6 3 2" --observers names.txt
help-draw-measure-examples =
    adal draw measure --contest smd-7 --seed "4 1 6 3 2" --recount recount.csv --draws 9
    adal draw measure --contest list --seed "4 1 6 3 2" --observers names.txt

## people
book-bad-repeated-statement = то же самое заявление уже есть в книге
book-bad-principal = подписано ключом не того лица, которое названо
people-worth-counts = учитывается
people-worth-foreign = FOREIGN: по другому определению, не учитывается
people-worth-late = LATE: после отзыва ключа, не учитывается
people-worth-same-n = SAME-N: два под одним номером, до решения не учитываются
people-worth-retracted = RETRACTED: автор взял назад
people-worth-withdrawn = WITHDRAWN: отозвано вместе с таблицей
people-worth-incomplete = INCOMPLETE: таблица принята не целиком
people-worth-told = TOLD: исправление чужого документа ничего не меняет
people-witness-unknown = у { $name } нет ключа в этой книге: не опечатка ли в имени? Записано так, как дано
people-root-key-where = нужна подпись корневого ключа, а по пути { $file } его нет: укажите --root-key ФАЙЛ
people-same-n = { $by }: под номером { $n } подписано несколько заявлений (записи { $entries }): ни одно не учитывается, пока не выбрано одно
people-same-n-settled = { $by }: под номером { $n } подписано несколько заявлений (записи { $entries }); выбрано одно
people-gap = заявлений { $by } нет в этой книге: { $count }, первое из них под номером { $first }
people-retracted = запись { $seq } взята назад автором
people-bundle-not-plain = { $name }: ссылка либо не обычный файл или папка
people-bundle-surplus = { $name }: такому в передаче не место
people-bundle-no-statements = нет файла statements.jsonl
people-bundle-too-large = { $name }: больше допустимого
people-bundle-hash = { $name }: содержимое не соответствует имени
people-bundle-utf8 = не UTF-8
people-bundle-line = statements.jsonl, строка { $line }: { $why }
people-bundle-not-person = statements.jsonl, строка { $line }: { $kind } — не заявление лица
people-signer-chair = председатель
people-signer-secretary = секретарь
people-copy-unsigned = { $document }: нет подписи ({ $who })
people-copy-unsealed = { $document }: нет печати
people-repeat-without-decision = повторный протокол не опирается на решение комиссии
people-repeat-without-notice = о повторном подсчёте не уведомили
people-repeat-unobserved = наблюдателей при повторном подсчёте не было
people-pages-differ = в копии страниц: { $found }, в первой копии этого участка: { $wanted }
people-refused-to-sign = отказались подписать: { $count }
people-incident = { $by }, { $time }: { $told } (свидетелей: { $witnesses }, файлов: { $files })
people-two-said = { $by }: под одним номером { $n } подписаны разные заявления: { $count }; ни одно не учитывается
people-two-said-settled = { $by }: под одним номером { $n } подписаны разные заявления: { $count }; одно выбрано подписанным решением
people-shared-file = один файл ({ $hash }) подан под несколькими участками: { $units }
people-misquote = исправление говорит «вместо { $quoted }»; записано { $found }
people-typed-twice = одну бумагу ввели дважды: { $first } и { $second }; третий ещё не решил
people-typed-twice-decided = одну бумагу ввели дважды: { $first } и { $second }; третий решил
people-value-not-entered = не введено
people-value-blank = пусто
people-value-illegible = неразборчиво
people-value-number = { $n }
people-key-not-in-book = ключа из { $file } нет в этой книге; его вносит `adal key add`
people-said = запись { $seq }, { $by }, заявление { $id }
people-counter = счётчик ключа нельзя сохранить в { $path }: { $why }
people-counter-form = { $path }, счётчик заявлений этого ключа, не читается: верните его из резервной копии или удалите, если этот ключ не подписывал ничего, чего нет в этой книге
people-no-such-statement = «{ $what }» не указывает на строку или заявление лица в этой книге либо указывает на несколько; дайте номер записи или не меньше 8 знаков
people-no-incident-code = { $code } — не код происшествия; есть такие: { $codes }
people-bad-time = «{ $found }» — не время вида 2026-11-22T23:05:00+05:00
people-bad-value = «{ $found }» — не целое число, не blank и не illegible
people-no-such-contest = в этих выборах нет «{ $contest }»
people-no-such-line = в форме нет строки «{ $line }»
people-same-statement = оба указания — на одно и то же заявление
people-bundled = { $folder }: заявлений { $statements }, файлов { $files }, файлов, которых нет в книге, { $absent }
people-merged = { $folder }: принято { $taken }, уже было { $already }, файлов { $files }
people-merged-late = LATE, хранится и не учитывается: { $count }
people-merged-foreign = FOREIGN, хранится и не учитывается: { $count }
people-merged-absent = названные, но ещё не переданные файлы: { $count }
people-merge-signed = подписано записей: { $size }
people-merge-unsigned = контрольная точка не подписана: { $why }
people-receipts = расписок { $count }, они в { $folder }; верните их. Проверяются командой `adal verify-receipt entry-N.tlog-proof entry-N.json --pin { $vkey }`
people-receipts-owed = расписки по { $folder } ещё не выданы: ключа, которым подписывают контрольные точки, здесь нет. Там, где он есть: `adal checkpoint --book { $book }`, затем снова `adal merge { $folder } --book { $book }` (повтор ничего не меняет)
people-open = Что ждёт решения третьего лица
people-nothing-open = решения ничего не ждёт
people-line-id = ключ
people-how-to-decide = Решайте по бумаге, а не по тому, кто вводил. Если один ввод верен, кроме некоторых строк, добавьте для каждой из них --except КЛЮЧ; непоказанные строки совпадают. Если неверны оба, выберите более близкий; строку затем исправит командой `adal correct` оператор или тот, кто вводил первым.
people-reason-here = что видно на бумаге
people-told-divided = { $by } выбирает { $chosen }, а не { $over }, но в строках { $lines } — { $over }: { $reason }
people-merge-refused = { $folder }: отказано, ничего не принято: { $why }
people-strangers = заявления об участке или выборах, которых нет в определении, хранятся и не учитываются: { $count }
people-bad-role = «{ $found }» — не роль: observer, auditor, witness, operator или root
cli-bad-threshold = --threshold { $found }: корневых ключей { $roots }; число должно быть от 1 до этого
people-no-such-key = у { $name } нет действующего ключа
people-key-prepared = { $file }: подпишите командой `ssh-keygen -Y sign -n { $namespace } -f КЛЮЧ { $file }`, затем `adal key finish { $file } ПОДПИСЬ…`; до этого в книгу ничего не пишите
people-key-event = запись { $seq }; allowed_signers записан заново
people-unreadable = { $file } не читается: { $why }
people-bad-signature-file = в { $file } нет подписи, какую пишет `ssh-keygen -Y sign`
people-other-paper = лист не того участка или не тех выборов, что введён первым
people-second-equal = оба ввода совпадают: лист закрыт
people-second-differs = вводы различаются; решает третий: `adal resolve` (строки ему покажет `adal reconcile --code SYS-02`)
people-second-own = { $by } вводил(а) и первый раз: второй раз вводит другой человек
people-resolve-own = одно из двух заявлений — { $by }: решает третий человек
people-retract-other = это сказано не { $by }: каждый отзывает только своё
people-key-revoked = ключ { $by } отозван: подписанное им теперь — LATE и не учитывается, пока { $by } не подтвердит его новым ключом
people-sheet-refused = лист не принят
people-does-not-balance = { $code } { $check }: { $numbers } не выполняется; лист принимается как есть
people-which-sheet = укажите лист: --contest и --unit либо --from файл
people-draft-kept = черновик сохранён в { $file }; та же команда продолжит его
people-thrown-away = черновик выброшен; ничего не подписано
people-history = Участок { $unit }: жизнь его листов
people-when = время
people-what = что сказано
people-worth = что это значит
people-code = код
people-differs = что различается
people-told-row = { $document }: принято из { $file }, строка { $line }
people-told-sheet = { $by } читает: { $document }
people-told-second = { $by } вводит бумагу { $of } второй раз, не видя первого ввода: { $document }
people-told-follows = { $by } читает: { $document }, вместо { $of }: { $reason }
people-told-correction = { $by } исправляет { $of }, строка { $line }: вместо { $old } — { $new } ({ $reason })
people-told-incident = { $by } сообщает { $code }: { $told }
people-told-nothing = без описания
people-told-endorse = { $by } также подписывает { $of }
people-told-resolve = { $by } выбирает { $chosen }, а не { $over }: { $reason }
people-told-retract = { $by } берёт { $of } назад: { $reason }
help-any-sign-with = Закрытый ключ того, кто говорит (файл OpenSSH); без него — ключ оператора этой книги
help-any-reason = Почему
help-any-file = Фото, скан или акт; можно несколько раз
help-any-unit = Участок
help-any-statement = Номер записи или не меньше 8 знаков заявления
help-any-root-key = Закрытый ключ корня; можно несколько раз
help-any-prepare = Записать заявление сюда, чтобы подписать на других машинах
help-enter = Ввести лист с бумаги, подписать и внести в книгу
help-enter-from = Файл листа вместо терминала
help-enter-second = Ввести ту же бумагу второй раз, не видя первого ввода; чью — номер или знаки
help-enter-follows = Заявление, вместо которого этот лист
help-enter-examples =
    adal enter --contest list --unit 0101 --sign-with aigul.key
    adal enter --from sheet.toml --sign-with aigul.key
    adal enter --second 412 --sign-with daulet.key
help-incident = Сказать, что произошло на участке
help-incident-code = Что произошло: COP-04, PRO-02, …
help-incident-happened = Когда, со сдвигом: 2026-11-22T23:05:00+05:00
help-incident-place = Где
help-incident-note = Что произошло, своими словами
help-incident-witness = Кто видел: имя@организация; можно несколько раз
help-incident-examples =
    adal incident COP-04 --unit 0101 --note "the secretary left with the seal" --sign-with aigul.key
help-correct = Исправить строку листа: вместо одного числа другое
help-correct-line = Строка
help-correct-old = Что, по исправлению, там стояло
help-correct-new = Что должно стоять
help-correct-examples =
    adal correct 412 --line 6 --old 311 --new 131 --reason "act of 23 November" --sign-with aigul.key
help-endorse = Подписать также чужое заявление; своё опоздавшее — новым ключом
help-endorse-examples =
    adal endorse 412 --sign-with daulet.key
help-resolve = Решить между двумя заявлениями одного ключа и номера или двумя вводами одной бумаги
help-resolve-chosen = То, что учитывается
help-resolve-over = Другое
help-resolve-except = Строка, в которой верно другое; можно повторять
help-resolve-examples =
    adal resolve 412 --over 415 --reason "the photo says 131" --sign-with saule.key
help-retract = Взять своё заявление назад; оно остаётся, но не учитывается
help-retract-examples =
    adal retract 412 --reason "typed for the wrong station" --sign-with aigul.key
help-bundle = Записать заявления лиц и их файлы в папку для передачи
help-bundle-folder = Новая папка
help-bundle-by = Только сказанное этим лицом
help-bundle-examples =
    adal bundle /media/stick/aigul --by aigul@haq
help-merge = Принять передачи; каждую целиком или никак, в любом порядке
help-merge-folders = Папки
help-merge-receipts = Папка для расписок; без неё рядом с каждой передачей, ИМЯ-receipts
help-merge-examples =
    adal merge /media/stick/aigul /media/stick/daulet
help-history = Жизнь листов участка и что различается
help-history-unit = Участок
help-history-examples =
    adal history 0101
    adal history 0101 --format json
help-key-add = Внести ключ: подписывают столько корней, сколько требует книга, и сам новый ключ
help-key-add-file = Новый ключ: закрытый файл, а с --prepare — .pub
help-key-add-name = Чей: имя@организация; псевдоним
help-key-add-person = Кто стоит за именем: хранится в private/names.csv книги и никому не передаётся
help-key-add-role = Что он может подписывать
help-key-add-examples =
    adal key add aigul.key --name aigul@haq --role observer
    adal key add aigul.key.pub --name aigul@haq --role observer --prepare add-aigul
help-key-revoke = Отозвать ключ; подписанное им дальше — LATE
help-key-revoke-name = Чей
help-key-revoke-examples =
    adal key revoke aigul@haq --reason "laptop stolen"
help-key-finish = Внести подготовленное событие о ключе с подписями, сделанными в другом месте
help-key-finish-statement = Подготовленное заявление
help-key-finish-signatures = Подписи, какие пишет `ssh-keygen -Y sign`
help-key-finish-examples =
    adal key finish add-aigul add-aigul.root.sig add-aigul.aigul.sig
people-key-log = передайте новый vkey проверяющим и свидетелям: { $vkey }

## audit
audit-line = это не строка журнала: { $why }
audit-proof-form = это не квитанция (tlog-proof@v1)
audit-other-index = квитанция — на запись { $index }, а строка — запись { $seq }
audit-not-included = доказательство не ведёт от этой строки к подписанному корню: эта строка там не стоит
audit-not-signed = запись { $seq } ещё не покрыта контрольной точкой (новейшая покрывает { $size }): сначала подпишите, adal checkpoint
audit-no-entry = такой записи в книге нет или она скрыта
audit-book-broken = журнал читается только до { $size } записей
audit-same-line = обе квитанции — на одну и ту же строку: раздвоения нет
audit-not-one-index = квитанции — на разные записи: раздвоения нет
audit-fraud-form = это не доказательство раздвоения (adal-fraud/1)
audit-no-fraud = обе контрольные точки совместимы: файл ничего не доказывает
audit-request-form = это не запрос к свидетелю
audit-unknown-log = НЕИЗВЕСТНО: этому свидетелю не дан vkey журнала { $origin }
audit-other-log-key = этот свидетель знает { $origin } с другим ключом
audit-conflict = РАСХОЖДЕНИЕ: последним этот свидетель подписал размер { $last }; сделайте запрос с --old { $last }. Меньшая контрольная точка не подписывается никогда
audit-inconsistent = НЕСОГЛАСОВАННО: от размера { $last }, подписанного последним, к этой контрольной точке доказательство не ведёт; ничего не подписано. С --book свидетель ищет доказательство раздвоения
audit-fraud = РАЗДВОЕНИЕ: журнал подписал две несовместимые контрольные точки; ничего не подписано
audit-witness-locked = уже работает другой запуск этого свидетеля
audit-state-form = { $path } не читается: свидетель не знает, что подписал последним, и не подписывает ничего
audit-no-cosignature = ни одна строка этого свидетеля не верна ни над одной контрольной точкой этой книги
audit-never-redacted = запись { $seq } ({ $kind }) не скрывается никогда: изменился бы смысл других записей
audit-redact-nothing = записи { $seq } нет в книге, она уже скрыта или у неё нет строк
audit-bad-threshold = --threshold { $threshold }: названо свидетелей { $named }
audit-bad-witness = «{ $found }» — не vkey свидетеля (тип 0x04)
audit-bad-log = «{ $found }» — не vkey журнала: квитанция проверяется по vkey, одного H_0 мало
audit-bad-name = «{ $found }» не может быть именем свидетеля: без пробелов и знака плюс
audit-other-witness-key = файл ключа и witness.vkey — от разных ключей
audit-file-too-long = файл { $file } слишком длинный
audit-bad-cosignature = строка свидетеля { $witness } на { $file } неверна
audit-unwitnessed = НЕ ЗАСВИДЕТЕЛЬСТВОВАНО: ни одну контрольную точку не подписало достаточно названных вами свидетелей (нужно { $threshold })
audit-strangers = подписи ключей, которых вы не назвали: { $count }
audit-witnessed = засвидетельствованы первые записи, числом { $size }:
audit-witness-line = { "  " }{ $name }, { $time }
audit-receipt-text =
    Квитанция на запись { $seq } книги
    { "    " }{ $origin }

    { $stem }.json        строка, байт в байт
    { $stem }.tlog-proof  доказательство (c2sp.org/tlog-proof@v1)

    Проверка без книги, с vkey, полученным от оператора или третьего лица:
        adal verify-receipt { $stem }.tlog-proof { $stem }.json --pin VKEY

    vkey оператора, как он стоит в этой книге (сверьте, не берите на веру отсюда):
    { "    " }{ $vkey }

    Вручную: sha256sum { $stem }.json даёт H. Лист — SHA-256 от байта 00 и 32 байтов H; вместе с хешами доказательства он даёт корень из контрольной точки (RFC 6962), подписанной ключом vkey.

    Квитанция показывает, что эта строка стоит на этом месте. Она не показывает, что бумага была честной или что запись потом не исправлена.
audit-receipt-holds =
    ВЕРНО: запись { $seq } ({ $kind }, { $at }) книги { $origin }
    под подписанной контрольной точкой, записей { $size }, корень { $root }
    хеш { $hash }
    высказывание { $id }
audit-receipt-signer = подписано ключом { $key }
audit-receipt-bad-signature = подпись в строке неверна
audit-receipt-limits = Чьи это ключи и не исправляет ли эту запись более поздняя, скажет только книга.
audit-fork-receipts = РАЗДВОЕНИЕ: { $origin } подписал две разные строки как запись { $seq }
audit-fork-checkpoints = РАЗДВОЕНИЕ: { $origin } подписал { $older } и { $newer } записей, из которых первые { $older } — не те
audit-log-admitted = принят: { $origin }
audit-log-there = принят раньше: { $origin }
audit-witness-vkey = vkey свидетеля, для тех, кто будет проверять: { $vkey }
audit-request-made = { $file }: запрос от размера { $old }; передайте его свидетелю
audit-would-sign = подписал бы: { $origin }, от { $old } до { $size } записей, корень { $root }
audit-fraud-written = доказательство раздвоения: { $file }. Любой проверит его: adal verify-receipt --fork
audit-cosigned = подписано: { $origin }, записей { $size }; ответ { $file }
audit-added = { $witness } теперь стоит на контрольной точке размера { $size }
audit-compare-identical = одна книга, копии совпадают: записей { $size }, корень { $root }
audit-compare-ahead = одна книга: { $which } впереди, записей больше на { $count }; первые { $size } совпадают
audit-compare-fork = РАЗДВОЕНИЕ: одна книга до записи { $seq }, которая отличается
audit-compare-fork-proof = доказательство: квитанции на запись { $seq } в { $folder }; проверка: adal verify-receipt --fork
audit-compare-fork-provable = обе стороны подписаны журналом; -o запишет доказательство
audit-compare-fork-unsigned = запись { $seq } не подписана журналом с обеих сторон: против него это раздвоение ничего не доказывает
audit-compare-two = две книги: A { $a }, B { $b }
audit-compare-sets = подписанные высказывания: в обеих { $both }, только в A { $only_a }, только в B { $only_b }
audit-compare-set-hash = хеш множества: A { $a }, B { $b }
audit-compare-only = { "  " }только в { $which }: запись { $seq }, { $kind }, { $id }
audit-compare-more = { "  " }и ещё: { $count }
audit-equivocation = ДВОЙНОЕ ВЫСКАЗЫВАНИЕ: { $key } говорит разное под номером { $n }: { $one } и { $other }
audit-compare-broken = { $which } читается только до { $size } записей; дальше не сравнивалось
audit-compare-redacted = { $which } — публичная копия: скрытых записей { $count }
audit-redacted = { $folder }: публичная копия; скрыто записей { $count }; вложений скопировано { $copied }, оставлено { $left }
audit-bad-lines = «{ $found }» — не список записей вида 3,5-9
audit-tombstones = НЕПОЛНО: скрытых записей { $count } ({ $entries }): их время, содержание и подписи проверить нельзя, как и то, отвечали ли они правилам; что строки с такими хешами там стояли, держат цепочка и контрольные точки
audit-tombstone-tail = запись { $seq } скрыта, и контрольная точка её не покрывает: за неё никто не ручается
audit-rows-redacted = НЕПОЛНО: строки импорта { $seq } ({ $file }) скрыты: сверить их с подписью оператора нельзя, они не считаются
audit-set-partial = хеш множества охватывает только то, что можно прочесть
audit-verdict-incomplete = НЕПОЛНО: цепочка, дерево и контрольные точки верны; скрытые записи проверить нельзя
audit-redacted-writer = это публичная копия со скрытыми записями: в неё не пишут и из неё не сливают
help-prove = Доказать одну запись тому, у кого книги нет
help-prove-entry = Её номер или первые цифры её хеша или id высказывания
help-prove-output = Папка для квитанции
help-prove-examples =
    adal prove 41 -o receipt
help-verify-receipt = Проверить квитанцию или доказательство раздвоения вовсе без книги
help-verify-receipt-proof = Квитанция (.tlog-proof); с --fork — доказательство раздвоения или первая из двух квитанций
help-verify-receipt-line = Строка (.json); с --fork — вторая квитанция
help-verify-receipt-pin = vkey журнала, полученный извне; несколько, если ключ меняли
help-verify-receipt-fork = Проверить доказательство, что журнал подписал две книги
help-verify-receipt-examples =
    adal verify-receipt entry-41.tlog-proof entry-41.json --pin VKEY
    adal verify-receipt --fork reply.fraud --pin VKEY
help-any-witness = vkey свидетеля, который считается; можно несколько раз
help-any-threshold = Сколько из них должны были подписать; без него — все
help-witness = Засвидетельствовать обменом файлами, что книга только росла
help-witness-init = Создать папку свидетеля или принять ещё один журнал
help-witness-init-home = Папка свидетеля
help-witness-init-name = Имя свидетеля, например observers.example/w1
help-witness-init-log = vkey журнала, полученный из рук в руки; можно несколько раз
help-witness-init-passphrase-file = Файл, первая строка которого — парольная фраза нового ключа
help-witness-request = Сделать запрос на новейшую контрольную точку
help-witness-request-old = Размер, подписанный свидетелем последним; 0 — ни разу
help-witness-request-output = Запрос
help-witness-check = Сказать, что сделал бы cosign; ничего не подписывать
help-witness-check-home = Папка свидетеля
help-witness-check-request = Запрос
help-witness-cosign = Сохранить, что подписывается, затем подписать
help-witness-cosign-home = Папка свидетеля
help-witness-cosign-request = Запрос
help-witness-cosign-output = Ответ
help-witness-add = Поставить ответ свидетеля на контрольную точку
help-witness-add-reply = Ответ
help-witness-add-witness = vkey свидетеля
help-compare = Сравнить две книги или две копии одной
help-compare-a = Папка первой
help-compare-b = Папка второй
help-compare-output = Папка для доказательства раздвоения
help-compare-limit = Сколько высказываний назвать с каждой стороны
help-redact = Сделать публичную копию со скрытыми строками
help-redact-source = Книга
help-redact-output = Новая папка для копии
help-redact-lines = Записи, которые скрыть, вида 3,5-9
help-redact-rows = Скрыть все строки импорта этой записи; можно несколько раз
help-redact-examples =
    adal redact book -o public --lines 41,50-60
    adal redact book -o public --rows 3
audit-not-log-key = книга не подтверждает, что теперь это ключ журнала { $origin } после известного свидетелю
audit-rekeyed = отныне свидетель подписывает то, что подписал этот ключ: { $vkey }
audit-no-later = первые записи ({ $place }) существовали не позднее { $time } ({ $by })
audit-no-earlier = запись { $place } и следующие за ней сделаны не раньше { $time } ({ $by })
audit-entry-no-later = существовала не позднее { $time } ({ $by })
audit-entry-no-earlier = сделана не раньше { $time } ({ $by })
audit-seen = эта книга видела записей { $size }, корень { $root }, не позднее { $time } (запись { $seq }), в журнале { $vkey }
audit-seen-unbounded = эта книга видела записей { $size }, корень { $root } (запись { $seq }; никто из названных вами не говорит, когда), в журнале { $vkey }
audit-stamp = метка времени в записи { $seq }: { $why }
audit-stamps-unasked = чьи это метки времени ({ $count }): их подписи верны, укажите --tsa-ca с центрами, которым доверяете
audit-unstamped = ни одна метка времени в книге не выдана центром, которому вы доверяете
audit-foreign-fork = другой журнал подписал два корня для { $size } записей, записи { $one } и { $other }: { $vkey }
audit-foreign-there = эта контрольная точка уже записана, запись { $seq }; ничего не изменилось
audit-foreign-recorded = запись { $seq }: эта книга видела записей { $size } журнала { $origin }, корень { $root }
audit-receipt-seen = запись говорит, что книга видела записей { $size }, корень { $root }, в журнале { $vkey }
audit-receipt-witnessed = значит, она существовала не позднее:
stamp-form = это не ответ и не метка времени (RFC 3161)
stamp-rejected = центр не выдал метку: состояние { $status }
stamp-other = это метка не над контрольной точкой этой книги
stamp-signature = подпись метки или то, что она покрывает, не держится
stamp-unknown = алгоритм, ключ или критическое расширение, которым здесь не доверяют: { $oid }
stamp-no-certificate = сертификата подписавшего нет ни в метке, ни среди указанных вами
stamp-certificate = сертификат не вправе подписывать метки времени или тогда не действовал: { $subject }
stamp-untrusted = ни одна цепочка не ведёт к сертификату, которому вы доверяете: { $subject }
stamp-there = эта метка уже записана, запись { $seq }; ничего не изменилось
stamp-anchors = в файле нет сертификата (PEM или DER)
stamp-no-checkpoint = нет верной контрольной точки, или нет точки такого размера: сначала подпишите её командой adal checkpoint
stamp-request-made = { $file }: запрос на контрольную точку, записей { $size }; отправьте его в центр как application/timestamp-query
stamp-imported = запись { $seq }: первые записи ({ $size }) существовали не позднее { $time } ({ $by })
stamp-imported-unasked = запись { $seq }: первые записи ({ $size }) существовали не позднее { $time }, говорит { $by }; чей это ключ, не проверено (нет --tsa-ca)
help-any-tsa-ca = Сертификаты центров меток времени, которым вы доверяете (PEM); можно указать несколько раз
help-timestamp = Метки времени (RFC 3161) над контрольными точками, обменом файлами
help-timestamp-request = Записать запрос над контрольной точкой
help-timestamp-request-output = Запрос (.tsq)
help-timestamp-request-size = Над контрольной точкой такого размера; без этого над новейшей
help-timestamp-import = Проверить ответ центра и записать его в книгу
help-timestamp-import-response = Ответ (.tsr) или сама метка
help-timestamp-examples =
    adal timestamp request -o head.tsq
    curl -H "Content-Type: application/timestamp-query" --data-binary @head.tsq -o head.tsr https://tsa.example
    adal timestamp import head.tsr --tsa-ca tsa-ca.pem
help-foreign = Записать контрольную точку другого журнала: что и когда видела эта книга
help-foreign-note = Подписанная заметка
help-foreign-log = vkey другого журнала, полученный из рук в руки
help-foreign-examples =
    adal foreign other/checkpoint --log VKEY
help-prove-size = Под контрольной точкой такого размера; без этого под наибольшей
help-verify-receipt-token = Метка времени над контрольной точкой квитанции
help-witness-rekey = Принять новый ключ журнала, подтверждённый книгой
help-witness-rekey-home = Папка свидетеля
help-witness-rekey-log = Новый vkey, полученный из рук в руки
help-key-log = Отныне контрольные точки подписывает другой ключ
help-key-log-file = Новый ключ

## lawyer
lawyer-no-sheets = в книге нет ни одного официального протокола этих выборов
lawyer-no-rule = пакет закона «{ $pack }» не говорит, как определяется результат выборов вида «{ $kind }»
lawyer-no-seats = в определении не указано число мандатов
lawyer-no-share = ни определение, ни пакет закона не указывают долю, нужную для большинства
lawyer-no-base = закон считает доли от «{ $base }», а в форме такого числа нет
lawyer-base-gap = основание «{ $base }» нельзя сложить: в одном из протоколов этого числа нет
lawyer-many-seats = пакет закона знает одного победителя, а мандатов в этих выборах { $seats }
lawyer-reading-threshold = Прочтено так: список проходит порог и при доле, точно равной порогу; пакет закона об этом молчит.
lawyer-reading-registration = При равенстве решает порядок регистрации, которого в определении нет: равенство показано как нерешённое.
lawyer-reading-tie = Что решает при равенстве голосов, для этого закона не найдено: равенство показано как нерешённое.
lawyer-reading-against-all = «Против всех» учитывается, как указано в форме, и победить не может; его первенство не считается основанием для повторных выборов — пакет закона об этом молчит.
lawyer-reading-quorum = Нужна ли для действительности голосования определённая явка, пакет закона не говорит: здесь это не вычислено, посмотрите явку.
lawyer-outcome = исход
lawyer-not-weighed = Исход не вычислен: { $why }. Ничего не угадывается.
lawyer-no-majority = большинства не набирает никто; что следует дальше, пакет закона не говорит
lawyer-against-all-repeats = Если у «против всех» больше голосов, чем у каждого варианта, выборы повторяются: { $article }.
lawyer-against-all-none = Первенство «против всех» последствий не имеет: { $article }.
lawyer-quorum = Голосование действительно, только если участвовало { $reach } { $percent } % из { $registered } избирателей в списках: { $article }.
lawyer-no-quorum-asked = Порога явки закон не требует: { $article }.
lawyer-unbounded = { $count_plural ->
    [one] По { $count } участку без протокола неизвестно даже число избирателей
   *[other] По { $count } участкам без протокола неизвестно даже число избирателей
  } ({ $units }): худший случай не ограничен, поэтому ничего не исключено.
lawyer-gaps = { $count_plural ->
    [one] В официальном протоколе { $count } участка у варианта нет числа
   *[other] В официальных протоколах { $count } участков у варианта нет числа
  } ({ $units }): при сложении оно не учтено, участок считается спорным.
lawyer-nothing-held = В книге нет ничего, с чем можно сличить этот результат: ни копии протокола, ни спорного или недостающего протокола. Ответ ниже значит только это.
lawyer-without-low = Без участков, которых касаются лишь замечания низкой степени: { $verdict }.
lawyer-closest = Самое близкое условие: { $claim }. Запас g: { $margin }. Его нарушает: { $changes }.
lawyer-documented = Документировано копиями (официальное минус копия), D: { $net } — в пользу результата { $in_favour }, против него { $against }; участков с копией: { $stations }, из них с расхождением: { $differing }.
lawyer-worst = Худший случай по спорным и недостающим участкам, W: { $worst }; без низких степеней: { $without }. Участков: { $stations }, из них только с низкой степенью: { $low }.
lawyer-deciding-documented = { $stations_plural ->
    [one] Документированные расхождения { $stations } участка решают исход ({ $sum }): { $list }.
   *[other] Документированные расхождения { $stations } участков вместе решают исход, меньшего числа участков не хватает ({ $sum }): { $list }.
  }
lawyer-deciding-worst = { $stations_plural ->
    [one] В худшем случае достаточно { $stations } участка ({ $sum }): { $list }.
   *[other] В худшем случае достаточно { $stations } участков, меньшего числа — нет ({ $sum }): { $list }.
  }
lawyer-margin = запас
lawyer-net = документировано
lawyer-votes-axis = голоса
lawyer-option = вариант
lawyer-votes = голоса
lawyer-admitted = допущен
lawyer-seats = мандаты
lawyer-official = Официальный итог, сложенный из { $sheets_plural ->
    [one] { $sheets } протокола
   *[other] { $sheets } протоколов
  }
lawyer-yes = да
lawyer-no = нет
lawyer-verified = ссылка проверена
lawyer-rule = Правило: { $method }; нужная доля, %: { $share }; основание: { $base }; мандатов: { $seats }; { $article } ({ $mark }).
lawyer-claims = Все условия, на которых держится результат. g: запас; D: документировано копиями; W: худший случай
lawyer-claim = условие
lawyer-w-without = W без низких
lawyer-moved = перенести
lawyer-removed = отнять
lawyer-added = прибавить
lawyer-verdict = ответ
lawyer-grades = Имеется копий: { $copies }; из них с подписями председателя и секретаря и с печатью: { $full }. Копия с меньшим числом отметок здесь учтена и названа со своими отметками.
lawyer-copy = копия
lawyer-grade = отметки
lawyer-copies-caption = Копии рядом с официальными протоколами: «копия ≠ официальное», где они расходятся
lawyer-mark-chair = председатель
lawyer-mark-secretary = секретарь
lawyer-mark-seal = печать
help-outcome = Могут ли спорные голоса изменить победителя, прохождение порога, мандат?
help-outcome-format = text, json или html
help-outcome-examples =
    adal outcome --contest smd-7
    adal outcome --format html > outcome.html
lawyer-state = состояние
lawyer-state-open = открыто
lawyer-state-explained = объяснено
lawyer-state-disputed = оспорено
lawyer-state-upheld = подтверждено решением
lawyer-state-dismissed = отклонено решением
lawyer-step = { $date } · { $state } · { $by }: { $reason } (запись { $seq }, { $hash })
lawyer-dismissed = { $count_plural ->
    [one] { $count } расхождение отклонено решением и здесь не делает участок спорным.
    [few] { $count } расхождения отклонены решениями и здесь не делают участки спорными.
   *[other] { $count } расхождений отклонены решениями и здесь не делают участки спорными.
  }
lawyer-bad-state = «{ $found }» — не состояние: open, explained, disputed, upheld, dismissed
lawyer-decision-needs = решению нужны орган и день: --by и --date
lawyer-marked = { $finding }: { $state } (запись { $seq }); прежние состояния остаются его историей
help-mark = Записать в книгу, что стало с расхождением
help-mark-finding = Номер расхождения, как его показывает «adal reconcile»
help-mark-state = Каково его состояние теперь
help-mark-reason = Почему, одним предложением
help-mark-by = Кто объяснил, оспорил или решил: лицо, комиссия, суд
help-mark-date = В какой день; у решения он обязателен
help-mark-examples =
    adal mark COP-01-3cd1d52e3d explained --reason "…"
    adal mark COP-01-3cd1d52e3d dismissed --by "…" --date 2027-04-02 --reason "…"
lawyer-annex = Записи и пересчёт
lawyer-annex-entries = Записи книги, на которых держится этот отчёт
lawyer-annex-entry-check = Хеш записи — это хеш её строки в ledger.jsonl; запись N стоит в строке N + 1:
lawyer-annex-recompute = Имеющий ту же книгу пересчитает всё этой программой; корень должен быть { $root }:
lawyer-hash-is-not-truth = Хеш показывает, что файл не менялся с некоторого момента, а не что бумага подлинна.
lawyer-row = строка
lawyer-by-territory = Расхождения средней степени и выше по территориям
lawyer-completeness = полнота
lawyer-complete-line = Ожидалось официальных протоколов: { $due }; получено: { $official }; недостаёт: { $missing }.
lawyer-missing-by-territory = Недостающие официальные протоколы по территориям
lawyer-territory = территория
lawyer-due = ожидается
lawyer-received = получено
lawyer-missing = недостаёт
lawyer-with-copy = с копией
lawyer-missing-units = какие
lawyer-amendments = изменения
lawyer-no-amendments = В книге нет официальных протоколов, изменённых более поздними.
lawyer-states-changed = Что стало с расхождениями
lawyer-before = было
lawyer-after = стало
lawyer-delta = разница
lawyer-amended-lines = Строки, изменённые более поздним официальным документом
lawyer-blank = пусто
lawyer-illegible = неразборчиво
lawyer-absent = —
lawyer-station = участок
lawyer-station-claim = Участок { $unit }: { $count_plural ->
    [0] ни одна проверка не нашла расхождений.
    [one] { $count } расхождение в его документах.
    [few] { $count } расхождения в его документах.
   *[other] { $count } расхождений в его документах.
  }
lawyer-line-by-line = Построчно; «≠» отмечает отличие от действующего официального протокола
lawyer-custody = Откуда каждый документ и его файлы
lawyer-custody-how = как попал в книгу
lawyer-custody-files = SHA-256 файлов
lawyer-came-table = строка { $row } таблицы { $file }, принятой оператором { $at }
lawyer-came-signed = введён с бумаги и подписан: { $by }, { $at }
lawyer-acts = Акты и происшествия
lawyer-no-acts = Об этом участке никто не подписал ни акта, ни происшествия.
lawyer-act-when = когда
lawyer-act-told = кто и что
lawyer-act-by = { $by }: { $told } { $witnesses_plural ->
    [0] {""}
    [one] (видел ещё { $witnesses } человек)
    [few] (видели ещё { $witnesses } человека)
   *[other] (видели ещё { $witnesses } человек)
  }
lawyer-against-copy = Каждое число копий против того же числа официального протокола
lawyer-against-copy-alt = Сравнено чисел: { $pairs }; различаются: { $differing }
lawyer-materiality = По выборам в целом — официальный результат: { $decision }; спорные голоса: { $verdict }.
lawyer-timeline = Документы участка по времени
lawyer-formulas = Числа, подставленные в каждое соотношение
lawyer-formula = формула
lawyer-explanations = Чем ещё они могут объясняться
lawyer-outcome-section = Может ли спорное изменить результат?
lawyer-result = официальный результат
lawyer-summary = сводка
lawyer-changes = Что изменилось
lawyer-changes-none-named = Прежний отчёт не указан. «--since» с числом записей или корнем, названными в отчёте, с контрольной точкой или днём покажет, что с тех пор изменилось.
lawyer-changes-since = Сравнение с книгой из { $size } записей (корень { $root }), последняя из которых внесена { $at } — по словам оператора. Записей с тех пор: { $entries }.
lawyer-changes-counts = Расхождений было: { $before }, стало: { $now }. Новых: { $new }; исчезло: { $gone }; с другими числами: { $numbers }; только в другом состоянии: { $states }.
lawyer-changes-how = Оба состояния книги прочитаны по сегодняшнему определению и пакетам: изменилась запись, а не правила.
lawyer-change = изменение
lawyer-turn-new = новое
lawyer-turn-gone = исчезло
lawyer-turn-numbers = другие числа
lawyer-turn-state = другое состояние
lawyer-paper-gone = больше не учитывается
lawyer-papers-count = документов
lawyer-papers-changed = Документы, которые поступили, и документы, которые больше не учитываются, с первой записью каждого источника
lawyer-changed-findings = Расхождения, которые стали другими
lawyer-said-before = { $now } (раньше: { $before })
lawyer-since-unreadable = «{ $found }» не называет состояния этой книги: укажите число записей (от 1 до { $size }), корень или хеш последней записи (64 шестнадцатеричные цифры), файл контрольной точки или день, например 2027-03-22 или 2027-03-22T14:00 в поясе выборов
lawyer-since-before = до { $found } в книге не было записей
lawyer-since-differs = контрольная точка { $file } не этой книги: она подписывает другой корень над { $size } записями или больше записей, чем есть
lawyer-needs-file = { $format } — не текст: укажите файл, -o ФАЙЛ
lawyer-needs-unit = укажите участок: --unit
help-report = Составить отчёт: расхождения, сводка, изменения, участок, полнота, итоги
help-report-kind = О чём он
help-report-unit = Только эти единицы и всё под ними; для отчёта об участке — участки
help-report-code = Только эти коды или семейства кодов
help-report-severity = Только эта степень и выше
help-report-format = В каком виде; для pdf нужна сборка с возможностью «pdf»
help-report-since = Показать, что изменилось с этого числа записей, корня, файла контрольной точки или дня
help-report-output = Файл; без него отчёт идёт в стандартный вывод
help-report-examples =
    adal report --format html -o discrepancies.html
    adal report --kind station --unit so1.183 --format pdf -o so1.183.pdf
    adal report --kind completeness --format xlsx -o completeness.xlsx
lawyer-deadlines = сроки
lawyer-deadline-body = орган
lawyer-deadline-time = срок
lawyer-deadline-from = с какого момента
lawyer-deadline-until = последний момент
lawyer-deadline-verified = ссылка
lawyer-days = { $count_plural ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
  }
lawyer-hours = { $count_plural ->
    [one] { $count } час
    [few] { $count } часа
   *[other] { $count } часов
  }
lawyer-deadline-no-event = укажите момент: --from-event { $event }=ВРЕМЯ
lawyer-deadline-out = за пределами календаря
lawyer-deadlines-unverified = Ни одна из отмеченных ссылок не сверена с официальной публикацией. Спросите юриста сегодня и подавайте, не дожидаясь безупречных бумаг.
lawyer-deadlines-counted = Считается в часовом поясе выборов, { $zone }. Срок в днях кончается с последней секундой последнего дня (23:59:59), день самого события не считается; часы идут с самого момента. Переносят ли срок выходные, пакет закона не говорит.
lawyer-no-deadlines = В пакете закона «{ $pack }» сроков нет. Это не значит, что их нет в законе.
lawyer-bad-event = «{ $found }» — не момент: пишите decision, voting_day, publication или filing, «=» и время вида 2027-03-22T10:30
help-deadlines = Посчитать сроки жалоб в часовом поясе выборов
help-deadlines-from-event = Когда нечто произошло: decision, publication или filing, «=» и местное время; можно повторять
help-deadlines-examples =
    adal deadlines
    adal deadlines --from-event decision=2027-03-22T03:00 --from-event filing=2027-03-25T10:30
lawyer-check-title = Проверьте сами
lawyer-check-intro = В этой папке лежат записи книги { $origin }. Каждая команда ниже выполняется в этой папке и использует только sha256sum, ssh-keygen, openssl (3.0 или новее), sed и саму оболочку; adal среди них нет. Неудачная проверка сообщает об этом.
lawyer-check-entries = Записи
lawyer-check-entries-why = Каждый файл в entries/ — строка журнала книги, байт в байт. Хеш записи — SHA-256 её строки:
lawyer-check-left-out = { $count_plural ->
    [one] { $count } запись участков не включена в это открытое досье, так как может называть человека; её хеш стоит на странице отчёта.
    [few] { $count } записи участков не включены в это открытое досье, так как могут называть человека; их хеши стоят на странице отчёта.
   *[other] { $count } записей участков не включены в это открытое досье, так как могут называть человека; их хеши стоят на странице отчёта.
  }
lawyer-check-signatures = Подписи
lawyer-check-signatures-why = Подписаны события ключей, загрузки, заявления лиц и состояния расхождений. Отдельная строка не подписана: загрузка подписана поверх всех своих строк, а контрольная точка ниже покрывает каждую запись. Чей ключ чей, говорит allowed_signers; сравните его с полученным из другого источника.
lawyer-check-no-checkpoint = Ни одна контрольная точка книги ничего здесь не покрывает: проверить можно только хеши и подписи выше.
lawyer-check-checkpoint = Контрольная точка
lawyer-check-checkpoint-why = Ведущий книгу подписал её корень по { $size } записям ключом журнала. log.pem — этот ключ; сравните его с переданным вам vkey:
lawyer-check-proofs = Каждая запись стоит под контрольной точкой
lawyer-check-proofs-why = От хеша записи, соединяя его с соседями (RFC 6962), команды поднимаются к корню. Они успешны, только если это подписанный корень:
lawyer-receipts-title = Квитанции
lawyer-receipts-why = Рядом с каждой записью entries/N.json лежит её квитанция entries/N.tlog-proof: она показывает любому, у кого есть adal, без самой книги, что запись стоит в { $origin } так, как подписал её журнал. Команда называет ключ журнала; сравните его с тем, который вам дали:
lawyer-check-outside = { $count_plural ->
    [one] { $count } запись новее контрольной точки и пока без доказательства.
    [few] { $count } записи новее контрольной точки и пока без доказательства.
   *[other] { $count } записей новее контрольной точки и пока без доказательства.
  }
lawyer-check-attachments = Исходные файлы
lawyer-check-attachments-why = Подписанная загрузка называет исходный файл его SHA-256, а заявление лица — свои снимки и сканы; каждый файл лежит в attachments/ под этим именем:
lawyer-check-no-attachments = Исходные файлы в это досье не входят; загрузки называют их по SHA-256.
lawyer-check-limits = Чего это не показывает
lawyer-check-pin = Та ли это книга, { $origin }, о которой вам говорили, может сказать только нечто вне этой папки: имя книги, ключ журнала или H_0, переданные, напечатанные или заверенные раньше.
lawyer-left-out = [опущено]
lawyer-person-number = лицо { $n }
lawyer-dossier-made = { $folder }: записей { $entries }, файлов { $files }. page.html — отчёт, CHECK.md — как его проверить
lawyer-dossier-absent = исходных файлов нет в папке книги: { $count }
help-dossier = Сложить в папку доказательства по участку с командами для их проверки
help-dossier-stations = Номера участков
help-dossier-output = Новая папка для него
help-dossier-public = Не включать то, что может называть людей: исходные файлы, заявления лиц и строки с такими сведениями
help-dossier-examples =
    adal dossier so1.183 -o so1.183
    adal dossier so1.183 so1.185 -o for-the-press --public
