package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/fxamacker/cbor/v2"
	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/store/storetest"
	"alongside/data/vault"
)

// bigger makes a programme of some three hundred pages, with free ones among
// them, and closes it.
func bigger(t testing.TB) (path, key string) {
	t.Helper()
	f := open(t)
	r := tenYears()
	r.People, r.Groups, r.Memberships, r.Meetings = r.People[:100], r.Groups[:1], r.Memberships[:100], r.Meetings[:40]
	r.Marks = r.Marks[:40*25]
	ok(t, f.Load(r))
	for i := range 20 {
		ok(t, f.SetMark(numbered('m', i), numbered('p', i+40), data.Late))
	}
	f.checkAndClose()
	return f.Path(), f.key.String()
}

// damages are ways in which disks and people ruin files.
var damages = map[string]func(b []byte, r *rand.Rand) []byte{
	"flip a bit": func(b []byte, r *rand.Rand) []byte {
		b[r.IntN(len(b))] ^= 1 << r.IntN(8)
		return b
	},
	"cut short": func(b []byte, r *rand.Rand) []byte { return b[:r.IntN(len(b))] },
	"zero a page": func(b []byte, r *rand.Rand) []byte {
		at := r.IntN(len(b)/4096) * 4096
		clear(b[at : at+4096])
		return b
	},
	"swap two pages": func(b []byte, r *rand.Rand) []byte {
		p, q := r.IntN(len(b)/4096)*4096, r.IntN(len(b)/4096)*4096
		page := bytes.Clone(b[p : p+4096])
		copy(b[p:p+4096], b[q:q+4096])
		copy(b[q:q+4096], page)
		return b
	},
	"garbage in a page's head": func(b []byte, r *rand.Rand) []byte {
		at := r.IntN(len(b)/4096)*4096 + r.IntN(160)
		b[at] = byte(r.Uint32())
		return b
	},
}

const triesADamage = 150

var errDoubt = errors.New("the last change may be missing")

// A damaged file must be refused with a reason, or read as what was stored, or
// name the record that cannot be read. It must never end the process, hang, or
// show something else than what was stored.
func init() {
	children["damage"] = func(path string) error {
		key, err := os.ReadFile(path + ".key")
		if err != nil {
			return err
		}
		whole, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		want, err := everything(path, string(key))
		if err != nil {
			return err
		}
		for name, damage := range damages {
			for i := range triesADamage {
				broken := damage(bytes.Clone(whole), rand.New(rand.NewPCG(7, uint64(i))))
				p := path + ".broken"
				if err := os.WriteFile(p, broken, 0o600); err != nil {
					return err
				}
				got, err := everything(p, string(key))
				if err != nil && !errors.Is(err, errDoubt) && store.KindOf(err) == store.Other {
					return fmt.Errorf("%s %d: %w", name, i, err)
				}
				for line := range got {
					if !want[line] {
						return fmt.Errorf("%s %d: shows what was not stored: %s", name, i, line)
					}
				}
				if err == nil && len(got) < len(want) {
					return fmt.Errorf("%s %d: %d records of %d, and no word about it", name, i, len(got), len(want))
				}
			}
		}
		return nil
	}
}

// everything reads all records as text, going on past damaged ones.
func everything(path, key string) (all map[string]bool, err error) {
	s, err := store.Open(path, key, (&clock{evening}).options())
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	all = map[string]bool{}
	damage, err := s.ViewPast(func(r *store.Reader) error {
		people, err1 := r.People()
		memberships, err2 := r.Memberships()
		meetings, err3 := r.Meetings()
		audit, err4 := r.Audit(0)
		for _, p := range people {
			all[fmt.Sprintf("%+v", p)] = true
		}
		for _, m := range memberships {
			all[fmt.Sprintf("%+v", m)] = true
		}
		for _, m := range meetings {
			all[fmt.Sprintf("%+v", m)] = true
		}
		for _, a := range audit {
			all[fmt.Sprintf("%+v", a)] = true
		}
		for m, err := range r.AllMarks() {
			if err != nil {
				return err
			}
			all[fmt.Sprintf("%+v", m)] = true
		}
		return errors.Join(err1, err2, err3, err4)
	})
	switch {
	case err == nil && len(damage) > 0:
		err = damage[0].Err
	case err == nil && s.LastChangeInDoubt():
		err = errDoubt
	}
	return all, err
}

func TestADamagedFileNeverEndsTheProgramOrShowsWrongData(t *testing.T) {
	path, key := bigger(t)
	ok(t, os.WriteFile(path+".key", []byte(key), 0o600))
	runChild(t, "damage", path)
}

