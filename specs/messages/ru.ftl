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
