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

## election
election-unreadable = { $file } оқылмайды: { $why }
election-toml = { $report }
election-cell = { $file }, { $line }-жол, «{ $column }» бағаны: «{ $found }» тұр; { $expected }
election-table = { $file }: кесте оқылмайды: { $what }
election-contradiction = { $file }: { $what }
election-channel = { $file }: «{ $place }» { $channel } атайды («{ $term }»). adal тек жеке келіп, қағазбен берілген дауысты қабылдайды және оны ешқашан араластырмайды: мұндай жазбаны қағазбен салыстыруға болмайды
election-want-date = күн керек, мысалы 2024-10-06
election-want-id = идентификатор керек: латын әріптері, цифрлар және олардың арасында . _ -
election-want-level = station, territorial, region немесе central керек
election-want-kind = ordinary, closed немесе abroad керек
election-want-unique = екі рет тұр; әрқайсысы бір рет қана тұра алады
election-want-known-unit = units.csv ішінде мұндай бірлік жоқ
election-want-known-contest = election.toml ішінде мұндай сайлау жоқ
election-want-higher-parent = жоғары тұрған комиссияның деңгейі жоғарырақ болуы керек
election-want-order = бюллетеньдегі орны керек: 1, 2, 3 …
election-want-role = candidate, list, against_all, yes немесе no керек
election-bad-format = «{ $found }» форматы белгісіз; adal-election/1 керек
election-bad-channel = «{ $found }» арнасы: «{ $wanted }» керек
election-bad-date = «{ $found }» күн емес; мысалы 2024-10-06 керек
election-bad-time = «{ $found }» уақыт емес; мысалы 07:00 керек
election-no-such-pack = packs/ ішінде «{ $pack }» пакеті жоқ; оны сонда көшіріңіз немесе атын түзетіңіз
election-no-such-unit = units.csv ішінде «{ $unit }» бірлігі жоқ
election-option-of-no-contest = options.csv election.toml ішінде жоқ «{ $contest }» сайлауын атайды
election-study-only = «{ $pack }» пакеті жеке келіп машинамен берілген дауыстардың жазбасын сипаттайды: ол тек purpose = "study" кітабында ашылады, ешқашан қағаздың жанында емес
election-paper-only = «{ $pack }» пакеті қағазды сипаттайды; purpose = "study" кітабында тек машина жазбалары болады

## findings
why-not-blank = жол бос
why-not-illegible = жолды оқу мүмкін емес
why-not-absent = құжатта мұндай жол жоқ
why-not-no-document = кітапта мұндай құжат жоқ
finding-relation = { $document }: { $formula }; алшақтық { $delta }
finding-required-line = жолда сан тұруы керек: { $why }
finding-copy-line = { $other }: { $other_value }, { $base }: { $base_value }; алшақтық { $delta }
finding-options-swapped = { $other }: екі позиция бірінің орнында бірі тұр: { $first } және { $second }; қосындысы сол қалпында
finding-later-document = кейінгі құжат ({ $document }) бұрынғысының { $lines_plural ->
    [0] бірде-бір жолын өзгертпейді
   *[other] { $lines } жолын өзгертеді
  }: { $list }
finding-list-changed = тізімдегі сайлаушылар саны { $before } орнына { $after } болды ({ $delta })
finding-one-way = кейінгі құжат дауыстарды бір жаққа ауыстырады: бір позиция { $gain } алады, { $losers_plural ->
   *[other] { $losers } позиция жоғалтады
  }
