// A judge made of Go's own checksum database code, golang.org/x/mod/sumdb: `note` opens checkpoints, `tlog` makes and checks
// tree hashes and proofs. Canonical form, rows and roles are not its business.
// Usage: judge book FOLDER | judge receipt PROOF LINE VKEY | judge witness NOTE VKEY
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
	var genesis struct {
		Body struct{ Org, Election, Log string }
	}
	for seq, line := range bytes.SplitAfter(data[:len(data)-1], []byte("\n")) {
		if !bytes.HasSuffix(line, []byte("\n")) {
			line = append(append([]byte{}, line...), '\n')
		}
		var entry struct {
			Prev string
			Seq  int
		}
		must(json.Unmarshal(line, &entry))
		if entry.Prev != prev || entry.Seq != seq {
			fail(fmt.Sprintf("the chain breaks at line %d", seq+1))
		}
		if seq == 0 {
			must(json.Unmarshal(line, &genesis))
		}
		head := sha256.Sum256(line)
		prev = hex.EncodeToString(head[:])
		more, err := tlog.StoredHashes(int64(seq), head[:], stored)
		must(err)
		stored = append(stored, more...)
		heads = append(heads, head[:])
	}
	parts := strings.SplitN(genesis.Body.Log, "+", 3)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	must(err)
	origin := fmt.Sprintf("adal.v1/%s/%s/%s", genesis.Body.Org, genesis.Body.Election, hex.EncodeToString(heads[0])[:32])
	vkey, err := note.NewEd25519VerifierKey(origin, ed25519.PublicKey(key[1:]))
	must(err)
	paths, err := filepath.Glob(filepath.Join(folder, "checkpoints", "*.note"))
	must(err)
	sort.Strings(paths)
	old, oldRoot := int64(0), tlog.Hash{}
	for _, path := range append(paths, filepath.Join(folder, "checkpoint")) {
		size, root, _ := checkpoint(read(path), vkey)
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

func receipt(proofFile, lineFile, vkey string) {
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
	case len(args) == 3 && args[0] == "witness":
		witness(args[1], args[2])
	default:
		fail("usage: judge book FOLDER | judge receipt PROOF LINE VKEY | judge witness NOTE VKEY")
	}
	fmt.Println("good")
}
