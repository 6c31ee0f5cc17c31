### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = идентификатор бос: әріптер мен цифрлар керек, мысалы 03.05
id-too-long = «{ $found }» идентификаторы 64 таңбадан ұзын
id-bad-character = «{ $found }» идентификатор емес: латын әріптері, цифрлар және олардың арасында . _ - жазылады
count-too-large = сан 9 007 199 254 740 991-ден үлкен
hash-bad-spelling = SHA-256 64 таңбамен жазылады: 0–9 a–f

## canon
canon-fault = { $offset }-байт: { $expected }
canon-expected-literal = мына таңбалар күтілді: { $bytes }
canon-expected-utf8 = дұрыс UTF-8 күтілді
canon-expected-object = объект күтілді
canon-expected-array = массив күтілді
canon-expected-text = мәтін жолы күтілді
canon-expected-integer = 0 мен 9 007 199 254 740 991 аралығындағы, алдында нөлі жоқ бүтін сан күтілді
canon-expected-value = объект, массив, мәтін жолы, бүтін сан, true немесе false күтілді
canon-expected-id = идентификатор күтілді: 64-тен аспайтын латын әріптері, цифрлар және . _ -
canon-expected-hex = кіші әріпті он алтылық цифрлар күтілді
canon-expected-key = кіші латын әріптерінен, цифрлардан және _ таңбасынан тұратын кілт күтілді
canon-expected-key-order = кілттер рет-ретімен тұруы және қайталанбауы тиіс
canon-expected-comma = үтір немесе объектінің не массивтің соңы күтілді
canon-expected-escape = тек \" \\ \t \n экрандалады
canon-expected-allowed = { $code } таңбасы кітапта рұқсат етілмейді
canon-expected-depth = 8 деңгейден терең кірістірілген
canon-expected-end = бұдан әрі ештеңе болмауы тиіс
canon-write-character = мәтінде кітапқа рұқсат етілмейтін { $code } таңбасы бар
canon-write-integer = { $found } саны 9 007 199 254 740 991-ден үлкен
canon-write-key = «{ $found }» кілт емес: кіші латын әріптері, цифрлар және _ жазылады
canon-write-depth = мән 8 деңгейден терең кірістірілген
