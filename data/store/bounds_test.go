package store_test

import (
	"encoding/binary"
	"hash/fnv"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/fxamacker/cbor/v2"
	"go.etcd.io/bbolt"

	"alongside/data/store"
	"alongside/data/vault"
)

const pageSize = 4096

// header changes both headers of a file as bbolt would write them.
func header(t testing.TB, path string, change func(meta []byte)) {
	t.Helper()
	f := must(os.OpenFile(path, os.O_RDWR, 0))(t)
	for page := range int64(2) {
		meta := make([]byte, 64)
		must(f.ReadAt(meta, page*pageSize+16))(t)
		change(meta)
		sum := fnv.New64a()
		must(sum.Write(meta[:56]))(t)
		binary.NativeEndian.PutUint64(meta[56:], sum.Sum64())
		must(f.WriteAt(meta, page*pageSize+16))(t)
	}
	ok(t, f.Close())
}

// overflow has a page say that it goes on for so many more.
func overflow(t testing.TB, path string, page int64, more uint32) {
	t.Helper()
	f := must(os.OpenFile(path, os.O_RDWR, 0))(t)
	must(f.WriteAt(binary.NativeEndian.AppendUint32(nil, more), page*pageSize+12))(t)
	ok(t, f.Close())
}

// manyPages has a file end, and say that it ends, after so many pages.
func manyPages(t testing.TB, path string, pages int64) (root, freelist int64) {
	t.Helper()
	ok(t, os.Truncate(path, pages*pageSize))
	header(t, path, func(meta []byte) {
		root = int64(binary.NativeEndian.Uint64(meta[16:]))
		freelist = int64(binary.NativeEndian.Uint64(meta[32:]))
		binary.NativeEndian.PutUint64(meta[40:], uint64(pages))
	})
	return root, freelist
}

// What somebody crafted is refused at once, before a key is tried, and takes
// little memory.
func TestACraftedFileIsRefusedBeforeAnythingWasProved(t *testing.T) {
	slot := func(i uint16, p vault.Params) func(*bbolt.Tx) error {
		s := vault.Slot{Kind: vault.PassphraseSlot, Params: p, Salt: make([]byte, 16), Wrapped: make([]byte, 60)}
		binary.BigEndian.PutUint16(s.ID[:], i)
		value := must(cbor.Marshal(s.Checked()))(t)
		return func(tx *bbolt.Tx) error {
			return tx.Bucket([]byte("meta")).Put(append([]byte("slot "), s.ID[:]...), value)
		}
	}
	const gib = 1 << 30 / pageSize
	for name, craft := range map[string]func(t *testing.T, path string){
		"tables within tables": func(t *testing.T, path string) {
			edit(t, path, func(tx *bbolt.Tx) (err error) {
				b := tx.Bucket([]byte("meta"))
				for range 400 {
					if b, err = b.CreateBucket([]byte("a")); err != nil {
						return err
					}
				}
				return nil
			})
		},
		"mostly holes": func(t *testing.T, path string) { manyPages(t, path, 6*gib) },
		"one page of a gigabyte": func(t *testing.T, path string) {
			root, _ := manyPages(t, path, gib)
			overflow(t, path, root, gib-100)
		},
		"a page of 60 MB in a small file": func(t *testing.T, path string) {
			root, _ := manyPages(t, path, 16000)
			overflow(t, path, root, 15000)
		},
		"a list of free pages of 60 MB": func(t *testing.T, path string) {
			_, freelist := manyPages(t, path, 16000)
			overflow(t, path, freelist, 15000)
		},
		"a slot that asks for 2 GiB": func(t *testing.T, path string) {
			edit(t, path, slot(0, vault.Params{Memory: 2 << 20, Passes: 3, Threads: 4}))
		},
		"a slot that asks for 64 passes": func(t *testing.T, path string) {
			edit(t, path, slot(0, vault.Params{Memory: 64 << 10, Passes: 64, Threads: 4}))
		},
		"thousands of slots": func(t *testing.T, path string) {
			edit(t, path, func(tx *bbolt.Tx) error {
				for i := range uint16(3000) {
					if err := slot(i, vault.Floor)(tx); err != nil {
						return err
					}
				}
				return nil
			})
		},
		"a slot of a megabyte": func(t *testing.T, path string) {
			edit(t, path, func(tx *bbolt.Tx) error {
				return tx.Bucket([]byte("meta")).Put([]byte("slot 0"), make([]byte, 1<<20))
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			path, _, c := closed(t)
			craft(t, path)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := store.Open(path, "not the right words at all", c.options())
			runtime.ReadMemStats(&after)
			if store.KindOf(err) != store.Damaged {
				t.Errorf("opening says %v", err)
			}
			if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 32 {
				t.Errorf("refusing it took %d MB", took)
			}
			target := filepath.Join(t.TempDir(), "new.alongside")
			if _, err := store.Restore(path, target, "not the right words at all", c.options()); store.KindOf(err) != store.Damaged {
				t.Errorf("restoring says %v", err)
			}
			if left := must(os.ReadDir(filepath.Dir(target)))(t); len(left) > 0 {
				t.Errorf("%s is left behind", left[0].Name())
			}
		})
	}
}

func TestWhatIsNoFileIsRefusedAtOnce(t *testing.T) {
	_, _, c := closed(t)
	dir := t.TempDir()
	for name, path := range map[string]string{
		"a pipe": pipe(t, dir), "a device": os.DevNull, "a folder": dir, "five gigabytes of nothing": hole(t, dir),
	} {
		target := filepath.Join(t.TempDir(), "new.alongside")
		_, err := store.Restore(path, target, passphrase, c.options())
		if store.KindOf(err) != store.Foreign {
			t.Errorf("%s: restoring says %v", name, err)
		}
		if err := store.CopyBackup(path, target); store.KindOf(err) != store.Foreign {
			t.Errorf("%s: copying says %v", name, err)
		}
		if _, err := store.Open(path, passphrase, c.options()); store.KindOf(err) != store.Foreign {
			t.Errorf("%s: opening says %v", name, err)
		}
		for how, open := range map[string]func() error{
			"only reading": func() error { _, err := store.OpenToRead(path, passphrase, c.options()); return err },
			"checking":     func() error { _, err := store.Check(path, passphrase, c.options()); return err },
			"compacting":   func() error { _, _, err := store.Compact(path); return err },
			"inspecting":   func() error { _, err := store.Inspect(path, passphrase, c.options()); return err },
			"looking into": func() error { return store.NewRing(c.options()).Add(path, passphrase) },
		} {
			if err := open(); err == nil {
				t.Errorf("%s: %s says nothing", name, how)
			}
		}
		if wait := store.Wait(path, seenOptions(t, c)); wait != 0 {
			t.Errorf("%s: whoever tries a passphrase on it has to wait %v", name, wait)
		}
		if left := must(os.ReadDir(filepath.Dir(target)))(t); len(left) > 0 {
			t.Errorf("%s: %s is left behind", name, left[0].Name())
		}
	}
}

func hole(t testing.TB, dir string) string {
	path := filepath.Join(dir, "hole.alongside")
	ok(t, os.WriteFile(path, nil, 0o600))
	ok(t, os.Truncate(path, 5<<30))
	return path
}
