package faults

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"time"

	"go.etcd.io/bbolt"
)

// entry is one key of a file: of a record, an index, a key slot or what else
// stands in clear.
type entry struct{ bucket, key, value []byte }

// within opens a copy of a file with bbolt, as somebody could who has no key, and
// returns what it is afterwards.
func within(content []byte, change func(tx *bbolt.Tx) error) []byte {
	dir, err := os.MkdirTemp("", "faults")
	if err != nil {
		panic(err)
	}
	path := filepath.Join(dir, "file")
	err = os.WriteFile(path, content, 0o600)
	if err != nil {
		panic(err)
	}
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: time.Second, NoSync: true})
	if err != nil {
		panic(err)
	}
	changing, closing := db.Update(change), db.Close()
	changed, reading := os.ReadFile(path)
	if err := errors.Join(changing, closing, reading, os.RemoveAll(dir)); err != nil {
		panic(err)
	}
	return changed
}

func entries(content []byte) (all []entry) {
	within(content, func(tx *bbolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
			return b.ForEach(func(k, v []byte) error {
				all = append(all, entry{bytes.Clone(name), bytes.Clone(k), bytes.Clone(v)})
				return nil
			})
		})
	})
	return all
}

// takenAway is a file without one of its entries.
func takenAway(f file, n, _ int) []byte {
	all := entries(f.whole)
	e := all[n%len(all)]
	return within(f.whole, func(tx *bbolt.Tx) error { return tx.Bucket(e.bucket).Delete(e.key) })
}

// putBack is a file with one entry as an older state or a sibling has it.
func putBack(f file, n, _ int) []byte {
	all := differing(f)
	e := all[n%len(all)]
	return within(f.whole, func(tx *bbolt.Tx) error { return tx.Bucket(e.bucket).Put(e.key, e.value) })
}

// differing are the entries of the older state and of the sibling that are other
// ones in the file, or are not there.
func differing(f file) (all []entry) {
	now := map[string]string{}
	for _, e := range entries(f.whole) {
		now[string(e.bucket)+"\x00"+string(e.key)] = string(e.value)
	}
	for _, e := range append(entries(f.older), entries(f.sibling)...) {
		if value, is := now[string(e.bucket)+"\x00"+string(e.key)]; !is || value != string(e.value) {
			all = append(all, e)
		}
	}
	return all
}