// records of a table in the closed file, by key.
func sealed(t testing.TB, path, table string) (keys, values [][]byte) {
	t.Helper()
	edit(t, path, func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte(table)).ForEach(func(k, v []byte) error {
			keys, values = append(keys, bytes.Clone(k)), append(values, bytes.Clone(v))
			return nil
		})
	})
	return keys, values
}

func TestAValueMovedToAnotherPlaceDoesNotOpen(t *testing.T) {
	path, key, c := closed(t)
	keys, values := sealed(t, path, "people")
	edit(t, path, func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte("people"))
		return errors.Join(b.Put(keys[0], values[1]), b.Put(keys[1], values[0]))
	})
	s := must(store.Open(path, key, c.options()))(t)
	id := data.ID(keys[0])
	err := s.View(func(r *store.Reader) error { _, err := r.Person(id); return err })
	var e *store.Error
	if !errors.As(err, &e) || e.Kind != store.Damaged || e.Table != "people" || e.Key != id.String() {
		t.Errorf("%v", err)
	}
	report := must(s.Check())(t)
	if report.OK() || len(report.Damaged) != 2 || report.Sums {
		t.Errorf("%+v", report)
	}
	ok(t, s.Close())
}

func TestReadingGoesOnPastADamagedRecord(t *testing.T) {
	path, key, c := closed(t)
	keys, values := sealed(t, path, "people")
	values[0][20] ^= 1
	edit(t, path, func(tx *bbolt.Tx) error { return tx.Bucket([]byte("people")).Put(keys[0], values[0]) })
	s := must(store.Open(path, key, c.options()))(t)
	var left []data.Person
	damage, err := s.ViewPast(func(r *store.Reader) (err error) {
		left, err = r.People()
		return err
	})
	ok(t, err)
	if len(left) != len(keys)-1 || len(damage) != 1 || damage[0].Key != data.ID(keys[0]).String() {
		t.Errorf("%d left, damage %+v", len(left), damage)
	}
	ok(t, s.Close())
}