finding-form-of-other = { $document } { $found } нысанында жазылған, ол «{ $contest }» сайлауынікі; бұл сайлаудың нысаны { $wanted }
finding-form-unknown = { $document } { $found } нысанында жазылған; бұл сайлаудың нысаны { $wanted }
finding-against-all-missing = «барлығына қарсы» жолында сан жоқ: { $why }
finding-bulletin-falls = { $later } мәліметі { $after } дейді, { $earlier } мәліметі { $before } деген: өспелі қорытынды { $delta } кемиді
finding-bulletin-too-fast = { $earlier } мен { $later } аралығында ({ $minutes } минут) { $grown } қосылды; учаске сағатына { $per_hour } асырмай береді, осы уақытта { $capacity }
finding-last-bulletin = соңғы мәлімет ({ $time }) { $bulletin } дейді, хаттама { $protocol } дейді; алшақтық { $delta }
finding-headcount = { $time } дейін байқаушы { $counted } сайлаушы санады, ресми сан { $official }; алшақтық { $delta }, { $percent } %-дан көп
finding-same-vector = бір комиссияның { $stations } учаскесінде барлық позиция бойынша сандар бірдей ({ $vector }): { $units }. Белгі, дәлел емес
finding-missing-sheet = хаттама күтіледі, кітапта жоқ
finding-surplus-sheet = анықтамада күтілмеген хаттама бар
finding-unknown-unit = анықтамада жоқ бірліктің хаттамасы бар
restriction-quarantine = карантин
restriction-emergency = төтенше жағдай
finding-restriction = дауыс беру { $kind } кезіне белгіленген ({ $from } – { $to }; { $source }): { $stations_plural ->
   *[other] { $stations } учаске
  }
finding-postponement = { $from } күніне белгіленген дауыс беру { $to } күніне ауыстырылды ({ $source })
finding-percent = { $stated } % деп көрсетілген; { $base } ішінен { $votes } — { $computed } %
finding-base-dropped = көрсетілген пайыздар { $dropped } санынан алынған; заң бойынша негіз { $base }, «барлығына қарсы» ({ $against_all }) қоса
finding-list-growth = дауыс беру күні { $added } сайлаушы қосылды, бұл тізімдегі { $registered } санының { $percent } %-ынан көп
finding-double-child = { $parent } кестесінде бұл бірлік екі рет тұр
finding-missing-child = { $parent } кестесінде бұл бірлік жоқ
finding-summary-row = жиынтық кестеде { $row }, бірліктің өз хаттамасында { $own }; алшақтық { $delta }
finding-summary-sum = қорытынды { $total }, оның { $children } бөлігінің қосындысы { $sum }; алшақтық { $delta }
finding-across = бір учаскеде «{ $first }» бойынша { $left }, «{ $second }» бойынша { $right }; алшақтық { $delta }
finding-against-all-leads = «барлығына қарсы» { $against_all } дауыс, алда тұрған позицияда { $leader }

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

## outcome
outcome-too-large = сандар дәл есептеу үшін тым үлкен
outcome-zero-denominator = бөлшектің бөлімі 0
outcome-bad-share = { $share } үлесі 0 мен 1 аралығында емес
outcome-bad-seats = мандат саны { $seats }: 1 мен { $most } аралығында болуы керек
outcome-repeated-key = «{ $key }» жолы екі рет кездеседі
outcome-unknown-key = ереже атаған «{ $key }» жолы бұл сайлауда жоқ
outcome-not-in-order = дауыс теңдігін шешетін ретте «{ $key }» жоқ
outcome-no-options = жеңе алатын ешкім жоқ
outcome-wrong-width = { $unit } учаскесі: { $found } сан берілді, { $expected } сан керек
outcome-elected = сайланды: { $winner }
outcome-runoff = екінші тур: { $between }
outcome-repeat-against-all = қайта сайлау: «барлығына қарсы» әр қатысушыдан көп дауыс алды
outcome-repeat-tie = қайта дауыс беру: дауыстар тең түсті
outcome-repeat-no-majority = қайта сайлау: ешкім көпшілік дауыс жинаған жоқ
outcome-not-adopted = қабылданбады
outcome-seats = { $seats_plural ->
   *[other] { $seats } мандат
  } бөлінді; жіберілген тізім саны: { $lists }
outcome-open-lot = нәтиже ашық: дауыстар тең, жеребе шешеді
outcome-open-no-list = нәтиже ашық: бірде-бір тізім жіберілген жоқ, ереже одан әрі ештеңе айтпайды
outcome-tie-lot = { $among } тең түсті, { $places_plural ->
   *[other] { $places } орын
  } даулы: жеребе шешеді, ол әлі тартылған жоқ
