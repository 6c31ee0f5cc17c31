// A judge made of Go's own checksum database code, golang.org/x/mod/sumdb: `note` opens checkpoints, `tlog` makes and checks
// tree hashes and proofs. Canonical form, rows and roles are not its business.
// Usage: judge book FOLDER | receipt PROOF LINE VKEY | witness NOTE VKEY | fork PROOF LINE PROOF LINE VKEY | fraud FILE VKEY
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func fail(why string) {
	fmt.Println("BAD:", why)
	os.Exit(1)
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	must(err)
	return data
}

// checkpoint opens a signed note and reads its three lines.
func checkpoint(data []byte, vkey string) (int64, tlog.Hash, *note.Note) {
	verifier, err := note.NewVerifier(vkey)
	must(err)
	opened, err := note.Open(data, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		fail("checkpoint of another log, or not three lines")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return size, root, opened
}

type store []tlog.Hash

func (s store) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, 0, len(indexes))
	for _, at := range indexes {
		if at >= int64(len(s)) {
			return nil, fmt.Errorf("no stored hash %d: fewer entries than a checkpoint covers", at)
		}
		found = append(found, s[at])
	}
	return found, nil
}

func book(folder string) {
	data := read(filepath.Join(folder, "ledger.jsonl"))
	if len(data) == 0 || data[len(data)-1] != '\n' {
		fail("bytes after the last line feed")
	}
	var stored store
	var heads [][]byte
	prev := strings.Repeat("0", 64)
	var genesis entry
	keys := map[int64]string{}
	for seq, line := range bytes.SplitAfter(data[:len(data)-1], []byte("\n")) {
		if !bytes.HasSuffix(line, []byte("\n")) {
			line = append(append([]byte{}, line...), '\n')
		}
		var read entry
		must(json.Unmarshal(line, &read))
		if (read.Redacted == "" && read.Prev != prev) || read.Seq != seq {
			fail(fmt.Sprintf("the chain breaks at line %d", seq+1))
		}
		if seq == 0 {
			genesis = read
		}
		if read.Body.Log != "" {
			keys[int64(seq)+1] = read.Body.Log
		}
		head := sha256.Sum256(line)
		if read.Redacted != "" {
			stone, err := hex.DecodeString(read.Redacted)
			must(err)
			copy(head[:], stone)
		}
		prev = hex.EncodeToString(head[:])
		more, err := tlog.StoredHashes(int64(seq), head[:], stored)
		must(err)
		stored = append(stored, more...)
		heads = append(heads, head[:])
	}
	origin := fmt.Sprintf("adal.v1/%s/%s/%s", genesis.Body.Org, genesis.Body.Election, hex.EncodeToString(heads[0])[:32])
	// The key in force after entry size - 1.
	vkey := func(size int64) string {
		since := int64(1)
		for from := range keys {
			if from <= size && from > since {
				since = from
			}
		}
		parts := strings.SplitN(keys[since], "+", 3)
		key, err := base64.StdEncoding.DecodeString(parts[2])
		must(err)
		made, err := note.NewEd25519VerifierKey(origin, ed25519.PublicKey(key[1:]))
		must(err)
		return made
	}
	paths, err := filepath.Glob(filepath.Join(folder, "checkpoints", "*.note"))
	must(err)
	sort.Strings(paths)
	old, oldRoot := int64(0), tlog.Hash{}
	for _, path := range append(paths, filepath.Join(folder, "checkpoint")) {
		claimed, err := strconv.ParseInt(strings.SplitN(string(read(path)), "\n", 3)[1], 10, 64)
		must(err)
		size, root, _ := checkpoint(read(path), vkey(claimed))
		found, err := tlog.TreeHash(size, stored)
		must(err)
		if found != root {
			fail(fmt.Sprintf("%s: the root differs", path))
		}
		for n := int64(0); n < size; n++ {
			proof, err := tlog.ProveRecord(size, n, stored)
			must(err)
			must(tlog.CheckRecord(proof, size, root, n, tlog.RecordHash(heads[n])))
		}
		if old > 0 && old <= size {
			proof, err := tlog.ProveTree(size, old, stored)
			must(err)
			must(tlog.CheckTree(proof, size, root, old, oldRoot))
		}
		old, oldRoot = size, root
	}
}

