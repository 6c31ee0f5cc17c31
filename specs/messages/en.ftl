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
document-numbered = { $document } No. { $number }
document-of-person = { $document } ({ $by })

## dates

date-day = { $day } { $month } { $year }
date-moment = { $day }, { $time }
date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December

## election
election-unreadable = { $file } cannot be read: { $why }
election-toml = { $report }
election-cell = { $file }, line { $line }, column “{ $column }”: “{ $found }” stands there; { $expected }
election-table = { $file }: the table cannot be read: { $what }
election-contradiction = { $file }: { $what }
election-channel = { $file }: “{ $place }” names { $channel } (“{ $term }”). adal takes only voting in person and on paper, and never mixes it: such a record cannot be checked against paper
election-out-of-force = the form { $form } was in force from { $from } to { $to }, and voting day is { $date }: choose the form of that day, or say in one sentence why this one is used (form_reason in election.toml, --form-reason in define)
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
election-bad-zone = “{ $found }” is no zone; expected an IANA name such as Asia/Almaty, or an offset such as +05:00
election-contest-twice = the contest “{ $contest }” stands there twice
election-no-such-pack = there is no pack “{ $pack }” in packs/; copy it there or correct the name
election-no-such-unit = there is no unit “{ $unit }” in units.csv
election-option-of-no-contest = options.csv names the contest “{ $contest }”, which election.toml does not have
election-no-such-class = options.csv gives an option of “{ $contest }” the class “{ $class }”, for which the law pack { $law } has no threshold
election-study-only = the pack “{ $pack }” describes in-person machine records: it opens only in a book with purpose = "study", never beside paper
election-paper-only = the pack “{ $pack }” describes paper; a book with purpose = "study" holds machine records only

## findings
why-not-blank = the line is blank
why-not-illegible = the line cannot be read
why-not-absent = the document has no such line
why-not-no-document = no document of that kind is in the book
why-not-not-said = nothing is recorded of it
used-documents = Which of several documents was used
used-why = why
used-record = { $of_plural ->
    [1] counts as the record: the only official document
   *[other] counts as the record: the latest of { $of } official documents
  }
used-yardstick = the other copies are held against it: the first of { $of } certified copies
used-said = { $document } { $entry } { $why }
view-answer = reason given by { $by }: “{ $reason }”
finding-relation = { $document }: { $formula }, { $compared }; differs by { $delta }
finding-required-line = the line must hold a number: { $why }
finding-copy-line = the { $other } says { $other_value }, the { $base } says { $base_value }; differs by { $delta }
finding-options-swapped = in the { $other } two options stand in each other’s place: { $first } and { $second }; the sum is the same
finding-later-document = a later document ({ $document }) changes { $lines_plural ->
    [0] no line
    [one] { $lines } line
   *[other] { $lines } lines
  } of an earlier one: { $list }; { $gap }; { $present }
