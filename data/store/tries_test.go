package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"alongside/data/store"
)

// tried is a closed file on which somebody tries passphrases.
type tried struct {
	*testing.T
	path  string
	clock *clock
	o     store.Options
}

func triedFile(t *testing.T) tried {
	path, _, c := closed(t)
	return tried{t, path, c, seenOptions(t, c)}
}

func (f tried) try(secret string, want store.Kind) error {
	f.Helper()
	s, err := store.Open(f.path, secret, f.o)
	if err == nil {
		ok(f, s.Close())
		if want != 0 {
			f.Errorf("it opens, and should say %v", want)
		}
		return nil
	}
	if want == 0 || !errors.Is(err, want) {
		f.Errorf("it says %v", err)
	}
	return err
}

const wrong = "not the passphrase at all"

func TestTheWaitGrowsWithEachWrongTryAndARestartDoesNotShortenIt(t *testing.T) {
	f := triedFile(t)
	f.try(wrong, store.WrongPassphrase)
	f.try(wrong, store.WrongPassphrase)
	for _, wait := range []time.Duration{5, 10, 20, 40, 80, 160, 300, 300} {
		wait *= time.Second
		f.try(wrong, store.WrongPassphrase)
		if got := store.Wait(f.path, f.o); got != wait {
			t.Fatalf("it waits %v, want %v", got, wait)
		}
		f.clock.at = f.clock.at.Add(wait - time.Second)
		err := f.try(passphrase, store.TooSoon) // the right one too
		if got := store.WaitOf(err); got != time.Second {
			t.Errorf("still to wait: %v", got)
		}
		f.clock.at = f.clock.at.Add(time.Second)
	}
	f.try(passphrase, 0)
	f.try(wrong, store.WrongPassphrase)
	if got := store.Wait(f.path, f.o); got != 0 {
		t.Errorf("after it was opened one wrong try waits %v", got)
	}
}

func TestAClockPutBackNeitherHelpsNorLocksAnybodyOut(t *testing.T) {
	f := triedFile(t)
	for range 3 {
		f.try(wrong, store.WrongPassphrase)
	}
	f.clock.at = f.clock.at.AddDate(-1, 0, 0)
	f.try(passphrase, store.TooSoon)
	if got := store.Wait(f.path, f.o); got != 5*time.Second {
		t.Errorf("a year back it waits %v", got)
	}
	f.clock.at = f.clock.at.Add(5 * time.Second)
	f.try(passphrase, 0)
}

func TestNoWayIntoAFileIsWithoutTheWait(t *testing.T) {
	f := triedFile(t)
	s := must(store.Open(f.path, passphrase, f.o))(t)
	backup := must(s.Backup(t.Context(), t.TempDir()))(t)
	for range 3 {
		if err := s.ChangePassphrase(wrong, "nine lanterns over a quiet harbour", false); !errors.Is(err, store.WrongPassphrase) {
			t.Fatal(err)
		}
	}
	if err := s.Verify(passphrase); err != nil {
		t.Errorf("who takes the laptop back has to wait: %v", err)
	}
	if err := s.ChangePassphrase(passphrase, "nine lanterns over a quiet harbour", false); !errors.Is(err, store.TooSoon) {
		t.Errorf("change: %v", err)
	}
	ok(t, s.Close())
	for what, try := range map[string]func(path string) error{
		"open":  func(path string) error { _, err := store.Open(path, passphrase, f.o); return err },
		"read":  func(path string) error { _, err := store.OpenToRead(path, passphrase, f.o); return err },
		"look":  func(path string) error { _, err := store.OpenToLook(path, path, passphrase, f.o); return err },
		"check": func(path string) error { _, err := store.Check(path, passphrase, f.o); return err },
		"restore": func(path string) error {
			_, err := store.Restore(path, filepath.Join(t.TempDir(), "new.alongside"), passphrase, f.o)
			return err
		},
	} {
		for which, path := range map[string]string{"the file": f.path, "its backup": backup} {
			if err := try(path); !errors.Is(err, store.TooSoon) {
				t.Errorf("%s of %s: %v", what, which, err)
			}
		}
	}
}

func TestWhatIsKeptOfWrongTriesSaysNothingOfTheProgramme(t *testing.T) {
	f := triedFile(t)
	f.try(wrong, store.WrongPassphrase)
	files := must(filepath.Glob(filepath.Join(f.o.Seen, "*")))(t)
	for _, path := range files {
		text := string(must(os.ReadFile(path))(t))
		info := must(os.Stat(path))(t)
		if len(strings.Fields(text)) != 2 || info.Mode().Perm()&0o077 != 0 || strings.Contains(path, "alongside-") {
			t.Errorf("%s: %q, %v", path, text, info.Mode())
		}
	}
	if len(files) != 1 {
		t.Errorf("%q", files)
	}
}

func TestAMistypedRecoveryKeyIsNoTry(t *testing.T) {
	f := triedFile(t)
	for range 9 {
		f.try("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-2222", store.Mistyped)
	}
	f.try(passphrase, 0)
}

func TestTheNextOpeningNotesWrongTriesInTheAuditTrail(t *testing.T) {
	f := triedFile(t)
	f.try(wrong, store.WrongPassphrase)
	f.try(wrong, store.WrongPassphrase)
	f.try(passphrase, 0)
	s := must(store.Open(f.path, passphrase, f.o))(t)
	defer func() { ok(t, s.Close()) }()
	var last []string
	ok(t, s.View(func(r *store.Reader) error {
		for _, entry := range must(r.Audit(2))(t) {
			last = append(last, entry.Act)
		}
		return nil
	}))
	if last[0] != "wrong-tries 2" || last[1] == "wrong-tries 2" {
		t.Errorf("%q", last)
	}
}
