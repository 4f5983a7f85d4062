package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
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
	path := must(f.Backup(t.Context(), dir))(t)
	if name := filepath.Base(path); !strings.HasPrefix(name, "alongside-backup-") || !strings.HasSuffix(name, "-2026-05-05-185000Z.alongside") {
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
	again := must(f.Backup(t.Context(), dir))(t)
	if again == path || len(must(store.Backups(dir))(t)) != 2 {
		t.Errorf("a second one in the same second is %s, and both are there", again)
	}
	if _, err := f.Backup(t.Context(), filepath.Join(dir, "none")); !errors.Is(err, store.NotFound) {
		t.Errorf("into a folder that is not there: %v", err)
	}
}

func TestWhatAKilledBackupLeftGoesWithTheNext(t *testing.T) {
	f := open(t)
	dir := t.TempDir()
	left, growing, foreign := filepath.Join(dir, ".alongside-12.tmp"), filepath.Join(dir, ".alongside-34.tmp"), filepath.Join(dir, ".other-12.tmp")
	for path, age := range map[string]time.Duration{left: 2 * time.Hour, growing: time.Minute, foreign: 48 * time.Hour} {
		ok(t, os.WriteFile(path, []byte("half"), 0o600))
		ok(t, os.Chtimes(path, evening.Add(-age), evening.Add(-age)))
	}
	must(f.Backup(t.Context(), dir))(t)
	for path, stays := range map[string]bool{left: false, growing: true, foreign: true} {
		if _, err := os.Stat(path); (err == nil) != stays {
			t.Errorf("%s stays: %v", filepath.Base(path), !stays)
		}
	}
}

func TestThinningOutKeepsToItsOwnProgramme(t *testing.T) {
	f, other := open(t), open(t)
	dir := t.TempDir()
	foreign := must(other.Backup(t.Context(), dir))(t)
	picture := filepath.Join(dir, "alongside-backup-holiday.alongside")
	ok(t, os.WriteFile(picture, nil, 0o600))
	for day := range 9 {
		f.clock.at = evening.AddDate(0, 0, -50+day)
		must(f.Backup(t.Context(), dir))(t)
	}
	for _, path := range []string{foreign, picture} {
		if _, err := os.Stat(path); err != nil {
			t.Errorf("thinned out: %v", err)
		}
	}
	if got := must(store.Backups(dir))(t); len(got) != 1+7 || !slices.ContainsFunc(got, func(b store.BackupFile) bool { return b.Path == foreign }) {
		t.Errorf("of nine days in two weeks seven stay, besides the other programme's: %d", len(got))
	}
}

func TestRestoring(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	dir := t.TempDir()
	backup := must(f.Backup(t.Context(), dir))(t)
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
	must(broughtIn(s, people))(t)
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

// The path may be a link, as where the programme lies on another disk.
func TestCompactingAndRestoringWorkOnWhatALinkLeadsTo(t *testing.T) {
	f := open(t)
	backup := must(f.Backup(t.Context(), t.TempDir()))(t)
	f.checkAndClose()
	link := filepath.Join(t.TempDir(), "link.alongside")
	if err := os.Symlink(f.Path(), link); err != nil {
		t.Skip("no links here:", err)
	}
	was := must(os.Stat(f.Path()))(t)
	_, _, err := store.Compact(link)
	ok(t, err)
	compacted := must(os.Stat(f.Path()))(t)
	if os.SameFile(was, compacted) {
		t.Error("compacting through a link left its target as it was")
	}
	aside := must(store.Restore(backup, link, passphrase, f.clock.options()))(t)
	if os.SameFile(compacted, must(os.Stat(f.Path()))(t)) || filepath.Dir(aside) != filepath.Dir(f.Path()) {
		t.Errorf("restoring through a link left its target as it was, or set it aside as %s", aside)
	}
	if got := must(os.Readlink(link))(t); got != f.Path() {
		t.Errorf("the link leads to %s", got)
	}
}

func TestWhatAKilledCompactionLeftGoesWithTheNextOpening(t *testing.T) {
	path, _, c := closed(t)
	left := filepath.Join(filepath.Dir(path), ".alongside-12.tmp")
	ok(t, os.WriteFile(left, []byte("half"), 0o600))
	ok(t, os.Chtimes(left, evening.Add(-time.Hour), evening.Add(-time.Hour)))
	held := must(os.OpenFile(left, os.O_RDWR, 0))(t)
	ok(t, lock(held))
	ok(t, must(store.Open(path, passphrase, c.options()))(t).Close())
	if _, err := os.Stat(left); err != nil {
		t.Error("what somebody holds was taken away")
	}
	ok(t, held.Close())
	ok(t, must(store.Open(path, passphrase, c.options()))(t).Close())
	if _, err := os.Stat(left); err == nil {
		t.Error("it is still there")
	}
}
