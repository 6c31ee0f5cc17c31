### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = пустой идентификатор: нужны буквы и цифры, например 03.05
id-too-long = идентификатор «{ $found }» длиннее 64 знаков
id-bad-character = «{ $found }» не идентификатор: допустимы латинские буквы, цифры и . _ - между ними
count-too-large = число больше 9 007 199 254 740 991
hash-bad-spelling = SHA-256 записывается 64 знаками 0–9 a–f

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
outcome-note-fewest = При указанном числе голосов результат меняется или зависит от равенства; меньшее число изменить его не может.
outcome-note-separate = Порог и мандаты вычислены отдельно: запас по мандатам считается при неизменном составе допущенных списков.