outcome-tie-repeat = { $among } тең түсті, { $places_plural ->
   *[other] { $places } орын
  } даулы: дауыс беру қайталанады
outcome-tie-drawn = { $among } тең түсті, { $places_plural ->
   *[other] { $places } орын
  } даулы: жеребемен шешілді, алған: { $to }
outcome-tie-registration = { $among } тең түсті, { $places_plural ->
   *[other] { $places } орын
  } даулы: бұрын тіркелгендіктен алады: { $to }
outcome-claim-beats = «{ $one }» дауысы «{ $other }» дауысынан көп
outcome-claim-equal = «{ $one }» пен «{ $other }» дауыстары тең
outcome-claim-not-behind = «{ $one }» «барлығына қарсы» дауыстарынан кем түспейді
outcome-claim-behind = «барлығына қарсы» дауыстары «{ $one }» дауыстарынан көп
outcome-claim-majority = «{ $one }» көпшілік дауыс жинайды
outcome-claim-no-majority = «{ $one }» көпшілік дауыс жинамайды
outcome-claim-threshold = «{ $one }» шекті межеден өтеді
outcome-claim-no-threshold = «{ $one }» шекті межеден өтпейді
outcome-claim-seat = «{ $one }» тізімінің соңғы мандаты «{ $other }» тізіміне тиесілі емес
outcome-claim-seat-equal = ашық мандатқа «{ $one }» пен «{ $other }» құқығы тең
outcome-change-moved = «{ $from }» жолынан «{ $to }» жолына { $votes_plural ->
   *[other] { $votes } дауысты
  } ауыстыру
outcome-change-removed = «{ $from }» жолынан { $votes_plural ->
   *[other] { $votes } дауысты
  } алып тастау
outcome-change-added = «{ $to }» жолына { $votes_plural ->
   *[other] { $votes } дауыс
  } қосу
outcome-change-ties = { $votes_plural ->
   *[other] { $votes } дауыс
  } болғанда теңдік туады
outcome-verdict-exceeds = құжатпен расталған алшақтықтардың өзі-ақ дауыс айырмасынан асады
outcome-verdict-cannot-change = ең нашар жағдайдың өзінде бұл нәтижені өзгерте алмайды
outcome-verdict-not-excluded = бұл нәтиженің өзгеруі жоққа шығарылмайды
outcome-question-winner = Даулы дауыстар жеңімпазды өзгерте ала ма?
outcome-question-threshold = Даулы дауыстар шекті межеден кім өтетінін өзгерте ала ма?
outcome-question-seat = Даулы дауыстар мандатты кім алатынын өзгерте ала ма?
outcome-note-copies = Құжатталған әсер қол қойылған көшірмелер дұрыс деп есептеледі; екі бағыты да көрсетілген.
outcome-note-worst = Ең нашар жағдайда белгіленген немесе хаттамасы жоқ әр учаскенің әр бюллетені осы нәтижеге ең көп зиян келтіретін жолға жазылады. Ол белгіленген учаскелер санымен бірге өседі, сондықтан маңызы төмен ескертулермен де, оларсыз да көрсетіледі.
outcome-note-fewest = Көрсетілген дауыс санында нәтиже өзгереді немесе теңдікке тіреледі; одан аз дауыс оны өзгерте алмайды.
outcome-note-separate = Шекті меже мен мандаттар бөлек есептелген: мандат айырмасы жіберілген тізімдердің құрамы өзгермейді деп саналады.

## views
view-origin = кітап
view-size = жазба саны
view-root = түбір
view-set-hash = жиын хеші
view-manifest = манифест
view-selection = таңдау
view-packs = пакеттер
view-program = бағдарлама
view-pack-outside = { " " }(кітаптан емес)
view-study = ЗЕРТТЕУ: жеке келіп машинамен берілген дауыстардың жазбасы, қағазбен ешқашан араластырылмайды
view-outside-pack = кітаптан тыс пакет қолданылды: бұл кітаптың өз оқылуы емес
view-incomplete = { $count_plural ->
   *[other] { $count } жүктеу аяқталмаған
  }: олардың жолдары есептелмейді. Сол файлды қайта жүктеңіз