finding-no-copy-before = no copy with a time is in the book
finding-later-untimed = when it was signed is not recorded
finding-after-copy = signed { $gap } after a copy was given ({ $copy }, #{ $seq })
finding-before-copy = signed { $gap } before a copy was given ({ $copy }, #{ $seq })
finding-hours-minutes = { $hours } h { $minutes } min
finding-present-unsaid = who was present is not recorded
finding-present = who was present by its signatures: chair { $chair }, secretary { $secretary }, members { $signed } of { $members }; observers { $observers }
finding-signed-early = the { $document } { $what } { $time }: { $before } before the voting ended
finding-time-signed = bears as its time of signing
finding-time-issued = was given at
finding-time-captured = was photographed at
finding-count-long = signed { $signed }: { $took } after the voting ended; the count may take { $hours } hours
finding-copy-late = the certified copy was given { $issued }: { $late } after the protocol was signed; it is due within { $hours } hours
finding-words = the { $document } says { $figure } in figures and { $words } in words (“{ $written }”)
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
report-pdf-lacking = Some characters stand as [U+number]: the typefaces of this PDF lack them. The HTML report shows them.

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
outcome-note-fewest = At the number of votes shown the result changes or hangs on a tie; fewer votes bring a tie at most.
outcome-note-separate = Threshold and seats are computed separately: the seat margins take the admitted lists as they stand.

## views
view-origin = book
view-size = entries
view-root = root
view-set-hash = set hash
view-manifest = manifest
view-selection = selection
view-selection-all = all
view-packs = packs
view-program = program
view-pack-outside = { " " }(from outside the book)
view-study = STUDY: records of in-person voting machines, never mixed with paper
view-outside-pack = a pack from outside the book was applied: this is not the book’s own reading
view-out-of-force = the form { $form } ({ $contest }) is not in force on { $date }: { $reason }
view-no-reason = no reason is given
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
view-no-edition = no edition in force on { $date } in this pack
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
view-nothing-found = No check found a difference. That says nothing of what could not be checked
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
view-times = times
view-no-later = the first { $place } entries no later than { $time } ({ $by })
view-no-earlier = entry { $place } and those behind it no earlier than { $time } ({ $by })

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

## intake
channel-online = voting online
channel-remote = remote voting
channel-postal = voting by post
channel-mixed = several channels in one figure
channel-machine = voting on a machine
intake-word-mistake = mistake
intake-word-text = text in quotation marks
intake-word-list = a list of texts: ["a", "b"]
intake-word-header-rows = a whole number from 0 to 50
intake-word-column = the name of a column, or "#12" for the twelfth
intake-word-constant = a column, a template, or a constant: { "{" } is = "text" { "}" }
intake-word-table = a section of its own, such as [lines]
intake-word-ignore = a list of columns, or "rest"
intake-word-skip = [[skip]] with column and either equals or unless
intake-word-tab = tab
intake-word-semicolon = semicolon
intake-word-pipe = vertical bar
intake-word-comma = comma
intake-word-row = row
intake-word-reason = why it was refused
intake-mapping-mistake = { $file }, line { $line }, column { $column }: { $what }
intake-map-toml = this is no TOML: { $said }
intake-map-too-large = a mapping file has at most 1 MiB
intake-map-unknown-key = “{ $key }” is no setting of a mapping file; specs/mapping.md lists them
intake-map-type = “{ $key }” takes { $expected }
intake-map-control = “{ $key }” holds a control or bidirectional character
intake-map-choice = “{ $key }” cannot be “{ $found }”; choose one of: { $choices }
intake-map-encoding = “{ $found }” is no known encoding; write for example utf-8, utf-16le, windows-1251, latin1
intake-map-brace = “{ $key }”: a brace has no partner; write a column in a template as { "{" }name{ "}" }
intake-map-empty-name = “{ $key }”: no column is named between the braces
intake-map-padding = “{ $key }”: padding is written as 0 and the number of digits, for example { "{" }precinct:02{ "}" }
intake-map-channel = “{ $found }” names { $channel }; adal takes in votes cast in person on paper only
intake-map-twice = the line “{ $key }” is mapped twice
intake-map-column-twice = the column “{ $column }” is mapped to two lines
intake-map-needs = “{ $key }” is missing; specs/mapping.md says what it holds
intake-map-unknown-line = the form and the contest have no line or option “{ $key }”
intake-map-unknown-line-near = the form and the contest have no line or option “{ $key }”; is “{ $near }” meant?
intake-map-no-column = { $file } has no column “{ $column }”
intake-map-no-column-near = { $file } has no column “{ $column }”; is “{ $near }” meant?
intake-refused-file = { $file }: { $found }; expected: { $expected }. { $remedy }
intake-refused-row = { $file }, row { $row }: { $found }; expected: { $expected }. { $remedy }
intake-refused-cell = { $file }, row { $row }, column “{ $column }”: { $found }; expected: { $expected }. { $remedy }
intake-refused = { $first } { $more_plural ->
    [one] And { $more } refusal more; nothing was taken in.
   *[other] And { $more } refusals more; nothing was taken in.
}
intake-found-nothing = nothing stands there
intake-found-text = “{ $found }” stands there
intake-found-cells = { $n_plural ->
    [one] { $n } cell stands there
   *[other] { $n } cells stand there
}
intake-found-byte = the byte { $found } stands there (byte { $byte } of the file)
intake-expects-count = a whole number
intake-do-count = Correct the cell, or declare the text under blank or illegible in the mapping file.
intake-expects-negative = a whole number of 0 or more
intake-do-negative = Compare with the paper: a sheet counts nothing below zero.
intake-expects-decimal = a whole number
intake-do-decimal = Ballots are whole; see whether another column is meant.
intake-expects-grouped = a whole number without marks between its digits
intake-do-grouped = Declare the mark under thousands in the mapping file, if it separates thousands.
intake-expects-too-large = a number of at most 9,007,199,254,740,991
intake-do-too-large = Compare with the paper; perhaps two cells ran together.
intake-expects-id = an id of a unit ({ $error })
intake-do-id = Take another column, or build the id from several with a template.
intake-expects-missing = a text
intake-do-missing = Fill the cell, or leave such rows out with [[skip]].
intake-expects-digits = digits only, since the mapping pads them with zeros
intake-do-digits = Take the padding out of the template, or correct the cell.
intake-expects-time = date and time with offset, such as 2026-03-15T14:00:00+05:00
intake-do-time = Build it with a template, such as "2026-03-15T{ "{" }hour{ "}" }:00:00+05:00".
intake-expects-control = text without control or bidirectional characters
intake-do-control = Remove the character, which cannot be seen and can turn the text around.
intake-expects-nfc = text in Unicode normalisation form C
intake-do-nfc = Save the file with composed letters (NFC).
intake-expects-quote = a cell without quotation marks, or one that stands in them whole
intake-do-quote = If the file puts quotation marks around nothing, set quotes = "none" in the mapping file.
intake-expects-open-quote = a closing quotation mark
intake-do-open-quote = Close it, or set quotes = "none" in the mapping file if the marks are letters like any other.
intake-expects-too-few = { $n_plural ->
    [one] { $n } cell, as in the header
   *[other] { $n } cells, as in the header
}
intake-do-too-few = Correct the row, or set ragged = "pad" in the mapping file to take the missing cells for empty ones.
intake-expects-too-many = { $n_plural ->
    [one] { $n } cell, as in the header
   *[other] { $n } cells, as in the header
}
intake-do-too-many = Correct the row, or name under surplus in the mapping file the text column in which the separator stands.
intake-expects-long-row = a row of at most 1 MiB
intake-do-long-row = See whether this is a table, and in which encoding and with which line ends it is saved.
intake-expects-many-columns = at most 4,096 cells in a row
intake-do-many-columns = See whether the delimiter in the mapping file is the right one.
intake-expects-cut = a whole last row; from here on the row is empty, as if the file were cut off
intake-do-cut = Get the whole file. Or set in the mapping file last_line = "drop" to leave the row out, "keep" to take its empty cells for blanks.
intake-expects-repeated = each unit once; row { $first } has it already
intake-do-repeated = Remove one row, or set repeats = "keep" in the mapping file if they are two sheets.
intake-expects-not-text = text in { $encoding }
intake-do-not-text = Get an undamaged file, or declare its encoding in the mapping file.
intake-expects-encoding = UTF-8, or an encoding that can be told with certainty; this one looks most like the one named
intake-do-encoding = Declare the encoding in the mapping file.
intake-expects-byte-order-mark = { $declared }, as the mapping file declares
intake-do-byte-order-mark = The file begins with the mark of another encoding: take the declaration out of the mapping file.
intake-expects-no-header = a row with the names of the columns
intake-do-no-header = Set header_rows in the mapping file: 0 if there is no header.
intake-expects-no-rows = at least one row below the header
intake-do-no-rows = See whether this is the right file and sheet, and what [[skip]] leaves out.
intake-expects-same-name = a name that only one column has
intake-do-same-name = Write "#" and the number of the column in the mapping file.
intake-expects-unmapped = every column used in the mapping file or left out there
intake-do-unmapped = Give each a line, or list it under ignore; ignore = "rest" leaves all others out.
intake-expects-channel = votes cast in person on paper; the column names { $channel }
intake-do-channel = Take the column, and the votes in it, out of the table: adal has no way to hold them against paper.
intake-expects-old-workbook = CSV or XLSX; this is a workbook in the old format
intake-do-old-workbook = Save it as XLSX or CSV.
intake-expects-workbook = a whole XLSX workbook
intake-do-workbook = Open it in a spreadsheet program and save it anew, or save it as CSV.
intake-expects-large-workbook = a workbook of at most 512 MiB when unpacked
intake-do-large-workbook = Save the sheet as CSV.
intake-expects-no-sheet = one of its sheets: { $has }
intake-do-no-sheet = Correct the name under sheet in the mapping file.
intake-expects-unreadable = a file that can be read
intake-do-unreadable = See whether the path is right and the file may be read.
intake-expects-too-many-refused = at most 100,000 refused rows in a partial import
intake-do-too-many-refused = See whether the mapping file fits this table.
intake-note-encoding-declared = Read as { $encoding }, as declared.
intake-note-encoding-mark = Read as { $encoding }: the file begins with its mark.
intake-note-encoding-valid = Read as { $encoding }: all of the file is valid in it.
intake-note-encoding-zeros = Read as { $encoding }: every second byte of digits and separators is zero.
intake-note-encoding-guessed = Read as { $encoding }, guessed from the letters; declare the encoding to be certain.
intake-note-sheet = Sheet “{ $sheet }”.
intake-note-delimiter = Cells are separated by: { $delimiter }.
intake-note-last-dropped = Row { $row }, the last one, looks cut off from column “{ $column }” on and was left out, as the mapping file says.
intake-note-last-kept = Row { $row }, the last one, looks cut off from column “{ $column }” on and was taken as it is, as the mapping file says: its empty cells are blanks.
intake-note-quotes = Quotation marks were taken for letters like any other, as the mapping file says.
intake-note-empty = { $n_plural ->
    [one] { $n } empty row was passed over.
   *[other] { $n } empty rows were passed over.
}
intake-note-padded = { $n_plural ->
    [one] { $n } row had another number of cells than the header and was evened out with empty ones, as the mapping file says.
   *[other] { $n } rows had another number of cells than the header and were evened out with empty ones, as the mapping file says.
}
intake-note-joined = { $n_plural ->
    [one] In { $n } row surplus cells were joined into one text, as the mapping file says.
   *[other] In { $n } rows surplus cells were joined into one text, as the mapping file says.
}
intake-note-skipped = { $n_plural ->
    [one] { $n } row was left out by [[skip]] of the mapping file.
   *[other] { $n } rows were left out by [[skip]] of the mapping file.
}
intake-note-refused = { $n_plural ->
    [one] { $n } row was refused and not taken in.
   *[other] { $n } rows were refused and not taken in.
}
intake-guess-head = A first mapping file, guessed from the names of the columns. Check every line before you import.
intake-guess-contest = The id of the contest is missing: write it here.
intake-guess-unit = The column with the id of the unit, or a template over several: "{ "{" }district{ "}" }.{ "{" }precinct:02{ "}" }".
intake-guess-time = When: a column, or a template such as "2026-03-15T{ "{" }hour{ "}" }:00:00+05:00".
intake-guess-blank = What stands in the table for a line left blank, and for one that cannot be read.
intake-guess-ignore = These columns are left unread.
intake-guess-left = Columns with numbers that fit no line; give each a line, or list it under ignore:
intake-guess-likely = similar name only: check
intake-guess-missing = no column was found for:
intake-expects-fraction = a text cell; as a number 3.10 and 3.1 are the same
intake-do-fraction = Format the column as text in the workbook and write the units out, or take another column.
intake-expects-long-text = a text of at most 4,096 bytes
intake-do-long-text = See whether this is the right column, or leave it out.

## pack
severity-critical = critical
severity-high = high
severity-medium = medium
severity-low = low
severity-info = information
pack-error-word = error
pack-mistake = { $place }: { $what }
pack-toml = the text is no valid TOML: { $detail }
pack-too-large = { $origin }: { $bytes } bytes; a pack has at most { $most }
pack-unreadable = { $origin } cannot be read: { $detail }
pack-not-utf8 = { $origin } is not UTF-8: save it as UTF-8 text
pack-id-twice = { $origin }: another pack has the id “{ $id }” already
pack-article-lacking = the form { $form } does not fit the law pack { $law }: its relation “{ $relation }” cites the article “{ $article }”, which the pack does not have
pack-contest = the contest does not fit the form { $form }: { $what }
pack-role-not-in-form = the option “{ $option }” has the role { $role }, which the form does not know
pack-contest-without-against-all = the form has “against all”, but no option of the contest has that role: declare it
pack-unknown-key = the key “{ $key }” is not known here; known are: { $known }
pack-key-missing = the key “{ $key }” is missing
pack-wrong-kind = “{ $key }” must be { $want }
pack-want-text = a text in quotes
pack-want-flag = true or false
pack-want-date = a date such as 2024-10-06
pack-want-number = a number that is not negative, with at most nine decimal places
pack-want-whole = a whole number that is not negative
pack-want-texts = a list of texts
pack-want-table = a table
pack-want-tables = a list of tables
pack-title-empty = the text is empty: write it in all three languages
pack-not-one-of = must be one of: { $known }
pack-twice = “{ $key }” stands twice
pack-too-many = there are more of these than a form can have
pack-no-lines = the form has no lines
pack-no-roles = the form has no role that can be chosen besides “against all”
pack-name-grammar = “{ $name }” cannot name a line: a Latin letter, then letters, digits and _
pack-name-reserved = “{ $name }” is a word of the relation language and cannot name a line
pack-code-unknown = the code “{ $code }” is not in the table of codes
pack-hard-unconfirmed = an unconfirmed relation cannot be hard
pack-tolerance-empty = the tolerance says neither absolute nor percent
pack-tolerance-undecided = with both absolute and percent, “decides” must say which counts: larger, smaller, both or either
pack-tolerance-decides-nothing = “decides” has nothing to decide: give both absolute and percent, or drop it
pack-article-unknown = no article of this pack has the id “{ $id }”
pack-article-without-edition = the article has no edition: say where its text was seen
pack-bad-character = the character “{ $found }” has no meaning in a relation
pack-bad-number = the number is too long: at most twelve digits and nine decimal places
pack-relation-syntax = { $want } is expected here
pack-want-operator = an operator, or the end of the relation
pack-want-operand = a line, a number or a function
pack-want-close = a closing bracket
pack-want-condition = a comparison such as a = b
pack-want-number-here = a number, not a comparison
pack-want-line = the name of a line
pack-two-comparisons = one relation compares two sides: join several with “and”
pack-function-unknown = there is no function “{ $name }”
pack-arguments = { $name }( ) does not take these arguments
pack-relation-deep = the brackets stand too deep in each other
pack-relation-long = the relation is too long
pack-numbers-too-large = the numbers could outgrow exact arithmetic: fewer decimal places
pack-two-factors = one side of * must be a constant
pack-name-unknown = the form has no line or measure “{ $name }”; known are: { $known }
pack-options-alone = “options” stands only in sum( ), min( ), max( ) and each( )
pack-no-options = the contest has no option besides “against all”
pack-no-against-all = the form has no option of the role against_all
pack-range-outside = a range a..b stands only in sum( ), min( ) and max( )
pack-range-order = the range runs backwards: the first line must stand before the last on the form
pack-each-outside = each( ) takes “options” and stands only in the check itself
pack-children-outside = children( ) stands only in a relation of scope parent
pack-same-outside = same( ) must be the whole check of a relation of scope cross_contest
pack-same-missing = a relation of scope cross_contest is written same(x)
pack-missing-blank = the line is blank
pack-missing-illegible = the line cannot be read
pack-missing-absent = the document has no such line
pack-label-id = id
pack-label-edition = edition
pack-label-country = country
pack-label-contest = kind of contest
pack-label-force = in force
pack-label-form-id = approved by
pack-form-id = resolution { $resolution }, annex { $annex }
pack-unknown = not known
pack-label-purpose = serves
pack-purpose-paper = voting in person, on paper
pack-purpose-study = study only: a record of in-person machine voting
pack-label-base = percentages are taken of
pack-heading-lines = Lines
pack-heading-roles = Options and their legal effect
pack-heading-measures = Measures
pack-heading-relations = Control relations
pack-heading-sources = Sources
pack-heading-articles = Articles
pack-heading-cites = Codes and the articles they cite
pack-heading-limits = Limits and tolerances
pack-heading-silence = Silence
pack-heading-seats = How contests are decided
pack-heading-deadlines = Deadlines
pack-heading-forms = Form packs
pack-heading-laws = Law packs
pack-heading-codes = Codes of findings
pack-column-number = no.
pack-column-key = key
pack-column-kind = kind
pack-column-label = label
pack-column-role = role
pack-column-in-valid = counts in valid
pack-column-can-win = can win
pack-column-seat = takes part in seats
pack-column-code = code
pack-column-severity = severity
pack-column-article = article
pack-column-value = value
pack-column-formula = formula
pack-column-title = title
pack-column-standard = standard
pack-yes = yes
pack-no = no
pack-kind-register = list
pack-kind-issue = issued
pack-kind-stock = stock
pack-kind-box = box
pack-kind-outcome = outcome
pack-kind-option = option
pack-kind-declared-difference = declared difference
pack-kind-uncounted = set apart
pack-kind-text = text
pack-words-required = in words too
pack-may-be-blank = may be blank
pack-role-candidate = candidate
pack-role-list = party list
pack-role-against-all = against all
pack-role-yes = yes
pack-role-no = no
pack-scope-station = one sheet
pack-scope-cross-contest = simultaneous contests
pack-scope-parent = unit and its children
pack-hard = hard
pack-soft = soft
pack-confirmed = confirmed
pack-unconfirmed = unconfirmed
pack-verified = checked against the source
pack-unverified = not checked
pack-label-when = when
pack-label-tolerance = tolerance
pack-tolerance-percent = { $percent } % of the right side
pack-tolerance-larger = the larger decides
pack-tolerance-smaller = the smaller decides
pack-label-law = law
pack-own-choice = choice of this pack
pack-label-tie = between equals
pack-tie-lot = lot
pack-tie-by-registration = earlier registration
pack-tie-repeat = repeat voting
pack-tie-unknown = rule not found
pack-method-plurality = the most votes win
pack-method-majority = more than half of the base wins
pack-method-largest-remainder = quota and largest remainders
pack-method-dhondt = divisors 1, 2, 3 … (D’Hondt)
pack-method-sainte-lague = divisors 1, 3, 5 … (Sainte-Laguë)
pack-threshold = threshold { $percent } % of { $base }
pack-base = of { $base }
pack-threshold-class = { $class }: { $percent } %
pack-reach-at-least = at least
pack-reach-more-than = more than
pack-otherwise-runoff = second round of the first two
pack-otherwise-repeat = repeat election
pack-otherwise-not-adopted = not adopted
pack-not-stated = not stated in this pack
pack-seat-reach = exactly the share is enough if “at least”, not if “more than”
pack-seat-otherwise = if nobody reaches the majority
pack-seat-tie = between equals
pack-seat-against-all = a lead of “against all”
pack-seat-quorum = how many must take part
pack-against-all-repeat = the election is repeated
pack-against-all-none = no effect
pack-quorum = { $reach } { $percent } % of the registered ({ $base })
pack-quorum-none = no turnout is asked for
pack-silence-from =
    { $n_plural ->
    [0] { $what }: on the voting day, until the close of voting
    [one] { $what }: { $n } day before the voting day and on the day itself, until the close of voting
    *[other] { $what }: { $n } days before the voting day and on the day itself, until the close of voting
  }
pack-days =
    { $n_plural ->
    [one] { $n } day
    *[other] { $n } days
  }
pack-hours =
    { $n_plural ->
    [one] { $n } hour
    *[other] { $n } hours
  }
pack-moment-decision = from the decision, act or omission
pack-moment-voting-day = from the voting day
pack-moment-publication = from publication
pack-moment-filing = from filing
pack-limit-copy-hours = hours within which a certified copy is due
pack-limit-issuing-per-hour = ballots one station can issue in an hour
pack-limit-list-growth-percent = voters added on the day, in percent of the list
pack-limit-headcount-tolerance-percent = headcount against ballots issued, in percent
pack-limit-bulletin-tolerance = last bulletin against the protocol, in voters
pack-limit-ballot-reserve-percent = ballots printed above the number of voters, in percent
pack-limit-posting-days = days for which the copy hangs
pack-limit-count-hours = hours within which the count ends
pack-limit-mobile-per-hour = voters one portable box can serve in an hour
pack-channel = this names { $channel } (“{ $term }”). adal takes only voting in person and on paper: another channel leaves nothing that can be counted again
pack-column-tried = tried on real records
code-ARI-01 = The valid votes differ from the sum of the votes for all options
code-ARI-01-why = The line of valid ballots and the sum of all options, “against all” included, must be the same number. A slip in adding up or in copying one figure explains most such cases. Look at the words beside the figures, at the certified copies and at the enlarged form on the wall.
code-ARI-02 = The ballots in the boxes differ from valid and invalid ballots together
code-ARI-02-why = Every ballot found in a box is valid, invalid or set apart by the form; the totals must agree. Ballots laid aside while sorting, or a pile counted twice, explain small differences. Ask for the piles to be counted again in front of observers, and compare with the ballots issued.
code-ARI-03 = What was received differs from what was issued, left and spoiled
code-ARI-03-why = Everything handed to the commission must be found again: issued, unused, spoiled or, where the form has such lines, lost or unaccounted. A pack miscounted on delivery or a line filled in for another contest explains many cases. Look at the delivery act and at the act of cancelling unused ballots.
code-ARI-04 = More ballots were issued than there are voters on the list
code-ARI-04-why = A ballot is issued only to a person on the list, the additional list included. A station with many added voters or a line of registered voters taken before the additions may explain it. Look at the list with signatures, at the additional list and at the time each line was taken.
code-ARI-05 = More ballots lie in the boxes than were issued
code-ARI-05-why = A ballot can leave the station in a pocket, but none can come into a box that was not issued. Ballots of a neighbouring contest or station put into the wrong box, or an issuing line written too early, are the innocent explanations. Look at the stubs and signatures in the list, at the portable boxes and at the video.
code-ARI-06 = Fewer ballots lie in the boxes than were issued, beyond the tolerance
code-ARI-06-why = Some voters take their ballot away, so a small shortfall is usual. A large one may come from ballots laid in the box of another contest, or from an issuing line that counts something else. Compare the contests held at the same time and the stubs in the list.
code-ARI-07 = One option alone has more votes than there are valid ballots
code-ARI-07-why = No option can have more votes than all valid ballots together. A digit too many or two swapped lines explain it most often. Look at the words beside the figure and at every copy of the sheet.
code-ARI-08 = The number in words differs from the number in figures
code-ARI-08-why = Where a form asks for words beside figures, both must say the same. A slip of the pen is the usual reason. Compare with the other copies; until it is cleared up, neither reading is certain.
code-ARI-09 = A line that must hold a number is blank
code-ARI-09-why = A blank is not a zero, and what depends on it cannot be checked. Often a commission leaves out lines that were nothing. Ask which number was meant and whether the other copies hold it.
code-ARI-10 = The stated percentage differs from the one computed
code-ARI-10-why = The share is computed exactly on the base this form prescribes. Another base, another rounding or a misprint in either number explains the difference. Check which base the publication used, then the votes themselves.
code-ARI-11 = The number who took part differs from the ballots issued or found
code-ARI-11-why = Who took part can be counted at the issuing table or from the boxes; this form says which. Ballots taken away, or a line copied from a turnout report, are usual reasons. Look at the signatures in the list and at the last turnout bulletin.
code-ARI-12 = The ballots issued differ between contests held at the same time
code-ARI-12-why = A voter usually receives the ballots of all contests at once. Some may refuse one, or have a right to only some of the contests. Look at the list: are there signatures for each contest, and does the difference grow in one station only?
code-BAL-01 = The ballots delivered differ from the voters plus the prescribed reserve
code-BAL-01-why = Ballots are printed for the voters and a small reserve. Rounding to full packs or a list corrected after printing explains most differences. Look at the delivery act and at the date of the list used.
code-BAL-02 = Unused ballots were cancelled after the boxes were opened
code-BAL-02-why = Unused ballots are counted and cancelled before any box is opened, so that none can be mixed in. A commission in a hurry may simply have changed the order. Look at the times noted by observers and at the act of cancelling.
code-BAL-03 = Ballots signed in advance, or issued without a signature, were seen
code-BAL-03-why = The member who issues a ballot signs it at that moment. Signing a few ahead to shorten a queue is a common shortcut, and still a departure from the order. Look at how many were seen, when, and whether unsigned ballots were counted.
code-LST-01 = The list grew on the day by more than the limit
code-LST-01-why = Voters may be added on the day, but many additions change who could vote here. A new housing block, a hospital, a station for travellers explain it honestly. Look at the additional list and at the grounds noted for each entry.
code-LST-02 = The list was changed after the count had begun
code-LST-02-why = From the start of the count the list is closed. A correction of a spelling may look like a change of the list. Look at who wrote what and when, and whether the number of voters moved.
code-LST-03 = More voted by absentee certificate than were added to the list
code-LST-03-why = A holder of a certificate is added to the list where he votes. A line that counts the certificates issued instead of those used explains many cases. Look at the certificates attached to the list.
code-LST-04 = A certificate holder comes from the same settlement
code-LST-04-why = Certificates are for those who will be away; within the same settlement none is issued. The address on the certificate may be an old one. Look at the certificate and at the list of the station that issued it.
code-LST-05 = The number on the list differs from an earlier document
code-LST-05-why = Lists move a little until election day, each time by a document. A number taken at another hour explains small moves. Ask for the decisions by which voters were added or struck off.
code-MOB-01 = More ballots lie in the portable boxes than were issued for them
code-MOB-01-why = A portable box holds only what was issued outside the premises (and early, where the form counts it so). A ballot of another station on the same route or an issuing line of another hour may explain one or two. Look at the trip's list, the number of ballots taken along and the applications.
code-MOB-02 = More ballots were issued outside than there were applications
code-MOB-02-why = Each voter served outside has asked for it. Applications by telephone noted in another book, or one for a whole family, explain some. Look at the register of applications.
code-MOB-03 = The trip of the portable box differs from what its time allows
code-MOB-03-why = So many voters cannot be served in the time between leaving and coming back. Two boxes noted as one, or voters in one building such as a hospital, explain it. Look at the times, the addresses and the members who went.
code-MOB-04 = A portable box left without notice to observers
code-MOB-04-why = Observers must be told and may ride along. They may have been away for a moment when it was announced. Ask who announced it, when, and whether there was a place in the car.
code-TRN-01 = The turnout reported later is lower than the one reported before
code-TRN-01-why = Turnout can only grow during the day. A correction of a wrong earlier report, or two rows swapped, is the usual reason. Ask when and by whom the earlier figure was corrected.
code-TRN-02 = The turnout grew faster than ballots can be issued
code-TRN-02-why = Between two bulletins more voters were reported than the tables can serve. A late report that catches up on several hours explains it. Compare with the headcount of those hours and the number of issuing tables.
code-TRN-03 = The last turnout bulletin differs from the protocol
code-TRN-03-why = The last bulletin and the protocol speak of the same voters. Voters in the last minutes, or a bulletin estimated before closing, explain small differences. Look at the hour the bulletin was taken and at its base.
code-TRN-04 = The observers' headcount differs from the ballots issued
code-TRN-04-why = Observers who counted at the door saw another number than the protocol says. A second door, a pause in counting or a busy hour explains part of it. Look at the hourly notes of all observers and at the video.
code-COP-01 = The certified copy differs from the official line
code-COP-01-why = The commission certified one number and the official table holds another. A typing slip at the commission above, or a later correction with its own document, explains it honestly. Compare every copy of the station and ask for the document by which the number changed.
code-COP-02 = The posted copy differs from the certified copy
code-COP-02-why = Both were made from one protocol and should say the same. A slip in copying by hand is the usual reason. Photograph both together and ask the secretary which is right.
code-COP-03 = Two certified copies of one protocol differ
code-COP-03-why = Copies given to two observers say different things. A slip in writing one of them, or a correction made between the two, explains it. Note the hour each was issued and who signed it.
code-COP-04 = A certified copy was refused
code-COP-04-why = A copy is due to those entitled who ask for it. A broken copier delays a copy but does not end the duty. Draw up an act with two witnesses, with the hour, the name and the words of the refusal.
code-COP-05 = A certified copy came late
code-COP-05-why = The copy was issued later than the limit of this pack. A long queue of observers explains some delay. Look at what happened to the protocol between signing and copying.
code-COP-06 = A copy lacks the signature of the chair or the secretary
code-COP-06-why = A copy is certified by both. It still shows what the commission handed out, but weighs less. Ask for the missing signature, and keep the copy and the story of how it was obtained.
code-COP-07 = A copy lacks the seal
code-COP-07-why = A certified copy carries the commission's seal. A seal locked away for the night is the usual excuse. Ask for it in the morning and note the answer.
code-COP-08 = The protocol was not posted, or was taken down early
code-COP-08-why = A copy hangs in a public place for the prescribed days. Wind, cleaners or another door explain a missing sheet. Photograph the place with the hour on each day.
code-COP-09 = Two options are swapped against the copy, the sum being the same
code-COP-09-why = The same numbers stand in other lines, so that no control sum notices it. Lines read one off while typing explain it without any intent. Compare line by line with the ballot's order and with every copy.
code-FRM-01 = The sheet is on the form of another contest
code-FRM-01-why = Each contest has its own form, named by resolution and annex. A commission may have taken the wrong blank from the pile. The sheet may tell the truth all the same; note its form, and compare its numbers with the other copies.
code-FRM-02 = The options' names or order differ from the registered ballot
code-FRM-02-why = The sheet must list the options as the ballot does. A withdrawn candidate or a form printed earlier explains it. Look at the decision that registered the ballot's text.
code-FRM-03 = Pages of the protocol are missing or were replaced
code-FRM-03-why = A protocol is whole or it proves little. A page may simply not have been photographed. Ask whoever took the picture, and compare paper, hand and signatures page by page.
code-FRM-04 = The sheet has an erasure, overwriting or a correction without initials
code-FRM-04-why = A correction is made openly and signed. A tired hand at night is the usual reason. Look at which line was touched and whether the older number can still be read.
code-FRM-05 = A blank protocol was signed or sealed
code-FRM-05-why = Signatures belong under written numbers. Members who want to leave early sometimes sign ahead. Note who signed, when, and which numbers were written in afterwards.
code-FRM-06 = A member refused to sign or wrote a dissent
code-FRM-06-why = A member may disagree and say so in writing. It is a sign of an open dispute, not yet of a wrong number. Read the dissent and ask the member.
code-REP-01 = A repeat or corrected protocol exists
code-REP-01-why = There is more than one protocol for this station and contest. Corrections are lawful when decided and announced. Keep both, and look at what changed and by which decision.
code-REP-02 = A repeat protocol has no decision of the commission or no notice
code-REP-02-why = A recount needs a decision, and those who were present before must be told. The papers may exist and not have reached you. Ask for the decision and the list of those notified.
code-REP-03 = The corrections move votes to one side
code-REP-03-why = Chance errors fall on all sides alike; these go one way. With few stations this may still be chance, and corrections may follow complaints of one side only. Look at each corrected station with its first protocol.
code-REP-04 = Observers were absent from the repeat count
code-REP-04-why = A repeat count is open like the first. They may have been told and not have come. Ask how and when they were told.
code-REP-05 = A correction quotes an old number that differs from the one recorded
code-REP-05-why = The act of correction says “instead of X”, but the earlier protocol holds another number. A slip in the act, or a protocol between the two that we do not have, explains it. Ask for every version of the protocol.
code-CHR-01 = The protocol was signed before the voting or the count had ended
code-CHR-01-why = A protocol cannot be older than its count. A watch that is wrong, or the hour of beginning written for the hour of the end, explains it. Compare with the first turnout report and the video.
code-CHR-02 = The count lasted longer than allowed, or was interrupted
code-CHR-02-why = The count goes on without a break and within the set hours. Many contests and few members make it long. Ask who was with the ballots during the break.
code-CHR-03 = The protocol was sent upwards later than at once
code-CHR-03-why = A protocol goes to the commission above without delay. Distance, weather and a queue at the receiving commission cost hours. Look at the way it took and who carried it.
code-AGG-01 = The summary differs from the sum of its stations
code-AGG-01-why = The commission's total and the sum of the protocols below it must agree, line by line. A protocol corrected after the summary, or one taken from another version, explains it. Find the station whose number closes the gap.
code-AGG-02 = A station's number in the summary table differs from its protocol
code-AGG-02-why = The table of the commission above repeats each protocol; here it says something else. Typing slips happen, in both directions. Compare with the certified copy and ask who entered the table.
code-AGG-03 = A station is missing from the summary, or stands in it twice
code-AGG-03-why = Each station belongs in the summary once. A closed or renamed station explains some cases. Compare the table with the list of stations formed for this election.
code-AGG-04 = No table of results by station was published
code-AGG-04-why = Without it the total cannot be checked by anyone outside. Publication may simply be late, or the law may not ask for it. Ask the commission for the table and note the answer.
code-AAL-01 = “Against all” has at least as many votes as the leading option
code-AAL-01-why = This is for information: it is a result, not an error. In some countries it means a repeat election, in others nothing. Look at what the law of this election attaches to it.
code-AAL-02 = The line “against all” is absent or blank
code-AAL-02-why = The ballot has the option, so the sheet must have its line. A form of another year explains its absence; a zero left unwritten explains a blank. Look at where these votes went: to invalid ballots, or nowhere.
code-AAL-03 = “Against all” was given a part in seats, or left out of the base
code-AAL-03-why = By this form's rule its votes count in the base and win nothing. A table made for another country or year explains it. Compute the shares on the right base and see whether anything changes.
code-SEA-01 = The official seats differ from those computed
code-SEA-01-why = The seats were computed from the official votes by the rule of the law pack. Another reading of the rule, or votes corrected since, explains it. Check the rule's text and the votes used.
code-SEA-02 = A threshold or quota lies within the disputed votes
code-SEA-02-why = The votes in dispute could carry a list over the threshold or move a seat. That does not say that they did. Look first at the stations that hold these votes.
code-MAT-01 = The disputed votes reach the margin: the outcome may change
code-MAT-01-why = The sum of the votes in dispute is at least as large as the distance between winner and runner-up. It is an upper bound, not an estimate. These stations are the ones to recount first.
code-STA-01 = Two stations have exactly the same results
code-STA-01-why = The same numbers stand in two protocols. For small stations chance does this; for large ones a sheet copied by mistake is likelier. Compare the two papers and their signatures.
code-STA-02 = Stations in one building differ more than chance explains
code-STA-02-why = Voters of one house vote much alike; these stations do not. A dormitory, a barracks or a mixed neighbourhood explains it. It is a reason to look, not evidence.
code-STA-03 = The share of invalid ballots stands far from its neighbours
code-STA-03-why = So many or so few invalid ballots are rare here. A confusing ballot or a strict commission explains it. Ask to see the invalid ballots.
code-STA-04 = Digits or round percentages appear more often than chance explains
code-STA-04-why = Over many stations last digits are even and round shares rare; here they differ. Small counts and rounding by commissions do this too. It is a screening of many stations and says nothing of any one.
code-EXP-01 = A published poll lacks what the law requires of it
code-EXP-01-why = A publication must name who asked, for whom, who paid, when, how, what, how many and with which error. Newspapers often cut these lines. Ask the pollster for the full notice.
code-EXP-02 = The official result lies outside the poll's interval
code-EXP-02-why = By its own sample and design the exit poll expects another range. Refusals, shy voters and clusters make polls miss. It is a screening, never evidence of a count.
code-LEG-01 = A deadline for complaint is near or past
code-LEG-01-why = Complaints have short limits, counted from different moments. The pack's dates may be of an older law. Check the limit with a lawyer today, and file before the papers are perfect.
code-PRO-01 = Ballots were not shown or announced at the count
code-PRO-01-why = Each ballot is shown and its choice said aloud. A commission short of time may sort in silence. Note from when on, and what could be seen.
code-PRO-02 = An observer was removed or could not see
code-PRO-02-why = Observers may be present and see. An observer who hinders the work may be asked to leave by a decision. Ask for that decision, and note where one stood and what one saw.
code-PRO-03 = The observers' acts were not attached to the protocol
code-PRO-03-why = Acts are attached on request. They may have gone in by another register. Ask for the receipt mark and look for it upstairs.
code-RES-01 = The voting is dated inside a period of restriction
code-RES-01-why = For this unit a quarantine or an emergency was in force on the voting day. Some restrictions do not touch elections, and a date may be wrong. Look at the act that declared the restriction and at what it forbids.
code-RES-02 = The voting was postponed because of a restriction
code-RES-02-why = This is for information: the voting in this unit took place on another day. Such a postponement is lawful when it is decided and announced. Look at the decision and its date.
code-SYS-01 = The chain of the book is broken
code-SYS-01-why = An entry of the book differs from what the chain of hashes says. A damaged disk or an interrupted copy does this without anyone's will. Compare with another copy of the book and with the signed checkpoints.
code-SYS-02 = Two entries of the same sheet differ
code-SYS-02-why = Two people typed the same sheet and wrote different numbers. One of them slipped, or the hand is hard to read. A third person should read the image.
code-SYS-03 = One image stands under two stations
code-SYS-03-why = The same file was filed as the sheet of two stations. A slip in filing is the usual reason. See which station the paper itself names.
code-SYS-04 = An expected sheet is missing
code-SYS-04-why = The definition expects this sheet and the book does not hold it. It may not have been collected yet. Until it comes, sums over this unit are not whole.
code-SYS-05 = Electronic and paper results were merged
code-SYS-05-why = Results of two kinds of voting stand in one number, so that neither can be checked. A table may simply have been added up for convenience. Ask for the separate protocols.
code-SYS-06 = A sheet came that nobody expects
code-SYS-06-why = The book holds a sheet for a unit or contest where the definition expects none. The list of expected sheets may be incomplete. Check the unit, and whether the same paper stands elsewhere.
code-SYS-07 = Two statements or histories under one signature differ
code-SYS-07-why = The same key signed two statements under one counter, or two states of the book of which neither continues the other. A phone restored from an old copy and used on does this without intent. Keep both, and ask the holder of the key which one is meant.

## enter
enter-unwritable = the draft “{ $path }” cannot be written: { $detail }
enter-other-paper = the sheet is of { $found }, but the form is of { $wanted }
enter-unknown-line = the form has no line “{ $line }”, or the line stands twice
enter-unknown-check = the form has no check “{ $check }” that could be answered
enter-not-entered = not entered: { $lines }. Give a number, "blank" or "illegible" for each
enter-bad-time = “{ $found }” in “{ $fact }” is no time: write 2026-11-22T21:40:00+05:00
enter-terminal = the terminal cannot be used: { $detail }; without one, give a file: `adal enter --from sheet.toml`
enter-no-terminal = output goes to no terminal, so nobody can type; give a file: `adal enter --from sheet.toml`
enter-format = the file says format “{ $found }”; this program reads “{ $want }”
enter-unknown-word = “{ $found }” is not known here; known are: { $known }
enter-want-paper = a whole number that is not negative, "blank" or "illegible"
enter-text-unsafe = the text holds control or direction characters, or more than one line
enter-text-length = the text is empty or longer than { $most } characters
enter-too-many = “{ $key }” holds more than { $most } entries
enter-quit-sure = press again to throw the sheet away; F9 keeps it
enter-digits-only = digits only; if it is blank press - (F2), if illegible press ? (F3)
enter-figures-only = only a figure can be marked blank or illegible
enter-choice-keys = space or → chooses; + present, - absent, ! refused
enter-nothing-to-undo = nothing to undo
enter-nothing-to-redo = nothing to do again
enter-nothing-to-answer = no check fails, so there is nothing to answer
enter-still-open = { $n_plural ->
    [one] one line is not entered yet: a number, - blank or ? illegible
   *[other] { $n } lines are not entered yet: a number, - blank or ? illegible
  }
enter-time-short = this is no time: write 21:40 or 2026-11-22 21:40
enter-time-full = this is no time: write 2026-11-22T21:40:00+05:00
enter-progress = lines: { $entered } of { $all }
enter-checks = checks: ✓ { $pass }  ✗ { $fail }  ? { $open }
enter-help-1 = Enter ↓ ↑ move  - F2 blank  ? F3 illegible  Del empty  F6 reason
enter-help-2 = F7 undo  F8 redo  F9 keep and leave  F10 finish  F12 throw away
enter-blank = blank
enter-illegible = illegible
enter-in-words = in words
enter-document = document
enter-document-official = official protocol
enter-document-corrected = corrected protocol
enter-document-repeat = repeat protocol
enter-document-certified_copy = certified copy
enter-document-posted_copy = posted copy
enter-document-summary = summary protocol
enter-presence-present = present
enter-presence-absent = absent
enter-presence-refused = refused to sign
enter-presence-unknown = not said
enter-fact-form-id = form (resolution, annex)
enter-fact-copy-no = number of the copy
enter-fact-pages = pages
enter-fact-chair = signature of the chair
enter-fact-secretary = signature of the secretary
enter-fact-members = signatures of members (+ - !)
enter-fact-seal = seal
enter-fact-signed = time of signing
enter-fact-issued = time the copy was given
enter-fact-captured = time of the photo
enter-fact-obtained = where and from whom
enter-fact-note = note
enter-fact-decision = decision of the commission
enter-fact-notice = notice of the repeat count
enter-fact-observers = observers at the repeat count
enter-file-label = file to attach
enter-answered = reason given: { $reason }
enter-differs = differs by { $by }
enter-why-not-entered = { $line } is not entered
enter-why-blank = { $line } is blank
enter-why-illegible = { $line } is illegible
enter-why-words = { $line }: the words are no number that can be read
enter-line-quoted = line “{ $label }”
enter-reason = reason for { $code }:
enter-hint = this would balance if { $line } read { $value }
enter-hint-several = { $n } checks would balance if { $line } read { $value }
enter-line-number = line { $number }
enter-hint-others = { $hint } (other readings that would too: { $n })
enter-other-draft = another draft is kept in “{ $path }”: take it up, or remove it first
## book
book-io = { $path }: { $why }
book-not-found = no book in { $start } or above it: go into one, name it with --book, or make one with adal init
book-exists = { $path } is there already
book-unfinished = { $path } was left by a command that was stopped, or another is still making it: when none is running, delete it and run the command again
book-too-large = { $path } is larger than is read here: at most { $most } bytes
book-not-synced = the disk did not confirm that { $path } was written, so nothing of this counts as done: { $why }. Then see with adal log what the book holds before you repeat the command
book-not-plain = { $path } is a link or no plain file
book-manifest-form = election/MANIFEST, line { $line }: expected 64 hexadecimal digits, two spaces and a path, sorted by path
book-manifest-differs = election/{ $path } differs from its line in MANIFEST
book-manifest-missing = election/{ $path } is in MANIFEST but not in the folder
book-manifest-unlisted = election/{ $path } is not in MANIFEST
book-manifest-name = the name { $path } cannot stand in MANIFEST
book-manifest-other = election/MANIFEST is not the one the book names: its SHA-256 is { $found }
book-locked = another process is writing to this book: wait until it has ended
book-changed-line = CHANGED: a line that the last checkpoint covers is no longer an entry ({ $broken }). Nothing was repaired: compare with a copy
book-changed-root = CHANGED: the first { $size } entries are not those that were signed
book-truncated = the book is cut short: { $found } whole entries, but the last checkpoint covers { $expected }
book-no-genesis = the ledger does not begin with a genesis entry that holds
book-checkpoint-bad = checkpoint { $file }: { $why }
book-checkpoint-root = checkpoint { $file }: the root at its size differs; the ledger's is { $found }
book-checkpoint-beyond = checkpoint { $file } covers { $size } entries, more than hold
book-checkpoint-not-newest = the file checkpoint is not the newest of checkpoints/
book-derived-differs = { $file } is not what the ledger says: do not use it with other tools. The next entry of a person or of a key writes it anew
book-no-checkpoint = no checkpoint yet: the whole book is an unsigned tail; sign it with adal checkpoint
book-unsigned-tail =
    { $count_plural ->
        [one] { $count } entry stands
       *[other] { $count } entries stand
    } beyond the newest checkpoint (size { $size })
book-state-form = { $path } is not a signer's state file
book-state-missing = { $path } is not there: the key does not know what it signed last. If this is the book it signs, say so with --adopt
book-state-contradicted = this key signed { $size } entries that are not the first ones of this book: it signs nothing that contradicts them
book-state-other-book = the state file is of another book: { $origin }
book-refused = not appended: { $why }
book-writer-stopped = an earlier write failed; open the book again
book-wrong-key = this key has no such role in this book
book-one-key-two-roles = one key and one name cannot be both root and operator: give two
book-argument = { $what } is malformed
book-row-refused = row { $line } of the table: { $why }
book-rows-differ = an unfinished import of this file announced other rows; withdraw it before importing anew
book-attachment-changed = CHANGED: { $path } does not hold the bytes its name says
book-attachment-differs = attachment { $hash } does not hold the bytes its name says
book-attachment-absent = attachment { $hash } is not in the folder
book-attachments-not-checked = attachments were not read
book-key-not-canonical = the key is not a canonical Ed25519 key
book-key-weak = the key is weak (of small order) and is refused
book-key-not-ssh = expected “ssh-ed25519” and base64, found “{ $found }”
book-key-not-openssh-file = the file is no OpenSSH private key
book-key-not-ed25519 = the file holds a key of another kind: make one with ssh-keygen -t ed25519
book-key-passphrase-needed = the key file is encrypted: a passphrase is needed
book-key-passphrase-wrong = the passphrase does not open the key file
book-key-rounds = the key file asks for { $found } rounds of bcrypt; at most { $most } are made. Write it anew: ssh-keygen -p -a 16 -f FILE
book-key-not-written = the key could not be put into a file
book-note-form = it is no signed note
book-note-vkey = it is no vkey of an Ed25519 key
book-note-vkey-key = the vkey's key is refused: { $why }
book-note-checkpoint = it does not say origin, size and root
book-note-signature = the log's signature does not hold
book-note-origin = it is of another book: { $found }, not { $expected }
book-broken = entry { $seq } (line { $line }, byte { $offset } of ledger.jsonl) breaks rule { $rule }: { $fault }
book-entry-time = “at” is no time like 2026-01-31T09:00:00Z: “{ $found }”
book-entry-too-long = the line is longer than 1 MiB
book-entry-seq = expected number { $expected }, found { $found }
book-entry-prev = “prev” differs from the hash of the line before: expected { $expected }, found { $found }
book-torn = { $bytes } bytes after the last whole line (from byte { $offset }) are no entry; the next writer moves them aside
book-at-back = “at” steps back { $count } times, first at entry { $seq }
book-bad = entry { $seq } (line { $line }, byte { $offset }) is BAD and not counted: { $why }
book-bad-more = { $count } more bad entries
book-bad-no-genesis = the book has no genesis that holds, so no key is known
book-bad-second-genesis = a genesis may only be entry 0
book-bad-election = it is of another election
book-bad-signature = a signature is malformed, does not hold, stands twice or out of order
book-bad-signature-count = the number of signatures is not the one its type asks for
book-bad-signer = it is signed by a key without that role
book-bad-threshold = { $needed } roots must sign, { $found } did
book-bad-place = it names another book or another entry number
book-bad-key-in-use = the key has or had a role, or its holder has a key
book-bad-no-such-key = no such key is in force
book-bad-repeated-nonce = an import with this nonce stands already
book-bad-orphan-row = the row belongs to no import that stands before it
book-bad-row-order = row { $expected } of the import should stand here, not { $found }
book-bad-row-differs = the row names another election, manifest or contest than its import
book-bad-rows-sha256 = the rows are not those the operator signed
book-bad-follows = it follows no import of this book that is still in force
book-body-missing = “{ $field }” is missing
book-body-wrong = “{ $field }” does not have the form its type asks for
book-body-surplus = “{ $field }” is not known to this type
book-foreign = { $count } entries name a manifest not admitted at their place, the first is entry { $seq }; not counted
book-late = { $count } entries are signed by a key revoked before, the first is entry { $seq }; not counted
book-withdrawn = import { $seq } ({ $file }) was withdrawn by entry { $by }; its rows do not count
book-incomplete = import { $seq } ({ $file }) has { $present } of { $rows } rows; not counted. Import the same file again to complete it
book-type-not-checked = { $count } entries of type “{ $kind }” are not known to this program and were not checked
book-origin-not-pinned = whose book this is: no hash of entry 0 and no vkey was given from outside
book-other-than-pinned = this is not the book that was pinned
book-verdict-verified = VERIFIED: whole, and the book that was pinned
book-verdict-unpinned = CONSISTENT with itself; origin not pinned
book-verdict-not-whole = NOT WHOLE: see what differs
book-bad-evidence = what it rests on does not hold: a token over entries that do not stand before it, or a checkpoint that its key did not sign or that is this book’s own

## stats
stats-indication = An indication, not proof.
stats-voice-speaks = speaks
stats-voice-silent = no conclusion
stats-voice-not-evaluable = not evaluable
stats-test-integer = Whole percentages, all stations
stats-test-integer-territory = Whole percentages, one territory
stats-test-digit-issued = Last digits of the ballots issued
stats-test-digit-leader = Last digits of the leader’s votes
stats-test-twins = Stations in one building
stats-measure-turnout = turnout
stats-measure-share = leader’s share
stats-measure-invalid = share of invalid ballots
stats-integer-name = Whole percentages
stats-integer-means = More stations report a turnout or a leader’s share of a whole percentage (such as exactly 75 %) than counting ballots produces. People like round numbers, counted ballots do not: some of these figures may have been chosen first and written down after.
stats-integer-otherwise = Rounded figures typed into a table, a percentage written where a number belongs, several stations entered from one summary. Small stations hit whole percentages often by themselves; the test allows for that.
stats-integer-blind = It says nothing about any single station. With 200 stations it notices only if about 11 % of them are affected, with 1,000 about 5 %, with 10,000 about 1.6 %. Invented figures that are not round pass unseen. Silence proves nothing.
stats-digit-name = Last digits
stats-digit-means = Some last digits stand more often than counting produces them. In large counts every digit should stand last about equally often.
stats-digit-otherwise = Habits of rounding, ballots issued in packs, figures copied from a plan. On large data even harmless habits of clerks show.
stats-digit-blind = It sees only figures made up carelessly. Who moves real votes from one pile to another leaves the digits in order. Stations whose count hardly varies take no part.
stats-twins-name = Stations in one building
stats-twins-means = Two stations in one building, whose voters were divided by surname or side of the street, report results farther apart than such pairs usually are.
stats-twins-otherwise = The voters may have been divided otherwise than believed: a hostel, a barracks, a new block on one list; voting at home counted at one of the two.
stats-twins-blind = It does not say which of the two is odd, and sees nothing where both were treated alike. It needs at least 30 pairs.
stats-duplicates-name = The same votes twice
stats-duplicates-means = Two stations of one territory have the same votes for every option. Check the entry first: most often one sheet was entered under two numbers.
stats-duplicates-otherwise = A slip of entry; chance, where stations are small and options few. In one election without known fraud 234 such stations were found.
stats-duplicates-blind = One vote changed in one line, and the two are no longer the same.
stats-outliers-name = Far from the district
stats-outliers-means = The station is far from the middle of its district. The list is an order in which to look, nothing more.
stats-outliers-otherwise = Hospitals, barracks, prisons, ships, student hostels, villages of one people: stations differ for a hundred reasons.
stats-outliers-blind = Where a whole district was treated alike, none of its stations stands out.
stats-quick-name = Quick count
stats-quick-means = If the official figure lies outside the interval, a random sample of stations and the whole do not fit together, beyond what the draw explains in 95 cases of 100.
stats-quick-otherwise = Drawn stations that did not report differ from the others; copies read wrongly; a frame that lacks stations. Compare the bounds for missing stations. By chance alone 5 intervals of 100 miss.
stats-quick-blind = It repeats what the stations wrote: ballots stuffed before the count, or a count false at the station, are in the sample as well. It sees changes after the station.
stats-brought-name = Copies that were brought
stats-brought-means = A table of what there is. Nobody drew these stations at random, so no margin of error exists and none is stated.
stats-brought-otherwise = Observers go where they live and where they are let in; those stations differ from the others.
stats-brought-blind = Nothing follows for stations without a copy.
stats-poll-name = Exit poll
stats-poll-means = The interval shows how far the draw of stations alone could move the poll’s figure.
stats-poll-otherwise = Who is asked may refuse, and supporters of one side may refuse more often than others; fear works either way. Good polls have missed by six points in elections without fraud.
stats-poll-blind = Errors of willingness, wording and place are not in the interval. The poll is never subtracted from the count.
stats-paired-name = Poll and protocol at the same station
stats-paired-means = At the same stations, people leaving the voting and the protocol name different shares, beyond what the variation between stations explains.
stats-paired-otherwise = Unequal willingness to answer. The ratio printed here says how unequal it must be to explain the whole gap; compare it with the refusals.
stats-paired-blind = It cannot tell a changed count from unwilling supporters.
stats-paired-sentence = A difference of { $difference } could arise if supporters of { $option } answered { $ratio } times as often as others. Compare with the share who answered: { $rate }.
stats-poll-no-nonresponse = no nonresponse data
stats-copies-name = With and without a signed copy
stats-copies-means = The gap between poll and protocol differs between stations where an observer left with a signed copy and stations where none did. Willingness to answer has no reason to depend on that.
stats-copies-otherwise = Observers may have gone to stations of another kind. If the stations were drawn by lot, this explanation falls.
stats-copies-blind = With few stations in either group only large differences show.
stats-turnout-name = Turnout through the day
stats-turnout-means = Bulletins, headcounts, trips with the mobile box or the protocol name numbers that cannot all be right.
stats-turnout-otherwise = A slip in a telephoned bulletin, a late one, a second table opened, an observer who left for a while.
stats-turnout-blind = Numbers that grow evenly and stay below what the tables can issue pass, true or not.
stats-turnout-went-down = the bulletin of { $time } names { $after } ballots issued, the one before it { $before }
stats-turnout-too-fast = { $issued } ballots issued from { $from } to { $to }; the tables can issue { $capacity }
stats-turnout-above-protocol = the last bulletin names { $bulletin } ballots issued, the protocol { $protocol }
stats-turnout-above-register = the bulletin of { $time } names { $issued } ballots issued, { $registered } voters are on the list
stats-turnout-headcount = from { $from } to { $to } the observer counted { $counted } voters, the bulletins name { $issued }
stats-turnout-trip = mobile box from { $from } to { $to }: { $voters } voters visited, the time allows { $possible }
stats-draw-name = The public draw
stats-draw-means = The stations follow from dice thrown in public after the list and the totals were fixed. Nobody could choose them; anyone can compute them again.
stats-draw-otherwise = If the list or the totals were not fixed before the dice, the draw proves nothing.
stats-draw-blind = A draw is no result. What it names must be recounted or observed.
stats-recount-name = Recount of drawn stations
stats-recount-means = The risk is the chance that a wrong result would have passed so clean a check. At most 5 % is usual.
stats-recount-otherwise = It holds only if the paper was guarded, the totals were fixed before the dice and a failed check leads to a full count. Otherwise the drawn stations are a list of requests.
stats-recount-blind = Ballots replaced before the recount are counted as they lie.
stats-assigned-name = Observers sent by lot
stats-assigned-means = Stations drawn for observers report other results than the rest. As they were drawn by lot, the stations themselves do not explain it; the presence of observers does.
stats-assigned-otherwise = Chance, as often as the p-value says. A station whose observer was not let in stays among the drawn.
stats-assigned-blind = Where observers change nothing, or few were sent, no difference shows.
stats-pictures-name = Pictures of turnout and shares
stats-pictures-means = Pictures show where stations lie. A peak at a round number or a tail to the upper right is a reason to look closer.
stats-pictures-otherwise = Town and country, regions and peoples that vote differently bend the same picture without any fraud.
stats-pictures-blind = A picture has no error rate. No conclusion rests on it alone.
stats-poll-field-pollster = who held the poll
stats-poll-field-client = who ordered it
stats-poll-field-payer = who paid
stats-poll-field-time = when it was held
stats-poll-field-method = method
stats-poll-field-question = exact wording of the question
stats-poll-field-sample = number of people asked
stats-poll-field-error = statistical error
stats-poll-field-notice = notice to the central commission
stats-poll-field-experience = the pollster’s five years of experience
stats-err-empty-stratum = stratum “{ $stratum }”: no drawn station reported, so there is no figure for the whole
stats-err-lone-station = stratum “{ $stratum }”: a single station reported, so no error can be stated
stats-err-sample-too-large = stratum “{ $stratum }”: { $sampled } stations in the sample, { $stations } in the stratum
stats-err-unknown-stratum = station “{ $unit }” names stratum “{ $stratum }”, which was not declared
stats-err-twice = “{ $what }” stands twice
stats-err-part-exceeds = station “{ $unit }”: the part { $part } is larger than the whole { $whole }
stats-err-does-not-add = station “{ $unit }”: { $approached } approached, but refused and completed add to { $sum }
stats-err-no-data = there is nothing to compute from
stats-err-too-few = { $found } stations are too few: at least { $needed } are needed
stats-err-seed-empty = the seed is empty: write the numbers of the dice
stats-err-bad-character = “{ $found }” is empty or holds a character that does not print
stats-err-draw-too-large = { $wanted } are to be drawn out of { $found }
stats-err-weights = every weight is zero: nothing can be drawn
stats-err-bound = the possible errors cannot reach the margin: there is nothing to test
stats-err-silence = this poll may not be published before { $allowed }
stats-err-time = the calendar has no such date

## cli
cli-error = error
cli-see-help = See “adal --help”.
io-full = the disk is full: free some space, then run the command again
io-read-only = the disk is read-only: copy the folder to one that can be written to, or mount it for writing
io-denied = no permission: let the owner of the file or folder run the command, or ask for the right
io-not-found = there is no such file or folder
io-exists = something with this name is there already
io-folder = this is a folder, and a file was expected
io-no-folder = a part of this path is no folder
io-too-large = the file is larger than is read here
io-name = the system does not accept this name
io-not-plain = this is no plain file
io-not-text = this is no UTF-8 text
io-device = the disk reports a failure: copy the folder to another disk, and check this one
io-other = { $why }
cli-output = the output cannot be written: { $why }
cli-no-such-language = there is no language “{ $found }”: kk, ru or en
cli-unknown-argument = unknown argument “{ $argument }”
cli-unknown-command = unknown command “{ $command }”
cli-missing-argument = missing: { $argument }
cli-bad-value = “{ $value }” is no value for { $argument }; expected: { $expected }
cli-conflict = { $argument } and { $other } do not go together
cli-usage = wrong use: { $why }
cli-no-such-pack = there is no pack “{ $pack }”: “adal form list” and “adal law list” show them
cli-no-pack-there = { $path }: there is no such pack
cli-one-pack = { $path } holds more than one pack: name the file of the one you mean
cli-no-law-to-compare = { $form }: its articles were not compared, since there is no law pack of the country “{ $country }”: give one with --with
cli-pack-whole = { $file }: whole, packs: { $packs }
cli-pack-refused = a pack is refused
cli-toml-refused = election.toml is refused
cli-mapping-refused = the mapping file is refused
cli-table-refused = the table is refused, refusals: { $refusals }; nothing was taken in
cli-refusals-more = … and more refusals: { $more }
cli-book-not-whole = the book is not whole: { $why }. “adal verify” says what is wrong
cli-definition-differs = the definition in election/ is not the one the book was sealed with; “adal verify” names the file
cli-too-many-levels = --levels takes at most two: regions and the commissions right above the stations. Two columns make one as "{"{"}a{"}"}-{"{"}b{"}"}"
cli-checkpoint-differs = CHANGED: at { $size } entries the root is another than the signed one
cli-checkpoint-beyond = TRUNCATED: the book has { $size } entries, a checkpoint covers { $covered }
cli-torn-aside = bytes after the last whole entry were no entry (a command was cut off): they were moved to { $file }, nothing was thrown away
cli-checkpoint-bad = checkpoint { $file } is not signed by the log’s key or cannot be read
cli-bad-pin = “{ $found }” is neither the 64 digits of H_0 nor a vkey
cli-key-unreadable = key { $file } cannot be read: { $why }
cli-key-unwritable = key { $file } cannot be written: { $why }
cli-passphrase-for = Passphrase for { $file }
cli-new-passphrase-for = New passphrase for { $file }
cli-no-passphrase = no passphrase was given and there is no terminal to ask at: use --passphrase-file
cli-empty-passphrase = the passphrase is empty; --unencrypted makes a key without one
cli-bad-principal = “{ $found }” is no name of a key holder: expected name@org in small Latin letters
cli-key-made = { $file }: { $public }
cli-folder-exists = { $folder } is there already; nothing was changed
cli-link-refused = { $path } is a link: a definition holds plain files only
cli-no-mapping = which column is which line? Make a mapping file with “adal import { $file } --guess”, check it, and give it with --mapping
cli-file-unreadable = { $file } cannot be read: { $why }
cli-no-such-contest = there is no contest “{ $contest }”
cli-which-contest = the book has several contests: say which with --contest or in the mapping file
cli-no-such-unit = there is no unit “{ $unit }”
cli-no-such-entry = there is no entry “{ $entry }”
cli-no-such-import = entry { $seq } is no import that stands
cli-no-such-code = there is no code “{ $code }”
cli-no-such-finding = the book has no finding “{ $id }”
cli-bad-severity = “{ $found }” is no severity: critical, high, medium, low, info
cli-bad-level = “{ $found }” is no level: station, territorial, region, central
cli-dry-run = nothing was written; rows that would enter: { $rows }, refused: { $refused }
cli-import-there = this file stands in the book already, as entry { $seq }; nothing changed
cli-import-refused-rows = rows refused: { $refused }; they stand with the reasons in { $file }
cli-import-resumed = an interrupted import was completed; rows that stood there: { $present }
cli-imported = rows taken in: { $rows }, entry { $seq }, statement { $id }
cli-withdrawn = the import of entry { $seq } is withdrawn: its rows stay in the book and count no longer
cli-checkpoint-made = signed: { $size } entries, root { $root } ({ $file })
cli-not-checked = not checked: { $what }
cli-verified-state = entries { $size }, book { $origin }, root { $root }, set hash { $set }
cli-defined = { $folder }: stations { $stations }, options { $options }. Check it, complete the titles, hours and zone, then “adal init”; the mapping file lies beside it
cli-book-made = Book { $folder } of “{ $election }”: units { $units }, sheets expected { $sheets }. Operator’s key: { $key }. Hand this to whoever will verify — H_0 { $h0 }, vkey { $vkey }
progress-reading = reading the book
progress-table = reading the table
progress-writing = writing the book
status-signed = signed
status-torn = TORN: after the last whole entry stand bytes that are no entry; the next import moves them aside
status-imports = Imports
status-document = document
status-file = file
status-rows = rows
status-present = present
status-state = state
status-whole = whole
status-incomplete = INCOMPLETE, not counted
status-withdrawn = withdrawn, not counted
document-list-event = change of the voter list
show-entry = entry { $seq }, { $at }; hash { $hash }; statement { $id }; signatures { $signatures }
help = adal — the honest count: paper protocols of polling stations, reconciled, hash-chained and held against the law. In person and on paper only; no network
help-examples-head = Examples:
help-usage-head = Usage
help-commands-head = Commands
help-options-head = Options
help-arguments-head = Arguments
help-help = Print this help
help-version = Print the version
help-book = The book’s folder; without it the nearest book from here upwards
help-lang = Language of messages
help-color = When to use colour: auto, always, never
help-any-format = text, json or csv
help-any-key = The private key that signs (OpenSSH file)
help-any-passphrase-file = File whose first line is the passphrase
help-any-pack = Apply this pack in the place of the book’s own; the output says so
help-any-pin = H_0 or vkey received from the operator, not from the folder
help-any-contest = The contest
help-any-unencrypted = Make keys without a passphrase
help-demo = Make an invented election with planted discrepancies and find them
help-demo-folder = New folder for it
help-define = Make a first definition and mapping from an official table
help-define-folder = New folder for the definition
help-define-form = Form pack of the contest: id, file or folder
help-define-form-reason = Why a form is used that is not in force on voting day
help-define-law = Law pack: id, file or folder; without it the one beside the form or that of its country
help-define-from = The table
help-define-unit = Column of the stations’ ids
help-define-levels = Columns of the commissions above, highest first
help-define-options = Columns of the options, in the order of the ballot
help-define-against-all = Column of “against all”
help-define-id = Id of the election
help-define-title = Title
help-define-date = Voting day
help-init = Make a book from a definition and two keys
help-init-folder = New folder for the book
help-init-election = Folder of the definition; it is copied and sealed
help-init-org = Who keeps the book
help-init-root-key = The root’s private key
help-init-threshold = How many of the root keys a key or book event needs
help-import = Take a table into the book, all or nothing
help-import-file = The table: CSV or XLSX
help-import-mapping = Which column is which line
help-import-guess = Print a first mapping file for this table
help-import-dry-run = Show what would enter; write nothing
help-import-partial = Leave refused rows out, into a file with the reasons
help-import-refused = That file
help-withdraw = Take an import back; its rows stay and count no longer
help-withdraw-import = Number of the import’s entry
help-withdraw-reason = Why
help-status = Where the book stands
help-log = The entries, oldest first
help-log-last = How many
help-log-rows = Rows of imports too
help-show = One entry as it stands
help-show-entry = Its number, or the first digits of its hash or statement id
help-verify = Check the whole book and name the first bad entry
help-verify-no-attachments = Do not read the attachments
help-checkpoint = Sign the book as it now is
help-checkpoint-adopt = Sign although no state file says what was signed before
help-reconcile = Find every discrepancy, with the law it offends
help-reconcile-unit = Only these units and those below them
help-reconcile-code = Only these codes or families (ARI)
help-reconcile-severity = Only this severity and above
help-reconcile-fail-on = Exit with 1 at this severity and above, or never
help-reconcile-limit = How many findings the text shows
help-explain = Explain a code, or one finding with its numbers and entries
help-explain-what = A code such as ARI-01, or a finding’s id
help-tally = Add up by contest and level: official, copies, both
help-tally-level = Level: station, territorial, region, central
help-form = Protocol forms: lines, roles, control relations
help-form-list = List the embedded forms
help-form-show = Print a form with every check
help-form-show-pack = Id, file or folder
help-form-check = Check form packs, and that the law has the articles they cite
help-form-check-files = Files or folders
help-form-check-with = Law pack to compare with: file or folder
help-law = Laws: articles, limits, deadlines
help-law-list = List the embedded laws
help-law-show = Print a law pack
help-law-show-pack = Id, file or folder
help-law-check = Check law packs, and that they have the articles the forms cite
help-law-check-files = Files or folders
help-law-check-with = Form packs to compare with: file or folder
help-key = Keys
help-key-new = Make a key (OpenSSH file, encrypted by default)
help-key-new-file = Where
help-key-new-name = Whose: name@org
help-completions = Shell completions
help-completions-shell = Shell: bash, zsh, fish, elvish, powershell
help-man = Write man pages
help-man-folder = Folder for them
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
demo-made = { $folder }: an invented election, units { $units }, sheets and points taken in { $rows }, entries { $entries }, made at { $at } (fixed)
demo-next = Next:
    cd { $book }
    adal reconcile --severity high
    adal explain COP-01
    adal reconcile --unit so1 --format csv
    adal tally --contest smd-7
    adal verify
    sed -n 3p ledger.jsonl | sha256sum
view-codes = codes
view-open-count = checks that could not be made, because a line is blank, illegible or missing: { $count }

## indications

indications-means = What a positive means:
indications-otherwise = What else explains it:
indications-blind = What it cannot see:
indications-unreadable = { $file } cannot be read: { $why }
indications-which-contest = The book has several contests; name one with --contest: { $contests }
indications-bad-time = “{ $found }” is no time with an offset, such as 2027-03-21T20:00:00+05:00
indications-err-file = the file is not in the format it should be
indications-err-silence = this poll may not be published before { $allowed }: { $law }
indications-err-column = the table has no column “{ $column }”
indications-err-number = line { $line }: “{ $found }” is not what belongs here (a whole number, or a time HH:MM)
indications-err-unknown = “{ $found }” is not known here
indications-err-incomplete = the law asks for what is missing here: { $fields }
indications-err-no-margin = no option is ahead of every other, so there is no margin to test
indications-err-no-commitment = nothing is committed for contest “{ $contest }”: run “adal draw commit” before the dice, or practise with --rehearsal
indications-err-attachment = the list that was committed is not among the attachments, or has other bytes: { $hash }
indications-err-totals = the totals of the book are no longer those committed in entry { $seq }
indications-err-no-figures = stations of the list without the figures this needs: { $count }; the first is { $unit }. Their largest error is not known
indications-screening = Screening
indications-screened = { $contest }: official sheets of stations { $sheets }, of them with all figures { $figures }; the tests look at { $included } (at least 100 on the list, turnout and share at most 99 %). Leads: { $leader }.
indications-other-contests = This report is about one contest. Others in the book: { $contests } (--contest).
indications-screen-rate = Error rate: the family as a whole is tested at { $level } after adjustment for the number of tests, so about one clean election in a hundred would make some test speak. Whole percentages speak only from z = { $z } on. Nothing was tried out and left unsaid: every test stands above.
indications-test = Test
indications-territory = Territory
indications-stations = Stations
indications-statistic = Statistic
indications-adjusted = p adjusted
indications-says = Says
indications-family = The declared family of tests
indications-whole-of = Whole percentage of
indications-whole-either = turnout or share
indications-whole-turnout = turnout
indications-whole-share = leader’s share
indications-observed = Observed
indications-expected = Expected
indications-sd = Std. deviation
indications-tail = Tail
indications-tail-exact = exact
indications-tail-normal = normal
indications-digit = Digit
indications-digit-issued = Issued
indications-digit-leader = Leader
indications-unit = Station
indications-share-gap = Gap of shares
indications-votes = Votes
indications-measure = Measure
indications-value = Value
indications-median = Median of the territory
indications-distance = Distance
indications-none = Nothing to list.
indications-picture-alt = Picture: { $title }
indications-picture-turnout-share = Turnout and leader’s share, a point a station
indications-picture-turnout = Stations by turnout, whole percentages in colour
indications-picture-share = Stations by leader’s share, whole percentages in colour
indications-picture-fingerprint = Turnout and leader’s share, stations in a cell
indications-picture-votes-turnout = Votes by turnout of the station
indications-axis-turnout = Turnout, %
indications-axis-share = { $option }, % of ballots found
indications-axis-stations = Stations
indications-axis-votes = Votes
indications-turnout = Turnout in depth
indications-capacity = A station is taken to issue at most { $per_hour } ballots an hour (law pack).
indications-signs = What does not fit
indications-sign = What
indications-no-signs = Nothing in the series contradicts itself or the protocol.
indications-turnout-rate = No error rate: these are comparisons of whole numbers, not tests. Each names two papers; look at both.
indications-series = Stations with a series: { $stations }; headcounts: { $headcounts }.
indications-time = Time
indications-issued = Issued
indications-day = Ballots issued by the bulletins, all their stations
indications-bulletin = Bulletin
indications-since = Since the last
indications-can-issue = Can issue
indications-headcount = Headcount
indications-contests = Contests of one day against each other
indications-contests-compared = Stations of two contests or more: { $stations }. Listed where ballots issued differ by more than { $tolerance }.
indications-contests-agree = None differs by more.
indications-difference = Difference
indications-poll-record = The record of the poll
indications-poll-complete = Every field that a publication must state is there.
indications-field = Field
indications-stated = Stated
indications-publication = The poll, for publication
indications-poll = Exit poll beside the protocols
indications-polled = Share of { $option }; stations of the poll: { $stations }, answers: { $completed }.
indications-estimate = Estimate with its 95 % interval
indications-unweighted = as answered
indications-weighted = weighted for strata
indications-refusal-adjusted = adjusted for refused and missed
indications-effects = Effect of unequal weights (Kish): { $kish }. Variance against that of voters drawn singly: { $design }.
indications-response = Approached { $approached }, refused { $refused }, missed { $missed }, answered { $completed }: { $rate } of those approached.
indications-by-interval = By interval
indications-interval = Interval
indications-approached = Approached
indications-refused = Refused
indications-missed = Missed
indications-completed = Answered
indications-no-official = The book holds no official figure of this option yet.
indications-official-inside = The official figure, { $share } ({ $votes } of { $base }), lies inside the weighted interval.
indications-official-outside = The official figure, { $share } ({ $votes } of { $base }), lies outside the weighted interval.
indications-unpaired = Stations of the poll without an official figure in the book: { $count }. They take no part in the comparison.
indications-mean-difference = Poll less protocol, mean
indications-se = Standard error
indications-no-ratio = At no station does a ratio of response rates exist: a share is 0 or 1.
indications-copies = { $option }: polled stations with a copy in the book { $with }, without { $without }.
indications-sample-file = Sample, SHA-256
indications-reports-file = Reports, SHA-256
indications-no-margin = Nobody drew these stations at random: no estimate and no margin of error is given.
indications-bounds = Missing stations are not filled in. If they were all low or all high among those that reported, the estimate would lie from { $low } to { $high }; without any vote or with every vote for the option, from { $least } to { $most }.
indications-voter-formula = The formula for single voters would claim a standard error of { $se }: far too small, it takes the voters of a station for strangers.
indications-stratum = Stratum
indications-units = Units in all
indications-drawn = Drawn
indications-reported = Reported
indications-coverage = Coverage
indications-form = Estimate
indications-share = Share, %
indications-low = From, %
indications-high = To, %
indications-rehearsal = Rehearsal: nothing was committed before the dice. This draw proves nothing.
indications-seed = Seed
indications-committed = Committed in entry { $seq }, written { $at }: contest { $contest }, stations { $stations }, program { $version }.
indications-commitment = Commitment before the draw
indications-commit-check = Anyone can check it, in the book’s folder:
indications-commit-next = Now sign a checkpoint, read the three hashes aloud and write them into the minutes. Only then throw the dice, in public.
indications-place = No
indications-name = Name
indications-ticket = Ticket
indications-tickets = Stations drawn with equal chances
indications-recheck = Anyone can recheck a ticket by hand, here { $unit }. This prints its SHA-256; as a decimal number written backwards it is the ticket:
indications-weighted-draw = Stations drawn by largest possible error, with replacement
indications-weight = Largest error
indications-bound = { $leader } leads by { $margin } votes at least; the largest possible errors of all stations add to { $sum } votes of that margin.
indications-plan = Plan of a recount
indications-plan-risk = Draws by largest error that bring the risk down, if no error is found
indications-plan-chance = Stations to draw with equal chances to hit at least one bad station
indications-plan-stations = Stations on the list: { $stations }.
indications-risk = Risk
indications-draws = Draws
indications-bad = Bad stations
indications-assignment = Observers and the stations drawn for them
indications-observer = Observer
indications-recount = What the recount proves
indications-times = Times drawn
indications-error = Error found
indications-taint = Error ÷ largest
indications-not-recounted = Drawn stations that were not recounted: { $count }. They count as wholly wrong.
indications-recount-risk = Risk after { $draws } draws (Kaplan–Markov): { $risk }.
indications-observed-means = Share of { $leader } in the ballots: { $assigned } stations drawn for observers less { $others } others: { $difference }.
indications-rounds = Draws repeated
indications-as-extreme = As wide a gap
indications-without-figures = Stations of the list without figures: { $count }.
indications-with-observers = Where observers were drawn to go
indications-plurality-only = This tests only whether that option has the most votes; not a threshold, and not how seats are shared out.
indications-plan-all = For a risk of 5 % more draws are needed than there are stations: recount them all.
help-any-page = text, json or html
help-any-plots = Write the pictures (SVG) into this folder
help-any-seed = What the dice showed; spaces do not matter
help-any-rehearsal = Practise without a commitment; the output says so
help-any-draws = How many to draw
help-any-poll = The poll’s file (specs/indications.md)
help-any-observers = File of names, one a line
help-screen = Tests of the numbers: one declared family, an indication and no proof
help-screen-territory = Districts of the tests: territorial or region
help-screen-twins = Table of pairs of stations in one building: first,second
help-turnout = The day of every station: bulletins, capacity, headcounts, contests against each other
help-turnout-unit = Show the whole series of these units and those below
help-turnout-trips = Table of trips with the mobile box: unit,out,back,voters
help-turnout-tolerance = Contests may differ by so many ballots issued
help-exit-poll = Exit polls: record, publication, estimate beside the protocols
help-exit-poll-check = Which field required by law is missing (EXP-01)
help-exit-poll-publish = The sheet for publication; refused in the silence and before the polls close
help-exit-poll-publish-at = When it is to be published; without it, now
help-exit-poll-estimate = The share with its true error, and the gap at the same stations
help-quick-count = From a drawn sample of stations to the whole, missing ones as bounds
help-quick-count-reports = Reports: unit,base,votes
help-quick-count-sample = The sample: strata and drawn stations (specs/indications.md)
help-draw = The public draw: commit, then dice, then stations
help-draw-commit = Fix the list of stations and the totals in the book, before the dice
help-draw-tickets = Draw stations with equal chances
help-draw-weighted = Draw stations by their largest possible error
help-draw-plan = How many stations a recount needs
help-draw-assign = Send observers to drawn stations
help-draw-measure = What the recount, or the drawn observers, showed
help-draw-measure-recount = Recounted votes: unit and a column for every option
help-draw-measure-rounds = How often the draw is repeated for the p-value
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
book-bad-repeated-statement = the very same statement stands in the book already
book-bad-principal = it is signed by another person’s key than the one it names
people-worth-counts = counts
people-worth-foreign = FOREIGN: of another definition, not counted
people-worth-late = LATE: after its key was revoked, not counted
people-worth-same-n = SAME-N: two under one counter, not counted until decided
people-worth-retracted = RETRACTED by its author
people-worth-withdrawn = WITHDRAWN with its import
people-worth-incomplete = INCOMPLETE: its import is not whole
people-worth-told = TOLD: a correction of another’s paper changes nothing
people-witness-unknown = { $name } has no key in this book: a mistyped name? It is written down as given
people-root-key-where = this needs a root’s signature, and there is no key at { $file }: give --root-key FILE
people-same-n = { $by } signed several statements with the number { $n } (entries { $entries }): none counts until one is chosen
people-same-n-settled = { $by } signed several statements with the number { $n } (entries { $entries }); one was chosen
people-gap = of { $by } statements are not in this book: { $count }, the first has the number { $first }
people-retracted = entry { $seq } was taken back by its author
people-bundle-not-plain = { $name } is a link or no plain file or folder
people-bundle-surplus = { $name } has no place in a bundle
people-bundle-no-statements = there is no statements.jsonl
people-bundle-too-large = { $name } is beyond the bound
people-bundle-hash = { $name }: its bytes are not those of its name
people-bundle-utf8 = no UTF-8
people-bundle-line = statements.jsonl, line { $line }: { $why }
people-bundle-not-person = statements.jsonl, line { $line }: { $kind } is no statement of a person
people-signer-chair = chair
people-signer-secretary = secretary
people-copy-unsigned = the { $document } lacks a signature: { $who }
people-copy-unsealed = the { $document } lacks the seal
people-repeat-without-decision = the repeat protocol rests on no decision of the commission
people-repeat-without-notice = no notice of the repeat count was given
people-repeat-unobserved = no observers were present at the repeat count
people-pages-differ = the copy has { $found } pages, the first copy of the station { $wanted }
people-refused-to-sign = members who refused to sign: { $count }
people-incident = { $by }, { $time }: { $told } (witnesses: { $witnesses }, files: { $files })
people-two-said = { $by } signed different statements with the same number { $n }: { $count }; none of them is counted
people-two-said-settled = { $by } signed different statements with the same number { $n }: { $count }; one was chosen by a signed decision
people-shared-file = one file ({ $hash }) is filed under several stations: { $units }
people-misquote = the correction says “instead of { $quoted }”; recorded is { $found }
people-typed-twice = typed twice from the same paper: { $first } and { $second }; a third person has not decided yet
people-typed-twice-decided = typed twice from the same paper: { $first } and { $second }; a third person has decided
people-value-not-entered = not entered
people-value-blank = blank
people-value-illegible = illegible
people-value-number = { $n }
people-key-not-in-book = the key in { $file } is not in this book; `adal key add` admits it
people-said = entry { $seq } by { $by }, statement { $id }
people-counter = the key’s counter cannot be kept in { $path }: { $why }
people-counter-form = { $path }, the counter of this key’s statements, cannot be read: copy it back from a backup, or delete it if this key has signed nothing that is not in this book
people-no-such-statement = “{ $what }” names no row or statement of a person in this book, or more than one; give an entry’s number or at least 8 digits of an id
people-no-incident-code = { $code } is no code of an incident; these are: { $codes }
people-bad-time = “{ $found }” is no time like 2026-11-22T23:05:00+05:00
people-bad-value = “{ $found }” is neither a whole number nor blank nor illegible
people-no-such-contest = the election has no contest “{ $contest }”
people-no-such-line = the form has no line “{ $line }”
people-same-statement = both names mean the same statement
people-bundled = { $folder }: statements { $statements }, files { $files }, files this book does not have { $absent }
people-merged = { $folder }: taken { $taken }, here already { $already }, files { $files }
people-merged-late = LATE, kept and not counted: { $count }
people-merged-foreign = FOREIGN, kept and not counted: { $count }
people-merged-absent = files that are named and not handed over yet: { $count }
people-merge-signed = signed: { $size } entries
people-merge-unsigned = no checkpoint was signed: { $why }
people-receipts = receipts: { $count } in { $folder }; hand them back. Checked with `adal verify-receipt entry-N.tlog-proof entry-N.json --pin { $vkey }`
people-receipts-owed = receipts of { $folder } are still owed: the key that signs checkpoints is not here. Where it is: `adal checkpoint --book { $book }`, then again `adal merge { $folder } --book { $book }` (twice changes nothing)
people-open = What waits for a third person
people-nothing-open = nothing waits for a decision
people-line-id = key
people-how-to-decide = Decide by the paper, not by who typed. Where one is right but for some lines, add --except KEY for each of them; the lines not shown are equal. If neither is right, choose the nearer one; the operator, or whoever typed first, then puts the line right with `adal correct`.
people-reason-here = what the paper shows
people-told-divided = { $by } chooses { $chosen } over { $over }, but { $over } in the lines { $lines }: { $reason }
people-merge-refused = { $folder }: refused, nothing was taken: { $why }
people-strangers = statements that name a unit or contest the definition does not have, kept and not counted: { $count }
people-bad-role = “{ $found }” is no role: observer, auditor, witness, operator or root
cli-bad-threshold = --threshold { $found }: there are { $roots } root keys; it must be between 1 and that
people-no-such-key = { $name } holds no key in force
people-key-prepared = { $file }: have it signed with `ssh-keygen -Y sign -n { $namespace } -f KEY { $file }`, then `adal key finish { $file } SIGNATURE…`; nothing else may be written to the book before
people-key-event = entry { $seq }; allowed_signers is written anew
people-unreadable = { $file } cannot be read: { $why }
people-bad-signature-file = { $file } holds no signature as `ssh-keygen -Y sign` writes it
people-other-paper = the sheet is of another station or contest than the one typed first
people-second-equal = both typings agree: the sheet is closed
people-second-differs = the typings differ; a third person decides with `adal resolve` (`adal reconcile --code SYS-02` shows them the lines)
people-second-own = { $by } typed the first one as well: a second typing is another person’s
people-resolve-own = one of the two statements is by { $by }: a third person decides
people-retract-other = { $by } did not say that: everybody takes back only what they said themselves
people-key-revoked = the key of { $by } is revoked: what it signs from here on is LATE and does not count until { $by } endorses it with a new key
people-sheet-refused = the sheet is refused
people-does-not-balance = { $code } { $check }: { $numbers } does not hold; the sheet is taken as it stands
people-which-sheet = say which sheet: --contest and --unit, or --from a file
people-draft-kept = the draft is kept in { $file }; the same command takes it up again
people-thrown-away = the draft was thrown away; nothing was signed
people-history = Station { $unit }: the life of its sheets
people-when = time
people-what = what was said
people-worth = what it is worth
people-code = code
people-differs = what differs
people-told-row = { $document } taken in from { $file }, row { $line }
people-told-sheet = { $by } read: { $document }
people-told-second = { $by } typed the paper of { $of } a second time, without seeing the first: { $document }
people-told-follows = { $by } read: { $document }, in the place of { $of }: { $reason }
people-told-correction = { $by } corrects { $of }, line { $line }: instead of { $old }, { $new } ({ $reason })
people-told-incident = { $by } reports { $code }: { $told }
people-told-nothing = not described
people-told-endorse = { $by } signs { $of } as well
people-told-resolve = { $by } chooses { $chosen } over { $over }: { $reason }
people-told-retract = { $by } takes { $of } back: { $reason }
help-any-sign-with = The private key of the person who speaks (OpenSSH file); without it the operator’s of this book
help-any-reason = Why
help-any-file = Photo, scan or act to attach; may be repeated
help-any-unit = The station
help-any-statement = The entry’s number, or at least 8 digits of the statement’s id
help-any-root-key = A root’s private key; may be repeated
help-any-prepare = Write the statement here, to be signed on other machines
help-enter = Type a sheet from the paper, sign it and put it into the book
help-enter-from = A sheet file instead of the terminal
help-enter-second = Type the same paper a second time without seeing the first; whose, by number or id
help-enter-follows = The statement whose place this sheet takes
help-enter-examples =
    adal enter --contest list --unit 0101 --sign-with aigul.key
    adal enter --from sheet.toml --sign-with aigul.key
    adal enter --second 412 --sign-with daulet.key
help-incident = Say what happened at a station
help-incident-code = What happened: COP-04, PRO-02, …
help-incident-happened = When, with offset: 2026-11-22T23:05:00+05:00
help-incident-place = Where
help-incident-note = What happened, in your words
help-incident-witness = Who saw it: name@org; may be repeated
help-incident-examples =
    adal incident COP-04 --unit 0101 --note "the secretary left with the seal" --sign-with aigul.key
help-correct = Correct one line of a sheet or row: instead of one number, another
help-correct-line = The line
help-correct-old = What the correction says stood there
help-correct-new = What is to stand there
help-correct-examples =
    adal correct 412 --line 6 --old 311 --new 131 --reason "act of 23 November" --sign-with aigul.key
help-endorse = Sign somebody’s statement as well; one’s own late one again with a new key
help-endorse-examples =
    adal endorse 412 --sign-with daulet.key
help-resolve = Decide between two statements of one key and number, or two typings of one paper
help-resolve-chosen = The one that counts
help-resolve-over = The other one
help-resolve-except = A line in which the other one is right; may be repeated
help-resolve-examples =
    adal resolve 412 --over 415 --reason "the photo says 131" --sign-with saule.key
help-retract = Take an own statement back; it stays and counts no longer
help-retract-examples =
    adal retract 412 --reason "typed for the wrong station" --sign-with aigul.key
help-bundle = Write the statements of persons and their files into a folder to hand over
help-bundle-folder = The new folder
help-bundle-by = Only what this person said
help-bundle-examples =
    adal bundle /media/stick/aigul --by aigul@haq
help-merge = Take in bundles; each whole or not at all, in any order
help-merge-folders = The folders
help-merge-receipts = Folder for the receipts; without it beside each bundle, NAME-receipts
help-merge-examples =
    adal merge /media/stick/aigul /media/stick/daulet
help-history = The life of a station’s sheets, and what differs
help-history-unit = The station
help-history-examples =
    adal history 0101
    adal history 0101 --format json
help-key-add = Admit a key: signed by as many roots as the book asks, and by the new key
help-key-add-file = The new key: the private file, or .pub with --prepare
help-key-add-name = Whose: name@org; a pseudonym
help-key-add-person = Who is behind the name: kept in private/names.csv of the book, handed to nobody
help-key-add-role = What it may sign
help-key-add-examples =
    adal key add aigul.key --name aigul@haq --role observer
    adal key add aigul.key.pub --name aigul@haq --role observer --prepare add-aigul
help-key-revoke = Revoke a key; what it signs from here on is LATE
help-key-revoke-name = Whose
help-key-revoke-examples =
    adal key revoke aigul@haq --reason "laptop stolen"
help-key-finish = Append a key event that was prepared, with signatures made elsewhere
help-key-finish-statement = The prepared statement
help-key-finish-signatures = Signatures as `ssh-keygen -Y sign` writes them
help-key-finish-examples =
    adal key finish add-aigul add-aigul.root.sig add-aigul.aigul.sig
people-key-log = hand the new vkey to verifiers and witnesses: { $vkey }

## audit
audit-line = it is no line of a ledger: { $why }
audit-proof-form = it is no receipt (tlog-proof@v1)
audit-other-index = the receipt is of entry { $index }, the line is entry { $seq }
audit-not-included = the proof does not lead from this line to the signed root: this line does not stand there
audit-not-signed = no checkpoint covers entry { $seq } yet (the newest covers { $size }): sign first with adal checkpoint
audit-no-entry = the book has no such entry, or it is redacted
audit-book-broken = the ledger can be read only up to { $size } entries
audit-same-line = both receipts are of the same line: no fork
audit-not-one-index = the receipts are of different entries: no fork
audit-fraud-form = it is no fork proof (adal-fraud/1)
audit-no-fraud = the two checkpoints can both be: the file proves nothing
audit-request-form = it is no request to a witness
audit-unknown-log = UNKNOWN: this witness was not given the vkey of { $origin }
audit-other-log-key = this witness knows { $origin } with another key
audit-conflict = CONFLICT: this witness signed size { $last } last; make the request with --old { $last }. A smaller checkpoint is never signed
audit-inconsistent = INCONSISTENT: no proof leads from size { $last }, signed last, to this checkpoint; nothing was signed. With --book the witness looks for a fork proof
audit-fraud = FORK: the log signed two checkpoints that cannot both be; nothing was signed
audit-witness-locked = another run of this witness is at work
audit-state-form = { $path } cannot be read: the witness does not know what it signed last and signs nothing
audit-no-cosignature = no line of this witness holds over a checkpoint of this book
audit-never-redacted = entry { $seq } ({ $kind }) is never redacted: others would change their meaning
audit-redact-nothing = entry { $seq } is not in the book, is redacted already, or has no rows
audit-bad-threshold = --threshold { $threshold }: witnesses named { $named }
audit-bad-witness = “{ $found }” is no vkey of a witness (type 0x04)
audit-bad-log = “{ $found }” is no vkey of a log: a receipt is checked against the vkey, H_0 is not enough
audit-bad-name = “{ $found }” cannot be the name of a witness: no spaces, no plus sign
audit-other-witness-key = the key file and witness.vkey are of different keys
audit-file-too-long = { $file } is too long
audit-bad-cosignature = the line of witness { $witness } on { $file } does not hold
audit-unwitnessed = UNWITNESSED: no checkpoint is signed by enough of the witnesses you named (needed { $threshold })
audit-strangers = cosignatures of keys you did not name: { $count }
audit-witnessed = the first { $size } entries are witnessed:
audit-witness-line = { "  " }{ $name }, { $time }
audit-receipt-text =
    Receipt of entry { $seq } of the book
    { "    " }{ $origin }

    { $stem }.json        the line, byte for byte
    { $stem }.tlog-proof  the proof (c2sp.org/tlog-proof@v1)

    Check it with no book at all, with the vkey received from the operator or a third party:
        adal verify-receipt { $stem }.tlog-proof { $stem }.json --pin VKEY

    The operator's vkey, as this book has it (compare it, do not trust it from here):
    { "    " }{ $vkey }

    By hand: sha256sum { $stem }.json gives H. The leaf is SHA-256 of the byte 00 and the 32 bytes of H; with the hashes of the proof it gives the root in the checkpoint (RFC 6962), which the vkey's key signed.

    It shows that this line stands at this place. It does not show that the paper was honest, or that nothing later corrected the entry.
audit-receipt-holds =
    HOLDS: entry { $seq } ({ $kind }, { $at }) of { $origin }
    under the signed checkpoint of { $size } entries, root { $root }
    hash { $hash }
    statement { $id }
audit-receipt-signer = signed by { $key }
audit-receipt-bad-signature = a signature on the line does not hold
audit-receipt-limits = Whose keys these are, and whether a later entry corrects this one, only the book tells.
audit-fork-receipts = FORK: { $origin } signed two different lines as entry { $seq }
audit-fork-checkpoints = FORK: { $origin } signed { $older } entries and { $newer } entries, of which the first { $older } are not those
audit-log-admitted = admitted: { $origin }
audit-log-there = admitted before: { $origin }
audit-witness-vkey = the witness's vkey, for those who will verify: { $vkey }
audit-request-made = { $file }: request from size { $old }; hand it to the witness
audit-would-sign = would sign: { $origin }, from { $old } to { $size } entries, root { $root }
audit-fraud-written = fork proof: { $file }. Anyone checks it with adal verify-receipt --fork
audit-cosigned = signed: { $origin }, { $size } entries; reply { $file }
audit-added = { $witness } now stands on the checkpoint of { $size } entries
audit-compare-identical = one book, identical: { $size } entries, root { $root }
audit-compare-ahead = one book: { $which } is ahead by { $count } entries; the first { $size } are the same
audit-compare-fork = FORK: one book up to entry { $seq }, which differs
audit-compare-fork-proof = the proof: receipts of entry { $seq } in { $folder }; check them with adal verify-receipt --fork
audit-compare-fork-provable = both sides are signed by the log; -o writes the proof
audit-compare-fork-unsigned = entry { $seq } is not signed by the log on both sides: this fork proves nothing against it
audit-compare-two = two books: A { $a }, B { $b }
audit-compare-sets = signed statements: in both { $both }, only in A { $only_a }, only in B { $only_b }
audit-compare-set-hash = set hash: A { $a }, B { $b }
audit-compare-only = { "  " }only in { $which }: entry { $seq }, { $kind }, { $id }
audit-compare-more = { "  " }and more: { $count }
audit-equivocation = EQUIVOCATION: { $key } says two things under number { $n }: { $one } and { $other }
audit-compare-broken = { $which } can be read only up to { $size } entries; nothing beyond was compared
audit-compare-redacted = { $which } is a public copy: redacted entries { $count }
audit-redacted = { $folder }: public copy; redacted entries { $count }; attachments copied { $copied }, left out { $left }
audit-bad-lines = “{ $found }” is no list of entries like 3,5-9
audit-tombstones = redacted entries { $count } ({ $entries }): their time, content and signatures cannot be checked, nor whether they met the rules; that lines with these hashes stood there is held by the chain and the checkpoints
audit-tombstone-tail = entry { $seq } is redacted and no checkpoint covers it: nothing vouches for it
audit-rows-redacted = rows of import { $seq } ({ $file }) are redacted: they cannot be held against the operator's signature and are not counted
audit-set-partial = the set hash covers only what can be read
audit-verdict-incomplete = INCOMPLETE: chain, tree and checkpoints hold; redacted entries cannot be checked
audit-redacted-writer = this is a public copy with redacted entries: nothing is written into it or merged from it
help-prove = Prove one entry to somebody who has no book
help-prove-entry = Its number, or the first digits of its hash or statement id
help-prove-output = Folder for the receipt
help-prove-examples =
    adal prove 41 -o receipt
help-verify-receipt = Check a receipt, or the proof of a fork, with no book at all
help-verify-receipt-proof = The receipt (.tlog-proof); with --fork a fork proof or the first of two receipts
help-verify-receipt-line = The line (.json); with --fork the second receipt
help-verify-receipt-pin = The log's vkey received from outside; several if its key changed
help-verify-receipt-fork = Check the proof that the log signed two books
help-verify-receipt-examples =
    adal verify-receipt entry-41.tlog-proof entry-41.json --pin VKEY
    adal verify-receipt --fork reply.fraud --pin VKEY
help-any-witness = vkey of a witness that counts; may stand several times
help-any-threshold = How many of them must have signed; without it all
help-witness = Sign that a book only ever grew, by exchanged files
help-witness-init = Make a witness's folder, or admit one more log to it
help-witness-init-home = The witness's folder
help-witness-init-name = The witness's name, like observers.example/w1
help-witness-init-log = vkey of a log, received by hand; may stand several times
help-witness-init-passphrase-file = File whose first line is the passphrase of the new key
help-witness-request = Make the request for the newest checkpoint
help-witness-request-old = Size that the witness signed last; 0: never
help-witness-request-output = The request
help-witness-check = Say what cosign would do; sign nothing
help-witness-check-home = The witness's folder
help-witness-check-request = The request
help-witness-cosign = Save what is signed, then sign it
help-witness-cosign-home = The witness's folder
help-witness-cosign-request = The request
help-witness-cosign-output = The reply
help-witness-add = Put a witness's reply on the checkpoint
help-witness-add-reply = The reply
help-witness-add-witness = The witness's vkey
help-compare = Compare two books, or two copies of one
help-compare-a = Folder of the first
help-compare-b = Folder of the second
help-compare-output = Folder for the proof of a fork
help-compare-limit = How many statements to name on each side
help-redact = Make a public copy with chosen lines redacted
help-redact-source = The book
help-redact-output = New folder for the copy
help-redact-lines = Entries to redact, like 3,5-9
help-redact-rows = Redact all rows of the import of this entry; may stand several times
help-redact-examples =
    adal redact book -o public --lines 41,50-60
    adal redact book -o public --rows 3
audit-not-log-key = the book does not bear it out that this is the key of { $origin } now, after the one this witness knows
audit-rekeyed = from now on this witness signs what this key signed: { $vkey }
audit-no-later = the first { $place } entries existed no later than { $time } ({ $by })
audit-no-earlier = entry { $place } and those behind it were written no earlier than { $time } ({ $by })
audit-entry-no-later = existed no later than { $time } ({ $by })
audit-entry-no-earlier = written no earlier than { $time } ({ $by })
audit-seen = this book saw { $size } entries, root { $root }, no later than { $time } (entry { $seq }), of the log { $vkey }
audit-seen-unbounded = this book saw { $size } entries, root { $root } (entry { $seq }; nobody you named says when), of the log { $vkey }
audit-stamp = the time-stamp of entry { $seq }: { $why }
audit-stamps-unasked = whose time-stamps these are ({ $count }): their signatures hold, give --tsa-ca with the authorities you trust
audit-unstamped = no time-stamp of the book is by an authority you trust
audit-foreign-fork = another log signed two roots of { $size } entries, entries { $one } and { $other }: { $vkey }
audit-foreign-there = this checkpoint is recorded already, as entry { $seq }; nothing changed
audit-foreign-recorded = entry { $seq }: this book has seen { $size } entries of { $origin }, root { $root }
audit-receipt-seen = the entry says that the book saw { $size } entries, root { $root }, of the log { $vkey }
audit-receipt-witnessed = so it existed no later than:
stamp-form = it is no time-stamp response or token (RFC 3161)
stamp-rejected = the authority gave no token: status { $status }
stamp-other = it is not a token over a checkpoint of this book
stamp-signature = its signature, or what the signature covers, does not hold
stamp-unknown = an algorithm, key or critical extension that is not trusted here: { $oid }
stamp-no-certificate = the certificate that signed is neither in the token nor among those you gave
stamp-certificate = the certificate may not sign time-stamps, or was not valid then: { $subject }
stamp-untrusted = no chain leads to a certificate you trust: { $subject }
stamp-there = this token is recorded already, as entry { $seq }; nothing changed
stamp-anchors = the file holds no certificate (PEM or DER)
stamp-no-checkpoint = there is no checkpoint that holds, or none of that size: sign first with adal checkpoint
stamp-request-made = { $file }: request over the checkpoint of { $size } entries; send it to an authority as application/timestamp-query
stamp-imported = entry { $seq }: the first { $size } entries existed no later than { $time } ({ $by })
stamp-imported-unasked = entry { $seq }: the first { $size } entries existed no later than { $time }, says { $by }; whose key this is was not checked (no --tsa-ca)
help-any-tsa-ca = Certificates of time-stamping authorities you trust (PEM); may stand several times
help-timestamp = Time-stamps (RFC 3161) over checkpoints, by exchanged files
help-timestamp-request = Write the request over a checkpoint
help-timestamp-request-output = The request (.tsq)
help-timestamp-request-size = Of the checkpoint of this size; without it the newest
help-timestamp-import = Check an authority’s answer and record it
help-timestamp-import-response = The answer (.tsr), or a bare token
help-timestamp-examples =
    adal timestamp request -o head.tsq
    curl -H "Content-Type: application/timestamp-query" --data-binary @head.tsq -o head.tsr https://tsa.example
    adal timestamp import head.tsr --tsa-ca tsa-ca.pem
help-foreign = Record a checkpoint of another log: what this book saw, and when
help-foreign-note = The signed note
help-foreign-log = vkey of the other log, received by hand
help-foreign-examples =
    adal foreign other/checkpoint --log VKEY
help-prove-size = Under the checkpoint of this size; without it the largest
help-verify-receipt-token = A time-stamp token over the receipt’s checkpoint
help-witness-rekey = Take another key for a log, borne out by the book
help-witness-rekey-home = The witness’s folder
help-witness-rekey-log = The new vkey, received by hand
help-key-log = Let another key sign the checkpoints from here on
help-key-log-file = The new key

## lawyer
lawyer-no-sheets = no official sheet of this contest is in the book
lawyer-no-rule = the law pack “{ $pack }” does not say how contests of the kind “{ $kind }” are decided
lawyer-no-seats = the definition does not give the number of mandates
lawyer-no-share = neither the definition nor the law pack gives the share that a majority needs
lawyer-no-base = the law takes shares of “{ $base }”, and the form has no such number
lawyer-base-gap = the base “{ $base }” cannot be added up: a sheet has no number for it
lawyer-many-seats = the law pack knows one winner, and the contest has { $seats_plural ->
    [one] { $seats } mandate
   *[other] { $seats } mandates
  }
lawyer-reading-threshold = Read so: a list passes the threshold with exactly that share too; the law pack does not say.
lawyer-reading-registration = Equal votes are decided by the order of registration, which the definition does not hold: a tie is shown as open.
lawyer-reading-tie = What decides between equals was not found for this law: a tie is shown as open.
lawyer-reading-against-all = “Against all” is counted as the form declares and cannot win; its lead is not taken as a ground for a repeat election, of which the law pack says nothing.
lawyer-reading-quorum = Whether a certain number must take part for the vote to count, the law pack does not say: it is not computed here; look at the turnout.
lawyer-outcome = outcome
lawyer-not-weighed = The outcome is not computed: { $why }. Nothing is guessed.
lawyer-no-majority = nobody reaches the majority; what follows, the law pack does not say
lawyer-against-all-repeats = If “against all” has more votes than every option, the election is repeated: { $article }.
lawyer-against-all-none = A lead of “against all” has no effect: { $article }.
lawyer-quorum = The vote counts only if { $reach } { $percent } % of the { $registered } registered voters took part: { $article }.
lawyer-no-quorum-asked = The law asks for no turnout: { $article }.
lawyer-unbounded = { $count_plural ->
    [one] Of { $count } missing station not even the number of voters is known
   *[other] Of { $count } missing stations not even the number of voters is known
  } ({ $units }): no worst case bounds it, so nothing is excluded.
lawyer-gaps = { $count_plural ->
    [one] The official sheet of { $count } station leaves an option without a number
   *[other] The official sheets of { $count } stations leave an option without a number
  } ({ $units }): it is added as nothing, and the station is in dispute.
lawyer-nothing-held = The book holds nothing to compare this result with: no copy of a protocol, no disputed and no missing one. The answer below means no more than that.
lawyer-without-low = Without stations that only findings of low severity concern: { $verdict }.
lawyer-closest = The closest requirement: { $claim }. Its margin g: { $margin }. It breaks with: { $changes }.
lawyer-documented = Documented by copies (official less copy), D: { $net } — in favour of the result { $in_favour }, against it { $against }; stations with a copy: { $stations }, of them differing: { $differing }.
lawyer-worst = Worst case over flagged and missing stations, W: { $worst }; without low severities: { $without }. Stations: { $stations }, of them with low severities only: { $low }.
lawyer-deciding-documented = { $stations_plural ->
    [one] The documented differences of { $stations } station decide ({ $sum }): { $list }.
   *[other] The documented differences of { $stations } stations together decide, and of no fewer ({ $sum }): { $list }.
  }
lawyer-deciding-worst = { $stations_plural ->
    [one] In the worst case { $stations } station is enough ({ $sum }): { $list }.
   *[other] In the worst case { $stations } stations are enough, and no fewer ({ $sum }): { $list }.
  }
lawyer-margin = margin
lawyer-net = documented
lawyer-votes-axis = votes
lawyer-option = option
lawyer-votes = votes
lawyer-admitted = admitted
lawyer-seats = mandates
lawyer-official = Official total, added up from { $sheets_plural ->
    [one] { $sheets } sheet
   *[other] { $sheets } sheets
  }
lawyer-yes = yes
lawyer-no = no
lawyer-verified = citation verified
lawyer-rule = Rule: { $method }; share needed, %: { $share }; base: { $base }; mandates: { $seats }; { $article } ({ $mark }).
lawyer-claims = Every requirement the result rests on. g: margin; D: documented by copies; W: worst case
lawyer-claim = requirement
lawyer-w-without = W without low
lawyer-moved = moved
lawyer-removed = removed
lawyer-added = added
lawyer-verdict = answer
lawyer-grades = Copies held: { $copies }; of them signed by the chair and the secretary and sealed: { $full }. A copy with fewer marks counts here and is named with its marks.
lawyer-copy = copy
lawyer-grade = marks
lawyer-copies-caption = Copies beside the official sheets: “copy ≠ official” where they differ
lawyer-mark-chair = chair
lawyer-mark-secretary = secretary
lawyer-mark-seal = seal
help-outcome = Can the disputed votes change who wins, who passes the threshold, who gets the seat?
help-outcome-format = text, json or html
help-outcome-examples =
    adal outcome --contest smd-7
    adal outcome --format html > outcome.html
lawyer-state = state
lawyer-state-open = open
lawyer-state-explained = explained
lawyer-state-disputed = disputed
lawyer-state-upheld = upheld
lawyer-state-dismissed = dismissed
lawyer-step = { $date } · { $state } · { $by }: { $reason } (entry { $seq }, { $hash })
lawyer-dismissed = { $count_plural ->
    [one] { $count } finding was dismissed by a decision and puts no station in dispute here.
   *[other] { $count } findings were dismissed by decisions and put no station in dispute here.
  }
lawyer-bad-state = “{ $found }” is no state: open, explained, disputed, upheld, dismissed
lawyer-decision-needs = a decision needs the body and the day: --by and --date
lawyer-marked = { $finding }: { $state } (entry { $seq }); the earlier states remain its history
help-mark = Write into the book what became of a finding
help-mark-finding = Id of the finding, as “adal reconcile” shows it
help-mark-state = Where it stands now
help-mark-reason = Why, in a sentence
help-mark-by = Who explained, disputed or decided: a person, a commission, a court
help-mark-date = On which day; a decision must have one
help-mark-examples =
    adal mark COP-01-3cd1d52e3d explained --reason "…"
    adal mark COP-01-3cd1d52e3d dismissed --by "…" --date 2027-04-02 --reason "…"
lawyer-annex = Entries and recomputation
lawyer-annex-entries = The entries of the book that this report rests on
lawyer-annex-entry-check = The hash of an entry is that of its line in ledger.jsonl; entry N stands in line N + 1:
lawyer-annex-recompute = Whoever holds the same book recomputes everything with this program; the root must be { $root }:
lawyer-hash-is-not-truth = A hash shows that a file has not changed since a moment, not that the paper is genuine.
lawyer-row = row
lawyer-by-territory = Discrepancies of medium severity and above by territory
lawyer-completeness = completeness
lawyer-complete-line = Official sheets due: { $due }; received: { $official }; missing: { $missing }.
lawyer-missing-by-territory = Missing official sheets by territory
lawyer-territory = territory
lawyer-due = due
lawyer-received = received
lawyer-missing = missing
lawyer-with-copy = with a copy
lawyer-missing-units = which
lawyer-amendments = amendments
lawyer-no-amendments = No official sheet in the book was followed by another that changes it.
lawyer-states-changed = What became of findings
lawyer-before = before
lawyer-after = after
lawyer-delta = difference
lawyer-amended-lines = Lines that a later official document changed
lawyer-blank = blank
lawyer-illegible = illegible
lawyer-absent = —
lawyer-station = station
lawyer-station-claim = Station { $unit }: { $count_plural ->
    [0] no check found a difference.
    [one] { $count } discrepancy in its record.
   *[other] { $count } discrepancies in its record.
  }
lawyer-line-by-line = Line by line; “≠” marks what differs from the official sheet that counts
lawyer-custody = Where each paper comes from, and its files
lawyer-custody-how = how it came into the book
lawyer-custody-files = SHA-256 of the files
lawyer-came-table = row { $row } of the table { $file }, taken in by the operator on { $at }
lawyer-came-signed = typed from the paper and signed by { $by } on { $at }
lawyer-acts = Acts and incidents
lawyer-no-acts = Nobody signed an act or an incident about this station.
lawyer-act-when = when
lawyer-act-told = who and what
lawyer-act-by = { $by }: { $told } { $witnesses_plural ->
    [0] {""}
    [one] (and { $witnesses } more who saw it)
   *[other] (and { $witnesses } more who saw it)
  }
lawyer-against-copy = Each number of the copies against the same number of the official protocol
lawyer-against-copy-alt = Numbers compared: { $pairs }; differing: { $differing }
lawyer-materiality = Of the whole contest — official result: { $decision }; the disputed votes: { $verdict }.
lawyer-timeline = The documents of the station in order of time
lawyer-formulas = The numbers put into each relation
lawyer-formula = formula
lawyer-explanations = What else may explain them
lawyer-outcome-section = Can what is disputed change the result?
lawyer-result = official result
lawyer-summary = summary
lawyer-changes = What changed
lawyer-changes-none-named = No earlier report is named. “--since” with the number of entries or the root that a report shows, with a checkpoint or a day says what changed since.
lawyer-changes-since = Compared with the book of { $size } entries (root { $root }), the last of them entered on { $at }, as the operator claims. Entries since: { $entries }.
lawyer-changes-counts = Findings then: { $before }, now: { $now }. New: { $new }; gone: { $gone }; with other numbers: { $numbers }; only in another state: { $states }.
lawyer-changes-how = Both states of the book are read by the definition and the packs of today: what changed is the record, not the rules.
lawyer-change = change
lawyer-turn-new = new
lawyer-turn-gone = gone
lawyer-turn-numbers = other numbers
lawyer-turn-state = other state
lawyer-paper-gone = counts no longer
lawyer-papers-count = papers
lawyer-papers-changed = Papers that came, and papers that count no longer, with the first entry of each source
lawyer-changed-findings = Findings that are not as they were
lawyer-said-before = { $now } (before: { $before })
lawyer-since-unreadable = “{ $found }” names no state of this book: give a number of entries (1 to { $size }), the root or the hash of a last entry (64 hexadecimal digits), the file of a checkpoint, or a day such as 2027-03-22 or 2027-03-22T14:00 in the election’s zone
lawyer-since-before = before { $found } the book had no entry
lawyer-since-differs = the checkpoint { $file } is not of this book: it signs another root over { $size } entries, or more entries than there are
lawyer-needs-file = { $format } is no text: say where to write it with -o FILE
lawyer-needs-unit = say which station with --unit
help-report = Write a report: discrepancies, summary, amendments, station, completeness, tally
help-report-kind = What it is about
help-report-unit = Only these units and all below them; for a station report, the stations
help-report-code = Only these codes or families of codes
help-report-severity = Only this severity and above
help-report-format = How it is written; pdf needs a build with the feature “pdf”
help-report-since = Say what changed since this number of entries, root, checkpoint file or day
help-report-output = The file; without it the report goes to standard output
help-report-examples =
    adal report --format html -o discrepancies.html
    adal report --kind station --unit so1.183 --format pdf -o so1.183.pdf
    adal report --kind completeness --format xlsx -o completeness.xlsx
lawyer-deadlines = deadlines
lawyer-deadline-body = body
lawyer-deadline-time = time
lawyer-deadline-from = from what moment
lawyer-deadline-until = last moment
lawyer-deadline-verified = citation
lawyer-days = { $count_plural ->
    [one] { $count } day
   *[other] { $count } days
  }
lawyer-hours = { $count_plural ->
    [one] { $count } hour
   *[other] { $count } hours
  }
lawyer-deadline-no-event = give the moment: --from-event { $event }=TIME
lawyer-deadline-out = beyond the calendar
lawyer-deadlines-unverified = Not one of the citations marked so has been checked against an official publication. Ask a lawyer today, and file before the papers are perfect.
lawyer-deadlines-counted = Counted in the election’s time zone, { $zone }. A day after a moment ends with the same-numbered day’s last second (23:59:59); hours run from the moment itself. Whether holidays move a deadline, the law pack does not say.
lawyer-no-deadlines = The law pack “{ $pack }” holds no deadlines. That does not mean that there are none.
lawyer-bad-event = “{ $found }” is no moment: write decision, voting_day, publication or filing, “=” and a time such as 2027-03-22T10:30
help-deadlines = Count the deadlines of complaints in the election’s time zone
help-deadlines-from-event = When something happened: decision, publication or filing, “=” and a local time; may be repeated
help-deadlines-examples =
    adal deadlines
    adal deadlines --from-event decision=2027-03-22T03:00 --from-event filing=2027-03-25T10:30
lawyer-check-title = Check this yourself
lawyer-check-intro = This folder holds entries of the book { $origin }. Every command below runs in this folder and uses only sha256sum, ssh-keygen, openssl (3.0 or newer), sed and the shell itself; none of them is adal. A command that fails says so.
lawyer-check-entries = The entries
lawyer-check-entries-why = Each file in entries/ is one line of the book's ledger, byte for byte. The hash of an entry is the SHA-256 of its line:
lawyer-check-left-out = { $count_plural ->
    [one] { $count } entry of the stations is left out of this public dossier, because it may name a person; its hash stands on the report page.
   *[other] { $count } entries of the stations are left out of this public dossier, because they may name a person; their hashes stand on the report page.
  }
lawyer-check-signatures = The signatures
lawyer-check-signatures-why = Key events, imports, persons' statements and states of findings are signed. A row is not signed by itself: its import is signed over all its rows, and the checkpoint below covers every entry. allowed_signers says which key is whose; compare it with one you got elsewhere.
lawyer-check-no-checkpoint = No checkpoint of the book covers anything here: nothing but the hashes and signatures above can be checked.
lawyer-check-checkpoint = The checkpoint
lawyer-check-checkpoint-why = Whoever keeps the book signed its root over { $size } entries with the log's key. log.pem is that key; compare it with the vkey you were given:
lawyer-check-proofs = Each entry stands under the checkpoint
lawyer-check-proofs-why = From an entry's hash, joined with its neighbours (RFC 6962), the commands climb to the root. They succeed only if it is the root that was signed:
lawyer-receipts-title = Receipts
lawyer-receipts-why = Beside each entry, entries/N.json, lies its receipt, entries/N.tlog-proof: it shows to anyone who has adal, without the book, that the entry stands in { $origin } as its log signed it. The command names the log's key; compare it with the one you were given:
lawyer-check-outside = { $count_plural ->
    [one] { $count } entry is newer than the checkpoint and has no proof yet.
   *[other] { $count } entries are newer than the checkpoint and have no proof yet.
  }
lawyer-check-attachments = The source files
lawyer-check-attachments-why = A signed import names its source file by its SHA-256, and a person's statement its photos and scans; each file lies in attachments/ under that name:
lawyer-check-no-attachments = The source files are not part of this dossier; the imports name them by their SHA-256.
lawyer-check-limits = What this does not show
lawyer-check-pin = Whether { $origin } is the book you were told of, only something from outside this folder can say: the origin, the log's key or H_0 handed over, printed or notarised earlier.
lawyer-left-out = [left out]
lawyer-person-number = person { $n }
lawyer-dossier-made = { $folder }: entries { $entries }, files { $files }. page.html is the report, CHECK.md says how to check it
lawyer-dossier-absent = source files that the book's folder lacks: { $count }
help-dossier = Put a station's evidence, with its proofs and the commands that check it, into a folder
help-dossier-stations = Ids of the stations
help-dossier-output = New folder for it
help-dossier-public = Leave out what may name a person: source files, persons' statements, and rows with facts of that kind
help-dossier-examples =
    adal dossier so1.183 -o so1.183
    adal dossier so1.183 so1.185 -o for-the-press --public
