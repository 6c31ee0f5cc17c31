### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = the id is empty: write letters and digits, for example 03.05
id-too-long = the id “{ $found }” is longer than 64 characters
id-bad-character = “{ $found }” is no id: use Latin letters, digits and . _ - between them
count-too-large = the number is larger than 9,007,199,254,740,991
hash-bad-spelling = a SHA-256 is written with 64 digits 0–9 a–f
document-official = official protocol
document-corrected = corrected protocol
document-repeat = repeat protocol
document-certified-copy = certified copy
document-posted-copy = posted copy
document-summary = summary protocol
document-summary-row = row of the summary table
document-bulletin = turnout bulletin
document-headcount = observer’s headcount

## election
election-unreadable = { $file } cannot be read: { $why }
election-toml = { $report }
election-cell = { $file }, line { $line }, column “{ $column }”: “{ $found }” stands there; { $expected }
election-table = { $file }: the table cannot be read: { $what }
election-contradiction = { $file }: { $what }
election-channel = { $file }: “{ $place }” names { $channel } (“{ $term }”). adal takes only voting in person and on paper, and never mixes it: such a record cannot be checked against paper
election-want-date = expected a date such as 2024-10-06
election-want-id = expected an id: Latin letters, digits and . _ - between them
election-want-level = expected station, territorial, region or central
election-want-kind = expected ordinary, closed or abroad
election-want-unique = it stands there twice; each may stand once
election-want-known-unit = no such unit in units.csv
election-want-known-contest = no such contest in election.toml
election-want-higher-parent = the commission above a unit must be of a higher level
election-want-order = expected its place on the ballot: 1, 2, 3 …
election-want-role = expected candidate, list, against_all, yes or no
election-bad-format = format “{ $found }” is unknown; expected adal-election/1
election-bad-channel = channel “{ $found }”: expected “{ $wanted }”
election-bad-date = “{ $found }” is no date; expected one such as 2024-10-06
election-bad-time = “{ $found }” is no time; expected one such as 07:00
election-no-such-pack = there is no pack “{ $pack }” in packs/; copy it there or correct the name
election-no-such-unit = there is no unit “{ $unit }” in units.csv
election-option-of-no-contest = options.csv names the contest “{ $contest }”, which election.toml does not have
election-study-only = the pack “{ $pack }” describes in-person machine records: it opens only in a book with purpose = "study", never beside paper
election-paper-only = the pack “{ $pack }” describes paper; a book with purpose = "study" holds machine records only

## findings
why-not-blank = the line is blank
why-not-illegible = the line cannot be read
why-not-absent = the document has no such line
why-not-no-document = no document of that kind is in the book
finding-relation = { $document }: { $formula }; differs by { $delta }
finding-required-line = the line must hold a number: { $why }
finding-copy-line = the { $other } says { $other_value }, the { $base } says { $base_value }; differs by { $delta }
finding-options-swapped = in the { $other } two options stand in each other’s place: { $first } and { $second }; the sum is the same
finding-later-document = a later document ({ $document }) changes { $lines_plural ->
    [0] no line
    [one] { $lines } line
   *[other] { $lines } lines
  } of an earlier one: { $list }
finding-list-changed = the number of voters on the list changed from { $before } to { $after } ({ $delta })
finding-one-way = the later document moves votes one way: one option gains { $gain }, { $losers_plural ->
    [one] { $losers } option loses
   *[other] { $losers } options lose
  }
finding-form-of-other = the { $document } is written on form { $found }, which belongs to the contest “{ $contest }”; this contest’s form is { $wanted }
finding-form-unknown = the { $document } is written on form { $found }; this contest’s form is { $wanted }
finding-against-all-missing = the line “against all” holds no number: { $why }
finding-bulletin-falls = the bulletin of { $later } says { $after }, that of { $earlier } said { $before }: a running total falls by { $delta }
finding-bulletin-too-fast = between { $earlier } and { $later } ({ $minutes } minutes) { $grown } more; a station issues at most { $per_hour } an hour, { $capacity } in that time
finding-last-bulletin = the last bulletin ({ $time }) says { $bulletin }, the protocol says { $protocol }; differs by { $delta }
finding-headcount = at { $time } the observer had counted { $counted } voters, the official figure is { $official }; differs by { $delta }, more than { $percent } %
finding-same-vector = { $stations } stations of one commission have the same figures for every option ({ $vector }): { $units }. An indication, not proof
finding-missing-sheet = a sheet is due and is not in the book
finding-surplus-sheet = there is a sheet that the definition does not expect
finding-unknown-unit = there is a sheet of a unit that the definition does not have
restriction-quarantine = a quarantine
restriction-emergency = a state of emergency
finding-restriction = voting is dated inside { $kind } ({ $from } – { $to }; { $source }): { $stations_plural ->
    [one] { $stations } station
   *[other] { $stations } stations
  }
