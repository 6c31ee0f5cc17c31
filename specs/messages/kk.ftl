### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = идентификатор бос: әріптер мен цифрлар керек, мысалы 03.05
id-too-long = «{ $found }» идентификаторы 64 таңбадан ұзын
id-bad-character = «{ $found }» идентификатор емес: латын әріптері, цифрлар және олардың арасында . _ - жазылады
count-too-large = сан 9 007 199 254 740 991-ден үлкен
hash-bad-spelling = SHA-256 64 таңбамен жазылады: 0–9 a–f

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
intake-expects-fraction = мәтін ұяшығы: сан ретінде 3.10 мен 3.1 бірдей
intake-do-fraction = Кітапта бағанға мәтін пішімін беріп, нөмірлерді толық жазыңыз немесе басқа бағанды алыңыз.
intake-expects-long-text = 4096 байттан аспайтын мәтін
intake-do-long-text = Дәл осы баған ба, тексеріңіз немесе оны алып тастаңыз.
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