func TestCheckNoticesWhatNoSingleRecordShows(t *testing.T) {
	for name, tamper := range map[string]func(t *testing.T, path string){
		"a record taken away with its index entries": func(t *testing.T, path string) {
			ok(t, storetest.TakeMark(path))
		},
		"an audit entry taken away": func(t *testing.T, path string) {
			edit(t, path, func(tx *bbolt.Tx) error {
				b := tx.Bucket([]byte("audit"))
				k, _ := b.Cursor().Last()
				return b.Delete(k)
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			path, key, c := closed(t)
			tamper(t, path)
			report := must(store.Check(path, key, c.options()))(t)
			if report.Sums || len(report.Damaged) > 0 || !errors.Is(report.Err(), store.Damaged) {
				t.Errorf("%+v", report)
			}
		})
	}
}

func TestCheckNoticesAnOlderValuePutBack(t *testing.T) {
	path, key, c := closed(t)
	keys, old := sealed(t, path, "marks")
	s := must(store.Open(path, key, c.options()))(t)
	ok(t, s.SetMark(data.ID(keys[0][:16]), data.ID(keys[0][16:]), data.Absent))
	ok(t, s.Close())
	edit(t, path, func(tx *bbolt.Tx) error { return tx.Bucket([]byte("marks")).Put(keys[0], old[0]) })
	report := must(store.Check(path, key, c.options()))(t)
	if report.Sums || len(report.Damaged) > 0 {
		t.Errorf("%+v", report)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	s = must(store.Open(path, key, c.options()))(t)
	dir := t.TempDir()
	if _, err := s.Backup(t.Context(), dir); !errors.Is(err, store.Damaged) {
		t.Errorf("a backup of it: %v", err)
	}
	if left := must(filepath.Glob(filepath.Join(dir, "*")))(t); len(left) > 0 {
		t.Errorf("the failed backup left %v", left)
	}
	ok(t, s.Close())
}

func TestCheckComparesIndexesBothWays(t *testing.T) {
	for name, tamper := range map[string]func(*bbolt.Bucket) error{
		"an entry missing": func(b *bbolt.Bucket) error {
			k, _ := b.Cursor().First()
			return b.Delete(k)
		},
		"an entry too many": func(b *bbolt.Bucket) error { return b.Put(bytes.Repeat([]byte{9}, 32), []byte{1}) },
	} {
		for _, index := range []string{"marks by person", "memberships by person", "meetings by group", "pairs by person"} {
			t.Run(name+" in "+index, func(t *testing.T) {
				path, key, c := closed(t)
				edit(t, path, func(tx *bbolt.Tx) error { return tamper(tx.Bucket([]byte(index))) })
				report := must(store.Check(path, key, c.options()))(t)
				if len(report.Damaged) != 1 || report.Damaged[0].Table != index || report.Sums {
					t.Errorf("%+v", report)
				}
			})
		}
	}
}

func TestWhatStandsInClearIsNotChangedUnseen(t *testing.T) {
	// put changes what meta holds under the first key that begins so.
	put := func(prefix string, change func(meta *bbolt.Bucket, k, v []byte) error) func(*bbolt.Tx) error {
		return func(tx *bbolt.Tx) error {
			meta := tx.Bucket([]byte("meta"))
			k, v := meta.Cursor().Seek([]byte(prefix))
			return change(meta, bytes.Clone(k), bytes.Clone(v))
		}
	}
	flip := func(meta *bbolt.Bucket, k, v []byte) error {
		v[len(v)-1] ^= 1
		return meta.Put(k, v)
	}
	for name, tamper := range map[string]func(*bbolt.Tx) error{
		"a slot put in beside": put("slot ", func(meta *bbolt.Bucket, k, v []byte) error {
			k[len(k)-1] ^= 1
			return meta.Put(k, v)
		}),
		"a slot taken away": put("slot ", func(meta *bbolt.Bucket, k, _ []byte) error { return meta.Delete(k) }),
		"the file’s id":     put("file", flip),
		"one key more":      put("file", func(meta *bbolt.Bucket, _, v []byte) error { return meta.Put([]byte("other"), v) }),
	} {
		t.Run(name, func(t *testing.T) {
			path, key, c := closed(t)
			edit(t, path, tamper)
			for _, secret := range []string{key, passphrase} { // the slot that is left opens
				report, err := store.Check(path, secret, c.options())
				if err != nil {
					continue
				}
				if report.Sums || !errors.Is(report.Err(), store.Damaged) {
					t.Errorf("%+v", report)
				}
			}
		})
	}
}

// One bit of a key slot, and a backup of it would open for nobody.
func TestASlotThatRottedIsNoWrongPassphraseAndNoBackupIsMadeOfIt(t *testing.T) {
	path, key, c := closed(t)
	whole := must(os.ReadFile(path))(t)
	db := must(bbolt.Open(path, 0o600, nil))(t)
	var mine []byte // the slot that the passphrase opens, not the recovery key's
	ok(t, db.View(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("meta")).ForEach(func(k, v []byte) error {
			var s vault.Slot
			if bytes.HasPrefix(k, []byte("slot ")) && cbor.Unmarshal(v, &s) == nil && s.Kind == vault.PassphraseSlot {
				mine = bytes.Clone(v)
			}
			return nil
		})
	}))
	ok(t, db.Close())
	at := bytes.Index(whole, mine)
	for bit := range len(mine) * 8 {
		rotten := bytes.Clone(whole)
		for from := at; from >= 0; { // in the page of the present and in older ones
			rotten[from+bit/8] ^= 1 << (bit % 8)
			next := bytes.Index(rotten[from+1:], mine)
			if from = from + 1 + next; next < 0 {
				break
			}
		}
		ok(t, os.WriteFile(path, rotten, 0o600))
		if _, err := store.Open(path, passphrase, c.options()); !errors.Is(err, store.KeyDamaged) && !errors.Is(err, store.Damaged) {
			t.Fatalf("bit %d: opening says %v", bit, err)
		}
		s, err := store.Open(path, key, c.options())
		if err != nil {
			t.Fatalf("bit %d: the other key: %v", bit, err)
		}
		dir := t.TempDir()
		if _, err := s.Backup(t.Context(), dir); !errors.Is(err, store.Damaged) {
			t.Fatalf("bit %d: a backup of it: %v", bit, err)
		}
		ok(t, s.Close())
		if bit%101 != 0 {
			continue
		}
		target := filepath.Join(dir, "restored")
		if _, err := store.Restore(path, target, key, c.options()); !errors.Is(err, store.Damaged) {
			t.Fatalf("bit %d: restoring it: %v", bit, err)
		}
	}
}

func TestAnErrorOfTheCallersOwnComesBackAsItIs(t *testing.T) {
	f := open(t)
	own := errors.New("enough seen")
	if err := f.View(func(*store.Reader) error { return own }); err != own {
		t.Errorf("%v", err)
	}
}

func TestAPanicOfTheCallersOwnIsNotTakenForDamage(t *testing.T) {
	f := open(t)
	defer func() {
		if recover() == nil {
			t.Error("it was swallowed")
		}
	}()
	_ = f.View(func(*store.Reader) error { panic("a mistake in a screen") })
}
