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

## book
book-io = { $path }: { $why }
book-not-found = no book in { $start } or above it: go into one, name it with --book, or make one with adal init
book-exists = { $path } is there already
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
book-truncated = TRUNCATED: { $found } whole entries, but the last checkpoint covers { $expected }
book-no-genesis = the ledger does not begin with a genesis entry that holds
book-checkpoint-bad = checkpoint { $file }: { $why }
book-checkpoint-root = checkpoint { $file }: the root at its size differs; the ledger's is { $found }
book-checkpoint-beyond = checkpoint { $file } covers { $size } entries, more than hold
book-checkpoint-not-newest = the file checkpoint is not the newest of checkpoints/
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
book-attachment-differs = CHANGED: attachment { $hash } does not hold the bytes its name says
book-attachment-absent = ABSENT: attachment { $hash } is not in the folder
book-attachments-not-checked = attachments were not read
book-key-not-canonical = the key is not a canonical Ed25519 key
book-key-weak = the key is weak (of small order) and is refused
book-key-not-ssh = expected “ssh-ed25519” and base64, found “{ $found }”
book-key-not-openssh-file = the file is no OpenSSH private key
book-key-not-ed25519 = the file holds a key of another kind: make one with ssh-keygen -t ed25519
book-key-passphrase-needed = the key file is encrypted: a passphrase is needed
book-key-passphrase-wrong = the passphrase does not open the key file
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
book-torn = TORN: { $bytes } bytes after the last whole line (from byte { $offset }) are no entry; the next writer moves them aside
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
book-foreign = FOREIGN: { $count } entries name a manifest not admitted at their place, the first is entry { $seq }; not counted
book-late = LATE: { $count } entries are signed by a key revoked before, the first is entry { $seq }; not counted
book-withdrawn = import { $seq } ({ $file }) was withdrawn by entry { $by }; its rows do not count
book-incomplete = INCOMPLETE: import { $seq } ({ $file }) has { $present } of { $rows } rows; not counted. Import the same file again to complete it
book-type-not-checked = { $count } entries of type “{ $kind }” are not known to this program and were not checked
book-origin-not-pinned = whose book this is: no hash of entry 0 and no vkey was given from outside
book-other-than-pinned = this is not the book that was pinned
book-verdict-verified = VERIFIED: whole, and the book that was pinned
book-verdict-unpinned = CONSISTENT with itself; origin not pinned
book-verdict-not-whole = NOT WHOLE: see what differs
