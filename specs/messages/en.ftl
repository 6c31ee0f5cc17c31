### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = the id is empty: write letters and digits, for example 03.05
id-too-long = the id “{ $found }” is longer than 64 characters
id-bad-character = “{ $found }” is no id: use Latin letters, digits and . _ - between them
count-too-large = the number is larger than 9,007,199,254,740,991
hash-bad-spelling = a SHA-256 is written with 64 digits 0–9 a–f

## outcome
outcome-too-large = the numbers are too large to be computed exactly
outcome-zero-denominator = a fraction has the denominator 0
outcome-bad-share = a share of { $share } is not between 0 and 1
outcome-bad-seats = { $seats } seats: give 1 to { $most }
outcome-repeated-key = the line “{ $key }” stands twice in the contest
outcome-unknown-key = the contest has no line “{ $key }” that the rule names
outcome-not-in-order = “{ $key }” is missing from the order that breaks ties
outcome-no-options = nobody stands in this contest who could win
outcome-wrong-width = station { $unit }: { $found } numbers given, the contest has { $expected }
outcome-elected = elected: { $winner }
outcome-runoff = second round: { $between }
outcome-repeat-against-all = repeat election: “against all” has more votes than every option
outcome-repeat-tie = repeat vote: equal votes
outcome-repeat-no-majority = repeat election: nobody reaches the majority
outcome-adopted = adopted
outcome-not-adopted = not adopted
outcome-no-quorum = the vote does not count: too few voters took part
outcome-seats = { $seats_plural ->
    [one] { $seats } seat
   *[other] { $seats } seats
  } given; lists admitted: { $lists }
outcome-open-lot = open: equal votes, to be decided by lot
outcome-open-no-list = open: no list is admitted, and the rule says no more
outcome-tie-lot = tie between { $among } for { $places_plural ->
    [one] { $places } place
   *[other] { $places } places
  }: to be decided by lot, not drawn yet
outcome-tie-repeat = tie between { $among } for { $places_plural ->
    [one] { $places } place
   *[other] { $places } places
  }: the vote is repeated
outcome-tie-drawn = tie between { $among } for { $places_plural ->
    [one] { $places } place
   *[other] { $places } places
  }: decided by lot, drawn for { $to }
outcome-tie-registration = tie between { $among } for { $places_plural ->
    [one] { $places } place
   *[other] { $places } places
  }: goes by earlier registration to { $to }
outcome-claim-beats = { $one } has more votes than { $other }
outcome-claim-equal = { $one } and { $other } are equal
outcome-claim-not-behind = { $one } is not behind “against all”
outcome-claim-behind = “against all” is ahead of { $one }
outcome-claim-quorum = enough voters took part
outcome-claim-no-quorum = too few voters took part
outcome-claim-majority = { $one } reaches the majority
outcome-claim-no-majority = { $one } does not reach the majority
outcome-claim-threshold = { $one } reaches the threshold
outcome-claim-no-threshold = { $one } does not reach the threshold
outcome-claim-seat = the last seat of { $one } is not due to { $other }
outcome-claim-seat-equal = { $one } and { $other } are equal for an open seat
outcome-change-moved = { $votes_plural ->
    [one] { $votes } vote
   *[other] { $votes } votes
  } moved from { $from } to { $to }
outcome-change-removed = { $votes_plural ->
    [one] { $votes } vote
   *[other] { $votes } votes
  } removed from { $from }
outcome-change-added = { $votes_plural ->
    [one] { $votes } vote
   *[other] { $votes } votes
  } added to { $to }
outcome-change-ties = with { $votes_plural ->
    [one] { $votes } vote
   *[other] { $votes } votes
  } it hangs on a tie
outcome-verdict-exceeds = documented differences alone exceed the margin
outcome-verdict-cannot-change = cannot change this result even in the worst case
outcome-verdict-not-excluded = a change of this result is not excluded
outcome-question-winner = Can the disputed votes change who wins?
outcome-question-threshold = Can the disputed votes change who passes the threshold?
outcome-question-seat = Can the disputed votes change who gets the seat?
outcome-note-copies = The documented effect takes the signed copies as right; both directions are shown.
outcome-note-worst = The worst case puts every ballot of every flagged or missing station where it harms this result most. It grows with the number of flagged stations and is therefore shown with and without low severities.
outcome-note-fewest = At the number of votes shown the result changes or hangs on a tie; fewer votes cannot change it.
outcome-note-separate = Threshold and seats are computed separately: the seat margins take the admitted lists as they stand.
