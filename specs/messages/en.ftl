### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = the id is empty: write letters and digits, for example 03.05
id-too-long = the id “{ $found }” is longer than 64 characters
id-bad-character = “{ $found }” is no id: use Latin letters, digits and . _ - between them
count-too-large = the number is larger than 9,007,199,254,740,991
hash-bad-spelling = a SHA-256 is written with 64 digits 0–9 a–f

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
