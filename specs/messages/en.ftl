### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = the id is empty: write letters and digits, for example 03.05
id-too-long = the id “{ $found }” is longer than 64 characters
id-bad-character = “{ $found }” is no id: use Latin letters, digits and . _ - between them
count-too-large = the number is larger than 9,007,199,254,740,991
hash-bad-spelling = a SHA-256 is written with 64 digits 0–9 a–f

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
intake-expects-fraction = a text cell; as a number 3.10 and 3.1 are the same
intake-do-fraction = Format the column as text in the workbook and write the units out, or take another column.
intake-expects-long-text = a text of at most 4,096 bytes
intake-do-long-text = See whether this is the right column, or leave it out.
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
