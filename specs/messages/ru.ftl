### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = пустой идентификатор: нужны буквы и цифры, например 03.05
id-too-long = идентификатор «{ $found }» длиннее 64 знаков
id-bad-character = «{ $found }» не идентификатор: допустимы латинские буквы, цифры и . _ - между ними
count-too-large = число больше 9 007 199 254 740 991
hash-bad-spelling = SHA-256 записывается 64 знаками 0–9 a–f

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

## book
book-io = { $path }: { $why }
book-not-found = ни в { $start }, ни выше книги нет: перейдите в неё, укажите --book или создайте её: adal init
book-exists = { $path } уже существует
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
