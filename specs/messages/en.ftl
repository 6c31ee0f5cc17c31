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