finding-postponement = voting set for { $from } was moved to { $to } ({ $source })
finding-percent = { $stated } % is stated; { $votes } of { $base } is { $computed } %
finding-base-dropped = the stated percentages are shares of { $dropped }; the law’s base is { $base }, “against all” ({ $against_all }) included
finding-list-growth = { $added } voters were added on the day, more than { $percent } % of the { $registered } registered
finding-double-child = the table of { $parent } has this unit twice
finding-missing-child = the table of { $parent } does not have this unit
finding-summary-row = the summary table says { $row }, the unit’s own sheet says { $own }; differs by { $delta }
finding-summary-sum = the total says { $total }, its { $children } parts add up to { $sum }; differs by { $delta }
finding-across = in “{ $first }” { $left }, in “{ $second }” { $right } at the same station; differs by { $delta }
finding-against-all-leads = “against all” has { $against_all } votes, the leading option { $leader }

## report
report-contents = Contents
report-filter = Filter rows
report-sort = Sort by this column
report-rows-shown = Rows shown: { $shown } of { $all }
report-page = Page { $page } of { $pages }
report-note = Note
report-warning = Warning
report-picture = [picture] { $alt }
report-sheet = Report
report-table = Table
report-cut = … (cut: a cell holds 32,767 characters)
report-failed = the { $format } file could not be made, which is a defect of adal: please report it with this text: { $detail }
report-no-table = this report has no table: CSV needs one; use --format json or html
report-pdf-not-built = this build of adal makes no PDF: install a release build, or build with “cargo build --release --features pdf”; or make HTML and print it to PDF from a browser
report-too-large = a table of { $rows } rows and { $columns } columns does not fit in an Excel sheet (1,048,576 rows, 16,384 columns): use --format csv
report-unknown-format = there is no format “{ $found }”: use text, html, pdf, xlsx, csv or json

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
outcome-not-adopted = not adopted
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

## views
view-origin = book
view-size = entries
view-root = root
view-set-hash = set hash
view-manifest = manifest
view-selection = selection
view-packs = packs
view-program = program
view-pack-outside = { " " }(from outside the book)
view-study = STUDY: records of in-person voting machines, never mixed with paper
view-outside-pack = a pack from outside the book was applied: this is not the book’s own reading
view-incomplete = { $count_plural ->
    [one] { $count } import is
   *[other] { $count } imports are
  } not whole: the rows are not counted. Import the same file again to complete it
view-unsigned-tail = { $count_plural ->
    [one] { $count } entry is
   *[other] { $count } entries are
  } newer than the last checkpoint: `adal checkpoint` covers them
view-not-pinned = consistent with itself, origin not pinned: give --pin with what the operator handed over
view-discrepancies = discrepancies
view-by-code = Discrepancies by code
view-code = code
view-severity = severity
view-count = count
view-what = what
view-unconfirmed = unconfirmed
view-unconfirmed-long = the relation is not confirmed by an official text of the form
view-unverified = citation not verified
view-checks = Checks: every control relation of the form
view-contest = contest
view-check = check
view-relation = relation
view-holds = holds
view-differs = differs
view-not-evaluable = not evaluable
view-findings = Findings, gravest first
view-number = №
view-id = id
view-unit = unit
view-line = line
view-finding = what differs
view-law = law
view-entries = entries
view-more = { $shown } of { $all } are shown; --limit or --format json gives the rest
view-open-checks = Checks that could not be made: never a pass
view-why-not = because
view-units = units
view-standards = standards
view-votes = votes affected
view-record-not-guilt = A finding speaks of the record: it says that figures differ, not why
view-entry = entry { $seq }, { $hash }: { $file }, row { $row }
view-tally = tally
view-base = Percentages are taken of: { $base }
view-sheets = { $sheets } of { $expected } sheets
view-sum = sum
view-gaps = sheets without a number
tally-official = official
tally-copies = copies
tally-copies-else-official = copies where held, else official

## canon
canon-fault = at byte { $offset }: { $expected }
canon-expected-literal = expected { $bytes }
canon-expected-utf8 = expected valid UTF-8
canon-expected-object = expected an object
canon-expected-array = expected an array
canon-expected-text = expected a string
canon-expected-integer = expected a whole number 0 to 9,007,199,254,740,991 without leading zeros
canon-expected-value = expected an object, an array, a string, a whole number, true or false
canon-expected-id = expected an id of at most 64 Latin letters, digits and . _ -
canon-expected-hex = expected lower-case hexadecimal digits
canon-expected-key = expected a key of lower-case Latin letters, digits and _
canon-expected-key-order = keys must be sorted and may not repeat
canon-expected-comma = expected a comma or the end of the object or array
canon-expected-escape = only \" \\ \t \n may be escaped
canon-expected-allowed = the character { $code } is refused in a book
canon-expected-depth = nested more than 8 levels deep
canon-expected-end = expected nothing more
canon-write-character = the text holds the character { $code }, which is refused in a book
canon-write-integer = the number { $found } is larger than 9,007,199,254,740,991
canon-write-key = “{ $found }” is no key: use lower-case Latin letters, digits and _
canon-write-depth = the value is nested more than 8 levels deep
