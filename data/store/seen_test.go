package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"alongside/data/store"
)

// seenOptions keep what is seen in a folder, which is not there yet.
func seenOptions(t testing.TB, c *clock) store.Options {
	o := c.options()
	o.Seen = filepath.Join(t.TempDir(), "state", "seen")
	return o
}

func TestAFileThatIsOlderThanWhatWasSeenOfItIsToldOf(t *testing.T) {
	path, _, c := closed(t)
	o := seenOptions(t, c)
	behind := func(path string) (time.Time, bool) {
		t.Helper()
		s := must(store.Open(path, passphrase, o))(t)
		defer func() { ok(t, s.Close()) }()
		return s.Behind()
	}
	add := func(path, first string) {
		t.Helper()
		s := must(store.Open(path, passphrase, o))(t)
		must(s.AddPerson(person(first, "Lovelace")))(t)
		ok(t, s.Close())
	}
	if _, is := behind(path); is {
		t.Fatal("the first time it is behind")
	}
	older := must(os.ReadFile(path))(t)
	c.at = evening.AddDate(0, 0, 7)
	add(path, "Ada")
	newest := must(os.ReadFile(path))(t)
	if _, is := behind(path); is {
		t.Error("with one change more it is behind")
	}

	put := func(content []byte) { ok(t, os.WriteFile(path, content, 0o600)) }
	put(older)
	c.at = evening.AddDate(0, 0, 14)
	for range 2 { // it is told until somebody says that it is all right
		if until, is := behind(path); !is || !until.Equal(evening.AddDate(0, 0, 7)) {
			t.Errorf("the whole file put back: %v, seen until %v", is, until)
		}
	}
	// as many changes, and others
	add(path, "Grace")
	if _, is := behind(path); !is {
		t.Error("an older file that was gone on with passes for the newest")
	}
	put(newest)
	if _, is := behind(path); is {
		t.Error("the newest is back, and is behind")
	}

	put(older)
	s := must(store.Open(path, passphrase, o))(t)
	s.AcceptBehind()
	if _, is := s.Behind(); is {
		t.Error("it is behind though it was accepted")
	}
	ok(t, s.Close())
	if _, is := behind(path); is {
		t.Error("what was accepted is told again")
	}
}

func TestABackupThatIsLookedAtIsNotToldToBeOld(t *testing.T) {
	path, _, c := closed(t)
	o := seenOptions(t, c)
	copied := filepath.Join(t.TempDir(), "copy")
	ok(t, store.CopyBackup(path, copied))
	s := must(store.Open(path, passphrase, o))(t)
	must(s.AddPerson(person("Ada", "Lovelace")))(t)
	ok(t, s.Close())
	if report := must(store.Check(copied, passphrase, o))(t); !report.OK() {
		t.Errorf("%+v", report)
	}
	looked := must(store.OpenToLook(copied, path, passphrase, o))(t)
	if _, is := looked.Behind(); is {
		t.Error("it is behind")
	}
	ok(t, looked.Close())
	s = must(store.Open(path, passphrase, o))(t)
	if _, is := s.Behind(); is {
		t.Error("after the look the programme is behind")
	}
	ok(t, s.Close())
}

// What is kept outside the file says nothing to who has no key, and nobody is kept
// from working where it is missing, spoilt or another's.
func TestWhatWasSeenIsSealedAndNeverInTheWay(t *testing.T) {
	path, _, c := closed(t)
	o := seenOptions(t, c)
	ok(t, must(store.Open(path, passphrase, o))(t).Close())
	files := must(os.ReadDir(o.Seen))(t)
	if len(files) != 1 {
		t.Fatalf("%d files are kept", len(files))
	}
	kept := filepath.Join(o.Seen, files[0].Name())
	first := must(os.ReadFile(kept))(t)
	ok(t, must(store.Open(path, passphrase, o))(t).Close())
	if again := must(os.ReadFile(kept))(t); bytes.Contains(again, first[:16]) || len(again) != len(first) {
		t.Error("what is kept is the same each time, or of another length")
	}
	for name, content := range map[string][]byte{"empty": nil, "spoilt": []byte("spoilt"), "a bit flipped": append(bytes.Clone(first[:len(first)-1]), first[len(first)-1]^1)} {
		ok(t, os.WriteFile(kept, content, 0o600))
		s := must(store.Open(path, passphrase, o))(t)
		if _, is := s.Behind(); is {
			t.Errorf("%s: it is behind", name)
		}
		ok(t, s.Close())
	}
	ok(t, os.RemoveAll(o.Seen))
	ok(t, os.WriteFile(o.Seen, nil, 0o600)) // no folder can be made there
	s := must(store.Open(path, passphrase, o))(t)
	must(s.AddPerson(person("Ada", "Lovelace")))(t)
	ok(t, s.Close())
}
