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