view-unsigned-tail = { $count_plural ->
   *[other] { $count } жазба
  } соңғы бақылау нүктесінен кейінгі: оларды `adal checkpoint` қамтиды
view-not-pinned = кітап өзімен үйлеседі, шыққан тегі бекітілмеген: оператор бергенді --pin арқылы көрсетіңіз
view-discrepancies = алшақтықтар
view-by-code = Кодтар бойынша алшақтықтар
view-code = код
view-severity = дәрежесі
view-count = саны
view-what = не
view-unconfirmed = расталмаған
view-unconfirmed-long = арақатынас нысанның ресми мәтінімен расталмаған
view-unverified = сілтеме тексерілмеген
view-checks = Тексерулер: нысанның барлық бақылау арақатынастары
view-contest = сайлау
view-check = тексеру
view-relation = арақатынас
view-holds = орындалды
view-differs = алшақ
view-not-evaluable = тексеруге болмайды
view-findings = Алшақтықтар, ең ауыры бірінші
view-number = №
view-id = нөмірі
view-unit = бірлік
view-line = жол
view-finding = не алшақ
view-law = заң
view-entries = жазбалар
view-more = { $all } ішінен { $shown } көрсетілді; қалғанын --limit немесе --format json береді
view-open-checks = Жасауға болмаған тексерулер: бұл ешқашан «орындалды» емес
view-why-not = себебі
view-units = бірліктер
view-standards = стандарттар
view-votes = қатысты дауыстар
view-record-not-guilt = Алшақтық жазба туралы: ол сандардың алшақ екенін айтады, неге екенін айтпайды
view-entry = { $seq }-жазба, { $hash }: { $file }, { $row }-жол
view-tally = санақ
view-base = Пайыздар мынадан алынған: { $base }
view-sheets = { $expected } хаттаманың { $sheets } бар
view-sum = қосынды
view-gaps = саны жоқ хаттамалар
tally-official = ресми
tally-copies = көшірмелер
tally-copies-else-official = көшірме бар жерде көшірме, болмаса ресми

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

