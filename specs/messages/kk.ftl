### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = идентификатор бос: әріптер мен цифрлар керек, мысалы 03.05
id-too-long = «{ $found }» идентификаторы 64 таңбадан ұзын
id-bad-character = «{ $found }» идентификатор емес: латын әріптері, цифрлар және олардың арасында . _ - жазылады
count-too-large = сан 9 007 199 254 740 991-ден үлкен
hash-bad-spelling = SHA-256 64 таңбамен жазылады: 0–9 a–f

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
outcome-adopted = қабылданды
outcome-not-adopted = қабылданбады
outcome-no-quorum = дауыс беру өтпеді деп саналады: тым аз сайлаушы қатысты
outcome-seats = { $seats } мандат бөлінді; жіберілген тізім саны: { $lists }
outcome-open-lot = нәтиже ашық: дауыстар тең, жеребе шешеді
outcome-open-no-list = нәтиже ашық: бірде-бір тізім жіберілген жоқ, ереже одан әрі ештеңе айтпайды
outcome-tie-lot = теңдік: { $among }; даулы орын саны: { $places }; жеребе шешеді, ол әлі тартылған жоқ
outcome-tie-repeat = теңдік: { $among }; даулы орын саны: { $places }; дауыс беру қайталанады
outcome-tie-drawn = теңдік: { $among }; даулы орын саны: { $places }; жеребемен шешілді: { $to }
outcome-tie-registration = теңдік: { $among }; даулы орын саны: { $places }; бұрын тіркелгені бойынша: { $to }
outcome-claim-beats = «{ $one }» дауысы «{ $other }» дауысынан көп
outcome-claim-equal = «{ $one }» және «{ $other }» дауыстары тең
outcome-claim-not-behind = «{ $one }» «барлығына қарсы» дауыстарынан кем түспейді
outcome-claim-behind = «барлығына қарсы» дауыстары «{ $one }» дауыстарынан көп
outcome-claim-quorum = сайлаушылардың жеткілікті саны дауыс беруге қатысты
outcome-claim-no-quorum = дауыс беруге тым аз сайлаушы қатысты
outcome-claim-majority = «{ $one }» көпшілік дауыс жинайды
outcome-claim-no-majority = «{ $one }» көпшілік дауыс жинамайды
outcome-claim-threshold = «{ $one }» шекті межеден өтеді
outcome-claim-no-threshold = «{ $one }» шекті межеден өтпейді
outcome-claim-seat = «{ $one }» тізімінің соңғы мандаты «{ $other }» тізіміне тиесілі емес
outcome-claim-seat-equal = ашық мандатқа «{ $one }» және «{ $other }» құқығы тең
outcome-change-moved = «{ $from }» жолынан «{ $to }» жолына { $votes } дауысты ауыстыру
outcome-change-removed = «{ $from }» жолынан { $votes } дауысты алып тастау
outcome-change-added = «{ $to }» жолына { $votes } дауыс қосу
outcome-change-ties = { $votes } дауыс болғанда теңдік туады
outcome-verdict-exceeds = құжатпен расталған алшақтықтардың өзі-ақ дауыс айырмасынан асады
outcome-verdict-cannot-change = ең нашар жағдайдың өзінде бұл нәтижені өзгерте алмайды
outcome-verdict-not-excluded = бұл нәтиженің өзгеруі жоққа шығарылмайды
outcome-question-winner = Даулы дауыстар жеңімпазды өзгерте ала ма?
outcome-question-threshold = Даулы дауыстар шекті межеден кім өтетінін өзгерте ала ма?
outcome-question-seat = Даулы дауыстар мандатты кім алатынын өзгерте ала ма?
outcome-note-copies = Құжатталған әсер қол қойылған көшірмелерді дұрыс деп алып есептелген; екі бағыты да көрсетілген.
outcome-note-worst = Ең нашар жағдайда белгіленген немесе хаттамасы жоқ әр учаскенің әрбір бюллетені осы нәтижеге ең көп зиян келтіретін жолға жазылады. Ол белгіленген учаскелер санымен бірге өседі, сондықтан маңызы төмен ескертулермен де, оларсыз да көрсетіледі.
outcome-note-fewest = Көрсетілген дауыс санында нәтиже өзгереді немесе теңдікке тіреледі; одан аз дауыс оны өзгерте алмайды.
outcome-note-separate = Шекті меже мен мандаттар бөлек есептелген: мандат айырмасы жіберілген тізімдердің құрамы өзгермейді деп саналады.