// entry is what this judge reads of a line: an entry, or the tombstone of a public copy.
type entry struct {
	Prev, Redacted string
	Seq            int
	Body           struct{ Org, Election, Log string }
}

func receipt(proofFile, lineFile, vkey string) (int64, [32]byte) {
	head, rest, found := strings.Cut(string(read(proofFile)), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		fail("no tlog-proof")
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	must(err)
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		must(err)
		proof = append(proof, hash)
	}
	size, root, _ := checkpoint([]byte(rest), vkey)
	line := sha256.Sum256(read(lineFile))
	must(tlog.CheckRecord(proof, size, root, index, tlog.RecordHash(line[:])))
	return index, line
}

// fork checks two receipts of one index with different lines.
func fork(proofA, lineA, proofB, lineB, vkey string) {
	indexA, a := receipt(proofA, lineA, vkey)
	indexB, b := receipt(proofB, lineB, vkey)
	if indexA != indexB || a == b {
		fail("no fork")
	}
}

// fraud checks two checkpoints of which the newer covers other entries than the older (specs/receipt.md, 3).
func fraud(file, vkey string) {
	parts := strings.Split(string(read(file)), "\n\n")
	if len(parts) != 5 {
		fail("not two notes")
	}
	lines := strings.Split(parts[0], "\n")
	if len(lines) < 3 || lines[0] != "adal-fraud/1" {
		fail("no fork proof")
	}
	older, olderRoot, _ := checkpoint([]byte(parts[1]+"\n\n"+parts[2]+"\n"), vkey)
	newer, newerRoot, _ := checkpoint([]byte(parts[3]+"\n\n"+parts[4]), vkey)
	old, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "old "), 10, 64)
	must(err)
	shown, err := tlog.ParseHash(strings.TrimPrefix(lines[2], "root "))
	must(err)
	var proof tlog.TreeProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		must(err)
		proof = append(proof, hash)
	}
	must(tlog.CheckTree(proof, newer, newerRoot, old, shown))
	if old != older || shown == olderRoot {
		fail("the two checkpoints can both be")
	}
}

// cosigner verifies cosignature/v1: eight bytes of time, then Ed25519 over two lines and the checkpoint.
type cosigner struct {
	name string
	key  []byte
}

func (c cosigner) Name() string { return c.name }

func (c cosigner) KeyHash() uint32 {
	sum := sha256.Sum256(append([]byte(c.name+"\n\x04"), c.key...))
	return binary.BigEndian.Uint32(sum[:])
}

func (c cosigner) Verify(text, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	head := fmt.Sprintf("cosignature/v1\ntime %d\n", binary.BigEndian.Uint64(sig))
	return ed25519.Verify(c.key, append([]byte(head), text...), sig[8:])
}

func witness(file, vkey string) {
	parts := strings.SplitN(vkey, "+", 3)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	must(err)
	if len(key) != 33 || key[0] != 4 {
		fail("no vkey of a witness")
	}
	_, err = note.Open(read(file), note.VerifierList(cosigner{parts[0], key[1:]}))
	must(err)
}

func main() {
	args := os.Args[1:]
	switch {
	case len(args) == 2 && args[0] == "book":
		book(args[1])
	case len(args) == 4 && args[0] == "receipt":
		receipt(args[1], args[2], args[3])
	case len(args) == 6 && args[0] == "fork":
		fork(args[1], args[2], args[3], args[4], args[5])
	case len(args) == 3 && args[0] == "fraud":
		fraud(args[1], args[2])
	case len(args) == 3 && args[0] == "witness":
		witness(args[1], args[2])
	default:
		fail("usage: see the head of judge.go")
	}
	fmt.Println("good")
}
