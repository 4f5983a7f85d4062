//go:build !windows

package faults

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
)

// mishaps are what happens to a file under an open programme. Those in place leave the
// file the same one, and change what is in it: a stick that is pulled reads as one that
// was cut to nothing.
var mishaps = []struct {
	name    string
	inPlace bool
	do      func(path, older, sibling string) error
}{
	{"deleted", false, func(path, _, _ string) error { return os.Remove(path) }},
	{"moved away", false, func(path, _, _ string) error { return os.Rename(path, path+".moved") }},
	{"its folder moved away", false, func(path, _, _ string) error {
		return os.Rename(filepath.Dir(path), filepath.Dir(path)+".moved")
	}},
	{"replaced by an older state", false, func(path, older, _ string) error { return replaced(path, older) }},
	{"replaced by a sibling", false, func(path, _, sibling string) error { return replaced(path, sibling) }},
	{"replaced by a copy of itself", false, func(path, _, _ string) error { return replaced(path, path) }},
	{"replaced by something else", false, func(path, _, _ string) error {
		return errors.Join(os.Remove(path), os.WriteFile(path, []byte("a letter"), 0o600))
	}},
	{"replaced by a folder", false, func(path, _, _ string) error {
		return errors.Join(os.Remove(path), os.Mkdir(path, 0o700))
	}},
	{"cut to nothing", true, func(path, _, _ string) error { return os.Truncate(path, 0) }},
	{"cut in half", true, func(path, _, _ string) error { return os.Truncate(path, 9*pageSize) }},
	{"overwritten by an older state", true, func(path, older, _ string) error { return overwritten(path, older) }},
	{"overwritten by a sibling", true, func(path, _, sibling string) error { return overwritten(path, sibling) }},
}

func replaced(path, by string) error {
	return errors.Join(copied(by, path+".new"), os.Rename(path+".new", path))
}

func overwritten(path, by string) error {
	content, err := os.ReadFile(by)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(content, 0)
	return errors.Join(err, f.Close())
}

// deeds are what somebody does next.
var deeds = []func(s *store.Store, people []data.ID, meeting data.ID) error{
	func(s *store.Store, people []data.ID, meeting data.ID) error {
		return s.SetMark(meeting, people[0], data.Absent)
	},
	func(s *store.Store, _ []data.ID, _ data.ID) error {
		_, err := s.AddPerson(data.Person{First: "Noor"})
		return err
	},
	func(s *store.Store, _ []data.ID, meeting data.ID) error {
		return s.CloseMeeting(meeting, store.MarkAbsent)
	},
	func(s *store.Store, _ []data.ID, meeting data.ID) error {
		return s.SetMeetingNote(meeting, "the heating is off")
	},
	func(s *store.Store, _ []data.ID, _ data.ID) error { _, err := s.Undo(); return err },
	func(s *store.Store, people []data.ID, _ data.ID) error {
		_, err := s.Erase(store.Erasure{Person: people[1], Why: store.ErasedAsked})
		return err
	},
	func(s *store.Store, _ []data.ID, _ data.ID) error {
		return s.Rekey(context.Background(), passphrase, func(uint64, uint64) {})
	},
	func(s *store.Store, _ []data.ID, _ data.ID) error {
		return s.KeepDraft(store.Draft{})
	},
	func(s *store.Store, _ []data.ID, _ data.ID) error { return s.Close() },
}

func init() {
	eachOf("underneath", func(dir string, n int) (outcome, error) {
		mishap, deed := mishaps[n/len(deeds)], deeds[n%len(deeds)]
		path, err := freshCopy(dir)
		if err != nil {
			return wrong, err
		}
		s, err := store.Open(path, passphrase, options())
		if err != nil {
			return wrong, err
		}
		people, meeting, err := whom(s)
		if err == nil {
			err = s.SetMark(meeting, people[0], data.Present)
		}
		if err == nil {
			err = mishap.do(path, filepath.Join(dir, "older"), filepath.Join(dir, "sibling"))
		}
		if err != nil {
			return wrong, err
		}
		there, _ := os.ReadFile(path) // or nothing is there
		doing := deed(s, people, meeting)
		now := map[string]bool{}
		reading := s.View(func(r *store.Reader) error { return everyRecord(r, now) })
		closing := s.Close()
		what := func(text string) error { return fmt.Errorf("%s, deed %d: %s", mishap.name, n%len(deeds), text) }
		if left, _ := os.ReadFile(path); !mishap.inPlace && !bytes.Equal(there, left) {
			return wrong, what("what lies there now was written to")
		}
		switch {
		case doing != nil:
			return refused, nil
		case store.KindOf(reading) == store.Closed: // that was the deed
			if _, err := store.Open(path, passphrase, options()); !mishap.inPlace || err != nil {
				return refused, nil
			}
		case reading != nil || closing != nil:
			return found, nil
		}
		got, saying := shown(path, passphrase)
		if saying == nil && !maps.Equal(got, now) && len(now) > 0 {
			return wrong, what("it was said to be done, and is not there")
		}
		return map[bool]outcome{true: harmless, false: found}[saying == nil], nil
	})
	eachOf("bare underneath", func(dir string, n int) (outcome, error) {
		mishap := mishaps[n/len(deeds)]
		path, err := freshCopy(dir)
		if err != nil {
			return wrong, err
		}
		db, err := bbolt.Open(path, 0o600, nil)
		if err == nil {
			err = mishap.do(path, filepath.Join(dir, "older"), filepath.Join(dir, "sibling"))
		}
		if err != nil {
			return wrong, err
		}
		key, value := fmt.Appendf(nil, "%016d", n), "Noor"
		doing := db.Update(func(tx *bbolt.Tx) error {
			b, err := tx.CreateBucketIfNotExists([]byte("more"))
			if err != nil {
				return err
			}
			return b.Put(key, []byte(value))
		})
		closing := db.Close()
		if errors.Join(doing, closing) != nil {
			return refused, nil
		}
		if got, err := shownBare(path); err != nil {
			return found, nil
		} else if !got[value] {
			return wrong, nil
		}
		return harmless, nil
	})
}

// freshCopy is a copy of the programme in a folder of its own.
func freshCopy(dir string) (path string, err error) {
	place := filepath.Join(dir, "fresh")
	path = filepath.Join(place, "a.alongside")
	return path, errors.Join(os.RemoveAll(place), os.RemoveAll(place+".moved"), os.Mkdir(place, 0o700), copied(filepath.Join(dir, "a.alongside"), path))
}

func TestAFileThatIsChangedUnderneathIsNeverGoneOnWith(t *testing.T) {
	dir := small(t)
	row(t, "underneath", "the file deleted, moved, replaced, cut short or overwritten while it is open, a stick pulled", func(t *testing.T) tally {
		return try(t, "underneath", dir, len(mishaps)*len(deeds))
	}, func(t *testing.T) tally {
		beside := t.TempDir()
		for _, name := range []string{"a.alongside", "older", "sibling"} {
			once := filepath.Join(t.TempDir(), name)
			need(t, copied(filepath.Join(dir, name), once))
			need(t, bare(once, passphrase, filepath.Join(beside, name)))
		}
		return try(t, "bare underneath", beside, len(mishaps)*len(deeds))
	})
}
