package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
)

func TestABackupIsWholeAndNamesNobody(t *testing.T) {
	f := open(t)
	f.group()
	dir := t.TempDir()
	path := must(f.Backup(dir))(t)
	if name := filepath.Base(path); !strings.HasPrefix(name, "alongside-backup-") || !strings.HasSuffix(name, "-2026-05-05-185000.alongside") {
		t.Errorf("it is called %s", name)
	}
	if mode := must(os.Stat(path))(t).Mode(); mode != 0o600 {
		t.Errorf("its mode is %v", mode)
	}
	s := must(store.Open(path, passphrase, f.clock.options()))(t)
	if got := must(s.ContentHash())(t); got != f.hash() {
		t.Error("it does not hold the same")
	}
	ok(t, s.Close())
	again := must(f.Backup(dir))(t)
	if again == path || len(must(store.Backups(dir))(t)) != 1 {
		t.Errorf("a second one in the same second is %s, and the newer one of a day stays", again)
	}
	if _, err := f.Backup(filepath.Join(dir, "none")); !errors.Is(err, store.NotFound) {
		t.Errorf("into a folder that is not there: %v", err)
	}
}

func TestBackupsAreThinnedOut(t *testing.T) {
	f := open(t)
	dir := t.TempDir()
	other := open(t)
	foreign := must(other.Backup(dir))(t)
	ok(t, os.WriteFile(filepath.Join(dir, "alongside-backup-holiday.alongside"), nil, 0o600))
	start := time.Date(2025, time.January, 1, 20, 0, 0, 0, time.UTC)
	for day := range 500 {
		f.clock.at = start.AddDate(0, 0, day)
		if day < 480 && day%3 > 0 {
			continue // one in three days at first, to be quick
		}
		must(f.Backup(dir))(t)
	}
	var days []string
	for _, b := range must(store.Backups(dir))(t) {
		if b.Path != foreign {
			days = append(days, b.At.Format(time.DateOnly))
		}
	}
	want := "2026-05-15 2026-05-14 2026-05-13 2026-05-12 2026-05-11 2026-05-10 2026-05-09 " + // days
		"2026-05-03 2026-04-26 " + // weeks, besides the two above
		"2026-04-30 2026-03-31 2026-02-26 2026-01-30 2025-12-31 2025-11-28 2025-10-29 2025-09-29 2025-08-30 2025-07-31 2025-06-28"
	got := map[string]bool{}
	for _, d := range days {
		got[d] = true
	}
	for _, d := range strings.Fields(want)[:9] {
		if !got[d] {
			t.Errorf("the backup of %s is gone", d)
		}
	}
	if len(days) < 19 || len(days) > 23 {
		t.Errorf("%d stay: %v", len(days), days)
	}
	if _, err := os.Stat(foreign); err != nil {
		t.Error("another programme's backup is gone")
	}
}

func TestRestoring(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	dir := t.TempDir()
	backup := must(f.Backup(dir))(t)
	want := f.hash()
	ok(t, f.SetMark(m.ID, sam, data.Absent))
	o := f.clock.options()

	if _, err := store.Restore(backup, f.Path(), passphrase, o); !errors.Is(err, store.InUse) {
		t.Errorf("over an open file: %v", err)
	}
	f.checkAndClose()
	if _, err := store.Restore(backup, f.Path(), "not the right words", o); !errors.Is(err, store.WrongPassphrase) {
		t.Errorf("%v", err)
	}
	broken := filepath.Join(dir, "broken")
	b := must(os.ReadFile(backup))(t)
	ok(t, os.WriteFile(broken, b[:len(b)-4096], 0o600))
	if _, err := store.Restore(broken, f.Path(), passphrase, o); !errors.Is(err, store.Damaged) {
		t.Errorf("a broken backup: %v", err)
	}
	if got := len(must(os.ReadDir(filepath.Dir(f.Path())))(t)); got != 1 {
		t.Errorf("refusing left %d files", got)
	}

	aside := must(store.Restore(backup, f.Path(), passphrase, o))(t)
	for path, hash := range map[string]bool{f.Path(): true, aside: false} {
		s := must(store.Open(path, passphrase, o))(t)
		if got := must(s.ContentHash())(t); (got == want) != hash {
			t.Errorf("%s holds the backup: %v", filepath.Base(path), !hash)
		}
		ok(t, s.Close())
	}
	if mode := must(os.Stat(f.Path()))(t).Mode(); mode != 0o600 {
		t.Errorf("mode %v", mode)
	}
	fresh := filepath.Join(dir, "fresh.alongside")
	if aside := must(store.Restore(backup, fresh, passphrase, o))(t); aside != "" {
		t.Errorf("nothing was there to set aside, and it is %q", aside)
	}
}

func TestCompactingGivesRoomBackAndKeepsEverything(t *testing.T) {
	path, key := bigger(t)
	o := (&clock{evening}).options()
	s := must(store.Open(path, key, o))(t)
	people := make([]data.Person, 2000)
	for i := range people {
		people[i] = person("Somebody", strings.Repeat("x", 100))
	}
	must(s.AddPeople(people))(t)
	must(s.Undo())(t)
	want := must(s.ContentHash())(t)
	ok(t, s.Close())
	before, after, err := store.Compact(path)
	ok(t, err)
	if after >= before/2 || after != must(os.Stat(path))(t).Size() {
		t.Errorf("from %d to %d bytes", before, after)
	}
	if mode := must(os.Stat(path))(t).Mode(); mode != 0o600 {
		t.Errorf("mode %v", mode)
	}
	s = must(store.Open(path, key, o))(t)
	if must(s.ContentHash())(t) != want {
		t.Error("it does not hold the same")
	}
	if err := must(s.Check())(t).Err(); err != nil {
		t.Error(err)
	}
	ok(t, s.Close())
	if got := len(must(os.ReadDir(filepath.Dir(path)))(t)); got != 1 {
		t.Errorf("compacting left %d files", got)
	}
}
