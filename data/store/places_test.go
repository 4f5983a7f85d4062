package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

// remembering is a programme of which this computer keeps what it has seen, and the
// folder where.
func remembering(t *testing.T) (f fixture, seen string) {
	t.Helper()
	path, _, c := closed(t)
	o := seenOptions(t, c)
	f = fixture{Store: must(store.Open(path, passphrase, o))(t), t: t, clock: c}
	t.Cleanup(f.checkAndClose)
	return f, o.Seen
}

func TestTheLastGoodBackupOfEachFolderIsKept(t *testing.T) {
	f, _ := remembering(t)
	if at, known := f.LastBackup(); !at.IsZero() || !known {
		t.Errorf("before any it was at %v, known %v", at, known)
	}
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	disk, stick := t.TempDir(), t.TempDir()
	onDisk := must(f.Backup(t.Context(), disk))(t)
	f.NameBackupPlace(disk, "Office disk")
	f.clock.at = evening.Add(time.Minute)
	onStick := must(f.Backup(t.Context(), stick))(t)

	places := f.BackupPlaces()
	if len(places) != 2 {
		t.Fatalf("places: %+v", places)
	}
	if p := places[0]; p.Folder != stick || p.Path != onStick || !p.At.Equal(f.clock.at) {
		t.Errorf("the latest one: %+v", p)
	}
	want := store.Holds{Programme: "Harbour House", LastMeeting: m.Date, Meetings: 2, People: 4} // with what was there before
	if p := places[1]; p.Name != "Office disk" || p.Path != onDisk || cmp.Diff(want, p.Holds) != "" {
		t.Errorf("the one with a name: %+v", p)
	}
	if !f.IsBackedUp(disk) || !f.IsBackedUp(stick) {
		t.Error("what was just backed up would be backed up again")
	}
	ok(t, f.SetMark(m.ID, sam, data.Absent))
	if f.IsBackedUp(disk) {
		t.Error("a mark later there is nothing to back up")
	}
	must(f.Backup(t.Context(), disk))(t)
	ok(t, os.Remove(onStick))
	if f.IsBackedUp(stick) || !f.IsBackedUp(disk) {
		t.Error("a backup that was deleted passes for one")
	}
}

func TestOneThatWentBackAndOnAgainIsNotBackedUpYet(t *testing.T) {
	f, seen := remembering(t)
	folder := t.TempDir()
	before := must(f.Backup(t.Context(), t.TempDir()))(t)
	must(f.AddPerson(person("Ada", "L")))(t)
	must(f.Backup(t.Context(), folder))(t)
	path := f.Path()
	f.checkAndClose()
	o := f.clock.options()
	o.Seen = seen
	must(store.Restore(before, path, passphrase, o))(t)
	s := must(store.Open(path, passphrase, o))(t)
	for range 3 { // among them as many changes as the backup has
		if s.IsBackedUp(folder) {
			t.Error("a backup of other changes passes for one of these")
		}
		must(s.AddPerson(person("Grace", "H")))(t)
	}
	ok(t, s.Close())
}

// A programme that was restored goes on in two files of one id, which share what this
// computer knows of their backups.
func TestABackupOfAnotherCopyCountsForNothing(t *testing.T) {
	f, seen := remembering(t)
	folder := t.TempDir()
	first := must(f.Backup(t.Context(), folder))(t)
	f.NameBackupPlace(folder, "Office disk")
	f.clock.at = evening.AddDate(0, 0, 7)
	must(f.AddPerson(person("Ada", "L")))(t)
	must(f.Check())(t)
	second := must(f.Backup(t.Context(), folder))(t)
	path, o := f.Path(), f.clock.options()
	o.Seen = seen
	ok(t, f.Close())

	copied := filepath.Join(t.TempDir(), "programme-2.alongside")
	must(store.Restore(first, copied, passphrase, o))(t)
	s := must(store.Open(copied, passphrase, o))(t)
	if at, _ := s.LastBackup(); !at.IsZero() || s.IsBackedUp(folder) {
		t.Errorf("the copy was backed up at %v", at)
	}
	if at := s.LastChecked(); !at.IsZero() {
		t.Errorf("that the other was checked at %v stands for the copy", at)
	}
	if p := s.BackupPlaces(); len(p) != 1 || p[0].Name != "Office disk" || p[0].Path != "" || !p[0].At.IsZero() {
		t.Errorf("what the copy knows of the folder: %+v", p)
	}
	s.RestoredFrom(first)
	if p := s.BackupPlaces(); len(p) != 1 || p[0].Path != first || !p[0].At.Equal(evening) || p[0].Name != "Office disk" || p[0].Holds.People != 2 {
		t.Errorf("after it was restored: %+v", p)
	}
	f.clock.at = evening.AddDate(0, 0, 9)
	must(s.AddPerson(person("Grace", "H")))(t)
	third := must(s.Backup(t.Context(), folder))(t)
	if p := s.BackupPlaces(); len(p) != 1 || p[0].Path != third || !s.IsBackedUp(folder) {
		t.Errorf("after it was backed up: %+v", p)
	}
	ok(t, s.Close())

	s = must(store.Open(path, passphrase, o))(t)
	if p := s.BackupPlaces(); len(p) != 1 || p[0].Path != second || !p[0].At.Equal(evening.AddDate(0, 0, 7)) {
		t.Errorf("the first knows of %+v", p)
	}
	ok(t, s.Close())
}