## intake
channel-online = интернет арқылы дауыс беру
channel-remote = қашықтан дауыс беру
channel-postal = пошта арқылы дауыс беру
channel-mixed = бір санда бірнеше дауыс беру тәсілі
channel-machine = машинада дауыс беру
intake-word-mistake = қате
intake-word-text = тырнақшадағы мәтін
intake-word-list = мәтіндер тізімі: ["a", "b"]
intake-word-header-rows = 0-ден 50-ге дейінгі бүтін сан
intake-word-column = бағанның атауы немесе он екінші баған үшін "#12"
intake-word-constant = баған, үлгі немесе тұрақты мәтін: { "{" } is = "мәтін" { "}" }
intake-word-table = жеке бөлім, мысалы [lines]
intake-word-ignore = бағандар тізімі немесе "rest"
intake-word-skip = column және equals пен unless екеуінің бірі бар [[skip]]
intake-word-tab = табуляция
intake-word-semicolon = нүктелі үтір
intake-word-pipe = тік сызық
intake-word-comma = үтір
intake-word-row = жол
intake-word-reason = қабылданбау себебі
intake-mapping-mistake = { $file }, { $line }-жол, { $column }-орын: { $what }
intake-map-toml = бұл TOML емес: { $said }
intake-map-too-large = сәйкестік файлы 1 МиБ-тан аспайды
intake-map-unknown-key = сәйкестік файлында «{ $key }» баптауы жоқ; олардың бәрі specs/mapping.md ішінде
intake-map-type = «{ $key }» үшін мынау керек: { $expected }
intake-map-control = «{ $key }» ішінде басқару таңбасы немесе жазу бағытының таңбасы тұр
intake-map-choice = «{ $key }» мәні «{ $found }» бола алмайды; мыналардың бірін таңдаңыз: { $choices }
intake-map-encoding = «{ $found }» кодтамасы белгісіз; мысалы былай жазыңыз: utf-8, utf-16le, windows-1251, latin1
intake-map-brace = «{ $key }»: жақшаның сыңары жоқ; үлгіде баған былай жазылады: { "{" }атауы{ "}" }
intake-map-empty-name = «{ $key }»: жақша ішінде баған аталмаған
intake-map-padding = «{ $key }»: толтыру 0 және цифр саны түрінде жазылады, мысалы { "{" }precinct:02{ "}" }
intake-map-channel = «{ $found }» дегені – { $channel }; adal тек өзі келіп, қағазбен берілген дауыстарды қабылдайды
intake-map-twice = «{ $key }» жолы екі рет көрсетілген
intake-map-column-twice = «{ $column }» бағаны екі жолға жатқызылған
intake-map-needs = «{ $key }» жетіспейді; онда не тұратыны specs/mapping.md ішінде айтылған
intake-map-unknown-line = нысанда және осы сайлауда «{ $key }» жолы да, нұсқасы да жоқ
intake-map-unknown-line-near = нысанда және осы сайлауда «{ $key }» жолы да, нұсқасы да жоқ; бәлкім, «{ $near }»?
intake-map-no-column = { $file } файлында «{ $column }» бағаны жоқ
intake-map-no-column-near = { $file } файлында «{ $column }» бағаны жоқ; бәлкім, «{ $near }»?
intake-refused-file = { $file }: { $found }; күтілгені: { $expected }. { $remedy }
intake-refused-row = { $file }, { $row }-жол: { $found }; күтілгені: { $expected }. { $remedy }
intake-refused-cell = { $file }, { $row }-жол, «{ $column }» бағаны: { $found }; күтілгені: { $expected }. { $remedy }
intake-refused = { $first } { $more_plural ->
   *[other] Тағы { $more } жері қабылданбады; ештеңе енгізілген жоқ.
}
intake-found-nothing = мұнда ештеңе тұрған жоқ
intake-found-text = мұнда «{ $found }» тұр
intake-found-cells = мұнда { $n } ұяшық бар
intake-found-byte = мұнда { $found } байты тұр (файлдың { $byte }-байты)
intake-expects-count = бүтін сан
intake-do-count = Ұяшықты түзетіңіз немесе бұл мәтінді сәйкестік файлында blank не illegible деп жариялаңыз.
intake-expects-negative = 0-ден кем емес бүтін сан
intake-do-negative = Қағазбен салыстырыңыз: хаттамада нөлден кем сан болмайды.
intake-expects-decimal = бүтін сан
intake-do-decimal = Бюллетень бүтін саналады; дәл осы баған ба, тексеріңіз.
intake-expects-grouped = цифрларының арасында белгі жоқ бүтін сан
intake-do-grouped = Белгі мыңдықтарды бөлсе, оны сәйкестік файлында thousands ішінде жариялаңыз.
intake-expects-too-large = 9 007 199 254 740 991-ден аспайтын сан
intake-do-too-large = Қағазбен салыстырыңыз: екі ұяшық қосылып кеткен болуы мүмкін.
intake-expects-id = учаскенің немесе комиссияның идентификаторы ({ $error })
intake-do-id = Басқа бағанды алыңыз немесе идентификаторды үлгі бойынша бірнеше бағаннан құраңыз.
intake-expects-missing = мәтін
intake-do-missing = Ұяшықты толтырыңыз немесе мұндай жолдарды [[skip]] арқылы алып тастаңыз.
intake-expects-digits = тек цифрлар, өйткені сәйкестік файлы оларды нөлмен толтырады
intake-do-digits = Үлгіден толтыруды алып тастаңыз немесе ұяшықты түзетіңіз.
intake-expects-time = ығысуы көрсетілген күн мен уақыт, мысалы 2026-03-15T14:00:00+05:00
intake-do-time = Оны үлгі бойынша құраңыз, мысалы "2026-03-15T{ "{" }hour{ "}" }:00:00+05:00".
intake-expects-control = басқару таңбасы да, жазу бағытының таңбасы да жоқ мәтін
intake-do-control = Таңбаны өшіріңіз: ол көрінбейді, бірақ мәтінді төңкеріп жібере алады.
intake-expects-nfc = Юникодтың C қалыптау пішініндегі мәтін
intake-do-nfc = Файлды құрама әріптермен (NFC) сақтаңыз.
intake-expects-quote = тырнақшасыз ұяшық немесе тұтасымен тырнақшадағы ұяшық
intake-do-quote = Файлдағы тырнақшалар ештеңені қоршамаса, сәйкестік файлында quotes = "none" деп жазыңыз.
intake-expects-open-quote = жабатын тырнақша
intake-do-open-quote = Оны жабыңыз немесе тырнақша мұнда кәдімгі таңба болса, сәйкестік файлында quotes = "none" деп жазыңыз.
intake-expects-too-few = тақырыптағыдай { $n } ұяшық
intake-do-too-few = Жолды түзетіңіз немесе жетіспейтін ұяшықтар бос деп саналуы үшін сәйкестік файлында ragged = "pad" деп жазыңыз.
intake-expects-too-many = тақырыптағыдай { $n } ұяшық
intake-do-too-many = Жолды түзетіңіз немесе ішінде бөлгіш тұрған мәтін бағанын сәйкестік файлында surplus деп атаңыз.
intake-expects-long-row = 1 МиБ-тан аспайтын жол
intake-do-long-row = Бұл кесте ме, қандай кодтамада және жолдары немен аяқталады, тексеріңіз.
intake-expects-many-columns = бір жолда 4096-дан аспайтын ұяшық
intake-do-many-columns = Сәйкестік файлындағы бөлгішті (delimiter) тексеріңіз.
intake-expects-cut = бүтін соңғы жол; осы жерден бастап ол бос, файл үзіліп қалғандай
intake-do-cut = Бүтін файлды алыңыз. Немесе сәйкестік файлында last_line = "drop" деп жазып, жолды қалдырыңыз, не "keep" деп жазып, бос ұяшықтарын толтырылмаған деп қабылдаңыз.
intake-expects-repeated = әр учаске бір рет; ол { $first }-жолда бар
intake-do-repeated = Жолдың бірін алып тастаңыз немесе бұл екі хаттама болса, сәйкестік файлында repeats = "keep" деп жазыңыз.
intake-expects-not-text = { $encoding } кодтамасындағы мәтін
intake-do-not-text = Бүлінбеген файлды алыңыз немесе кодтамасын сәйкестік файлында жариялаңыз.
intake-expects-encoding = UTF-8 немесе анық танылатын кодтама; мынау бәрінен бұрын аталғанға ұқсайды
intake-do-encoding = Кодтаманы (encoding) сәйкестік файлында жариялаңыз.
intake-expects-byte-order-mark = сәйкестік файлында жарияланғандай { $declared }
intake-do-byte-order-mark = Файл басқа кодтаманың белгісімен басталады: жариялауды сәйкестік файлынан алып тастаңыз.
intake-expects-no-header = бағандардың атаулары бар жол
intake-do-no-header = Сәйкестік файлында header_rows санын жазыңыз: тақырып жоқ болса, 0.
intake-expects-no-rows = тақырыптан төмен кемінде бір жол
intake-do-no-rows = Файл мен парақ дұрыс па және [[skip]] нені алып тастайды, тексеріңіз.
intake-expects-same-name = тек бір бағанда бар атау
intake-do-same-name = Сәйкестік файлында "#" және бағанның нөмірін жазыңыз.
intake-expects-unmapped = әр баған сәйкестік файлында қолданылған немесе алып тасталған
intake-do-unmapped = Әрқайсысына хаттаманың жолын беріңіз немесе ignore тізіміне жазыңыз; ignore = "rest" қалғанының бәрін алып тастайды.
intake-expects-channel = өзі келіп, қағазбен берілген дауыстар; баған мынаны білдіреді: { $channel }
intake-do-channel = Бұл бағанды және ондағы дауыстарды кестеден алып тастаңыз: adal оларды қағазбен салыстыра алмайды.
intake-expects-old-workbook = CSV немесе XLSX; бұл – ескі пішімдегі кітап
intake-do-old-workbook = Оны XLSX немесе CSV түрінде сақтаңыз.
intake-expects-workbook = бүтін XLSX кітабы
intake-do-workbook = Оны кесте бағдарламасында ашып, қайта сақтаңыз немесе CSV түрінде сақтаңыз.
intake-expects-large-workbook = ашылғанда 512 МиБ-тан аспайтын кітап
intake-do-large-workbook = Парақты CSV түрінде сақтаңыз.
intake-expects-no-sheet = оның парақтарының бірі: { $has }
intake-do-no-sheet = Сәйкестік файлындағы парақ атауын (sheet) түзетіңіз.
intake-expects-unreadable = оқуға болатын файл
intake-do-unreadable = Жолы дұрыс па және файлды оқуға рұқсат бар ма, тексеріңіз.
intake-expects-too-many-refused = ішінара енгізуде қабылданбаған 100 000-нан аспайтын жол
intake-do-too-many-refused = Сәйкестік файлы осы кестеге келе ме, тексеріңіз.
intake-note-encoding-declared = Жарияланғандай { $encoding } деп оқылды.
intake-note-encoding-mark = { $encoding } деп оқылды: файл оның белгісімен басталады.
intake-note-encoding-valid = { $encoding } деп оқылды: бүкіл файл онда дұрыс.
intake-note-encoding-zeros = { $encoding } деп оқылды: цифрлар мен бөлгіштердің әр екінші байты нөл.
intake-note-encoding-guessed = { $encoding } деп оқылды, әріптерінен болжанды; анық болуы үшін кодтаманы жариялаңыз.
intake-note-sheet = «{ $sheet }» парағы.
intake-note-delimiter = Ұяшықтардың бөлгіші: { $delimiter }.
intake-note-last-dropped = Соңғы { $row }-жол «{ $column }» бағанынан бастап үзілгендей көрінеді және сәйкестік файлында айтылғандай алынбады.
intake-note-last-kept = Соңғы { $row }-жол «{ $column }» бағанынан бастап үзілгендей көрінеді және сәйкестік файлында айтылғандай сол күйінде алынды: бос ұяшықтары толтырылмаған деп саналады.
intake-note-quotes = Сәйкестік файлында айтылғандай тырнақшалар кәдімгі таңба деп саналды.
intake-note-empty = { $n } бос жол өткізіп жіберілді.
intake-note-padded = { $n } жолда ұяшық саны тақырыптағыдан өзгеше болды; сәйкестік файлында айтылғандай бос ұяшықтармен теңестірілді.
intake-note-joined = { $n } жолда артық ұяшықтар сәйкестік файлында айтылғандай бір мәтінге қосылды.
intake-note-skipped = { $n } жол сәйкестік файлының [[skip]] ережесімен алып тасталды.
intake-note-refused = { $n } жол қабылданбай, енгізілмей қалды.
intake-guess-head = Бағандардың атауларынан болжанған алғашқы сәйкестік файлы. Енгізер алдында әр жолын тексеріңіз.
intake-guess-contest = Дауыс берудің идентификаторы көрсетілмеген: осында жазыңыз.
intake-guess-unit = Учаскенің идентификаторы тұрған баған немесе бірнеше бағаннан құралған үлгі: "{ "{" }district{ "}" }.{ "{" }precinct:02{ "}" }".
intake-guess-time = Қашан: баған немесе үлгі, мысалы "2026-03-15T{ "{" }hour{ "}" }:00:00+05:00".
intake-guess-blank = Кестеде толтырылмаған жолдың және оқылмайтын жолдың орнында не тұрады.
intake-guess-ignore = Бұл бағандар оқылмайды.
intake-guess-left = Ешбір жолға келмеген сандары бар бағандар; әрқайсысына хаттаманың жолын беріңіз немесе ignore тізіміне жазыңыз:
intake-guess-likely = атауы ғана ұқсас: тексеріңіз
intake-guess-missing = бұларға баған табылмады:
