### Every sentence adal shows. One file a language; the same ids in each. Sections by room.
### A number argument `$x` arrives grouped for reading; select plural forms on `$x_plural`.

## paper
id-empty = the id is empty: write letters and digits, for example 03.05
id-too-long = the id “{ $found }” is longer than 64 characters
id-bad-character = “{ $found }” is no id: use Latin letters, digits and . _ - between them
count-too-large = the number is larger than 9,007,199,254,740,991
hash-bad-spelling = a SHA-256 is written with 64 digits 0–9 a–f

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
