package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/vault"
)

// With a migration of its own the program is a later version for the time of
// the test.
func later(t *testing.T, run func(*tx) error) {
	t.Helper()
	migrations, formatVersion = append(migrations, migration{"a later one", run}), formatVersion+1
	t.Cleanup(func() { migrations, formatVersion = migrations[:len(migrations)-1], formatVersion-1 })
}

func oldFile(t *testing.T) (path string, o Options) {
	t.Helper()
	o = Options{Now: func() time.Time { return time.Date(2026, 5, 5, 19, 0, 0, 0, time.UTC) }, KDF: vault.Floor}
	path = filepath.Join(t.TempDir(), "old.alongside")
	s, _, err := Create(path, data.NewProgramme("Harbour House"), testPassphrase, "Rosa", o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.AddPerson(data.Person{First: "Sam"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path, o
}

const testPassphrase = "seven kettles under a violet bridge"

func addLetters(x *tx) error {
	_, err := x.tx.CreateBucket([]byte("letters"))
	if err != nil {
		return err
	}
	p, err := x.Programme()
	if err != nil {
		return err
	}
	p.Name = "Harbour House, brought up to date"
	return programmeTable.put(x, p)
}

func TestAnOlderFileIsBroughtUpToDateAfterACopy(t *testing.T) {
	path, o := oldFile(t)
	later(t, addLetters)
	s, err := Open(path, testPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	report, err := s.Check()
	if err != nil || !report.OK() {
		t.Errorf("%v %+v", err, report)
	}
	err = s.View(func(r *Reader) error {
		p, err := r.Programme()
		if err != nil || p.Name != "Harbour House, brought up to date" {
			t.Errorf("%q, %v", p.Name, err)
		}
		return err
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Error(err)
	}
	kept := filepath.Join(filepath.Dir(path), "old-before-update-2026-05-05-190000Z.alongside")
	if report, err := Check(kept, testPassphrase, o); err != nil || !report.OK() {
		t.Errorf("the copy: %v %+v", err, report)
	}
	if s, err = Open(path, testPassphrase, o); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 2 {
		t.Errorf("opened again it was copied again: %v", files)
	}
}

func TestAFailedMigrationLeavesTheFileAsItWas(t *testing.T) {
	path, o := oldFile(t)
	boom := errors.New("boom")
	t.Run("the later version", func(t *testing.T) {
		later(t, func(x *tx) error { return errors.Join(addLetters(x), boom) })
		if _, err := Open(path, testPassphrase, o); !errors.Is(err, boom) {
			t.Errorf("%v", err)
		}
	})
	s, err := Open(path, testPassphrase, o)
	if err != nil {
		t.Fatalf("this version: %v", err)
	}
	report, err := s.Check()
	if err := errors.Join(err, report.Err(), s.Close()); err != nil {
		t.Error(err)
	}
}

func TestAVersionChangedInClearIsNoticed(t *testing.T) {
	path, o := oldFile(t)
	later(t, addLetters)
	s, err := Open(path, testPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	err = s.commitRaw(func(x *tx) error {
		b, err := x.bucket(metaBucket)
		if err != nil {
			return err
		}
		return b.Put([]byte(formatKey), []byte(formatPrefix+"1"))
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path, testPassphrase, o); !errors.Is(err, Damaged) {
		t.Errorf("%v", err)
	}
}

// commitRaw writes past the store's rules.
func (s *Store) commitRaw(op func(*tx) error) error {
	return s.do("test", func(x *tx) error {
		x.forget, x.audited = true, true
		return op(x)
	})
}
