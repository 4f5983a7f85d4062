package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
)

func insideOptions() Options {
	return Options{Now: func() time.Time { return time.Date(2026, 5, 5, 19, 0, 0, 0, time.UTC) }, KDF: vault.Floor}
}

// Whatever lies in a file is refused, or read, and never ends the process: here
// the pages themselves, before any key is tried.
func FuzzPages(f *testing.F) {
	path := filepath.Join(f.TempDir(), "a.alongside")
	vaulttest.Quick()
	s, _, err := Create(path, data.NewProgramme("Harbour House"), testPassphrase, "Rosa", insideOptions())
	if err != nil {
		f.Fatal(err)
	}
	if _, err := s.AddPerson(data.Person{First: "Sam"}); err != nil {
		f.Fatal(err)
	}
	if err := s.Close(); err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{0, 0, 16, 1, 3, 0, 10, 255})
	f.Add([]byte{2, 0, 8, 0, 2, 0, 12, 9, 1, 0, 60, 7})
	f.Fuzz(func(t *testing.T, patches []byte) {
		path := filepath.Join(t.TempDir(), "a.alongside")
		if err := os.WriteFile(path, patched(whole, patches), 0o600); err != nil {
			t.Fatal(err)
		}
		if s, err := Open(path, testPassphrase, insideOptions()); err == nil {
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// patched is a file in which bytes were changed, four to a change: the page, where
// in it (two bytes), and the new one. Then the headers are summed up anew, so that
// what they say is taken for true.
func patched(whole, patches []byte) []byte {
	const size = 4096
	b := bytes.Clone(whole)
	for ; len(patches) >= 4; patches = patches[4:] {
		at := int(patches[0])*size + int(patches[1])<<8 + int(patches[2])
		b[at%len(b)] = patches[3]
	}
	for page := range 2 {
		meta := b[page*size+pageHeader:][:metaSize]
		sum := fnv.New64a()
		_, _ = sum.Write(meta[:metaSize-8])
		binary.NativeEndian.PutUint64(meta[metaSize-8:], sum.Sum64())
	}
	return b
}

// What is sealed is ours. But a later version, or a fault of this one, may have
// written something else.
func FuzzRecords(f *testing.F) {
	v, err := vault.New()
	if err != nil {
		f.Fatal(err)
	}
	for _, record := range []any{
		data.Person{First: "Sam", Away: []data.Away{{Reason: "hospital"}}},
		data.Meeting{Visitors: 3},
		data.Mark{Status: data.Late, Note: "rang"},
		data.Goal{Words: "walk"},
	} {
		plain, err := encode(envelope[any]{Version: 1, Record: record})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(plain)
	}
	f.Fuzz(func(t *testing.T, plain []byte) {
		r := &Reader{vault: v}
		opened(t, r, peopleTable, plain, make([]byte, 16))
		opened(t, r, meetingsTable, plain, make([]byte, 16))
		opened(t, r, marksTable, plain, make([]byte, 32))
		opened(t, r, pairsTable, plain, make([]byte, 16))
		opened(t, r, contactsTable, plain, make([]byte, 16))
		opened(t, r, goalsTable, plain, make([]byte, 16))
		opened(t, r, consentsTable, plain, make([]byte, 32))
		opened(t, r, auditTable, plain, auditKey(1))
	})
}

// opened opens a record, whatever it is; what was opened has to be checked without
// a fault.
func opened[T any](t *testing.T, r *Reader, of *table[T], plain, key []byte) {
	t.Helper()
	sealed := r.vault.Seal(nil, r.place(of.name, key), plain)
	var rec T
	if err := of.openRecord(r, key, sealed, &rec); err == nil && of.valid != nil {
		_ = of.valid(&rec)
	}
}

// What stands in clear can be written by anybody: here each of it is replaced, with the
// checksum of a slot as it should be, and so is what is sealed beside it.
func FuzzMeta(f *testing.F) {
	path := filepath.Join(f.TempDir(), "a.alongside")
	vaulttest.Quick()
	s, _, err := Create(path, data.NewProgramme("Harbour House"), testPassphrase, "Rosa", insideOptions())
	if err != nil {
		f.Fatal(err)
	}
	found, err := s.slots()
	if err := errors.Join(err, s.Close()); err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	slots := map[vault.SlotKind][]byte{}
	var v *vault.Vault
	for _, slot := range found.whole {
		if slots[slot.Kind], err = encoding.Marshal(slot); err != nil {
			f.Fatal(err)
		}
		if slot.Kind == vault.PassphraseSlot {
			if v, err = slot.Unlock(testPassphrase); err != nil {
				f.Fatal(err)
			}
		}
	}
	plain, err := encode(state{Format: 4, Records: 3, Slots: "0123456789abcdef"})
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte("alongside 4"), make([]byte, 16), slots[vault.PassphraseSlot], plain)
	f.Add([]byte("alongside 3"), []byte{}, slots[vault.RecoverySlot], []byte{0x80})
	f.Add([]byte("alongside 99"), make([]byte, 17), []byte{0xA0}, plain[:len(plain)-1])
	f.Fuzz(func(t *testing.T, format, file, slot, state []byte) {
		path := filepath.Join(t.TempDir(), "a.alongside")
		if err := os.WriteFile(path, whole, 0o600); err != nil {
			t.Fatal(err)
		}
		value, tooMuch := summed(slot)
		if tooMuch {
			t.Skip("it would take seconds, as it may")
		}
		putClear(t, path, map[string][]byte{
			formatKey: format, fileKey: file, slotPrefix + "fuzz": value,
			string(stateKey): v.Seal(nil, vault.Place(nil).At(metaBucket, stateKey), state),
		})
		if s, err := Open(path, testPassphrase, insideOptions()); err == nil {
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
		_, _ = Backups(filepath.Dir(path))
		_, _ = peek(path)
	})
}

// summed is a slot with the checksum that it should have, if it is one. Too much is one
// that asks for more work than the least.
func summed(b []byte) (value []byte, tooMuch bool) {
	var slot vault.Slot
	if decoding.Unmarshal(b, &slot) != nil {
		return b, false
	}
	value, err := encoding.Marshal(slot.Checked())
	if err != nil {
		return b, false
	}
	return value, slot.Params.Validate() == nil && slot.Params != vault.Floor
}

// putClear writes into meta past the store, as another program may.
func putClear(t testing.TB, path string, values map[string][]byte) {
	db, err := bbolt.Open(path, 0o600, boltOptions())
	if err == nil {
		err = db.Update(func(tx *bbolt.Tx) error {
			for key, value := range values {
				if err := tx.Bucket([]byte(metaBucket)).Put([]byte(key), value); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}