// Sealing a file anew makes other entries of its audit trail, and not another file.
func TestABackupOfBeforeTheFileWasSealedAnewStillCounts(t *testing.T) {
	f, _ := remembering(t)
	folder := t.TempDir()
	made := must(f.Backup(t.Context(), folder))(t)
	ok(t, f.Rekey(t.Context(), passphrase, func(done, of uint64) {}))
	if p := f.BackupPlaces(); len(p) != 1 || p[0].Path != made {
		t.Errorf("the file knows of %+v", p)
	}
}

func TestABackupThatFailedLeavesTheLastGoodOneStanding(t *testing.T) {
	f, _ := remembering(t)
	stick := filepath.Join(t.TempDir(), "stick")
	ok(t, os.Mkdir(stick, 0o700))
	made := must(f.Backup(t.Context(), stick))(t)
	ok(t, os.Rename(stick, stick+" pulled"))
	if _, err := f.Backup(t.Context(), stick); store.KindOf(err) != store.NotFound {
		t.Fatalf("onto a stick that is not there: %v", err)
	}
	if p := f.BackupPlaces()[0]; p.Path != made || p.Failed != store.NotFound {
		t.Errorf("what is known of it: %+v", p)
	}
	ok(t, os.Rename(stick+" pulled", stick))
	must(f.Backup(t.Context(), stick))(t)
	if p := f.BackupPlaces()[0]; p.Failed != store.Other {
		t.Errorf("after the next one: %+v", p)
	}
}

func TestWhatIsKeptOfBackupsIsSealed(t *testing.T) {
	f, seen := remembering(t)
	dir := filepath.Join(t.TempDir(), "Rosa’s own stick")
	ok(t, os.Mkdir(dir, 0o700))
	must(f.Backup(t.Context(), dir))(t)
	f.NameBackupPlace(dir, "Rosa’s stick")
	ok(t, f.Close())
	for _, e := range must(os.ReadDir(seen))(t) {
		b := must(os.ReadFile(filepath.Join(seen, e.Name())))(t)
		if bytes.Contains(b, []byte("Rosa")) || bytes.Contains(b, []byte("Harbour")) || bytes.Contains(b, []byte("alongside-backup")) {
			t.Errorf("%s says something in clear", e.Name())
		}
		if info := must(e.Info())(t); info.Mode() != 0o600 {
			t.Errorf("%s has mode %v", e.Name(), info.Mode())
		}
	}
}

func TestThatTheFileWasFoundWholeIsKept(t *testing.T) {
	f, _ := remembering(t)
	if at := f.LastChecked(); !at.IsZero() {
		t.Errorf("before it was looked at: %v", at)
	}
	f.clock.at = evening.Add(time.Hour)
	report := must(f.Check())(t)
	if at := f.LastChecked(); !report.OK() || !at.Equal(f.clock.at) {
		t.Errorf("checked at %v", at)
	}
}

func TestWhatIsKeptBeginsWithTheFirstEvening(t *testing.T) {
	c := &clock{evening}
	s, _, err := store.Create(filepath.Join(t.TempDir(), "a.alongside"), data.NewProgramme("Harbour House"), passphrase, "Rosa M.", seenOptions(t, c))
	ok(t, err)
	folder := t.TempDir()
	must(s.Backup(t.Context(), folder))(t)
	if at, known := s.LastBackup(); !known || !at.Equal(evening) || !s.IsBackedUp(folder) {
		t.Errorf("the first backup: %v, %v", at, known)
	}
	ok(t, s.Close())
}
